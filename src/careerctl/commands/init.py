"""`careerctl init`: a project to begin with."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.changes.new.shipped import EXAMPLES
from careerctl.cli.command import Command, For
from careerctl.cli.options import folder_given, not_among, one_of

if TYPE_CHECKING:
    from careerctl.changes.new.project import Started


def _known(name: str | None) -> str | None:
    if name is not None and name not in EXAMPLES:
        raise typer.BadParameter(not_among(name, EXAMPLES, "example"))
    return name


Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[DIR]",
        callback=folder_given,
        file_okay=False,
        help="The folder; it is made if need be.",
        show_default="the current folder",
    ),
]
Example = Annotated[
    str | None,
    typer.Option(
        "--example",
        metavar="EXAMPLE",
        callback=_known,
        help=one_of("A framework to change, or a sales organisation with people.", EXAMPLES),
        autocompletion=lambda: [*EXAMPLES],
        show_default=EXAMPLES[0],
    ),
]


def run(
    folder: Folder = None,
    *,
    example: Example = None,
    vscode: Annotated[
        bool,
        typer.Option(
            "--vscode", help="Also tell Visual Studio Code, in .vscode/settings.json at the top of the repository."
        ),
    ] = False,
) -> int:
    """Begin a project with the files of an example.

    They pass `check`, and their comments say what to change. Nothing is overwritten: where one of the files is there
    already, none is written. In a project that exists, --vscode alone writes .vscode/settings.json and nothing else.
    """
    from datetime import date

    from careerctl.changes.editor_schemas import of_project
    from careerctl.changes.new.project import add_editor_settings, start
    from careerctl.changes.new.shipped import example_folder
    from careerctl.cli.terminal import say
    from careerctl.project import disk
    from careerctl.project.kinds import SETTINGS_FILE
    from careerctl.project.reading.framework import read_project

    where = folder or Path()
    if vscode and example is None and disk.is_file(where / SETTINGS_FILE):
        started = add_editor_settings(where)
        say(_above(started) or f"Wrote {started.files[0].path}.")
        return 0
    name = example or EXAMPLES[0]
    schemas = of_project(read_project(example_folder(name), date.min))  # nothing in a schema depends on the day
    started = start(where, name, schemas, vscode=vscode)
    say(*_said(where, name, started, vscode=vscode))
    return 0


def _above(started: "Started") -> str:
    """Say where settings lie that are not in the project, and why; "" where there are none."""
    said = f"Wrote {started.above}: Visual Studio Code reads it where the whole repository is opened."
    return said if started.above else ""


_EACH_FILE = "Every file begins with what it is, and which of its lines to change first."


def _said(folder: Path, name: str, started: "Started", *, vscode: bool) -> list[str]:
    """Say what was written, which line to change first, and what comes next."""
    import shlex

    from careerctl.project.kinds import SETTINGS_FILE
    from careerctl.project.writing.create import by_folder
    from careerctl.text.characters import printable
    from careerctl.text.commands import HERE

    shown = printable(folder.as_posix())
    go = [] if shown == "." else [f"  cd {shlex.quote(shown)}"]
    into = "this folder" if shown == "." else shown
    files = started.files
    lines = [
        f"Wrote the example '{name}' into {into}, {len(files)} files:",
        *(f"  {each}" for each in by_folder(files).split(", ")),
        *([_above(started)] if started.above else []),
        *"\n".join(started.by_hand).splitlines(),
        "",
        f"Change first: line {started.first_line} of {SETTINGS_FILE}, the name of your organisation.",
        *([_EACH_FILE] if name == EXAMPLES[0] else []),
        "Next:",
        *go,
        f"  {HERE('check')}",
        *([f"  {HERE('gap', 'alice')}"] if any(file.path == "people/alice.yaml" for file in files) else []),
        f"  {HERE('new', 'role', 'key-account-manager')}",
    ]
    if not vscode:
        lines.append(f"`{HERE('init', '--vscode')}` tells Visual Studio Code how the files are to be filled in.")
    return lines


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("init career", "init northwind-sales --example northwind"),
    more="guide/for-the-framework-owner",
)

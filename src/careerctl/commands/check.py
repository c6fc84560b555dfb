"""`careerctl check`: everything that is wrong with a project."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from careerctl import shelves
from careerctl.command import Command, For
from careerctl.diagnostics import Diagnostic, Severity
from careerctl.options import Color, Output, Root, Today, format_option, meant

FORMATS = "careerctl.formats.findings"


def _there(paths: list[Path] | None) -> list[Path] | None:
    """Refuse a path at which nothing is."""
    for path in paths or []:
        if not os.path.exists(path):  # noqa: PTH110  # a name may be too long
            raise typer.BadParameter(f"there is no '{path}'. {meant(path.name, _beside(path))}".rstrip())
    return paths


def _beside(path: Path) -> list[str]:
    try:
        return [each.name for each in path.parent.iterdir()]
    except OSError:
        return []


Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...", callback=_there, help="Files or folders to speak of.", show_default="the whole project"
    ),
]
FailOn = Annotated[
    Literal["error", "warning", "note", "never"],
    typer.Option("--fail-on", help="Exit with 1 for a finding that weighs as much, or more."),
]
ScopeName = Annotated[
    Literal["framework", "all"],
    typer.Option("--scope", help="framework opens no file about people, and finds nothing about them."),
]


def run(  # noqa: PLR0913  # each option is a parameter
    paths: Paths = None,
    *,
    format_: Annotated[str, format_option(shelves.names(FORMATS))] = "text",
    fail_on: FailOn = "error",
    scope: ScopeName = "all",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Say what is wrong with a project's files, and what to do about it.

    Reads the project whole, and prints what has its place, or a related place, in PATH. No file is changed.

    Exits with 1 where there is an error in PATH (see --fail-on), else with 0.
    """
    from careerctl.checking import check
    from careerctl.findings import Scope
    from careerctl.found import Found, from_here
    from careerctl.output import emit, page
    from careerctl.project.root import find_root

    folder = find_root(paths[0] if paths else Path.cwd(), root)
    chosen = [_inside(path, folder) for path in paths or [folder]]
    checked = check(folder, today, Scope.FRAMEWORK if scope == "framework" else Scope.ORGANISATION)
    told = [each for each in checked.diagnostics if _speaks_of(each, chosen)]
    files = {path for path in (*checked.paths, *(each.place.path for each in told)) if _lies_in(path, chosen)}
    form = shelves.leaf(FORMATS, format_).FORMAT
    text = form.render(Found(from_here(told, folder), len(files)), page(output, color))
    emit(text, output, private=scope == "all", for_machines=form.for_machines)
    return int(any(_fails(each, fail_on) for each in told))


def _inside(path: Path, root: Path) -> str:
    """Return a path as diagnostics write it: relative to the root, with `/`."""
    from careerctl.characters import printable

    real = path.resolve() if path.is_dir() else path.absolute().parent.resolve() / path.name
    if not real.is_relative_to(root.resolve()):
        message = f"'{path}' does not lie in the project {root}."
        raise typer.BadParameter(message)
    return printable(real.relative_to(root.resolve()).as_posix())


def _speaks_of(one: Diagnostic, chosen: Sequence[str]) -> bool:
    return any(_lies_in(place.path, chosen) for place in (one.place, *(place for place, _ in one.related)))


def _lies_in(path: str, chosen: Sequence[str]) -> bool:
    return any(each in {".", path} or path.startswith(f"{each}/") for each in chosen)


def _fails(one: Diagnostic, fail_on: str) -> bool:
    return fail_on != "never" and one.severity.weight >= Severity(fail_on).weight


COMMAND = Command(run, For.OWNERS)

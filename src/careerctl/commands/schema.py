"""`careerctl schema`: what editors go by, written down."""

from pathlib import Path
from typing import Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Root, folder_given

Texts = dict[Path, str]

Folder = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="DIR", callback=folder_given, help="Where --general writes, and nowhere else."
    ),
]


def run(
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 where a schema is out of date.")
    ] = False,
    general: Annotated[
        bool, typer.Option("--general", help="Make schemas that know no project, and those of all JSON output.")
    ] = False,
    output: Folder = None,
    root: Root = None,
) -> int:
    """Write JSON Schemas, so that an editor completes ids and shows what a level means.

    They lie in the project's folder schemas/, one for each kind of file, and know its competencies, roles, levels and
    so on. People's ids never stand in them. Run it again when the framework has changed; only what differs is written.

    A file names its schema in its first line: # $schema: ../schemas/role.json
    """
    import shlex

    from careerctl.changes.editor_schemas import in_conflict, late, write
    from careerctl.cli.terminal import say
    from careerctl.project.here import path_from_here
    from careerctl.project.root import commands_from_here, find_root
    from careerctl.project.schemas import SCHEMAS
    from careerctl.text.commands import HERE
    from careerctl.text.phrases import plural

    if general != (output is not None):
        message = "--general and --output DIR belong together. In a project careerctl knows the folder."
        raise typer.BadParameter(message)
    base = output if output is not None else find_root(Path.cwd(), root)
    texts = _general(base) if general else _of_project(base)
    outdated = late(texts)
    conflicts = sum(map(in_conflict, outdated))
    if outdated and not check:
        write(base, {path: texts[path] for path in outdated}, general=general)
    shown = {path_from_here(path): what for path, what in outdated.items()}
    told = [f"{path} {what}." if check else f"wrote {path}" for path, what in shown.items()]
    if conflicts and not check:
        folder = shlex.quote(path_from_here(base if general else base / SCHEMAS))
        held = plural(conflicts, "file held a merge conflict and is", "files held merge conflicts and are")
        told.append(f"{held} whole again. Tell git: git add {folder}")
    if check and outdated:
        run = HERE("schema", "--general", "-o", str(output)) if general else commands_from_here(base)("schema")
        told.append(f"Run: {run}")
    say(*(told or [f"All {len(texts)} schemas are up to date."]))
    return int(check and bool(outdated))


def _general(folder: Path) -> Texts:
    """Return the schemas of all kinds of files, and of all outputs, by path."""
    from careerctl.changes.editor_schemas import of_files, of_outputs
    from careerctl.formats.schemas.known import Vocabulary

    return {folder / name: text for name, text in (*of_files(Vocabulary()), *of_outputs())}


def _of_project(root: Path) -> Texts:
    """Return the schemas that know the project, by path, made from what can be read of it."""
    from datetime import date

    from careerctl.changes.editor_schemas import of_project
    from careerctl.cli.terminal import tell
    from careerctl.project import disk
    from careerctl.project.here import refuse_errors
    from careerctl.project.reading.framework import ELSEWHERE, read_project
    from careerctl.project.schemas import SCHEMAS
    from careerctl.questions.known import left_unread

    disk.must_be_own(root, SCHEMAS)
    project = read_project(root, date.min)  # nothing in a schema depends on the day
    if not project.is_read or (project.framework.settings.framework is not None and ELSEWHERE not in project.sources):
        what = "the framework is not there to be read, and schemas without it would know nothing. None was written."
        refuse_errors(project.settings_faults, root, what)
    for each in left_unread(project):
        tell(str(each))
    return {root / path: text for path, text in of_project(project).items()}


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("schema", "schema --check"),
    more="guide/for-the-framework-owner",
    ends_with_one="with --check: a schema is out of date",
)

"""`careerctl import-framework`: a framework that another tool keeps, taken over into a project."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Today, Yes, folder_given, format_option, not_among, one_of
from careerctl.cli.show import NAMES, Showing, show
from careerctl.exchange.recognising import NAMES as FORMATS

if TYPE_CHECKING:
    from careerctl.changes.framework.taken_over import FrameworkTaken, Target
    from careerctl.changes.importing.mapping import MapPlace
    from careerctl.exchange.incoming import IncomingFramework, Source
    from careerctl.exchange.tabular.tables import TablesRead
    from careerctl.model.framework_map import FrameworkMap


def _known(name: str | None) -> str | None:
    if name is not None and name not in FORMATS:
        raise typer.BadParameter(not_among(name, FORMATS, "format"))
    return name


def _levels_given(written: str | None) -> str | None:
    if written is not None and (not all(each.strip() for each in written.split(",")) or "," not in written):
        message = "write the levels from the lowest to the highest, as in 'Learning, Practising, Leading'."
        raise typer.BadParameter(message)
    return written


File = Annotated[Path, typer.Argument(metavar="FILE", help="The file or folder of the other tool.")]
Into = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="DIR", callback=folder_given, file_okay=False, show_default=False,
        help="The folder of the project; where there is none yet, it becomes one.",
    ),
]  # fmt: skip
As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="FORMAT",
        callback=_known,
        help=one_of("What the file is.", FORMATS),
        autocompletion=lambda: [*FORMATS],
        show_default="as it is recognised",
    ),
]
MapFile = Annotated[
    Path | None,
    typer.Option(
        "--map",
        metavar="FILE",
        help="Which column of a table says what. Where there is no such file yet, what is proposed is kept in it.",
        show_default="framework-import.yaml in the project",
    ),
]
Levels = Annotated[
    str | None,
    typer.Option(
        "--levels",
        metavar="NAMES",
        callback=_levels_given,
        help="The levels of a table from the lowest to the highest, where their order is not plain.",
    ),
]
Across = Annotated[
    Literal["roles", "levels"] | None,
    typer.Option(
        "--across",
        help="What stands over the texts of a matrix.",
        show_default="as the headings are called, else refused",
    ),
]
Dry = Annotated[bool, typer.Option("--dry-run", help="Say all this, and write nothing.")]


def run(
    file: File,
    folder: Into,
    *,
    as_: As = None,
    map_: MapFile = None,
    levels: Levels = None,
    across: Across = None,
    format_: Annotated[str, format_option(NAMES)] = "text",
    yes: Yes = False,
    dry_run: Dry = False,
    today: Today,
    color: Color = "auto",
) -> int:
    """Take over a framework that another tool keeps: a spreadsheet, or the files of a published one.

    It says what it reads, which columns it does not use and what it leaves out, tries the result out, and writes a new
    project, or what is new into one that is there. Nothing is invented: what the file does not say is left out. Again
    with a newer file it tells what changed, and leaves alone what was added by hand.
    """
    from careerctl.changes.framework.taken_over import taken_over, target_of
    from careerctl.changes.framework.told import told
    from careerctl.exchange.incoming import Source
    from careerctl.exchange.recognising import format_of
    from careerctl.project.here import path_from_here
    from careerctl.text.commands import Commands

    source = Source(file)
    name, form = format_of(source, as_)
    target = target_of(folder, today)
    read = _read(source, name, target, _Given(map_, levels, across))
    taken = taken_over(target, read.framework, today)
    kept = read.place.shown if read.place is not None and not read.proposal else ""
    found = told(source.named, (name, form.said), read.tables, taken, kept)
    commands = Commands("" if path_from_here(folder) == "." else path_from_here(folder))
    show("import-framework", found, Showing(format_, "everyone", None, color), private=False, commands=commands)
    _finish(taken, read, yes=yes, dry=dry_run)
    return 0


class _Given(NamedTuple):
    """What the command line says of a table."""

    map: Path | None
    levels: str | None
    across: Literal["roles", "levels"] | None


class _Read(NamedTuple):
    """What was read, and how."""

    framework: "IncomingFramework"
    tables: "TablesRead | None" = None
    place: "MapPlace | None" = None
    proposal: str = ""
    """The text of a new mapping; "" where one is kept."""


def _read(source: "Source", name: str, target: "Target", given: _Given) -> _Read:
    from careerctl.changes.framework.mapping import kept_map, map_text
    from careerctl.changes.importing.mapping import map_place
    from careerctl.exchange.recognising import format_of
    from careerctl.project.kinds import FRAMEWORK_MAP_FILE
    from careerctl.project.schemas import FRAMEWORK_MAP_SCHEMA

    form = format_of(source, name)[1]
    if form.by_map is None:
        if any(each is not None for each in given):
            message = f"--map, --levels and --across are for tables, and this is {form.said}."
            raise typer.BadParameter(message)
        return _Read(form.read(source))
    place = map_place(target.root, given.map, FRAMEWORK_MAP_FILE)
    kept = kept_map(place)
    tables = form.by_map(source, _completed(kept, place, given))
    return _Read(
        tables.framework,
        tables,
        place,
        "" if kept is not None else place.headed(FRAMEWORK_MAP_SCHEMA, map_text(tables.how)),
    )


def _completed(kept: "FrameworkMap | None", place: "MapPlace", given: _Given) -> "FrameworkMap | None":
    """Return a mapping with what the command line says. Refuses that where a mapping is kept, which says it itself."""
    said = {"--levels": given.levels, "--across": given.across}
    options = [name for name, value in said.items() if value is not None]
    if kept is not None and options:
        message = f"{place.shown} says already how the table is read. Change it there."
        raise typer.BadParameter(message, param_hint=options[0])
    if not options:
        return kept
    from pydantic import ValidationError

    from careerctl.model.framework_map import FrameworkMap
    from careerctl.model.scale import Scale

    try:
        levels = [each.strip() for each in (given.levels or "").split(",")]
        scale = Scale.model_validate({"levels": levels}) if given.levels else None
    except ValidationError as error:
        raise typer.BadParameter(error.errors()[0]["msg"], param_hint="--levels") from None
    return FrameworkMap().model_copy(update={"scale": scale, "across": given.across})


def _finish(taken: "FrameworkTaken", read: _Read, *, yes: bool, dry: bool) -> None:
    """Ask where files are there already, and write."""
    from careerctl.changes.framework.taken_over import write
    from careerctl.cli.questions import agreed
    from careerctl.cli.terminal import note, tell
    from careerctl.project.here import path_from_here
    from careerctl.text.phrases import plural

    folder = path_from_here(taken.target.root)
    named = folder if folder != "." else "this folder"
    if dry:
        tell("Nothing was written.")
        return
    kept = (read.place, read.proposal) if read.place is not None and read.proposal else None
    if not taken.writes and kept is None:
        tell("This is written already. Nothing was written.")
        return
    if taken.target.has_others:
        begins = "This folder" if folder == "." else folder  # a path keeps its letters
        tell(f"{begins} is no project yet, and holds other files. They stay; no file is overwritten.")
    asks = taken.target.has_others or taken.target.project is not None
    if asks and not yes and not agreed(f"Write {plural(len(taken.writes), 'file', 'files')} into {named}?"):
        tell("Nothing was written.")
        return
    paths = write(taken, kept)
    note(f"Wrote {plural(len(paths), 'file', 'files')} into {named}.")


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("import-framework matrix.csv -o ../taken --dry-run", "import-framework matrix.csv -o ../taken"),
    more="import-framework",
)

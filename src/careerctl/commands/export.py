"""`careerctl export`: the framework and all people as tables, for those who ask with SQL."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl import shelf
from careerctl.cli.command import Command, For
from careerctl.cli.options import Jobs, Root, Today, folder_given, not_among, one_of, person_option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from careerctl.results.table import Who

_FORMATS = "careerctl.exchange.tables"
_LEFT_OUT = 2
Into = Annotated[
    Path,
    typer.Argument(
        metavar="DIR",
        callback=folder_given,
        help="The folder, which several projects may share: each replaces its own parts.",
        show_default=False,
    ),
]


def _known(name: str) -> str:
    """Refuse a format that is not on the shelf."""
    if name not in (there := shelf.names(_FORMATS)):
        raise typer.BadParameter(not_among(name, there, "format"))
    return name


Form = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        callback=_known,
        help=one_of("What to write.", shelf.names(_FORMATS)),
        autocompletion=lambda: [*shelf.names(_FORMATS)],
        show_default=False,
    ),
]
Tables = Annotated[
    str | None,
    typer.Option(
        "--tables", metavar="NAMES", help="These alone, with commas.", show_default="all that the reader sees"
    ),
]
RoundName = Annotated[
    str | None,
    typer.Option("--round", metavar="ROUND", help="Of sheets, ratings and gaps this round's alone."),
]
ForWhom = Annotated[
    Literal["manager", "hr", "everyone"] | None,
    typer.Option(
        "--audience",
        metavar="READER",
        help="Who is going to read it.",
        show_default="everyone, with --manager that manager",
    ),
]
Manager = Annotated[
    str | None,
    person_option("--manager", "Those whom this person leads, for them alone."),
]
Names = Annotated[bool, typer.Option("--names", help="Let ids and names of people stand in it.")]
KeyFile = Annotated[
    Path | None,
    typer.Option(
        "--pseudonyms", metavar="FILE", help="In place of ids, a hash with the key in this file: always the same."
    ),
]
ProjectName = Annotated[
    str | None,
    typer.Option("--project", metavar="NAME", help="As which project.", show_default="the name of its folder"),
]
ForExcel = Annotated[bool, typer.Option("--for-excel", help="Begin CSV with the mark by which Excel knows UTF-8.")]


def run(
    folder: Into,
    *,
    format_: Form,
    tables: Tables = None,
    round_: RoundName = None,
    audience: ForWhom = None,
    manager: Manager = None,
    names: Names = False,
    pseudonyms: KeyFile = None,
    project: ProjectName = None,
    for_excel: ForExcel = False,
    root: Root = None,
    today: Today,
    jobs: Jobs = None,
) -> int:
    """Export tables for SQL, spreadsheets or other tools: the framework and, for hr or a manager, people.

    Each table, project and round is a part of its own with a manifest, so that many repositories share a folder, and
    each replaces its own parts. For everyone it is the framework alone. Of people it holds what the reader may know,
    and nobody's words; which columns that leaves out the manifest says. Ids are names here: tables about people
    need --names or --pseudonyms.
    """
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import say, tell
    from careerctl.exchange.export import ExportRequest, export
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import find_root
    from careerctl.results.readers import Audience
    from careerctl.text.phrases import plural

    reader = audience or ("everyone" if manager is None else "manager")
    _must_fit(folder, reader, manager, names=names, key=pseudonyms)
    about_tables = {"--tables": tables, "--round": round_, "--names": names, "--pseudonyms": pseudonyms}
    _must_be_of_tables(format_, reader, about_tables)
    if for_excel and format_ != "csv":
        message = "Excel opens CSV: --for-excel goes with --format csv."
        raise typer.BadParameter(message)
    named = _tables(tables, reader, ids=names or pseudonyms is not None)
    leader = colleague_named(manager, root, Path.cwd()) if manager is not None else None
    home = leader.root if leader is not None else find_root(Path.cwd(), root)
    who, ids = _in_place_of_ids(names, pseudonyms)
    request = ExportRequest(
        folder, _project(project, home), format_, Audience(reader), named, round_, who, ids, for_excel, leader
    )
    exported = export(home, today, request, processes(jobs))
    for each in exported.left_out:
        tell(str(each))
    count = plural(sum(exported.rows.values()), "row", "rows")
    what = f"{count} of {plural(len(exported.rows), 'table', 'tables')}" if exported.rows else "the framework"
    say(f"Wrote {what} of {request.project} into {folder}. What a part holds its manifest.json says.")
    return _LEFT_OUT if exported.left_out else 0


def _must_fit(folder: Path, reader: str, manager: str | None, *, names: bool, key: Path | None) -> None:
    """Refuse what is for nobody, what is no folder, and a key beside what it is to keep apart."""
    from careerctl.project import disk

    if reader == "manager" and manager is None:
        message = "name who leads, with --manager: the tables hold those whom they lead."
        raise typer.BadParameter(message)
    if reader != "manager" and manager is not None:
        message = f"--manager is for those whom somebody leads, for them alone, and --audience says {reader}."
        raise typer.BadParameter(message)
    if names and key is not None:
        message = "--names lets ids stand, --pseudonyms puts something in their place. Give one of the two."
        raise typer.BadParameter(message)
    if key is not None and disk.real(key).is_relative_to(disk.real(folder)):
        message = "whoever reads the tables would have the key. Keep it elsewhere."
        raise typer.BadParameter(message, param_hint="--pseudonyms")


def _must_be_of_tables(name: str, reader: str, asked: "Mapping[str, object]") -> None:
    """Refuse what is about tables and people where a format holds the framework alone."""
    from careerctl.exchange.table_format import PackageFormat

    options = [each for each, value in asked.items() if value]
    if reader != "everyone":
        options.append(f"--audience {reader}")
    if options and isinstance(shelf.leaf(_FORMATS, name).FORMAT, PackageFormat):
        message = f"{name} holds the framework alone, and nobody: {options[0]} goes with a format of tables."
        raise typer.BadParameter(message, param_hint="--format")


def _tables(written: str | None, reader: str, *, ids: bool) -> tuple[str, ...]:
    """Return the tables that were named; refuse unknown ones, those of other readers, and people without a yes to ids.

    Ids of people are their names.
    """
    from careerctl.exchange.parts import is_for
    from careerctl.results.readers import Audience
    from careerctl.results.tables import TABLES

    named = tuple(each.strip() for each in written.split(",")) if written is not None else ()
    for each in named:
        if each not in TABLES:
            raise typer.BadParameter(not_among(each, [*TABLES], "table"), param_hint="--tables")
        if not is_for(TABLES[each], Audience(reader)):
            for_whom = next(one.value for one in (Audience.HR, Audience.MANAGER) if is_for(TABLES[each], one))
            more = " --manager WHO" if for_whom == "manager" else ""
            message = f"{each} is not for {reader}. It is for --audience {for_whom}{more}."
            raise typer.BadParameter(message, param_hint="--tables")
    wanted = [each for each in TABLES.values() if is_for(each, Audience(reader)) and each.name in (named or TABLES)]
    if not ids and any(each.of_people for each in wanted):
        message = (
            "ids are names, and these tables are about people. Add --pseudonyms KEYFILE to put a hash in their place, "
            "or --names where who reads them may know who it is."
        )
        raise typer.BadParameter(message)
    return named


def _project(written: str | None, home: Path) -> str:
    """Return as which project it is exported. Raises BadParameter for what cannot be the name of a folder."""
    from careerctl.model.ids import is_id
    from careerctl.project import disk
    from careerctl.project.reading.files import as_id

    name = written if written is not None else as_id(disk.real(home).name)
    if not is_id(name):
        message = "a project is named with small letters, digits and single hyphens, as team-north."
        raise typer.BadParameter(message, param_hint="--project")
    return name


def _in_place_of_ids(names: bool, key: Path | None) -> "tuple[Who | None, str]":  # noqa: FBT001  # the option itself
    """Return what stands for somebody's id, and how the manifest calls that."""
    from careerctl.cli.terminal import tell
    from careerctl.exchange.pseudonyms import pseudonyms_by

    if key is not None:
        who, note = pseudonyms_by(key)
        if note:
            tell(note)
        return who, "pseudonyms"
    return (str, "names") if names else (None, "none")


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=("export ../tables --format csv", "export ../tables --format sqlite --audience hr --names"),
    more="tables",
    can_be_off=True,
)

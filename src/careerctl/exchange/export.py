"""An export: tables in a folder that several projects share, each table, project and round a part with a manifest."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from careerctl import __version__, shelf
from careerctl.analysis.tables.framework import framework_rows
from careerctl.exchange.parts import About, Rendering, Writing, is_for
from careerctl.exchange.table_format import PackageFormat, TableFormat
from careerctl.model.framework import Framework
from careerctl.model.ids import is_id
from careerctl.problems.diagnostic import Unread
from careerctl.problems.error import CareerctlError
from careerctl.project.git.git import Repository
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.subjects import Subject
from careerctl.project.writing.parts import shared_folder
from careerctl.questions.everybody import Everybody, read_everybody
from careerctl.questions.known import ALWAYS, FrameworkReading, read_framework
from careerctl.questions.tables import TableBlock, TablesAsked, gaps_of, people_blocks
from careerctl.results.readers import Audience
from careerctl.results.table import RowsOfOne, RowTable, Who
from careerctl.results.tables import EXPORTS, GAPS, TABLES
from careerctl.text.spelling import meant, no_such

FORMATS = "careerctl.exchange.tables"
"""The shelf."""
_KINDS = ("goal", "opening")


class ExportRequest(NamedTuple):
    """What is to be exported: as which project, for whom, in which format, and with what in place of ids."""

    folder: Path
    project: str
    format: str
    audience: Audience
    tables: tuple[str, ...] = ()
    """Those that were named; none: all that the reader sees."""
    round: str | None = None
    """The round of which alone sheets, ratings and gaps are wanted; None: all."""
    who: Who | None = None
    """What stands for an id; None where none is to be in it."""
    ids: str = "none"
    """`names`, `pseudonyms` or `none`."""
    for_excel: bool = False
    manager: Subject | None = None

    def wanted(self) -> dict[str, RowTable]:
        """Return the tables that the reader sees, of those asked for."""
        asked = (each for each in TABLES.values() if not self.tables or each.name in self.tables)
        return {each.name: each for each in asked if is_for(each, self.audience)}


class Exported(NamedTuple):
    """What was written: how many rows of each table, into how many parts, and the files that it leaves out."""

    rows: dict[str, int]
    parts: int
    left_out: list[Unread]


def export(root: Path, today: date, request: ExportRequest, processes: Processes = ALONE) -> Exported:
    """Write what is asked for, all of it or nothing. Raises CareerctlError where that cannot be."""
    form: TableFormat | PackageFormat = shelf.leaf(FORMATS, request.format).FORMAT
    tables = request.wanted() if isinstance(form, TableFormat) else {}
    reading: FrameworkReading
    if any(each.of_people for each in tables.values()):
        reading = everybody = read_everybody(root, today, _KINDS, processes)
    else:
        reading, everybody = read_framework(root, today, {*ALWAYS, *_KINDS}), None
    _must_know(reading.framework, request.round)
    about = _about(reading, request)
    with shared_folder(request.folder, f"project={request.project}", about.place(EXPORTS)) as parts:
        writing = Writing(parts, about)
        writing.must_be_of_here(request.folder)
        if isinstance(form, PackageFormat):
            writing.framework(form, form.write(reading.framework, request.project))
            return Exported({}, 1, reading.left_unread())
        writing.must_fit(request.folder)
        blocks = _blocks(reading, everybody, tables, request, form)
        if EXPORTS.name in tables:
            blocks = chain(blocks, _about_itself(form, about, reading, everybody))
        writing.tables(form, [*tables.values()], blocks)
        left_out = _left_out(reading, everybody)
        return Exported(writing.rows, writing.finish(form, request.folder, _unread(left_out)), left_out)


class Gaps(NamedTuple):
    """The table of gaps, for one reader, and the files that it leaves out."""

    rows: list[RowsOfOne]
    audience: Audience
    left_out: list[Unread]

    def text(self, format_: str) -> str:
        """Return it as CSV or JSON, with the ids of people."""
        columns = GAPS.columns(self.audience, ids=True, names=True)
        form: TableFormat = shelf.leaf(FORMATS, "jsonl" if format_ == "json" else format_).FORMAT
        text = Rendering(form, None, self.audience, "names")(str, self.rows)
        if form.head is not None:
            return f"{form.head(columns)}{text}"
        rows = ",\n".join(f"    {each}" for each in text.splitlines())
        begin = f'{{\n  "schema": "careerctl/gaps/1",\n  "audience": "{self.audience.value}",\n  "rows": ['
        return f"{begin}\n{rows}\n  ]\n}}\n" if rows else f"{begin}]\n}}\n"


def gaps(everybody: Everybody, audience: Audience, leader: Subject | None, round_: str | None) -> Gaps:
    """Return everybody, or those whom somebody leads, beside their roles. Raises CareerctlError as `export` does."""
    _must_know(everybody.framework, round_)
    rows = gaps_of(everybody, audience, leader, round_)
    return Gaps(rows, audience, everybody.left_out())


def _must_know(framework: Framework, round_: str | None) -> None:
    """Refuse a round that is not there: one that cannot be the name of a folder never is."""
    rounds = framework.settings.rounds
    if round_ is not None and round_ not in rounds and (rounds or not is_id(round_)):
        there_are = f"The rounds are {', '.join(rounds)}." if rounds else "There is none yet."
        message = no_such("round", round_, meant(round_, rounds) or there_are)
        raise CareerctlError(message)


def _about(reading: FrameworkReading, request: ExportRequest) -> About:
    commit = first = None
    with suppress(CareerctlError):
        repository = Repository(reading.project.root)
        commit = repository.commit("HEAD")
        first = repository.first_commit()
    manager = request.manager.person if request.manager is not None else None
    return About(
        project=request.project,
        format=request.format,
        careerctl=__version__,
        framework=reading.framework.settings.version,
        commit=commit,
        repository=first,
        day=reading.framework.today,
        audience=request.audience,
        manager=request.who(manager) if request.who is not None and manager is not None else None,
        ids=request.ids,
        for_excel=request.for_excel,
        tables=request.tables,
        round=request.round,
    )


def _blocks(
    reading: FrameworkReading,
    everybody: Everybody | None,
    tables: dict[str, RowTable],
    request: ExportRequest,
    form: TableFormat,
) -> Iterator[TableBlock]:
    who = request.who or str
    render = Rendering(form, request.project, request.audience, request.ids)
    for each in tables.values():
        if not each.of_people and each is not EXPORTS:
            rows = [*framework_rows(reading.framework, each.name)]
            yield TableBlock(each.name, "", len(rows), render(who, rows))
    if everybody is not None:
        about_people = frozenset(each.name for each in tables.values() if each.of_people)
        asked = TablesAsked(request.audience, about_people, request.round, who, render)
        yield from people_blocks(everybody, asked, request.manager)


def _about_itself(
    form: TableFormat, about: About, reading: FrameworkReading, everybody: Everybody | None
) -> Iterator[TableBlock]:
    """Yield the row about the export, once all others were."""
    row = about.row(_unread(_left_out(reading, everybody)))
    yield TableBlock(EXPORTS.name, "", 1, Rendering(form, about.project, about.audience, about.ids)(str, [row]))


def _left_out(reading: FrameworkReading, everybody: Everybody | None) -> list[Unread]:
    return everybody.left_out() if everybody is not None else reading.left_unread()


def _unread(left_out: list[Unread]) -> int:
    """Count the files of which nothing was taken: of one that is newer only some keys are left out."""
    return sum(not each.is_newer for each in left_out)

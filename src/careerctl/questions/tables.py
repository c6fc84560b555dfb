"""People as rows of tables, one after the other: all of a project for hr, those whom somebody leads for who leads."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from careerctl.analysis.gap import Question
from careerctl.analysis.planning import shown
from careerctl.analysis.tables.person import decision_rows, held_rows, person_row, wish_rows
from careerctl.analysis.tables.planned import action_rows, plan_row
from careerctl.analysis.tables.rated import gap_rows, in_every_round, in_last_round, rating_rows, sheet_rows
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.kinds import PEOPLE
from careerctl.project.reading.people import PersonFiles
from careerctl.project.reading.subjects import Subject
from careerctl.questions.everybody import Everybody
from careerctl.questions.known import Reading
from careerctl.questions.led import each_person, leader_of, leads, readings, readings_of, spoiled
from careerctl.questions.plans import KeptPlans, ids_of, open_plans, whose
from careerctl.results.cut import cut
from careerctl.results.people_rows import PlanRow
from careerctl.results.readers import Audience
from careerctl.results.table import Row, RowsOfOne, Who

PLANNED = frozenset({"plans", "actions"})
Render = Callable[[Who, Sequence[Row | RowsOfOne]], str]
"""What makes text of rows, in whichever process reads the people: it is to be pickled."""


_Rows = tuple[str, str, Sequence[Row | RowsOfOne]]
"""A table, the round, "" for a table that is by none, and rows."""


class TablesAsked(NamedTuple):
    """Which tables about people somebody asks for, and what stands for an id."""

    audience: Audience
    tables: frozenset[str]
    round: str | None
    """The round of which alone sheets, ratings and gaps are wanted; None: all."""
    who: Who
    render: Render


class TableBlock(NamedTuple):
    """Rows of a table as text, of one round where the table is by round."""

    table: str
    round: str
    rows: int
    text: str


def people_blocks(everybody: Everybody, asked: TablesAsked, leader: Subject | None) -> Iterator[TableBlock]:
    """Yield the rows about people, some people at once, in the order of what stands for their ids.

    Of whoever has a file that cannot be read nothing is said that it might change; the files become faults.
    """
    if leader is None:
        files = sorted(everybody.files(), key=lambda each: asked.who(each.person))
        for blocks, faults in everybody.processes.each_share(partial(_share, everybody, asked), files):
            everybody.faults.extend(faults)
            yield from blocks
        yield from _plans_for_hr(everybody, asked)
        return
    led = _led(everybody, leader)
    led.sort(key=lambda each: asked.who(each.record.id))
    yield from _rendered(everybody, asked, _rows_of(everybody, asked, led))
    if asked.tables & PLANNED:
        yield from _rendered(everybody, asked, _planned(everybody, asked, led))


def _led(everybody: Everybody, manager: Subject) -> list[Reading]:
    """Return those whom somebody leads and who are here."""
    leader = leader_of(everybody, manager)
    near = (each for each in readings(everybody, leader.ids) if leads(everybody, leader, each))
    return [each for each in near if each.record.here(everybody.framework.today) is not None]


def _share(
    everybody: Everybody, asked: TablesAsked, share: Sequence[PersonFiles]
) -> tuple[list[TableBlock], list[Diagnostic]]:
    here = replace(everybody, faults=[])
    return [*_rendered(here, asked, _rows_of(here, asked, readings_of(here, share)))], here.faults


def _rendered(everybody: Everybody, asked: TablesAsked, every: Iterable[_Rows]) -> Iterator[TableBlock]:
    """Yield the rows of each table and round as text, in which somebody is the same by a former id, too."""

    def who(written: str) -> str:
        return asked.who(everybody.people.current(written))

    together: dict[tuple[str, str], list[Row | RowsOfOne]] = {}
    for table, round_, rows in every:
        together.setdefault((table, round_), []).extend(rows)
    for (table, round_), rows in together.items():
        if rows:
            count = sum(each.many if isinstance(each, RowsOfOne) else 1 for each in rows)
            yield TableBlock(table, round_, count, asked.render(who, rows))


def _rows_of(everybody: Everybody, asked: TablesAsked, people: Iterable[Reading]) -> Iterator[_Rows]:
    is_whole = cache(everybody.is_whole)
    for reading in people:
        unread = spoiled(everybody) if everybody.faults or everybody.people.closed_sheets else frozenset()
        if reading.subject.path in unread:
            continue
        question, team = replace(reading.question(round_=asked.round), words=False), _team(reading)
        yield from _own(asked, question, team)
        if unread.isdisjoint(reading.record.ids):
            yield from _rated(asked, is_whole, question, team)


def _own(asked: TablesAsked, question: Question, team: str) -> Iterator[_Rows]:
    if "people" in asked.tables:
        yield "people", "", [person_row(question, team)]
    if "held" in asked.tables:
        yield "held", "", [*held_rows(question, asked.audience)]
    if "wishes" in asked.tables:
        yield "wishes", "", [*wish_rows(question, asked.audience)]
    if "decisions" in asked.tables:
        yield "decisions", "", [*decision_rows(question)]


def _rated(asked: TablesAsked, is_whole: Callable[[str], bool], question: Question, team: str) -> Iterator[_Rows]:
    if "sheets" in asked.tables:
        for row in sheet_rows(question):
            if asked.round in {None, row.round}:
                yield "sheets", row.round, [row]
    for beside in in_every_round(question, asked.audience) if asked.tables & {"ratings", "gaps"} else ():
        if "ratings" in asked.tables:
            yield "ratings", beside.round, rating_rows(question, beside, asked.audience)
        if "gaps" in asked.tables and is_whole(beside.seen.role):
            yield "gaps", beside.round, [gap_rows(question, beside, team)]


def _team(reading: Reading) -> str:
    """Return the folder below people/ in which somebody's file lies."""
    return reading.subject.folder.removeprefix(PEOPLE).strip("/")


def _plans_for_hr(everybody: Everybody, asked: TablesAsked) -> Iterator[TableBlock]:
    """Yield that there is a plan, of each who has one that is open."""
    if "plans" not in asked.tables:
        return
    plans = open_plans(everybody, _nothing)
    everybody.faults.extend(plans.diagnostics)
    people = {everybody.people.current(each) for each in plans.by_person}
    rows = [PlanRow(each, 1) for each in sorted(people & everybody.people.paths.keys(), key=asked.who)]
    yield from _rendered(everybody, asked, [("plans", "", rows)])


def _nothing(_framework: Framework, _plan: Plan) -> None:
    return None


def _planned(everybody: Everybody, asked: TablesAsked, led: Sequence[Reading]) -> Iterator[_Rows]:
    plans = KeptPlans(everybody.project.root, everybody.project.links, asked.audience)
    plans.read_all(each for reading in led for each in ids_of(reading))
    everybody.faults.extend(plans.diagnostics)
    for reading in led:
        for number, kept in enumerate(plans.every(reading), 1):
            plan = cut(shown.kept(whose(reading, kept.plan), kept.id, kept.plan), asked.audience)
            if "plans" in asked.tables:
                yield "plans", "", [plan_row(plan, number)]
            if "actions" in asked.tables:
                yield "actions", "", [*action_rows(plan, number)]


def gaps_of(everybody: Everybody, audience: Audience, leader: Subject | None, round_: str | None) -> list[RowsOfOne]:
    """Return everybody, or those whom somebody leads, beside their roles in one round, by default each in their last.

    Of whoever has a file that cannot be read there is no row.
    """
    if leader is not None:
        people: Iterable[_Gaps] = [_gaps(audience, round_, each) for each in _led(everybody, leader)]
    else:
        people = list(each_person(everybody, partial(_gaps, audience, round_)))
    unread = spoiled(everybody)
    return [row for each in people if unread.isdisjoint(each.files) for row in each.rows]


class _Gaps(NamedTuple):
    files: tuple[str, ...]
    rows: tuple[RowsOfOne, ...]


def _gaps(audience: Audience, round_: str | None, reading: Reading) -> _Gaps:
    """Return the rows of somebody who is here, beside the role in the round that `gap` compares."""
    files, question = (reading.subject.path, *reading.record.ids), replace(reading.question(round_=round_), words=False)
    if reading.person.has_left(reading.framework.today):
        return _Gaps(files, ())
    beside = (each for each in in_last_round(question, audience) if reading.is_whole(each.seen.role))
    return _Gaps(files, tuple(gap_rows(question, each, _team(reading)) for each in beside))

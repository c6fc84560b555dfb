"""What was rated of one person as rows of tables: each round that can be compared, as a reader sees it."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.analysis.gap import Question, gap, gaps_over_rounds
from careerctl.analysis.rounds import RoundSheets
from careerctl.model.assessment import SIDES, Side
from careerctl.results.cut import cut
from careerctl.results.gap import Gap, Item, Rated
from careerctl.results.people_rows import GapRow, RatingRow, SheetRow
from careerctl.results.readers import Audience


class Beside(NamedTuple):
    """A person beside the role of a round as one reader sees it; without a round, where there is none to compare."""

    seen: Gap
    sheets: RoundSheets | None


def in_every_round(question: Question, audience: Audience) -> Iterator[Beside]:
    """Yield a person beside the role of each round that can be compared, the oldest first, cut for a reader."""
    by_name = {each.round: each for each in question.rounds}
    for each in gaps_over_rounds(question):
        yield Beside(cut(each, audience), by_name[each.round.round] if each.round is not None else None)


def in_one(question: Question, audience: Audience) -> Beside | None:
    """Return a person beside a role in the round that was asked for, cut for a reader; None without a role."""
    found = gap(question)
    if found is None:
        return None
    sheets = next((each for each in question.rounds if found.round and each.round == found.round.round), None)
    return Beside(cut(found, audience), sheets)


def gap_rows(question: Question, beside: Beside, team: str) -> Iterator[GapRow]:
    """Yield a row for each competency that the role asks; nothing where the role is not the reader's to know."""
    seen = beside.seen
    for item in seen.items if seen.role else ():
        yield GapRow(
            round=beside.sheets.round if beside.sheets is not None else "",
            person=seen.person,
            team=team,
            manager=question.manager,
            role=seen.role,
            state=seen.state,
            competency=item.competency,
            required=item.required,
            must=item.must,
            optional=item.optional,
            own_level=_level(item.own),
            manager_level=_level(item.manager),
            agreed_level=_level(item.agreed),
            measured=item.level,
            measured_by=item.by,
            gap=item.gap,
            standing=item.standing,
        )


def _level(rated: Rated | None) -> float | None:
    return rated.level if rated is not None else None


def rating_rows(beside: Beside, audience: Audience) -> Iterator[RatingRow]:
    """Yield what each side said of each competency; what the reader must not know yet is in no row."""
    seen, sheets = beside.seen, beside.sheets
    if sheets is None or not seen.role or (audience is Audience.HR and not seen.both_in):
        return
    by = {"self": sheets.own, "manager": sheets.manager}
    for item, asked in (*((each, True) for each in seen.items), *((each, False) for each in seen.beyond)):
        for side in SIDES if sheets.counting is not None else SIDES[:2]:
            sheet = by.get(side)
            rated_by = sheet.by if sheet is not None else None
            yield _rating(beside, item, side, rated_by or "", asked=asked)


def _rating(beside: Beside, item: Item, side: Side, rated_by: str, *, asked: bool) -> RatingRow:
    rated = {"self": item.own, "manager": item.manager, "agreed": item.agreed}[side]
    return RatingRow(
        round=beside.sheets.round if beside.sheets is not None else "",
        person=beside.seen.person,
        competency=item.competency,
        side=side,
        rated_by=rated_by,
        said="unrated" if rated is None else rated.instead or "rated",
        level=_level(rated),
        level_name=rated.level_name if rated is not None else "",
        observed=rated.observed if rated is not None and rated.instead is None else None,
        required=item.required if asked else None,
    )


def sheet_rows(question: Question, audience: Audience) -> Iterator[SheetRow]:
    """Yield the sheets that were handed in, as far as a reader knows of them."""
    for each in question.rounds:
        handed = cut(question.handed(each), audience)
        days = {"self": handed.own, "manager": handed.manager, "agreed": handed.agreed}
        by = {"self": each.own, "manager": each.manager, "agreed": None}
        role = question.framework.roles.current(each.role) if each.role else ""
        for side in SIDES:
            if days[side] is not None:
                sheet = by[side]
                rater = (sheet.by if sheet is not None else None) or ""
                confirmed = side == "agreed" and handed.talked
                yield SheetRow(each.round, question.record.id, side, rater, days[side], role, confirmed)

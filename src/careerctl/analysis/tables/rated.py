"""What was rated of one person as rows of tables: each round that can be compared, as far as a reader may know it."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.analysis.gap import Question, role_in
from careerctl.analysis.items import unasked
from careerctl.analysis.rounds import RoundSheets
from careerctl.analysis.stands import stands
from careerctl.model.assessment import SIDES, Side
from careerctl.results.cut import cut
from careerctl.results.gap import Gap, Handed, Item, Rated
from careerctl.results.people_rows import GapRow, RatingRow, SheetRow
from careerctl.results.readers import Audience


class Beside(NamedTuple):
    """A person beside the role of a round, as far as a reader may know it; without a round where none is compared."""

    seen: Gap
    sheets: RoundSheets | None

    @property
    def round(self) -> str:
        """The round; empty where there is none."""
        return self.sheets.round if self.sheets is not None else ""


def in_every_round(question: Question, audience: Audience) -> Iterator[Beside]:
    """Yield a person beside the role of each round that can be compared, the oldest first; where there is none, once.

    A round that was asked for stands alone.
    """
    comparable = [each for each in question.rounds if each.comparable(question.framework)]
    for each in comparable or (None,):
        if question.round is None or (each is not None and each.round == question.round):
            beside = _beside(question, each, audience)
            if beside is not None and beside.role:
                yield Beside(beside, each)


def in_last_round(question: Question, audience: Audience) -> Iterator[Beside]:
    """Yield a person beside the role in the round that `gap` compares."""
    beside = [*in_every_round(question, audience)]
    yield from beside[-1:]


def _beside(question: Question, sheets: RoundSheets | None, audience: Audience) -> Gap | None:
    """Return what `gap` says of a round, as far as rows hold it; each column of a row says itself who reads it."""
    known = role_in(question, sheets)
    if known is None:
        return None
    framework, role, said = question.framework, known.role, question.said_in(sheets).about(known.role)
    talked = sheets is not None and sheets.counting is not None
    here = stands(framework, question.person, role, said, own_role=known.own, talked=talked)
    gone, on_others = framework.roles.is_gone(role), any(each.on_another_scale for each in here.items)
    asked = {*(each.competency for each in here.items), *here.left_out}
    return Gap(
        person=question.record.id,
        role=role,
        own_role=known.own,
        wish_shared_with=known.wish_shared_with,
        round=_handed(sheets) if sheets is not None else None,
        items=here.items,
        beyond=tuple(unasked(framework, each, said) for each in said.all() if each not in asked),
        state=here.state if not gone and (sheets is question.latest or not on_others) else None,
    ).before_cut(audience)


def _handed(sheets: RoundSheets) -> Handed:
    """Return who has handed in what, without names."""
    own, manager, agreed = (each.date if each is not None else None for each in sheets[1:])
    return Handed(sheets.round, own, manager, agreed, talked=sheets.counting is not None)


def gap_rows(question: Question, beside: Beside, team: str) -> Iterator[GapRow]:
    """Yield a row for each competency that the role asks."""
    seen, manager, round_ = beside.seen, question.manager, beside.round
    for item in seen.items:
        yield GapRow(
            round_,
            seen.person,
            team,
            manager,
            seen.role,
            seen.state,
            item.competency,
            item.required,
            item.must,
            item.optional,
            item.own.level if item.own is not None else None,
            item.manager.level if item.manager is not None else None,
            item.agreed.level if item.agreed is not None else None,
            item.level,
            item.by,
            item.gap,
            item.standing,
        )


def rating_rows(beside: Beside, audience: Audience) -> Iterator[RatingRow]:
    """Yield what each side said of each competency; hr reads nothing before both are in, nor beyond the role."""
    seen, sheets = beside.seen, beside.sheets
    if sheets is None or (audience is Audience.HR and not seen.both_in):
        return
    own_by = sheets.own.by or "" if sheets.own is not None else ""
    manager_by = sheets.manager.by or "" if sheets.manager is not None else ""
    for item in seen.items:
        yield from _ratings(beside, item, own_by, manager_by, item.required)
    for item in seen.beyond if audience is not Audience.HR else ():
        yield from _ratings(beside, item, own_by, manager_by, None)


def _ratings(beside: Beside, item: Item, own_by: str, manager_by: str, required: float | None) -> Iterator[RatingRow]:
    yield _rating(beside, item, "self", own_by, item.own, required)
    yield _rating(beside, item, "manager", manager_by, item.manager, required)
    if beside.seen.round is not None and beside.seen.round.talked:
        yield _rating(beside, item, "agreed", "", item.agreed, required)


def _rating(  # noqa: PLR0913, PLR0917  # what one side said, of whom and of what
    beside: Beside, item: Item, side: Side, by: str, rated: Rated | None, required: float | None
) -> RatingRow:
    about = (beside.round, beside.seen.person, item.competency, side, by)
    if rated is None:
        return RatingRow(*about, "unrated", None, "", None, required)
    observed = rated.observed if rated.instead is None else None
    return RatingRow(*about, rated.instead or "rated", rated.level, rated.level_name, observed, required)


def sheet_rows(question: Question, audience: Audience) -> Iterator[SheetRow]:
    """Yield the sheets that were handed in, as far as a reader knows of them."""
    for each in question.rounds:
        handed = cut(_handed(each), audience)
        days = {"self": handed.own, "manager": handed.manager, "agreed": handed.agreed}
        by = {"self": each.own, "manager": each.manager, "agreed": None}
        role = question.framework.roles.current(each.role) if each.role else ""
        for side in SIDES:
            if days[side] is not None:
                sheet = by[side]
                rater = (sheet.by if sheet is not None else None) or ""
                confirmed = side == "agreed" and handed.talked
                yield SheetRow(each.round, question.record.id, side, rater, days[side], role, confirmed)

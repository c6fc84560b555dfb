"""What was rated of one person as rows of tables: each round that can be compared, as far as a reader may know it."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.analysis.gap import Question, role_in
from careerctl.analysis.items import unasked
from careerctl.analysis.rounds import RoundSheets
from careerctl.analysis.stands import stands
from careerctl.analysis.tables.person import first_manager
from careerctl.model.assessment import SIDES, Side
from careerctl.results.gap import Gap, Handed, Item, Rated
from careerctl.results.people_rows import BesideRow, GapRow, RatingRow, RoundRow, SheetRow
from careerctl.results.readers import Audience
from careerctl.results.table import Alike, RowsOfOne


class BesideRole(NamedTuple):
    """A person beside the role of a round, as far as a reader may know it; without a round where none is compared."""

    seen: Gap
    sheets: RoundSheets | None
    alike: "list[_Alike]"
    """What rows say of what the role asks."""

    @property
    def round(self) -> str:
        """The round; empty where there is none."""
        return self.sheets.round if self.sheets is not None else ""


def in_every_round(question: Question, audience: Audience) -> Iterator[BesideRole]:
    """Yield a person beside the role of each round that can be compared, the oldest first; where there is none, once.

    A round that was asked for stands alone.
    """
    comparable = [each for each in question.rounds if each.comparable(question.framework)]
    for each in comparable or (None,):
        if question.round is None or (each is not None and each.round == question.round):
            beside = _beside(question, each, audience)
            if beside is not None and beside.role:
                yield BesideRole(beside, each, [_alike(question, item) for item in beside.items])


def in_last_round(question: Question, audience: Audience) -> Iterator[BesideRole]:
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


def gap_rows(question: Question, beside: BesideRole, team: str) -> RowsOfOne:
    """Return a row for each competency that the role asks."""
    seen = beside.seen
    begins = BesideRow(beside.round, seen.person, team, first_manager(question), seen.role, seen.state)
    return RowsOfOne(begins, [each.gap for each in beside.alike], len(beside.alike))


def rating_rows(question: Question, beside: BesideRole, audience: Audience) -> list[RowsOfOne]:
    """Return what each side said of each competency; hr reads nothing before both are in, nor beyond the role."""
    seen = beside.seen
    if beside.sheets is None or (audience is Audience.HR and not seen.both_in):
        return []
    beyond = [_alike(question, each) for each in seen.beyond] if audience is not Audience.HR else []
    talked = seen.round is not None and seen.round.talked
    every = [*beside.alike, *beyond]
    alike = [each.three_ratings if talked else each.two_ratings for each in every]
    rows = len(alike) * (len(SIDES) if talked else len(SIDES) - 1)
    return [RowsOfOne(RoundRow(beside.round, seen.person), alike, rows)] if alike else []


class _Alike(NamedTuple):
    """What rows say of an item, without whose it is."""

    item: Item
    gap: Alike
    two_ratings: Alike
    three_ratings: Alike


def _alike(question: Question, item: Item) -> _Alike:
    """Return what rows say of an item. Without words many people have the same, which is worked out once."""
    kept = question.framework.answers.get((_alike, id(item)))
    if isinstance(kept, _Alike) and kept.item is item:
        return kept
    required = item.required if item.required_name else None
    two = [_rating(item, "self", item.own, required), _rating(item, "manager", item.manager, required)]
    three = [*two, _rating(item, "agreed", item.agreed, required)]
    made = _Alike(item, Alike([_gap(item)]), Alike(two), Alike(three))
    words = item.employee_words or any(each is not None and each.says for each in (item.own, item.manager, item.agreed))
    if not words:
        question.framework.answers[_alike, id(item)] = made
    return made


def _gap(item: Item) -> GapRow:
    own, manager, agreed = (each.level if each is not None else None for each in (item.own, item.manager, item.agreed))
    asked = (item.competency, item.required, item.must, item.optional)
    return GapRow(*asked, own, manager, agreed, item.level, item.by, item.gap, item.standing)


def _rating(item: Item, side: Side, rated: Rated | None, required: float | None) -> RatingRow:
    if rated is None:
        return RatingRow(item.competency, side, "unrated", required=required)
    observed = rated.observed if rated.instead is None else None
    said = rated.instead or "rated"
    return RatingRow(item.competency, side, said, rated.level, rated.level_name, observed, required)


def sheet_rows(question: Question) -> Iterator[SheetRow]:
    """Yield the sheets that were handed in."""
    for each in question.rounds:
        handed = _handed(each)
        days = {"self": handed.own, "manager": handed.manager, "agreed": handed.agreed}
        by = {"self": each.own, "manager": each.manager, "agreed": None}
        role = question.framework.roles.current(each.role) if each.role else ""
        for side in SIDES:
            if days[side] is not None:
                sheet = by[side]
                rater = (sheet.by if sheet is not None else None) or ""
                confirmed = side == "agreed" and handed.talked
                yield SheetRow(each.round, question.record.id, side, rater, days[side], role, confirmed)

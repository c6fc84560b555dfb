"""One of a team: the levels and standings that `gap` has for them, and nothing that it does not say."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.analysis.coming import coming
from careerctl.analysis.gap import Question, gap
from careerctl.analysis.items import sides_of
from careerctl.analysis.standing import measured
from careerctl.results.gap import Gap, Item, Standing
from careerctl.results.owed import OwedTo
from careerctl.results.result import replace
from careerctl.results.team import Cell, Member, Word

_WORDS: dict[Standing, Word] = {
    Standing.BOTH_MET: "met",
    Standing.MET: "met",
    Standing.BOTH_OPEN: "next",
    Standing.NEXT_STEP: "next",
    Standing.SELF_ONLY: "not-talked",
    Standing.MANAGER_ONLY: "not-talked",
    Standing.STILL_DIFFERENT: "different",
    Standing.NO_CHANCE: "no-chance",
    Standing.NOT_SEEN: "not-seen",
    Standing.NOT_COMPARED: "not-rated",
    Standing.NOT_APPLICABLE: "not-applicable",
}


class KnownMember(NamedTuple):
    """One of a team, and what was read about them."""

    question: Question
    name: str
    owed: OwedTo
    whole: bool = True
    """Whether the person's files and the role compared with can be read: otherwise nothing is said of levels."""


def member(known_member: KnownMember) -> Member:
    """Return how one of a team stands; without a role to compare with there are no cells."""
    question, owed = known_member.question, known_member.owed
    named = Member(
        person=question.record.id,
        name=known_member.name,
        coming=coming(question.framework, question.person),
        debts=owed.debts,
        unread=not known_member.whole,
        unsure=owed.unsure,
    )
    beside_role = gap(question) if known_member.whole else None
    return _compared(question, named, beside_role) if beside_role is not None else named


def _compared(question: Question, named: Member, beside_role: Gap) -> Member:
    return replace(
        named,
        role=beside_role.role,
        role_name=beside_role.role_name,
        own_role=beside_role.own_role,
        round=beside_role.round,
        later=beside_role.later,
        cells=tuple(_cells(question, beside_role)),
    )


def _cells(question: Question, beside_role: Gap) -> Iterator[Cell]:
    for each in (one for one in beside_role.items if not one.is_for_later):
        yield Cell(each.competency, each.required, each.optional, each.level, each.by, each.standing, _word(each))
    for each in beside_role.beyond:
        beside = _beside(question, each)
        if beside is not None:
            yield beside


def _word(item: Item) -> Word:
    """Return the word for what `gap` says of an item in a sentence."""
    if item.standing is not Standing.NOT_COMPARED:
        return _WORDS[item.standing or Standing.NOT_COMPARED]
    if item.on_another_scale:
        return "other-scale"
    if item.own is None or item.manager is None:
        return "not-rated"
    return "not-talked" if item.own.observed else "not-seen"


def _beside(question: Question, item: Item) -> Cell | None:
    """Return a level that was rated and that the role does not ask for, by what it would be measured."""
    if item.status == "gone":
        return None
    by = measured(sides_of(question.latest_said, item.competency, 0))
    return Cell(item.competency, level=by.level, by=by.by) if by.level is not None else None

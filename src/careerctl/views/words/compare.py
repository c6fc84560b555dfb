"""What changes between two roles, in lists and rows: the days, how far they reach, what they pay."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from careerctl.results.compare import Comparison, ConditionTurns, RoleShown, Turn
from careerctl.text.phrases import Say, first_upper, plainly
from careerctl.views.words.moves import given_up, named_drivers, pay_words, undescribed_words
from careerctl.views.words.turns import step_of, turns_optional


class ListOf(NamedTuple):
    """Texts under a heading."""

    heading: str
    texts: tuple[str, ...]


def unsaid(say: Say = plainly) -> str:
    """Return that nobody has described a day."""
    return say("Nobody has described it yet.")


def lists(compared: Comparison, say: Say = plainly) -> Iterator[ListOf]:
    """Yield what one gains, gives up, takes on and may stop; a list with nothing in it is left out."""
    undescribed = (undescribed_words(each, say) for each in compared.undescribed)
    every = (
        ListOf(say("What you gain"), tuple(_gained(compared, say))),
        ListOf(say("What you give up"), tuple(_given_up(compared, say))),
        ListOf(say("What you take on"), tuple(_taken_on(compared, say))),
        ListOf(say("What you may stop"), tuple(_stopped(compared, say))),
        ListOf(say("What stays"), tuple(_staying(compared, say))),
        ListOf(say("What is not compared"), tuple(undescribed)),
    )
    yield from (each for each in every if each.texts)


def _gained(compared: Comparison, say: Say) -> Iterator[str]:
    yield from compared.advantages.new
    yield from (say("Behind you: {text}", text=text) for text in compared.disadvantages.dropped)
    if served := named_drivers(compared.drivers_served.new, say):
        yield say("Room for: {drivers}", drivers=served)
    if cost := named_drivers(compared.drivers_cost.dropped, say):
        yield say("No longer at the cost of: {drivers}", drivers=cost)


def _given_up(compared: Comparison, say: Say) -> Iterator[str]:
    yield from given_up(
        compared.advantages.dropped,
        compared.disadvantages.new,
        compared.drivers_served.dropped,
        compared.drivers_cost.new,
        say,
    )


def _taken_on(compared: Comparison, say: Say) -> Iterator[str]:
    yield from compared.responsibilities.new
    yield from (say("To deliver: {text}", text=text) for text in compared.deliverables.new)
    required = compared.requirements
    if learned := _named((*required.new, *required.raised)):
        yield say("To learn: {competencies}", competencies=learned)
    if now := _named(filter(turns_optional, (*required.unchanged, *required.lowered))):
        yield say("Now required: {competencies}", competencies=now)


def _stopped(compared: Comparison, say: Say) -> Iterator[str]:
    yield from compared.responsibilities.dropped
    yield from (say("No longer to deliver: {text}", text=text) for text in compared.deliverables.dropped)
    required, optional = compared.requirements, compared.optional
    lowered = (turn for turn in required.lowered if not turns_optional(turn))
    if less := _named((*lowered, *required.dropped)):
        yield say("Asked less or no longer: {competencies}", competencies=less)
    if welcome := _named(filter(turns_optional, (*optional.raised, *optional.lowered, *optional.unchanged))):
        yield say("Now only welcome: {competencies}", competencies=welcome)


def _named(turns: Iterable[Turn]) -> str:
    return ", ".join(f"{turn.name} {step_of(turn)}" for turn in turns)


def _staying(compared: Comparison, say: Say) -> Iterator[str]:
    yield from compared.responsibilities.unchanged
    yield from (say("To deliver: {text}", text=text) for text in compared.deliverables.unchanged)
    yield from compared.advantages.unchanged
    yield from (say("The other side of it: {text}", text=text) for text in compared.disadvantages.unchanged)


def measures(compared: Comparison, say: Say = plainly) -> Iterator[tuple[str, str, str]]:
    """Yield what each thing is called and what the two roles say of it, "" where one says nothing."""
    yield from ((each.name, each.before, each.after) for each in compared.scope)
    both = compared.before, compared.after
    for name, sides in (
        (say("grade"), [each.grade for each in both]),
        (say("kind of work"), [_track(each, say) for each in both]),
        (say("goals it serves"), [", ".join(goal.name for goal in each.serves) for each in both]),
        (say("pay band"), [pay_words(each.pay, say) for each in both]),
    ):
        if any(sides):
            yield name, *sides  # type: ignore[misc]  # there are two


def _track(role: RoleShown, say: Say) -> str:
    return say("{track}, leads people", track=role.track) if role.manages else role.track


def reach_rows(compared: Comparison, say: Say = plainly) -> Iterator[tuple[str, str, str]]:
    """Yield the same as rows of a table."""
    for name, before, after in measures(compared, say):
        yield first_upper(name), before or "–", after or "–"


def condition_rows(conditions: ConditionTurns, say: Say = plainly) -> Iterator[tuple[str, str]]:
    """Yield what becomes of each condition, and its words."""
    yield from ((say("New"), each.after) for each in conditions.new)
    for each in conditions.reworded:
        yield say("Reworded, today"), each.before
        yield say("then"), each.after
    yield from ((say("No longer asked"), each.before) for each in conditions.dropped)
    yield from ((say("As today"), each.after) for each in conditions.unchanged)

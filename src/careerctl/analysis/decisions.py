"""Decisions for a move: what was known when they were made, and which wishes came true with them."""

from collections.abc import Iterator

from careerctl.analysis.facts import role_given
from careerctl.analysis.rounds import RoundSheets, rounds_of
from careerctl.model.framework import Framework
from careerctl.model.person import Decision, Person, Wish
from careerctl.model.record import Record


def moved_before_met(framework: Framework, record: Record, decision: Decision) -> bool:
    """Tell whether a must of the role given was short of its level in the last round before the decision.

    What a role asks is known as it is today. So a draft or retired role, and a round that was rated against another
    version of the framework, say nothing.
    """
    from careerctl.analysis.meeting import misses_a_must

    role = role_given(framework, decision)
    known = framework.roles.get(role) if role else None
    last = _last_before(framework, record, decision)
    if role is None or known is None or known.status != "active" or last is None:
        return False
    return last.framework in {None, framework.settings.version} and misses_a_must(framework, last, role)


def open_wishes(framework: Framework, record: Record) -> Iterator[tuple[int, Wish]]:
    """Yield the wishes of somebody who is here, each with its place in the file, without those that came true."""
    person = record.here(framework.today)
    for index, wish in enumerate(person.wishes if person is not None else ()):
        if person is not None and not _came_true(framework, person, wish):
            yield index, wish


def _came_true(framework: Framework, person: Person, wish: Wish) -> bool:
    """Tell whether the person came into the role after asking for it. To stay in a role is a wish that stays."""
    current = framework.roles.current
    if wish.role is None or person.role is None or current(wish.role) != current(person.role):
        return False
    return wish.asked is not None and person.since is not None and wish.asked <= person.since.last


def _last_before(framework: Framework, record: Record, decision: Decision) -> RoundSheets | None:
    """Return the last round that can be compared and was over before the decision."""
    before = [
        each
        for each in rounds_of(framework, record.sheets)
        if each.comparable(framework) and each.last_day() < decision.date
    ]
    return before[-1] if before else None

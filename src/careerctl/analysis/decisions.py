"""Decisions for a move: what was known when they were made, and which wishes came true with them."""

from collections.abc import Iterable

from careerctl.analysis.facts import role_given
from careerctl.analysis.rounds import RoundSheets, rounds_of
from careerctl.analysis.still_wished import still_wished
from careerctl.model.framework import Framework
from careerctl.model.person import Decision
from careerctl.model.record import Record
from careerctl.model.wish import Wish


def moved_before_met(framework: Framework, record: Record, decision: Decision) -> bool:
    """Tell whether a must of the role given was short of its level in the last round before the decision.

    What a role asks is known as it is today. So a draft or retired role, and a round that was rated against another
    version of the framework, say nothing.
    """
    from careerctl.analysis.meeting import misses_a_must

    role = role_given(framework, decision)
    known = framework.roles.get(role) if role else None
    last = last_before(framework, rounds_of(framework, record.sheets), decision)
    if role is None or known is None or known.status != "active" or last is None:
        return False
    return last.framework in {None, framework.settings.version} and misses_a_must(framework, last, role)


def open_wishes(framework: Framework, record: Record) -> list[tuple[int, Wish]]:
    """Return the wishes of somebody who is here, each with its place in the file, without those that came true."""
    person = record.here(framework.today)
    return still_wished(framework, person) if person is not None else []


def last_before(framework: Framework, rounds: Iterable[RoundSheets], decision: Decision) -> RoundSheets | None:
    """Return the last of somebody's rounds that can be compared and was over before the decision."""
    before = [each for each in rounds if each.comparable(framework) and each.last_day() < decision.date]
    return before[-1] if before else None

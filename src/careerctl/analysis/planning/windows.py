"""How long the stages of a proposal last."""

from datetime import date

from careerctl.analysis.planning.steps import Asked
from careerctl.analysis.planning.wanted import Wanted, Way
from careerctl.analysis.planning.weeks import Window
from careerctl.model.days import LAST_YEAR, is_known, later
from careerctl.problems.error import CareerctlError
from careerctl.results.stages import StageName
from careerctl.text.phrases import day

_QUIET, _BUSY, _YEAR = 3, 6, 12
"""Months of a stage with nothing to reach, with something, and of a plan that stays in today's role."""
_SHORTEST = 4
"""Weeks that a stage has at least."""
BACK_DAYS = 365
"""So long after a move the way back is open."""


def windows(wanted: Wanted, way: Way, ask: Asked) -> dict[StageName, Window]:
    """Return the weeks of each stage, one after the other: six months, three where nothing is to be reached in it.

    A trial is no longer than policy allows. `until` shortens all alike. Raises CareerctlError where it leaves no room,
    and where the plan would lead out of the years that careerctl knows.
    """
    policy = wanted.framework.settings.policy
    busy = {each.stage for each in ask.steps} | {each.stage for each in ask.occasions}
    months: dict[StageName, int] = {"mastery": _BUSY if "mastery" in busy else _QUIET}
    if way.stays:
        months = {"mastery": _YEAR}
    else:
        months |= {"trial": min(_BUSY, policy.max_trial_months), "permanent": min(_BUSY, policy.max_permanent_months)}
    if not way.role:
        del months["mastery"]
    weeks = {stage: count * 52 // 12 for stage, count in months.items()}
    spans = _after_each_other(weeks, wanted.start, wanted.until)
    if not is_known(later(wanted.start, weeks=max(each.end for each in spans.values()), days=BACK_DAYS)):
        message = f"a plan that begins on {day(wanted.start)} would last beyond {LAST_YEAR}. Let it begin earlier."
        raise CareerctlError(message)
    return spans


def _after_each_other(weeks: dict[StageName, int], start: date, until: date | None) -> dict[StageName, Window]:
    most = ((until - start).days + 1) // 7 if until is not None else sum(weeks.values())
    if most < _SHORTEST * len(weeks):
        message = f"--until leaves {max(most, 0)} weeks, and {len(weeks)} stages take {_SHORTEST} each at least."
        raise CareerctlError(message)
    spare = sum(weeks.values()) - _SHORTEST * len(weeks)
    room = min(most, sum(weeks.values())) - _SHORTEST * len(weeks)
    begin, wanted = 0, 0
    spans: dict[StageName, Window] = {}
    for count, (stage, length) in enumerate(weeks.items(), 1):
        wanted += length - _SHORTEST
        end = _SHORTEST * count + wanted * room // max(spare, 1)
        spans[stage], begin = Window(begin, end), end
    return spans

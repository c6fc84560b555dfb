"""How long the stages of a proposal last."""

from datetime import date

from careerctl.analysis.planning.steps import Asked
from careerctl.analysis.planning.weeks import Window
from careerctl.errors import CareerctlError
from careerctl.model.framework import Framework

_QUIET, _BUSY, _YEAR = 3, 6, 12
"""Months of a stage with nothing to reach, with something, and of a plan that stays in today's role."""
_SHORTEST = 4
"""Weeks that a stage has at least."""


def windows(  # noqa: PLR0913  # what they depend on
    framework: Framework, ask: Asked, start: date, until: date | None, *, mastery: bool, stays: bool
) -> dict[str, Window]:
    """Return the weeks of each stage, one after the other: six months, three where nothing is to be reached in it.

    A trial is no longer than policy allows. `until` shortens all alike. Raises CareerctlError where it leaves no room.
    """
    policy = framework.settings.policy
    busy = {each.stage for each in ask.steps} | {each.stage for each in ask.occasions}
    months = {"mastery": _BUSY if "mastery" in busy else _QUIET}
    if stays:
        months = {"mastery": _YEAR}
    else:
        months |= {"trial": min(_BUSY, policy.max_trial_months), "permanent": min(_BUSY, policy.max_permanent_months)}
    if not mastery:
        del months["mastery"]
    return _after_each_other({stage: count * 52 // 12 for stage, count in months.items()}, start, until)


def _after_each_other(weeks: dict[str, int], start: date, until: date | None) -> dict[str, Window]:
    most = ((until - start).days + 1) // 7 if until is not None else sum(weeks.values())
    if most < _SHORTEST * len(weeks):
        message = f"--until leaves {max(most, 0)} weeks, and {len(weeks)} stages take {_SHORTEST} each at least."
        raise CareerctlError(message)
    spare = sum(weeks.values()) - _SHORTEST * len(weeks)
    room = min(most, sum(weeks.values())) - _SHORTEST * len(weeks)
    begin, wanted, spans = 0, 0, {}
    for count, (stage, length) in enumerate(weeks.items(), 1):
        wanted += length - _SHORTEST
        end = _SHORTEST * count + wanted * room // max(spare, 1)
        spans[stage], begin = Window(begin, end), end
    return spans

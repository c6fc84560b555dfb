"""What a change is by what it asks, beside what the framework's version says of it."""

from collections.abc import Iterable

from careerctl.analysis.changed.asks import most
from careerctl.results.diff import Asks, Step, ThingChanged, Version

_STEPS: dict[Asks, Step] = {"more": "major", "offers": "minor", "words": "patch"}
_OF_THE_FRAMEWORK = "scale"
"""The one key of the settings, beside its things, that belongs to the framework and not to the project."""


def version(before: str | None, after: str | None, things: Iterable[ThingChanged]) -> Version:
    """Return both versions, what kind of change it is, and whether more is asked under the same one.

    Rounds, policy and labels are the project's, and no version of the framework speaks of them.
    """
    counted = [asks for thing in things for asks in _counted(thing)]
    step = _STEPS[most(counted)] if counted else "none"
    return Version(before or "", after or "", step, not_raised=step == "major" and bool(after) and before == after)


def _counted(thing: ThingChanged) -> list[Asks]:
    if thing.kind == "settings":
        return [each.asks for each in thing.changes if each.key[0] == _OF_THE_FRAMEWORK]
    return [] if thing.kind == "round" else [thing.asks]

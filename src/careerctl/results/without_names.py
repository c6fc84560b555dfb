"""A result without names and without anybody's words, for a screen that others see.

What is kept is listed, like what is seen: a text that is not listed becomes a mask.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from careerctl.results import compare, gap, levels, notes, paths, plan, report, stages

T = TypeVar("T")

MASK = "▒▒▒▒▒"
"""What stands for words."""

_FRAMEWORK = frozenset({
    compare.Comparison, compare.Delivered, compare.Goal, compare.PayBand, compare.RoleShown, gap.Condition, gap.Counts,
    gap.Ratio, gap.Time, levels.Described, levels.Example, levels.ScaleUsed, paths.GivenUp, paths.Move, paths.Must,
    paths.Place, paths.Position, paths.Raise, paths.Step, plan.Load, plan.Mix, report.Head, report.InRound,
    report.PathPage, report.RolePage, report.Since, report.Way,
})  # fmt: skip
"""Results that hold nothing about people but figures."""

_KEPT: dict[type, frozenset[str]] = {
    gap.Gap: frozenset({
        "today_role", "role", "role_name", "role_status", "wish_shared_with", "talk", "next_steps", "focus", "left_out",
        "open", "version", "measured_by",
    }),
    gap.Item: frozenset({
        "competency", "name", "asks", "status", "area", "scale", "required_name", "because", "wording", "level_name",
        "by",
    }),
    gap.Said: frozenset({"level_name"}),
    gap.Wish: frozenset({"role", "role_name", "by", "answer", "revisit", "shared_with"}),
    gap.Handed: frozenset({"round", "framework"}),
    notes.Note: frozenset({"competency", "competency_name"}),
    report.Review: frozenset({"last_round", "strengths"}),
    report.Outlook: frozenset({"role_name"}),
    report.Answer: frozenset({"growth"}),
    plan.Plan: frozenset({
        "role", "role_name", "target", "target_name", "towards", "towards_name", "round", "stage",
    }),
    plan.Promise: frozenset({"owner", "what", "due", "when"}),
    plan.TalkFirst: frozenset({"competency", "name", "standing", "role_name"}),
    **dict.fromkeys((stages.Mastery, stages.Trial, stages.Permanent), frozenset({"from_", "until", "tasks"})),
    stages.Move: frozenset({"from_", "until", "uses", "begins", "ends", "back_until", "back_role"}),
    stages.Action: frozenset({"competency", "competency_name", "asks", "after_name", "owner", "due", "status"}),
    stages.Offer: frozenset({"id", "name", "kind", "sort", "description", "after"}),
    stages.Outcome: frozenset({"result"}),
    stages.Point: frozenset({"point"}),
    stages.Relief: frozenset({"from_", "until"}),
    paths.Neighbour: frozenset({"strengths"}),
    paths.Route: frozenset({"role", "role_name", "role_status", "growth"}),
    paths.Realistic: frozenset({"round"}),
}  # fmt: skip
_NAMES = {
    gap.Gap: {"name": "person", "called": "person"},
    gap.Handed: {"manager_name": "manager"},
    paths.Realistic: {"manager_name": "manager"},
    report.Answer: {"manager_name": "manager"},
    notes.Note: {"by_name": "by"},
    plan.Plan: {"name": "person", "called": "person", "manager_name": "manager"},
    plan.Promise: {"owner_name": "owner"},
    stages.Action: {"owner_name": "owner"},
    stages.Announced: {"by_name": "by"},
    stages.Outcome: {"by_name": "by"},
}
"""Fields that hold a name, and whose it is: the field with the id or with `employee` or `manager`, or `manager`."""


def without_names(result: T, sides: Mapping[str, str], named: Callable[[str], str]) -> T:
    """Return a result in which `named` gives a stand-in for each person by id, and words are masked.

    `sides` are the ids of the `employee` and the `manager`.
    """
    masked: T = _masked(result, sides, named)
    return masked


def _masked(value: Any, sides: Mapping[str, str], named: Callable[[str], str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_masked(each, sides, named) for each in value)
    if not is_dataclass(value) or type(value) in _FRAMEWORK:
        return value
    kept, names = _KEPT.get(type(value), frozenset()), _NAMES.get(type(value), {})
    shown: dict[str, Any] = {}
    for field in fields(value):
        each = getattr(value, field.name)
        if field.name in names and each:
            whose = names[field.name]
            written = whose if whose in sides else getattr(value, whose)
            shown[field.name] = named(sides.get(written, written))
        else:
            shown[field.name] = each if field.name in kept else _hidden(_masked(each, sides, named))
    sort: Any = type(value)
    return sort(**shown)


def _hidden(value: Any) -> Any:
    """Return a mask for text, also for each of several; whatever is no text stays."""
    if type(value) is str:
        return MASK if value else ""
    if isinstance(value, tuple):
        return tuple(_hidden(each) for each in value)
    return {} if isinstance(value, dict) else value

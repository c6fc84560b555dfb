"""Who sees what: the one table, and the cut of a result for one reader.

An allow-list: a field that is not listed is seen by nobody. What is cut becomes the field's blank, so that views,
formats and exports never hold what their reader may not see.
"""

from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from operator import is_
from typing import Any, TypeVar

from careerctl.results import compare, gap, levels, notes, paths, rating, rounds, wish

T = TypeVar("T")


class Audience(StrEnum):
    """Who reads: the person, their manager, hr, or everyone."""

    EMPLOYEE = "employee"
    MANAGER = "manager"
    HR = "hr"
    EVERYONE = "everyone"


_ALL = frozenset(Audience)
_HR = _ALL - {Audience.EVERYONE}
_TWO = frozenset({Audience.EMPLOYEE, Audience.MANAGER})
_PERSON, _MANAGER = frozenset({Audience.EMPLOYEE}), frozenset({Audience.MANAGER})
_LEADING = frozenset({Audience.MANAGER, Audience.HR})
"""Who may see of several people at once what each of them may see of themself."""

SEEN: dict[type, dict[str, frozenset[Audience]]] = {
    gap.Gap: {
        **dict.fromkeys(
            ("person", "name", "called", "today_role", "role", "role_name", "role_status", "role_metadata"), _ALL
        ),
        **dict.fromkeys(
            ("scales", "version", "no_musts", "left_out", "wishes", "items", "conditions", "own_role"), _ALL
        ),
        **dict.fromkeys(("tells_rounds", "round", "later", "measured_by", "state", "counts", "focus"), _HR),
        **dict.fromkeys(("talk", "next_steps", "beyond", "open", "ratio", "wish_shared_with"), _TWO),
    },
    gap.Item: {
        **dict.fromkeys(("competency", "name", "asks", "status", "area", "scale", "required", "required_name"), _ALL),
        **dict.fromkeys(("must", "optional", "weight", "because", "wording", "metadata"), _ALL),
        **dict.fromkeys(("own", "manager", "agreed"), _HR),
        **dict.fromkeys(("level", "level_name", "by", "gap", "difference", "standing", "set_aside", "open"), _TWO),
        **dict.fromkeys(("employee_words", "manager_words", "one_sided", "described"), _TWO),
    },
    gap.Said: {
        **dict.fromkeys(("level", "level_name", "observed"), _HR),
        **dict.fromkeys(("why", "evidence", "no_chance", "not_applicable"), _TWO),
    },
    gap.Wish: {
        **dict.fromkeys(
            ("role", "role_name", "stay", "words", "by", "asked", "answer", "answered", "because", "revisit"), _ALL
        ),
        "shared_with": _ALL,
        **dict.fromkeys(("why", "time"), _TWO),
    },
    levels.Described: dict.fromkeys(("level", "name", "summary", "criteria", "examples", "links"), _ALL),
    levels.Example: dict.fromkeys(("text", "examples", "links"), _ALL),
    levels.ScaleUsed: dict.fromkeys(("id", "levels", "cumulative"), _ALL),
    gap.Condition: {"id": _ALL, "text": _ALL, "met": _HR},
    gap.Handed: dict.fromkeys(("round", "own", "manager", "agreed", "manager_name", "talked", "framework"), _HR),
    gap.Time: dict.fromkeys(("roles", "usual", "spent", "left", "open", "until_wish"), _TWO),
    gap.Counts: dict.fromkeys(
        ("required", "met", "own_only", "manager_only", "next_steps", "different", "no_chance", "not_compared"), _HR
    )
    | dict.fromkeys(("by_agreed", "by_manager", "by_self"), _HR),
    gap.Ratio: dict.fromkeys(("value", "low", "high"), _TWO),
    rating.Topic: dict.fromkeys(
        (
            *("competency", "name", "asks", "description", "must", "optional", "because", "wording"),
            *("levels", "halves"),
        ),
        _ALL,
    ),
    rating.Agenda: dict.fromkeys(("met", "talk", "same", "rest"), _TWO),
    compare.Comparison: dict.fromkeys(
        (
            *("before", "after", "advantages", "disadvantages", "drivers_served", "drivers_cost", "responsibilities"),
            *("deliverables", "scope", "requirements", "optional", "conditions", "left_out", "scales", "version"),
        ),
        _ALL,
    ),
    compare.RoleShown: dict.fromkeys(
        (
            *("role", "name", "status", "track", "manages", "grade", "rank", "extends", "summary", "serves"),
            *("responsibilities", "daily", "deliverables", "advantages", "disadvantages", "growth", "scope"),
            *("drivers_served", "drivers_cost", "pay", "metadata"),
        ),
        _ALL,
    ),
    compare.PayBand: dict.fromkeys(("currency", "low", "high", "variable", "metadata"), _ALL),
    compare.Goal: dict.fromkeys(("id", "name"), _ALL),
    compare.Delivered: dict.fromkeys(("text", "serves", "metadata"), _ALL),
    compare.Turned: dict.fromkeys(("new", "dropped", "unchanged"), _ALL),
    compare.Measure: dict.fromkeys(("name", "before", "after"), _ALL),
    compare.Turns: dict.fromkeys(("raised", "new", "lowered", "dropped", "unchanged"), _ALL),
    compare.Turn: dict.fromkeys(
        (
            *("competency", "name", "asks", "leads", "status", "area", "scale", "description"),
            *("before", "after", "described", "metadata"),
        ),
        _ALL,
    ),
    compare.AskedOf: dict.fromkeys(
        ("level", "level_name", "must", "optional", "weight", "because", "wording", "metadata"), _ALL
    ),
    compare.ConditionTurns: dict.fromkeys(("new", "reworded", "dropped", "unchanged"), _ALL),
    compare.ConditionTurn: dict.fromkeys(("id", "before", "after"), _ALL),
    rounds.Rounds: {"rounds": _ALL, **dict.fromkeys(("tells_people", "manager", "manager_name"), _LEADING)},
    rounds.Round: {**dict.fromkeys(("round", "opens", "closes", "state"), _ALL), "people": _LEADING},
    rounds.HandedIn: dict.fromkeys(
        ("person", "name", "rater", "rater_name", "away", "own", "manager", "agreed", "confirmed"), _LEADING
    ),
    wish.Wishes: dict.fromkeys(("person", "name", "today", "answer_days", "wishes"), _ALL),
    notes.Notes: {**dict.fromkeys(("person", "name"), _ALL), **dict.fromkeys(("tells_notes", "notes"), _TWO)},
    notes.Note: dict.fromkeys(("date", "by", "by_name", "competency", "competency_name", "text"), _TWO),
    paths.Paths: dict.fromkeys(("role", "organisation", "places", "moves", "paths", "off_path", "ahead"), _ALL),
    paths.Place: dict.fromkeys(
        ("role", "name", "status", "track", "manages", "grade", "rank", "summary", "growth"), _ALL
    ),
    paths.Move: dict.fromkeys(
        ("from_role", "from_name", "to_role", "to_name", "kind", "months", "stepping_stones", "paths"), _ALL
    ),
    paths.PathShown: dict.fromkeys(("path", "name", "purpose", "status", "steps"), _ALL),
    paths.Raise: dict.fromkeys(("competency", "name", "before", "after", "must", "optional"), _ALL),
    paths.Step: dict.fromkeys(("move", "raises"), _ALL),
    paths.Ahead: dict.fromkeys(("person", "name", "called", "role", "role_name", "routes", "neighbours"), _ALL),
    paths.Route: dict.fromkeys(
        ("wish", "asked_for", "role", "role_name", "role_status", "stay", "growth", "steps", "led_to", "realistic"),
        _ALL,
    ),
    paths.Realistic: {
        **dict.fromkeys(("conditions", "now", "expected", "within_months", "others", "given_up", "no_musts"), _ALL),
        **dict.fromkeys(("time", "musts"), _TWO),
        **dict.fromkeys(("round", "manager_name", "tells_recorded"), _HR),
    },
    paths.Must: dict.fromkeys(("competency", "name", "required", "level", "by", "standing"), _TWO),
    paths.Position: dict.fromkeys(("opening", "name", "count", "free_from"), _ALL),
    paths.GivenUp: dict.fromkeys(("advantages", "disadvantages", "drivers_served", "drivers_cost"), _ALL),
    paths.Neighbour: {
        **dict.fromkeys(("place", "step"), _ALL),
        **dict.fromkeys(("strengths", "drivers_served", "drivers_cost"), _TWO),
    },
}

_PLANS, _PAGES = "careerctl.results.plan", "careerctl.results.report"
"""What only plans and pages show has its lines in `plan_audience` and `page_audience`, so that nothing else waits."""

_WISHES_SEEN = {
    Audience.EMPLOYEE: {"manager", "hr", "everyone"},
    Audience.MANAGER: {"manager", "hr", "everyone"},
    Audience.HR: {"hr", "everyone"},
    Audience.EVERYONE: {"everyone"},
}


def cut(result: T, audience: Audience) -> T:
    """Return the result as one reader sees it."""
    seen: T = _cut(result, audience)
    return seen


def _known(result: gap.Gap, audience: Audience) -> gap.Gap:
    """Return what a reader may know of a comparison at all, before it is cut field by field."""
    if result.wish_shared_with not in {"", *_WISHES_SEEN[audience]}:
        result = _without_the_role(result)
    return _once_both_are_in(result) if audience is Audience.HR else result


def _take_in_pages() -> None:
    from careerctl import page_audience, plan_audience

    SEEN.update(page_audience.table(_ALL, _HR, _TWO, _PERSON, _MANAGER))
    SEEN.update(plan_audience.table(_ALL, _HR, _TWO, _LEADING))


def _of_plans(value: Any, audience: Audience) -> tuple[Any, Audience]:
    """Return what a reader may know of a plan or of several, and as whom."""
    from careerctl import plan_audience

    if type(value) not in SEEN:
        SEEN.update(plan_audience.table(_ALL, _HR, _TWO, _LEADING))
    if audience is Audience.EMPLOYEE and plan_audience.of_many(value):
        audience = Audience.EVERYONE  # of several people at once, nobody reads what is theirs alone
    return (value if audience in _TWO else plan_audience.as_announced(value)), audience


def _without_the_role(result: gap.Gap) -> gap.Gap:
    """Return what is left where the role compared with would tell of a wish that the reader does not see."""
    kept = ("person", "name", "called", "today_role", "wishes", "round", "later", "version")
    return gap.Gap(**{name: getattr(result, name) for name in kept})


def _once_both_are_in(result: gap.Gap) -> gap.Gap:
    """Return the result as it is for those who see levels and state once both sides have handed in."""
    if result.round is not None and (result.round.talked or (result.round.own and result.round.manager)):
        return result
    items = tuple(replace(item, own=None, manager=None) for item in result.items)
    return replace(result, items=items, state=None, counts=None)


def _cut(value: Any, audience: Audience) -> Any:
    sort: type = type(value)
    if sort is tuple:
        seen = tuple([_cut(each, audience) for each in value if _is_for(each, audience)])
        return value if len(seen) == len(value) and all(map(is_, seen, value)) else seen
    if not _holds_any(sort):
        return value
    if isinstance(value, gap.Gap):
        value = _known(value, audience)
    if sort.__module__ == _PLANS:
        value, audience = _of_plans(value, audience)
    elif sort.__module__ == _PAGES and sort not in SEEN:
        _take_in_pages()
    listed, whole, shown = _listed(sort, audience), _all_listed(sort, audience), {}
    for name in listed:
        each = getattr(value, name)
        its: type = type(each)
        if not _holds_any(its):
            shown[name] = each
        elif _is_for(each, audience):
            shown[name] = seen = _cut(each, audience)
            whole = whole and seen is each
        else:
            whole = False
    made: Any = sort
    return value if whole else made(**shown)


WHOLE: frozenset[type] = frozenset({levels.Described, levels.Example, levels.ScaleUsed})
"""Results that everybody sees whole, with all that they hold."""


@cache
def _holds_any(sort: type) -> bool:
    """Tell whether values of a sort can hold something that is cut; most are texts and numbers, which cannot."""
    return sort is tuple or (is_dataclass(sort) and sort not in WHOLE)


@cache
def _listed(sort: type, audience: Audience) -> tuple[str, ...]:
    """Return the fields of a result that a reader sees."""
    listed = SEEN.get(sort, {})
    return tuple(field.name for field in fields(sort) if audience in listed.get(field.name, ()))


@cache
def _all_listed(sort: type, audience: Audience) -> bool:
    """Tell whether a reader sees all fields of a result."""
    return len(_listed(sort, audience)) == len(fields(sort))


def _is_for(value: Any, audience: Audience) -> bool:
    """Tell whether a wish was shared with the reader, and with it the route to it; anything else is for all."""
    if isinstance(value, paths.Route) and not value.asked_for:
        return _is_for(value.wish, audience)
    return not isinstance(value, gap.Wish) or value.shared_with in _WISHES_SEEN[audience]

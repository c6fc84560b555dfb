"""The framework of the generated organisation, as files: one value a path below the root.

It is written to satisfy every rule of `careerctl check`, so that what a benchmark times is the
checking and not the printing of complaints.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from block_style import Value
from vocabulary import (
    ACTIVITIES,
    AREAS,
    COMPETENCIES,
    GOALS,
    MOVES,
    PATHS,
    ROLES,
    TRACKS,
    Competency,
    Role,
)

HIGHEST = 4
LEVELS = dict(enumerate(("None yet", "Learning", "Practising", "Proficient", "Leading")))
VERSION = 2.1
ROUNDS = ("2026-h1", "2026-h2")


def files() -> Iterator[tuple[str, Mapping[str, Value]]]:
    """Yield the path and the content of every file that is not about a person."""
    yield "careerctl.yaml", _project()
    for identity, competency in COMPETENCIES.items():
        yield f"competencies/{competency.area}/{identity}.yaml", _competency(competency)
    for identity, role in ROLES.items():
        yield f"roles/{identity}.yaml", _role(role)
        yield f"openings/{identity}-2027.yaml", {"role": identity, "count": 2, "from": "2027-04"}
    for identity in PATHS:
        yield f"paths/{identity}.yaml", _path(identity)
    for identity in GOALS:
        yield f"goals/{identity}.yaml", _goal(identity)
    for identity in ACTIVITIES:
        yield f"activities/{identity}.yaml", _activity(identity)


def requirements(role: str) -> dict[str, int]:
    """Return the level that `role` asks of each competency, what it inherits included."""
    wanted = ROLES[role]
    levels = requirements(wanted.extends) if wanted.extends else {}
    for dropped in wanted.without.split():
        del levels[dropped]
    return levels | {identity: level for identity, level, _ in _required(wanted)}


def _required(role: Role) -> Iterator[tuple[str, int, str]]:
    """Yield each requirement written in `role`: competency, level, and `!`, `?` or nothing."""
    words = role.requires.split()
    for identity, level in zip(words[::2], words[1::2], strict=True):
        yield identity, int(level[0]), level[1:]


def _project() -> Mapping[str, Value]:
    tracks: dict[str, Value] = {track: {"name": name} for track, name in TRACKS.items()}
    levels = {str(level): name for level, name in LEVELS.items()}
    tracks["management"] = {"name": TRACKS["management"], "manages": True}
    return {
        "format": 1,
        "organisation": "Northwind Sales",
        "version": VERSION,
        "scale": "proficiency",
        "scales": {"proficiency": {"cumulative": True, "step": 1, "levels": levels}},
        "tracks": tracks,
        "areas": {area: {"name": name} for area, name in AREAS.items()},
        "rounds": {
            "2026-h1": {"opens": "2026-04-01", "closes": "2026-04-30"},
            "2026-h2": {"opens": "2026-10-01", "closes": "2026-10-30"},
        },
        "policy": {"discuss_at": 1, "near_at": 2, "answer_days": 14, "reassess_months": 12},
    }


def _competency(competency: Competency) -> Mapping[str, Value]:
    doing = competency.doing
    return {
        "name": competency.name,
        "area": competency.area,
        "asks": competency.asks,
        "status": "active",
        "leads": competency.area == "leading",
        "description": f"One {doing}.",
        "levels": {
            "1": f"With help, one {doing}.",
            "2": {
                "summary": f"Alone and in the usual cases, one {doing}.",
                "criteria": [competency.sign, "Says early where help is needed"],
            },
            "3": {
                "summary": f"In hard cases too, one {doing}.",
                "criteria": [{"text": "Shows others how", "examples": ["A pair call a month"]}],
            },
            "4": f"Shapes how the whole company {doing}.",
        },
    }


def _role(role: Role) -> Mapping[str, Value]:
    inherited: dict[str, Value] = {}
    if role.extends:
        inherited = {"extends": role.extends, "without": role.without.split()}
    thing = role.object
    return {
        "name": role.name,
        "track": role.track,
        "grade": f"P{role.rank}",
        "rank": int(role.rank),
        "status": "active",
        **inherited,
        "summary": f"Looks after {thing}.",
        "serves": [role.goal],
        "responsibilities": [f"Answers for {thing}", "Keeps the records that others work from"],
        "daily": [f"A morning with {thing}", "An hour with a colleague", "The notes of the day"],
        "deliverables": [f"A plan for {thing} every quarter", "A forecast within 10 %"],
        "advantages": [f"A free hand with {thing}", "Learns from the best people of the field"],
        "disadvantages": ["Travels one week in four", "Quarter ends are long"],
        "growth": [f"A wider scope: {thing}, in two regions", "Teaches newcomers"],
        "scope": {
            "territory": "regional" if int(role.rank) < HIGHEST else "national",
            "work": thing,
        },
        "drivers": {"serves": ["challenge", "financial"], "costs": ["balance"]},
        "pay": {"currency": "EUR", "low": int(role.low), "high": int(role.high), "variable": 30},
        "requires": {identity: _requirement(level, mark) for identity, level, mark in _required(role)},
        "conditions": {"quota": {"text": "At or above quota in two consecutive half-years"}},
    }


def _requirement(level: int, mark: str) -> Value:
    if mark == "!":
        return {"level": level, "must": True, "weight": 2, "because": "The role lives on it"}
    if mark == "?":
        return {"level": level, "optional": True}
    return level


def _path(identity: str) -> Mapping[str, Value]:
    way = PATHS[identity]
    steps = way.steps.split()
    promotions: list[Value] = [_move(start, end) for start, end in pairwise(steps)]
    others: list[Value] = [_move(move.start, move.end) | {"kind": move.kind} for move in MOVES if move.path == identity]
    return {
        "name": way.name,
        "purpose": way.purpose,
        "steps": steps,
        "moves": promotions + others,
    }


def _move(start: str, end: str) -> dict[str, Value]:
    return {
        "from": start,
        "to": end,
        "typical_months": 24,
        "stepping_stones": [f"Stands in for a {ROLES[end].name.lower()} for a month"],
    }


def _goal(identity: str) -> Mapping[str, Value]:
    name, why = GOALS[identity]
    serving = {role: 4 for role, said in ROLES.items() if said.goal == identity}
    return {
        "name": name,
        "horizon": {"from": 2026, "to": 2028},
        "why": why,
        "needs": {
            "competencies": {
                "negotiation": {"level": 4, "people": 3},
                "renewals": {"level": 3, "people": 5},
            },
            "roles": serving,
        },
    }


def _activity(identity: str) -> Mapping[str, Value]:
    activity = ACTIVITIES[identity]
    develops = activity.develops.split()
    return {
        "name": activity.name,
        "kind": activity.kind,
        "develops": {competency: {"from": 1, "to": HIGHEST} for competency in develops},
        "hours": int(activity.hours),
        "weeks": int(activity.weeks),
        "cost": 0,
        "places": 4,
    }

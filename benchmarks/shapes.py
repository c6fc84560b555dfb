"""The shapes that an organisation comes in: the usual one, and two that are harder to read.

- *noisy*: `careerctl check` has one to three things to say about nearly everybody. Members name no manager, and what
  the two see differently in the last round has no reasons.
- *in-one-file*: 60 competencies and 40 roles, and people whose sheets stand in flow style, each in one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

import framework
from block_style import document
from people import Seat, person
from vocabulary import ACTIVITIES, COMPETENCIES, PATHS, ROLES

WITHOUT_REASONS = 2
"""Competencies: with the manager who is not named, that makes three findings at most."""

DIVISIONS = ("", "-public", "-online")
"""Each has all competencies, roles, paths and activities, under names of its own."""
ABROAD = {role: f"{role}-abroad" for role in islice(ROLES, 4)}
"""Four roles more, which ask the competencies of the first division: with them there are forty."""


class Shape(NamedTuple):
    """The files that are not about people, and the text of a person's file."""

    files: Callable[[], Iterator[tuple[str, Mapping[str, Any]]]]
    person: Callable[[int, Seat], str]


def _usual(seed: int, seat: Seat) -> str:
    return document(person(seed, seat))


def _noisy(seed: int, seat: Seat) -> str:
    content: dict[str, Any] = dict(person(seed, seat))
    if seat.kind == "member":
        del content["manager"]
    for assessment in content.get("assessments", ())[-1:]:
        _drop_reasons(assessment["self"]["ratings"], assessment["manager"]["ratings"])
    return document(content)


def _drop_reasons(own: dict[str, Any], others: dict[str, Any]) -> None:
    """Leave of the first ratings that differ nothing but the level."""
    pairs = ((each, _level(own[each]), _level(others[each])) for each in own)
    differing = ((each, one, two) for each, one, two in pairs if one is not None and two is not None and one != two)
    for each, level, other in islice(differing, WITHOUT_REASONS):
        own[each], others[each] = level, other


def _level(rating: Any) -> int | None:
    return rating.get("level") if isinstance(rating, dict) else rating


def _in_one_file(seed: int, seat: Seat) -> str:
    division = DIVISIONS[sum(seat.folder.encode()) % len(DIVISIONS)]
    return document(_renamed(person(seed, seat), _names(division)), in_rows=("self", "manager", "agreed"))


def _wide() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the files of the first division, then what each other one has under names of its own."""
    yield from framework.files()
    for path, content in framework.files():
        stem = path.removesuffix(".yaml")
        if path.startswith(("competencies/", "roles/", "paths/", "openings/", "activities/")):
            for division in DIVISIONS[1:]:
                yield f"{stem}{division}.yaml", _renamed(content, _names(division))
        if stem.removeprefix("roles/") in ABROAD:
            yield f"{stem}-abroad.yaml", _renamed(content, ABROAD)
        if path == "paths/individual-seller.yaml":
            yield f"{stem}-abroad.yaml", _renamed(_as_far_as_abroad(content), ABROAD)


def _as_far_as_abroad(path: Mapping[str, Any]) -> Mapping[str, Any]:
    moves = [each for each in path["moves"] if {each["from"], each["to"]} <= ABROAD.keys()]
    return {**path, "steps": [*ABROAD], "moves": moves}


def _names(division: str) -> dict[str, str]:
    return {each: f"{each}{division}" for each in (*COMPETENCIES, *ROLES, *PATHS, *ACTIVITIES)}


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """Return a value with other ids, be they values or keys."""
    if isinstance(value, Mapping):
        return {names.get(key, key): _renamed(held, names) for key, held in value.items()}
    if isinstance(value, list):
        return [_renamed(held, names) for held in value]
    return names.get(value, value) if isinstance(value, str) else value


SHAPES = {
    "usual": Shape(framework.files, _usual),
    "noisy": Shape(framework.files, _noisy),
    "in-one-file": Shape(_wide, _in_one_file),
}

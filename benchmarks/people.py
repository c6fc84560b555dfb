"""One generated person: the content of a file in `people/`.

A person depends on the seed, the own id and the seat only, never on how many others there are: the
file that `gap` reads among 8 people is byte for byte the one it reads among 20,000.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from block_style import Value
from framework import HIGHEST, ROUNDS, VERSION, requirements
from vocabulary import (
    ANSWERS,
    CALLED,
    COMPETENCIES,
    CUSTOMERS,
    DRIVERS,
    FAMILY,
    PATHS,
    REASONS,
    ROLES,
    WISH_REASONS,
    WISH_WORDS,
)

SELLERS = [role for role, said in ROLES.items() if said.track != "management"]


@dataclass(frozen=True)
class Seat:
    """A place in the organisation: whose it is, where the file lies, who manages it."""

    identity: str
    folder: str
    kind: str  # chief | head | manager | member
    manager: str = ""


@dataclass(frozen=True)
class Seen:
    """What one round says about one competency; levels are whole, None is "no chance yet"."""

    asked: int
    own: int | None
    manager: int | None

    @property
    def differs(self) -> bool:
        """Whether the two see it differently; then both say why."""
        return self.own != self.manager

    @property
    def open(self) -> bool:
        """Whether the manager sees a next step, and therefore says why."""
        return self.manager is None or self.manager < self.asked


def person(seed: int, seat: Seat) -> Mapping[str, Value]:
    """Return the content of the file of the person in `seat`."""
    chance = Random(f"{seed}/{seat.identity}")
    called = chance.choice(CALLED)
    named: dict[str, Value] = {"name": f"{called} {chance.choice(FAMILY)}", "called": called}
    if seat.kind == "chief":
        return named
    role = _role(chance, seat.kind)
    latest = _levels(chance, role)
    earlier = {identity: _half_a_year_ago(chance, seen) for identity, seen in latest.items()}
    return {
        **named,
        "role": role,
        "since": f"{chance.randint(2021, 2025)}-{chance.randint(1, 12):02}-01",
        "manager": seat.manager,
        "wishes": [_wish(chance, role)],
        "drivers": sorted(chance.sample(DRIVERS, 2)),
        "strengths": sorted(latest, key=lambda identity: -(latest[identity].manager or 0))[:2],
        "assessments": [
            _assessment(chance, seat, ROUNDS[0], earlier, agreed=True),
            _assessment(chance, seat, ROUNDS[1], latest, agreed=False),
        ],
    }


def _role(chance: Random, kind: str) -> str:
    if kind == "member":
        return chance.choice(SELLERS)
    return "sales-manager" if kind == "manager" else "head-of-sales"


def _levels(chance: Random, role: str) -> dict[str, Seen]:
    """Rate what the role asks for and at most one competency more, to ten ratings at the most."""
    asked = requirements(role)
    if len(asked) < 10 and chance.random() < 0.2:
        asked[chance.choice([other for other in COMPETENCIES if other not in asked])] = 0
    return {identity: _seen(chance, level) for identity, level in asked.items()}


def _seen(chance: Random, asked: int) -> Seen:
    if chance.random() < 0.02:
        return Seen(asked, None, None)
    manager = _on_scale(asked + chance.choices([-1, 0, 1], [11, 73, 16])[0])
    own = _on_scale(manager + chance.choices([-1, 0, 1], [6, 80, 14])[0])
    return Seen(asked, own, manager)


def _half_a_year_ago(chance: Random, seen: Seen) -> Seen:
    """Return the same person half a year earlier: mostly the same, in places a level lower."""
    if seen.own is None or seen.manager is None or chance.random() < 0.94:
        return seen
    return Seen(seen.asked, _on_scale(seen.own - 1), _on_scale(seen.manager - 1))


def _on_scale(level: int) -> int:
    return min(max(level, 0), HIGHEST)


def _wish(chance: Random, role: str) -> Mapping[str, Value]:
    asked = chance.randint(1, 14)
    answer = chance.choice(list(ANSWERS))
    answered: dict[str, Value] = {
        "date": f"2026-09-{asked + chance.randint(1, 14):02}",
        "answer": answer,
        "because": ANSWERS[answer],
        "revisit": "2027-03-31",
    }
    wanted: dict[str, Value] = (
        {"role": _next_role(role)} if chance.random() < 0.75 else {"words": chance.choice(WISH_WORDS)}
    )
    return {
        **wanted,
        "by": f"{chance.randint(2027, 2028)}-{chance.choice(['06', '12'])}",
        "why": chance.choice(WISH_REASONS),
        "asked": f"2026-09-{asked:02}",
        "answered": answered,
    }


def _next_role(role: str) -> str:
    """Return the role after `role` on the first path that has one, else the same role."""
    for way in PATHS.values():
        for before, after in pairwise(way.steps.split()):
            if before == role:
                return after
    return role


def _assessment(
    chance: Random, seat: Seat, cycle: str, seen: Mapping[str, Seen], *, agreed: bool
) -> Mapping[str, Value]:
    month = {"2026-h1": "2026-04", "2026-h2": "2026-10"}[cycle]
    held: dict[str, Value] = {
        "round": cycle,
        "framework": VERSION,
        "self": {
            "by": seat.identity,
            "date": f"{month}-{chance.randint(1, 9):02}",
            "ratings": {key: _rating(chance, one.own, reason=one.differs) for key, one in seen.items()},
        },
        "manager": {
            "by": seat.manager,
            "date": f"{month}-{chance.randint(10, 19)}",
            "ratings": {key: _rating(chance, one.manager, reason=one.differs or one.open) for key, one in seen.items()},
        },
    }
    if agreed:
        held["agreed"] = _agreed(f"{month}-{chance.randint(20, 28)}", seen)
    return held


def _rating(chance: Random, level: int | None, *, reason: bool) -> Value:
    if level is None:
        return {"no_chance": f"No such work at {chance.choice(CUSTOMERS)} this half-year"}
    if not reason:
        return level
    customer, count = chance.choice(CUSTOMERS), chance.randint(2, 9)
    held: dict[str, Value] = {
        "level": level,
        "why": chance.choice(REASONS).format(customer=customer, count=count),
    }
    if chance.random() < 0.1:
        held["evidence"] = [f"https://example.com/{customer.lower()}/{count}"]
    return held


def _agreed(day: str, seen: Mapping[str, Seen]) -> Mapping[str, Value]:
    """Return the sheet after the talk: where the two differed, the manager's level stands."""
    ratings: dict[str, Value] = {
        key: {"no_chance": "None in this half-year, both say"} if one.manager is None else one.manager
        for key, one in seen.items()
    }
    held: dict[str, Value] = {
        "date": day,
        "confirmed": {"employee": day, "manager": day},
        "ratings": ratings,
    }
    focus = [key for key, one in seen.items() if one.differs or one.open][:3]
    return held | ({"focus": focus} if focus else {})

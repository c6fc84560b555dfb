"""Maps from dice: roles of all sorts in every constellation, with names that no layout expects."""

import random
from fractions import Fraction

from careerctl.results.paths import Move, Paths, RolePlace

NAMES = (
    "Lead", "Account executive", "Senior account executive for public customers", "Donaudampfschifffahrtskapitän",
    "営業担当マネージャー東日本エリア統括責任者", "مدير الحسابات الرئيسية",
    "Team 👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈", "𝔘nusual", "R&D <lead>", "a" * 60,
    "Vice-President-Strategy-and-Operations", "ผู้จัดการฝ่ายขาย", "İstanbul temsilcisi", "Key account manager, global",
)  # fmt: skip
TRACKS = ("Working with customers", "Working with a team", "Führungslaufbahn", "専門職", "")
KINDS = ("promotion", "promotion", "lateral", "rotation", "return")
MONTHS = (None, Fraction(3), Fraction(12), Fraction(24), Fraction("2.5"), Fraction(120))


def graph(seed: int, most_roles: int = 40, most_moves: int = 70) -> Paths:
    """Return a map with any number of roles, with or without ranks and tracks, moves in circles and alone."""
    dice = random.Random(seed)
    ranked, tracked = dice.choice((0, 0.5, 0.9, 1, 1)), dice.choice((0, 1, 1, 1))
    tracks = dice.sample(TRACKS, dice.randint(1, len(TRACKS)))
    places = tuple(
        RolePlace(
            role=f"r{at}",
            name=f"{dice.choice(NAMES)} {at}",
            status=dice.choice(("active",) * 6 + ("draft", "retired", "")),
            track=dice.choice(tracks) if tracked else "",
            grade=dice.choice(("", "S2", "Besoldungsgruppe A 13 mit Zulage")),
            rank=dice.randint(-2, 6) if dice.random() < ranked else None,
        )
        for at in range(dice.randint(1, most_roles))
    )
    moves = {}
    for _ in range(dice.randint(0, min(most_moves, 4 * len(places)))):
        one, other = dice.choice(places), dice.choice(places)
        kind = dice.choice(KINDS)
        if one is not other:
            moves[one.role, other.role, kind] = _move(one, other, kind, dice.choice(MONTHS))
            if dice.random() < 0.2:
                moves[other.role, one.role, "return"] = _move(other, one, "return", dice.choice(MONTHS))
    return Paths(places=places, moves=tuple(moves.values())[:most_moves])


def _move(one: RolePlace, other: RolePlace, kind: str, months: Fraction | None) -> Move:
    return Move(
        from_role=one.role,
        from_name=one.name,
        to_role=other.role,
        to_name=other.name,
        kind=kind,  # type: ignore[arg-type]  # one of the four
        months=months,
    )

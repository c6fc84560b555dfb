"""What each row of a Moodle framework is: an area, a competency, a level, or a statement of what a level looks like."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from careerctl.exchange.frameworks.moodle.rows import MoodleRow
from careerctl.exchange.left_out import Inventory
from careerctl.exchange.moodle_codes import SCALE

_LEVEL_WORDS = re.compile(
    r"\b(levels?|niveaus?|niveaux|stufen?|niveles?|livell[io]|nível|níveis|nivå\w*|proficienc\w*|stages?|scale)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"([0-9]{1,3})\D*\Z")


class Tree(NamedTuple):
    """The rows of a framework by what they are; all by their id numbers, in the order of the table."""

    rows: Mapping[str, MoodleRow]
    children: Mapping[str, tuple[str, ...]]
    levels: Mapping[str, tuple[str, int]]
    """The group that a level lies in, and its value."""
    statements: Mapping[str, tuple[tuple[str, int], ...]]
    """The levels that a statement is about, each as `levels` has it."""
    groups: tuple[str, ...]
    """The rows that levels lie in."""

    def is_level(self, code: str) -> bool:
        """Tell whether a row is a level, or a group of levels."""
        return code in self.levels or code in self.groups

    def is_area(self, code: str) -> bool:
        """Tell whether competencies lie in a row."""
        return any(each not in self.statements for each in self.children.get(code, ()))

    def is_competency(self, code: str) -> bool:
        """Tell whether a row is a competency."""
        return not (self.is_level(code) or code in self.statements or self.is_area(code))


def tree_of(rows: Mapping[str, MoodleRow], inventory: Inventory) -> Tree:
    """Tell the rows apart. Levels are rows of one group that rows elsewhere are cross-referenced with."""
    children: dict[str, list[str]] = {}
    for code, row in rows.items():
        if row.parent:
            children.setdefault(row.parent, []).append(code)
    related = _related(rows, inventory)
    levels: dict[str, tuple[str, int]] = {}
    for group, inside in children.items():
        if _are_levels(group, inside, rows, children, related):
            levels |= {code: (group, value) for code, value in zip(inside, _values(inside, rows), strict=True)}
    statements = {}
    for code, others in related.items():
        about = tuple(levels[each] for each in others if each in levels)
        if about and code not in levels and code not in children and rows[code].parent:
            statements[code] = about
        elif code not in levels and (count := sum(each not in levels for each in others)):
            inventory.count("cross references between competencies", rows[code].entry.place, count)
    groups = tuple(dict.fromkeys(group for group, _ in levels.values()))
    return Tree(rows, {code: tuple(each) for code, each in children.items()}, levels, statements, groups)


def _related(rows: Mapping[str, MoodleRow], inventory: Inventory) -> dict[str, dict[str, None]]:
    """Return the rows that each is cross-referenced with, whichever of the two says so."""
    related: dict[str, dict[str, None]] = {code: {} for code in rows}
    for code, row in rows.items():
        for other in row.related:
            if other in rows:
                related[code][other] = related[other][code] = None
            else:
                inventory.count("cross references to no row", row.entry.place)
    return related


def _are_levels(
    group: str,
    inside: list[str],
    rows: Mapping[str, MoodleRow],
    children: Mapping[str, list[str]],
    related: Mapping[str, Mapping[str, None]],
) -> bool:
    """Tell whether rows are levels: none holds others, rows elsewhere refer to them, and their names say so."""
    if any(each in children for each in inside):
        return False
    outside = {other for each in inside for other in related[each]}
    if not outside or outside & {*inside}:
        return False
    named = _LEVEL_WORDS.search(rows[group].name) or all(_LEVEL_WORDS.search(rows[each].name) for each in inside)
    return bool(named) or group.startswith(SCALE)


def _values(levels: list[str], rows: Mapping[str, MoodleRow]) -> list[int]:
    """Return the values of levels: the numbers at the end of their id numbers where these go up one by one."""
    numbers = [_NUMBER.search(each) or _NUMBER.search(rows[each].name) for each in levels]
    values = [int(each[1]) for each in numbers if each is not None]
    counted = list(range(values[0], values[0] + len(levels))) if values else []
    return values if values == counted else list(range(1, len(levels) + 1))

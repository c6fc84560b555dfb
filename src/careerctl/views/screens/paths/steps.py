"""Promotions as lines of steps: each move stands in one line, and lines are as long as they get."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping

from careerctl.results.paths import Move, RolePlace
from careerctl.text.phrases import months

IsWhole = Callable[[str], bool]
"""Tells whether a role is there and has no errors, so that a command about it runs."""
_GLUED = 30
"""The longest name, in characters, in which no line breaks."""


def role_label(place: RolePlace | None, role: str) -> str:
    """Return a role's name, and what keeps it from being in use."""
    if place is None:
        return role
    return place.name if place.status in {"", "active"} else f"{place.name} ({place.status})"


def lines(promotions: Iterable[Move]) -> Iterator[list[Move]]:
    """Yield the moves in lines, each move once: where ways part or meet, one goes on and others get lines of their own.

    Linear in the moves however many ways they make, and it ends where they go round in a circle.
    """
    after: dict[str, deque[Move]] = {}
    for move in promotions:
        after.setdefault(move.from_role, deque()).append(move)
    led_to = {move.to_role for leaving in after.values() for move in leaving}
    for start in (*(role for role in after if role not in led_to), *after):
        while after[start]:
            line = [after[start].popleft()]
            while after.get(line[-1].to_role):
                line.append(after[line[-1].to_role].popleft())
            yield line


def line_words(line: list[Move], places: Mapping[str, RolePlace]) -> str:
    """Return `Guide (24 months) → Lead`, which breaks before arrows rather than inside a name."""
    parts = [_glued(role_label(places.get(line[0].from_role), line[0].from_name))]
    for move in line:
        parts += [_glued(f"({months(move.months)})")] if move.months is not None else []
        parts.append(f"→\u00a0{_glued(role_label(places.get(move.to_role), move.to_name))}")
    return " ".join(parts)


def _glued(text: str) -> str:
    return text.replace(" ", "\u00a0") if len(text) <= _GLUED else text

"""The map as a Mermaid flowchart, and a table of the moves in it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from careerctl.formats.document import Align, Block, Code, Group, Paragraph, Table
from careerctl.results.paths import Move, Paths
from careerctl.text.characters import in_one_line
from careerctl.text.phrases import listed, months
from careerctl.views.screens.paths.steps import role_label
from careerctl.views.words.moves import KINDS

_ARROWS = {"promotion": "==>", "lateral": "-->", "rotation": "--o", "return": "-.->"}
_SPECIAL = re.compile(r"[!-'*+.:-@\[-`{-~]|(?<![a-zA-Z0-9])-|-(?![a-zA-Z0-9])")
"""What Mermaid, or the Markdown that it reads in labels, could take for more than text."""
_MOST_MOVES, _MOST_CHARACTERS = 500, 45_000
"""Mermaid refuses a chart with more than 500 arrows or 50,000 characters."""
_COLUMNS: tuple[tuple[str, Align], ...] = (
    ("From", "left"),
    ("To", "left"),
    ("Kind", "left"),
    ("Months", "right"),
    ("Stepping stones", "left"),
    ("Paths", "left"),
)


def blocks(paths: Paths) -> Iterator[Block]:
    """Yield the picture, in several charts where it is too large for one, and the table."""
    moves = _moves(paths)
    if not moves:
        yield Paragraph("There is no move to draw yet.")
        return
    labels = _labels(paths, moves)
    here = paths.ahead.role if paths.ahead is not None else paths.role
    for part in _parts(moves, labels):
        yield Code("mermaid", tuple(_chart(part, labels, here)))
    names = {each.path: each.name for each in paths.paths}
    rows = tuple(_row(move, labels, names) for move in moves)
    yield Table(_COLUMNS, (Group("Moves", rows),))


def _moves(paths: Paths) -> list[Move]:
    """Return every move that is shown, once."""
    steps = [step for route in paths.ahead.routes for step in route.steps] if paths.ahead is not None else []
    steps += [each.step for each in paths.ahead.neighbours] if paths.ahead is not None else []
    every = {(move.from_role, move.to_role): move for move in (*paths.moves, *(step.move for step in steps))}
    return [every[each] for each in sorted(every)]


def _labels(paths: Paths, moves: Iterable[Move]) -> dict[str, str]:
    places = {each.role: each for each in paths.places}
    both = [each for move in moves for each in ((move.from_role, move.from_name), (move.to_role, move.to_name))]
    return {role: role_label(places.get(role), name) for role, name in both}


def _row(move: Move, labels: dict[str, str], names: dict[str, str]) -> tuple[str, ...]:
    months_ = "–" if move.months is None else f"{float(move.months):g}"
    on = listed(names.get(each, each) for each in move.paths)
    stones = listed(move.stepping_stones)
    return (labels[move.from_role], labels[move.to_role], KINDS[move.kind], months_, stones, on)


def _parts(moves: list[Move], labels: dict[str, str]) -> Iterator[list[Move]]:
    """Yield the moves in parts that are small enough for a chart."""
    part: list[Move] = []
    size = 0
    for move in moves:
        more = len(_arrow(move)) + sum(len(_box(each, labels[each])) for each in (move.from_role, move.to_role)) + 10
        if part and (len(part) == _MOST_MOVES or size + more > _MOST_CHARACTERS):
            yield part
            part, size = [], 0
        part.append(move)
        size += more
    yield part


def _chart(moves: list[Move], labels: dict[str, str], here: str) -> Iterator[str]:
    yield "flowchart LR"
    for role in sorted({each for move in moves for each in (move.from_role, move.to_role)}):
        yield f"  {_box(role, labels[role])}"
    yield from (f"  {_arrow(move)}" for move in moves)
    if any(here in {move.from_role, move.to_role} for move in moves):
        yield f"  style {_node(here)} stroke-width:3px"


def _box(role: str, label: str) -> str:
    return f'{_node(role)}["{_escaped(label)}"]'


def _arrow(move: Move) -> str:
    said = KINDS[move.kind] if move.months is None else f"{KINDS[move.kind]}, {months(move.months)}"
    return f'{_node(move.from_role)} {_ARROWS[move.kind]}|"{_escaped(said)}"| {_node(move.to_role)}'


def _node(role: str) -> str:
    """Return a name that is no word of Mermaid's own; different ids stay different, since none has an underscore."""
    return f"r_{role.replace('-', '_')}"


@lru_cache(maxsize=4096)  # many arrows say the same
def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", in_one_line(text))

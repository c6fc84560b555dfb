"""Moves between roles: how each kind is said, a row for each, and how many of them one picture can show."""

from careerctl.model.path import MoveKind
from careerctl.pages.content import Data
from careerctl.pages.linked import beside, page_of
from careerctl.results.paths import Move, Paths
from careerctl.text.phrases import Say, number

MOST_ROLES, MOST_MOVES = 80, 160
"""In one picture, so that it can be read."""

KINDS: dict[MoveKind, str] = {
    "promotion": "promotion",
    "lateral": "lateral move",
    "rotation": "rotation",
    "return": "return",
}
"""What each kind of move is called, in the order in which they are listed."""


def fits(paths: Paths) -> bool:
    """Tell whether there are few enough roles and moves for one picture."""
    return len(paths.places) <= MOST_ROLES and len(paths.moves) <= MOST_MOVES


def too_many_words(paths: Paths, say: Say) -> str:
    """Return that there is no picture, where there are too many roles for one."""
    if fits(paths):
        return ""
    roles, moves = len(paths.places), len(paths.moves)
    return say(
        "{roles} roles and {moves} moves are too many for a drawing that can be read. The table has all of them.",
        roles=roles,
        moves=moves,
    )


def kind_words(kind: MoveKind, say: Say) -> str:
    """Return what a kind of move is called."""
    return say(KINDS[kind])


def move_row(move: Move, say: Say) -> Data:
    """Return a move as a row of a table."""
    return {
        "from": move.from_name,
        "to": move.to_name,
        "kind": kind_words(move.kind, say),
        "months": number(None if move.months is None else float(move.months)),
        "stepping_stones": list(move.stepping_stones),
        "from_page": page_of("role", move.from_role),
        "to_page": page_of("role", move.to_role),
        "beside": beside(move.from_role, move.to_role),
    }


MOVE = "from, to, kind, months, stepping_stones, from_page, to_page, beside (a page for the two)"
"""What is said of a move in a row."""

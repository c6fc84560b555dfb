"""All paths: of each its promotions as lines of steps, and the other moves beneath."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Paragraph, Title
from careerctl.results.paths import Move, Paths, PathShown, RolePlace
from careerctl.text.commands import Commands
from careerctl.text.phrases import left_out_words, listed, titled
from careerctl.views.screens.paths.steps import IsWhole, line_words, lines, role_label
from careerctl.views.words.moves import move_words


def blocks(paths: Paths, commands: Commands, is_whole: IsWhole) -> Iterator[Block]:
    """Yield the page; `is_whole` tells whether a role can be looked at."""
    yield Title(titled("Paths", paths.organisation))
    places = {each.role: each for each in paths.places}
    on: dict[str, list[Move]] = {}
    for move in paths.moves:
        for path in move.paths:
            on.setdefault(path, []).append(move)
    in_use = [each for each in paths.paths if each.status == "active"]
    for each in in_use:
        yield from _path(each, on.get(each.path, []), places)
    if paths.unread:
        yield Paragraph(left_out_words(paths.unread))
    elif not in_use:
        yield Paragraph(f"No path is in use yet. One begins with: {commands('new', 'path', 'ID')}")
    elif any(move.months is not None for move in paths.moves):
        yield Paragraph("Months are those usually spent in a role before the move.", quiet=True)
    yield from _aside(paths, places)
    role = next((each.from_role for each in paths.moves if is_whole(each.from_role)), "")
    if role:
        yield Paragraph(f"Next: what leads to a role and on from it: {commands('paths', role)}")
    if paths.moves:
        yield Paragraph(f"One person's ways: {commands('paths', '--person', 'PERSON')}")


def _path(path: PathShown, moves: list[Move], places: dict[str, RolePlace]) -> Iterator[Block]:
    yield Heading(path.name)
    if path.purpose:
        yield Paragraph(path.purpose, quiet=True)
    said = [line_words(line, places) for line in lines(_promotions(path, moves))]
    alone = [] if said else [role_label(places.get(each), each) for each in path.steps]
    if said or alone:
        yield Bullets(tuple(Bullet(each) for each in (*said, *alone)))
    others = tuple(Bullet(_other(move, places)) for move in moves if move.kind != "promotion")
    if others:
        yield Bullets(others, label="Other moves")
    if not (said or alone or others):
        yield Paragraph("It has no steps and no moves yet.")


def _promotions(path: PathShown, moves: Sequence[Move]) -> Iterator[Move]:
    """Yield the promotions of a path: between its steps in their order, then all others."""
    known = {(move.from_role, move.to_role): move for move in moves if move.kind == "promotion"}
    for step in pairwise(path.steps):
        if step in known:
            yield known.pop(step)
    yield from known.values()


def _other(move: Move, places: dict[str, RolePlace]) -> str:
    both = ((move.from_role, move.from_name), (move.to_role, move.to_name))
    names = " → ".join(role_label(places.get(role), name) for role, name in both)
    return f"{names} ({move_words(move)})"


def _aside(paths: Paths, places: dict[str, RolePlace]) -> Iterator[Block]:
    """Yield what no line shows: roles that are on no path, and paths that are not in use."""
    if paths.off_path:
        yield Paragraph(f"On no path: {listed(role_label(places.get(each), each) for each in paths.off_path)}")
    unused = [f"{each.name} ({each.status})" for each in paths.paths if each.status != "active"]
    if unused:
        yield Paragraph(f"Not in use: {listed(unused)}", quiet=True)

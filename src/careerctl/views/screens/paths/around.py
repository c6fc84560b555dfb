"""One role on the map: what leads to it, and where it leads on."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Paragraph, Title
from careerctl.results.paths import Move, Paths, RolePlace
from careerctl.text.commands import Commands
from careerctl.text.phrases import left_out_words, listed, titled
from careerctl.views.screens.paths.steps import IsWhole, role_label
from careerctl.views.words.moves import KINDS, move_words


def blocks(paths: Paths, commands: Commands, is_whole: IsWhole) -> Iterator[Block]:
    """Yield the page; `is_whole` tells whether a role can be compared."""
    places = {each.role: each for each in paths.places}
    here = places.get(paths.role, RolePlace(role=paths.role, name=paths.role))
    yield from _head(paths, here)
    order = list(KINDS)
    moves = sorted(paths.moves, key=lambda move: order.index(move.kind))
    to_it = [move for move in moves if move.to_role == paths.role]
    from_it = [move for move in moves if move.from_role == paths.role]
    if paths.unread:
        yield Paragraph(left_out_words(paths.unread))
    yield Heading("What leads here")
    yield from _moves(((move, move.from_role, move.from_name) for move in to_it), places)
    if not to_it and not paths.unread:
        begins = "No move leads here: it is where one begins." if from_it else f"No move leads here yet.{_ADD}"
        yield Paragraph(begins)
    yield Heading("Where it leads on")
    yield from _moves(((move, move.to_role, move.to_name) for move in from_it), places)
    if not from_it and not paths.unread:
        yield Paragraph("No move leads on from here yet.")
    if here.growth:
        yield Heading("How one grows in the role")
        yield Bullets(tuple(Bullet(each) for each in here.growth))
    pairs = ((move.from_role, move.to_role) for move in (*from_it, *to_it))
    pair = next((each for each in pairs if all(map(is_whole, each))), ())
    if pair:
        yield Paragraph(f"Next: two roles side by side: {commands('compare', *pair)}")


_ADD = " A framework owner can add one to a file in paths/."


def _head(paths: Paths, here: RolePlace) -> Iterator[Block]:
    leads = "leads people" if here.manages else ""
    yield Title(titled(here.name, here.grade, here.track, leads))
    if here.summary:
        yield Paragraph(here.summary)
    if here.status in {"draft", "retired"}:
        said = {"draft": "is a draft", "retired": "is retired"}[here.status]
        yield Paragraph(f"This role {said}: no way leads through it.")
    names = [each.name for each in paths.paths if each.status == "active"]
    if names or not paths.unread:
        yield Paragraph(f"On: {listed(names)}" if names else "It is on no path yet.")


def _moves(moves: Iterator[tuple[Move, str, str]], places: dict[str, RolePlace]) -> Iterator[Block]:
    bullets = tuple(
        Bullet(f"{role_label(places.get(role), name)} ({move_words(move)})", _stones(move))
        for move, role, name in moves
    )
    if bullets:
        yield Bullets(bullets)


def _stones(move: Move) -> tuple[str, ...]:
    return tuple(f"Stepping stone: {each}" for each in move.stepping_stones)

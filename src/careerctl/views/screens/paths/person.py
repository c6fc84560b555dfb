"""One person's ways: each wish's route and how realistic it is, then every role within one move."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Paragraph, Title
from careerctl.results.paths import Ahead, MoveStep, Neighbour, RolePlace, Route
from careerctl.text.commands import Commands
from careerctl.text.phrases import left_out_words, on_or_in, sentence, titled
from careerctl.views.screens.paths import realistic
from careerctl.views.screens.paths.steps import IsWhole, role_label
from careerctl.views.words.coming import coming_words
from careerctl.views.words.moves import besides_words, move_words, named_drivers, raise_words
from careerctl.views.words.outside import outside_words
from careerctl.views.words.wishes import answer_words, wish_label


def blocks(ahead: Ahead, unread: tuple[str, ...], commands: Commands, is_whole: IsWhole) -> Iterator[Block]:
    """Yield the page; `unread` are the paths that could not be read, `is_whole` tells which roles can be compared."""
    yield Title(titled(ahead.name, ahead.role_name))
    yield from map(Paragraph, coming_words(ahead.called or ahead.name, ahead.coming))
    yield from (Paragraph(f"{besides_words(each)}.") for each in ahead.besides)
    for route in ahead.routes:
        yield from _route(ahead, route, unread, commands)
    if not ahead.routes:
        wish = commands("wish", commands.about(ahead.person), "ROLE")
        yield Paragraph(f"There is no wish to show here. One is written with: {wish}")
    yield from _neighbours(ahead, unread)
    roles = [route.role for route in ahead.routes if route.steps] + [each.place.role for each in ahead.neighbours]
    then = next((each for each in roles if is_whole(each)), "")
    if then and is_whole(ahead.role):
        yield Paragraph(f"Next: your day today, your day then: {commands('compare', ahead.role, then)}")


def _route(ahead: Ahead, route: Route, unread: tuple[str, ...], commands: Commands) -> Iterator[Block]:
    yield Heading(_titled(route))
    yield from _before(route)
    yield from _inside(ahead, route, unread, commands)
    outside = tuple(outside_words(route.outside, ahead.called or ahead.name))
    if outside:
        yield Heading("Ways outside")
        yield Paragraph(outside[0])
        yield Bullets(tuple(map(Bullet, outside[1:])))


def _inside(ahead: Ahead, route: Route, unread: tuple[str, ...], commands: Commands) -> Iterator[Block]:
    """Yield the way to the role that is wished for, and how realistic it is."""
    if route.wish is not None and route.wish.words:
        yield Paragraph("It names no role, so there are no moves to show. Talk about what comes closest.")
        return
    if route.role_status == "gone":
        yield Paragraph("The role is no longer there, so there are no moves to show. Talk about what comes closest.")
        return
    if route.stay:
        yield from _growing(ahead, route)
    elif route.steps:
        yield Bullets(tuple(_step(each) for each in route.steps))
    else:
        yield Paragraph(_no_way(ahead, route) if not unread else left_out_words(unread))
    if not route.role_status:
        yield Paragraph(f"The role's file has to be mended first: {commands('check')}")
    elif route.realistic is not None:
        yield from realistic.blocks(route, route.realistic)


def _titled(route: Route) -> str:
    if route.wish is not None:
        return "Wish in words" if route.wish.words else f"Wish: {wish_label(route.wish)}"
    return f"The way to {role_label(RolePlace(name=route.role_name, status=route.role_status), route.role)}"


def _before(route: Route) -> Iterator[Block]:
    """Yield what there is to know before the way: the words of a wish, its answer, and that a role is not in use."""
    if route.role_status in {"draft", "retired"}:
        yield Paragraph("This role is a draft." if route.role_status == "draft" else "This role is retired.")
    wish = route.wish
    if wish is None:
        return
    said = [f"“{wish.words}”"] if wish.words else []
    said += [sentence(answer_words(wish))] if wish.answer else []
    said += [f"You talk again {on_or_in(wish.revisit)}."] if wish.revisit else []
    yield from map(Paragraph, said)


def _growing(ahead: Ahead, route: Route) -> Iterator[Block]:
    """Yield how one grows without a move: wanting to stay is an answer like any other."""
    wants = f"{ahead.called} would like to stay and grow here." if route.wish is not None else "It is today's role."
    yield Paragraph(wants)
    if route.growth:
        yield Bullets(tuple(Bullet(each) for each in route.growth), label="How one grows in the role")
    else:
        yield Paragraph("Nobody has described yet how one grows in this role.")


def _no_way(ahead: Ahead, route: Route) -> str:
    if not ahead.role:
        return f"{ahead.called} has no role yet, so no way begins here."
    add = "A framework owner can add one to a file in paths/."
    if not route.led_to:
        return f"No move leads to this role yet. {add}"
    return f"Moves lead to this role, but none of them from {ahead.role_name}. {add}"


def _step(step: MoveStep) -> Bullet:
    move = step.move
    return Bullet(f"{move.from_name} → {move.to_name} ({move_words(move)})", tuple(_details(step)))


def _details(step: MoveStep) -> Iterator[str]:
    if step.raises is None:
        yield "What it asks more is left out, because a file has to be mended first."
    elif step.raises:
        yield f"Asks more: {', '.join(map(raise_words, step.raises))}"
    yield from (f"Asks more: {each.text}" for each in step.conditions)
    if step.raises is not None and not (step.raises or step.conditions):
        yield "Asks no more than the role before."
    yield from (f"Stepping stone: {each}" for each in step.move.stepping_stones)


def _neighbours(ahead: Ahead, unread: tuple[str, ...]) -> Iterator[Block]:
    if not ahead.role:
        return
    yield Heading(f"Within one move of {ahead.role_name}")
    if not ahead.neighbours or unread:
        yield Paragraph(left_out_words(unread) if unread else "No move leads on from here yet.")
    wished = {route.role for route in ahead.routes if route.wish is not None}
    shown = {step.move for route in ahead.routes for step in route.steps}
    groups = [[each for each in ahead.neighbours if each.place.manages is leads] for leads in (False, True)]
    for label, group in zip(("Without leading people", "Leading people"), groups, strict=True):
        if group:
            bullets = tuple(
                _neighbour(each, wished=each.place.role in wished, shown=each.step.move in shown) for each in group
            )
            yield Bullets(bullets, label=label if all(groups) or group is groups[1] else "")


def _neighbour(one: Neighbour, *, wished: bool, shown: bool) -> Bullet:
    """Return a role within one move; what its move asks stands above already where it is `shown` on a route."""
    mark = ", wished for" if wished else ""
    details = [] if shown else [*_details(one.step)]
    details += [f"Uses strengths: {', '.join(one.strengths)}"] if one.strengths else []
    for how, names in (("Serves", one.drivers_served), ("Costs", one.drivers_cost)):
        details += [f"{how}: {named_drivers(names)}"] if names else []
    return Bullet(f"{one.place.name} ({move_words(one.step.move)}{mark})", tuple(details))

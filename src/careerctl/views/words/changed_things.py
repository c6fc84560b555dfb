"""How things that are new, gone or changed are listed, kind by kind."""

from collections.abc import Iterable, Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading
from careerctl.results.diff import ThingChanged
from careerctl.views.words.diff import KINDS, change_words, label, thing_label


def things_by_kind(things: Iterable[ThingChanged]) -> Iterator[Block]:
    """Yield the things of each kind under a heading, each with what has changed in it."""
    every = [*things]
    for kind, (heading, _) in KINDS.items():
        of_kind = [each for each in every if each.kind == kind]
        if of_kind:
            yield Heading(heading)
            yield from map(_thing, of_kind)


def _thing(thing: ThingChanged) -> Bullets:
    if thing.how == "new":
        said = (Bullet(f"{label(each)}: {each.after}") for each in thing.changes if each.key != ("name",))
        return Bullets((*said,) or (Bullet("Its file says nothing more"),), label=thing_label(thing))
    bullets = [Bullet(*change_words(each)) for each in thing.changes]
    if thing.before_id:
        bullets.insert(0, Bullet(f"Has another id; it was {thing.before_id}"))
    if thing.how == "gone":
        bullets.append(Bullet("No file defines it any more"))
    return Bullets(tuple(bullets), label=thing_label(thing))

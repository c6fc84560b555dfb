"""How things that are new, gone or changed are listed, kind by kind."""

from collections.abc import Iterable, Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading
from careerctl.results.diff import ThingChanged
from careerctl.views.words.diff import by_kind, thing_label, thing_words


def things_by_kind(things: Iterable[ThingChanged]) -> Iterator[Block]:
    """Yield the things of each kind under a heading, each with what has changed in it."""
    for heading, of_kind in by_kind(things):
        yield Heading(heading)
        for each in of_kind:
            yield Bullets(tuple(Bullet(*words) for words in thing_words(each)), label=thing_label(each))

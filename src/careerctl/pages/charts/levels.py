"""The gap picture: what the role asks, and how the two rated it."""

from collections.abc import Iterator

from careerctl.pages.svg import AGREED, MANAGER, OWN, Chart, Mark, axis, bar, circle, diamond, legend, picture, square
from careerctl.results.gap import Item, Rated
from careerctl.results.report import Review
from careerctl.text.phrases import Say, number
from careerctl.views.words.standings import Names, names_in, said_words


def render(review: Review, say: Say) -> str:
    """Return the picture; "" where nobody's rating may be shown."""
    gap, names = review.gap, names_in(review.gap, review.manager_name)
    rated = [item for item in gap.items if any((item.own, item.manager, item.agreed))]
    if not rated:
        return ""
    agreed = any(item.agreed for item in rated)
    entries = [(bar, say("the role asks")), (_own, names.own), (_manager, names.manager)]
    begun, y = legend((*entries, *([(_agreed, say("agreed"))] if agreed else [])), 20)
    shapes = [*begun]
    axes = {scale.id: axis(scale) for scale in gap.scales}
    for item in rated:
        more, y = axes[item.scale].row(item.name, _figures(item, names, say), _marks(item), y)
        shapes += more
    return picture(say("What the role asks, and how it was rated"), shapes, y)


def _own(x: float, y: float) -> str:
    return circle(x, y, OWN)


def _manager(x: float, y: float) -> str:
    return square(x, y, MANAGER)


def _agreed(x: float, y: float) -> str:
    return diamond(x, y, AGREED)


def _marks(item: Item) -> Iterator[Mark]:
    """Yield a bar for what is asked, the person's dot over the line, the manager's square under it, agreed on it."""
    yield item.required, bar, 0
    for said, draw, under in ((item.own, _own, -15), (item.manager, _manager, 15), (item.agreed, _agreed, 0)):
        if said is not None and said.level is not None and said.observed:
            yield said.level, draw, under


def _figures(item: Item, names: Names, say: Say) -> str:
    sides: tuple[tuple[str, Rated | None], ...] = (
        (names.own, item.own),
        (names.manager, item.manager),
        (say("agreed"), item.agreed),
    )
    said = (f"{name} {said_words(each, say)}" for name, each in sides if each is not None)
    return ", ".join((say("asks {level}", level=number(item.required)), *said))


CHART = Chart(render)

"""The gap picture: what the role asks, how the two rated it, and how it stands."""

from collections.abc import Iterator
from functools import lru_cache

from careerctl.model.competency import QUESTIONS
from careerctl.model.scale import Level
from careerctl.pages.svg import (
    AGREED,
    MANAGER,
    OWN,
    SMALL,
    Chart,
    Picture,
    Strip,
    bar,
    circle,
    diamond,
    line,
    share,
    square,
    text,
    tick,
)
from careerctl.results.gap import Item, Rated
from careerctl.results.levels import ScaleUsed
from careerctl.results.report import Review
from careerctl.text.phrases import Say, number
from careerctl.views.words.standings import Names, marked_words, names_in, said_words, stands_words

_LINE, _TALL = 16.0, 44.0
"""Where in a strip the scale lies, and how tall the strip is."""


def render(review: Review, say: Say) -> Picture | None:
    """Return the picture; None where nobody's rating may be shown."""
    gap, names = review.gap, names_in(review.gap, review.manager_name, say)
    if not any(each for item in gap.items for each in (item.own, item.manager, item.agreed)):
        return None
    agreed = any(item.agreed for item in gap.items)
    legend = [(bar, say("the role asks")), (_own, names.own), (_manager, names.manager)]
    legend += [(_agreed, say("agreed"))] if agreed else []
    scales = {scale.id: scale for scale in gap.scales}
    strips = []
    for asks, question in QUESTIONS.items():
        rows = [_row(item, scales[item.scale], names, say) for item in gap.items if item.asks == asks]
        strips += [Strip(say(question)), *rows] if rows else []
    return Picture(say("What the role asks, and how it was rated"), tuple(legend), tuple(strips))


def _row(item: Item, scale: ScaleUsed, names: Names, say: Say) -> Strip:
    shapes = (*_axis(scale), *_marks(item, scale))
    return Strip(marked_words(item, say), ", ".join(_said(item, names, say)), shapes, _TALL)


def _own(x: str, y: float) -> str:
    return circle(x, y, OWN)


def _manager(x: str, y: float) -> str:
    return square(x, y, MANAGER)


def _agreed(x: str, y: float) -> str:
    return diamond(x, y, AGREED)


@lru_cache(64)
def _axis(scale: ScaleUsed) -> tuple[str, ...]:
    """Return a scale's line, with its levels under it."""
    shapes = [line(share(0), _LINE, share(1), _LINE)]
    for level, _ in scale.levels:
        x = _place(level, scale)
        shapes += [tick(x, _LINE), text(x, _TALL - 4, number(level), size=SMALL, middle=True)]
    return tuple(shapes)


def _place(level: Level, scale: ScaleUsed) -> str:
    values = [value for value, _ in scale.levels]
    return share((level - min(values)) / ((max(values) - min(values)) or 1))


def _marks(item: Item, scale: ScaleUsed) -> Iterator[str]:
    """Yield a bar for what is asked, the person's dot over the line, the manager's square under it, agreed on it."""
    yield bar(_place(item.required, scale), _LINE)
    for said, draw, under in ((item.own, _own, -7), (item.manager, _manager, 7), (item.agreed, _agreed, 0)):
        if said is not None and said.level is not None and said.observed:
            yield draw(_place(said.level, scale), _LINE + under)


def _said(item: Item, names: Names, say: Say) -> Iterator[str]:
    """Yield what is asked in words, each side's figure, and how it stands."""
    if not item.is_for_later:
        yield say("asks {level}", level=f"{number(item.required)} {item.required_name}")
    sides: tuple[tuple[str, Rated | None], ...] = (
        (names.own, item.own),
        (names.manager, item.manager),
        (say("agreed"), item.agreed),
    )
    yield from (f"{name} {said_words(each, say)}" for name, each in sides if each is not None)
    yield from filter(None, (stands_words(item, names, say),))


CHART = Chart(render)

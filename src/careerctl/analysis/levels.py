"""What levels look like, and on which scales they are counted."""

from collections.abc import Iterable, Iterator

from careerctl.model.competency import LevelText, Link, says_what_it_looks_like
from careerctl.model.framework import Framework, once
from careerctl.model.scale import Level
from careerctl.results.levels import Described, LevelExample, ScaleUsed

UNDER_ALL = float("-inf")
"""A level under all others: whoever starts from here starts from nothing."""


@once
def described(framework: Framework, competency: str, level: Level | None, required: Level) -> tuple[Described, ...]:
    """Return what a required level looks like: on a cumulative scale with all between the present one and it.

    Without a present level, or on a scale that is not cumulative, it alone.
    """
    known, scale = framework.competencies.get(competency), framework.scale_of(competency)
    if known is None or scale is None:
        return ()
    above = level if scale.cumulative and level is not None and level < required else None
    return tuple(
        _described(value, scale.name(value), known.levels[key])
        for value, key in framework.described(competency).items()
        if (value == required or (above is not None and above < value < required))
        and says_what_it_looks_like(known.levels[key])
    )


def every_level(framework: Framework, competency: str) -> tuple[Described, ...]:
    """Return every level of a competency's scale, lowest first, with what the competency says of it."""
    known, scale = framework.competencies.get(competency), framework.scale_of(competency)
    if known is None or scale is None:
        return ()
    said = {value: known.levels[key] for value, key in framework.described(competency).items()}
    return tuple(
        _described(value, name, said[value])
        if value in said and says_what_it_looks_like(said[value])
        else Described(value, name)
        for value, name in scale.levels.items()
    )


def _described(level: Level, name: str, said: str | LevelText) -> Described:
    if isinstance(said, str):
        return Described(level, name, said)
    criteria = tuple(LevelExample(each.text, each.examples, links_of(each.links)) for each in said.each_criterion())
    return Described(level, name, said.summary, criteria, said.examples, links_of(said.links))


def links_of(links: tuple[Link, ...]) -> tuple[tuple[str, str], ...]:
    """Return the label and the address of each link."""
    return tuple((link.label, link.url) for link in links)


def scales_used(framework: Framework, names: Iterable[str]) -> Iterator[ScaleUsed]:
    """Yield each of the named scales once."""
    for name in dict.fromkeys(names):
        scale = framework.settings.scales[name]
        yield ScaleUsed(name, tuple(scale.levels.items()), scale.cumulative)

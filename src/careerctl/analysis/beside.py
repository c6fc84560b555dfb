"""Levels side by side: what each says that the one under it does not, word by word where the two are alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Any

from careerctl.results.framework_pages import CriterionBeside, LevelBeside, Words
from careerctl.results.levels import Described, LevelExample
from careerctl.text.characters import in_one_line
from careerctl.text.phrases import sentence
from careerctl.text.prose import in_line

_ALIKE = 0.55
"""From this share of the same words on, two texts are one that was changed; under it they are two texts."""
_MOST_WORDS = 120
"""Longer texts are compared as wholes alone: in those nobody looks for a word."""


def levels_beside(levels: Sequence[Described], *, cumulative: bool) -> tuple[LevelBeside, ...]:
    """Return levels, the lowest first, each beside the one under it."""
    first = [LevelBeside(level=each.level, name=each.name, **_said(each)) for each in levels[:1]]
    return (*first, *(_beside(under, each, cumulative=cumulative) for under, each in pairwise(levels)))


def _said(level: Described) -> dict[str, Any]:
    return {
        "summary": level.summary,
        "criteria": tuple(CriterionBeside(each) for each in level.criteria),
        "examples": level.examples,
        "links": level.links,
    }


def _beside(under: Described, level: Described, *, cumulative: bool) -> LevelBeside:
    before = [each.text for each in under.criteria]
    criteria = tuple(_criterion(before, each) for each in level.criteria)
    gone = (each for each in before if not cumulative and not _goes_on(each, level.criteria))
    said = _said(level) | {"criteria": criteria, "dropped": tuple(gone)}
    both = sentence(under.summary), sentence(level.summary)
    words = changed_words(*both) if all(both) else ()
    return LevelBeside(level=level.level, name=level.name, under=under.level, words=words, **said)


def _criterion(before: Iterable[str], said: LevelExample) -> CriterionBeside:
    texts = [*before]
    if any(in_one_line(each) == in_one_line(said.text) for each in texts):
        return CriterionBeside(said, kept=True)
    nearest = max(texts, key=lambda each: _alike(each, said.text), default="")
    return CriterionBeside(said, words=changed_words(nearest, said.text))


def _goes_on(text: str, criteria: Iterable[LevelExample]) -> bool:
    """Tell whether a criterion stands among others, as it is or changed."""
    same = in_one_line(text)
    return any(in_one_line(each.text) == same or _alike(text, each.text) >= _ALIKE for each in criteria)


def changed_words(before: str, after: str) -> tuple[Words, ...]:
    """Return the later text with the words marked that the earlier one has not; nothing where they are not alike."""
    if _alike(before, after) < _ALIKE:
        return ()
    new = in_line(after).split()
    steps = SequenceMatcher(None, _words(before), _words(after), autojunk=False).get_opcodes()
    return tuple(_joined((" ".join(new[start:end]), tag != "equal") for tag, _, _, start, end in steps if end > start))


def _joined(pieces: Iterable[tuple[str, bool]]) -> Iterator[Words]:
    """Yield pieces, those that follow each other and are alike as one."""
    held: list[str] = []
    was_new = False
    for text, is_new in pieces:
        if held and is_new is not was_new:
            yield Words(" ".join(held), was_new)
            held = []
        held.append(text)
        was_new = is_new
    if held:
        yield Words(" ".join(held), was_new)


def _alike(before: str, after: str) -> float:
    """Return how much of two texts is the same, from 0 to 1; 0 where too little is, and for those that are too long."""
    old, new = _words(before), _words(after)
    same = sum((Counter(old) & Counter(new)).values())  # at most, whatever their order: most texts end here
    if max(len(old), len(new)) > _MOST_WORDS or 2 * same < _ALIKE * (len(old) + len(new)) or not same:
        return 0.0
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


@lru_cache(4096)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared: a full stop or a capital makes no difference."""
    return tuple(each.casefold().strip(".,;:!?") for each in in_line(text).split())

"""What a level looks like, in one text: a summary, criteria as a list, and examples inside the items."""

from collections.abc import Iterable, Iterator

from careerctl.exchange.incoming import IncomingCriterion, IncomingLevel
from careerctl.model.competency import LevelText
from careerctl.text.prose import ProsePart, parts


def in_one_text(level: str | LevelText) -> str:
    """Return what a level says: the summary, then the criteria, each with its examples below it.

    Examples of the level as a whole, and links, are left out.
    """
    if isinstance(level, str):
        return level.strip()
    items = (f"- {_line(each.text)}{''.join(_below(each.examples))}" for each in level.each_criterion())
    return "\n\n".join(filter(None, (level.summary.strip(), "\n".join(items))))


def _below(examples: tuple[str, ...]) -> Iterator[str]:
    yield from (f"\n  - {_line(each)}" for each in examples)


def _line(text: str) -> str:
    return " ".join(text.split())


def as_list(lines: Iterable[str]) -> str:
    """Return lines as a list, such as the examples of a level."""
    return "\n".join(f"- {_line(each)}" for each in lines)


def from_list(text: str) -> tuple[str, ...]:
    """Return the lines of a list, or of a text."""
    return tuple(each.words for each in parts(f"{text}\n") if each.words)


def from_one_text(text: str, place: str = "", examples: tuple[str, ...] = ()) -> IncomingLevel:
    """Return a level of its text: paragraphs and one list behind them are its summary and its criteria.

    A text that is built otherwise is a summary as a whole.
    """
    every = parts(f"{text}\n")  # a line alone is no list otherwise
    first = next((at for at, each in enumerate(every) if each.sign), len(every))
    rest = every[first:]
    if not rest or any(not each.sign or each.depth > _DEEPEST for each in rest):
        return IncomingLevel(summary=text.strip(), examples=examples, place=place)
    summary = "\n\n".join(each.words for each in every[:first])
    return IncomingLevel(summary=summary, criteria=tuple(_criteria(rest)), examples=examples, place=place)


_DEEPEST = 2
"""A criterion, and an example inside it."""


def _criteria(items: tuple[ProsePart, ...]) -> Iterator[IncomingCriterion]:
    at = 0
    while at < len(items):
        behind = next((n for n in range(at + 1, len(items)) if items[n].depth == 1), len(items))
        yield IncomingCriterion(text=items[at].words, examples=tuple(each.words for each in items[at + 1 : behind]))
        at = behind

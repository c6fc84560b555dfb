"""Texts that only hold a place until somebody writes what belongs there: `TBD`, `n/a`, `-`."""

from collections.abc import Iterable

_WORDS = frozenset(
    (
        "tbd", "tba", "tbc", "t.b.d", "t.b.a", "t.b.c", "todo", "to do", "fixme", "wip", "xxx", "n/a", "n.a", "na",
        "not applicable", "to be defined", "to be determined", "to be decided", "to be described", "to be done",
        "to be written", "to be added", "to follow", "coming soon", "placeholder", "lorem ipsum",
    )
)  # fmt: skip
_AROUND = " \t\r\n.,:;!?…-–—_*'\"()[]<>{}"  # dashes of every length are what people write


def says_something(text: str) -> bool:
    """Tell whether a text says anything: a dash, an ellipsis or `to be defined` does not."""
    return any(each.isalnum() for each in text) and " ".join(text.split()).strip(_AROUND).casefold() not in _WORDS


def any_says_something(texts: Iterable[str]) -> bool:
    """Tell whether one text among several says anything."""
    return any(map(says_something, texts))

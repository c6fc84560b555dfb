"""The two YAML parsers, brought to say the same of every text.

The parser in C is the fast one; the one in Python is there wherever Python is, and the judge of every text in which the
other finds anything wrong. So what is said of a file never depends on the platform.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from yaml import YAMLError
from yaml.scanner import ScannerError

from careerctl.project.yaml.nodes import TextPosition
from careerctl.project.yaml.veil import veiled

MAX_JUDGED = 200_000
"""So many characters the parser in Python reads in about a second; of larger texts the one in C judges alone."""

NextEvent = Callable[[], Any]
EventsOf = Callable[[str], NextEvent]

_HEADER_WITHOUT_BLANK = re.compile(r"[|>][-+\d]{0,2}#")


def c_events(text: str) -> NextEvent:
    """Return the function that gives the C parser's next event; the pure one's where the C parser is too kind."""
    if ("|" in text or ">" in text) and len(text) <= MAX_JUDGED and _HEADER_WITHOUT_BLANK.search(text):
        return pure_events(text)
    next_event = yaml.CSafeLoader(text).get_event
    if "?" in text and ("[" in text or "{" in text) and "?" in (seen := veiled(text)):
        return _strict(next_event, seen)
    return next_event


def _strict(next_event: NextEvent, seen: str) -> NextEvent:
    """Refuse inside [ ] and { } a question mark that ends no word, as the pure parser does.

    `seen` is the veiled text.
    """
    depth = 0

    def event_unless_odd() -> Any:
        nonlocal depth
        event = next_event()
        span = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.CollectionStartEvent):
            depth += bool(event.flow_style)
        elif depth and isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif depth and type(event) is yaml.ScalarEvent and not event.style:
            _refuse_odd(seen, *span)
        return event

    return event_unless_odd


def _refuse_odd(seen: str, start: int, end: int) -> None:
    odd = seen.find("?", start, end)
    if odd >= 0:
        place = TextPosition(seen, odd)
        raise ScannerError(problem_mark=yaml.Mark("", odd, place.line, place.column, None, 0))


def pure_events(text: str) -> NextEvent:
    """Return the function that gives the pure parser's next event, in the dialect of the C parser."""
    from careerctl.project.yaml import pure  # costs a start of its own, and most texts need no judge

    return pure.next_event(text)


def judges(text: str, first: EventsOf) -> Iterator[EventsOf]:
    """Yield who looks at a text next, as long as anything in it is refused: the last word has the pure parser."""
    if first is not pure_events and len(text) <= MAX_JUDGED:
        yield pure_events


events_of = c_events if yaml.__with_libyaml__ else pure_events


def index_of(error: YAMLError) -> int:
    """Return where a parser gave up."""
    mark = getattr(error, "problem_mark", None)
    return mark.index if mark else 0


def opened_at(error: YAMLError) -> int:
    """Return where what a parser could not end begins, -1 where it does not say."""
    mark = getattr(error, "context_mark", None)
    return mark.index if mark else -1


__all__ = [
    "MAX_JUDGED",
    "EventsOf",
    "NextEvent",
    "ScannerError",
    "YAMLError",
    "c_events",
    "events_of",
    "index_of",
    "judges",
    "opened_at",
    "pure_events",
]

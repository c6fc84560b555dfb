"""The two YAML parsers, brought to say the same of every text.

The parser in C is the fast one; the one in Python is there wherever Python is, and the judge of every text in which the
other finds anything wrong. So what is said of a file never depends on the platform.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import Event, ScalarEvent
from ruamel.yaml.loader import SafeLoader
from ruamel.yaml.scanner import ScannerError

try:
    from _ruamel_yaml import CParser  # type: ignore[import-not-found]  # compiled, comes without types
except ImportError:  # pragma: no cover - where the platform has no wheel
    CParser = None

MAX_JUDGED = 200_000
"""So many characters the parser in Python reads in about a second; of larger texts the one in C judges alone."""


def _scalar(  # noqa: PLR0913, PLR0917  # as the parsers call it
    self: ScalarEvent,
    anchor: str | None,
    tag: Any,
    implicit: tuple[bool, bool],
    value: str,
    start_mark: Any = None,
    end_mark: Any = None,
    style: str | None = None,
    comment: Any = None,
) -> None:
    """Set what the event's own constructor sets, in one call instead of four: that saves an eighth of all reading."""
    self.anchor, self.ctag, self.implicit, self.value = anchor, tag, implicit, value
    self.start_mark, self.end_mark, self.style, self.comment = start_mark, end_mark, style, comment


ScalarEvent.__init__ = _scalar  # type: ignore[method-assign]  # for both parsers, and whoever else reads events

NextEvent = Callable[[], Any]
EventsOf = Callable[[str], NextEvent]

# Inside [ ] and { } both parsers stop at a colon or question mark in the middle of a word, as in `[https://example.com]`.
# They are veiled by characters that no file may hold; the escape that could still write one keeps the veil off.
_COLON, _QUESTION, _ESCAPE = "\U0001fffe", "\U0001ffff", "\\U"
_ADDRESS = re.compile("(?<=[A-Za-z0-9])://")
_INSIDE_WORD = re.compile(r"(?<![^\s\[{,])[!&*]\S*|(?<=\w):(?=[\w/])|(?<=[\w)%.!])\?+")
_HEADER_WITHOUT_BLANK = re.compile(r"[|>][-+\d]{0,2}#")
_VEIL = str.maketrans(":?", _COLON + _QUESTION)
_UNVEIL = str.maketrans(_COLON + _QUESTION, ":?")


class _Judge(SafeLoader):
    """The pure parser, but for directives: what else it can do is never asked for."""

    top_level_block_style_scalar_no_indent_error_1_1 = True  # so that block text is indented everywhere, as in C

    def fetch_directive(self) -> NoReturn:
        """Refuse a line that begins with %, which would change how the rest is read."""
        raise ScannerError(problem_mark=self.get_mark())

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Any]:
        """Let block text begin with a line of some blanks, as the parser in C does: no one sees them."""
        breaks, deepest, end_mark = [], 0, self.get_mark()
        while self.peek() in " \r\n":
            if self.peek() == " ":
                self.forward()
                deepest = max(deepest, self.column)
            else:
                breaks.append(self.scan_line_break())
                end_mark = self.get_mark()
        return breaks, deepest, end_mark


def c_events(text: str) -> NextEvent:
    """Return the function that gives the C parser's next event; the pure one's where the C parser is too kind."""
    if ("|" in text or ">" in text) and len(text) <= MAX_JUDGED and _HEADER_WITHOUT_BLANK.search(text):
        return pure_events(text)
    next_event: NextEvent = CParser(text).get_event
    return next_event


def veiled_events(text: str) -> NextEvent:
    """Return the function that gives the C parser's next event of a text with addresses inside [ ] or { }."""
    return _unveiled(CParser(_ADDRESS.sub(f"{_COLON}//", text)).get_event)


def judges(text: str, first: EventsOf) -> Iterator[EventsOf]:
    """Yield who looks at a text next, as long as anything in it is refused. The last word has the pure parser."""
    if first is not pure_events:
        if "://" in text and _ESCAPE not in text:
            yield veiled_events
        if len(text) <= MAX_JUDGED:
            yield pure_events


def pure_events(text: str) -> NextEvent:
    """Return the function that gives the pure parser's next event, in the dialect of the C parser."""
    veiled = text if _ESCAPE in text else _INSIDE_WORD.sub(_veiled, text)
    loader = _Judge(veiled, version=(1, 1))
    next_event: NextEvent = loader.get_event if veiled is text else _unveiled(loader.get_event)

    def checked() -> Event:
        try:
            event: Event = next_event()
        except (OverflowError, ValueError) as error:  # an escape beyond the last character
            raise ScannerError(problem_mark=loader.get_mark()) from error
        return event

    return checked


def _veiled(found: re.Match[str]) -> str:
    """Leave tags and names as they are."""
    return found[0] if found[0][0] in "!&*" else found[0].translate(_VEIL)


def _unveiled(next_event: NextEvent) -> NextEvent:
    def event_as_written() -> Event:
        event: Event = next_event()
        if isinstance(event, ScalarEvent) and not event.value.isascii():
            event.value = event.value.translate(_UNVEIL)
        return event

    return event_as_written


events_of = pure_events if CParser is None else c_events


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

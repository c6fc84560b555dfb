"""The parser in Python: the judge of every text in which anything is refused, and the reader where there is no C.

Its import costs as much as reading ten files, so that it is imported when it is asked. What it gives and raises is said
in the classes of the parser in C, so that nobody else needs to know which of the two spoke.
"""

from collections.abc import Callable
from typing import Any, NoReturn

import yaml
from ruamel.yaml import error as errors
from ruamel.yaml import events
from ruamel.yaml.loader import SafeLoader
from ruamel.yaml.scanner import ScannerError

from careerctl.project.yaml.veil import unveiled, veiled

_OPENING: dict[type[events.Event], type[yaml.CollectionStartEvent]] = {
    events.SequenceStartEvent: yaml.SequenceStartEvent,
    events.MappingStartEvent: yaml.MappingStartEvent,
}
_BARE: dict[type[events.Event], type[yaml.Event]] = {
    events.StreamStartEvent: yaml.StreamStartEvent,
    events.StreamEndEvent: yaml.StreamEndEvent,
    events.DocumentStartEvent: yaml.DocumentStartEvent,
    events.DocumentEndEvent: yaml.DocumentEndEvent,
    events.SequenceEndEvent: yaml.SequenceEndEvent,
    events.MappingEndEvent: yaml.MappingEndEvent,
}


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


def next_event(text: str) -> Callable[[], yaml.Event]:
    """Return the function that gives the next event, in the dialect of the parser in C."""
    seen = veiled(text)
    loader = _Judge(seen, version=(1, 1))
    as_written = str if seen is text else unveiled

    def event_as_in_c() -> yaml.Event:
        try:
            return _event_as_in_c(loader.get_event(), as_written)
        except (OverflowError, ValueError) as error:  # an escape beyond the last character
            raise yaml.scanner.ScannerError(problem_mark=loader.get_mark()) from error
        except errors.YAMLError as error:
            raise _error_as_in_c(error) from error

    return event_as_in_c


def _event_as_in_c(event: Any, as_written: Callable[[str], str]) -> yaml.Event:
    sort, marks = type(event), (event.start_mark, event.end_mark)
    if sort is events.ScalarEvent:
        value, style = as_written(event.value), event.style or ""
        return yaml.ScalarEvent(event.anchor, event.tag, event.implicit, value, *marks, style)
    if sort is events.AliasEvent:
        return yaml.AliasEvent(event.anchor, *marks)
    if opening := _OPENING.get(sort):
        return opening(event.anchor, event.tag, event.implicit, *marks, event.flow_style)
    return _BARE[sort](*marks)


def _error_as_in_c(error: errors.YAMLError) -> yaml.YAMLError:
    sort = yaml.scanner.ScannerError if isinstance(error, ScannerError) else yaml.parser.ParserError
    context, problem = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    return sort(context_mark=context, problem_mark=problem)

"""Where each value of a text begins and ends: comments and blank lines lie between the values."""

from dataclasses import dataclass, field
from typing import Any

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from careerctl.project.yaml.parsers import NextEvent, YAMLError, events_of, pure_events


@dataclass(slots=True)
class Scalar:
    """A single value: `start` and `end` are indexes into the text; `end` lies behind its last character."""

    start: int
    end: int


@dataclass(slots=True)
class Sequence:
    """A list; in block style `column` is that of its dashes, whose indexes are `dashes`."""

    start: int
    end: int
    flow: bool
    column: int
    items: list["Span"] = field(default_factory=list)
    dashes: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """A mapping; in block style `column` is that of its keys."""

    start: int
    end: int
    flow: bool
    column: int
    keys: list[Scalar] = field(default_factory=list)
    values: list["Span"] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


Span = Scalar | Sequence | Mapping

_NODES = {ScalarEvent, MappingStartEvent, SequenceStartEvent}
_BLOCKS = {"|", ">"}


def spans(text: str) -> Span:
    """Return the spans of a text that the reader takes without an error."""
    for parser in (events_of, pure_events):
        try:
            return _Measuring(text, parser(text)).root()
        except YAMLError:
            if parser is pure_events:
                raise
    raise AssertionError  # pragma: no cover  # the last parser has returned or raised


class _Measuring:
    """Follows the events of one text, which the reader has taken; so it is not nested deeply."""

    def __init__(self, text: str, next_event: NextEvent) -> None:
        self.text = text
        self.next_event = next_event

    def root(self) -> Span:
        """Return the span of the one document."""
        while type(event := self.next_event()) not in _NODES:
            pass
        found = self._node(event)
        while type(self.next_event()) is not StreamEndEvent:
            pass
        return found

    def _node(self, event: Any) -> Span:
        if type(event) is ScalarEvent:
            return self._scalar(event)
        mark, flow = event.start_mark, bool(event.flow_style)
        if type(event) is MappingStartEvent:
            return self._mapping(Mapping(mark.index, mark.index, flow, mark.column))
        return self._sequence(Sequence(mark.index, mark.index, flow, mark.column))

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in _BLOCKS:
            header = self.text[start:end].split("\n", 1)[0]
            end = self._last_line_end(start, end, keep="+" in header.partition("#")[0])
        return Scalar(start, end)

    def _last_line_end(self, start: int, end: int, *, keep: bool) -> int:
        """Return where block text ends: the empty lines behind it are its own only where it says so."""
        said = self.text[start:end]
        if keep:
            return start + len(said.removesuffix("\n").removesuffix("\r")) if said.endswith("\n") else end
        lines = said.split("\n")
        while len(lines) > 1 and not lines[-1].strip():
            lines.pop()
        return start + len("\n".join(lines).removesuffix("\r"))

    def _mapping(self, span: Mapping) -> Mapping:
        while type(event := self.next_event()) is not MappingEndEvent:
            span.keys.append(self._scalar(event))
            span.names.append(event.value)
            span.values.append(self._node(self.next_event()))
        self._close(span, event, span.values)
        return span

    def _sequence(self, span: Sequence) -> Sequence:
        while type(event := self.next_event()) is not SequenceEndEvent:
            item = self._node(event)
            span.items.append(item)
            if not span.flow:
                span.dashes.append(self._dash(item.start, span.column))
        self._close(span, event, span.items)
        return span

    def _dash(self, before: int, column: int) -> int:
        """Return the index of the dash of an item, at the column of its list, behind blanks or other dashes."""
        end = before + 1
        while end > 0:
            start = self.text.rfind("\n", 0, end - 1) + 1
            if self.text[start + column : start + column + 1] == "-" and not self.text[start : start + column].strip(
                " -"
            ):
                return start + column
            end = start
        raise AssertionError  # pragma: no cover  # each item has its dash

    def _close(self, span: Mapping | Sequence, event: Any, inside: list[Span]) -> None:
        span.end = event.end_mark.index if span.flow or not inside else inside[-1].end

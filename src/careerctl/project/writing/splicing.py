"""Changes become splices: few places of the text with what stands there instead."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from careerctl.project.writing import emitting
from careerctl.project.writing.change import Append, Change, Put, Remove, RenameKey, RenameValue, Step, Steps
from careerctl.project.yaml.spans import Mapping, Scalar, Sequence, Span, spans

STEP = 2
"""Blanks by which one level is set in where a file does not show its own way."""

_COMMA = re.compile(" *,")
_REST = re.compile(r" *(?:#[^\n]*)?(?=\r?\n|\Z)")


class Splice(NamedTuple):
    """What stands between two indexes is replaced."""

    start: int
    end: int
    text: str


class UnsafeError(Exception):
    """A change that cannot be made in the text without touching more than its own place."""


def spliced(text: str, *changes: Change) -> str:
    """Return the text with a change, or with several, of which each names its place as it is in this text.

    Raises UnsafeError, and LookupError where there is no such place.
    """
    splicing, begins = _Splicing(text), len(text)
    for splice in sorted((each for change in changes for each in splicing.splices(change)), reverse=True):
        if splice.end > begins:  # two of them in one place
            raise UnsafeError
        text, begins = f"{text[: splice.start]}{splice.text}{text[splice.end :]}", splice.start
    return text


class _Splicing:
    """One text with its spans, and the way in which it is written."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = spans(text)
        first = text.find("\n")
        self.newline = "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
        self.step = _step_of(self.root)

    def splices(self, change: Change) -> Iterable[Splice]:
        """Return the splices of a change."""
        match change:
            case Put():
                return self._put(change.steps, change.value)
            case Append():
                return self._append(change.steps, change.value)
            case Remove():
                return self._remove(change.steps)
            case RenameKey():
                holder, at = self._holder_of(change.steps)
                assert isinstance(holder, Mapping)  # noqa: S101  # the data have a key there
                return [self._renamed(holder.keys[at], emitting.key(change.name))]
            case RenameValue():
                holder, at = self._holder_of(change.steps)
                old = holder.values[at] if isinstance(holder, Mapping) else holder.items[at]
                if self.text[old.start] in "|>":
                    return self._replace(change.steps, change.name)
                return [self._renamed(old, emitting.inside(change.name))]

    def _renamed(self, old: Span, name: str) -> Splice:
        """Replace an id; quotes round it stay."""
        quote = self.text[old.start]
        quoted = quote in "'\"" and re.fullmatch(r"[\w.-]+", name) is not None
        return Splice(old.start, old.end, f"{quote}{name}{quote}" if quoted else name)

    def _put(self, steps: Steps, value: Any) -> list[Splice]:
        way, holder = self._nearest(steps)
        left = steps[len(way) :]
        for step in reversed(left[1:]):
            value = {step: value}
        if left:
            assert isinstance(holder, Mapping)  # noqa: S101  # the data could be changed so
            return self._add_key(way, holder, str(left[0]), value)
        return self._replace(way, value)

    def _append(self, steps: Steps, value: Any) -> list[Splice]:
        way, found = self._nearest(steps)
        if len(way) < len(steps):
            return self._put(steps, [value])
        assert isinstance(found, Sequence)  # noqa: S101  # the data could be changed so
        if not found.items:
            return self._fill(way, found, [value])
        end = found.items[-1].end
        if found.flow:
            return [Splice(end, end, f", {emitting.inside(value)}")]
        head, lines = emitting.under_dash(value, found.column, self.step)
        return [self._below(end, [f"{' ' * found.column}- {head}".rstrip(), *lines])]

    def _add_key(self, way: Steps, holder: Mapping, name: str, value: Any) -> list[Splice]:
        if not holder.keys:
            return self._fill(way, holder, {name: value})
        end = holder.values[-1].end
        if holder.flow:
            return [Splice(end, end, f", {emitting.key(name)}: {emitting.inside(value)}")]
        head, lines = emitting.under_key(value, holder.column, self.step)
        return [self._below(end, [f"{' ' * holder.column}{emitting.key(name)}: {head}".rstrip(), *lines])]

    def _fill(self, way: Steps, empty: Mapping | Sequence, value: Any) -> list[Splice]:
        """Put the first thing into `{}` or `[]`."""
        if self.text[empty.start + 1 : empty.end - 1].strip():
            raise UnsafeError
        if not way:
            head, lines = emitting.under_key(value, -self.step, self.step)
            return [Splice(empty.start, empty.end, self.newline.join([*([head] if head else []), *lines]))]
        return self._replace(way, value)

    def _replace(self, steps: Steps, value: Any) -> list[Splice]:
        holder, at = self._holder_of(steps)
        old = holder.values[at] if isinstance(holder, Mapping) else holder.items[at]
        if holder.flow:
            return [Splice(old.start, old.end, emitting.inside(value))]
        if isinstance(holder, Mapping):
            behind = self.text.index(":", holder.keys[at].end) + 1
            head, lines = emitting.under_key(value, holder.column, self.step)
        else:
            behind = holder.dashes[at] + 1
            head, lines = emitting.under_dash(value, holder.column, self.step)
        if self._line_end(behind) >= old.start:
            return self._in_line(behind, old, head, lines)
        return self._in_lines(behind, old, head, lines)

    def _in_line(self, behind: int, old: Span, head: str, lines: list[str]) -> list[Splice]:
        """Replace what begins on the line of its key or dash; a comment behind it stays there."""
        if self.text[old.start] in "|>" and "#" in self.text[old.start : self._line_end(old.start)]:
            raise UnsafeError
        made = [Splice(old.start if head else behind, old.end, head)]
        return [*made, self._below(old.end, lines)] if lines else made

    def _in_lines(self, behind: int, old: Span, head: str, lines: list[str]) -> list[Splice]:
        """Replace what stands below its key or dash; comments between the two stay."""
        start, end = self._line_start(old.start), self._line_end(old.end)
        if self.text[old.end : end].strip():
            raise UnsafeError
        made = [Splice(behind, behind, f" {head}")] if head else []
        if lines:
            return [*made, Splice(start, end, self.newline.join(lines))]
        return [*made, Splice(self._line_end(start - 1), end, "")]

    def _remove(self, steps: Steps) -> list[Splice]:
        holder, at = self._holder_of(steps)
        parts: list[Any] = holder.values if isinstance(holder, Mapping) else holder.items
        starts = [each.start for each in (holder.keys if isinstance(holder, Mapping) else holder.items)]
        if len(parts) == 1:
            return self._empty(steps[:-1], holder)
        if holder.flow:
            return [self._without_part(starts, [each.end for each in parts], at)]
        first = starts[at] if isinstance(holder, Mapping) else holder.dashes[at]
        if self.text[self._line_start(first) : first].strip(" ?"):
            return [self._first_of_item(holder, at, first, parts[at].end)]
        return [self._without_lines(first, parts[at].end)]

    def _without_part(self, starts: list[int], ends: list[int], at: int) -> Splice:
        """Take one of several things in brackets away, with its comma, and with its lines where it has them alone."""
        start, end = starts[at], ends[at]
        behind = found.end() if (found := _COMMA.match(self.text, end)) else end
        if not self.text[self._line_start(start) : start].strip() and _REST.match(self.text, behind):
            return self._without_lines(start, behind)
        if at + 1 < len(starts) and starts[at + 1] < self._line_end(behind):
            return Splice(start, starts[at + 1], "")
        if at and ends[at - 1] > self._line_start(start):
            return Splice(ends[at - 1], end if at + 1 == len(starts) else behind - 1, "")
        return Splice(start, behind, "")

    def _first_of_item(self, holder: Mapping | Sequence, at: int, first: int, end: int) -> Splice:
        """Take the first key away that stands on the line of a dash: the next one takes its place."""
        following = holder.keys[at + 1].start if isinstance(holder, Mapping) else holder.dashes[at + 1]
        if self.text[end:following].strip():
            raise UnsafeError
        return Splice(first, following, "")

    def _without_lines(self, first: int, last: int) -> Splice:
        start, end = self._line_start(first), self._line_end(last)
        if end < len(self.text):
            return Splice(start, self.text.index("\n", end) + 1, "")
        return Splice(self._line_end(start - 1), end, "")

    def _empty(self, way: Steps, holder: Mapping | Sequence) -> list[Splice]:
        """Leave `{}` or `[]` where the last thing is taken away."""
        if holder.flow and "#" in self.text[holder.start : holder.end]:
            raise UnsafeError
        nothing: Any = {} if isinstance(holder, Mapping) else []
        if holder.flow or not way:
            return [Splice(holder.start, holder.end, emitting.inline(nothing))]
        return self._replace(way, nothing)

    def _below(self, index: int, lines: list[str]) -> Splice:
        """Insert lines below the line of an index."""
        end = self._line_end(index)
        return Splice(end, end, "".join(f"{self.newline}{line}" for line in lines))

    def _nearest(self, steps: Steps) -> tuple[Steps, Span]:
        """Follow the steps as far as there is something; return those taken and the span there."""
        span = self.root
        for taken, step in enumerate(steps):
            at = _find(span, step)
            if at is None or isinstance(span, Scalar):
                return steps[:taken], span
            span = span.values[at] if isinstance(span, Mapping) else span.items[at]
        return steps, span

    def _holder_of(self, steps: Steps) -> tuple[Mapping | Sequence, int]:
        """Return what holds the last of the steps, and its place there."""
        way, holder = self._nearest(steps[:-1])
        at = _find(holder, steps[-1])
        if at is None or len(way) < len(steps) - 1 or isinstance(holder, Scalar):
            raise LookupError(steps)
        return holder, at

    def _line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        """Return the index of the end of the line, in front of its line break; `index` may be that of the break."""
        end = self.text.find("\n", max(index, 0))
        if end < 0:
            return len(self.text)
        return end - 1 if self.text[end - 1 : end] == "\r" else end


def _find(span: Span, step: Step) -> int | None:
    if isinstance(span, Mapping):
        return span.names.index(step) if step in span.names else None
    if isinstance(span, Sequence) and isinstance(step, int) and step < len(span.items):
        return step
    return None


def _step_of(span: Span) -> int:
    """Return by how many blanks the first nested mapping of a file is set in."""
    waiting = [span]
    while waiting:
        each = waiting.pop(0)
        inside = each.values if isinstance(each, Mapping) else each.items if isinstance(each, Sequence) else []
        for one in inside:
            if isinstance(each, Mapping) and isinstance(one, Mapping) and not (each.flow or one.flow):
                return max(one.column - each.column, 1)
        waiting += inside
    return STEP

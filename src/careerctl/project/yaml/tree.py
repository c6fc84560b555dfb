"""The one restricted YAML of every file, read with the place of each key and value.

It uses the *events* of a parser and nothing above them: loading and composing recurse in C, so that 50 kB of nested
brackets crash the interpreter.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any, NoReturn

from yaml import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from careerctl.project.yaml.dialect import MAX_KEY, alias_fault, decorations, key_fault, value_missing
from careerctl.project.yaml.nodes import NOTHING, Map, Mark, PlacedScalar, Quoted, Seq, TextFault, TextPosition
from careerctl.project.yaml.parsers import (
    EventsOf,
    NextEvent,
    YAMLError,
    c_events,
    events_of,
    index_of,
    judges,
    pure_events,
)
from careerctl.text.characters import CONTROL, INVISIBLE, called

__all__ = [
    "NOTHING",
    "Builder",
    "EventsOf",
    "Map",
    "Mark",
    "Quoted",
    "Seq",
    "TextFault",
    "TextPosition",
    "c_events",
    "events_of",
    "pure_events",
    "read",
]

MAX_DEPTH = 24
MAX_NODES = 100_000
MAX_FAULTS = 100

_DROPPED: Any = object()

_USUAL_KEYS: set[str] = set()
"""Keys seen before in which nothing can be odd: the same few stand in every file."""
_MOST_USUAL = 5_000


class _UnreadableError(Exception):
    """The rest of the text can no longer be told apart."""


def read(text: str, parser: EventsOf, *, watch: bool = False) -> "Builder":
    """Build the tree of a text. Where the parser in C finds anything to refuse, the one in Python judges instead.

    So both say the same of every text, and only good texts need to be read alike by both.
    """
    builder = Builder(watch=watch or parser is pure_events, decorated="&" in text or "!" in text)
    builder.run(parser(text))
    for judge in judges(text, parser):
        if not builder.refused:
            break
        builder = Builder(watch=True)
        builder.run(judge(text))
    return builder


class Builder:
    """Turns the events of one document into plain values with places, and notes what the dialect refuses.

    `root` is the tree, None where there is none; `refused` tells whether an error was found on the way, and `error` is
    what the parser said where the text is no YAML.
    """

    def __init__(self, *, watch: bool = False, decorated: bool = True) -> None:
        """Begin with an empty holder, which takes the root.

        `watch` keeps every scalar's event; `decorated` tells whether there can be anchors or tags at all.
        """
        self.careful = watch or decorated
        self.root: Any = None
        self.error: YAMLError | None = None
        self.refused = False
        self.faults: list[TextFault] = []
        self.watched: list[Any] | None = [] if watch else None
        self.holder: Any = Seq()
        self.holder.marks = []
        self.container: Map | Seq = self.holder
        self.key: Any = None
        self.key_mark: Any = None
        self.stack: list[Map | Seq] = []
        self.nodes = 0
        self.documents = 0

    def run(self, next_event: NextEvent) -> None:
        """Take all events; after one that cannot be taken there is no root."""
        try:
            self.take_all(next_event)
        except _UnreadableError:
            return
        except YAMLError as error:
            self.refused = True
            self.error = error
            return
        self.root = self.holder[0] if self.holder else None

    def take_all(self, next_event: NextEvent) -> None:  # noqa: PLR0915  # calls would cost a tenth of a check
        """Take one event after the other. Most are scalars: what is in order with them is dealt with here, at once."""
        handle, careful = self.handlers(), self.careful
        container, marks, in_map = self.holder, self.holder.marks, False
        key: Any = None
        key_mark: Any = None
        event = next_event()
        while (sort := type(event)) is not StreamEndEvent:
            if sort is not ScalarEvent:
                self.key, self.key_mark = key, key_mark
                handle[sort](event)
                container, key = self.container, self.key
                in_map, marks = type(container) is Map, container.marks
                event = next_event()
                continue
            value, mark, style = event.value, event.start_mark, event.style
            if style or careful:
                value = self.special(event)
            if in_map and key is None:
                fits = value in _USUAL_KEYS and value not in container
                key, key_mark = value if fits else self.usable_key(value, mark, container), mark
            elif in_map:
                if not value and not style:
                    value, key, mark = NOTHING, self.without_value(key, key_mark, container), key_mark
                if key is not _DROPPED:
                    container[key] = value
                    marks += (key_mark, mark)
                key = None
            else:
                container.append(value if value or style else NOTHING)
                marks.append(mark)
            event = next_event()

    def handlers(self) -> dict[type[Event], Callable[[Any], None]]:
        """Return what is done with each event but a scalar."""
        return {
            MappingStartEvent: self.open,
            SequenceStartEvent: self.open,
            MappingEndEvent: self.end,
            SequenceEndEvent: self.end,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
            DocumentEndEvent: self.pass_over,
            StreamStartEvent: self.pass_over,
        }

    def special(self, event: PlacedScalar) -> str:
        """Return the value of a scalar that is watched, in quotes or block style, or carries a tag or a name."""
        if self.watched is not None:
            self.watched.append(event)
            self.count(event.start_mark)
        if event.anchor is not None or event.tag is not None:
            self.refuse(*decorations(event))
        value: str = self.styled(event) if event.style else event.value
        return value

    def without_value(self, key: str, mark: Mark, container: Map) -> Any:
        """Return a key with nothing after it as the mapping takes it."""
        if key is not _DROPPED and (fault := value_missing(key, mark, container)):
            self.refuse(fault)
            return _DROPPED
        return key

    def open(self, event: Any) -> None:
        """Store a mapping or list where it stands and go on inside it."""
        mark, container = event.start_mark, self.container
        if self.careful and (event.anchor is not None or event.tag is not None):
            self.refuse(*decorations(event))
        if self.key is None and type(container) is Map:
            what = "a key is a single word, not a list or a mapping"
            self.stop(TextFault("complex-key", mark, what, "put quotes round text that begins with [ or {"))
        if len(self.stack) >= MAX_DEPTH:
            what = f"this is nested deeper than {MAX_DEPTH} levels"
            self.stop(TextFault("too-deep", mark, what, "nothing here needs so many"))
        self.count(mark)
        opened = Map() if type(event) is MappingStartEvent else Seq()
        opened.start, opened.marks, opened.flow = mark, [], event.flow_style
        self.store(opened, mark)
        self.stack.append(container)
        self.container = opened

    def end(self, _event: Event) -> None:
        """Go on in the container around the one that ends."""
        self.container = self.stack.pop()

    def count(self, mark: Mark) -> None:
        """Count keys, values and containers; in a file too small to hold too many, plain scalars are not."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            what = f"this file has more than {MAX_NODES:,} keys and values"
            self.stop(TextFault("too-many-values", mark, what, "write several files"))

    def alias(self, event: Any) -> None:
        """Refuse a reference to another place of the file."""
        self.refuse(alias_fault(event.anchor, event.start_mark))
        if self.key is None and isinstance(self.container, Map):
            self.key = _DROPPED
        else:
            self.store("", event.start_mark)

    def document(self, event: Any) -> None:
        """Refuse a second document; a directive before the first never comes so far."""
        self.documents += 1
        if self.documents > 1:
            self.stop(
                TextFault("several-documents", event.start_mark, "a second document begins here", "one file holds one")
            )

    def pass_over(self, _event: Event) -> None:
        """Nothing to do."""

    def usable_key(self, key: str, mark: Mark, container: Map) -> Any:
        """Return a key as the mapping takes it, _DROPPED if its value has no place to go."""
        key = unicodedata.normalize("NFC", key)
        hidden = not key.isascii() and re.search(INVISIBLE, key)
        if hidden or key in container or not 0 < len(key) <= MAX_KEY or key == "<<":
            self.refuse(key_fault(key, mark, container))
            return _DROPPED
        if key.isascii() and len(_USUAL_KEYS) < _MOST_USUAL:
            _USUAL_KEYS.add(key)
        return key

    def store(self, value: object, mark: Mark) -> None:
        """Put a container, or what stands for an alias, at its key or at the end of its list."""
        container = self.container
        if isinstance(container, Seq):
            container.append(value)
            container.marks.append(mark)
            return
        key, self.key = self.key, None
        if key is not _DROPPED:
            container[key] = value
            container.marks += (self.key_mark, mark)

    def styled(self, event: PlacedScalar) -> Quoted:
        """Return what stands in quotes or block style; refuse what an escape smuggles in."""
        value, style = event.value, event.style
        if style == '"' and (found := re.search(CONTROL, value)):
            what = f"this text holds the control character {called(found[0])}"
            self.refuse(TextFault("control-character", event.start_mark, what, "take the escape out"))
        if style in "'\"" and value != value.strip():
            edge = "this text begins or ends with a blank"
            self.faults.append(TextFault("blank-at-edge", event.start_mark, edge, "take it out"))
        return Quoted(value)

    def open_bracket(self, text: str) -> int | None:
        """Return where the innermost bracket opens that is open now."""
        start: Mark | None = getattr(self.container, "start", None)
        return start.index if start and text[start.index] in "[{" else None

    def taken(self, text: str) -> int:
        """Return how far the text was read: to its end, or to the place of the error that ended it."""
        if self.error is not None:
            return index_of(self.error)
        last = self.faults[-1].mark if self.refused and self.root is None else None
        return len(text) if last is None else last.index

    def refuse(self, *faults: TextFault) -> None:
        """Note errors and go on; after a hundred there is no more to learn from the file."""
        self.refused = True
        self.faults += faults
        if len(self.faults) >= MAX_FAULTS:
            raise _UnreadableError

    def stop(self, fault: TextFault) -> NoReturn:
        """Note an error after which nothing can be read."""
        self.refuse(fault)
        raise _UnreadableError

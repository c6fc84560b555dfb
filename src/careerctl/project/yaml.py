"""The one restricted YAML of every file, read with the place of each key and value.

It uses the *events* of a parser and nothing above them: loading and composing recurse in C, so that 50 kB of nested
brackets crash the interpreter.
"""

import unicodedata
from collections.abc import Callable
from typing import Any, NoReturn

from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from careerctl.characters import CONTROL, INVISIBLE, called, quoted
from careerctl.project.nodes import NOTHING, Fault, Map, Mark, Position, Quoted, Seq
from careerctl.project.parsers import MAX_JUDGED, NextEvent, YAMLError, c_events, events_of, pure_events

__all__ = ["NOTHING", "Builder", "Fault", "Map", "Mark", "Position", "Quoted", "Seq", "c_events", "events_of", "pure_events", "read"]

MAX_DEPTH = 24
MAX_NODES = 100_000
MAX_KEY = 100
MAX_FAULTS = 100

_BRACKETS = "put quotes round text that begins with [ or {"
_DROPPED: Any = object()


class _Stop(Exception):
    """The rest of the text can no longer be told apart."""


def read(text: str, events_of: Callable[[str], NextEvent], *, watch: bool = False) -> "Builder":
    """Build the tree of a text. Where the parser in C finds anything to refuse, the one in Python judges instead.

    So both say the same of every text, and only good texts need to be read alike by both.
    """
    pure = events_of is pure_events
    builder = Builder(watch=watch or pure)
    builder.run(events_of(text))
    if pure or not builder.refused or len(text) > MAX_JUDGED:
        return builder
    return read(text, pure_events)


class Builder:
    """Turns the events of one document into plain values with places, and notes what the dialect refuses.

    `root` is the tree, None where there is none; `refused` tells whether an error was found on the way, and `error` is
    what the parser said where the text is no YAML.
    """

    def __init__(self, *, watch: bool = False) -> None:
        """Begin with an empty holder, which takes the root; `watch` keeps every scalar's event."""
        self.root: Any = None
        self.error: YAMLError | None = None
        self.refused = False
        self.faults: list[Fault] = []
        self.watched: list[Any] | None = [] if watch else None
        self.container: Map | Seq = Seq()
        self.container.marks = []
        self.key: Any = None
        self.key_mark: Any = None
        self.stack: list[Map | Seq] = []
        self.nodes = 0
        self.documents = 0

    def run(self, next_event: NextEvent) -> None:
        """Take all events; after one that cannot be taken there is no root."""
        holder = self.container
        try:
            self.take_all(next_event)
        except _Stop:
            return
        except YAMLError as error:
            self.refused = True
            self.error = error
            return
        self.root = holder[0] if holder else None

    def take_all(self, next_event: NextEvent) -> None:
        """Hand each event to the method for its kind."""
        handle = {
            ScalarEvent: self.scalar if self.watched is None else self.watch,
            MappingStartEvent: self.mapping,
            SequenceStartEvent: self.sequence,
            MappingEndEvent: self.end,
            SequenceEndEvent: self.end,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
            DocumentEndEvent: self.pass_over,
            StreamStartEvent: self.pass_over,
        }
        event = next_event()
        while type(event) is not StreamEndEvent:
            handle[type(event)](event)
            event = next_event()

    def watch(self, event: Any) -> None:
        """Take a key or a value, and keep its event for a closer look."""
        self.watched.append(event)  # type: ignore[union-attr]  # take_all saw to that
        self.scalar(event)

    def scalar(self, event: Any) -> None:
        """Take a key or a value."""
        value = event.value
        if event.anchor is not None or event.ctag is not None:
            self.decorated(event)
        if event.style:
            value = self.styled(event)
        if self.key is None and type(self.container) is Map:
            self.key_mark = event.start_mark
            self.key = self.usable_key(value)
        else:
            self.store(value if value or event.style else NOTHING, event.start_mark)

    def mapping(self, event: Any) -> None:
        """Open a mapping."""
        opened = Map()
        opened.flow = event.flow_style
        self.open(opened, event)

    def sequence(self, event: Any) -> None:
        """Open a list."""
        self.open(Seq(), event)

    def open(self, opened: Map | Seq, event: Any) -> None:
        """Store a container where it stands and go on inside it."""
        mark = event.start_mark
        if event.anchor is not None or event.ctag is not None:
            self.decorated(event)
        if self.key is None and type(self.container) is Map:
            self.stop("complex-key", mark, "a key is a single word, not a list or a mapping", _BRACKETS)
        if len(self.stack) >= MAX_DEPTH:
            self.stop("too-deep", mark, f"this is nested deeper than {MAX_DEPTH} levels", "nothing here needs so many")
        opened.start = mark
        opened.marks = []
        self.store(opened, mark)
        self.stack.append(self.container)
        self.container = opened

    def end(self, _event: Any) -> None:
        """Go on in the container around the one that ends."""
        self.container = self.stack.pop()

    def alias(self, event: Any) -> None:
        """Refuse a reference to another place of the file."""
        self.refuse("anchor", event.start_mark, "aliases (`*name`) are not allowed", "write the value out again")
        if self.key is None and type(self.container) is Map:
            self.key = _DROPPED
        else:
            self.store("", event.start_mark)

    def document(self, event: Any) -> None:
        """Refuse directives and a second document."""
        self.documents += 1
        if event.version or event.tags:
            self.stop("directive", event.start_mark, "directives (`%…`) are not allowed", "take the line out")
        if self.documents > 1:
            self.stop("several-documents", event.start_mark, "a second document begins here", "one file holds one")

    def pass_over(self, _event: Any) -> None:
        """Nothing to do."""

    def usable_key(self, key: str) -> Any:
        """Return a key as it is kept until its value comes, _DROPPED if the value has no place to go."""
        if not key.isascii():
            key = unicodedata.normalize("NFC", key)
        if 0 < len(key) <= MAX_KEY and key not in self.container and key != "<<" and (key.isascii() or self.visible(key)):
            return key
        self.refuse_key(key)
        return _DROPPED

    def visible(self, key: str) -> bool:
        """Tell whether a key shows all that is in it."""
        return not INVISIBLE.search(key)

    def refuse_key(self, key: str) -> None:
        """Say why a key is not taken."""
        mark = self.key_mark
        if not key:
            self.refuse("empty-key", mark, "a key is missing before the colon", "write it, or put quotes round the text")
        elif found := INVISIBLE.search(key):
            self.refuse("invisible-key", mark, f"this key holds the invisible character {called(found[0])}", "type it anew")
        elif len(key) > MAX_KEY:
            self.refuse("key-too-long", mark, f"this key has more than {MAX_KEY} characters", "put quotes round text with ': '")
        elif key == "<<":
            self.refuse("merge-key", mark, "merge keys (`<<`) are not allowed", "write the entries out")
        else:
            first = self.container.key_mark(key)  # type: ignore[union-attr]  # only mappings have keys
            self.refuse("duplicate-key", mark, f"the key {quoted(key)} stands here twice", "keep one of the two", first)

    def store(self, value: Any, mark: Mark) -> None:
        """Put a value at its key or at the end of its list."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.stop("too-many-values", mark, f"this file has more than {MAX_NODES:,} values", "write several files")
        container = self.container
        if type(container) is Seq:
            container.append(value)
            container.marks.append(mark)
            return
        key, self.key = self.key, None
        if key is not _DROPPED:
            container[key] = value
            container.marks += (self.key_mark, self.key_mark if value is NOTHING else mark)

    def styled(self, event: Any) -> Quoted:
        """Return what stands in quotes or block style; refuse what an escape smuggles in."""
        value, style = event.value, event.style
        if style == '"' and (found := CONTROL.search(value)):
            what = f"this text holds the control character {called(found[0])}"
            self.refuse("control-character", event.start_mark, what, "take the escape out")
        if style in "'\"" and value != value.strip():
            edge = "this text begins or ends with a blank"
            self.faults.append(Fault("blank-at-edge", event.start_mark, edge, "take it out"))
        return Quoted(value)

    def decorated(self, event: Any) -> None:
        """Refuse an anchor or a tag."""
        if event.anchor is not None:
            self.refuse("anchor", event.start_mark, "anchors (`&name`) are not allowed", "put quotes round text that begins with &")
        if event.ctag is not None:
            self.refuse("tag", event.start_mark, "tags (`!name`) are not allowed", "put quotes round text that begins with !")

    def refuse(self, name: str, mark: Mark, message: str, hint: str, other: Mark | None = None) -> None:
        """Note an error and go on; after a hundred there is no more to learn from the file."""
        self.refused = True
        self.faults.append(Fault(name, mark, message, hint, other))
        if len(self.faults) >= MAX_FAULTS:
            raise _Stop

    def stop(self, name: str, mark: Mark, message: str, hint: str) -> NoReturn:
        """Note an error behind which nothing can be read."""
        self.refuse(name, mark, message, hint)
        raise _Stop

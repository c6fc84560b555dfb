"""The one restricted YAML of every file, read with the place of each key and value.

It uses the *events* of a parser and nothing above them: loading and composing recurse in C, so that 50 kB of nested
brackets crash the interpreter.
"""

import re
import unicodedata
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
    StreamEndEvent,
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
        self.depth = 0
        self.nodes = 0
        self.runs_on = False
        """Whether a text may stand in several lines of the file that are one line to its reader."""

    def run(self, next_event: NextEvent) -> None:
        """Take all events; after one that cannot be taken there is no root."""
        self.next_event = next_event
        try:
            while type(event := next_event()) is not StreamEndEvent:
                if type(event) is DocumentStartEvent:
                    self.document(event)
        except _UnreadableError:
            return
        except YAMLError as error:
            self.refused = True
            self.error = error
            return
        self.root = self.holder[0] if self.holder else None

    def document(self, event: Any) -> None:
        """Take the document, and refuse a second one; a directive before the first never comes so far."""
        if self.holder:
            what = "a second document begins here"
            self.stop(TextFault("several-documents", event.start_mark, what, "one file holds one"))
        self.take_items(self.holder, DocumentEndEvent)

    def take_items(self, items: Seq, end: type[Event]) -> None:
        """Take what stands in a list, or in the document as a whole, up to the event at its end."""
        next_event, careful, marks = self.next_event, self.careful, items.marks
        while (sort := type(event := next_event())) is not end:
            if sort is ScalarEvent:
                if event.style or careful:
                    value = self.special(event)
                else:
                    value = event.value
                    if event.end_mark.line != event.start_mark.line:
                        self.runs_on = True
                items.append(value if value or event.style else NOTHING)
            else:
                items.append(self.opened(event))
            marks.append(event.start_mark)

    def take_pairs(self, pairs: Map) -> None:
        """Take the keys and values of a mapping. Most are plain scalars: what is in order with them costs no call."""
        next_event, careful, marks = self.next_event, self.careful, pairs.marks
        while (sort := type(event := next_event())) is not MappingEndEvent:
            key_mark = event.start_mark
            key: Any = self.special_key(event) if careful or sort is not ScalarEvent or event.style else event.value
            if key not in _USUAL_KEYS or key in pairs:
                key = self.usable_key(key, key_mark, pairs)
            sort = type(event := next_event())
            value: Any
            mark = event.start_mark
            if sort is not ScalarEvent:
                value = self.opened(event)
            else:
                value, style = event.value, event.style
                if style or careful:
                    value = self.special(event)
                elif event.end_mark.line != mark.line:
                    self.runs_on = True
                if not value and not style:
                    value, key, mark = NOTHING, self.without_value(key, key_mark, pairs), key_mark
            if key is not _DROPPED:
                pairs[key] = value
                marks += (key_mark, mark)

    def special(self, event: PlacedScalar) -> str:
        """Return the value of a scalar that is watched, in quotes or block style, or carries a tag or a name."""
        if self.watched is not None:
            self.watched.append(event)
            self.count(event.start_mark)
        self.refuse_decorations(event)
        if event.end_mark.line != event.start_mark.line:
            self.runs_on = True
        value: str = self.styled(event) if event.style else event.value
        return value

    def special_key(self, event: Any) -> Any:
        """Return the key of an event that is no plain scalar."""
        sort = type(event)
        if sort is ScalarEvent:
            return self.special(event)
        if sort is not AliasEvent:
            self.refuse_decorations(event)
            what = "a key is a single word, not a list or a mapping"
            self.stop(TextFault("complex-key", event.start_mark, what, "put quotes round text that begins with [ or {"))
        self.refuse(alias_fault(event.anchor, event.start_mark))
        return _DROPPED

    def without_value(self, key: str, mark: Mark, container: Map) -> Any:
        """Return a key with nothing after it as the mapping takes it."""
        if key is not _DROPPED and (fault := value_missing(key, mark, container)):
            self.refuse(fault)
            return _DROPPED
        return key

    def opened(self, event: Any) -> Map | Seq | str:
        """Return the mapping or list that an event opens, with all that stands in it; refuse a reference."""
        if (sort := type(event)) is AliasEvent:
            self.refuse(alias_fault(event.anchor, event.start_mark))
            return ""
        mark, around = event.start_mark, self.container
        if self.careful:
            self.refuse_decorations(event)
            self.count(mark)
        if self.depth >= MAX_DEPTH:
            what = f"this is nested deeper than {MAX_DEPTH} levels"
            self.stop(TextFault("too-deep", mark, what, "nothing here needs so many"))
        self.depth += 1
        opened: Map | Seq
        if sort is MappingStartEvent:
            self.container = opened = Map()
            opened.start, opened.marks, opened.flow = mark, [], event.flow_style
            self.take_pairs(opened)
        else:
            self.container = opened = Seq()
            opened.start, opened.marks, opened.flow = mark, [], event.flow_style
            self.take_items(opened, SequenceEndEvent)
        self.depth -= 1
        self.container = around
        return opened

    def count(self, mark: Mark) -> None:
        """Count keys, values and containers, unless the file is too small to hold too many."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            what = f"this file has more than {MAX_NODES:,} keys and values"
            self.stop(TextFault("too-many-values", mark, what, "write several files"))

    def refuse_decorations(self, event: Any) -> None:
        """Refuse a tag, and the name of an anchor."""
        if event.anchor is not None or event.tag is not None:
            self.refuse(*decorations(event))

    def usable_key(self, key: Any, mark: Mark, container: Map) -> Any:
        """Return a key as the mapping takes it, _DROPPED if its value has no place to go."""
        if key is _DROPPED:
            return key
        key = unicodedata.normalize("NFC", key)
        hidden = not key.isascii() and re.search(INVISIBLE, key)
        if hidden or key in container or not 0 < len(key) <= MAX_KEY or key == "<<":
            self.refuse(key_fault(key, mark, container))
            return _DROPPED
        if key.isascii() and len(_USUAL_KEYS) < _MOST_USUAL:
            _USUAL_KEYS.add(key)
        return key

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

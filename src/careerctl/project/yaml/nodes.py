"""What a YAML text becomes: plain values that know their places, and what is wrong with the text."""

from typing import Any, NamedTuple, Protocol


class Mark(Protocol):
    """A place in the text: all three count code points from 0."""

    line: int
    column: int
    index: int


class PlacedScalar(Protocol):
    """A single value as parsers give it, with its place; `style` is the quote, | or > that it begins with, if any."""

    value: str
    style: str
    anchor: str | None
    tag: str | None
    start_mark: Mark
    end_mark: Mark


class TextPosition:
    """A mark made from an index into the text."""

    __slots__ = ("column", "index", "line")

    def __init__(self, text: str, index: int, before: Mark | None = None) -> None:
        """Count lines and columns up to `index`, from a mark `before` it where one is known."""
        self.index = index
        first, lines = (before.index, before.line) if before is not None else (0, 0)
        self.line = lines + text.count("\n", first, index)
        self.column = index - (text.rfind("\n", 0, index) + 1)


THIS_KEY = "this key"


class TextFault(NamedTuple):
    """Something wrong with the text: the fault's name, its place (from 0), what is so and what to do.

    No words of the text stand in them: whether a message may quote any, the file knows, and the text does not.
    """

    name: str
    mark: Mark | None
    """None: the file as a whole."""
    message: str
    hint: str = ""
    other: Mark | None = None
    key: str = ""
    """The key that it is about, where the message begins with THIS_KEY."""


class Quoted(str):
    """A scalar in quotes or block style: only ever text or a name, never a number, flag or date."""

    __slots__ = ()


class Nothing:
    """What stands after a key that has nothing after it. No schema takes it."""


NOTHING = Nothing()


class Map(dict[str, Any]):
    """A mapping in the order of the file; `marks` holds the places of each key and its value in turn."""

    __slots__ = ("_numbers", "flow", "marks", "start")
    start: Mark
    marks: list[Mark]
    flow: bool

    def key_mark(self, key: str) -> Mark:
        """Return the place of a key."""
        return self.marks[2 * self._number(key)]

    def value_mark(self, key: str) -> Mark:
        """Return the place of the value of a key."""
        return self.marks[2 * self._number(key) + 1]

    def leave_out(self, key: str) -> None:
        """Take a key away; the others keep their places."""
        at = 2 * self._number(key)
        del self[key], self.marks[at : at + 2], self._numbers

    def _number(self, key: str) -> int:
        """Count them all at the first question: a file may be wrong in each of 100,000 keys."""
        try:
            return self._numbers[key]
        except (AttributeError, KeyError):
            self._numbers: dict[str, int] = {each: number for number, each in enumerate(self)}
        return self._numbers[key]


class Seq(list[Any]):
    """A sequence; `marks` holds the place of each item."""

    __slots__ = ("flow", "marks", "start")
    start: Mark
    marks: list[Mark]
    flow: bool

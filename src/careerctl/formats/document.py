"""A document: what a view makes of a result and a format renders. Text in it is plain; each format escapes it."""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "right", "center"]


@dataclass(frozen=True, slots=True)
class Title:
    """What the whole is about."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What the next blocks are about."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One thought; `quiet` is said in passing."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with what belongs to each."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """One of several things, with details of its own."""

    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """Several things, one under the other, with a label where they belong under one."""

    bullets: tuple[Bullet, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Two lists side by side, each under its heading."""

    headings: tuple[str, str]
    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A numbered thing with figures, one a column, and details under it."""

    title: str
    figures: tuple[str, ...]
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """A heading, the columns' names, and the entries."""

    heading: str
    columns: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a table that belong together."""

    heading: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with their alignment, and the rows in groups."""

    columns: tuple[tuple[str, Align], ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Lines for another program, word for word, and what they are written in."""

    language: str
    lines: tuple[str, ...]


Block = Title | Heading | Paragraph | Pairs | Bullets | Beside | Entries | Table | Code


@dataclass(frozen=True, slots=True)
class Document:
    """Blocks in order, and the rows for a spreadsheet: the first one is the columns' names."""

    blocks: tuple[Block, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...] = ()

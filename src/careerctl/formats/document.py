"""A document: what a view makes of a result and a format renders. Text in it is plain; each format escapes it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Align = Literal["left", "right", "center"]


class Title(NamedTuple):
    """What the whole is about."""

    text: str


class Heading(NamedTuple):
    """What the next blocks are about."""

    text: str


class Paragraph(NamedTuple):
    """One thought; `quiet` is said in passing."""

    text: str
    quiet: bool = False


class Pairs(NamedTuple):
    """Labels with what belongs to each; at least one."""

    rows: tuple[tuple[str, str], ...]


class Bullet(NamedTuple):
    """One of several things, with details of its own."""

    text: str
    details: tuple[str, ...] = ()


class Bullets(NamedTuple):
    """Several things, one under the other, with a label where they belong under one."""

    bullets: tuple[Bullet, ...]
    label: str = ""


class Beside(NamedTuple):
    """Two lists side by side, each under its heading."""

    headings: tuple[str, str]
    left: tuple[str, ...]
    right: tuple[str, ...]


class Entry(NamedTuple):
    """A numbered thing with figures, one a column, and details under it."""

    title: str
    figures: tuple[str, ...]
    details: tuple[tuple[str, str], ...] = ()


class Entries(NamedTuple):
    """A heading, the columns' names, and the entries."""

    heading: str
    columns: tuple[str, ...]
    entries: tuple[Entry, ...]


class Group(NamedTuple):
    """Rows of a table that belong together, under a heading where they have one."""

    heading: str
    rows: tuple[tuple[str, ...], ...]


Shade = Literal["full", "half", "warm", "quiet"]
"""How a cell is shaded, to support what it says."""


class Table(NamedTuple):
    """Columns with their alignment, and the rows in groups."""

    columns: tuple[tuple[str, Align], ...]
    groups: tuple[Group, ...]
    shades: Mapping[str, Shade] = MappingProxyType({})
    """By what stands in a cell behind the first column, how it is shaded."""


class Code(NamedTuple):
    """Lines for another program, word for word, and what they are written in."""

    language: str
    lines: tuple[str, ...]


Block = Title | Heading | Paragraph | Pairs | Bullets | Beside | Entries | Table | Code


class Document(NamedTuple):
    """Blocks in order, and the rows for a spreadsheet: the first one is the columns' names."""

    blocks: tuple[Block, ...]
    rows: tuple[tuple[str | int | float | None, ...], ...] = ()
    drawn: tuple[Block, ...] = ()
    """Those of the blocks that a picture says as well: a page that has it has them not."""

"""A document for a terminal: tables where there is room for them, lists where there is not. Nothing is cut off."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any, cast

from careerctl.formats.columns import Column, beside, longest_word, styled, width_of, wrap
from careerctl.formats.document import (
    Beside,
    Block,
    Bullets,
    Code,
    Document,
    Entries,
    Heading,
    Pairs,
    Paragraph,
    Shade,
    Table,
    Title,
)
from careerctl.formats.fitting import GUTTER, WORDS, columns_of, folded, heading_of
from careerctl.formats.page import Format, PageSize
from careerctl.text.characters import printable
from careerctl.text.prose import in_line, laid_out

NARROW = 60
"""Cells in a line of a page on which tables become lists."""
_ENDLESS = 10_000
"""The width of a page that has none: longer than any line here."""
_BOLD, _DIM, _LABEL = "1", "2", "36"
_SHADES: dict[Shade, str] = {"full": "30;48;5;152", "half": "30;48;5;195", "warm": "30;48;5;223", "quiet": _DIM}
"""Black on a pale ground, which is read as well on a dark terminal as on a light one."""
_SHORTEST_LABEL, _USUAL_LABEL, _LONGEST_LABEL = 19, 32, 40


def render(document: Document, page: PageSize) -> str:
    """Return the document's text; a page without a width is never wrapped."""
    drawing = _Drawing(page)
    lines: list[str] = []
    for before, block in zip((None, *document.blocks), document.blocks, strict=False):
        lines += [""] if _apart(before, block) else []
        lines += drawing.block(_laid_out(block))
    return "\n".join(lines) + "\n"


def _laid_out(block: Block) -> Block:
    """Return a block in which each text has a line for each of its paragraphs and items, and no signs of emphasis."""
    if isinstance(block, Code):
        return block
    if isinstance(block, Title | Heading):
        return block._replace(text=in_line(block.text))
    if isinstance(block, Paragraph):
        return block._replace(text=laid_out(block.text, apart=True))
    return cast("Block", _with_lines(block))


def _with_lines(value: Any) -> Any:
    if isinstance(value, str):
        return laid_out(value)
    if isinstance(value, tuple):
        parts = map(_with_lines, value)
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


def _apart(before: Block | None, block: Block) -> bool:
    """Tell whether an empty line sets a block off from the one before it."""
    if before is None or isinstance(before, Heading):
        return False
    if isinstance(before, Paragraph) and isinstance(block, Paragraph):
        return before.quiet and not block.quiet
    if isinstance(before, Table):
        return not (isinstance(block, Paragraph) and block.quiet)
    return not (isinstance(before, Title) and isinstance(block, Paragraph))


class _Drawing:
    """Draws blocks on a page."""

    def __init__(self, page: PageSize) -> None:
        self.width, self.prose = page.width or _ENDLESS, page.prose or _ENDLESS
        self.narrow = self.width < NARROW
        self.colored = page.colored

    def block(self, block: Block) -> Iterator[str]:
        """Yield the lines of a block."""
        match block:
            case Title() | Heading():
                yield from self._text(block.text, style=_BOLD)
            case Paragraph():
                yield from self._text(block.text, style=_DIM if block.quiet else "")
            case Pairs():
                yield from self._pairs(block.rows)
            case Bullets():
                yield from self._bullets(block)
            case Beside():
                yield from self._one_by_one(block) if self.narrow else self._beside(block)
            case Entries():
                yield from self._list_of(block) if self.narrow else self._entries(block)
            case Table():
                yield from self._tables(block)
            case Code():
                yield from map(printable, block.lines)

    def _text(self, text: str, indent: int = 0, style: str = "") -> Iterator[str]:
        for line in wrap(text, self.prose - indent):
            yield " " * indent + self._styled(line, style) if line else ""

    def _styled(self, text: str, style: str) -> str:
        return styled(text, style if self.colored else "")

    def _row(self, columns: Sequence[Column], cells: Sequence[str]) -> Iterator[str]:
        shown = [column if self.colored else column._replace(style="") for column in columns]
        return beside(shown, cells)

    def _pairs(self, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
        longest, word = (max(measure(label) for label, _ in rows) for measure in (width_of, longest_word))
        if self.narrow or word > self.prose // 2:
            for label, text in rows:
                yield from self._text(label, style=_LABEL) if label else ()
                yield from self._text(text, 2) if text else ()
            return
        most = max(_USUAL_LABEL, min(_LONGEST_LABEL, self.prose // 3))
        yield from self._labelled(rows, 0, max(_SHORTEST_LABEL, min(longest, most), word))

    def _labelled(self, rows: Sequence[tuple[str, str]], indent: int, width: int) -> Iterator[str]:
        columns = (Column(width, indent, style=_LABEL), Column(self.prose - indent - width - 2, 2))
        for row in rows:
            yield from self._row(columns, row)

    def _bullets(self, bullets: Bullets) -> Iterator[str]:
        if bullets.label:
            yield from self._text(bullets.label, style=_LABEL)
        for bullet in bullets.bullets:
            yield from self._bullet(bullet.text, 1)
            for detail in bullet.details:
                yield from self._bullet(detail, 3)

    def _bullet(self, text: str, indent: int) -> Iterator[str]:
        yield from beside((Column(1, indent), Column(self.prose - indent - 2, 1)), ("·", text))

    def _beside(self, lists: Beside) -> Iterator[str]:
        longest = max(width_of(each) for each in (*lists.left, *lists.right, ""))
        width = min(max(longest + 2, *map(width_of, lists.headings)), (self.width - GUTTER) // 2)
        heads = (Column(width, style=_BOLD), Column(width, GUTTER, style=_BOLD))
        yield from self._row(heads, lists.headings)
        columns = (Column(1), Column(width - 2, 1), Column(1, GUTTER), Column(width - 2, 1))
        for left, right in zip_longest(lists.left, lists.right, fillvalue=""):
            yield from self._row(columns, ("·" if left else "", left, "·" if right else "", right))

    def _one_by_one(self, lists: Beside) -> Iterator[str]:
        for heading, texts in zip(lists.headings, (lists.left, lists.right), strict=True):
            yield from self._text(heading, style=_BOLD)
            for text in texts:
                yield from self._bullet(text, 1)

    def _entries(self, entries: Entries) -> Iterator[str]:
        all_figures = (entries.columns, *(entry.figures for entry in entries.entries))
        widths = [max(width_of(figures[at]) for figures in all_figures) for at in range(len(entries.columns))]
        figures = [Column(width, GUTTER, "right") for width in widths]
        longest = max(width_of(each) for each in (entries.heading, *(f"00 {entry.title}" for entry in entries.entries)))
        title = min(longest, self.width - sum(widths) - GUTTER * len(widths))
        yield from self._row((Column(title, style=_BOLD), *figures), (entries.heading, *entries.columns))
        for number, entry in enumerate(entries.entries, 1):
            columns = (Column(2, align="right"), Column(title - 3, 1), *figures)
            yield from self._row(columns, (str(number), entry.title, *entry.figures))
            yield from self._labelled(entry.details, 5, max((width_of(label) for label, _ in entry.details), default=0))

    def _list_of(self, entries: Entries) -> Iterator[str]:
        yield from self._text(entries.heading, style=_BOLD)
        for number, entry in enumerate(entries.entries, 1):
            yield from self._text(f"{number} {entry.title}", 1)
            yield from self._text(_said(entries.columns, entry.figures), 3)
            for label, text in entry.details:
                yield from self._text(f"{label}: {text}", 3)

    def _tables(self, table: Table) -> Iterator[str]:
        """Yield a table; where all its columns but the first are figures and do not fit, several, below each other."""
        if self.narrow:
            yield from self._table_as_list(table)
            return
        for place, part in enumerate(folded(table, self.width)):
            if place:
                yield ""
            columns = columns_of(part, self.width)
            yield from self._table(part, columns) if columns else self._table_as_list(part)

    def _table(self, table: Table, columns: list[Column]) -> Iterator[str]:
        for place, group in enumerate(table.groups):
            if place:
                yield ""
            names = [name if place == 0 else "" for name, _ in table.columns[1:]]
            heads = (columns[0]._replace(style=_BOLD), *(column._replace(style=_DIM) for column in columns[1:]))
            yield from self._row(heads, (heading_of(table, group), *names))
            for row in group.rows:
                yield from self._row(_shaded(columns, row, table.shades), row)

    def _table_as_list(self, table: Table) -> Iterator[str]:
        names, rows = [name for name, _ in table.columns[1:]], [row[1:] for group in table.groups for row in group.rows]
        long = [bool(name) and any(width_of(row[at]) > WORDS for row in rows) for at, name in enumerate(names)]
        for place, group in enumerate(table.groups):
            if place:
                yield ""
            yield from self._text(heading_of(table, group), style=_BOLD)
            for name, *cells in group.rows:
                yield from self._text(name, 1) if name else ()
                if table.shades:  # whose each is stays beside it: dots keep the parts whole
                    yield from self._text(_said(names, cells, joint=" · "), 3)
                else:
                    yield from self._cells(names, cells, long)

    def _cells(self, columns: Sequence[str], cells: Sequence[str], long: Sequence[bool]) -> Iterator[str]:
        """Yield a row: what is short in a line as a sentence would say it, and under it what has a name and is long."""
        short = [(name, cell) for name, cell, below in zip(columns, cells, long, strict=True) if cell and not below]
        if short:
            yield from self._text(_said(*zip(*short, strict=True)), 3)
        for name, cell, below in zip(columns, cells, long, strict=True):
            if below and cell:
                yield from self._text(f"{name}: {in_line(cell)}", 3)


def _shaded(columns: Sequence[Column], row: Sequence[str], shades: Mapping[str, Shade]) -> list[Column]:
    """Return the columns of one row, those behind the first shaded by what stands in them."""
    styles = ["", *(_SHADES[shades[cell]] if cell in shades else "" for cell in row[1:])]
    return [column._replace(style=style or column.style) for column, style in zip(columns, styles, strict=True)]


def _said(columns: Sequence[str], cells: Sequence[str], *, joint: str = ", ") -> str:
    """Return a row as a sentence would say it."""
    named = (f"{column} {in_line(cell)}".strip() for column, cell in zip(columns, cells, strict=True) if cell)
    return joint.join(named)


FORMAT = Format(render)

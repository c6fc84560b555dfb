"""A document for a terminal: tables where there is room for them, lists where there is not. Nothing is cut off."""

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from careerctl.characters import in_one_line
from careerctl.documents import Block, Document, Entries, Heading, Pairs, Paragraph, Table, Title
from careerctl.formats.page import Format, Page

NARROW = 60
"""Columns of a page on which tables become lists."""
_ENDLESS = 2000
"""The width of a page that has none: longer than any line here."""
_GUTTER = 3
"""Blanks before a figure."""
_LABEL = 28
"""The widest label that gets a column of its own."""


def render(document: Document, page: Page) -> str:
    """Return the document's text; a page without a width is never wrapped."""
    width = page.width or _ENDLESS
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=page.colored,
        color_system="standard" if page.colored else None,
        no_color=not page.colored,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    draw = _Drawing(console, width)
    for block in document.blocks:
        draw.block(block)
    lines = (line.rstrip() for line in out.getvalue().split("\n"))
    return "\n".join(lines).strip("\n") + "\n"


class _Drawing:
    """Draws one block after the other."""

    def __init__(self, console: Console, width: int) -> None:
        self.console = console
        self.narrow = width < NARROW
        self.width = width

    def block(self, block: Block) -> None:
        """Draw a block."""
        match block:
            case Title():
                self.console.print(_text(block.text, "bold"))
            case Heading():
                self.console.print()
                self.console.print(_text(block.text, "bold"))
            case Paragraph():
                self.console.print(_text(block.text, "dim" if block.quiet else ""))
            case Pairs():
                self._pairs(block)
            case Entries():
                self._entries(block)
            case Table():
                self._table(block)

    def _pairs(self, pairs: Pairs) -> None:
        if self.narrow:
            for label, text in pairs.rows:
                self.console.print(_text(label, "cyan"))
                self._indented(_text(text), 2)
            return
        grid = Grid.grid(padding=(0, 2))
        longest = max(cell_len(label) for label, _ in pairs.rows)
        grid.add_column(width=max(19, min(longest, _LABEL)), overflow="fold")
        grid.add_column(overflow="fold")
        for label, text in pairs.rows:
            grid.add_row(_text(label, "cyan"), _text(text))
        self.console.print(grid)

    def _entries(self, entries: Entries) -> None:
        self.console.print()
        if self.narrow:
            self._entries_as_list(entries)
            return
        figures = (entries.columns, *(entry.figures for entry in entries.entries))
        widths = [_GUTTER + max(cell_len(each[at]) for each in figures) for at in range(len(entries.columns))]
        longest = max(cell_len(each) for each in (entries.heading, *(f"00 {entry.title}" for entry in entries.entries)))
        title = min(longest, self.width - sum(widths))
        self.console.print(_figures(title, widths, _text(entries.heading, "bold"), entries.columns))
        for number, entry in enumerate(entries.entries, 1):
            grid = Grid.grid(padding=(0, 1, 0, 0))
            grid.add_column(width=2, justify="right")
            grid.add_column(width=title - 3, overflow="fold")
            grid.add_row(_text(str(number)), _text(entry.title))
            self.console.print(_figures(title, widths, grid, entry.figures))
            self._details(entry.details)

    def _entries_as_list(self, entries: Entries) -> None:
        self.console.print(_text(entries.heading, "bold"))
        for number, entry in enumerate(entries.entries, 1):
            self._indented(_text(f"{number} {entry.title}"), 1)
            figures = zip(entries.columns, entry.figures, strict=True)
            self._indented(_text(", ".join(f"{column} {figure}" for column, figure in figures)), 3)
            for label, text in entry.details:
                self._indented(_text(f"{label}: {text}"), 3)

    def _details(self, details: Sequence[tuple[str, str]]) -> None:
        grid = Grid.grid(padding=(0, 2))
        grid.add_column(width=max((cell_len(label) for label, _ in details), default=0))
        grid.add_column(overflow="fold")
        for label, text in details:
            grid.add_row(_text(label, "cyan"), _text(text))
        self._indented(grid, 5)

    def _table(self, table: Table) -> None:
        for group in table.groups if self.narrow else ():
            self.console.print()
            self.console.print(_text(group.heading, "bold"))
            for row in group.rows:
                self._row_as_list(table, row)
        if self.narrow:
            return
        grid = Grid.grid(padding=(0, 3, 0, 0))
        last = len(table.columns) - 1
        for at, (_, align) in enumerate(table.columns):
            grid.add_column(justify=align, overflow="fold", no_wrap=0 < at < last)
        for place, group in enumerate(table.groups):
            grid.add_row(*("" for _ in table.columns))
            names = [name if place == 0 else "" for name, _ in table.columns[1:]]
            grid.add_row(_text(group.heading, "bold"), *(_text(name, "dim") for name in names))
            for row in group.rows:
                grid.add_row(*_cells(row))
        self.console.print(grid)

    def _row_as_list(self, table: Table, row: tuple[str, ...]) -> None:
        name, *cells = row
        self._indented(_text(name), 1)
        said = [f"{column} {cell}" if column else cell for (column, _), cell in zip(table.columns[1:], cells, strict=True)]
        self._indented(_text(", ".join(each for each in said if each)), 3)

    def _indented(self, what: Text | Grid, columns: int) -> None:
        self.console.print(Padding(what, (0, 0, 0, columns), expand=False))


def _cells(row: tuple[str, ...]) -> Iterator[Text]:
    for at, cell in enumerate(row):
        yield _text(f"  {cell}" if at == 0 else cell)


def _figures(title: int, widths: Sequence[int], what: Text | Grid, figures: Sequence[str]) -> Grid:
    """Return a line with figures at its right."""
    grid = Grid.grid()
    grid.add_column(width=title, overflow="fold")
    for width in widths:
        grid.add_column(width=width, justify="right", no_wrap=True)
    grid.add_row(what, *(_text(figure) for figure in figures))
    return grid


def _text(text: str, style: str = "") -> Text:
    """Return text that is never read as markup; words longer than a line are folded."""
    return Text(in_one_line(text), style=style, overflow="fold")


FORMAT = Format(render)

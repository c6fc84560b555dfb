"""A worksheet as a person sees it: merged cells hold their text everywhere, and each cell has its name."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import product
from typing import NamedTuple

from careerctl.exchange.archive import MOST_CELLS, MergedCells
from careerctl.exchange.spreadsheet import Worksheet, as_text
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import FORBIDDEN, INVISIBLE, LONGEST_TEXT, in_one_line

MOST_PLACES = 5
"""How many places of what was left out are kept."""
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(INVISIBLE)
_BAD = re.compile(FORBIDDEN)
_NO_RESULT = re.compile(r"#[A-ZÄÖÜ][A-ZÄÖÜ0-9/]+[!?]?")


class AcrossColumn(NamedTuple):
    """A column by its number from 0 and its heading."""

    at: int
    heading: str


class SheetGrid:
    """The cells of a worksheet as text; lines within a cell stay lines."""

    def __init__(self, sheet: Worksheet) -> None:
        """Fill what is merged."""
        self.sheet = sheet
        self.unseen = 0
        self.rows = [[self._clean(cell) for cell in row] for row in sheet.rows]
        self.origins: dict[tuple[int, int], tuple[int, int]] = {}
        spans = [self._within(each) for each in sheet.merged]
        if sum(len(rows) * len(columns) for rows, columns in spans) > MOST_CELLS:
            message = f"'{in_one_line(sheet.name)}' has more merged cells than any table."
            raise CareerctlError(message)
        for rows, columns in spans:
            text = self.at(rows[0], columns[0]) if rows and columns else ""
            for row, column in product(rows, columns):
                self.rows[row].extend([""] * (column + 1 - len(self.rows[row])))
                self.rows[row][column] = text
                self.origins[row, column] = rows[0], columns[0]

    def _within(self, span: MergedCells) -> tuple[range, range]:
        """Return the rows and columns of merged cells, as far as there are cells at all."""
        rows, columns = range(len(self.rows)), range(self.width)
        return rows[span.top : span.bottom + 1], columns[span.left : span.right + 1]

    def _clean(self, cell: object) -> str:
        text = cell if isinstance(cell, str) else as_text(cell)
        if not text.isascii() or "\r" in text:
            text, count = _UNSEEN.subn("", _LINE_ENDS.sub("\n", text))
            self.unseen += bool(count)
        return "\n".join(line.rstrip() for line in text.strip().split("\n")) if "\n" in text else text.strip()

    @cached_property
    def width(self) -> int:
        """How many columns there are."""
        return max(map(len, self.sheet.rows), default=0)

    def at(self, row: int, column: int) -> str:
        """Return the text of a cell, "" where there is none."""
        return self.rows[row][column] if column < len(self.rows[row]) else ""

    def line(self, row: int, column: int) -> str:
        """Return the text of a cell in one line, as names are."""
        return " ".join(self.at(row, column).split())

    def filled(self, row: int) -> list[int]:
        """Return the columns in which a row says something."""
        return [column for column, text in enumerate(self.rows[row]) if text]

    def own(self, row: int) -> list[int]:
        """Return the columns in which a row says something itself, each merged cell once."""
        every = {self.origins.get((row, column), (row, column)) for column in self.filled(row)}
        return sorted(column for top, column in every if top == row)

    def is_banner(self, row: int) -> bool:
        """Tell whether one text goes over a whole row, in a merged cell."""
        return row in self._banners

    @cached_property
    def _banners(self) -> frozenset[int]:
        """The rows in which all cells that say something are one merged cell."""
        origins: dict[int, set[tuple[int, int]]] = {}
        for (row, _), origin in self.origins.items():
            origins.setdefault(row, set()).add(origin)
        return frozenset(
            row
            for row, merged in origins.items()
            if len(merged) == 1
            and len(filled := self.filled(row)) > 1
            and all((row, at) in self.origins for at in filled)
        )

    def place(self, row: int, column: int) -> str:
        """Return how people find a cell."""
        if not self.sheet.name:
            return f"line {row + 1}, column {letters(column)}"
        return f"cell {letters(column)}{row + 1} of '{self.sheet.name}'"

    def wrong(self, row: int, columns: Iterable[int]) -> str:
        """Return what makes some cells of a row unreadable, with the place; "" for nothing."""
        for column in columns:
            text = self.at(row, column)
            if _BAD.search(text):
                return f"{self.place(row, column)}: there is a control character"
            if len(text) > LONGEST_TEXT:
                return f"{self.place(row, column)}: there are more than {LONGEST_TEXT:,} characters"
            if text.startswith("#") and _NO_RESULT.fullmatch(text):
                return f"{self.place(row, column)}: there is a formula that came to nothing"
        return ""


def letters(column: int) -> str:
    """Return a column's letters: A, Z, AA."""
    found, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        found = chr(ord("A") + digit) + found
    return found

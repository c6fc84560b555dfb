"""People as an HR system exports them: of each row what was asked for, and nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from careerctl.exchange.days import order_of, read_day
from careerctl.exchange.people.columns import known_in
from careerctl.exchange.spreadsheet import Worksheet, as_text
from careerctl.model.import_map import ImportMap, Order
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import FORBIDDEN, INVISIBLE, called, in_one_line
from careerctl.text.phrases import amount, together
from careerctl.text.spelling import meant

MOST_PEOPLE = 20_000
_LONGEST = 200
_MOST_SHOWN = 20
_OPEN_END = "9999"
"""The year that HR systems write where somebody stays."""
_NO_RESULT = re.compile(r"#[A-ZÄÖÜ][A-ZÄÖÜ0-9/]+[!?]?")
"""What spreadsheets write into a text where a formula has no result: `#N/A`, `#REF!`, `#WERT!`."""
_TITLES = 20
"""How many rows may stand above the headings: a title, a date, nothing."""


class Employed(NamedTuple):
    """What an export says of somebody; "" where it says nothing."""

    row: int
    id: str
    name: str
    called: str
    title: str
    manager: str
    since: str
    """As files have it: a day, a month or a year."""
    left: str


class ExportTable(NamedTuple):
    """A table with headings, before it is known what they mean."""

    headings: list[str]
    rows: list[tuple[int, list[Any]]]
    """Each row that is not empty, with its number as a spreadsheet counts them."""


class Export(NamedTuple):
    """All people of an export, and which columns of it were left out."""

    people: list[Employed]
    left_out: list[str]
    dates: Order | None


def sheet_of(sheets: Sequence[Worksheet], name: str | None) -> Worksheet:
    """Return the worksheet of a name, or else the one that there is. Raises CareerctlError where there is not one."""
    filled = [each for each in sheets if not each.hidden and any(map(any, each.rows))]
    if name is not None:
        found = [each for each in sheets if each.name == name]
        if not found:
            hint = meant(name, (each.name for each in sheets))
            message = f"there is no worksheet with the name that `sheet:` says. {hint}".rstrip()
            raise CareerctlError(message)
        return found[0]
    if not filled:
        message = "there is nothing in it."
        raise CareerctlError(message)
    if len(filled) > 1:
        names = ", ".join(in_one_line(each.name) for each in filled)
        message = f"several worksheets hold something: {names}. Name one in the mapping: `sheet: {filled[0].name}`."
        raise CareerctlError(message)
    return filled[0]


def table_of(sheet: Worksheet, headings: Sequence[str]) -> ExportTable:
    """Find the row of headings, by those that are expected or else by those that HR systems have."""
    rows = [[as_text(cell) for cell in row] for row in sheet.rows[:_TITLES]]
    counts = [len({*row} & {*headings}) if headings else known_in(row) for row in rows]
    first = next((at for at, row in enumerate(rows) if any(row)), 0)
    at = counts.index(max(counts)) if any(counts) else first
    filled = [(number, row) for number, row in enumerate(sheet.rows[at + 1 :], at + 2) if any(map(as_text, row))]
    return ExportTable([re.sub(f"{FORBIDDEN}|{INVISIBLE}", "", each) for each in rows[at]] if rows else [], filled)


def read_export(table: ExportTable, how: ImportMap, dates: Order | None) -> Export:
    """Read the people of a table. Raises CareerctlError with all rows in which something cannot be read."""
    if len(table.rows) > MOST_PEOPLE:
        message = f"it has more than {amount(MOST_PEOPLE)} people, more than a project is made for."
        raise CareerctlError(message)
    places = _places(table, how)
    cells = [(number, _Cells(number, row, places)) for number, row in table.rows]
    order = dates or how.dates or order_of(each.text(field) for _, each in cells for field in ("since", "left"))
    people = [_employed(number, each, order) for number, each in cells]
    wrong = [said for _, each in cells for said in each.wrong]
    wrong += [
        f"row {number}: there is more in it than there are headings"
        for number, row in table.rows
        if any(as_text(cell) for cell in row[len(table.headings) :])
    ]
    if wrong:
        lines = in_part([f"  {each}" for each in wrong])
        raise CareerctlError("\n".join(["some of it cannot be read. Nothing was written.", *lines]))
    used = {place for each in places.values() for place in each}
    left_out = [heading for place, heading in enumerate(table.headings) if heading and place not in used]
    return Export(_with_names_in_order(people), left_out, order)


def in_part(lines: Sequence[str]) -> list[str]:
    """Return the first lines of many, and how many more there are."""
    more = [f"  and {len(lines) - _MOST_SHOWN} more"] if len(lines) > _MOST_SHOWN else []
    return [*lines[:_MOST_SHOWN], *more]


def _places(table: ExportTable, how: ImportMap) -> dict[str, list[int]]:
    """Return where the columns lie. Raises CareerctlError for one that is not there, or there twice."""
    counted = Counter(table.headings)
    for heading in how.columns.headings():
        if counted[heading] != 1:
            said = "is over two columns" if counted[heading] else "is over no column of this file"
            hint = "Rename one of them there." if counted[heading] else meant(heading, table.headings)
            message = f"the heading '{in_one_line(heading)}' of the mapping {said}. {hint}".rstrip()
            raise CareerctlError(message)
    named: dict[str, Iterable[str]] = {"name": how.columns.name}
    for field in ("id", "called", "role", "manager", "since", "left"):
        heading = getattr(how.columns, field)
        named |= {field: [heading]} if heading is not None else {}
    return {field: [table.headings.index(each) for each in headings] for field, headings in named.items()}


class _Cells:
    """A row: the text of what is read in it, and what is wrong there. No message holds what stands in a cell."""

    def __init__(self, number: int, row: Sequence[Any], places: Mapping[str, Sequence[int]]) -> None:
        self.number, self.row, self.places = number, row, places
        self.wrong: list[str] = []

    def text(self, field: str) -> str:
        """Return the text of a column, or of several with blanks between; "" where there is none."""
        there = (self.row[place] for place in self.places.get(field, ()) if place < len(self.row))
        return " ".join(filter(None, map(as_text, there)))

    def line(self, field: str) -> str:
        """Return a text that a file can hold as a name."""
        text = self.text(field)
        if found := re.search(f"{FORBIDDEN}|{INVISIBLE}", text):
            self.say(field, f"there is a character that nobody sees ({called(found[0])})")
        if _NO_RESULT.fullmatch(text):
            self.say(field, "there is a formula that came to nothing")
        if len(text) > _LONGEST:
            self.say(field, f"there are more than {_LONGEST} characters")
        return text

    def day(self, field: str, order: Order | None) -> str:
        """Return a day as files have it."""
        text = self.text(field)
        if field == "left" and _OPEN_END in text:
            return ""
        try:
            return read_day(text, order) if text else ""
        except ValueError as error:
            self.say(field, str(error))
            return ""

    def say(self, field: str, what: str) -> None:
        """Say what is wrong with a cell."""
        self.wrong.append(f"row {self.number}, {_SAID[field]}: {what}")


_SAID = {
    "id": "id", "name": "name", "called": "how they are called", "role": "title of the job", "manager": "manager",
    "since": "since when", "left": "last day",
}  # fmt: skip


def _employed(number: int, cells: _Cells, order: Order | None) -> Employed:
    if not cells.text("name"):
        cells.say("name", "there is none")
    texts = (cells.line(each) for each in ("id", "name", "called", "role", "manager"))
    return Employed(number, *texts, *(cells.day(each, order) for each in ("since", "left")))


def _with_names_in_order(people: list[Employed]) -> list[Employed]:
    """Turn names around where the whole column has them as `Moreau, Alice`."""
    if all(each.name.count(",") == 1 for each in people):
        return [each._replace(name=turned(each.name)) for each in people]
    return people


def turned(name: str) -> str:
    """Return `Moreau, Alice` as `Alice Moreau`."""
    last, _, first = name.partition(",")
    return " ".join(f"{first.strip()} {last.strip()}".split())


def said_columns(how: ImportMap, order: Order | None) -> Iterator[tuple[str, str]]:
    """Yield what is read, each with the headings of its columns, for people to look at."""
    yield "name", together([in_line for each in how.columns.name if (in_line := in_one_line(each))])
    for field in ("id", "called", "role", "manager", "since", "left"):
        heading = getattr(how.columns, field)
        if heading is not None:
            first = f" ({order.replace('-', ' ')})" if order is not None and field in {"since", "left"} else ""
            yield field, f"{in_one_line(heading)}{first}"

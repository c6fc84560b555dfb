"""The rows of Moodle's table of competencies: 14 columns, known by their headings or else by their order."""

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from careerctl.exchange.entries import ForeignEntry, unique
from careerctl.exchange.html_words import as_html, as_text, same_html
from careerctl.exchange.keyed import short_name
from careerctl.exchange.left_out import Inventory
from careerctl.exchange.moodle_codes import COLUMNS
from careerctl.exchange.spreadsheet import as_text as cell_text
from careerctl.exchange.spreadsheet import sheets
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.text.characters import quoted

_PLAIN, _MARKDOWN = "2", "4"
_ENOUGH = 8
"""With so many headings that are known, columns are found by them."""
_LETTERS = re.compile(r"\(optional\)|[^a-z]")


class MoodleRow(NamedTuple):
    """A row: the framework itself, or one of its competencies."""

    code: str
    parent: str
    name: str
    text: str
    """The description as text with paragraphs, lists and emphasis."""
    html: str
    """The same as HTML, with its blanks and line breaks where a text cannot have them."""
    scale: tuple[str, ...]
    configuration: str
    related: tuple[str, ...]
    exported: str
    """Moodle's own number, where the table has it."""
    taxonomy: str
    is_framework: bool
    entry: ForeignEntry


def read_rows(file: Path, inventory: Inventory) -> tuple[MoodleRow, dict[str, MoodleRow]]:
    """Return the row of the framework, and all others by their id numbers. Raises CareerctlError with the row."""
    named = path_from_here(file)
    sheet = next(iter(sheets(file)))
    rows = [(number, row) for number, row in enumerate(sheet.rows, 1) if any(map(cell_text, row))]
    if not rows:
        message = f"{named}: there is nothing in it."
        raise CareerctlError(message)
    places = _places(rows[0][1], named)
    every = [
        _row(row, places, ForeignEntry(None, named, inventory, place=f"line {number}")) for number, row in rows[1:]
    ]
    frameworks = [each for each in every if each.is_framework]
    if len(frameworks) != 1:
        message = (
            f"{named}: one row has to be the framework, with 1 under `Is framework`. Here it is {len(frameworks)}."
        )
        raise CareerctlError(message)
    coded = dict(unique((each.code, each.entry) for each in every if not each.is_framework))
    by_code = {each.code: each for each in every if each.code in coded and not each.is_framework}
    _refuse_strays(by_code)
    return frameworks[0], by_code


def _places(headings: Sequence[Any], named: str) -> list[int]:
    """Return where each column lies."""
    known = [_LETTERS.sub("", heading.lower()) for heading in COLUMNS]
    written = [_LETTERS.sub("", str(each).lower().replace("exportid", "exportedid")) for each in headings]
    if len({*known} & {*written}) >= _ENOUGH:
        return [written.index(each) if each in written else -1 for each in known]
    if len(headings) < len(COLUMNS):
        message = f"{named}: Moodle's table has {len(COLUMNS)} columns, and this one {len(headings)}. Export it again."
        raise CareerctlError(message)
    return list(range(len(COLUMNS)))


def _row(cells: Sequence[Any], places: Sequence[int], entry: ForeignEntry) -> MoodleRow:
    said = [entry.cleaned(str(cells[at])) if 0 <= at < len(cells) else "" for at in places]
    parent, code, name, description, form, scale, configuration, rule, _, _, related, exported, framework, taxonomy = (
        said
    )
    if rule:
        entry.drop("completion rules")
    text = entry.cleaned(description if form in {_PLAIN, _MARKDOWN} else as_text(description))
    if not code:
        entry.refuse("there is no id number in this row.")
    line = " ".join(html.unescape(_without_apostrophe(name) or text).split())
    if not line:
        entry.refuse("there is no short name in this row.")
    return MoodleRow(
        code=code,
        parent=parent,
        name=short_name(line),
        text=text,
        html=as_html(text) if form in {_PLAIN, _MARKDOWN} else same_html(description, text),
        scale=tuple(filter(None, (html.unescape(each).strip() for each in scale.split(",")))),
        configuration=configuration,
        related=tuple(each.strip().replace("%2C", ",") for each in related.split(",") if each.strip()),
        exported=exported,
        taxonomy=taxonomy,
        is_framework=framework.lower() in {"1", "true"},
        entry=entry,
    )


def _without_apostrophe(name: str) -> str:
    """Return a name without what keeps spreadsheets from computing it."""
    return name[1:] if re.match("'[=+@-]", name) else name


def _refuse_strays(rows: dict[str, MoodleRow]) -> None:
    """Refuse rows whose parent there is not, and those that lie in themselves."""
    sound: set[str] = set()
    for row in rows.values():
        if row.parent and row.parent not in rows:
            row.entry.refuse(f"no row has the id number {quoted(row.parent)}, which this one names as its parent.")
        way: dict[str, None] = {}
        for each in _upwards(row, rows):
            if each in way:
                row.entry.refuse("this row lies in itself, by way of its parents.")
            if each in sound:
                break
            way[each] = None
        sound.update(way)


def _upwards(row: MoodleRow, rows: dict[str, MoodleRow]) -> Iterator[str]:
    at = row.code
    while at in rows:
        yield at
        at = rows[at].parent

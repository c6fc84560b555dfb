"""A worksheet row by row: what it looks like, where one writes, and what is protected."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from careerctl.exchange.people.workbook.keys import ANSWERS, MARK, TEXT, TICK
from careerctl.exchange.people.workbook.measure import FEWEST_LINES, Line, high, lines_of, parted
from careerctl.text.characters import shortened, visible
from careerctl.text.phrases import Say

Field = Literal["pick", "words", "line", "tick", "day"]
"""How an answer is given."""
_COLUMNS = {"asked": 22, "levels": 64, "answer": 20, "why": 34, "evidence": 24, "seen": 11}
"""What stands in the columns, the hidden one aside, and how wide they are, in characters."""
_AFTER = 1
"""So many columns stay empty before the hidden lists to pick from."""
_ACCENT, _INK, _QUIET, _LINE = "#1F5F6B", "#23262B", "#5B6068", "#C9C3B6"
_OPEN_TINT, _NEEDED_TINT = "#FFFBEF", "#FFF0C4"
_FONT = {"font_name": "Arial", "font_size": 9, "font_color": _INK, "valign": "top", "text_wrap": True}
"""Of the fonts that Excel has, the one whose lines are as high in LibreOffice, where another takes its place."""
_CELL = {**_FONT, "border": 1, "border_color": _LINE, "align": "left", "indent": 1}
_OPEN = {**_CELL, "locked": False, "num_format": "@", "bg_color": _OPEN_TINT}
_BAND = {**_FONT, "font_color": "#FFFFFF", "bg_color": _ACCENT, "valign": "vcenter", "align": "left", "indent": 1}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {**_FONT, "font_size": 18, "bold": True},
    "subtitle": {**_FONT, "font_size": 12, "font_color": _ACCENT},
    "text": _FONT,
    "quiet": {**_FONT, "font_color": _QUIET},
    "bold": {**_FONT, "bold": True},
    "band": {**_BAND, "bold": True, "font_size": 11},
    "head": _BAND,
    "cell": _CELL,
    "bold cell": {**_CELL, "bold": True},
    "pick": {**_OPEN, "bold": True, "font_color": _ACCENT},
    "words": _OPEN,
    "line": {**_OPEN, "valign": "vcenter"},
    "tick": {**_OPEN, "bold": True, "font_color": _ACCENT, "valign": "vcenter"},
    "label": {**_CELL, "valign": "vcenter"},
    "day": {**_OPEN, "num_format": "yyyy-mm-dd", "valign": "vcenter"},
    "needed": {"bg_color": _NEEDED_TINT},
}
_SIZES = {"title": 30, "subtitle": 22}
_PAPER_WIDE, _PAPER_HIGH = 726, 512
"""How much there is room for between the margins, in points, on A4 and on Letter alike."""
_UNSEEN = {"hidden": True}
_GAP = 8
_LARGER = 1.25
"""How much larger headings are than the columns are measured for."""
_LONGEST_LABEL = 1_500
_ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")
"""What stands for a character in these files: in a text with anything bold the library spells it wrongly."""
_A4 = 9
_MOST_OF_NAME = 31
_NO_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


class Drawing:
    """A worksheet that is drawn from top to bottom."""

    def __init__(self, book: Any, name: str, say: Say, *, seen: bool, looks: dict[str, Any]) -> None:
        """Begin a worksheet; `seen` gives it the column for what a manager has not seen themself."""
        self._looks, self._say, self._row, self._lists = looks, say, 1, dict[tuple[str, ...], str]()
        self._picks = dict[tuple[str | tuple[str, ...], str], list[str]]()
        """The cells in which one picks, by the list to pick from and what is said of anything else."""
        self._heights, self._bands = list[float](), set[int]()
        self.columns = {key: at for at, key in enumerate(_COLUMNS, 1) if seen or key != "seen"}
        self.last = max(self.columns.values())
        self._first: int | None = None
        """The first row in which one writes."""
        self._sheet = book.add_worksheet(name)
        self._sheet.hide_gridlines(2)
        for key, at in self.columns.items():
            self._sheet.set_column(at, at, _COLUMNS[key])

    def over_all(self, text: str, look: str) -> None:
        """Write a text over the whole width, in as many rows as it needs."""
        width = sum(_COLUMNS[key] for key in self.columns)
        for part in parted((("", line) for line in text.split("\n")), width):
            shown = "\n".join(line for _, line in part)
            self._merged("asked", self.last, shown, look)
            self._next(TEXT, _SIZES.get(look, high(lines_of(shown, width))))

    def gap(self) -> None:
        """Leave a line empty."""
        self._next(TEXT, _GAP)

    def band(self, text: str, said: str = "", heads: Sequence[str] = ()) -> None:
        """Write a heading, what it says besides, and over the columns to write into what belongs there."""
        self.gap()
        texts = dict(zip(("asked", "levels", *ANSWERS), (text, said, *heads), strict=False))
        most = 1
        for key, at in self.columns.items():
            look, width = ("band", _COLUMNS[key] / _LARGER) if key == "asked" else ("head", _COLUMNS[key])
            self._sheet.write_string(self._row, at, visible(texts.get(key, "")), self._looks[look])
            most = max(most, lines_of(texts.get(key, ""), width) if said or key != "asked" else 1)
        if not said:
            self._merged("asked", self.columns["levels"], text, "band")
        self._bands.add(self._row)
        self._next(TEXT, high(most) + 8)

    def question(self, key: str, asked: Sequence[Line], lines: Sequence[Line]) -> int:
        """Write what is asked with what stands beside it, and return the row; what is too long for it, below it."""
        first, width = self._row, _COLUMNS["levels"]
        least = max(FEWEST_LINES, sum(lines_of("".join(each), _COLUMNS["asked"]) for each in asked))
        for part in [*parted(lines, width)] or [[]]:
            more = self._row > first
            self._rich(self.columns["asked"], [("", f"({self._say('more of it')})")] if more else asked)
            self._rich(self.columns["levels"], part)
            if more:
                self.blank(self._row, *ANSWERS)
            shown = sum(lines_of("".join(each), width) for each in part)
            self._next(TEXT if more else key, high(shown if more else max(least, shown)))
        return first

    def label(self, key: str, text: str, lines: int = 1) -> int:
        """Write what one may say besides, with some lines of room for it, and return the row."""
        row, text = self._row, shortened(text, _LONGEST_LABEL)
        self._merged("asked", self.columns["levels"], text, "label" if lines == 1 else "cell")
        width = _COLUMNS["asked"] + _COLUMNS["levels"]
        self._next(key, high(max(lines, lines_of(text, width))))
        return row

    def field(self, row: int, column: str, how: Field, given: str = "", wide: str = "") -> None:
        """Leave room for an answer, or for a long one up to the column `wide`."""
        at, look = self.columns[column], self._looks[how]
        self._first = row if self._first is None else self._first
        if wide:
            self._sheet.merge_range(row, at, row, self.columns[wide], "", look)
        if given:
            self._sheet.write_string(row, at, visible(given), look)
        elif not wide:
            self._sheet.write_blank(row, at, None, look)
        if how == "tick":
            self._pick(row, at, (TICK,), self._say("{tick}, or nothing.", tick=TICK))

    def pick(self, row: int, choices: Sequence[str]) -> None:
        """Let an answer be one of a list."""
        listed = tuple(map(visible, choices))
        if listed not in self._lists:
            at = self.last + 1 + _AFTER + len(self._lists)
            self._sheet.write_column(1, at, listed)
            letters = _letters(at)
            self._lists[listed] = f"=${letters}$2:${letters}${len(listed) + 1}"
        self._pick(row, self.columns["answer"], self._lists[listed], self._say("One of the list, or nothing."))

    def blank(self, row: int, *columns: str) -> None:
        """Draw cells into which nothing goes."""
        for key in columns:
            if key in self.columns:
                self._sheet.write_blank(row, self.columns[key], None, self._looks["cell"])

    def end(self, reader: str, ticks: Mapping[str, str]) -> None:
        """Let whoever fills it in say that it is done: what each box says, by the key of its row."""
        say = self._say
        what = say("Save this file and send it to {reader}. Then delete it where you do not need it.", reader=reader)
        self.band(say("Done?"), what, [TICK])
        for key, says in ticks.items():
            self.field(self.label(key, says), "answer", "tick")

    def finish(self, cells: Sequence[str], foot: str, *, needed: Iterable[int]) -> None:
        """Hide what is for careerctl, protect what is not to be written on, and lay it out for paper.

        `cells` carry what was handed out; the rows `needed` are marked as long as there is no answer.
        """
        sheet, lists = self._sheet, self.last + 1 + _AFTER
        sheet.write_string(0, 0, MARK)
        for key, at in self.columns.items():
            sheet.write_string(0, at, key)
        for at, each in enumerate(cells, lists):
            sheet.write_string(0, at, each)
        sheet.set_row(0, None, None, _UNSEEN)
        sheet.set_column(0, 0, None, None, _UNSEEN)
        sheet.set_column(lists, lists + max(len(cells), len(self._lists)), None, None, _UNSEEN)
        at = self.columns["answer"]
        if marked := [_name(row, at) for row in needed]:
            how = {"type": "blanks", "format": self._looks["needed"], "multi_range": " ".join(marked)}
            sheet.conditional_format(marked[0], how)
        for (source, said), places in self._picks.items():
            more = {"error_title": self._say("Choose"), "error_message": said, "multi_range": " ".join(places)}
            listed = source if isinstance(source, str) else [*source]
            sheet.data_validation(places[0], {"validate": "list", "source": listed, **more})
        sheet.ignore_errors({"number_stored_as_text": f"{_letters(at)}1:{_letters(self.last)}{self._row + 1}"})
        sheet.set_selection(self._first or 1, at, self._first or 1, at)
        sheet.protect("", {"format_rows": True, "format_columns": True, "format_cells": True})
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        scale = _PAPER_WIDE / sum(0.75 * (7 * _COLUMNS[key] + 5) for key in self.columns)
        sheet.set_print_scale(int(100 * scale))
        sheet.set_h_pagebreaks([*self._breaks(_PAPER_HIGH / scale)])
        sheet.print_area(1, 1, self._row - 1, self.last)
        sheet.set_footer(f"&L&8{foot.replace('&', '&&')}&R&8&P / &N")

    def _pick(self, row: int, at: int, source: str | tuple[str, ...], said: str) -> None:
        self._picks.setdefault((source, said), []).append(_name(row, at))

    def _merged(self, first: str, last: int, text: str, look: str) -> None:
        at = self.columns[first]
        self._sheet.merge_range(self._row, at, self._row, last, "", self._looks[look])
        self._sheet.write_string(self._row, at, visible(text), self._looks[look])

    def _rich(self, at: int, lines: Sequence[Line]) -> None:
        """Write lines with what is bold in them."""
        pieces: list[Any] = []
        for place, (bold, plain) in enumerate(lines):
            strong, rest = visible(bold), visible(plain) + ("\n" if place + 1 < len(lines) else "")
            pieces += [self._looks["bold"], strong] if strong else []
            pieces += [self._looks["text"], rest] if rest else []
        if len(pieces) > len(("format", "text")) and not _ESCAPE.search("".join(map("".join, lines))):
            self._sheet.write_rich_string(self._row, at, *pieces, self._looks["cell"])
        else:
            look = self._looks["bold cell" if lines and lines[0][0] else "cell"]
            self._sheet.write_string(self._row, at, "".join(pieces[1::2]), look)

    def _next(self, key: str, high: float) -> None:
        self._sheet.write_string(self._row, 0, key)
        self._sheet.set_row(self._row, high)
        self._heights.append(high)
        self._row += 1

    def _breaks(self, most: float) -> Iterator[int]:
        """Yield the rows with which a page begins; a heading stands on the page of what follows it."""
        used = 0.0
        for row, its_own in enumerate(self._heights, 1):
            together = its_own if row not in self._bands else its_own + self._heights[row]
            if used and used + together > most:
                yield row
                used = 0
            used += its_own


def looks_of(book: Any) -> dict[str, Any]:
    """Return all looks, made once for a workbook."""
    return {name: book.add_format(look) for name, look in _LOOKS.items()}


def sheet_name(name: str, taken: Iterable[str]) -> str:
    """Return a name as worksheets have it, that no other one has."""
    begins = " ".join(visible(name).translate(_NO_NAME).split()) or "Form"
    others, number, made = {each.casefold() for each in taken}, 1, begins[:_MOST_OF_NAME]
    while made.casefold() in {*others, "history"}:
        number += 1
        made = f"{begins[: _MOST_OF_NAME - 1 - len(str(number))]} {number}"
    return made


def _name(row: int, at: int) -> str:
    """Return the name of a cell, as D5."""
    return f"{_letters(at)}{row + 1}"


def _letters(at: int) -> str:
    letters = ""
    while at >= 0:
        at, rest = divmod(at, 26)
        letters, at = chr(ord("A") + rest) + letters, at - 1
    return letters

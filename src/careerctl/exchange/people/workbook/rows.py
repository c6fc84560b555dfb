"""The rows of a form that came back as a worksheet: what was written into each, wherever it stands by now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from careerctl.exchange.people.answers import parsed, shaped
from careerctl.exchange.people.words import NEW_STEPS
from careerctl.exchange.people.workbook.keys import ANSWERS, MARK, OTHER_MARK, TEXT, WISH, brought_back
from careerctl.exchange.spreadsheet import Worksheet, as_text
from careerctl.model.answers import CarriedForm, HandedOut
from careerctl.model.ids import is_id
from careerctl.model.role import DRIVERS
from careerctl.problems.error import CareerctlError
from careerctl.text.phrases import together

_NOT_TICKED = frozenset(("", "0", "-", "–", "no", "false", "nein", "non"))


class Rows:
    """What stands in a worksheet by the keys of its rows and columns."""

    def __init__(self, sheet: Worksheet) -> None:
        """Find the form in a worksheet. Raises CareerctlError where it was taken apart."""
        (at, place), *more = marks(sheet)
        if more:
            message = "two forms stand on one worksheet, and nobody can tell their rows apart. Keep each on its own."
            raise CareerctlError(message)
        head = [as_text(each) for each in sheet.rows[at]]
        self.carried = shaped(parsed(brought_back(head)), CarriedForm)
        self._columns = {str(key): head.index(key) if key in head else -1 for key in ANSWERS}
        if missing := [key for key in ANSWERS[:-1] if self._columns[key] < 0]:
            message = f"columns of this form are gone ({', '.join(missing)}). Fill in the file anew as it was sent."
            raise CareerctlError(message)
        self._strange, self._doubled = list[int](), dict[str, list[int]]()
        self._rows = self._read(sheet.rows, place)

    def of(self, sort: str) -> Iterator[tuple[str, Mapping[str, str]]]:
        """Yield the rows of a sort, each with what it is about and what stands in its columns."""
        for key, said in self._rows.items():
            begins, _, which = key.partition(" ")
            if begins == sort:
                yield which, said

    def text(self, key: str) -> str:
        """Return the answer in a row, "" where there is none."""
        return self._rows.get(key, {}).get("answer", "")

    def left_alone(self) -> Iterator[str]:
        """Yield a line for each sort of rows that are not taken; no word of them."""
        doubled = sorted(each for rows in self._doubled.values() for each in rows)
        whys = ("they are no rows of the form", "these rows stand twice and differ")
        for rows, why in zip((self._strange, doubled), whys, strict=True):
            if rows:
                yield f"Left alone, since {why}: {together([str(each) for each in rows], 20)}"

    def _read(self, rows: Sequence[Sequence[Any]], place: int) -> dict[str, Mapping[str, str]]:
        found, numbers = dict[str, Mapping[str, str]](), dict[str, list[int]]()
        for number, row in enumerate(rows, 1):
            key = as_text(row[place]) if place < len(row) else ""
            said = {name: _words(row[at]) if 0 <= at < len(row) else "" for name, at in self._columns.items()}
            if key in {MARK, TEXT}:
                continue
            if not self._is_of_it(key):
                self._strange += [number] if any(said.values()) else []
            elif not any(found.get(key, {}).values()):
                found[key], numbers[key] = said, [number]
            elif any(said.values()):
                numbers[key].append(number)
                self._doubled |= {key: numbers[key]} if said != found[key] else {}
        return {key: said for key, said in found.items() if key not in self._doubled}

    def _is_of_it(self, key: str) -> bool:
        """Tell whether such a row can stand in this form."""
        sort, _, which = key.partition(" ")
        out = self.carried.handed_out
        known: dict[str, Iterable[str]] = {"hand-in": [""]}
        if not isinstance(out, HandedOut):
            known |= {"differ": [*out.entries, "plan"], "trial": [""], "hand-in-manager": [""]}
            return which in known.get(sort, ())
        known["rating"] = out.questions
        if out.lists is None:
            return which in known.get(sort, ())
        own = map(str, range(len(out.lists.drivers)))
        known |= {"driver": [*DRIVERS, *own], "drivers": [""], "wish": WISH, "step": map(str, range(NEW_STEPS))}
        return which in known.get(sort, ()) or (sort in {"subject", "done"} and is_id(which))


def marks(sheet: Worksheet) -> list[tuple[int, int]]:
    """Return where rows of columns and columns of rows cross. Raises CareerctlError for those of another version."""
    found = [
        (at, place, cell.strip()) for at, row in enumerate(sheet.rows) for place, cell in enumerate(row)
        if isinstance(cell, str) and cell.startswith(MARK[:-1]) and OTHER_MARK.fullmatch(cell.strip())
    ]  # fmt: skip
    if any(mark != MARK for _, _, mark in found):
        message = "this form is of a newer version than this careerctl reads. It needs a newer one."
        raise CareerctlError(message)
    return [(at, place) for at, place, _ in found]


def ticked(text: str) -> bool:
    """Tell whether something stands where a box is to be ticked."""
    return text.casefold() not in _NOT_TICKED


def _words(cell: object) -> str:
    """Return what somebody wrote, with its lines; a number or a day as one would write it."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip() if isinstance(cell, str) else as_text(cell)

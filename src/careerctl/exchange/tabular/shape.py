"""Which shape a table has: where its headings are, and what stands below each of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from careerctl.exchange.people.columns import folded
from careerctl.exchange.people.columns import proposed as people_columns
from careerctl.exchange.tabular.grid import AcrossColumn, SheetGrid
from careerctl.exchange.tabular.headings import field_of, fields_of, is_ignored, is_role
from careerctl.exchange.tabular.levels import begins_with_level, is_blank, is_level
from careerctl.model.framework_map import FrameworkMap, FrameworkTable, TableColumns
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import in_one_line, shortened

_LOOKED_AT = 25
"""How many rows may stand above the headings."""
_LONGEST_HEADING = 80
_SAMPLE, _GLANCE = 500, 20
"""How many cells of a column say what it is, and how many whether it has a heading."""
_ENOUGH = 0.75
_HALF = 0.5
_MOST_WORDS, _LONGEST_WORD = 10, 40
_FEW = 2


@dataclass(frozen=True)
class Located:
    """A table in its worksheet, with what each of its columns says."""

    grid: SheetGrid
    table: FrameworkTable
    head: int
    """The row of the headings, from 0."""
    columns: dict[str, int]
    across: list[AcrossColumn] = field(default_factory=list)
    families: dict[int, str] = field(default_factory=dict)
    """The families of roles, which stand above their headings."""

    def headings(self) -> list[str]:
        """Return all headings in their order."""
        return [text for at in self.grid.filled(self.head) if (text := self.grid.line(self.head, at))]


class UndecidedError(ValueError):
    """What is raised where it cannot be told whether roles or levels stand over the texts of a matrix."""


def proposed(grid: SheetGrid, how: FrameworkMap) -> FrameworkTable | None:
    """Return how a worksheet is probably read, None where it is neither a matrix nor a long list.

    Raises UndecidedError with the place where roles cannot be told from levels.
    """
    rows = [row for row in range(min(_LOOKED_AT, len(grid.rows))) if grid.rows[row]]
    best = max(rows, key=lambda row: len(fields_of(_line(grid, row))), default=0)
    found = fields_of(_line(grid, best)) if rows else {}
    if "competency" in found and found.keys() & {"level", "level_text"} and not _is_matrix(grid, best, found):
        columns = TableColumns.model_validate({key: value for key, value in found.items() if _fits(value)})
        return _named(grid, FrameworkTable(shape="long", columns=columns))
    return _matrix(grid, how)


def located(grid: SheetGrid, table: FrameworkTable) -> Located:
    """Find a table in its worksheet. Raises ValueError with a heading that is over no column, or over several."""
    named = table.columns.named()
    head = table.headings - 1 if table.headings is not None else _head(grid, table, [*named.values()])
    if head >= len(grid.rows):
        message = "there are fewer rows than the mapping says"
        raise ValueError(message)
    line = _line(grid, head)
    places = {each: _only(line, heading) for each, heading in named.items()}
    if table.shape == "long":
        return Located(grid, table, head, places)
    places.setdefault("competency", _labels(grid, head, {*places.values()}))
    taken = {*places.values()} | {at for at, text in enumerate(line) if text in table.unused or not text}
    across = [AcrossColumn(at, text) for at, text in enumerate(line) if at not in taken]
    return Located(grid, table, head, places, across, _families(grid, head, across))


def _line(grid: SheetGrid, row: int) -> list[str]:
    return [grid.line(row, column) for column in range(len(grid.rows[row]))]


def _fits(heading: str) -> bool:
    return len(heading) <= _LONGEST_HEADING


def _named(grid: SheetGrid, table: FrameworkTable) -> FrameworkTable:
    return table.model_copy(update={"sheet": grid.sheet.name}) if grid.sheet.name else table


def _is_matrix(grid: SheetGrid, head: int, found: dict[str, str]) -> bool:
    """Tell whether beside what is called a level there are several columns of levels, so that they are roles."""
    known = {*found.values()}
    rest = [at for at, text in enumerate(_line(grid, head)) if text and text not in known and not is_ignored(text)]
    return len([at for at in rest if _levelish(grid, head, at) > _HALF]) >= _FEW


def _only(line: Sequence[str], heading: str) -> int:
    counts = Counter(line)
    if counts[heading] == 1:
        return line.index(heading)
    alike = [at for at, text in enumerate(line) if folded(text) == folded(heading)]
    if len(alike) == 1:
        return alike[0]
    message = f"the heading '{heading}' is over {'several columns' if counts[heading] else 'no column'}"
    raise ValueError(message)


def _head(grid: SheetGrid, table: FrameworkTable, named: Sequence[str]) -> int:
    """Return the row of the headings: that with most of those that are named, else as a matrix has it."""
    rows = range(min(_LOOKED_AT, len(grid.rows)))
    counts = [len({*_line(grid, row)} & {*named, *table.unused}) for row in rows]
    if any(counts):
        return counts.index(max(counts))
    found = _matrix_head(grid)
    if found is None:
        message = "no row in it has headings"
        raise ValueError(message)
    return found


def _below(grid: SheetGrid, head: int, column: int, most: int = _SAMPLE) -> list[str]:
    texts = (grid.at(row, column) for row in range(head + 1, len(grid.rows)) if not grid.is_banner(row))
    return [*islice((text for text in texts if text and not is_blank(text)), most)]


def _levelish(grid: SheetGrid, head: int, column: int, most: int = _SAMPLE) -> float:
    """Return which share of the cells of a column reads as levels; -1 where there are none."""
    texts = _below(grid, head, column, most)
    return sum(map(_reads, texts)) / len(texts) if texts else -1.0


@lru_cache(10_000)
def _reads(text: str) -> bool:
    return is_level(text) or is_level(begins_with_level(text)[0])


def _matrix_head(grid: SheetGrid) -> int | None:
    """Return the row that names most columns; cells that are levels above levels are no headings."""
    rows = [row for row in range(min(_LOOKED_AT, len(grid.rows))) if _may_be_head(grid, row)]
    names = {row: len({grid.line(row, at) for at in grid.filled(row)[_skip(grid, row) :]}) for row in rows}
    most = max(names.values(), default=0)
    return next((row for row in rows if names[row] >= max(1, most * _ENOUGH)), None)


def _skip(grid: SheetGrid, row: int) -> int:
    return int(bool(grid.at(row, 0)))


def _may_be_head(grid: SheetGrid, row: int) -> bool:
    cells = [at for at in grid.filled(row) if at > 0]
    if not cells or grid.is_banner(row) or any(not _fits(grid.line(row, at)) for at in cells):
        return False
    if row + 1 < len(grid.rows) and len(grid.own(row)) < len(grid.filled(row)):  # families above their roles
        below = [at for at in grid.own(row + 1) if at > 0]
        if len(below) > len([at for at in grid.own(row) if at > 0]):
            return False
    levels = [at for at in cells if is_level(grid.at(row, at)) or is_blank(grid.at(row, at))]
    below_too = [at for at in levels if _levelish(grid, row, at, _GLANCE) > _HALF]
    return len(below_too) <= len(cells) * _HALF


def _matrix(grid: SheetGrid, how: FrameworkMap) -> FrameworkTable | None:
    head = _matrix_head(grid)
    if head is None:
        return None
    line = _line(grid, head)
    found = {key: text for key, text in fields_of(line).items() if key in {"area", "competency", "competency_text"}}
    known = {*found.values()}
    shares = {
        at: _levelish(grid, head, at)
        for at, text in enumerate(line)
        if at and text and text not in known and not is_ignored(text)
    }
    cells = [text for at in shares for text in _below(grid, head, at)]
    if not cells:
        return None
    is_of_levels = sum(map(_reads, cells)) > len(cells) * _HALF or _repeats(cells)
    unused = [text for at, text in enumerate(line) if at and text and text not in known and at not in shares]
    if is_of_levels and not _repeats(cells):
        unused += [line[at] for at, share in shares.items() if share == 0 and not is_role(line[at])]
    across = [line[at] for at in shares if line[at] not in unused]
    if not across or (not is_of_levels and len(across) < _FEW):
        return None
    _must_not_be_of_people(grid, head, found)
    _must_not_be_turned(grid, head, found, across)
    found |= _label_fields(grid, head, line, across, found)
    said = {
        "shape": "matrix",
        "across": "roles" if is_of_levels else _over_texts(grid, head, across, how),
        "cells": "level" if is_of_levels else "text",
        "columns": found,
        "unused": [each for each in dict.fromkeys(unused) if each not in found.values()],
    }
    return _named(grid, FrameworkTable.model_validate(said))


def _must_not_be_of_people(grid: SheetGrid, head: int, found: Mapping[str, str]) -> None:
    """Refuse a list of people and their roles, which else would stand in a framework that everyone reads."""
    there = people_columns(_line(grid, head))
    if "competency" not in found and "role" in there and there.keys() & {"id", "name"}:
        message = (
            f"{grid.place(head, 0)}: this is a list of people, which `careerctl import-people` takes. "
            "A framework says of roles what they ask. Nothing was written."
        )
        raise CareerctlError(message)


def _must_not_be_turned(grid: SheetGrid, head: int, found: Mapping[str, str], across: Sequence[str]) -> None:
    """Refuse a matrix with roles down and competencies across, as the heading over the first column says it."""
    line = _line(grid, head)
    for at in range(line.index(across[0])):
        if "competency" not in found and field_of(line[at]) in {"role", "family"}:
            message = (
                f"{grid.place(head, at)}: roles stand down here and competencies across. Turn the table, so that "
                "competencies stand down: a spreadsheet does it when it pastes. Nothing was written."
            )
            raise CareerctlError(message)


def _over_texts(grid: SheetGrid, head: int, across: Sequence[str], how: FrameworkMap) -> str:
    """Return what stands over texts: levels by their names or numbers, roles by how roles are called."""
    known = {*map(folded, how.scale.levels.values())} if how.scale is not None else set()
    if all(is_level(each) or folded(each) in known for each in across):
        return "levels"
    if how.across is not None:
        return how.across
    if any(map(is_role, across)):
        return "roles"
    place = grid.place(head, _line(grid, head).index(across[0]))
    names = ", ".join(map(in_one_line, across))
    message = f"{place}: the table does not say whether these are roles or levels: {shortened(names, 200)}"
    raise UndecidedError(message)


def _repeats(cells: Sequence[str]) -> bool:
    """Tell whether a few words stand in all cells, over and over, as levels do."""
    words = {each.casefold() for each in cells}
    few = 1 < len(words) <= _MOST_WORDS and len(cells) >= _FEW * len(words)
    return few and all(len(each) <= _LONGEST_WORD and "\n" not in each for each in words)


def _label_fields(
    grid: SheetGrid, head: int, line: Sequence[str], across: Sequence[str], found: dict[str, str]
) -> dict[str, str]:
    """Return which of the columns before the first role names the competency, by those that have a heading."""
    first = next(at for at, text in enumerate(line) if text in across)
    taken = {*found.values()}
    labels = [at for at in range(first) if line[at] not in taken or not line[at]]
    if "competency" in found or not labels:
        return {}
    named = max(labels, key=lambda at: (len({*_below(grid, head, at)}), -at))
    others = [at for at in labels if at < named and line[at] and _below(grid, head, at)]
    said = {"competency": line[named]} if line[named] else {}
    if others and "area" not in found and field_of(line[others[-1]]) in {"", "area"}:
        said["area"] = line[others[-1]]
    return said


def _labels(grid: SheetGrid, head: int, taken: set[int]) -> int:
    """Return the column of the competencies where it has no heading: that with most names before the others."""
    line = _line(grid, head)
    first = next((at for at, text in enumerate(line) if text and at not in taken and at), len(line))
    labels = [at for at in range(first) if at not in taken and not grid.line(head, at)] or [0]
    return max(labels, key=lambda at: (len({*_below(grid, head, at)}), -at))


def _families(grid: SheetGrid, head: int, across: Sequence[AcrossColumn]) -> dict[int, str]:
    """Return the families of roles, by what stands above several of them and not above all."""
    if not head or not across:
        return {}
    row, first = head - 1, across[0].at
    own = [at for at in grid.own(row) if at >= first]
    if len({grid.line(row, at) for at in own}) < _FEW or any(at < first for at in own):
        return {}
    found, family = {}, ""
    for each in across:
        family = grid.line(row, each.at) or family
        found[each.at] = family
    return found

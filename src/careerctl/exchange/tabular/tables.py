"""The tables of a file, each read in its shape: as a mapping says, or as it is proposed."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from careerctl.exchange.incoming import IncomingFramework
from careerctl.exchange.people.hr_export import in_part
from careerctl.exchange.spreadsheet import Worksheet, sheets
from careerctl.exchange.tabular.assembled import COMMON_SCALE, assembled
from careerctl.exchange.tabular.grid import SheetGrid
from careerctl.exchange.tabular.said import Leftovers, said_in
from careerctl.exchange.tabular.shape import Located, UndecidedError, located, proposed
from careerctl.model.framework_map import FrameworkMap, FrameworkTable
from careerctl.model.scale import Scale
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.text.characters import in_one_line, shortened
from careerctl.text.spelling import meant


class TablesRead(NamedTuple):
    """A framework as tables say it, and how they were read."""

    framework: IncomingFramework
    how: FrameworkMap
    tables: list[Located]
    read_as: str
    sheets_left_out: list[str]


def read_tables(file: Path, how: FrameworkMap | None) -> TablesRead:
    """Read a framework of a file. Raises CareerctlError with all cells that cannot be read."""
    every = [each for each in sheets(file) if any(map(any, each.rows))]
    grids = [SheetGrid(each) for each in every if not each.hidden]
    has_scale = how is not None and how.scale is not None
    how = _completed(how or FrameworkMap(), file, grids)
    tables = [_located(file, grids, each) for each in how.tables]
    left = Leftovers()
    said = [each for table in tables for each in said_in(table, how, left)]
    unused = [heading for table in tables for heading in _unused(table)]
    framework = assembled(said, how, left, unused)
    if left.wrong:
        lines = in_part([f"  {each}" for each in left.wrong])
        if has_scale:
            lines.append("The levels that it has are those of `scale:` in the mapping.")
        message = f"some of {path_from_here(file)} cannot be read. Nothing was written."
        raise CareerctlError("\n".join([message, *lines]))
    if not framework.competencies:
        message = f"{path_from_here(file)} names no competency under its headings."
        raise CareerctlError(message)
    own = framework.scales[0] if framework.scales and framework.scales[0].id == COMMON_SCALE else None
    if how.scale is None and own is not None:  # so that a newer file is read on the same one
        levels = {str(value): name for value, name in own.levels.items()}
        how = how.model_copy(update={"scale": Scale.model_validate({"levels": levels})})
    read = {each.grid.sheet.name for each in tables}
    left_out = [each.name for each in every if each.name not in read]
    return TablesRead(framework, how, tables, every[0].read_as, left_out)


def _completed(how: FrameworkMap, file: Path, grids: Sequence[SheetGrid]) -> FrameworkMap:
    """Return a mapping with the tables that it names, or with those that are proposed."""
    if how.tables:
        return how
    tables, undecided = [], ""
    try:
        for each in grids:
            try:
                found = proposed(each, how)
            except UndecidedError as error:
                undecided = undecided or str(error)
            else:
                tables += [found] if found is not None else []
    except ValidationError:
        message = "a heading, or the name of a worksheet, is too long or has odd characters. Give it another one there."
        raise CareerctlError(message) from None
    if undecided and not tables:
        message = f"{path_from_here(file)}, {undecided}. Say which with --across. Nothing was written."
        raise CareerctlError(message)
    if not tables:
        raise CareerctlError(_no_table(file, grids))
    return how.model_copy(update={"tables": tuple(tables)})


def _no_table(file: Path, grids: Sequence[SheetGrid]) -> str:
    filled = [(each, row, at) for each in grids for row in range(len(each.rows)) for at in each.filled(row)]
    found = shortened(", ".join(in_one_line(each.at(row, at)) for each, row, at in filled[:20])) or "nothing"
    first = f", {filled[0][0].place(*filled[0][1:])}" if filled else ""
    return (
        f"{path_from_here(file)}{first}: this is read neither as a matrix (competencies down, roles or levels "
        f"across) nor as a long list (a row for each role, competency and level). The first cells: {found}. "
        "Say in a mapping (--map) which column says what."
    )


def _located(file: Path, grids: Sequence[SheetGrid], table: FrameworkTable) -> Located:
    grid = _grid(file, grids, table)
    try:
        return located(grid, table)
    except ValueError as error:
        where = f", worksheet '{in_one_line(grid.sheet.name)}'" if grid.sheet.name else ""
        message = f"{path_from_here(file)}{where}: {in_one_line(str(error))}. Look at the mapping."
        raise CareerctlError(message) from error


def _grid(file: Path, grids: Sequence[SheetGrid], table: FrameworkTable) -> SheetGrid:
    if table.sheet is None:
        if len(grids) == 1:
            return grids[0]
        names = shortened(", ".join(in_one_line(each.sheet.name) for each in grids))
        message = f"{path_from_here(file)} has several worksheets: {names}. Name one in the mapping with `sheet:`."
        raise CareerctlError(message)
    found = [each for each in grids if each.sheet.name == table.sheet]
    if not found:
        hint = meant(table.sheet, (each.sheet.name for each in grids))
        message = f"{path_from_here(file)} has no worksheet of a name that the mapping says. {hint}".rstrip()
        raise CareerctlError(message)
    return found[0]


def _unused(table: Located) -> Iterator[str]:
    used = {*table.columns.values(), *(each.at for each in table.across)}
    for at in table.grid.filled(table.head):
        if at not in used:
            yield table.grid.line(table.head, at)


def known_worksheet(every: Sequence[Worksheet], headings: Sequence[str]) -> bool:
    """Tell whether one of some worksheets begins with the headings of a table that is known by them."""
    return any({*headings} <= {str(cell).strip() for cell in each.rows[0]} for each in every if each.rows)

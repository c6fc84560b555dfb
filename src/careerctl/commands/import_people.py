"""`careerctl import-people`: who joined, changed or is gone, by an export of an HR system."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Root, Today, Yes

if TYPE_CHECKING:
    from careerctl.changes.importing.importing import Imported
    from careerctl.changes.importing.mapping import MapPlace
    from careerctl.exchange.people.hr_export import Export
    from careerctl.model.import_map import ImportMap
    from careerctl.text.commands import Commands

_LONGEST = 5_000
Table = Annotated[Path, typer.Argument(metavar="FILE", help="The export: .csv, .tsv, .txt, .xlsx, .xlsm or .ods.")]
MapFile = Annotated[
    Path | None,
    typer.Option(
        "--map",
        metavar="FILE",
        help="Which column says what. Where there is no such file yet, what is proposed is kept in it.",
        show_default="people-import.yaml in the project",
    ),
]
SheetName = Annotated[
    str | None, typer.Option("--sheet", metavar="NAME", help="The worksheet, where a workbook has several.")
]
Dates = Annotated[
    Literal["day-first", "month-first"] | None,
    typer.Option(
        "--dates",
        metavar="ORDER",
        help="How to read 03/04/2026.",
        show_default="as the column itself shows, else refused",
    ),
]


def run(
    file: Table,
    *,
    map_: MapFile = None,
    sheet: SheetName = None,
    dates: Dates = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Take people over from an export of an HR system: names, roles, managers.

    It proposes which column says what, shows who joins, what changes and who is gone, and asks. Columns that are not
    named are left out: pay and birth dates never reach the disk. Nobody is deleted, and an empty cell says nothing.
    Again with a newer file it writes what is new.
    """
    from careerctl.cli.last_look import carried_out
    from careerctl.cli.terminal import tell
    from careerctl.project.root import commands_from_here, find_root

    taken = _read(file, find_root(Path.cwd(), root), today, _Given(map_, sheet, dates))
    for line in _how_it_is_read(taken):
        tell(line)
    found = taken.work_out()
    for line in _found(found, commands_from_here(taken.root)):
        tell(line)
    first = [found.edits]
    work_out = lambda: first.pop() if first else taken.work_out().edits  # noqa: E731  # again while nobody else writes
    carried_out(taken.root, work_out, [_summary(found)], yes=yes, dry=dry_run)
    return 0


class _Given(NamedTuple):
    """What the command line says."""

    map: Path | None
    sheet: str | None
    dates: Literal["day-first", "month-first"] | None


class _Taken(NamedTuple):
    """An export, read, and how."""

    root: Path
    today: date
    named: str
    read_as: str
    export: "Export"
    how: "ImportMap"
    place: "MapPlace"
    proposal: dict[str, object] | None
    """What a new mapping says; None where one is kept."""

    def work_out(self) -> "Imported":
        """Work out what changes, with the mapping as the last thing to write where it is new."""
        from careerctl.changes.importing.importing import imported
        from careerctl.changes.importing.mapping import map_text
        from careerctl.changes.importing.who import read_everyone
        from careerctl.changes.moves.edits import Edit
        from careerctl.project.schemas import MAP_SCHEMA
        from careerctl.project.writing.series import Write
        from careerctl.questions.known import read_framework

        reading = read_framework(self.root, self.today, ("role",))
        found = imported(reading, read_everyone(reading), self.export, self.how)
        if self.proposal is not None:
            text = map_text(self.proposal, ((title, found.near.get(title, "")) for title in found.titles))
            write = Write(self.place.path, None, self.place.headed(MAP_SCHEMA, text).encode())
            found.edits.every.append(Edit(self.place.root, write, ("keeps which column says what; it can be changed",)))
        return found


def _read(file: Path, root: Path, today: date, given: _Given) -> _Taken:
    from careerctl.changes.importing.mapping import as_map, map_place, proposed_map, read_map
    from careerctl.exchange.people.hr_export import read_export, sheet_of, table_of
    from careerctl.exchange.spreadsheet import sheets
    from careerctl.project.here import path_from_here
    from careerctl.questions.known import read_framework

    place = map_place(root, given.map)
    kept = read_map(place, read_framework(root, today, ("role",)).project.links)
    every = sheets(file)
    sheet = sheet_of(every, given.sheet or (kept.sheet if kept is not None else None))
    table = table_of(sheet, kept.columns.headings() if kept is not None else ())
    proposal = proposed_map(table, place, given.sheet, given.dates) if kept is None else None
    how = kept or as_map(proposal)
    export = read_export(table, how, given.dates)
    return _Taken(root, today, path_from_here(file), sheet.read_as, export, how, place, proposal)


def _how_it_is_read(taken: _Taken) -> Iterator[str]:
    from careerctl.exchange.people.hr_export import said_columns
    from careerctl.text.characters import in_one_line, shortened
    from careerctl.text.phrases import plural

    read_as = f", read as {taken.read_as}" if taken.read_as else ""
    yield f"{taken.named}: {plural(len(taken.export.people), 'person', 'people')}{read_as}"
    source = "proposed" if taken.proposal is not None else f"as {taken.place.shown} says"
    yield f"Which column says what, {source}:"
    for field, headings in said_columns(taken.how, taken.export.dates):
        yield f"  {field:<8} {headings}"
    if taken.export.left_out:
        left_out = ", ".join(map(in_one_line, taken.export.left_out))
        yield f"Left out, and written nowhere: {shortened(left_out, _LONGEST)}"


def _found(found: "Imported", commands: "Commands") -> Iterator[str]:
    """Yield what somebody has to look at: who is known by name alone, what is not known, and what is not written."""
    from careerctl.text.characters import in_one_line
    from careerctl.text.phrases import plural

    if found.by_name:
        yield "Known by their names alone, their ids are new here; `people:` in the mapping keeps it:"
        yield from (f"  {each.row.id or each.row.name}: {each.id}" for each in found.by_name)
    if found.titles:
        yield "Titles of no role, so that these people get none; `roles:` in the mapping says which role is meant:"
        for title, count in sorted(found.titles.items()):
            near = f", did you mean '{found.near[title]}'?" if found.near.get(title) else ""
            yield f"  {in_one_line(title)} ({plural(count, 'person', 'people')}){near}"
    if found.unknown_managers:
        yield "Managers whom nobody here is, or several are, so that nothing is written of them:"
        yield from (f"  {in_one_line(each)} ({count})" for each, count in sorted(found.unknown_managers.items()))
    if found.led_by_themselves:
        yield "Their own managers there, and nobody leads themself here, so that nothing is written of it:"
        yield from (f"  {in_one_line(each)}" for each in found.led_by_themselves)
    yield from _to_write_down(found, commands)


def _to_write_down(found: "Imported", commands: "Commands") -> Iterator[str]:
    """Yield what happened by the export, each with the command that writes it down."""
    if found.moves:
        yield "Another role than here. A move has a day after the last one, and a reason:"
        for move in found.moves:
            day = move.since or "DATE"
            yield f"  {move.name}: {commands('move', move.id, move.role, '--from', day)}"
    if found.gone:
        yield "Here, and not in the export. Nobody is deleted; whoever has left is written down with:"
        yield from (_leaves(person.name, person.id, last, commands) for person, last in found.gone)
    if found.leaving:
        yield "In the export with a last day to come, which is not written. To write it down, after this:"
        yield from (_leaves(each.row.name, each.id, each.row.left, commands) for each in found.leaving)
    if found.back:
        yield "In the export, and left here. If they are back, take the last day out:"
        yield from (f"  {each.name}: {commands('leave', each.id, '--stays')}" for each in found.back)


def _leaves(name: str, person: str, last: str, commands: "Commands") -> str:
    day = last if len(last) == len("2026-10-31") else "DATE"
    return f"  {name}: {commands('leave', person, '--on', day)}"


def _summary(found: "Imported") -> str:
    counts = (len(found.joined), len(found.changed), found.same, len(found.gone))
    return "{} joined, {} changed, {} as before, {} gone.".format(*counts)


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=("import-people export.csv --dry-run", "import-people export.csv --dates day-first --yes"),
    more="guide/for-the-engineer",
)

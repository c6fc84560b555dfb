"""What taking over a framework comes to, as a result that can be shown."""

from collections import Counter
from collections.abc import Iterable, Iterator

from careerctl.changes.framework.taken_over import FrameworkTaken
from careerctl.exchange.incoming import IncomingFramework
from careerctl.exchange.tabular.shape import Located
from careerctl.exchange.tabular.tables import TablesRead
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.here import path_from_here
from careerctl.results.framework_import import (
    ColumnRead,
    FrameworkImport,
    Missing,
    NearNames,
    NotTaken,
    TableRead,
    ThingsCounted,
)

_CALLED = {
    "track": ("track", "tracks"),
    "area": ("area", "areas"),
    "role": ("role", "roles"),
    "competency": ("competency", "competencies"),
    "level text": ("level text", "level texts"),
    "requirement": ("requirement", "requirements"),
    "path": ("path", "paths"),
}


def told(
    file: str, form: tuple[str, str], tables: TablesRead | None, taken: FrameworkTaken, kept: str
) -> FrameworkImport:
    """Return what is shown before anything is written; a format has a name, and what it is in words."""
    name, said = form
    incoming = taken.incoming
    read_as = f", {tables.read_as}" if tables is not None and tables.read_as else ""
    scale = incoming.scales[0].levels if incoming.scales else {}
    return FrameworkImport(
        file=file,
        format=name,
        said=f"{said}{read_as}",
        folder=path_from_here(taken.target.root),
        is_new=taken.target.project is None,
        counts=(*_counts(incoming),),
        levels=tuple(level if str(value) in level else f"{value} {level}" for value, level in scale.items()),
        tables=tuple(map(_table, tables.tables)) if tables is not None else (),
        kept=kept,
        unused=incoming.unused,
        sheets_left_out=tuple(tables.sheets_left_out) if tables is not None else (),
        left_out=tuple(NotTaken(each.what, each.count, each.places) for each in incoming.left_out),
        near=tuple(NearNames(each.name, each.id, each.other, each.other_id) for each in incoming.near),
        assumed=taken.assumed,
        changes=taken.diff,
        only_here=taken.only_here,
        missing=(*_missing(taken.notes),),
        files=len(taken.writes),
    )


def _counts(incoming: IncomingFramework) -> Iterator[ThingsCounted]:
    jobs = (
        {(each.track, each.job or each.name) for each in incoming.roles}
        if any(each.job for each in incoming.roles)
        else set()
    )
    counts = {
        "track": len(incoming.tracks),
        "area": len(incoming.areas),
        "role": len(incoming.roles),
        "competency": len(incoming.competencies),
        "level text": sum(len(each.levels) for each in incoming.competencies),
        "requirement": sum(len(each.requires) for each in incoming.roles),
        "path": len(incoming.paths),
    }
    for kind, count in counts.items():
        one, many = incoming.called.get(kind, _CALLED[kind])
        if kind == "role" and jobs:
            yield ThingsCounted(one, many, len(jobs), len(jobs))
            one, many = "role level", "role levels"
        if count:
            yield ThingsCounted(one, many, incoming.seen.get(kind, count), count)


def _table(table: Located) -> TableRead:
    grid, how = table.grid, table.table
    columns = (ColumnRead(field, grid.line(table.head, at)) for field, at in table.columns.items())
    return TableRead(
        grid.sheet.name,
        how.shape,
        how.across or "",
        how.cells or "",
        tuple(columns),
        tuple(each.heading for each in table.across),
    )


def _missing(notes: Iterable[Diagnostic]) -> Iterator[Missing]:
    every = [*notes]
    first = {each.rule: each.message for each in reversed(every)}
    for rule, count in Counter(each.rule for each in every).most_common():
        yield Missing(rule, count, first[rule])

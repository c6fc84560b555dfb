"""The same for a spreadsheet: a row for each thing that either role names."""

from collections.abc import Iterator

from careerctl.results.compare import AskedOf, Comparison, RoleShown, Turned
from careerctl.results.result import asdict
from careerctl.views.words.compare import measures

Cell = str | int | float | None
Row = tuple[Cell, ...]

COLUMNS = ("what", "change", "id", "name", "before", "after", "must_before", "must_after", "described")


def of(comparison: Comparison) -> tuple[Row, ...]:
    """Return the columns' names and the rows."""
    return (COLUMNS, *_roles(comparison), *_texts(comparison), *_asked(comparison), *_conditions(comparison))


def _row(what: str, change: str, name: str, before: Cell, after: Cell) -> Row:
    return (what, change, None, name, before, after, None, None, None)


def _roles(comparison: Comparison) -> Iterator[Row]:
    yield _row("role", "", "", comparison.before.role, comparison.after.role)
    yield from (_row("reach", "", name, before, after) for name, before, after in measures(comparison))


def _texts(comparison: Comparison) -> Iterator[Row]:
    yield from _day(comparison.before, comparison.after)
    for what in ("advantages", "disadvantages", "drivers_served", "drivers_cost", "responsibilities", "deliverables"):
        turned: Turned = getattr(comparison, what)
        yield from (_row(what, "new", "", None, each) for each in turned.new)
        yield from (_row(what, "dropped", "", each, None) for each in turned.dropped)
        yield from (_row(what, "unchanged", "", each, each) for each in turned.unchanged)
    for each in comparison.undescribed:
        yield (each.what, "undescribed", each.role, each.name, None, None, None, None, None)


def _day(before: RoleShown, after: RoleShown) -> Iterator[Row]:
    yield from (_row("daily", "", "", each, None) for each in before.daily)
    yield from (_row("daily", "", "", None, each) for each in after.daily)


def _asked(comparison: Comparison) -> Iterator[Row]:
    for what, turns in (("requirement", comparison.requirements), ("optional", comparison.optional)):
        for change, those in asdict(turns).items():
            for turn in those:
                before, after = turn.before, turn.after
                yield (
                    what, change, turn.competency, turn.name,
                    before.level if before else None, after.level if after else None,
                    _must(before), _must(after),
                    "\n".join(f"{each.name}: {each.summary}" for each in turn.described) or None,
                )  # fmt: skip


def _must(asked: AskedOf | None) -> str | None:
    if asked is None:
        return None
    return "yes" if asked.must else "no"


def _conditions(comparison: Comparison) -> Iterator[Row]:
    for change, those in asdict(comparison.conditions).items():
        for each in those:
            yield ("condition", change, each.id, None, each.before or None, each.after or None, None, None, None)

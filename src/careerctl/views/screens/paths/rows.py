"""The same for a spreadsheet: a row for each move."""

from collections.abc import Iterable, Iterator

from careerctl.results.paths import Move, MoveStep, Paths, Raise

Cell = str | int | float | None
Row = tuple[Cell, ...]

COLUMNS = (
    "part", "from", "from_name", "to", "to_name", "kind", "months", "stepping_stones", "paths", "raises", "strengths",
    "drivers_served", "drivers_cost", "conditions",
)  # fmt: skip


def of(paths: Paths) -> tuple[Row, ...]:
    """Return the columns' names and the rows; `part` says where a move belongs."""
    return (COLUMNS, *_moves(paths), *_routes(paths), *_neighbours(paths))


def _moves(paths: Paths) -> Iterator[Row]:
    yield from (_row("move", move) for move in paths.moves)


def _routes(paths: Paths) -> Iterator[Row]:
    for route in paths.ahead.routes if paths.ahead is not None else ():
        yield from (_step_row(f"route to {route.role}", step) for step in route.steps)


def _neighbours(paths: Paths) -> Iterator[Row]:
    for each in paths.ahead.neighbours if paths.ahead is not None else ():
        yield _step_row("within one move", each.step, each.strengths, each.drivers_served, each.drivers_cost)


def _step_row(
    part: str, step: MoveStep, strengths: Iterable[str] = (), served: Iterable[str] = (), cost: Iterable[str] = ()
) -> Row:
    raised, asked = (_raise(each) for each in step.raises or ()), (each.text for each in step.conditions)
    return _row(part, step.move, raised, strengths, served, cost, asked)


def _row(part: str, move: Move, *lists: Iterable[str]) -> Row:
    months = None if move.months is None else float(move.months)
    ways = (move.from_role, move.from_name, move.to_role, move.to_name, move.kind, months)
    texts = [_cell(each) for each in (move.stepping_stones, move.paths, *lists)]
    return (part, *ways, *texts, *[None] * (len(COLUMNS) - 1 - len(ways) - len(texts)))


def _cell(texts: Iterable[str]) -> str | None:
    return "\n".join(texts) or None


def _raise(one: Raise) -> str:
    before = "" if one.before is None else f"{one.before:g}"
    return f"{one.competency}: {before}→{one.after:g}"

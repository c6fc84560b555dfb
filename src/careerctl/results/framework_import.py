"""What taking over a framework of another tool comes to: how it was read, what is left out, and what changes."""

from typing import Annotated, Literal

from careerctl.results.diff import Diff, ThingKind
from careerctl.results.readers import ALL, seen, unmasked
from careerctl.results.result import Result


class ThingsCounted(Result):
    """How many things of one sort a file has."""

    one: Annotated[str, seen(ALL), unmasked] = ""
    """What one of them is called, such as `role level`."""
    many: Annotated[str, seen(ALL), unmasked] = ""
    count: Annotated[int, seen(ALL)] = 0
    taken: Annotated[int, seen(ALL)] = 0
    """How many of them are taken over."""


class ColumnRead(Result):
    """A column that is read, and what it says."""

    field: Annotated[str, seen(ALL), unmasked] = ""
    heading: Annotated[str, seen(ALL), unmasked] = ""


class TableRead(Result):
    """How one table is read."""

    sheet: Annotated[str, seen(ALL), unmasked] = ""
    """Empty where a file holds one table alone."""
    shape: Annotated[Literal["matrix", "long"], seen(ALL)] = "long"
    across: Annotated[Literal["roles", "levels", ""], seen(ALL)] = ""
    """What stands over the columns of a matrix; empty for a long list."""
    cells: Annotated[Literal["level", "text", ""], seen(ALL)] = ""
    columns: Annotated[tuple[ColumnRead, ...], seen(ALL)] = ()
    over: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The roles or levels of a matrix, in their order."""


class NotTaken(Result):
    """What was left out, or read otherwise than it stands there, how often, and where first."""

    what: Annotated[str, seen(ALL), unmasked] = ""
    count: Annotated[int, seen(ALL)] = 0
    places: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()


class NearNames(Result):
    """Two names that may mean one thing, and were kept as two."""

    name: Annotated[str, seen(ALL), unmasked] = ""
    id: Annotated[str, seen(ALL), unmasked] = ""
    other: Annotated[str, seen(ALL), unmasked] = ""
    other_id: Annotated[str, seen(ALL), unmasked] = ""


class OnlyHere(Result):
    """What the project has and the file has not."""

    kind: Annotated[ThingKind, seen(ALL)] = "role"
    id: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""


class Missing(Result):
    """What `check` says that a good framework would have, by its rule."""

    rule: Annotated[str, seen(ALL), unmasked] = ""
    count: Annotated[int, seen(ALL)] = 0
    first: Annotated[str, seen(ALL), unmasked] = ""
    """The first of these findings."""


class FrameworkImport(Result):
    """A framework of another tool beside the project that takes it over."""

    file: Annotated[str, seen(ALL), unmasked] = ""
    format: Annotated[str, seen(ALL), unmasked] = ""
    """As `--as` names it."""
    said: Annotated[str, seen(ALL), unmasked] = ""
    """What the format is, in words, and how text was read."""
    folder: Annotated[str, seen(ALL), unmasked] = ""
    is_new: Annotated[bool, seen(ALL)] = False
    """Whether the folder becomes a project."""
    counts: Annotated[tuple[ThingsCounted, ...], seen(ALL)] = ()
    levels: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The levels of its first scale, from the lowest to the highest."""
    tables: Annotated[tuple[TableRead, ...], seen(ALL)] = ()
    kept: Annotated[str, seen(ALL), unmasked] = ""
    """The mapping that says so; empty where it is proposed, or where there is none."""
    unused: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The columns or keys that were not used."""
    sheets_left_out: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    left_out: Annotated[tuple[NotTaken, ...], seen(ALL)] = ()
    near: Annotated[tuple[NearNames, ...], seen(ALL)] = ()
    assumed: Annotated[int, seen(ALL)] = 0
    """How many competencies are said to ask for a skill, since the file does not tell."""
    changes: Annotated[Diff | None, seen(ALL)] = None
    """What changes in a project that is there."""
    only_here: Annotated[tuple[OnlyHere, ...], seen(ALL)] = ()
    missing: Annotated[tuple[Missing, ...], seen(ALL)] = ()
    files: Annotated[int, seen(ALL)] = 0
    """How many files of the framework are written."""

"""By what one advances, and by what pay is set: a statement that can be handed over in writing."""

from fractions import Fraction
from typing import Annotated, Literal

from careerctl.model.path import MoveKind
from careerctl.results.compare import AskedOf, Upkeep
from careerctl.results.readers import ALL, seen, unmasked
from careerctl.results.report import Head, RolePage
from careerctl.results.result import Result


class ValidSince(Result):
    """Since when a statement holds word for word, as git knows it. Days are those of commits."""

    history: Annotated[Literal["whole", "begins-there", "changed-since", "unknown"], seen(ALL)] = "unknown"
    """Whether git knows: it may begin too late, the files may be changed and not committed, or there is no git."""
    commit: Annotated[str, seen(ALL), unmasked] = ""
    """The commit that holds the statement."""
    committed: Annotated[str, seen(ALL), unmasked] = ""
    since_commit: Annotated[str, seen(ALL), unmasked] = ""
    """The last commit that changed anything of what it stands on."""
    since: Annotated[str, seen(ALL), unmasked] = ""


class WayHere(Result):
    """A move that leads to a role."""

    from_: Annotated[str, seen(ALL), unmasked] = ""
    from_name: Annotated[str, seen(ALL), unmasked] = ""
    kind: Annotated[MoveKind, seen(ALL)] = "promotion"
    months: Annotated[Fraction | None, seen(ALL)] = None
    """The time usually spent in the role before the move; None where nobody has said."""
    stepping_stones: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()


class AskedBefore(Result):
    """What the role before asks of a competency; None where it asks nothing of it."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    asked: Annotated[AskedOf | None, seen(ALL)] = None


class Station(Result):
    """A role, how one comes there, and what the role before asks of the same competencies."""

    role: Annotated[RolePage, seen(ALL)] = RolePage()
    ways: Annotated[tuple[WayHere, ...], seen(ALL)] = ()
    before: Annotated[str, seen(ALL), unmasked] = ""
    before_name: Annotated[str, seen(ALL), unmasked] = ""
    """The role from which one is promoted here; empty where there is none, or more than one."""
    asked_before: Annotated[tuple[AskedBefore, ...], seen(ALL)] = ()


class ProgressionPage(Result):
    """The criteria by which one advances along a path, or into a role, and the pay bands that come with them."""

    head: Annotated[Head, seen(ALL)] = Head()
    path: Annotated[str, seen(ALL), unmasked] = ""
    """Empty where it is about one role."""
    name: Annotated[str, seen(ALL), unmasked] = ""
    purpose: Annotated[str, seen(ALL), unmasked] = ""
    status: Annotated[str, seen(ALL), unmasked] = ""
    upkeep: Annotated[Upkeep, seen(ALL)] = Upkeep()
    valid: Annotated[ValidSince, seen(ALL)] = ValidSince()
    stations: Annotated[tuple[Station, ...], seen(ALL)] = ()

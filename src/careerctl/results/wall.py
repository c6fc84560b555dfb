"""A team for everyone: what people chose to share, duties that were announced, and paths."""

from datetime import date
from typing import Annotated

from careerctl.model.path import MoveKind
from careerctl.results.profile import NamedCompetency
from careerctl.results.readers import ALL, name_of, seen, unmasked
from careerctl.results.result import Result
from careerctl.results.stages import Announced, Relief
from careerctl.results.wished import Wish


class Duty(Result):
    """New duties, or tasks on trial, that were announced."""

    on_trial: Annotated[bool, seen(ALL)] = False
    announced: Annotated[Announced, seen(ALL)] = Announced()
    responsibilities: Annotated[tuple[str, ...], seen(ALL)] = ()
    gives_way: Annotated[tuple[Relief, ...], seen(ALL)] = ()


class OnTheWall(Result):
    """One person, as colleagues may know them."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    shares: Annotated[tuple[NamedCompetency, ...], seen(ALL)] = ()
    """What colleagues may ask about."""
    duties: Annotated[tuple[Duty, ...], seen(ALL)] = ()
    wishes: Annotated[tuple[Wish, ...], seen(ALL)] = ()
    """Those that are shared with everyone, without the answers."""


class OtherMove(Result):
    """A move from one role to another beside the steps of a path."""

    from_name: Annotated[str, seen(ALL), unmasked] = ""
    to_name: Annotated[str, seen(ALL), unmasked] = ""
    kind: Annotated[MoveKind, seen(ALL)] = "promotion"


class PathOnTheWall(Result):
    """A path: the roles that it leads through, and its other moves."""

    path: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    purpose: Annotated[str, seen(ALL), unmasked] = ""
    steps: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Names of the roles, in order."""
    moves: Annotated[tuple[OtherMove, ...], seen(ALL)] = ()


class Wall(Result):
    """What a page on the wall says of all people of a project."""

    organisation: Annotated[str, seen(ALL), unmasked] = ""
    today: Annotated[date | None, seen(ALL)] = None
    people: Annotated[tuple[OnTheWall, ...], seen(ALL)] = ()
    """By name."""
    unread_people: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The ids of people whose files cannot be read."""
    duties_unsure: Annotated[bool, seen(ALL)] = False
    """Whether a plan could not be read, so that an announced duty may be left out."""
    paths: Annotated[tuple[PathOnTheWall, ...], seen(ALL)] = ()

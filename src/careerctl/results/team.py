"""The team of one manager: people beside competencies, what is due, and what they can do together."""

from datetime import date
from typing import Annotated, Literal

from careerctl.model.assessment import Side
from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.coming import Coming
from careerctl.results.gap import Handed, Standing
from careerctl.results.levels import ScaleUsed
from careerctl.results.owed import Debt
from careerctl.results.readers import MANAGER, name_of, seen, unmasked
from careerctl.results.result import Result

Word = Literal[
    "met", "next", "not-talked", "different", "no-chance", "not-seen", "not-rated", "other-scale", "not-applicable",
    "not-asked",
]  # fmt: skip
"""How somebody stands to a competency, in a word: what `gap` says of it in a sentence."""


class Cell(Result):
    """How one person stands to one competency, as `gap` says it of them."""

    competency: Annotated[str, seen(MANAGER), unmasked] = ""
    required: Annotated[Level | None, seen(MANAGER)] = None
    """What the role asks; missing where it asks nothing of the kind, and a level was rated all the same."""
    optional: Annotated[bool, seen(MANAGER)] = False
    level: Annotated[Level | None, seen(MANAGER)] = None
    """What it is measured by: the agreed level, else the manager's."""
    by: Annotated[Side | None, seen(MANAGER)] = None
    standing: Annotated[Standing | None, seen(MANAGER)] = None
    """How the ratings stand against what is asked; missing where nothing is."""
    word: Annotated[Word, seen(MANAGER)] = "not-asked"


class Member(Result):
    """One of the team, and how they stand to what their role asks."""

    person: Annotated[str, seen(MANAGER)] = ""
    name: Annotated[str, seen(MANAGER), name_of("person")] = ""
    role: Annotated[str, seen(MANAGER), unmasked] = ""
    role_name: Annotated[str, seen(MANAGER), unmasked] = ""
    """The role compared with; empty where there is none."""
    own_role: Annotated[bool, seen(MANAGER)] = True
    """Whether that is today's role; somebody without one stands beside the first role that they wish for."""
    coming: Annotated[Coming, seen(MANAGER)] = Coming()
    round: Annotated[Handed | None, seen(MANAGER)] = None
    """The round compared; missing where there is none yet."""
    later: Annotated[tuple[Handed, ...], seen(MANAGER)] = ()
    """Rounds in which one side has handed in: who, and nothing else."""
    cells: Annotated[tuple[Cell, ...], seen(MANAGER)] = ()
    debts: Annotated[tuple[Debt, ...], seen(MANAGER)] = ()
    """What the organisation owes them, the newest first."""
    unread: Annotated[bool, seen(MANAGER)] = False
    """Whether a file about them, or their role, has to be mended before anything is said of their levels."""
    unsure: Annotated[bool, seen(MANAGER)] = False
    """Whether more may be owed to them, which a file that cannot be read would say."""


class CompetencyBeside(Result):
    """A competency that somebody's role asks for, or that somebody was rated on."""

    competency: Annotated[str, seen(MANAGER), unmasked] = ""
    name: Annotated[str, seen(MANAGER), unmasked] = ""
    asks: Annotated[Asks, seen(MANAGER)] = "skill"
    scale: Annotated[str, seen(MANAGER), unmasked] = ""


class Asked(Result):
    """A competency at the level at which it is asked for."""

    competency: Annotated[str, seen(MANAGER), unmasked] = ""
    name: Annotated[str, seen(MANAGER), unmasked] = ""
    level: Annotated[Level, seen(MANAGER)] = 0
    level_name: Annotated[str, seen(MANAGER), unmasked] = ""


class RoleCovered(Result):
    """A role of the team, and how much of what it requires somebody here has, whoever it is."""

    role: Annotated[str, seen(MANAGER), unmasked] = ""
    role_name: Annotated[str, seen(MANAGER), unmasked] = ""
    people: Annotated[tuple[str, ...], seen(MANAGER)] = ()
    """The ids of those who have the role, by name."""
    required: Annotated[int, seen(MANAGER)] = 0
    """How much it requires, without what is left out."""
    left_out: Annotated[int, seen(MANAGER)] = 0
    """How much it requires of what could not be read."""
    covered: Annotated[int, seen(MANAGER)] = 0
    rated: Annotated[bool, seen(MANAGER)] = False
    """Whether anybody here has been rated on any of it."""
    missing: Annotated[tuple[Asked, ...], seen(MANAGER)] = ()
    """What nobody here has at that level, as far as it was rated."""


class HeldByOne(Result):
    """A competency that one person alone has, at the lowest level at which a role here asks for it."""

    asked: Annotated[Asked, seen(MANAGER)] = Asked()
    person: Annotated[str, seen(MANAGER)] = ""
    next_for: Annotated[tuple[str, ...], seen(MANAGER)] = ()
    """The ids of those for whom it is a next step, by name."""
    would_learn: Annotated[tuple[str, ...], seen(MANAGER)] = ()
    """The ids of those who would like to learn it, by name."""


class Serving(Result):
    """An activity of the catalogue that serves several at once."""

    activity: Annotated[str, seen(MANAGER), unmasked] = ""
    name: Annotated[str, seen(MANAGER), unmasked] = ""
    places: Annotated[int | None, seen(MANAGER)] = None
    people: Annotated[tuple[str, ...], seen(MANAGER)] = ()
    """The ids of those whom it takes further, by name."""


class NextTogether(Result):
    """A competency that is a next step for several."""

    competency: Annotated[str, seen(MANAGER), unmasked] = ""
    name: Annotated[str, seen(MANAGER), unmasked] = ""
    people: Annotated[tuple[str, ...], seen(MANAGER)] = ()
    """Their ids, by name."""
    activities: Annotated[tuple[Serving, ...], seen(MANAGER)] = ()


class Team(Result):
    """Those whom one manager leads, for that manager alone: by name, and nobody is summed up or put before another."""

    manager: Annotated[str, seen(MANAGER)] = ""
    manager_name: Annotated[str, seen(MANAGER), name_of("manager")] = ""
    today: Annotated[date | None, seen(MANAGER)] = None
    people: Annotated[tuple[Member, ...], seen(MANAGER)] = ()
    """By name."""
    unread_people: Annotated[tuple[str, ...], seen(MANAGER), unmasked] = ()
    """The ids of people whose files cannot be read, and may name the manager."""
    columns: Annotated[tuple[CompetencyBeside, ...], seen(MANAGER)] = ()
    """By the four questions, and by name."""
    whole: Annotated[bool, seen(MANAGER)] = True
    """Whether everybody's levels could be read, so that it can be said what nobody has, and what one person alone."""
    roles: Annotated[tuple[RoleCovered, ...], seen(MANAGER)] = ()
    """By name."""
    alone: Annotated[tuple[HeldByOne, ...], seen(MANAGER)] = ()
    together: Annotated[tuple[NextTogether, ...], seen(MANAGER)] = ()
    """What is next for two or more: for most of them first."""
    scales: Annotated[tuple[ScaleUsed, ...], seen(MANAGER)] = ()

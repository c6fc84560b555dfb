"""The framework as tables for analysts. Ids are the present ones, whichever was written."""

from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

from careerctl.model.competency import Asks
from careerctl.model.path import MoveKind
from careerctl.model.scale import Level
from careerctl.results.readers import ALL, seen, unmasked
from careerctl.results.table import Row, somebody


class ExportRow(Row):
    """The last export of a project, once all tables of it are at their places."""

    day: Annotated[date | None, seen(ALL)] = None
    """The day of the export."""
    audience: Annotated[str, seen(ALL)] = ""
    """For whom it is: everyone, manager or hr."""
    careerctl: Annotated[str, seen(ALL)] = ""
    """The version of careerctl that wrote it."""
    framework: Annotated[str, seen(ALL), unmasked] = ""
    """The version of the framework."""
    revision: Annotated[str, seen(ALL)] = ""
    """The commit of git; missing where there is none."""
    left_out: Annotated[int, seen(ALL)] = 0
    """How many files could not be read, and are left out with whom they are about."""


class CompetencyRow(Row):
    """A competency in the table of all."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    """Its id."""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """What it is called."""
    area: Annotated[str, seen(ALL), unmasked] = ""
    """The area that it lies in."""
    area_name: Annotated[str, seen(ALL), unmasked] = ""
    """What that is called."""
    asks: Annotated[Asks | None, seen(ALL)] = None
    """Whether it asks for a result, a skill, a behaviour or knowledge."""
    scale: Annotated[str, seen(ALL), unmasked] = ""
    """The scale on which it is rated."""
    status: Annotated[str, seen(ALL), unmasked] = ""
    """draft, active or retired."""
    leads: Annotated[bool, seen(ALL)] = False
    """Whether it is about leading people."""
    owner: Annotated[str, seen(ALL), somebody] = ""
    """Whom to ask about it: a person, or a team's name."""
    reviewed: Annotated[date | None, seen(ALL)] = None
    """The day on which somebody last looked whether it still holds."""
    metadata: Annotated[str, seen(ALL), unmasked] = ""
    """What else its file keeps, as JSON."""


class LevelRow(Row):
    """A level of a competency in the table of all."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    """The competency."""
    level: Annotated[Level | None, seen(ALL)] = None
    """The level's value on the scale."""
    level_name: Annotated[str, seen(ALL), unmasked] = ""
    """What it is called."""
    described: Annotated[bool, seen(ALL)] = False
    """Whether the competency says what it looks like."""
    description: Annotated[str, seen(ALL), unmasked] = ""
    """What it looks like: the sentence, then each criterion on a line of its own."""


class RequirementRow(Row):
    """What a role asks of a competency in the table of all, after inheritance."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    """The role."""
    competency: Annotated[str, seen(ALL), unmasked] = ""
    """The competency."""
    level: Annotated[Level | None, seen(ALL)] = None
    """The level that is asked."""
    level_name: Annotated[str, seen(ALL), unmasked] = ""
    """What it is called."""
    must: Annotated[bool, seen(ALL)] = False
    """Whether nothing makes up for it."""
    optional: Annotated[bool, seen(ALL)] = False
    """Whether it is welcome and not asked."""
    weight: Annotated[Fraction | None, seen(ALL)] = None
    """How much it counts beside the others."""
    from_role: Annotated[str, seen(ALL), unmasked] = ""
    """The role that it comes from: the one that says so last, of those that this one takes over, or itself."""


class RoleRow(Row):
    """A role in the table of all."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    """Its id."""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """What it is called."""
    track: Annotated[str, seen(ALL), unmasked] = ""
    """The kind of work that it belongs to."""
    manages: Annotated[bool, seen(ALL)] = False
    """Whether people report to it."""
    grade: Annotated[str, seen(ALL), unmasked] = ""
    """Its grade."""
    rank: Annotated[int | None, seen(ALL)] = None
    """What orders grades."""
    status: Annotated[str, seen(ALL), unmasked] = ""
    """draft, active or retired."""
    extends: Annotated[str, seen(ALL), unmasked] = ""
    """The role whose requirements it takes over."""
    owner: Annotated[str, seen(ALL), somebody] = ""
    """Whom to ask about it: a person, or a team's name."""
    reviewed: Annotated[date | None, seen(ALL)] = None
    """The day on which somebody last looked whether it still holds."""
    pay_currency: Annotated[str, seen(ALL), unmasked] = ""
    """The currency of its band."""
    pay_low: Annotated[float | None, seen(ALL)] = None
    """The lower end of its band, for a year."""
    pay_high: Annotated[float | None, seen(ALL)] = None
    """The upper end of its band."""
    pay_variable: Annotated[float | None, seen(ALL)] = None
    """The variable share in percent."""
    metadata: Annotated[str, seen(ALL), unmasked] = ""
    """What else its file keeps, as JSON."""


class MoveRow(Row):
    """A move between two roles in the table of all, as all paths together say it."""

    from_role: Annotated[str, seen(ALL), unmasked] = ""
    """The role that one leaves."""
    to_role: Annotated[str, seen(ALL), unmasked] = ""
    """The role that one takes."""
    kind: Annotated[MoveKind | None, seen(ALL)] = None
    """promotion, lateral, rotation or return."""
    typical_months: Annotated[Fraction | None, seen(ALL)] = None
    """The months usually spent in the role that one leaves; missing where nobody has said."""
    stones: Annotated[int, seen(ALL)] = 0
    """How many stepping stones prepare for it."""
    draft: Annotated[bool, seen(ALL)] = False
    """Whether it stands in drafts of paths alone."""


class ListedRoundRow(Row):
    """A round of assessments that careerctl.yaml lists in the table of all."""

    round: Annotated[str, seen(ALL), unmasked] = ""
    """Its id."""
    number: Annotated[int, seen(ALL)] = 0
    """Which of the rounds it is, in the order of careerctl.yaml, from 1: names need not sort so."""
    opens: Annotated[date | None, seen(ALL)] = None
    """The first day on which people rate."""
    closes: Annotated[date | None, seen(ALL)] = None
    """The last one; missing where it is not known yet."""
    for_all: Annotated[bool, seen(ALL)] = False
    """Whether it is everybody's, and not some people's alone, such as newcomers'."""


class OpeningRow(Row):
    """A position in the table of all, with those that were or will be free."""

    opening: Annotated[str, seen(ALL), unmasked] = ""
    """Its id."""
    role: Annotated[str, seen(ALL), unmasked] = ""
    """The role."""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """What it is called; the role's name where it has none of its own."""
    positions: Annotated[int, seen(ALL)] = 0
    """How many such positions there are."""
    free: Annotated[int, seen(ALL)] = 0
    """How many of them nobody has on the day of the export, though they may not have come yet."""
    free_from: Annotated[str, seen(ALL), unmasked] = ""
    """From when on: a year, a month or a day."""
    owner: Annotated[str, seen(ALL), somebody] = ""
    """Whom to ask about it: a person, or a team's name."""
    made_known: Annotated[date | None, seen(ALL)] = None
    """The day on which colleagues heard of it."""
    filled: Annotated[date | None, seen(ALL)] = None
    """The day on which somebody was chosen, of several positions the last one."""
    withdrawn: Annotated[date | None, seen(ALL)] = None
    """The day on which it was decided that nobody gets it."""
    metadata: Annotated[str, seen(ALL), unmasked] = ""
    """What else its file keeps, as JSON."""


class GoalRow(Row):
    """A goal in the table of all."""

    goal: Annotated[str, seen(ALL), unmasked] = ""
    """Its id."""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """What it is called."""
    begins: Annotated[str, seen(ALL), unmasked] = ""
    """From when on it holds: a year, a month or a day."""
    ends: Annotated[str, seen(ALL), unmasked] = ""
    """Until when; missing where it has no end."""
    metadata: Annotated[str, seen(ALL), unmasked] = ""
    """What else its file keeps, as JSON."""


class NeedRow(Row):
    """What a goal takes in the table of all: people at a level of a competency, or in a role."""

    goal: Annotated[str, seen(ALL), unmasked] = ""
    """The goal."""
    kind: Annotated[Literal["competency", "role"] | None, seen(ALL)] = None
    """Whether it takes a competency or a role."""
    needed: Annotated[str, seen(ALL), unmasked] = ""
    """The id of that competency or role."""
    level: Annotated[Level | None, seen(ALL)] = None
    """The level of the competency."""
    people: Annotated[int, seen(ALL)] = 0
    """How many people it takes."""

"""People as tables for analysts: ids, levels, days and short words that careerctl fixes; nobody's own words."""

from datetime import date
from typing import Annotated, Literal

from careerctl.model.activity import StageName
from careerctl.model.assessment import Side
from careerctl.model.scale import Level
from careerctl.results.gap import Standing, State
from careerctl.results.readers import LEADING, MANAGER, seen, unmasked
from careerctl.results.stages import Owner
from careerctl.results.table import Row, by_name, somebody

Said = Literal["rated", "no-chance", "not-applicable", "unrated"]
"""What one side said of a competency: four different things."""


class PersonRow(Row):
    """A person in the table of all."""

    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""
    name: Annotated[str, seen(LEADING), by_name] = ""
    """The whole name; there with `--names` alone."""
    role: Annotated[str, seen(LEADING), unmasked] = ""
    """Today's role."""
    since: Annotated[str, seen(LEADING), unmasked] = ""
    """Since when: a year, a month or a day."""
    team: Annotated[str, seen(LEADING), somebody] = ""
    """The folder below people/ in which the person's file lies; missing where that lies in no folder of its own."""
    manager: Annotated[str, seen(LEADING), somebody] = ""
    """Who decides and rates: the first manager."""
    away: Annotated[bool, seen(LEADING)] = False
    """Whether the person is away on the day of the export."""
    left_on: Annotated[date | None, seen(LEADING)] = None
    """The last day, where somebody has left or is going to."""


class HeldRow(Row):
    """A role that somebody has or had in the table of all."""

    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""
    number: Annotated[int, seen(LEADING)] = 0
    """Which of the person's roles it is, the oldest first, from 1."""
    role: Annotated[str, seen(LEADING), unmasked] = ""
    """The role; missing where it is said in words."""
    next_role: Annotated[str, seen(LEADING), unmasked] = ""
    """The role that came after it."""
    begins: Annotated[str, seen(LEADING), unmasked] = ""
    """From when on: a year, a month or a day."""
    ends: Annotated[str, seen(LEADING), unmasked] = ""
    """Until when; missing for today's."""
    today: Annotated[bool, seen(LEADING)] = False
    """Whether it is today's."""
    months: Annotated[int | None, seen(LEADING)] = None
    """Whole months in it, without those away; missing where nobody wrote down from when, or until when."""


class WishRow(Row):
    """A wish that the reader knows of in the table of all."""

    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""
    number: Annotated[int, seen(LEADING)] = 0
    """Which of those wishes of the person it is that the reader knows of, from 1."""
    role: Annotated[str, seen(LEADING), unmasked] = ""
    """The role wished for; missing where it is said in words."""
    stay: Annotated[bool, seen(LEADING)] = False
    """Whether that is today's role."""
    by_when: Annotated[str, seen(LEADING), unmasked] = ""
    """Until when: a year, a month or a day."""
    asked: Annotated[date | None, seen(LEADING)] = None
    """The day on which the person said so."""
    answer: Annotated[str, seen(LEADING), unmasked] = ""
    """yes, not-yet, another-way or no; missing where nobody has answered."""
    answered: Annotated[date | None, seen(LEADING)] = None
    """The day of the answer."""
    has_reason: Annotated[bool, seen(LEADING)] = False
    """Whether the answer says why."""
    revisit: Annotated[str, seen(LEADING), unmasked] = ""
    """When the two talk about it again."""
    towards: Annotated[str, seen(LEADING), unmasked] = ""
    """The role that another way leads to."""
    waiting_days: Annotated[int | None, seen(LEADING)] = None
    """Days from the asking to the day of the export, of a wish that waits for its answer."""
    came_true: Annotated[date | None, seen(LEADING)] = None
    """The day on which it came true."""
    withdrawn: Annotated[date | None, seen(LEADING)] = None
    """The day on which the person took it back."""
    shared_with: Annotated[str, seen(LEADING), unmasked] = ""
    """manager, hr or everyone."""


class SheetRow(Row):
    """A sheet that was handed in in the table of all."""

    round: Annotated[str, seen(LEADING), unmasked] = ""
    """The round."""
    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""
    side: Annotated[Side | None, seen(LEADING)] = None
    """self, manager or agreed."""
    rated_by: Annotated[str, seen(LEADING), somebody] = ""
    """Who rated; missing for an agreed sheet."""
    day: Annotated[date | None, seen(LEADING)] = None
    """The day on which it was written."""
    role: Annotated[str, seen(LEADING), unmasked] = ""
    """The role that was rated against, where the sheets of the round say so."""
    confirmed: Annotated[bool, seen(LEADING)] = False
    """Of an agreed sheet: whether both have confirmed it, so that it counts."""


class RoundRow(Row):
    """Whose ratings of which round stand in the table of all, once they may be compared."""

    round: Annotated[str, seen(LEADING), unmasked] = ""
    """The round."""
    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""


class RatingRow(Row):
    """What one side said of a competency in the table of all."""

    competency: Annotated[str, seen(LEADING), unmasked] = ""
    """The competency."""
    side: Annotated[Side | None, seen(LEADING)] = None
    """self, manager or agreed; who that was stands in the table of sheets."""
    said: Annotated[Said | None, seen(LEADING)] = None
    """rated, no-chance (to show it yet), not-applicable or unrated: four different things."""
    level: Annotated[Level | None, seen(LEADING)] = None
    """The level, where it was rated on today's scale."""
    level_name: Annotated[str, seen(LEADING), unmasked] = ""
    """What it is called."""
    observed: Annotated[bool | None, seen(LEADING)] = None
    """Whether the rater has seen it; a level that was not seen enters nothing."""
    required: Annotated[Level | None, seen(LEADING)] = None
    """What the role compared with asks; missing where it asks nothing of the kind."""


class BesideRow(Row):
    """Who stands in the table of gaps, and beside which role."""

    round: Annotated[str, seen(LEADING), unmasked] = ""
    """The round compared; missing where there is none yet."""
    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""
    team: Annotated[str, seen(LEADING), somebody] = ""
    """The folder below people/ in which the person's file lies."""
    manager: Annotated[str, seen(LEADING), somebody] = ""
    """Who decides and rates today: the first manager."""
    role: Annotated[str, seen(LEADING), unmasked] = ""
    """The role compared with: today's, of an older round the one that was rated against."""
    state: Annotated[State | None, seen(LEADING)] = None
    """How the person stands to the role as a whole, as `gap` has it."""


class GapRow(Row):
    """A competency that the role asks, beside what was rated, in the table of gaps."""

    competency: Annotated[str, seen(LEADING), unmasked] = ""
    """The competency."""
    required: Annotated[Level | None, seen(LEADING)] = None
    """The level that the role asks."""
    must: Annotated[bool, seen(LEADING)] = False
    """Whether nothing makes up for it."""
    optional: Annotated[bool, seen(LEADING)] = False
    """Whether it is welcome and not asked."""
    own_level: Annotated[Level | None, seen(LEADING)] = None
    """The level that the person gave."""
    manager_level: Annotated[Level | None, seen(LEADING)] = None
    """The level that the manager gave."""
    agreed_level: Annotated[Level | None, seen(LEADING)] = None
    """The level on which the two agreed."""
    measured: Annotated[Level | None, seen(MANAGER)] = None
    """The level by which the gap is measured: as agreed, else as the manager sees it."""
    measured_by: Annotated[Side | None, seen(MANAGER)] = None
    """The sheet that it stands in."""
    gap: Annotated[Level | None, seen(MANAGER)] = None
    """Required level less that level. Above 0: a next step. Missing where nothing measures it."""
    standing: Annotated[Standing | None, seen(MANAGER)] = None
    """How the ratings stand against what is asked, in a word of `gap`."""


class PlanRow(Row):
    """A plan that the reader knows of in the table of all."""

    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""
    number: Annotated[int, seen(LEADING)] = 0
    """Which of those plans of the person it is that the reader knows of, from 1."""
    target: Annotated[str, seen(MANAGER), unmasked] = ""
    """The role of the next move."""
    towards: Annotated[str, seen(MANAGER), unmasked] = ""
    """The role wished for, where that lies behind it."""
    round: Annotated[str, seen(MANAGER), unmasked] = ""
    """The round by which it goes."""
    started: Annotated[date | None, seen(MANAGER)] = None
    """The day on which it began."""
    stage: Annotated[StageName | None, seen(MANAGER)] = None
    """The stage now."""
    stage_since: Annotated[date | None, seen(MANAGER)] = None
    """Since when it is in that stage."""
    signed_by_person: Annotated[date | None, seen(MANAGER)] = None
    """The day on which the person signed it."""
    signed_by_manager: Annotated[date | None, seen(MANAGER)] = None
    """The day on which the manager signed it."""
    closed: Annotated[date | None, seen(MANAGER)] = None
    """The day on which it was closed."""


class ActionRow(Row):
    """What somebody does in a plan in the table of all."""

    person: Annotated[str, seen(MANAGER), somebody] = ""
    """The person whose plan it is."""
    plan_number: Annotated[int, seen(MANAGER)] = 0
    """The number of the plan."""
    number: Annotated[int, seen(MANAGER)] = 0
    """Which action of the plan it is, from 1."""
    stage: Annotated[StageName | None, seen(MANAGER)] = None
    """The stage in which it stands."""
    competency: Annotated[str, seen(MANAGER), unmasked] = ""
    """The competency that it develops."""
    from_level: Annotated[Level | None, seen(MANAGER)] = None
    """The level from which it leads on."""
    to_level: Annotated[Level | None, seen(MANAGER)] = None
    """The level to which it leads."""
    activity: Annotated[str, seen(MANAGER), unmasked] = ""
    """The activity of the catalogue, where it is one."""
    owner: Annotated[Owner | None, seen(MANAGER)] = None
    """Whether the employee or the manager owns it."""
    due: Annotated[str, seen(MANAGER), unmasked] = ""
    """Until when: a year, a month or a day."""
    status: Annotated[str, seen(MANAGER), unmasked] = ""
    """planned, active, done or dropped."""
    day: Annotated[date | None, seen(MANAGER)] = None
    """The day on which it was done or dropped."""


class DecisionRow(Row):
    """A decision about a person in the table of all."""

    person: Annotated[str, seen(LEADING), somebody] = ""
    """The person."""
    number: Annotated[int, seen(LEADING)] = 0
    """Which of the decisions about the person it is, from 1."""
    opening: Annotated[str, seen(LEADING), unmasked] = ""
    """The position."""
    from_role: Annotated[str, seen(LEADING), unmasked] = ""
    """The role that the person had on the day before it began."""
    role: Annotated[str, seen(LEADING), unmasked] = ""
    """The role that was given."""
    day: Annotated[date | None, seen(LEADING)] = None
    """The day of the decision."""
    begins: Annotated[date | None, seen(LEADING)] = None
    """The day on which it begins."""
    decided_by: Annotated[str, seen(LEADING), somebody] = ""
    """Who decided."""
    has_reason: Annotated[bool, seen(LEADING)] = False
    """Whether it says why."""
    accepted: Annotated[date | None, seen(LEADING)] = None
    """The day on which the chosen person said yes."""
    others_told: Annotated[date | None, seen(LEADING)] = None
    """The day on which the others who had asked were told, where the decision says so."""
    withdrawn: Annotated[date | None, seen(LEADING)] = None
    """The day on which it was taken back."""

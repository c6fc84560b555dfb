"""The stages of a plan, and what is done in them."""

from datetime import date
from typing import Annotated, Literal

from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.gap import Condition
from careerctl.results.paths import Position
from careerctl.results.readers import ALL, TWO, Seen, name_of, seen, unmasked
from careerctl.results.result import Result

Owner = Literal["employee", "manager"]
Sort = Literal["experience", "exposure", "education"]
Day = date
Purpose = Literal["step", "before", "strength", "growth", "occasion", "part", "open"]
Why = Literal["chosen-for-less", "gives-way", "level", "stage", "hours", "places", "time", "before"]


class Offer(Result):
    """An activity of the catalogue, as far as a plan uses it."""

    id: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    kind: Annotated[str, seen(TWO), unmasked] = ""
    sort: Annotated[Sort | None, seen(TWO)] = None
    """Whether one learns by doing, through others, or in a class."""
    description: Annotated[str, seen(TWO), unmasked] = ""
    hours: Annotated[float | None, seen(TWO)] = None
    weeks: Annotated[float | None, seen(TWO)] = None
    cost: Annotated[float | None, seen(TWO)] = None
    places: Annotated[int | None, seen(TWO)] = None
    after: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of the activities that are done before."""
    develops: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """The ids of the competencies that it develops."""
    links: Annotated[tuple[tuple[str, str], ...], seen(TWO)] = ()
    """Label and address of each."""


class Other(Result):
    """Another activity that was looked at for a step, and why it was not taken."""

    activity: Annotated[str, seen(TWO)] = ""
    name: Annotated[str, seen(TWO)] = ""
    why: Annotated[Why | None, seen(TWO)] = None
    detail: Annotated[str, seen(TWO)] = ""


class Reason(Result):
    """Why an action is proposed, and why with this activity."""

    purpose: Annotated[Purpose, seen(TWO)] = "step"
    """What it is for; `part` is the other side's part of an action, `open` a step that no activity covers."""
    serves: Annotated[tuple[str, ...], seen(TWO)] = ()
    """Names of the competencies that one booking of it serves in this stage."""
    drivers: Annotated[tuple[str, ...], seen(TWO)] = ()
    """What moves the person and is found in it."""
    strengths: Annotated[tuple[str, ...], seen(TWO)] = ()
    """Names of the competencies that the person likes to build on and uses in it."""
    prepares: Annotated[str, seen(TWO)] = ""
    """The name of the activity before which it is done."""
    others: Annotated[tuple[Other, ...], seen(TWO)] = ()
    """The first few of them."""
    more: Annotated[bool, seen(TWO)] = False
    """Whether there are others behind those."""


class Action(Result):
    """Who does what until when, and how both see that it is done."""

    id: Annotated[str, seen(TWO)] = ""
    text: Annotated[str, seen(TWO)] = ""
    competency: Annotated[str, seen(TWO), unmasked] = ""
    competency_name: Annotated[str, seen(TWO), unmasked] = ""
    asks: Annotated[Asks | None, seen(TWO)] = None
    before: Annotated[Level | None, seen(TWO)] = None
    after: Annotated[Level | None, seen(TWO)] = None
    after_name: Annotated[str, seen(TWO), unmasked] = ""
    activity: Annotated[Offer | None, seen(TWO)] = None
    uncovered: Annotated[bool, seen(TWO)] = False
    """It names a level step and neither an activity nor words of somebody's own: the two still have to agree."""
    undescribed: Annotated[bool, seen(TWO)] = False
    """The competency does not say what the level looks like that is to be reached: the framework's to mend."""
    owner: Annotated[Owner, seen(TWO)] = "employee"
    owner_name: Annotated[str, seen(TWO), name_of("owner")] = ""
    due: Annotated[str, seen(TWO), unmasked] = ""
    done_when: Annotated[str, seen(TWO)] = ""
    status: Annotated[Literal["planned", "active", "done", "dropped"], seen(TWO)] = "planned"
    date: Annotated[Day | None, seen(TWO)] = None
    evidence: Annotated[tuple[str, ...], seen(TWO)] = ()
    mentors: Annotated[tuple[str, ...], seen(TWO)] = ()
    """Names of those whom everyone may ask about the competency, where a mentor is needed; only in a proposal."""
    begins: Annotated[Day | None, seen(TWO)] = None
    """When its booking begins; only in a proposal."""
    reason: Annotated[Reason | None, seen(TWO)] = None
    """Only in a proposal."""


class Stone(Result):
    """A stepping stone: an occasion that somebody owns."""

    id: Annotated[str, seen(TWO), unmasked] = ""
    text: Annotated[str, seen(TWO)] = ""
    owner: Annotated[Owner, seen(TWO)] = "employee"
    owner_name: Annotated[str, seen(TWO), name_of("owner")] = ""
    due: Annotated[str, seen(TWO), unmasked] = ""
    met: Annotated[Day | None, seen(TWO)] = None


class Exit(Result):
    """What shows that a stage can end."""

    id: Annotated[str, seen(TWO), unmasked] = ""
    text: Annotated[str, seen(TWO)] = ""
    met: Annotated[Day | None, seen(TWO)] = None


class Outcome(Result):
    """How a stage ended."""

    date: Annotated[Day | None, seen(TWO)] = None
    result: Annotated[str, seen(TWO), unmasked] = ""
    learned: Annotated[str, seen(TWO)] = ""
    because: Annotated[str, seen(TWO)] = ""
    by: Annotated[str, seen(TWO)] = ""
    by_name: Annotated[str, seen(TWO), name_of("by")] = ""


class Announced(Result):
    """Who told whom about a stage, and when."""

    date: Annotated[Day | None, seen(ALL)] = None
    by: Annotated[str, seen(ALL)] = ""
    by_name: Annotated[str, seen(ALL), name_of("by")] = ""
    to: Annotated[str, seen(ALL)] = ""
    text: Annotated[str, seen(ALL)] = ""


class Stage(Result):
    """What every stage has."""

    from_: Annotated[str, seen(TWO), unmasked] = ""
    until: Annotated[str, seen(TWO), unmasked] = ""
    exits: Annotated[tuple[Exit, ...], seen(TWO)] = ()
    actions: Annotated[tuple[Action, ...], seen(TWO)] = ()
    outcome: Annotated[Outcome | None, seen(TWO)] = None
    announced: Annotated[Announced | None, seen(TWO)] = None
    told: Annotated[bool, seen(TWO)] = False
    """Whether the day of its announcement has come."""


class Point(Result):
    """One of the five points of mastery, with what was seen; open where that is empty."""

    point: Annotated[str, seen(TWO), unmasked] = ""
    seen: Annotated[str, Seen(TWO)] = ""  # `seen` is the field itself here


class Mastery(Stage):
    """Mastering today's role."""

    points: Annotated[tuple[Point, ...], seen(TWO)] = ()


class Relief(Result):
    """What the person does less of meanwhile."""

    what: Annotated[str, seen(ALL)] = ""
    from_: Annotated[str, seen(ALL), unmasked] = ""
    until: Annotated[str, seen(ALL), unmasked] = ""


class Trial(Stage):
    """New tasks on trial, quiet and agreed."""

    from_: Annotated[str, seen(ALL), unmasked] = ""
    until: Annotated[str, seen(ALL), unmasked] = ""
    announced: Annotated[Announced | None, seen(ALL)] = None
    told: Annotated[bool, seen(ALL)] = False
    tasks: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """What the target does and today's role does not: from here the new tasks are taken."""
    agreed: Annotated[Day | None, seen(TWO)] = None
    recorded_by: Annotated[str, seen(TWO)] = ""
    recorded_by_name: Annotated[str, seen(TWO), name_of("recorded_by")] = ""
    """Who typed the yes, where the person has not confirmed it."""
    tell_employee: Annotated[Day | None, seen(TWO)] = None
    tell_manager: Annotated[Day | None, seen(TWO)] = None
    """When each of the two said that others may hear of it."""
    tell_manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    """The name of who led the person on that day."""
    tell_recorded_employee: Annotated[str, seen(TWO), name_of("manager")] = ""
    tell_recorded_manager: Annotated[str, seen(TWO), name_of("employee")] = ""
    """The name of whoever typed that word of the person, and of the manager; empty where each did so themself."""
    gives_way: Annotated[tuple[Relief, ...], seen(ALL)] = ()


class Permanent(Stage):
    """New duties for good."""

    from_: Annotated[str, seen(ALL), unmasked] = ""
    announced: Annotated[Announced | None, seen(ALL)] = None
    told: Annotated[bool, seen(ALL)] = False
    responsibilities: Annotated[tuple[str, ...], seen(ALL)] = ()
    expectations: Annotated[tuple[str, ...], seen(TWO)] = ()
    pay_decided: Annotated[Day | None, seen(TWO)] = None


class AskedAgain(Result):
    """Is it the work you hoped for? Asked some days after the move."""

    after: Annotated[int, seen(TWO)] = 0
    date: Annotated[Day | None, seen(TWO)] = None
    said: Annotated[str, seen(TWO)] = ""


class MoveStage(Stage):
    """The new position."""

    conditions: Annotated[tuple[Condition, ...], seen(TWO)] = ()
    """What the target asks that is no competency, and when it was met."""
    places: Annotated[tuple[Position, ...], seen(TWO)] = ()
    """Positions in the target that are, or will be, free."""
    uses: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of the strengths that the new role lives on."""
    begins: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Deliverables that come with the target."""
    ends: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Deliverables that end with today's role."""
    hands_over: Annotated[tuple[str, ...], seen(TWO)] = ()
    asked_again: Annotated[tuple[AskedAgain, ...], seen(TWO)] = ()
    back_until: Annotated[str, seen(TWO), unmasked] = ""
    back_role: Annotated[str, seen(TWO), unmasked] = ""
    """The name of the role to which one can return."""

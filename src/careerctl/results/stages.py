"""The stages of a plan, and what is done in them."""

from datetime import date
from typing import Literal

from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.gap import Condition
from careerctl.results.paths import Position
from careerctl.results.result import result

Owner = Literal["employee", "manager"]
Sort = Literal["experience", "exposure", "education"]
Day = date
Purpose = Literal["step", "before", "strength", "occasion", "part", "open"]
Why = Literal["chosen-for-less", "gives-way", "level", "stage", "hours", "places", "time", "before"]


@result(frozen=True, slots=True)
class Offer:
    """An activity of the catalogue, as far as a plan uses it."""

    id: str = ""
    name: str = ""
    kind: str = ""
    sort: Sort | None = None
    """Whether one learns by doing, through others, or in a class."""
    description: str = ""
    hours: float | None = None
    weeks: float | None = None
    cost: float | None = None
    places: int | None = None
    after: tuple[str, ...] = ()
    """Names of the activities that are done before."""
    links: tuple[tuple[str, str], ...] = ()
    """Label and address of each."""


@result(frozen=True, slots=True)
class Other:
    """Another activity that was looked at for a step, and why it was not taken."""

    activity: str = ""
    name: str = ""
    why: Why | None = None
    detail: str = ""


@result(frozen=True, slots=True)
class Reason:
    """Why an action is proposed, and why with this activity."""

    purpose: Purpose = "step"
    """What it is for; `part` is the other side's part of an action, `open` a step that no activity covers."""
    serves: tuple[str, ...] = ()
    """Names of the competencies that one booking of it serves in this stage."""
    drivers: tuple[str, ...] = ()
    """What moves the person and is found in it."""
    strengths: tuple[str, ...] = ()
    """Names of the competencies that the person likes to build on and uses in it."""
    prepares: str = ""
    """The name of the activity before which it is done."""
    others: tuple[Other, ...] = ()
    """The first few of them."""
    more: bool = False
    """Whether there are others behind those."""


@result(frozen=True, slots=True)
class Action:
    """Who does what until when, and how both see that it is done."""

    id: str = ""
    text: str = ""
    competency: str = ""
    competency_name: str = ""
    asks: Asks | None = None
    before: Level | None = None
    after: Level | None = None
    after_name: str = ""
    activity: Offer | None = None
    uncovered: bool = False
    """It names a level step and neither an activity nor words of somebody's own: the two still have to agree."""
    undescribed: bool = False
    """The competency does not say what the level looks like that is to be reached: the framework's to mend."""
    owner: Owner = "employee"
    owner_name: str = ""
    due: str = ""
    done_when: str = ""
    status: Literal["planned", "active", "done", "dropped"] = "planned"
    date: Day | None = None
    evidence: tuple[str, ...] = ()
    begins: Day | None = None
    """When its booking begins; only in a proposal."""
    reason: Reason | None = None
    """Only in a proposal."""


@result(frozen=True, slots=True)
class Exit:
    """What shows that a stage can end."""

    text: str = ""
    met: Day | None = None


@result(frozen=True, slots=True)
class Outcome:
    """How a stage ended."""

    date: Day | None = None
    result: str = ""
    learned: str = ""
    because: str = ""
    by: str = ""
    by_name: str = ""


@result(frozen=True, slots=True)
class Announced:
    """Who told whom about a stage, and when."""

    date: Day | None = None
    by: str = ""
    by_name: str = ""
    to: str = ""
    text: str = ""


@result(frozen=True, slots=True)
class Stage:
    """What every stage has."""

    from_: str = ""
    until: str = ""
    exits: tuple[Exit, ...] = ()
    actions: tuple[Action, ...] = ()
    outcome: Outcome | None = None
    announced: Announced | None = None
    told: bool = False
    """Whether the day of its announcement has come."""


@result(frozen=True, slots=True)
class Point:
    """One of the five points of mastery, with what was seen; open where that is empty."""

    point: str = ""
    seen: str = ""


@result(frozen=True, slots=True)
class Mastery(Stage):
    """Mastering today's role."""

    points: tuple[Point, ...] = ()


@result(frozen=True, slots=True)
class Relief:
    """What the person does less of meanwhile."""

    what: str = ""
    from_: str = ""
    until: str = ""


@result(frozen=True, slots=True)
class Trial(Stage):
    """New tasks on trial, quiet and agreed."""

    tasks: tuple[str, ...] = ()
    """What the target does and today's role does not: from here the new tasks are taken."""
    agreed: Day | None = None
    gives_way: tuple[Relief, ...] = ()


@result(frozen=True, slots=True)
class Permanent(Stage):
    """New duties for good."""

    responsibilities: tuple[str, ...] = ()
    expectations: tuple[str, ...] = ()
    pay_decided: Day | None = None


@result(frozen=True, slots=True)
class AskedAgain:
    """Is it the work you hoped for? Asked some days after the move."""

    after: int = 0
    date: Day | None = None
    said: str = ""


@result(frozen=True, slots=True)
class Move(Stage):
    """The new position."""

    conditions: tuple[Condition, ...] = ()
    """What the target asks that is no competency, and when it was met."""
    places: tuple[Position, ...] = ()
    """Positions in the target that are, or will be, free."""
    uses: tuple[str, ...] = ()
    """Names of the strengths that the new role lives on."""
    begins: tuple[str, ...] = ()
    """Deliverables that come with the target."""
    ends: tuple[str, ...] = ()
    """Deliverables that end with today's role."""
    hands_over: tuple[str, ...] = ()
    asked_again: tuple[AskedAgain, ...] = ()
    back_until: str = ""
    back_role: str = ""
    """The name of the role to which one can return."""

"""A development plan, kept or proposed, and where it stands."""

from datetime import date
from typing import Literal

from careerctl.model.activity import STAGES, StageName
from careerctl.results import paths
from careerctl.results.gap import Standing
from careerctl.results.result import result
from careerctl.results.stages import Mastery, Move, Owner, Permanent, Stage, Trial

Due = Literal["late", "soon", "later"]
Owed = Literal["action", "talk", "yes", "relief", "announce", "pay", "ask-again", "end"]
Day = date


@result(frozen=True, slots=True)
class Promise:
    """What somebody owes next: an action, or what belongs to a stage."""

    owner: Owner = "employee"
    owner_name: str = ""
    what: Owed = "action"
    action: str = ""
    """The action's id."""
    text: str = ""
    due: str = ""
    when: Due | None = None
    active: bool = False


@result(frozen=True, slots=True)
class Said:
    """What a rule says of a plan, and what to do about it."""

    rule: str = ""
    text: str = ""
    hint: str = ""


@result(frozen=True, slots=True)
class TalkFirst:
    """A competency on which the two have not settled yet, so that no step is planned for it."""

    competency: str = ""
    name: str = ""
    standing: Standing | None = None
    role_name: str = ""


@result(frozen=True, slots=True)
class CheckIn:
    """What was said at a talk, and what comes next."""

    date: Day | None = None
    said: str = ""
    next: str = ""


@result(frozen=True, slots=True)
class Mix:
    """How many of the activities are experience, exposure and education: shown, never enforced."""

    experience: int = 0
    exposure: int = 0
    education: int = 0


@result(frozen=True, slots=True)
class Load:
    """The hours that a proposal takes a week."""

    most: float = 0
    """How many there may be."""
    busiest: float = 0
    busiest_week: Day | None = None


@result(frozen=True, slots=True)
class Plan:
    """One person's plan, kept in a file or proposed."""

    person: str = ""
    name: str = ""
    called: str = ""
    role: str = ""
    role_name: str = ""
    manager: str = ""
    manager_name: str = ""
    kept: bool = False
    """Whether there is a file of it."""
    id: str = ""
    title: str = ""
    target: str = ""
    target_name: str = ""
    towards: str = ""
    towards_name: str = ""
    stays: bool = False
    """The target is today's role."""
    reachable: bool = True
    """Whether a path leads from today's role to what is wished for."""
    own: bool = False
    """Measured by the self sheet alone."""
    rated: bool = False
    """Whether there is a round to go by."""
    round: str = ""
    started: Day | None = None
    today: Day | None = None
    every_weeks: int | None = None
    log: tuple[CheckIn, ...] = ()
    stage: StageName | None = None
    """The stage now."""
    since: Day | None = None
    """Since when it is in this stage."""
    months: int = 0
    """How long that is, in whole months."""
    promises: tuple[Promise, ...] = ()
    """What is owed, the manager's own first, each side's by date."""
    said: tuple[Said, ...] = ()
    """What the rules say of it, as `check` does."""
    mastery: Mastery | None = None
    trial: Trial | None = None
    permanent: Permanent | None = None
    move: Move | None = None
    talk_first: tuple[TalkFirst, ...] = ()
    later: tuple[paths.Move, ...] = ()
    """The moves of the way behind the next one."""
    mix: Mix | None = None
    load: Load | None = None
    """Only of a proposal."""
    signed_employee: Day | None = None
    signed_manager: Day | None = None
    closed: Day | None = None
    closed_because: str = ""

    def stages(self) -> list[tuple[StageName, Stage]]:
        """Return the stages that the plan has, in their order."""
        every = ((name, getattr(self, name)) for name in STAGES)
        return [(name, stage) for name, stage in every if stage is not None]


@result(frozen=True, slots=True)
class Plans:
    """The plans that somebody asked for."""

    one: bool = False
    """Whether one person's was asked for."""
    manager: str = ""
    """The id of the manager whose people they are, where somebody asked for that."""
    manager_name: str = ""
    plans: tuple[Plan, ...] = ()

"""A development plan, kept or proposed, and where it stands."""

from datetime import date
from typing import Annotated, Literal, Self

from careerctl.model.activity import STAGES, StageName
from careerctl.results import paths
from careerctl.results.cut import cut
from careerctl.results.gap import Standing
from careerctl.results.readers import ALL, HR, LEADING, TWO, Audience, name_of, seen, unmasked
from careerctl.results.result import Result, replace
from careerctl.results.stages import Mastery, MoveStage, Owner, Permanent, Stage, Trial

Due = Literal["late", "soon", "later"]
Owed = Literal["action", "talk", "yes", "relief", "announce", "pay", "ask-again", "end"]
Day = date


class Promise(Result):
    """What somebody owes next: an action, or what belongs to a stage."""

    owner: Annotated[Owner, seen(TWO)] = "employee"
    owner_name: Annotated[str, seen(TWO), name_of("owner")] = ""
    what: Annotated[Owed, seen(TWO)] = "action"
    action: Annotated[str, seen(TWO)] = ""
    """The action's id."""
    text: Annotated[str, seen(TWO)] = ""
    due: Annotated[str, seen(TWO), unmasked] = ""
    when: Annotated[Due | None, seen(TWO)] = None
    active: Annotated[bool, seen(TWO)] = False


class Remark(Result):
    """What a rule says of a plan, and what to do about it."""

    rule: Annotated[str, seen(TWO)] = ""
    text: Annotated[str, seen(TWO)] = ""
    hint: Annotated[str, seen(TWO)] = ""


class TalkFirst(Result):
    """A competency on which the two have not settled yet, so that no step is planned for it."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    standing: Annotated[Standing | None, seen(TWO)] = None
    role_name: Annotated[str, seen(TWO), unmasked] = ""


class CheckIn(Result):
    """What was said at a talk, and what comes next."""

    date: Annotated[Day | None, seen(TWO)] = None
    said: Annotated[str, seen(TWO)] = ""
    next: Annotated[str, seen(TWO)] = ""


class Mix(Result):
    """How many of the activities are experience, exposure and education: shown, never enforced."""

    experience: Annotated[int, seen(TWO)] = 0
    exposure: Annotated[int, seen(TWO)] = 0
    education: Annotated[int, seen(TWO)] = 0


class Load(Result):
    """The hours that a proposal takes a week."""

    most: Annotated[float, seen(TWO)] = 0
    """How many there may be."""
    busiest: Annotated[float, seen(TWO)] = 0
    busiest_week: Annotated[Day | None, seen(TWO)] = None


class Plan(Result):
    """One person's plan, kept in a file or proposed."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    called: Annotated[str, seen(ALL), name_of("person")] = ""
    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    manager: Annotated[str, seen(TWO)] = ""
    manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    manager_left: Annotated[bool, seen(TWO)] = False
    """Whoever led the person has left, and nobody else is named."""
    kept: Annotated[bool, seen(HR)] = False
    """Whether there is a file of it."""
    id: Annotated[str, seen(TWO)] = ""
    title: Annotated[str, seen(TWO)] = ""
    target: Annotated[str, seen(TWO), unmasked] = ""
    target_name: Annotated[str, seen(TWO), unmasked] = ""
    towards: Annotated[str, seen(TWO), unmasked] = ""
    towards_name: Annotated[str, seen(TWO), unmasked] = ""
    stays: Annotated[bool, seen(TWO)] = False
    """The target is today's role."""
    reachable: Annotated[bool, seen(TWO)] = True
    """Whether a path leads from today's role to what is wished for."""
    own: Annotated[bool, seen(TWO)] = False
    """Measured by the self sheet alone."""
    rated: Annotated[bool, seen(TWO)] = False
    """Whether there is a round to go by."""
    nothing_to_rate: Annotated[bool, seen(TWO)] = False
    """Neither today's role nor the target asks for a competency."""
    round: Annotated[str, seen(TWO), unmasked] = ""
    started: Annotated[Day | None, seen(TWO)] = None
    today: Annotated[Day | None, seen(ALL)] = None
    every_weeks: Annotated[int | None, seen(TWO)] = None
    log: Annotated[tuple[CheckIn, ...], seen(TWO)] = ()
    stage: Annotated[StageName | None, seen(TWO)] = None
    """The stage now."""
    since: Annotated[Day | None, seen(TWO)] = None
    """Since when it is in this stage."""
    months: Annotated[int, seen(TWO)] = 0
    """How long that is, in whole months."""
    promises: Annotated[tuple[Promise, ...], seen(TWO)] = ()
    """What is owed, the manager's own first, each side's by date."""
    said: Annotated[tuple[Remark, ...], seen(TWO)] = ()
    """What the rules say of it, as `check` does."""
    mastery: Annotated[Mastery | None, seen(TWO)] = None
    trial: Annotated[Trial | None, seen(ALL)] = None
    permanent: Annotated[Permanent | None, seen(ALL)] = None
    move: Annotated[MoveStage | None, seen(TWO)] = None
    talk_first: Annotated[tuple[TalkFirst, ...], seen(TWO)] = ()
    later: Annotated[tuple[paths.Move, ...], seen(TWO)] = ()
    """The moves of the way behind the next one."""
    mix: Annotated[Mix | None, seen(TWO)] = None
    load: Annotated[Load | None, seen(TWO)] = None
    """Only of a proposal."""
    signed_employee: Annotated[Day | None, seen(TWO)] = None
    signed_manager: Annotated[Day | None, seen(TWO)] = None
    closed: Annotated[Day | None, seen(TWO)] = None
    closed_because: Annotated[str, seen(TWO)] = ""

    def before_cut(self, audience: Audience) -> Self:
        """Others than the two know of a trial, and of new duties, once these were announced."""
        if audience in TWO:
            return self
        trial, permanent = self.trial, self.permanent
        return replace(
            self,
            trial=trial if trial is not None and trial.told else None,
            permanent=permanent if permanent is not None and permanent.told else None,
        )

    def stages(self) -> list[tuple[StageName, Stage]]:
        """Return the stages that the plan has, in their order."""
        every = ((name, getattr(self, name)) for name in STAGES)
        return [(name, stage) for name, stage in every if stage is not None]


class Plans(Result):
    """The plans that somebody asked for."""

    one: Annotated[bool, seen(ALL)] = False
    """Whether one person's was asked for."""
    manager: Annotated[str, seen(LEADING)] = ""
    """The id of the manager whose people they are, where somebody asked for that."""
    manager_name: Annotated[str, seen(LEADING), name_of("manager")] = ""
    plans: Annotated[tuple[Plan, ...], seen(ALL)] = ()

    def before_cut(self, audience: Audience) -> Self:
        """Closed plans are known to the two. Of several people's plans a person reads what everyone may."""
        if audience is Audience.EMPLOYEE and not self.one:
            return cut(self, Audience.EVERYONE)
        if audience in TWO:
            return self
        return replace(self, plans=tuple(each for each in self.plans if each.closed is None))

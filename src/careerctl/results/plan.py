"""A development plan, kept or proposed, and where it stands."""

from datetime import date
from typing import Annotated, Literal, Self

from careerctl.model.activity import STAGES, StageName
from careerctl.results import paths
from careerctl.results.coming import Coming
from careerctl.results.gap import Standing, TakenIn
from careerctl.results.raised import Raised
from careerctl.results.rating import SheetsToWrite
from careerctl.results.readers import ALL, HR, LEADING, TWO, Audience, name_of, seen, unmasked
from careerctl.results.result import Result, replace
from careerctl.results.stages import Mastery, MoveStage, Owner, Permanent, Stage, Stone, Trial

Due = Literal["late", "soon", "later"]
Owed = Literal["action", "room", "stone", "occasion", "talk", "yes", "relief", "announce", "pay", "ask-again", "end"]
Day = date


class Promise(Result):
    """What somebody owes next: an action, room for what the other does, or what belongs to a stage."""

    owner: Annotated[Owner, seen(TWO)] = "employee"
    owner_name: Annotated[str, seen(TWO), name_of("owner")] = ""
    what: Annotated[Owed, seen(TWO)] = "action"
    id: Annotated[str, seen(TWO)] = ""
    """By which `mark` takes it; none for what has a command of its own, such as a talk."""
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
    on_another_scale: Annotated[bool, seen(TWO)] = False
    """It was rated on a scale that is no longer there."""


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
    began_as: Annotated[str, seen(TWO), unmasked] = ""
    """The name of the role in which the plan began: that of mastery."""
    manager: Annotated[str, seen(TWO)] = ""
    manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    manager_left: Annotated[bool, seen(TWO)] = False
    """Whoever led the person has left, and nobody else is named."""
    gone_manager: Annotated[str, seen(TWO)] = ""
    """The id of who that was."""
    coming: Annotated[Coming, seen(HR)] = Coming()
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
    waits: Annotated[bool, seen(TWO)] = False
    """What comes after the trial waits for an opening."""
    late_for: Annotated[str, seen(TWO), unmasked] = ""
    """The date of the wish that it leads to, where the plan ends after it."""
    besides: Annotated[tuple[paths.Besides, ...], seen(TWO)] = ()
    reachable: Annotated[bool, seen(TWO)] = True
    """Whether a path leads from today's role to what is wished for."""
    own: Annotated[bool, seen(TWO)] = False
    """Measured by the self sheet alone."""
    rated: Annotated[bool, seen(TWO)] = False
    """Whether there is a round to go by."""
    to_rate: Annotated[SheetsToWrite | None, seen(TWO)] = None
    """Of a proposal without a round to go by: where the two rate today, if a round of theirs is open."""
    nothing_to_rate: Annotated[bool, seen(TWO)] = False
    """Neither today's role nor the target asks for a competency."""
    round: Annotated[str, seen(TWO), unmasked] = ""
    framework: Annotated[str, seen(TWO), unmasked] = ""
    """The framework's version under which it was made, where it differs from today's."""
    framework_today: Annotated[str, seen(TWO), unmasked] = ""
    raised: Annotated[tuple[Raised, ...], seen(TWO)] = ()
    """What the target asks more since the plan was made, which keeps what was asked then."""
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
    stones: Annotated[tuple[Stone, ...], seen(TWO)] = ()
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
    signed_manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    """The name of who led the person on that day."""
    recorded_employee: Annotated[str, seen(TWO), name_of("manager")] = ""
    recorded_manager: Annotated[str, seen(TWO), name_of("person")] = ""
    """The name of whoever typed what the person, and the manager, said; empty where each did so themself."""
    taken_in: Annotated[TakenIn | None, seen(TWO)] = None
    """Who took in what the person said to it, where that came in a file."""
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

    def read_as(self, audience: Audience) -> Audience:
        """Of several people's plans a person reads what everyone may."""
        return Audience.EVERYONE if audience is Audience.EMPLOYEE and not self.one else audience

    def before_cut(self, audience: Audience) -> Self:
        """Closed plans are known to the two."""
        if audience in TWO:
            return self
        return replace(self, plans=tuple(each for each in self.plans if each.closed is None))

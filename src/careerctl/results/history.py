"""One person over time: levels, next steps that were met, roles, wishes with their answers, conditions."""

from datetime import date
from typing import Annotated

from careerctl.model.earlier import WhyNot
from careerctl.model.scale import Level
from careerctl.results.coming import Coming
from careerctl.results.levels import ScaleUsed
from careerctl.results.raised import Raised
from careerctl.results.readers import ALL, HR, TWO, name_of, seen, unmasked
from careerctl.results.report import InRound
from careerctl.results.result import Result
from careerctl.results.wished import Wish


class RoundThen(Result):
    """A round that can be compared, and the role that was rated against then."""

    round: Annotated[str, seen(TWO), unmasked] = ""
    day: Annotated[date | None, seen(TWO)] = None
    """The day of its last sheet."""
    role: Annotated[str, seen(TWO), unmasked] = ""
    role_name: Annotated[str, seen(TWO), unmasked] = ""
    why_not: Annotated[WhyNot | None, seen(TWO)] = None
    """Why nobody can tell what was asked then; missing where that is known."""
    asked_in: Annotated[str, seen(TWO), unmasked] = ""
    """The later round whose requirements stand for those of that time; empty for today's."""


class OverRounds(Result):
    """A competency in all rounds in which it has a level."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    scale: Annotated[str, seen(TWO), unmasked] = ""
    rounds: Annotated[tuple[InRound, ...], seen(TWO)] = ()


class StepMet(Result):
    """A next step that was met: a level short of what the role asked, and the round in which it was reached."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    before: Annotated[Level | None, seen(TWO)] = None
    after: Annotated[Level | None, seen(TWO)] = None
    required: Annotated[Level | None, seen(TWO)] = None
    """What was asked when it was open."""
    opened: Annotated[str, seen(TWO), unmasked] = ""
    met: Annotated[str, seen(TWO), unmasked] = ""
    """The rounds."""
    months: Annotated[int, seen(TWO)] = 0
    """Whole months in between, without those away."""


class RoleHeld(Result):
    """A role that somebody has or had; in words where no framework was."""

    role: Annotated[str, seen(HR), unmasked] = ""
    role_name: Annotated[str, seen(HR)] = ""
    from_: Annotated[str, seen(HR), unmasked] = ""
    until: Annotated[str, seen(HR), unmasked] = ""
    today: Annotated[bool, seen(HR)] = False
    months: Annotated[int | None, seen(HR)] = None
    """Whole months in it, without those away; missing where nobody wrote down from when, or until when."""


class ConditionHeld(Result):
    """A condition that was met, and how long that holds."""

    role_name: Annotated[str, seen(HR), unmasked] = ""
    id: Annotated[str, seen(HR), unmasked] = ""
    text: Annotated[str, seen(HR), unmasked] = ""
    """As the role words it; empty where it no longer does."""
    met: Annotated[date | None, seen(HR)] = None
    until: Annotated[date | None, seen(HR)] = None
    """The last day on which it holds; missing where it holds for good."""
    run_out: Annotated[bool, seen(HR)] = False


class History(Result):
    """What is known of one person over time; what was rated is for the two."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    called: Annotated[str, seen(ALL), name_of("person")] = ""
    coming: Annotated[Coming, seen(HR)] = Coming()
    tells_rounds: Annotated[bool, seen(TWO)] = False
    """Whether the reader may know what was rated."""
    rounds: Annotated[tuple[RoundThen, ...], seen(TWO)] = ()
    levels: Annotated[tuple[OverRounds, ...], seen(TWO)] = ()
    raised: Annotated[tuple[Raised, ...], seen(TWO)] = ()
    """What the role of the last round asks more since then: from the next round on."""
    steps: Annotated[tuple[StepMet, ...], seen(TWO)] = ()
    """In the order in which they were met."""
    roles: Annotated[tuple[RoleHeld, ...], seen(HR)] = ()
    """The oldest first."""
    wishes: Annotated[tuple[Wish, ...], seen(ALL)] = ()
    """All of them, also those that came true or were taken back."""
    conditions: Annotated[tuple[ConditionHeld, ...], seen(HR)] = ()
    scales: Annotated[tuple[ScaleUsed, ...], seen(TWO)] = ()

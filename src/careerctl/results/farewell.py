"""What somebody takes along who leaves: what they grew in and did, which is theirs to keep."""

from datetime import date
from typing import Annotated

from careerctl.model.scale import Level
from careerctl.results.gap import Gap
from careerctl.results.history import RoleHeld
from careerctl.results.readers import TWO, name_of, seen, unmasked
from careerctl.results.report import Head, Outlook
from careerctl.results.result import Result
from careerctl.results.stages import Action, Stone


class TakenAlong(Result):
    """A competency in which somebody grew, or that they bring to what comes next."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    before: Annotated[Level | None, seen(TWO)] = None
    """The level in the first round; missing where there is nothing to set beside the last one."""
    before_name: Annotated[str, seen(TWO), unmasked] = ""
    now: Annotated[Level | None, seen(TWO)] = None
    """The level in the last round."""
    now_name: Annotated[str, seen(TWO), unmasked] = ""
    looks: Annotated[str, seen(TWO), unmasked] = ""
    """What the framework says that this level looks like."""
    words: Annotated[str, seen(TWO)] = ""
    """What was written to it in the last round, where it met what the role asks."""
    words_by: Annotated[str, seen(TWO)] = ""
    """The id of whose words they are; empty where both agreed on them."""
    words_by_name: Annotated[str, seen(TWO), name_of("words_by")] = ""


class ConditionReached(Result):
    """A condition of a role that was met."""

    text: Annotated[str, seen(TWO), unmasked] = ""
    met: Annotated[date | None, seen(TWO)] = None


class FarewellPage(Result):
    """What somebody takes along who leaves."""

    head: Annotated[Head, seen(TWO)] = Head()
    who: Annotated[Gap, seen(TWO)] = Gap()
    """The person and the last day, and nothing of any rating."""
    manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    door_open: Annotated[bool, seen(TWO)] = False
    """A way back is open; otherwise nothing is said of it."""
    roles: Annotated[tuple[RoleHeld, ...], seen(TWO)] = ()
    """The oldest first."""
    grew: Annotated[tuple[TakenAlong, ...], seen(TWO)] = ()
    """What had a higher level in the last round than in the first."""
    brings: Annotated[tuple[TakenAlong, ...], seen(TWO)] = ()
    """What met the role's requirement in the last round, and is not among what grew."""
    strengths: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of the competencies that the person likes to build on."""
    duties: Annotated[tuple[str, ...], seen(TWO)] = ()
    """Duties that the person took over for good."""
    done: Annotated[tuple[Action, ...], seen(TWO)] = ()
    """What the person did in their plans."""
    stones: Annotated[tuple[Stone, ...], seen(TWO)] = ()
    """The stepping stones that were met."""
    conditions: Annotated[tuple[ConditionReached, ...], seen(TWO)] = ()
    outlook: Annotated[tuple[Outlook, ...], seen(TWO)] = ()

"""Pages for the table: what is on each, before it is laid out."""

import datetime as dt
from fractions import Fraction
from typing import Annotated, Self

from careerctl.model.path import MoveKind
from careerctl.model.scale import Level
from careerctl.results.compare import Comparison, RoleShown, Upkeep
from careerctl.results.gap import Condition, Gap, Item
from careerctl.results.levels import Described, ScaleUsed
from careerctl.results.notes import Note
from careerctl.results.opening import OpeningShown
from careerctl.results.paths import Neighbour, Outside, Paths, Route
from careerctl.results.plan import CheckIn, Plan
from careerctl.results.raters import Raters
from careerctl.results.readers import ALL, HR, MANAGER, PERSON, TWO, Audience, name_of, seen, unmasked
from careerctl.results.result import Result
from careerctl.results.stages import Action


class Head(Result):
    """What every page says of itself."""

    organisation: Annotated[str, seen(ALL), unmasked] = ""
    version: Annotated[str, seen(ALL), unmasked] = ""
    """The framework's version."""
    digest: Annotated[str, seen(ALL), unmasked] = ""
    """Which files the framework was read from, in twelve hexadecimal digits."""
    today: Annotated[dt.date | None, seen(ALL)] = None
    audience: Annotated[str, seen(ALL), unmasked] = ""
    unread: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The files of the framework that could not be read, and the folders of others: what they hold is left out."""


class Meaning(Result):
    """What a competency means, where somebody has described it."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    text: Annotated[str, seen(ALL), unmasked] = ""


class Preparation(Result):
    """What one of the two takes along into the talk, and nothing of the other side."""

    head: Annotated[Head, seen(TWO)] = Head()
    gap: Annotated[Gap, seen(TWO)] = Gap()
    """Who, which role and round; its items are left out."""
    manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    """How sentences name who leads the person."""
    rater: Annotated[str, seen(TWO), unmasked] = ""
    """Who rated the person, where that is not who leads them now."""
    rater_name: Annotated[str, seen(TWO), name_of("rater")] = ""
    both_in: Annotated[bool, seen(TWO)] = False
    """Whether both have handed in, so that words from the sheets may stand here."""
    own: Annotated[tuple[Item, ...], seen(PERSON)] = ()
    """What the role asks, with what the person said, for the person."""
    manager: Annotated[tuple[Item, ...], seen(MANAGER)] = ()
    """The same with what the manager said, for the manager."""
    meanings: Annotated[tuple[Meaning, ...], seen(TWO)] = ()
    """What each competency means."""
    own_notes: Annotated[tuple[Note, ...], seen(PERSON)] = ()
    manager_notes: Annotated[tuple[Note, ...], seen(MANAGER)] = ()


class InRound(Result):
    """A level in one round."""

    round: Annotated[str, seen(TWO), unmasked] = ""
    level: Annotated[Level | None, seen(TWO)] = None


class Since(Result):
    """A competency in the round before and in this one, in levels of its scale."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    before: Annotated[Level | None, seen(TWO)] = None
    before_name: Annotated[str, seen(TWO), unmasked] = ""
    now: Annotated[Level | None, seen(TWO)] = None
    now_name: Annotated[str, seen(TWO), unmasked] = ""
    rounds: Annotated[tuple[InRound, ...], seen(TWO)] = ()
    """All rounds in which it has a level, the one compared last."""


class Outlook(Result):
    """What somebody sees coming, in words."""

    by_name: Annotated[str, seen(TWO)] = ""
    date: Annotated[dt.date | None, seen(TWO)] = None
    round: Annotated[str, seen(TWO), unmasked] = ""
    """The round at whose end it was written, where it was."""
    role_name: Annotated[str, seen(TWO), unmasked] = ""
    text: Annotated[str, seen(TWO)] = ""
    because: Annotated[str, seen(TWO)] = ""
    kept_back: Annotated[bool, seen(PERSON)] = False
    """Whether a former manager wrote it, and the person has not said that it may go over."""

    def before_cut(self, audience: Audience) -> Self | None:
        """What is kept back is not for today's manager."""
        return None if self.kept_back and audience is Audience.MANAGER else self


class Shows(Result):
    """What shows that a condition was met."""

    condition: Annotated[str, seen(HR)] = ""
    evidence: Annotated[tuple[str, ...], seen(HR)] = ()


class Review(Result):
    """What lies on the table when the two talk."""

    head: Annotated[Head, seen(ALL)] = Head()
    gap: Annotated[Gap, seen(ALL)] = Gap()
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    """How sentences name who leads the person."""
    routes: Annotated[tuple[Route, ...], seen(ALL)] = ()
    """The ways to what the person wishes for, in that order."""
    last_round: Annotated[str, seen(TWO), unmasked] = ""
    """The round before, where there is one to set beside this one."""
    since: Annotated[tuple[Since, ...], seen(TWO)] = ()
    drivers: Annotated[tuple[str, ...], seen(TWO)] = ()
    strengths: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of the competencies that the person likes to build on."""
    learns: Annotated[tuple[str, ...], seen(TWO)] = ()
    """Names of those that they would like to learn."""
    rather_not: Annotated[tuple[str, ...], seen(TWO)] = ()
    """Names of those that they can, and would rather not use; never counted."""
    outlook: Annotated[tuple[Outlook, ...], seen(TWO)] = ()
    evidence: Annotated[tuple[Shows, ...], seen(HR)] = ()
    """For the conditions that are recorded."""
    doing: Annotated[tuple[Action, ...], seen(TWO)] = ()
    """What of the kept plan is still to be done."""


class PlanPage(Result):
    """The kept plan of somebody: stages, actions, owners, dates, evidence."""

    head: Annotated[Head, seen(ALL)] = Head()
    who: Annotated[Gap, seen(ALL)] = Gap()
    """The person, the role and who has rated when, and nothing of any rating."""
    plan: Annotated[Plan, seen(ALL)] = Plan()
    """Without a target where none is kept, or where it is not the reader's."""


class TalkPage(Result):
    """What there is to talk about between two rounds: since the last talk, what is owed, what is wished for."""

    head: Annotated[Head, seen(TWO)] = Head()
    who: Annotated[Gap, seen(TWO)] = Gap()
    """The person, the role and what they wish for, and nothing of any rating."""
    plan: Annotated[Plan, seen(TWO)] = Plan()
    """The kept plan, with what is owed; without a target where there is none."""
    last: Annotated[CheckIn | None, seen(TWO)] = None
    """The last talk that is written down."""
    notes: Annotated[tuple[Note, ...], seen(TWO)] = ()
    """What was seen since then, by either of the two, the newest first."""
    outside: Annotated[Outside | None, seen(TWO)] = None
    """Ways outside, where the person has raised them or no way is left inside."""


class WayOn(Result):
    """A move on from a role."""

    to: Annotated[str, seen(ALL), unmasked] = ""
    to_name: Annotated[str, seen(ALL), unmasked] = ""
    kind: Annotated[MoveKind, seen(ALL)] = "promotion"
    paths: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Names of the paths on which it lies."""
    to_status: Annotated[str, seen(ALL), unmasked] = ""
    """As the role's file says; empty where that cannot be read."""
    months: Annotated[Fraction | None, seen(ALL)] = None
    """The time usually spent in the role before the move; None where nobody has said."""
    stepping_stones: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()


class WayInto(Result):
    """A way into a role: a move from another one."""

    from_role: Annotated[str, seen(ALL), unmasked] = ""
    from_name: Annotated[str, seen(ALL), unmasked] = ""
    kind: Annotated[MoveKind, seen(ALL)] = "promotion"
    months: Annotated[Fraction | None, seen(ALL)] = None
    """The time usually spent in that role before the move; None where nobody has said."""


class TakenOver(Result):
    """A requirement that a role takes over from another one."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    """In whose file it stands."""
    own_level: Annotated[bool, seen(ALL)] = False
    """Whether the role asks for another level and takes over the rest."""


class Looks(Result):
    """What the level looks like that a role asks of a competency."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    level: Annotated[Described, seen(ALL)] = Described()


class RolePage(Result):
    """A role to hand out: what it is, gives, costs and asks, what leads to it and where it leads."""

    head: Annotated[Head, seen(ALL)] = Head()
    role: Annotated[RoleShown, seen(ALL)] = RoleShown()
    items: Annotated[tuple[Item, ...], seen(ALL)] = ()
    meanings: Annotated[tuple[Meaning, ...], seen(ALL)] = ()
    """What each competency means."""
    looks: Annotated[tuple[Looks, ...], seen(ALL)] = ()
    """What each level looks like that is described."""
    taken_over: Annotated[tuple[TakenOver, ...], seen(ALL)] = ()
    """Where each requirement stands that another role's file says."""
    conditions: Annotated[tuple[Condition, ...], seen(ALL)] = ()
    on_paths: Annotated[tuple[tuple[str, str], ...], seen(ALL), unmasked] = ()
    """Id and name of each path in use on which a move leads here or on."""
    ways_here: Annotated[tuple[WayInto, ...], seen(ALL)] = ()
    ways: Annotated[tuple[WayOn, ...], seen(ALL)] = ()
    scales: Annotated[tuple[ScaleUsed, ...], seen(ALL)] = ()
    openings: Annotated[tuple[OpeningShown, ...], seen(ALL)] = ()
    """Positions of which people know and that somebody can still get."""
    left_out: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Competencies that the role asks for and whose files cannot be read."""


class OpeningPage(Result):
    """A position to hang up: from when it is free, since when people know, and its role."""

    head: Annotated[Head, seen(ALL)] = Head()
    opening: Annotated[OpeningShown, seen(ALL)] = OpeningShown()
    role: Annotated[RolePage, seen(ALL)] = RolePage()


class PathPage(Result):
    """A path to hand out: each role on it, and the moves between them."""

    head: Annotated[Head, seen(ALL)] = Head()
    path: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    purpose: Annotated[str, seen(ALL), unmasked] = ""
    status: Annotated[str, seen(ALL), unmasked] = ""
    upkeep: Annotated[Upkeep, seen(ALL)] = Upkeep()
    stations: Annotated[tuple[RolePage, ...], seen(ALL)] = ()
    """The roles on the path, in its order; those that only its moves name follow."""
    map: Annotated[Paths, seen(ALL)] = Paths()
    """Its roles and its moves alone; nothing of a path that is retired."""


class PathsPage(Result):
    """All paths to hang up: the map of all roles, and every move."""

    head: Annotated[Head, seen(ALL)] = Head()
    map: Annotated[Paths, seen(ALL)] = Paths()


class CalibrationPage(Result):
    """Which words are read differently, for a talk of those who rate: no case, no rater and nobody's words."""

    head: Annotated[Head, seen(ALL)] = Head()
    raters: Annotated[Raters, seen(ALL)] = Raters()
    """The round, without the raters."""
    unread: Annotated[int, seen(ALL)] = 0
    """How many files about people are left out until they are mended."""


class AnswerPage(Result):
    """The honest answer to what is next for somebody."""

    head: Annotated[Head, seen(ALL)] = Head()
    who: Annotated[Gap, seen(ALL)] = Gap()
    """The person and the manager, and nothing of any rating."""
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    route: Annotated[Route, seen(ALL)] = Route()
    """The wish, its answer, the way there and how realistic it is."""
    comparison: Annotated[Comparison | None, seen(TWO)] = None
    """Today's role and the one wished for; missing for words, and for today's role."""
    gap: Annotated[Gap | None, seen(TWO)] = None
    """The person beside the role wished for."""
    others: Annotated[tuple[Neighbour, ...], seen(TWO)] = ()
    """Other roles within one move, and where they are too few some within two."""
    growth: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """How one grows inside today's role."""
    doing: Annotated[tuple[Action, ...], seen(TWO)] = ()
    """What of the kept plan is still to be done, where that plan leads to what was asked for."""

"""Pages for the table: what is on each, before it is laid out."""

import datetime as dt
from dataclasses import field
from fractions import Fraction

from careerctl.model.path import MoveKind
from careerctl.model.scale import Level
from careerctl.results.compare import Comparison, RoleShown
from careerctl.results.gap import Condition, Gap, Item
from careerctl.results.levels import ScaleUsed
from careerctl.results.notes import Note
from careerctl.results.paths import Neighbour, Route
from careerctl.results.plan import Plan
from careerctl.results.result import result
from careerctl.results.stages import Action


@result(frozen=True, slots=True)
class Head:
    """What every page says of itself."""

    organisation: str = ""
    version: str = ""
    """The framework's version."""
    digest: str = ""
    """Which files the framework was read from, in twelve hexadecimal digits."""
    today: dt.date | None = None
    audience: str = ""


@result(frozen=True, slots=True)
class Preparation:
    """What one of the two takes along into the talk, and nothing of the other side."""

    head: Head = field(default_factory=Head)
    gap: Gap = field(default_factory=Gap)
    """Who, which role and round; its items are left out."""
    both_in: bool = False
    """Whether both have handed in, so that words from the sheets may stand here."""
    own: tuple[Item, ...] = ()
    """What the role asks, with what the person said, for the person."""
    manager: tuple[Item, ...] = ()
    """The same with what the manager said, for the manager."""
    own_notes: tuple[Note, ...] = ()
    manager_notes: tuple[Note, ...] = ()


@result(frozen=True, slots=True)
class InRound:
    """A level in one round."""

    round: str = ""
    level: Level | None = None


@result(frozen=True, slots=True)
class Since:
    """A competency in the round before and in this one, in levels of its scale."""

    competency: str = ""
    name: str = ""
    before: Level | None = None
    before_name: str = ""
    now: Level | None = None
    now_name: str = ""
    rounds: tuple[InRound, ...] = ()
    """All rounds in which it has a level, the one compared last."""


@result(frozen=True, slots=True)
class Outlook:
    """What somebody sees coming, in words."""

    by_name: str = ""
    date: dt.date | None = None
    role_name: str = ""
    text: str = ""
    because: str = ""


@result(frozen=True, slots=True)
class Shows:
    """What shows that a condition was met."""

    condition: str = ""
    evidence: tuple[str, ...] = ()


@result(frozen=True, slots=True)
class Review:
    """What lies on the table when the two talk."""

    head: Head = field(default_factory=Head)
    gap: Gap = field(default_factory=Gap)
    routes: tuple[Route, ...] = ()
    """The ways to what the person wishes for, in that order."""
    last_round: str = ""
    """The round before, where there is one to set beside this one."""
    since: tuple[Since, ...] = ()
    drivers: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    """Names of the competencies that the person likes to build on."""
    outlook: tuple[Outlook, ...] = ()
    evidence: tuple[Shows, ...] = ()
    """For the conditions that are recorded."""
    doing: tuple[Action, ...] = ()
    """What of the kept plan is still to be done."""


@result(frozen=True, slots=True)
class PlanPage:
    """The kept plan of somebody: stages, actions, owners, dates, evidence."""

    head: Head = field(default_factory=Head)
    who: Gap = field(default_factory=Gap)
    """The person, the role and who has rated when, and nothing of any rating."""
    plan: Plan = field(default_factory=Plan)
    """Without a target where none is kept, or where it is not the reader's."""


@result(frozen=True, slots=True)
class Way:
    """A move on from a role."""

    to: str = ""
    to_name: str = ""
    kind: MoveKind = "promotion"
    paths: tuple[str, ...] = ()
    """Names of the paths on which it lies."""
    months: Fraction | None = None
    """The time usually spent in the role before the move; None where nobody has said."""
    stepping_stones: tuple[str, ...] = ()


@result(frozen=True, slots=True)
class RolePage:
    """A role to hand out: what it is, gives, costs and asks, and where it leads."""

    head: Head = field(default_factory=Head)
    role: RoleShown = field(default_factory=RoleShown)
    items: tuple[Item, ...] = ()
    conditions: tuple[Condition, ...] = ()
    ways: tuple[Way, ...] = ()
    scales: tuple[ScaleUsed, ...] = ()
    left_out: tuple[str, ...] = ()
    """Competencies that the role asks for and whose files cannot be read."""


@result(frozen=True, slots=True)
class PathPage:
    """A path to hand out: each role on it, and the moves between them."""

    head: Head = field(default_factory=Head)
    path: str = ""
    name: str = ""
    purpose: str = ""
    status: str = ""
    stations: tuple[RolePage, ...] = ()
    """The roles on the path, in its order; those that only its moves name follow."""


@result(frozen=True, slots=True)
class Answer:
    """The honest answer to what is next for somebody."""

    head: Head = field(default_factory=Head)
    who: Gap = field(default_factory=Gap)
    """The person and the manager, and nothing of any rating."""
    manager_name: str = ""
    route: Route = field(default_factory=Route)
    """The wish, its answer, the way there and how realistic it is."""
    comparison: Comparison | None = None
    """Today's role and the one wished for; missing for words, and for today's role."""
    gap: Gap | None = None
    """The person beside the role wished for."""
    others: tuple[Neighbour, ...] = ()
    """Other roles within one move, and where they are too few some within two."""
    growth: tuple[str, ...] = ()
    """How one grows inside today's role."""
    doing: tuple[Action, ...] = ()
    """What of the kept plan is still to be done, where that plan leads to what was asked for."""

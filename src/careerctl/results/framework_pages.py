"""Pages that a framework has in the open, beside roles, paths and openings: what is on each, before it is laid out."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.compare import Comparison, Upkeep
from careerctl.results.diff import Diff
from careerctl.results.levels import LevelExample, ScaleUsed
from careerctl.results.opening import OpeningShown
from careerctl.results.paths import Paths
from careerctl.results.readers import ALL, seen, unmasked
from careerctl.results.report import Head
from careerctl.results.result import Result


class Words(Result):
    """A piece of a text, and whether the text beside it does not have it."""

    text: Annotated[str, seen(ALL), unmasked] = ""
    is_new: Annotated[bool, seen(ALL)] = False


class CriterionBeside(Result):
    """One thing that shows a level, beside what shows the level under it."""

    said: Annotated[LevelExample, seen(ALL)] = LevelExample()
    kept: Annotated[bool, seen(ALL)] = False
    """Whether the level under it says the same."""
    words: Annotated[tuple[Words, ...], seen(ALL)] = ()
    """Its words, with those marked that are new, where the level under it says something alike; else none."""


class LevelBeside(Result):
    """What a level looks like, beside the described level under it."""

    level: Annotated[Level, seen(ALL)] = 0
    name: Annotated[str, seen(ALL), unmasked] = ""
    summary: Annotated[str, seen(ALL), unmasked] = ""
    words: Annotated[tuple[Words, ...], seen(ALL)] = ()
    """The summary, with the words marked that are new, where it is like the one under it; else none."""
    criteria: Annotated[tuple[CriterionBeside, ...], seen(ALL)] = ()
    dropped: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """What shows the level under it and has no place here, on a scale where levels do not add up."""
    examples: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    links: Annotated[tuple[tuple[str, str], ...], seen(ALL), unmasked] = ()
    """Label and address of each."""
    under: Annotated[Level | None, seen(ALL)] = None
    """The level that it is put beside; missing for the first."""


class RoleAsking(Result):
    """What a role asks of a competency."""

    role: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    status: Annotated[str, seen(ALL), unmasked] = ""
    level: Annotated[Level, seen(ALL)] = 0
    level_name: Annotated[str, seen(ALL), unmasked] = ""
    must: Annotated[bool, seen(ALL)] = False
    optional: Annotated[bool, seen(ALL)] = False


class Developing(Result):
    """An activity and a competency: from which level to which it helps."""

    activity: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """Of the one of the two that the page is not about."""
    competency: Annotated[str, seen(ALL), unmasked] = ""
    from_level: Annotated[Level | None, seen(ALL)] = None
    to_level: Annotated[Level | None, seen(ALL)] = None


class Needing(Result):
    """How many people a goal needs at a level of a competency, or in a role."""

    id: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """Of the competency or role; on the page of one of these, of the goal."""
    level: Annotated[Level | None, seen(ALL)] = None
    level_name: Annotated[str, seen(ALL), unmasked] = ""
    people: Annotated[int, seen(ALL)] = 0


class CompetencyPage(Result):
    """A competency to hand out: its levels side by side, and who asks for it."""

    head: Annotated[Head, seen(ALL)] = Head()
    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    status: Annotated[str, seen(ALL), unmasked] = ""
    asks: Annotated[Asks, seen(ALL)] = "skill"
    area: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Names of the areas it lies in, the outermost first."""
    leads: Annotated[bool, seen(ALL)] = False
    description: Annotated[str, seen(ALL), unmasked] = ""
    scale: Annotated[ScaleUsed, seen(ALL)] = ScaleUsed()
    levels: Annotated[tuple[LevelBeside, ...], seen(ALL)] = ()
    """The levels that it describes, lowest first; those of the scale where it describes none."""
    asked_by: Annotated[tuple[RoleAsking, ...], seen(ALL)] = ()
    all_read: Annotated[bool, seen(ALL)] = True
    """Whether all that roles in use ask could be read: else more of them may ask for it."""
    developed_by: Annotated[tuple[Developing, ...], seen(ALL)] = ()
    needed_by: Annotated[tuple[Needing, ...], seen(ALL)] = ()
    upkeep: Annotated[Upkeep, seen(ALL)] = Upkeep()
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class GoalPage(Result):
    """A goal to hang up: why, until when, what it needs and who works for it."""

    head: Annotated[Head, seen(ALL)] = Head()
    goal: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    begins: Annotated[str, seen(ALL), unmasked] = ""
    """A day, a month or a year."""
    ends: Annotated[str, seen(ALL), unmasked] = ""
    """The same; empty for an open end."""
    is_past: Annotated[bool, seen(ALL)] = False
    why: Annotated[str, seen(ALL), unmasked] = ""
    competencies: Annotated[tuple[Needing, ...], seen(ALL)] = ()
    roles: Annotated[tuple[Needing, ...], seen(ALL)] = ()
    served_by: Annotated[tuple[tuple[str, str], ...], seen(ALL), unmasked] = ()
    """Id and name of each role in use that is there for it."""
    all_read: Annotated[bool, seen(ALL)] = True
    """Whether all roles could be read: else more of them may be there for it."""
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class ActivityShown(Result):
    """A development opportunity."""

    activity: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    kind: Annotated[str, seen(ALL), unmasked] = ""
    description: Annotated[str, seen(ALL), unmasked] = ""
    develops: Annotated[tuple[Developing, ...], seen(ALL)] = ()
    hours: Annotated[float | None, seen(ALL)] = None
    weeks: Annotated[float | None, seen(ALL)] = None
    cost: Annotated[float | None, seen(ALL)] = None
    places: Annotated[int | None, seen(ALL)] = None
    after: Annotated[tuple[tuple[str, str], ...], seen(ALL), unmasked] = ()
    """Id and name of each activity that is done before."""
    links: Annotated[tuple[tuple[str, str], ...], seen(ALL), unmasked] = ()
    metadata: Annotated[Mapping[str, Any], seen(ALL), unmasked] = {}


class ActivitiesPage(Result):
    """All activities in use, in the order of their kinds."""

    head: Annotated[Head, seen(ALL)] = Head()
    activities: Annotated[tuple[ActivityShown, ...], seen(ALL)] = ()


class Listed(Result):
    """A thing in a list of the start page."""

    id: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    about: Annotated[str, seen(ALL), unmasked] = ""
    """What it is, in a sentence or less."""
    group: Annotated[str, seen(ALL), unmasked] = ""
    """The track of a role, the area of a competency; empty where none is named."""


class StartPage(Result):
    """Where everybody begins: the goals, the ways, and a list of everything."""

    head: Annotated[Head, seen(ALL)] = Head()
    goals: Annotated[tuple[GoalPage, ...], seen(ALL)] = ()
    """Those that are not over."""
    map: Annotated[Paths, seen(ALL)] = Paths()
    """All moves between roles that are not drafts, and the paths in use."""
    paths: Annotated[tuple[Listed, ...], seen(ALL)] = ()
    roles: Annotated[tuple[Listed, ...], seen(ALL)] = ()
    competencies: Annotated[tuple[Listed, ...], seen(ALL)] = ()
    openings: Annotated[tuple[OpeningShown, ...], seen(ALL)] = ()
    """Those that people know of."""
    has_activities: Annotated[bool, seen(ALL)] = False
    no_longer: Annotated[tuple[tuple[str, str, str], ...], seen(ALL), unmasked] = ()
    """Kind, id and name of what is retired, and of goals that are over."""
    left_out: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Ids of roles that have no page, since a file that they build on could not be read."""


class VersionTold(Result):
    """What one tag of the repository changed in the framework, or the files as they lie there since the last tag."""

    name: Annotated[str, seen(ALL), unmasked] = ""
    """The tag; empty for what has none yet."""
    day: Annotated[dt.date | None, seen(ALL)] = None
    """That of the commit."""
    diff: Annotated[Diff, seen(ALL)] = Diff()


class ChangesPage(Result):
    """What the framework's versions changed, the newest first."""

    head: Annotated[Head, seen(ALL)] = Head()
    versions: Annotated[tuple[VersionTold, ...], seen(ALL)] = ()
    unread: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The tags at which careerctl.yaml cannot be read, so that nothing is told of them."""
    are_more: Annotated[bool, seen(ALL)] = False
    """Whether there are earlier tags, of which nothing is told."""


class RolesBeside(Result):
    """Two roles side by side, as everyone may read them."""

    head: Annotated[Head, seen(ALL)] = Head()
    compared: Annotated[Comparison, seen(ALL)] = Comparison()


class SitePage(NamedTuple):
    """What one page among others is about: its kind, the id of the thing (of two roles both), and the result."""

    kind: str
    ids: tuple[str, ...]
    result: Any

"""A framework as another tool keeps it, in one shape, whichever file it was read from.

Each leaf of the shelf `frameworks/` reads one format into an `IncomingFramework`. Nothing in it is invented: what the
other tool does not say is empty here, and what has no place here is counted in `left_out`. Ids come from `Ids`. A place
says where something was read, as people find it there: `row 12`, `cell C7`, `themes 3`, `levels.yaml, level 2`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from careerctl.exchange.ids import Near
from careerctl.model.competency import Asks, Status
from careerctl.model.path import MoveKind
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here

if TYPE_CHECKING:
    from careerctl.model.framework_map import FrameworkMap

MOST_BYTES = 20_000_000


@dataclass(frozen=True, kw_only=True)
class IncomingScale:
    """Levels from the lowest to the highest, by their values, which go up one by one."""

    id: str
    levels: Mapping[int, str]
    cumulative: bool = True
    metadata: Mapping[str, Any] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingArea:
    """A group of competencies, maybe inside another."""

    id: str
    name: str
    within: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingTrack:
    """The kind of work that roles belong to: a family of roles, or people management."""

    id: str
    name: str
    manages: bool = False
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingCriterion:
    """One thing that shows a level, with occasions on which it was seen, and links by their labels."""

    text: str
    examples: tuple[str, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class IncomingLevel:
    """What a level of a competency looks like; either a summary or criteria are there."""

    summary: str = ""
    criteria: tuple[IncomingCriterion, ...] = ()
    examples: tuple[str, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingCompetency:
    """What people are rated on."""

    id: str
    name: str
    asks: Asks | None = None
    """None where the other tool does not tell results, skills, behaviours and knowledge apart."""
    area: str = ""
    scale: str = ""
    """The id of its scale; "" where there is one scale alone."""
    status: Status = "active"
    leads: bool = False
    description: str = ""
    levels: Mapping[int, IncomingLevel] = field(default_factory=dict)
    """Texts by the values of the scale; levels without one are not in it."""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """What has no key here and is worth keeping, such as the other tool's own number: plain text, lists, mappings."""
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingRequirement:
    """The level that a role asks of a competency, by its value."""

    competency: str
    level: int
    optional: bool = False
    must: bool = False
    wording: str = ""
    """What the level means in this role, where its text is the role's own."""
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingRole:
    """A role, or one level of a job where the other tool counts so."""

    id: str
    name: str
    job: str = ""
    """The name of the job whose level this is; "" where a role is a job of its own."""
    track: str = ""
    grade: str = ""
    rank: int | None = None
    status: Status = "active"
    extends: str = ""
    without: tuple[str, ...] = ()
    summary: str = ""
    responsibilities: tuple[str, ...] = ()
    requires: tuple[IncomingRequirement, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingMove:
    """A way from one role to another."""

    from_: str
    to: str
    kind: MoveKind = "promotion"
    typical_months: str = ""
    """As files have it: a number of months, or a range such as 12-18; "" where it is not said."""
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class IncomingPath:
    """A way through roles: steps in order, each promoted to the next, and other moves."""

    id: str
    name: str
    purpose: str = ""
    steps: tuple[str, ...] = ()
    moves: tuple[IncomingMove, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class LeftOut:
    """What was not taken over, in a sentence without the number: `rows without a skill`, `emoji`, `weights`."""

    what: str
    count: int
    places: tuple[str, ...] = ()
    """Where the first of them are."""


@dataclass(frozen=True, kw_only=True)
class IncomingFramework:
    """A framework, each list in the order in which the other tool keeps it. References are ids, and all are there."""

    organisation: str = ""
    version: str = ""
    scales: tuple[IncomingScale, ...] = ()
    """The first one is the project's own scale."""
    areas: tuple[IncomingArea, ...] = ()
    tracks: tuple[IncomingTrack, ...] = ()
    competencies: tuple[IncomingCompetency, ...] = ()
    roles: tuple[IncomingRole, ...] = ()
    paths: tuple[IncomingPath, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict)
    """What is worth keeping of the framework as a whole."""
    left_out: tuple[LeftOut, ...] = ()
    unused: tuple[str, ...] = ()
    """The columns or keys that were not used, as they are called there."""
    near: tuple[Near, ...] = ()
    """Names that may mean one thing, and were kept as two."""
    seen: Mapping[str, int] = field(default_factory=dict)
    """How many of a thing the other tool has, where not all are taken over: `level text`: 596."""
    called: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """How the other tool calls what is counted, where it is called otherwise: `track`: `family`, `families`."""


@dataclass(frozen=True)
class Source:
    """What somebody wants to take over: a file, or a folder of them."""

    path: Path

    @cached_property
    def named(self) -> str:
        """The file as messages name it."""
        return path_from_here(self.path)

    @cached_property
    def raw(self) -> bytes:
        """What the file holds, b"" for a folder. Raises CareerctlError where it is not there, closed or too large."""
        return b"" if disk.is_folder(self.path) else raw_of(self.path)


def raw_of(file: Path) -> bytes:
    """Return what a file holds. Raises CareerctlError where it is not there, closed or too large."""
    raw = disk.read_some(file, MOST_BYTES + 1)
    if raw is None:
        message = f"there is no file {path_from_here(file)}."
        raise CareerctlError(message)
    if len(raw) > MOST_BYTES:
        message = f"{path_from_here(file)} is larger than {MOST_BYTES // 1_000_000} MB, more than any framework."
        raise CareerctlError(message)
    return raw


class FrameworkFormat(NamedTuple):
    """The constant `FORMAT` at the end of each leaf; the leaf's file is called as `--as` names the format.

    `recognises` looks at as little as it needs and never raises; `read` raises CareerctlError with the place of what it
    cannot read. A format that others include is `general` (a table) and gives way to them.
    """

    said: str
    """What it is, in words for the help and for messages: `a Moodle competency framework (.csv)`."""
    recognises: Callable[[Source], bool]
    read: Callable[[Source], IncomingFramework]
    general: bool = False
    by_map: "Callable[[Source, FrameworkMap | None], Any] | None" = None
    """Reads it as a kept mapping says, else as is proposed, into `TablesRead`; for tables alone."""

"""What a change of the framework does: by thing, in the words of its files."""

from typing import Annotated, Literal

from careerctl.results.moved import PeopleMoved
from careerctl.results.readers import ALL, seen, unmasked
from careerctl.results.result import Result

How = Literal[
    "new", "gone", "changed", "reworded", "rewrapped", "reordered", "restated", "raised", "lowered",
    "now-a-must", "no-longer-a-must", "now-optional", "now-required",
]  # fmt: skip
"""What has become of something. What is said in other words is `reworded`, in other lines alone `rewrapped`; what is
written otherwise and asks the same is `restated`."""
Asks = Literal["more", "offers", "words"]
"""What a change does to people: it asks more of somebody, it changes what is offered, or it is about words alone."""
Step = Literal["major", "minor", "patch", "none"]
"""major: something more is asked of somebody; minor: something else is offered; patch: words; none: nothing."""
ThingKind = Literal[
    "role", "competency", "path", "goal", "opening", "activity", "scale", "track", "area", "round", "settings"
]


class KeyChange(Result):
    """One thing that has changed in a file."""

    how: Annotated[How, seen(ALL)] = "changed"
    key: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The keys from the top of the file to it; an entry of a list stands by what tells it apart."""
    names: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The same, each as people call it."""
    before: Annotated[str, seen(ALL), unmasked] = ""
    """What stood there, in words; empty for nothing."""
    after: Annotated[str, seen(ALL), unmasked] = ""
    asks: Annotated[Asks, seen(ALL)] = "words"
    heirs: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """The names of the roles that take this over."""


class ThingChanged(Result):
    """A role, a competency, or another thing of the framework, and what has changed in it."""

    kind: Annotated[ThingKind, seen(ALL)] = "role"
    id: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    how: Annotated[Literal["new", "gone", "changed"], seen(ALL)] = "changed"
    before_id: Annotated[str, seen(ALL), unmasked] = ""
    """The id that it had, where that was another one."""
    asks: Annotated[Asks, seen(ALL)] = "words"
    changes: Annotated[tuple[KeyChange, ...], seen(ALL)] = ()
    """In the order of the file. Of what is new all that its file says, of what is gone nothing."""


class NotCompared(Result):
    """Something of which nothing is said, since it cannot be read on one side or on both."""

    what: Annotated[Literal["file", "role", "competency"], seen(ALL)] = "file"
    """A file or folder; what a role asks that takes over what cannot be read; what roles ask of a competency."""
    name: Annotated[str, seen(ALL), unmasked] = ""
    """The path, or what the role or competency is called."""
    side: Annotated[Literal["before", "after"], seen(ALL)] = "after"


class Version(Result):
    """The framework's version on both sides, and what the change is by what it asks."""

    before: Annotated[str, seen(ALL), unmasked] = ""
    after: Annotated[str, seen(ALL), unmasked] = ""
    step: Annotated[Step, seen(ALL)] = "none"
    not_raised: Annotated[bool, seen(ALL)] = False
    """Whether more is asked under the version that there was."""


class Diff(Result):
    """What has changed between two states of a framework."""

    revisions: Annotated[str, seen(ALL), unmasked] = ""
    """What was asked for; empty for what changes go into."""
    before: Annotated[str, seen(ALL), unmasked] = ""
    """The revision compared with, as it was named."""
    before_commit: Annotated[str, seen(ALL), unmasked] = ""
    after: Annotated[str, seen(ALL), unmasked] = ""
    """The other revision; empty for the files as they lie there."""
    after_commit: Annotated[str, seen(ALL), unmasked] = ""
    version: Annotated[Version, seen(ALL)] = Version()
    things: Annotated[tuple[ThingChanged, ...], seen(ALL)] = ()
    not_compared: Annotated[tuple[NotCompared, ...], seen(ALL)] = ()
    people: Annotated[PeopleMoved | None, seen(ALL)] = None
    """Whom it moves, where that was asked."""

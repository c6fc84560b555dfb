"""What the two agreed, as the person is asked to confirm it: after a talk, or in a plan."""

from datetime import date
from typing import Annotated

from careerctl.model.answers import AgreedAs
from careerctl.model.earlier import Change
from careerctl.results.gap import Rated
from careerctl.results.levels import Described
from careerctl.results.plan import Plan
from careerctl.results.profile import NamedCompetency
from careerctl.results.raised import Raised
from careerctl.results.rating import Topic
from careerctl.results.readers import ALL, TWO, name_of, seen, unmasked
from careerctl.results.result import Result


class AgreedEntry(Result):
    """What was agreed about one competency, or how the two still see it differently."""

    topic: Annotated[Topic, seen(ALL)] = Topic()
    rated: Annotated[Rated | None, seen(TWO)] = None
    """Missing where they see it differently."""
    employee: Annotated[str, seen(TWO)] = ""
    manager: Annotated[str, seen(TWO)] = ""
    digest: Annotated[str, seen(TWO), unmasked] = ""
    """Of all of it: a yes is to what was shown."""


class LookedAt(Result):
    """A rating that counts, and what has changed since it was given."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    level: Annotated[str, seen(TWO), unmasked] = ""
    """The level's name."""
    change: Annotated[Change, seen(TWO)] = "words"
    raised: Annotated[Raised | None, seen(TWO)] = None
    """What is asked more since then."""
    then: Annotated[tuple[Described, ...], seen(TWO)] = ()
    today: Annotated[tuple[Described, ...], seen(TWO)] = ()
    """What its level looked like, and what it looks like."""


class Agreement(Result):
    """A form in which a person confirms what was agreed, or says how they see it; or both that it still stands."""

    organisation: Annotated[str, seen(ALL), unmasked] = ""
    framework: Annotated[str, seen(ALL), unmasked] = ""
    """The version."""
    today: Annotated[date | None, seen(ALL)] = None
    id: Annotated[str, seen(TWO), unmasked] = ""
    """The digest of all that is handed out."""
    side: Annotated[AgreedAs, seen(TWO)] = "agreed"
    round: Annotated[str, seen(TWO), unmasked] = ""
    """The round that they talked about; of a plan the day on which it is handed out."""
    person: Annotated[str, seen(TWO)] = ""
    name: Annotated[str, seen(TWO), name_of("person")] = ""
    called: Annotated[str, seen(TWO), name_of("person")] = ""
    manager_name: Annotated[str, seen(TWO), name_of("manager")] = ""
    """Through whom it goes; "" where nobody is named."""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    agreed_on: Annotated[date | None, seen(TWO)] = None
    """The day of the talk, or the one on which the plan began."""
    entries: Annotated[tuple[AgreedEntry, ...], seen(TWO)] = ()
    looked: Annotated[tuple[LookedAt, ...], seen(TWO)] = ()
    """What both look at again."""
    unknown: Annotated[bool, seen(TWO)] = False
    """Whether nobody can tell of some of it what has changed."""
    focus: Annotated[tuple[NamedCompetency, ...], seen(TWO)] = ()
    plan: Annotated[Plan | None, seen(TWO)] = None
    asks_yes: Annotated[bool, seen(TWO)] = False
    """Whether the plan has a trial that is not over, to which the person says yes or no."""
    besides: Annotated[str, seen(TWO), unmasked] = ""
    """The digest of the focus, or of all that was agreed in the plan."""

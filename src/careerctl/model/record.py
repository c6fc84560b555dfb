"""A person with everything that is written about them, and the facts that stay when the record goes."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from careerctl.model.assessment import AgreedSheet, AgreedSheetFile, RatedSheet, RatedSheetFile, Ratings, Side, TakenIn
from careerctl.model.person import Person, Span
from careerctl.model.scale import Level

if TYPE_CHECKING:  # twenty models, which many projects do without
    from careerctl.model.plan import Plan


class Sheet(NamedTuple):
    """One side's sheet of a round, wherever it was written."""

    round: str
    side: Side
    content: RatedSheet | AgreedSheet
    role: str | None
    """What was rated against; None: the present role."""
    framework: str | None
    """The framework's version at the time."""
    draft: bool
    kind: str
    name: str
    steps: tuple[str | int, ...] = ()
    """Kind and name of the file it stands in, and the steps to it there."""

    @property
    def agreed(self) -> AgreedSheet | None:
        """What an agreed sheet says besides ratings."""
        return self.content if isinstance(self.content, AgreedSheet) else None

    @property
    def taken_in(self) -> TakenIn | None:
        """Who took it in for its author, or what the person said to it, where somebody did."""
        return self.content.taken_in if isinstance(self.content, RatedSheetFile | AgreedSheetFile) else None

    @property
    def date(self) -> date:
        """The day it was written."""
        return self.content.date

    @property
    def by(self) -> str | None:
        """The rater's id; an agreed sheet may have none."""
        return self.content.by

    @property
    def ratings(self) -> Ratings:
        """The ratings by competency, in short or long form."""
        return self.content.ratings


class Record(NamedTuple):
    """One person while they are read and checked."""

    id: str
    person: Person | None
    """None where the file could not be read."""
    sheets: tuple[Sheet, ...]
    unread: frozenset[tuple[str, Side]] = frozenset()
    """Round and side of the sheets that are there and could not be read."""

    def here(self, today: date) -> Person | None:
        """Return the person, None for one who has left: of them nothing is asked any more."""
        return None if self.person is None or self.person.has_left(today) else self.person

    @property
    def ids(self) -> tuple[str, ...]:
        """The person's ids: the present one, then former ones."""
        return (self.id, *(self.person.formerly if self.person is not None else ()))

    @property
    def away(self) -> tuple[Span, ...]:
        """When the person was away."""
        return self.person.away if self.person is not None else ()


class DecisionGiven(NamedTuple):
    """What rules about the organisation know of a decision: who else asked is told first."""

    place: int
    """Which of the person's decisions it is, from 0."""
    role: str
    when: date
    others_told: date | None
    opening: str = ""
    """The present id of the opening that it was about."""


class Asked(NamedTuple):
    """A role that somebody asked for, and the days on which they were told about an opening of it."""

    role: str
    when: date
    told: tuple[tuple[str, date], ...] = ()

    def is_told(self, given: DecisionGiven) -> bool:
        """Tell whether they heard of a decision before it was made."""
        return any(opening == given.opening and day <= given.when for opening, day in self.told)


class Led(NamedTuple):
    """A manager in a second role."""

    place: int
    """Which of the second roles it is, from 0."""
    manager: str
    leads: bool
    """Whether the person has that role today, and this manager is the first one in it."""


class PersonFacts(NamedTuple):
    """What rules about plans and about the organisation know of a person."""

    role: str | None = None
    managers: tuple[str, ...] = ()
    also_led_by: tuple[Led, ...] = ()
    """Who manages them in a second role."""
    left: bool = False
    followed_by: str = ""
    """The id of who takes over the people whom somebody leads who has left, where that is written down."""
    since: date | None = None
    away: tuple[Span, ...] = ()
    wishes: int = 0
    """How many wishes are written down."""
    asked_for: tuple[Asked, ...] = ()
    """Roles that the person asked for, others than their own, where more people than the manager may know it."""
    decisions: tuple[DecisionGiven, ...] = ()
    levels: tuple[tuple[str, Level], ...] = ()
    """As agreed, else as the manager sees it: the levels of what goals need in more than one person."""

    def led_by(self) -> tuple[str, ...]:
        """Return who manages them, in second roles too."""
        return (*self.managers, *(each.manager for each in self.also_led_by))


class PlanFacts(NamedTuple):
    """What rules about the organisation know of a plan."""

    id: str
    person: str
    open: bool


class PlanRecord(NamedTuple):
    """One plan while it is read and checked, with what is known of whose it is."""

    id: str
    plan: "Plan"
    person: PersonFacts


class Facts(NamedTuple):
    """What stays of all people, by id, and plans."""

    people: dict[str, PersonFacts]
    plans: tuple[PlanFacts, ...]
    whole: bool = True
    """Whether the files of all people could be read: only then does a rule say that nobody is something."""

    def named_managers(self) -> set[str]:
        """Return everybody whom somebody names as manager, of a second role too; people who have left name nobody."""
        here = [person for person in self.people.values() if not person.left]
        return {manager for person in here for manager in person.led_by()}

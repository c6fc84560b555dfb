"""One person beside one role."""

import datetime as dt
from collections.abc import Collection, Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any, Literal, Self

from careerctl.model.assessment import Side
from careerctl.model.competency import Asks
from careerctl.model.earlier import Change, WhyNot
from careerctl.model.scale import Level
from careerctl.results.coming import Coming
from careerctl.results.levels import Described, ScaleUsed
from careerctl.results.raised import Raised
from careerctl.results.rating import ToWrite
from careerctl.results.readers import ALL, HR, TWO, WISHES, Audience, fields_of, name_of, seen, unmasked
from careerctl.results.result import Result, replace
from careerctl.results.totals import Counts, Ratio
from careerctl.results.wished import Time, Wish


class Standing(StrEnum):
    """How a rating stands against a requirement; the last three where the two have agreed.

    Measured by one kind of sheet alone it is met or a next step as that kind has it.
    """

    BOTH_MET = "both-met"
    BOTH_OPEN = "both-open"
    SELF_ONLY = "self-only"
    MANAGER_ONLY = "manager-only"
    NOT_SEEN = "not-seen"
    NO_CHANCE = "no-chance"
    NOT_APPLICABLE = "not-applicable"
    NOT_COMPARED = "not-compared"
    MET = "met"
    NEXT_STEP = "next-step"
    STILL_DIFFERENT = "still-different"


class State(StrEnum):
    """How a person stands to a role as a whole. None is a verdict, and no number enters it."""

    ASKS_NOTHING = "asks-nothing"
    SAME_AS_TODAY = "same-as-today"
    NOT_TALKED = "not-talked"
    ALL_MET = "all-met"
    NEAR = "near"
    OPEN = "open"


Instead = Literal["no-chance", "not-applicable"]


class Rated(Result):
    """What one side said of one competency; `level` in levels of its scale, None with a reason instead."""

    level: Annotated[Level | None, seen(HR)] = None
    level_name: Annotated[str, seen(HR), unmasked] = ""
    written: Annotated[str, seen(HR)] = ""
    """The level as it was written, where the scale on which it was rated is not today's: nothing is measured by it."""
    instead: Annotated[Instead | None, seen(HR)] = None
    """What was said in place of a level; why is in one of the texts below."""
    why: Annotated[str, seen(TWO)] = ""
    evidence: Annotated[tuple[str, ...], seen(TWO)] = ()
    no_chance: Annotated[str, seen(TWO)] = ""
    not_applicable: Annotated[str, seen(TWO)] = ""
    observed: Annotated[bool, seen(HR)] = True

    @property
    def says(self) -> bool:
        """Whether there are words to the level, or instead of it."""
        return bool(self.why or self.evidence or self.no_chance or self.not_applicable)


def unrated(instead: Instead, reason: str) -> Rated:
    """Return what is said in place of a level, with the reason."""
    if instead == "no-chance":
        return Rated(instead=instead, no_chance=reason)
    return Rated(instead=instead, not_applicable=reason)


class Item(Result):
    """One competency that the role asks for, or that was rated beside it."""

    competency: Annotated[str, seen(ALL), unmasked] = ""
    name: Annotated[str, seen(ALL), unmasked] = ""
    asks: Annotated[Asks, seen(ALL)] = "skill"
    status: Annotated[str, seen(ALL), unmasked] = ""
    """As its file says; `gone` where it is no longer there, and was only rated."""
    area: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Names of the areas it lies in, the outermost first."""
    scale: Annotated[str, seen(ALL), unmasked] = ""
    required: Annotated[Level, seen(ALL)] = 0
    required_name: Annotated[str, seen(ALL), unmasked] = ""
    must: Annotated[bool, seen(ALL)] = False
    optional: Annotated[bool, seen(ALL)] = False
    weight: Annotated[Fraction, seen(ALL)] = Fraction(1)
    because: Annotated[str, seen(ALL), unmasked] = ""
    wording: Annotated[str, seen(ALL), unmasked] = ""
    described: Annotated[tuple[Described, ...], seen(TWO)] = ()
    """What the required level looks like: on a cumulative scale every level above the present one, up to it."""
    metadata: Annotated[Mapping[str, Any], seen(ALL)] = {}
    raised: Annotated[Raised | None, seen(HR)] = None
    """What is asked from the next round on, where less was when it was rated: that is measured, and stands above."""
    changed: Annotated[Change | None, seen(TWO)] = None
    """What has changed since it was rated, where that counts and nobody has looked again; missing too where unknown."""
    own: Annotated[Rated | None, seen(HR)] = None
    manager: Annotated[Rated | None, seen(HR)] = None
    agreed: Annotated[Rated | None, seen(HR)] = None
    employee_words: Annotated[str, seen(TWO)] = ""
    """Where the two still see it differently: the person's sentence."""
    manager_words: Annotated[str, seen(TWO)] = ""
    level: Annotated[Level | None, seen(TWO)] = None
    """What the gap is measured by."""
    level_name: Annotated[str, seen(TWO), unmasked] = ""
    by: Annotated[Side | None, seen(TWO)] = None
    gap: Annotated[Level | None, seen(TWO)] = None
    """Required level − level; missing where nothing measures it. Above 0: a next step."""
    difference: Annotated[Level | None, seen(TWO)] = None
    """Self level − manager level."""
    standing: Annotated[Standing | None, seen(TWO)] = None
    set_aside: Annotated[bool, seen(TWO)] = False
    """Not applicable, so that it leaves all sums."""
    open: Annotated[bool, seen(TWO)] = False
    one_sided: Annotated[bool, seen(TWO)] = False
    """One side alone says that there was no chance, or that it does not belong to the work."""

    def as_asked_today(self) -> Self:
        """Return it with what the role asks today, whenever it was rated."""
        more = self.raised
        if more is None:
            return self
        asked = {"required": more.required, "required_name": more.required_name, "must": more.must, "optional": False}
        return replace(self, raised=None, **asked)

    @property
    def is_for_later(self) -> bool:
        """Whether it was not asked when the rest was rated, and nothing measures it."""
        return self.raised is not None and self.raised.then is None and self.by is None

    @property
    def only_welcome(self) -> bool:
        """Whether it is welcome and not asked, in the next round either."""
        return self.optional and self.raised is None

    @property
    def on_another_scale(self) -> bool:
        """Whether somebody rated it on a scale that is gone."""
        own, manager, agreed = self.own, self.manager, self.agreed  # asked of every item of everybody
        return bool((own and own.written) or (manager and manager.written) or (agreed and agreed.written))


class Condition(Result):
    """What the role asks that is no competency."""

    id: Annotated[str, seen(ALL), unmasked] = ""
    text: Annotated[str, seen(ALL), unmasked] = ""
    met: Annotated[date | None, seen(HR)] = None
    """The day on which it was met; missing where it is open."""
    until: Annotated[date | None, seen(HR)] = None
    """The last day on which that holds; missing where it holds for good."""
    run_out: Annotated[date | None, seen(HR)] = None
    """The last day on which it held, where it has run out and is open again."""
    later: Annotated[bool, seen(HR)] = False
    """Whether it is asked from the next round on, since it was not when somebody rated."""

    @property
    def is_open(self) -> bool:
        """Whether it is asked and not met."""
        return self.met is None and not self.later


class TakenIn(Result):
    """That somebody else took a sheet in for its author, which proves nothing about who typed it."""

    side: Annotated[Side, seen(HR)] = "self"
    came_as: Annotated[Literal["form", "excel", "paper"], seen(HR)] = "form"
    by: Annotated[str, seen(TWO)] = ""
    by_name: Annotated[str, seen(TWO), name_of("by")] = ""
    date: Annotated[dt.date | None, seen(TWO)] = None


class Handed(Result):
    """Who has handed in what in a round."""

    round: Annotated[str, seen(HR), unmasked] = ""
    own: Annotated[date | None, seen(HR)] = None
    manager: Annotated[date | None, seen(HR)] = None
    agreed: Annotated[date | None, seen(HR)] = None
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    talked: Annotated[bool, seen(HR)] = False
    """The agreed sheet is confirmed by both."""
    recorded_for: Annotated[tuple[Literal["employee", "manager"], ...], seen(HR)] = ()
    """Whose confirmation somebody else typed, until they confirm it."""
    taken_in: Annotated[tuple[TakenIn, ...], seen(HR)] = ()
    """The sheets that somebody else took in, once the round can be compared."""
    framework: Annotated[str, seen(HR), unmasked] = ""
    """The framework's version at the time, where it differs from today's."""
    why_today: Annotated[WhyNot | None, seen(HR)] = None
    """Why today's requirements are used and not those of that time; missing where these are known, or the same."""
    looked_again: Annotated[date | None, seen(HR)] = None
    """The day on which both had looked again at what they agreed, beside a newer framework."""
    look_again: Annotated[bool, seen(TWO)] = False
    """Whether the two may look again at what they agreed, since what counts was rated against other words."""


_OF_NO_ROLE = ("person", "name", "called", "today_role", "coming", "wishes", "round", "later", "version")


class Gap(Result):
    """One person beside one role."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    called: Annotated[str, seen(ALL), name_of("person")] = ""
    today_role: Annotated[str, seen(ALL), unmasked] = ""
    """The name of the person's role."""
    coming: Annotated[Coming, seen(HR)] = Coming()
    role: Annotated[str, seen(ALL), unmasked] = ""
    role_name: Annotated[str, seen(ALL), unmasked] = ""
    role_status: Annotated[str, seen(ALL), unmasked] = ""
    """As its file says; `gone` where an older round was rated against a role that is no longer there."""
    role_metadata: Annotated[Mapping[str, Any], seen(ALL)] = {}
    own_role: Annotated[bool, seen(ALL)] = True
    """Whether the role compared with is the person's."""
    wish_shared_with: Annotated[str, seen(TWO), unmasked] = ""
    """With whom the wish is shared from which the role compared with comes; empty where it comes from no wish."""
    wishes: Annotated[tuple[Wish, ...], seen(ALL)] = ()
    way: Annotated[Time | None, seen(TWO)] = None
    """The way from today's role to the role compared with; missing where that is today's."""
    tells_rounds: Annotated[bool, seen(HR)] = False
    """Whether the reader may know who has rated."""
    round: Annotated[Handed | None, seen(HR)] = None
    """The round compared; missing where there is nothing to compare yet."""
    later: Annotated[tuple[Handed, ...], seen(HR)] = ()
    """Rounds in which one side has handed in: who, and nothing else."""
    to_write: Annotated[ToWrite | None, seen(HR)] = None
    """What the two may write today; missing for somebody who has left."""
    manager_left: Annotated[bool, seen(HR)] = False
    """Whoever is to rate, or to talk about it, has left."""
    nothing_to_rate: Annotated[bool, seen(HR)] = False
    """Neither the role compared with nor today's asks for a competency."""
    measured_by: Annotated[Side | None, seen(HR)] = None
    """What `--sheet` asked for."""
    items: Annotated[tuple[Item, ...], seen(ALL)] = ()
    """What the role requires, in the order of its file."""
    talk: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """The competencies to talk about, in order; at most three are put on the table."""
    next_steps: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    focus: Annotated[tuple[str, ...], seen(HR), unmasked] = ()
    left_out: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    """Competencies that the role asks for and whose files cannot be read: they are neither open nor met."""
    beyond: Annotated[tuple[Item, ...], seen(TWO)] = ()
    """Ratings that the role does not ask for."""
    conditions: Annotated[tuple[Condition, ...], seen(ALL)] = ()
    no_musts: Annotated[bool, seen(ALL)] = False
    state: Annotated[State | None, seen(HR)] = None
    open: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """The ids of what is open: competencies, musts first, then conditions in the order of the role's file."""
    counts: Annotated[Counts | None, seen(HR)] = None
    ratio: Annotated[Ratio | None, seen(TWO)] = None
    scales: Annotated[tuple[ScaleUsed, ...], seen(ALL)] = ()
    version: Annotated[str, seen(ALL), unmasked] = ""
    """The framework's version today, or at the revision that was asked for."""
    framework_at: Annotated[str, seen(ALL), unmasked] = ""
    """The revision of git whose framework it is, where that is not today's."""

    @property
    def both_in(self) -> bool:
        """Whether both sides of the round compared have handed in, or have agreed."""
        return self.round is not None and bool(self.round.talked or (self.round.own and self.round.manager))

    def lacks(self) -> Collection[str]:
        """Without a role that is told nothing is compared."""
        return () if self.role else [name for name in fields_of(type(self)) if name not in _OF_NO_ROLE]

    def before_cut(self, audience: Audience) -> Self:
        """A role that comes from a wish is known to those with whom the wish is shared.

        Ratings and state are known to hr once both sides have handed in, and when somebody rated to nobody else.
        """
        known = self
        if audience is Audience.EVERYONE:
            known = replace(self, items=tuple(each.as_asked_today() for each in self.items))
        if self.wish_shared_with not in {"", *WISHES[audience]}:
            known = type(self)(**{name: getattr(self, name) for name in _OF_NO_ROLE})
        if known.both_in or audience is not Audience.HR:
            return known
        items = tuple(replace(item, own=None, manager=None) for item in known.items)
        return replace(known, items=items, state=None, counts=None)

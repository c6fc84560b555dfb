"""Which activities cover which steps, and when. The order stands in the docstring of this package."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from careerctl.analysis.planning.catalogue import STAGES, Offered, built_on, suited
from careerctl.analysis.planning.weeks import Booked, Weeks, Window
from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.stages import Why

_FIRST_BY_DOING = ("experience", "exposure", "education")
_ORDER = {"knowledge": _FIRST_BY_DOING[::-1]}


class Step(NamedTuple):
    """One level step of a competency, in the stage in which it is taken."""

    competency: str
    asks: Asks
    before: Level
    to: Level
    stage: str


@dataclass(frozen=True, slots=True)
class Situation:
    """All that choosing goes by, besides the steps."""

    offers: Mapping[str, Offered]
    windows: Mapping[str, Window]
    most: int
    """Seconds a week."""
    taken: Mapping[str, Sequence[tuple[int, int]]] = field(default_factory=dict)
    """Of each activity from which week until before which others have a place in it."""
    done: frozenset[str] = frozenset()
    """Activities that the person has done."""
    levels: Mapping[str, Level] = field(default_factory=dict)
    drivers: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()


class Passed(NamedTuple):
    """An activity that was looked at for a step and not taken."""

    activity: str
    why: Why
    detail: str = ""


@dataclass(slots=True)
class Booking:
    """An activity in a stage, the steps that it covers, and those for which it only prepares."""

    offer: Offered
    stage: str
    when: Booked
    steps: list[Step] = field(default_factory=list)
    prepares: list[tuple[Step, str]] = field(default_factory=list)
    """Each step with the activity before which this one is done."""

    def due(self, step: Step) -> int:
        """Return the week before which a step's sign is due: levels of one competency share the weeks evenly."""
        line = [each for each in self.steps if each.competency == step.competency]
        place = line.index(step) + 1 if step in line else len(line) or 1
        return self.when.begin + self.when.inside * place // max(len(line), 1)


class Candidate(NamedTuple):
    """An activity that fits, with what has to be done before it; the last one is the activity itself."""

    line: tuple[tuple[Offered, str, Booked], ...]
    there: Booking | None = None


class Chosen(NamedTuple):
    """The bookings in the order in which they were made, and what was passed over for each step."""

    bookings: tuple[Booking, ...]
    passed: dict[Step, tuple[Passed, ...]]

    def of(self, step: Step) -> Booking | None:
        """Return the booking that covers a step, None where it is open."""
        return next((each for each in self.bookings if step in each.steps), None)


def choose(steps: Sequence[Step], situation: Situation) -> Chosen:
    """Choose activities for steps, which come in the order in which they choose."""
    choosing = _Choosing(steps, situation)
    waiting = list(steps)
    while waiting:
        left = [step for step in waiting if not choosing.cover(step)]
        if len(left) == len(waiting):
            break
        waiting = left
    return Chosen(tuple(choosing.bookings), choosing.passed)


class _Choosing:
    def __init__(self, steps: Sequence[Step], situation: Situation) -> None:
        self.steps = steps
        self.situation = situation
        self.weeks = Weeks(situation.most, situation.taken)
        self.bookings: list[Booking] = []
        self.covered: dict[Step, Booking] = {}
        self.passed: dict[Step, tuple[Passed, ...]] = {}
        self.by_competency: dict[str, list[Offered]] = {}
        for offer in situation.offers.values():
            for competency in offer.develops:
                self.by_competency.setdefault(competency, []).append(offer)

    def cover(self, step: Step) -> bool:
        """Book the best activity for a step; tell whether there was one."""
        passed: list[Passed] = []
        fitting: list[Candidate] = []
        for offer in self.by_competency.get(step.competency, ()):
            found = self._candidate(offer, step)
            if isinstance(found, Passed):
                passed.append(found)
            else:
                fitting.append(found)
        ranked = sorted(fitting, key=lambda each: self._rank(each, step))
        others = (Passed(each.line[-1][0].id, "chosen-for-less") for each in ranked[1:])
        self.passed[step] = (*others, *passed)
        if ranked:
            self._book(ranked[0], step)
        return bool(ranked)

    def _candidate(self, offer: Offered, step: Step) -> Candidate | Passed:
        from_, to = offer.develops[step.competency]
        if to < step.to or (from_ is not None and from_ > step.before):
            return Passed(offer.id, "level", f"{'' if from_ is None else f'from level {from_:g} '}to level {to:g}")
        if step.stage not in offer.stages:
            return Passed(offer.id, "stage")
        there = self._booked(offer.id, step.stage)
        if there is not None:
            return Candidate(((offer, step.stage, there.when),), there) if self._joins(there, step) else _late(offer)
        return self._new(offer, step)

    def _new(self, offer: Offered, step: Step) -> Candidate | Passed:
        """Find weeks for an activity that is not booked in this stage yet."""
        if offer.load > self.situation.most:
            return Passed(offer.id, "hours", str(offer.load))
        lower = self._neighbour(step, below=True)
        earliest = self.covered[lower].due(lower) if lower is not None else 0
        line: list[tuple[Offered, str, Booked]] = []
        why = self._line(offer, step.stage, earliest, line, frozenset())
        for each, _, when in line:
            self.weeks.give_back(each, when)
        if why is not None:
            return why
        upper = self._neighbour(step, below=False)
        when = line[-1][2]
        if upper is not None and when.begin + when.inside > self.covered[upper].when.begin:
            return _late(offer)
        return Candidate(tuple(line))

    def _line(  # what it takes to look back
        self, offer: Offered, stage: str, earliest: int, line: list[tuple[Offered, str, Booked]], trail: frozenset[str]
    ) -> Passed | None:
        """Take weeks for an activity and all before it; say why where there are none."""
        for before in offer.after:
            ready = self._ready(before, stage, line, trail | {offer.id})
            if ready is None:
                return Passed(offer.id, "before", before)
            earliest = max(earliest, ready)
        window = self.situation.windows[stage]
        when = self.weeks.first_fit(offer, window, earliest)
        if when is None:
            free = self.weeks.first_fit(offer, window, earliest, places=False) is not None
            return Passed(offer.id, "places") if free else _late(offer)
        line.append((offer, stage, when))
        self.weeks.take(offer, when)
        return None

    def _ready(
        self, name: str, stage: str, line: list[tuple[Offered, str, Booked]], trail: frozenset[str]
    ) -> int | None:
        """Return the week from which an activity that has to come before is done; plan it where it is not yet."""
        if name in self.situation.done:
            return 0
        ends = [each.when.end for each in self.bookings if each.offer.id == name]
        ends += [when.end for offer, _, when in line if offer.id == name]
        if ends:
            return min(ends)
        offer = self.situation.offers.get(name)
        if offer is None or name in trail or not self._may_begin(offer):
            return None
        for each in STAGES[: STAGES.index(stage) + 1]:
            if each in offer.stages and each in self.situation.windows:
                tried = list(line)
                if self._line(offer, each, 0, tried, trail) is None:
                    line[:] = tried
                    return line[-1][2].end
                for taken, _, when in tried[len(line) :]:
                    self.weeks.give_back(taken, when)
        return None

    def _may_begin(self, offer: Offered) -> bool:
        """Tell whether the person has the level at which an activity that only prepares begins."""
        levels = self.situation.levels
        return not offer.develops or any(
            from_ is None or from_ <= levels.get(competency, from_) for competency, (from_, _) in offer.develops.items()
        )

    def _joins(self, there: Booking, step: Step) -> bool:
        """Tell whether a booking can cover one more step, so that levels keep their order."""
        lower, upper = self._neighbour(step, below=True), self._neighbour(step, below=False)
        line = [each for each in there.steps if each.competency == step.competency]
        if line and (lower is None or self.covered[lower] is not there or there.when.inside <= len(line)):
            return False
        if not line and lower is not None and self.covered[lower].due(lower) > there.when.begin:
            return False
        return upper is None or there.when.begin + there.when.inside <= self.covered[upper].when.begin

    def _neighbour(self, step: Step, *, below: bool) -> Step | None:
        """Return the nearest step of the same competency that is covered already, below or above this one."""
        same = [each for each in self.covered if each.competency == step.competency]
        if below:
            return max((each for each in same if each.to <= step.before), key=lambda each: each.to, default=None)
        return min((each for each in same if each.before >= step.to), key=lambda each: each.to, default=None)

    def _booked(self, name: str, stage: str) -> Booking | None:
        return next((each for each in self.bookings if each.offer.id == name and each.stage == stage), None)

    def _rank(self, candidate: Candidate, step: Step) -> tuple[object, ...]:
        offer, _, when = candidate.line[-1]
        situation = self.situation
        suits = len(suited(offer, situation.drivers)) + len(built_on(offer, situation.strengths))
        return (
            candidate.there is None,
            -sum(fits(offer, each) for each in self.steps if each.stage == step.stage and each not in self.covered),
            _ORDER.get(step.asks, _FIRST_BY_DOING).index(offer.sort),
            -suits,
            len(candidate.line),
            when.end,
            sum(each.load * each.weeks for each, _, _ in candidate.line),
            offer.cost,
            offer.id,
        )

    def _book(self, candidate: Candidate, step: Step) -> None:
        booking = candidate.there
        for place, (offer, stage, when) in enumerate(candidate.line):
            if candidate.there is None:
                self.weeks.take(offer, when)
                booking = Booking(offer, stage, when)
                self.bookings.append(booking)
                if place + 1 < len(candidate.line):
                    booking.prepares.append((step, _next_of(offer.id, candidate.line[place + 1 :])))
        assert booking is not None  # noqa: S101  # a line is never empty
        booking.steps.append(step)
        self.covered[step] = booking


def fits(offer: Offered, step: Step) -> bool:
    """Tell whether an activity develops what a step asks, from where to where and in its stage."""
    from_, to = offer.develops.get(step.competency, (None, step.before))
    return to >= step.to and (from_ is None or from_ <= step.before) and step.stage in offer.stages


def _late(offer: Offered) -> Passed:
    return Passed(offer.id, "time")


def _next_of(name: str, line: Sequence[tuple[Offered, str, Booked]]) -> str:
    """Return the activity of a line that asks for another one."""
    return next((offer.id for offer, _, _ in line if name in offer.after), line[-1][0].id)


def in_order(bookings: Sequence[Booking]) -> Iterator[Booking]:
    """Yield bookings by stage, then as they begin, then in the order in which they were chosen."""
    yield from sorted(bookings, key=lambda each: (STAGES.index(each.stage), each.when.begin))

"""Which activities cover which steps, in which order, and when. The order stands in the docstring of this package."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from math import inf
from typing import NamedTuple

from careerctl.analysis.planning.booking import Booking, Bookings, Cover
from careerctl.analysis.planning.catalogue import PLANNED, Offered, built_on, suited
from careerctl.analysis.planning.steps import Passed, Situation, Step, misfit

MOST_OTHERS = 6
"""So many activities are looked at for a step behind the one that is taken."""


class Chosen(NamedTuple):
    """The bookings in the order in which they were made, and what was passed over for each step."""

    bookings: tuple[Booking, ...]
    passed: dict[Step, tuple[Passed, ...]]

    def of(self, step: Step) -> Booking | None:
        """Return the booking that covers a step, None where it is open."""
        return next((each for each in self.bookings if step in each.steps), None)


def choose(steps: Sequence[Step], situation: Situation) -> Chosen:
    """Choose activities for steps, which come in the order in which they choose.

    A step stays open only where nothing covers it together with all that are covered before it.
    """
    choosing = _Choosing(steps, situation)
    for step in steps:
        if not choosing.cover(step) and choosing.order.suiting[step]:
            choosing.rearrange(step)
    bookings = tuple(choosing.bookings.booked.values())
    for each in bookings:
        each.steps.sort(key=steps.index)
    return Chosen(bookings, choosing.passed)


class _Choosing:
    def __init__(self, steps: Sequence[Step], situation: Situation) -> None:
        self.order = CandidateOrder(steps, situation)
        self.bookings = Bookings(situation)
        self.passed: dict[Step, tuple[Passed, ...]] = {}

    def cover(self, step: Step) -> bool:
        """Book the best activity for a step; tell whether there was one."""
        ways: list[Cover] = []
        passed = list(self.order.unfit[step])
        for offer, way, _ in self.order.looked_at(step, self.bookings):
            if way is None:
                passed.append(self.bookings.obstacle(offer, step))
                continue
            ways.append(way)
            if len(ways) > MOST_OTHERS:
                break
        self.passed[step] = (*(Passed(each.offer.id, "chosen-for-less") for each in ways[1:]), *passed)
        if ways:
            self.bookings.take(ways[0], step)
        return bool(ways)

    def rearrange(self, step: Step) -> None:
        """Cover a step for which nothing is left, where the others can make room and keep a cover of their own."""
        before = self.bookings
        found = rearranged(self.order, step, list(before.covered))
        if found is None:
            return
        self.bookings = found
        found.hoped = ()
        for each, booking in found.covered.items():
            taken = booking.offer.id
            others = tuple(passed for passed in self.passed[each] if passed.activity != taken)
            if each != step and before.covered[each].offer.id != taken:
                others = (Passed(before.covered[each].offer.id, "gives-way", step.competency), *others)
            self.passed[each] = others


def in_order(bookings: Sequence[Booking]) -> Iterator[Booking]:
    """Yield bookings by stage, then as they begin, then in the order in which they were chosen."""
    yield from sorted(bookings, key=lambda each: (PLANNED.index(each.stage), each.when.begin))


_FIRST_BY_DOING = ("experience", "exposure", "education")
_BY_ASKS = {"knowledge": _FIRST_BY_DOING[::-1]}


class Looked(NamedTuple):
    """An activity that suits a step: the first way in which it can cover it, if there is one, and the others."""

    offer: Offered
    way: Cover | None
    others: Iterator[Cover]


class CandidateOrder:
    """The activities that suit each step, and which of them comes first."""

    def __init__(self, steps: Sequence[Step], situation: Situation) -> None:
        """Sort out for each step what suits it, whatever is booked, and why the others do not."""
        self.situation = situation
        self.suiting: dict[Step, list[Offered]] = {}
        self.unfit: dict[Step, list[Passed]] = {}
        self.serving: dict[tuple[str, str], list[Step]] = {}
        by_competency: dict[str, list[Offered]] = {}
        for offer in situation.offers.values():
            for competency in offer.develops:
                by_competency.setdefault(competency, []).append(offer)
        for step in steps:
            suiting, unfit = self.suiting.setdefault(step, []), self.unfit.setdefault(step, [])
            for offer in by_competency.get(step.competency, ()):
                passed = misfit(offer, step, situation)
                if passed is not None:
                    unfit.append(passed)
                    continue
                suiting.append(offer)
                self.serving.setdefault((offer.id, step.stage), []).append(step)
        self.suits = {
            each.id: len(suited(each, situation.drivers)) + len(built_on(each, situation.strengths))
            for each in situation.offers.values()
        }

    def looked_at(self, step: Step, bookings: Bookings) -> Iterator[Looked]:
        """Yield the activities that suit a step as they are looked at, each with the first way to cover it."""
        suiting = sorted((self._of_offer(each, step, bookings), each.id, each) for each in self.suiting[step])
        for _, equal in groupby(suiting, key=lambda each: each[0]):
            looked = []
            for _, _, offer in equal:
                every = bookings.ways(offer, step)
                looked.append(Looked(offer, next(every, None), every))
            yield from sorted(looked, key=_of_way)

    def ways(self, step: Step, bookings: Bookings) -> Iterator[Cover]:
        """Yield every way to cover a step: of each activity the first one, the best activity first, then the others."""
        others = []
        for each in self.looked_at(step, bookings):
            if each.way is not None:
                yield each.way
                others.append(each.others)
        yield from chain.from_iterable(others)

    def _of_offer(self, offer: Offered, step: Step, bookings: Bookings) -> tuple[int, ...]:
        serves = sum(each not in bookings.covered for each in self.serving[offer.id, step.stage])
        by_asks = _BY_ASKS.get(step.asks, _FIRST_BY_DOING).index(offer.sort)
        return ((offer.id, step.stage) not in bookings.booked, -serves, by_asks, -self.suits[offer.id])


def _of_way(looked: Looked) -> tuple[float | str, ...]:
    """Return what equal activities are sorted by: what needs least before it, ends first, takes and costs least."""
    offer, way = looked.offer, looked.way
    if way is None:
        return (inf,)
    end = way.there.when.end if way.there is not None else way.new[-1][2].end
    hours = sum(each.load * each.weeks for each, _, _ in way.new)
    return len(way.new), end, hours, offer.cost, offer.id


_PATIENCE = 600
"""How often activities are looked at for one step: more than small plans need, hundredths of a second for others.

It is the step's own, so that no other step decides what is found for it.
"""
_FIRST = 60
"""How often before the step that found nothing goes to the front; each time after that twice as often."""


def rearranged(order: CandidateOrder, step: Step, others: Sequence[Step]) -> Bookings | None:
    """Return bookings that cover a step and all others too; None where there are none, or none were found.

    The step chooses first, the others after it. Every choice is tried with every other one; where that is too much, the
    step at which it went no further goes to the front. No step loses its cover, but its activity may change.
    """
    line, most, left = [step, *others], _FIRST, _PATIENCE
    while left > 0:
        attempt = _Attempt(order, line, min(most, left))
        if attempt.covers(0):
            return attempt.bookings
        if not attempt.is_tired or not attempt.deepest:
            return None
        left -= attempt.bookings.looks
        line.insert(0, line.pop(attempt.deepest))
        most *= 2
    return None


class _Attempt:
    def __init__(self, order: CandidateOrder, line: Sequence[Step], most: int) -> None:
        self.order = order
        self.line = line
        self.most = most
        self.deepest = 0
        self.bookings = Bookings(order.situation, line)

    @property
    def is_tired(self) -> bool:
        """Whether as much was looked at as may be."""
        return self.bookings.looks >= self.most

    def covers(self, place: int) -> bool:
        """Cover the steps from a place in the line on; tell whether all are, and else leave things as they were."""
        if place == len(self.line):
            return self.bookings.is_sound()
        self.deepest = max(self.deepest, place)
        step = self.line[place]
        for way in self.order.ways(step, self.bookings):
            if self.is_tired:
                return False
            self.bookings.take(way, step)
            if self.covers(place + 1):
                return True
            self.bookings.give_back(way, step)
        return False

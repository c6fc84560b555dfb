"""Which activities cover which steps, and when. The order stands in docs/planning.md."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerctl.analysis.planning.booking import Booking, Bookings
from careerctl.analysis.planning.catalogue import STAGES
from careerctl.analysis.planning.order import Order
from careerctl.analysis.planning.rearranging import Rearranging
from careerctl.analysis.planning.situation import Passed, Situation, Step


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
        self.order = Order(steps, situation)
        self.bookings = Bookings(situation)
        self.rearranging = Rearranging(self.order)
        self.passed: dict[Step, tuple[Passed, ...]] = {}

    def cover(self, step: Step) -> bool:
        """Book the best activity for a step; tell whether there was one."""
        found = [(each, next(self.bookings.ways(each, step), None)) for each in self.order.suiting[step]]
        ways = [way for _, way in found if way is not None]
        ranked = sorted(ways, key=lambda each: self.order.of(each, step, self.bookings))
        others = (Passed(each.offer.id, "chosen-for-less") for each in ranked[1:])
        no_way = (self.bookings.obstacle(each, step) for each, way in found if way is None)
        self.passed[step] = (*others, *self.order.unfit[step], *no_way)
        if ranked:
            self.bookings.take(ranked[0], step)
        return bool(ranked)

    def rearrange(self, step: Step) -> None:
        """Cover a step for which nothing is left, where the others can make room and keep a cover of their own."""
        before = self.bookings
        found = self.rearranging.covering(step, list(before.covered))
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
    yield from sorted(bookings, key=lambda each: (STAGES.index(each.stage), each.when.begin))

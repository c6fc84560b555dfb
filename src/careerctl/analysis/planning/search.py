"""Which activities cover which steps, and when. The order stands in the docstring of this package."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerctl.analysis.planning.booking import Booking, Bookings, Way
from careerctl.analysis.planning.catalogue import STAGES
from careerctl.analysis.planning.order import Order
from careerctl.analysis.planning.rearranging import Rearranging
from careerctl.analysis.planning.situation import Passed, Situation, Step

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
    for place, step in enumerate(steps, 1):
        if not choosing.cover(step) and choosing.order.suiting[step]:
            choosing.rearrange(step, to_come=len(steps) - place)
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
        ways: list[Way] = []
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

    def rearrange(self, step: Step, *, to_come: int) -> None:
        """Cover a step for which nothing is left, where the others can make room and keep a cover of their own."""
        before = self.bookings
        found = self.rearranging.covering(step, list(before.covered), to_come)
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

"""Finds room for one more step among those that are covered: no step loses its cover, but its activity may change."""

from collections.abc import Sequence

from careerctl.analysis.planning.booking import Bookings
from careerctl.analysis.planning.order import Order
from careerctl.analysis.planning.situation import Step

_PATIENCE = 3000
"""How often an activity is looked at for one plan: more than small plans need, hundredths of a second for others."""
_FIRST = 60
"""How often before the step that found nothing goes to the front; each time after that twice as often."""


class Rearranging:
    """All that is left to try for one plan."""

    def __init__(self, order: Order) -> None:
        """Take the order in which activities are looked at."""
        self.order = order
        self.left = _PATIENCE

    def covering(self, step: Step, others: Sequence[Step], to_come: int) -> Bookings | None:
        """Return bookings that cover a step and all others too; None where there are none, or none were found.

        The step chooses first, the others after it. Every choice is tried with every other one; where that is too much,
        the step at which it went no further goes to the front. Steps `to_come` have the same share of what is left.
        """
        line, most = [step, *others], _FIRST
        share = self.left // (to_come + 1)
        while share > 0:
            attempt = _Attempt(self.order, line, min(most, share))
            covers = attempt.covers(0)
            share -= attempt.bookings.looks
            self.left -= attempt.bookings.looks
            if covers:
                return attempt.bookings
            if not attempt.is_tired or not attempt.deepest:
                return None
            line.insert(0, line.pop(attempt.deepest))
            most *= 2
        return None


class _Attempt:
    def __init__(self, order: Order, line: Sequence[Step], most: int) -> None:
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

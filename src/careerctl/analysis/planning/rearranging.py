"""Finds room for one more step among those that are covered: no step loses its cover, but its activity may change."""

from collections.abc import Sequence

from careerctl.analysis.planning.booking import Bookings
from careerctl.analysis.planning.order import Order
from careerctl.analysis.planning.situation import Step

_PATIENCE = 2000
"""How many bookings are tried for one plan: far more than a small plan has, a part of a second for a large one."""
_FIRST = 125
"""How many of them before the step that found nothing goes to the front."""


class Rearranging:
    """All that is left to try for one plan."""

    def __init__(self, order: Order) -> None:
        """Take the order in which activities are looked at."""
        self.order = order
        self.left = _PATIENCE

    def covering(self, step: Step, others: Sequence[Step]) -> Bookings | None:
        """Return bookings that cover a step and all others too; None where there are none, or none were found.

        The step chooses first, the others after it. Every choice is tried with every other one; where that is too much,
        the step at which it went no further goes to the front.
        """
        line, most = [step, *others], _FIRST
        while self.left:
            attempt = _Attempt(self.order, line, min(most, self.left))
            covers = attempt.covers(0)
            self.left -= min(most, self.left) - attempt.left
            if covers:
                return attempt.bookings
            if attempt.left or not attempt.deepest:
                return None
            line.insert(0, line.pop(attempt.deepest))
            most *= 2
        return None


class _Attempt:
    def __init__(self, order: Order, line: Sequence[Step], left: int) -> None:
        self.order = order
        self.line = line
        self.left = left
        self.deepest = 0
        self.bookings = Bookings(order.situation, line)

    def covers(self, place: int) -> bool:
        """Cover the steps from a place in the line on; tell whether all are, and else leave things as they were."""
        if place == len(self.line):
            return self.bookings.is_sound()
        self.deepest = max(self.deepest, place)
        step = self.line[place]
        for way in self.order.ways(step, self.bookings):
            if not self.left:
                return False
            self.left -= 1
            self.bookings.take(way, step)
            if self.covers(place + 1):
                return True
            self.bookings.give_back(way, step)
        return False

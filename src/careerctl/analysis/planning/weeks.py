"""Weeks of a plan, counted from 0 at its start: when a stage lasts, and how many hours and places are left."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from careerctl.analysis.planning.catalogue import Offered


class Window(NamedTuple):
    """The weeks of a stage: the first one, and the first one behind it."""

    first: int
    end: int

    def last_begin(self, weeks: int) -> int:
        """Return the last week in which something of so many weeks can begin with half of them in the stage."""
        return self.end - (weeks + 1) // 2


class Booked(NamedTuple):
    """When an activity is done: the stage's window, its first week, and how many weeks it takes."""

    window: Window
    begin: int
    weeks: int

    @property
    def end(self) -> int:
        """The first week behind it."""
        return self.begin + self.weeks

    @property
    def inside(self) -> int:
        """How many of its weeks lie in the stage."""
        return min(self.end, self.window.end) - self.begin


class Weeks:
    """The hours of each week that are taken, and the places that others have."""

    def __init__(self, most: int, taken: Mapping[str, Sequence[tuple[int, int]]]) -> None:
        """Take the most seconds a week, and of each activity from when until when others have a place in it."""
        self.most = most
        self.taken = taken
        self.seconds: dict[int, int] = {}

    def first_fit(self, offer: Offered, window: Window, not_before: int, *, places: bool = True) -> Booked | None:
        """Return when an activity can be done first, None where it cannot in this window."""
        if offer.load > self.most:
            return None
        begin = max(window.first, not_before)
        while begin <= window.last_begin(offer.weeks):
            full = next((week for week in range(begin, begin + offer.weeks) if self._full(offer, week, places)), None)
            if full is None:
                return Booked(window, begin, offer.weeks)
            begin = full + 1
        return None

    def take(self, offer: Offered, booked: Booked) -> None:
        """Count the hours of a booking."""
        self._count(offer.load, booked)

    def give_back(self, offer: Offered, booked: Booked) -> None:
        """Count the hours of a booking no more."""
        self._count(-offer.load, booked)

    def _count(self, load: int, booked: Booked) -> None:
        for week in range(booked.begin, booked.end):
            self.seconds[week] = self.seconds.get(week, 0) + load

    def _full(self, offer: Offered, week: int, places: bool) -> bool:  # noqa: FBT001  # as asked
        if self.seconds.get(week, 0) + offer.load > self.most:
            return True
        if offer.places is None or not places:
            return False
        return sum(first <= week < end for first, end in self.taken.get(offer.id, ())) >= offer.places

"""Weeks of a plan, counted from 0 at its start: when a stage lasts, and how many hours and places are left."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from careerctl.analysis.planning.catalogue import Offered
from careerctl.model.activity import StageName


class Window(NamedTuple):
    """The weeks of a stage: the first one, and the first one behind it."""

    first: int
    end: int

    def last_begin(self, weeks: int) -> int:
        """Return the last week in which something of so many weeks can begin and end within the stage."""
        return self.end - weeks


class Booked(NamedTuple):
    """When an activity is done: the stage's window, its first week, and how many weeks it takes."""

    window: Window
    begin: int
    weeks: int

    @property
    def end(self) -> int:
        """The first week behind it."""
        return self.begin + self.weeks


Placed = tuple[Offered, StageName, Booked]
"""An activity, its stage, and its weeks."""


class Weeks:
    """The hours of each week that are taken, and the places that others have."""

    def __init__(self, most: int, taken: Mapping[str, Sequence[tuple[int, int]]], end: int) -> None:
        """Take the most seconds a week, from when until when others have places, and the week behind all stages."""
        self.most = most
        self.taken = taken
        self.end = end
        """The week behind all that can be booked."""
        self.seconds = [0] * self.end
        self.closed: dict[str, frozenset[int]] = {}

    def begins(
        self, offer: Offered, window: Window, not_before: int, beside: Sequence[Placed] = (), *, places: bool = True
    ) -> Iterator[Booked]:
        """Yield when an activity can be done, the first time first; `beside` is thought of as taken already."""
        closed = self._closed(offer) if places and offer.places is not None else ()
        begin, last = max(window.first, not_before), window.last_begin(offer.weeks)
        beside = [each for each in beside if each[2].end > begin]
        while begin <= last:
            full = self._last_full(offer, begin, closed, beside)
            if full is None:
                yield Booked(window, begin, offer.weeks)
            begin = begin + 1 if full is None else full + 1

    def count(self, placed: Placed, sign: int = 1) -> None:
        """Count the hours of a booking, or with `sign` -1 count them no more."""
        offer, _, when = placed
        if offer.load:
            for week in range(when.begin, when.end):
                self.seconds[week] += sign * offer.load

    def _last_full(
        self, offer: Offered, begin: int, closed: frozenset[int] | tuple[()], beside: Sequence[Placed]
    ) -> int | None:
        """Return the last of the weeks from `begin` in which there are no hours or places, None with none."""
        end, spare = begin + offer.weeks, self.most - offer.load
        if not closed and not beside and max(self.seconds[begin:end]) <= spare:
            return None
        for week in range(end - 1, begin - 1, -1):
            more = sum(each.load for each, _, when in beside if when.begin <= week < when.end)
            if week in closed or self.seconds[week] + more > spare:
                return week
        return None

    def _closed(self, offer: Offered) -> frozenset[int]:
        """Return the weeks in which others have all the places of an activity."""
        if offer.id not in self.closed:
            spans, places = self.taken.get(offer.id, ()), offer.places or 0
            every = range(len(self.seconds)) if len(spans) >= places else ()
            self.closed[offer.id] = frozenset(
                week for week in every if sum(first <= week < end for first, end in spans) >= places
            )
        return self.closed[offer.id]

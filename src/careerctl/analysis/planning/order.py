"""In which order activities are looked at for a step. It stands in the docstring of this package."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from math import inf
from typing import NamedTuple

from careerctl.analysis.planning.booking import Bookings, Way
from careerctl.analysis.planning.catalogue import Offered, built_on, suited
from careerctl.analysis.planning.situation import Passed, Situation, Step, misfit

_FIRST_BY_DOING = ("experience", "exposure", "education")
_BY_ASKS = {"knowledge": _FIRST_BY_DOING[::-1]}


class Looked(NamedTuple):
    """An activity that suits a step: the first way in which it can cover it, if there is one, and the others."""

    offer: Offered
    way: Way | None
    others: Iterator[Way]


class Order:
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

    def ways(self, step: Step, bookings: Bookings) -> Iterator[Way]:
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

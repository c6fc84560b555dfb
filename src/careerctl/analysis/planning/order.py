"""In which order activities are looked at for a step. docs/planning.md says it for readers."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from careerctl.analysis.planning.booking import Bookings, Way
from careerctl.analysis.planning.catalogue import Offered, built_on, suited
from careerctl.analysis.planning.situation import Passed, Situation, Step, misfit

_FIRST_BY_DOING = ("experience", "exposure", "education")
_BY_ASKS = {"knowledge": _FIRST_BY_DOING[::-1]}


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

    def of(self, way: Way, step: Step, bookings: Bookings) -> tuple[object, ...]:
        """Return what a way is sorted by."""
        placed = bookings.booked[way.offer.id, step.stage].when if way.there is not None else way.new[-1][2]
        return (
            *self._of_offer(way.offer, step, bookings),
            len(way.new),
            placed.end,
            sum(each.load * each.weeks for each, _, _ in way.new),
            way.offer.cost,
            way.offer.id,
        )

    def ways(self, step: Step, bookings: Bookings) -> Iterator[Way]:
        """Yield every way to cover a step: of each activity the first one, the best activity first, then the others."""
        later = []
        suiting = sorted(self.suiting[step], key=lambda each: self._of_offer(each, step, bookings))
        for _, equal in groupby(suiting, key=lambda each: self._of_offer(each, step, bookings)):
            every = [bookings.ways(each, step) for each in equal]
            firsts = [way for way in (next(each, None) for each in every) if way is not None]
            later += every
            yield from sorted(firsts, key=lambda each: self.of(each, step, bookings))
        yield from chain.from_iterable(later)

    def _of_offer(self, offer: Offered, step: Step, bookings: Bookings) -> tuple[int, ...]:
        serves = sum(each not in bookings.covered for each in self.serving[offer.id, step.stage])
        by_asks = _BY_ASKS.get(step.asks, _FIRST_BY_DOING).index(offer.sort)
        return ((offer.id, step.stage) not in bookings.booked, -serves, by_asks, -self.suits[offer.id])

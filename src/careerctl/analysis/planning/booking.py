"""What is booked in a plan, and the ways in which one more step can be covered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from careerctl.analysis.planning.catalogue import PLANNED, Offered
from careerctl.analysis.planning.steps import Passed, Situation, Step, misfit
from careerctl.analysis.planning.weeks import Booked, Placed, Weeks
from careerctl.model.activity import StageName


@dataclass(slots=True)
class Booking:
    """An activity in a stage, the steps that it covers, and those for which it only prepares."""

    offer: Offered
    stage: StageName
    when: Booked
    steps: list[Step] = field(default_factory=list)
    prepares: list[tuple[Step, str]] = field(default_factory=list)
    """Each step with the activity before which this one is done."""

    def due(self, step: Step) -> int:
        """Return the week before which a step's sign is due: levels of one competency share the weeks evenly."""
        line = sorted(each.to for each in self.steps if each.competency == step.competency)
        return self.when.begin + self.when.weeks * (line.index(step.to) + 1) // len(line)


class Cover(NamedTuple):
    """How a step can be covered: a booking that is there, or new ones, the last of which is the activity itself."""

    offer: Offered
    new: "Line" = ()
    there: Booking | None = None


class Room(NamedTuple):
    """Between which weeks something has to be done: from the first one on, before the other one."""

    first: int
    end: int


Line = tuple[Placed, ...]
"""Bookings one after the other, the last of which needs those before it."""


class Bookings:
    """What is booked. An activity is booked once in a stage, however many steps it covers there."""

    def __init__(self, situation: Situation, hoped: Sequence[Step] = ()) -> None:
        """Begin with nothing. What covers one of the `hoped` steps may be thought of as done before something else."""
        self.situation = situation
        self.hoped = hoped
        end = max((each.end for each in situation.windows.values()), default=0)
        self.weeks = Weeks(situation.most, situation.taken, end)
        self.booked: dict[tuple[str, StageName], Booking] = {}
        self.covered: dict[Step, Booking] = {}
        self.looks = 0
        """How often an activity was looked at or taken, for whoever has no endless patience."""

    def ways(self, offer: Offered, step: Step) -> Iterator[Cover]:
        """Yield how an activity that suits a step can cover it, as soon as possible first."""
        self.looks += 1
        there = self.booked.get((offer.id, step.stage))
        if there is not None:
            if self._in_line(step, there.when, there):
                yield Cover(offer, there=there)
            return
        for line in self._lines(offer, step.stage, (), frozenset(), self._room(step)):
            if self._in_line(step, line[-1][2], None):
                yield Cover(offer, line)

    def obstacle(self, offer: Offered, step: Step) -> Passed:
        """Return why there is no way: something before it, places, or weeks."""
        for name in offer.after:
            if next(self._ready(name, step.stage, (), frozenset({offer.id}), self.weeks.end), None) is None:
                return Passed(offer.id, "before", name)
        window, earliest = self.situation.windows[step.stage], self._room(step).first
        full = next(self.weeks.begins(offer, window, earliest), None) is None
        if full and next(self.weeks.begins(offer, window, earliest, places=False), None) is not None:
            return Passed(offer.id, "places")
        return Passed(offer.id, "time")

    def take(self, way: Cover, step: Step) -> None:
        """Book a way to cover a step."""
        self.looks += 1
        for place, (offer, stage, when) in enumerate(way.new):
            self.weeks.count((offer, stage, when))
            booking = self.booked[offer.id, stage] = Booking(offer, stage, when)
            later = [each.id for each, _, _ in way.new[place + 1 :]]
            if later:
                asks_for_it = (each.id for each, _, _ in way.new[place + 1 :] if offer.id in each.after)
                booking.prepares.append((step, next(asks_for_it, later[-1])))
        covering = self.booked[way.offer.id, step.stage]
        covering.steps.append(step)
        self.covered[step] = covering

    def give_back(self, way: Cover, step: Step) -> None:
        """Undo what was taken last."""
        self.covered.pop(step).steps.remove(step)
        for offer, stage, when in way.new:
            self.weeks.count((offer, stage, when), -1)
            del self.booked[offer.id, stage]

    def is_sound(self) -> bool:
        """Tell whether all that only prepares something begins at a level that the person has."""
        return all(each.steps or self.situation.may_begin(each.offer) for each in self.booked.values())

    def _room(self, step: Step) -> Room:
        """Return the weeks between the levels under and above a step, as far as those are booked."""
        window, first, end = self.situation.windows[step.stage], 0, self.weeks.end
        for each, booking in self.covered.items():
            if each.competency == step.competency and each.to <= step.before:
                first = max(first, booking.when.end)
            elif each.competency == step.competency and booking.when.begin < window.end:
                end = min(end, booking.when.begin)
        return Room(first, end)

    def _in_line(self, step: Step, when: Booked, there: Booking | None) -> bool:
        """Tell whether a level comes after those under it and before those above, each with a week at least."""
        beside = 0
        for each, booking in self.covered.items():
            if each.competency != step.competency:
                continue
            if booking is there:
                beside += 1
                continue
            first, then = (booking.when, when) if each.to <= step.before else (when, booking.when)
            if first.end > then.begin:
                return False
        return beside < when.weeks

    def _lines(self, offer: Offered, stage: StageName, line: Line, trail: frozenset[str], room: Room) -> Iterator[Line]:
        """Yield an activity's weeks behind a line of bookings, and between them all that has to be done before it.

        Whatever comes before it ends before the last week in which it could begin: so nothing hopeless is tried.
        """
        window, every = self.situation.windows[stage], iter(((line, 0),))
        if offer.after:
            alone = [each for each in self.weeks.begins(offer, window, room.first, line) if each.end <= room.end]
            if not alone:
                return
            every = self._all_ready(offer.after, stage, line, trail | {offer.id}, alone[-1].begin)
        for before, ready in every:
            for when in self.weeks.begins(offer, window, max(room.first, ready), before):
                if when.end > room.end:
                    break
                yield (*before, (offer, stage, when))

    def _all_ready(
        self, names: tuple[str, ...], stage: StageName, line: Line, trail: frozenset[str], end: int
    ) -> Iterator[tuple[Line, int]]:
        """Yield how several activities can be done before another one, and from which week they are."""
        if not names:
            yield line, 0
            return
        for first, ready in self._ready(names[0], stage, line, trail, end):
            for rest, later in self._all_ready(names[1:], stage, first, trail, end):
                yield rest, max(ready, later)

    def _ready(
        self, name: str, stage: StageName, line: Line, trail: frozenset[str], end: int
    ) -> Iterator[tuple[Line, int]]:
        """Yield how an activity can be done before another one: it was, it is booked, or it is booked for that."""
        if name in self.situation.done:
            yield line, 0
            return
        ends = [self.booked[name, each].when.end for each in PLANNED if (name, each) in self.booked]
        ends += [when.end for offer, _, when in line if offer.id == name]
        if ends and min(ends) <= end:
            yield line, min(ends)
        offer = self.situation.offers.get(name)
        if offer is None or name in trail:
            return
        for each in PLANNED[: PLANNED.index(stage) + 1]:
            there = (name, each) in self.booked or any((placed[0].id, placed[1]) == (name, each) for placed in line)
            if each in offer.stages and each in self.situation.windows and not there and self._may_prepare(offer, each):
                lines = self._lines(offer, each, line, trail, Room(0, end))
                yield from ((ready, ready[-1][2].end) for ready in lines)

    def _may_prepare(self, offer: Offered, stage: StageName) -> bool:
        """Tell whether an activity may be done for what comes after it alone, or covers a step that is hoped for."""
        return self.situation.may_begin(offer) or any(
            each.stage == stage and misfit(offer, each, self.situation) is None for each in self.hoped
        )

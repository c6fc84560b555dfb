"""The actions of a proposal: what is chosen, in the words of a file, and shared between the two."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from careerctl.analysis.planning.booking import Booking
from careerctl.analysis.planning.catalogue import PLANNED, built_on, suited
from careerctl.analysis.planning.search import MOST_OTHERS, Chosen, in_order
from careerctl.analysis.planning.steps import Occasion, Passed, PlannedWay, ProposalRequest, Step, StepsAsked, signs
from careerctl.analysis.planning.weeks import Window
from careerctl.model.activity import StageName
from careerctl.model.days import later
from careerctl.model.framework import Framework
from careerctl.model.ids import MAX_ID
from careerctl.model.scale import Level
from careerctl.results.gap import Gap
from careerctl.results.result import replace
from careerctl.results.stages import Other, Owner, Reason

_MOST_GROWTH = 2
"""So many ways to grow inside the role are proposed."""
AGREE = "Agree on something"
"""How the words begin that stand in the place of an activity."""


class Drafted(NamedTuple):
    """An action before it is written; `fixed` where it can only be this owner's."""

    id: str
    stage: str
    owner: Owner
    due: date
    done_when: str
    other_sign: str
    what: dict[str, str]
    fixed: bool = False
    begins: int | None = None
    reason: Reason | None = None

    def data(self) -> dict[str, Any]:
        """Return it as it stands in a file."""
        return {
            "id": self.id,
            **self.what,
            "owner": self.owner,
            "due": self.due.isoformat(),
            "done_when": self.done_when,
            "status": "planned",
        }


class Drafting(NamedTuple):
    """What actions are drafted from."""

    wanted: ProposalRequest
    way: PlannedWay
    asked: StepsAsked
    chosen: Chosen
    windows: Mapping[StageName, Window]
    today: Gap | None
    """The comparison with today's role."""

    @property
    def framework(self) -> Framework:
        """The framework."""
        return self.wanted.framework

    def actions(self) -> list[Drafted]:
        """Return the actions by stage: a strength put to use, what is booked, what is open, and occasions to find."""
        used = (self.growth() if self.way.stays else self.strength()) if "mastery" in self.windows else ()
        booked = chain.from_iterable(self.booked(each) for each in in_order(self.chosen.bookings))
        still_open = (self.uncovered(step) for step in self.asked.steps if self.chosen.of(step) is None)
        occasions = (self.occasion(each) for each in self.asked.occasions if each.stage in self.windows)
        every = [*used, *booked, *still_open, *occasions]
        return sorted(every, key=lambda each: PLANNED.index(each.stage))

    def growth(self) -> Iterator[Drafted]:
        """Draft how one grows inside today's role, as the role says it; else a strength is put to use."""
        role = self.framework.roles.get(self.way.role)
        grown = role.growth[:_MOST_GROWTH] if role is not None else ()
        for place, text in enumerate(grown, 1):
            sign = ("Both say what came of it",)
            drafted = self._drafted(f"growth-{place}", "mastery", "manager", self.windows["mastery"].end, sign)
            yield drafted._replace(what={"text": text}, reason=Reason("growth"))
        if not grown and not self.wanted.person.learns:
            yield from self.strength()

    def strength(self) -> Iterator[Drafted]:
        """Draft how a strength is put to use that today's role asks less of, or nothing at all."""
        current = self.framework.competencies.current
        items = {item.competency: item for item in (self.today.items if self.today is not None else ())}
        planned = {each.competency for each in self.asked.steps}
        named = [current(each) for each in self.wanted.person.strengths if self.framework.competencies.get(each)]
        more = [each for each, item in items.items() if item.level is not None and item.level > item.required]
        free = [each for each in named if each not in planned]
        unused = (
            [each for each in free if each not in items] or [each for each in free if each in more] or free or named
        )
        for competency in (unused or more)[:1]:
            level = items[competency].level if competency in items else None
            described = [each for each in self.framework.asked_levels(competency) if level is None or each <= level]
            sign = self._signs(competency, described[-1] if described else 0)
            text = f"Find more work that lives on {self._name(competency)}"
            drafted = self._drafted(f"use-{competency}", "mastery", "manager", self.windows["mastery"].end, sign)
            yield drafted._replace(what={"text": text}, reason=Reason("strength"))

    def booked(self, booking: Booking) -> Iterator[Drafted]:
        """Draft an action for each step that a booking covers, and for each that it prepares."""
        offer, stage = booking.offer, booking.stage
        owner: Owner = "manager" if offer.sort == "experience" else "employee"
        for step in booking.steps:
            sign = self._signs(step.competency, step.to)
            yield self._drafted(_id(step), stage, owner, booking.due(step), sign[::-1])._replace(
                what={**_levels(step), "activity": offer.id},
                begins=booking.when.begin,
                reason=self._reason(booking, step),
            )
        for step, before in booking.prepares:
            if step in booking.steps:
                continue
            sign, text = self._prepared(booking, step), f"First, before “{self._activity(before)}”"
            end = min(booking.when.end, booking.when.window.end)
            yield self._drafted(f"{_id(step)}-first-{offer.id}", stage, owner, end, sign)._replace(
                what={"text": text, "activity": offer.id},
                begins=booking.when.begin,
                reason=replace(self._reason(booking, None), purpose="before", prepares=self._activity(before)),
            )

    def _prepared(self, booking: Booking, step: Step) -> tuple[str, ...]:
        """Return what shows that something before a step is done: the step's own signs, where it leads there too."""
        develops = booking.offer.develops
        _, to = develops.get(step.competency, (None, step.before))
        if to >= step.to or not develops:
            return self._signs(step.competency, step.to)
        competency = step.competency if step.competency in develops else next(iter(develops))
        return self._signs(competency, develops[competency][1])

    def uncovered(self, step: Step) -> Drafted:
        """Draft what stays open: nothing is invented for it."""
        sign = self._signs(step.competency, step.to)
        drafted = self._drafted(_id(step), step.stage, "manager", self.windows[step.stage].end, sign)
        words = _open_words(self._name(step.competency), step, self.chosen.passed.get(step, ()))
        reason = replace(self._others(step), purpose="open")
        return drafted._replace(what={**_levels(step), "text": words}, reason=reason)

    def occasion(self, occasion: Occasion) -> Drafted:
        """Draft an occasion to find, which is the manager's: nobody could show it yet."""
        item = occasion.item
        level = next((each for each in self.framework.asked_levels(item.competency)), item.required)
        sign = self._signs(item.competency, min(level, item.required))
        drafted = self._drafted(
            f"occasion-{item.competency}", occasion.stage, "manager", self.windows[occasion.stage].end, sign
        )
        words = f"Look at {item.name} together" if occasion.together else f"Find an occasion for {item.name}"
        what = {"competency": item.competency, "text": words}
        return drafted._replace(what=what, fixed=True, reason=Reason("occasion"))

    def _drafted(self, name: str, stage: str, owner: Owner, end: int, sign: tuple[str, ...]) -> Drafted:
        due = later(self.wanted.start, weeks=end, days=-1)
        return Drafted(as_id(name), stage, owner, due, sign[0], sign[-1], {})

    def _reason(self, booking: Booking, step: Step | None) -> Reason:
        person, current = self.wanted.person, self.framework.competencies.current
        strengths = tuple(current(each) for each in person.strengths)
        others = self._others(step) if step is not None else Reason()
        return replace(
            others,
            serves=tuple(dict.fromkeys(self._name(each.competency) for each in booking.steps)),
            drivers=suited(booking.offer, person.drivers),
            strengths=tuple(map(self._name, built_on(booking.offer, strengths))),
        )

    def _others(self, step: Step) -> Reason:
        """Return the first few of what else there is for a step; what leads to another level comes last."""
        passed = sorted(self.chosen.passed.get(step, ()), key=lambda each: each.why == "level")
        return Reason(others=tuple(map(self._other, passed[:MOST_OTHERS])), more=len(passed) > MOST_OTHERS)

    def _other(self, passed: Passed) -> Other:
        named = {"before": self._activity, "gives-way": self._name}.get(passed.why, str)
        return Other(passed.activity, self._activity(passed.activity), passed.why, named(passed.detail))

    def _signs(self, competency: str, level: Level) -> tuple[str, ...]:
        return signs(self.framework, competency, level, (self.way.role, self.way.target))

    def _name(self, competency: str) -> str:
        known = self.framework.competencies.get(competency)
        return known.name if known is not None else competency

    def _activity(self, name: str) -> str:
        known = self.framework.activities.get(name)
        return known.name if known is not None else name


def _open_words(name: str, step: Step, passed: Iterable[Passed]) -> str:
    """Return what is said of a step that no activity covers, and what is in the way."""
    why, levels = {each.why for each in passed}, f"{name} from {step.before:g} to {step.to:g}"
    if why & {"hours", "places", "time"}:
        return f"{AGREE} that develops {levels}: what the catalogue has finds no hours, weeks or places now"
    if "before" in why:
        return f"{AGREE} that develops {levels}: what the catalogue has needs something before it that does not fit"
    at_this = " at this stage" if "stage" in why else ""
    return f"{AGREE} that develops {levels}: nothing in the catalogue does{at_this}"


def _levels(step: Step) -> dict[str, str]:
    return {"competency": step.competency, "from": f"{step.before:g}", "to": f"{step.to:g}"}


def _id(step: Step) -> str:
    return f"{step.competency}-{_number(step.before)}-{_number(step.to)}"


def _number(level: Level) -> str:
    return f"{level:g}".replace("-", "minus-")


def as_id(name: str) -> str:
    """Return a text as an id, cut where it is too long."""
    return re.sub(r"[^a-z0-9]+", "-", name)[:MAX_ID].strip("-")

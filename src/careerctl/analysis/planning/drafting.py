"""The actions of a proposal: what is chosen, in the words of a file, and shared between the two."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain
from typing import Any

from careerctl.analysis.planning.catalogue import STAGES, built_on, suited
from careerctl.analysis.planning.choosing import Booking, Chosen, Passed, Step, in_order
from careerctl.analysis.planning.steps import Asked, Occasion, signs
from careerctl.analysis.planning.wanted import Wanted
from careerctl.analysis.planning.weeks import Window
from careerctl.model.framework import Framework
from careerctl.model.ids import MAX_ID
from careerctl.model.scale import Level
from careerctl.results.gap import Gap
from careerctl.results.stages import Other, Owner, Reason

AGREE = "Agree on something"
"""How the words begin that stand in the place of an activity."""
_SHARE = 3
"""Each of the two owns at least one action of so many."""


@dataclass(frozen=True, slots=True)
class Drafted:
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


def actions(  # noqa: PLR0913, PLR0917  # what is drafted from
    framework: Framework,
    wanted: Wanted,
    ask: Asked,
    chosen: Chosen,
    spans: dict[str, Window],
    gaps: tuple[Gap | None, Gap | None],
) -> list[Drafted]:
    """Return the actions by stage: a strength put to use, what is booked, what is open, and occasions to find."""
    drafting = _Drafting(framework, wanted, ask, chosen, spans)
    used = drafting.strength(gaps[0]) if "mastery" in spans else ()
    booked = chain.from_iterable(drafting.booked(each) for each in in_order(chosen.bookings))
    still_open = (drafting.uncovered(step) for step in ask.steps if chosen.of(step) is None)
    occasions = (drafting.occasion(each) for each in ask.occasions if each.stage in spans)
    every = [*used, *booked, *still_open, *occasions]
    return sorted(every, key=lambda each: STAGES.index(each.stage))


class _Drafting:
    def __init__(
        self, framework: Framework, wanted: Wanted, ask: Asked, chosen: Chosen, spans: dict[str, Window]
    ) -> None:
        self.planned = {each.competency for each in ask.steps}
        self.framework = framework
        self.wanted = wanted
        self.chosen = chosen
        self.spans = spans

    def strength(self, today: Gap | None) -> Iterator[Drafted]:
        """Draft how a strength is put to use that today's role asks less of, or nothing at all."""
        current = self.framework.competencies.current
        items = {item.competency: item for item in (today.items if today is not None else ())}
        named = [current(each) for each in self.wanted.person.strengths if self.framework.competencies.get(each)]
        more = [each for each, item in items.items() if item.level is not None and item.level > item.required]
        free = [each for each in named if each not in self.planned]
        unused = (
            [each for each in free if each not in items] or [each for each in free if each in more] or free or named
        )
        for competency in (unused or more)[:1]:
            level = items[competency].level if competency in items else None
            described = [each for each in self.framework.asked_levels(competency) if level is None or each <= level]
            sign = signs(self.framework, competency, described[-1] if described else 0)
            text = f"Put {self._name(competency)} to work where nobody has asked for it yet"
            yield self._drafted(f"use-{competency}", "mastery", "manager", self.spans["mastery"].end, sign, text=text)

    def booked(self, booking: Booking) -> Iterator[Drafted]:
        """Draft an action for each step that a booking covers, and for each that it prepares."""
        offer, stage = booking.offer, booking.stage
        owner: Owner = "manager" if offer.sort == "experience" else "employee"
        for step in booking.steps:
            sign = signs(self.framework, step.competency, step.to)
            yield replace(
                self._drafted(_id(step), stage, owner, booking.due(step), sign[::-1], **_levels(step)),
                what={**_levels(step), "activity": offer.id},
                begins=booking.when.begin,
                reason=self._reason(booking, step),
            )
        for step, before in booking.prepares:
            if step in booking.steps:
                continue
            sign, text = self._prepared(booking, step), f"First, before “{self._activity(before)}”"
            end = min(booking.when.end, booking.when.window.end)
            yield replace(
                self._drafted(f"{_id(step)}-first-{offer.id}", stage, owner, end, sign),
                what={"text": text, "activity": offer.id},
                begins=booking.when.begin,
                reason=replace(self._reason(booking, None), prepares=self._activity(before)),
            )

    def _prepared(self, booking: Booking, step: Step) -> tuple[str, ...]:
        """Return what shows that something before a step is done: the step's own signs, where it leads there too."""
        develops = booking.offer.develops
        _, to = develops.get(step.competency, (None, step.before))
        if to >= step.to or not develops:
            return signs(self.framework, step.competency, step.to)
        competency = step.competency if step.competency in develops else next(iter(develops))
        return signs(self.framework, competency, develops[competency][1])

    def uncovered(self, step: Step) -> Drafted:
        """Draft what stays open: nothing is invented for it."""
        sign = signs(self.framework, step.competency, step.to)
        drafted = self._drafted(_id(step), step.stage, "manager", self.spans[step.stage].end, sign)
        words = _open_words(self._name(step.competency), step, self.chosen.passed.get(step, ()))
        reason = Reason(others=tuple(self._others(step)))
        return replace(drafted, what={**_levels(step), "text": words}, reason=reason)

    def occasion(self, occasion: Occasion) -> Drafted:
        """Draft an occasion to find, which is the manager's: nobody could show it yet."""
        item = occasion.item
        level = next((each for each in self.framework.asked_levels(item.competency)), item.required)
        sign = signs(self.framework, item.competency, min(level, item.required))
        drafted = self._drafted(
            f"occasion-{item.competency}", occasion.stage, "manager", self.spans[occasion.stage].end, sign
        )
        what = {"competency": item.competency, "text": f"Find an occasion for {item.name}"}
        return replace(drafted, what=what, fixed=True)

    def _drafted(self, name: str, stage: str, owner: Owner, end: int, sign: tuple[str, ...], **what: str) -> Drafted:
        due = self.wanted.start + timedelta(weeks=end) - timedelta(days=1)
        return Drafted(_as_id(name), stage, owner, due, sign[0], sign[-1], what)

    def _reason(self, booking: Booking, step: Step | None) -> Reason:
        person, current = self.wanted.person, self.framework.competencies.current
        strengths = tuple(current(each) for each in person.strengths)
        return Reason(
            serves=tuple(dict.fromkeys(self._name(each.competency) for each in booking.steps)),
            drivers=suited(booking.offer, person.drivers),
            strengths=tuple(map(self._name, built_on(booking.offer, strengths))),
            others=tuple(self._others(step)) if step is not None else (),
        )

    def _others(self, step: Step) -> Iterator[Other]:
        for each in self.chosen.passed.get(step, ()):
            detail = self._activity(each.detail) if each.why == "before" else each.detail
            yield Other(each.activity, self._activity(each.activity), each.why, detail)

    def _name(self, competency: str) -> str:
        known = self.framework.competencies.get(competency)
        return known.name if known is not None else competency

    def _activity(self, name: str) -> str:
        known = self.framework.activities.get(name)
        return known.name if known is not None else name


def shared(drafted: list[Drafted]) -> list[Drafted]:
    """Return the actions so that each of the two owns at least a third of them.

    Owners change from the last action back; where none can, the other side's part of an action is added.
    """
    actions = list(drafted)
    companions = 0
    while actions and (poor := _poor(actions)) is not None:
        rich_count = sum(each.owner != poor for each in actions)
        movable = [at for at, each in enumerate(actions) if each.owner != poor and not each.fixed]
        if movable and rich_count - 1 >= _least(len(actions)):
            actions[movable[-1]] = replace(actions[movable[-1]], owner=poor)
            continue
        rich = [each for each in actions if each.owner != poor]
        actions.append(_part_of(rich[companions % len(rich)], poor))
        companions += 1
    return list(_distinct(sorted(actions, key=lambda each: STAGES.index(each.stage))))


def _distinct(actions: list[Drafted]) -> Iterator[Drafted]:
    """Yield the actions, those with a number whose id another one has: long ids are cut."""
    used: set[str] = set()
    for each in actions:
        names = (each.id, *(f"{each.id[: MAX_ID - 4].strip('-')}-{count}" for count in range(2, len(actions) + 2)))
        name = next(name for name in names if name not in used)
        used.add(name)
        yield replace(each, id=name)


def _poor(actions: list[Drafted]) -> Owner | None:
    """Return who owns less than a third."""
    owners: tuple[Owner, ...] = ("employee", "manager")
    counted = {owner: sum(each.owner == owner for each in actions) for owner in owners}
    return next((each for each in owners if counted[each] < _least(len(actions))), None)


def _least(count: int) -> int:
    return -(-count // _SHARE)


def _part_of(action: Drafted, owner: Owner) -> Drafted:
    """Return the other side's part of an action."""
    text = (
        "Write down after each occasion what worked, and bring it to the next talk"
        if owner == "employee"
        else "Keep the hours free for it, and say the same day what was seen"
    )
    name = _as_id(f"{action.id}-{'notes' if owner == 'employee' else 'time'}")
    return replace(action, id=name, owner=owner, done_when=action.other_sign, what={"text": text}, begins=None,
                   fixed=True, reason=None)  # fmt: skip


def _open_words(name: str, step: Step, passed: Iterable[Passed]) -> str:
    """Return what is said of a step that no activity covers, and what is in the way."""
    why, levels = {each.why for each in passed}, f"{name} from {step.before:g} to {step.to:g}"
    if why & {"hours", "places", "time"}:
        return f"{AGREE}; what develops {levels} finds no hours, weeks or places now"
    if "before" in why:
        return f"{AGREE}; what develops {levels} needs something before it that does not fit"
    at_this = " at this stage" if "stage" in why else ""
    return f"{AGREE}; nothing in the catalogue develops {levels}{at_this}"


def _levels(step: Step) -> dict[str, str]:
    return {"competency": step.competency, "from": f"{step.before:g}", "to": f"{step.to:g}"}


def _id(step: Step) -> str:
    return f"{step.competency}-{_number(step.before)}-{_number(step.to)}"


def _number(level: Level) -> str:
    return f"{level:g}".replace("-", "minus-")


def _as_id(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name)[:MAX_ID].strip("-")

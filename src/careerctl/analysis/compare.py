"""One role beside another."""

from collections.abc import Callable, Iterable, Mapping

from careerctl.analysis.levels import UNDER_ALL, described, scales_used
from careerctl.model.framework import Framework, Requirement
from careerctl.model.role import Deliverable, Pay, Role
from careerctl.model.thing import LookedAfter
from careerctl.results.compare import (
    AskedOf,
    Comparison,
    ConditionTurn,
    ConditionTurns,
    Delivered,
    Goal,
    Measure,
    PayBand,
    RoleShown,
    Turn,
    Turned,
    Turns,
    Undescribed,
    Upkeep,
)
from careerctl.results.readers import fields_of
from careerctl.text.characters import in_one_line
from careerctl.text.placeholders import any_says_something


def compare(framework: Framework, first: str, second: str) -> Comparison:
    """Return what changes on the way from one role to the other. Both are present ids of roles that could be read."""
    before, after = role_shown(framework, first), role_shown(framework, second)
    asked = framework.required(first), framework.required(second)
    turns = [_turn(framework, each, *(side.get(each) for side in asked)) for each in {**asked[0], **asked[1]}]
    return Comparison(
        before=before,
        after=after,
        advantages=turned(before.advantages, after.advantages),
        disadvantages=turned(before.disadvantages, after.disadvantages),
        drivers_served=turned(before.drivers_served, after.drivers_served),
        drivers_cost=turned(before.drivers_cost, after.drivers_cost),
        responsibilities=turned(before.responsibilities, after.responsibilities),
        deliverables=turned(*(tuple(each.text for each in role.deliverables) for role in (before, after))),
        scope=_measures(before.scope, after.scope),
        undescribed=undescribed(before, after),
        requirements=_turns(turns, lambda side: not side.optional),
        optional=_turns(turns, lambda side: side.optional),
        conditions=_conditions(framework.roles.items[first], framework.roles.items[second]),
        left_out=tuple({**framework.unreadable(first), **framework.unreadable(second)}),
        scales=tuple(scales_used(framework, (each.scale for each in turns))),
        version=framework.settings.version or "",
    )


def role_shown(framework: Framework, name: str) -> RoleShown:
    """Return a role as its file describes it; `name` is the present id of one that could be read."""
    role = framework.roles.items[name]
    track = framework.track_of(role)
    return RoleShown(
        role=name,
        name=role.name,
        status=role.status,
        track=track.name if track is not None else "",
        manages=framework.manages(role),
        grade=role.grade or "",
        rank=role.rank,
        extends=framework.roles.current(role.extends) if role.extends else "",
        summary=role.summary or "",
        serves=tuple(_goal(framework, each) for each in role.serves),
        responsibilities=role.responsibilities,
        daily=role.daily,
        deliverables=tuple(_delivered(framework, each) for each in role.deliverables),
        advantages=role.advantages,
        disadvantages=role.disadvantages,
        growth=role.growth,
        scope=role.scope,
        drivers_served=role.drivers.serves,
        drivers_cost=role.drivers.costs,
        pay=_pay(role.pay),
        upkeep=upkeep(role),
        metadata=role.metadata,
    )


def upkeep(page: LookedAfter) -> Upkeep:
    """Return whom to ask about a page of the framework, and when it is looked at again."""
    return Upkeep(page.owner or "", page.owner or "", page.reviewed, page.review_by)


def _goal(framework: Framework, written: str) -> Goal:
    known = framework.goals.get(written)
    return Goal(framework.goals.current(written), known.name if known is not None else written)


def _delivered(framework: Framework, said: str | Deliverable) -> Delivered:
    if isinstance(said, str):
        return Delivered(said)
    return Delivered(said.text, _goal(framework, said.serves) if said.serves else None, said.metadata)


def _pay(pay: Pay | None) -> PayBand | None:
    return None if pay is None else PayBand(pay.currency, pay.low, pay.high, pay.variable, pay.metadata)


def turned(before: tuple[str, ...], after: tuple[str, ...]) -> Turned:
    """Tell what comes, what ends and what stays, where both say something."""
    if not (any_says_something(before) and any_says_something(after)):
        return Turned()
    new = beyond(before, after)
    return Turned(new, beyond(after, before), tuple(each for each in after if each not in new))


def beyond(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """Return the later texts that are none of the earlier; where a line was broken makes no difference."""
    had = {in_one_line(each) for each in before}
    return tuple(each for each in after if in_one_line(each) not in had)


_FACETS: dict[str, Callable[[RoleShown], Iterable[str]]] = {
    "responsibilities": lambda role: role.responsibilities,
    "deliverables": lambda role: (each.text for each in role.deliverables),
    "advantages": lambda role: role.advantages,
    "disadvantages": lambda role: role.disadvantages,
    "drivers_served": lambda role: role.drivers_served,
    "drivers_cost": lambda role: role.drivers_cost,
    "scope": lambda role: role.scope.values(),
}
"""What a role may describe, by the field of a comparison."""


def undescribed(before: RoleShown, after: RoleShown, facets: Iterable[str] = _FACETS) -> tuple[Undescribed, ...]:
    """Return what one of two roles describes and the other does not: that is not compared."""
    found = []
    for what in facets:
        silent = [role for role in (before, after) if not any_says_something(_FACETS[what](role))]
        found += [Undescribed(what, role.role, role.name) for role in silent if len(silent) == 1]
    return tuple(found)


def _measures(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Measure, ...]:
    if not (before and after):
        return ()
    return tuple(Measure(each, before.get(each, ""), after.get(each, "")) for each in {**before, **after})


def _turn(framework: Framework, competency: str, before: Requirement | None, after: Requirement | None) -> Turn:
    known = framework.competencies.items[competency]
    rises = after is not None and (before is None or after.level > before.level)
    held = before.level if before is not None else UNDER_ALL
    return Turn(
        competency=competency,
        name=known.name,
        asks=known.asks,
        leads=known.leads,
        status=known.status,
        area=framework.area_names(known.area),
        scale=known.scale or framework.default_scale,
        description=known.description or "",
        before=asked_of(before),
        after=asked_of(after),
        described=described(framework, competency, held, after.level) if rises and after is not None else (),
        metadata=known.metadata,
    )


def asked_of(asked: Requirement | None) -> AskedOf | None:
    """Return what a role asks of a competency, None where it asks nothing."""
    if asked is None:
        return None
    entry = asked.requirement
    return AskedOf(
        level=asked.level,
        level_name=asked.scale.name(asked.level),
        must=entry.must,
        optional=entry.optional,
        weight=entry.weight,
        because=entry.because or "",
        wording=entry.wording or "",
        metadata=entry.metadata,
    )


def _turns(turns: Iterable[Turn], counts: Callable[[AskedOf], bool]) -> Turns:
    """Sort what the second role asks in the way that `counts`, and what it no longer asks in any way."""
    sorted_: dict[str, list[Turn]] = {each: [] for each in fields_of(Turns)}
    for turn in turns:
        last = turn.after or turn.before
        if last is not None and counts(last):
            sorted_[_change(turn)].append(turn)
    return Turns(**{name: tuple(each) for name, each in sorted_.items()})


def _change(turn: Turn) -> str:
    before, after = turn.before, turn.after
    if before is None or after is None:
        return "new" if before is None else "dropped"
    return "raised" if after.level > before.level else "lowered" if after.level < before.level else "unchanged"


def _conditions(first: Role, second: Role) -> ConditionTurns:
    before, after = first.condition_texts(), second.condition_texts()
    turns = [ConditionTurn(each, before.get(each, ""), after.get(each, "")) for each in {**before, **after}]
    both = [each for each in turns if each.before and each.after]
    same = [each for each in both if in_one_line(each.before) == in_one_line(each.after)]
    return ConditionTurns(
        new=tuple(each for each in turns if not each.before),
        reworded=tuple(each for each in both if each not in same),
        dropped=tuple(each for each in turns if not each.after),
        unchanged=tuple(same),
    )

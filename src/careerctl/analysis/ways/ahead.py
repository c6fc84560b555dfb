"""One person's ways: the route of each wish, and every role within one move."""

from collections.abc import Iterator, Mapping
from typing import get_args

from careerctl.analysis.coming import coming
from careerctl.analysis.conditions import new_conditions
from careerctl.analysis.gap import Question
from careerctl.analysis.route import route
from careerctl.analysis.still_wished import still_wished
from careerctl.analysis.ways.map import place, shown_move
from careerctl.analysis.ways.outside import outside
from careerctl.analysis.ways.realistic import besides, realistic
from careerctl.model import wish as model
from careerctl.model.framework import Framework, Requirement, once
from careerctl.model.moves import RoleMove
from careerctl.model.path import MoveKind
from careerctl.results import wished
from careerctl.results.paths import Ahead, MoveStep, Neighbour, Raise, Route
from careerctl.results.result import replace

_KINDS = get_args(MoveKind)


def ahead(question: Question, others: Mapping[str, int]) -> Ahead:
    """Return the routes to the target, else to what the person wishes for, and the roles within one move.

    `others` is how many others wish for a role and let everyone know, by the role's present id.
    """
    framework, person = question.framework, question.person
    own = framework.roles.current(person.role) if person.role else ""
    return Ahead(
        person=question.record.id,
        name=person.name,
        called=person.short_name(),
        role=own,
        role_name=framework.role_name(own),
        coming=coming(framework, person),
        besides=besides(framework, person),
        routes=routes(question, others),
        neighbours=tuple(neighbours_of(question, own)),
    )


def routes(question: Question, others: Mapping[str, int]) -> tuple[Route, ...]:
    """Return the routes to the target, else to what the person wishes for; `others` as in `ahead`."""
    framework, written = question.framework, [each for _, each in still_wished(question.framework, question.person)]
    target = framework.roles.current(question.target) if question.target else ""
    both = zip(question.wishes, written, strict=True)
    asked = [(wish, each) for wish, each in both if not target or wish.role == target]
    if target:
        return (_route(question, others, target, *next(iter(asked), ())),)
    return tuple(
        _route(question, others, wish.role, wish, each)
        if wish.role
        else Route(wish=wish, outside=outside(question, each))
        for wish, each in asked
    )


def names_roles(question: Question) -> bool:
    """Tell whether any route leads to a role: a target was asked for, or a wish names one."""
    return question.target is not None or any(wish.role for wish in question.wishes)


def _route(
    question: Question,
    others: Mapping[str, int],
    role: str,
    wish: wished.Wish | None = None,
    written: model.Wish | None = None,
) -> Route:
    framework, person = question.framework, question.person
    if framework.roles.is_gone(role):
        name = framework.role_name(role)
        return Route(wish=wish, role=role, role_name=name, role_status="gone", outside=outside(question, written))
    own = framework.roles.current(person.role) if person.role else ""
    stay = role == own
    steps = route(framework, own, role) if own and not stay and framework.paths.whole else None
    there = place(framework, role)
    if framework.is_half_read(role):  # of half a list nobody could see that it is half
        there = replace(there, status="")
    return Route(
        wish=wish,
        asked_for=question.target is not None,
        role=role,
        role_name=there.name,
        role_status=there.status,
        stay=stay,
        growth=there.growth if stay else (),
        steps=tuple(step(framework, each) for each in steps or ()),
        led_to=role in _led_to(framework),
        realistic=realistic(question, role, written, others=others.get(role, 0)),
        outside=outside(question, written),
    )


@once
def _led_to(framework: Framework) -> frozenset[str]:
    """Return the roles to which any move leads."""
    return frozenset(role for leaving in framework.moves.leaving.values() for role in leaving)


@once
def step(framework: Framework, move: RoleMove) -> MoveStep:
    """Return a move with what it raises: the required competencies first, then optional ones, as the role has them.

    What becomes a must at the same level is named where nothing else is raised: it is no less than before either.
    """
    if not (framework.asks_for_certain(move.from_role) and framework.asks_for_certain(move.to_role)):
        return MoveStep(shown_move(framework, move), raises=None)
    before, after = framework.required(move.from_role), framework.required(move.to_role)
    both = [(framework.competencies.items[each].name, before.get(each), asked) for each, asked in after.items()]
    raised = [_raise(*each) for each in both if _asks_more(*each[1:])]
    raised = raised or [_raise(*each) for each in both if _is_now_a_must(*each[1:])]
    new = new_conditions(framework, move.from_role, move.to_role)
    return MoveStep(shown_move(framework, move), tuple(sorted(raised, key=lambda each: each.optional)), new)


def _asks_more(before: Requirement | None, after: Requirement) -> bool:
    """Tell whether a higher level is asked, or the same that was only welcome before."""
    if before is None or after.level > before.level:
        return True
    welcomed = before.requirement.optional and not after.requirement.optional
    return welcomed and after.level == before.level


def _is_now_a_must(before: Requirement | None, after: Requirement) -> bool:
    return before is not None and after.level == before.level and after.requirement.must and not before.requirement.must


def _raise(name: str, before: Requirement | None, after: Requirement) -> Raise:
    entry = after.requirement
    return Raise(
        after.competency,
        name,
        before.level if before is not None else None,
        after.level,
        must=entry.must,
        optional=entry.optional,
        now_required=before is not None and before.requirement.optional and not entry.optional,
    )


def neighbours_of(question: Question, role: str) -> Iterator[Neighbour]:
    """Yield the roles in use within one move of a role: promotions, laterals, rotations, returns, each by id."""
    framework, person = question.framework, question.person
    leaving = framework.moves.leaving.get(role, {}).values()
    strengths = {framework.competencies.current(each) for each in person.strengths}
    drivers = {_driver(each): each for each in person.drivers}
    usable = (move for move in leaving if framework.is_in_use(move.to_role) and move.to_role != move.from_role)
    for move in sorted(usable, key=lambda each: (_KINDS.index(each.kind), each.to_role)):
        there = framework.roles.items[move.to_role].drivers
        yield Neighbour(
            place=place(framework, move.to_role),
            step=step(framework, move),
            strengths=tuple(
                framework.competency_name(each)
                for each in (*framework.required(move.to_role), *framework.unreadable(move.to_role))
                if each in strengths
            ),
            drivers_served=tuple(drivers[_driver(each)] for each in there.serves if _driver(each) in drivers),
            drivers_cost=tuple(drivers[_driver(each)] for each in there.costs if _driver(each) in drivers),
        )


def _driver(name: str) -> str:
    """Return what counts of a driver's name: `Helping others` is `helping-others`."""
    return "-".join(name.casefold().split())

"""One person's ways: the route of each wish, and every role within one move."""

from collections.abc import Iterable, Iterator, Mapping

from careerctl.analysis.gap import Question
from careerctl.analysis.moves import Move, Moves, in_use, moves
from careerctl.analysis.paths import place, shown_move
from careerctl.analysis.realistic import realistic
from careerctl.analysis.route import route
from careerctl.analysis.wishes import role_name, wishes
from careerctl.model import person as people
from careerctl.model.framework import Framework
from careerctl.results import gap
from careerctl.results.paths import Ahead, Neighbour, Raise, Route, Step

_KINDS = ("promotion", "lateral", "rotation", "return")


def ahead(question: Question, others: Mapping[str, int]) -> Ahead:
    """Return the routes to the target, else to what the person wishes for, and the roles within one move.

    `others` is how many others wish for a role and let everyone know, by the role's present id.
    """
    framework, person = question.framework, question.person
    among = moves(framework)
    own = framework.roles.current(person.role) if person.role else ""
    return Ahead(
        person=question.record.id,
        name=person.name,
        called=person.short_name(),
        role=own,
        role_name=role_name(framework, own),
        routes=tuple(_routes(question, own, among, others)),
        neighbours=tuple(_neighbours(framework, person, among.get(own, {}).values())),
    )


def roles_ahead(question: Question) -> list[str]:
    """Return the roles to which routes are asked for: the target, else those wished for."""
    current = question.framework.roles.current
    return [current(each) for each in _asked(question) if each]


def _asked(question: Question) -> list[str | None]:
    return [question.target] if question.target else [wish.role for wish in question.person.wishes]


def _routes(question: Question, own: str, among: Moves, others: Mapping[str, int]) -> Iterator[Route]:
    framework = question.framework
    target = framework.roles.current(question.target) if question.target else ""
    led_to = {role for leaving in among.values() for role in leaving}
    found = False
    for written, wish in zip(question.person.wishes, wishes(framework, question.person, among), strict=True):
        if target and (wish.role != target or found):
            continue
        found = True
        if not wish.role:
            yield Route(wish=wish)
        else:
            yield _route(question, own, wish.role, among, others, wish=wish, written=written, led_to=led_to)
    if target and not found:
        yield _route(question, own, target, among, others, wish=None, written=None, led_to=led_to)


def _route(  # noqa: PLR0913  # what a route is made of
    question: Question,
    own: str,
    role: str,
    among: Moves,
    others: Mapping[str, int],
    *,
    wish: gap.Wish | None,
    written: people.Wish | None,
    led_to: set[str],
) -> Route:
    framework, stay = question.framework, role == own
    steps = route(framework, own, role, among) if own and not stay else None
    known = place(framework, role)
    return Route(
        wish=wish,
        asked_for=question.target is not None,
        role=role,
        role_name=known.name,
        role_status=known.status,
        stay=stay,
        growth=known.growth if stay else (),
        steps=tuple(step(framework, each) for each in steps or ()),
        led_to=role in led_to,
        realistic=realistic(question, role, written, among=among, others=others.get(role, 0)),
    )


def step(framework: Framework, move: Move) -> Step:
    """Return a move with what it raises: the required competencies first, then optional ones, as the role has them."""
    before, after = framework.required(move.from_role), framework.required(move.to_role)
    raised = []
    for competency, asked in after.items():
        held = before[competency].level if competency in before else None
        if held is None or asked.level > held:
            name = framework.competencies.items[competency].name
            entry = asked.requirement
            raised.append(Raise(competency, name, held, asked.level, must=entry.must, optional=entry.optional))
    return Step(shown_move(framework, move), tuple(sorted(raised, key=lambda each: each.optional)))


def _neighbours(framework: Framework, person: people.Person, leaving: Iterable[Move]) -> Iterator[Neighbour]:
    """Yield the roles in use within one move: promotions, laterals, rotations, returns, each by id."""
    strengths = {framework.competencies.current(each) for each in person.strengths}
    drivers = {_driver(each): each for each in person.drivers}
    usable = (move for move in leaving if in_use(framework, move.to_role))
    for move in sorted(usable, key=lambda each: (_KINDS.index(each.kind), each.to_role)):
        role = framework.roles.items[move.to_role]
        yield Neighbour(
            place=place(framework, move.to_role),
            step=step(framework, move),
            strengths=tuple(
                framework.competencies.items[each].name
                for each in framework.required(move.to_role)
                if each in strengths
            ),
            drivers_served=tuple(drivers[_driver(each)] for each in role.drivers.serves if _driver(each) in drivers),
            drivers_cost=tuple(drivers[_driver(each)] for each in role.drivers.costs if _driver(each) in drivers),
        )


def _driver(name: str) -> str:
    """Return what counts of a driver's name: `Helping others` is `helping-others`."""
    return "-".join(name.casefold().split())

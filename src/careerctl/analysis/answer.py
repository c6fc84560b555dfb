"""The page that career coaching is about: what somebody asked for, and the honest answer."""

from collections.abc import Mapping
from dataclasses import replace

from careerctl.analysis.compare import compare
from careerctl.analysis.gap import Question, gap
from careerctl.analysis.review import leads, to_do, who
from careerctl.analysis.ways.ahead import ahead, neighbours_of
from careerctl.results.paths import Neighbour
from careerctl.results.plan import Plan
from careerctl.results.report import AnswerPage, Head

OTHER_WAYS = 2
"""At least so many other roles stand beside the answer, where moves lead to as many."""


def answer(head: Head, question: Question, place: int, others: Mapping[str, int], plan: Plan | None) -> AnswerPage:
    """Return the answer to the wish at a place in the file; `question` asks for no role in particular.

    `others` is how many others wish for a role and let everyone know, by its id; `plan` is the one that is kept.
    """
    framework, person = question.framework, question.person
    ways = ahead(question, others)
    route = next(each for each in ways.routes if each.wish is not None and each.wish.number == place + 1)
    own = framework.roles.current(person.role) if person.role else ""
    there = replace(question, target=route.role) if route.role and not route.stay else None
    compared = gap(there or question)
    known = framework.roles.items.keys()
    today = framework.roles.items.get(own)
    return AnswerPage(
        head=head,
        who=who(question, compared),
        manager_name="the manager" if question.manager_left else leads(question),
        route=route,
        comparison=compare(framework, own, route.role) if there is not None and {own, route.role} <= known else None,
        gap=compared if route.role else None,
        others=_others(question, ways.neighbours, route.role),
        growth=today.growth if today is not None else (),
        doing=to_do(plan) if plan is not None and route.role in {plan.target, plan.towards} else (),
    )


def _others(question: Question, neighbours: tuple[Neighbour, ...], wished: str) -> tuple[Neighbour, ...]:
    """Return the roles within one move but the wished one; where they are too few, some a move behind them."""
    others = {each.place.role: each for each in neighbours if each.place.role != wished}
    own = question.framework.roles.current(question.person.role) if question.person.role else ""
    for further in (one for each in neighbours for one in neighbours_of(question, each.place.role)):
        if len(others) >= OTHER_WAYS:
            break
        if further.place.role not in {own, wished}:
            others.setdefault(further.place.role, further)
    return tuple(others.values())

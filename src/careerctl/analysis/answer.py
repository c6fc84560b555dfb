"""The page that career coaching is about: what somebody asked for, and the honest answer."""

from dataclasses import replace

from careerctl.analysis.ahead import ahead
from careerctl.analysis.compare import compare
from careerctl.analysis.gap import Question, gap
from careerctl.analysis.pages import who_is_it
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.results.gap import Gap
from careerctl.results.report import Answer, Head


def wish_asked(framework: Framework, person: Person, role: str | None) -> int | None:
    """Return the place of the wish for a role, or of the first one of all; None where there is none."""
    wished = (framework.roles.current(each.role) if each.role else None for each in person.wishes)
    return next((place for place, each in enumerate(wished) if role in {None, each}), None)


def answer(head: Head, question: Question, place: int) -> Answer:
    """Return the answer to the wish at a place; `question` asks for no role in particular."""
    framework, person = question.framework, question.person
    ways = ahead(question, {})
    route = ways.routes[place]
    own = framework.roles.current(person.role) if person.role else ""
    there = replace(question, target=route.role) if route.role and not route.stay else None
    compared = gap(there or question)
    known = framework.roles.items.keys()
    today = framework.roles.items.get(own)
    return Answer(
        head=head,
        who=_who(question, compared),
        manager_name=question.called(person.manager[0]) if person.manager else "",
        route=route,
        comparison=compare(framework, own, route.role) if there is not None and {own, route.role} <= known else None,
        gap=compared if there is not None else None,
        others=tuple(each for each in ways.neighbours if each.place.role != route.role),
        growth=today.growth if today is not None else (),
    )


def _who(question: Question, compared: Gap | None) -> Gap:
    """Return who it is, today's role, and who has rated when."""
    person = question.person
    if compared is None:
        return Gap(person=question.record.id, name=person.name, called=person.short_name())
    return replace(who_is_it(compared), round=compared.round)

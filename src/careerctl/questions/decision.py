"""Reads on what the last decision about somebody stands, and whether all who had asked heard of it."""

from collections.abc import Iterator
from datetime import date

from careerctl.analysis.facts import role_given, told_of
from careerctl.analysis.gap import Question
from careerctl.analysis.grounds import grounds, last_decision
from careerctl.analysis.still_wished import roles_asked_for
from careerctl.model.framework import Framework
from careerctl.model.person import Decision, Person
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.people import read_private
from careerctl.project.root import commands_from_here
from careerctl.questions.known import Reading
from careerctl.results.decision import DecisionPage, Heard
from careerctl.results.gap import Gap
from careerctl.results.report import Head
from careerctl.results.result import replace


def decision_page(head: Head, question: Question, compared: Gap | None, reading: Reading) -> DecisionPage:
    """Return on what the last decision about somebody stands. Raises CareerctlError where none is written down."""
    decision = last_decision(question)
    if decision is None:
        command = commands_from_here(reading.subject.root)("decide", "OPENING", reading.record.id)
        message = f"no decision about {reading.person.short_name()} is written down. `{command}` writes one."
        raise CareerctlError(message)
    role = role_given(question.framework, decision)
    heard, last = _heard(reading, decision, role) if role else ("unknown", None)
    return replace(grounds(head, question, compared, decision, heard), heard_last=last)


def _heard(reading: Reading, decision: Decision, role: str) -> tuple[Heard, date | None]:
    """Return whether all who had asked for a role heard of a decision, and when the last one did."""
    others, told, waiting = list(_others(reading, role)), [], False
    for person in filter(None, others):
        days = list(_told_on(reading.framework, person, decision, role))
        told += days
        waiting = waiting or (not days and _asks(reading.framework, person, decision, role))
    if decision.others_told is not None:
        return "told", max([*told, decision.others_told])
    if None in others:
        return "unknown", None
    if waiting:
        return "not-told", None
    return ("told", max(told)) if told else ("nobody", None)


def _others(reading: Reading, role: str) -> Iterator[Person | None]:
    """Yield those who are here and in whose files the role stands, and None for what could not be read.

    Of all others no file is parsed. Which file it is that is broken is told to nobody here: that would tell whose wish
    it may hold.
    """
    people, ids = PeopleIndex(reading.subject.root), reading.framework.roles.all_ids(role)
    for name, path in people.naming(ids).items():
        person = read_private(people.root, path, Person, reading.project.links)[0]
        if person is None or (name != reading.record.id and not person.has_left(reading.framework.today)):
            yield person
    yield from (None for _ in people.unread)


def _told_on(framework: Framework, person: Person, decision: Decision, role: str) -> Iterator[date]:
    """Yield the days on which somebody was told of the position, in answer to a wish for the role."""
    opening = framework.openings.current(decision.opening) if decision.opening else ""
    for wish in person.wishes:
        if wish.role and framework.roles.current(wish.role) == role and wish.shared_with != "manager":
            yield from (day for about, day in told_of(framework, wish) if about == opening)


def _asks(framework: Framework, person: Person, decision: Decision, role: str) -> bool:
    """Tell whether somebody had asked for the role before the decision, and lets more than the manager know."""
    return any(
        asked == role and wish.shared_with != "manager" and wish.asked is not None and wish.asked <= decision.date
        for _, wish, asked in roles_asked_for(framework, person)
    )

"""What one side is asked in a round: which role is rated against, and what a wished role asks beyond it."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.rating import beyond
from careerctl.analysis.still_wished import still_wished
from careerctl.model.person import Person
from careerctl.model.wish import Wish
from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import from_here
from careerctl.project.reading.index import find_person, instead
from careerctl.project.reading.subjects import Subject, role_named
from careerctl.questions.known import Reading
from careerctl.questions.rating.blind import Blind
from careerctl.questions.rating.round import round_to_rate
from careerctl.results.rating import Topic
from careerctl.text.phrases import day
from careerctl.text.spelling import no_such


class Beyond(NamedTuple):
    """What another role asks beyond the one that is rated against: asked after it, and never mixed in."""

    role_name: str
    topics: tuple[Topic, ...]
    is_wish: bool
    """Whether the person wishes for that role; else somebody named it."""


def round_for(blind: Blind, named: str | None, *, talk: bool) -> str:
    """Return the round to rate in. Raises CareerctlError where there is none, and for somebody who has left."""
    framework, person = blind.known.framework, blind.known.person
    _must_be_here(blind.known)
    ids = (blind.known.subject.person, *person.formerly)
    return round_to_rate(framework.settings.rounds, framework.today, named, talk=talk, ids=ids)


def must_be_somebody(subject: Subject, by: str | None) -> None:
    """Raise CareerctlError for an id that nobody has; only whom the person's file names may have left the project."""
    if by is None or find_person(subject.root, by, subject.folder):
        return
    message = no_such("person", by, instead(subject.root, by), subject.root)
    raise CareerctlError(message)


def beyond_asked(reading: Reading, role: str, target: str | None, by: str) -> Beyond | None:
    """Return what the role that is named, else the first one wished for, asks beyond the one that is rated against.

    A wish that was refused is over, and one that is not shared is known to the person and their managers alone.
    """
    framework, person = reading.framework, reading.person
    if target is not None:
        named = reading.role(role_named(target, reading.subject.root, Path.cwd())[1])
        return Beyond(framework.role_name(named), beyond(framework, role, named), is_wish=False)
    for wish in _wished(reading, person, by):
        wished = framework.roles.current(wish.role or "")
        if topics := beyond(framework, role, wished):
            return Beyond(framework.role_name(wished), topics, is_wish=True)
    return None


def must_be_asked_whole(reading: Reading, role: str, unread: Collection[str]) -> None:
    """Raise CareerctlError where something that a role asks for cannot be read: there is no question about it."""
    if unread:
        faults = [fault for each in unread for fault in reading.project.faults_of("competency", each)]
        message = f"what the role '{role}' asks is not known whole until this is mended: {', '.join(unread)}."
        raise CareerctlError(message, from_here(errors(faults), reading.project.root))


def role_rated(reading: Reading, written: str | None) -> str:
    """Return the present id of the role to rate against: what the sheet says, else today's."""
    role = written or reading.person.role
    if role is None:
        message = f"{reading.person.short_name()} has no role yet, so there is nothing to rate against. "
        message += f"Add `role:` to {reading.subject.path}."
        raise CareerctlError(message)
    return reading.role(role)


def _wished(reading: Reading, person: Person, by: str) -> list[Wish]:
    theirs = by in {reading.subject.person, *person.manager}
    over = {"no", "another-way"}
    return [
        wish
        for _, wish in still_wished(reading.framework, person)
        if wish.role
        and not (wish.answered is not None and wish.answered.answer in over)
        and (theirs or wish.shared_with == "everyone")
    ]


def _must_be_here(reading: Reading) -> None:
    person = reading.person
    if person.left is not None and person.has_left(reading.framework.today):
        message = f"{person.short_name()} left on {day(person.left.date)}. Nobody rates someone who has left."
        raise CareerctlError(message)

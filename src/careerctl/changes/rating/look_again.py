"""A second look of the two at what they agreed, since the framework has other words by now."""

from datetime import date
from typing import NamedTuple

from careerctl.analysis.gap import Question
from careerctl.analysis.levels import described
from careerctl.analysis.other_words import OtherWords, other_words
from careerctl.analysis.rounds import RoundSheets, compared, rounds_of
from careerctl.changes.rating.session import RatingRequest
from careerctl.changes.rating.sheet import OpenSheet
from careerctl.changes.rating.talk import Talk, on_the_table
from careerctl.model.earlier import Change
from careerctl.model.framework import Framework
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Reading, read_person
from careerctl.questions.rating.asked import must_be_somebody
from careerctl.questions.rating.blind import Blind
from careerctl.results.levels import Described


class LookedAt(NamedTuple):
    """A rating that counts, and what has changed since it was given."""

    competency: str
    name: str
    level: str
    change: Change
    then: tuple[Described, ...]
    today: tuple[Described, ...]
    """What its level looked like, and what it looks like."""


class SecondLook(NamedTuple):
    """What the two look at."""

    talk: Talk
    changed: tuple[LookedAt, ...]
    unknown: bool
    """Whether nobody can tell what has changed of some of it."""


def open_look(subject: Subject, today: date, request: RatingRequest) -> SecondLook:
    """Put on the table what the two agreed and what has changed since. Raises CareerctlError where nothing has."""
    must_be_somebody(subject, request.by)
    blind, full = Blind(subject, today), read_person(subject, today)
    framework = full.framework
    sheets = compared(framework, rounds_of(framework, full.record.sheets))
    if sheets is None or sheets.counting is None or sheets.agreed is None:
        message = "there is nothing yet that both of you have confirmed, so that there is nothing to look at again."
        raise CareerctlError(message)
    _must_be_the_last(sheets, request)
    if blind.in_the_persons_file(sheets.round, "agreed"):
        message = f"what you agreed in {sheets.round} stands in {subject.path}. Change it there, with an editor."
        raise CareerctlError(message)
    role = full.role(sheets.role or full.person.role or "")
    found = list(other_words(framework, sheets, role))
    if not found:
        message = "the framework asks and says the same as when you agreed, so that there is nothing to look at again."
        raise CareerctlError(message)
    sheet = OpenSheet(
        full.project, blind.sheet(sheets.round, "agreed"), {}, lambda _: "", dry=request.dry, stays_of_its_day=True
    )
    question = Question(framework, full.record, full.person, full.called, role, has_left=full.has_left)
    talk = on_the_table(question, full, sheet, _manager(full, sheets), request)
    changed = [at for each in found for at in _looked_at(framework, each)]
    return SecondLook(talk, tuple(changed), any(each.why for each in found))


def _must_be_the_last(sheets: RoundSheets, request: RatingRequest) -> None:
    if request.round is not None and request.round != sheets.round:
        message = f"only what counts is looked at again, and that is the round {sheets.round}."
        raise CareerctlError(message)


def _manager(full: Reading, sheets: RoundSheets) -> str:
    """Return the id of who agreed with the person: who rated them, else who leads them."""
    rated = sheets.manager.by if sheets.manager is not None else None
    return rated or next(iter(full.managers()), "")


def _looked_at(framework: Framework, found: OtherWords) -> list[LookedAt]:
    past, seen = found.then.framework, []
    for competency, change in found.changed.items():
        scale, level = framework.scale_of(competency), found.levels[competency]
        value = scale.value(level) if scale is not None else None
        name = scale.name(value) if scale is not None and value is not None else level
        known = framework.competencies.all_ids(competency)
        before = next((each for each in known if past is not None and past.competencies.knows(each)), competency)
        seen.append(
            LookedAt(
                competency,
                framework.competency_name(competency),
                name,
                change,
                described(past, before, None, value) if past is not None and value is not None else (),
                described(framework, competency, None, value) if value is not None else (),
            )
        )
    return seen

"""A second look of the two at what they agreed, since the framework has other words by now."""

from datetime import date
from typing import NamedTuple

from careerctl.analysis.gap import Question
from careerctl.analysis.rounds import RoundSheets
from careerctl.changes.rating.session import RatingRequest
from careerctl.changes.rating.sheet import OpenSheet
from careerctl.changes.rating.talk import Talk, on_the_table
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import Subject
from careerctl.questions.known import Reading, read_person
from careerctl.questions.looking import Look, second_look
from careerctl.questions.rating.asked import must_be_somebody
from careerctl.questions.rating.blind import Blind


class SecondLook(NamedTuple):
    """The talk of the two, and what they look at."""

    talk: Talk
    look: Look


def open_look(subject: Subject, today: date, request: RatingRequest) -> SecondLook:
    """Put on the table what the two agreed and what has changed since. Raises CareerctlError where nothing has."""
    must_be_somebody(subject, request.by)
    blind, full = Blind(subject, today), read_person(subject, today)
    look = second_look(full, request.round)
    if blind.in_the_persons_file(look.sheets.round, "agreed"):
        message = f"what you agreed in {look.sheets.round} stands in {subject.path}. Change it there, with an editor."
        raise CareerctlError(message)
    at = blind.sheet(look.sheets.round, "agreed")
    sheet = OpenSheet(full.project, at, {}, lambda _: "", dry=request.dry, stays_of_its_day=True)
    question = Question(full.framework, full.record, full.person, full.called, look.role, has_left=full.has_left)
    return SecondLook(on_the_table(question, full, sheet, _manager(full, look.sheets), request), look)


def _manager(full: Reading, sheets: RoundSheets) -> str:
    """Return the id of who agreed with the person: who rated them, else who leads them."""
    rated = sheets.manager.by if sheets.manager is not None else None
    return rated or next(iter(full.managers()), "")

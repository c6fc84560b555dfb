"""The answer, asked for where it is not given, and written under its wish."""

from pathlib import Path
from typing import Any, NamedTuple

import typer

from careerctl.analysis.answer import wish_asked
from careerctl.changes.wish import answer_wish
from careerctl.cli.wrote import wrote
from careerctl.commands.answer.prompts import asked_for
from careerctl.model.person import Wish
from careerctl.model.scalars import parse_period
from careerctl.pages.order import PageRequest
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import person_named, role_named
from careerctl.project.writing.replace import writing
from careerctl.questions.known import Reading, read_person_beside
from careerctl.questions.pages import Subjects


class AnswerOptions(NamedTuple):
    """The answer as far as it was given."""

    answer: str | None
    because: str | None
    revisit: str | None


class AnswerRecorded(NamedTuple):
    """What came of it: the page, None where none was asked for, and what to say of the file."""

    subjects: Subjects
    page: Any = None
    said: str = ""


def recorded(order: PageRequest, written: str, role: str | None, given: AnswerOptions, *, dry: bool) -> AnswerRecorded:
    """Write the answer where there is a new one, and return the page; with `dry` print the difference, and no page.

    Raises CareerctlError where there is no such wish, or where the file cannot be written.
    """
    subject = person_named(written, order.root, Path.cwd())
    subjects = Subjects(subject.root, order.today, order.audience)
    reading = read_person_beside(subjects.known.project, subject)
    wished = _present(subjects, subject.root, role) if role else None
    place = wish_asked(subjects.known.framework, reading.person, wished)
    if place is None or not _is_to_answer(reading.person.wishes[place], given):
        return AnswerRecorded(subjects, subjects.about_wish(reading, wished))
    complete = _complete(reading, reading.person.wishes[place], order, given)
    folder, path = subject.place
    with writing(folder):
        again = read_person_beside(subjects.known.project, subject)
        if again.person.wishes[place : place + 1] != reading.person.wishes[place : place + 1]:
            message = "the wish was changed in the meantime. Nothing was written; answer again."
            raise CareerctlError(message)
        done = answer_wish(folder, path, place, complete, reading.project.links, dry=dry)
    if dry:
        wrote(done, dry=True)
        return AnswerRecorded(subjects)
    said = f"Wrote the answer into {path_from_here(folder / path)}." if done else "The answer is there already."
    return AnswerRecorded(
        subjects, subjects.about_wish(read_person_beside(subjects.known.project, subject), wished), said
    )


def _present(subjects: Subjects, root: Path, role: str) -> str:
    _, named = role_named(role, root, Path.cwd())
    return subjects.known.present_id("role", named)


def _is_to_answer(wish: Wish, given: AnswerOptions) -> bool:
    """Tell whether there is something to write: a wish without an answer, or a new one that is given."""
    if given.answer is None and (given.because or given.revisit) and wish.answered is not None:
        message = "this wish has its answer. To give another, say --answer as well."
        raise typer.BadParameter(message)
    return given.answer is not None or wish.answered is None


def _complete(reading: Reading, wish: Wish, order: PageRequest, given: AnswerOptions) -> dict[str, str]:
    """Return the answer as the file has it, in the order of its keys."""
    role = reading.framework.roles.get(wish.role or "")
    wished = wish.words or (role.name if role is not None else wish.role or "")
    whole = asked_for(given._asdict(), reading.person.short_name(), wished)
    if parse_period(whole["revisit"]).last < order.today:
        message = f"--revisit {whole['revisit']} has passed. Name a day to come."
        raise typer.BadParameter(message)
    return {"date": order.today.isoformat(), **whole}

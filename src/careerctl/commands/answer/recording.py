"""The answer, asked for where it is not given, and written under its wish."""

from pathlib import Path
from typing import Any, NamedTuple

import typer

from careerctl.analysis.facts import told_of
from careerctl.analysis.wishes import wish_at
from careerctl.changes.wish import answer_wish, earlier_answer
from careerctl.cli.questions import agreed
from careerctl.cli.terminal import tell
from careerctl.cli.wrote import wrote
from careerctl.commands.answer.prompts import Answered, Asking, asked_for, which
from careerctl.commands.answer.voice import Voice, voice_of
from careerctl.model.wish import Wish
from careerctl.pages.order import PageRequest
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import Subject, person_named, role_named, writer_named
from careerctl.project.writing.replace import writing
from careerctl.questions import asked
from careerctl.questions.known import Reading, read_person_beside
from careerctl.questions.others import opening_of
from careerctl.questions.pages import Subjects
from careerctl.results.cut import Audience, cut
from careerctl.results.wish import Wishes
from careerctl.text.phrases import day, period, sentence
from careerctl.views.words.wishes import answer_word


class AnswerOptions(NamedTuple):
    """The answer as far as it was given."""

    answer: str | None
    because: str | None
    revisit: str | None
    towards: str | None = None
    opening: str | None = None


class AnswerRecorded(NamedTuple):
    """What came of it: the page, None where none was asked for, and what to say of the file."""

    subjects: Subjects
    page: Any = None
    said: str = ""


def recorded(
    order: PageRequest, written: str, wished: str | None, given: AnswerOptions, *, by: str | None, dry: bool
) -> AnswerRecorded:
    """Write the answer where there is a new one, and return the page; with `dry` print the difference, and no page.

    Raises CareerctlError where there is no such wish, or where the file cannot be written.
    """
    subject = person_named(written, order.root, Path.cwd())
    subjects = Subjects(subject.root, order.today, order.audience)
    reading = read_person_beside(subjects.known.project, subject)
    opening = opening_of(reading, given.opening) if given.opening else ""
    voice = voice_of(reading, _writer(subject, by))
    place = _place(reading, wished, opening, order.audience, voice)
    wish = reading.person.wishes[place]
    if not _is_to_answer(reading, wish, given, opening):
        return AnswerRecorded(subjects, subjects.about_wish(reading, place))
    complete = _complete(reading, wish, order, given, opening, voice)
    earlier = earlier_answer(wish, complete.said)
    if earlier:
        shown = wish_at(reading.framework, reading.person, place)
        when = f" on {day(shown.answered)}" if shown.answered else ""
        tell(f"{voice.was} told{when}: {answer_word(shown)}. That goes to the wish's history.")
    if complete.was_asked and not dry and not _is_agreed(reading, complete.said):
        return AnswerRecorded(subjects, said="Nothing was written.")
    folder, path = subject.place
    with writing(folder):
        again = read_person_beside(subjects.known.project, subject)
        if again.person.wishes[place : place + 1] != (wish,):
            message = "the wish was changed in the meantime. Nothing was written; answer again."
            raise CareerctlError(message)
        done = answer_wish(folder, path, place, complete.said, earlier, links=reading.project.links, dry=dry)
    if dry:
        wrote(done, dry=True)
        return AnswerRecorded(subjects)
    said = f"Wrote the answer into {path_from_here(folder / path)}." if done else "The answer is there already."
    return AnswerRecorded(
        subjects, subjects.about_wish(read_person_beside(subjects.known.project, subject), place), said
    )


def _writer(subject: Subject, by: str | None) -> str:
    """Return the id of who types, "" where nobody says so."""
    return by or "" if not by or by == subject.person else writer_named(by, subject.root, Path.cwd())


def _is_agreed(reading: Reading, said: dict[str, str]) -> bool:
    """Show what was asked for once more, and return whether it is to be written."""
    name, answer = reading.person.short_name(), said["answer"].replace("-", " ")
    way = f", towards {reading.framework.role_name(said['towards'])}" if "towards" in said else ""
    tell(f"{name} reads: {answer}{way}. {sentence(said['because'])} You talk again: {period(said['revisit'])}.")
    return agreed("Write it?")


def _place(reading: Reading, wished: str | None, opening: str, audience: str, voice: Voice) -> int:
    """Return the place of the wish that is named, else of the one that is open. Where it could be several, ask.

    With an opening it is a wish for its role. Raises CareerctlError where the one that is named is another.
    """
    role = _role_of(reading, opening)
    if wished:
        places = asked.named(reading, wished)
    else:
        places = asked.named(reading, role) if role else asked.to_answer(reading)
    current, wishes = reading.framework.roles.current, reading.person.wishes
    fitting = [at for at in places if not role or current(wishes[at].role or "") == role]
    if not fitting:
        message = f"this wish is for another role than the opening '{opening}' is."
        raise CareerctlError(message)
    if len(fitting) == 1:
        return fitting[0]
    several = Wishes(wishes=tuple(wish_at(reading.framework, reading.person, at) for at in fitting))
    return which(voice, cut(several, Audience(audience)).wishes)


def _role_of(reading: Reading, opening: str) -> str:
    """Return the present id of an opening's role, "" without an opening."""
    return reading.framework.roles.current(reading.framework.openings.items[opening].role) if opening else ""


def _is_to_answer(reading: Reading, wish: Wish, given: AnswerOptions, opening: str) -> bool:
    """Tell whether there is something to write: a wish without an answer, or a new one that is given.

    About an opening there is, where nobody was told of it yet.
    """
    if opening and not any(each == opening for each, _ in told_of(reading.framework, wish)):
        return True
    said = given.because or given.revisit or given.towards
    if given.answer is None and said and wish.answered is not None:
        message = "this wish has its answer. To give another, say --answer as well."
        raise typer.BadParameter(message)
    return given.answer is not None or wish.answered is None


def _complete(  # noqa: PLR0917  # all that an answer is made of
    reading: Reading, wish: Wish, order: PageRequest, given: AnswerOptions, opening: str, voice: Voice
) -> Answered:
    """Return the answer as the file has it, in the order of its keys."""

    def role(written: str) -> str:
        return reading.present_id("role", role_named(written, reading.subject.root, Path.cwd())[1])

    wished = wish.words or reading.framework.role_name(wish.role or "")
    asking = {key: getattr(given, key) for key in ("answer", "because", "revisit")}
    towards = role(given.towards) if given.towards else ""
    whole, was_asked = asked_for(asking, towards, Asking(voice, wished, order.today, role))
    if towards and whole["answer"] != "another-way":
        message = "--towards belongs to another way."
        raise typer.BadParameter(message)
    about = {"opening": opening, "framework": reading.framework.settings.version or ""}
    said = {"date": order.today.isoformat(), **whole, **{key: value for key, value in about.items() if value}}
    return Answered(said, was_asked)

"""`rate --as self` and `rate --as manager`: by questions, or by what stands on the command line."""

from functools import partial
from pathlib import Path

from careerctl.changes.rating.given import RatingOptions, answers_given
from careerctl.changes.rating.outlook import OutlookAhead, write_outlook
from careerctl.changes.rating.session import Session
from careerctl.cli.terminal import tell
from careerctl.commands.rate import closing
from careerctl.commands.rate.prompts import Prompts
from careerctl.commands.rate.wizard import Wizard
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.subjects import role_named
from careerctl.results.cut import Audience, cut
from careerctl.text.phrases import left_out_words

_ANSWERED = "What was answered"


def ahead_given(session: Session, text: str | None, because: str | None, role: str | None) -> OutlookAhead:
    """Return what is seen coming, as options say it. Raises CareerctlError for a role that there is not."""
    about, known = "", session.known
    if role is not None:
        about = known.present_id("role", role_named(role, known.subject.root, Path.cwd())[1])
    return OutlookAhead(text or "", because or "", about)


def write_down(
    session: Session, given: RatingOptions, ahead: OutlookAhead | None, prompts: Prompts, *, submit: bool
) -> None:
    """Write what was given, all of it or nothing, and hand the sheet in where that is asked for.

    What is seen coming goes with a sheet that is handed in, before it: whoever is killed between the two leaves nothing
    that anybody is shown.
    """
    content = session.sheet.content()
    if ahead is not None and not submit and (content is None or content.status != "submitted"):
        message = "--outlook goes with handing in: add --submit."
        raise CareerctlError(message)
    asked = [each.competency for each in session.topics]
    answers = answers_given(session.known, asked, given, session.sheet.answers())
    if submit:
        session.must_be_complete(answers)
    with closing.saved(session.sheet, _ANSWERED):
        if answers:
            session.sheet.answer(answers)
        if ahead is not None:
            write_outlook(session, ahead)
        if submit:
            session.hand_in()
    _end(session, prompts)


def ask(session: Session, prompts: Prompts) -> None:
    """Ask question by question. Whoever stops finds everything saved."""
    if not session.topics:
        unreadable = session.unreadable()
        nothing = f"the role '{session.role}' asks for nothing yet, so that there is nothing to rate."
        message = left_out_words(unreadable) if unreadable else nothing
        raise CareerctlError(message)
    notes, left_out = session.blind.notes()
    for line in left_out:
        tell(line)
    reader = Audience.EMPLOYEE if session.side == "self" else Audience.MANAGER
    wizard = Wizard(prompts, session, cut(notes, reader))
    closing.sitting(wizard.run, session.sheet, prompts, partial(_end, session, prompts), _ANSWERED)


def _end(session: Session, prompts: Prompts) -> None:
    closing.written(session.sheet, prompts, session.beside)
    closing.where_it_stands(session, prompts)

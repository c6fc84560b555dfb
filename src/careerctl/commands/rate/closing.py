"""How a sitting ends: what was written, and what comes next."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from careerctl.changes.rating.session import Session
from careerctl.changes.rating.sheet import OpenSheet
from careerctl.cli.terminal import emit, tell
from careerctl.commands.rate.prompts import Prompts, StoppedError
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.writing.difference import unified
from careerctl.project.writing.replace import Written
from careerctl.results.rating import Topic
from careerctl.text.phrases import Say, listed, plainly

_BOTH_IN = "Handed in for {round}. So has the other side: neither sheet changes any more."
_OUTLOOK = "--outlook TEXT --outlook-because TEXT"


def sitting(
    questions: Callable[[], None], sheet: OpenSheet, prompts: Prompts, end: Callable[[], None], what: str
) -> None:
    """Ask, and end a sitting however it ends: whoever stops finds everything saved; `what` names that."""
    try:
        with saved(sheet, what):
            questions()
    except StoppedError:
        prompts.tell("", prompts.say("Stopped here."))
    except KeyboardInterrupt:
        prompts.tell("", prompts.say("Stopped here."))
        end()
        raise
    end()


@contextmanager
def saved(sheet: OpenSheet, what: str) -> Iterator[None]:
    """Say what is saved where one of several writes cannot be made; `what` names it."""
    try:
        yield
    except CareerctlError:
        if sheet.written is not None and not (sheet.dry or sheet.held):
            tell(f"{what} before is saved in {sheet.shown}.")
        raise


def written(sheet: OpenSheet, prompts: Prompts, beside: Sequence[Written] = ()) -> None:
    """Say what was written, and `beside` the sheet; of a dry run show the difference, and nothing else."""
    ours = [sheet.written] if sheet.written is not None else []
    if sheet.dry:
        emit(unified([*ours, *beside]) if ours or beside else "", for_machines=True)
        return
    shown = [sheet.shown for _ in ours] + [path_from_here(sheet.project.root / each.path) for each in beside]
    prompts.tell(f"Wrote {' and '.join(shown)}." if shown else "Nothing new was written.")


def where_it_stands(session: Session, prompts: Prompts) -> None:
    """Say whether the sheet is handed in, what is missing, and which command comes next."""
    content, say = session.sheet.content(), prompts.say
    if session.sheet.dry or content is None:
        return
    if content.status == "submitted":
        if session.other_is_in:
            prompts.tell(
                say(_BOTH_IN, round=session.round),
                say("Next: `{command}` shows where you agree, and what to talk about.", command=session.wanted.next),
            )
            return
        prompts.tell(
            say(
                "Handed in for {round}. You can still change it until the other side has handed in, too.",
                round=session.round,
            ),
            say(
                "Next: `{command}` shows who has handed in and, once both have, where you agree.",
                command=session.wanted.next,
            ),
        )
        return
    missing = session.unanswered(required=True)
    prompts.tell(say("It is a draft: no other command shows it or counts with it."))
    if missing:
        left = names(missing, say)
        prompts.tell(
            say("No answer yet: {names}", names=left), say("Go on: {command}", command=session.wanted.command())
        )
    elif session.unread:
        files = ", ".join(session.unread)
        prompts.tell(say("What the role asks is not known whole until this can be read: {files}", files=files))
    else:
        command = session.wanted.command("--submit")
        prompts.tell(say("All that is required has an answer. Hand it in: {command}", command=command))
        if session.side == "manager":
            prompts.tell(say("What you see coming goes with it: {command}", command=_OUTLOOK))


def names(topics: Iterable[Topic], say: Say = plainly) -> str:
    """Return the names of topics, optional ones marked."""
    return listed(f"{each.name} ({say('optional')})" if each.optional else each.name for each in topics)

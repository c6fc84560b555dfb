"""The questions of `careerctl answer`: one line each, answered from standard input."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import typer

from careerctl.cli.given import period_given, text_given
from careerctl.cli.options import not_among
from careerctl.cli.questions import asked, line, unanswered
from careerctl.cli.terminal import tell
from careerctl.commands.answer.voice import Voice
from careerctl.problems.error import CareerctlError
from careerctl.results.wished import Wish
from careerctl.views.words.wishes import answer_word, wish_label

_SEVERAL = 2
ANSWERS = ("yes", "not-yet", "another-way", "no")


def _answer(text: str) -> str:
    meant = text.replace(" ", "-").lower()
    if meant not in ANSWERS:
        raise typer.BadParameter(not_among(text, ANSWERS, "answer"))
    return meant


_QUESTIONS: dict[str, tuple[str, Callable[[str], str]]] = {
    "answer": ("The answer: yes, not-yet, another-way or no.", _answer),
    "because": ("In short, in a sentence of {whose}. {reads} it first.", text_given),
    "revisit": (
        "When do {two} talk again, whether or not anything has opened? Such as 2027-03-31 or 2027-03.",
        period_given,
    ),
}
_TOWARDS = "Which way? A role, or nothing where none is meant."


def which(voice: Voice, wishes: Sequence[Wish]) -> int:
    """Return the place in the file of the wish that is meant. Raises CareerctlError where nobody says which."""
    if len(wishes) < _SEVERAL:  # its reader may not know of the others
        message = f"{voice.has} several wishes. Name one with --wish, by its number, its role or its words."
        raise CareerctlError(message)
    numbers = [each.number for each in wishes]
    tell(f"{voice.has} {len(wishes)} wishes that you may mean:")
    for each in wishes:
        what = f"“{each.words}”" if each.words else wish_label(each)
        tell(f"{each.number}  {what}" + (f"; the answer: {answer_word(each)}" if each.answer else ""))
    while True:
        tell("wish, by its number: ", end="")
        written = line()
        if written is None:
            raise CareerctlError(unanswered("wish"))
        if written.isdecimal() and int(written) in numbers:
            return int(written) - 1


class Asking(NamedTuple):
    """Whom and what an answer is about, and how a role is named in it."""

    voice: Voice
    wish: str
    today: date
    role: Callable[[str], str]
    """Returns the present id of a role that another way leads to."""


class Answered(NamedTuple):
    """The whole answer, by the keys of the file, and whether some of it was asked for."""

    said: dict[str, str]
    was_asked: bool


def asked_for(given: Mapping[str, str | None], towards: str, about: Asking) -> Answered:
    """Return what is given, and the answers to what is not; what does not fit is asked for again.

    `towards` is the role that another way leads to, as far as it is given. Raises CareerctlError where the answers end
    too early, and typer.BadParameter where something given does not fit.
    """
    for key, value in given.items():
        _must_fit(key, value, about.today, f"--{key} ")
    if not all(given.values()):
        tell(f"{about.voice.asks}: {about.wish}. Nothing is written before the last answer.")
    said = {"answer": given["answer"] or _asked("answer", about)}
    way = _way(about.role) if said["answer"] == "another-way" and not towards else None
    said |= {key: value or _asked(key, about) for key, value in given.items() if key != "answer"}
    towards = towards or way or ""
    return Answered(said | ({"towards": towards} if towards else {}), way is not None or not all(given.values()))


def _way(role: Callable[[str], str]) -> str | None:
    """Return the role that is meant, "" where none is; None where nobody answers."""
    tell(_TOWARDS)
    while True:
        tell("towards: ", end="")
        written = line()
        try:
            return role(written) if written else written
        except (typer.BadParameter, CareerctlError) as error:
            tell(str(getattr(error, "message", error)))


def _must_fit(key: str, value: str | None, today: date, option: str = "") -> None:
    from careerctl.model.scalars import parse_period

    if key == "revisit" and value is not None and parse_period(value).last < today:
        message = f"{option}{value} has passed. Name a day to come."
        raise typer.BadParameter(message)


def _asked(key: str, about: Asking) -> str:
    question, read = _QUESTIONS[key]

    def fitting(text: str) -> str:
        value = read(text)
        _must_fit(key, value, about.today)
        return value

    return asked(key, question.format_map(about.voice._asdict()), fitting)

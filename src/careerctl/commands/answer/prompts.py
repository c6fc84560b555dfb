"""The questions of `careerctl answer`: one line each, answered from standard input."""

import sys
from collections.abc import Callable, Mapping

import typer

from careerctl.cli.options import not_among, period_given, text_given
from careerctl.cli.terminal import tell
from careerctl.problems.error import CareerctlError

ANSWERS = ("yes", "not-yet", "another-way", "no")


def _answer(text: str) -> str:
    meant = text.replace(" ", "-").lower()
    if meant not in ANSWERS:
        raise typer.BadParameter(not_among(text, ANSWERS, "answer"))
    return meant


_QUESTIONS: dict[str, tuple[str, Callable[[str], str]]] = {
    "answer": ("Your answer: yes, not-yet, another-way or no.", _answer),
    "because": ("In short, in a sentence of yours. {name} reads it first.", text_given),
    "revisit": (
        "When do you two talk again, whether or not anything has opened? Such as 2027-03-31 or 2027-03.",
        period_given,
    ),
}


def asked_for(given: Mapping[str, str | None], name: str, wish: str) -> dict[str, str]:
    """Return what is given, and the answers to what is not. Raises CareerctlError where they end too early."""
    if not all(given.values()):
        tell(f"{name} asks: {wish}. Nothing is written before the last answer.")
    return {key: value or _asked(key, name) for key, value in given.items()}


def _asked(key: str, name: str) -> str:
    question, read = _QUESTIONS[key]
    tell(question.format(name=name))
    while True:
        tell(f"{key}: ", end="")
        try:
            return read(_line(key))
        except typer.BadParameter as error:
            tell(error.message)


def _line(key: str) -> str:
    try:
        line = sys.stdin.readline() if sys.stdin is not None else ""
    except (OSError, UnicodeDecodeError):  # closed by whoever called, a folder, or what is no text
        line = ""
    if not line:
        tell("")
        message = f"there is no answer to '{key}' any more, and nothing was written. Give it as --{key}."
        raise CareerctlError(message)
    return line.strip()

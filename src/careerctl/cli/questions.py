"""Questions on stderr, each answered in a line of standard input."""

import sys
from collections.abc import Callable

import typer

from careerctl.cli.terminal import tell
from careerctl.problems.error import CareerctlError

_YES, _NO = {"y", "yes"}, {"n", "no"}


def line() -> str | None:
    """Return a line without blanks around it; None where there is no more, or where nothing can be read."""
    try:
        written = sys.stdin.readline() if sys.stdin is not None else ""
    except (OSError, UnicodeDecodeError):  # closed by whoever called, a folder, or what is no text
        written = ""
    if not written.endswith("\n"):
        tell("")
    return written.strip() if written else None


def unanswered(key: str) -> str:
    """Say that there is no answer; `key` is the option that gives it."""
    return f"there is no answer to '{key}' any more, and nothing was written. Give it as --{key}."


def asked(key: str, question: str, read: Callable[[str], str]) -> str:
    """Return the answer to a question, which is asked until it fits; `key` is the option that says it, too.

    Raises CareerctlError where there is no answer.
    """
    tell(question)
    while True:
        tell(f"{key}: ", end="")
        written = line()
        if written is None:
            raise CareerctlError(unanswered(key))
        try:
            return read(written)
        except typer.BadParameter as error:
            tell(error.message)


def agreed(question: str) -> bool:
    """Return whether the answer is yes, written out. Raises CareerctlError where there is none: that is no yes."""
    while True:
        tell(f"{question} yes or no: ", end="")
        said = line()
        if said is None:
            message = "nobody said yes, so nothing was written."
            raise CareerctlError(message)
        if said.casefold() in _YES | _NO:
            return said.casefold() in _YES
        tell("Please write yes or no.")


def typed(question: str) -> str:
    """Ask in the line in which the answer is typed, and return that; nothing where there is none."""
    tell(question, end="")
    return line() or ""


def at_a_terminal() -> bool:
    """Tell whether somebody sits there who reads what is printed and can type an answer."""
    return all(each is not None and each.isatty() for each in (sys.stdin, sys.stdout))

"""What is given in options, read and judged: days, periods, numbers and words."""

import re
from datetime import date

import typer

from careerctl.text.characters import FORBIDDEN, LONGEST_TEXT, called, quoted

_MOST_JOBS = 60
"""More processes Windows cannot wait for."""


def day_given(text: str) -> date:
    """Read a day, as in the files: of what ISO allows only 2026-10-01, and of the years those that careerctl knows."""
    _refuse_other_years(text)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        message = f"{quoted(text)} is no day of the calendar written as 2026-10-01."
        raise typer.BadParameter(message)
    return day


def last_day_given(text: str) -> date:
    """Read the day on which something ends; 9999-12-31 is an open end."""
    from careerctl.model.days import OPEN_END

    return OPEN_END if text == OPEN_END.isoformat() else day_given(text)


def period_given(text: str) -> str:
    """Read a day, a month or a year, written as in the files."""
    from pydantic_core import PydanticCustomError

    from careerctl.model.scalars import parse_period  # costs Pydantic, which help does without

    _refuse_other_years(text)
    try:
        return parse_period(text).text
    except PydanticCustomError:
        message = f"{quoted(text)} is no day, month or year written as 2027-06-30, 2027-06 or 2027."
        raise typer.BadParameter(message) from None


def end_given(text: str) -> str:
    """Read the period at whose last day something ends; of an open end, written as 9999-12-31, nothing is left."""
    from careerctl.model.days import OPEN_END

    return "" if text == OPEN_END.isoformat() else period_given(text)


def _refuse_other_years(text: str) -> None:
    from careerctl.model.days import FIRST_YEAR, LAST_YEAR

    year = text.partition("-")[0]
    written = len(year) == len("2026") and year.isascii() and year.isdecimal()
    if written and not FIRST_YEAR <= int(year) <= LAST_YEAR:
        message = f"{quoted(text)} lies outside the years from {FIRST_YEAR} to {LAST_YEAR}."
        raise typer.BadParameter(message)


def jobs_given(text: str) -> int:
    """Read in how many processes to work."""
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= len(str(_MOST_JOBS)) else 0
    if not 1 <= number <= _MOST_JOBS:
        message = f"{quoted(text)} is no number of processes from 1 to {_MOST_JOBS}."
        raise typer.BadParameter(message)
    return number


def text_given(text: str) -> str:
    """Read somebody's words. Refuses none at all, and characters that no file holds."""
    words = text.replace("\r\n", "\n").strip()
    if not words:
        message = "there are no words in it."
        raise typer.BadParameter(message)
    if found := re.search(FORBIDDEN, words):
        message = f"it holds the control character {called(found[0])}. Take it out."
        raise typer.BadParameter(message)
    if len(words) > LONGEST_TEXT:
        message = f"it has more than {LONGEST_TEXT:,} characters. Link to a document instead."
        raise typer.BadParameter(message)
    return words


def revision_given(given: str | None) -> str | None:
    """Refuse what git would read as an option."""
    if given is not None and (given.startswith("-") or not given.strip()):
        message = f"{quoted(given)} names no revision. Give a branch, a tag or a commit, such as main."
        raise typer.BadParameter(message)
    return given

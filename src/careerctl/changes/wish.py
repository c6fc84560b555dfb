"""Wishes: whether one is still open, and how one is written and answered."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from careerctl.changes.person import change_person
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.wish import Wish
from careerctl.project.reading.links import Links
from careerctl.project.writing.append import append
from careerctl.project.writing.change import Append, Put
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written


def still_open(wishes: Iterable[Wish], role: str, words: str, framework: Framework) -> Wish | None:
    """Return the wish for the same role, or in the same words, that is still open; None if there is none.

    A wish is open until it is answered; after "not yet" it is, until the day to talk again has passed.
    """
    for wish in wishes:
        same = framework.roles.current(wish.role) == role if wish.role else _folded(wish.words or "") == _folded(words)
        if same and _is_open(wish, framework.today):
            return wish
    return None


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _is_open(wish: Wish, today: date) -> bool:
    answered = wish.answered
    if answered is None:
        return True
    return answered.answer == "not-yet" and answered.revisit is not None and answered.revisit.last >= today


def add_wish(root: Path, path: str, wish: dict[str, str], links: Links, *, dry: bool) -> Written | None:
    """Write a wish, key by key, into a person's file. Raises CareerctlError where that cannot be."""
    return append(root, path, Append(("wishes",), wish), Judge(Person, links), dry=dry)


def answer_wish(  # noqa: PLR0913  # whose, which, what
    root: Path, path: str, place: int, answered: dict[str, str], earlier: dict[str, Any], *, links: Links, dry: bool
) -> Written | None:
    """Write the answer to the wish at a place into a person's file, and an `earlier` one into the wish's history.

    To be called while `writing`. Raises CareerctlError where the file would not be sound.
    """
    history = [Append(("wishes", place, "history"), earlier)] if earlier else []
    return change_person(root, path, [*history, Put(("wishes", place, "answered"), answered)], links, dry=dry)


def earlier_answer(wish: Wish, answered: dict[str, str]) -> dict[str, Any]:
    """Return the answer that a wish has, as a file says it, where another one takes its place; else nothing."""
    answer = wish.answered
    if answer is None:
        return {}
    said = {"date": answer.date.isoformat(), "answer": answer.answer, "because": answer.because}
    revisit = answer.revisit.text if answer.revisit is not None else None
    more = {"towards": answer.towards, "opening": answer.opening, "framework": answer.framework}
    given = {**said, "revisit": revisit, **more, "metadata": answer.metadata}
    written = {key: value for key, value in given.items() if value}
    return {} if written == answered else written

"""Wishes: whether one is still open, and how one is written and answered."""

from datetime import date
from pathlib import Path

from careerctl.model.framework import Framework
from careerctl.model.person import Person, Wish
from careerctl.project.reading.links import Links
from careerctl.project.writing.append import append
from careerctl.project.writing.change import Append, Put
from careerctl.project.writing.edit import edited
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written, change


def still_open(wishes: tuple[Wish, ...], role: str, words: str, framework: Framework) -> Wish | None:
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
    root: Path, path: str, place: int, answered: dict[str, str], links: Links, *, dry: bool
) -> Written | None:
    """Write the answer to the wish at a place into a person's file. Raises CareerctlError where that cannot be.

    To be called while `writing`.
    """
    judge = Judge(Person, links)

    def how(before: bytes | None) -> bytes:
        after = edited(path, before or b"", [Put(("wishes", place, "answered"), answered)])
        judge.must_be_sound(root, path, after)
        return after

    return change(root, path, how, dry=dry)

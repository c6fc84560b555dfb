"""Wishes: whether one is still open, which ones everyone may know of, and how one is written and answered."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerctl.model.framework import Collection, Framework
from careerctl.model.person import Person, Wish
from careerctl.model.role import Role
from careerctl.project import files
from careerctl.project.appending import append
from careerctl.project.editing.changes import Append, Put
from careerctl.project.editing.edit import edited
from careerctl.project.index import PeopleIndex
from careerctl.project.links import Links
from careerctl.project.replacing import Written, change
from careerctl.project.shape import shaped
from careerctl.project.sound import Judge


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


@dataclass(frozen=True, slots=True)
class OpenWishes:
    """Which roles each person wishes for and lets everyone know."""

    by_person: Mapping[str, frozenset[str]]

    def of_others(self, but: str) -> Counter[str]:
        """Count by role the people, but one, who wish for it."""
        return Counter(role for person, roles in self.by_person.items() if person != but for role in roles)


def wished_openly(root: Path, roles: Collection[Role]) -> OpenWishes:
    """Return which roles people wish for and let everyone know.

    Only those files are read that share something with everyone, and of a file that is broken nothing is told. A wish
    for today's role is none for a position, and one that was refused is over.
    """
    about = ((name, _open_about(root, path)) for name, path in PeopleIndex(root).paths.items())
    return OpenWishes({name: _openly(each, roles) for name, each in about if each is not None and each.left is None})


def _open_about(root: Path, path: str) -> Person | None:
    try:
        speaks = b"everyone" in (root / path).read_bytes()
    except OSError:  # said where the file is checked
        return None
    source = files.read(root, path) if speaks else None
    return shaped(Person, source, private=True)[0] if source is not None and source.root is not None else None


def _openly(person: Person, roles: Collection[Role]) -> frozenset[str]:
    today = roles.current(person.role or "")
    over = {"no", "another-way"}
    return frozenset(
        roles.current(wish.role)
        for wish in person.wishes
        if wish.role and wish.shared_with == "everyone" and (wish.answered is None or wish.answered.answer not in over)
    ) - {today}


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

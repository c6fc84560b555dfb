"""Ids from names: the same name has the same id in every file, and two names never have one id in silence."""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from careerctl.model.ids import MAX_ID, is_id
from careerctl.project.reading.files import as_id

_SPELLED = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
        "ı": "i",
    }
)  # fmt: skip
"""Letters that are not one of a to z with a mark, as people spell them without."""
_SIGNS = str.maketrans({"+": "-plus-", "#": "-sharp-", "&": "-and-", "'": "", "’": ""})
"""Signs that tell names apart: C, C++ and C# are three languages."""
_DIGEST = 8
_LONG_ENOUGH = 7
"""From how many letters on a name that differs in one of them may be a slip."""


class Near(NamedTuple):
    """Two names that may mean one thing, and the ids that they have."""

    name: str
    other: str
    id: str
    other_id: str
    kind: str


def plain(text: str) -> str:
    """Return a text in small letters of a to z, digits and hyphens, as people spell it without marks."""
    letters = unicodedata.normalize("NFC", text).casefold().translate(_SPELLED)
    marks = unicodedata.normalize("NFKD", letters)
    return as_id("".join(each for each in marks if not unicodedata.combining(each)))


def id_from(name: str, kind: str) -> str:
    """Return the id of a name, as the kind with a digest where nothing of it is a letter of a to z or a digit."""
    made = plain(name.translate(_SIGNS))
    lost = any(each.isalpha() for each in name) and not any(each.isalpha() for each in made)
    if is_id(made) and not lost:
        return made
    digest = sha256(unicodedata.normalize("NFC", name).casefold().encode()).hexdigest()[:_DIGEST]
    start = kind if lost or not made else made[: MAX_ID - _DIGEST - 1].strip("-")
    return f"{start}-{digest}"


class Ids:
    """The ids of the things of one kind, by their names; `known` are those that the other tool has itself.

    Whoever has another name has another id: of two names with the same letters the second ends with a number.
    """

    def __init__(self, kind: str) -> None:  # noqa: D107
        self.kind = kind
        self.ids: dict[str, str] = {}
        self.taken: dict[str, str] = {}

    def of(self, name: str, own: str = "") -> str:
        """Return the id of a name, made of the other tool's own id where it has one; the same for the same name."""
        key = own or name
        if key not in self.ids:
            self.ids[key] = self._free(id_from(own or name, self.kind))
            self.taken[self.ids[key]] = name
        return self.ids[key]

    def _free(self, made: str) -> str:
        number, free = 2, made
        while free in self.taken:
            ending = f"-{number}"
            free, number = f"{made[: MAX_ID - len(ending)].strip('-')}{ending}", number + 1
        return free

    def near(self) -> tuple[Near, ...]:
        """Return the names that differ in nothing but case, signs, a mark, a plural or one letter."""
        seen: dict[str, str] = {}
        found: dict[tuple[str, str], Near] = {}
        for made, name in self.taken.items():
            for each in dict.fromkeys(_variants(id_from(name, self.kind).replace("-", ""))):
                other = seen.setdefault(each, made)
                if other != made:
                    found.setdefault((other, made), Near(self.taken[other], name, other, made, self.kind))
        return tuple(found.values())


def _variants(letters: str) -> Iterator[str]:
    """Yield what two names share that are one, or differ in a letter: all letters, and all but one."""
    yield letters
    if len(letters) >= _LONG_ENOUGH and not re.search("[0-9]", letters):
        yield from (letters[:at] + letters[at + 1 :] for at in range(len(letters)))

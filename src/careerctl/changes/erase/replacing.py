"""What is replaced where a history is rewritten: what is certainly the person's, and apart from it what may not be.

A name of one word may be a word of any text, or in somebody else's name; an id of one word is looked for only where
files hold ids, and in the names of files.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from careerctl.model.ids import FORMER_COLLEAGUE
from careerctl.questions.others import SomebodyElse

_QUOTE = r"[\x22\x27]?"
_END = rf"(?={_QUOTE}[ \t\r]*(?:$|[,}}]|\s#))"


class Doubtful(NamedTuple):
    """A name that is not certainly the person's wherever it stands."""

    name: str
    line: str
    of: tuple[str, ...]
    """In whose names it is, too; none for a single word."""


class Replacing(NamedTuple):
    """The lines of a file that tells git filter-repo what to replace, and those that somebody has to decide about."""

    sure: list[str]
    doubtful: list[Doubtful]


def replacing(ids: Iterable[str], names: Iterable[str], others: Iterable[SomebodyElse]) -> Replacing:
    """Return what replaces ids and names of a person, beside all others; longer ones come first."""
    every, sure, doubtful = [*others], [], []
    for name in _longest_first(names):
        of = tuple(each.name for each in every if any(_found(name, text) for text in (each.name, each.called)))
        if of or len(re.split(r"[\s-]+", name)) == 1:
            doubtful.append(Doubtful(name, _in_words(name), of))
        else:
            sure.append(_in_words(name, either_case=True))
    for each in _longest_first(ids):
        sure += [_in_words(each)] if "-" in each else _where_ids_are(each)
    return Replacing(sure, doubtful)


def _longest_first(names: Iterable[str]) -> Sequence[str]:
    return sorted(names, key=len, reverse=True)


def _found(name: str, text: str) -> bool:
    return re.search(_words(name), text, re.IGNORECASE) is not None


def _words(name: str) -> str:
    """Return what finds a name as whole words, wherever the line breaks."""
    words = r"\s+".join(map(re.escape, name.split()))
    return rf"(?<![\w-]){words}(?![\w-])"


def _in_words(name: str, *, either_case: bool = False) -> str:
    return f"regex:{'(?i)' if either_case else ''}{_words(name)}==>{FORMER_COLLEAGUE}"


def _where_ids_are(name: str) -> list[str]:
    """Return what finds an id behind a key, as an item of a list, and in the names of files."""
    return [
        rf"regex:(?m)((?:^|[\s{{])[\w-]+:[ \t]+{_QUOTE}){name}{_END}==>\1{FORMER_COLLEAGUE}",
        rf"regex:(?m)^([ \t]*(?:-[ \t]+)+{_QUOTE}){name}(?={_QUOTE}[ \t\r]*(?:$|#))==>\1{FORMER_COLLEAGUE}",
        rf"regex:(\[(?:[^\[\]]*,)?\s*{_QUOTE}){name}(?={_QUOTE}\s*[,\]])==>\1{FORMER_COLLEAGUE}",
        rf"regex:(?<![\w-]){name}(?=(?:\.[a-z0-9-]+)?\.yaml\b)==>{FORMER_COLLEAGUE}",
    ]

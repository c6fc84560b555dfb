"""Levels as tables write them: 3, Level 3, Practitioner, 3 – Practitioner; and which word is the higher one."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from careerctl.exchange.people.columns import folded
from careerctl.text.spelling import meant

_RANKS: Mapping[int, str] = {
    0: "none, no knowledge, not required, keine, keine kenntnisse, aucun, aucune, ninguno, nessuno, geen, brak",
    10: "awareness, aware, emerging, kennt, notions, sensibilisation",
    15: (
        "novice, beginner, entry, entry level, starter, learning, learner, trainee, low, anfänger, einsteiger, "
        "niedrig, débutant, novato, principiante, początkujący, nybörjare, beginnend, faible, bajo, basso"
    ),
    20: (
        "basic, basics, foundation, foundational, fundamental, fundamentals, grundkenntnisse, grundlagen, basis, "
        "grundlegend, basique, bases, básico, base, podstawowy, grundläggande"
    ),
    25: "advanced beginner, developing, in entwicklung, en développement, en desarrollo",
    30: (
        "working, working knowledge, intermediate, practising, practicing, medium, fortgeschritten, mittel, "
        "intermédiaire, intermedio, gemiddeld, średniozaawansowany, moyen, medio"
    ),
    35: "competent, kompetent, solide, sicher, compétent, competente, bekwaam",
    40: "practitioner, proficient, skilled, versiert, gut, confirmé, praticien",
    50: (
        "advanced, high, sehr gut, weit fortgeschritten, avancé, avanzado, avanzato, gevorderd, zaawansowany, "
        "avancerad, hoch, élevé, alto"
    ),
    60: "expert, experte, expertin, expertise, experto, experta, esperto, ekspert",
    65: "leading, lead, leader, führend, strategic, strategisch",
    70: "master, mastery, maître, maestro, meister, role model, vorbild",
    80: "authority, thought leader",
}
_RANK_OF = {folded(name): rank for rank, names in _RANKS.items() for name in names.split(",")}
_BLANK = frozenset(
    (
        "",
        "-",
        "–",
        "—",
        "--",
        "/",
        ".",
        "n/a",
        "n.a.",
        "n. a.",
        "na",
        "tbd",
        "k. a.",
        "k.a.",
        "entfällt",
        "n.v.t.",
        "s/o",
    )
)
_LABEL = r"(?:level|lvl|stufe|niveau|nivel|livello|poziom|nivå|l|n)"
_NUMBER = re.compile(rf"(?P<label>{_LABEL}\.?\s*)?(?P<number>[0-9]{{1,2}})(?:[.,]0+)?", re.IGNORECASE)
_BOTH = re.compile(
    rf"(?:{_LABEL}\.?\s*)?(?P<number>[0-9]{{1,2}})(?:\s*[-–—:.=]\s*|\s*\(|\s+)(?P<name>[^\W\d][^()]*?)\)?|"
    rf"(?P<name2>[^\W\d][^()]*?)\s*\((?:{_LABEL}\.?\s*)?(?P<number2>[0-9]{{1,2}})\)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\s]*(?:[*†‡]+|[¹²³⁴⁵⁶⁷⁸⁹]+)$")
_HEAD = re.compile(r"(?P<head>[^\n:–—]{1,60}?)(?:\s*[:–—]\s*|\s+-\s+|\s*\n\s*)(?P<rest>\S.*)", re.DOTALL)
_LONGEST, _LONGEST_WORD = 200, 40
_MOST_LEVELS = 20


class Token(NamedTuple):
    """A level as a cell writes it: by its number, its name, or both."""

    number: int | None
    name: str
    written: str


def is_blank(text: str) -> bool:
    """Tell whether a cell says that there is no level."""
    return text.casefold() in _BLANK


def unmarked(text: str) -> str:
    """Return a level without the mark of a footnote behind it."""
    return _MARKS.sub("", text) or text


@lru_cache(10_000)
def token(text: str) -> Token | None:
    """Return what a short text says as a level, None where it cannot be one."""
    if len(text) > _LONGEST:
        return None
    plain = unmarked(" ".join(text.split()))
    if found := _NUMBER.fullmatch(plain):
        label = " ".join((found["label"] or "").split())
        number = int(found["number"])
        return Token(number, f"{label} {number}" if len(label) > 1 else f"{label}{number}", plain)
    if found := _BOTH.fullmatch(plain):
        number = int(found["number"] or found["number2"])
        return Token(number, (found["name"] or found["name2"]).strip(), plain)
    return Token(None, plain, plain) if 0 < len(plain) <= _LONGEST_WORD and "\n" not in text else None


def is_level(text: str) -> bool:
    """Tell whether a text reads as a level by itself: with a number, or in a word that is known."""
    found = token(text)
    return found is not None and (found.number is not None or folded(found.name) in _RANK_OF)


def begins_with_level(text: str) -> tuple[str, str]:
    """Return the level before a colon, a dash or a line end, and the text behind it; two empty texts for none."""
    found = _HEAD.fullmatch(text)
    return (found["head"].strip(), found["rest"].strip()) if found else ("", "")


class UnorderedError(ValueError):
    """What is raised where it cannot be told which level is the higher one."""


def in_order(names: Iterable[str]) -> list[str]:
    """Return words from the lowest level to the highest. Raises UnorderedError where that cannot be told."""
    every = {folded(each): each for each in names}
    ranks = {name: _RANK_OF.get(name) for name in every}
    if None in ranks.values() or len({*ranks.values()}) < len(ranks):
        raise UnorderedError
    return [every[name] for name, _ in sorted(ranks.items(), key=lambda each: each[1] or 0)]


def has_order(name: str) -> bool:
    """Tell whether it is known how high a level of this name is."""
    return folded(name) in _RANK_OF


def begins_at_nothing(name: str) -> bool:
    """Tell whether a level says that there is none yet."""
    return _RANK_OF.get(folded(name)) == 0


def counted(tokens: Iterable[Token]) -> dict[int, str]:
    """Return the names of levels with numbers, from 1 or from what is lowest, without a gap.

    Raises UnorderedError where one number has two names, or where they are no levels at all.
    """
    every = [each for each in tokens if each.number is not None]
    has_names = sum(not is_number(each.name) for each in every) > len(every) / 2  # else they are what a role adds
    names: dict[int, str] = {}
    for each in every:
        number, name = each.number or 0, each.name if has_names or is_number(each.name) else str(each.number)
        before = names.setdefault(number, name)
        if is_number(before):
            names[number] = name
        elif not is_number(name) and folded(before) != folded(name):
            raise UnorderedError
    if max(names) > _MOST_LEVELS:
        raise UnorderedError
    pattern = next((each for each in names.values() if is_number(each) and not each.isdecimal()), "Level 1")
    like = re.sub("[0-9]+", "{}", pattern)
    lowest = min(1, *names)
    names = {number: like.format(number) if name.isdecimal() else name for number, name in names.items()}
    return {number: names.get(number) or like.format(number) for number in range(lowest, max(names) + 1)}


def is_number(name: str) -> bool:
    """Tell whether the name of a level is its number, with or without a word before it."""
    return _NUMBER.fullmatch(name) is not None


class ScaleReader:
    """Reads levels on one scale."""

    def __init__(self, levels: Mapping[int, str], nothing: Iterable[str] = ()) -> None:
        """Know each level by its value, its name, and its number as names with one have it."""
        self.levels = levels
        self.nothing = {each.casefold() for each in nothing}
        self.by_name = {folded(name): value for value, name in levels.items()}
        self.marks = 0

    def value(self, text: str) -> int | None:
        """Return the level that a text says, None where it says none. Raises ValueError where it is no level."""
        plain = " ".join(text.split())
        if is_blank(plain) or plain.casefold() in self.nothing:
            return None
        bare = unmarked(plain)
        self.marks += bare != plain
        if (value := self.by_name.get(folded(bare))) is not None:
            return value
        found = token(bare)
        if found is None:
            raise ValueError
        if found.number is not None:
            is_alone = is_number(found.name) or self.by_name.get(folded(found.name)) == found.number
            if found.number in self.levels and is_alone:
                return found.number
        raise ValueError(meant(bare, self.levels.values()) if found.number is None else "")

"""What stands in a cell of a team: a level and a letter, and the words for which the letter stands."""

from collections.abc import Iterable

from careerctl.formats.document import Shade
from careerctl.results.team import Cell, Word
from careerctl.text.phrases import Say, explained, listed, number, plainly

_LETTERS: dict[Word, str] = {
    "met": "m",
    "next": "n",
    "not-talked": "t",
    "different": "d",
    "no-chance": "c",
    "not-seen": "s",
    "not-rated": "u",
    "other-scale": "o",
    "not-applicable": "x",
    "not-asked": "–",
}
_LEGEND: dict[Word, str] = {
    "met": "met",
    "next": "a next step, from the level to what is asked",
    "not-talked": "not talked yet, and the two see it differently",
    "different": "talked, and the two still see it differently",
    "no-chance": "no chance to show it yet",
    "not-seen": "one of the two has had no occasion to see it",
    "not-rated": "unrated: not rated by both yet",
    "other-scale": "rated on an old scale that is no longer there",
    "not-applicable": "not part of this work",
    "not-asked": "not asked by the role",
}
_SHADES: dict[Word, Shade] = {
    "met": "full",
    "next": "half",
    "not-talked": "warm",
    "different": "warm",
    "no-chance": "warm",
    "not-asked": "quiet",
}


def cell_words(cell: Cell) -> str:
    """Return the level and the letter: `3 m`; of a next step with what is asked: `2→3 n`."""
    level = number(cell.level) if cell.level is not None else ""
    if cell.word == "next" and level:
        level = f"{level}→{number(cell.required)}"
    return f"{level} {_LETTERS[cell.word]}".strip()


def shades(cells: Iterable[Cell]) -> dict[str, Shade]:
    """Return by what stands in a cell how it is shaded: it supports the letter, and says no more than that."""
    return {cell_words(each): _SHADES[each.word] for each in cells if each.word in _SHADES}


def legend(cells: Iterable[Cell], say: Say = plainly) -> str:
    """Return what the letters mean that are used."""
    used = {each.word for each in cells}
    letters = listed(explained(_LETTERS[each], say(_LEGEND[each])) for each in _LEGEND if each in used)
    return say("Letters: {letters}", letters=letters)

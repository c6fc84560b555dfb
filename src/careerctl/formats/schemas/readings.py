"""How editors read a plain word: as YAML's core schema says, which careerctl does not ask.

To careerctl `1337`, `true` and `1e3` are ids and names like any other; to an editor they are numbers and a flag. A
schema that is to accept a word accepts it in each of these readings.
"""

import json
import re
from functools import cache
from math import isfinite

Value = str | int | float | bool | None

_WHOLE = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Value] = {"null": None, "~": None, "true": True, "false": False}
_ESCAPED = r"\\\g<0>"
_SYNTAX = re.compile(r"[\\^$.*+?()\[\]{}|/]")


def readings(word: str) -> list[Value]:
    """Return a word as text and, where an editor may take it for something else, as that."""
    other = _typed(word)
    return [word] if isinstance(other, str) else [word, other]


def _typed(word: str) -> Value:
    if word in {each for known in _WORDS for each in (known, known.title(), known.upper())}:
        return _WORDS[word.lower()]
    if _WHOLE.fullmatch(word):
        return int(word, 10 if word.lstrip("+-").isdecimal() else 0)
    if _NUMBER.fullmatch(word):
        number = float(word)
        if not isfinite(number):  # 1e400 is no number of JSON
            return word
        return number if number % 1 else int(number)
    return word


def as_key(value: Value) -> str:
    """Return how an editor calls a key that it reads as a value: keys of JSON are text."""
    return value if isinstance(value, str) else json.dumps(value)


def exactly(words: list[str]) -> str:
    """Return a pattern of these words and no others, as editors' regular expressions take it."""
    return f"^(?:{'|'.join(_SYNTAX.sub(_ESCAPED, word) for word in words)})$"


def in_any_case(words: list[str]) -> str:
    """Return a pattern of these words in upper and lower case."""
    return f"^(?:{'|'.join(''.join(map(_letter, word)) for word in words)})$"


@cache
def _letter(character: str) -> str:
    """Return a pattern of a character in each case; of those whose cases differ in length it takes a few too many."""
    forms = dict.fromkeys((character, character.lower(), character.upper(), character.casefold()))
    if any(len(form) > 1 for form in forms):
        return ".{1,3}"
    escaped = [_SYNTAX.sub(_ESCAPED, form) for form in forms]
    return escaped[0] if len(escaped) == 1 else f"[{''.join(escaped)}]"

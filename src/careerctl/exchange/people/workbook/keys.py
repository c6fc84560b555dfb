"""What a form as a workbook holds besides what people see: by it every answer is found again, wherever it was moved to.

The first row says what the columns are and what was handed out, the first column what each row is: neither is shown.
"""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable
from typing import Any, Final

from careerctl.exchange.people.answers import digest
from careerctl.exchange.people.words import SHARED, STEPS, TRIAL
from careerctl.problems.error import CareerctlError
from careerctl.text.characters import in_one_line
from careerctl.text.phrases import Say, number

MARK: Final = "form of careerctl 1"
"""Stands where the row of columns and the column of rows cross."""
OTHER_MARK = re.compile(r"form of careerctl \d{1,9}")
ANSWERS: Final = ("answer", "why", "evidence", "seen")
"""The columns into which people write; the last one in a manager's form alone."""
TEXT: Final = "text"
"""The key of a row into which nobody writes."""
TICK: Final = "x"
INSTEAD: Final = {"no_chance": "no chance to show it yet", "not_applicable": "not part of the work"}
"""What can be picked in the place of a level; a dash stands before it."""
WISH: Final = ("role", "words", "why", "by", "shared")
"""The rows of a wish."""
_CARRIED = "carried by careerctl "
_LONGEST = 30_000
"""A cell holds some characters more."""
_LEVEL = re.compile(r"(-?[0-9]+(?:\.5)?) – .*", re.DOTALL)


def instead(key: str, say: Say) -> str:
    """Return how something stands in the list to pick from that takes the place of a level."""
    return f"– {say(INSTEAD[key])}"


def choices(say: Say) -> dict[str, str]:
    """Return all of ours that can be picked from lists, with what it means; of a trial also the first word of it."""
    said = {instead(key, say): key for key in INSTEAD}
    said |= {say(STEPS[key]): key for key in STEPS} | {say(SHARED[key]): key for key in SHARED}
    trial = {say(each): TRIAL[each] for each in TRIAL}
    return said | trial | {first_word(text): meant for text, meant in trial.items()}


def first_word(text: str) -> str:
    """Return the word with which an answer begins, in small letters."""
    return text.casefold().replace(",", " ").replace(":", " ").partition(" ")[0]


def choice(level: float, name: str) -> str:
    """Return how a level stands in the list to pick from."""
    value = number(level)
    return value if name == value else f"{value} – {in_one_line(name)}"


def level_of(text: str) -> str:
    """Return the level that was picked, as its value; of anything else the text as it is."""
    found = _LEVEL.fullmatch(text)
    return found[1] if found else text


def carried(value: Any) -> list[str]:
    """Return the cells that carry what was handed out; of letters alone that no program changes."""
    data = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()
    whole = f"{b64encode(data).decode()}.{digest(data)}"
    return [f"{_CARRIED}{whole[at : at + _LONGEST]}" for at in range(0, len(whole), _LONGEST)]


def brought_back(cells: Iterable[str]) -> bytes:
    """Return what was handed out. Raises CareerctlError where it is not whole."""
    whole = "".join(each.removeprefix(_CARRIED) for each in cells if each.startswith(_CARRIED))
    code, _, said = whole.partition(".")
    try:
        data = b64decode(code, validate=True)
    except ValueError:
        data = b""
    if digest(data) != said:
        message = "the first row of this form, which is not shown, was changed. Hand out a new one."
        raise CareerctlError(message)
    return data

"""Every message of the reader is in the gallery, and the source has every message that the gallery prints."""

import re
from pathlib import Path

import pytest

from careerctl.problems.manual import FILE

from .projects import Project
from .said import ANYTHING, Said

SOURCE = Path(__file__).parents[2] / "src" / "careerctl"
OTHERS = ("check/engine.py", "cli/own_words.py", "pages/labels.py")
READING = [*SOURCE.glob("project/**/*.py"), *SOURCE.glob("model/*.py"), *(SOURCE / each for each in OTHERS)]
NEVER = {
    "this folder cannot be read: *": "a closed folder of a framework; the gallery closes a file, in one project",
    "this folder is written otherwise on the disk, so that other systems do not find it": "only where case is folded",
    "these files are for careerctl *, and this is *": "says which version this is, and would change with each",
    "the key '' is missing here": "what a model misses always has a name; the empty one satisfies mypy",
    "this value does not fit here": "the last resort, should Pydantic learn a new sort of error",
}
"""Messages that no file brings about, each with its reason."""
PASSING_ON = {
    "faults": "says where a label is odd",
    "label_faults": "places that in its file",
    "_heard": "weighs a finding anew",
    "_judged": "takes the words of a model",
    "diagnostics": "places what was found in a text",
    "from_here": "moves places to where they are read from",
    "moved": "the same, inside it",
    "explain": "takes the words of the first cause that fits",
}
"""Functions that make a finding of words that others chose, with what they do."""


def pattern(message: str) -> re.Pattern[str]:
    """Return what matches a message with its placeholders filled; in files of the framework the value follows."""
    return re.compile(".*".join(map(re.escape, message.split(ANYTHING))) + "(?:, found '.*')?")


@pytest.fixture(scope="module")
def source() -> list[Said]:
    return [Said(path.read_text("utf-8")) for path in READING]


@pytest.fixture(scope="module")
def printed(gallery: list[Project]) -> set[str]:
    return {message for each in gallery if each.manual.scope == FILE for _, message in each.found}


def test_every_message_is_shown(source: list[Said], printed: set[str]) -> None:
    messages = set().union(*(each.messages for each in source))
    shown = {each for each in messages if any(map(pattern(each).fullmatch, printed))}
    assert sorted(messages - shown) == sorted(NEVER)


def test_every_message_shown_is_one_of_the_source(source: list[Said], printed: set[str]) -> None:
    patterns = [pattern(message) for each in source for message in each.messages]
    assert [each for each in sorted(printed) if not any(one.fullmatch(each) for one in patterns)] == []


def test_it_is_known_who_only_passes_on_words(source: list[Said]) -> None:
    assert set().union(*(each.opaque for each in source)) == PASSING_ON.keys()


SOURCES = {
    "return TextFault('tab', mark, 'a tab')": {"a tab"},
    "return TextFault('tab', mark, f'a {tab}')": {"a *"},
    "what = 'a tab' if one else f'{many} tabs'\n    files.say('tab', path, what)": {"a tab", "* tabs"},
    "self._say('tab', at, f'{what}!')\ndef g(): f('a', 'a tab')\ndef h(): f('a', 'blanks')": {"a tab!", "blanks!"},
    "return _closed(path, 'tab', *why())\ndef why(): return 'a tab', 'use blanks'": {"a tab"},
    "name, what = ROWS[a]\n    refuse('tab', f'{what}!')\nROWS = {1: ('a', 'b'), 2: ('c', 'd')}": {"b!", "d!"},
    "print('a tab')": set(),
}


@pytest.mark.parametrize("code", SOURCES)
def test_it_bites(code: str) -> None:
    assert Said(f"def f(a, what):\n    {code}\n").messages == SOURCES[code]

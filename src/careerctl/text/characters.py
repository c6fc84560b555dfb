"""Characters that no text may hold, those that no name may hold, and how text is printed that may hold any.

Patterns with long lists of characters are kept as text, for `re.search` and its like: to compile them takes a thirtieth
of a start, and few texts hold anything to look for.
"""

import re
from collections.abc import Callable

from careerctl.text.commands import COMMAND, JOINT

_INVISIBLE_NEAR = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb"
)
_INVISIBLE = f"{_INVISIBLE_NEAR}\U000e0000-\U000e0fff"
# Joiners belong between letters of many scripts and inside emoji, never beside ASCII or at an edge.
_STRAY_JOINER = "(?:^|(?<=[\x00-\x7f]))[\u200c\u200d]|[\u200c\u200d](?=[\x00-\x7f]|$)"

# Unicode keeps these for programs' own use, and the YAML reader uses two of them.
_LAST_TWO = (f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
_NO_CHARACTERS_NEAR = "\ufdd0-\ufdef\ufffe-\uffff"
_NO_CHARACTERS = _NO_CHARACTERS_NEAR + "".join(_LAST_TWO)

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff"
_FORBIDDEN = f"{_CONTROLS}{_NO_CHARACTERS}"
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

FORBIDDEN = f"[{_FORBIDDEN}]|\r(?!\n)"
"""What no file holds anywhere: control characters but tab and line end, a bare carriage return, other line breaks."""

CONTROL = f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_NO_CHARACTERS}]"
"""What no scalar holds, however it is escaped: what a terminal would obey or an encoder refuse."""

INVISIBLE = f"[{_INVISIBLE}]|{_STRAY_JOINER}"
"""What nobody sees: text direction, blanks without width, tag characters. Refused in names, reported in prose."""

STACKED = f"[{_MARKS}]{{5}}"
"""More marks on one letter than any language writes."""

ODD = f"[{_CONTROLS}{_NO_CHARACTERS_NEAR}\r{_INVISIBLE_NEAR}\u200c\u200d{_MARKS}]|[\U00010000-\U0010ffff]"
"""What may be part of any of the above: a text without these needs no closer look.

All beyond the first 65,536 characters count, since Python looks for sorts of those one by one, six times as long.
"""

LONGEST_TEXT = 50_000
"""In characters. What is longer is a document of its own."""

LINE_BREAK = re.compile("[\n\r\t]")
"""What a name, which is one line, does not hold."""


def called(character: str) -> str:
    """Name a character by its number, as in `U+200B`: showing it would show nothing, or worse."""
    return f"U+{ord(character):04X}"


def quoted(text: str, limit: int = 60) -> str:
    """Return `text` in quotes for a message, cut, with every character that a reader could not see named."""
    shown = text if len(text) <= limit else text[: limit - 1] + "…"
    return "'" + "".join(_visible(each) for each in shown) + "'"


def shortened(text: str, limit: int = 500) -> str:
    """Return a line of a message that somebody can still read: of a longer one the beginning and the end."""
    kept = limit // 2 - 2
    return text if len(text) <= limit else f"{text[:kept]} … {text[-kept:]}"


def _visible(character: str) -> str:
    return character if character.isprintable() and not re.match(INVISIBLE, character) else _named(character)


def _named(character: str) -> str:
    return f"<{called(character)}>"


def printable(text: str) -> str:
    """Return `text`, a path mostly, with every character named that a terminal or a reader could trip over."""
    if text.isascii() and text.isprintable():
        return text
    parts = enumerate(COMMAND.split(text))  # every second one is a command, whose blanks are no blanks yet
    return "".join(each if at % 2 and each == JOINT else _visible(each) for at, part in parts for each in part)


_BLANKS = re.compile("[ \t\r\n]+")
_UNSEEN = f"{CONTROL}|{INVISIBLE}"


def in_one_line(text: str) -> str:
    """Return a text of any length as one line: blanks and line ends fold, the unseen is named, emoji stay whole."""
    line = text.strip() if text.isprintable() and "  " not in text else _BLANKS.sub(" ", text).strip()
    return re.sub(_UNSEEN, lambda found: _named(found[0]), line) if re.search(ODD, line) else line


_OWN = "\x1b\\[(?:0|1|2|31|33|36|30;48;5;(?:152|195|223))m"  # the styles that careerctl gives its text in a terminal
_LEFT = f"(\r\n)|{_UNSEEN}"
_LEFT_STYLED = f"(\r\n|{_OWN})|{_UNSEEN}"


def visible(text: str, *, styled: bool = False) -> str:
    """Return a text of many lines with the unseen named. Line ends, tabs and emoji stay, and our styles if `styled`."""
    left = _LEFT_STYLED if styled else _LEFT
    return re.sub(left, lambda found: found[1] or _named(found[0]), text) if re.search(ODD, text) else text


_BEGINS_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_HOLDS_COMMAND = re.compile(r"#(?=#(?:vso|teamcity)?\[)", re.IGNORECASE)


def unobeyed(text: str, spelled: Callable[[str], str] = _named) -> str:
    """Return a text without what a CI that shows it would obey: one character of it is spelled otherwise.

    GitHub obeys a line that begins with `::`, whatever blanks stand before it; GitHub, Azure and TeamCity obey `##[`,
    `##vso[` and `##teamcity[` anywhere in a line. What GitLab obeys holds control characters.
    """
    if "::" in text:
        text = _BEGINS_COMMAND.sub(lambda found: f"{found[1]}{spelled(':')}", text)
    return _HOLDS_COMMAND.sub(lambda found: spelled(found[0]), text) if "##" in text else text


def in_markup(text: str) -> str:
    """Return HTML, SVG or XML, in which the unseen is named, so that it means the same and no CI obeys it."""
    return unobeyed(text, lambda character: f"&#{ord(character)};")


_HIDDEN = f"{CONTROL}|[{_INVISIBLE}\u200c\u200d]"


def in_json(text: str) -> str:
    """Return JSON that means the same and holds the unseen, and what a CI would obey, as numbers.

    Half a character, which is no text, is named: some readers of JSON refuse a file that holds it.
    """
    shown = re.sub(_HIDDEN, lambda found: _escaped(found[0]), text) if re.search(ODD, text) else text
    return unobeyed(shown, _escaped)


def _escaped(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        return _named(character)
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def shown(text: str, *, commands: bool = False) -> str:
    """Return a text as it leaves careerctl: what nobody sees is named; what a CI is to obey are `commands`."""
    seen = visible(text, styled=True)
    return seen if commands else unobeyed(seen)

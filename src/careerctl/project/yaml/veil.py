"""Colons and question marks in the middle of a word, veiled from the parser in Python.

Inside [ ] and { } it stops at them, as in `[https://example.com]` or `{why: Why not?}`, and the parser in C does not.
"""

import re

# They are veiled by characters that no file may hold; the escape that could still write one keeps the veil off.
_COLON, _QUESTION, _ESCAPE = "\U0001fffe", "\U0001ffff", "\\U"
_INSIDE_WORD = re.compile(r"(?<![^\s\[{,])[!&*]\S*|(?<=\w):(?=[\w/])|(?<=[\w)%.!])\?+")
_VEIL = str.maketrans(":?", _COLON + _QUESTION)
_UNVEIL = str.maketrans(_COLON + _QUESTION, ":?")


def veiled(text: str) -> str:
    """Return a text of the same length in which such colons and question marks are other characters."""
    return text if _ESCAPE in text else _INSIDE_WORD.sub(_veiled, text)


def unveiled(value: str) -> str:
    """Return a value of a veiled text as it was written."""
    return value if value.isascii() else value.translate(_UNVEIL)


def _veiled(found: re.Match[str]) -> str:
    """Leave tags and names as they are."""
    return found[0] if found[0][0] in "!&*" else found[0].translate(_VEIL)

"""Text in Markdown: what comes from files is data, and none of it becomes structure, HTML or a link."""

import re
from functools import lru_cache

from careerctl.text.characters import in_one_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$@])")
_BEGINNINGS = (*"0123456789-+=:.)/",)
# a text may go on what another one began: a number before it would make a list of `.`, a scheme an address of `//`
_AT_START = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=:./)])")
_ADDRESS = re.compile(
    r":(?=//)|(?<=http):|(?<=https):|(?<=ftp):|(?<=mailto):|(?<=www)\.|(?<=^ww)\.|(?<=^w)\.", re.IGNORECASE
)
_FENCE = re.compile("`{3,}")
_CODE = re.compile("(`[^`]+`)")


@lru_cache(maxsize=4096)  # a table says the same names many times
def escaped(text: str) -> str:
    """Return a text in one line, with all escaped that Markdown would read as more than text."""
    line = _inline(text)
    if not line.startswith(_BEGINNINGS):
        return line
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)


def _inline(text: str) -> str:
    """Return a piece of a line, escaped as it has to be anywhere but at the line's beginning."""
    line = _SPECIAL.sub(r"\\\1", in_one_line(text))
    return _ADDRESS.sub(r"\\\g<0>", line) if ":" in line or "w." in line.lower() else line


def prose(text: str) -> str:
    """Return a paragraph of careerctl's own: what it puts between backticks is code, all else is escaped."""
    pieces = _CODE.split(" ".join(text.split()))
    return "".join(each if _CODE.fullmatch(each) else _plain(each, first=not at) for at, each in enumerate(pieces))


def _plain(text: str, *, first: bool) -> str:
    """Escape a piece of a paragraph; the blanks at its edges part it from the code beside it."""
    inner = text.strip()
    return text.replace(inner, escaped(inner) if first else _inline(inner)) if inner else text


def fenced(text: str, language: str = "") -> str:
    """Return a text as a block of code: the fence is longer than any that is in it."""
    longest = max((len(each) for each in _FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return "\n".join((fence + language, text.removesuffix("\n"), fence))

"""Text in Markdown: what comes from files is data. Paragraphs, lists and emphasis are all that it can become."""

import re
from functools import lru_cache

from careerctl.text.characters import in_one_line
from careerctl.text.commands import COMMAND, JOINT, spaced
from careerctl.text.prose import ProsePart, Stretch, in_line, parts, spans

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&$@])")
_BEGINNINGS = (*"0123456789-+=:.)/",)
# a text may go on what another one began: a number before it would make a list of `.`, a scheme an address of `//`
_AT_START = re.compile(r"^(\d+)([.)])(?=[ \t]|$)|^([-+=:./)])")
_ADDRESS = re.compile(
    r":(?=//)|(?<=http):|(?<=https):|(?<=ftp):|(?<=mailto):|(?<=www)\.|(?<=^ww)\.|(?<=^w)\.", re.IGNORECASE
)
_FENCE = re.compile("`{3,}")
_CODE = re.compile("(`[^`]+`)")


@lru_cache(maxsize=4096)  # a table says the same names many times
def escaped(text: str) -> str:
    """Return a text in one line, with all escaped that Markdown would read as more than text."""
    return _at_start(_inert(in_one_line(text)))


def _at_start(line: str) -> str:
    """Return an escaped line as it has to be where nothing stands before it."""
    if not line.startswith(_BEGINNINGS):
        return line
    return _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)


def _inert(line: str) -> str:
    """Return a piece of a line, escaped as it has to be anywhere but at the line's beginning; a command is code."""
    if JOINT in line:
        pieces = enumerate(COMMAND.split(line))
        return "".join(f"`{spaced(each.strip('`'))}`" if at % 2 else _inert(each) for at, each in pieces)
    line = _SPECIAL.sub(r"\\\1", line)
    return _ADDRESS.sub(r"\\\g<0>", line) if ":" in line or "w." in line.lower() else line


def on_a_line(text: str) -> str:
    """Return a text of a file where there is room for one line: escaped, and without signs of emphasis."""
    return escaped(in_line(text))


def marked(text: str, indent: int = 0) -> str:
    """Return a text of a file with its paragraphs, lists and emphasis, and all else escaped.

    With an `indent` it goes on what stands before it in a line, an item of a list mostly, whose text begins in that
    column; a text that begins with a list is put into one line there.
    """
    first, *rest = parts(text)
    if not first.sign and not rest:
        return _emphasised(first.words)
    if indent and first.sign:
        return on_a_line(text)
    lines, widths, before = [""] if first.sign else [], [indent], None
    for each in (first, *rest):
        widths = widths[: max(each.depth - bool(each.sign), 0) + 1]
        if before is not None and _stands_apart(each, before):
            lines.append("")
        sign = f"{each.sign} " if each.sign else ""
        lines.append(" " * (sum(widths) if before is not None else 0) + sign + _emphasised(each.words))
        widths.append(len(sign))
        before = each
    return "\n".join(lines)


def _stands_apart(part: ProsePart, before: ProsePart) -> bool:
    """Tell whether an empty line has to part two parts: a number that is not the first begins no list under a text."""
    if not part.sign or not before.sign:
        return True
    begins = part.depth > before.depth or (part.depth == before.depth and before.sign == "-")
    return part.sign[:1].isdecimal() and begins and part.sign != "1."


def _emphasised(words: str) -> str:
    """Return one line of words with its emphasis, where that cannot be misread, and all else escaped."""
    said, made = spans(words), ""
    for at, each in enumerate(said):
        beside = (said[at - 1].words[-1:] if at else "", said[at + 1].words[:1] if at + 1 < len(said) else "")
        stars = "*" * each.strength if each.strength and _is_safe(each, *beside) else ""
        inert = _inert(each.words)
        made += f"{stars}{inert if made or stars else _at_start(inert)}{stars}"
    return made


def _is_safe(span: Stretch, before: str, after: str) -> bool:
    """Tell whether every reader of Markdown takes the signs around words for emphasis."""
    first, last = span.words[:1], span.words[-1:]
    ends = last.isalnum() or (last in ".,;:!?)" and not after.strip())
    apart = not any(each.isalnum() or each in {"*", "_"} for each in (before, after))
    return first.isalnum() and ends and apart


def prose(text: str) -> str:
    """Return a paragraph of careerctl's own: what it puts between backticks is code, all else is escaped."""
    pieces = _CODE.split(" ".join(text.split()))
    return "".join(each if _CODE.fullmatch(each) else _plain(each, first=not at) for at, each in enumerate(pieces))


def _plain(text: str, *, first: bool) -> str:
    """Escape a piece of a paragraph; the blanks at its edges part it from the code beside it."""
    inner = text.strip()
    return text.replace(inner, escaped(inner) if first else _inert(in_one_line(inner))) if inner else text


def fenced(text: str, language: str = "") -> str:
    """Return a text as a block of code: the fence is longer than any that is in it."""
    longest = max((len(each) for each in _FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return "\n".join((fence + language, text.removesuffix("\n"), fence))

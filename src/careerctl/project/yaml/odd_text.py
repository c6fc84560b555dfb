"""The closer look at a text in which something is odd: what needs the place of each scalar to judge."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from careerctl.project.yaml import tree
from careerctl.project.yaml.nodes import PlacedScalar, TextFault, TextPosition
from careerctl.project.yaml.parsers import EventsOf
from careerctl.text.characters import INVISIBLE, LONGEST_TEXT, STACKED, called

MAX_SCALAR = LONGEST_TEXT

LOST = re.compile(r"[ ]#(?![\s#]|\Z|careerctl:)")
"""A comment that may have been meant as text."""

_QUOTES = r"(?:\"[^\"\n\\]*\"|'[^'\n]*')"
_IN_A_ROW = rf"(?:[^\"'#\n]++|(?:(?<=[\[{{])|(?<=[,:][ ])){_QUOTES})*+"
_QUOTED_LINE = re.compile(rf"[ ]*(?:-[ ]+)*[\w-]+:[ ]+(?:{_QUOTES}|[\[{{]{_IN_A_ROW})\r?$", re.MULTILINE)

_QUESTION = re.compile(r"^([ ]*(?:-[ ]+)*)\?(?:[ ]+[^\s?\[{][^\n]*|[ ]*\r?)$(?!\n[ ]*:(?:[ \r\n]|\Z))", re.MULTILINE)
"""A line that begins with a question mark alone, where no value follows it in the next line."""

_LINE = re.compile(r"^([ ]*)(?:([-*]|1[.)])[ ]+(?=\S))?\S.*$", re.MULTILINE)
"""A line that is not empty: its blanks, and what begins an item of a list in Markdown where one does."""
_FOLDED = re.compile(r"[ ]>[-+1-9]{0,2}[ ]*(?:#.*)?\r?$", re.MULTILINE)
_ITEM_BELOW = re.compile(r"\n([ ]+)(?:[-*]|1[.)])[ ]")
_BLANKS = re.compile("[ ]+")

_NO_WORDS = re.compile(r"[-+]?\d[\d.,:+-]*|true|false")
_WINDOWS, _OTHER_THAN_WINDOWS = re.compile(r"\r\n"), re.compile(r"(?<!\r)\n")
_IGNORE = re.compile(r"#[ ]*careerctl:[ ]*ignore\[([a-z0-9, -]*)\]")


class Ignore(NamedTuple):
    """A comment that silences rules: its line and column from 1, and the rules' names."""

    line: int
    column: int
    names: frozenset[str]


def may_lose_text(text: str) -> bool:
    """Tell cheaply whether a comment may have been meant as text: any but in quotes.

    Quotes are told apart in a line `key: "a value"`, and in one that begins a list or a mapping in flow style, where a
    quote after a bracket, or after a comma or colon and a blank, opens a value.
    """
    at = 0
    while found := LOST.search(text, at):
        quoted = _QUOTED_LINE.match(text, text.rfind("\n", 0, found.start()) + 1)
        if not quoted:
            return True
        at = quoted.end()
    return False


def may_lose_list(text: str) -> bool:
    """Tell cheaply whether what was meant as an item of a list may continue the text above it.

    That is deeper than a line that is no key of a list, as deep as a line of text alone, or anywhere in folded text.
    """
    if ">" in text and _FOLDED.search(text):
        return True
    for found in _ITEM_BELOW.finditer(text):
        above = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].partition(" #")[0].rstrip()
        deeper = len(found[1]) - (len(above) - len(above.lstrip(" ")))
        is_text = not above.endswith(":") and not above.lstrip(" ").startswith("#")
        if not above or (deeper > 0 and is_text):
            return True
        if deeper == 0 and is_text and not above.lstrip(" ").startswith("- ") and ": " not in above:
            return True
    return False


def tab_outside(text: str, events_of: EventsOf) -> int | None:
    """Return the index of the first tab outside quotes and block text, None where there is none.

    Parsers differ about tabs, so each is read as a blank to find out where it stands.
    """
    builder = tree.read(text.replace("\t", " "), events_of, watch=True)
    tab = text.find("\t")
    for start, end in _contents(text, builder.watched or [], styles="'\"|>"):
        if start <= tab < end:
            tab = text.find("\t", end)
    return tab if 0 <= tab <= builder.taken(text) else None


def question_mark(text: str, events_of: EventsOf) -> int | None:
    """Return the index of the first question mark with which a text is meant to begin, None where there is none.

    YAML takes it for the sign of a key without a value.
    """
    if not _QUESTION.search(text):
        return None
    builder = tree.read(text, events_of, watch=True)
    contents, taken = list(_contents(text, builder.watched or [])), builder.taken(text)
    starts = [start for start, _ in contents]
    for found in _QUESTION.finditer(text):
        before = bisect_right(starts, found.end(1)) - 1
        if found.end(1) <= taken and (before < 0 or contents[before][1] <= found.end(1)):
            return found.end(1)
    return None


def faults(text: str, scalars: Sequence[PlacedScalar], known: set[int]) -> Iterator[TextFault]:
    """Yield what a reader would not see: mixed line ends, lost text, invisible characters, endless text.

    `known` holds the indexes of scalars that are refused already.
    """
    yield from _mixed_line_ends(text)
    lists = may_lose_list(text)  # asked first whatever the parser, so that what is said depends on none
    for scalar in scalars:
        if len(scalar.value) > MAX_SCALAR:
            message = f"this text has more than {MAX_SCALAR:,} characters"
            yield TextFault("text-too-long", scalar.start_mark, message, "link to a document instead")
        if not scalar.value.isascii() and scalar.start_mark.index not in known:
            yield from _unseen(scalar)
        if not scalar.style and _loses_text(text, scalar):
            message = "the text after # is read as a comment"
            hint = "put quotes round the whole text; a comment begins with # and a blank"
            yield TextFault("text-lost-as-comment", scalar.start_mark, message, hint)
        if lists and scalar.style in {None, "", ">"} and (line := _lost_item(text, scalar)) is not None:
            yield _lost_list(text, scalar, line)


def ignores(text: str, scalars: Sequence[PlacedScalar]) -> Iterator[tuple[int, Ignore]]:
    """Find the comments that silence rules: behind a value for its line, alone on a line for the next one."""
    contents = list(_contents(text, scalars))
    starts = [start for start, _ in contents]
    line = counted = 0
    for found in _IGNORE.finditer(text):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and found.start() < contents[before][1]:
            continue
        line += text.count("\n", counted, found.start())
        counted = found.start()
        start = text.rfind("\n", 0, counted) + 1
        alone = not text[start:counted].strip()
        names = frozenset(re.findall("[a-z0-9-]+", found[1]))
        yield line + (2 if alone else 1), Ignore(line + 1, counted - start + 1, names)


def _contents(text: str, scalars: Sequence[PlacedScalar], styles: str = "") -> Iterator[tuple[int, int]]:
    """Yield where each scalar's content begins and ends: block text below its header, which may hold a comment."""
    for scalar in scalars:
        if styles and (not scalar.style or scalar.style not in styles):
            continue
        start, end = scalar.start_mark.index, scalar.end_mark.index
        if scalar.style and scalar.style in "|>":
            start = text.find("\n", start, end)
        if 0 <= start < end:
            yield start, end


def _mixed_line_ends(text: str) -> Iterator[TextFault]:
    windows = text.count("\r\n")
    if windows and windows < text.count("\n"):
        first = text.index("\n")
        other = _OTHER_THAN_WINDOWS.search(text) if text[first - 1 : first] == "\r" else _WINDOWS.search(text)
        place = TextPosition(text, other.start() if other else 0)
        what = "this line ends otherwise than the first"
        yield TextFault("mixed-line-ends", place, what, "let the editor convert the file")


def _loses_text(text: str, scalar: PlacedScalar) -> bool:
    """Tell whether a comment behind plain text looks like the rest of it; numbers and dates lose nothing."""
    blanks = _BLANKS.match(text, scalar.end_mark.index)
    if not blanks or not scalar.value or _NO_WORDS.fullmatch(scalar.value):
        return False
    return LOST.match(text, blanks.end() - 1) is not None


def _lost_item(text: str, scalar: PlacedScalar) -> re.Match[str] | None:
    """Return the first line of a text that is an item in Markdown, and joined to the line above it in YAML."""
    start, end = scalar.start_mark.index, scalar.end_mark.index
    lines = list(_LINE.finditer(text, text.find("\n", start, end) + 1, end)) if "\n" in text[start:end] else []
    depth = min((len(each[1]) for each in lines), default=0) if scalar.style == ">" else None
    above = start if depth is None else -1
    for line in lines:
        folded = depth is None or (above == line.start() - 1 and len(line[1]) == depth)
        if folded and line[2]:
            return line
        above = line.end() if depth is None or len(line[1]) == depth else -1
    return None


def _lost_list(text: str, scalar: PlacedScalar, line: re.Match[str]) -> TextFault:
    place = TextPosition(text, line.start(2), scalar.start_mark)
    hint = "write it as an item of its own, keep the lines with |, or put quotes round the whole text"
    what = f"this `{line[2]} ` continues the text above and is no item of a list"
    return TextFault("list-lost-in-text", place, what, hint)


def _unseen(scalar: PlacedScalar) -> Iterator[TextFault]:
    if found := re.search(INVISIBLE, scalar.value):
        message = f"this text holds the invisible character {called(found[0])}"
        yield TextFault("invisible-text", scalar.start_mark, message, "delete it")
    if re.search(STACKED, scalar.value):
        yield TextFault("stacked-marks", scalar.start_mark, "a letter here carries five marks or more", "delete them")

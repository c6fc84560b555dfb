"""The closer look at a text in which something is odd: what needs the place of each scalar to judge."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from careerctl.characters import INVISIBLE, STACKED, called
from careerctl.project import yaml
from careerctl.project.nodes import Fault, Position
from careerctl.project.parsers import NextEvent, index_of

MAX_SCALAR = 50_000

LOST = re.compile(r"[ ]+#(?!\s|$|careerctl:)")
"""A comment that may have been meant as text."""

_NO_WORDS = re.compile(r"[-+]?\d[\d.,:+-]*|true|false")
_IGNORE = re.compile(r"#[ ]*careerctl:[ ]*ignore\[([a-z0-9, -]*)\]")


class Ignore(NamedTuple):
    """A comment that silences rules: its line and column from 1, and the rules' names."""

    line: int
    column: int
    names: frozenset[str]


def tab_outside(text: str, events_of: Callable[[str], NextEvent]) -> int | None:
    """Return the index of the first tab outside quotes and block text, None where there is none.

    Parsers differ about tabs, so each is read as a blank to find out where it stands.
    """
    builder = yaml.read(text.replace("\t", " "), events_of, watch=True)
    tab = text.find("\t")
    for start, end in _contents(text, builder.watched or [], styles="'\"|>"):
        if start <= tab < end:
            tab = text.find("\t", end)
    return tab if tab >= 0 and (builder.error is None or tab <= index_of(builder.error)) else None


def faults(text: str, scalars: Sequence[Any]) -> Iterator[Fault]:
    """Yield what a reader would not see: mixed line ends, lost text, invisible characters, endless text."""
    yield from _mixed_line_ends(text)
    for scalar in scalars:
        if len(scalar.value) > MAX_SCALAR:
            message = f"this text has more than {MAX_SCALAR:,} characters"
            yield Fault("text-too-long", scalar.start_mark, message, "link to a document instead")
        if not scalar.value.isascii():
            yield from _unseen(scalar)
        if scalar.value and not scalar.style and LOST.match(text, scalar.end_mark.index) and not _NO_WORDS.fullmatch(scalar.value):
            message = "the text behind # is read as a comment"
            hint = "put quotes round the whole text; a comment begins with # and a blank"
            yield Fault("text-lost-as-comment", scalar.start_mark, message, hint)


def ignores(text: str, scalars: Sequence[Any]) -> Iterator[tuple[int, Ignore]]:
    """Find the comments that silence rules: behind a value for its line, alone on a line for the next one."""
    contents = list(_contents(text, scalars))
    starts = [start for start, _ in contents]
    for found in _IGNORE.finditer(text):
        before = bisect_right(starts, found.start()) - 1
        if before < 0 or contents[before][1] <= found.start():
            at = Position(text, found.start())
            alone = not text[found.start() - at.column : found.start()].strip()
            yield at.line + (2 if alone else 1), Ignore(at.line + 1, at.column + 1, frozenset(re.findall("[a-z0-9-]+", found[1])))


def _contents(text: str, scalars: Sequence[Any], styles: str = "") -> Iterator[tuple[int, int]]:
    """Yield where the content of each scalar begins and ends; block text begins below its header, which may hold a comment."""
    for scalar in scalars:
        if styles and (not scalar.style or scalar.style not in styles):
            continue
        start, end = scalar.start_mark.index, scalar.end_mark.index
        if scalar.style and scalar.style in "|>":
            start = text.find("\n", start, end)
        if 0 <= start < end:
            yield start, end


def _mixed_line_ends(text: str) -> Iterator[Fault]:
    windows = text.count("\r\n")
    if windows and windows < text.count("\n"):
        first = text.index("\n")
        other = re.compile(r"(?<!\r)\n" if text[first - 1 : first] == "\r" else r"\r\n").search(text)
        message = "this line ends otherwise than the first"
        yield Fault("mixed-line-ends", Position(text, other.start() if other else 0), message, "let the editor convert the file")


def _unseen(scalar: Any) -> Iterator[Fault]:
    if found := INVISIBLE.search(scalar.value):
        message = f"this text holds the invisible character {called(found[0])}"
        yield Fault("invisible-text", scalar.start_mark, message, "delete it")
    if STACKED.search(scalar.value):
        yield Fault("stacked-marks", scalar.start_mark, "a letter here carries five marks or more", "delete them")

"""What came back: files and folders of them, read whole, and of what one person said twice the newest."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from careerctl.changes.taking.request import TakeRequest
from careerctl.changes.taking.understood import is_blank, same_digest
from careerctl.cli.terminal import tell
from careerctl.exchange.people.answers import LARGEST, unfolded
from careerctl.exchange.people.workbook import reading
from careerctl.exchange.spreadsheet import WORKBOOKS
from careerctl.model.answers import Given, GivenAnswers
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.text.phrases import MANY, day, together

_ENDINGS = (".answers", ".answers.txt", *WORKBOOKS)
_RECEIPT = ".receipt.html"
_LOCK = ("~$", ".")
"""So begins the name of what Excel keeps beside a workbook that is open, and of what a system hides."""


class Came(NamedTuple):
    """Answers that came back."""

    file: str
    given: Given
    request: TakeRequest


def files_in(given: str) -> list[str]:
    """Return the file that was named, or those in the folder that was. Raises CareerctlError where it holds none."""
    if given == "-" or not disk.is_folder(Path(given)):
        return [given]
    with disk.entries(Path(given)) as listed:
        here = sorted(each.name for each in listed if not each.name.startswith(_LOCK))
    names = [each for each in here if disk.is_file(Path(given, each))]
    found = [each for each in names if each.lower().endswith(_ENDINGS)]
    stems = tuple(each.split(" ")[0].rsplit(".", 1)[0] for each in found)
    over = [each for each in names if each not in found and not each.endswith((_RECEIPT, *_forms(stems)))]
    passed = f"passed over in {given}: {together(over, MANY)}. " if over else ""
    endings = f"The names of answers end with {', '.join(_ENDINGS)}; a form saves them with *Save my answers*."
    if not found:
        message = f"there are no answers in {given}. {passed[:1].upper()}{passed[1:]}{endings}"
        raise CareerctlError(message)
    if passed:
        tell(f"{passed[:1].upper()}{passed[1:]}{endings}")
    return [str(Path(given) / each) for each in found]


def _forms(stems: Iterable[str]) -> tuple[str, ...]:
    """Return how the forms are called whose answers lie beside them."""
    return tuple(f"{each}.html" for each in stems)


def came_in(file: str, request: TakeRequest, today: date) -> list[Came]:
    """Return the answers in a file: a workbook, or a mail, may hold those on several people.

    Raises CareerctlError where there are none that can be read.
    """
    if Path(file).suffix.lower() not in reading.ENDINGS:
        return [Came(file, each, request) for each in unfolded(_read(file))]
    found = reading.filled(Path(file), today)
    for line in dict.fromkeys(line for each in found for line in each.left_alone):
        tell(line)
    how = replace(request, came_as="paper" if request.came_as == "paper" else "excel", dated=False)
    return [Came(file, each.answers, how) for each in found]


def _read(file: str) -> bytes:
    """Return what a file holds, or what is pasted; of too much the beginning, which is too much, too."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1) if sys.stdin is not None else b""
    raw = disk.read_some(Path(file), LARGEST + 1)
    if raw is None:
        message = f"there is no file {file}."
        raise CareerctlError(message)
    return raw


def newest(came: Sequence[Came], current: Callable[[str], str]) -> Iterator[Came | CareerctlError]:
    """Yield what counts, in the order in which it came, and an error for what several files say of which none does.

    Of one person, side and round that is the newest; a plan has no round. Older ones are named and left alone. Where
    nobody can tell which one is newer, none is taken. What is blank says nothing.
    """

    def what(each: Came) -> tuple[str, ...]:
        given, out = each.given, each.given.handed_out
        more: tuple[str, ...] = (given.handed_out.by,) if isinstance(given, GivenAnswers) else ()
        more += () if out.side == "plan" else (out.round,)
        return (out.organisation, current(out.person), out.side, *more)

    kept = {id(each): each for each in came if is_blank(each.given)}
    said = sorted((each for each in came if id(each) not in kept), key=what)
    unclear = list[CareerctlError]()
    for _, some in groupby(said, key=what):
        try:
            chosen = _newest([*some])
        except CareerctlError as error:
            unclear.append(error)
        else:
            kept[id(chosen)] = chosen
    yield from (each for each in came if id(each) in kept)
    yield from unclear


def _newest(some: Sequence[Came]) -> Came:
    """Return the newest of what was said to the same; the very same comes often twice. Raises CareerctlError."""
    different = {same_digest(each.given): each for each in sorted(some, key=lambda came: came.given.date)}
    *older, last = sorted(different.values(), key=lambda came: came.given.date)
    unsure = [
        each for each in older if each.given.date == last.given.date or not (each.request.dated and last.request.dated)
    ]
    if unsure:
        names = together([*dict.fromkeys(each.file for each in (*unsure, last))], MANY)
        message = (
            f"{names}: nobody can tell which of these is newer, so that none is taken. Ask which one counts, and take "
            "that one by its name."
        )
        raise CareerctlError(message)
    for each in older:
        newer = f"{last.file} is of {day(last.given.date)}"
        tell(f"{each.file}: older ({day(each.given.date)}), and left alone, since {newer}. Delete the older one.")
    return last

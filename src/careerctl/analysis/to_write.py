"""Which sheets two people may write today, in which round: those that `rate` does not refuse.

A draft is known to its author alone, so that none is looked at here.
"""

from collections.abc import Callable

from careerctl.analysis.rounds import RoundSheets, rounds_of
from careerctl.model.assessment import Side
from careerctl.model.days import half_year
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.results.rating import SheetsToWrite, ToWrite

IsWhole = Callable[[str], bool]
"""Tells whether a role, by its present id, is there and has no errors."""


def to_rate(framework: Framework, record: Record, manager: str, is_whole: IsWhole) -> SheetsToWrite | None:
    """Return the round in which a person and the `manager`, "" for none, rate today, and who of them still may.

    None where no round of theirs is open, and for somebody who has left.
    """
    person, open_ = record.here(framework.today), _open(framework, record)
    round_ = _round_to_rate(framework, record, open_)
    if person is None or not round_:
        return None
    role = framework.roles.current(person.role or "")
    raters: dict[Side, str] = {"self": record.id, "manager": manager if manager not in record.ids else ""}
    asks = is_whole(role) and bool(framework.required(role))
    sides = tuple(side for side, rater in raters.items() if asks and rater and _is_free(record, round_, side))
    return SheetsToWrite(round_, sides, open_ != [round_])


def to_write(
    framework: Framework, record: Record, manager: str, sheets: RoundSheets | None, is_whole: IsWhole
) -> ToWrite | None:
    """Return what a person and the `manager` may write today, None for somebody who has left.

    `sheets` are those of the round compared, on which they may agree.
    """
    if record.here(framework.today) is None:
        return None
    return ToWrite(to_rate(framework, record, manager, is_whole), to_agree(framework, record, sheets, is_whole))


def to_agree(
    framework: Framework, record: Record, sheets: RoundSheets | None, is_whole: IsWhole
) -> SheetsToWrite | None:
    """Return the round of which two people may write today what they agree; None where they may not, or have."""
    person = record.here(framework.today)
    if person is None or sheets is None or sheets.own is None or sheets.manager is None or sheets.counting is not None:
        return None
    rounds, theirs = framework.settings.rounds, framework.rounds_of(record.ids)
    opened = not rounds or (sheets.round in theirs and theirs[sheets.round].opens.first <= framework.today)
    role = framework.roles.current(sheets._replace(agreed=None).role or person.role or "")
    in_the_persons_file = sheets.agreed is not None and sheets.agreed.kind == "person"
    if not opened or in_the_persons_file or not is_whole(role):
        return None
    return SheetsToWrite(sheets.round, ("agreed",), _open(framework, record) != [sheets.round])


def _open(framework: Framework, record: Record) -> list[str]:
    return [name for name, each in framework.rounds_of(record.ids).items() if each.is_open(framework.today)]


def _round_to_rate(framework: Framework, record: Record, open_: list[str]) -> str:
    """Return where they rate: of several open rounds the last that one of them has handed in for, else the last.

    Where the settings list no round it may be called as one likes, by half-years mostly.
    """
    there = rounds_of(framework, record.sheets)
    both = {each.round for each in there if each.own is not None and each.manager is not None}
    begun = [each.round for each in there if each.round not in both]
    free = [each for each in open_ if each not in both]
    if not framework.settings.rounds:
        free = [each for each in (half_year(framework.today), *begun) if each not in both]
    return next((each for each in (*reversed(begun), *reversed(free)) if each in free), "")


def _is_free(record: Record, round_: str, side: Side) -> bool:
    """Tell whether a side has not handed in, be it in the person's file."""
    return all(each.draft for each in record.sheets if (each.round, each.side) == (round_, side))

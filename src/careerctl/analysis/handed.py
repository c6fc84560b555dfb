"""Who has handed in what in a round, and who took it in, as results say it."""

from collections.abc import Callable, Iterator
from typing import Literal

from careerctl.analysis.rounds import RoundSheets
from careerctl.model.framework import Framework
from careerctl.results.gap import Handed, TakenIn


def handed_in(framework: Framework, sheets: RoundSheets, manager: str | None, called: Callable[[str], str]) -> Handed:
    """Return who has handed in what in a round; `manager` is who leads the person today, `called` names people."""
    manager = sheets.manager.by if sheets.manager is not None else manager
    then, today = sheets.framework, framework.settings.version
    return Handed(
        round=sheets.round,
        own=sheets.own.date if sheets.own is not None else None,
        manager=sheets.manager.date if sheets.manager is not None else None,
        agreed=sheets.agreed.date if sheets.agreed is not None else None,
        manager_name=called(manager) if manager else "",
        talked=sheets.counting is not None,
        recorded_for=_recorded_for(sheets),
        taken_in=tuple(_taken_in(framework, sheets, called)),
        framework=then if then and then != today else "",
    )


def _recorded_for(sheets: RoundSheets) -> tuple[Literal["employee", "manager"], ...]:
    """Return whose confirmation of the agreed sheet somebody else typed."""
    by = sheets.counting.confirmed.recorded_by if sheets.counting is not None else None
    sides: tuple[Literal["employee", "manager"], ...] = ("employee", "manager")
    return tuple(each for each in sides if getattr(by, each, None) is not None)


def _taken_in(framework: Framework, sheets: RoundSheets, called: Callable[[str], str]) -> Iterator[TakenIn]:
    """Yield who took in which sheet; while one side is missing nothing but who has handed in is told."""
    if not sheets.comparable(framework):
        return
    said = sheets.agreed.agreed if sheets.agreed is not None else None
    confirmed = sheets.agreed if said is not None and said.confirmed.employee is not None else None
    for each in (sheets.own, sheets.manager, confirmed):
        taken = each.taken_in if each is not None else None
        if each is not None and taken is not None:
            yield TakenIn(each.side, taken.from_, taken.by, called(taken.by), taken.date)

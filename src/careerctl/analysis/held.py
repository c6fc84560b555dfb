"""The levels that a person has, competency by competency."""

from collections.abc import Iterator

from careerctl.analysis.items import said_in
from careerctl.analysis.rounds import RoundSheets
from careerctl.analysis.standing import Sides, measured
from careerctl.model.framework import Framework
from careerctl.model.record import Sheet
from careerctl.model.scale import Level
from careerctl.results.gap import Said


def held(framework: Framework, sheets: RoundSheets, needed: frozenset[str]) -> Iterator[tuple[str, Level]]:
    """Yield those of the competencies that have a level in a round: the agreed one, else the manager's."""
    current = framework.competencies.current
    counting = sheets.counting
    differ = {current(each) for each in counting.still_different} if counting is not None else set()
    agreed = _said(framework, sheets.agreed if counting is not None else None, needed)
    manager = _said(framework, sheets.manager, needed)
    for competency in dict.fromkeys([*agreed, *manager]):
        sides = Sides(0, 0, None, manager.get(competency), agreed.get(competency), competency in differ)
        level = measured(sides).level
        if level is not None:
            yield competency, level


def _said(framework: Framework, sheet: Sheet | None, needed: frozenset[str]) -> dict[str, Said]:
    current = framework.competencies.current
    ratings = sheet.ratings if sheet is not None else {}
    return said_in(framework, {written: each for written, each in ratings.items() if current(written) in needed})

"""The levels that a person has, by the rule of `standing.measured`, for many people and few competencies."""

from collections.abc import Iterator

from careerctl.analysis.rounds import RoundSheets
from careerctl.model.assessment import Rating, Ratings
from careerctl.model.framework import Framework
from careerctl.model.scale import Level


def held(framework: Framework, sheets: RoundSheets, needed: frozenset[str]) -> Iterator[tuple[str, Level]]:
    """Yield those of the competencies that have a level in a round: the agreed one, else the manager's."""
    counting, current = sheets.counting, framework.competencies.current
    manager = sheets.manager.ratings if sheets.manager is not None else {}
    both = (counting.ratings, manager) if counting is not None else (manager,)
    differ = {current(each) for each in counting.still_different} if counting is not None else set()
    for competency in needed - differ:
        scale = framework.scale_of(competency)
        written = _written(both, framework.competencies.all_ids(competency))
        level = scale.value(written) if scale is not None and written is not None else None
        if level is not None:
            yield competency, level


def _written(sheets: tuple[Ratings, ...], ids: tuple[str, ...]) -> str | None:
    """Return the level that the first sheet gives which rates the competency, as written.

    Unseen it rates nothing; `not applicable` was said of a role, and here nobody asks for one.
    """
    for ratings in sheets:
        for each in ids:
            entry = ratings.get(each)
            if isinstance(entry, Rating) and entry.observed and not entry.not_applicable:
                return entry.level
            if isinstance(entry, str):
                return entry
    return None

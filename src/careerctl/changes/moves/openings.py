"""A position is taken: what its file says then, and nothing of who has it."""

from collections.abc import Iterator
from datetime import date

from careerctl.model.goal import Opening
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Append, Change, Put
from careerctl.questions.others import Others
from careerctl.text.phrases import day


def taken(opening: Opening, when: date, *, again: bool = False) -> Iterator[Change]:
    """Yield what says that somebody was chosen on a day; `again`: it may say so already."""
    if opening.filled is not None or (again and when in opening.chosen):
        return
    last = len(opening.chosen) + 1 >= opening.count
    if opening.count > 1:
        yield Append(("chosen",), when.isoformat())
    if last:
        yield Put(("filled",), when.isoformat())


def must_be_free(name: str, opening: Opening, others: Others, person: str, today: date) -> None:
    """Raise CareerctlError where a position is taken, or promised to somebody else."""
    if opening.withdrawn is not None:
        message = f"the opening '{name}' was withdrawn on {day(opening.withdrawn.date)}. Nothing was written."
        raise CareerctlError(message)
    promised = sum(len(each.chosen) for each in others.people.values() if each.id != person)
    if not opening.left_on(today) or promised >= opening.count:
        when = f" on {day(opening.filled)}" if opening.filled is not None else ""
        message = f"somebody was chosen for the opening '{name}'{when}; no place of it is left. Nothing was written."
        raise CareerctlError(message)

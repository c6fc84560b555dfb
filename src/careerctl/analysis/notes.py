"""Notes as they are shown: with names for ids."""

from collections.abc import Callable, Iterable

from careerctl.analysis.kept_back import is_kept_back
from careerctl.model.framework import Framework
from careerctl.model.note import Note as Written
from careerctl.model.person import Person
from careerctl.results.notes import Note


def shown(
    framework: Framework,
    person: Person,
    notes: Iterable[tuple[str, Written]],
    called: Callable[[str], str],
    ids_of: Callable[[str], tuple[str, ...]],
) -> tuple[Note, ...]:
    """Return notes on a person, each given with who wrote it, in the order given.

    `called` names somebody, `ids_of` returns all ids that somebody has or had.
    """
    return tuple(
        Note(
            date=note.date,
            by=by,
            by_name=called(by),
            competency=framework.competencies.current(note.for_) if note.for_ else "",
            competency_name=framework.competency_name(note.for_) if note.for_ else "",
            text=note.text,
            kept_back=is_kept_back(person, note.date, by, ids_of),
        )
        for by, note in notes
    )

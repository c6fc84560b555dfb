"""Notes as they are shown: with names for ids."""

from collections.abc import Callable, Iterable

from careerctl.model.framework import Framework
from careerctl.model.note import Note as Written
from careerctl.results.notes import Note


def shown(framework: Framework, notes: Iterable[tuple[str, Written]], called: Callable[[str], str]) -> tuple[Note, ...]:
    """Return notes, each given with who wrote it, in the order given; `called` names a person."""
    return tuple(
        Note(
            date=note.date,
            by=by,
            by_name=called(by),
            competency=framework.competencies.current(note.for_) if note.for_ else "",
            competency_name=_competency_name(framework, note.for_) if note.for_ else "",
            text=note.text,
        )
        for by, note in notes
    )


def _competency_name(framework: Framework, competency: str) -> str:
    known = framework.competencies.get(competency)
    return known.name if known is not None else framework.competencies.current(competency)

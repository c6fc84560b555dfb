"""A decision about an opening: who gets it, that nobody does, or that it was taken back."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.decided import begins
from careerctl.changes.moves.edits import Edits
from careerctl.changes.moves.openings import must_be_free, taken
from careerctl.model.goal import Opening
from careerctl.model.person import Decision, Person
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Append, Change, Put, Remove
from careerctl.questions.known import FrameworkReading, Reading
from careerctl.questions.others import Others
from careerctl.text.phrases import day as day_words


class DecisionRequest(NamedTuple):
    """What somebody asks for."""

    opening: str
    """The present id."""
    because: str
    accepted: date | None = None
    others_told: date | None = None
    by: str = ""
    made_known: date | None = None
    """Since when colleagues know of the position, where that is to be written down, and who they are."""
    known_to: str = ""


def place_of(reading: Reading, opening: str) -> int | None:
    """Return where a decision about an opening stands in somebody's file that was not taken back; None without one."""
    current = reading.framework.openings.current
    return next(
        (
            place
            for place, each in enumerate(reading.person.decisions)
            if each.opening and current(each.opening) == opening and each.withdrawn is None
        ),
        None,
    )


def decision(reading: Reading, others: Others, request: DecisionRequest) -> Edits:
    """Return the series of changes: the person's file, then the opening. Raises CareerctlError where it cannot be."""
    framework, today = reading.framework, reading.framework.today
    opening, place = framework.openings.items[request.opening], place_of(reading, request.opening)
    edits = Edits(reading.project)
    path = reading.subject.path
    if place is None:
        must_be_free(request.opening, opening, others, reading.record.id, today)
        made = _new(reading, opening, request)
        edits.change(path, Person, [Append(("decisions",), made)], "the decision, with its reason")
    else:
        known = reading.person.decisions[place]
        edits.change(path, Person, list(_said_anew(place, known, request)), "the decision, as it is said now")
    day = reading.person.decisions[place].date if place is not None else today
    said = f"filled on {day_words(day)}" if opening.count == 1 else "a place of it is taken"
    since = list(_known(opening, request))
    more = ("since when colleagues know of it",) if since else ()
    edits.change_opening(request.opening, [*since, *taken(opening, day, again=place is not None)], *more, said)
    return edits


def _known(opening: Opening, request: DecisionRequest) -> Iterator[Change]:
    """Yield what says since when colleagues know of a position, where its file does not."""
    if request.made_known is not None and opening.made_known is None:
        to = {"to": request.known_to} if request.known_to else {}
        yield Put(("made_known",), {"date": request.made_known.isoformat(), **to})


def _new(reading: Reading, opening: Opening, request: DecisionRequest) -> dict[str, str]:
    today = reading.framework.today
    begin = begins(reading.framework, Decision.model_validate({"opening": request.opening, "date": today.isoformat()}))
    told = request.others_told
    said = {
        "opening": request.opening,
        "date": today.isoformat(),
        "from": begin.isoformat() if reading.person.role is None and opening.from_.first > today else "",
        "by": request.by,
        "because": request.because,
        "accepted": request.accepted.isoformat() if request.accepted is not None else "",
        "others_told": told.isoformat() if told is not None else "",
    }
    return {key: value for key, value in said.items() if value}


def _said_anew(place: int, known: Decision, request: DecisionRequest) -> Iterator[Change]:
    at = ("decisions", place)
    for key, value, there in (
        ("because", request.because, known.because or ""),
        ("accepted", request.accepted, known.accepted),
        ("others_told", request.others_told, known.others_told),
        ("by", request.by, known.by or ""),
    ):
        if value and value != there:
            yield Put((*at, key), value if isinstance(value, str) else value.isoformat())


def withdrawal(reading: Reading, request: DecisionRequest) -> Edits:
    """Return what takes a decision about somebody back: its place is free again, first of all.

    Raises CareerctlError where there is none, and where the person has the role already.
    """
    framework, today = reading.framework, reading.framework.today
    opening, place = framework.openings.items[request.opening], place_of(reading, request.opening)
    edits = Edits(reading.project)
    if place is None:
        current = framework.openings.current
        if any(each.opening and current(each.opening) == request.opening for each in reading.person.decisions):
            return edits
        message = f"nothing was decided about {reading.person.short_name()} and '{request.opening}'."
        raise CareerctlError(message)
    made = reading.person.decisions[place].date
    back = {"date": today.isoformat(), "because": request.because}
    edits.change_opening(request.opening, list(_free_again(opening, made)), "is free again")
    taken_back = Put(("decisions", place, "withdrawn"), back)
    edits.change(reading.subject.path, Person, [taken_back], "the decision is taken back")
    return edits


def _free_again(opening: Opening, made: date) -> Iterator[Change]:
    if opening.filled is not None:
        yield Remove(("filled",))
    if made in opening.chosen:
        yield Remove(("chosen", opening.chosen.index(made)) if len(opening.chosen) > 1 else ("chosen",))


def withdrawn(reading: FrameworkReading, others: Others, request: DecisionRequest) -> Edits:
    """Return what says that nobody gets an opening, and takes back what was decided about it and has not begun."""
    today, opening = reading.framework.today, reading.framework.openings.items[request.opening]
    edits = Edits(reading.project)
    back = {"date": today.isoformat(), "because": request.because}
    role = reading.framework.roles.current(opening.role)
    for each in others.people.values():
        changes = [Put(("decisions", place, "withdrawn"), back) for place, _ in each.chosen if each.role != role]
        edits.change(each.path, Person, changes, "the decision is taken back")
    if opening.withdrawn is None:
        edits.change_opening(request.opening, [Put(("withdrawn",), back)], "is withdrawn, with the reason")
    return edits

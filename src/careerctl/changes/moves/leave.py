"""A leaving: the last day, who takes over whom the person led, and the plan."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careerctl.changes.moves.edits import Edits
from careerctl.changes.moves.leading import Leading
from careerctl.model.plan import Plan
from careerctl.project.reading.plans import KeptPlan
from careerctl.project.writing.change import Change, Put, Remove
from careerctl.questions.known import Reading
from careerctl.questions.others import Others
from careerctl.text.phrases import day as day_words


class LeavingRequest(NamedTuple):
    """What somebody asks for. People are named by their present ids."""

    day: date
    """The last day."""
    open_door: bool = False
    reports_to: str = ""
    stays: bool = False
    """They do not leave, after all."""


def leaving(reading: Reading, others: Others, kept: KeptPlan | None, request: LeavingRequest) -> Edits:
    """Return the series of changes: whoever is led first, then the plan, the last day at the end.

    While the last day is to come, that alone is written. Raises CareerctlError where it cannot be.
    """
    edits, name = Edits(reading.project), reading.record.id
    leading = Leading(others, request.day)
    changes = [Remove(("left",))] if request.stays else list(_last_day(reading, request))
    said = "stays" if request.stays else f"left: {day_words(request.day)}"
    gone = request.day <= reading.framework.today and not request.stays
    if gone and request.reports_to:
        leading.hand_over(others.led_by(name), name, request.reports_to)
    if changes and (reading.person.left is not None or not request.stays):
        leading.change(name, changes, said)
    leading.write(edits)
    if gone and kept is not None:
        closed = Put(("closed",), request.day.isoformat())
        edits.change(kept.path, Plan, [closed], f"is closed on {day_words(request.day)}")
    return edits


def _last_day(reading: Reading, request: LeavingRequest) -> Iterator[Change]:
    """Yield what is not written yet. No reason is."""
    left = reading.person.left
    if left is None or left.date != request.day:
        yield Put(("left", "date"), request.day.isoformat())
    if request.open_door and (left is None or left.door is None):
        yield Put(("left", "door"), "open")
    to_come = request.day > reading.framework.today
    if request.reports_to and to_come and (left is None or left.reports_to != request.reports_to):
        yield Put(("left", "reports_to"), request.reports_to)

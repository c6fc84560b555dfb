"""Closes a kept plan."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from careerctl.changes.plan import change_plan
from careerctl.cli.wrote import wrote
from careerctl.model.plan import Closed, Plan
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import person_named
from careerctl.project.writing.change import Change, Put, Remove
from careerctl.project.writing.replace import writing
from careerctl.questions import plans, proposals
from careerctl.questions.plan_request import PlanRequest
from careerctl.text.phrases import plural


def close(request: PlanRequest, person: str, because: str | None, *, dry: bool) -> int:
    """Write into the kept plan that it ended today, and why."""
    root = person_named(person, request.root, Path.cwd()).root
    with writing(root):
        reading = proposals.read_for_plan(request, person)
        kept = plans.kept_plan(reading)
        changes = list(closed(request, because))
        written = change_plan(root, kept.path, changes, reading.project.links, dry=dry)
    return wrote(written, f"Closed {path_from_here(root / kept.path)}.{_left(kept.plan)}", dry=dry)


def reopen(request: PlanRequest, person: str, *, dry: bool) -> int:
    """Open the plan again that was closed last. Raises CareerctlError where none was."""
    root = person_named(person, request.root, Path.cwd()).root
    with writing(root):
        reading = proposals.read_for_plan(request, person)
        own, ids = plans.own_plans(reading), plans.ids_of(reading)
        there = own.open_one(ids)
        if there is not None:
            return wrote(None, dry=False, already=f"The plan in {path_from_here(root / there.path)} is open.")
        closed_ones = sorted(((_closed_on(each.plan), each) for each in own.of(ids)), key=lambda each: each[0])
        if not closed_ones:
            message = f"there is no plan for '{reading.record.id}' that was closed."
            raise CareerctlError(message)
        kept = closed_ones[-1][1]
        written = change_plan(root, kept.path, [Remove(("closed",))], reading.project.links, dry=dry)
    return wrote(written, f"Opened {path_from_here(root / kept.path)} again.", dry=dry)


def _closed_on(plan: Plan) -> date:
    closed = plan.closed
    day = closed.date if isinstance(closed, Closed) else closed
    return day or date.min


def closed(request: PlanRequest, because: str | None) -> Iterator[Change]:
    """Yield what says that a plan ended today."""
    day = request.today.isoformat()
    yield Put(("closed",), {"date": day, "because": because} if because else day)


def _left(plan: Plan) -> str:
    """Return what is said of the actions that were still to come."""
    count = sum(each.status in {"planned", "active"} for _, each in plan.actions())
    return f" {plural(count, 'action', 'actions')} still to come stay as they are." if count else ""

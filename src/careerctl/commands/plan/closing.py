"""Closes a kept plan."""

from collections.abc import Iterator
from pathlib import Path

from careerctl.changes.plan import change_plan
from careerctl.cli.wrote import wrote
from careerctl.model.plan import Plan
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import person_named
from careerctl.project.writing.change import Change, Put
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


def closed(request: PlanRequest, because: str | None) -> Iterator[Change]:
    """Yield what says that a plan ended today."""
    day = request.today.isoformat()
    yield Put(("closed",), {"date": day, "because": because} if because else day)


def _left(plan: Plan) -> str:
    """Return what is said of the actions that were still to come."""
    count = sum(each.status in {"planned", "active"} for _, each in plan.actions())
    return f" {plural(count, 'action', 'actions')} still to come stay as they are." if count else ""

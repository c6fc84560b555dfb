"""Adds to a kept plan what the two agreed on beside what was proposed."""

from pathlib import Path
from typing import Literal, NamedTuple

from careerctl.analysis.planning.entries import action_id
from careerctl.analysis.planning.followed import stage_now
from careerctl.changes.plan import change_plan
from careerctl.cli.wrote import wrote
from careerctl.model.stages import Action
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import person_named
from careerctl.project.writing.change import Append
from careerctl.project.writing.replace import writing
from careerctl.questions import plans, proposals
from careerctl.questions.plan_request import PlanRequest


class AddedAction(NamedTuple):
    """What somebody does, who of the two it is, and until when."""

    text: str
    owner: Literal["employee", "manager"]
    due: str | None


def add(request: PlanRequest, person: str, agreed: AddedAction, *, dry: bool) -> int:
    """Write an action into the stage in which the kept plan is today, behind those that stand there."""
    action = {key: each for key, each in agreed._asdict().items() if each}
    due = Action.model_validate(action).due
    if due is not None and due.last < request.today:
        message = f"{agreed.due} is over. Say by when it will be."
        raise CareerctlError(message)
    root = person_named(person, request.root, Path.cwd()).root
    with writing(root):
        reading = proposals.read_for_plan(request, person)
        kept = plans.kept_plan(reading)
        name, _ = stage_now(kept.plan, request.today)
        stage = dict(kept.plan.stages()).get(name)
        there = stage.actions if stage is not None else ()
        known = [at for at, each in enumerate(there) if (each.text, each.owner) == (agreed.text, agreed.owner)]
        changes = [] if known else [Append((name, "actions"), action)]
        written = change_plan(root, kept.path, changes, reading.project.links, dry=dry) if changes else None
    file = path_from_here(root / kept.path)
    new = (
        action_id(name, known[0], there[known[0]])
        if known
        else action_id(name, len(there), Action.model_validate(action))
    )
    return wrote(
        written,
        f"Wrote into {file}: {new}.",
        f"Once it is done: `{reading.subject.commands()('mark', reading.record.id, new)}`",
        dry=dry,
        already=f"It stands in {file} already, as {new}.",
    )

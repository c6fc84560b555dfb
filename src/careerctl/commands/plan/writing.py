"""Keeps a proposal as a file."""

from careerctl.changes.plan import make_plan
from careerctl.cli.wrote import wrote
from careerctl.model.ids import MAX_ID
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.project.reading.plans import KeptPlan, read_plans
from careerctl.project.reading.subjects import person_named
from careerctl.project.root import commands_from_here
from careerctl.project.writing.emitting import document
from careerctl.project.writing.replace import writing
from careerctl.questions import plans, proposals
from careerctl.questions.plan_request import PlanRequest


def keep(request: PlanRequest, person: str, *, dry: bool) -> int:
    """Write the proposal into a new file, unless a plan is kept already."""
    from pathlib import Path

    root = person_named(person, request.root, Path.cwd()).root
    with writing(root):
        reading = proposals.read_for_plan(request, person)
        own = plans.own_plans(reading)
        there = own.open_one(plans.ids_of(reading))
        if there is not None and not request.anew:
            return wrote(None, dry=False, already=f"The plan is kept in {path_from_here(root / there.path)} already.")
        if there is None:
            own.must_be_all(root)
        every = read_plans(root, reading.project.links).plans
        made = proposals.proposal(
            request, reading, plans.whose(reading), every, proposals.target_named(request, reading)
        )
        if there is not None:
            return _there(root / there.path, document(made.data))
        name = _name(reading.record.id, made.way.target, every)
        written = make_plan(root, name, made.data, reading.project.links, dry=dry)
    here, who = commands_from_here(root), reading.record.id
    return wrote(
        written,
        f"Wrote {path_from_here(root / 'plans' / f'{name}.yaml')}.",
        f"It is yours now, both of you: change what does not fit. `{here('mark', who)}` lists all of it.",
        f"Once each of you says yes: `{here('mark', who, 'signed-employee', '--by', who)}`, and signed-manager.",
        dry=dry,
    )


def _there(path: object, text: str) -> int:
    """Say that a plan is kept already: this one, or another."""
    from pathlib import Path

    file = Path(str(path))
    if (disk.read(file) or b"").partition(b"\n")[2] == text.encode():
        return wrote(None, dry=False, already=f"This plan is in {path_from_here(file)} already.")
    message = (
        f"there is an open plan in {path_from_here(file)}. --refresh adds to it; "
        "for a new one, close that first with --close. Nothing was written."
    )
    raise CareerctlError(message)


def _name(person: str, target: str, every: list[KeptPlan]) -> str:
    """Return the id of a new plan: the person's and the target's, with a number where it is taken."""
    taken = {each.id for each in every}
    name = f"{person}-{target}"[:MAX_ID].strip("-")
    tries = (name, *(f"{name[: MAX_ID - 4]}-{count}" for count in range(2, 100)))
    return next((each for each in tries if each not in taken), name)

"""Shows, or writes, what today's ratings change in a kept plan."""

from collections.abc import Iterator
from pathlib import Path

from careerctl.analysis.planning.followed import Refreshed, refreshed
from careerctl.analysis.planning.proposal import under_of
from careerctl.changes.plan import change_plan
from careerctl.cli.terminal import tell
from careerctl.cli.wrote import wrote
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.plans import read_plans
from careerctl.project.reading.subjects import person_named
from careerctl.project.writing.change import Append, Change, Put
from careerctl.project.writing.replace import writing
from careerctl.questions import plans, proposals
from careerctl.questions.plan_request import PlanRequest
from careerctl.text.phrases import plural


def refresh(request: PlanRequest, person: str, *, dry: bool) -> int:
    """Add what is new to the kept plan, and close what is met; what people wrote stays as it is."""
    root = person_named(person, request.root, Path.cwd()).root
    with writing(root):
        reading = proposals.read_for_plan(request, person)
        kept = plans.kept_plan(reading)
        every = read_plans(root, reading.project.links).plans
        current, under = reading.framework.roles.current, under_of(reading.framework, reading.record, kept.plan)
        target = current(kept.plan.towards or kept.plan.target)
        made = proposals.proposal(request, reading, plans.whose(reading), every, target, under=under)
        if made.way.target != current(kept.plan.target):
            message = (
                f"the next move is to the role '{made.way.target}' by now, and {path_from_here(root / kept.path)} is "
                "about another one. Close it with --close; then a new plan can begin."
            )
            raise CareerctlError(message)
        news = refreshed(reading.framework, kept.plan, made.data, made.asked.levels)
        written = change_plan(root, kept.path, list(_changes(news)), reading.project.links, dry=dry)
    file = path_from_here(root / kept.path)
    new = plural(len(news.added), "action", "actions")
    said = f"Wrote into {file}: {new} added. All else is as you wrote it."
    wrote(written, said, dry=dry and written is not None, already=f"Nothing is new in {file}.")
    commands = reading.subject.commands()
    person_here = commands.about(reading.record.id)
    if dry and written is not None:
        write = commands("plan", person_here, "--refresh", "--write")
        tell(f"Nothing was written yet: `{write}` writes it.")
    for name in news.reached:
        tell(f"The level is reached; was this done? `{commands('mark', person_here, name, 'done')}` says so.")
    return 0


def _changes(news: Refreshed) -> Iterator[Change]:
    yield from (Append((stage, "actions"), action) for stage, action in news.added)
    if news.round:
        yield Put(("round",), news.round)

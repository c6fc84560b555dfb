"""`careerctl mark`: how far an action of a plan is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Root, Today, day_given, not_among, text_given

if TYPE_CHECKING:
    from careerctl.model.plan import Action, Plan
    from careerctl.project.writing.change import Change

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Whose plan: a person's name, id or file.")]
ActionName = Annotated[str, typer.Argument(metavar="ACTION", help="The action's id, as the plan shows it.")]
Status = Annotated[
    Literal["active", "done", "dropped"], typer.Argument(metavar="active|done|dropped", help="How far it is.")
]
Evidence = Annotated[
    list[str] | None,
    typer.Option("--evidence", metavar="TEXT", parser=text_given, help="What shows it; may be repeated."),
]
When = Annotated[
    date | None,
    typer.Option("--date", metavar="DATE", parser=day_given, help="The day on which it was so.", show_default="today"),
]


def run(
    person: PersonName,
    action: ActionName,
    status: Status,
    *,
    evidence: Evidence = None,
    when: When = None,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Say that an action of a plan is under way, done, or dropped.

    Writes into the person's open plan, and there nothing else. What is done carries its day and what shows it; dropping
    something together is an answer, too.
    """
    from careerctl.changes.plan import change_plan
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.project.reading.plans import open_plan
    from careerctl.project.reading.subjects import person_named
    from careerctl.project.writing.replace import writing
    from careerctl.questions.known import read_person

    if status == "active" and when is not None:
        message = "--date is the day on which something was done or dropped."
        raise typer.BadParameter(message)
    if when is not None and when > today:
        message = f"--date {when} is still to come."
        raise typer.BadParameter(message)
    subject = person_named(person, root, Path.cwd())
    with writing(subject.root):
        reading = read_person(subject, today, ("competency", "role", "path", "activity"))
        kept = open_plan(subject.root, (reading.record.id, *reading.person.formerly), reading.project.links)
        stage, place, there = _found(kept.plan, action)
        changes = list(_changes((stage, "actions", place), there, status, (when, today), tuple(evidence or ())))
        written = change_plan(subject.root, kept.path, changes, reading.project.links, dry=dry_run) if changes else None
    file = path_from_here(subject.root / kept.path)
    said = f"Wrote into {file}: {action} is {'under way' if status == 'active' else status}."
    return wrote(written, said, dry=dry_run, already=f"This stands in {file} already.")


def _found(plan: "Plan", name: str) -> tuple[str, int, "Action"]:
    """Return the stage of an action, its place there, and itself. Raises CareerctlError where it is not one."""
    from careerctl.problems.error import CareerctlError

    every = [(stage, at, each) for stage, part in plan.stages() for at, each in enumerate(part.actions)]
    found = [each for each in every if each[2].id == name]
    if len(found) == 1:
        return found[0]
    names = [each.id for _, _, each in every if each.id]
    if found:
        message = f"two actions of the plan have the id '{name}'. Give one of them another there."
    elif names:
        message = not_among(name, names, "action of the plan")
    else:
        message = "no action of the plan has an `id:`. Give it one there."
    raise CareerctlError(message)


def _changes(
    way: tuple[str, str, int], there: "Action", status: str, days: tuple[date | None, date], evidence: tuple[str, ...]
) -> "Iterator[Change]":
    """Yield what is not so yet. A day that stands there stays with its status, unless another one is given."""
    from careerctl.project.writing.change import Append, Put, Remove

    given, today = days
    if there.status != status:
        yield Put((*way, "status"), status)
    if status == "active" and there.date is not None:
        yield Remove((*way, "date"))
    elif status != "active" and (there.status != status or there.date is None or given not in {None, there.date}):
        yield Put((*way, "date"), (given or today).isoformat())
    yield from (Append((*way, "evidence"), each) for each in dict.fromkeys(evidence) if each not in there.evidence)


COMMAND = Command(run, For.PEOPLE)

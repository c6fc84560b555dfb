"""`careerctl leave`: somebody's last day, and who takes over what."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import day_given
from careerctl.cli.options import DryRun, Root, Today, Yes, day_option, person_option

if TYPE_CHECKING:
    from careerctl.changes.moves.leave import LeavingRequest
    from careerctl.project.reading.plans import KeptPlan
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading
    from careerctl.questions.others import Others

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Who leaves: a person's name, id or file.")]
On = Annotated[
    date | None,
    day_option("--on", "The last day, which may be to come.", show_default="as it is written, else asked for"),
]
Door = Annotated[
    Literal["open"] | None,
    typer.Option("--door", help="Say that a way back is open. Left out it says nothing about anybody."),
]
ReportsTo = Annotated[str | None, person_option("--reports-to", "Who takes over those whom they lead.")]


def run(
    person: PersonName,
    *,
    on: On = None,
    door: Door = None,
    reports_to: ReportsTo = None,
    stays: Annotated[bool, typer.Option("--stays", help="They do not leave, after all: the day is taken out.")] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Write down somebody's last day, close their plan, and hand over whom they lead.

    No reason is stored. Promises, dates, agreed sheets and plans go over to whoever leads next. A day to come is
    written down alone; until then only the person, the manager and hr know of it, and on the day `check` names the
    command that hands over.
    """
    from careerctl.project.reading.subjects import colleague_named

    if stays and (on is not None or door is not None or reports_to is not None):
        message = "--stays takes the last day out again. Say nothing else with it."
        raise typer.BadParameter(message)
    subject = colleague_named(person, root, Path.cwd())
    return _leave(subject, today, on, (door is not None, reports_to or "", stays), yes=yes, dry=dry_run)


def _leave(
    subject: "Subject", today: date, on: date | None, given: tuple[bool, str, bool], *, yes: bool, dry: bool
) -> int:
    from careerctl.changes.moves.edits import Edits
    from careerctl.changes.moves.leave import LeavingRequest, leaving
    from careerctl.cli.last_look import carried_out
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import say, tell
    from careerctl.project.root import commands_from_here
    from careerctl.questions.known import read_person
    from careerctl.questions.others import colleague, others
    from careerctl.questions.plans import surely_open

    open_door, followed_by, stays = given
    reading = read_person(subject, today, ("activity", "opening"))
    left = reading.person.left
    heir = colleague(reading, followed_by) if followed_by else ""
    day = on or (left.date if left is not None else None) or (today if stays else _asked(reading))
    if not heir and left is not None and left.reports_to and day <= today:
        heir = colleague(reading, left.reports_to)
    request = LeavingRequest(day, open_door, heir, stays)

    def work_out() -> Edits:
        again = read_person(subject, today, ("activity", "opening"))
        return leaving(again, others(again, "", "", processes(1)), surely_open(again), request)

    found = others(reading, "", "", processes(1))
    for each in reading.left_unread(found.faults):
        tell(str(each))
    kept = surely_open(reading)
    done = carried_out(subject.root, work_out, list(_to_know(reading, found, kept, request)), yes=yes, dry=dry)
    if done and day > today and not stays:
        say(f"Until then nobody but {reading.person.short_name()}, the manager and hr sees it.")
        if found.led_by(reading.record.id) or kept is not None:
            command = commands_from_here(subject.root)("leave", reading.record.id)
            say("On the day this writes the rest:", f"  {command}")
    return 0


def _asked(reading: "Reading") -> date:
    from careerctl.cli.questions import asked

    question = f"The last day of {reading.person.short_name()}, such as 2027-05-31."
    return date.fromisoformat(asked("on", question, lambda text: day_given(text).isoformat()))


def _to_know(reading: "Reading", found: "Others", kept: "KeptPlan | None", request: "LeavingRequest") -> Iterator[str]:
    """Yield what happens with the people whom somebody leads, with what was promised to them, and with the plan."""
    from careerctl.text.phrases import day, together

    if request.stays:
        return
    name, every = reading.person.short_name(), found.led_by(reading.record.id)
    led = [each.name for each in every if each.id != request.reports_to]
    to_come = request.day > reading.framework.today
    heir, when = reading.called(request.reports_to), f" from {day(request.day)} on" if to_come else ""
    if request.reports_to and led:
        yield (
            f"{heir} leads {together(led)}{when}, and takes over the answers, days and actions promised to them; "
            f"notes and outlooks of {name} go along where the person says so: `profile --hand-over`."
        )
    elif led:
        yield f"{together(led)}: nobody answers what was promised to them; --reports-to WHO says who takes over."
    if len(led) < len(every):
        above = [reading.called(each) for each in reading.person.manager if each != request.reports_to]
        yield f"{heir} is led by {together(above) or 'nobody'}{when}."
    if kept is not None and to_come:
        yield "The plan goes on until then, and is closed on the day."


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=(
        "leave sean --on 2027-06-30 --reports-to dana --dry-run",
        "leave sean --on 2027-06-30 --reports-to dana --yes",
    ),
    more="guide/for-a-manager",
)

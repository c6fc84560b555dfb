"""`careerctl move`: somebody begins in a role, or is led by somebody else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import day_given, text_given
from careerctl.cli.options import DryRun, Me, OthersTold, Root, Today, Yes, day_option, person_option, words_option

if TYPE_CHECKING:
    from careerctl.analysis.decided import MoveDecided
    from careerctl.changes.moves.move import MoveRequest
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading
    from careerctl.questions.others import Others

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Who moves: a person's name, id or file.")]
RoleName = Annotated[
    str,
    typer.Argument(metavar="ROLE", help="Into which role: its file or id. With --manager alone, today's."),
]
From = Annotated[
    date | None,
    day_option(
        "--from", "The first day in it, which may be to come.", show_default="as it was decided, else asked for"
    ),
]
Because = Annotated[
    str | None,
    words_option(
        "--because",
        "Why, in a sentence that whoever asked as well could read.",
        show_default="as it was decided, else asked for",
    ),
]
OpeningName = Annotated[
    str | None,
    typer.Option("--opening", metavar="OPENING", help="The position that is filled with it: its file or id."),
]
ManagerName = Annotated[str | None, person_option("--manager", "Who leads them from then on: a name, id or file.")]
Leads = Annotated[
    list[str] | None,
    person_option("--leads", "Whom they lead from then on; may be repeated."),
]
ReportsTo = Annotated[str | None, person_option("--reports-to", "Who takes over those whom they led so far.")]


class _Given(NamedTuple):
    """What the command line says."""

    role: str
    day: date | None
    because: str | None
    opening: str | None
    manager: str | None
    leads: tuple[str, ...]
    reports_to: str | None
    others_told: date | None
    by: str | None


def run(
    person: PersonName,
    role: RoleName,
    *,
    from_: From = None,
    because: Because = None,
    opening: OpeningName = None,
    manager: ManagerName = None,
    leads: Leads = None,
    reports_to: ReportsTo = None,
    others_told: OthersTold = None,
    by: Me = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Let somebody begin in a role: their file, the plan, the opening and who leads whom.

    All of it is shown first, with musts that are open and who else had asked and was not told. A day to come is written
    down as the decision and in the plan; until then only the person, the manager and hr know of it, and on the day
    `check` names the command that writes the rest. The way back is the same command.
    """
    from careerctl.project.reading.subjects import colleague_named

    for name, day in (("--others-told", others_told),):
        if day is not None and day > today:
            message = f"{name} {day} is still to come."
            raise typer.BadParameter(message)
    given = _Given(role, from_, because, opening, manager, tuple(leads or ()), reports_to, others_told, by)
    return _move(colleague_named(person, root, Path.cwd()), given, today, yes=yes, dry=dry_run)


def _move(subject: "Subject", given: _Given, today: date, *, yes: bool, dry: bool) -> int:
    from careerctl.changes.moves.edits import Edits
    from careerctl.changes.moves.move import move
    from careerctl.cli.last_look import carried_out
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import say, tell
    from careerctl.project.root import commands_from_here
    from careerctl.questions.others import others
    from careerctl.questions.plans import surely_open

    reading = _read(subject, today)
    request = _request(reading, given, today)

    def work_out() -> Edits:
        again = _read(subject, today)
        found = others(again, request.role, request.opening, processes(1))
        return move(again, found, surely_open(again), request)

    found = others(reading, request.role, request.opening, processes(1))
    for each in reading.left_unread(found.faults):
        tell(str(each))
    done = carried_out(subject.root, work_out, list(_to_know(reading, found, request)), yes=yes, dry=dry)
    if done and request.day > today:
        say(
            f"Until {_words(request.day)} nobody but {reading.person.short_name()}, the manager and hr sees it.",
            "On the day this writes the rest:",
            f"  {commands_from_here(subject.root)('move', reading.record.id, request.role)}",
        )
    return 0


def _read(subject: "Subject", today: date) -> "Reading":
    """Read the framework and the person. Raises CareerctlError for somebody who has left."""
    from careerctl.problems.error import CareerctlError
    from careerctl.questions.known import read_person

    reading = read_person(subject, today, ("activity", "opening"))
    if reading.person.left is not None and reading.person.has_left(today):
        message = f"{reading.person.short_name()} left on {_words(reading.person.left.date)}. Nothing was written."
        raise CareerctlError(message)
    return reading


def _request(reading: "Reading", given: _Given, today: date) -> "MoveRequest":
    """Return what is asked for, by present ids; what is not given is as it was decided, else asked for."""
    from careerctl.changes.moves.move import MoveRequest, decided_for
    from careerctl.project.reading.subjects import role_named, writer_named
    from careerctl.questions.others import colleague, opening_of

    here, root = Path.cwd(), reading.subject.root
    role = reading.role(role_named(given.role, root, here)[1])
    opening = opening_of(reading, given.opening, role) if given.opening else ""
    is_there = bool(reading.person.role) and reading.framework.roles.current(reading.person.role or "") == role
    decided = None if is_there else decided_for(reading, role, opening)
    day = given.day or _day(decided, today, reading.person.short_name(), is_there=is_there)
    people = (given.manager, given.reports_to, *given.leads)
    manager, reports_to, *leads = [colleague(reading, each) if each else "" for each in people]
    if day > today and (leads or reports_to or is_there):
        message = f"{_words(day)} is still to come, and who leads whom has no day of its own. Say it on the day."
        raise typer.BadParameter(message)
    return MoveRequest(
        role,
        day,
        given.because or _because(decided, is_there=is_there),
        opening,
        manager,
        tuple(leads),
        reports_to,
        given.others_told,
        writer_named(given.by, root, here) if given.by else "",
    )


def _day(decided: "MoveDecided | None", today: date, name: str, *, is_there: bool) -> date:
    from careerctl.cli.questions import asked

    if decided is not None:
        return decided.day
    if is_there:
        return today
    written = asked("from", f"The first day of {name} in the new role, such as 2027-04-01.", _day_text)
    return date.fromisoformat(written)


def _day_text(text: str) -> str:
    return day_given(text).isoformat()


def _because(decided: "MoveDecided | None", *, is_there: bool) -> str:
    from careerctl.cli.questions import asked

    if is_there or (decided is not None and decided.decision.because):
        return ""
    return asked("because", "Why, in a sentence that whoever asked as well could read.", text_given)


def _to_know(reading: "Reading", found: "Others", request: "MoveRequest") -> Iterator[str]:
    """Yield what to know before anything is written: open musts, who else asked, who is led so far."""
    from careerctl.text.phrases import together

    name = reading.person.short_name()
    if reading.person.role and reading.framework.roles.current(reading.person.role) == request.role:
        yield from _stays_between(reading, request)
        return
    yield from _still_open(reading, request.role)
    yield from _not_told(reading, found, request)
    led = [each.name for each in found.led_by(reading.record.id) if each.id not in request.leads]
    if led and not request.reports_to and request.day <= reading.framework.today:
        many = "goes" if len(led) == 1 else "go"
        yield f"{together(led)} {many} on naming {name} as manager; --reports-to WHO hands over."
    yield from _stays_between(reading, request)


def _stays_between(reading: "Reading", request: "MoveRequest") -> Iterator[str]:
    """Yield what does not go over to the next manager, where there is one, unless the person says so."""
    person, name = reading.person, reading.person.short_name()
    before = next(iter(person.manager), "")
    if request.manager and before and before != request.manager and person.hand_over is None:
        yield (
            f"What {reading.called(before)} noted and saw coming, and why {name} wished what, go along where "
            f"{name} says so: `profile --hand-over`."
        )


def _still_open(reading: "Reading", role: str) -> Iterator[str]:
    """Yield the musts and conditions of a role that are open."""
    from careerctl.analysis.totals import unmet
    from careerctl.analysis.ways.realistic import realistic

    question = reading.question(role)
    found = realistic(question, role)
    musts = [each.name for each in found.musts if each.standing != "met"]
    open_ones = [*musts, *(each.text for each in unmet(found.conditions))]
    if open_ones:
        by = f"by the ratings of {found.round}" if found.round else "nobody has rated yet"
        yield f"Still open of what this role cannot do without ({by}): {' · '.join(open_ones)}"


def _not_told(reading: "Reading", found: "Others", request: "MoveRequest") -> Iterator[str]:
    """Yield who else asked and was not told, each with the command that tells them."""
    from careerctl.changes.moves.move import decided_for

    decided = decided_for(reading, request.role, request.opening)
    told = request.others_told or (decided.decision.others_told if decided is not None else None)
    written = decided.decision.opening if decided is not None else None
    opening = request.opening or (reading.framework.openings.current(written) if written else "")
    lines = [] if told else found.not_told(reading.record.id, opening, request.by)
    yield from lines
    if lines and not opening:
        yield "Once they know, --others-told DATE says so."


def _words(when: date) -> str:
    from careerctl.text.phrases import day

    return day(when)


COMMAND = Command(
    run,
    For.ORGANISATION,
    examples=(
        'move alice senior-account-executive --from 2027-06-01 --because "Two clinics asked" --dry-run',
        'move alice senior-account-executive --from 2027-06-01 --because "Two clinics asked" --manager yuki --yes',
    ),
    more="guide/for-a-manager",
)

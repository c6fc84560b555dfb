"""`careerctl decide`: who gets a position, before it begins."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import day_given, text_given
from careerctl.cli.options import DryRun, Me, OthersTold, Root, Today, Yes, day_option, words_option

if TYPE_CHECKING:
    from careerctl.changes.moves.decide import DecisionRequest
    from careerctl.questions.known import FrameworkReading, Reading

OpeningName = Annotated[str, typer.Argument(metavar="OPENING", help="The position: its file or id.")]
PersonName = Annotated[
    str | None,
    typer.Argument(metavar="[PERSON]", help="Who gets it: a person's name, id or file.", show_default=False),
]
Because = Annotated[
    str | None,
    words_option("--because", "Why, in a sentence that whoever asked as well could read.", show_default="asked for"),
]
Accepted = Annotated[
    date | None,
    day_option("--accepted", "When the person said yes to it.", show_default="asked for"),
]


MadeKnown = Annotated[
    date | None,
    day_option(
        "--made-known",
        "Since when colleagues know of the position, where its file does not say so.",
        show_default="asked for at a terminal",
    ),
]
KnownTo = Annotated[
    str | None,
    words_option("--known-to", "With --made-known: who they are."),
]


class _Given(NamedTuple):
    """What the command line says."""

    because: str | None
    accepted: date | None
    others_told: date | None
    by: str | None
    withdraw: bool
    made_known: date | None = None
    known_to: str | None = None


def run(
    opening: OpeningName,
    person: PersonName = None,
    *,
    because: Because = None,
    accepted: Accepted = None,
    others_told: OthersTold = None,
    made_known: MadeKnown = None,
    known_to: KnownTo = None,
    withdraw: Annotated[
        bool,
        typer.Option("--withdraw", help="Nobody gets it; with a PERSON, take back that they do. Says why, too."),
    ] = False,
    by: Me = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Record who gets a position and why, with their yes, and show who else asked.

    The decision stands in the person's file; that the position is filled, in its own. For each who asked as well there
    is the command that answers them: they hear of it first, and of nobody else. `move` then takes reason and day from
    here. Why a position is withdrawn stands in its file, which everyone may read.
    """
    from careerctl.project.reading.subjects import colleague_named
    from careerctl.project.root import find_root

    if known_to is not None and made_known is None:
        message = "--known-to belongs to --made-known, the day since when they know."
        raise typer.BadParameter(message)
    for name, day in (("--accepted", accepted), ("--others-told", others_told), ("--made-known", made_known)):
        if day is not None and (day > today or withdraw):
            message = f"{name} belongs to a decision." if withdraw else f"{name} {day} is still to come."
            raise typer.BadParameter(message)
    given = _Given(because, accepted, others_told, by, withdraw, made_known, known_to)
    if person is not None:
        subject = colleague_named(person, root, Path.cwd())
        from careerctl.questions.known import read_person

        return _about(lambda: read_person(subject, today, ("opening",)), opening, given, yes=yes, dry=dry_run)
    if not withdraw:
        message = "who gets it? Name a PERSON, or say with --withdraw that nobody does."
        raise typer.BadParameter(message)
    from careerctl.questions.known import read_framework

    folder = find_root(Path.cwd(), root)
    return _withdraw(read_framework(folder, today, ("role", "opening")), opening, given, yes=yes, dry=dry_run)


def _about(read: "Callable[[], Reading]", written: str, given: _Given, *, yes: bool, dry: bool) -> int:
    from careerctl.changes.moves import decide
    from careerctl.changes.moves.edits import Edits
    from careerctl.cli.last_look import carried_out
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import say, tell
    from careerctl.project.root import commands_from_here
    from careerctl.questions.others import opening_of, others

    reading = read()
    name = opening_of(reading, written)
    role = reading.framework.roles.current(reading.framework.openings.items[name].role)
    _must_be_here(reading, role, name, withdraw=given.withdraw)
    request = _request(reading, name, given)

    def work_out() -> Edits:
        again = read()
        if given.withdraw:
            return decide.withdrawal(again, request)
        return decide.decision(again, others(again, role, name, processes(1)), request)

    found = others(reading, role, name, processes(1))
    for each in reading.left_unread(found.faults):
        tell(str(each))
    told = found.not_told(reading.record.id, name, request.by) if request.others_told is None else []
    told = [*_nobody_knows(reading, request), *told] if not given.withdraw else told
    done = carried_out(reading.subject.root, work_out, told, yes=yes, dry=dry)
    if done and not given.withdraw:
        command = commands_from_here(reading.subject.root)("move", reading.record.id, role)
        say("Once it begins, this takes reason and day from here:", f"  {command}")
    return 0


def _nobody_knows(reading: "Reading", request: "DecisionRequest") -> list[str]:
    """Return what is said where nobody says since when colleagues know of a position."""
    if request.made_known is not None or reading.framework.openings.items[request.opening].made_known is not None:
        return []
    return ["Nobody says since when colleagues know of this position. --made-known and the day write it down."]


def _made_known(reading: "Reading", opening: str, given: _Given) -> tuple[date | None, str]:
    """Return since when colleagues know of a position, and who; asked where nobody says it and somebody can answer."""
    from careerctl.cli.questions import asked, at_a_terminal, typed

    known = reading.framework.openings.items[opening].made_known is not None
    if known or given.withdraw or given.made_known is not None or not at_a_terminal():
        return given.made_known, given.known_to or ""
    today = reading.framework.today
    question = "Since when do colleagues know of this position? A day; nothing, where nobody was told."
    said = asked("made-known", question, lambda text: _past_day(text, today) if text else "")
    return (date.fromisoformat(said), typed("Who are they? ")) if said else (None, "")


def _request(reading: "Reading", opening: str, given: _Given) -> "DecisionRequest":
    from careerctl.changes.moves.decide import DecisionRequest, place_of
    from careerctl.project.reading.subjects import writer_named

    place = place_of(reading, opening)
    known = reading.person.decisions[place] if place is not None and not given.withdraw else None
    because = given.because or (known.because if known is not None else None)
    accepted = given.accepted or (known.accepted if known is not None else None)
    if accepted is None and not given.withdraw:
        name, today = reading.person.short_name(), reading.framework.today
        accepted = _asked_day("accepted", f"When did {name} say yes to it? Nobody is chosen without.", today)
    because = because or _asked_why()
    made_known, known_to = _made_known(reading, opening, given)
    return DecisionRequest(
        opening,
        because,
        accepted,
        given.others_told or (known.others_told if known is not None else None),
        writer_named(given.by, reading.subject.root, Path.cwd()) if given.by else "",
        made_known,
        known_to,
    )


def _must_be_here(reading: "Reading", role: str, opening: str, *, withdraw: bool) -> None:
    """Refuse a decision about somebody who has left, and taking back one that has begun."""
    from careerctl.changes.moves.decide import place_of
    from careerctl.problems.error import CareerctlError
    from careerctl.text.phrases import day

    person, name = reading.person, reading.person.short_name()
    if person.left is not None and person.has_left(reading.framework.today):
        message = f"{name} left on {day(person.left.date)}. Nothing was written."
        raise CareerctlError(message)
    place = place_of(reading, opening) if withdraw else None
    if place is None or not person.role or reading.framework.roles.current(person.role) != role:
        return
    if person.since is None or person.since.last >= person.decisions[place].date:
        message = f"{name} has this role by now; `move` leads back. Nothing was written."
        raise CareerctlError(message)


def _withdraw(reading: "FrameworkReading", written: str, given: _Given, *, yes: bool, dry: bool) -> int:
    from careerctl.changes.moves.decide import DecisionRequest, withdrawn
    from careerctl.changes.moves.edits import Edits
    from careerctl.cli.last_look import carried_out
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import tell
    from careerctl.project.reading.subjects import writer_named
    from careerctl.questions.known import read_framework
    from careerctl.questions.others import opening_of, others

    root, today = reading.project.root, reading.framework.today
    name = opening_of(reading, written)
    role = reading.framework.roles.current(reading.framework.openings.items[name].role)
    by = writer_named(given.by, root, Path.cwd()) if given.by else ""
    request = DecisionRequest(name, given.because or _asked_why(), by=by)

    def work_out() -> Edits:
        again = read_framework(root, today, ("role", "opening"))
        return withdrawn(again, others(again, role, name, processes(1)), request)

    found = others(reading, role, name, processes(1))
    for each in reading.left_unread(found.faults):
        tell(str(each))
    carried_out(root, work_out, found.not_told("", name, by), yes=yes, dry=dry)
    return 0


def _asked_why() -> str:
    from careerctl.cli.questions import asked

    return asked("because", "Why, in a sentence that whoever asked as well could read.", text_given)


def _asked_day(key: str, question: str, today: date) -> date:
    from careerctl.cli.questions import asked

    return date.fromisoformat(asked(key, question, lambda text: _past_day(text, today)))


def _past_day(text: str, today: date) -> str:
    if day_given(text) > today:
        message = f"{text} is still to come."
        raise typer.BadParameter(message)
    return text


COMMAND = Command(
    run,
    For.ORGANISATION,
    can_be_off=True,
    examples=(
        'decide senior-account-executive-west alice --because "Two clinics asked" --accepted 2026-10-30 --dry-run',
        'decide senior-account-executive-west --withdraw --because "The region stays one" --yes',
    ),
    more="guide/for-a-manager",
)

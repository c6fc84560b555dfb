"""`careerctl profile`: what moves a person, what they build on, would like to learn and rather not do, and share."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import text_given
from careerctl.cli.options import (
    Color,
    DryRun,
    Me,
    Output,
    Reader,
    Root,
    Today,
    format_option,
    must_be_showing,
    not_among,
    one_of,
)
from careerctl.cli.show import NAMES, Showing, show

if TYPE_CHECKING:
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading

_LISTS = ("drivers", "strengths", "learns", "rather_not", "shares")

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Whose profile: a person's name, id or file.")]
Drivers = Annotated[
    list[str] | None,
    typer.Option("--drivers", metavar="WORD", parser=text_given, help="What moves the person: balance, or own words."),
]
Strengths = Annotated[
    list[str] | None, typer.Option("--strengths", metavar="COMPETENCY", help="What they like to build on.")
]
Learns = Annotated[
    list[str] | None, typer.Option("--learns", metavar="COMPETENCY", help="What they would like to learn.")
]
RatherNot = Annotated[
    list[str] | None,
    typer.Option("--rather-not", metavar="COMPETENCY", help="What they can, and would rather not; never counted."),
]
Shares = Annotated[
    list[str] | None, typer.Option("--shares", metavar="COMPETENCY", help="What others may ask them about.")
]
Taken = Annotated[
    list[str] | None,
    typer.Option("--remove", metavar="LIST=WHAT", help=one_of("Take one away again; LIST:", _LISTS)),
]
HandOver = Annotated[
    bool | None,
    typer.Option(
        "--hand-over/--no-hand-over",
        help="Yes: a former manager's notes and outlook, and the why of wishes, may go over to the next one.",
        show_default=False,
    ),
]


def run(
    person: PersonName,
    *,
    drivers: Drivers = None,
    strengths: Strengths = None,
    learns: Learns = None,
    rather_not: RatherNot = None,
    shares: Shares = None,
    removed: Taken = None,
    hand_over: HandOver = None,
    by: Me = None,
    dry_run: DryRun = False,
    format_: Annotated[str, format_option(NAMES)] = "text",
    audience: Reader = "employee",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Say what moves somebody, what they build on, would like to learn, would rather not do, and share.

    Each option may be repeated, and adds to what stands there. Without one it asks on a terminal, and shows elsewhere
    what stands there. What is shared is for everyone, all else for the two; nothing of it is ever counted.
    """
    from careerctl.cli.questions import at_a_terminal
    from careerctl.project.reading.subjects import person_named, writer_named

    added = dict(zip(_LISTS, (drivers, strengths, learns, rather_not, shares), strict=True))
    taken = [_named(each) for each in removed or ()]
    how = Showing(format_, audience, output, color)
    subject = person_named(person, root, Path.cwd())
    says_something = any(added.values()) or bool(taken) or hand_over is not None
    shows = (format_, audience, output) != ("text", "employee", None) or not at_a_terminal()
    if not says_something and shows:
        if dry_run:
            message = "--dry-run belongs to what is to be written. Say what."
            raise typer.BadParameter(message)
        _show(subject, _read(subject, today), how)
        return 0
    must_be_showing(format_, audience, output)
    from careerctl.commands.profile import asking, recording

    if not says_something:
        reading = _read(subject, today)
        _show(subject, reading, how)
        wanted = asking.asked(reading)
        return recording.write(subject, today, wanted, dry=dry_run) if wanted else 0
    writer = writer_named(by, subject.root, Path.cwd()) if hand_over is not None and (by or hand_over) else ""
    yes = recording.Yes(hand_over, writer) if hand_over is not None else None
    return recording.write(subject, today, recording.given(_read(subject, today), added, taken), yes, dry=dry_run)


def _named(written: str) -> tuple[str, str]:
    """Return a list and what is to go from it. Refuses what is written otherwise."""
    name, equals, what = written.partition("=")
    key = name.strip().replace("-", "_")
    if not equals or not what.strip():
        message = "--remove is written as --remove LIST=WHAT, such as shares=coaching."
        raise typer.BadParameter(message)
    if key not in _LISTS:
        raise typer.BadParameter(not_among(name.strip(), _LISTS, "list"), param_hint="--remove")
    return key, what.strip()


def _read(subject: "Subject", today: date) -> "Reading":
    from careerctl.questions.known import read_person

    return read_person(subject, today)


def _show(subject: "Subject", reading: "Reading", how: Showing) -> None:
    from careerctl.analysis.profile import profile

    by = reading.person.hand_over.recorded_by if reading.person.hand_over is not None else None
    led = (who for each in reading.person.led_before for who in each.manager)
    result = profile(reading.framework, reading.person, subject.person, reading.naming([by, *led]).called)
    show("profile", result, how, left_out=reading.left_unread())


COMMAND = Command(
    run,
    For.PEOPLE,
    can_be_off=True,
    examples=("profile alice", "profile alice --drivers balance --learns negotiation"),
    more="guide/for-an-employee",
)

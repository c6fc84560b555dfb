"""`careerctl wish`: what somebody wants next."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import (
    Color,
    DryRun,
    Output,
    Reader,
    Root,
    Today,
    end_given,
    format_option,
    must_be_showing,
    text_given,
)
from careerctl.cli.show import NAMES, Showing, show

if TYPE_CHECKING:
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Who wishes: a person's name, id or file.")]
RoleName = Annotated[
    str | None,
    typer.Argument(
        metavar="[ROLE]", help="The role: its file, its name, or the id. Today's is one too.", show_default=False
    ),
]
Words = Annotated[
    str | None, typer.Option("--words", metavar="TEXT", parser=text_given, help="A wish that is no role, in words.")
]
Why = Annotated[
    str | None,
    typer.Option("--why", metavar="TEXT", parser=text_given, help="Why. The person and the manager read it."),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", parser=end_given, help="By when, as 2027-06-30 or 2027-06.")
]
Share = Annotated[
    Literal["manager", "hr", "everyone"] | None,
    typer.Option("--share", help="Who may know of it besides the person.", show_default="manager"),
]
_SEEN_BY = {
    "manager": "Your manager sees it.",
    "hr": "Your manager and hr see it.",
    "everyone": "Everybody may see it.",
}


def run(
    person: PersonName,
    role: RoleName = None,
    *,
    words: Words = None,
    why: Why = None,
    until: Until = None,
    share: Share = None,
    dry_run: DryRun = False,
    format_: Annotated[str, format_option(NAMES)] = "text",
    audience: Reader = "employee",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Say what somebody wants next, or show it with the answers.

    With a ROLE, or --words, the wish is written into the person's file; to stay in today's role and get better at it
    is a wish like any other. Without, the wishes and their answers are shown.
    """
    from careerctl.project.reading.subjects import person_named

    subject = person_named(person, root, Path.cwd())
    if role is None and words is None:
        _refuse_alone({"--why": why, "--until": until, "--share": share, "--dry-run": dry_run or None})
        return _show(subject, today, Showing(format_, audience, output, color))
    must_be_showing(format_, audience, output)
    if role is not None and words is not None:
        message = "a wish names a role or says it in --words, one of the two."
        raise typer.BadParameter(message)
    given = {"words": words, "by": until, "why": why, "asked": today.isoformat(), "shared_with": share}
    return _write(subject, today, role, {key: value for key, value in given.items() if value}, dry=dry_run)


def _refuse_alone(given: dict[str, object]) -> None:
    for name, value in given.items():
        if value is not None:
            message = f"{name} belongs to a new wish. Name a ROLE, or say it in --words."
            raise typer.BadParameter(message)


def _show(subject: "Subject", today: date, how: Showing) -> int:
    from careerctl.analysis.wishes import wishes
    from careerctl.questions.known import read_person
    from careerctl.results.wish import Wishes

    reading = read_person(subject, today)
    days = reading.framework.settings.policy.answer_days
    found = tuple(wishes(reading.framework, reading.person))
    waits = any(each.answered is None for each in reading.person.wishes)
    left = waits and bool(reading.person.manager) and not reading.managers()
    result = Wishes(subject.person, reading.person.name, today, days, found, left)
    show("wish", result, how, left_out=reading.left_unread())
    return 0


def _write(subject: "Subject", today: date, role: str | None, given: dict[str, str], *, dry: bool) -> int:
    from careerctl.changes.wish import add_wish, still_open
    from careerctl.cli.terminal import say
    from careerctl.cli.wrote import wrote
    from careerctl.model.days import later
    from careerctl.project.here import path_from_here
    from careerctl.project.writing.replace import writing
    from careerctl.questions.known import read_person

    folder, path = subject.place
    with writing(folder):
        reading = read_person(subject, today)
        wish = {"role": _role(reading, role), **given} if role is not None else given
        _must_be_to_come(wish, today)
        file = path_from_here(folder / path)
        there = still_open(reading.person.wishes, wish.get("role", ""), wish.get("words", ""), reading.framework)
        if there is not None:
            when = f", asked on {_day(there.asked)}" if there.asked else ""
            say(f"This wish is in {file} already{when}. Nothing was written; to say more, change it there.")
            return 0
        written = add_wish(folder, path, wish, reading.project.links, dry=dry)
    due = later(today, days=reading.framework.settings.policy.answer_days)
    return wrote(
        written,
        f"Wrote into {file}: {_said(reading, wish)}.",
        f"You asked on {_day(today)}; an answer is due by {_day(due)}. {_seen_by(reading, wish)}",
        dry=dry,
    )


def _seen_by(reading: "Reading", wish: dict[str, str]) -> str:
    """Say who sees a wish: nobody answers one who has left, or whom no file names."""
    shared = wish.get("shared_with", "manager")
    if reading.managers():
        return _SEEN_BY[shared]
    left = "Your manager has left" if reading.person.manager else "Nobody is named as your manager"
    others = f" {_SEEN_BY['everyone']}" if shared == "everyone" else " Hr sees it." if shared == "hr" else ""
    return f"{left}: who answers it?{others} Whoever it is stands under manager: in your file."


def _role(reading: "Reading", role: str) -> str:
    """Return the present id of the role wished for. Raises CareerctlError where there is none."""
    from careerctl.problems.error import CareerctlError
    from careerctl.project.reading.subjects import role_named

    _, named = role_named(role, reading.subject.root, Path.cwd())
    try:
        return reading.present_id("role", named)
    except CareerctlError as error:
        message = f"{error} A wish that is no role is said in --words."
        raise CareerctlError(message) from error


def _must_be_to_come(wish: dict[str, str], today: date) -> None:
    from careerctl.model.scalars import parse_period

    if "by" in wish and parse_period(wish["by"]).last < today:
        message = f"--until {wish['by']} has passed. Name a day to come."
        raise typer.BadParameter(message)


def _said(reading: "Reading", wish: dict[str, str]) -> str:
    """Say a wish as a part of a sentence."""
    from careerctl.text.phrases import period

    by = f" by {period(wish['by'])}" if "by" in wish else ""
    if "words" in wish:
        return f"“{wish['words']}”{by}"
    today_role = reading.person.role and reading.framework.roles.current(reading.person.role)
    name = reading.framework.role_name(wish["role"])
    return f"to stay and grow as {name}{by}" if wish["role"] == today_role else f"{name}{by}"


def _day(when: date) -> str:
    from careerctl.text.phrases import day

    return day(when)


COMMAND = Command(run, For.PEOPLE)

"""`careerctl wish`: what somebody wants next."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import end_given
from careerctl.cli.options import (
    Color,
    DryRun,
    Me,
    Output,
    Reader,
    Root,
    Today,
    day_option,
    format_option,
    must_be_showing,
    words_option,
)
from careerctl.cli.show import NAMES, Showing, show
from careerctl.text.phrases import first_upper

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
Words = Annotated[str | None, words_option("--words", "A wish that is no role, in words.")]
Why = Annotated[
    str | None,
    words_option("--why", "Why. The person and the manager read it."),
]
Until = Annotated[str | None, day_option("--until", "By when, as 2027-06-30 or 2027-06.", end_given)]
Share = Annotated[
    Literal["manager", "hr", "everyone"] | None,
    typer.Option("--share", metavar="READER", help="Who may know of it besides the person.", show_default="manager"),
]
TakeBack = Annotated[
    str | None,
    typer.Option("--take-back", metavar="WISH", help="Take a wish back, by its number, its role or its words."),
]
Outside = Annotated[
    bool | None,
    typer.Option(
        "--outside/--no-outside",
        help="They would like to look outside, too, or no longer; also of a wish that there is, by its number.",
        show_default=False,
    ),
]
_SEEN_BY = {
    "manager": "{whose} manager sees it.",
    "hr": "{whose} manager and hr see it.",
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
    outside: Outside = None,
    take_back: TakeBack = None,
    by: Me = None,
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
    is a wish like any other. Without, the wishes and their answers are shown. A wish that is none any more is taken
    back; it needs no reason, and what was answered stays. --outside opens the talk about ways outside: whoever sees
    the wish sees that, too.
    """
    from careerctl.project.reading.subjects import person_named

    subject = person_named(person, root, Path.cwd())
    more = {"--why": why, "--until": until, "--share": share, "--outside": outside}
    if take_back is not None:
        message = "--take-back is about a wish that there is. Take {name} out."
        _refuse({"ROLE": role, "--words": words, **more}, message)
        must_be_showing(format_, audience, output)
        from careerctl.commands.wish.there import take_it_back

        return take_it_back(subject, today, take_back, dry=dry_run)
    if role is None and words is None:
        message = "{name} belongs to a new wish. Name a ROLE, or say it in --words."
        _refuse({**more, "--dry-run": dry_run or None}, message)
        return _show(subject, today, Showing(format_, audience, output, color))
    must_be_showing(format_, audience, output)
    if role is not None and words is not None:
        message = "a wish names a role or says it in --words, one of the two."
        raise typer.BadParameter(message)
    if outside is not None and not (why or until or share):
        from careerctl.commands.wish.there import look_outside

        changed = look_outside(subject, today, role or words or "", outside=outside, dry=dry_run)
        if changed is not None:
            return changed
    given = {"words": words, "by": until, "why": why, "asked": today.isoformat(), "shared_with": share}
    from careerctl.project.reading.subjects import writer_named

    given |= {"outside": "true"} if outside else {}
    own = by in {None, "", subject.person} or writer_named(by, subject.root, Path.cwd()) == subject.person
    wish = {key: value for key, value in given.items() if value}
    return _write(subject, today, role, wish, own=own, dry=dry_run)


def _refuse(given: dict[str, object], message: str) -> None:
    """Refuse what was given beside something that goes without it; the message has a place for its {name}."""
    for name, value in given.items():
        if value is not None:
            raise typer.BadParameter(message.format(name=name))


def _show(subject: "Subject", today: date, how: Showing) -> int:
    from careerctl.analysis.coming import coming
    from careerctl.analysis.wishes import wish_at
    from careerctl.questions.known import read_person
    from careerctl.results.wish import Wishes

    reading = read_person(subject, today, ["opening"])
    days = reading.framework.settings.policy.answer_days
    found = tuple(wish_at(reading.framework, reading.person, at) for at in range(len(reading.person.wishes)))
    still = [each for each in found if each.came_true is None]
    waits = any(each.answered is None for each in still)
    left = bool(reading.person.manager) and not reading.managers()
    gone = reading.person.manager[0] if left and (waits or any(each.revisit for each in still)) else ""
    person, known = reading.person, coming(reading.framework, reading.person)
    result = Wishes(subject.person, person.name, person.short_name(), known, today, days, found, waits and left, gone)
    show("wish", result, how, left_out=reading.left_unread(), commands=how.commands(subject.commands()))
    return 0


def _write(subject: "Subject", today: date, role: str | None, given: dict[str, str], *, own: bool, dry: bool) -> int:
    from careerctl.analysis.still_wished import still_wished
    from careerctl.changes.wish import add_wish, still_open
    from careerctl.cli.terminal import say
    from careerctl.cli.wrote import wrote
    from careerctl.commands.wish.there import ALSO_SEEN
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
        wished = [each for _, each in still_wished(reading.framework, reading.person)]
        there = still_open(wished, wish.get("role", ""), wish.get("words", ""), reading.framework)
        if there is not None:
            when = f", asked on {_day(there.asked)}" if there.asked else ""
            say(f"This wish is in {file} already{when}. Nothing was written; to say more, change it there.")
            return 0
        written = add_wish(folder, path, wish, reading.project.links, dry=dry)
    asks = "You" if own else reading.person.short_name()
    due = later(today, days=reading.framework.settings.policy.answer_days)
    return wrote(
        written,
        f"Wrote into {file}: {_said(reading, wish)}.",
        f"{asks} asked on {_day(today)}; an answer is due by {_day(due)}. {_seen_by(reading, wish, own=own)}",
        *([f"Looking outside is a thought, too. {ALSO_SEEN}"] if "outside" in wish else []),
        dry=dry,
    )


def _seen_by(reading: "Reading", wish: dict[str, str], *, own: bool) -> str:
    """Say who sees a wish, to the person or to whoever types it: nobody answers one who has left or is not named."""
    shared, name = wish.get("shared_with", "manager"), reading.person.short_name()
    whose = "your" if own else f"{name}'s"
    if reading.managers():
        return _SEEN_BY[shared].format(whose=first_upper(whose))
    left = f"{first_upper(whose)} manager has left" if reading.person.manager else f"Nobody is named as {whose} manager"
    others = f" {_SEEN_BY['everyone']}" if shared == "everyone" else " Hr sees it." if shared == "hr" else ""
    return f"{left}: who answers it?{others} Whoever it is stands under manager: in {whose} file."


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
    from careerctl.text.characters import in_one_line
    from careerctl.text.phrases import period

    by = f" by {period(wish['by'])}" if "by" in wish else ""
    if "words" in wish:
        return f"“{in_one_line(wish['words'])}”{by}"
    today_role = reading.person.role and reading.framework.roles.current(reading.person.role)
    name = reading.framework.role_name(wish["role"])
    return f"to stay and grow as {name}{by}" if wish["role"] == today_role else f"{name}{by}"


def _day(when: date) -> str:
    from careerctl.text.phrases import day

    return day(when)


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=(
        'wish alice team-lead-sales --until 2028 --why "I would like to see others grow."',
        "wish alice --take-back 1",
    ),
    more="guide/for-an-employee",
)

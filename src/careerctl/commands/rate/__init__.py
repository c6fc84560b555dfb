"""`careerctl rate`: one side's ratings, and what the two agree when they talk."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Root, Today, person_option, words_option

if TYPE_CHECKING:
    from careerctl.changes.rating.given import RatingOptions
    from careerctl.changes.rating.session import RatingRequest
    from careerctl.commands.rate.together import Settled
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading
    from careerctl.text.phrases import Say

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="A person's name, id or file.")]
AsSide = Annotated[
    Literal["self", "manager", "agreed"],
    typer.Option("--as", metavar="SIDE", help="Whose view: the person's, the manager's, or what both agree in a talk."),
]
RoundName = Annotated[
    str | None, typer.Option("--round", metavar="ROUND", help="The round.", show_default="the one that is open")
]
By = Annotated[
    str | None,
    person_option(
        "--by",
        "Who rates, where it is not the person's manager.",
        show_default="the person, or their manager",
    ),
]
Levels = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="COMPETENCY=LEVEL", help="Give a level without being asked; as often as you like."),
]
Whys = Annotated[
    list[str] | None,
    typer.Option(
        "--why",
        metavar="COMPETENCY=TEXT",
        help="The reason for a level. Without COMPETENCY= the first one is for the first --set, and so on.",
    ),
]
Evidence = Annotated[
    list[str] | None, typer.Option("--evidence", metavar="COMPETENCY=TEXT", help="What shows it, such as a link.")
]
NoChance = Annotated[
    list[str] | None, typer.Option("--no-chance", metavar="COMPETENCY=TEXT", help="There was no chance to show it yet.")
]
NotApplicable = Annotated[
    list[str] | None, typer.Option("--not-applicable", metavar="COMPETENCY=TEXT", help="It is not part of this work.")
]
NotSeen = Annotated[
    list[str] | None,
    typer.Option("--not-seen", metavar="COMPETENCY", help="The manager's level was given without having seen it."),
]
Differ = Annotated[
    list[str] | None,
    typer.Option(
        "--differ", metavar="COMPETENCY", help="You see it differently; --employee-says and --manager-says say how."
    ),
]
OwnWords = Annotated[
    list[str] | None,
    typer.Option(
        "--employee-says", metavar="COMPETENCY=TEXT", help="The person's sentence, one for each --differ; as in --why."
    ),
]
ManagersWords = Annotated[
    list[str] | None,
    typer.Option(
        "--manager-says", metavar="COMPETENCY=TEXT", help="The manager's sentence, one for each --differ; as in --why."
    ),
]
Focus = Annotated[
    list[str] | None, typer.Option("--focus", metavar="COMPETENCY", help="What to work on: at most three.")
]
ConfirmedBy = Annotated[
    list[str] | None,
    person_option("--confirmed-by", "Who confirms what was agreed: both, by id or name."),
]
Target = Annotated[
    str | None,
    typer.Option(
        "--target",
        metavar="ROLE",
        help="Also ask what this role asks beyond today's, apart from the rest.",
        show_default="the role that is wished for, if wanted",
    ),
]
Outlook = Annotated[
    str | None,
    words_option(
        "--outlook", "What the manager sees coming, in words; shown once both have handed in.", show_default="asked for"
    ),
]
OutlookBecause = Annotated[str | None, words_option("--outlook-because", "What the outlook goes by.")]
OutlookRole = Annotated[
    str | None, typer.Option("--outlook-role", metavar="ROLE", help="The role that the outlook is about, if one.")
]
LookAgain = Annotated[
    bool,
    typer.Option(
        "--look-again",
        help="Look together at what you agreed under other words of the framework, and say that it stands.",
    ),
]
Submit = Annotated[bool, typer.Option("--submit", help="Hand the sheet in, once all that is required has an answer.")]


def run(
    person: PersonName,
    *,
    side: AsSide,
    round_: RoundName = None,
    by: By = None,
    levels: Levels = None,
    why: Whys = None,
    evidence: Evidence = None,
    no_chance: NoChance = None,
    not_applicable: NotApplicable = None,
    not_seen: NotSeen = None,
    differ: Differ = None,
    employee: OwnWords = None,
    manager: ManagersWords = None,
    focus: Focus = None,
    confirmed_by: ConfirmedBy = None,
    target: Target = None,
    outlook: Outlook = None,
    outlook_because: OutlookBecause = None,
    outlook_role: OutlookRole = None,
    look_again: LookAgain = False,
    submit: Submit = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Rate, question by question: each level's text, the level, why, and what shows it.

    Every answer is saved at once, in a draft that counts for nothing; the same command goes on where it stopped, and
    --submit hands it in. No level is ever preset, and neither side sees the other's before both have handed in.
    """
    from careerctl.changes.rating.given import RatingOptions
    from careerctl.changes.rating.session import RatingRequest
    from careerctl.commands.rate.together import Settled
    from careerctl.project.reading.subjects import person_named, rater_named
    from careerctl.text.commands import Commands

    given = RatingOptions(
        levels or (), why or (), evidence or (), no_chance or (), not_applicable or (), not_seen or ()
    )
    settled = Settled(given, differ or (), employee or (), manager or (), focus or (), confirmed_by or ())
    ahead = {"--outlook": outlook, "--outlook-because": outlook_because, "--outlook-role": outlook_role}
    _must_fit(side, given, settled, look_again=look_again)
    if look_again and (submit or settled != Settled(RatingOptions(), confirmed_by=settled.confirmed_by)):
        message = "--look-again goes with --confirmed-by alone: nothing is rated anew. Leave the rest out."
        raise typer.BadParameter(message)
    _must_look_ahead(side, ahead)
    if target is not None:
        _must_be_asked(side, given=bool(given) or submit or outlook is not None)
    subject = person_named(person, root, Path.cwd())
    commands = Commands(root.as_posix() if root is not None else "")
    by, me = (rater_named(each, subject) if each else None for each in (by, os.environ.get("CAREERCTL_ME")))
    request = RatingRequest(side, person, commands, round_, by, me, dry=dry_run, target=target)
    if look_again:
        _look_again(subject, today, request, settled)
    elif side == "agreed":
        _together(subject, today, request, settled, submit=submit)
    else:
        _one_side(subject, today, request, given, ahead, submit=submit)
    return 0


def _together(subject: "Subject", today: date, request: "RatingRequest", settled: "Settled", *, submit: bool) -> None:
    """Lead the two through their talk, or write down what options say of it."""
    from careerctl.changes.rating.talk import open_talk
    from careerctl.cli.terminal import page
    from careerctl.commands.rate import together
    from careerctl.commands.rate.prompts import Prompts

    talk = open_talk(subject, today, request)
    prompts = Prompts(page(None, "never"), _words(talk.known))
    _tell(talk.known)
    if settled or submit:
        together.write_down(talk, settled, prompts, submit=submit)
    else:
        together.talk_it_over(talk, prompts)


def _look_again(subject: "Subject", today: date, request: "RatingRequest", settled: "Settled") -> None:
    """Let both look again at what they agreed, or write down what options say of it."""
    from careerctl.changes.rating.look_again import open_look
    from careerctl.cli.terminal import page
    from careerctl.commands.rate.looking import look
    from careerctl.commands.rate.prompts import Prompts

    second = open_look(subject, today, request)
    _tell(second.talk.known)
    look(second, settled, Prompts(page(None, "never"), _words(second.talk.known)))


def _one_side(  # whose sheet, and what goes into it
    subject: "Subject",
    today: date,
    request: "RatingRequest",
    given: "RatingOptions",
    ahead: dict[str, str | None],
    *,
    submit: bool,
) -> None:
    """Ask one side, or write down what options say."""
    from careerctl.changes.rating.session import open_session
    from careerctl.cli.terminal import page
    from careerctl.commands.rate import sides
    from careerctl.commands.rate.prompts import Prompts

    session = open_session(subject, today, request)
    prompts = Prompts(page(None, "never"), _words(session.known))
    _tell(session.known)
    if given or submit or ahead["--outlook"]:
        said = sides.ahead_given(session, *ahead.values()) if ahead["--outlook"] else None
        sides.write_down(session, given, said, prompts, submit=submit)
    else:
        sides.ask(session, prompts)


def _must_fit(side: str, given: "RatingOptions", settled: "Settled", *, look_again: bool) -> None:
    """Refuse options that belong to another side."""
    talks = {
        "--look-again": look_again,
        "--differ": settled.differ,
        "--employee-says": settled.employee,
        "--manager-says": settled.manager,
        "--focus": settled.focus,
        "--confirmed-by": settled.confirmed_by,
    }
    for option, said in talks.items():
        if said and side != "agreed":
            message = f"{option} belongs to the talk of the two: --as agreed."
            raise typer.BadParameter(message)
    if given.not_seen and side != "manager":
        message = "--not-seen is for a manager, who may rate without having seen it."
        raise typer.BadParameter(message)


def _must_be_asked(side: str, *, given: bool) -> None:
    """Refuse --target where nothing is asked."""
    if side == "agreed" or given:
        message = "--target is about what is asked, question by question. With --set name a competency itself."
        raise typer.BadParameter(message)


def _must_look_ahead(side: str, ahead: dict[str, str | None]) -> None:
    """Refuse an outlook that is not a manager's, and one half of it."""
    named = [option for option, said in ahead.items() if said is not None]
    if named and side != "manager":
        message = f"{named[0]} is what a manager sees coming: --as manager."
        raise typer.BadParameter(message)
    if named and not (ahead["--outlook"] and ahead["--outlook-because"]):
        message = "an outlook needs both: --outlook, what is seen coming, and --outlook-because, what it goes by."
        raise typer.BadParameter(message)


def _words(reading: "Reading") -> "Say":
    """Return the way to ask in the project's language, and in its own words."""
    from careerctl.cli.language import saying

    return saying(reading.project)


def _tell(reading: "Reading") -> None:
    from careerctl.cli.terminal import tell

    for each in reading.left_unread():
        tell(str(each))


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("rate ben --as self", "rate alice --as agreed"),
    more="guide/for-a-manager",
)

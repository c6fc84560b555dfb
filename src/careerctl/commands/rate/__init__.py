"""`careerctl rate`: one side's ratings, and what the two agree when they talk."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import DryRun, Root, Today

if TYPE_CHECKING:
    from careerctl.changes.rating.given import RatingOptions
    from careerctl.commands.rate.together import Settled
    from careerctl.questions.known import Reading

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="A person's name, id or file.")]
AsSide = Annotated[
    Literal["self", "manager", "agreed"],
    typer.Option("--as", help="Whose view: the person's, the manager's, or what both agree in a talk."),
]
RoundName = Annotated[
    str | None, typer.Option("--round", metavar="ROUND", help="The round.", show_default="the one that is open")
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="ID",
        help="Who rates, where it is not the person's manager.",
        show_default="the person, or their manager",
    ),
]
Levels = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="ID=LEVEL", help="Give a level without being asked; as often as you like."),
]
Whys = Annotated[
    list[str] | None,
    typer.Option("--why", metavar="TEXT", help="The reason: the first one for the first --set, and so on."),
]
Evidence = Annotated[
    list[str] | None, typer.Option("--evidence", metavar="ID=TEXT", help="What shows it, such as a link.")
]
NoChance = Annotated[
    list[str] | None, typer.Option("--no-chance", metavar="ID=REASON", help="There was no chance to show it yet.")
]
NotApplicable = Annotated[
    list[str] | None, typer.Option("--not-applicable", metavar="ID=REASON", help="It is not part of this work.")
]
NotSeen = Annotated[
    list[str] | None,
    typer.Option("--not-seen", metavar="ID", help="The manager's level was given without having seen it."),
]
Differ = Annotated[
    list[str] | None,
    typer.Option("--differ", metavar="ID", help="You see it differently; --employee and --manager say how."),
]
OwnWords = Annotated[
    list[str] | None, typer.Option("--employee", metavar="TEXT", help="The person's sentence, one for each --differ.")
]
ManagersWords = Annotated[
    list[str] | None, typer.Option("--manager", metavar="TEXT", help="The manager's sentence, one for each --differ.")
]
Focus = Annotated[list[str] | None, typer.Option("--focus", metavar="ID", help="What to work on: at most three.")]
ConfirmedBy = Annotated[
    list[str] | None,
    typer.Option("--confirmed-by", metavar="ID", help="Who confirms what was agreed: both of the two."),
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
    from careerctl.changes.rating.session import RatingRequest, open_session
    from careerctl.changes.rating.talk import open_talk
    from careerctl.cli.terminal import page
    from careerctl.commands.rate import sides, together
    from careerctl.commands.rate.prompts import Prompts
    from careerctl.project.reading.subjects import person_named, rater_named

    given = RatingOptions(
        levels or (), why or (), evidence or (), no_chance or (), not_applicable or (), not_seen or ()
    )
    settled = together.Settled(given, differ or (), employee or (), manager or (), focus or (), confirmed_by or ())
    _must_fit(side, given, settled)
    subject = person_named(person, root, Path.cwd())
    named = str(root) if root is not None and str(root) != os.environ.get("CAREERCTL_ROOT") else None
    by, me = (rater_named(each, subject) if each else None for each in (by, os.environ.get("CAREERCTL_ME")))
    request = RatingRequest(side, person, named, round_, by, me, dry=dry_run)
    prompts = Prompts(page(None, "never"))
    if side == "agreed":
        talk = open_talk(subject, today, request)
        _tell(talk.known)
        if settled or submit:
            together.write_down(talk, settled, prompts, submit=submit)
        else:
            together.talk_it_over(talk, prompts)
        return 0
    session = open_session(subject, today, request)
    _tell(session.known)
    if given or submit:
        sides.write_down(session, given, prompts, submit=submit)
    else:
        sides.ask(session, prompts)
    return 0


def _must_fit(side: str, given: "RatingOptions", settled: "Settled") -> None:
    """Refuse options that belong to another side."""
    talks = {
        "--differ": settled.differ,
        "--employee": settled.employee,
        "--manager": settled.manager,
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


def _tell(reading: "Reading") -> None:
    from careerctl.cli.terminal import tell

    for each in reading.left_unread():
        tell(str(each))


COMMAND = Command(run, For.PEOPLE)

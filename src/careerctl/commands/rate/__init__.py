"""`careerctl rate`: one side's ratings, and what the two agree when they talk."""

import os
from pathlib import Path
from typing import Annotated, Literal

import typer

from careerctl.command import Command, For
from careerctl.options import DryRun, Root, Today

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="A person's file, its name, or the id.")]
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
        "--by", metavar="ID", help="Who rates, where it is not the person's manager.", show_default="CAREERCTL_ME"
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
Submit = Annotated[bool, typer.Option("--submit", help="Hand the sheet in, once all that is required has an answer.")]


def run(  # noqa: PLR0913  # each option is a parameter
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
    submit: Submit = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Rate, question by question: each level's text, the level, why, and what shows it.

    Every answer is saved at once, in a draft that counts for nothing; the same command goes on where it stopped, and
    --submit hands it in. No level is ever preset, and neither side sees the other's before both have handed in.
    """
    from careerctl.commands.rate import sides
    from careerctl.commands.rate.prompts import Prompts
    from careerctl.output import page, tell
    from careerctl.project.subjects import person_named
    from careerctl.rating.given import Given
    from careerctl.rating.session import Wanted, open_session

    given = Given(levels or (), why or (), evidence or (), no_chance or (), not_applicable or (), not_seen or ())
    if not_seen and side != "manager":
        message = "only a manager rates without having seen it."
        raise typer.BadParameter(message, param_hint="--not-seen")
    subject = person_named(person, root, Path.cwd())
    wanted = Wanted(side, round_, by, os.environ.get("CAREERCTL_ME"), dry=dry_run)
    prompts = Prompts(page(None, "never"))
    session = open_session(subject, today, wanted)
    for line in session.known.left_unread():
        tell(line)
    if given or submit:
        sides.write_down(session, given, prompts, submit=submit)
    else:
        sides.ask(session, prompts)
    return 0


COMMAND = Command(run, For.PEOPLE)

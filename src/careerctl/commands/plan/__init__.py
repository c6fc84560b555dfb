"""`careerctl plan`: from next steps to the four stages."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import end_given
from careerctl.cli.options import (
    Color,
    DryRun,
    Jobs,
    Me,
    Output,
    Root,
    Today,
    day_option,
    format_option,
    must_be_showing,
    one_of,
    person_option,
    words_option,
)
from careerctl.cli.show import NAMES, Showing, show
from careerctl.questions.plan_request import PlanRequest
from careerctl.text.characters import quoted

if TYPE_CHECKING:
    from careerctl.model.activity import StageName

_RESULTS = ("go-on", "extend", "stop", "another-way")


def _hours(text: str) -> float:
    """Read hours a week."""
    try:
        hours = float(text)
    except ValueError:
        hours = 0
    if not 0 < hours <= 168:  # noqa: PLR2004  # the hours of a week
        message = f"{quoted(text)} are no hours of a week. Give a number such as 4."
        raise typer.BadParameter(message)
    return hours


def _outcome(text: str) -> "tuple[StageName, str]":
    """Read a stage and how it ended, as `trial=go-on`."""
    from careerctl.model.activity import STAGES

    name, _, result = text.partition("=")
    stage = next((each for each in STAGES if each == name), None)
    if stage is None or result not in _RESULTS:
        message = (
            f"{quoted(text)} names no stage and its outcome. Write for example trial=go-on: {', '.join(_RESULTS)}."
        )
        raise typer.BadParameter(message)
    return stage, result


PersonName = Annotated[
    str | None,
    typer.Argument(metavar="[PERSON]", help="A person's name, id or file; all without.", show_default=False),
]
Target = Annotated[
    str | None,
    typer.Option(
        "--target", metavar="ROLE", help="The role to plan towards.", show_default="the first wish, else today's"
    ),
]
Start = Annotated[
    date | None,
    day_option("--from", "When it begins.", show_default="today"),
]
Hours = Annotated[
    float | None,
    typer.Option(
        "--hours-per-week", metavar="HOURS", parser=_hours, help="At most so many hours a week.", show_default="16"
    ),
]
Until = Annotated[
    str | None,
    day_option("--until", "When the move may come; of a trial that is extended, its new end.", end_given),
]
Outcome = Annotated[
    str | None,
    typer.Option("--outcome", metavar="STAGE=RESULT", help=one_of("How a stage ended; RESULT:", _RESULTS)),
]
Added = Annotated[
    str | None,
    words_option("--add", "Add to the kept plan what one of the two does, as you agreed; with --owner."),
]
Owner = Annotated[
    Literal["employee", "manager"] | None,
    typer.Option("--owner", metavar="SIDE", help="Who of the two sees to what --add names.", show_default=False),
]
Due = Annotated[str | None, day_option("--due", "Until when, of what --add names.", end_given)]
Because = Annotated[str | None, words_option("--because", "Why it ended so, or is closed.")]
ForWhom = Annotated[
    Literal["employee", "manager", "hr", "everyone"] | None,
    typer.Option(
        "--audience",
        metavar="READER",
        help="Who is going to read it.",
        show_default="employee; of several people hr, or their manager",
    ),
]
Leader = Annotated[str | None, person_option("--manager", "Only the people whom this person leads.")]


def run(
    person: PersonName = None,
    *,
    target: Target = None,
    start: Start = None,
    hours_per_week: Hours = None,
    until: Until = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Propose anew, though a plan is kept.")] = False,
    own: Annotated[bool, typer.Option("--own", help="Propose from your own ratings alone, for yourself.")] = False,
    reasons: Annotated[bool, typer.Option("--reasons", help="Say why each activity, and what else there is.")] = False,
    write: Annotated[bool, typer.Option("--write", help="Keep the proposal, or what --refresh adds.")] = False,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Show what today's ratings change in the kept plan.")
    ] = False,
    outcome: Outcome = None,
    close: Annotated[
        bool, typer.Option("--close", help="Close the kept plan, with --because if there is a reason to keep.")
    ] = False,
    next_: Annotated[
        str | None,
        words_option("--next", "What comes next, after a stop or another way."),
    ] = None,
    reopen: Annotated[bool, typer.Option("--reopen", help="Open the plan again that was closed last.")] = False,
    because: Because = None,
    add: Added = None,
    owner: Owner = None,
    due: Due = None,
    manager: Leader = None,
    by: Me = None,
    dry_run: DryRun = False,
    format_: Annotated[str, format_option(NAMES)] = "text",
    audience: ForWhom = None,
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Show a development plan and where it stands; without one, propose it.

    A plan goes from mastery of today's role over new tasks, on trial and then for good, to the move. --fresh, or any
    option that says for what, proposes anew; --write keeps that as a file which both edit. Without PERSON: all.
    """
    reader = audience or ("employee" if person is not None else "manager" if manager is not None else "hr")
    request = PlanRequest(root, today, target, start, hours_per_week, until, fresh=fresh, own=own)
    ended = _outcome(outcome) if outcome is not None else None
    _must_fit(
        request,
        person,
        reader,
        because,
        manager,
        jobs,
        alone={
            "--refresh": refresh,
            "--outcome": ended,
            "--close": close,
            "--reopen": reopen,
            "--add": add,
            "--write": write,
        },
    )
    agreed = _agreed(add, owner, due)
    if person is not None and (ended is not None or close or reopen or refresh or write or agreed or dry_run):
        must_be_showing(format_, reader, output)
        if ended is not None:
            from careerctl.commands.plan import ending

            return ending.end(request, person, ended, ending.Said(because, by, next_), dry=dry_run)
        if close or reopen:
            from careerctl.commands.plan import closing

            close_it = partial(closing.close, because=because) if close else closing.reopen
            return close_it(request, person, dry=dry_run)
        if agreed is not None:
            from careerctl.commands.plan import adding

            return adding.add(request, person, adding.AddedAction(*agreed), dry=dry_run)
        if refresh:
            from careerctl.commands.plan import refreshing

            return refreshing.refresh(request, person, dry=dry_run or not write)
        from careerctl.commands.plan import writing

        return writing.keep(request, person, dry=dry_run)
    from careerctl.cli.progress import processes
    from careerctl.questions import proposals

    page = proposals.one(request, person) if person is not None else proposals.many(request, manager, processes(jobs))
    how = Showing(format_, reader, output, color)
    commands = how.commands(page.commands)
    show("plan", page.plans, how, left_out=dict.fromkeys(page.left_out), reasons=reasons, commands=commands)
    return 0


def _agreed(
    text: str | None, owner: Literal["employee", "manager"] | None, due: str | None
) -> tuple[str, Literal["employee", "manager"], str | None] | None:
    """Return what is to be added, None where nothing is. Refuses what does not say who sees to it."""
    if text is None and (owner or due):
        message = "--owner and --due belong to --add TEXT: what one of the two does."
        raise typer.BadParameter(message)
    if text is not None and owner is None:
        message = "--add names what is done; --owner employee or manager says who of the two sees to it."
        raise typer.BadParameter(message)
    return (text, owner, due) if text is not None and owner is not None else None


def _must_fit(  # noqa: PLR0917  # what belongs together
    request: PlanRequest,
    person: str | None,
    audience: str,
    because: str | None,
    manager: str | None,
    jobs: int | None,
    alone: dict[str, object],
) -> None:
    """Refuse options that say nothing together."""
    steps = [each for each in ("--outcome", "--close", "--reopen", "--refresh", "--add") if alone[each]]
    refusals = [
        (request.own and audience != "employee", "--own is for the person alone: it goes by one side's ratings."),
        (
            because is not None and not (alone["--outcome"] or alone["--close"]),
            "--because belongs to --outcome or --close.",
        ),
        (manager is not None and person is not None, "--manager is for all people of one. Leave PERSON out."),
        (jobs is not None and person is not None, "--jobs is for many people. Leave PERSON out."),
        (len(steps) > 1, f"{' and '.join(steps)} are {len(steps)} steps: one after the other."),
        *(
            (about.anew, f"{name} is about the kept plan. Take out what proposes anew.")
            for name, about in (
                ("--refresh", request),
                ("--outcome", request.without_until),
                ("--close", request),
                ("--add", request),
            )
            if name in steps
        ),
        *(
            (bool(given) and person is None, f"{name} is about one plan. Name a PERSON.")
            for name, given in alone.items()
        ),
    ]
    for refused, message in refusals:
        if refused:
            raise typer.BadParameter(message)


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("plan alice --reasons", "plan --manager dana"),
    more="planning",
)

"""`careerctl gap`: one person beside one role."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import revision_given
from careerctl.cli.options import Color, Jobs, Output, Reader, Root, Today, format_option, no_id_among, person_option
from careerctl.cli.show import NAMES, Showing, show

if TYPE_CHECKING:
    from datetime import date

    from careerctl.analysis.gap import Question
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading
    from careerctl.results.gap import Gap, Item
    from careerctl.results.gap_against import GapAgainst

PersonName = Annotated[
    str | None, typer.Argument(metavar="PERSON", help="A person's name, id or file.", show_default=False)
]
Target = Annotated[
    str | None, typer.Option("--target", metavar="ROLE", help="The role to compare with.", show_default="today's role")
]
RoundName = Annotated[
    str | None, typer.Option("--round", metavar="ROUND", help="An older round.", show_default="the last comparable one")
]
Against = Annotated[
    str | None,
    typer.Option("--against", metavar="ROUND", help="Show instead what has changed since an older round."),
]
FrameworkAt = Annotated[
    str | None,
    typer.Option(
        "--framework-at",
        metavar="REV",
        callback=revision_given,
        help="The framework as git holds it at this revision, with the sheets of today.",
    ),
]
OnlySheet = Annotated[
    Literal["self", "manager", "agreed"] | None,
    typer.Option(
        "--sheet", metavar="SIDE", help="Measure by this kind of sheet alone.", show_default="agreed, else manager"
    ),
]


Everybody = Annotated[
    bool,
    typer.Option("--all", help="Everybody instead: a row a person and competency, the table `gaps` of `export`."),
]
Manager = Annotated[
    str | None,
    person_option("--manager", "With --all: those whom this person leads, for them alone."),
]


def run(
    person: PersonName = None,
    *,
    everybody: Everybody = False,
    manager: Manager = None,
    target: Target = None,
    round_: RoundName = None,
    against: Against = None,
    sheet: OnlySheet = None,
    framework_at: FrameworkAt = None,
    format_: Annotated[str, format_option(NAMES)] = "text",
    audience: Reader = "employee",
    figures: Annotated[bool, typer.Option("--figures", help="Add the ratio, for machines.")] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where something required is short.")
    ] = False,
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Put a person beside a role: what both see as met, what to talk about, what comes next.

    PERSON is compared with today's role, and without one with the first role wished for. Reads the framework and this
    person's files. Everything shown may be read by the person. With --all it is a table of all, for hr, or of those
    whom somebody leads, for who leads them (--manager): as CSV or JSON.
    """
    if everybody or manager is not None or person is None:
        from careerctl.commands.gap.every import AllAsked, print_all

        one = {
            "--target": target, "--against": against, "--sheet": sheet, "--framework-at": framework_at,
            "--figures": figures or None, "--exit-code": exit_code or None,
        }  # fmt: skip
        given = [name for name, value in one.items() if value is not None]
        asked = AllAsked(person, given, manager, round_, format_, audience, is_of_all=everybody)
        return print_all(asked, root, today, output, jobs)
    from careerctl.analysis.gap import gap
    from careerctl.cli.language import saying
    from careerctl.problems.error import CareerctlError
    from careerctl.project.reading.subjects import person_named

    subject = person_named(person, root, Path.cwd())
    reading, at = _reading(subject, today, framework_at)
    target, round_ = _known(reading, target, round_, against, audience)
    question = reading.question(target, round_, sheet)
    result = gap(question)
    if result is None:
        message = f"{reading.person.short_name()} has no role yet and wishes for none. Name one with --target."
        raise CareerctlError(message)
    reading.must_be_whole(result.role)
    result = _by_framework(result, at)
    how = Showing(format_, audience, output, color)
    left_out = [] if at else reading.left_unread()
    if against is not None:
        show("gap-against", _against(question, result, against, audience), how, left_out=left_out)
        return 0
    commands, say = how.commands(subject.commands()), saying(reading.project)
    shown = show("gap", result, how, left_out=left_out, figures=figures, commands=commands, say=say)
    return int(exit_code and any(_short(item) for item in shown.items))


def _known(
    reading: "Reading", target: str | None, round_: str | None, against: str | None, audience: str
) -> tuple[str | None, str | None]:
    """Return the role and the round that are meant, as far as a reader may know of rounds; refuse what there is not."""
    from careerctl.questions.finding import known_id

    target = (known_id(reading.framework, "role", target) or target) if target is not None else None
    _must_know(target, reading.framework.roles.ids, "role")
    rounds = reading.framework.settings.rounds or [each.round for each in reading.record.sheets]
    _must_know(round_, rounds, "round")
    if audience in {"employee", "manager"}:  # others do not hear which rounds there are
        _must_know(against, rounds, "against")
    # To everyone a round would tell which role somebody had then.
    return target, None if audience == "everyone" else round_


def _reading(subject: "Subject", today: "date", revision: str | None) -> "tuple[Reading, str]":
    """Return a person beside the framework, today's or that at a revision, and how the revision is named."""
    from careerctl.questions.known import read_person
    from careerctl.questions.revisions import reading_at

    reading = read_person(subject, today, ["opening"])
    return (reading, "") if revision is None else reading_at(reading, revision)


def _by_framework(result: "Gap", at: str) -> "Gap":
    """Return a comparison that says by the framework of which revision it was made: nobody rates against that today."""
    from careerctl.results.result import replace

    return replace(result, framework_at=at, to_write=None) if at else result


def _against(question: "Question", now: "Gap", against: str, audience: str) -> "GapAgainst":
    """Return what has changed since a round; for others than the two nothing is looked at.

    Raises CareerctlError where there are no two to compare.
    """
    from careerctl.analysis.gap_against import gap_against
    from careerctl.cli.agreement import must_be_on
    from careerctl.problems.error import CareerctlError
    from careerctl.results.gap_against import GapAgainst

    must_be_on({"history"}, question.framework.settings.policy)
    if audience not in {"employee", "manager"}:
        return GapAgainst(person=now.person, name=now.name)
    names = [each.round for each in question.rounds if each.comparable(question.framework)]
    at = names.index(now.round.round) if now.round is not None else 0
    if against not in names[:at]:
        raise CareerctlError(_no_earlier(against, names, at))
    return gap_against(question, now, next(each for each in question.rounds if each.round == against))


def _no_earlier(against: str, names: list[str], at: int) -> str:
    """Say why a round cannot be put beside the one compared, `names[at]`, and which can."""
    if not names:
        return f"there is no round yet that could be put beside {against}."
    if at == 0:
        return f"{names[at]} is compared, and no round before it can be put beside it yet."
    why = "that is the round compared" if against == names[at] else f"it is not one of those before {names[at]}"
    return f"{against} cannot be put beside it: {why}. Those before it: {', '.join(names[:at])}."


def _must_know(name: str | None, names: Collection[str], what: str) -> None:
    if name is not None and name not in names:
        raise typer.BadParameter(
            no_id_among(name, sorted(names), "role" if what == "role" else "round"),
            param_hint=f"--{'target' if what == 'role' else what}",
        )


def _short(item: "Item") -> bool:
    """Tell whether something required is short by its level."""
    return not item.optional and not item.set_aside and item.gap is not None and item.gap > 0


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("gap alice", "gap alice --target team-lead-sales --audience manager"),
    more="guide/for-a-manager",
    ends_with_one="with --exit-code: something required is open",
)

"""`careerctl form`: what somebody is asked, as a file for a browser, or on paper."""

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Output, Root, Today, ending_of, folder_given, format_option, of_a_file, person_option

if TYPE_CHECKING:
    from careerctl.commands.form.every import Maker
    from careerctl.model.answers import AgreedAs
    from careerctl.project.reading.subjects import Subject

Sides = Literal["self", "manager", "agreed"]
PersonName = Annotated[
    str | None,
    typer.Argument(metavar="[PERSON]", help="Whom it is about: a person's name, id or file.", show_default=False),
]
AsSide = Annotated[
    Sides | None,
    typer.Option(
        "--as",
        metavar="SIDE",
        help="Whose view is asked: the person's, the manager's, or the person's yes to what both agreed in a talk.",
        show_default=False,
    ),
]
Plan = Annotated[bool, typer.Option("--plan", help="Ask the person's yes to the plan that is kept, and to its trial.")]
LookAgain = Annotated[
    bool,
    typer.Option(
        "--look-again", help="With --as agreed: ask both whether what they agreed stands beside today's words."
    ),
]
RoundName = Annotated[
    str | None, typer.Option("--round", metavar="ROUND", help="The round.", show_default="the one that is open")
]
By = Annotated[
    str | None,
    person_option(
        "--by",
        "Who fills it in, where it is not the person's manager.",
        show_default="the person, or their manager",
    ),
]
All = Annotated[bool, typer.Option("--all", help="A form for everybody, one a file, into the folder of --output.")]
Manager = Annotated[
    str | None,
    person_option("--manager", "The same for those whom this manager rates.", show_default=False),
]
WithNotes = Annotated[
    bool, typer.Option("--with-notes", help="Let the notes of whoever fills it in stand at its beginning.")
]


def run(
    person: PersonName = None,
    *,
    side: AsSide = None,
    plan: Plan = False,
    look_again: LookAgain = False,
    round_: RoundName = None,
    by: By = None,
    all_: All = False,
    manager: Manager = None,
    with_notes: WithNotes = False,
    format_: Annotated[str, format_option(("html", "xlsx"), "For a browser, or for Excel and LibreOffice")] = "html",
    root: Root = None,
    today: Today,
    output: Output = None,
) -> int:
    """Make a form to send to somebody who has no careerctl.

    One HTML file that works from disk and on a phone. Where somebody is asked to rate, no rating stands in it, and
    nothing of the other side. Printed, it is a form for paper. What is saved with it comes back with `take`; a form
    itself keeps nothing, and nothing is written into the project. As a workbook it is filled in and saved itself;
    --manager writes all those whom a manager rates into one, -o FILE.xlsx.
    """
    asked = _Asked(side, plan, look_again, round_, by, with_notes)
    asked.must_fit()
    if all_ or manager is not None:
        from careerctl.commands.form.every import Order, every, together_in

        target, order = _target(output, person), Order(asked.maker, root, today, manager, format_)
        if not of_a_file(target):
            return every(order, target)
        _must_be_own_ratings(target, side, manager)
        return together_in(order, target)
    if person is None:
        message = "name whom the form is about, or add --all."
        raise typer.BadParameter(message)
    from careerctl.cli.terminal import tell

    page, left_out = _one(asked, root, today, person, format_)
    _write(page, output)
    for line in left_out:
        tell(line)
    return 0


class _Asked(NamedTuple):
    """What the form is to be about."""

    side: Sides | None
    plan: bool
    look_again: bool
    round: str | None
    by: str | None
    with_notes: bool

    def must_fit(self) -> None:
        """Refuse what does not belong together."""
        if self.plan == (self.side is not None):
            message = f"say what is asked: --as {', --as '.join(get_args(Sides))} or --plan, one of them."
            raise typer.BadParameter(message)
        rates = self.side in {"self", "manager"}
        for option, given in (("--by", self.by is not None), ("--with-notes", self.with_notes)):
            if given and not rates:
                message = f"{option} belongs to the form of somebody who rates: --as self, --as manager."
                raise typer.BadParameter(message)
        if self.look_again and self.side != "agreed":
            message = "--look-again belongs to what both have agreed: --as agreed."
            raise typer.BadParameter(message)
        if self.plan and self.round is not None:
            message = "--round belongs to what is rated and agreed in a round; a plan is that of today."
            raise typer.BadParameter(message)

    def maker(self, root: Path, today: date, subject: "Subject | None" = None) -> "Maker":
        """Return what makes the forms of a project; whom options name is looked up beside `subject`."""
        from careerctl.project.reading.subjects import rater_named
        from careerctl.questions.agreements import AgreementRequest, Agreements
        from careerctl.questions.forms import FormRequest, Forms

        if self.side is None or self.side == "agreed":
            what: AgreedAs = "plan" if self.plan else "look-again" if self.look_again else "agreed"
            return Agreements(root, today, AgreementRequest(what, self.round))
        by, me = self.by, os.environ.get("CAREERCTL_ME")
        if subject is not None:
            by, me = (rater_named(each, subject) if each else None for each in (by, me))
        return Forms(root, today, FormRequest(self.side, self.round, by, me, self.with_notes))


def _one(asked: _Asked, root: Path | None, today: date, person: str, format_: str) -> tuple[str | bytes, list[str]]:
    """Return the form of one person, and a line for each file that it had to do without."""
    from careerctl.cli.language import saying
    from careerctl.commands.form.every import rendered
    from careerctl.project.reading.subjects import person_named
    from careerctl.results.cut import cut

    subject = person_named(person, root, Path.cwd())
    maker = asked.maker(subject.root, today, subject)
    return rendered(format_, saying(maker.project), cut(maker.of(subject), maker.reader)), maker.left_out


def _write(form: str | bytes, output: Path | None) -> None:
    from careerctl.cli.terminal import emit, is_stdout, save

    if isinstance(form, str):
        emit(form, output, private=True, for_machines=True)
    elif output is None or is_stdout(output):
        message = "a workbook is a file. Name it: -o FILE.xlsx."
        raise typer.BadParameter(message, param_hint="--output")
    else:
        save(form, output, private=True)


def _target(target: Path | None, person: str | None) -> Path:
    if target is None or person is not None:
        message = "--all and --manager need a folder for the forms, -o DIR, and no PERSON."
        raise typer.BadParameter(message)
    return target


def _must_be_own_ratings(file: Path, side: str | None, manager: str | None) -> None:
    """Refuse one file for several people, but for a workbook in which a manager writes what they themselves rate."""
    if ending_of(file) != "xlsx":
        folder_given(file)
    if side != "manager" or manager is None:
        message = (
            "one workbook for several people is for what a manager rates, --as manager --manager PERSON. What each of "
            "them says goes into a file of its own: -o DIR --format xlsx."
        )
        raise typer.BadParameter(message)


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("form ben --as self -o ben.html", "form carmen --plan -o carmen-plan.html"),
    more="people",
)

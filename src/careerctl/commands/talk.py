"""`careerctl talk`: that the two talked, what was said, and what comes next."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import text_given
from careerctl.cli.options import DryRun, Me, Root, Today, day_option, words_option

if TYPE_CHECKING:
    from careerctl.project.reading.subjects import Subject

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="With whom: a person's name, id or file.")]
Said = Annotated[
    str | None,
    words_option("--said", "What was said.", show_default="asked for"),
]
Next = Annotated[
    str | None,
    words_option("--next", "What comes next.", show_default="asked for"),
]
On = Annotated[
    date | None,
    day_option("--on", "The day of the talk.", show_default="today"),
]


def run(
    person: PersonName,
    *,
    said: Said = None,
    next_: Next = None,
    on: On = None,
    by: Me = None,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Write down that you two talked: what was said, and what comes next.

    It goes into the person's open plan, where it counts as the talk that is due; without a plan into the person's file.
    Both read it. `careerctl report talk` makes a page to have on the table.
    """
    from careerctl.project.reading.subjects import person_named, writer_named

    if on is not None and on > today:
        message = f"--on {on} is still to come."
        raise typer.BadParameter(message)
    subject = person_named(person, root, Path.cwd())
    writer = writer_named(by, subject.root, Path.cwd()) if by else ""
    if said is None and next_ is None:
        said, next_ = _asked("What was said?"), _asked("What comes next?")
    entry = {"date": (on or today).isoformat(), "said": said or "", "next": next_ or ""}
    return _write(subject, today, {key: value for key, value in entry.items() if value}, writer, dry=dry_run)


def _asked(question: str) -> str:
    """Return the answer to a question, in one line; nothing where there is none."""
    from careerctl.cli.questions import typed

    said = typed(f"{question} ")
    return text_given(said) if said else ""


def _write(subject: "Subject", today: date, said: dict[str, str], by: str, *, dry: bool) -> int:
    from careerctl.changes.talk import add_to_person, add_to_plan, is_written
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.project.writing.replace import writing
    from careerctl.questions.known import read_person
    from careerctl.questions.plans import surely_open

    folder, path = subject.place
    with writing(folder):
        reading = read_person(subject, today, ("activity",))
        links = reading.project.links
        kept = surely_open(reading)
        file = path_from_here(folder / (kept.path if kept is not None else path))
        if is_written(kept.plan.check_ins.log if kept is not None else reading.person.talks, said):
            return wrote(None, dry=dry, already=f"This talk is in {file} already.")
        if kept is not None:
            written = add_to_plan(folder, kept, said, links, dry=dry)
        else:
            day, *more = said.items()
            whole = dict([day, *([("by", by)] if by else []), *more])
            written = add_to_person(folder, path, whole, links, dry=dry)
    return wrote(written, f"Wrote the talk into {file}. You both read it.", dry=dry)


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=(
        'talk alice --said "Two clinics asked for her." --next "Dana brings the lawyer along." --by dana',
        "talk alice --on 2026-10-30",
    ),
    more="guide/for-a-manager",
)

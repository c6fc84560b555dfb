"""`careerctl paths`: the ways through the organisation, and one person's."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Color, Output, Reader, Root, Today, format_option, no_id_among, person_option
from careerctl.cli.show import NAMES, Showing, show

if TYPE_CHECKING:
    from careerctl.problems.diagnostic import Diagnostic
    from careerctl.questions.known import FrameworkReading, Reading
    from careerctl.results.paths import Paths

FORMATS = (*NAMES, "mermaid")

RoleName = Annotated[
    str | None,
    typer.Argument(
        metavar="[ROLE]", help="A role's file, its name, or the id: what leads there and on.", show_default=False
    ),
]
PersonName = Annotated[
    str | None,
    person_option("--person", "One person's ways: a person's name, id or file."),
]
Target = Annotated[
    str | None,
    typer.Option("--target", metavar="ROLE", help="The role that the person's way is to lead to.",
                 show_default="what the person wishes for"),
]  # fmt: skip


def run(
    role: RoleName = None,
    *,
    person: PersonName = None,
    target: Target = None,
    format_: Annotated[str, format_option(FORMATS)] = "text",
    audience: Reader = "employee",
    root: Root = None,
    today: Today,
    output: Output = None,
    color: Color = "auto",
) -> int:
    """Show the ways through the organisation: all paths, those around ROLE, or one person's.

    With --person: the route of each wish, how realistic it is, and every role within one move. Everything shown may be
    read by the person. Without it no file about people is opened.
    """
    from careerctl.project.root import commands_from_here
    from careerctl.questions.compared import comparable

    _must_fit(role, person, target)
    known: FrameworkReading
    if person is not None:
        reading, found, unread = _of_person(person, target, root, today)
        known, here = reading, reading.subject.commands()
    else:
        (known, found), unread = _of_framework(role, root, today), []
        here = commands_from_here(known.project.root)
        audience = "everyone"
    drawn = format_ == "mermaid"  # Markdown is what carries it, with a table beneath
    how = Showing("markdown" if drawn else format_, audience, output, color)
    options = {
        "drawn": drawn,
        "commands": how.commands(here),
        "is_whole": comparable(known) if person is not None else known.is_whole,
    }
    show("paths", found, how, left_out=known.left_unread(unread), private=person is not None, **options)
    return 0


def _must_fit(role: str | None, person: str | None, target: str | None) -> None:
    if target is not None and person is None:
        message = "--target goes with --person. What leads to a role is shown by: careerctl paths ROLE"
        raise typer.BadParameter(message)
    if role is not None and person is not None:
        message = "with --person the role is named by --target ROLE."
        raise typer.BadParameter(message)


def _of_framework(role: str | None, root: Path | None, today: date) -> "tuple[FrameworkReading, Paths]":
    from careerctl.analysis.ways.map import paths, paths_around
    from careerctl.project.reading.subjects import role_named
    from careerctl.project.root import find_root
    from careerctl.questions.known import read_framework

    here = Path.cwd()
    project, name = (find_root(here, root), None) if role is None else role_named(role, root, here)
    reading = read_framework(project, today, ("role", "path"))
    if name is None:
        return reading, paths(reading.framework)
    return reading, paths_around(reading.framework, reading.role(name))


def _of_person(
    person: str, target: str | None, root: Path | None, today: date
) -> "tuple[Reading, Paths, list[Diagnostic]]":
    from careerctl.analysis.ways.ahead import ahead, names_roles
    from careerctl.analysis.ways.map import paths_of
    from careerctl.project.reading.index import PeopleIndex
    from careerctl.project.reading.openly import wished_openly
    from careerctl.project.reading.subjects import person_named
    from careerctl.questions.finding import known_id
    from careerctl.questions.known import read_person

    reading = read_person(person_named(person, root, Path.cwd()), today, also=["opening"])
    roles = reading.framework.roles
    target = (known_id(reading.framework, "role", target) or target) if target is not None else None
    if target is not None and not roles.knows(target):
        raise typer.BadParameter(no_id_among(target, sorted(roles.ids), "role"))
    for each in (reading.person.role, target):
        if each is not None:
            reading.must_be_whole(each)
    question = reading.question(target)
    people = PeopleIndex(reading.subject.root)
    others = wished_openly(people, reading.framework).of_others(reading.subject.person) if names_roles(question) else {}
    return reading, paths_of(reading.framework, ahead(question, others)), people.unread


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("paths --person alice", "paths team-lead-sales --format mermaid"),
    more="guide/for-an-employee",
)

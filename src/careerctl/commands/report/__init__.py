"""`careerctl report`: a page for the table, in Markdown or HTML."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl import shelf
from careerctl.cli.command import Command, For
from careerctl.cli.options import (
    Color,
    Jobs,
    Output,
    PageForm,
    Reader,
    Root,
    Today,
    folder_given,
    kind_argument,
    person_option,
)
from careerctl.pages.order import OF_A_SITE

if TYPE_CHECKING:
    from careerctl.pages.order import PageRequest

KINDS = shelf.names("careerctl.pages.contents")
_ALONE = tuple(each for each in KINDS if each not in OF_A_SITE)
"""The pages that stand alone."""
_OF_ALL = {"calibration", "paths"}
"""Those that name nobody and nothing."""


Kind = Annotated[
    str | None,
    kind_argument("Which page.", _ALONE, "report", metavar="[KIND]", besides=OF_A_SITE),
]
SubjectName = Annotated[
    str | None,
    typer.Argument(
        metavar="[SUBJECT]", help="Whom or what it is about: a person's name, an id or a file.", show_default=False
    ),
]
All = Annotated[
    bool,
    typer.Option(
        "--all", is_eager=True, help="A page for everybody, one a file, into the folder of --output."
    ),  # --format looks at it, too
]
Manager = Annotated[
    str | None,
    person_option("--manager", "With --all: those whom this manager rates.", show_default="all"),
]
RoundName = Annotated[
    str | None,
    typer.Option("--round", metavar="ROUND", help="Of calibration: which round.", show_default="the last one over"),
]
WithoutNames = Annotated[
    bool, typer.Option("--without-names", help="Numbers for names, and no words of anybody: to share a screen.")
]
Templates = Annotated[bool, typer.Option("--templates", help="List the templates, what they are given and say.")]
Eject = Annotated[bool, typer.Option("--eject", help="Copy the template of this KIND into the project, to change it.")]


def run(  # each option is a parameter
    kind: Kind = None,
    subject: SubjectName = None,
    *,
    audience: Reader = "employee",
    format_: PageForm = None,
    all_: All = False,
    manager: Manager = None,
    round_: RoundName = None,
    without_names: WithoutNames = False,
    templates: Templates = False,
    eject: Eject = False,
    root: Root = None,
    today: Today,
    output: Output = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Make a page to lie on the table, as text, in Markdown or as one HTML file that prints well.

    About a person: prepare (what one of the two takes along before the talk), review (the talk itself), plan (the plan
    that is kept), talk (one between two rounds), answer (to a wish), announcement (a draft of what colleagues are
    told), decision (on what the last one stands), farewell (what somebody takes along who leaves). About the
    framework: role, path, paths (the map of all) and opening, to hand out or hang up; progression, by what one advances
    along a path or into a role. For all who rate: calibration, of a round. Each reader sees what is theirs.
    """
    from careerctl.pages.order import PageRequest

    if templates or eject:
        if output is not None or format_ is not None:
            message = "--output and --format are for a page; --templates prints a list, and --eject writes a template."
            raise typer.BadParameter(message)
        from careerctl.commands.report import templates as brought

        return brought.listed(root, today) if templates else brought.eject(_given(kind), root)
    order = PageRequest(_given(kind), audience, format_, root, today, output, without_names, round_, color, jobs)
    _must_make_sense(order, subject, all_=all_)
    if all_:
        from careerctl.commands.report.every import every

        return every(order, _folder(order.output, subject), manager)
    if order.kind in _OF_ALL and subject is None and manager is None:
        from careerctl.commands.report.one import of_a_round, of_all_paths

        return of_a_round(order) if order.kind == "calibration" else of_all_paths(order)
    if subject is None or manager is not None:
        what = "name whom or what the page is about, or add --all."
        message = what if manager is None else "--manager belongs to --all."
        raise typer.BadParameter(message)
    from careerctl.commands.report.one import one

    return one(order, subject)


def _given(kind: str | None) -> str:
    if kind is None:
        message = f"name the page. There are: {', '.join(_ALONE)}."
        raise typer.BadParameter(message)
    return kind


def _must_make_sense(order: "PageRequest", subject: str | None, *, all_: bool) -> None:
    from careerctl.pages.order import FOR_SOME

    if order.kind in OF_A_SITE:
        message = f"'{order.kind}' is a page of a whole site, which `site` makes. Here --eject copies its template."
        raise typer.BadParameter(message)
    if order.kind in FOR_SOME and order.audience not in FOR_SOME[order.kind]:
        *others, last = FOR_SOME[order.kind]
        message = f"this page is not for {order.audience}: --audience {', '.join(others)} or {last}."
        raise typer.BadParameter(message)
    if order.kind == "calibration" and subject is not None:
        message = "calibration is about all who were rated in a round. Name the round, with --round."
        raise typer.BadParameter(message)
    if order.kind == "paths" and subject is not None:
        message = "paths is about all of them, so it takes none. The page of one is called path."
        raise typer.BadParameter(message)
    if order.round is not None and order.kind != "calibration":
        message = "--round belongs to calibration."
        raise typer.BadParameter(message)
    if order.jobs is not None and order.kind != "calibration":
        message = "--jobs belongs to calibration, for which all people are read."
        raise typer.BadParameter(message)
    if all_ and not order.private:
        message = f"--all makes a page for each person, and {order.kind} is about nobody."
        raise typer.BadParameter(message)


def _folder(folder: Path | None, subject: str | None) -> Path:
    if folder is None or subject is not None:
        message = "--all needs a folder for its pages, -o DIR, and no SUBJECT."
        raise typer.BadParameter(message)
    folder_given(folder)
    return folder


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("report review alice -o review.html", "report role sales-manager -o sales-manager.html"),
    more="templates",
)

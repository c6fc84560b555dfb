"""`careerctl site`: the framework as a folder of pages for everyone."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.options import Root, Today, folder_given, format_option

if TYPE_CHECKING:
    from careerctl.project.reading.framework import Project

Into = Annotated[
    Path,
    typer.Argument(
        metavar="DIR", callback=folder_given,
        help="The folder to make. One that careerctl made before is replaced as a whole.",
        show_default=False,
    ),
]  # fmt: skip
_LEFT_OUT = 2


def run(
    folder: Into,
    *,
    format_: Annotated[str, format_option(("html", "markdown"), "What the pages are made in")] = "html",
    root: Root = None,
    today: Today,
) -> int:
    """Make the framework a folder of pages that everyone may read.

    It shows goals, the map of all paths, roles, competencies with their levels side by side, free positions, and each
    two roles that a move joins. It opens from disk and from wherever files are served, works without a script but for
    the search, and asks for nothing from elsewhere. No file about people is opened; drafts have no page. With --format
    markdown it is for a wiki, or for what makes documentation.
    """
    from careerctl.cli.language import labels_of
    from careerctl.cli.pages import folder_of
    from careerctl.cli.terminal import say, tell
    from careerctl.pages.site.make import SiteMaker
    from careerctl.project.root import find_root
    from careerctl.project.writing.whole_folder import write_whole
    from careerctl.questions.site import Site
    from careerctl.text.phrases import plural

    site = Site(find_root(Path.cwd(), root), today)
    project: Project = site.known.project
    maker = SiteMaker(format_, labels_of(project), lambda kind: folder_of(project, kind))
    pages = [*site.pages(maker.say)]
    files = maker.files(pages)
    write_whole(folder, files)
    for each in (*site.left_unread(), *site.untold):
        tell(str(each))
    first = next(iter(files))
    count = plural(len(pages), "page", "pages")
    say(f"Wrote {count} into {folder}. Everything begins with {folder / first}.")
    return _LEFT_OUT if site.left_unread() else 0


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("site public", "site wiki --format markdown"),
    more="site",
)

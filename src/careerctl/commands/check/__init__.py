"""`careerctl check`: everything that is wrong with a project."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from careerctl import shelf
from careerctl.cli.command import Command, For
from careerctl.cli.given import revision_given
from careerctl.cli.options import Color, Jobs, Output, Root, Today, format_option, summary_option
from careerctl.problems.diagnostic import Diagnostic, Severity
from careerctl.problems.found import Found
from careerctl.problems.rule import Scope
from careerctl.project.here import from_here
from careerctl.project.kinds import PRIVATE_FOLDERS
from careerctl.text.characters import quoted
from careerctl.text.spelling import meant

if TYPE_CHECKING:
    from careerctl.check.engine import Checked
    from careerctl.formats.page import Format
    from careerctl.project.processes import Processes

FORMATS = "careerctl.formats.findings"
_HOMES = ("homepage", "documentation", "repository", "source")
"""What a package calls the addresses at which one reads about it, the best first."""


def _there(paths: list[Path] | None) -> list[Path] | None:
    """Refuse a path at which nothing is."""
    from careerctl.project import disk

    for path in paths or []:
        if not disk.is_there(path):
            with disk.entries(path.parent) as beside:
                names = [each.name for each in beside]
            raise typer.BadParameter(f"there is no {quoted(str(path))}. {meant(path.name, names)}".rstrip())
    return paths


Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...", callback=_there, help="Files or folders to speak of.", show_default="the whole project"
    ),
]


FailOn = Annotated[
    Literal["error", "warning", "note", "never"],
    typer.Option("--fail-on", metavar="WEIGHT", help="Exit with 1 for a finding that weighs as much, or more."),
]
ScopeName = Annotated[
    Literal["framework", "all"] | None,
    typer.Option(
        "--scope",
        show_default="framework in formats for CI and with --summary, else all",
        help="What to look at; framework opens no file about people, and finds nothing about them.",
    ),
]
Revision = Annotated[
    str | None,
    typer.Option(
        "--base",
        metavar="REV",
        callback=revision_given,
        help="Only what was brought since HEAD parted from this git revision, work that is not committed included.",
    ),
]
Tip = Annotated[
    bool, typer.Option("--base-tip", help="Compare with the revision of --base itself, not where HEAD parted from it.")
]
Summary = Annotated[Path | None, summary_option("Add a table of all in Markdown to this file, too.")]


def run(
    paths: Paths = None,
    *,
    format_: Annotated[str, format_option(shelf.names(FORMATS))] = "text",
    fail_on: FailOn = "error",
    scope: ScopeName = None,
    base: Revision = None,
    base_tip: Tip = False,
    root: Root = None,
    today: Today,
    output: Output = None,
    summary: Summary = None,
    jobs: Jobs = None,
    color: Color = "auto",
) -> int:
    """Say what is wrong with a project's files, and what to do about it.

    Prints what has its place, or a related place, in PATH; errors in the settings are printed with any PATH. Of files
    about people it reads those that this takes, without PATH all. No file is changed.

    Exits with 1 where an error is printed (see --fail-on), else with 0.
    """
    from careerctl.cli.progress import processes
    from careerctl.cli.terminal import emit, note, page
    from careerctl.project.root import find_root
    from careerctl.project.writing.output import append

    if base_tip and base is None:
        message = "--base-tip says how --base REV is meant, and goes with it."
        raise typer.BadParameter(message)
    folder = find_root(paths[0] if paths else Path.cwd(), root)
    chosen = [_inside(path, folder) for path in paths or [folder]]
    form = shelf.leaf(FORMATS, format_).FORMAT
    about_people = scope == "all" or (scope is None and not form.for_ci and summary is None)
    asked = Scope.ORGANISATION if about_people else Scope.FRAMEWORK
    since = None if base is None else (base, base_tip)
    found = _found(folder, chosen, today, asked, since, by=processes(jobs))
    found = replace(found, fail_on=None if fail_on == "never" else Severity(fail_on))
    shown = replace(_seen(found, folder, form, output), home=_home() if form.names_home else "")
    text = form.render(shown, page(output, color))
    emit(text, output, private=about_people, for_machines=form.for_machines, commands=form.commands)
    if summary is not None:
        from careerctl.formats.summary import table

        append(table(shown), summary, private=about_people)
        note(f"added a table to {summary}")
    return int(found.fails)


def _found(
    folder: Path,
    chosen: Sequence[str],
    today: date,
    scope: Scope,
    since: tuple[str, bool] | None,
    *,
    by: "Processes",
) -> Found:
    """Check a project, and keep what is to be told: what speaks of the paths chosen, and was brought `since`."""
    from careerctl.check.engine import check
    from careerctl.check.twice import Twice
    from careerctl.cli.own_words import own_words
    from careerctl.problems.faults import keeps_unread

    if since is None:
        of = partial(_lies_in, chosen=chosen) if all(map(_is_about_people, chosen)) else None
        checked = check(folder, today, scope, by, own_words, of=of)
        told, files = _told(checked, chosen)
        beside = {each.place.path for each in checked.diagnostics if keeps_unread(each)} - files
        return Found(tuple(told), len(files), beside=len(beside))
    from careerctl.commands.check.brought import Base, brought
    from careerctl.questions.revisions import framework_of

    with Base(*since).laid_out(folder, scope) as past:
        twice = Twice(past.same)
        checked = check(folder, today, scope, by, own_words, since=framework_of(past, today), twice=twice)
        told, files = _told(checked, chosen)
        is_known = all(each.rule != "other-careerctl" for each in told)  # else nothing is of either side
        new = brought(checked.diagnostics, past, folder, today, scope, by=by, twice=twice) if is_known else told
    kept = tuple(each for each in told if each in new)
    return Found(kept, len(files), before=len(told) - len(kept))


def _told(checked: "Checked", chosen: Sequence[str]) -> tuple[list[Diagnostic], set[str]]:
    """Return what speaks of the paths chosen, and the files that it is about."""
    told = [each for each in checked.diagnostics if _speaks_of(each, chosen) or _is_of_all(each)]
    return told, {path for path in checked.paths if _lies_in(path, chosen)} | {each.place.path for each in told}


def _seen(found: Found, folder: Path, form: "Format", output: Path | None) -> Found:
    """Return what was found with paths as seen from the current folder, or from git's top folder where there is one.

    Commands in hints are written as they are typed there.
    """
    from careerctl.cli.show import commands_on
    from careerctl.project import disk
    from careerctl.project.root import below_git, commands_from_here, git_top
    from careerctl.text.commands import Commands, spaced

    top = git_top(folder) if form.from_top else None
    root = folder if top is None else disk.real(folder)
    here = Commands(below_git(folder)) if top else commands_on(output, "employee", commands_from_here(folder))

    def written(hint: str) -> str:
        return spaced(here.written_in(hint)) if form.for_machines else here.written_in(hint)

    diagnostics = [
        each if (hint := written(each.hint)) == each.hint else each._replace(hint=hint) for each in found.diagnostics
    ]
    return replace(found, diagnostics=from_here(diagnostics, root, top))


def _home() -> str:
    """Return where one reads about careerctl, "" where nobody has told the package that was installed."""
    from importlib.metadata import PackageNotFoundError, metadata  # takes longer than a small check

    try:
        said = (each.split(", ", 1) for each in metadata("careerctl").get_all("Project-URL") or ())
        named = {label.lower(): address for label, address in said if address.startswith("https://")}
    except PackageNotFoundError:
        return ""
    return next((named[each] for each in _HOMES if each in named), "")


def _inside(path: Path, root: Path) -> str:
    """Return a path as diagnostics write it: relative to the root, with `/`."""
    from careerctl.project import disk
    from careerctl.text.characters import printable

    real, real_root = disk.real(path if disk.is_folder(path) else path.parent), disk.real(root)
    real = real if disk.is_folder(path) else real / path.name
    if not real.is_relative_to(real_root):
        message = f"{quoted(str(path))} does not lie in the project {root}."
        raise typer.BadParameter(message)
    return printable(real.relative_to(real_root).as_posix())


def _speaks_of(one: Diagnostic, chosen: Sequence[str]) -> bool:
    return any(_lies_in(place.path, chosen) for place in (one.place, *(place for place, _ in one.related)))


def _is_of_all(one: Diagnostic) -> bool:
    """Tell whether it is an error of the settings: until it is mended, little is looked for in any other file."""
    from careerctl.project.kinds import SETTINGS_FILE

    return one.severity is Severity.ERROR and one.place.path.rpartition("/")[2] == SETTINGS_FILE


def _is_about_people(path: str) -> bool:
    return path.partition("/")[0] in PRIVATE_FOLDERS


def _lies_in(path: str, chosen: Sequence[str]) -> bool:
    return any(each in {".", path} or path.startswith(f"{each}/") for each in chosen)


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("check", "check roles competencies --fail-on warning"),
    more="rules",
    ends_with_one="something was found that weighs as much as --fail-on says, or more",
)

"""The options that commands share, each declared once, so that it means the same everywhere."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from itertools import accumulate, chain
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from careerctl.cli.given import day_given, jobs_given, text_given
from careerctl.text.characters import quoted
from careerctl.text.phrases import together
from careerctl.text.spelling import meant, no_such

_DAY = re.compile(r"\d{4}(-\d\d){0,2}")
_DAYS = ("--until", "--due", "--revisit", "--from", "--on")
"""The options of days, the one first that is said by when."""
_MOST = 300
"""Characters of a list in a message; what comes after them is counted."""


def must_be_showing(format_: str, audience: str, output: Path | None) -> None:
    """Refuse options of what is shown where something is written instead."""
    given = {"--output": output is not None, "--format": format_ != "text", "--audience": audience != "employee"}
    for name, is_given in given.items():
        if is_given:
            message = f"{name} is for showing, and here something is to be written. Take it out."
            raise typer.BadParameter(message)


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()


ENDINGS: Mapping[str, tuple[str, ...]] = {
    "text": ("txt",),
    "markdown": ("md", "markdown"),
    "html": ("html", "htm"),
    "xlsx": ("xlsx",),
    "csv": ("csv",),
    "json": ("json",),
    "mermaid": ("md", "markdown"),
    "concise": ("txt",),
    "github": ("txt",),
    "gitlab": ("json",),
    "sarif": ("sarif", "json"),
    "junit": ("xml",),
    "ics": ("ics",),
    "svg": ("svg",),
}
"""How the names of files end in which a format is written, the usual ending first; of formats with the same ending the
first is meant unless --format says another."""
_INSTEAD = (
    ({"pdf", "doc", "docx", "odt", "rtf"}, "html", "a browser prints it as PDF (Ctrl+P), and Word opens it"),
    ({"xls", "xlsx", "ods", "tsv"}, "csv", "every spreadsheet opens it"),
)
"""What people want to have of which no format is written, and what serves them as well."""


def one_of(what: str, names: Sequence[str]) -> str:
    """Say in help what there is to choose from, everywhere alike."""
    return f"{what} One of {', '.join(names)}." if len(names) > 1 else f"{what} The one choice is {names[0]}."


def kind_argument(
    what: str, names: Sequence[str], noun: str = "kind", *, metavar: str = "KIND", besides: Collection[str] = ()
) -> Any:
    """Declare an argument that is one of some words; of another one it says which `noun` was probably meant.

    The command itself says what is to be said of those `besides`, which are not offered.
    """

    def known(name: str) -> str:
        if name not in names and name not in besides:
            raise typer.BadParameter(not_among(name, names, noun))
        return name

    return typer.Argument(
        metavar=metavar,
        parser=known,
        help=one_of(what, names),
        show_default=False,
        autocompletion=lambda: [*names],
    )


def words_option(name: str, what: str, **options: Any) -> Any:
    """Declare an option that takes somebody's words."""
    return typer.Option(name, metavar="TEXT", parser=text_given, help=what, **options)


def day_option(name: str, what: str, read: Callable[[str], Any] = day_given, **options: Any) -> Any:
    """Declare an option that takes a day, or what `read` makes of one: a period, or the end of one."""
    return typer.Option(name, metavar="DATE", parser=read, help=what, **options)


def person_option(name: str, what: str, **options: Any) -> Any:
    """Declare an option that names a person, or several; of a day it says with which option that is said."""

    def no_day(context: typer.Context, given: Any) -> Any:
        for each in given if isinstance(given, list) else [given or ""]:
            if _DAY.fullmatch(each) and not _is_somebody(each, context.params.get("root")):
                options = {option for known in context.command.params for option in known.opts}
                meant_for = next((f" Did you mean '{option} {each}'?" for option in _DAYS if option in options), "")
                message = f"{quoted(each)} is a day, and this is a person.{meant_for}"
                raise typer.BadParameter(message)
        return given

    return typer.Option(name, metavar="PERSON", callback=no_day, help=what, **options)


def _is_somebody(name: str, root: str | None) -> bool:
    """Tell whether somebody has an id that could be a year, such as a number of staff."""
    from careerctl.problems.error import CareerctlError
    from careerctl.project.names import ids
    from careerctl.project.root import find_root

    with suppress(CareerctlError, OSError):
        return name in ids(find_root(Path.cwd(), Path(root) if root else None), "people")
    return False


def format_option(names: Sequence[str], what: str = "How to print the result", **options: Any) -> Any:
    """Declare `--format` with the names of the formats that a command has; of a file the ending of its name decides."""

    def known(context: typer.Context, option: typer.CallbackParam, name: str | None) -> str | None:
        if name is not None and name not in names:
            raise typer.BadParameter(not_among(name, names, "format"))
        output = Path(context.params.get("output") or "")
        ending = None if context.params.get("all_") else ending_of(output)  # with --all it names a folder
        if ending is None:
            return name
        source = context.get_parameter_source(str(option.name))
        return _by_ending(ending, output, names, None if source is None or source.name == "DEFAULT" else name)

    offered = {"help": one_of(f"{what}.", names), "autocompletion": lambda: [*names], **options}
    return typer.Option("--format", metavar="FORMAT", callback=known, **offered)


def summary_option(what: str) -> Any:
    """Declare `--summary`: a file to which something is added, and never standard output, where the result goes."""

    def file(given: Path | None) -> Path | None:
        if str(given) == "-":
            message = "name a file; standard output is for the result."
            raise typer.BadParameter(message)
        if given is not None and of_a_file(given) and ending_of(given) not in (*ENDINGS["markdown"], "txt"):
            message = f"it is Markdown that is added, and {given.name} is a name for something else."
            raise typer.BadParameter(message)
        return given

    return typer.Option("--summary", metavar="FILE", callback=file, help=what)


def ending_of(file: Path) -> str | None:
    """Return how the name of a file ends, None where that says nothing: for standard output, a day, a bare name."""
    name, _, ending = file.name.rpartition(".")
    return ending.lower() if name and ending[:1].isalpha() else None


def of_a_file(folder: Path) -> bool:
    """Tell whether somebody who named a folder had a file in mind."""
    endings = {*chain.from_iterable(ENDINGS.values()), *chain.from_iterable(each for each, _, _ in _INSTEAD)}
    return ending_of(folder) in endings


def folder_given(folder: Path | None) -> Path | None:
    """Refuse the name of a file where several are written."""
    if folder is not None and of_a_file(folder):
        message = f"{folder.name} is the name of a file, and several are written. Name a folder."
        raise typer.BadParameter(message)
    return folder


def _by_ending(ending: str, file: Path, names: Sequence[str], name: str | None) -> str:
    """Return the format in which to write a file: the one asked for, else the first with this ending.

    Raises BadParameter where none has it, or where another one was asked for.
    """
    fitting = [each for each, endings in ENDINGS.items() if each in names and ending in endings]
    if name in fitting or (fitting and name is None):
        return name or fitting[0]
    if fitting:
        message = f"{file.name} is a name for {' or '.join(fitting)}, and --format says {name}."
        raise typer.BadParameter(message, param_hint="--output")
    message = f"this command writes no .{ending}. {_what_works(ending, file, names)}"
    raise typer.BadParameter(message, param_hint="--output")


def _what_works(ending: str, file: Path, names: Sequence[str]) -> str:
    for endings, form, why in _INSTEAD:
        if ending in endings and form in names:
            return f"Write {file.with_suffix(f'.{form}')}: {why}."
    pages = " `report` makes pages, which a browser prints as PDF." if ending in _INSTEAD[0][0] else ""
    return (
        f"It writes {together([f'.{each}' for each in dict.fromkeys(ENDINGS[name][0] for name in names)], 9)}.{pages}"
    )


def not_among(name: str, names: Sequence[str], what: str) -> str:
    """Say that no word means such a thing, with the one that was probably meant, or all there are."""
    return f"no {what} is called {quoted(name)}. {_others(name, names)}"


def no_id_among(name: str, ids: Sequence[str], kind: str) -> str:
    """Say that nothing has an id, in the same way."""
    return no_such(kind, name, _others(name, ids))


def _others(name: str, names: Sequence[str]) -> str:
    return meant(name, names) or (f"There are: {_some(names)}." if names else "There is none yet.")


def _some(names: Sequence[str]) -> str:
    """Return names as a list, of many the first and how many more there are."""
    shown = [each for each, end in zip(names, accumulate(len(each) + 2 for each in names), strict=True) if end <= _MOST]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")


Root = Annotated[
    Path | None,
    typer.Option(
        "--root",
        metavar="DIR",
        is_eager=True,  # names are looked up in it
        envvar="CAREERCTL_ROOT",
        show_default="the nearest careerctl.yaml upwards",
        help="The folder of the project.",
    ),
]
_TODAY: Mapping[str, Any] = {"what": "The day to answer for, as 2026-10-01.", "show_default": "the system's date"}
Today = Annotated[date, day_option("--today", **_TODAY, default_factory=_today)]
TodayGiven = Annotated[date | None, day_option("--today", **_TODAY)]
"""The same before the command, which hears only what was given."""
Color = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="Whether to use colour. NO_COLOR and FORCE_COLOR are heard where it is auto."),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet", "-q", help="Do not say what was written, or how far it is; results, questions and faults are said."
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        is_eager=True,  # --format looks at it
        help="Write the result to this file, replacing it; the ending of its name decides the format. "
        "- is standard output.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        parser=jobs_given,
        show_default="as many as there are processors, where that is quicker",
        help="In how many processes to read the files about people. The result is the same.",
    ),
]
PageForm = Annotated[
    str | None,
    format_option(
        ("text", "markdown", "html", "json"),
        "How to lay it out",
        show_default="by the name of FILE, else text on a terminal and markdown elsewhere",
    ),
]
Reader = Annotated[
    Literal["employee", "manager", "hr", "everyone"],
    typer.Option("--audience", metavar="READER", help="Who is going to read it."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would change, as a diff, and write nothing.")]
Me = Annotated[
    str | None,
    person_option("--by", "Who writes: their name, id or file.", envvar="CAREERCTL_ME"),
]
OthersTold = Annotated[
    date | None, day_option("--others-told", "When who else had asked was told, where their answers do not say so.")
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help="Write it without being asked; without, what changes is shown first.")
]

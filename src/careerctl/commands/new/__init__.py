"""`careerctl new`: one more file of a project."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from careerctl.command import Command, For
from careerctl.options import Root, Today, not_among

if TYPE_CHECKING:
    from careerctl.adding.thing import NewThing

KindName = Annotated[
    str,
    typer.Argument(
        metavar="KIND", help="competency, role, path, goal, opening, activity, person or plan.", show_default=False
    ),
]
Id = Annotated[str, typer.Argument(metavar="ID", help="Its id, which is the file's name too: key-account-manager.")]
Name = Annotated[
    str | None, typer.Option("--name", metavar="TEXT", help="What people call it.", show_default="the id in words")
]
Values = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Write a single value into the file; as often as you like."),
]
Existing = Annotated[
    str | None,
    typer.Option("--from", metavar="ID", help="Begin with a copy of this one, comments included."),
]


def run(  # noqa: PLR0913  # each option is a parameter
    kind: KindName,
    id_: Id,
    *,
    name: Name = None,
    values: Values = None,
    existing: Existing = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask for what is needed, question by question.")] = False,
    root: Root = None,
    today: Today,
) -> int:
    """Add a competency, role, path, goal, opening, activity, person or plan.

    The file holds what its kind needs. Further keys stand in it as comments: take the # away to use one. What is given
    is checked before anything is written, and nothing is overwritten.
    """
    from careerctl.adding.thing import KINDS, NewThing
    from careerctl.adding.troubles import troubles
    from careerctl.commands.new.questions import answers
    from careerctl.errors import CareerctlError
    from careerctl.found import path_from_here
    from careerctl.output import emit
    from careerctl.project.creating import create
    from careerctl.project.root import find_root

    if kind not in KINDS:
        raise typer.BadParameter(not_among(kind, KINDS, "kind"), param_hint="KIND")
    thing = NewThing(find_root(Path.cwd(), root), today, kind, id_)
    chosen = _chosen(thing, values or [], name)
    if ask:
        chosen = answers(thing, chosen, existing)
    given = _completed(thing, chosen, existing)
    file = thing.file(given, existing)
    found = troubles(thing, file, chosen)
    if found:
        message = "\n".join(["this does not fit, and nothing was written:", *(f"  {each}" for each in found)])
        raise CareerctlError(message)
    create(thing.root, [file])
    what = f", a copy of {existing}. Change what differs" if existing else ". Fill it in"
    emit(f"Wrote {path_from_here(thing.root / file.path)}{what}, then run `careerctl check`.\n")
    _tell_editors(thing.root)
    return 0


def _tell_editors(root: Path) -> None:
    """Bring the schemas up to date in a project that has some: they know every id."""
    from datetime import date

    from careerctl.output import write
    from careerctl.project.assemble import read_project
    from careerctl.project.schemas import SCHEMAS
    from careerctl.schema.folder import late, of_project

    if (root / SCHEMAS).is_dir():
        texts = {root / path: text for path, text in of_project(read_project(root, date.min)).items()}
        for path in late(texts):
            write(texts[path], path, with_folder=True)


def _chosen(thing: "NewThing", values: list[str], name: str | None) -> dict[str, str]:
    """Return what --set and --name say, by key."""
    said = [("name", name)] if name is not None else []
    for each in values:
        key, equals, value = each.partition("=")
        if not equals:
            message = f"'{each}' is not written as KEY=VALUE."
            raise typer.BadParameter(message, param_hint="--set")
        said.append((key.strip(), value))
    chosen: dict[str, str] = {}
    for key, value in said:
        if key not in thing.outline:
            raise typer.BadParameter(not_among(key, list(thing.outline), "key"), param_hint="--set")
        if key in chosen:
            message = f"'{key}' is given twice."
            raise typer.BadParameter(message, param_hint="--set")
        chosen[key] = value.strip()
    return chosen


def _completed(thing: "NewThing", chosen: dict[str, str], existing: str | None) -> dict[str, str]:
    """Return what to write: the defaults of what must be there, and what was chosen. A copy has the rest already.

    Raises CareerctlError where something is missing that the kind cannot do without, and says what it could be.
    """
    from careerctl.commands.new.questions import such_as
    from careerctl.errors import CareerctlError

    if existing is not None:
        return {key: value for key, value in thing.defaults().items() if key == "name"} | chosen
    given = thing.defaults() | chosen
    missing = [key for key in thing.required if key not in given]
    if missing:
        lines = [f"  --set {key}=…  {such_as(thing, key)}" for key in missing]
        first = f"a new {thing.kind.name} also needs this; --ask asks for it:"
        raise CareerctlError("\n".join([first, *lines, "Nothing was written."]))
    return given


COMMAND = Command(run, For.OWNERS)

"""`careerctl new`: one more file of a project."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import day_given, last_day_given
from careerctl.cli.options import DryRun, Root, Today, day_option, kind_argument, not_among, person_option
from careerctl.project.kinds import KIND_FOLDERS
from careerctl.text.characters import quoted

if TYPE_CHECKING:
    from careerctl.changes.new.thing import NewThing
    from careerctl.project.writing.create import NewFile


def _opens(text: str) -> date:
    """Read the first day of a round; what is copied is named otherwise."""
    try:
        return day_given(text)
    except typer.BadParameter as error:
        message = f"{error.message} A copy of another one begins with --like."
        raise typer.BadParameter(message) from None


KindName = Annotated[
    str,
    kind_argument("What to add.", [*KIND_FOLDERS, "round"]),
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
    typer.Option("--like", metavar="ID", help="Begin with a copy of this one, comments included."),
]
From = Annotated[date | None, day_option("--from", "The first day of a round.", _opens, show_default="today")]
Until = Annotated[
    date | None,
    day_option("--until", "The last day of a round; 9999-12-31 for none.", last_day_given),
]

People = Annotated[
    list[str] | None,
    person_option("--for", "Whom a round is about, where it is not everybody's; as often as needed."),
]
ForGoal = Annotated[
    str | None,
    typer.Option("--for-goal", metavar="GOAL", help="Draft a role that asks for what this goal needs and no role has."),
]


def run(
    kind: KindName,
    id_: Id,
    *,
    name: Name = None,
    values: Values = None,
    existing: Existing = None,
    opens: From = None,
    until: Until = None,
    people: People = None,
    for_goal: ForGoal = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask for what is needed, question by question.")] = False,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
) -> int:
    """Add a competency, role, path, goal, opening, activity, person or plan, or open a round.

    The file holds what its kind needs. Further keys stand in it as comments: take the # away to use one. What is given
    is checked before anything is written, and nothing is overwritten.

    A role --for-goal GOAL is a draft that asks for what the goal needs and no role has; `needs` says what that is.

    A round is an entry in careerctl.yaml: new round 2027-h1 --until 2027-04-30. It opens today, or on the day --from,
    for everybody or, with --for, for some people only.
    """
    from careerctl.changes.new.troubles import troubles
    from careerctl.cli.terminal import say
    from careerctl.commands.new.questions import answers, last_look
    from careerctl.commands.new.round import ROUND
    from careerctl.problems.error import CareerctlError
    from careerctl.project.root import find_root

    _refuse_of_goals(kind, for_goal, existing)
    if kind == ROUND:
        _refuse_of_files(name, values, existing, ask=ask)
        return _open(find_root(Path.cwd(), root), today, id_, (opens or today, until), people=people or [], dry=dry_run)
    _refuse_of_rounds(kind, opens, until, people)
    thing = _thing(find_root(Path.cwd(), root), today, kind, id_, dry=dry_run)
    chosen, parts = _begun(thing, _chosen(thing, values or [], name), for_goal)
    if ask:
        chosen, answered = answers(thing, chosen, existing)
        parts |= answered
    file = thing.file(_completed(thing, chosen, existing), existing, parts)
    found = troubles(thing, file, chosen)
    if found:
        message = "\n".join(["this does not fit, and nothing was written:", *(f"  {each}" for each in found)])
        raise CareerctlError(message)
    if ask and not (dry_run or last_look(file)):
        say("Nothing was written.")
        return 0
    return _write(thing.root, file, existing, asked=ask, dry=dry_run)


def _thing(root: Path, today: date, kind: str, name: str, *, dry: bool) -> "NewThing":
    """Return what is to be new; what is left of it by somebody who was killed is no reason to refuse it."""
    from careerctl.changes.new.thing import NewThing, kind_named
    from careerctl.model.ids import is_id
    from careerctl.project.writing.create import clear_away

    if is_id(name) and not dry:
        clear_away(root, f"{kind_named(kind).folder}/{name}.yaml")
    return NewThing(root, today, kind, name)


def _begun(thing: "NewThing", chosen: dict[str, str], for_goal: str | None) -> tuple[dict[str, str], dict[str, Any]]:
    """Return what is chosen, and the lists and mappings with which a role for a goal begins: as a draft."""
    if for_goal is None:
        return chosen, {}
    from careerctl.changes.new.for_goal import drafted_for

    return {"status": "draft", **chosen}, drafted_for(thing, for_goal)


def _write(root: Path, file: "NewFile", existing: str | None, *, asked: bool, dry: bool) -> int:
    from careerctl.changes.editor_schemas import keep_informed
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.project.root import commands_from_here
    from careerctl.project.writing.create import create
    from careerctl.project.writing.replace import Written

    if not dry:
        create(root, [file])
    copied = f", a copy of {existing}" if existing else ""
    first = "Change what differs, then run" if existing else "Run" if asked else "Fill it in, then run"
    said = f"Wrote {path_from_here(root / file.path)}{copied}. {first} `{commands_from_here(root)('check')}`."
    wrote(Written(file.path, None, file.text.encode()), said, dry=dry)
    if not dry:
        keep_informed(root)
    return 0


def _open(root: Path, today: date, name: str, days: tuple[date, date | None], *, people: list[str], dry: bool) -> int:
    from careerctl.changes.editor_schemas import keep_informed
    from careerctl.commands.new.round import open_one
    from careerctl.project.reading.subjects import colleague_named

    opens, closes = days
    if closes is None:
        message = f"say until when it is open: new round {name} --until DATE"
        raise typer.BadParameter(message)
    whose = [colleague_named(each, root, Path.cwd()).person for each in people]
    open_one(root, today, name, opens, closes, people=whose, dry=dry)
    if not dry:
        keep_informed(root)
    return 0


def _refuse_of_files(name: str | None, values: list[str] | None, existing: str | None, *, ask: bool) -> None:
    for option, given in (("--name", name), ("--set", values), ("--like", existing), ("--ask", ask)):
        if given:
            message = f"a round takes no {option}; say --from when and --until when it is open."
            raise typer.BadParameter(message)


def _refuse_of_rounds(kind: str, opens: date | None, until: date | None, people: list[str] | None) -> None:
    for option, given in (("--from", opens), ("--until", until)):
        if given is not None:
            message = f"{option} belongs to a round; a {kind} has its days in its file."
            raise typer.BadParameter(message)
    if people:
        message = "--for belongs to a round: whom it is about."
        raise typer.BadParameter(message)


def _refuse_of_goals(kind: str, for_goal: str | None, existing: str | None) -> None:
    if for_goal is not None and kind != "role":
        message = "--for-goal drafts a role: new role ID --for-goal GOAL"
        raise typer.BadParameter(message)
    if for_goal is not None and existing is not None:
        message = "--for-goal begins with what a goal needs, --like with a copy. Take one of the two."
        raise typer.BadParameter(message)


def _chosen(thing: "NewThing", values: list[str], name: str | None) -> dict[str, str]:
    """Return what --set and --name say, by key."""
    said = [("name", name)] if name is not None else []
    for each in values:
        key, equals, value = each.partition("=")
        if not equals:
            message = f"{quoted(each)} is not written as KEY=VALUE."
            raise typer.BadParameter(message, param_hint="--set")
        said.append((key.strip(), value))
    chosen: dict[str, str] = {}
    for key, value in said:
        if key not in thing.outline:
            raise typer.BadParameter(not_among(key, list(thing.outline), "key"), param_hint="--set")
        if key in chosen:
            message = f"{quoted(key)} is given twice."
            raise typer.BadParameter(message, param_hint="--set")
        chosen[key] = value.strip()
    return chosen


def _completed(thing: "NewThing", chosen: dict[str, str], existing: str | None) -> dict[str, str]:
    """Return what to write: the defaults of what must be there, and what was chosen. A copy has the rest already.

    Raises CareerctlError where something is missing that the kind cannot do without, and says what it could be.
    """
    from careerctl.commands.new.questions import such_as
    from careerctl.problems.error import CareerctlError

    if existing is not None:
        return {key: value for key, value in thing.defaults().items() if key == "name"} | chosen
    given = thing.defaults() | chosen
    missing = [key for key in thing.required if key not in given]
    if missing:
        lines = [f"  --set {key}=…  {such_as(thing, key)}" for key in missing]
        first = f"a new {thing.kind.name} also needs this; --ask asks for it:"
        raise CareerctlError("\n".join([first, *lines, "Nothing was written."]))
    return given


COMMAND = Command(
    run,
    For.OWNERS,
    examples=("new competency listening --ask", "new role key-account-manager --like account-executive --set rank=3"),
    more="guide/for-the-framework-owner",
)

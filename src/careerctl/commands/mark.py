"""`careerctl mark`: what happened in a plan."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

import typer

from careerctl.cli.command import Command, For
from careerctl.cli.given import period_given, text_given
from careerctl.cli.options import Color, DryRun, Me, Root, Today, day_option, no_id_among, one_of, words_option

if TYPE_CHECKING:
    from careerctl.analysis.planning.entries import PlanEntry
    from careerctl.changes.condition import ConditionOf
    from careerctl.project.reading.subjects import Subject
    from careerctl.questions.known import Reading

Status = Literal["active", "done", "dropped", "open"]
STATUSES: tuple[Status, ...] = get_args(Status)

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="Whose plan: a person's name, id or file.")]
Ids = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID]... [STATUS]",
        help=one_of("What of the plan, by the ids that its page shows, and how far it is; STATUS:", STATUSES),
        show_default="done",
    ),
]
Evidence = Annotated[
    list[str] | None,
    words_option("--evidence", "What shows it, or what was said; may be repeated."),
]
On = Annotated[
    date | None,
    day_option("--on", "The day on which it was so.", show_default="today"),
]
To = Annotated[
    str | None, typer.Option("--to", metavar="TEXT", parser=text_given, help="Who was told, of an announcement.")
]
Text = Annotated[
    str | None,
    words_option("--text", "What they were told; of what you agreed, its new words."),
]


Due = Annotated[
    str | None,
    day_option("--due", "By when, of an action or a stepping stone.", period_given),
]


_WORDED = frozenset({"action", "handed", "relief", "stone"})
"""The sorts of entries whose words are for the two to agree."""


class _Said(NamedTuple):
    """What is said of entries."""

    ids: tuple[str, ...]
    status: Status | None
    on: date | None
    evidence: tuple[str, ...]
    to: str
    text: str
    due: str


def run(
    person: PersonName,
    ids: Ids = None,
    *,
    on: On = None,
    evidence: Evidence = None,
    by: Me = None,
    to: To = None,
    text: Text = None,
    due: Due = None,
    dry_run: DryRun = False,
    root: Root = None,
    today: Today,
    color: Color = "auto",
) -> int:
    """Say what happened in a plan: an action done, a sign met, a yes, an announcement.

    Writes into the person's open plan; that a condition of a role is met, condition-ID, into the person's file. Without
    an ID it lists what there is, what is due first, and asks. A yes, or that others may hear of a trial, is somebody's
    own word: who types it for another is written beside it until they confirm it, and it can be taken back with `open`
    at any time, without a reason.
    """
    given = list(ids or ())
    status = next((each for each in STATUSES if given and each == given[-1]), None)
    names = tuple(given[:-1] if status else given)
    words = bool(text or due) and not evidence and on is None
    said = _Said(
        names, status or (None if words else "done"), on, tuple(evidence or ()), to or "", text or "", due or ""
    )
    if on is not None and status in {"active", "open"}:
        message = "--on is the day on which something was done or dropped."
        raise typer.BadParameter(message)
    if on is not None and on > today:
        message = f"--on {on} is still to come."
        raise typer.BadParameter(message)
    from careerctl.project.reading.subjects import person_named, writer_named

    subject = person_named(person, root, Path.cwd())
    if not said.ids:
        said = said._replace(ids=_chosen(subject, today, color))
        if not said.ids:
            return 0
    writer = writer_named(by, subject.root, Path.cwd()) if by else ""
    conditions = _of_conditions(subject, today, said, dry=dry_run)
    in_plan = said._replace(ids=tuple(each for each in said.ids if each not in conditions))
    return _write(subject, today, in_plan, writer, dry=dry_run) if in_plan.ids else 0


_CONDITION = "condition-"
"""How the id of a condition begins; the rest is its id in the role that asks it."""


def _of_conditions(subject: "Subject", today: date, said: _Said, *, dry: bool) -> set[str]:
    """Write which conditions of the plan's role, a wished one or today's are met, and return their ids."""
    if not any(each.startswith(_CONDITION) for each in said.ids):
        return set()
    from careerctl.changes.person import change_person
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.project.writing.replace import writing
    from careerctl.questions.known import read_person

    folder, path = subject.place
    with writing(folder):
        reading = read_person(subject, today)
        found = _conditions_named(reading, said)
        if not found:
            return set()
        _must_be_of_a_condition(said)
        news = (one.open() if said.status == "open" else one.met(said.on, said.evidence) for one in found.values())
        changes = [change for each in news for change in each]
        written = change_person(folder, path, changes, reading.project.links, dry=dry) if changes else None
    file = path_from_here(folder / path)
    how = "open again" if said.status == "open" else "met"
    line = f"Wrote into {file}: {', '.join(found)} {'is' if len(found) == 1 else 'are'} {how}."
    wrote(written, line, dry=dry, already=f"This stands in {file} already.")
    return {*found}


def _conditions_named(reading: "Reading", said: _Said) -> "dict[str, ConditionOf]":
    """Return which ids are conditions of the plan's role, a wished one or today's.

    Raises CareerctlError for one that is none of these, where there is no plan whose it could be.
    """
    from careerctl.analysis.still_wished import still_wished
    from careerctl.changes.condition import ConditionOf, must_be_asked, role_that_asks
    from careerctl.questions.plans import surely_open

    framework, person = reading.framework, reading.person
    kept = surely_open(reading)
    wished = (wish.role for _, wish in still_wished(framework, person))
    roles = [kept.plan.target if kept is not None else None, *wished, person.role]
    named = {each: each.removeprefix(_CONDITION) for each in said.ids if each.startswith(_CONDITION)}
    if kept is None:
        must_be_asked(framework, roles, named.values())
    return {
        each: ConditionOf(framework, person, role, condition)
        for each, condition in named.items()
        if (role := role_that_asks(framework, roles, condition))
    }


def _must_be_of_a_condition(said: _Said) -> None:
    if said.status not in {"done", "open"} or said.to or said.text or said.due:
        message = "a condition is done, maybe with --on and --evidence, or open."
        raise typer.BadParameter(message)


def _write(subject: "Subject", today: date, said: _Said, by: str, *, dry: bool) -> int:
    from careerctl.analysis.planning.entries import entries
    from careerctl.changes.marking import Marking, marked
    from careerctl.changes.plan import change_plan
    from careerctl.cli.wrote import wrote
    from careerctl.project.here import path_from_here
    from careerctl.project.writing.replace import writing
    from careerctl.questions.known import read_person
    from careerctl.questions.plans import kept_plan

    with writing(subject.root):
        reading = read_person(subject, today, ("activity",))
        kept = kept_plan(reading)
        sides = (reading.record.id, next(iter(reading.managers()), ""))
        mark = Marking(said.status, today, said.on, said.evidence, by, said.to, said.text, said.due, sides)
        chosen = [_named(entries(kept.plan), each) for each in dict.fromkeys(said.ids)]
        _must_fit(said, chosen)
        changes = [change for each in chosen for change in marked(kept.plan, each, mark)]
        written = change_plan(subject.root, kept.path, changes, reading.project.links, dry=dry) if changes else None
    file = path_from_here(subject.root / kept.path)
    agreed = said.status is None and any(each.sort in _WORDED for each in chosen)
    words = {None: "as you said" if agreed else "done", "active": "under way", "open": "open again"}.get(
        said.status, said.status
    )
    names = [each.id for each in chosen]
    lines = [f"Wrote into {file}: {', '.join(names)} {'is' if len(names) == 1 else 'are'} {words}."]
    lines += _recorded(chosen, mark.status, sides, by, reading.called)
    return wrote(written, *lines, dry=dry, already=f"This stands in {file} already.")


def _recorded(
    chosen: "Sequence[PlanEntry]",
    status: Status | None,
    sides: tuple[str, str],
    by: str,
    called: "Callable[[str], str]",
) -> list[str]:
    """Say whose word was typed by somebody else."""
    others = [each.id for each in chosen if each.own and status == "done" and by != sides[each.own == "manager"]]
    if not others:
        return []
    return [f"It says that {called(by)} recorded {', '.join(others)}, until whoever's word it is does the same."]


def _must_fit(said: _Said, chosen: "Sequence[PlanEntry]") -> None:
    """Refuse an option that none of the entries has a place for."""
    sorts = {each.sort for each in chosen}
    for name, value, fitting, what in (
        ("--evidence", said.evidence, {"action", "point", "asked"}, "actions, points of mastery and what was asked"),
        ("--to", said.to, {"announced"}, "announcements"),
        (
            "--text",
            said.text,
            {"announced", *_WORDED},
            "actions, stepping stones, announcements, what gives way and what is handed over",
        ),
        ("--due", said.due, {"action", "stone"}, "actions and stepping stones"),
    ):
        if value and not sorts & fitting:
            message = f"{name} belongs to {what}."
            raise typer.BadParameter(message)


def _named(every: "Sequence[PlanEntry]", name: str) -> "PlanEntry":
    """Return the entry with an id. Raises CareerctlError where there is not one."""
    from careerctl.problems.error import CareerctlError

    found = [each for each in every if each.id == name]
    if len(found) == 1:
        return found[0]
    if found:
        message = f"two actions of the plan have the id '{name}'. Give one of them another there."
    else:
        message = no_id_among(name, [each.id for each in every], "entry of the plan")
    raise CareerctlError(message)


def _chosen(subject: "Subject", today: date, color: str) -> tuple[str, ...]:
    """Show what can be marked, what is due first, and return what is chosen of it."""
    from careerctl.cli.questions import typed
    from careerctl.cli.terminal import emit, page, say
    from careerctl.formats.document import Document
    from careerctl.formats.documents import text
    from careerctl.questions.known import read_person
    from careerctl.questions.plans import as_it_stands, kept_plan
    from careerctl.views.screens.plan import markable

    reading = read_person(subject, today, ("activity", "opening"))
    blocks = tuple(markable.blocks(as_it_stands(reading, kept_plan(reading))))
    if not blocks:
        say("Nothing in the plan is open.")
        return ()
    emit(text.FORMAT.render(Document(blocks, ()), page(None, color)))
    return tuple(typed("Which? Ids, with a blank between them; nothing to leave it: ").split())


COMMAND = Command(
    run,
    For.PEOPLE,
    examples=("mark carmen", 'mark carmen coaching-2-3 done --evidence "Ben closed alone"'),
    more="guide/for-a-manager",
)

"""Rounds in careerctl.yaml: one more entry at the end of `rounds:`, and another last day of one that is there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.model.days import OPEN_END
from careerctl.model.ids import is_id
from careerctl.model.settings import Round, Settings
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.kinds import ASSESSMENTS, PEOPLE, SETTINGS_FILE
from careerctl.project.reading import files
from careerctl.project.reading.framework import Project, read_project
from careerctl.project.writing.change import Put
from careerctl.project.writing.edit import edited
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written, change, writing
from careerctl.text.characters import quoted
from careerctl.text.phrases import day
from careerctl.text.spelling import meant, no_such


class NewRound(NamedTuple):
    """A round, with the first and the last day on which it is open; None where that is not known yet."""

    id: str
    opens: date
    closes: date | None
    people: tuple[str, ...] = ()
    """The ids of those whom it is about, none where it is everybody's."""


class Opened(NamedTuple):
    """What was written, and the rounds that are open on some of the same days."""

    written: Written
    overlapping: tuple[str, ...]


def open_round(root: Path, today: date, new: NewRound, *, dry: bool = False) -> Opened:
    """Add a round to a project's careerctl.yaml. `dry` writes nothing.

    Raises CareerctlError where the id is none or is taken, where it would close before it opens, where the project's
    rounds are listed elsewhere, and where the file cannot be changed.
    """
    if not is_id(new.id):
        message = f"{quoted(new.id)} is no id. Take lower-case letters, digits and single hyphens, as in 2027-h1."
        raise CareerctlError(message)
    if new.closes is not None and new.closes < new.opens:
        message = f"a round that opens on {day(new.opens)} cannot close on {day(new.closes)}."
        raise CareerctlError(message)
    with writing(root):
        project = _sound(root, today)
        rounds = project.framework.settings.rounds
        _refuse_known(new.id, rounds, root)
        _refuse_listed_elsewhere(project)
        _refuse_unlisted(root, new.id, rounds)
        judge = Judge(Settings, project.links, private=False)
        written = change(root, SETTINGS_FILE, lambda before: _with(root, before or b"", new, judge), dry=dry)
    assert written is not None  # noqa: S101  # the id was not there
    return Opened(written, tuple(name for name, each in rounds.items() if _overlap(each, new)))


def lengthen_round(root: Path, today: date, name: str, closes: date, *, dry: bool = False) -> Written | None:
    """Give a round a later last day; None where it has that already. `dry` writes nothing.

    Raises CareerctlError where there is no such round, where the day is no later one, where the project's rounds are
    listed elsewhere, and where the file cannot be changed.
    """
    with writing(root):
        project = _sound(root, today)
        rounds = project.framework.settings.rounds
        if name not in rounds:
            hint = meant(name, rounds) or f"There are: {', '.join(rounds) or 'none'}."
            message = no_such("round", name, hint)
            raise CareerctlError(message)
        known = rounds[name].closes
        if known is None or closes < known.last:
            until = f"closes on {day(known.last)}" if known is not None else "has no last day"
            message = f"the round {name} {until}, and {day(closes)} is not later. Nothing was written."
            raise CareerctlError(message)
        _refuse_listed_elsewhere(project)
        judge = Judge(Settings, project.links, private=False)

        def how(before: bytes | None) -> bytes:
            after = edited(SETTINGS_FILE, before or b"", [Put(("rounds", name, "closes"), closes.isoformat())])
            judge.must_be_sound(root, SETTINGS_FILE, after)
            return after

        return change(root, SETTINGS_FILE, how, dry=dry) if closes != known.last else None


def _with(root: Path, before: bytes, new: NewRound, judge: Judge) -> bytes:
    entry: dict[str, str | list[str]] = {
        "opens": new.opens.isoformat(), "closes": (new.closes or OPEN_END).isoformat()
    }  # fmt: skip
    if new.people:
        entry["for"] = list(new.people)
    after = edited(SETTINGS_FILE, before, [Put(("rounds", new.id), entry)])
    judge.must_be_sound(root, SETTINGS_FILE, after)
    return after


def _sound(root: Path, today: date) -> Project:
    """Return the project with its settings alone. Raises CareerctlError where they are broken."""
    project = read_project(root, today, kinds=())
    refuse_errors(project.settings_faults, root, f"{SETTINGS_FILE} has to be mended first. Nothing was written.")
    return project


def _refuse_known(name: str, rounds: dict[str, Round], root: Path) -> None:
    known = rounds.get(name)
    if known is not None:
        days = f"{known.opens.text} to {known.closes.text}" if known.closes is not None else f"{known.opens.text} on"
        message = (
            f"there is a round '{name}' already, {days}. Take another id, or change it in "
            f"{path_from_here(root / SETTINGS_FILE)}."
        )
        raise CareerctlError(message)


def _refuse_listed_elsewhere(project: Project) -> None:
    """Refuse where the rounds are the framework's: an entry here would stand instead of all of them."""
    settings = project.framework.settings
    if settings.rounds and "rounds" not in project.sources["settings", ""].root:
        where = path_from_here(project.root / (settings.framework or "") / SETTINGS_FILE)
        message = f"the rounds of this project are listed in {where}. Name that folder with --root."
        raise CareerctlError(message)


def _refuse_unlisted(root: Path, name: str, rounds: dict[str, Round]) -> None:
    """Refuse where a first entry would make the rounds of sheets that are here already unknown ones."""
    used = sorted({*_used(root)} - {name}) if not rounds else []
    if used:
        message = (
            f"there are sheets of {', '.join(used)}, and careerctl.yaml lists no rounds yet. "
            "List these under `rounds:` first, each with `opens:` and `closes:`."
        )
        raise CareerctlError(message)


def _used(root: Path) -> Iterator[str]:
    """Yield the rounds of all sheets, wherever they are written."""
    for path in files.listing(root, ASSESSMENTS).paths:
        yield path.split("/")[1]
    for path in files.listing(root, PEOPLE).paths:
        tree = files.read(root, path).root
        written = tree.get("assessments") if isinstance(tree, dict) else None
        for each in written if isinstance(written, list) else ():
            if isinstance(each, dict) and isinstance(each.get("round"), str):
                yield str(each["round"])


def _overlap(known: Round, new: NewRound) -> bool:
    return (new.closes is None or known.opens.first <= new.closes) and not known.is_over(new.opens)

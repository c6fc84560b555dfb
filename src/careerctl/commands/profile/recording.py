"""What is said of a person by options or answers, understood and written into their file."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.changes.person import change_person
from careerctl.changes.profile import LISTS, ProfileChange, handing_over, still_to_do
from careerctl.cli.wrote import wrote
from careerctl.model.role import DRIVERS
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import Subject, competency_named
from careerctl.project.writing.replace import writing
from careerctl.questions.known import Reading, read_person
from careerctl.text.phrases import first_upper, listed, sentence
from careerctl.views.screens.profile import LISTS as LABELS
from careerctl.views.words.moves import driver_words


class Yes(NamedTuple):
    """Whether the person says yes to handing over, and the id of who types it."""

    said: bool
    by: str


def given(
    reading: Reading, added: Mapping[str, Sequence[str] | None], removed: Sequence[tuple[str, str]]
) -> list[ProfileChange]:
    """Return what options ask for. Raises CareerctlError for a competency that there is not."""
    return [
        ProfileChange(
            key,
            [meant(reading, key, each) for each in added[key] or ()],
            [meant_there(reading, key, each) for name, each in removed if name == key],
        )
        for key in LISTS
    ]


def meant(reading: Reading, key: str, written: str) -> str:
    """Return a known driver or somebody's own words; else the id of a competency, which may be named by its name.

    Raises CareerctlError where there is none.
    """
    words = " ".join(written.split())
    if key == "drivers":
        known = words.casefold().replace(" ", "-")
        return known if known in DRIVERS else words
    return reading.present_id("competency", competency_named(written, reading.subject.root, Path.cwd())[1])


def meant_there(reading: Reading, key: str, written: str) -> str:
    """Return what is meant of what stands in a list. Raises CareerctlError where nothing like it does."""
    there: tuple[str, ...] = getattr(reading.person, key)
    if written in there:
        return written
    what = meant(reading, key, written)
    if key == "drivers" and what.casefold() not in {" ".join(each.split()).casefold() for each in there}:
        commands = reading.subject.commands()
        shown = commands("profile", commands.about(reading.subject.person))
        message = f"no driver there is written so. `{shown}` shows them."
        raise CareerctlError(message)
    return what


def write(subject: Subject, today: date, wanted: Sequence[ProfileChange], yes: Yes | None = None, *, dry: bool) -> int:
    """Write what is not so yet into the person's file, and say what was written and who reads it."""
    folder, path = subject.place
    with writing(folder):
        reading = read_person(subject, today)
        person, current = reading.person, reading.framework.competencies.current
        left = [still_to_do(person, each, current) for each in wanted]
        changes = [change for each in left for change in each.changes(person)]
        if yes is not None:
            changes += handing_over(person.hand_over, today, yes.by, subject.person, yes=yes.said)
        written = change_person(folder, path, changes, reading.project.links, dry=dry) if changes else None
    file = path_from_here(folder / path)
    lines = [line for each in left for line in in_words(reading, each)]
    lines += [*_handed_over(reading, yes)] if yes is not None else []
    ends = [_readers(reading, left)] if any(each.added or each.removed for each in left) else []
    return wrote(written, f"Wrote into {file}:", *lines, *ends, dry=dry, already=f"This stands in {file} already.")


def in_words(reading: Reading, each: ProfileChange) -> Iterator[str]:
    """Yield what is added to a list, and what is taken away, each in a line."""
    label = first_upper(LABELS[each.key].format(name=reading.person.short_name()))
    for how, what in (("", each.added), ("no longer ", each.removed)):
        names = [driver_words(one) if each.key == "drivers" else reading.framework.competency_name(one) for one in what]
        if names:
            yield sentence(f"{label}: {how}{listed(names)}")


def _handed_over(reading: Reading, yes: Yes) -> Iterator[str]:
    """Yield what becomes of what was between the person and a former manager."""
    name, own = reading.person.short_name(), reading.subject.person
    if not yes.said:
        yield "To hand over: no longer. A former manager's notes, outlook and the why of wishes stay where they are."
        return
    yield "To hand over: yes. A former manager's notes, outlook and the why of wishes may go over to the next one."
    if yes.by != own:
        yield f"It says that {reading.called(yes.by)} recorded it, until {name} does the same."


def _readers(reading: Reading, left: Sequence[ProfileChange]) -> str:
    shared = any(each.key == "shares" and (each.added or each.removed) for each in left)
    two = " and ".join([reading.person.short_name(), *map(reading.called, reading.managers()[:1])])
    own = any(each.key != "shares" and (each.added or each.removed) for each in left)
    parts = [f"Read by {two}; never counted."] * own + ["Everyone sees what to ask about."] * shared
    return " ".join(parts)

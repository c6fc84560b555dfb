"""Answers out of a workbook, form by form."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from careerctl.exchange.days import read_day
from careerctl.exchange.people.answers import AGREEMENT, FORMAT, shaped
from careerctl.exchange.people.words import LISTS, SHARED, STEPS
from careerctl.exchange.people.workbook.keys import ANSWERS, INSTEAD, WISH, choices, first_word, level_of
from careerctl.exchange.people.workbook.rows import Rows, marks, ticked
from careerctl.exchange.spreadsheet import CLOSED, WORKBOOKS, sheets
from careerctl.model.answers import Given, GivenAgreement, GivenAnswers, GivenLists, HandedOut
from careerctl.model.role import DRIVERS
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.text.phrases import plainly

ENDINGS = (*WORKBOOKS, ".csv", ".tsv", *CLOSED)
"""How tables are called in which a form may come back, those included that are refused with what to do."""
_YES = frozenset(("x", "1", "✓", "✔", "☑", "✗", "☒", "yes", "true", "ja", "oui", "wahr"))
_ONE_LINE = 200


class Filled(NamedTuple):
    """A worksheet that came back."""

    answers: Given
    left_alone: tuple[str, ...]
    """A line for each sort of rows that are none of the form's, or that contradict each other; no word of them."""


def filled(file: Path, today: date) -> list[Filled]:
    """Return what was filled in, form by form. A workbook does not say when that was: it counts as of today.

    Raises CareerctlError, which quotes nothing of it, where it cannot be read, or where no form is in it.
    """
    found = [Rows(each) for each in sheets(file) if marks(each)]
    if not found:
        named = path_from_here(file)
        message = (
            f"{named} holds no form of careerctl: the first row and column of one, which nobody sees, are missing."
        )
        raise CareerctlError(message)
    return [Filled(_given(rows, today), tuple(rows.left_alone())) for rows in found]


def _given(rows: Rows, today: date) -> Given:
    """Return the answers in a form, as the same form in a browser would fold them."""
    out = rows.carried.handed_out
    answers: dict[str, Any] = {
        "handed_out": out.model_dump(mode="json", exclude_unset=True),
        "date": today.isoformat(),
        "handed_in": rows.text("hand-in").casefold() in _YES,
    }
    if not isinstance(out, HandedOut):
        differ = {which: said["answer"] for which, said in rows.of("differ") if said["answer"]}
        known, said = _choices(rows), rows.text("trial")
        trial = known.get(said, known.get(first_word(said), ""))
        other = {"handed_in_manager": rows.text("hand-in-manager").casefold() in _YES}
        return shaped({"format": AGREEMENT, **answers, **other, "differ": differ, "trial": trial}, GivenAgreement)
    known = _choices(rows)
    ratings = {which: _rating(said, known) for which, said in rows.of("rating") if any(said.values())}
    own = _own(rows, out.lists) if out.lists is not None else {}
    return shaped({"format": FORMAT, **answers, "ratings": ratings, **own}, GivenAnswers)


def _choices(rows: Rows) -> dict[str, str]:
    """Return what stands for what in the lists of a form: in English, and in the language in which it was made."""
    return choices(plainly) | rows.carried.choices


def _rating(said: Mapping[str, str], known: Mapping[str, str]) -> dict[str, Any]:
    instead = known.get(said["answer"])
    if instead in INSTEAD:
        return {instead: said["why"]}
    evidence = [*filter(None, map(str.strip, said["evidence"].split("\n")))]
    seen = {"observed": False} if ticked(said["seen"]) else {}
    return {"level": level_of(said["answer"])[:_ONE_LINE], "why": said["why"], "evidence": evidence, **seen}


def _own(rows: Rows, out: GivenLists) -> dict[str, Any]:
    """Return what a person said of themself; `out` are the lists of the profile as they were handed out."""
    known = _choices(rows)
    steps = [
        {"kind": _one_of(STEPS, known, said["answer"], "other"), "text": said["why"]} for _, said in rows.of("step")
    ]
    return {
        "lists": {"drivers": _drivers(rows, out), **dict(_subjects(rows, out))},
        "wish": _wish(rows),
        "steps": [each for each in steps if each["text"]],
        "done": [which for which, said in rows.of("done") if ticked(said["answer"])],
    }


def _drivers(rows: Rows, out: GivenLists) -> list[str]:
    """Return what was handed out, without what is ticked no more, and with what is new."""
    ticks = {which: ticked(said["answer"]) for which, said in rows.of("driver")}
    kept = [each for at, each in enumerate(out.drivers) if ticks.get(each if each in DRIVERS else str(at), True)]
    new = [each for each, on in ticks.items() if on and each in DRIVERS and each not in kept]
    words = (each.strip()[:_ONE_LINE] for each in rows.text("drivers").split("\n"))
    return [*kept, *new, *filter(None, words)]


def _subjects(rows: Rows, out: GivenLists) -> Iterator[tuple[str, list[str]]]:
    for key, column in zip(LISTS, ANSWERS, strict=False):
        ticks = {which: ticked(said[column]) for which, said in rows.of("subject")}
        there: tuple[str, ...] = getattr(out, key)
        kept = [each for each in there if ticks.get(each, True)]
        yield key, [*kept, *(each for each, on in ticks.items() if on and each not in there)]


def _wish(rows: Rows) -> dict[str, str]:
    """Return the wish; what was written in the place of a role, and is none of the list, is a wish in words."""
    said = {each: rows.text(f"wish {each}") for each in WISH}
    role = rows.carried.roles.get(said["role"], "")
    words = "\n".join(filter(None, ("" if role else said["role"], said["words"])))
    shared = _one_of(SHARED, _choices(rows), said["shared"], "manager")
    return {"role": role, "words": words, "why": said["why"], "by": _day(said["by"]), "shared_with": shared}


def _one_of(keys: Iterable[str], known: Mapping[str, str], said: str, without: str) -> str:
    """Return which of some keys was picked, `without` for anything else."""
    meant = known.get(said, without)
    return meant if meant in keys else without


def _day(text: str) -> str:
    """Return a day as files have it where it can be read in one way; else the text as it is."""
    try:
        return read_day(text, None)
    except ValueError:
        return text[:_ONE_LINE]

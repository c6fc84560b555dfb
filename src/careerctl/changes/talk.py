"""Writes down that the two talked: in the plan that is kept, else in the person's file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from careerctl.changes.plan import change_plan
from careerctl.model.person import Person, WrittenTalk
from careerctl.model.plan import CheckIn
from careerctl.project.reading.links import Links
from careerctl.project.reading.plans import KeptPlan
from careerctl.project.writing.append import append
from careerctl.project.writing.change import Append
from careerctl.project.writing.judge import Judge
from careerctl.project.writing.replace import Written


def is_written(talks: Sequence[WrittenTalk | CheckIn], said: Mapping[str, str]) -> bool:
    """Tell whether a talk of that day, in these words, is written down already."""
    there = [{"date": each.date.isoformat(), "said": each.said, "next": each.next} for each in talks]
    return {key: said.get(key) for key in ("date", "said", "next")} in there


def add_to_plan(root: Path, kept: KeptPlan, said: Mapping[str, str], links: Links, *, dry: bool) -> Written | None:
    """Write a talk into the log of a plan. Raises CareerctlError where that cannot be."""
    return change_plan(root, kept.path, [Append(("check_ins", "log"), said)], links, dry=dry)


def add_to_person(root: Path, path: str, said: Mapping[str, str], links: Links, *, dry: bool) -> Written | None:
    """Write a talk into a person's file. Raises CareerctlError where that cannot be."""
    return append(root, path, Append(("talks",), said), Judge(Person, links), dry=dry)

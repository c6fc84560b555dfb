"""Answers as they stand in a sheet, and the changes that put them there."""

from collections.abc import Iterator, Mapping
from typing import Any

from careerctl.model.framework import Framework
from careerctl.project.writing.change import Change, Put, Remove
from careerctl.results.gap import Rated


def written_as(framework: Framework, ratings: Mapping[str, Any], competency: str) -> str:
    """Return the id under which a sheet has a competency: the present one, unless it has a former one alone."""
    if competency in ratings:
        return competency
    return next((each for each in ratings if framework.competencies.current(each) == competency), competency)


def rating_changes(key: str, before: Any, was: Rated | None, said: Rated) -> Iterator[Change]:
    """Yield what makes an answer stand under a key; `before` is what stands there, and `was` what that means.

    A rating in its long form is changed line by line, so that comments and what nobody asked for stay.
    """
    if was == said:
        return
    entry = _entry(said)
    if not isinstance(before, dict):
        yield Put(("ratings", key), entry if set(entry) != {"level"} else entry["level"])
        return
    same_level = was is not None and was.level == said.level
    for name, value in entry.items():
        if not (name == "level" and same_level):
            yield Put(("ratings", key, name), value)
    for name in ("level", "why", "evidence", "no_chance", "not_applicable", "observed"):
        if name in before and name not in entry:
            yield Remove(("ratings", key, name))


def _entry(said: Rated) -> dict[str, Any]:
    """Return an answer in its long form, in the order in which people write it."""
    entry: dict[str, Any] = {}
    if said.level is not None:
        entry["level"] = f"{said.level:g}"
    for name in ("no_chance", "not_applicable", "why"):
        entry |= {name: getattr(said, name)} if getattr(said, name) else {}
    entry |= {"evidence": list(said.evidence)} if said.evidence else {}
    return entry | ({} if said.observed else {"observed": "false"})

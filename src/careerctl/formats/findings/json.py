"""Findings for programs. What is about a file as a whole has no line and no column."""

from dataclasses import asdict, dataclass

from careerctl.formats.json_text import json_text
from careerctl.formats.page import Format, PageSize
from careerctl.problems.diagnostic import Diagnostic, Place, Severity
from careerctl.problems.found import SEVERITIES, Found


@dataclass(frozen=True, slots=True)
class JsonPlace:
    """A place in a file."""

    path: str
    """Relative to the folder in which careerctl ran, with `/`."""
    line: int | None
    """Counted from 1; null where it is about the file as a whole."""
    column: int | None
    """Counted from 1, in characters; null where it is about the file as a whole."""


@dataclass(frozen=True, slots=True)
class Related(JsonPlace):
    """Another place that a finding speaks of."""

    message: str
    """What is there."""


@dataclass(frozen=True, slots=True)
class JsonFinding(JsonPlace):
    """One thing that was found."""

    severity: Severity
    """How much it weighs."""
    rule: str
    """Its name; `careerctl explain` with it says more."""
    message: str
    """What is so."""
    hint: str | None
    """What to do about it."""
    related: tuple[Related, ...]
    """Other places that it speaks of."""


@dataclass(frozen=True, slots=True)
class JsonCounts:
    """How many findings there are."""

    error: int
    """What has to be mended."""
    warning: int
    """What is worth a look."""
    note: int
    """What is good to know."""


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """What a check found."""

    files: int
    """How many files were looked at."""
    counts: JsonCounts
    """How many findings there are, by weight."""
    before: int | None
    """Of what a change brought, with --base: how many more there are that it did not bring; else null."""
    diagnostics: tuple[JsonFinding, ...]
    """All findings, sorted by place."""


def render(found: Found, _page: PageSize) -> str:
    """Return a JSON object with the counts and all findings."""
    counts = JsonCounts(*map(found.count, SEVERITIES))
    answer = CheckAnswer(found.files, counts, found.before, tuple(_finding(each) for each in found.diagnostics))
    return json_text({"schema": "careerctl/check/1", **asdict(answer)})


def _finding(one: Diagnostic) -> JsonFinding:
    related = tuple(Related(*_spot(place), what) for place, what in one.related)
    return JsonFinding(*_spot(one.place), one.severity, one.rule, one.message, one.hint or None, related)


def _spot(place: Place) -> tuple[str, int | None, int | None]:
    return place.path, place.line or None, place.column or None


FORMAT = Format(render, for_machines=True)

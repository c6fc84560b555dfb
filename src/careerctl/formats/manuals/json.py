"""Manuals for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from careerctl.formats.json_text import json_text
from careerctl.formats.keys import KeyPage
from careerctl.formats.page import Format, PageSize
from careerctl.problems.diagnostic import Severity
from careerctl.problems.manual import Example, Manual


@dataclass(frozen=True, slots=True)
class File:
    """A file of an example."""

    path: str
    """Where it lies in the project."""
    text: str
    """What is in it."""


@dataclass(frozen=True, slots=True)
class RuleManual:
    """What there is to know about one name that a check prints."""

    name: str
    """The name."""
    severity: Severity
    """How much it weighs where the project says nothing else."""
    scope: str
    """Where it is found: in a file, in the framework, about one person, or in the organisation."""
    fixed: bool
    """Whether its weight stays what it is."""
    summary: str
    """What it is, in a sentence."""
    manual: str
    """What it is, why it matters and what to do."""
    bad: tuple[File, ...]
    """A project in which it is found; where it gives no careerctl.yaml, one scale from 0 to 3."""
    good: tuple[File, ...]
    """The files that differ in a project in which it is not found."""


@dataclass(frozen=True, slots=True)
class KeyManual:
    """What there is to know about one key of a file."""

    name: str
    """How it is asked for: the kind of file, and the keys from its top."""
    file: str
    """Where files of this kind lie."""
    about: str
    """What it means."""
    value: str
    """What may stand behind it, in words."""
    required: bool
    """Whether it has to be there."""
    default: str
    """What holds where it is left out; "" where that says nothing."""
    example: str
    """How it may be written."""
    since: str
    """The version of careerctl that knew it first."""


@dataclass(frozen=True, slots=True)
class ManualsAnswer:
    """The manuals of what a check finds."""

    rules: tuple[RuleManual, ...]
    """One for each name."""
    keys: tuple[KeyManual, ...] = ()
    """Where a key was asked for: that one, then those in it."""


def render(manuals: Sequence[Manual], _page: PageSize, key: KeyPage | None = None) -> str:
    """Return a JSON object with all manuals, or what a key means."""
    answer = ManualsAnswer(tuple(_rule(each) for each in manuals), tuple(_keys(key)))
    return json_text({"schema": "careerctl/explain/1", **asdict(answer)})


def _rule(manual: Manual) -> RuleManual:
    examples = _files(manual.bad), _files(manual.good)
    return RuleManual(manual.name, manual.severity, manual.scope, manual.fixed, manual.summary, manual.text, *examples)


def _keys(page: KeyPage | None) -> Iterator[KeyManual]:
    for each in (page.key, *page.inside) if page is not None else ():
        if each is not None and page is not None:
            yield KeyManual(
                each.name,
                page.file,
                each.about,
                each.sort,
                each.required,
                each.default,
                each.example,
                each.since,
            )


def _files(example: Sequence[Example]) -> tuple[File, ...]:
    return tuple(File(each.path, each.text) for each in example)


FORMAT = Format(render, for_machines=True)

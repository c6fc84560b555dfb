"""Manuals as a page in Markdown: one, or all with a table of what there is."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from careerctl.formats import keys
from careerctl.formats.keys import KeyPage
from careerctl.formats.page import Format, PageSize
from careerctl.problems.manual import BAD, GOOD, TITLES, Example, Manual
from careerctl.text.markdown import fenced, prose


def render(manuals: Sequence[Manual], _page: PageSize, key: KeyPage | None = None) -> str:
    """Return the Markdown of one manual, or of a page of several; or else what a key means."""
    if key is not None:
        return keys.markdown([*([key.key] if key.key else []), *key.inside], key.file)
    parts = _alone(manuals[0]) if len(manuals) == 1 else _together(manuals)
    return "\n\n".join(parts) + "\n"


def _alone(manual: Manual) -> Iterator[str]:
    yield f"# {manual.name}"
    yield from _told(manual)
    if manual.fixed:
        yield "This is an error of structure: `rules:` in careerctl.yaml does not change it."
    else:
        yield "A project decides how much it weighs (ignore, note, warning, error), in careerctl.yaml:"
        yield fenced(f"rules:\n  {manual.name}: ignore", "yaml")
    yield "One place is silenced by a comment on its line, or on the line above:"
    yield fenced(f"# careerctl: ignore[{manual.name}]", "yaml")


def _together(manuals: Sequence[Manual]) -> Iterator[str]:
    yield "# What a check finds"
    yield (
        "`careerctl check` prints these names in brackets, `careerctl explain NAME` the manual of one. An error of "
        "structure stays one. A project decides how much all else weighs (ignore, note, warning, error), in "
        "careerctl.yaml; one place is silenced by a comment on its line, or on the line above:"
    )
    yield fenced("rules:\n  unknown-person: ignore", "yaml")
    yield fenced("manager: dana # careerctl: ignore[unknown-person]", "yaml")
    for scope, group in groupby(manuals, key=lambda each: each.scope):
        told = list(group)
        yield f"## {TITLES[scope]}"
        yield "\n".join(("| name | weight | what it is |", "| :-- | :-- | :-- |", *map(_row, told)))
        for each in told:
            yield f"### {each.name}"
            yield from _told(each)


def _row(manual: Manual) -> str:
    return f"| [{manual.name}](#{manual.name}) | {manual.severity} | {prose(manual.summary)} |"


def _told(manual: Manual) -> Iterator[str]:
    summary, *paragraphs = manual.text.split("\n\n")
    yield f"*{manual.severity}* · {prose(summary)}"
    yield from map(prose, paragraphs)
    yield from _example(BAD, manual.bad)
    yield from _example(GOOD, manual.good)


def _example(heading: str, files: Sequence[Example]) -> Iterator[str]:
    if files:
        yield f"**{heading}**"
    for each in files:
        yield f"`{each.path}`"
        yield fenced(each.text, "yaml")


FORMAT = Format(render)

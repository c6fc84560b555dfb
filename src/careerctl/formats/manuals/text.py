"""Manuals for people: one in full, or a line each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from careerctl.formats import keys
from careerctl.formats.keys import KeyPage
from careerctl.formats.page import Format, PageSize
from careerctl.formats.wrapping import wrapped
from careerctl.problems.manual import BAD, GOOD, TITLES, Example, Manual

_INDENT = "    "
_NARROW = 60
"""Below so many characters a table becomes a list."""


def render(manuals: Sequence[Manual], page: PageSize, key: KeyPage | None = None) -> str:
    """Return one manual in full, or the names of several with what each is about; or else what a key means."""
    if key is not None:
        return keys.text(key, page)
    lines = _in_full(manuals[0], page) if len(manuals) == 1 else _listed(manuals, page)
    return "\n".join(lines) + "\n"


def _listed(manuals: Sequence[Manual], page: PageSize) -> Iterator[str]:
    width = max(len(each.name) for each in manuals)
    for scope, group in groupby(manuals, key=lambda each: each.scope):
        yield f"{TITLES[scope]}:"
        for each in group:
            if page.width is not None and page.width < _NARROW:
                yield f"  {each.name} ({each.severity})"
                yield from wrapped(_INDENT + each.summary, page, _INDENT)
            else:
                start = f"  {each.name:<{width}}  {each.severity:<7}  "
                yield from wrapped(start + each.summary, page, " " * len(start))
        yield ""
    yield from wrapped("`careerctl explain RULE` says of each why it matters and what to do.", page)


def _in_full(manual: Manual, page: PageSize) -> Iterator[str]:
    yield f"{manual.name} ({manual.severity})"
    for paragraph in manual.text.split("\n\n"):
        yield ""
        yield from wrapped(" ".join(paragraph.split()), page)
    yield from _example(BAD, manual.bad)
    yield from _example(GOOD, manual.good)
    yield ""
    yield from _weight(manual, page)
    place = "One place is silenced by a comment on its line, or on the line above:"
    yield from wrapped(place, page)
    yield f"{_INDENT}# careerctl: ignore[{manual.name}]"


def _example(heading: str, files: Sequence[Example]) -> Iterator[str]:
    """Yield the files of an example as they are: a line that is wrapped would not be YAML."""
    if files:
        yield from ("", heading)
    for each in files:
        yield from ("", f"{_INDENT}# {each.path}", *(f"{_INDENT}{line}".rstrip() for line in each.text.splitlines()))


def _weight(manual: Manual, page: PageSize) -> Iterator[str]:
    """Say how much it weighs, and how a project changes that."""
    if manual.fixed:
        yield from wrapped("This is an error of structure: `rules:` in careerctl.yaml does not change it.", page)
        return
    yield from wrapped("A project decides how much it weighs (ignore, note, warning, error), in careerctl.yaml:", page)
    yield from (f"{_INDENT}rules:", f"{_INDENT}  {manual.name}: ignore")


FORMAT = Format(render)

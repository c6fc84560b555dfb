"""The page of the gallery in the docs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from careerctl.problems.manual import SETTINGS, TITLES
from careerctl.text.characters import printable
from careerctl.text.markdown import fenced, prose

from .projects import SETTINGS_FILE, Project, by_hand

LONGEST = 1_500
"""In bytes: what is longer, nobody reads on a page."""
_BEGIN = f"""\
# Broken on purpose

What `careerctl check` says on 1 November 2026 about one small project for each name that it knows, in the order of
`careerctl explain`: the complete output. The projects lie in [examples/broken](../examples/broken). What each name
means and what to do stands in [its manual](rules.md).

Where no careerctl.yaml is shown, it is this one. Under `rules:` it may ignore what else would be said there.

{fenced(SETTINGS, "yaml")}

A character that nobody can see is shown as its number, such as `<U+200B>`."""


def page(projects: Sequence[Project]) -> str:
    """Return the Markdown of all projects, in the order given."""
    return "\n\n".join([_BEGIN, *_contents(projects), *_sections(projects)]) + "\n"


def _contents(projects: Sequence[Project]) -> Iterator[str]:
    for scope, group in groupby(projects, key=lambda each: each.manual.scope):
        names = dict.fromkeys(each.manual.name for each in group)
        yield f"**{TITLES[scope]}**: {' · '.join(f'[{name}](#{name})' for name in names)}"


def _sections(projects: Sequence[Project]) -> Iterator[str]:
    for scope, group in groupby(projects, key=lambda each: each.manual.scope):
        yield f"## {TITLES[scope]}"
        for told, variants in groupby(group, key=lambda each: each.manual):
            yield f"### {told.name}"
            yield f"{prose(told.summary)} [Manual](rules.md#{told.name})"
            for number, each in enumerate(variants):
                yield from ["In another project:"] * (number > 0)
                yield from _files(each)
                yield fenced(each.output, "text")


def _files(project: Project) -> Iterator[str]:
    shown = {path: by_hand(text) if path == SETTINGS_FILE else text for path, text in project.files.items()}
    for path, text in sorted(shown.items()):
        if (path, text) != (SETTINGS_FILE, SETTINGS.encode()):
            yield from _file(path, text)
    yield from (f"`{path}`: {what}" for path, (what, _) in sorted(project.made.items()))


def _file(path: str, raw: bytes) -> Iterator[str]:
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        yield f"`{path}`: {len(raw):,} bytes that are not UTF-8"
        return
    if not raw or len(raw) > LONGEST:
        yield f"`{path}`: {len(raw):,} bytes" if raw else f"`{path}`: an empty file"
        return
    yield f"`{path}`"
    language = {"j2": "jinja"}.get(ending := path.rpartition(".")[2], ending)
    yield fenced("\n".join(map(printable, text.split("\n"))), language)

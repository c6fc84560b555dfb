"""Which templates there are, what they are given, and a copy of one to change."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from careerctl import shelf
from careerctl.cli.pages import folder_of
from careerctl.cli.terminal import emit
from careerctl.pages.content import Content
from careerctl.pages.labels import texts
from careerctl.pages.printer import CONTENTS
from careerctl.pages.shipped import source
from careerctl.project.here import path_from_here
from careerctl.project.kinds import TEMPLATES
from careerctl.project.root import commands_from_here, find_root
from careerctl.project.writing.create import NewFile, create
from careerctl.questions.known import read_framework
from careerctl.text.commands import Commands


def listed(root: Path | None, today: date) -> int:
    """Print each template, where it lies and what it is given, and what the pages say."""
    project = read_framework(find_root(Path.cwd(), root), today, ()).project
    lines: list[str] = []
    commands = commands_from_here(project.root)
    for kind in shelf.names(CONTENTS):
        content: Content = shelf.leaf(CONTENTS, kind).CONTENT
        own = folder_of(project, kind)
        lines += [kind, f"  {content.about}", f"  {_place(kind, own, commands)}", *_given(content), ""]
    lines += ["What pages say, and what `labels:` in careerctl.yaml may say instead:"]
    lines += [f"  {each}" for each in sorted(texts())]
    emit("\n".join([*lines, ""]))
    return 0


def _place(kind: str, own: Path | None, commands: Commands) -> str:
    if own is not None:
        return f"yours: {path_from_here(own / f'{kind}.md.j2')}"
    return f"careerctl's own; `{commands('report', kind, '--eject')}` copies it into {TEMPLATES}/"


def _given(content: Content) -> Iterator[str]:
    yield from (f"    {name:<16} {what}" for name, what in content.names.items())


def eject(kind: str, given: Path | None) -> int:
    """Copy a template into the project, where it is used from now on. Raises CareerctlError where there is one."""
    root = find_root(Path.cwd(), given)
    path = f"{TEMPLATES}/{kind}.md.j2"
    create(root, [NewFile(path, source(kind))])
    emit(
        f"Wrote {path_from_here(root / path)}. It is used from now on; delete it, and careerctl's own is used again.\n"
    )
    return 0

"""Whatever is typed, however long and with whatever characters: what is said of it is short, and plain."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from careerctl.cli.app import group

pytestmark = pytest.mark.no_cover

BASE = {
    "answer": ["alice"], "calendar": ["alice"], "check": [], "compare": ["guide", "lead"],
    "diff": [], "decide": ["chair", "alice"], "dossier": ["alice", "-o", "kept"], "erase": ["alice"], "explain": [],
    "export": ["tables", "--format", "csv"],
    "form": ["alice", "--as", "self"], "gap": ["alice"], "history": ["alice"],
    "import-framework": ["matrix.csv", "-o", "into"], "import-people": ["hr.csv"], "init": ["into"],
    "leave": ["alice"], "mark": ["alice", "x", "done"], "match": ["lead", "--audience", "hr"], "migrate": [],
    "move": ["alice", "lead"], "new": ["role", "new"],
    "note": ["alice"], "owed": ["--audience", "hr"], "needs": [],
    "paths": [], "plan": ["alice"], "profile": ["alice"], "rate": ["alice", "--as", "self"],
    "raters": [], "rename": ["role", "guide", "new"], "report": ["review", "alice"], "rounds": [], "schema": [],
    "site": ["pages"],
    "take": ["a.answers"], "team": ["--for", "everyone"], "talk": ["alice"], "wish": ["alice"],
}  # fmt: skip
"""The arguments with which each command has enough."""
TYPED = {
    "long": "x" * 2_000,
    "words": "a b " * 500,
    "controls": "a\x1b[31m\u202e\u009b\n" * 100,
    "quotes": "'\"" * 500,
    "pairs": f"{'k' * 999}={'v' * 999}",
}
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")
FILES = {
    "roles/guide.yaml": "name: Guide\n",
    "roles/lead.yaml": "name: Lead\n",
    "openings/chair.yaml": "role: lead\nfrom: 2027\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\n",
    "matrix.csv": "Competency,Guide,Lead guide\nReading maps,1,3\nCheering up,,2\n",
    "hr.csv": "Id,Name\neli,Eli\n",
}


def lines(name: str) -> Iterator[list[str]]:
    """Yield command lines with something typed for each argument and each option."""
    base = BASE[name]
    for at in range(len(base)):
        if not base[at].startswith("-"):
            yield [*base[:at], "TYPED", *base[at + 1 :]]
    yield [*base, "TYPED"]
    yield [*base, "--TYPED"]
    for option in _options(name):
        yield [*base, option, "TYPED"]
        yield [*base, f"{option}=TYPED"]


def _options(name: str) -> list[str]:
    command: Any = group().get_command(None, name)
    return [each.opts[0] for each in command.params if each.param_type_name == "option"]


def test_every_command_is_here() -> None:
    assert {*BASE} == {*group().list_commands(None)}


@pytest.mark.parametrize("name", BASE)
def test_what_is_typed_is_cut(project: Callable, careerctl: Callable, name: str) -> None:
    root: Path = project(FILES)
    for number, line in enumerate(lines(name)):
        typed = list(TYPED)[number % len(TYPED)]
        ended = careerctl(*(each.replace("TYPED", TYPED[typed]) for each in line), cwd=root)
        assert ended.code in {0, 1, 2}, (line, typed, ended.err)
        assert [each for each in ended.err.splitlines() if len(each) > 500] == [], (line, typed)
        assert not CONTROLS.search(ended.err), (line, typed)


@pytest.mark.exhaustive
@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("name", BASE)
def test_everything_typed_is_cut(project: Callable, careerctl: Callable, name: str, typed: str) -> None:
    root: Path = project(FILES)
    for line in lines(name):
        ended = careerctl(*(each.replace("TYPED", TYPED[typed]) for each in line), cwd=root)
        assert ended.code in {0, 1, 2}, (line, ended.err)
        assert [each for each in ended.err.splitlines() if len(each) > 500] == [], line
        assert not CONTROLS.search(ended.err), line

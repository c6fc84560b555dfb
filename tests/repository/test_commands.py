"""Commands are written in one place, which knows where they are typed; by hand stand those that need no folder."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerctl import shelf
from careerctl.problems.manual import manual, names

SOURCE = Path(__file__).parents[2] / "src" / "careerctl"
WRITTEN = re.compile(rf"careerctl ((?:{'|'.join(shelf.names('careerctl.commands'))})\b[^`\n]*)")
FREE = ("explain",)
"""Commands that need no folder."""
BY_HAND = {
    "formats/manuals/markdown.py": "docs/rules.md, which is about no project",
    "formats/summary.py": "the page of a CI's job, which ran it",
    "formats/findings/junit.py": "the name of the tests",
    "commands/paths.py": "what is wrong with the options is said before there is a folder",
}


def by_hand(text: str) -> Iterator[str]:
    """Yield the commands in the strings of a module that are no docstrings."""
    if not re.search(r"careerctl(?! import|\.)", text):
        return  # to parse it takes longest
    tree = ast.parse(text)
    docs = {id(node.value) for node in ast.walk(tree) if _is_text(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield from (found[1] for found in WRITTEN.finditer(node.value) if not found[1].startswith(FREE))


def _is_text(node: object) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_no_text_holds_a_command_that_might_need_a_folder() -> None:
    found = {path.relative_to(SOURCE).as_posix(): [*by_hand(path.read_text("utf-8"))] for path in SOURCE.rglob("*.py")}
    assert {path for path, commands in found.items() if commands} == {*BY_HAND}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('say("run `careerctl check`")', ["check"]),
        ('say(f"run careerctl gap {person}")', ["gap "]),
        ('"""Run `careerctl check`."""\nsay("`careerctl explain` lists all, careerctl reads them")', []),
    ],
)
def test_it_bites(text: str, found: list[str]) -> None:
    assert [*by_hand(text)] == found


def test_manuals_name_commands_without_careerctl() -> None:
    """They are read in any folder, on pages and in editors."""
    found = {
        name: [each for each in WRITTEN.findall(manual(name).text) if not each.startswith(FREE)] for name in names()
    }
    assert {name for name, commands in found.items() if commands} == set()

"""The words that careerctl's own sentences about people never use: they judge, where two people should talk."""

import ast
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from command_lines import by_turns, runs
from forms import wishing

from careerctl import shelf
from careerctl.changes.new.shipped import example, skeleton
from careerctl.changes.new.thing import KINDS
from careerctl.problems.manual import manual, names

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

Run = Callable[..., Any]

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "careerctl"
NEVER = (
    "strong", "weak", "fails", "lacks", "below", "deficit", "unqualified", "risk", "talent", "performer", "resource",
    "blind spot", "hidden",
)  # fmt: skip
BANNED = re.compile(r"\b(?:" + "|".join(NEVER).replace(" ", r"[\s-]+") + r")\b", re.IGNORECASE)
TODAY = ("--today", "2026-11-02")


HANDOUTS = sorted([*(SOURCE / "pages/templates").iterdir(), SOURCE / "pages/texts.txt"])
TAGS = {
    "exchange/html_words.py": ["strong", "</?(?:p|br|ul|ol|li|strong|em|b|i)[ ]?/?>", "strong"],
    "exchange/people/form/pieces.py": ["strong", "strong"],
    "exchange/people/workbook/drawing.py": ["hidden"],
    "pages/drawing.py": ['" height="20" fill="currentColor" aria-hidden="true">'],
    "pages/html.py": ["strong"],
    "pages/svg.py": ['aria-hidden="true"'],
}
"""Names in HTML and options of a library, which no reader sees."""


def lorem(text: str) -> str:
    """Return a YAML file with every text in it replaced; ids, dates, numbers and the words of the schema stay."""
    found = [token for token in yaml.scan(text) if isinstance(token, yaml.ScalarToken)]
    keys = _keys(text)
    for token in reversed(found):
        start, end = token.start_mark.index, token.end_mark.index
        if start not in keys and re.search(r"[A-Z ]", token.value):
            end -= len(text[start:end]) - len(text[start:end].rstrip())
            text = f"{text[:start]}Lorem {_number(token.value)}{text[end:]}"
    return text


def _keys(text: str) -> set[int]:
    starts, is_key = set(), False
    for token in yaml.scan(text):
        if is_key and isinstance(token, yaml.ScalarToken):
            starts.add(token.start_mark.index)
        is_key = isinstance(token, yaml.KeyToken)
    return starts


def _number(text: str) -> str:
    """Return letters that differ for different texts, so that names stay unique."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(sum(ord(each) * at for at, each in enumerate(text, 1))))


@pytest.fixture(scope="module")
def lorem_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("lorem") / "project"
    shutil.copytree(ROOT / "examples" / "northwind", root)
    for path in root.rglob("*.yaml"):
        path.write_text(lorem(path.read_text("utf-8")), "utf-8")
    name = yaml.safe_load((root / "careerctl.yaml").read_text("utf-8"))["organisation"]
    for person, role in (("ines", "sales-manager"), ("farah", "cold-chain-adviser")):
        (root / f"{person}.answers").write_text(wishing(person, role, name), "utf-8")
    return root


def own_texts(source: str) -> Iterator[str]:
    """Yield the texts of a file that may reach a reader: all but docstrings, which are the project's own."""
    tree = ast.parse(source)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, documented)]
    docstrings = {id(each.value) for body in bodies for each in body if isinstance(each, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


class TestOwnTexts:
    def test_judge_nobody(self) -> None:
        first_words = re.compile("|".join(each.split()[0] for each in NEVER), re.IGNORECASE)
        found = {
            path.relative_to(SOURCE).as_posix(): [text for text in own_texts(source) if BANNED.search(text)]
            for path in SOURCE.rglob("*.py")
            if first_words.search(source := path.read_text("utf-8"))
        }
        assert {path: texts for path, texts in found.items() if texts} == TAGS

    def test_pages_manuals_skeletons_and_the_starter_judge_nobody(self) -> None:
        texts = {path.name: path.read_text("utf-8") for path in HANDOUTS}
        texts |= {name: manual(name).text for name in names()} | {kind: skeleton(kind) for kind in KINDS}
        texts |= example("starter")
        assert [name for name, text in texts.items() if BANNED.search(text)] == []

    @pytest.mark.parametrize("word", NEVER)
    def test_it_bites(self, word: str) -> None:
        source = f'"""{word}"""\ndef f():\n    """{word}"""\n    return f"{{a}} {word.title()} in sales."'
        assert [text for text in own_texts(source) if BANNED.search(text)] == [f" {word.title()} in sales."]

    def test_parts_of_other_words_are_none(self) -> None:
        assert not BANNED.search("strongly, asterisk, resourceful, belowground")


class TestCommands:
    def test_all_are_run(self) -> None:
        assert set(runs(by_turns)) == set(runs(product)) == set(shelf.names("careerctl.commands"))

    def test_the_project_is_sound_and_says_nothing_of_its_own(self, lorem_project: Path, careerctl: Run) -> None:
        assert careerctl("check", *TODAY, cwd=lorem_project).code == 0
        said = careerctl("gap", "alice", *TODAY, cwd=lorem_project).out
        assert "Lorem" in said
        assert "Osprey" not in said

    @pytest.mark.parametrize("name", shelf.names("careerctl.commands"))
    def test_judge_nobody(self, name: str, lorem_project: Path, careerctl: Run, whole) -> None:
        for arguments in [("--help",), *(runs(product)[name] if whole else runs(by_turns)[name][::9])]:
            done = careerctl(name, *arguments, cwd=lorem_project)
            assert done.code in {0, 2}, (arguments, done.err)
            assert BANNED.findall(done.out + done.err) == [], arguments

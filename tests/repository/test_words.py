"""The words that careerctl's own sentences about people never use: they judge, where two people should talk."""

import ast
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice, pairwise, product
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

from careerctl import shelf
from careerctl.changes.new.shipped import example, skeleton
from careerctl.changes.new.thing import KINDS
from careerctl.problems.manual import manual, names

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

Run = Callable[..., Any]
T, U = TypeVar("T"), TypeVar("U")

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "careerctl"
NEVER = (
    "strong", "weak", "fails", "lacks", "below", "deficit", "unqualified", "risk", "talent", "performer", "resource",
    "blind spot", "hidden",
)  # fmt: skip
BANNED = re.compile(r"\b(?:" + "|".join(NEVER).replace(" ", r"[\s-]+") + r")\b", re.IGNORECASE)
TODAY = ("--today", "2026-11-02")
PEOPLE = sorted(path.stem for path in (ROOT / "examples" / "northwind" / "people").glob("*.yaml"))

ROLES = sorted(path.stem for path in (ROOT / "examples" / "northwind" / "roles").glob("*.yaml"))

HANDOUTS = sorted([*(SOURCE / "pages/templates").iterdir(), SOURCE / "pages/texts.txt"])
TAGS = {"pages/html.py": ["strong"]}
"""Names in HTML, which no reader sees."""

READERS = ("employee", "manager", "hr", "everyone")
SIDES = ("self", "manager", "agreed")
PAGES = ("answer", "plan", "prepare", "review")
DOCUMENTS = (*shelf.names("careerctl.formats.documents"), "json")


def by_turns(some: Sequence[T], others: Sequence[U]) -> Iterator[tuple[T, U]]:
    """Yield each of both with one of the others, where `product` yields all with all."""
    return islice(zip(cycle(some), cycle(others), strict=False), max(len(some), len(others)))


def runs(crossed: Callable[..., Iterator[tuple[Any, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Return how every command is run; a new command needs its line here."""
    return {
        "answer": [
            *((person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS)),
            ("alice", *TODAY, "--answer", "yes", "--because", "Lorem", "--revisit", "2027", "--dry-run"),
            ("alice", *TODAY, "--answer", "yes", "--because", "Lorem", "--revisit", "2027"),
            ("alice", *TODAY, "--answer", "yes", "--because", "Lorem", "--revisit", "2020"),
            ("alice", *TODAY, "--because", "Lorem"),
            ("alice", *TODAY, "--answer", "no"),
            ("alice", *TODAY, "--wish", "sales-manager"),
        ],
        "check": [
            *((*TODAY, "--scope", "all", "--format", each) for each in shelf.names("careerctl.formats.findings")),
            *(
                (*TODAY, *more)
                for more in (("--base", "HEAD"), ("--base", "-x"), ("--summary", "-"), ("--summary", "a.md"))
            ),
        ],
        "compare": [
            *((before, after, *TODAY) for before, after in pairwise(ROLES)),
            *((after, before, *TODAY) for before, after in pairwise(ROLES)),
            *((*ROLES[:2], *TODAY, "--format", each) for each in DOCUMENTS),
        ],
        "explain": [(), ("--format", "markdown"), *((name, "--format", "text") for name in names())],
        "gap": [
            *((person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS)),
            *((person, *TODAY, "--figures", "--sheet", sheet) for person, sheet in crossed(PEOPLE, SIDES)),
            *((person, *TODAY, "--target", "team-lead-sales") for person in PEOPLE),
            *((person, *TODAY, "--round", "2026-h1") for person in PEOPLE),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
        ],
        "init": [
            ("../began",),
            ("../northwind", "--example", "northwind"),
            ("../began",),
            (),
            ("--vscode",),
            ("--vscode",),
        ],
        "new": [
            *((kind, f"one-more-{kind}", *TODAY) for kind in KINDS),
            ("competency", "one-more", "--set", "asks=skill"),
            ("activity", "one-more", "--set", "kind=class"),
            ("opening", "one-more", "--set", "role=sales-manager", "--set", "from=2027"),
            ("plan", "one-more", "--set", "person=ben", "--set", "target=sales-manager", *TODAY),
            ("plan", "two-more", "--set", "person=ben", "--set", "target=sales-manager", *TODAY),
            ("role", "sales-manager"),
            ("role", "copy", "--from", "sales-manager"),
            ("role", "Key Account"),
            ("person", "two-more", "--set", "manager=danna", "--set", "role=sales-managr", *TODAY),
            ("person", "two-more", "--from", "alice"),
            ("role", "asked", "--ask"),
            ("round", "2027-h1", "--until", "2027-04-30", *TODAY),
            ("round", "2027-h1", "--until", "2027-04-30", *TODAY),
            ("round", "2027 H2"),
            ("round", "2027-h2", "--until", "2026-04-30", *TODAY),
        ],
        "note": [
            *(("alice", *TODAY, "--audience", reader) for reader in READERS),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("ben", "Lorem", "--for", "closing", "--by", "dana", *TODAY),) * 2),
            ("ben", "Lorem", *TODAY),
            ("ben", "Lorem", "--by", "dna", *TODAY),
            ("ben", *TODAY),
        ],
        "paths": [
            TODAY,
            *((role, *TODAY) for role in ROLES),
            *((*TODAY, "--format", each) for each in (*shelf.names("careerctl.formats.documents"), "json", "mermaid")),
            *(("--person", person, *TODAY) for person in PEOPLE),
            *(("--person", person, *TODAY, "--target", "sales-manager") for person in PEOPLE),
            *(("--person", "alice", *TODAY, "--audience", reader) for reader in ("manager", "hr", "everyone")),
            ("--target", "sales-manager"),
            ("sales-manager", "--person", "alice"),
            ("sales-managr",),
            ("--person", "alice", "--target", "sales-managr"),
        ],
        "mark": [
            *((("carmen", "coaching-1-2-listening", "done", "--evidence", "Lorem", *TODAY),) * 2),
            ("carmen", "coaching-2-3", "dropped", *TODAY, "--dry-run"),
            ("carmen", "coaching-3-4", "done", *TODAY),
            ("ben", "coaching-3-4", "done", *TODAY),
        ],
        "plan": [
            *((person, *TODAY, "--reasons") for person in PEOPLE),
            *((person, "--fresh", "--target", "sales-manager", *TODAY) for person in PEOPLE),
            *((person, "--own", *TODAY) for person in PEOPLE),
            *((*TODAY, "--audience", reader) for reader in READERS),
            *(("carmen", *TODAY, "--audience", reader) for reader in ("manager", "hr", "everyone")),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("alice", "--write", *TODAY),) * 2),
            *((("carmen", "--refresh", "--write", *TODAY),) * 2),
            ("yuki", "--fresh", "--write", *TODAY),
            ("yuki", "--until", "2026-12", *TODAY),
            ("yuki", "--outcome", "trial=go-on", *TODAY),
            *((("yuki", "--outcome", "trial=stop", "--because", "Lorem", *TODAY),) * 2),
            ("yuki", *TODAY),
            ("yuki", "--outcome", "trial=extend", *TODAY),
            ("carmen", "--outcome", "permanent=extend", *TODAY),
            *((("carmen", "--close", "--because", "Lorem", *TODAY),) * 2),
            ("--manager", "dana", *TODAY),
        ],
        "report": [
            *(
                (kind, person, *TODAY, "--audience", reader)
                for (kind, reader), person in crossed([*product(PAGES, READERS)], PEOPLE)
            ),
            ("review", "alice", *TODAY, "--format", "html", "-o", "alice.html"),
            ("review", "--all", *TODAY, "--without-names", "-o", "pages"),
            *(("role", role, *TODAY) for role in ROLES),
            *(("path", path, *TODAY) for path in ("individual-seller", "specialists")),
            *((("role", "--eject"),) * 2),
            ("--templates",),
            ("reviews", "alice"),
            ("review",),
        ],
        "rounds": [
            *((*TODAY, "--audience", reader) for reader in READERS),
            *((*TODAY, "--format", each) for each in DOCUMENTS),
            *(("--manager", person, *TODAY) for person in PEOPLE),
        ],
        "wish": [
            *((person, *TODAY) for person in PEOPLE),
            *(("alice", *TODAY, "--audience", reader) for reader in READERS),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("ben", "sales-manager", "--share", "hr", "--until", "2028", *TODAY),) * 2),
            ("ben", "account-executive", *TODAY),
            ("ben", "--words", "Lorem", "--share", "everyone", *TODAY),
            ("ben", "--why", "Lorem", *TODAY),
            ("ben", "sales-managr", *TODAY),
        ],
        "schema": [(), ("--check",), ("--general", "-o", "general")],
        "rate": [
            *((person, *TODAY, "--as", side) for person, side in crossed(PEOPLE, SIDES)),
            *(("alice", *TODAY, "--as", "agreed", *options, "--dry-run") for options in (("--set", "discovery=3"), ())),
            ("ben", *TODAY, "--as", "manager", "--set", "closing=2", "--why", "Lorem", "--dry-run"),
            ("ben", *TODAY, "--as", "manager", "--submit"),
        ],
        "rename": [
            ("role", "sales-manager", "head-of-sales", "--dry-run"),
            ("role", "sales-manager", "head-of-sales", "--keep"),
            ("role", "sales-manager", "head-of-sales", "--keep"),
            ("role", "sales-manager", "head-of-sales"),
            ("role", "sales-manager", "head-of-sales"),
            ("competency", "coaching", "coaching-people"),
            ("person", "dana", "dana-novak"),
            ("plan", "yuki-senior-account-executive", "yuki-senior"),
            ("role", "sales-teacher", "head-of-sales"),
            ("role", "sales-teachr", "teacher"),
            ("role", "sales-teacher", "Sales Teacher"),
            ("role", "sales-teacher", "sales-teacher"),
            ("rle", "sales-teacher", "teacher"),
            *((kind, "some", "other") for kind in ("scale", "track", "area", "round")),
        ],
    }


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
        found = {
            path.relative_to(SOURCE).as_posix(): [
                text for text in own_texts(path.read_text("utf-8")) if BANNED.search(text)
            ]
            for path in SOURCE.rglob("*.py")
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
        for arguments in [("--help",), *runs(product if whole else by_turns)[name]]:
            done = careerctl(name, *arguments, cwd=lorem_project)
            assert done.code in {0, 2}, (arguments, done.err)
            assert BANNED.findall(done.out + done.err) == [], arguments

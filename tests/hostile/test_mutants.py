"""60,000 seeded mutants of files of every kind: each is accepted, or refused in its place, in few, harmless words."""

import re
import runpy
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.note import Notes
from careerctl.model.outline import outline_of
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.settings import Settings
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.kinds import FRAMEWORK_KINDS
from careerctl.project.reading.framework import Project, read_project
from careerctl.project.reading.shape import shaped
from careerctl.project.reading.source import parse

# What runs thousands of times covers nothing that its neighbours do not.
pytestmark = [pytest.mark.no_cover, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
NORTHWIND = ROOT / "examples" / "northwind"
TODAY = date(2026, 11, 2)
MUTANTS = runpy.run_path(str(ROOT / "tests" / "project" / "mutants.py"))["mutants"]

COUNT, CHUNKS = 60_000, 24
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


class Kind(NamedTuple):
    """A kind of file: where its seeds lie, the model, and whether it is about people."""

    pattern: str
    model: type
    private: bool = False


KINDS = {
    "settings": Kind("careerctl.yaml", Settings),
    **{kind.name: Kind(f"{kind.folder}/*.yaml", kind.model) for kind in FRAMEWORK_KINDS},
    "person": Kind("people/*.yaml", Person, private=True),
    "rated sheet": Kind("assessments/*/*.[sm]*.yaml", RatedSheetFile, private=True),
    "agreed sheet": Kind("assessments/*/*.agreed.yaml", AgreedSheetFile, private=True),
    "notes": Kind("notes/*.yaml", Notes, private=True),
    "plan": Kind("plans/*.yaml", Plan, private=True),
}
MARKER = "qzx"
"""In every word of the texts about people, and in no key, id or message."""


@cache
def northwind() -> Project:
    return read_project(NORTHWIND, TODAY)


@cache
def seeds(kind: str) -> list[bytes]:
    """Return the examples of a kind, with every free text about people made of secret words, and one of all sorts."""
    texts = [path.read_text() for path in sorted(NORTHWIND.glob(KINDS[kind].pattern))]
    assert texts
    if KINDS[kind].private:
        texts = [
            re.sub(r"(?<=: )[A-Z][^\n]*|(?<=- )[A-Z][^\n:]*$", _secretly, text, flags=re.MULTILINE) for text in texts
        ]
        assert all(MARKER in text for text in texts)
    return [text.encode() for text in texts]


def _secretly(found: re.Match[str]) -> str:
    return re.sub(r"\w+", lambda word: f"{word[0][0]}{MARKER}{word[0][1:]}", found[0])


def found_in(kind: str, raw: bytes) -> list[Diagnostic]:
    """Do with one file what a check does with it: text, shape, ids and levels."""
    _, model, private = KINDS[kind]
    source = parse("the/file.yaml", raw, private=private)
    diagnostics = list(source.diagnostics())
    if source.root is None:
        assert diagnostics
        return diagnostics
    entity, found = shaped(model, source)
    assert entity is not None or found or diagnostics
    competency = "discovery" if kind == "competency" else ""
    linked = northwind().links.check(source, outline_of(model), competency)
    return [*diagnostics, *found, *linked]


def judge(kind: str, raw: bytes) -> None:
    diagnostics = found_in(kind, raw)
    for each in diagnostics:
        said = "".join((each.message, each.hint, *(what for _, what in each.related)))
        assert {place.path for place in (each.place, *(place for place, _ in each.related))} == {"the/file.yaml"}
        assert len(each.message) > 0
        assert len(f"{each.place}{each.severity}{each.rule}{said}") <= 500
        assert not CONTROLS.search(said)
        assert each.place.line <= raw.count(b"\n") + raw.count(b"\r") + 1
        if KINDS[kind].private:
            assert MARKER not in said.lower()


@pytest.mark.parametrize("chunk", [0, *(pytest.param(each, marks=pytest.mark.exhaustive) for each in range(1, CHUNKS))])
def test_mutants_are_accepted_or_refused_in_few_words(chunk: int) -> None:
    kinds = Random(chunk).choices(list(KINDS), k=COUNT // CHUNKS)
    for number, kind in enumerate(KINDS):
        for raw in MUTANTS(seeds(kind), kinds.count(kind), chunk * len(KINDS) + number):
            judge(kind, raw)


def test_there_are_so_many() -> None:
    assert COUNT == 60_000
    assert COUNT % CHUNKS == 0


def damaged(tmp_path: Path, count: int, seed: int) -> Iterator[Path]:
    """Yield a copy of the example with one file after the other damaged, and mended again."""
    copy = tmp_path / "northwind"
    shutil.copytree(NORTHWIND, copy)
    paths = [path for path in sorted(copy.rglob("*.yaml")) if path.name != "careerctl.yaml" or not seed % 2]
    random = Random(seed)
    for number in range(count):
        path = random.choice(paths)
        good = path.read_bytes()
        path.write_bytes(next(MUTANTS([good], 1, seed * count + number)))
        yield path
        path.write_bytes(good)


@pytest.mark.parametrize("seed", range(2))
def test_commands_go_on_with_a_mutant_among_good_files(careerctl: Callable, tmp_path: Path, seed: int, whole) -> None:
    """What was accepted reaches rules, arithmetic and views."""
    for path in damaged(tmp_path, 50 if whole else 12, seed):
        root = tmp_path / "northwind"
        check = careerctl("check", "--format", "concise", "--today", TODAY, cwd=root)
        assert check.code in {0, 1}
        assert check.err == ""
        whose = path.name.split(".")[0] if path.parts[-2] in {"people", "2026-h2"} else "alice"
        answer = careerctl("gap", whose, "--today", TODAY, cwd=root)
        assert answer.code in {0, 2}
        assert not CONTROLS.search((check.out + answer.out + answer.err).replace("\n", ""))
        assert answer.code == 0 or (answer.out == "" and answer.err)


@pytest.mark.parametrize("seed", [4, pytest.param(5, marks=pytest.mark.exhaustive)])
def test_mutants_through_the_real_command(bounded: Callable, tmp_path: Path, seed: int) -> None:
    for path in damaged(tmp_path, 10, seed):
        answer = bounded(tmp_path / "northwind")
        told = {line.split(":")[0] for line in answer.out.splitlines() if "[" in line}
        assert answer.code in {0, 1}
        assert answer.code == 0 or path.relative_to(tmp_path / "northwind").as_posix() in answer.out, told

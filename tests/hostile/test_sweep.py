"""Thousands of mutants of Northwind through the commands that answer: no bug, no long message, nothing unseen."""

import json
import os
import re
import runpy
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryFile
from typing import NamedTuple

import pytest
from forking import forked

pytestmark = [pytest.mark.no_cover, pytest.mark.exhaustive]

ROOT = Path(__file__).resolve().parents[2]
NORTHWIND = ROOT / "examples" / "northwind"
MUTANTS = runpy.run_path(str(ROOT / "tests" / "project" / "mutants.py"))["mutants"]
SHAPES = runpy.run_path(str(ROOT / "tests" / "project" / "shapes.py"))["shapes"]
COUNT = int(os.environ.get("CAREERCTL_MUTANTS", "2000"))
"""How many; 20,000 take half an hour."""
CHUNKS = 20
TOGETHER = 10
"""Files of a project that are damaged at once. What is refused stops others, which are tried again without it."""
CHARACTERS = 500
TODAY = ("--today", "2026-11-02")
PLACE = re.compile(r"^\s*\S+?:(?:\d+:\d+:)? (?:\w+\[[\w-]+\] )?")
"""What stands before a message, its hint, or what is said of a place beside it: each is a line."""
UNSEEN = re.compile(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200b\u202a-\u202e\ufeff]|^\\s*::|##(?:vso)?\\[",
    re.MULTILINE,
)

RUN = """
from careerctl.cli import app
for line in LINES:
    code = app.run(line)
    for stream in (sys.stdout, sys.stderr):
        stream.write("\\0" + str(code) + "\\0")
        stream.flush()
os._exit(0)
"""


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    line: Sequence[str]
    code: int
    out: str
    err: str

    def fault(self) -> str:
        """Return what is wrong with how it ended, "" for nothing."""
        if self.code not in {0, 1, 2}:
            return f"ends with {self.code}: {self.err[-200:]}"
        printed = self.out if self.line[0] == "check" else ""
        told = [PLACE.sub("", each) for each in f"{printed}\n{self.err}".splitlines()]
        long = [each for each in told if len(each) > CHARACTERS]
        if long:
            return f"says {len(long[0])} characters: {long[0][:200]}"
        seen = UNSEEN.search(f"{self.out}\n{self.err}")
        return f"prints {seen[0]!r}" if seen else ""


def ran(root: Path, lines: Sequence[Sequence[str]]) -> list[Ran]:
    """Run commands one after the other in one child of a process that has loaded all."""
    with TemporaryFile() as out, TemporaryFile() as err, Path(os.devnull).open("rb") as none:
        first = f"LINES = {json.dumps(lines)}\n{RUN}"
        ended = forked(cwd=root, streams=(none.fileno(), out.fileno(), err.fileno()), first=first)
        printed = []
        for each in (out, err):
            each.seek(0)
            printed.append(each.read().decode().split("\0"))
    done = [
        Ran(line, int(code), said, told)
        for line, said, code, told in zip(lines, printed[0][::2], printed[0][1::2], printed[1][::2], strict=False)
    ]
    broken = lines[len(done) : len(done) + 1]
    return [*done, *(Ran(line, ended.code or -1, "", "it broke off") for line in broken)]


def commands(damaged: Sequence[Path], random: Random) -> list[list[str]]:
    """Return what is run on a project: about somebody whose files are damaged, where there is one."""
    names = [
        each.name.split(".")[0] for each in damaged if each.parts[0] in {"people", "assessments", "plans", "notes"}
    ]
    who = random.choice(names or ["alice", "carmen", "yuki"])
    kind = random.choice(("review", "prepare", "plan", "answer", "talk", "announcement", "decision", "farewell"))
    old = random.choice(
        (
            ("role", "account-executive"),
            ("competency", "discovery"),
            ("person", who),
            ("activity", "beside-the-teacher"),
        )
    )
    return [
        ["check", *TODAY], ["gap", who, *TODAY], ["plan", who, *TODAY], ["report", kind, who, *TODAY],
        ["rename", *old, "another", "--dry-run"],
    ]  # fmt: skip


def mutant(random: Random, good: dict[Path, bytes], path: Path) -> bytes:
    """Return a file damaged by bytes and tokens, or in its structure and values."""
    seeds = [text for each, text in good.items() if each.parts[0] == path.parts[0]]
    if random.random() < 0.4:
        return next(MUTANTS([good[path]], 1, random.randrange(1 << 30)))
    return next(SHAPES([good[path], *random.sample(seeds, min(3, len(seeds)))], 1, random.randrange(1 << 30)))


def faults(root: Path, good: dict[Path, bytes], mutants: dict[Path, bytes], random: Random) -> Iterator[str]:
    """Yield what goes wrong with some mutants, all of them and then those that a check accepts.

    Each fault is said with the one file that suffices for it, if one does.
    """

    def with_these(paths: Sequence[Path], lines: Sequence[Sequence[str]]) -> list[Ran]:
        for path in paths:
            (root / path).write_bytes(mutants[path])
        done = ran(root, lines)
        for path in paths:
            (root / path).write_bytes(good[path])
        return done

    checked, *others = with_these([*mutants], commands([*mutants], random))
    refused = set(re.findall(r"^(\S+?):.* error\[", checked.out, re.MULTILINE))
    accepted = [each for each in mutants if each.as_posix() not in refused]
    again = with_these(accepted, commands(accepted, random)[1:]) if len(accepted) < len(mutants) else []
    for each in (checked, *others, *again):
        if each.fault():
            alone = ((path, with_these([path], [each.line])[0].fault()) for path in mutants)
            path, fault = next((said for said in alone if said[1]), (None, each.fault()))
            text = mutants[path] if path else b"\n---\n".join(mutants.values())
            yield f"{' '.join(each.line)} {fault}\n{path}:\n{text.decode('utf-8', 'backslashreplace')}"


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_no_mutant_ends_badly(tmp_path: Path, chunk: int) -> None:
    root = tmp_path / "northwind"
    shutil.copytree(NORTHWIND, root)
    good = {each.relative_to(root): each.read_bytes() for each in sorted(root.rglob("*.yaml"))}
    random, found = Random(chunk), []
    for _ in range(COUNT // CHUNKS // TOGETHER):
        chosen = random.sample(sorted(good), TOGETHER)
        if random.random() < 0.8:  # else little is read but the settings
            chosen = [each for each in chosen if each.name != "careerctl.yaml"]
        found += faults(root, good, {each: mutant(random, good, each) for each in chosen}, random)
    assert not found, f"{len(found)} of {COUNT // CHUNKS}:\n" + "\n\n".join(each[:3000] for each in found[:20])

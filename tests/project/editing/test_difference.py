"""What `--dry-run` prints is what `git apply` makes of the files: the very bytes that are written."""

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.project.editing.changes import plain
from careerctl.project.editing.difference import unified
from careerctl.project.replacing import Written
from careerctl.project.source import parse

from .test_edits import KINDS, change_of, made_by
from .writings import Writing


@pytest.fixture
def applied(tmp_path: Path) -> Callable[..., None]:
    """Return a function that lets git apply the difference of some writes, and compares all bytes."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)

    def apply(written: list[Written]) -> None:
        for each in written:
            (tmp_path / each.path).parent.mkdir(parents=True, exist_ok=True)
            if each.before is not None:
                (tmp_path / each.path).write_bytes(each.before)
        line = ["git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "-"]
        done = subprocess.run(line, cwd=tmp_path, input=unified(written).encode(), check=False, capture_output=True)
        assert done.stderr.decode() == ""
        assert [(tmp_path / each.path).read_bytes() for each in written] == [each.after for each in written]

    return apply


CASES = [
    Written("people/new.yaml", None, b"name: New\ncalled: N\n"),
    Written("people/new.yaml", None, b"name: New"),
    Written("people/windows.yaml", b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", b"\xef\xbb\xbfa: 2\r\nb: 2\r\n"),
    Written("people/bare.yaml", b"a: 1\nb: 2", b"a: 1\nb: 3"),
    Written("people/bare.yaml", b"a: 1\nb: 2", b"a: 1\nb: 2\nc: 3"),
    Written("people/bare.yaml", b"a: 1\nb: 2\n", b"a: 1\nb: 2"),
    Written(
        "people/breaks.yaml", "a: one\u2028two\x0cthree\nb: 1\n".encode(), "a: one\u2028two\x0cthree\nb: 2\n".encode()
    ),
    Written("people/Team Süd/a b.yaml", b"a: 1\n", b"a: 2\n"),
    Written("people/Team Süd/new one.yaml", None, b"a: 2\n"),
    Written('people/tab\there "and" back\\slash/a.yaml', b"a: 1\n", b"a: 2\n"),
    Written('people/tab\there "and" back\\slash/new.yaml', None, b"a: 2\n"),
]


@pytest.mark.parametrize("written", CASES)
def test_git_applies_a_difference(applied: Callable[..., None], written: Written) -> None:
    applied([written])


def test_git_applies_many_at_once(applied: Callable[..., None]) -> None:
    applied([each._replace(path=f"{number}/{each.path}") for number, each in enumerate(CASES)])


@pytest.mark.parametrize("kind", KINDS)
def test_git_applies_each_kind_of_change(applied: Callable[..., None], kind: str) -> None:
    written = []
    for seed in range(100):
        raw = Writing(seed).raw
        change = change_of(kind, plain(parse("x.yaml", raw).root), random.Random(seed))
        if change is not None and (made := made_by(raw, change)) not in {None, raw}:
            written.append(Written(f"people/{seed}.yaml", raw, made))
    assert len(written) >= 60
    applied(written)


def test_nothing_changes_nothing() -> None:
    assert unified([]) == ""


def test_it_reads_as_git_prints_it() -> None:
    assert unified([Written("a.yaml", b"a: 1\nb: 2", b"a: 1\nb: 3")]) == (
        "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n\\ No newline at end of file\n+b: 3\n"
        "\\ No newline at end of file\n"
    )

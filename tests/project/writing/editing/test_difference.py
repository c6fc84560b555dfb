"""What `--dry-run` prints is what `git apply` makes of the files, and of files about people nothing else is in it."""

import random
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.reading.source import parse
from careerctl.project.writing.change import Append, Change, Put, Remove, RenameKey, RenameValue, plain
from careerctl.project.writing.difference import unified
from careerctl.project.writing.edit import edited
from careerctl.project.writing.replace import Written

from .test_edits import KINDS, change_of, made_by
from .writings import Writing


@pytest.fixture
def applied(tmp_path: Path) -> Callable[..., None]:
    """Return a function that lets git apply the difference of some writes, and compares all bytes."""
    subprocess.run(["git", "init", "-q", tmp_path], check=True)

    def apply(written: list[Written], *options: str) -> None:
        for each in written:
            (tmp_path / each.path).parent.mkdir(parents=True, exist_ok=True)
            if each.before is not None:
                (tmp_path / each.path).write_bytes(each.before)
        line = ["git", "-c", "core.autocrlf=false", "apply", *options, "--whitespace=nowarn", "-"]
        done = subprocess.run(line, cwd=tmp_path, input=unified(written).encode(), check=False, capture_output=True)
        assert done.stderr.decode() == ""
        assert [(tmp_path / each.path).read_bytes() for each in written] == [each.after for each in written]

    return apply


CASES = [
    Written("roles/new.yaml", None, b"name: New\ncalled: N\n"),
    Written("roles/new.yaml", None, b"name: New"),
    Written("roles/windows.yaml", b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", b"\xef\xbb\xbfa: 2\r\nb: 2\r\n"),
    Written("roles/bare.yaml", b"a: 1\nb: 2", b"a: 1\nb: 3"),
    Written("roles/bare.yaml", b"a: 1\nb: 2", b"a: 1\nb: 2\nc: 3"),
    Written("roles/bare.yaml", b"a: 1\nb: 2\n", b"a: 1\nb: 2"),
    Written(
        "roles/breaks.yaml", "a: one\u2028two\x0cthree\nb: 1\n".encode(), "a: one\u2028two\x0cthree\nb: 2\n".encode()
    ),
    Written("roles/Team Süd/a b.yaml", b"a: 1\n", b"a: 2\n"),
    Written("roles/Team Süd/new one.yaml", None, b"a: 2\n"),
    Written('roles/tab\there "and" back\\slash/a.yaml', b"a: 1\n", b"a: 2\n"),
    Written('roles/tab\there "and" back\\slash/new.yaml', None, b"a: 2\n"),
]


@pytest.mark.parametrize("written", CASES)
def test_git_applies_a_difference(applied: Callable[..., None], written: Written) -> None:
    applied([written])


def test_git_applies_many_at_once(applied: Callable[..., None]) -> None:
    applied([each._replace(path=f"roles/{number}/{each.path}") for number, each in enumerate(CASES)])


def made(kind: str, folder: str) -> list[Written]:
    """Return a change of one kind in each of many files."""
    written = []
    for seed in range(100):
        raw = Writing(seed).raw
        change = change_of(kind, plain(parse("x.yaml", raw).root), random.Random(seed))
        if change is not None and (made := made_by(raw, change)) not in {None, raw}:
            written.append(Written(f"{folder}/{seed}.yaml", raw, made))
    assert len(written) >= 60
    return written


@pytest.mark.parametrize("kind", KINDS)
def test_git_applies_each_kind_of_change(applied: Callable[..., None], kind: str) -> None:
    applied(made(kind, "roles"))


@pytest.mark.parametrize("kind", KINDS)
def test_git_applies_what_stands_in_lines_of_its_own(applied: Callable[..., None], kind: str) -> None:
    written = made(kind, "people")
    patches = [each for each in written if not unified([each]).startswith("#")]
    assert len(patches) >= 10 or kind == "rename"  # behind the key stands what somebody wrote
    if patches:
        applied(patches, "--unidiff-zero")
    for each in written:
        lines = unified([each]).splitlines()
        assert each in patches or all(line.startswith("#") for line in lines)
        assert not any(line.startswith(" ") for line in lines)


def test_nothing_changes_nothing() -> None:
    assert unified([]) == ""


def test_it_reads_as_git_prints_it() -> None:
    assert unified([Written("careerctl.yaml", b"a: 1\nb: 2", b"a: 1\nb: 3")]) == (
        "--- a/careerctl.yaml\n+++ b/careerctl.yaml\n@@ -1,2 +1,2 @@\n a: 1\n-b: 2\n\\ No newline at end of file\n"
        "+b: 3\n\\ No newline at end of file\n"
    )


PERSON = """\
name: w1 w2
manager: w3 # w4
strengths: [w5, w6]
metadata: {k1: w7, k2: [w8]}
wishes:
  - role: w9
    why: w10
    # w11
    answered: {date: w12, because: w13, revisit: w14}
  - words: >-
      w15
      w16
    history:
      - answer: w17
        because: "w18"
  - {role: w19, why: 'w20, w21',
     by: w22}
learns:
- w23
- w24   # w25
rather_not:
  [w26,
   w27]
left: {date: w28}"""
"""Whatever stands in it is unique, in every way to write it, and the last line does not end."""


def leaves(node: Any, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to each single value."""
    if isinstance(node, str):
        yield steps
        return
    for step in node if isinstance(node, dict) else range(len(node)):
        yield from leaves(node[step], (*steps, step))


TREE = plain(parse("people/x.yaml", PERSON.encode()).root)
LEAVES = list(leaves(TREE))
CHANGES: list[tuple[Change, str]] = [
    *((RenameValue(each, "new"), f"{each}") for each in LEAVES),
    *((Remove(each), f"{each}") for each in LEAVES),
    *((RenameKey(each, "key"), f"{each}") for each in LEAVES if isinstance(each[-1], str)),
    *((Put((*each[:-1], "added"), "new"), "") for each in LEAVES if isinstance(each[-1], str)),
    *((Append(each[:-1], "new"), "") for each in LEAVES if isinstance(each[-1], int)),
    (Put(("wishes", 0, "answered"), {"date": "new", "because": "new, newer"}), "w12 w13 w14"),
    (Append(("wishes",), {"role": "new", "why": "newer"}), ""),
]


def words_at(steps: str) -> set[str]:
    """Return the words that stand at some steps, or those given."""
    if not steps.startswith("("):
        return set(steps.split())
    value: Any = TREE
    for step in next(each for each in LEAVES if f"{each}" == steps):
        value = value[step]
    return set(re.findall(r"w\d+", value))


def test_nothing_is_said_of_people_but_what_changes() -> None:
    """Neither around the change, nor in its line, nor in a comment behind it."""
    tried = 0
    several: list[tuple[list[Change], str]] = [([change], about) for change, about in CHANGES]
    several += [([Remove(each), Put((*each[:-1], "added"), "new")], f"{each}") for each in LEAVES]
    for changes, about in several:
        change = changes[0]
        try:
            after = edited("people/x.yaml", PERSON.encode(), changes)
        except CareerctlError:  # what the editor refuses is tested there
            continue
        said = unified([Written("people/x.yaml", PERSON.encode(), after)])
        allowed = words_at(about) if not isinstance(change, RenameKey) else set()
        assert {*re.findall(r"w\d+", said)} <= allowed, (changes, said)
        assert re.search("new|key" if not isinstance(change, Remove) else "w", said), (change, said)
        tried += 1
    assert tried > 60


NO_PATCH = "other words stand in the lines that change, so that this is no patch"
SAID = {
    "a line of its own": (
        RenameValue(("wishes", 0, "role"), "new"),
        "--- a/people/x.yaml\n+++ b/people/x.yaml\n@@ -6 +6 @@ wishes.0.role\n-  - role: w9\n+  - role: new\n",
    ),
    "other words in the line": (
        RenameValue(("wishes", 2, "role"), "new"),
        f"# people/x.yaml: {NO_PATCH}\n#   wishes.2.role: w19 -> new\n",
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_it_is_said_by_its_key(name: str) -> None:
    change, said = SAID[name]
    after = edited("people/x.yaml", PERSON.encode(), [change])
    assert unified([Written("people/x.yaml", PERSON.encode(), after)]) == said


def test_a_file_without_a_patch_keeps_its_new_name_to_itself() -> None:
    """A patch that gives it another name and not its changes would leave half of them."""
    after = PERSON.replace("w19", "new").encode()
    said = unified([Written("people/y.yaml", PERSON.encode(), after, was="people/x.yaml")], "team")
    assert said == f"# team/people/x.yaml -> team/people/y.yaml: {NO_PATCH}\n#   wishes.2.role: w19 -> new\n"

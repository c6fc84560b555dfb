"""A series of writes: made one by one, refused before the first where that can be known, summed up for a reader."""

from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.writing.replace import Written
from careerctl.project.writing.series import FileMove, Write, carry_out, net

SERIES = [
    Write("roles/a.yaml", b"name: A\n", b"name: A\nformerly: [a]\n"),
    FileMove("roles/a.yaml", "roles/b.yaml", b"name: A\nformerly: [a]\n"),
    Write("roles/c.yaml", b"name: C\n", b"name: D\n"),
    Write("roles/b.yaml", b"name: A\nformerly: [a]\n", b"name: A\n"),
]


@pytest.fixture
def root(project: Callable, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder: Path = project({"roles/a.yaml": "name: A\n", "roles/c.yaml": "name: C\n"})
    monkeypatch.chdir(folder)
    return folder


def roles(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "roles").iterdir())}


def test_it_is_made_in_order(root: Path) -> None:
    carry_out(root, SERIES)
    assert roles(root) == {"b.yaml": b"name: A\n", "c.yaml": b"name: D\n"}


def test_what_it_does_in_the_end() -> None:
    assert net(SERIES) == [
        Written("roles/b.yaml", b"name: A\n", b"name: A\n", was="roles/a.yaml"),
        Written("roles/c.yaml", b"name: C\n", b"name: D\n"),
    ]
    there_and_back = [Write("x", b"1", b"2"), Write("x", b"2", b"1")]
    assert net(there_and_back) == []


def test_a_name_that_is_taken_meanwhile(root: Path) -> None:
    (root / "roles/b.yaml").write_text("name: B\n")
    with pytest.raises(CareerctlError) as refused:
        carry_out(root, SERIES)
    assert str(refused.value) == (
        "roles/a.yaml cannot be renamed: there is a roles/b.yaml. "
        "Done: 1 of 4 steps; the same command goes on from there."
    )
    assert roles(root) == {"a.yaml": b"name: A\nformerly: [a]\n", "b.yaml": b"name: B\n", "c.yaml": b"name: C\n"}


def test_a_file_that_is_gone_meanwhile(root: Path) -> None:
    with pytest.raises(CareerctlError, match=r"^roles/x\.yaml cannot be renamed: No such file or directory\."):
        carry_out(root, [FileMove("roles/x.yaml", "roles/y.yaml", b"")])


def test_the_first_step_leaves_all_as_it_was(root: Path) -> None:
    (root / "roles/a.yaml").write_text("name: Other\n")
    with pytest.raises(CareerctlError, match=r"^somebody else has changed roles/a\.yaml meanwhile\.$"):
        carry_out(root, SERIES)
    assert roles(root) == {"a.yaml": b"name: Other\n", "c.yaml": b"name: C\n"}

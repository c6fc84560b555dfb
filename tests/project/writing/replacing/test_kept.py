"""A file is replaced at once; its rights, its owner and its links stay."""

import os
from pathlib import Path

import pytest

from careerctl.project.writing.replace import Written

from .places import ALICE, NEW, OLD, everything, mode
from .writer import put


def test_a_file_is_replaced(root: Path) -> None:
    assert put(root, ALICE, "Lis") == Written(ALICE, OLD, NEW)
    assert (root / ALICE).read_bytes() == NEW
    assert [path.name for path in (root / "people").iterdir()] == ["alice.yaml"]


def test_the_second_time_nothing_is_written(root: Path) -> None:
    put(root, ALICE, "Lis")
    before = everything(root)
    assert put(root, ALICE, "Lis") is None
    assert everything(root) == before


def test_dry_nothing_is_written(root: Path) -> None:
    before = everything(root)
    assert put(root, ALICE, "Lis", dry=True) == Written(ALICE, OLD, NEW)
    assert put(root, "people/team/new.yaml", "Lis", dry=True) is not None
    assert everything(root) == before


@pytest.mark.parametrize(("before", "after"), [(0o644, 0o600), (0o664, 0o600), (0o600, 0o600), (0o700, 0o700)])
def test_files_with_people_are_their_owners_alone(root: Path, before: int, after: int) -> None:
    (root / ALICE).chmod(before)
    put(root, ALICE, "Lis")
    assert mode(root / ALICE) == after


@pytest.mark.parametrize("rights", [0o644, 0o640, 0o666, 0o600, 0o755])
def test_other_files_keep_their_rights(root: Path, rights: int) -> None:
    (root / "roles/guide.yaml").chmod(rights)
    put(root, "roles/guide.yaml", "Lis")
    assert mode(root / "roles/guide.yaml") == rights


@pytest.mark.parametrize(
    ("mask", "path", "file", "folder"),
    [
        (0o022, "people/team/new.yaml", 0o600, 0o700),
        (0o000, "assessments/2026-h2/new.self.yaml", 0o600, 0o700),
        (0o022, "roles/team/new.yaml", 0o644, 0o755),
        (0o002, "roles/team/new.yaml", 0o664, 0o775),
        (0o077, "roles/team/new.yaml", 0o600, 0o700),
    ],
)
def test_a_new_file_in_a_new_folder(root: Path, mask: int, path: str, file: int, folder: int) -> None:
    old = os.umask(mask)
    try:
        assert put(root, path, "Lis") == Written(path, None, b"name: New\ncalled: Lis\n")
    finally:
        os.umask(old)
    assert (mode(root / path), mode((root / path).parent)) == (file, folder)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays(root: Path) -> None:
    os.chown(root / ALICE, 1234, 4321)
    put(root, ALICE, "Lis")
    about = (root / ALICE).stat()
    assert (about.st_uid, about.st_gid, (root / ALICE).read_bytes()) == (1234, 4321, NEW)


def test_a_link_stays_and_its_file_is_replaced(root: Path) -> None:
    (root / "people/lisa.yaml").symlink_to("alice.yaml")
    assert put(root, "people/lisa.yaml", "Lis") == Written("people/lisa.yaml", OLD, NEW)
    assert (root / "people/lisa.yaml").readlink() == Path("alice.yaml")
    assert (root / ALICE).read_bytes() == NEW


def test_the_project_may_lie_behind_a_link(root: Path) -> None:
    (root / "here").symlink_to(root)
    put(root / "here", ALICE, "Lis")
    assert (root / ALICE).read_bytes() == NEW

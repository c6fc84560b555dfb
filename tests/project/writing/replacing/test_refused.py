"""Where a file cannot be replaced as it should be, nothing is written, and it is said why."""

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.writing.draft import beside
from careerctl.project.writing.lock import LOCK_FILE
from careerctl.project.writing.replace import change, writing

from .places import ALICE, NEW, OLD, OWN, everything, written_by
from .writer import put


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
def test_rather_nothing_than_another_owner(root: Path) -> None:
    os.chown(root / ALICE, 1234, 4321)
    before = everything(root)
    said = "people/alice.yaml cannot be written: it belongs to somebody else, and would not any more."
    assert written_by(root, ALICE, without=OWN) == (2, f"{said} Nothing was written to it.")
    assert everything(root) == before


def test_links_that_lead_elsewhere(
    root: Path, refused: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "alice.yaml").write_bytes(OLD)
    (root / "people/out.yaml").symlink_to(outside / "alice.yaml")
    (root / "people/gone.yaml").symlink_to("nobody.yaml")
    (root / "people/round.yaml").symlink_to("round.yaml")
    (root / "people/out").symlink_to(outside)
    (root / "people/in").symlink_to(root / "people")
    (root / "people/guide.yaml").symlink_to("../roles/guide.yaml")  # whatever is read there is none of a person's
    (root / "roles/lisa.yaml").symlink_to("../people/alice.yaml")
    elsewhere = "cannot be written: a link on the way to it leads elsewhere."
    folders = ("people/out/alice.yaml", "people/out/new.yaml", "people/in/alice.yaml")
    for path in ("people/out.yaml", *folders, "people/guide.yaml", "roles/lisa.yaml"):
        assert refused(path).endswith(f"{path} {elsewhere}")
    assert "people/gone.yaml cannot be read: No such file or directory." in refused("people/gone.yaml")
    assert "cannot be read: Too many levels of symbolic links." in refused("people/round.yaml")
    assert refused("people/../../alice.yaml").endswith(elsewhere)
    assert everything(outside).keys() == {"alice.yaml"}
    assert (outside / "alice.yaml").read_bytes() == OLD


def test_a_hard_link_would_keep_the_old_text(root: Path, refused: Callable[..., str]) -> None:
    os.link(root / ALICE, root / "people/second.txt")
    assert "cannot be written: it has a second name (a hard link), which would go on holding the old text." in refused()


@pytest.mark.parametrize("place", [ALICE, "people/new.yaml"])
def test_what_is_no_file(root: Path, refused: Callable[..., str], place: str) -> None:
    (root / place).unlink(missing_ok=True)
    os.mkfifo(root / place)
    with contextlib.suppress(OSError):
        os.close(os.open(root / place, os.O_RDONLY | os.O_NONBLOCK))
    before = sorted(path.name for path in (root / "people").iterdir())
    with pytest.raises(CareerctlError, match=r"cannot be read: it is no file\. Nothing was written to it\."):
        put(root, place, "Lis")
    assert sorted(path.name for path in (root / "people").iterdir()) == before
    (root / place).unlink()
    (root / place).mkdir()
    assert "cannot be read: Is a directory." in refused(place)


def test_a_file_where_a_folder_should_be(refused: Callable[..., str]) -> None:
    assert "cannot be read: Not a directory." in refused("people/alice.yaml/new.yaml")


def test_whoever_changes_the_file_meanwhile_is_not_overwritten(root: Path) -> None:
    path, other = root / ALICE, b"name: Alice, changed\n"

    def edit_in_place() -> None:
        path.write_bytes(other)

    def same_size_and_time() -> None:
        about = path.stat()
        path.write_bytes(OLD.replace(b"Al\r", b"Bo\r"))
        os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))

    def replace() -> None:
        (root / "other").write_bytes(OLD)
        (root / "other").replace(path)

    for meddle in (edit_in_place, same_size_and_time, replace, lambda: path.chmod(0o640), path.unlink):
        path.write_bytes(OLD)
        with (
            pytest.raises(CareerctlError, match="somebody else has changed it in this moment; try again"),
            writing(root),
        ):
            change(root, ALICE, lambda _, meddle=meddle: [meddle(), NEW][1])
        assert not path.exists() or path.read_bytes() != NEW
        assert not list((root / "people").glob(".*"))


def test_a_file_that_appears_meanwhile_is_not_overwritten(root: Path) -> None:
    def how(raw: bytes | None) -> bytes:
        assert raw is None
        (root / "people/new.yaml").write_bytes(b"name: Mine\n")
        return NEW

    with pytest.raises(CareerctlError, match="somebody else has changed it in this moment"), writing(root):
        change(root, "people/new.yaml", how)
    assert (root / "people/new.yaml").read_bytes() == b"name: Mine\n"


@pytest.fixture
def closed(root: Path) -> Iterator[Callable[[str, int], None]]:
    """Return a function that takes rights away from a file or folder; they come back after the test."""
    paths = []

    def close(path: str, rights: int) -> None:
        paths.append(root / path)
        (root / path).chmod(rights)

    yield close
    for path in paths:
        path.chmod(0o755)


@pytest.mark.parametrize(
    ("path", "rights", "target", "said"),
    [
        ("people", 0o555, ALICE, "people/alice.yaml cannot be written: Permission denied."),
        ("people", 0o555, "people/new.yaml", "people/new.yaml cannot be written: Permission denied."),
        ("people", 0o555, "people/a/b/new.yaml", "people/a/b/new.yaml cannot be written: Permission denied."),
        ("people", 0o000, ALICE, "people/alice.yaml cannot be read: Permission denied."),
        (ALICE, 0o000, ALICE, "people/alice.yaml cannot be read: Permission denied."),
        (ALICE, 0o444, ALICE, "people/alice.yaml cannot be written: its rights say that it is only to be read."),
    ],
)
def test_without_the_right(
    root: Path, closed: Callable[..., None], path: str, rights: int, target: str, said: str
) -> None:
    before = everything(root)
    closed(path, rights)
    assert written_by(root, target) == (2, f"{said} Nothing was written to it.")
    closed(path, before[path][1] & 0o777)
    assert everything(root) == before


def test_a_project_that_cannot_be_locked(root: Path, closed: Callable[..., None]) -> None:
    before = everything(root)
    closed(".", 0o311)
    assert written_by(root, ALICE) == (2, ". cannot be locked: Permission denied. Nothing was written.")
    closed(".", 0o755)
    assert everything(root) == before


@pytest.mark.parametrize("path", [ALICE, "people/a/b/new.yaml"])
def test_a_disk_that_takes_only_a_part(root: Path, path: str) -> None:
    before = everything(root)
    said = f"{path} cannot be written: File too large. Nothing was written to it."
    assert written_by(root, path, LARGEST="10") == (2, said)
    assert everything(root) == before


@pytest.mark.parametrize("path", [ALICE, "people/a/b/new.yaml"])
def test_a_full_disk(path: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    disk = tmp_path_factory.mktemp("disk")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], check=False, stderr=-3).returncode:
        pytest.skip("only root mounts disks")
    try:
        (disk / "people").mkdir()
        (disk / ALICE).write_bytes(OLD)
        with contextlib.suppress(OSError), (disk / "filling").open("wb", buffering=0) as filling:
            while filling.write(bytes(1024)):
                pass
        before = everything(disk)
        said = f"{path} cannot be written: No space left on device. Nothing was written to it."
        assert written_by(disk, path) == (2, said)
        assert everything(disk) == before
        (disk / "filling").unlink()
        assert written_by(disk, path) == (0, "wrote")
    finally:
        subprocess.run(["umount", disk], check=True)


def test_what_a_killed_writer_left_is_no_bar_and_no_finding(root: Path, careerctl: Callable[..., Any]) -> None:
    (root / "people" / beside("alice.yaml")).write_bytes(b"name: Ali")
    (root / ALICE).write_bytes(b"name: Alice\nrole: guide\n")
    assert careerctl("check", cwd=root).out == "All is well: 3 files.\n"
    put(root, ALICE, "Lis")
    assert [path.name for path in (root / "people").iterdir()] == ["alice.yaml"]


def test_what_cannot_be_cleared_away_is_named(root: Path, refused: Callable[..., str]) -> None:
    (root / "people" / beside("alice.yaml")).mkdir()
    assert f"cannot be written: {beside('alice.yaml')} is in its way and cannot be deleted (" in refused()


def test_one_writer_at_a_time(root: Path, refused: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerctl.project.writing.lock.PATIENCE", 0.05)
    with writing(root):
        said = refused()
    assert said.startswith("another careerctl is writing to ")
    assert said.endswith("Nothing was written; try again.")
    put(root, ALICE, "Lis")
    assert not (root / LOCK_FILE).exists()

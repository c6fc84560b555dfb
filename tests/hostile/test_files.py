"""Names and sorts of files that try to be more than files: named harmlessly, never followed, hiding no others."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files as Linux has them")

BROKEN = {"roles/broken.yaml": "name: Broken\nsumary: x\n"}
BROKEN_SAID = "roles/broken.yaml:2:1: error[unknown-key]"
FOLDERS = ("roles", "people", "notes", "plans", "assessments/2026-h2")

NAMES = {
    b"\x1b[31mred\x1b[0m": "<U+001B>[31mred<U+001B>[0m",
    b"two\nlines": "two<U+000A>lines",
    b"return\rname": "return<U+000D>name",
    b"[bold]x[nope]": "[bold]x[nope]",
    b"::error::pwned": "::error::pwned",
    b"x%0A::error::pwned": "x%0A::error::pwned",
    b"-rf": "-rf",
    b"--help": "--help",
    b"not\xff\xfeutf": "not<U+DCFF><U+DCFE>utf",
    "turned\u202eround".encode(): "turned<U+202E>round",
    b"$(touch pwned)": "$(touch pwned)",
}


@pytest.mark.parametrize("format_", ["text", "concise", "json"])
@pytest.mark.parametrize("suffix", [".yaml", ".yml", "/x.yaml"], ids=["file", "ending", "folder"])
def test_names_control_nothing(project: Callable, bounded: Callable, suffix: str, format_: str) -> None:
    root = project(BROKEN)
    for folder in FOLDERS:
        for name in NAMES:
            path = root / folder / os.fsdecode(name + suffix.encode())
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("name: x\nnmae: x\n")
    answer = bounded(root, "check", "--format", format_)
    assert answer.code == 1
    out = "\n".join(each["path"] for each in json.loads(answer.out)["diagnostics"]) if format_ == "json" else answer.out
    for folder in FOLDERS:
        for name in NAMES.values():
            assert re.search(rf"^{folder}/{re.escape(name + suffix)}\b", out, re.MULTILINE)
    assert "roles/broken.yaml" in out
    assert not (root / "pwned").exists()


def fifo(path: Path, _: Path) -> None:
    os.mkfifo(path)


def device(path: Path, _: Path) -> None:
    path.symlink_to("/dev/zero")


def link_out(path: Path, outside: Path) -> None:
    (outside / "x.yaml").write_text("name: SECRET\nnmae: SECRET\n")
    path.symlink_to(outside / "x.yaml")


def loop(path: Path, _: Path) -> None:
    path.symlink_to(path.name)


def dangling(path: Path, _: Path) -> None:
    path.symlink_to("nowhere.yaml")


def folder(path: Path, _: Path) -> None:
    path.mkdir()


def link_to_folder(path: Path, outside: Path) -> None:
    (outside / "x.yaml").write_text("name: SECRET\nnmae: SECRET\n")
    path.symlink_to(outside)


def link_round(path: Path, _: Path) -> None:
    path.symlink_to("..")


SORTS = [fifo, device, link_out, loop, dangling, folder, link_to_folder, link_round]


@pytest.mark.parametrize("make", SORTS, ids=lambda each: each.__name__)
def test_what_is_no_file_is_said_to_be_none(
    project: Callable, bounded: Callable, tmp_path_factory, make: Callable
) -> None:
    root = project(BROKEN)
    for where in FOLDERS:
        (root / where).mkdir(parents=True, exist_ok=True)
        make(root / where / "odd.yaml", tmp_path_factory.mktemp("outside"))
    answer = bounded(root)
    assert answer.code == 1
    assert all(re.search(rf"^{where}/odd\.yaml: error\[not-a-file\]", answer.out, re.MULTILINE) for where in FOLDERS)
    assert BROKEN_SAID in answer.out
    assert "SECRET" not in answer.out
    assert bounded(root, "gap", "odd").code == 2


def test_a_folder_of_a_kind_is_no_link(project: Callable, bounded: Callable, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    link_out(outside / "y.yaml", outside)
    root = project(BROKEN)
    for where in ("competencies", "people"):
        (root / where).symlink_to(outside)
    answer = bounded(root)
    assert [f"{where}: error[not-a-file]" in answer.out for where in ("competencies", "people")] == [True, True]
    assert BROKEN_SAID in answer.out
    assert "SECRET" not in answer.out


def test_a_link_inside_its_folder_is_followed(project: Callable, bounded: Callable) -> None:
    root = project({"roles/a.yaml": "name: A\n"})
    (root / "roles/team").mkdir()
    (root / "roles/team/b.yaml").symlink_to("../a.yaml")
    assert bounded(root) == (0, "All is well: 3 files.\n")


def test_a_role_that_links_to_a_person_shows_nothing_of_them(project: Callable, bounded: Callable) -> None:
    """Or whoever may change roles could have CI, which opens no file about people, print one."""
    root = project({"people/alice.yaml": "name: SECRET\nrank: SECRET\n", **BROKEN})
    (root / "roles/alice.yaml").symlink_to("../people/alice.yaml")
    answer = bounded(root, "check", "--scope", "framework")
    assert "roles/alice.yaml: error[not-a-file]" in answer.out
    assert BROKEN_SAID in answer.out
    assert "SECRET" not in answer.out


def test_the_settings_are_a_file(project: Callable, bounded: Callable) -> None:
    for make in (fifo, device, loop, dangling, folder):
        root = project(BROKEN)
        (root / "careerctl.yaml").unlink()
        make(root / "careerctl.yaml", root)
        (root / ".git").mkdir(exist_ok=True)
        assert bounded(root).code == 2
        (root / "careerctl.yaml").rmdir() if make is folder else (root / "careerctl.yaml").unlink()


DROP_RIGHTS = """
import ctypes, os, sys
for right in (1, 2):  # root's own right to read and write everything
    ctypes.CDLL(None).prctl(24, right)
os.execv(sys.executable, [sys.executable, "-m", "careerctl", *sys.argv[1:]])
"""


@pytest.mark.parametrize("closed", ["roles/a.yaml", "people/a.yaml", "people", "careerctl.yaml"])
def test_what_may_not_be_read_is_said(project: Callable, closed: str) -> None:
    people = {"people/a.yaml": "name: A\n", "people/b.yaml": "name: B\nmanager: nobody\n"}
    root = project({**BROKEN, "roles/a.yaml": "name: A\n", **people})
    mode = (root / closed).stat().st_mode
    (root / closed).chmod(0)
    line = [sys.executable, "-c", DROP_RIGHTS, "check"]
    done = subprocess.run(line, cwd=root, capture_output=True, text=True, check=False)
    (root / closed).chmod(mode)
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{closed}: error[unreadable-file] this cannot be read: Permission denied" in done.stdout
    assert BROKEN_SAID in done.stdout

"""No link carries what careerctl writes to where it must not go: not the link that is named, and none on the way."""

import os
import re
import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from careerctl.project.writing import targets
from careerctl.project.writing.folder import Folder, LinkError, way
from careerctl.project.writing.output import OutputFolder

NORTHWIND = Path(__file__).resolve().parents[3] / "examples" / "northwind"
TODAY = ("--today", "2026-11-02")

RESULTS = {
    "check": ["check", *TODAY, "-o"],
    "check in CI": ["check", "--format", "github", *TODAY, "-o"],
    "summary": ["check", *TODAY, "--summary"],
    "compare": ["compare", "account-executive", "sales-manager", *TODAY, "-o"],
    "explain": ["explain", "tab", "-o"],
    "gap": ["gap", "alice", *TODAY, "-o"],
    "note": ["note", "alice", *TODAY, "-o"],
    "paths": ["paths", "--person", "alice", *TODAY, "-o"],
    "plan": ["plan", "carmen", *TODAY, "-o"],
    "report": ["report", "review", "alice", *TODAY, "-o"],
    "report in HTML": ["report", "role", "sales-manager", "--format", "html", *TODAY, "-o"],
    "profile": ["profile", "alice", *TODAY, "-o"],
    "rounds": ["rounds", *TODAY, "-o"],
    "raters": ["raters", *TODAY, "-o"],
    "wish": ["wish", "alice", *TODAY, "-o"],
}
"""Every command that writes a result to a file that somebody names."""

LINKS = {
    "a person": "people/alice.yaml",
    "nobody yet": "people/new.yaml",
    "a sheet": "assessments/2026-h2/alice.manager.yaml",
    "a role": "roles/account-executive.yaml",
    "by way of another": "second.md",
    "by its whole path": "{root}/people/alice.yaml",
    "the settings": "careerctl.yaml",
    "a template": "templates/review.md.j2",
    "a schema": "schemas/role.json",
    "git": ".git/config",
    "out of the project": "../outside.md",
    "out of the project, where nothing is": "../nothing.md",
    "to a project elsewhere": "../other/people/alice.yaml",
}


def everything(folder: Path) -> dict[str, object]:
    """Return what lies below a folder: of each name what it holds, or where it leads."""
    return {
        path.relative_to(folder).as_posix(): path.readlink()
        if path.is_symlink()
        else path.is_file() and path.read_bytes()
        for path in folder.rglob("*")
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project beside a file and another project, with all the folders that careerctl has a name for."""
    root = Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))
    for path in ("careerctl.yaml", "people/alice.yaml"):
        (tmp_path / "other" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(NORTHWIND / path, tmp_path / "other" / path)
    for path in ("templates/review.md.j2", "schemas/role.json", ".git/config", "../outside.md"):
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text("kept\n")
    (root / "second.md").symlink_to("people/alice.yaml")
    return root


def test_a_result_goes_through_no_link_that_leads_astray(root: Path, careerctl: Callable[..., Any], whole) -> None:
    """All links are tried with one command, with every other one, by turns, those in which people's files are lost."""
    for at, to in enumerate(LINKS.values()):
        (root / f"out-{at}").symlink_to(to.format(root=root))
    for folder in ("people", "schemas", "templates", ".git"):
        (root / f"to-{folder}").symlink_to(folder)
    (root / "to-outside").symlink_to("..")
    names = [f"out-{at}" for at in range(len(LINKS))]
    names += [f"{each.name}/new" for each in sorted(root.glob("to-*"))]
    names += ["templates/new.md", "schemas/new.json", ".git/new", "People/new.md", "careerctl.yaml"]
    before, wrong = everything(root.parent), []
    for turn, (command, line) in enumerate(RESULTS.items()):
        some = (
            names[turn % 4 :: 4] if command == "summary" else [[names[0], "to-people/new", "to-outside/new"][turn % 3]]
        )
        for name in names if whole or command == "gap" else some:
            code, out, err = careerctl(*line, name, cwd=root)
            refused = re.search(
                r"among the project's own files|leads out of the project|writes no \.(yaml|md|json)|is a name for", err
            )
            if (code, bool(refused)) != (2, True) or (out and command != "summary"):
                wrong.append((command, name, code, err))
        assert everything(root.parent) == before, command
    assert wrong == []


@pytest.mark.parametrize("command", ["gap", "explain", "report", "summary"])
def test_a_link_that_can_be_judged_goes_on_working(root: Path, careerctl: Callable[..., Any], command: str) -> None:
    elsewhere = root.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "out.md").symlink_to("real.md")
    (elsewhere / "to-project.md").symlink_to("../northwind/inside.md")
    (root / "link.md").symlink_to("kept/here.md")
    (root / "kept").mkdir()
    (root / "nothing.md").symlink_to(os.devnull)
    for name in ("../elsewhere/out.md", "../elsewhere/to-project.md", "link.md", "nothing.md"):
        before = (root / name).readlink()
        assert careerctl(*RESULTS[command], name, cwd=root).code in {0, 1}, name
        assert (root / name).readlink() == before
    for name in ("../elsewhere/real.md", "inside.md", "kept/here.md"):
        assert (root / name).stat().st_size, name


@pytest.mark.parametrize(("home", "code"), [("home", 0), ("elsewhere", 2)])
def test_a_home_folder_in_git_may_lead_elsewhere(
    tmp_path: Path, careerctl: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, home: str, code: int
) -> None:
    """Its links are its owner's; in any other repository they may have come with it."""
    for folder in ("home/.git", "disk", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "home/documents").symlink_to("../disk")
    monkeypatch.setenv("HOME", str(tmp_path / home))
    assert careerctl("explain", "tab", "-o", tmp_path / "home/documents/out.txt").code == code


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
@pytest.mark.parametrize("command", ["gap", "summary"])
def test_pipes_take_a_result(root: Path, process: Callable[..., Any], command: str) -> None:
    pipe, taken = root.parent / "pipe", []
    os.mkfifo(pipe)
    reading = threading.Thread(target=lambda: taken.append(pipe.read_bytes()))
    reading.start()
    assert process(*RESULTS[command], "../pipe", cwd=root).code in {0, 1}
    reading.join(timeout=60)
    assert len(taken[0]) > 100
    assert pipe.is_fifo()
    (root / "stdout").symlink_to("/dev/stdout")
    for name in ("/dev/stdout", "stdout"):
        assert taken[0].decode() in process(*RESULTS[command], name, cwd=root).out


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_a_pipe_of_somebody_else_takes_none_through_a_link_of_the_project(
    root: Path, process: Callable[..., Any]
) -> None:
    with TemporaryDirectory() as elsewhere:
        os.mkfifo(f"{elsewhere}/pipe")
        (root / "out.md").symlink_to(f"{elsewhere}/pipe")
        code, _, err = process(*RESULTS["gap"], "out.md", cwd=root)
    assert (code, err) == (
        2,
        "careerctl: a link on the way to out.md leads out of the project. Name the file itself.\n",
    )


@pytest.mark.skipif(os.name == "nt", reason="hard links of Unix")
def test_a_second_name_of_a_file_is_not_followed_either(root: Path, careerctl: Callable[..., Any]) -> None:
    alice = (root / "people/alice.yaml").read_bytes()
    os.link(root / "people/alice.yaml", root / "out.md")
    code, _, err = careerctl(*RESULTS["summary"], "out.md", cwd=root)
    assert (code, err) == (2, "careerctl: out.md cannot be written: it has a second name (a hard link).\n")
    assert careerctl(*RESULTS["gap"], "out.md", cwd=root).code == 0
    assert (root / "people/alice.yaml").read_bytes() == alice
    assert (root / "out.md").read_bytes() != alice


PLANTED = {
    "report --all": (
        ["report", "plan", "--all", "--audience", "manager", "--manager", "dana", *TODAY, "-o", "pages"],
        ["pages/carmen.plan.md", "pages/carmen.plan.timeline.svg", "pages/yuki.plan.md"],
    ),
    "the pictures of a page": (
        ["report", "plan", "carmen", "--audience", "manager", *TODAY, "-o", "pages/a.md"],
        ["pages/a.timeline.svg"],
    ),
    "schema": (["schema"], ["schemas/goal.json", "schemas/person.json", "schemas/role.json"]),
    "schema --general": (
        ["schema", "--general", "-o", "pages"],
        ["pages/role.json", "pages/outputs/gap.json", "pages/outputs/plan.json"],
    ),
}
"""Commands that name the files themselves, and some of those."""


@pytest.mark.parametrize("command", PLANTED)
def test_a_link_among_files_that_careerctl_names_is_replaced(
    root: Path, careerctl: Callable[..., Any], command: str
) -> None:
    line, names = PLANTED[command]
    (root / "pages").mkdir()
    assert careerctl(*line, cwd=root).code == 0
    whole = everything(root)
    for name, to in zip(names, ("people/alice.yaml", "../outside.md", "nothing"), strict=False):
        (root / name).unlink()
        (root / name).symlink_to(os.path.relpath(root / to, (root / name).parent))
    assert careerctl(*line, cwd=root).code == 0
    assert everything(root) == whole


FOLDERS = {
    "schemas": (["schema"], ["new", "goal", "one-more"]),
    "templates": (["report", "role", "--eject"],),
    "goals": (["new", "goal", "one-more"],),
    "notes": (["note", "alice", "Kind", "--by", "dana", *TODAY],),
    "plans": (
        ["plan", "dana", "--write", *TODAY],
        ["mark", "carmen", "coaching-2-3", *TODAY],
        ["talk", "carmen", "--said", "Well", *TODAY],
        ["new", "plan", "alice", "--set", "person=alice", "--set", "target=sales-manager"],
    ),
    "people": (
        ["new", "person", "one-more"],
        ["wish", "alice", "sales-manager", *TODAY],
        ["talk", "ben", "--said", "Well", *TODAY],
        ["profile", "ben", "--learns", "closing", *TODAY],
    ),
    "assessments/2026-h2": (["rate", "alice", "--as", "self", "--set", "coaching=2", *TODAY],),
}
"""Folders that careerctl has a name for, and what writes into them."""


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("to", ["../elsewhere", "competencies"])
def test_a_folder_of_a_fixed_name_that_is_a_link_is_written_to_by_nobody(
    root: Path, careerctl: Callable[..., Any], folder: str, to: str
) -> None:
    (root.parent / "elsewhere").mkdir()
    shutil.move(root / folder, root.parent / "away")
    (root / folder).symlink_to(os.path.relpath(root / to, (root / folder).parent))
    before = everything(root.parent)
    for line in FOLDERS[folder]:
        code, _, err = careerctl(*line, cwd=root)
        written = {path for path, held in everything(root.parent).items() if before.get(path) != held}
        assert written <= {"northwind/goals/one-more.yaml"}, line  # which lies elsewhere than its schema
        assert (code, "bug" in err) == (2, False), (line, err)


def test_what_becomes_a_link_meanwhile_is_not_followed(tmp_path: Path) -> None:
    """What is held open is written to, wherever it lies by then."""
    for name in ("a/b", "elsewhere"):
        (tmp_path / name).mkdir(parents=True)
    with Folder.opened(tmp_path) as base, way(base, ["a", "b"]) as held:
        (tmp_path / "a/b").rename(tmp_path / "moved")
        (tmp_path / "a/b").symlink_to("../elsewhere")
        targets.put(held, "page.md", b"text", private=True)
        with pytest.raises(LinkError), way(base, ["a", "b"]):
            pass
    assert everything(tmp_path / "elsewhere") == {}
    assert (tmp_path / "moved/page.md").read_bytes() == b"text"


def test_pages_go_where_the_folder_was_when_it_was_judged(root: Path) -> None:
    with OutputFolder(root / "pages", private=True) as pages:
        pages.write("first.md", "1")
        (root / "pages").rename(root / "moved")
        (root / "pages").symlink_to("people")
        pages.write("second.md", "2")
    assert sorted(path.name for path in (root / "moved").iterdir()) == ["first.md", "second.md"]
    assert not (root / "people/second.md").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root mounts")
def test_a_device_of_a_disk_is_no_place_for_a_result(root: Path, careerctl: Callable[..., Any]) -> None:
    if subprocess.run(["mknod", root / "disk", "b", "7", "250"], check=False, stderr=subprocess.DEVNULL).returncode:
        pytest.skip("no devices can be made here")
    code, _, err = careerctl(*RESULTS["gap"], "disk", cwd=root)
    assert (code, err) == (2, "careerctl: disk cannot be written: there is something else than a file.\n")


@pytest.mark.parametrize(
    "line", [["rename", "role", "team-lead-sales", "lead"], ["new", "round", "2027", "--until", "2028-01-31"]]
)
def test_settings_that_lie_elsewhere_are_not_changed(
    root: Path, careerctl: Callable[..., Any], line: list[str]
) -> None:
    text = (root / "careerctl.yaml").read_bytes() + b"# above all team-lead-sales\n"
    (root.parent / "shared.yaml").write_bytes(text)
    (root / "careerctl.yaml").unlink()
    (root / "careerctl.yaml").symlink_to("../shared.yaml")
    code, _, err = careerctl(*line, cwd=root)
    assert (code, err) == (
        2,
        "careerctl: careerctl.yaml is a link that leads elsewhere, or to no file. Put the file itself there.\n",
    )
    assert (root.parent / "shared.yaml").read_bytes() == text

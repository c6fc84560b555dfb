"""Killed at any call that writes, or refused by the disk: files are whole, and the same command goes on from there."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from forking import run_forked
from forms import wishing
from turns import in_turn

from careerctl.project.writing.draft import Draft, beside
from careerctl.project.writing.folder import Folder
from careerctl.project.writing.replace import has_second_name

NORTHWIND = Path(__file__).resolve().parents[3] / "examples" / "northwind"
TODAY = ("--today", "2026-11-02")
WHY = ("--because", "So", "--revisit", "2027-05-31")
TARGET = ("--set", "target=team-lead-sales")
KILLED = 9

STOPPED = """
import os, tempfile
tried_out = os.path.join(tempfile.gettempdir(), "careerctl-")  # of what is tried out elsewhere nothing has to be left
left, kills = int(sys.argv.pop(1)), sys.argv.pop(1) == "kill"
def counted(name, plain):
    def call(*arguments, **options):
        global left
        folder = options.get("dir_fd")
        where = os.readlink(f"/proc/self/fd/{folder}") if folder is not None else str(arguments[0])
        if where.startswith(tried_out) or (name == "open" and not arguments[1] & os.O_CREAT):
            return plain(*arguments, **options)
        left -= 1
        if left >= 0 or (left < -1 and not kills):
            return plain(*arguments, **options)
        if name == "write":
            plain(arguments[0], arguments[1][: len(arguments[1]) // 2])
        if kills:
            os._exit(9)
        raise OSError(28, "No space left on device")
    setattr(os, name, call)
for name in ("open", "mkdir", "write", "fchmod", "link", "replace", "unlink"):
    counted(name, getattr(os, name))
"""
"""Kill the process at a call that writes, having written a half; or let that one call fail."""


class Written(NamedTuple):
    """A command, what it writes, and whether its second run refuses because all is there."""

    line: list[str]
    path: str
    once: bool = False
    stride: int = 1
    """How far the calls lie apart that are tried, after the first ones: no multiple of how many a file takes."""
    far: int = 2
    """How far they lie apart where some are enough."""


COMMANDS = {
    "-o": Written(["gap", "alice", *TODAY, "-o", "out.md"], "out.md", far=1),
    "-o over a file": Written(["explain", "tab", "-o", "old.txt"], "old.txt"),
    "new": Written(["new", "goal", "one-more"], "goals/one-more.yaml", once=True, far=1),
    "new in a new folder": Written(["new", "plan", "ben", "--set", "person=ben", *TARGET], "plans/ben.yaml", once=True),
    "new round": Written(
        ["new", "round", "2027-h1", "--until", "2027-05-31", "--for", "ben", *TODAY], "careerctl.yaml", once=True
    ),
    "profile": Written(
        ["profile", "ben", "--learns", "closing", "--remove", "shares=french", "--hand-over", "--by", "dana", *TODAY],
        "people/ben.yaml",
    ),
    "answer": Written(
        ["answer", "alice", "--wish=2", "--answer=yes", *WHY, *TODAY, "-o", "a.html"], "people/alice.yaml", far=11
    ),
    "mark": Written(["mark", "alice", "condition-target", "open", *TODAY], "people/alice.yaml"),
    "take": Written(["take", "ben.answers", "--by", "ben", "--yes", *TODAY], "people/ben.yaml", far=17),
    "form --all": Written(["form", "--all", "--as=agreed", *TODAY, "-o", "forms"], "forms", stride=37, far=101),
    "dossier": Written(["dossier", "alice", *TODAY, "-o", "kept"], "kept", stride=37, far=101),
    "import-framework": Written(
        ["import-framework", "matrix.csv", "-o", "../own", "--yes", *TODAY], "../own/careerctl.yaml", stride=29, far=97
    ),
    "import-people": Written(["import-people", "hr.csv", "--yes", *TODAY], "people/eli.yaml", stride=11, far=31),
    "rounds": Written(["rounds", "--lengthen", "2026-h2", "--until", "2026-12-31", *TODAY], "careerctl.yaml", far=5),
    "talk": Written(["talk", "ben", "--said", "All is well.", *TODAY], "people/ben.yaml"),
    "wish": Written(["wish", "ben", "sales-manager", *TODAY], "people/ben.yaml", far=1),
    "init": Written(["init", "../own"], "../own/careerctl.yaml", once=True, stride=29, far=97),
    "--eject": Written(["report", "role", "--eject"], "templates/role.md.j2", once=True),
    "report --all": Written(
        ["report", "review", "--all", "--manager", "dana", *TODAY, "-o", "pages/new"], "pages/new", stride=11, far=83
    ),
    "schema": Written(["schema"], "schemas/role.json", stride=11, far=83),
}


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def without_second_names(folder: Path) -> dict[str, bytes]:
    """Return the files but for second names: one that was left goes when its file is written, renamed or deleted."""
    seconds = {path for path in folder.rglob(".careerctl-*") if path.stat().st_nlink > 1}
    return {path: held for path, held in files_of(folder).items() if folder / path not in seconds}


def begun(at: Path) -> Path:
    shutil.copytree(NORTHWIND, at / "project")
    (at / "project/old.txt").write_text("old")
    (at / "project/matrix.csv").write_text("Competency,Guide,Lead guide\nReading maps,1,3\nCheering up,,2\n")
    (at / "project/hr.csv").write_text("Id,Name,Manager\neli,Eli Roe,dana\nalice,Alice Roe,dana\n")
    (at / "project/ben.answers").write_text(wishing("ben", "sales-representative", "Northwind Sales"))
    shutil.rmtree(at / "project/plans")
    return at / "project"


def put_back(at: Path, before: dict[str, bytes]) -> Path:
    """Make a folder what it was before a command wrote into it, and return the project in it."""
    for path in sorted(at.rglob("*"), reverse=True):
        name = path.relative_to(at).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif name not in before:
            path.unlink()
        elif path.read_bytes() != before[name]:
            path.write_bytes(before[name])
    return at / "project"


def stops(one: Written, *, whole: bool) -> Any:
    """Yield the calls to stop at: the first ones, then some, without an end."""
    number = 0
    while True:
        yield number
        number += 1 if number < (8 if whole else min(3, 100 // one.far)) else one.stride if whole else one.far


@pytest.mark.parametrize("name", in_turn(COMMANDS, lambda number: number % 3 == 0))
def test_killed_at_any_call(tmp_path: Path, careerctl: Callable[..., Any], name: str, whole) -> None:
    one, wrong = COMMANDS[name], []
    root = begun(at := tmp_path / "at")
    before = files_of(at)
    assert careerctl(*one.line, cwd=root).code == 0
    complete = files_of(at)
    assert any(f"project/{one.path}" in path or path == one.path.removeprefix("../") for path in complete)
    for number in stops(one, whole=whole):
        done = run_forked(str(number), "kill", *one.line, cwd=put_back(at, before), first=STOPPED)
        left = {path: held for path, held in files_of(at).items() if "/.careerctl-" not in f"/{path}"}
        wrong += [(number, path) for path, held in left.items() if held not in {before.get(path), complete.get(path)}]
        again, now = careerctl(*one.line, cwd=root).code, without_second_names(at)
        if again != (2 if one.once and left == complete else 0) or now != complete:
            wrong.append((number, again, now.keys() ^ complete.keys()))
        if done.code != KILLED:
            break
    assert (done.code, "careerctl: " in done.err) == (0, False)
    assert number >= 3
    assert wrong == []


@pytest.mark.parametrize("name", in_turn(COMMANDS, lambda number: number % 3 == 1))
def test_a_disk_that_refuses_any_call(tmp_path: Path, careerctl: Callable[..., Any], name: str, whole) -> None:
    """Nothing is left of the file that could not be written; those before it are whole, and it is said so."""
    one, wrong = COMMANDS[name], []
    root = begun(at := tmp_path / "at")
    before = files_of(at)
    assert careerctl(*one.line, cwd=root).code == 0
    complete = files_of(at)
    for number in stops(one, whole=whole):
        done = run_forked(str(number), "fail", *one.line, cwd=put_back(at, before), first=STOPPED)
        held = files_of(at)
        if done.code == 0 and not done.err.startswith("careerctl: "):
            left = {path for path in held if path not in complete}
            wrong += [] if len(left) <= 1 else [(number, left)]  # the draft that could not be removed
            break
        said = " cannot be written: No space left on device." in done.err
        if done.code != 2 or not said or any(held[path] not in {before.get(path), complete.get(path)} for path in held):
            wrong.append((number, done, held.keys() ^ before.keys()))
        new = held.keys() - before.keys()
        if ("Written" in done.err) != bool(new) or ("Nothing was written." in done.err and new):
            wrong.append((number, done.err, new))
    assert number >= 3
    assert wrong == []


def test_the_last_calls_of_init(tmp_path: Path, careerctl: Callable[..., Any]) -> None:
    """Whoever is killed between the two names of careerctl.yaml leaves a project, and nothing beside it afterwards."""
    assert careerctl("init", cwd=tmp_path).code == 0
    whole = files_of(tmp_path)
    for path in ("careerctl.yaml", ".gitattributes"):
        (tmp_path / beside(path)).hardlink_to(tmp_path / path)
    assert careerctl("init", cwd=tmp_path).code == 2
    assert files_of(tmp_path) == whole


def test_a_draft_that_somebody_writes_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerctl.project.writing.lock.PATIENCE", 0.05)
    with Folder.opened(tmp_path) as folder, Draft(folder, "a.md", 0o600) as first:
        first.write(b"first")
        with pytest.raises(OSError, match="another careerctl is writing it"), Draft(folder, "a.md", 0o600):
            pass
        first.replace()
    assert files_of(tmp_path) == {"a.md": b"first"}


@pytest.mark.parametrize("kind", ["a link", "a folder", "somebody's file under its name"])
def test_what_is_no_draft_of_ours_is_never_taken_away(tmp_path: Path, kind: str) -> None:
    place, other = tmp_path / beside("a.md"), tmp_path / "other"
    other.write_text("mine")
    if kind == "a link":
        place.symlink_to("other")
    elif kind == "a folder":
        place.mkdir()
    else:
        (tmp_path / f"{beside('a.md')}x").write_text("mine")
        place.mkdir()
    with (
        pytest.raises(OSError, match=f"{beside('a.md')} is in its way and cannot be deleted"),
        Folder.opened(tmp_path) as folder,
        Draft(folder, "a.md", 0o600),
    ):
        pass
    assert place.is_symlink() or place.is_dir()
    assert other.read_text() == "mine"


def test_a_second_name_that_a_killed_one_left_bars_nobody(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people/a.yaml").write_text("name: A\n")
    (tmp_path / "people" / beside("a.yaml")).hardlink_to(tmp_path / "people/a.yaml")
    assert not has_second_name(tmp_path, "people/a.yaml")
    assert [path.name for path in (tmp_path / "people").iterdir()] == ["a.yaml"]
    (tmp_path / "mine").hardlink_to(tmp_path / "people/a.yaml")
    assert has_second_name(tmp_path, "people/a.yaml")


def test_a_disk_without_hard_links(
    tmp_path: Path, careerctl: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    root = begun(tmp_path)
    assert careerctl(*COMMANDS["new"].line, cwd=root).code == 0
    held = files_of(tmp_path)
    assert b"One more" in held["project/goals/one-more.yaml"]
    with Folder.opened(root) as folder, Draft(folder, "old.txt", 0o600) as draft:
        draft.write(b"new")
        with pytest.raises(FileExistsError):
            draft.appear()
    assert files_of(tmp_path) == held


RATED = {
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {coaching: 2}\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\nrole: guide\n",
    "assessments/2026-h2/bo.self.yaml": "by: bo\ndate: 2026-10-05\nrole: guide\nratings: {}\n",
}
SIDES = {
    "self": ["--set", "coaching=2", "--submit"],
    "agreed": ["--set", "coaching=2", "--confirmed-by", "alice", "--confirmed-by", "dana", "--by", "dana"],
}


@pytest.mark.parametrize("side", SIDES)
def test_rate_says_what_is_saved_where_it_cannot_be_handed_in(
    project: Callable[..., Path], careerctl: Callable[..., Any], side: str
) -> None:
    root = project(RATED)
    day = ("--today", "2026-10-12")
    if side == "agreed":
        for each in ("self", "manager"):
            assert careerctl("rate", "alice", "--as", each, *SIDES["self"], *day, cwd=root).code == 0
    sheet, ends = root / f"assessments/2026-h2/alice.{side}.yaml", {}
    for number in range(8):
        sheet.unlink(missing_ok=True)
        done = run_forked(
            str(number), "fail", "rate", "alice", "--as", side, *SIDES[side], *day, cwd=root, first=STOPPED
        )
        if done.code == 0:  # the draft of the first write could not be taken away, which does no harm
            continue
        held = sheet.read_text() if sheet.exists() else ""
        ends[number] = (
            "status: draft" in held,
            f" before is saved in assessments/2026-h2/alice.{side}.yaml." in done.err,
        )
        assert (done.code, "cannot be written: No space left on device" in done.err) == (2, True)
    assert set(ends.values()) == {(False, False), (True, True)}

"""All that writes, on Windows and macOS as the fakes beside this file know them."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from careerctl.problems.error import CareerctlError

from .fakes import IN_USE, Mac, Windows

ROOM = ("append", "create", "draft", "folder", "lock", "output", "replace", "series", "whole_folder")
ALICE, OLD, NEW = "people/alice.yaml", b"name: Alice\n", b"name: Alice\ncalled: Al\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "people").mkdir(parents=True)
    (root / "careerctl.yaml").write_text("format: 1\n")
    (root / ALICE).write_bytes(OLD)
    return root


@pytest.fixture(params=[Windows, Mac], ids=["windows", "macos"])
def system(request: pytest.FixtureRequest, root: Path, monkeypatch: pytest.MonkeyPatch) -> Mac:
    made: Mac = request.param(root, monkeypatch)
    return made


@pytest.fixture
def windows(root: Path, monkeypatch: pytest.MonkeyPatch) -> Windows:
    return Windows(root, monkeypatch)


def room(system: Mac) -> Any:
    """Return the modules that write, as they find this system, with little patience."""
    modules = system.anew(*ROOM)
    system.monkeypatch.setattr(modules.folder, "HELD_BY_OTHERS", 0.05)
    system.monkeypatch.setattr(modules.lock, "PATIENCE", 0.05)
    return modules


def held(root: Path) -> dict[str, bytes]:
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in root.rglob("*") if each.is_file()}


def ways(modules: Any, root: Path) -> Iterator[tuple[str, Callable[[], object], dict[str, bytes | None]]]:
    """Yield each way of writing: what it is, how it is done, and which files it makes, changes or (None) takes away."""
    new = modules.create.NewFile
    yield (
        "new",
        lambda: modules.create.create(root, [new("notes/team/a.b.yaml", "[]\n")]),
        {"notes/team/a.b.yaml": b"[]\n"},
    )
    yield "changed", lambda: modules.replace.change(root, ALICE, lambda _: NEW), {ALICE: NEW}
    yield "begun", lambda: modules.replace.change(root, "plans/new/a.yaml", lambda _: NEW), {"plans/new/a.yaml": NEW}
    yield "moved", lambda: modules.replace.move(root, ALICE, "people/al.yaml"), {ALICE: None, "people/al.yaml": OLD}
    yield "deleted", lambda: modules.replace.remove(root, ALICE, OLD), {ALICE: None}
    series = [
        modules.series.Write(ALICE, OLD, NEW),
        modules.series.FileMove(ALICE, "people/al.yaml", NEW),
        modules.series.FileRemove("people/al.yaml", NEW),
    ]
    yield "in series", lambda: modules.series.carry_out(root, series), {ALICE: None}
    page = root / "page.md"
    yield "result", lambda: modules.output.write("x\n", page, private=True), {"page.md": b"x\n"}
    yield "added", lambda: modules.output.append("x\n", page, private=True), {"page.md": b"x\n"}

    def in_folder() -> None:
        with modules.output.OutputFolder(root / "out" / "pages", private=True) as into:
            into.write("a/b.svg", "x\n")

    yield "folder", in_folder, {"out/pages/a/b.svg": b"x\n"}
    marked = {".careerctl-made": b"index.html\n", "index.html": b"x\n"}
    site = {f"site/{name}": text for name, text in marked.items()}
    yield "whole", lambda: modules.whole_folder.write_whole(root / "site", {"index.html": "x\n"}), site


def again(root: Path, before: dict[str, bytes]) -> None:
    """Make the folder what it was."""
    for path in [*held(root)]:
        (root / path).unlink()
    for path, data in before.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def test_every_way_of_writing_and_nothing_is_left_over(system: Mac, root: Path) -> None:
    modules, before, wrong = room(system), held(root), []
    for name, write, changes in ways(modules, root):
        again(root, before)
        with modules.lock.writing(root):
            write()
        expected = {path: data for path, data in {**before, **changes}.items() if data is not None}
        wrong += [(name, now)] if (now := held(root)) != expected else []
    assert wrong == []


def test_a_scanner_that_holds_a_file_for_a_moment_stops_nobody(windows: Windows, root: Path) -> None:
    modules, before, wrong = room(windows), held(root), []
    for name, write, changes in ways(modules, root):
        again(root, before)
        refused: dict[tuple[str, str], int] = {}

        def busy(call: str, path: str, refused: dict[tuple[str, str], int] = refused) -> OSError | None:
            """Refuse each call that moves or opens something the first time."""
            if (
                call not in {"open", "replace", "rename", "unlink", "rmdir"}
                or Path(path).is_dir()
                or path.endswith(".lock")
            ):
                return None
            refused[call, path] = refused.get((call, path), 0) + 1
            return PermissionError(errno.EACCES, IN_USE) if refused[call, path] < 2 else None

        windows.refuse = busy
        with modules.lock.writing(root):
            write()
        windows.refuse = lambda _call, _path: None
        expected = {path: data for path, data in {**before, **changes}.items() if data is not None}
        wrong += [(name, now)] if (now := held(root)) != expected else []
    assert wrong == []


def refusing(system: Mac, call: str, at: int) -> list[int]:
    """Let the system refuse a call from the `at`-th time on; return what counts how often it was asked."""
    seen = [0]

    def refuse(asked: str, _path: str) -> OSError | None:
        seen[0] += asked == call
        return PermissionError(errno.EACCES, IN_USE) if asked == call and seen[0] > at else None

    system.refuse = refuse
    return seen


def trouble(
    system: Mac,
    root: Path,
    write: Callable[[], object],
    before: dict[str, bytes],
    new: dict[str, Any],
    *,
    may_leave: bool = False,
) -> list[object]:
    """Write while a call is refused, and again when it is not; return all that is not as it should be."""
    said = ""
    try:
        write()
    except (CareerctlError, OSError) as error:
        said = str(error)
    system.refuse = lambda _call, _path: None
    now = held(root)
    left = {path: now.pop(path) for path in [*now] if path.rpartition("/")[2].startswith(".careerctl")}
    return [] if now == (before if said else new) and (not left or may_leave) else [(said, now, left)]


def test_whatever_call_is_refused_for_good_leaves_the_old_or_the_new(system: Mac, root: Path, whole: bool) -> None:  # noqa: FBT001
    """What is left beside it, where taking away is what is refused, the next one clears."""
    modules, before, wrong = room(system), held(root), []
    system.monkeypatch.setattr(modules.folder, "HELD_BY_OTHERS", 0)
    for name, write, changes in ways(modules, root):
        new = {**before, **changes}
        if name not in {"changed", "begun", "result"}:
            continue

        def locked(write: Callable[[], object] = write) -> None:
            with modules.lock.writing(root):
                write()

        for call in ("open", "stat", "access", "mkdir", "replace", "rename", "link", "unlink"):
            for at in range(99 if whole else 3):
                again(root, before)
                seen = refusing(system, call, at)
                found = trouble(system, root, locked, before, new, may_leave=call == "unlink")
                if held(root) != new:
                    found += trouble(system, root, locked, before, new, may_leave=call == "unlink")
                wrong += [(name, call, at, *each) for each in found if held(root) != new or found]
                if seen[0] <= at:
                    break
    assert wrong == []


def test_one_writer_at_a_time_and_the_lock_goes_with_the_last(windows: Windows, root: Path) -> None:
    modules = room(windows)
    with modules.lock.writing(root):
        assert (root / modules.lock.LOCK_FILE).exists()
        with pytest.raises(CareerctlError, match="another careerctl is writing to"), modules.lock.writing(root):
            pass
        assert (root / modules.lock.LOCK_FILE).exists()
    assert not (root / modules.lock.LOCK_FILE).exists()


def test_a_draft_that_is_open_is_waited_for(windows: Windows, root: Path) -> None:
    modules = room(windows)
    with modules.folder.Folder.opened(root) as folder, modules.draft.Draft(folder, "page.md", 0o600) as first:
        first.write(b"first\n")
        with pytest.raises(CareerctlError, match="another careerctl is writing it"):
            modules.output.write("second\n", root / "page.md")
        first.replace()
    assert (root / "page.md").read_bytes() == b"first\n"


def test_no_link_is_followed(system: Mac, root: Path, tmp_path: Path) -> None:
    modules = room(system)
    (tmp_path / "outside.yaml").write_bytes(OLD)
    (root / "people" / "bob.yaml").symlink_to(tmp_path / "outside.yaml")
    (root / "notes").symlink_to(tmp_path)
    (root / modules.lock.LOCK_FILE).symlink_to(tmp_path / "lock")
    for path in ("people/bob.yaml", "notes/a.b.yaml"):
        with pytest.raises(CareerctlError, match="a link on the way to it leads elsewhere"):
            modules.replace.change(root, path, lambda _: NEW)
    if isinstance(system, Windows):
        with pytest.raises(CareerctlError, match="cannot be locked"), modules.lock.writing(root):
            pass
    assert {each.name for each in tmp_path.iterdir()} == {"project", "outside.yaml"}
    assert (tmp_path / "outside.yaml").read_bytes() == OLD


def test_names_that_differ_in_case_or_form_are_the_same_there(system: Mac, root: Path) -> None:
    modules, before = room(system), held(root)
    new = modules.create.NewFile
    with pytest.raises(CareerctlError, match="this is there already"):
        modules.create.create(root, [new("people/ALICE.yaml", "x\n")])
    for name in ("People/page.md", "CAREERCTL.yaml", "people./page.md", "careerctl.yaml::$DATA", ".GIT /hooks"):
        with pytest.raises(CareerctlError, match="among the project's own files"):
            modules.output.write("x\n", root / name)
    assert held(root) == before


def test_where_a_disk_keeps_no_rights_that_is_said(
    project: Callable[..., Path], careerctl: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"roles/guide.yaml": "name: Guide\n", "people/alice.yaml": "name: Alice\nrole: guide\n"}
    root, real = project({**files, "competencies/x.yaml": "name: X\nasks: skill\n"}), os.open
    said = "can be read by whoever can read its folder: this disk keeps no rights for its owner alone.\n"
    lines = ("paths --person alice -o ways.md", "dossier alice -o kept", "paths -o open.md")

    def errors() -> list[str]:
        return [careerctl(*line.split(), cwd=root).err for line in lines]

    assert not any("rights" in each for each in errors())
    monkeypatch.setattr(os, "open", lambda path, flags, mode=0o777, **more: real(path, flags, mode | 0o066, **more))
    assert [said in each for each in errors()] == [True, True, False]

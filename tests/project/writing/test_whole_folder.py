"""A folder that is made as a whole: what was there gives way all at once, and only what careerctl made."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.writing import whole_folder
from careerctl.project.writing.whole_folder import MARK, write_whole

FIRST = {"index.html": "one\n", "roles/a.html": "a\n"}
SECOND = {"index.html": "two\n", "paths/b.html": "b\n"}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "deep" / "pages"


def held(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARK
    }


def test_it_is_made_and_made_anew(place: Path) -> None:
    write_whole(Path("deep/pages"), FIRST)
    assert held(place) == FIRST
    write_whole(place, SECOND)
    assert held(place) == SECOND
    assert [each.name for each in place.parent.iterdir()] == ["pages"]
    (place.parent / "empty").mkdir()
    write_whole(place.parent / "empty", FIRST)
    assert held(place.parent / "empty") == FIRST


@pytest.mark.parametrize("what", ["other", "more", "inside", "link", "file", "dangling", "linked-inside"])
def test_what_careerctl_did_not_make_stays(place: Path, what: str) -> None:
    if what in {"more", "inside", "linked-inside"}:
        write_whole(place, FIRST)
    elif what == "other":
        place.mkdir(parents=True)
    else:
        place.parent.mkdir()
    match what:
        case "other" | "more":
            (place / "CNAME").write_text("mine")
        case "inside":
            (place / "roles/deep").mkdir()
            (place / "roles/deep/own.txt").write_text("mine")
        case "linked-inside":
            (place / "roles/own").symlink_to("/")
        case "link":
            (place.parent / "real").mkdir()
            place.symlink_to("real")
        case "dangling":
            place.symlink_to("nowhere")
        case "file":
            place.write_text("mine")
    before = sorted(str(each) for each in place.parent.rglob("*"))
    with pytest.raises(CareerctlError, match=r"(Nothing was changed; n|N)ame another folder"):
        write_whole(place, SECOND)
    assert sorted(str(each) for each in place.parent.rglob("*")) == before


@pytest.mark.parametrize("name", ["roles/pages", "people", "templates", ".git/pages", "goals", "schemas/x"])
def test_a_project_s_own_folders_are_no_place_for_it(project: Callable[..., Path], careerctl, name: str) -> None:
    root = project({"roles/x.yaml": "name: X\n"})
    ran = careerctl("site", name, cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "would lie among the project's own files" in ran.err
    assert not (root / name).exists()
    for into, said in ((".", "you stand in"), ("pages.html", "is the name of a file"), ("..", "you stand in")):
        ran = careerctl("site", into, cwd=root)
        assert ran.code == 2
        assert said in ran.err


def test_a_link_out_of_a_project_is_not_followed(project: Callable[..., Path], careerctl, tmp_path_factory) -> None:
    root, elsewhere = project(), tmp_path_factory.mktemp("elsewhere")
    (root / "out").symlink_to(elsewhere)
    ran = careerctl("site", "out/pages", cwd=root)
    assert (ran.code, "leads out of the project" in ran.err) == (2, True)
    assert [*elsewhere.iterdir()] == []


class EndedError(BaseException):
    """Stands for a process that was killed."""


@pytest.mark.parametrize("at", range(4))
def test_whoever_is_killed_leaves_the_old_or_the_new_one_to_the_next(
    place: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """It ends before the first move, between the two, after both, and while files are written."""
    write_whole(place, FIRST)
    with monkeypatch.context() as patched:
        _killed(patched, at)
        with pytest.raises(EndedError):
            write_whole(place, SECOND)
    there = [path for path in place.parent.iterdir() if (path / "index.html").exists()]
    assert there
    assert held(place) in (FIRST, SECOND) if place.exists() else held(there[0]) in (FIRST, SECOND)
    write_whole(place, SECOND)
    assert held(place) == SECOND
    assert [each.name for each in place.parent.iterdir()] == ["pages"]


def _killed(patched: pytest.MonkeyPatch, at: int) -> None:
    moves = []
    rename = os.replace

    def replace(*names: object, **more: object) -> None:
        if len(moves) == at:
            raise EndedError
        moves.append(names)
        rename(*names, **more)
        if at == 2 and len(moves) == 2:
            raise EndedError

    patched.setattr(os, "replace", replace)
    patched.setattr(whole_folder, "clear", lambda *_: None)
    if at == 3:
        patched.setattr(whole_folder, "shown", lambda _: (_ for _ in ()).throw(EndedError()))


def test_a_move_that_is_refused_leaves_what_was_there(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(place, FIRST)
    rename = os.replace
    calls = []

    def replace(*names: object, **more: object) -> None:
        calls.append(names)
        if len(calls) == 2:
            raise PermissionError(13, "Permission denied")
        rename(*names, **more)

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", replace)
        with pytest.raises(CareerctlError, match="Nothing was changed"):
            write_whole(place, SECOND)
    assert held(place) == FIRST
    assert [each.name for each in place.parent.iterdir()] == ["pages"]

"""What has its place from careerctl is no link, and a name that nothing can have is the name of nothing."""

import os
import runpy
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project import disk

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
CLOSED = runpy.run_path(str(Path(__file__).parents[1] / "process" / "closed.py"))
HIDDEN = "name: SECRET\nformat: 1\nSECRET: SECRET\nratings: {coaching: SECRET}\n"
TODAY = "--today=2027-02-01"


@pytest.fixture
def linked(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that puts a link in place of something in a project, to the like of it elsewhere."""

    def link(place: str) -> Path:
        shutil.rmtree(tmp_path / "outer", ignore_errors=True)
        for name, files in {"team": CLOSED["FRAMEWORK"] | CLOSED["PEOPLE"], "fw": CLOSED["FRAMEWORK"]}.items():
            for path, text in files.items():
                (tmp_path / "outer" / name / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / "outer" / name / path).write_text(text, "utf-8")
        team = tmp_path / "outer/team"
        was, elsewhere = team / place, tmp_path / "outer/elsewhere"
        was.rename(elsewhere)
        for path in elsewhere.rglob("*") if elsewhere.is_dir() else [elsewhere]:
            if path.is_file():
                path.write_text(HIDDEN, "utf-8")
        was.symlink_to(elsewhere)
        return team

    return link


FOLDERS = {
    "people": [
        ("gap", "alice"), ("gap", "nobody"), ("report", "review", "alice"), ("rate", "alice", "--as", "self"),
        ("new", "person", "eve"), ("rename", "person", "alice", "eve"), ("note", "alice"), ("plan", "alice"),
    ],
    "people/north": [("gap", "carla"), ("gap", "carl"), ("new", "person", "eve"), ("rename", "person", "alice", "eve")],
    "assessments": [
        ("gap", "alice"), ("report", "review", "alice"), ("rate", "alice", "--as", "self", "--set", "coaching=2"),
        ("form", "alice", "--as", "agreed", "--round", "2026-h2"),
    ],
    "assessments/2026-h2": [("gap", "alice"), ("rate", "alice", "--as", "agreed", "--round", "2026-h2")],
    "notes": [("note", "alice", "Well", "--by", "dana")],
    "plans": [
        ("mark", "alice", "ask", "done"), ("plan", "alice", "--write"), ("report", "plan", "alice"),
        ("form", "alice", "--plan"),
        ("new", "plan", "x", "--set", "person=dana", "--set", "target=lead"),
    ],
    "roles": [("gap", "alice"), ("compare", "guide", "lead"), ("new", "role", "x"), ("report", "role", "lead")],
    "competencies": [("gap", "alice"), ("report", "role", "lead"), ("rename", "competency", "coaching", "x")],
    "templates": [("report", "review", "alice"), ("report", "role", "lead"), ("report", "plan", "--eject")],
    "schemas": [("schema",), ("schema", "--check")],
    "careerctl.yaml": [
        ("check",), ("gap", "alice"), ("schema", "--check"), ("new", "round", "2028-h1", "--until", "2028-02-01"),
    ],
    "templates/review.md.j2": [("report", "review", "alice")],
    "people/alice.yaml": [("gap", "alice"), ("wish", "alice"), ("rate", "alice", "--as", "self")],
    "assessments/2026-h2/alice.self.yaml": [("gap", "alice"), ("report", "review", "alice")],
}  # fmt: skip
DATED = ("gap", "report", "rate", "note", "plan", "mark", "compare", "wish", "form")


def test_a_link_in_the_place_of_what_careerctl_opens_is_refused(linked, careerctl) -> None:
    found = []
    for place, lines in FOLDERS.items():
        for line in lines:
            team = linked(place)
            before = {path: path.read_bytes() for path in (team.parent / "elsewhere").rglob("*") if path.is_file()}
            code, out, err = careerctl(*line, *((TODAY,) if line[0] in DATED else ()), cwd=team)
            after = {path: path.read_bytes() for path in (team.parent / "elsewhere").rglob("*") if path.is_file()}
            if code != 2 or place not in err or "SECRET" in out + err or before != after:
                found.append((place, line, code, out[:300], err))
    assert found == []


@pytest.mark.parametrize("place", ["people", "people/north", "assessments", "notes", "plans", "roles"])
def test_a_check_says_that_it_is_a_link_and_takes_nothing_behind_it_for_absent(linked, careerctl, place) -> None:
    code, out, _ = careerctl("check", "--format", "concise", TODAY, cwd=linked(place))
    assert code == 1
    assert f"{place}: error[not-a-file]" in out
    assert "SECRET" not in out
    assert "error[unknown-" not in out


@pytest.mark.parametrize("place", ["../fw/roles", "../fw/templates", "../fw/careerctl.yaml", "../fw"])
def test_the_folder_of_a_framework_may_be_a_link_and_what_lies_in_it_may_not(linked, careerctl, place) -> None:
    team = linked(place)
    (team / "careerctl.yaml").write_text(f"format: 1\nframework: ../fw\n{CLOSED['ROUNDS']}", "utf-8")
    for folder in ("competencies", "roles", "paths", "goals", "openings", "activities", "templates"):
        shutil.rmtree(team / folder)
    if place == "../fw":
        shutil.rmtree(team.parent / "elsewhere")
        for path, text in CLOSED["FRAMEWORK"].items():
            (team.parent / "elsewhere" / path).parent.mkdir(parents=True, exist_ok=True)
            (team.parent / "elsewhere" / path).write_text(text, "utf-8")
    code, out, err = careerctl("report", "role", "lead", cwd=team)
    assert (code, "SECRET" in out + err) == ((0 if place == "../fw" else 2), False), err
    assert place == "../fw" or place in err


@pytest.mark.parametrize("to", [".", "..", "people", ".git"])
def test_a_folder_of_templates_that_leads_to_people_lets_no_template_include_them(project, careerctl, to) -> None:
    people = {"people/ben.yaml": "name: SECRET\nrole: dev\n", "roles/dev.yaml": "name: Dev\n"}
    root = project({**people, ".git/config": "SECRET"})
    folder = root / to
    includes = (f"{{% include '{name}' %}}" for name in ("people/ben.yaml", ".git/config", "ben.yaml", "config"))
    (folder / "review.md.j2").write_text("".join(includes))
    (root / "templates").symlink_to(to)
    code, out, err = careerctl("report", "review", "ben", TODAY, cwd=root)
    (folder / "review.md.j2").unlink()
    assert (code, out) == (2, "")
    assert err == "careerctl: templates is a link, and links to folders are not followed. Put the folder there.\n"


def test_a_link_that_stays_in_its_folder_is_followed(project, careerctl) -> None:
    root = project({"people/ben.yaml": "name: Ben\nrole: dev\n", "roles/dev.yaml": "name: Dev\n"})
    (root / "people/team").mkdir()
    (root / "people/team/eve.yaml").symlink_to("../ben.yaml")
    assert careerctl("gap", "eve", TODAY, cwd=root).code == 0


NAMES = ["none", "x/none", "file/none", "n" * 5000, "nul\0in", "round", "round/none", "lone\udc80"]


@pytest.mark.parametrize("name", NAMES, ids=[ascii(each[:10]) for each in NAMES])
def test_what_nothing_has_or_can_have_is_absent(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "round").symlink_to("round")
    path = tmp_path / name
    assert not disk.is_file(path)
    assert not disk.is_folder(path)
    assert disk.is_there(path) is (name == "round")
    assert disk.read(path) is None
    with disk.entries(path) as entries:
        assert [*entries] == []


def test_what_has_its_place_is_there_and_no_link_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "people/north").mkdir(parents=True)
    (tmp_path / "people/north/a.yaml").touch()
    (tmp_path / "people/same.yaml").symlink_to("north/a.yaml")
    (tmp_path / "people/south").symlink_to("north")
    (tmp_path / "people/out.yaml").symlink_to("../b.yaml")
    (tmp_path / "b.yaml").touch()
    assert [disk.has(tmp_path, f"people/{name}") for name in ("north/a.yaml", "same.yaml", "none", "north")] == [
        True, True, False, False,
    ]  # fmt: skip
    for name in ("south/a.yaml", "out.yaml"):
        with pytest.raises(CareerctlError, match="is a link"):
            disk.has(tmp_path, f"people/{name}")


def test_memory_is_for_what_takes_little_of_it_and_where_nobody_names_another_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for each in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.delenv(each, raising=False)
    memory = Path("/dev/shm")  # noqa: S108  # nothing is written
    there = memory if os.access(memory, os.W_OK | os.X_OK) and shutil.disk_usage(memory).free > 4 else None
    assert disk.memory_for(1) == (str(there) if there else None)
    assert disk.memory_for(1 << 60) is None
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert disk.memory_for(1) is None

"""Files of a newer careerctl: what is said first and alone, and what may be left out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl import __version__
from careerctl.model.versions import allows

NEWER = "careerctl.yaml:1:1: error[other-careerctl] these files have format 2, and this careerctl reads format 1\n"
LEFT = "what it holds is left out\n  → a newer careerctl may know it\n"
SETTINGS = """\
format: 1
rules: {unknown-key: warning, role-without-goal: ignore, unused-competency: ignore, person-without-manager: ignore}
scales: {steps: {levels: [Low, High]}}
scale: steps
"""
FILES: dict[str, str | bytes] = {
    "careerctl.yaml": SETTINGS + "seasons: {spring: 1}\n",
    "competencies/closing.yaml": "name: Closing\nasks: skill\nlevels:\n  High: {summary: So., weighing: [a, {b: c}]}\n",
    "roles/guide.yaml": "name: Guide\nresponsibilities: [Guides]\nrequires: {closing: High}\nseniority: 4\n",
    "roles/head.yaml": "name: Head\nsumary: Leads.\nseniority: 4\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nsecret-words: Lorem\nwishes: [{words: Teach, colour: red}]\n",
    "people/bob.yaml": "name: Bob\nrole: guide\nwishes: [{words: Teach, and learn}]\n",
}


def test_another_format_is_said_first_and_alone(project: Callable[..., Path], careerctl: Callable[..., Any]) -> None:
    root = project({**FILES, "careerctl.yaml": "format: 2\nhorizons: {near: 1}\n", "goals/x.yaml": "- no\n"})
    (root / "own").mkdir()
    (root / "own/careerctl.yaml").write_text("format: 1\nframework: ..\n")
    (root / "own/roles").mkdir()
    (root / "own/roles/x.yaml").write_text("- no\n")
    for folder, place in ((root, ""), (root / "own", "../")):
        ran = careerctl("check", cwd=folder)
        assert (ran.code, ran.out.split("  →")[0]) == (1, place + NEWER)
        assert "1 error in 1 of " in ran.out
        lines = ("gap alice", "paths", "compare guide head", "new role x --yes", "note alice --by bob x", "site ../s")
        for line in (*lines[bool(place) :], "schema"):
            ran = careerctl(*line.split(), cwd=folder)
            assert (line, ran.code, ran.out) == (line, 2, "")
            if "note" not in line and "new" not in line:
                assert ran.err.split("  →")[0] == place + NEWER
                assert "this project is for another careerctl." in ran.err or line == "schema"


def test_what_cannot_be_checked_is_not_taken_for_unchanged(
    project: Callable[..., Path], careerctl: Callable[..., Any], committed: Callable[..., str]
) -> None:
    root = project({"careerctl.yaml": "format: 2\n", "roles/guide.yaml": "name: Guide\n"})
    committed(root)
    for line in (("check", "--base", "HEAD"), ("check", "roles/guide.yaml")):
        ran = careerctl(*line, cwd=root)
        assert (ran.code, ran.out.split("  →")[0]) == (1, NEWER)


def test_versions_that_are_asked_for(project: Callable[..., Path], careerctl: Callable[..., Any]) -> None:
    true = ("0.2 >=0.2", "0.2.0 ==0.2", "0.10.1 >=0.2, <1", "1.0 !=0.9.9", "0.2.0.dev3 >0.1", "0.2 <= 0.2")
    false = ("0.1.9 >=0.2", "1 >=0.2, <1", "0.2 !=0.2.0", "0.10 <0.9", "0.2 >0.2")
    for each in (*true, *false):
        version, _, asked = each.partition(" ")
        assert (each, allows(asked, version)) == (each, each in true)
    said = {}
    for asked in ('">=99"', '">=0.1"', '"0.2"', '">=0.1,"', "[a]"):
        root = project({"careerctl.yaml": f"format: 1\nrequires_careerctl: {asked}\nhorizons: 1\n"})
        ran = careerctl("check", "--format", "concise", cwd=root)
        said[asked] = [line.partition(": ")[2].split(" — ")[0] for line in ran.out.splitlines() if ":2:" in line]
    assert said.pop('">=0.1"') == []
    assert [len(each) for each in said.values()] == [1, 1, 1, 1]
    assert said.pop('">=99"')[0].startswith(
        f"error[other-careerctl] these files are for careerctl '>=99', and this is {__version__}"
    )
    assert {each.split("]")[0] for (each,) in said.values()} == {"error[wrong-value", "error[wrong-type"}


def test_what_a_newer_careerctl_may_know_is_left_out_and_said(
    project: Callable[..., Path], careerctl: Callable[..., Any]
) -> None:
    root = project(FILES)
    out = careerctl("check", cwd=root).out
    for line in (
        f"careerctl.yaml:5:1: warning[unknown-key] no such key here: 'seasons'; {LEFT}",
        f"competencies/closing.yaml:4:24: warning[unknown-key] no such key here: 'weighing'; {LEFT}",
        f"roles/guide.yaml:4:1: warning[unknown-key] no such key here: 'seniority'; {LEFT}",
        f"people/alice.yaml:3:1: warning[unknown-key] a key that is not known here; {LEFT}",
        f"people/alice.yaml:4:25: warning[unknown-key] a key that is not known here; {LEFT}",
        "roles/head.yaml:2:1: error[unknown-key] no such key here: 'sumary'\n  → did you mean 'summary'?\n",
        f"roles/head.yaml:3:1: warning[unknown-key] no such key here: 'seniority'; {LEFT}",
        "people/bob.yaml:3:25: error[unknown-key] a key that is not known here\n",
    ):
        assert line in out, out
    assert out.count("[unknown-key]") == 8
    named = "people/alice.yaml, careerctl.yaml, competencies/closing.yaml and 2 more"
    for line in (("gap", "alice"), ("report", "prepare", "alice")):
        ran = careerctl(*line, cwd=root)
        said = f"{named}: keys that this careerctl does not know are left out; `careerctl check` shows them.\n"
        assert (ran.code, ran.err.endswith(said), "Lorem" in ran.out + ran.err) == (0, True, False), ran.err
    assert f"Left out are keys that this careerctl does not know, in {named}." in " ".join(
        careerctl("gap", "alice", cwd=root).out.split()
    )
    assert careerctl("note", "alice", "--by", "alice", "Lorem", cwd=root).code == 0
    (root / "careerctl.yaml").write_text(SETTINGS.replace("warning", "error"))
    ran = careerctl("gap", "alice", cwd=root)
    assert (ran.code, ran.err.count("error[unknown-key]")) == (2, 2)


@pytest.mark.parametrize("weight", ["note", "ignore"])
def test_nothing_is_left_out_in_silence(
    weight: str, project: Callable[..., Path], careerctl: Callable[..., Any]
) -> None:
    root = project({**FILES, "careerctl.yaml": SETTINGS.replace("warning", weight)})
    out = careerctl("check", cwd=root).out
    assert "careerctl.yaml:2:9: error[fixed-rule] nothing is left out in silence\n  → `warning` is the least" in out
    assert out.count("error[unknown-key]") == 7


def test_an_unknown_key_stops_only_what_needs_its_file(
    project: Callable[..., Path], careerctl: Callable[..., Any]
) -> None:
    files = {
        **FILES,
        "careerctl.yaml": SETTINGS.replace("unknown-key: warning, ", ""),
        "roles/lone.yaml": "name: Lone\n",
    }
    root = project({**files, "people/cleo.yaml": "name: Cleo\nrole: lone\nmanager: alice\n"})
    codes = {
        line: careerctl(*line.split(), cwd=root).code for line in ("gap cleo", "gap alice", "paths lone", "paths guide")
    }
    assert codes == {"gap cleo": 0, "gap alice": 2, "paths lone": 0, "paths guide": 2}
    assert "`careerctl check`" in careerctl("gap", "cleo", cwd=root).err

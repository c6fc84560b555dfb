"""`careerctl dossier`: everything about one person, for that person; what is not there is said."""

import re
import runpy
from html import unescape
from pathlib import Path
from typing import Any

import pytest

CANARY = runpy.run_path(str(Path(__file__).parents[1] / "hostile" / "test_canary.py"))
OPEN, CLOSED = "2026-10-20", "2026-11-02"
FILES = {
    "people/pat.yaml": (
        "name: Pat Doe  # as she signs\ncalled: Pat\nformerly: [pat-lee]\nrole: guide\nmanager: dana\n"
        "metadata: {badge: Blue}\nwishes:\n  - role: guide\n    asked: 2026-09-01\n"
        "    answered: {date: 2026-09-20, answer: not-yet}\n"
        "    history: [{date: 2026-03-02, answer: not-yet, because: Was full}]\n"
        "outlook:\n  - {by: dana, date: 2026-10-05, round: 2026-h2, text: Sees far}\n"
        "  - {by: dana, date: 2026-01-05, text: Sees farther}\n"
        "talks: [{date: 2026-09-02, by: dana, said: Talked long}]\n"
        "hand_over: {date: 2026-09-03, recorded_by: dana}\n"
    ),
    "notes/pat-lee.dana.yaml": "- {date: 2026-09-01, text: Noted once, for: coaching}\n",
    "plans/own.yaml": (
        "person: pat\ntarget: guide\nstarted: 2026-09-01\n"
        "signed: {employee: 2026-09-02, recorded_by: {employee: dana}}\n"
    ),
    "plans/other.yaml": "person: dana\ntarget: guide\nstarted: 2026-09-01\n",
    "assessments/2026-h2/pat.self.yaml": "by: pat\ndate: 2026-10-05\nratings: {coaching: {level: 3, why: Hers}}\n",
}
MANAGER = "assessments/2026-h2/pat.manager.yaml"
THEIRS = "by: dana\ndate: 2026-10-06\nratings: {coaching: {level: 1, why: Theirs}}\n"


@pytest.fixture
def dossier(project, careerctl, tmp_path):
    """Return a function that writes a dossier, and tells the words of its page and its files."""

    def run(files: dict[str, str], today: str = OPEN, person: str = "pat") -> Any:
        root = project({f"in/{path}": text for path, text in (CANARY["FRAMEWORK"] | CANARY["DANA"] | files).items()})
        into = tmp_path / f"out-{today}-{len(files)}"
        ran = careerctl("dossier", person, "-o", str(into), "--today", today, cwd=root / "in")
        assert ran.code == 0, ran.err
        page = unescape(
            re.sub(r"<style.*?</style>|<[^>]*>", " ", (into / f"{person}.html").read_text(), flags=re.DOTALL)
        )
        found = (each for each in (into / "data").rglob("*") if each.is_file())
        data = {each.relative_to(into / "data").as_posix(): each.read_text() for each in found}
        return " ".join(page.split()), data

    return run


def test_it_holds_everything_and_the_files_as_they_are(dossier):
    page, data = dossier(FILES | {MANAGER: THEIRS})
    for words in (
        "Pat Doe", "badge Blue", "Because Was full", "Sees farther", "Sees far", "Talked long",
        "Recorded by dana", "Notes by dana", "Text Noted once For Coaching",
        "Coaching 3 Proficient Why Hers", "Coaching 1 Learning Why Theirs", "Employee dana",
    ):  # fmt: skip
        assert words.replace("dana", "Dana (dana)") in page or words in page, words
    assert data == {path: text for path, text in (FILES | {MANAGER: THEIRS}).items() if path != "plans/other.yaml"}


@pytest.mark.parametrize("status", ["submitted", "draft"])
def test_the_other_side_waits_until_both_are_in(dossier, status):
    """Neither the page nor the data hold it, wherever it stands, nor what was written at its end."""
    inside = FILES["people/pat.yaml"] + (
        "assessments:\n  - round: 2026-h2\n"
        "    manager: {by: dana, date: 2026-10-06, ratings: {coaching: {level: 1, why: Theirs}}}\n"
    )
    for files in ({MANAGER: f"status: {status}\n{THEIRS}"}, {"people/pat.yaml": inside}):
        alone = {path: text for path, text in FILES.items() if path != "assessments/2026-h2/pat.self.yaml"} | files
        page, data = dossier(alone)
        assert not re.search("Theirs|Sees far\\b", page + "".join(data.values()))
        assert "2026-h2: what your manager has rated, until you both have handed in." in page
        assert "Sees farther" in data["people/pat.yaml"]
        assert MANAGER not in data
    page, data = dossier(alone, today=CLOSED)
    assert ("Theirs" in page, "Sees far " in page, data["people/pat.yaml"]) == (True, True, inside)


def test_a_draft_is_nobody_s_but_its_author_s(dossier):
    own = "assessments/2026-h2/pat.self.yaml"
    page, data = dossier(FILES | {own: f"status: draft\n{FILES[own]}"})
    without, _ = dossier({path: text for path, text in FILES.items() if path != own})
    assert (own in data, page == without) == (False, True)


def test_where_else_they_are_named_and_what_is_of_no_concern(dossier):
    files = {
        "people/ben.yaml": "name: Ben\nmanager: [pat, dana]\nleft: {date: 2027-01-31, reports_to: pat}\n"
        "decisions: [{role: guide, date: 2026-10-01, from: 2027-01-01, manager: pat, by: dana}]\n",
        "notes/ben.pat.yaml": "- {date: 2026-09-01, text: Of Ben}\n",
        "assessments/2026-h2/ben.manager.yaml": "status: draft\nby: pat\ndate: 2026-10-05\nratings: {}\n",
    }
    page, data = dossier(FILES | files)
    assert page.partition("name you")[2].split(" Only your id")[0].split() == [
        "people/ben.yaml", "–", "manager.0", "notes/ben.pat.yaml",
    ]  # fmt: skip
    assert not {*files} & {*data}


def test_whom_an_id_of_an_hr_system_means_is_said(dossier):
    kept = "columns: {name: Name}\npeople: {'0041': dana, '0042': pat, '0043': pat-lee}\n"
    page, _ = dossier(FILES | {"people-import.yaml": kept})
    named = page.partition("Where files of others name you")[2]
    assert "people-import.yaml – people.0042, people.0043" in named
    assert "0041" not in page


@pytest.mark.parametrize("in_words", ["", "# pat: as Pat Doe said\n"])
def test_no_file_that_was_not_looked_into_is_said_to_be_silent(dossier, in_words):
    """The id was looked for, and no words: the page says so, whether or not some of them name the person."""
    page, _ = dossier(FILES | {"plans/other.yaml": f"{FILES['plans/other.yaml']}{in_words}"})
    said = page.partition("Where files of others name you")[2]
    assert "No other file names you by your id. " in said
    assert "Only your id was looked for. Where words of others name you, nobody has looked." in said


def test_what_cannot_be_read_is_said(dossier):
    page, _ = dossier(FILES | {"plans/odd.yaml": "person: pat\nstarted: [\n", "notes/pat.eli.yaml": "- x\n"})
    for path in ("plans/odd.yaml", "notes/pat.eli.yaml"):
        assert f"Left out, because the file has to be mended first: {path}" in page


@pytest.mark.parametrize("model", CANARY["FILES"], ids=lambda each: each.__name__)
def test_no_field_of_any_file_is_left_out(dossier, model):
    """Whatever keys there will be: each text stands on the page, and under its key."""
    needles: list[str] = []

    def planted(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: planted(each) for key, each in value.items()}
        if isinstance(value, list):
            return [planted(each) for each in value]
        if value != "lorem":
            return value
        needles.append(f"needle{len(needles)}x")
        return needles[-1]

    for choice in range(3):
        needles.clear()
        thing = CANARY["example"](model, choice)
        if isinstance(thing, dict):
            sound = {"person": "pat", "status": "submitted", "formerly": ["pat-lee"]}
            thing |= {key: value for key, value in sound.items() if key in thing}
        text = "\n".join(CANARY["written"](planted(thing), None, "")) + "\n"
        path = CANARY["FILES"][model].format("pat")
        page, _ = dossier({"people/pat.yaml": "name: P\n"} | {path: text}, today="2028-01-01")
        assert needles
        assert [each for each in needles if each not in page] == []


@pytest.mark.parametrize(
    ("into", "said"),
    [("pat.html", "Name a folder."), ("people/x", "would lie among the project's own files"), ("careerctl.yaml", "")],
)
def test_a_folder_that_is_none(project, careerctl, into, said):
    root = project(CANARY["FRAMEWORK"] | FILES)
    before = {each: each.read_bytes() for each in root.rglob("*") if each.is_file()}
    ran = careerctl("dossier", "pat", "-o", into, cwd=root)
    assert (ran.code, said in ran.err) == (2, True)
    assert {each: each.read_bytes() for each in root.rglob("*") if each.is_file()} == before


def test_only_its_owner_may_read_it(project, careerctl):
    root = project(CANARY["FRAMEWORK"] | CANARY["DANA"] | FILES)
    assert careerctl("dossier", "pat", "-o", "../own", cwd=root).code == 0
    assert {each.stat().st_mode & 0o777 for each in (root.parent / "own").rglob("*") if each.is_file()} == {0o600}

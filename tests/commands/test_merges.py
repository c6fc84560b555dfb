"""Two branches in which careerctl wrote, merged by git as it comes: what is clean, and what somebody has to settle."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import forms
import pytest
from plan_project import FILES

from careerctl.changes.new.project import ATTRIBUTES, LINE_ENDS, MERGES

Project = Callable[..., Path]
Run = Callable[..., Any]
Git = Callable[..., str]
Line = tuple[str, ...]

TODAY = ("--today", "2026-10-12")
SHEET = "by: {}\ndate: 2026-10-05\nrole: seller\nstatus: submitted\nratings:\n  asking: 2\n  closing: 1\n"
MORE = {
    "competencies/closing.yaml": "name: Closing\nasks: skill\n",
    "competencies/opening.yaml": "name: Opening\nasks: skill\n",
    "roles/seller.yaml": "name: Seller\nrequires:\n  asking: 2\n  closing: 2\n  opening: 1\n",
    "assessments/2026-h2/pat.self.yaml": SHEET.format("pat"),
    "assessments/2026-h2/pat.manager.yaml": SHEET.format("dana"),
    "people/lee.yaml": "name: Lee\nrole: seller\nmanager: dana\n",
    "notes/pat.dana.yaml": "- date: 2026-09-01\n  text: Lorem\n",
    ATTRIBUTES: f"{LINE_ENDS}\n{MERGES}\n",
}
ROUND = ("new", "round")
WISH, TALK = ("wish", "pat", "--share", "hr", "--words"), ("talk", "pat", "--by", "dana", "--said")
PLAN, PERSON, NOTES = "plans/pat-lead.yaml", "people/pat.yaml", "notes/pat.dana.yaml"
MARK = ("mark", "pat", "ask", "done", "--evidence", "Lorem")
TAKE = ("take", "--yes", "--by", "dana")
AGREE = ("rate", "pat", "--as", "agreed", "--set")
BRANCHES: dict[str, tuple[Line, Line, str]] = {
    "two competencies": (
        ("new", "competency", "zeal", "--set", "asks=skill"), ("new", "competency", "zest", "--set", "asks=skill"), ""
    ),
    "two roles": (("new", "role", "one"), ("new", "role", "two"), ""),
    "an id and another thing": (("rename", "competency", "closing", "concluding"), ("new", "role", "two"), ""),
    "a round and another": (
        (*ROUND, "2027-h1", "--until", "2027-04-30"), (*ROUND, "2027-h2", "--until", "2027-10-31"), "careerctl.yaml"
    ),
    "two sheets": (("rate", "lee", "--as", "self", "--set", "opening=1"), (*AGREE, "asking=2"), ""),
    "one sheet": ((*AGREE, "asking=2"), (*AGREE, "closing=1"), "assessments/2026-h2/pat.agreed.yaml"),
    "one form, taken in twice": ((*TAKE, "lee.answers"), (*TAKE, "lee.answers"), ""),
    "notes of two": (("note", "pat", "Lorem", "--by", "dana"), ("note", "dana", "Lorem", "--by", "pat"), ""),
    "notes of one": (("note", "pat", "Lorem", "--by", "dana"), ("note", "pat", "Ipsum", "--by", "dana"), NOTES),
    "two wishes": ((*WISH, "Lorem"), (*WISH, "Ipsum"), PERSON),
    "a wish and a profile": ((*WISH, "Lorem"), ("profile", "pat", "--learns", "closing", "--by", "pat"), PERSON),
    "a plan's step and its talk": (MARK, (*TALK, "Lorem"), ""),
    "two talks of a plan": ((*TALK, "Lorem"), (*TALK, "Ipsum"), PLAN),
}  # fmt: skip
"""What is written on two branches, and which file git leaves to people: where both add to the end of one list."""


@pytest.fixture
def root(project: Project, careerctl: Run, git: Git) -> Path:
    """Return a project with schemas in a repository."""
    root = project(FILES | MORE)
    settings = (root / "careerctl.yaml").read_text()
    (root / "careerctl.yaml").write_text(settings.replace("rules: {", "rules: {unknown-person: ignore, "))
    assert careerctl("schema", cwd=root).code == 0
    page = careerctl("form", "lee", "--as", "self", *TODAY, cwd=root)
    ratings = {each: {"level": "2", "why": "Lorem"} for each in ("asking", "closing", "opening")}
    (root / "lee.answers").write_text(forms.text(forms.handed_out(page.out), ratings))
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    return root


def test_what_git_leaves_to_people_and_what_not(root: Path, careerctl: Run, git: Git) -> None:
    found, broken, expected = {}, [], {name: each[2] for name, each in BRANCHES.items()}
    for name, (ours, theirs, _) in BRANCHES.items():
        for branch, line in (("theirs", theirs), ("ours", ours)):
            git(root, "checkout", "-q", "-f", "-B", branch, "main")
            ran = careerctl(*line, *(() if line[0] == "rename" else TODAY), cwd=root)
            assert ran.code == 0, (line, ran.err)
            git(root, "add", "-A")
            git(root, "commit", "-q", "--allow-empty", "-m", line[0])
        subprocess.run(
            ("git", "-c", "user.name=A", "-c", "user.email=a@b", "merge", "-q", "theirs"), cwd=root, check=False
        )
        found[name] = git(root, "diff", "--name-only", "--diff-filter=U")
        checked = careerctl("check", "--format", "concise", *TODAY, cwd=root).out
        left = {each.partition(":")[0] for each in checked.splitlines() if "error[" in each}
        assert left == {*filter(None, [found[name]])}, name
        assert "[merge-conflict]" in checked or not left, name
        if found[name]:  # one side stays, and what the other did is done again
            git(root, "checkout", "-q", "--ours", found[name])
            assert careerctl(*theirs, *TODAY, cwd=root).code == 0, name
        if "broken-schema" in checked:
            broken.append(name)
            assert careerctl("schema", cwd=root).code == 0
        if found[name] or "broken-schema" in checked:
            checked = careerctl("check", "--format", "concise", *TODAY, cwd=root).out
            assert ("error[" in checked, "broken-schema" in checked) == (False, False), name
        git(root, "add", "-A")
        git(root, "commit", "-q", "--allow-empty", "-m", "settled")
    assert (found, broken) == (expected, ["two competencies", "two roles"])

"""`careerctl diff`: what is compared with what, what cannot be, and the page as it is read."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

SELLER = "name: Seller\nrequires:\n  closing: 2\n"
FILES = {
    "competencies/closing.yaml": "name: Closing\nasks: skill\nlevels: {2: Closes alone, 3: Closes for others}\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "roles/seller.yaml": SELLER,
    "roles/senior.yaml": "name: Senior seller\nextends: seller\nrequires: {coaching: 1}\n",
    "paths/up.yaml": "name: Up\nsteps: [seller, senior]\nmoves: [{from: seller, to: senior, typical_months: 18}]\n",
}


@pytest.fixture
def root(project: Callable[..., Path], committed: Callable[[Path], str]) -> Path:
    """Return a project in git, on its branch main."""
    made = project(FILES)
    committed(made)
    return made


@pytest.fixture
def said(careerctl: Run, root: Path) -> Callable[..., list[str]]:
    """Return a function that returns what is told of revisions, without the first line and empty ones."""

    def lines(*arguments: str, err: str = "") -> list[str]:
        ran = careerctl("diff", *arguments, "--today", "2026-11-02", cwd=root)
        assert (ran.code, ran.err) == (0, err)
        return [line for line in ran.out.splitlines()[1:] if line]

    return lines


def test_it_is_told_by_thing_and_not_by_line(said: Callable[..., list[str]], root: Path) -> None:
    assert said() == ["Nothing changes in the framework."]
    (root / "roles/seller.yaml").write_text(
        "# another order, and other lines\nrequires: {closing: {level: 3, must: true}, coaching: 1}\nname: Seller\n"
    )
    (root / "roles/lead.yaml").write_text("name: Lead\nsummary: Leads\n")
    (root / "competencies/closing.yaml").write_text(
        "name: Closing\nasks: skill\nlevels:\n  2: Closes alone\n  3: {summary: Closes deals with others as well}\n"
    )
    (root / "paths/up.yaml").write_text(FILES["paths/up.yaml"].replace("18", "24"))
    assert said("main") == [
        "1 role new, 1 role changed, 1 competency changed and 1 path changed.",
        "More is asked of somebody: by what it asks, a major change. The framework has no version.",
        "More is asked: Seller (Closing and Coaching)",
        "Roles",
        "Lead (lead) – new",
        " · Summary: Leads",
        "Seller (seller)",
        " · Closing is raised: 2 Practising → 3 Proficient. Also for its heirs: Senior seller",
        " · Closing is now a must. Also for its heirs: Senior seller",
        " · Coaching is asked: 1 Learning",
        "Competencies",
        "Closing (closing)",
        " · Level 3 Proficient: Closes for others → Closes deals with others as well",
        "Paths",
        "Up (up)",
        " · Move Seller → Senior seller, typical months: 18 → 24",
    ]


def test_what_is_compared_with_what(
    root: Path,
    git: Callable[..., str],
    committed: Callable[[Path], str],
    careerctl: Run,
) -> None:
    """From where two branches parted, or between two tips; each side may be left out."""
    git(root, "checkout", "-q", "-b", "work")
    (root / "roles/seller.yaml").write_text(SELLER.replace("2", "3"))
    committed(root)
    git(root, "checkout", "-q", "main")
    (root / "roles/senior.yaml").write_text("name: Senior seller\n")
    committed(root)
    git(root, "checkout", "-q", "work")
    (root / "roles/lead.yaml").write_text("name: Lead\n")

    def things(*arguments: str) -> dict[str, str]:
        ran = careerctl("diff", *arguments, "--format", "json", cwd=root)
        return {each["id"]: each["how"] for each in json.loads(ran.out)["things"]}

    assert things() == things("main") == {"lead": "new", "seller": "changed"}
    assert things("main..work") == things("main..") == {"seller": "changed", "senior": "changed"}
    assert things("main...work") == things("main...") == {"seller": "changed"}
    assert things("..main") == {"seller": "changed", "senior": "changed"}
    git(root, "branch", "-m", "main", "other")
    for wrong, message in {
        "": "git knows none of these here: origin/HEAD, origin/main, main, origin/master, master.",
        "nowhere": "git knows no revision 'nowhere' here.",
        "a..b..c": "'a..b..c' names no revisions. Write one, or two as in main..HEAD or main...HEAD.",
        "-x": "'-x' names no revision.",
    }.items():
        code, out, err = careerctl("diff", *filter(None, ["--", wrong]), cwd=root)
        assert (code, out) == (2, ""), wrong
        assert message in err


def test_before_there_was_a_project_all_is_new(
    careerctl: Run, project: Callable[..., Path], committed: Callable[[Path], str], tmp_path: Path
) -> None:
    (tmp_path / "README.md").write_text("Hello")
    before = committed(tmp_path)
    root = project(FILES)
    _, out, err = careerctl("diff", before, cwd=root)
    assert err == f"At {before} there is no project here.\n"
    assert "2 roles new, 2 competencies new, 1 path new, 1 scale new, 2 kinds of work new" in out


def test_what_cannot_be_read_is_said_and_nothing_follows_from_it(
    said: Callable[..., list[str]], root: Path, careerctl: Run, committed: Callable[[Path], str]
) -> None:
    (root / "roles/seller.yaml").write_text("name: [")
    (root / "roles/senior.yaml").write_text("name: Senior\nextends: seller\n")
    lines = said("main", err="roles/seller.yaml has 1 fault; `careerctl check` shows what to do.\n")
    assert lines == [
        "1 role changed.",
        "Only words change: a patch. The framework has no version.",
        "Roles",
        "Senior (senior)",
        " · Name: Senior seller → Senior",
        "What is not compared",
        " · roles/seller.yaml cannot be read as it lies here: left out",
        " · What Senior asks, since not all that it takes over can be read as it lies here",
        "Left out, because the file has to be mended first: roles/seller.yaml",
    ]
    committed(root)
    (root / "roles/seller.yaml").write_text(SELLER)
    assert " · roles/seller.yaml cannot be read at HEAD: left out" in said("HEAD")
    (root / "careerctl.yaml").write_text("format: [")
    code, _, err = careerctl("diff", "HEAD", cwd=root)
    assert (code, err.splitlines()[-1]) == (2, "careerctl: careerctl.yaml cannot be read on both sides.")


def test_it_is_added_to_a_summary(said: Callable[..., list[str]], root: Path, tmp_path_factory: Any) -> None:
    summary = tmp_path_factory.mktemp("ci") / "summary.md"
    summary.write_text("before\n")
    (root / "roles/seller.yaml").write_text(SELLER.replace("Seller", "Se*l*ler | <b>"))
    said("main", "--summary", str(summary), err=f"added it to {summary}\n")
    text = summary.read_text()
    assert text.startswith("before\n# What changes in the framework · since main (")
    assert "**Se\\*l\\*ler \\| \\<b\\> (seller)**\n\n- Name: Seller → " in text


def test_one_person_by_an_earlier_framework(careerctl: Run, root: Path, committed: Callable[[Path], str]) -> None:
    """With the sheets, the rounds and the ids of today: also of what was renamed since."""
    files = {
        "people/ann.yaml": "name: Ann\nrole: salesperson\nmanager: bo\n",
        "people/bo.yaml": "name: Bo\n",
        "assessments/2026-h2/ann.self.yaml": "by: ann\ndate: 2026-10-01\nratings: {closing: 2}\n",
        "assessments/2026-h2/ann.manager.yaml": "by: bo\ndate: 2026-10-02\nratings: {closing: 2}\n",
        "roles/salesperson.yaml": "name: Salesperson\nformerly: [seller]\nrequires: {closing: 3}\n",
    }
    (root / "roles/seller.yaml").unlink()
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)

    def standing(*arguments: str) -> tuple[Any, ...]:
        answer = json.loads(careerctl("gap", "ann", "--format", "json", *arguments, cwd=root).out)
        (item,) = answer["items"]
        return item["required"], item["standing"], answer["framework_at"], answer["to_write"] is None

    now = standing()
    assert now == (3, "both-open", None, False)
    assert standing("--framework-at", "main")[:2] == (2, "both-met")
    out = careerctl("gap", "ann", "--framework-at", "main", cwd=root).out
    assert "By the framework as it was at main (" in out
    assert "Next:" not in out
    committed(root)
    assert standing("--framework-at", "HEAD")[:2] == now[:2]
    code, _, err = careerctl("gap", "ann", "--framework-at", "HEAD", "--target", "nobody", cwd=root)
    assert (code, "no role has the id 'nobody'" in err) == (2, True)

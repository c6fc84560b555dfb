"""`careerctl new person` and `new plan`: what is written about people."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Project = Callable[..., Path]
Run = Callable[..., Any]

TODAY = ("--today", "2026-11-02")
FILES = {
    "people/ana.yaml": "name: Ana\nmanager: newcomer\n",
    "people/bo.yaml": "name: Bo\nmanager: ana\nformerly: [robert]\n",
    "roles/guide.yaml": "name: Guide\n",
    "plans/bo-guide.yaml": "person: bo\ntarget: guide\nstarted: 2026-01-01\n",
}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["person", "cy", "--set", "manager=anna"], "manager: no person has this id; did you mean 'ana'?"),
        (
            ["person", "cy", "--set", "manager=zoe"],
            "manager: no person has this id; if it is meant so, write it into the file afterwards",
        ),
        (["plan", "x", "--set", "person=anna", "--set", "target=guide"],
         "person: no person has this id; did you mean 'ana'?"),
        (["plan", "x", "--set", "person=bo", "--set", "target=guide"],
         "person: this person has another plan that is not closed; close one of the two with `closed:`"),
        (["plan", "x", "--set", "person=robert", "--set", "target=guide"],
         "person: this person is called 'bo' now; write bo"),
        (["person", "newcomer", "--set", "manager=bo"],
         "manager: people manage each other in a circle: ana → newcomer → bo → ana; correct one `manager`"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(arguments, said, project: Project, careerctl: Run) -> None:
    root = project(FILES)
    code, _, err = careerctl("new", *arguments, *TODAY, cwd=root)
    assert (code, err.splitlines()[1:]) in [(2, [f"  {said}"]), (2, [f"  {said}", *err.splitlines()[2:]])]
    assert {path.name for path in root.rglob("*.yaml")} == {
        "careerctl.yaml",
        *(Path(each).name for each in FILES),
    }


def test_a_manager_in_order(project: Project, careerctl: Run) -> None:
    root = project(FILES)
    assert careerctl("new", "person", "cy", "--set", "manager=bo", "--set", "role=guide", cwd=root).code == 0
    assert "\nmanager: bo\n" in (root / "people" / "cy.yaml").read_text("utf-8")


def test_a_plan_starts_today(project: Project, careerctl: Run) -> None:
    root = project(FILES)
    done = careerctl("new", "plan", "x", "--set", "person=ana", "--set", "target=guide", *TODAY, cwd=root)
    assert done.code == 0
    assert "\nstarted: 2026-11-02 " in (root / "plans" / "x.yaml").read_text("utf-8")


@pytest.mark.parametrize("kind", ["person", "plan"])
def test_nothing_about_people_is_copied(kind: str, project: Project, careerctl: Run) -> None:
    code, _, err = careerctl("new", kind, "x", "--like", "bo", cwd=project(FILES))
    assert (code, err) == (
        2,
        f"careerctl: what is said about people is not copied. Begin the {kind} without --like.\n",
    )

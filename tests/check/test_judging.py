"""What the rules say of one plan stands on its page, unless the project or a comment silences it."""

import json
from collections.abc import Callable

import pytest

FILES = {
    "competencies/a.yaml": "name: A\nasks: skill\n",
    "roles/today.yaml": "name: Today\nrequires: {a: 1}\n",
    "roles/next.yaml": "name: Next\nrequires: {a: 2}\n",
    "paths/path.yaml": "name: Path\nsteps: [today, next]\n",
    "people/dana.yaml": "name: Dana\nrole: next\n",
    "people/pat.yaml": "name: Pat\nrole: today\nmanager: dana\n",
}
PLAN = (
    "person: pat\ntarget: next\nstarted: 2026-10-01\ntrial: {from: 2026-10-15, until: 2027-01-31, agreed: 2026-10-01}\n"
)
PAGE = ("plan", "pat", "--today", "2026-11-02")
SAID = (
    "This trial adds work, and nothing gives way for it. "
    "Agree what the person does less of: `careerctl mark pat gives-way-1 --text TEXT`"
)


@pytest.fixture
def said(project: Callable, careerctl: Callable) -> Callable[..., list[str]]:
    """Return a function that returns the rules that speak on the page of Pat's plan."""

    def rules(plan: str, *options: str, **files: str) -> list[str]:
        root = project(FILES | {"plans/pat.yaml": plan} | files)
        ran = careerctl(*PAGE, *options, "--format", "json", cwd=root)
        assert ran.code == 0
        return [each["rule"] for each in json.loads(ran.out)["plans"][0].get("said") or ()]

    return rules


def test_a_rule_speaks(said: Callable, careerctl: Callable) -> None:
    assert said(PLAN) == ["added-not-shifted"]
    assert SAID in " ".join(careerctl(*PAGE).out.split())


def test_a_comment_silences_it(said: Callable) -> None:
    assert said(PLAN.replace("\ntrial:", "\n# careerctl: ignore[added-not-shifted]\ntrial:")) == []


def test_the_project_silences_it(said: Callable, project: Callable) -> None:
    settings = (project() / "careerctl.yaml").read_text().replace("rules: {", "rules: {added-not-shifted: ignore, ")
    assert said(PLAN, **{"careerctl.yaml": settings}) == []


def test_of_a_closed_plan_and_of_somebody_who_has_left_nothing_is_asked(said: Callable) -> None:
    assert said(PLAN + "closed: 2026-10-30\n") == []
    assert said(PLAN, **{"people/pat.yaml": FILES["people/pat.yaml"] + "left: {date: 2026-10-31}\n"}) == []


@pytest.mark.parametrize("reader", ["hr", "everyone"])
def test_it_is_for_the_two(said: Callable, reader: str) -> None:
    assert said(PLAN, "--audience", "manager") == ["added-not-shifted"]
    assert said(PLAN, "--audience", reader) == []

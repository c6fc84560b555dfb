"""Pictures: what stands in them, whatever is drawn."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROUNDS = ("2025-h1", "2025-h2", "2026-h1")
FILES = {
    "careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two, Three, Four]}}\n",
    "competencies/a.yaml": "name: Asking\nasks: skill\n",
    "competencies/b.yaml": "name: Steady\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {a: 3, b: 2}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {a: 4}\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\n",
    "people/ann.yaml": "name: Ann\nrole: guide\nmanager: bo\n",
    "people/bo.yaml": "name: Bo\n",
} | {
    f"assessments/{name}/ann.{side}.yaml": f"by: {by}\ndate: {name[:4]}-0{at}-05\nratings: {{a: {at}, b: 2}}\n"
    for at, name in enumerate(ROUNDS, 1)
    for side, by in (("self", "ann"), ("manager", "bo"))
}
TODAY = ("--today", "2026-11-02")


@pytest.fixture
def drawn(project: Any, careerctl: Any) -> Callable[..., str]:
    """Return a function that gives a picture of a page, "" where there is none."""

    def picture(kind: str, chart: str, reader: str = "employee", **files: str) -> str:
        root: Path = project(FILES | files)
        (root / f"ann.{chart}.svg").unlink(missing_ok=True)
        assert careerctl("report", kind, "ann", "--audience", reader, "-o", "ann.md", *TODAY, cwd=root).code == 0
        file = root / f"ann.{chart}.svg"
        return file.read_text("utf-8") if file.exists() else ""

    return picture


def texts(svg: str) -> list[str]:
    return re.findall("<text[^>]*>([^<]*)</text>", svg)


def test_levels_are_drawn_over_all_rounds_that_somebody_has(drawn):
    svg = drawn("review", "rounds")
    assert "2025-h1: 1 → 2025-h2: 2 → 2026-h1: 3 Three" in texts(svg)
    assert "Steady" not in svg, "what has not changed is only named"
    assert svg.count("<circle") == len(ROUNDS) + 2, "one a round, and two in the legend"


def test_others_see_no_levels_over_rounds(drawn):
    assert [drawn("review", "rounds", reader) for reader in ("hr", "everyone")] == ["", ""]


PLAN = """\
person: ann
target: lead
started: 2026-10-01
mastery:
  until: 2026-12-31
  actions:
    - {id: one, text: One, owner: employee, due: 2026-11-30, status: active}
    - {id: two, text: Two, owner: manager, due: 2026-10-30, status: done, date: 2026-10-20}
    - {id: three, text: Three, owner: manager, due: 2026-12, status: dropped, date: 2026-10-20}
move: {from: 2027-06, asked_again: [{after: 30}, {after: 90}]}
"""


def test_a_plan_s_timeline_has_its_stages_and_what_is_due(drawn):
    svg = drawn("plan", "timeline", **{"plans/ann.yaml": PLAN})
    said = texts(svg)
    for each in ("planned", "under way", "done", "today", "Mastery", "until 31 December 2026", "The move"):
        assert each in said
    assert [each for each in said if each.startswith("20")] == [
        *("2026-10", "2027-01", "2027-04", "2027-07"),
    ]
    assert svg.count("<circle") == 2 + 1 + 2, "the legend's two, one under way, two to be asked"
    assert svg.count("<path") == 2, "the legend's, and one that is done"


def test_a_plan_without_days_has_no_more_than_its_beginning(drawn):
    bare = "person: ann\ntarget: lead\nstarted: 2026-10-01\nmastery: {}\n"
    assert "Mastery" in drawn("plan", "timeline", **{"plans/ann.yaml": bare})
    assert drawn("plan", "timeline", **{"plans/ann.yaml": bare.replace("mastery: {}\n", "")}) == ""


def test_nobody_else_sees_the_timeline(drawn):
    assert [drawn("plan", "timeline", reader, **{"plans/ann.yaml": PLAN}) for reader in ("hr", "everyone")] == ["", ""]


def test_how_many_others_want_it_too_is_counted_from_wishes_shared_with_everyone(project, careerctl):
    wish = "name: Cy\nrole: guide\nwishes: [{{role: lead, shared_with: {}}}]\n"
    for shared, said in (("everyone", "1 other wants it, too"), ("hr", "none is free")):
        own = {"people/ann.yaml": f"{FILES['people/ann.yaml']}wishes: [{{role: lead, shared_with: everyone}}]\n"}
        root = project(FILES | own | {"people/cy.yaml": wish.format(shared)})
        for kind in ("review", "answer"):
            out = careerctl("report", kind, "ann", *TODAY, cwd=root).out
            assert said in out
            assert ("wants it, too" in out) == (shared == "everyone")

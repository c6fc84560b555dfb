"""The worked cases before the talk, and those of the way and its time: by function, by command, and all of them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from careerctl.model.assessment import Side
from careerctl.results.plain import plain

LIST = Path(__file__).resolve().parents[2].parent / "shared" / "cases" / "arithmetic.md"

SETTINGS = """\
format: 1
scales:
  levels: {step: 0.5, levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four}}
"""
ANSWERS = {
    "no chance": "{no_chance: None yet}",
    "not applicable": "{not_applicable: No part of it}",
    "1, observed: false": "{level: 1, observed: false}",
    "2, observed: false": "{level: 2, observed: false}",
}

AGREED = "date: 2026-10-12\nconfirmed: {{employee: 2026-10-20, manager: 2026-10-20}}\nratings: {{x: {}}}\n"


@dataclass
class Case:
    """What each side says of `x`, and what comes of it. `aaa` is open for both, with a difference of 1."""

    own: str
    manager: str
    standing: str
    difference: str
    talk: str
    """`first` stands before `aaa`, though it comes later by id; `one-sided` and `no` say why it is there or not.

    `–`: one kind of sheet alone was asked for, and there is nothing to talk about.
    """
    gap: float | None
    required: int = 3
    says: str = ""
    agreed: str = ""
    """The level that both have confirmed."""
    sheet: Side | None = None
    """The kind of sheet that alone is taken."""

    def files(self) -> dict[str, str]:
        return {
            "careerctl.yaml": SETTINGS,
            "roles/role.yaml": f"name: Role\nrequires: {{x: {self.required}, aaa: 4}}\n",
            "competencies/x.yaml": "name: Xylophone\nasks: skill\n",
            "competencies/aaa.yaml": "name: Aaa\nasks: skill\n",
            "people/pat.yaml": "name: Pat Doe\ncalled: Pat\nrole: role\nmanager: dana\n",
            "people/dana.yaml": "name: Dana\n",
            "assessments/r1/pat.self.yaml": _sheet("pat", self.own, 2),
            "assessments/r1/pat.manager.yaml": _sheet("dana", self.manager, 1),
            **({"assessments/r1/pat.agreed.yaml": AGREED.format(self.agreed)} if self.agreed else {}),
        }

    @property
    def arguments(self) -> list[str]:
        return ["gap", "pat", "--today", "2026-11-01", *(["--sheet", self.sheet] if self.sheet else [])]


def _sheet(by: str, said: str, other: int) -> str:
    rated = "" if said == "–" else f"  x: {ANSWERS.get(said, said)}\n"
    return f"by: {by}\ndate: 2026-10-01\nratings:\n  aaa: {other}\n{rated}"


CASES = [
    Case("4", "3", "both-met", "Pat +1", "yes", 0, says="both see it met"),
    Case("3", "3", "both-met", "", "no", 0, says="both see it met"),
    Case("2", "2", "both-open", "", "no", 1, says="both see a next step"),
    Case("1", "2", "both-open", "Dana +1", "yes", 1, says="both see a next step"),
    Case("3", "2", "self-only", "Pat +1", "first", 1, says="Pat sees it met, Dana does not yet"),
    Case("3", "2.5", "self-only", "Pat +0.5", "first", 0.5, says="Pat sees it met, Dana does not yet"),
    Case("2", "3", "manager-only", "Dana +1", "first", 0, says="Dana sees it met, Pat does not yet"),
    Case("3", "2, observed: false", "not-seen", "", "no", None, says="Dana has had no occasion to see it"),
    Case("3", "–", "not-compared", "", "no", None, says="Dana has not rated it yet"),
    Case("–", "3", "not-compared", "", "no", 0, says="Pat has not rated it yet"),
    Case("no chance", "2", "not-compared", "", "one-sided", 1, says="Pat sees no chance yet"),
    Case("no chance", "no chance", "no-chance", "", "no", None, says="no chance to show it yet"),
    Case("no chance", "–", "no-chance", "", "no", None, says="no chance to show it yet"),
    Case("not applicable", "1", "not-compared", "", "one-sided", 2, says="Pat does not count it as part of the work"),
    Case("3", "not applicable", "not-applicable", "", "one-sided", None, says="not part of this work"),
    Case("not applicable", "not applicable", "not-applicable", "", "no", None, says="not part of this work"),
    Case("1", "0", "both-met", "Pat +1", "yes", 0, required=0, says="both see it met"),
    Case("–", "–", "not-compared", "", "no", None, required=0, says="nobody has rated it yet"),
    Case("no chance", "1, observed: false", "no-chance", "", "no", None, says="no chance to show it yet"),
    Case("not applicable", "1, observed: false", "not-applicable", "", "no", None, says="not part of this work"),
    Case("1", "2", "next-step", "", "–", 2, agreed="3", sheet="self", says="a next step as Pat sees it, 1 → 3"),
]


def by_case(case: Case) -> str:
    alone = f", by the {case.sheet} sheet" if case.sheet else ""
    return f"{case.own} and {case.manager} of {case.required}{alone}"


def seen(result: dict) -> tuple:
    """Return what a case speaks of, in its words."""
    item = next(each for each in result["items"] if each["competency"] == "x")
    difference = item["difference"] or 0
    named = f"{'Pat' if difference > 0 else 'Dana'} +{abs(difference):g}" if difference else ""
    talk = {("x", "aaa"): "first", ("aaa", "x"): "yes", ("aaa",): "no", (): "–"}[tuple(result["talk"])]
    return item["standing"], named, "one-sided" if item["one_sided"] and talk == "yes" else talk, item["gap"]


def expected(case: Case) -> tuple:
    return case.standing, case.difference, case.talk, case.gap


@pytest.mark.parametrize("case", CASES, ids=by_case)
def test_by_function(project, compare, case):
    assert seen(plain(compare(project(case.files()), only=case.sheet))) == expected(case)


@pytest.mark.parametrize("case", CASES, ids=by_case)
def test_by_command(project, careerctl, case):
    code, out, err = careerctl(*case.arguments, "--format", "json", cwd=project(case.files()))
    assert (code, err) == (0, "")
    assert seen(json.loads(out)) == expected(case)


@pytest.mark.parametrize("case", CASES, ids=by_case)
def test_is_read_in_words_with_the_name_of_who_is_higher(project, careerctl, case):
    out = careerctl(*case.arguments, cwd=project(case.files())).out
    row = next(line for line in reversed(out.splitlines()) if line.lstrip().startswith("Xylophone  "))
    assert case.says in row.replace("\N{NO-BREAK SPACE}", " ")
    assert re.findall(r"\w+ [+-][\d.]+", row) == ([case.difference] if case.difference else [])


def _listed(case: Case) -> tuple[str, ...]:
    """Return the row of the list that a case stands for."""
    if case.sheet:
        asked = f"agreed by both: A{case.agreed}; asked with `--sheet {case.sheet}`, S {case.own}, M {case.manager}"
        return asked, "–", f"{case.standing} as Alice sees it", "–", case.talk
    difference = {"": "0" if case.own == case.manager and case.own.isdigit() else "–"}.get(case.difference)
    who = "self" if case.difference.startswith("Pat") else "manager"
    return (
        case.own if case.required else f"R 0: {case.own}",
        case.manager,
        case.standing,
        difference or f"{case.difference.split()[1]} ({who})",
        "no" if case.talk == "no" else "yes",
    )


@pytest.mark.skipif(not LIST.is_file(), reason="the list of cases is not at hand")
def test_none_is_missing():
    table = LIST.read_text(encoding="utf-8").split("## Standings before the talk")[1].split("\n## ")[0]
    rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in table.splitlines() if line.startswith("|")][2:]
    found = [
        (own, manager.replace(" (half levels)", ""), standing.split(" (")[0], difference, talk[:3].strip(",; "))
        for own, manager, standing, difference, talk in rows
    ]
    assert [_listed(case) for case in CASES] == found


WAY = {
    "careerctl.yaml": SETTINGS,
    "roles/executive.yaml": "name: Executive\n",
    "roles/senior.yaml": "name: Senior\n",
    "roles/manager.yaml": "name: Manager\n",
    "paths/up.yaml": """\
        name: Up
        steps: [executive, senior, manager]
        moves: [{from: executive, to: senior, typical_months: 24}]
        """,
    "people/pat.yaml": """\
        name: Pat
        role: executive
        since: 2024-03
        wishes: [{role: senior, by: 2027-06}, {role: manager, by: 2029-01}]
        """,
}
AWAY = {
    "people/pat.yaml": WAY["people/pat.yaml"].rstrip(" ") + "        away: [{from: 2025-02-01, until: 2025-08-31}]\n"
}
USUAL = {"usual": 24, "left": 0}
TIMES = [
    (WAY, 0, {**USUAL, "roles": ["Executive", "Senior"], "spent": 32, "open": False, "until_wish": 7}),
    (WAY, 1, {**USUAL, "roles": ["Executive", "Senior", "Manager"], "spent": 32, "open": True, "until_wish": 26}),
    (WAY | AWAY, 0, {**USUAL, "roles": ["Executive", "Senior"], "spent": 25, "open": False, "until_wish": 7}),
]


@pytest.mark.parametrize(("files", "wish", "time"), TIMES, ids=["senior", "manager", "after months away"])
@pytest.mark.parametrize("today", ["2026-11-01", "2026-11-28"])
def test_the_time_of_a_wish(project, careerctl, files, wish, time, today):
    code, out, _ = careerctl("gap", "pat", "--format", "json", "--today", today, cwd=project(files))
    assert code == 0
    assert json.loads(out)["wishes"][wish]["time"] == time


def test_an_open_sum_is_said_in_words(project, careerctl):
    out = careerctl("gap", "pat", "--today", "2026-11-01", cwd=project(WAY)).out
    assert "nobody has said how long this takes" in " ".join(out.split())


SIX = {
    "paths/up.yaml": "name: Up\nmoves: [{from: executive, to: senior, typical_months: 6}]\n",
    "people/pat.yaml": """\
        name: Pat
        role: executive
        since: 2024-02-10
        wishes: [{role: senior}]
        away: [{from: 2024-07-28, until: 2024-12-26}]
        """,
}


@pytest.mark.parametrize("today", ["2024-08-09", "2024-08-10", "2024-08-28", "2024-12-27"])
def test_the_time_stands_still_during_an_absence(project, careerctl, today):
    out = careerctl("gap", "pat", "--format", "json", "--today", today, cwd=project(WAY | SIX)).out
    time = json.loads(out)["wishes"][0]["time"]
    assert (time["spent"], time["left"]) == (5, 1)


@pytest.mark.parametrize(("from_", "counts"), [("2029-02-28", True), ("2029-03-01", False)])
def test_paths_and_check_agree_on_an_opening_a_year_after_29_february(project, careerctl, from_, counts):
    sheets = "date: 2028-01-10\nconfirmed: {employee: 2028-01-10, manager: 2028-01-10}\nratings: {aaa: 1}\n"
    root = project(
        WAY
        | {
            "openings/west.yaml": f"role: senior\nfrom: {from_}\n",
            "assessments/r1/pat.agreed.yaml": sheets,
            "people/pat.yaml": "name: Pat\nrole: executive\nwishes: [{role: senior, asked: 2028-01-10}]\n",
            "competencies/aaa.yaml": "name: Aaa\nasks: skill\n",
            "roles/senior.yaml": "name: Senior\nrequires: {aaa: 1}\n",
        }
    )
    today = ("--today", "2028-02-29")
    expected = json.loads(careerctl("paths", "--person", "pat", "--format", "json", *today, cwd=root).out)
    assert bool(expected["ahead"]["routes"][0]["realistic"]["expected"]) is counts
    found = careerctl("check", "--format", "concise", *today, cwd=root).out
    assert ("wish-without-opening" not in found) is counts

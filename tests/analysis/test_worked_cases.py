"""The worked cases of the arithmetic: by function, by command, and all of them.

A competency is written as in the list of cases: `R3 must S4 M2 A3` is required at 3, a must, rated 4 by the person and
2 by the manager, and agreed at 3; `A=n/a` and `A=no-chance` are answers without a level.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from forking import run_forked

from careerctl.results.plain import plain

LIST = Path(__file__).resolve().parents[2].parent / "shared" / "cases" / "arithmetic.md"

SETTINGS = """\
format: 1
scale: SCALE
scales:
  from-0: {levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four, 5: Five}}
  from-1: {levels: [One, Two, Three, Four, Five]}
  single: {levels: [Done]}
  halves-from-0: {step: 0.5, levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four, 5: Five}}
  halves-from-1: {step: 0.5, levels: [One, Two, Three, Four, Five]}
rounds:
  2026-h2: {opens: 2026-10-01, closes: 2026-12-31}
rules: {role-without-goal: ignore, unused-competency: ignore}
"""
WITHOUT_LEVEL = {"n/a": "{not_applicable: No part of it}", "no-chance": "{no_chance: None yet}"}
TODAY = ("--today", "2026-11-01")


@dataclass
class Case:
    what: str
    asks: dict[str, str]
    gaps: str
    ratio: str
    state: str
    scale: str = "from-0"
    confirmed: str = "{employee: 2026-10-20, manager: 2026-10-20}"
    other_role: bool = False
    more: dict[str, str] = field(default_factory=dict)

    def files(self) -> dict[str, str]:
        """Return the project's files."""
        requires = "".join(f"  {each}: {_entry(words)}\n" for each, words in self.asks.items())
        role = f"name: Role\nrequires:\n{requires}" + (
            "conditions: {quota: Made the quota}\n" if "quota" in self.state else ""
        )
        differ = "".join(
            f"  {each}: {{employee: One way, manager: Another way}}\n"
            for each, words in self.asks.items()
            if "differ" in words
        )
        agreed = self.sheet("A", f"confirmed: {self.confirmed}\n" + (f"still_different:\n{differ}" if differ else ""))
        return {
            "careerctl.yaml": SETTINGS.replace("SCALE", self.scale),
            "roles/role.yaml": role,
            "roles/today.yaml": "name: Today\n",
            "people/pat.yaml": f"name: Pat\nmanager: dana\nrole: {'today' if self.other_role else 'role'}\n",
            "people/dana.yaml": "name: Dana\n",
            "assessments/2026-h2/pat.self.yaml": self.sheet("S", "by: pat\n"),
            "assessments/2026-h2/pat.manager.yaml": self.sheet("M", "by: dana\n"),
            "assessments/2026-h2/pat.agreed.yaml": agreed,
            **{f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in self.asks},
            **self.more,
        }

    def sheet(self, side: str, more: str) -> str:
        rated = {each: re.search(rf"\b{side}=?([\d.]+|n/a|no-chance)", words) for each, words in self.asks.items()}
        lines = [f"{each}: {WITHOUT_LEVEL.get(found[1], found[1])}" for each, found in rated.items() if found]
        return f"date: 2026-10-10\n{more}ratings: {{{', '.join(lines)}}}\n"

    @property
    def arguments(self) -> list[str]:
        return [
            "gap",
            "pat",
            "--format",
            "json",
            "--figures",
            *TODAY,
            *(["--target", "role"] if self.other_role else []),
        ]


def _entry(words: str) -> str:
    found = re.search(r"R(\d)(?:.*\bw(\d))?", words)
    assert found is not None
    parts = [f"level: {found[1]}", f"weight: {found[2]}" if found[2] else ""]
    parts += [f"{each}: true" for each in ("must", "optional") if each in words]
    return "{" + ", ".join(part for part in parts if part) + "}"


BY_MANAGER = "{manager: 2026-10-20}"
HIGH = {"competencies/a.yaml": "name: A\nasks: skill\nlevels: {4: Does it, 5: Teaches it}\n"}
GROUPS = {
    **{f"a{n}": "R3 A3" for n in range(3)},
    **{f"b{n}": "R4 A2" for n in range(4)},
    **{f"c{n}": "R3" for n in range(2)},
}
WEIGHED = ["R2 A2 w1", "R2 A2 w2", "R2 A2 w3", "R3 A2 w2", "R2 A1 w1", "R4 A3 w2", "R2 A2 w2", "R3 A2 w1", "R4 A3 w1"]

CASES = [
    Case(
        "agreed counts, and the manager where nothing is agreed",
        {"a": "R3 S4 M2 A3", "b": "R3 S3 M2"},
        "0, 1",
        "0.83",
        "open: b",
    ),
    Case("two views have no level", {"a": "R3 S3 M2 differ", "b": "R2 A2"}, "–, 0", "1.00 (0.50–1.00)", "open: a"),
    Case(
        "one signature makes a summary",
        {"a": "R3 S4 M2 A3", "b": "R3 S3 M2"},
        "1, 1",
        "0.66",
        "not-talked",
        confirmed=BY_MANAGER,
    ),
    Case("not applicable leaves the sums", {"a": "R3 A=n/a", "b": "R3 A3"}, "–, 0", "1.00", "all-met"),
    Case("a must keeps it open", {"a": "R3 must A=n/a", "b": "R3 A3"}, "–, 0", "1.00", "open: a"),
    Case(
        "for another role it is unrated",
        {"a": "R3 must A=n/a", "b": "R3 A3"},
        "–, 0",
        "1.00 (0.50–1.00)",
        "open: a",
        other_role=True,
    ),
    Case("no chance is open", {"a": "R3 A=no-chance", "b": "R3 A3"}, "–, 0", "1.00 (0.50–1.00)", "open: a"),
    Case("so is a must", {"a": "R3 must A=no-chance", "b": "R3 A3"}, "–, 0", "1.00 (0.50–1.00)", "open: a"),
    Case("a half level is half a step short", {"a": "R3 A2.5"}, "0.5", "0.83", "open: a", scale="halves-from-0"),
    Case("the lowest level is where r begins", {"a": "R3 A2.5"}, "0.5", "0.75", "open: a", scale="halves-from-1"),
    Case(
        "the lowest level is a level, and unrated is unrated",
        {"a": "R1", "b": "R3 A3"},
        "–, 0",
        "1.00 (0.50–1.00)",
        "open: a",
        scale="from-1",
    ),
    Case("the lowest level is met by it", {"a": "R1 A1", "b": "R3 A3"}, "0, 0", "1.00", "all-met", scale="from-1"),
    Case("the lowest level is not applicable", {"a": "R0 A=n/a", "b": "R2 A1"}, "–, 1", "0.50", "open: b"),
    Case(
        "there is one level only",
        {"a": "R1 must", "b": "R1 A1"},
        "–, 0",
        "1.00 (0.50–1.00)",
        "open: a",
        scale="single",
    ),
    Case("a must at zero", {"a": "R2 must A0", "b": "R2 A2"}, "2, 0", "0.50", "open: a"),
    Case("nothing is left to ask", {"a": "R2 A=n/a"}, "–", "null", "asks-nothing"),
    Case(
        "one of five is a level short",
        {"a": "R5 A4", **dict.fromkeys("bcde", "R5 A5")},
        "1, 0, 0, 0, 0",
        "0.95",
        "near: a",
        scale="from-1",
    ),
    Case(
        "one of five is two levels short",
        {"a": "R5 A3", **dict.fromkeys("bcde", "R5 A5")},
        "2, 0, 0, 0, 0",
        "0.90",
        "open: a",
        scale="from-1",
    ),
    Case(
        "most are open",
        {"a": "R4 must A4", **dict.fromkeys("bcd", "R4 A3")},
        "0, 1, 1, 1",
        "0.75",
        "open: b, c, d",
        scale="from-1",
    ),
    Case("half is unrated", {"a": "R3 A3", "b": "R3"}, "0, –", "1.00 (0.50–1.00)", "open: b"),
    Case(
        "the example of the design",
        GROUPS,
        "0, 0, 0, 2, 2, 2, 2, –, –",
        "0.71 (0.55–0.77)",
        "open: b0, b1, b2, b3, c0, c1",
    ),
    Case("weight counts in the bounds", {"a": "R3 A3 w1", "b": "R3 w2"}, "0, –", "1.00 (0.33–1.00)", "open: b"),
    Case("more than asked pays for nothing", {"a": "R2 A4", "b": "R4 A2"}, "-2, 2", "0.75", "open: b"),
    Case("a condition alone is open", {"a": "R2 A2"}, "0", "1.00", "near: quota"),
    Case("optional is not required", {"a": "R3 optional A2"}, "optional", "null", "asks-nothing"),
    Case(
        "the scale's lowest counts, not the described one",
        {"a": "R4 A3"},
        "1",
        "0.66",
        "open: a",
        scale="from-1",
        more=HIGH,
    ),
    Case(
        "nine with weights",
        {f"x{number}": words for number, words in enumerate(WEIGHED)},
        "0, 0, 0, 1, 1, 1, 0, 1, 1",
        "0.85",
        "open: x3, x4, x5, x7, x8",
    ),
]


def answered(result: dict) -> tuple[str, str, str]:
    """Return gaps, ratio and state in the words of the list."""
    gaps = ", ".join("optional" if item["optional"] else _number(item["gap"]) for item in result["items"])
    ratio = result["ratio"]
    bounds = "" if ratio["low"] == ratio["high"] else f" ({ratio['low']:.2f}–{ratio['high']:.2f})"
    said = "null" if ratio["value"] is None else f"{ratio['value']:.2f}{bounds}"
    names = f": {', '.join(result['open'])}" if result["state"] in {"open", "near"} else ""
    return gaps, said, result["state"] + names


def _number(gap: float | None) -> str:
    return "–" if gap is None else f"{gap:g}"


def described(case: Case) -> str:
    return case.what


@pytest.mark.parametrize("case", CASES, ids=described)
def test_by_function(project, compare, case):
    target = "role" if case.other_role else None
    assert answered(plain(compare(project(case.files()), target=target))) == (case.gaps, case.ratio, case.state)


@pytest.mark.parametrize("case", CASES, ids=described)
def test_by_command(project, careerctl, case):
    code, out, err = careerctl(*case.arguments, cwd=project(case.files()))
    assert (code, err) == (0, "")
    assert answered(json.loads(out)) == (case.gaps, case.ratio, case.state)


@pytest.mark.parametrize("case", CASES[::2], ids=described)
def test_by_users(project, case):
    code, out, err = run_forked(*case.arguments, cwd=project(case.files()))
    assert (code, err) == (0, "")
    assert answered(json.loads(out)) == (case.gaps, case.ratio, case.state)


@pytest.mark.parametrize("case", CASES, ids=described)
def test_is_a_sound_project(project, careerctl, case):
    out = careerctl("check", "--format", "concise", "--today", "2026-11-01", cwd=project(case.files())).out
    assert out == ""


@pytest.mark.parametrize("case", CASES, ids=described)
def test_figures_are_printed_as_in_json(project, careerctl, case):
    arguments = [each for each in case.arguments if each not in {"--format", "json"}]
    out = careerctl(*arguments, cwd=project(case.files())).out
    printed = "nothing to sum" if case.ratio == "null" else case.ratio
    assert f"Ratio: {printed}\n" in out


@pytest.mark.skipif(not LIST.is_file(), reason="the list of cases is not at hand")
def test_none_is_missing():
    table = LIST.read_text(encoding="utf-8").split("## Gap, ratio, state")[1].split("\n## ")[0]
    rows = [re.split(r"\s*\|\s*", line.strip("| ")) for line in table.splitlines() if line.startswith("|")][2:]
    assert [(case.gaps, case.ratio, case.state) for case in CASES] == [tuple(row[1:]) for row in rows]

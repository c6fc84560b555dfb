"""Checking: ignore comments, severities, and everything in its place."""

import json
import re
import shutil
from pathlib import Path

import pytest

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
SKILL = "name: Coaching\nasks: skill\n"
FILES = {"competencies/coaching.yaml": SKILL, "people/pat.yaml": "name: Pat\nrole: role\nmanager: nobody\n"}
ROLE = "name: Role\nrequires:\n"
UNKNOWN = "roles/role.yaml:{}:3: error[unknown-competency] no competency has the id 'coachng'"
GONE = "people/pat.yaml:3:10: {}[unknown-person] no person has this id"


@pytest.fixture
def told(project, careerctl):
    def lines(files: dict[str, str], *arguments: str) -> list[str]:
        serving = {"goals/goal.yaml": "name: Goal\n", "roles/role.yaml": "name: Role\nserves: [goal]\n"}
        given = FILES | serving | files
        out = careerctl("check", "--format", "concise", "--today", "2026-11-01", *arguments, cwd=project(given)).out
        return out.splitlines()

    return lines


class TestIgnore:
    """`# careerctl: ignore[rule-name]`."""

    @pytest.fixture
    def in_role(self, told):
        return lambda text: [line for line in told({"roles/role.yaml": ROLE + text}) if not line.startswith("people")]

    def test_on_the_line(self, in_role):
        assert in_role("  coachng: 2  # careerctl: ignore[unknown-competency]\n") == []

    def test_on_the_line_above(self, in_role):
        assert in_role("  # careerctl: ignore[unknown-competency]\n  coachng: 2\n") == []

    def test_with_a_reason(self, in_role):
        assert in_role("  coachng: 2  # careerctl: ignore[unknown-competency] comes next week\n") == []

    def test_of_several_at_once(self, in_role):
        assert (
            in_role("  coachng: {level: '2', must: yes}  # careerctl: ignore[unknown-competency, wrong-type]\n") == []
        )

    def test_reaches_no_further(self, in_role):
        text = "  # careerctl: ignore[unknown-competency]\n  coaching: 2\n  coachng: 2\n"
        assert in_role(text) == [
            "roles/role.yaml:3:3: warning[unused-ignore] nothing here to ignore: 'unknown-competency'",
            UNKNOWN.format(5),
        ]

    def test_that_silences_nothing_is_reported(self, in_role):
        assert in_role("  coaching: 2  # careerctl: ignore[unknown-competency]\n") == [
            "roles/role.yaml:3:16: warning[unused-ignore] nothing here to ignore: 'unknown-competency'"
        ]

    def test_of_another_rule_silences_nothing(self, in_role):
        assert in_role("  coachng: 2  # careerctl: ignore[old-name]\n") == [
            UNKNOWN.format(3),
            "roles/role.yaml:3:15: warning[unused-ignore] nothing here to ignore: 'old-name'",
        ]

    def test_of_a_rule_that_nobody_knows_says_so(self, in_role):
        assert in_role("  coaching: 2  # careerctl: ignore[nonsense]\n") == [
            "roles/role.yaml:3:16: warning[unused-ignore] no rule has the name 'nonsense'"
        ]

    def test_in_text_is_text(self, told):
        files = {"roles/role.yaml": "name: Role\nsummary: '# careerctl: ignore[old-name]'\n"}
        assert told(files) == [GONE.format("warning")]

    def test_in_a_person_s_file_too(self, told):
        files = {"people/pat.yaml": "name: Pat\nrole: role\nmanager: nobody  # careerctl: ignore[unknown-person]\n"}
        assert told(files) == []

    def test_of_a_rule_that_was_not_looked_for_is_let_be(self, told):
        text = "name: Role\nsummary: A  # careerctl: ignore[second-plan]\n"
        assert told({"roles/role.yaml": text}, "--scope", "framework") == []
        assert any("unused-ignore" in line for line in told({"roles/role.yaml": text}))


class TestSeverities:
    """`rules:` in careerctl.yaml."""

    def with_rules(self, told, entry: str) -> list[str]:
        return told({"careerctl.yaml": f"format: 1\nscales: {{s: {{levels: [One, Two]}}}}\nrules: {{{entry}}}\n"})

    @pytest.mark.parametrize("weight", ["note", "warning", "error"])
    def test_a_warning_weighs_what_the_project_says(self, told, weight):
        assert self.with_rules(told, f"unknown-person: {weight}") == [GONE.format(weight)]

    def test_or_is_not_heard_at_all(self, told):
        assert self.with_rules(told, "unknown-person: ignore") == []

    def test_then_it_may_fail_the_run(self, project, careerctl):
        files = FILES | {"roles/role.yaml": "name: Role\n"}
        settings = "format: 1\nscales: {s: {levels: [One, Two]}}\n"
        assert careerctl("check", cwd=project(files | {"careerctl.yaml": settings})).code == 0
        settings += "rules: {unknown-person: error}\n"
        assert careerctl("check", cwd=project(files | {"careerctl.yaml": settings})).code == 1

    @pytest.mark.parametrize("rule", ["unknown-competency", "syntax", "promotion-cycle", "missing-key"])
    @pytest.mark.parametrize("weight", ["ignore", "note", "error"])
    def test_what_is_about_structure_stays_an_error(self, told, rule, weight):
        assert self.with_rules(told, f"{rule}: {weight}") == [
            "careerctl.yaml:3:9: error[fixed-rule] this is an error of structure and stays one",
            GONE.format("warning"),
        ]

    def test_setting_it_silences_nothing(self, project, careerctl):
        settings = "format: 1\nscales: {s: {levels: [One, Two]}}\nrules: {unknown-competency: ignore}\n"
        files = FILES | {"careerctl.yaml": settings, "roles/role.yaml": ROLE + "  coachng: 2\n"}
        assert UNKNOWN.format(3) in careerctl("check", "--format", "concise", cwd=project(files)).out

    def test_an_unknown_name_is_an_error_with_the_near_miss(self, project, careerctl, told):
        settings = "format: 1\nscales: {s: {levels: [One, Two]}}\nrules: {unknown-persn: note}\n"
        out = careerctl(
            "check", cwd=project(FILES | {"careerctl.yaml": settings, "roles/role.yaml": "name: Role\n"})
        ).out
        assert "careerctl.yaml:3:9: error[unknown-rule] no rule has the name 'unknown-persn'" in out
        assert "did you mean 'unknown-person'?" in out
        assert (
            self.with_rules(told, "zzz: note")[0]
            == "careerctl.yaml:3:9: error[unknown-rule] no rule has the name 'zzz'"
        )

    def test_an_unknown_weight_is_an_error(self, told):
        assert self.with_rules(told, "unknown-person: fatal")[0] == (
            "careerctl.yaml:3:25: error[wrong-value] expected one of ignore, note, warning, error, found 'fatal'"
        )


def test_everything_is_sorted_by_place_and_said_once(told):
    files = {
        "roles/role.yaml": ROLE + "  coachng: 2\n  coaching: 99\nzzz: 1\n",
        "roles/b/a.yaml": "nam: A\n",
        "goals/g.yaml": "name: G\nwhy:\n",
        "careerctl.yaml": "format: 1\nscale: t\nscales: {s: {levels: [One, Two]}}\n",
    }
    lines = told(files)
    assert len(set(lines)) == len(lines)

    def place(line: str) -> tuple[str, int, int]:
        path, row, column = line.split(": ", maxsplit=1)[0].split(":")
        return path, int(row), int(column)

    assert [place(line) for line in lines] == sorted(place(line) for line in lines)


def test_checking_writes_nothing(project, careerctl):
    root = project(FILES | {"roles/role.yaml": ROLE + "  coachng: 2\n"})
    before = {path: (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"") for path in root.rglob("*")}
    careerctl("check", cwd=root)
    careerctl("gap", "pat", cwd=root)
    assert {
        path: (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"") for path in root.rglob("*")
    } == before


def test_the_same_bytes_twice(project, careerctl):
    root = project(FILES | {"roles/role.yaml": ROLE + "  coachng: 2\n  coaching: 99\n"})
    for form in ("text", "concise", "json"):
        assert careerctl("check", "--format", form, cwd=root) == careerctl("check", "--format", form, cwd=root)


def test_no_message_is_too_long_to_read_however_long_the_names_are(tmp_path, careerctl):
    """Whatever rules find in Northwind, they name it by its name."""
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    for number, path in enumerate(sorted(root.glob("*/*.yaml"))):
        text, many = path.read_text("utf-8"), f"{number} " + "no end of a name " * 20
        path.write_text(re.sub(r"^name: .*$", f"name: {many[:199].strip()}", text, flags=re.MULTILINE), "utf-8")
    role = root / "roles/team-lead-sales.yaml"
    role.write_text(re.sub(r"^rank: .*$", "rank: 1", role.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    found = json.loads(careerctl("check", "--format", "json", "--today", "2026-11-02", cwd=root).out)["diagnostics"]
    told = [
        text for each in found for text in (each["message"], each["hint"], *(at["message"] for at in each["related"]))
    ]
    assert "no end of a name" in " ".join(told)
    assert 490 < max(map(len, told)) <= 500

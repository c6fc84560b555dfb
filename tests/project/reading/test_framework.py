"""The files of a framework become one value."""

import json
from datetime import date

import pytest

from careerctl.project.reading.framework import read_project

TODAY = date(2026, 11, 1)
SKILLS = {f"competencies/{each}.yaml": f"name: {each}\nasks: skill\n" for each in "abc"}


@pytest.fixture
def told(project, careerctl):
    return lambda files: careerctl("check", "--format", "concise", cwd=project(files)).out.splitlines()


class TestFormerly:
    def test_claimed_twice_is_an_error_with_both_places(self, project, careerctl):
        root = project({"roles/a.yaml": "name: A\nformerly: [old]\n", "roles/b.yaml": "name: B\nformerly: [x, old]\n"})
        found = json.loads(careerctl("check", "--format", "json", cwd=root).out)["diagnostics"]
        assert [(each["path"], each["line"], each["column"], each["rule"]) for each in found] == [
            ("roles/b.yaml", 2, 15, "clashing-former-ids")
        ]
        assert [each["path"] for each in found[0]["related"]] == ["roles/a.yaml"]

    def test_in_use_is_an_error(self, told):
        assert told({"roles/a.yaml": "name: A\nformerly: [b]\n", "roles/b.yaml": "name: B\n"}) == [
            "roles/a.yaml:2:12: error[clashing-former-ids] the former id 'b' has two meanings"
        ]

    def test_its_own_id_says_nothing_new(self, told):
        assert told({"roles/a.yaml": "name: A\nformerly: [old, old]\n"}) == []

    def test_of_another_kind_is_another_id(self, told):
        same = "formerly: [old]\n"
        assert told({"activities/a.yaml": f"name: A\nkind: class\n{same}", "goals/b.yaml": f"name: B\n{same}"}) == []


ROLES = {
    "roles/base.yaml": """\
        name: Base
        requires:
          a: {level: 1, must: true, weight: 2, because: So it is, wording: In our words}
          b: {level: 2, optional: true}
          c: 3
        responsibilities: [Does it]
        conditions: {quota: Made it}
        """,
    "roles/lead.yaml": "name: Lead\nextends: base\nwithout: [c]\nrequires: {a: 4, b: {level: 3}}\n",
    "roles/chief.yaml": "name: Chief\nextends: lead\nrequires: {c: 1}\n",
}


class TestInheritance:
    def required(self, project, role):
        return read_project(project(SKILLS | ROLES), TODAY).framework.required(role)

    def test_the_short_form_changes_the_level_and_keeps_all_but_the_wording(self, project):
        entry = self.required(project, "lead")["a"]
        assert (entry.level, entry.requirement.must, entry.requirement.weight) == (4, True, 2)
        assert (entry.requirement.because, entry.requirement.wording) == ("So it is", None)

    def test_the_long_form_replaces_the_entry(self, project):
        entry = self.required(project, "lead")["b"]
        assert (entry.level, entry.requirement.optional) == (3, False)

    def test_what_is_left_out_is_gone_and_may_come_back_anew(self, project):
        assert list(self.required(project, "lead")) == ["a", "b"]
        assert {each: entry.level for each, entry in self.required(project, "chief").items()} == {
            "a": 4,
            "b": 3,
            "c": 1,
        }

    def test_nothing_else_is_taken_over(self, project):
        role = read_project(project(SKILLS | ROLES), TODAY).framework.roles.get("lead")
        assert (role.responsibilities, role.condition_texts()) == ((), {})

    def test_a_cycle_ends_where_it_closes(self, project):
        roles = {
            "roles/x.yaml": "name: X\nextends: y\nrequires: {a: 1}\n",
            "roles/y.yaml": "name: Y\nextends: x\nrequires: {b: 1}\n",
        }
        framework = read_project(project(SKILLS | roles), TODAY).framework
        assert list(framework.required("x")) == ["b", "a"]
        assert framework.ancestors("x") == ["y"]

    def test_three_thousand_ancestors_are_no_depth(self, project):
        roles = {f"roles/n{n}.yaml": f"name: N\nextends: n{n + 1}\n" for n in range(300)} | {
            "roles/n300.yaml": "name: N\nrequires: {a: 2}\n"
        }
        assert read_project(project(SKILLS | roles), TODAY).framework.required("n0")["a"].level == 2


def test_one_bad_file_never_hides_what_is_wrong_with_another(told):
    files = {
        "careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two]}}\nunheard: of\n",
        "competencies/a.yaml": "name: A\nasks: skil\n",
        "competencies/b.yaml": b"\xff",
        "competencies/c.yaml": "name: [C\n",
        "roles/a.yaml": "name: A\nrequires: {a: 1, b: 9, c: 2, d: 1}\n",
        "people/x.yaml": "name: X\nrole: none\n",
        "people/y.yaml": "nam: Y\n",
        "assessments/2026-h2/x.self.yaml": "by: x\n",
        "plans/p.yaml": "person: x\n",
        "notes/x.y.yaml": "text: A\n",
    }
    lines = told(files)
    assert {line.split(":")[0] for line in lines} == set(files)
    assert "roles/a.yaml:2:30: error[unknown-competency] no competency has the id 'd'" in lines
    assert not any("unknown-competency" in line and "'d'" not in line for line in lines)


def test_reading_names_the_kinds_it_needs(project):
    files = SKILLS | {"goals/g.yaml": b"\xff", "roles/r.yaml": "name: R\nserves: [nothing]\nrequires: {a: 1}\n"}
    read = read_project(project(files), TODAY, kinds=("competency", "role"))
    assert read.diagnostics == []
    assert list(read.framework.required("r")) == ["a"]


def test_a_broken_thing_stays_known_by_its_id(project):
    read = read_project(project({"roles/a.yaml": "nam: A\n", "roles/b.yaml": "name: B\nextends: a\n"}), TODAY)
    assert read.framework.roles.knows("a")
    assert read.framework.roles.get("a") is None
    assert {each.rule for each in read.faults_of("role", "a")} == {"missing-key", "unknown-key"}
    assert read.faults_of("role", "b") == []

"""People and their sheets."""

from datetime import date

import pytest

from careerctl.project.reading.framework import read_project
from careerctl.project.reading.index import PeopleIndex, find_person, sheets_of
from careerctl.project.reading.people import read_record

RATED = "by: pat\ndate: 2026-10-01\nratings: {coaching: 2}\n"
FILES = {
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "people/team/pat.yaml": """\
        name: Pat
        assessments:
          - round: 2026-h1
            role: dev
            framework: 1.9
            self: {by: pat, date: 2026-04-01, ratings: {}}
            agreed: {date: 2026-04-20, confirmed: {employee: 2026-04-20}}
        """,
    "assessments/2026-h2/pat.self.yaml": "status: draft\n" + RATED,
    "assessments/2026-h2/pat.manager.yaml": "role: dev\nframework: 2.1\nby: dana\ndate: 2026-10-02\nratings: {}\n",
    "assessments/2026-h2/pat.agreed.yaml": "date: 2026-10-12\nfocus: [coaching]\n",
    "assessments/2026-h2/patricia.self.yaml": "by: patricia\ndate: 2026-10-01\nratings: {}\n",
}


@pytest.fixture
def record(project):
    root = project(FILES)
    links = read_project(root, date(2026, 11, 1)).links
    return read_record(root, "pat", "people/team/pat.yaml", sheets_of(root, "pat"), links).record


def test_all_sheets_come_together_wherever_they_were_written(record):
    assert [(sheet.round, sheet.side, str(sheet.date)) for sheet in record.sheets] == [
        ("2026-h1", "self", "2026-04-01"),
        ("2026-h1", "agreed", "2026-04-20"),
        ("2026-h2", "self", "2026-10-01"),
        ("2026-h2", "manager", "2026-10-02"),
        ("2026-h2", "agreed", "2026-10-12"),
    ]


def test_each_says_what_it_was_rated_against(record):
    assert [(sheet.role, sheet.framework) for sheet in record.sheets] == [
        ("dev", "1.9"),
        ("dev", "1.9"),
        (None, None),
        ("dev", "2.1"),
        (None, None),
    ]


def test_only_a_file_of_its_own_may_be_a_draft(record):
    assert [sheet.draft for sheet in record.sheets] == [False, False, True, False, False]


def test_an_agreed_sheet_keeps_what_it_says_besides(record):
    assert record.sheets[-1].agreed.focus == ("coaching",)
    assert all(sheet.agreed is None for sheet in record.sheets if sheet.side != "agreed")


def test_a_person_is_found_in_any_sub_folder_and_by_no_other_name(project):
    root = project(FILES)
    assert find_person(root, "pat") == "people/team/pat.yaml"
    assert find_person(root, "pat", "people/team") == "people/team/pat.yaml"
    for name in ("patricia", "team", "../roles/dev", "PAT", "", "con"):
        assert find_person(root, name) is None


def test_the_sheets_are_that_person_s_alone(project):
    assert {sheet.path for sheet in sheets_of(project(FILES), "pat")} == {
        f"assessments/2026-h2/pat.{side}.yaml" for side in ("self", "manager", "agreed")
    }


def test_listing_people_opens_no_file(project):
    people = PeopleIndex(project(FILES | {"people/eve.yaml": b"\xff"}))
    assert people.paths == {"eve": "people/eve.yaml", "pat": "people/team/pat.yaml"}
    assert (people.present("eve"), people.present("zoe")) == (None, "")


def test_former_ids_of_people_are_heard(project, careerctl):
    root = project(
        {
            "people/dana.yaml": "name: Dana Doe\ncalled: Dana\nformerly: [dd]\n",
            "people/pat.yaml": "name: Pat\nrole: dev\nmanager: dd\nformerly: [pp]\n",
            "roles/dev.yaml": "name: Dev\n",
            "assessments/2026-h2/pp.self.yaml": "by: pp\ndate: 2026-10-01\nratings: {}\n",
        }
    )
    code, out, _ = careerctl("check", "--format", "concise", "--today", "2026-10-15", cwd=root)
    assert (code, [line.split(" ")[0:2] for line in out.splitlines()]) == (
        0,
        [
            ["assessments/2026-h2/pp.self.yaml:", "warning[old-name]"],
            ["assessments/2026-h2/pp.self.yaml:1:5:", "warning[old-name]"],
            ["people/pat.yaml:3:10:", "warning[old-name]"],
        ],
    )
    code, out, _ = careerctl("gap", "pp", "--today", "2026-11-02", cwd=root)
    assert (code, "2026-h2: Pat has rated, dd not yet" in out) == (0, True)


def test_a_broken_sheet_does_not_hide_the_person(project, careerctl):
    root = project(
        FILES
        | {
            "people/dana.yaml": "name: Dana\n",
            "roles/dev.yaml": "name: Dev\n",
            "assessments/2026-h2/pat.manager.yaml": "by: [dana\n",
        }
    )
    out = careerctl("check", "--format", "concise", "--today", "2026-11-01", cwd=root).out
    assert "assessments/2026-h2/pat.manager.yaml:1:5: error[syntax]" in out
    assert "unknown-person] this sheet is nobody's" in out


def test_a_question_about_a_broken_person_is_not_answered(project, careerctl):
    root = project(FILES | {"assessments/2026-h2/pat.manager.yaml": "by: [Zebra\n"})
    code, out, err = careerctl("gap", "pat", "--target", "dev", cwd=project({"roles/dev.yaml": "name: Dev\n"}) or root)
    assert (code, out) == (2, "")
    assert "careerctl: this person's files have to be mended first.\n" in err
    assert "Zebra" not in err


def test_two_open_plans_are_one_too_many_under_a_former_id_too(project, careerctl):
    plan = "person: {}\ntarget: dev\nstarted: 2026-10-01\n"
    root = project(
        {
            "people/pat.yaml": "name: Pat\nrole: dev\nformerly: [pp]\n",
            "roles/dev.yaml": "name: Dev\n",
            "plans/one.yaml": plan.format("pat"),
            "plans/two.yaml": plan.format("pp"),
        }
    )
    code, out, _ = careerctl("check", "--format", "concise", "--today", "2026-11-02", cwd=root)
    assert (code, "plans/two.yaml:1:9: error[second-plan]" in out) == (1, True)

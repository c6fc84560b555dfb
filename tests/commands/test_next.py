"""What `gap` names as next runs there and then, or is said in words: rounds, people and files of every kind."""

import io
import shutil
import sys

import pytest
from printed import on_a_day, printed_in

SETTINGS = "format: 1\nscales: {steps: {levels: [One, Two, Three]}}\n"
ROUNDS = (
    "rounds:\n  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}\n  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}\n"
)
FILES = {
    "careerctl.yaml": SETTINGS + ROUNDS,
    "competencies/craft.yaml": "name: Craft\nasks: skill\n",
    "roles/maker.yaml": "name: Maker\nrequires: {craft: 2}\n",
    "roles/master.yaml": "name: Master\nrequires: {craft: 3}\n",
    "people/bo.yaml": "name: Bo\nrole: maker\nmanager: eva\n",
    "people/eva.yaml": "name: Eva\nrole: master\n",
}
RATE = "careerctl rate bo --as"
EACH = f"Next: Bo and the manager each rate, and say why: `{RATE} self --round {{0}}`, `{RATE} manager --round {{0}}`"
ALONE = (
    f"Next: Bo rates, and says why: `{RATE} self`; agree on who else rates Bo's work; "
    "whoever it is rates with --as manager and --by."
)
LATER = "Next: Bo and {} each rate, and say why, once a round is open."


def own(round_: str) -> dict[str, str]:
    return {f"assessments/{round_}/bo.self.yaml": "by: bo\ndate: 2026-04-05\nratings: {craft: 2}\n"}


def both(round_: str) -> dict[str, str]:
    manager = "by: eva\ndate: 2026-04-06\nratings: {craft: 1}\n"
    return own(round_) | {f"assessments/{round_}/bo.manager.yaml": manager}


def agreed(round_: str) -> dict[str, str]:
    confirmed = "{employee: 2026-04-08, manager: 2026-04-08}"
    sheet = f"date: 2026-04-08\nconfirmed: {confirmed}\nratings: {{craft: 1}}\n"
    return both(round_) | {f"assessments/{round_}/bo.agreed.yaml": sheet}


INSIDE = """\
name: Bo
role: maker
manager: eva
assessments:
  - round: 2026-h2
    self: {by: bo, date: 2026-10-05, ratings: {craft: 2}}
    manager: {by: eva, date: 2026-10-05, ratings: {craft: 1}}
    agreed: {date: 2026-10-06, ratings: {craft: 1}}
"""
TWO_OPEN = {"careerctl.yaml": SETTINGS + ROUNDS.replace("2026-04-30", "2026-12-31")}
NONE_LISTED = {"careerctl.yaml": SETTINGS}
CASES = {
    "nobody has rated, while the round is open": (
        {}, "2026-10-12", f"Next: Bo and the manager each rate, and say why: `{RATE} self`, `{RATE} manager`"
    ),
    "before it opens": ({}, "2026-09-12", LATER.format("the manager")),
    "after it closed": ({}, "2026-11-12", LATER.format("the manager")),
    "one has": (own("2026-h2"), "2026-10-12", f"Next: Eva rates, and says why: {RATE} manager"),
    "one had, and the round is over": (own("2026-h2"), "2026-11-12", LATER.format("Eva")),
    "both have": (both("2026-h2"), "2026-10-12", f"Next: talk, then {RATE} agreed"),
    "both had, and the round is over": (
        both("2026-h2"), "2026-11-12", f"Next: talk, then {RATE} agreed --round 2026-h2"
    ),
    "both had in the round before": (
        both("2026-h1"), "2026-10-12", f"Next: talk, then {RATE} agreed --round 2026-h1"
    ),
    "they rated in a round that is still to come": (
        both("2026-h2"), "2026-09-12", "Next: talk."
    ),
    "one alone confirmed": (
        {name: text.replace(", manager: 2026-04-08", "") for name, text in agreed("2026-h2").items()},
        "2026-11-12", f"Next: both confirm the summary: {RATE} agreed --round 2026-h2",
    ),
    "a summary stands in the person's file": (
        {"people/bo.yaml": INSIDE}, "2026-10-12", "Next: both confirm the summary."
    ),
    "two rounds are open": (
        TWO_OPEN, "2026-10-12",
        EACH.format("2026-h2"),
    ),
    "in one of the two one has rated": (
        TWO_OPEN | own("2026-h1"), "2026-10-12", f"Next: Eva rates, and says why: {RATE} manager --round 2026-h1"
    ),
    "both have in the other one": (
        TWO_OPEN | both("2026-h1"), "2026-10-12", f"Next: talk, then {RATE} agreed --round 2026-h1"
    ),
    "no round is listed": (
        NONE_LISTED, "2026-03-12",
        EACH.format("2026-h1"),
    ),
    "no round is listed, and one has rated": (
        NONE_LISTED | own("spring"), "2026-10-12", f"Next: Eva rates, and says why: {RATE} manager --round spring"
    ),
    "no round is listed, and both have": (
        NONE_LISTED | both("spring"), "2026-10-12", f"Next: talk, then {RATE} agreed --round spring"
    ),
    "the round is for others": (
        {"careerctl.yaml": SETTINGS + ROUNDS.replace("2026-10-31", "2026-10-31, for: [eva]")}, "2026-10-12",
        LATER.format("the manager"),
    ),
    "no manager is named": (
        {"people/bo.yaml": "name: Bo\nrole: maker\n"}, "2026-10-12",
        ALONE,
    ),
    "a manager of their own": (
        {"people/bo.yaml": "name: Bo\nrole: maker\nmanager: bo\n"}, "2026-10-12",
        ALONE,
    ),
    "they have agreed": (
        agreed("2026-h2"), "2026-11-12", "Next: choose one next step, and what will give you the occasion for it."
    ),
    "all is met": (
        {name: text.replace("craft: 1", "craft: 2") for name, text in agreed("2026-h2").items()}, "2026-11-12",
        "Next: talk about what comes after, and keep the wish: careerctl wish bo",
    ),
}  # fmt: skip


@pytest.fixture
def ends(careerctl, monkeypatch, tmp_path):
    """Return a function that returns what a page ends with, and sees that what it names is not refused."""

    def run(*line, today, cwd=tmp_path):
        ran = careerctl(*line, "--today", today, cwd=cwd)
        assert (ran.code, ran.err) == (0, "")
        for each in printed_in(ran.out):
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), "utf-8"))
            assert careerctl(*on_a_day(each, today), cwd=cwd).code == 0, each
        return ran.out.splitlines()[-1]

    return run


@pytest.mark.parametrize(("files", "today", "line"), CASES.values(), ids=CASES)
def test_what_comes_next(project, ends, files, today, line):
    project(FILES | files)
    assert ends("gap", "bo", today=today) == line


def test_an_older_round_is_talked_about_by_its_name(project, ends):
    project(FILES | both("2026-h1") | both("2026-h2"))
    for today in ("2026-10-12", "2026-11-12"):
        line = ends("gap", "bo", "--round", "2026-h1", today=today)
        assert line == f"Next: talk, then {RATE} agreed --round 2026-h1"


def test_nothing_comes_next_for_who_has_left(project, ends):
    project(FILES | both("2026-h2") | {"people/bo.yaml": "name: Bo\nrole: maker\nleft: {date: 2026-10-08}\n"})
    assert not ends("gap", "bo", today="2026-10-12").startswith("Next")


def test_where_todays_role_is_broken_nobody_is_told_to_rate(project, careerctl):
    root = project(FILES | {"roles/maker.yaml": "name: Maker\nrequires: {craft: 9}\n"})
    out = careerctl("gap", "bo", "--target", "master", "--today", "2026-10-12", cwd=root).out
    assert "Next: Bo rates, and says why; agree on who else" in out


def test_a_role_of_the_round_that_is_gone(project, careerctl):
    sheets = {name: text.replace("by:", "role: former\nby:") for name, text in both("2026-h2").items()}
    root = project(FILES | {"roles/former.yaml": "nam: Former\n"} | sheets)
    out = careerctl("gap", "bo", "--today", "2026-10-12", cwd=root).out
    assert "Next: talk." in out


def test_of_somebody_in_no_project_no_sheet_is_written(project, ends, tmp_path):
    project(FILES | {"elsewhere/bo.yaml": "name: Bo\nrole: maker\nmanager: eva\n"})
    folder = tmp_path.parent / f"{tmp_path.name}-apart"
    shutil.move(tmp_path / "elsewhere", folder)
    line = ends("gap", f"../{folder.name}/bo.yaml", "--root", ".", today="2026-10-12")
    assert line.startswith("Next: Bo rates, and says why; agree on who else")
    (folder / "bo.yaml").write_text("name: Bo\nrole: driver\n")
    (tmp_path / "roles/driver.yaml").write_text("name: Driver\nconditions: {licence: One}\n")
    (folder / "bo.yaml").write_text("name: Bo\nrole: driver\nconditions_met: {driver: {licence: {date: 2026-02-05}}}\n")
    line = ends("gap", f"../{folder.name}/bo.yaml", "--root", ".", today="2026-10-12")
    wish = f"careerctl wish ../{folder.name}/bo.yaml --root ."
    assert line == f"Next: talk about what comes after, and keep the wish: {wish}"


def test_two_people_of_one_id_are_told_apart_by_their_paths(project, careerctl):
    root = project(FILES | both("2026-h2") | {"people/north/bo.yaml": "name: Bo North\nrole: maker\n"})
    ran = careerctl("gap", "people/north/bo.yaml", "--today", "2026-10-12", cwd=root)
    assert "careerctl rate people/north/bo.yaml --as" in ran.out


def test_a_page_for_hr_leads_to_one_for_hr(project, ends):
    project(FILES | {name: text.replace("craft: 1", "craft: 2") for name, text in agreed("2026-h2").items()})
    line = ends("gap", "bo", "--audience", "hr", today="2026-11-12")
    assert line.endswith("careerctl wish bo --audience hr")


@pytest.mark.parametrize(
    ("broken", "with_"),
    [
        ({}, "master"),
        ({"roles/master.yaml": "name: Master\ntrack: nowhere\n"}, "tutor"),
        ({"roles/master.yaml": "name: Master\nextends: nobody\n"}, "tutor"),
        ({"roles/maker.yaml": "nam: Maker\n"}, ""),
    ],
)
def test_only_roles_that_can_be_compared_are_compared(project, careerctl, broken, with_):
    paths = {
        "paths/p.yaml": "name: P\nsteps: [maker, master]\nmoves: [{from: maker, to: tutor, kind: lateral}]\n",
        "roles/tutor.yaml": "name: Tutor\n",
    }
    root = project(FILES | paths | broken)
    page = careerctl("paths", "maker" if with_ else "master", cwd=root).out
    line = f"Next: two roles side by side: careerctl compare maker {with_}"
    assert [each for each in page.splitlines() if each.startswith("Next")] == [line] * bool(with_)
    assert all(careerctl(*each, cwd=root).code == 0 for each in printed_in(page))


@pytest.mark.parametrize(
    "names", ["requires: {craaft: 3}", "serves: [nothing]", "deliverables: [{text: A, serves: no}]"]
)
def test_nor_roles_that_name_what_is_not_there(project, careerctl, names):
    paths = {"paths/p.yaml": "name: P\nsteps: [maker, master]\nmoves: [{from: maker, to: tutor, kind: lateral}]\n"}
    root = project(
        FILES | paths | {"roles/tutor.yaml": "name: Tutor\n", "roles/master.yaml": f"name: Master\n{names}\n"}
    )
    ways = careerctl("paths", "--person", "bo", cwd=root).out
    assert "your day then: careerctl compare maker tutor\n" in ways
    assert all(careerctl(*each, cwd=root).code == 0 for each in printed_in(ways, ROLE="tutor"))

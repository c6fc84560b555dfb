"""Two of one name are told apart wherever a page tells of both."""

import json

import pytest

NAMES = {
    "called alike": (
        "name: Alex Green\ncalled: Alex\n",
        "name: Alex Brown\ncalled: Alex\n",
        "Alex Green",
        "Alex Brown",
    ),
    "named alike": ("name: Alex Green\n", "name: Alex Green\n", "Alex Green (alex)", "Alex Green (boss)"),
    "one in short": ("name: Alex\n", "name: Alex Brown\ncalled: Alex\n", "Alex", "Alex Brown"),
}
ALIKE = pytest.mark.parametrize(("own", "other", "person", "manager"), NAMES.values(), ids=NAMES)


@pytest.fixture
def files() -> dict[str, str]:
    """Return a project of two, who see a competency differently, with a wish and a note."""
    return {
        "careerctl.yaml": "format: 1\nscales: {levels: {levels: [One, Two, Three]}}\n"
        "rounds: {r1: {opens: 2026-10-01, closes: 2026-11-30}}\n",
        "competencies/craft.yaml": "name: Craft\nasks: skill\n",
        "competencies/craft-2.yaml": "name: Craft\nasks: knowledge\n",
        "roles/maker.yaml": "name: Maker\ngrade: M1\nrequires: {craft: 2, craft-2: 1}\n",
        "roles/maker-2.yaml": "name: Maker\ngrade: M2\nrequires: {craft: 3}\n",
        "roles/maker-old.yaml": "name: Maker\nstatus: retired\n",
        "paths/making.yaml": "name: Making\nsteps: [maker, maker-2]\n",
        "assessments/r1/alex.self.yaml": "by: alex\ndate: 2026-10-05\nratings: {craft: 1}\n",
        "assessments/r1/alex.manager.yaml": "by: boss\ndate: 2026-10-06\nratings: {craft: 2}\n",
        "notes/alex.boss.yaml": "- {date: 2026-10-20, text: Made a chair, for: craft}\n",
    }


def people(own: str, other: str) -> dict[str, str]:
    more = "role: maker\nmanager: boss\nwishes: [{role: maker-2, asked: 2026-10-20}]\n"
    return {"people/alex.yaml": own + more, "people/boss.yaml": f"{other}role: maker\n"}


@ALIKE
def test_the_two_of_a_page(project, careerctl, files, own, other, person, manager):
    root = project(files | people(own, other))

    def said(*words: str) -> str:
        ran = careerctl(*words, "--today", "2026-11-02", cwd=root)
        assert (ran.code, ran.err) == (0, "")
        return " ".join(ran.out.split())

    assert f"{manager} sees it met, {person} does not yet, {manager} +1" in said("gap", "alex")
    assert f"{manager} sees it met, {person} does not yet" in said("report", "review", "alex")
    assert f"| {person} | | | | {manager} | | |" in said("report", "review", "alex")
    for command in (("team",), ("owed",), ("match", "maker-2"), ("calendar",)):
        page = said(*command, "--manager", "boss")
        assert manager in page, command
        assert person in page.replace(manager, ""), command
    assert manager in said("note", "alex")
    assert manager in said("report", "prepare", "alex")
    assert manager in said("plan", "alex", "--target", "maker-2")


@ALIKE
def test_who_confirms_writes_a_name_that_is_theirs_alone(project, rate, files, own, other, person, manager):
    root = project(files | people(own, other))
    agreed = ("--as", "agreed", "--today", "2026-11-02")
    assert rate(root, *agreed, "--set", "craft=2", person="alex").code == 0
    out = rate(root, *agreed, lines=f"e\n\n{person}\n{manager}\n", person="alex").out
    sheet = (root / "assessments/r1/alex.agreed.yaml").read_text(encoding="utf-8")
    assert "employee: 2026-11-02" in sheet, out
    assert "manager: 2026-11-02" in sheet, out


def test_a_name_that_both_have_is_nobodys(project, rate, files):
    root = project(files | people(*NAMES["called alike"][:2]))
    agreed = ("--as", "agreed", "--today", "2026-11-02")
    assert rate(root, *agreed, "--set", "craft=2", person="alex").code == 0
    rate(root, *agreed, lines="e\n\nAlex\nAlex\n", person="alex")
    assert "2026-11-02}" not in (root / "assessments/r1/alex.agreed.yaml").read_text(encoding="utf-8")


def test_roles_and_competencies_of_one_name(project, careerctl, files):
    root = project(files | people("name: Alex\n", "name: Kim\n"))
    today = ("--today", "2026-11-02", "--format", "json")
    gap = json.loads(careerctl("gap", "alex", *today, cwd=root).out)
    assert gap["today_role"] == "Maker (M1)"
    assert [each["name"] for each in gap["items"]] == ["Craft (craft)", "Craft (craft-2)"]
    compared = json.loads(careerctl("compare", "maker-2", "maker-old", *today, cwd=root).out)
    assert (compared["before"]["name"], compared["after"]["name"]) == ("Maker (M2)", "Maker (maker-old)")


def test_what_is_retired_takes_no_name_from_what_is_in_use(project, careerctl, files):
    root = project(
        {name: text for name, text in files.items() if name != "roles/maker-2.yaml"}
        | people("name: Alex\n", "name: Kim\n")
    )
    gap = careerctl("gap", "boss", "--today", "2026-11-02", cwd=root).out
    assert gap.startswith("Kim · Maker\n")


def test_people_of_one_name_in_a_list(project, careerctl, files):
    third = {
        "people/alex-2.yaml": "name: Alex Green\nrole: maker-2\n",
        "people/alex-3.yaml": "name: Alex Green\nrole: maker-2\n",
    }
    root = project(files | people("name: Alex Green\n", "name: Kim\n") | third)
    rounds = careerctl("rounds", "--today", "2026-11-02", cwd=root).out
    assert "Alex Green (Maker (M1))" in rounds
    assert "Alex Green (alex-2)" in rounds
    plans = careerctl("plan", "--today", "2026-11-02", cwd=root).out
    assert "Alex Green (alex-3)" in plans

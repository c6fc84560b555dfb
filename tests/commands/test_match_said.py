"""`careerctl match`: what is said of whom a file is broken, and what is said once for several."""

import pytest
from owed_project import FILES, TODAY, both

BY = ("match", "lead", "--manager", "al", *TODAY)
HR = ("match", "lead", "--audience", "hr", *TODAY)
CY = {
    "people/cy.yaml": FILES["people/bo.yaml"].replace("Bo Lee", "Cy May"),
    "people/di.yaml": "name: Di Fox\nleft: {date: 2026-09-30}\n",
}
AGREED = "date: 2026-09-20\nconfirmed: {employee: 2026-09-20, manager: 2026-09-20}\nratings: "
UNSURE = "Whether nobody meets all of it yet cannot be said until the files are mended.\n"


@pytest.mark.parametrize("broken", ["assessments/autumn/bo.manager.yaml", "people/bo.yaml"])
def test_of_whom_a_file_is_broken_nothing_is_said(project, careerctl, broken):
    """Neither that nobody has rated, nor that nobody meets what the role asks: the file may say otherwise."""
    files = FILES | CY | both("autumn", "{craft: 2, stage: 2}", "{craft: 2, stage: 2}")
    files |= {"assessments/autumn/cy.agreed.yaml": AGREED + "{craft: 1}\n"}
    root = project(files | {broken: files[broken] + "x: [\n"})
    led, told = (careerctl(*line, cwd=root).out for line in (BY, HR))
    for out in (led, told):
        assert f"\nLeft out, because the file has to be mended first: {broken}\n" in out
        assert not [each for each in ("Nobody yet", "Nobody meets", "Nobody has rated", "rate bo") if each in out]
    assert "Everything is met    nobody as far as the files can be read\n" in led
    assert UNSURE in told
    if broken.startswith("people"):
        assert "Bo Lee" not in led
    else:
        assert "To be mended first   Bo Lee\n" in led
        assert "Bo Lee · Maker\nHow they stand is left out until their files are mended.\n" in led
        assert "To be mended first" in told


def test_what_is_the_same_for_several_is_said_once(project, careerctl):
    """Craft and Stage are rated for neither Bo nor Cy; Wood for Bo alone."""
    files = FILES | CY | {"competencies/wood.yaml": "name: Wood\nasks: skill\n"}
    files |= {"roles/lead.yaml": "name: Lead\nrequires: {craft: 2, stage: 2, wood: 1}\n"}
    files |= {"assessments/autumn/bo.agreed.yaml": AGREED + "{wood: 1}\n"}
    out = careerctl(*BY, cwd=project(files)).out
    assert " · Rate: Craft and Stage are not rated yet for Bo Lee and Cy May.\n" in out
    assert " · Rate: Wood is not rated yet for Cy May.\n" in out


def test_each_wish_has_a_line_of_its_own_and_the_role_is_found_by_its_name(project, careerctl):
    """A slip in a name is met, too; in tables people and roles have the columns that they have in others."""
    wishes = "wishes: [{words: Sing, asked: 2026-10-20}, {words: Dance, asked: 2026-10-20}]\n"
    root = project(FILES | {"people/bo.yaml": FILES["people/bo.yaml"] + wishes})
    for written in ("LEAD", "lead, North"):
        out = careerctl("match", written, "--manager", "al", *TODAY, cwd=root).out
        assert "Wishes               In words · “Sing”.\nWishes               In words · “Dance”.\n" in out
    assert "Did you mean 'Lead, north'?" in careerctl("match", "Lead, norht", "--manager", "al", *TODAY, cwd=root).err
    for line in (BY, HR, ("team", "--manager", "al", *TODAY), ("team", "--for", "everyone", *TODAY)):
        table = careerctl(*line, "--format", "csv", cwd=root).out
        assert table.startswith("person,name,role,role_name,")
        assert line == HR or ",maker,Maker," in table


def test_a_role_is_found_by_its_name_wherever_its_id_is_taken(project, careerctl):
    root = project(FILES | {"paths/up.yaml": "name: Way up\nsteps: [maker, lead]\n"})
    lines = (
        ("gap", "bo", "--target"),
        ("paths", "--person", "bo", "--target"),
        ("paths",),
        ("compare", "maker"),
        ("plan", "bo", "--target"),
        ("report", "role"),
    )
    day = {"gap", "plan", "report"}
    for line in lines:
        by_id, by_name = (
            careerctl(*line, role, *(TODAY if line[0] in day else ()), cwd=root) for role in ("lead", "LEAD")
        )
        assert (by_id.code, by_id.out) == (0, by_name.out), line
    assert careerctl("report", "path", "way up", *TODAY, cwd=root).out.startswith("# Way up\n")

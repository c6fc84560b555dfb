"""What a command's subject means: a file, a file's name, or an id."""

import pytest

from careerctl.cli.app import group

FILES = {
    "people/alice.yaml": "name: Alice Moreau\nrole: lead\n",
    "people/north/ben.yaml": "name: Ben Okafor\nrole: lead\n",
    "roles/lead.yaml": "name: Lead\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "docs/alice.yaml": "name: Another\n",
}


@pytest.mark.parametrize("written", ["alice", "alice.yaml", "people/alice.yaml", "./people/alice.yaml", "people/alice"])
def test_a_file_its_name_and_its_id_are_the_same(project, careerctl, written):
    code, out, _ = careerctl("gap", written, cwd=project(FILES))
    assert code == 0
    assert out.startswith("Alice Moreau · Lead")


@pytest.mark.parametrize("written", ["ben", "ben.yaml", "people/north/ben.yaml"])
def test_sub_folders_are_free(project, careerctl, written):
    assert careerctl("gap", written, cwd=project(FILES)).out.startswith("Ben Okafor")


def test_from_any_folder_of_the_project(project, careerctl):
    root = project(FILES)
    assert careerctl("gap", "ben", cwd=root / "roles").code == 0
    assert careerctl("gap", "ben.yaml", cwd=root / "people" / "north").code == 0
    assert careerctl("gap", "../people/alice.yaml", cwd=root / "roles").code == 0


NONE = {
    "alica": "no person has the id 'alica' in {root}. Did you mean 'alice'?",
    "zzz": "no person has the id 'zzz' in {root}. People are the files in people/.",
    "lead": "no person has the id 'lead' in {root}. There is a role of this name; this command takes a person."
    " Compare one with this role: --target lead.",
    "roles/lead.yaml": "roles/lead.yaml holds a role; this command takes a person."
    " Compare one with this role: --target lead.",
    "docs/alice.yaml": "docs/alice.yaml lies in no folder that holds people (people/); this command takes a person.",
    "/etc/passwd": "no person has the id 'passwd' in {root}. A person is named by id, file name or path.",
    "careerctl.yaml": "careerctl.yaml lies in no folder that holds people (people/); this command takes a person.",
}


@pytest.mark.parametrize(("written", "said"), NONE.items(), ids=NONE)
def test_where_there_is_none_it_says_what_there_is(project, careerctl, written, said):
    root = project(FILES)
    code, out, err = careerctl("gap", written, cwd=root)
    assert (code, out) == (2, "")
    assert err == f"careerctl: {said.format(root=root)}\n"


@pytest.mark.parametrize("written", ["roles/lead", "", "a/b/c", "ALICE", "con", "people", "alice\x1b[1m", "x" * 5000])
def test_whatever_else_is_written_is_wrong_use(project, careerctl, written):
    code, out, err = careerctl("gap", written, cwd=project(FILES))
    assert (code, out) == (2, "")
    assert err.startswith("careerctl: ")
    assert "\x1b" not in err


def test_a_path_never_leads_to_a_file_outside_of_people(project, careerctl):
    code, _, err = careerctl("gap", "roles/lead", cwd=project(FILES))
    assert code == 2
    assert "mended" not in err


def test_a_person_s_file_may_lie_outside_of_any_project(project, careerctl, tmp_path_factory):
    here = tmp_path_factory.mktemp("mine")
    (here / "me.yaml").write_text(
        "name: Me\nrole: lead\nassessments:\n  - round: 2026-h2\n"
        "    self: {by: me, date: 2026-10-01, ratings: {coaching: 2}}\n"
    )
    root = project(FILES | {"roles/lead.yaml": "name: Lead\nrequires: {coaching: 2}\n"})
    code, out, err = careerctl("gap", "me.yaml", "--root", root, "--today", "2026-10-05", cwd=here)
    assert (code, err) == (0, "")
    assert out.startswith("Me · Lead")
    assert careerctl("gap", "me.yaml", cwd=here).code == 2


def test_an_id_of_two_people_is_refused_by_check(project, careerctl):
    out = careerctl("check", "--format", "concise", cwd=project(FILES | {"people/south/ben.yaml": "name: Ben\n"})).out
    assert out == "people/south/ben.yaml: error[clashing-ids] the id 'ben' is already that of another file\n"


def test_only_that_person_s_files_are_opened(project, careerctl):
    others = {
        "people/eve.yaml": b"\xff",
        "assessments/2026-h2/eve.self.yaml": b"\xff",
        "plans/x.yaml": b"\xff",
        "notes/alice.eve.yaml": b"\xff",
    }
    code, _, err = careerctl("gap", "alice", cwd=project(FILES | others))
    assert (code, err) == (0, "")


OPTIONS = [
    ("note", "alice", "Kind", "--by"),
    ("plan", "alice", "--outcome", "trial=stop", "--by"),
    ("mark", "alice", "signed-employee", "--by"),
    ("talk", "alice", "--said", "Well", "--by"),
    ("profile", "alice", "--hand-over", "--by"),
    ("wish", "alice", "lead", "--by"),
    ("answer", "alice", "--by"),
    ("move", "alice", "lead", "--from", "2026-10-01", "--because", "So", "--by"),
    ("move", "alice", "lead", "--from", "2026-10-01", "--because", "So", "--manager"),
    ("decide", "chair", "alice", "--because", "So", "--accepted", "2026-10-01", "--by"),
    ("plan", "--manager"),
    ("rounds", "--manager"),
    ("calendar", "--manager"),
    ("owed", "--manager"),
    ("match", "lead", "--manager"),
    ("raters", "--manager"),
    ("gap", "--all", "--manager"),
    ("export", "tables", "--format", "csv", "--names", "--manager"),
    ("diff", "HEAD", "--people", "--manager"),
    ("team", "--manager"),
    ("needs", "--manager"),
    ("report", "review", "--all", "pages", "--manager"),
    ("rate", "alice", "--as", "manager", "--by"),
    ("rate", "alice", "--as", "agreed", "--confirmed-by"),
    ("form", "alice", "--as", "manager", "--by"),
    ("form", "--all", "--as", "self", "-o", "forms", "--manager"),
    ("take", "alice.answers", "--by"),
    ("take", "alice.answers", "--typed-by"),
]
"""Every option that names a person."""


NAMING = {"--by", "--manager", "--confirmed-by", "--typed-by"}


def test_every_option_that_names_a_person_is_here() -> None:
    found = set()
    for name in group().list_commands(None):
        for each in group().get_command(None, name).params:
            found |= {(name, option) for option in each.opts if option in NAMING}
    assert found - {("rate", "--manager")} == {(line[0], line[-1]) for line in OPTIONS}  # there it is a text


@pytest.mark.parametrize("line", OPTIONS, ids=" ".join)
def test_whom_an_option_names_is_of_the_project(project, careerctl, tmp_path_factory, line):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "dana.yaml").write_text("name: SECRET\n")
    root = project(FILES)
    before = sorted(root.rglob("*"))
    root_option = ("--root", root)
    for written in ("/etc/passwd", f"{elsewhere}/dana.yaml", "roles/lead.yaml", "../x", "careerctl.yaml", "roles"):
        code, out, err = careerctl(*line, written, *root_option, "--today", "2026-10-05", cwd=root)
        assert (code, out, "SECRET" in err) == (2, "", False), (written, out, err)
        assert err.startswith("careerctl: ")
        assert sorted(root.rglob("*")) == before


ROLES_AND_COMPETENCIES = [
    ("note", "alice", "Kind", "--by", "ben", "--for"),
    ("profile", "alice", "--learns"),
    ("wish", "alice"),
    ("answer", "alice", "--wish"),
    ("plan", "alice", "--target"),
]


@pytest.mark.parametrize("line", ROLES_AND_COMPETENCIES, ids=" ".join)
def test_a_file_of_another_project_is_refused(project, careerctl, tmp_path_factory, line):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for path in ("careerctl.yaml", "roles/lead.yaml", "competencies/lead.yaml"):
        (elsewhere / path).parent.mkdir(exist_ok=True)
        (elsewhere / path).write_text("format: 1\n" if path == "careerctl.yaml" else "name: Lead\n")
    folder = "competencies" if line[-1] in {"--for", "--learns"} else "roles"
    root = project(FILES)
    code, out, err = careerctl(*line, f"{elsewhere}/{folder}/lead.yaml", "--today", "2026-10-05", cwd=root)
    assert (code, out) == (2, "")
    assert "belongs to another project than" in err


def test_a_role_of_the_framework_elsewhere_is_one_of_the_project(project, careerctl, tmp_path_factory):
    framework = tmp_path_factory.mktemp("framework")
    (framework / "roles").mkdir()
    (framework / "careerctl.yaml").write_text("format: 1\n")
    (framework / "roles/lead.yaml").write_text("name: Lead\n")
    root = project({"careerctl.yaml": f"format: 1\nframework: {framework}\n", "people/alice.yaml": "name: Alice\n"})
    assert careerctl("wish", "alice", f"{framework}/roles/lead.yaml", "--today", "2026-10-05", cwd=root).code == 0


def test_a_link_that_leads_out_of_the_project_is_no_role(project, careerctl, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "x.yaml"
    outside.write_text("name: SECRET\n")
    root = project(FILES)
    (root / "roles/x.yaml").symlink_to(outside)
    code, _, err = careerctl("compare", "roles/x.yaml", "lead", cwd=root)
    assert (code, "SECRET" in err) == (2, False)

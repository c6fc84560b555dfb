"""Which files a project has: nothing that looks like one is left out in silence."""

import os

import pytest

ROLE = "name: Role\n"
DEVICES = ("con", "prn", "aux", "nul", "com1", "lpt9")
BAD_NAMES = ("Role", "my_role", "a--b", "-a", "a-", "a b", "rôle", "a.b", "x" * 65, *DEVICES)


@pytest.fixture
def told(careerctl):
    return lambda root, *more: careerctl("check", "--format", "concise", *more, cwd=root).out.splitlines()


@pytest.mark.parametrize("name", BAD_NAMES)
@pytest.mark.parametrize("folder", ["roles", "people", "plans"])
def test_a_name_that_is_no_id_is_said(project, told, folder, name):
    assert told(project({f"{folder}/{name}.yaml": ROLE})) == [
        f"{folder}/{name}.yaml: error[bad-file-name] this file's name is no id"
    ]


@pytest.mark.parametrize("name", ["a", "7", "a-1-b", "1337", "no", "2024-01-01", "1e3", "console", "x" * 64])
def test_ids_are_free_otherwise(project, told, name):
    assert told(project({f"roles/deep/{name}.yaml": ROLE})) == []


def test_a_better_name_is_told(project, careerctl):
    out = careerctl("check", cwd=project({"roles/Mein Jöb_2.yaml": ROLE})).out
    assert "rename it to mein-j-b-2.yaml" in out


def test_names_that_differ_in_case_only_are_told_apart(project, careerctl):
    root = project({"roles/Dev.yaml": ROLE, "roles/sub/dev.yaml": ROLE})
    assert "this file's name differs in upper and lower case only" in careerctl("check", cwd=root).out


def test_a_clash_between_sub_folders_names_both(project, careerctl):
    root = project({"roles/a/dev.yaml": ROLE, "roles/b/dev.yaml": ROLE, "people/dev.yaml": ROLE})
    lines = careerctl("check", cwd=root).out.splitlines()
    assert lines[0] == "roles/b/dev.yaml: error[clashing-ids] the id 'dev' is already that of another file"
    assert lines[2].strip() == "roles/a/dev.yaml: the other file"


@pytest.mark.parametrize("name", ["dev.yml", "dev.YML", "dev.YAML", "dev.Yaml"])
def test_another_ending_is_said(project, told, name):
    assert told(project({f"roles/{name}": ROLE})) == [
        f"roles/{name}: error[wrong-ending] only files that end with .yaml are read"
    ]


@pytest.mark.parametrize("name", ["README.md", ".#dev.yaml", "dev.yaml~", "dev.yaml.bak", "notes.txt"])
def test_other_files_are_let_be(project, told, name):
    assert told(project({f"roles/{name}": "Hello"})) == []


@pytest.mark.parametrize(
    ("folder", "near"), [("role", "roles"), ("competences", "competencies"), ("Roles", "roles"), ("peoples", "people")]
)
def test_a_folder_that_is_nearly_a_kind_s_is_said(project, careerctl, told, folder, near):
    root = project({f"{folder}/deep/dev.yaml": ROLE})
    assert told(root) == [
        f"{folder}/deep/dev.yaml: error[misplaced-file] this file is not read: no kind has the folder '{folder}'"
    ]
    assert f"did you mean '{near}/'?" in careerctl("check", cwd=root).out


@pytest.mark.parametrize("folder", ["docs", ".github", "templates", "scripts"])
def test_other_folders_are_let_be(project, told, folder):
    assert told(project({f"{folder}/dev.yaml": ROLE})) == []


def test_links(project, told, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.yaml").write_text("name: Zebra\n")
    root = project({"roles/dev.yaml": ROLE})
    (root / "roles/inside.yaml").symlink_to("dev.yaml")
    (root / "roles/nowhere.yaml").symlink_to("none.yaml")
    (root / "roles/out.yaml").symlink_to(elsewhere / "secret.yaml")
    (root / "roles/folder").symlink_to(elsewhere)
    (root / "roles/round").symlink_to(".")
    assert told(root) == [
        "roles/folder: error[not-a-file] links to folders are not followed",
        "roles/nowhere.yaml: error[not-a-file] this link leads out of its kind's folder, or to no file",
        "roles/out.yaml: error[not-a-file] this link leads out of its kind's folder, or to no file",
        "roles/round: error[not-a-file] links to folders are not followed",
    ]


def test_links_inside_a_framework_elsewhere_stay_inside_it(project, told):
    root = project(
        {
            "team/careerctl.yaml": "format: 1\nframework: ../fw\n",
            "fw/careerctl.yaml": "format: 1\n",
            "fw/roles/dev.yaml": ROLE,
        }
    )
    (root / "fw/roles/same.yaml").symlink_to("dev.yaml")
    assert told(root / "team") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of Unix")
def test_a_pipe_is_not_waited_for(project, told):
    root = project({"roles/dev.yaml": ROLE})
    os.mkfifo(root / "roles/pipe.yaml")
    assert told(root) == ["roles/pipe.yaml: error[not-a-file] this is no file that can be read"]


def test_a_folder_called_like_a_file_is_said_and_what_lies_in_it_is_read(project, told):
    assert told(project({"roles/x.yaml/dev.yaml": "nam: Dev\n"})) == [
        "roles/x.yaml: error[not-a-file] this is a folder, not a file",
        "roles/x.yaml/dev.yaml:1:1: error[missing-key] the key 'name' is missing here",
        "roles/x.yaml/dev.yaml:1:1: error[unknown-key] no such key here: 'nam'",
    ]


def test_settings_that_are_a_folder_are_no_project(careerctl, tmp_path):
    (tmp_path / "careerctl.yaml").mkdir()
    code, _, err = careerctl("check", "--root", tmp_path)
    assert code == 2
    assert "has no careerctl.yaml" in err


SHEET = "by: pat\ndate: 2026-10-01\nratings: {}\n"
SHEETS = {
    "assessments/pat.self.yaml": "bad-file-name] this name does not say whose sheet it is, and which side's",
    "assessments/2026-h2/pat.boss.yaml": "bad-file-name] this name does not say whose sheet it is, and which side's",
    "assessments/2026-h2/pat.yaml": "bad-file-name] this name does not say whose sheet it is, and which side's",
    "assessments/2026-h2/deep/pat.self.yaml": (
        "bad-file-name] this name does not say whose sheet it is, and which side's"
    ),
    "assessments/con/pat.self.yaml": "bad-file-name] this name does not say whose sheet it is, and which side's",
    "assessments/2026-h1/pat.self.yaml": "unknown-round] no round has the id of this folder",
    "notes/pat.yaml": "bad-file-name] this name does not say whom the notes are on, and who wrote them",
}


@pytest.mark.parametrize(("path", "what"), SHEETS.items(), ids=SHEETS)
def test_the_name_of_a_sheet_says_whose_and_which(project, told, path, what):
    text = "- {date: 2026-10-01, text: A}\n" if path.startswith("notes") else SHEET
    assert told(project({"people/pat.yaml": "name: Pat\n", path: text})) == [f"{path}: error[{what}"]


def test_nobody_s_sheet_is_a_warning_and_still_read(project, told):
    assert told(project({"assessments/2026-h2/eve.self.yaml": "by: eve\ndate: 2026-10-01\nratingz: {}\n"})) == [
        "assessments/2026-h2/eve.self.yaml: warning[unknown-person] this sheet is nobody's",
        "assessments/2026-h2/eve.self.yaml:1:1: error[missing-key] the key 'ratings' is missing here",
        "assessments/2026-h2/eve.self.yaml:1:5: warning[unknown-person] no person has this id",
        "assessments/2026-h2/eve.self.yaml:3:1: error[unknown-key] no such key here: 'ratingz'",
    ]

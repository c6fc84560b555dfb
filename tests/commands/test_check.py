"""`careerctl check`: files in, findings and exit code out."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Project = Callable[..., Path]
Run = Callable[..., Any]

EXAMPLES = Path(__file__).parents[2] / "examples"

ROLE = """\
name: Developer
track: individual
requires:
  coachng: 3
"""
COACHING = "name: Coaching\nasks: skill\n"
PERSON = "name: Alice Moreau\nrole: dev\nmanager: dana\n"
FILES = {"roles/dev.yaml": ROLE, "competencies/coaching.yaml": COACHING, "people/alice.yaml": PERSON}

FOUND = """\
people/alice.yaml:3:10: warning[unknown-person] no person has this id
  → people leave and pilots start small, so this is only a warning

roles/dev.yaml:4:3: error[unknown-competency] no competency has the id 'coachng'
  → did you mean 'coaching'?

1 error, 1 warning in 2 of 4 files. More: careerctl explain unknown-competency
"""


def test_a_project_without_faults_is_well(careerctl: Run) -> None:
    assert careerctl("check", cwd=EXAMPLES / "starter") == (0, "All is well: 25 files.\n", "")


def test_says_what_is_wrong_where_and_what_to_do(project: Project, careerctl: Run) -> None:
    assert careerctl("check", cwd=project(FILES)) == (1, FOUND, "")


def test_an_empty_project_is_well(project: Project, careerctl: Run) -> None:
    assert careerctl("check", cwd=project()) == (0, "All is well: 1 file.\n", "")


def test_without_a_project_it_says_where_it_looked(careerctl: Run, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    code, out, err = careerctl("check")
    assert (code, out) == (2, "")
    assert err.startswith(f"careerctl: there is no careerctl.yaml in {tmp_path} or above it. ")


def test_a_path_that_does_not_exist_is_wrong_use(project: Project, careerctl: Run) -> None:
    code, out, err = careerctl("check", "roles/none.yaml", cwd=project(FILES))
    assert (code, out) == (2, "")
    assert "there is no 'roles/none.yaml'." in err
    assert "`careerctl check --help`" in err


def test_a_path_outside_of_the_project_is_wrong_use(
    project: Project, careerctl: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    code, out, err = careerctl("check", "roles", outside, cwd=project(FILES))
    assert (code, out) == (2, "")
    assert err.startswith(f"careerctl: '{outside}' does not lie in the project")


@pytest.mark.parametrize(
    "broken", [b"", b"\xff\xfe\0", b"format: 0\n", b"format: 2\n", b"format: 1\nrules: [\n", b"- a\n"]
)
def test_whatever_is_wrong_inside_files_exits_with_1(project: Project, careerctl: Run, broken: bytes) -> None:
    code, out, err = careerctl("check", cwd=project({"careerctl.yaml": broken, "roles/dev.yaml": b"\x00"}))
    assert (code, err) == (1, "")
    assert "careerctl.yaml" in out
    assert ("roles/dev.yaml" in out) != (broken == b"format: 2\n")  # nothing else is said of those


class TestPaths:
    def test_speaks_of_the_files_and_folders_named(self, project: Project, careerctl: Run) -> None:
        code, out, _ = careerctl("check", "people", cwd=project(FILES))
        assert code == 0
        assert out.endswith("1 warning in 1 of 1 file. More: careerctl explain unknown-person\n")
        assert "roles" not in out

    def test_is_not_well_where_something_else_keeps_it_from_being_judged(
        self, project: Project, careerctl: Run
    ) -> None:
        """Errors of the settings are said with any file, since little is looked for until they are mended."""
        root = project({"people/alice.yaml": "name: Alice\nrole: dev\n", "roles/dev.yaml": "name: [\n"})
        code, out, _ = careerctl("check", "people", cwd=root)
        assert (code, out.partition(" is not")[0]) == (
            0,
            "Nothing is found in 1 file, but what depends on 1 other file with errors",
        )
        (root / "careerctl.yaml").write_text("format: 1\nformat: 1\n")
        code, out, _ = careerctl("check", "people", "--format", "concise", cwd=root)
        assert (code, [line.partition(":")[0] for line in out.splitlines()]) == (1, ["careerctl.yaml"]), out

    def test_finds_the_project_from_the_first_path(
        self, project: Project, careerctl: Run, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        root = project(FILES)
        here = tmp_path_factory.mktemp("elsewhere")
        code, out, _ = careerctl("check", root / "roles", cwd=here)
        assert code == 1
        assert out.startswith(f"../{root.name}/roles/dev.yaml:4:3: error[")

    def test_shows_paths_as_seen_from_the_current_folder(self, project: Project, careerctl: Run) -> None:
        out = careerctl("check", cwd=project(FILES) / "roles").out
        assert out.startswith("../people/alice.yaml:3:10:")
        assert "\ndev.yaml:4:3:" in out

    def test_speaks_of_what_is_related(self, project: Project, careerctl: Run) -> None:
        files = {"roles/a/dev.yaml": "name: A\ntrack: individual\n", "roles/b/dev.yaml": "name: B\ntrack: individual\n"}
        code, out, _ = careerctl("check", "roles/a/dev.yaml", "--format", "concise", cwd=project(files))
        assert code == 1
        assert out == "roles/b/dev.yaml: error[clashing-ids] the id 'dev' is already that of another file\n"

    def test_a_file_that_is_no_part_of_the_project_is_said_to_be_none(self, project: Project, careerctl: Run) -> None:
        code, out, _ = careerctl("check", "README.md", cwd=project({**FILES, "README.md": "Hello"}))
        assert (code, out) == (0, "Nothing to check: no file that careerctl reads lies there.\n")

    def test_a_link_to_the_project_is_the_project(
        self, project: Project, careerctl: Run, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        link = tmp_path_factory.mktemp("links") / "ours"
        link.symlink_to(project(FILES))
        assert careerctl("check", link, "--format", "concise").code == 1
        assert careerctl("check", link / "people").code == 0


class TestRoot:
    def test_is_given_by_option_or_environment(
        self,
        project: Project,
        careerctl: Run,
        tmp_path_factory: pytest.TempPathFactory,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        root, here = project(FILES), tmp_path_factory.mktemp("elsewhere")
        assert careerctl("check", "--root", root, cwd=here).code == 1
        monkeypatch.setenv("CAREERCTL_ROOT", str(root))
        assert careerctl("check", cwd=here).code == 1

    def test_a_folder_without_settings_is_none(self, careerctl: Run, tmp_path: Path) -> None:
        code, out, err = careerctl("check", "--root", tmp_path)
        assert (code, out) == (2, "")
        assert "has no careerctl.yaml" in err


class TestFailOn:
    @pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
    def test_a_warning(self, project: Project, careerctl: Run, fail_on: str, code: int) -> None:
        assert careerctl("check", "people", "--fail-on", fail_on, cwd=project(FILES)).code == code

    def test_an_error_never_fails_when_told_so(self, project: Project, careerctl: Run) -> None:
        assert careerctl("check", "--fail-on", "never", cwd=project(FILES)).code == 0


class TestScope:
    def test_framework_opens_no_file_about_people(self, project: Project, careerctl: Run) -> None:
        root = project({**FILES, "people/alice.yaml": b"\xff"})
        out = careerctl("check", "--scope", "framework", cwd=root).out
        assert "alice" not in out
        assert out.endswith("1 error in 1 of 3 files. More: careerctl explain unknown-competency\n")

    def test_of_files_about_people_nothing_is_quoted(self, project: Project, careerctl: Run) -> None:
        text = "name: Alice\nrole: dev\nmanager: [dana\nstrengths: Zebra crossing\ndrivers: Zebra\nsince: Zebra\n"
        root = project({**FILES, "people/alice.yaml": text, "notes/alice.dana.yaml": "- {date: Zebra, text: 3}\n"})
        for form in ("text", "concise", "json"):
            assert "Zebra" not in careerctl("check", "--format", form, cwd=root).out


class TestToday:
    def test_is_the_day_to_answer_for(self, project: Project, careerctl: Run) -> None:
        sheet = "by: alice\ndate: 2026-10-05\nratings: {coaching: 3}\n"
        root = project({**FILES, "roles/dev.yaml": ROLE.replace("coachng", "coaching"),
                        "assessments/2026-h2/alice.self.yaml": sheet})  # fmt: skip
        assert "future-date" in careerctl("check", "--today", "2026-10-04", cwd=root).out
        assert "future-date" not in careerctl("check", "--today", "2026-10-05", cwd=root).out

    @pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "20261001", "2026-W40-4", "2026-10", ""])
    def test_is_written_as_in_the_files(self, project: Project, careerctl: Run, day: str) -> None:
        code, out, err = careerctl("check", "--today", day, cwd=project())
        assert (code, out) == (2, "")
        assert f"'{day}' is no day of the calendar written as 2026-10-01." in err


class TestFormats:
    def test_concise_is_a_line_each(self, project: Project, careerctl: Run) -> None:
        out = careerctl("check", "--format", "concise", cwd=project(FILES)).out
        assert out.splitlines() == [
            "people/alice.yaml:3:10: warning[unknown-person] no person has this id",
            "roles/dev.yaml:4:3: error[unknown-competency] no competency has the id 'coachng'",
        ]

    def test_json_says_all(self, project: Project, careerctl: Run) -> None:
        out = json.loads(careerctl("check", "roles", "--format", "json", cwd=project(FILES)).out)
        assert out == {
            "schema": "careerctl/check/1",
            "files": 1,
            "counts": {"error": 1, "warning": 0, "note": 0},
            "before": None,
            "diagnostics": [
                {
                    "path": "roles/dev.yaml", "line": 4, "column": 3,
                    "severity": "error", "rule": "unknown-competency",
                    "message": "no competency has the id 'coachng'", "hint": "did you mean 'coaching'?", "related": [],
                }
            ],
        }  # fmt: skip

    def test_an_unknown_one_is_wrong_use_with_a_near_miss(self, project: Project, careerctl: Run) -> None:
        code, out, err = careerctl("check", "--format", "jsn", cwd=project())
        assert (code, out) == (2, "")
        assert "no format is called 'jsn'. Did you mean 'json'?" in err


class TestTerminal:
    def test_user_text_is_no_markup_and_controls_nothing(self, project: Project, careerctl: Run) -> None:
        files = {"roles/dev.yaml": 'name: Dev\n"[alice] [/bold]\\e[31m": 3\ntrack: individual\n'}
        out = careerctl("check", cwd=project(files)).out
        assert "\x1b" not in out
        assert "[alice] [/bold]" in out

    def test_names_of_files_control_nothing(self, project: Project, careerctl: Run) -> None:
        out = careerctl("check", cwd=project({"roles/a\x1b[31m\n.yaml": ROLE})).out
        assert "\x1b" not in out
        assert "roles/a<U+001B>[31m<U+000A>.yaml: error[bad-file-name]" in out

    def test_glyphs_have_stand_ins(self, project: Project, process: Run) -> None:
        done = process("check", cwd=project(FILES), env={"PYTHONIOENCODING": "ascii"})
        assert (done.code, done.out) == (1, FOUND.replace("→", "->"))

    def test_machines_read_utf_8_whatever_the_locale(self, project: Project, process: Run) -> None:
        files = {"roles/dev.yaml": 'name: Dev\n"größe": 3\ntrack: individual\n'}
        done = process("check", "--format", "json", cwd=project(files), env={"PYTHONIOENCODING": "ascii"})
        assert "größe" in done.out

    @pytest.mark.parametrize(
        ("option", "environment", "codes"),
        [
            ("auto", "", 0),
            ("auto", "FORCE_COLOR", 4),
            ("auto", "FORCE_COLOR NO_COLOR", 0),
            ("always", "NO_COLOR", 4),
            ("never", "FORCE_COLOR", 0),
        ],
    )
    def test_colour_is_asked_for(
        self, project: Project, process: Run, option: str, environment: str, codes: int
    ) -> None:
        env = dict.fromkeys(environment.split(), "1")
        out = process("check", "--color", option, cwd=project(FILES), env=env).out
        assert out.count("\x1b") == codes
        assert ("\x1b[31merror[unknown-competency]\x1b[0m" in out) is bool(codes)

    def test_an_error_is_recognised_without_colour(self, project: Project, careerctl: Run) -> None:
        colored = careerctl("check", "--color", "always", cwd=project(FILES)).out
        for code in ("\x1b[31m", "\x1b[33m", "\x1b[0m"):
            colored = colored.replace(code, "")
        assert colored == FOUND


def test_the_same_files_give_the_same_bytes(careerctl: Run, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "northwind", tmp_path / "n")
    (tmp_path / "n/roles/sales-manager.yaml").write_text(ROLE)
    first = careerctl("check", cwd=tmp_path / "n").out
    assert careerctl("check", cwd=tmp_path / "n").out == first


def test_nothing_is_written(project: Project, careerctl: Run) -> None:
    root = project(FILES)
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    careerctl("check", cwd=root)
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before

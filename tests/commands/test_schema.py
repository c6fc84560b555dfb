"""`careerctl schema`: what it writes, and what it says."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Project = Callable[..., Path]
Run = Callable[..., Any]

NAMES = [
    "careerctl", "competency", "role", "path", "goal", "opening", "activity", "person", "sheet", "agreed-sheet", "note",
    "plan", "people-import", "framework-import",
]  # fmt: skip
FILES = {
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\nlevels: {1: Shows how., 2: Asks first.}\n",
    "roles/guide.yaml": "name: Guide\nsummary: Shows the way.\nrequires: {coaching: 2}\n",
    "people/alice.yaml": "name: Alice\nrole: guide\n",
}


def levels(root: Path, competency: str = "coaching") -> list[dict[str, Any]]:
    """Return what the schema of roles offers as the levels of a competency."""
    schema = json.loads((root / "schemas" / "role.json").read_text("utf-8"))
    return list(schema["$defs"][f"asked-{competency}"]["oneOf"])


class TestInAProject:
    def test_writes_a_schema_of_each_kind_and_says_so(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        said = "".join(f"wrote schemas/{name}.json\n" for name in NAMES)
        assert careerctl("schema", cwd=root) == (0, said, "")
        assert {path.name for path in (root / "schemas").iterdir()} == {f"{name}.json" for name in NAMES}

    def test_writes_what_differs_and_nothing_else(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        before = {path: path.stat().st_ino for path in (root / "schemas").iterdir()}
        project({"goals/growth.yaml": "name: Growth\nwhy: Everybody calls.\n"})
        assert careerctl("schema", cwd=root).out == "wrote schemas/role.json\n"
        after = {path: path.stat().st_ino for path in before}
        assert [path.name for path in before if before[path] != after[path]] == ["role.json"]

    def test_says_so_where_there_is_nothing_to_write(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        assert careerctl("schema", cwd=root) == (0, "All 14 schemas are up to date.\n", "")

    def test_settles_what_a_merge_left(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        role, goal = root / "schemas/role.json", root / "schemas/goal.json"
        whole = role.read_text()
        role.write_text(whole.replace("{", "<<<<<<< HEAD\n{\n=======\n[\n>>>>>>> theirs\n", 1))
        goal.write_text("{,\n")
        found = "schemas: warning[broken-schema] editors cannot read these schemas any more: goal.json, role.json\n"
        checked = careerctl("check", cwd=root)
        assert (checked.code, checked.out.splitlines(keepends=True)[:2]) == (
            0, [found, "  → `careerctl schema` writes them anew\n"],
        )  # fmt: skip
        said = "1 file held a merge conflict and is whole again. Tell git: git add schemas\n"
        assert careerctl("schema", cwd=root).out == f"wrote schemas/role.json\nwrote schemas/goal.json\n{said}"
        assert role.read_text() == whole
        assert careerctl("check", cwd=root).out == "All is well: 4 files.\n"

    def test_writes_none_where_the_framework_is_not_there(self, project: Project, careerctl: Run) -> None:
        root = project({"careerctl.yaml": "format: 1\nframework: fw\n", "schemas/role.json": "{}\n"})
        ran = careerctl("schema", cwd=root)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.endswith("schemas without it would know nothing. None was written.\n")

    def test_knows_the_project_from_any_folder_of_it(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        assert careerctl("schema", cwd=root / "roles").out.startswith("wrote ../schemas/careerctl.json\n")
        assert careerctl("schema", "--root", root, cwd=root).out == "All 14 schemas are up to date.\n"

    def test_knows_levels_by_name_value_and_text(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        assert levels(root)[:2] == [
            {"enum": [1, "Learning"], "title": "1 Learning", "description": "Shows how."},
            {"enum": [2, "Practising"], "title": "2 Practising", "description": "Asks first."},
        ]

    def test_writes_nothing_about_people(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        assert not any("alice" in path.read_text("utf-8").lower() for path in (root / "schemas").iterdir())

    def test_does_not_depend_on_windows_line_ends(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        path = root / "schemas" / "role.json"
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        assert careerctl("schema", "--check", cwd=root).code == 0

    def test_is_no_part_of_what_check_reads(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        assert careerctl("check", cwd=root).out == "All is well: 4 files.\n"


class TestWhereSomethingIsBroken:
    BROKEN = FILES | {"competencies/coaching.yaml": "name: Coaching\nasks: skills\n", "goals/growth.yaml": "nme: [\n"}
    WORD = (
        "competencies/coaching.yaml has 1 fault; `careerctl check` shows what to do.\n"
        "goals/growth.yaml has 1 fault; `careerctl check` shows what to do.\n"
    )

    def test_it_says_so_and_goes_on(self, project: Project, careerctl: Run) -> None:
        code, out, err = careerctl("schema", cwd=project(self.BROKEN))
        assert (code, err) == (0, self.WORD)
        assert "wrote schemas/role.json\n" in out

    def test_ids_are_known_all_the_same_and_levels_by_their_scale(self, project: Project, careerctl: Run) -> None:
        root = project(self.BROKEN)
        careerctl("schema", cwd=root)
        text = (root / "schemas" / "role.json").read_text("utf-8")
        assert '{"const": "growth", "title": "growth", "description": "Its file cannot be read today."}' in text
        assert [each["enum"][0] for each in levels(root)[:5]] == [0, 1, 2, 3, 4]

    def test_what_careerctl_yaml_leaves_open_is_left_open(self, project: Project, careerctl: Run) -> None:
        root = project(FILES | {"careerctl.yaml": "format: 1\nscales: {steps: {levels: [A, A]}}\ntracks: {x: 1}\n"})
        code, _, err = careerctl("schema", cwd=root)
        assert (code, "careerctl.yaml has" in err) == (0, True)
        schema = json.loads((root / "schemas" / "role.json").read_text("utf-8"))
        assert schema["properties"]["track"]["pattern"]
        assert schema["$defs"]["RequirementEntryByCompetency"]["properties"]["coaching"]["anyOf"][0] == {
            "type": ["string", "number", "boolean"]
        }


class TestCheck:
    def test_is_content_with_what_is_up_to_date(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        assert careerctl("schema", "--check", cwd=root) == (0, "All 14 schemas are up to date.\n", "")

    def test_names_what_is_not_and_what_to_run_and_writes_nothing(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        (root / "schemas" / "goal.json").unlink()
        (root / "schemas" / "role.json").write_text("{}\n")
        said = "schemas/role.json is out of date.\nschemas/goal.json is missing.\nRun: careerctl schema\n"
        assert careerctl("schema", "--check", cwd=root) == (1, said, "")
        assert (root / "schemas" / "role.json").read_text() == "{}\n"
        assert not (root / "schemas" / "goal.json").exists()

    def test_without_a_folder_all_are_missing(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        code, out, _ = careerctl("schema", "--check", cwd=root)
        assert (code, out.count(" is missing.\n")) == (1, 14)
        assert not (root / "schemas").exists()

    def test_of_the_general_ones_names_the_whole_command(self, careerctl: Run, tmp_path: Path) -> None:
        code, out, _ = careerctl("schema", "--general", "--check", "-o", "there", cwd=tmp_path)
        assert (code, out.splitlines()[-1]) == (1, "Run: careerctl schema --general -o there")


class TestGeneral:
    def test_needs_no_project_and_writes_outputs_too(self, careerctl: Run, tmp_path: Path) -> None:
        code, out, err = careerctl("schema", "--general", "-o", "there", cwd=tmp_path)
        assert (code, err) == (0, "")
        assert out.startswith("wrote there/careerctl.json\n")
        assert "wrote there/outputs/gap.json\n" in out
        assert (tmp_path / "there" / "outputs" / "check.json").is_file()

    @pytest.mark.parametrize("arguments", [("--general",), ("-o", "there")])
    def test_goes_with_a_folder(self, careerctl: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
        code, out, err = careerctl("schema", *arguments, cwd=tmp_path)
        assert (code, out) == (2, "")
        assert "--general and --output DIR belong together" in err
        assert not (tmp_path / "there").exists()

    def test_is_not_written_among_a_projects_own_files(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        code, _, err = careerctl("schema", "--general", "-o", "roles", cwd=root)
        assert (code, "would lie among the project's own files" in err) == (2, True)
        assert [path.name for path in (root / "roles").iterdir()] == ["guide.yaml"]


class TestWriting:
    def test_replaces_a_file_with_its_rights(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("schema", cwd=root)
        path = root / "schemas" / "role.json"
        path.write_text("{}")
        path.chmod(0o640)
        careerctl("schema", cwd=root)
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        assert not [each for each in (root / "schemas").iterdir() if each.name.startswith(".")]

    def test_says_what_cannot_be_written(self, project: Project, careerctl: Run) -> None:
        root = project(FILES | {"schemas": "a file, not a folder\n"})
        code, out, err = careerctl("schema", cwd=root)
        assert (code, out) == (2, "")
        assert err.startswith(f"careerctl: {root}{os.sep}schemas")
        assert "cannot be written" in err

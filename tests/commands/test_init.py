"""`careerctl init`: a project to begin with, and nothing overwritten."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.changes.new.shipped import EXAMPLES, example

Project = Callable[..., Path]
Run = Callable[..., Any]

TODAY = ("--today", "2026-11-02")
THERE = Path(__file__).parents[2] / "examples"
STARTER = """\
Wrote the example 'starter' into career, 40 files:
  careerctl.yaml
  .gitattributes
  activities/ (8)
  competencies/ (8)
  goals/ (1)
  paths/ (2)
  roles/ (5)
  schemas/ (14)

Change first: line 4 of careerctl.yaml, the name of your organisation.
Every file begins with what it is, and which of its lines to change first.
Next:
  cd career
  careerctl check
  careerctl new role key-account-manager
`careerctl init --vscode` tells Visual Studio Code how the files are to be filled in.
"""


def written(folder: Path) -> dict[str, str]:
    """Return the files below a folder by path."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(paths)}


class TestProject:
    def test_it_says_what_was_written_and_what_comes_next(self, careerctl: Run) -> None:
        assert careerctl("init", "career") == (0, STARTER, "")

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_it_passes_check_as_the_example_does(self, careerctl: Run, tmp_path: Path, name: str) -> None:
        assert careerctl("init", "a", "--example", name).code == 0
        made, there = (
            careerctl("check", "--format", "concise", *TODAY, cwd=each) for each in (tmp_path / "a", THERE / name)
        )
        assert (made.code, made.err) == (0, "")
        assert re.sub(r":\d+:\d+:", "", made.out) == re.sub(r":\d+:\d+:", "", there.out)

    def test_what_one_begins_with_is_well(self, careerctl: Run, tmp_path: Path) -> None:
        assert careerctl("init", "a").code == 0
        done = careerctl("check", *TODAY, "--fail-on", "note", cwd=tmp_path / "a")
        assert done == (0, f"All is well: {len(example('starter'))} files.\n", "")

    def test_the_next_commands_work(self, careerctl: Run, tmp_path: Path) -> None:
        said = careerctl("init", "a b", "--example", "northwind").out
        commands = [line.split()[1:] for line in said.splitlines() if line.startswith("  careerctl ")]
        assert "  cd 'a b'\n" in said
        assert [command[0] for command in commands] == ["check", "gap", "new"]
        for command in commands:
            assert careerctl(*command, *TODAY, cwd=tmp_path / "a b").code == 0

    def test_the_line_to_change_first_is_the_organisation(self, careerctl: Run, tmp_path: Path) -> None:
        for name in EXAMPLES:
            said = careerctl("init", name, "--example", name).out
            line = int(said.partition("Change first: line ")[2].partition(" ")[0])
            assert (tmp_path / name / "careerctl.yaml").read_text("utf-8").splitlines()[line - 1][
                :13
            ] == "organisation:"

    def test_each_file_names_its_schema_and_is_the_example_otherwise(self, careerctl: Run, tmp_path: Path) -> None:
        careerctl("init", "a", "--example", "northwind")
        files = written(tmp_path / "a")
        assert files.pop(".gitattributes") == "*.yaml text eol=lf\nschemas/*.json merge=union\n"
        lines = {path: text.partition("\n")[0] for path, text in files.items()}
        assert lines["careerctl.yaml"] == "# $schema: schemas/careerctl.json"
        assert lines["roles/sales-manager.yaml"] == "# $schema: ../schemas/role.json"
        assert lines["assessments/2026-h2/alice.self.yaml"] == "# $schema: ../../schemas/sheet.json"
        said = {path: text.partition("\n")[2] for path, text in files.items() if not path.startswith("schemas/")}
        assert said == example("northwind")

    def test_the_current_folder_is_the_default(self, careerctl: Run, tmp_path: Path) -> None:
        folder = tmp_path / "here"
        folder.mkdir()
        said = careerctl("init", cwd=folder).out
        assert said.startswith("Wrote the example 'starter' into this folder, 40 files:")
        assert "  cd " not in said
        assert len(written(folder)) == 40
        assert careerctl("schema", "--check", cwd=folder).out == "All 14 schemas are up to date.\n"

    @pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
    def test_files_about_people_can_be_read_by_their_owner_alone(self, careerctl: Run, tmp_path: Path) -> None:
        careerctl("init", "a", "--example", "northwind")
        for path, text in written(tmp_path / "a").items():
            private = path.split("/")[0] in {"people", "assessments", "notes", "plans"}
            assert text
            assert ((tmp_path / "a" / path).stat().st_mode & 0o077 == 0) == private, path

    def test_the_same_bytes_whatever_the_seed_and_locale(self, process: Run, tmp_path: Path) -> None:
        first, second = (
            process("init", name, "--example", "northwind", env={"PYTHONHASHSEED": seed, "LC_ALL": locale})
            for name, seed, locale in (("a", "1", "C"), ("b", "2", "C.UTF-8"))
        )
        assert first.out.replace("into a,", "into b,").replace("cd a", "cd b") == second.out
        assert written(tmp_path / "a") == written(tmp_path / "b")


class TestNothingIsOverwritten:
    def test_what_is_there_is_named_and_nothing_is_written(self, careerctl: Run, tmp_path: Path) -> None:
        there = tmp_path / "a" / "roles" / "sales-manager.yaml"
        there.parent.mkdir(parents=True)
        there.write_text("mine")
        said = """\
careerctl: this is there already, and nothing is overwritten:
  a/roles/sales-manager.yaml
Nothing was written.
"""
        assert careerctl("init", "a") == (2, "", said)
        assert written(tmp_path / "a") == {"roles/sales-manager.yaml": "mine"}

    def test_at_most_ten_are_named(self, careerctl: Run, tmp_path: Path) -> None:
        for path in [path for path in example("starter") if path != "careerctl.yaml"]:
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text("mine")
        _, _, err = careerctl("init")
        assert err.count("\n  ") == 11
        assert "  activities/explore-a-market.yaml\n" in err
        assert "  and 14 more\nNothing was written.\n" in err

    @pytest.mark.parametrize("kind", ["a file", "a link to a folder", "a link to nothing"])
    def test_what_stands_where_a_folder_should_be(self, careerctl: Run, tmp_path: Path, kind: str) -> None:
        (tmp_path / "elsewhere").mkdir()
        place = tmp_path / "a" / "roles"
        place.parent.mkdir()
        if kind == "a file":
            place.write_text("mine")
        else:
            place.symlink_to(tmp_path / ("elsewhere" if kind == "a link to a folder" else "nothing"))
        code, _, err = careerctl("init", "a")
        assert (code, err.splitlines()[1:]) == (2, ["  a/roles", "Nothing was written."])
        assert [*place.parent.iterdir()] == [place]
        assert [*(tmp_path / "elsewhere").iterdir()] == []

    def test_a_link_to_nothing_is_no_free_name(self, careerctl: Run, tmp_path: Path) -> None:
        (tmp_path / "careerctl.yaml").symlink_to(tmp_path / "nothing")
        assert careerctl("init").err.splitlines()[1] == "  careerctl.yaml"

    def test_git_attributes_stay_and_the_missing_line_is_told(self, careerctl: Run, tmp_path: Path) -> None:
        (tmp_path / ".gitattributes").write_text("*.png binary\n")
        said = careerctl("init").out
        lines = "*.yaml text eol=lf\nschemas/*.json merge=union\n"
        assert f"\n.gitattributes was there before. Add to it:\n{lines}\n" in said
        assert "39 files:" in said
        assert (tmp_path / ".gitattributes").read_text() == "*.png binary\n"

    @pytest.mark.parametrize("line", ["*.yaml text eol=lf", "* text=auto eol=lf"])
    def test_nothing_is_told_where_the_line_is_there(self, careerctl: Run, tmp_path: Path, line: str) -> None:
        (tmp_path / ".gitattributes").write_text(f"# mine\n\n{line}\nschemas/** -merge\n")
        assert ".gitattributes" not in careerctl("init").out

    def test_a_file_is_no_folder(self, careerctl: Run, tmp_path: Path) -> None:
        (tmp_path / "a").write_text("mine")
        code, _, err = careerctl("init", "a")
        assert (code, err.splitlines()[0]) == (2, "careerctl: DIR: Directory 'a' is a file.")


class TestProjectsInProjects:
    def test_a_project_is_not_begun_twice(self, careerctl: Run, project: Project) -> None:
        said = "careerctl: this folder is a careerctl project already. Add to it with `careerctl new KIND ID`"
        code, out, err = careerctl("init", cwd=project())
        assert (code, out, err.partition(",")[0]) == (2, "", said)

    @pytest.mark.parametrize("folder", ["inside", "roles/deep/inside"])
    def test_none_lies_inside_another(self, careerctl: Run, project: Project, folder: str) -> None:
        root = project()
        code, _, err = careerctl("init", folder, cwd=root)
        assert (code, err.partition(". ")[0]) == (2, f"careerctl: {folder} lies in the project {root}")
        assert not (root / folder).exists()


class TestHalfWay:
    @pytest.mark.skipif(os.name == "nt", reason="a limit of Unix")
    def test_it_says_what_was_written_and_what_was_not(self, tmp_path: Path) -> None:
        limited = (
            "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1200, 1200));"
            "from careerctl.__main__ import main; sys.exit(main())"
        )
        line = [sys.executable, "-B", "-W", "error", "-c", limited, "init", "a"]
        done = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, check=False)
        files = written(tmp_path / "a")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "careerctl: a/paths/individual.yaml cannot be written: File too large.\n"
            "Written: .gitattributes, activities/ (8), competencies/ (8), goals/ (1).\n"
            "Not written: careerctl.yaml, paths/ (2), roles/ (5), schemas/ (14).\n"
            "Mend the cause; the same command goes on from there.\n"
        )
        assert len(files) == 18
        assert all(text.endswith("\n") for text in files.values())


class TestVisualStudioCode:
    def test_each_file_has_one_schema_by_its_folder(self, careerctl: Run, tmp_path: Path) -> None:
        said = careerctl("init", "--vscode").out
        settings = json.loads((tmp_path / ".vscode" / "settings.json").read_text("utf-8"))
        assert settings["files.eol"] == "\n"
        assert settings["yaml.schemas"]["./schemas/role.json"] == ["roles/*.yaml", "roles/**/*.yaml"]
        assert settings["yaml.schemas"]["./schemas/careerctl.json"] == ["careerctl.yaml"]
        assert "--vscode" not in said
        assert ".vscode/ (1)" in said

    def test_the_schemas_are_those_that_files_name(self, careerctl: Run, tmp_path: Path) -> None:
        careerctl("init", "--vscode", "--example", "northwind")
        mapped = json.loads((tmp_path / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
        for path, text in written(tmp_path).items():
            if path.endswith(".yaml"):
                named = "./" + text.partition("\n")[0].removeprefix("# $schema: ").replace("../", "")
                assert any(Path(path).match(pattern.replace("**/", "")) for pattern in mapped[named]), path

    def test_a_project_that_exists_gets_nothing_else(self, careerctl: Run, project: Project) -> None:
        root = project()
        assert careerctl("init", "--vscode", cwd=root) == (0, "Wrote .vscode/settings.json.\n", "")
        assert set(written(root)) == {"careerctl.yaml", ".vscode/settings.json"}
        code, _, err = careerctl("init", "--vscode", cwd=root)
        assert (code, err) == (2, "careerctl: .vscode/settings.json is there already, and says all it should.\n")

    def test_it_reads_them_in_the_folder_that_is_opened(
        self, careerctl: Run, git: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Of a repository with several projects that is its top; a home folder in git is opened by nobody."""
        git(tmp_path, "init", "-q")
        top = tmp_path / ".vscode" / "settings.json"
        said = "Wrote .vscode/settings.json: Visual Studio Code reads it where the whole repository is opened."
        assert said in careerctl("init", "hr/careers", "--vscode").out.splitlines()
        settings = json.loads(top.read_text("utf-8"))
        assert settings["yaml.schemas"]["./hr/careers/schemas/role.json"][0] == "hr/careers/roles/*.yaml"
        assert "files.eol" not in settings
        told = careerctl("init", "sales", "--vscode").out
        assert "./hr/careers" not in told
        missing = json.loads(told[told.index("{") : told.rindex("}") + 1])
        settings["yaml.schemas"] |= missing["yaml.schemas"]
        for kept, ended in ((top.read_text("utf-8"), "Add to it:"), (json.dumps(settings), "says all it should.")):
            top.write_text(kept, "utf-8")
            ran = careerctl("init", "--vscode", cwd=tmp_path / "sales")
            assert (ran.code, ran.err.splitlines()[0].startswith("careerctl: ../.vscode/settings.json")) == (2, True)
            assert ran.err.splitlines()[0].endswith(ended)
        monkeypatch.setenv("HOME", str(tmp_path))
        assert careerctl("init", "--vscode", cwd=tmp_path / "sales").out == "Wrote .vscode/settings.json.\n"

    def test_settings_stay_and_what_to_add_is_told(self, careerctl: Run, tmp_path: Path) -> None:
        mine = tmp_path / ".vscode" / "settings.json"
        mine.parent.mkdir()
        mine.write_text("{}")
        said = careerctl("init", "--vscode").out
        assert '.vscode/settings.json was there before. Add to it:\n{\n  "yaml.schemas": {\n' in said
        assert mine.read_text() == "{}"


def test_unknown_examples_have_a_near_miss(careerctl: Run, tmp_path: Path) -> None:
    code, _, err = careerctl("init", "a", "--example", "nortwind")
    assert (code, err.splitlines()[0]) == (
        2,
        "careerctl: --example: no example is called 'nortwind'. Did you mean 'northwind'?",
    )
    assert not (tmp_path / "a").exists()

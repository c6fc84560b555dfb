"""`careerctl new`: one more file, checked before it is written."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.changes.new.thing import KINDS
from careerctl.commands.new.questions import USEFUL
from careerctl.project.kinds import FRAMEWORK_KINDS

Project = Callable[..., Path]
Run = Callable[..., Any]

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = ("--today", "2026-11-02")
FOLDERS = {kind.name: kind.folder for kind in FRAMEWORK_KINDS} | {"person": "people", "plan": "plans"}
NEEDED = {
    "competency": ["asks=skill"],
    "activity": ["kind=class"],
    "opening": ["role=sales-manager", "from=2027-05"],
    "plan": ["person=pat", "target=sales-manager"],
}
"""What a kind needs besides its defaults."""
PAT = "name: Pat\n"


def errors(careerctl: Run, root: Path) -> int:
    out = careerctl("check", *TODAY, "--format", "concise", cwd=root).out
    return sum(": error[" in line for line in out.splitlines())


def sets(kind: str) -> list[str]:
    return [word for each in NEEDED.get(kind, ()) for word in ("--set", each)]


@pytest.fixture(params=["starter", "northwind"])
def copied(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    root = shutil.copytree(EXAMPLES / request.param, tmp_path / request.param)
    (root / "people").mkdir(exist_ok=True)
    (root / "people" / "pat.yaml").write_text(PAT)
    return root


class TestEveryKind:
    @pytest.mark.parametrize("kind", KINDS)
    def test_check_finds_no_more_than_before(self, kind: str, copied: Path, careerctl: Run) -> None:
        done = careerctl("new", kind, "one-more", *sets(kind), *TODAY, cwd=copied)
        path = f"{FOLDERS[kind]}/one-more.yaml"
        assert done == (0, f"Wrote {path}. Fill it in, then run `careerctl check`.\n", "")
        assert errors(careerctl, copied) == 0
        first = (copied / path).read_text("utf-8").partition("\n")[0]
        assert first == f"# $schema: ../schemas/{kind}.json"

    @pytest.mark.parametrize("kind", ["competency", "role", "path", "goal", "activity", "person"])
    def test_in_a_project_with_nothing_but_a_scale(self, kind: str, project: Project, careerctl: Run) -> None:
        root = project({"careerctl.yaml": "format: 1\nscales: {steps: {levels: [One, Two]}}\n"})
        assert careerctl("new", kind, "first", *sets(kind), *TODAY, cwd=root).code == 0
        assert errors(careerctl, root) == 0

    def test_a_competency_needs_a_scale(self, project: Project, careerctl: Run) -> None:
        root = project({"careerctl.yaml": "format: 1\n"})
        code, _, err = careerctl("new", "competency", "first", "--set", "asks=skill", cwd=root)
        said = "  scale: this competency has no scale; name one of the `scales:` in careerctl.yaml"
        assert (code, err.splitlines()[1]) == (2, said)
        assert not (root / "competencies").exists()

    @pytest.mark.parametrize("kind", ["competency", "role", "path", "goal", "activity", "opening"])
    def test_each_of_the_framework_can_be_copied(self, kind: str, careerctl: Run, tmp_path: Path, whole) -> None:
        root = shutil.copytree(EXAMPLES / "northwind", tmp_path / "northwind")
        for path in sorted((root / FOLDERS[kind]).glob("*.yaml"))[:: 1 if whole else 3]:
            done = careerctl("new", kind, f"{path.stem}-2", "--like", path.stem, *TODAY, cwd=root)
            assert done.code == 0, done.err
            copy = path.with_stem(f"{path.stem}-2").read_text("utf-8").partition("\n")[2].splitlines()
            original = path.read_text("utf-8").splitlines()
            left = [line for line in original if not line.startswith(("name: ", "formerly: "))]
            assert [line for line in copy if not line.startswith("name: ")] == left
        assert careerctl("check", *TODAY, "--fail-on", "error", cwd=root).code == 0

    def test_each_has_questions(self) -> None:
        assert set(USEFUL) == set(KINDS)

    @pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
    @pytest.mark.parametrize(("kind", "private"), [("role", False), ("person", True), ("plan", True)])
    def test_what_is_about_people_is_its_owners_alone(self, kind, private, project: Project, careerctl: Run) -> None:
        root = project({"people/pat.yaml": PAT, "roles/sales-manager.yaml": "name: Manager\n"})
        careerctl("new", kind, "one-more", *sets(kind), cwd=root)
        mode = (root / FOLDERS[kind] / "one-more.yaml").stat().st_mode
        assert (mode & 0o077 == 0) == private


class TestValues:
    def new(self, careerctl: Run, root: Path, *arguments: str) -> list[str]:
        done = careerctl("new", *arguments, *TODAY, cwd=root)
        assert done.code == 2
        assert done.out == ""
        return done.err.splitlines()

    def test_they_stand_where_the_skeleton_teaches_them(self, project: Project, careerctl: Run) -> None:
        root = project()
        careerctl("new", "role", "scout", "--name", "Scout: new trades #1", "--set", "track=individual",
                  "--set", "rank=3", "--set", "grade=No", cwd=root)  # fmt: skip
        lines = (root / "roles" / "scout.yaml").read_text("utf-8").splitlines()
        assert lines[3:8] == [
            "name: 'Scout: new trades #1'",
            "#summary: What the role is there for, in one sentence.",
            "track: individual",
            "grade: No",
            "rank: 3",
        ]

    def test_a_comment_stays_in_its_column(self, careerctl: Run, project: Project) -> None:
        root = project({"roles/manager.yaml": "name: Manager\n"})
        careerctl("new", "opening", "north", "--set", "role=manager", "--set", "from=2027", cwd=root)
        lines = (root / "openings" / "north.yaml").read_text("utf-8").splitlines()
        assert {line.index("# ") for line in lines if line.startswith(("role", "from"))} == {35}

    def test_what_is_needed_is_named_with_what_there_is(self, project: Project, careerctl: Run) -> None:
        root = project({f"roles/{name}.yaml": "name: R\n" for name in ("guide", "scout", "sailor")})
        assert self.new(careerctl, root, "opening", "one-scout") == [
            "careerctl: a new opening also needs this; --ask asks for it:",
            "  --set role=…  scout, guide, sailor",
            "  --set from=…  such as 2027-01",
            "Nothing was written.",
        ]
        assert self.new(careerctl, root, "competency", "a")[1] == "  --set asks=…  result, skill, behaviour, knowledge"
        said = self.new(careerctl, root, "plan", "a")[1]
        assert (
            said == "  --set person=…  the id of a person, and there is none yet: begin with `careerctl new person ID`"
        )

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--set", "track=individal"], "track: no track has the id 'individal'; did you mean 'individual'?"),
            (["--set", "rank=high"], "rank: expected a whole number, found 'high'"),
            (
                ["--set", "status=actve"],
                "status: expected one of draft, active, retired, found 'actve'; did you mean 'active'?",
            ),
            (["--set", "serves=growth"], "serves: this is a list or a mapping; write it into the file afterwards"),
            (["--set", "pay=50000"], "pay: this is a list or a mapping; write it into the file afterwards"),
            (["--set", "extends=juniur"], "extends: no role has the id 'juniur'; did you mean 'junior'?"),
            (["--set", "extends=trainee"], "extends: the role 'trainee' is called 'junior' now; write junior"),
            (["--name", ""], "name: a name has at least one character, found ''"),
        ],
    )
    def test_wrong_ones_are_told_before_anything_is_written(self, arguments, said, project, careerctl: Run) -> None:
        root = project({"roles/junior.yaml": "name: Junior\nformerly: [trainee]\n"})
        lines = self.new(careerctl, root, "role", "scout", *arguments)
        assert lines == ["careerctl: this does not fit, and nothing was written:", f"  {said}"]
        assert not (root / "roles" / "scout.yaml").exists()

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--set", "trak=individual"], "no key is called 'trak'. Did you mean 'track'?"),
            (["--set", "track"], "'track' is not written as KEY=VALUE."),
            (["--set", "rank=1", "--set", "rank=2"], "'rank' is given twice."),
            (["--name", "A", "--set", "name=B"], "'name' is given twice."),
        ],
    )
    def test_wrong_use_is_told(self, arguments, said, project: Project, careerctl: Run) -> None:
        assert self.new(careerctl, project(), "role", "scout", *arguments)[0] == f"careerctl: --set: {said}"

    @pytest.mark.parametrize("value", ["two\nlines", "a\tb", "a\u202eb", "a\x1bb"])
    def test_what_is_no_line_of_text_is_refused(self, value: str, project: Project, careerctl: Run) -> None:
        lines = self.new(careerctl, project(), "role", "scout", "--name", value)
        assert len(lines) <= 2
        assert "\x1b" not in "".join(lines)

    def test_bytes_that_are_no_text_are_refused(self, project: Project, process: Run) -> None:
        root = project()
        done = process("new", "role", "scout", "--name", os.fsdecode(b"a\xff"), cwd=root)
        assert done.code == 2
        assert not (root / "roles").exists()


class TestIds:
    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("Key Account", "'Key Account' is no id. Did you mean 'key-account'? Ids have lower-case letters"),
            ("roles/scout.yaml", "'roles/scout.yaml' is no id. Did you mean 'scout'? Ids have lower-case letters"),
            ("con", "'con' is no id. Windows keeps this name for a device. Ids have lower-case letters"),
            ("../scout", "'../scout' is no id. Did you mean 'scout'? Ids have lower-case letters"),
            ("", "'' is no id. Ids have lower-case letters"),
            ("a" * 65, "is no id. Ids have lower-case letters"),
            ("junior", "roles/deep/junior.yaml is there already. Choose another id, or change that file.\n"),
            ("trainee", "'trainee' is what the role 'junior' was called before. Choose another id.\n"),
        ],
    )
    def test_that_cannot_be_taken(self, name: str, said: str, project: Project, careerctl: Run) -> None:
        root = project({"roles/deep/junior.yaml": "name: Junior\nformerly: [trainee]\n"})
        code, _, err = careerctl("new", "role", name, cwd=root)
        assert code == 2
        assert said in err
        assert {path.name for path in root.rglob("*.yaml")} == {"careerctl.yaml", "junior.yaml"}

    def test_of_people_before(self, project: Project, careerctl: Run) -> None:
        root = project({"people/bo.yaml": "name: Bo\nformerly: [robert]\n"})
        code, _, err = careerctl("new", "person", "robert", cwd=root)
        said = "careerctl: 'robert' is what the person 'bo' was called before. Choose another id.\n"
        assert (code, err) == (2, said)

    def test_another_kind_may_have_it(self, project: Project, careerctl: Run) -> None:
        root = project({"roles/lead.yaml": "name: Lead\n"})
        assert careerctl("new", "goal", "lead", cwd=root).code == 0


class TestElsewhere:
    def test_a_framework_in_another_folder_is_changed_there(self, project: Project, careerctl: Run) -> None:
        root = project({"team/careerctl.yaml": "format: 1\nframework: ..\n"})
        code, _, err = careerctl("new", "role", "a", cwd=root / "team")
        assert (code, err) == (2, "careerctl: roles of this project come from ... Add the role there.\n")
        assert careerctl("new", "person", "a", cwd=root / "team").code == 0

    def test_the_root_can_be_named(self, project: Project, careerctl: Run) -> None:
        root = project({"careerctl.yaml": "format: 1\n"})
        (root / "deep").mkdir()
        done = careerctl("new", "role", "a", "--root", root, cwd=root / "deep")
        assert done.out.startswith("Wrote ../roles/a.yaml. ")

    @pytest.mark.skipif(os.name == "nt", reason="links of Unix")
    def test_a_folder_that_is_a_link_is_left_alone(self, project: Project, careerctl: Run) -> None:
        root = project()
        (root / "elsewhere").mkdir()
        (root / "roles").symlink_to("elsewhere")
        code, _, err = careerctl("new", "role", "a", cwd=root)
        assert (code, err.splitlines()[0]) == (2, "roles: error[not-a-file] links to folders are not followed")
        assert [*(root / "elsewhere").iterdir()] == []

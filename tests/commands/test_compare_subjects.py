"""Which two roles `careerctl compare` speaks of, and what it says where one is missing or broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

COMPETENCIES = {"competencies/a.yaml": "name: A\nasks: skill\n"}
ALICE = (
    "no role has the id 'alice' in {root}. There is a person of this name: "
    "`careerctl gap alice --target ROLE` compares them with a role."
)


class TestSubjects:
    """By path, file name or id, from any folder; and what is said where there is no such role."""

    @pytest.fixture
    def root(self, project: Callable) -> Path:
        roles = {"roles/north/lead.yaml": "name: Lead\nformerly: [boss]\n", "roles/guide.yaml": "name: Guide\n"}
        return project({**roles, **COMPETENCIES, "people/alice.yaml": "name: Alice\n"})

    @pytest.mark.parametrize(
        "lead",
        ["lead", "boss", "lead.yaml", "roles/north/lead.yaml", "roles/north/lead", "{root}/roles/north/lead.yaml"],
    )
    def test_found(self, careerctl: Callable, root: Path, lead: str) -> None:
        assert careerctl("compare", lead.format(root=root), "guide", cwd=root).out.startswith("Lead → Guide\n")

    def test_from_another_folder(self, careerctl: Callable, root: Path) -> None:
        assert careerctl("compare", "north/lead.yaml", "guide", cwd=root / "roles").out.startswith("Lead → Guide\n")
        ran = careerctl("compare", "lead", "guide", "--root", root, cwd=root.parent)
        assert ran.out.startswith("Lead → Guide\n")

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ("leed", "no role has the id 'leed' in {root}. Did you mean 'lead'?"),
            ("zebra", "no role has the id 'zebra' in {root}. Roles are the files in roles/."),
            (
                "alice",
                ALICE,
            ),
            ("guide", "both are the role 'guide'. Name two roles."),
            ("people/alice.yaml", "people/alice.yaml holds a person; this command takes roles."),
            ("competencies/a.yaml", "competencies/a.yaml holds a competency; this command takes roles."),
            ("careerctl.yaml", "careerctl.yaml lies in no folder that holds roles (roles/); this command takes roles."),
        ],
    )
    def test_not_found(self, careerctl: Callable, root: Path, written: str, said: str) -> None:
        ran = careerctl("compare", written, "guide", cwd=root)
        assert (ran.code, ran.out, ran.err) == (2, "", f"careerctl: {said.format(root=root)}\n")

    def test_two_projects(self, careerctl: Callable, root: Path) -> None:
        (root / "other/roles").mkdir(parents=True)
        (root / "other/careerctl.yaml").write_text("format: 1\n")
        (root / "other/roles/far.yaml").write_text("name: Far\n")
        ran = careerctl("compare", "other/roles/far.yaml", "roles/guide.yaml", cwd=root)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("careerctl: the two roles belong to two projects, ")

    def test_a_framework_that_lies_elsewhere(self, careerctl: Callable, root: Path) -> None:
        (root / "team").mkdir()
        (root / "team/careerctl.yaml").write_text("format: 1\nframework: ..\n")
        assert careerctl("compare", "lead", "guide", cwd=root / "team").out.startswith("Lead → Guide\n")


class TestBroken:
    """What is broken is named; what is whole is compared."""

    def test_a_role(self, project: Callable, careerctl: Callable) -> None:
        root = project({"roles/x.yaml": "name: X\nrequire: {}\n", "roles/y.yaml": "name: Y\n"})
        ran = careerctl("compare", "x", "y", cwd=root)
        assert ran.code == 2
        assert ran.err.startswith("roles/x.yaml:2:1: error[unknown-key]")
        assert ran.err.endswith("careerctl: the role 'x' cannot be compared with until this is mended.\n")

    def test_a_competency(self, project: Callable, careerctl: Callable) -> None:
        roles = {"roles/x.yaml": "name: X\nrequires: {a: 1, b: 1}\n", "roles/y.yaml": "name: Y\nrequires: {b: 2}\n"}
        broken = {"competencies/a.yaml": "name: A\n", "competencies/b.yaml": "name: B\nasks: skill\n"}
        ran = careerctl("compare", "x", "y", cwd=project({**roles, **broken}))
        assert (ran.code, ran.err) == (
            0,
            "competencies/a.yaml has 1 fault; `careerctl check` shows what to do.\n",
        )
        assert "Left out, because the file has to be mended first: a\n" in ran.out

    def test_the_settings(self, project: Callable, careerctl: Callable) -> None:
        ran = careerctl("compare", "x", "y", cwd=project({"careerctl.yaml": "format: 0\n"}))
        assert ran.code == 2
        assert ran.err.endswith("careerctl: careerctl.yaml has to be mended first.\n")

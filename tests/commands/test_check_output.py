"""`careerctl check -o`: where the result goes, and where it never does."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Project = Callable[..., Path]
Run = Callable[..., Any]

FILES = {"roles/dev.yaml": "name: Developer\nrequires: {coaching: 3}\n", "people/alice.yaml": "name: Alice\n"}


class TestOutput:
    def test_goes_to_a_file_that_only_its_owner_reads(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        (root / "out.txt").write_text("old")
        shown = careerctl("check", cwd=root).out
        assert careerctl("check", "-o", "out.txt", cwd=root) == (1, "", "wrote out.txt\n")
        assert (root / "out.txt").read_text() == shown
        assert stat.S_IMODE((root / "out.txt").stat().st_mode) == 0o600
        assert not list(root.glob(".out*"))

    def test_without_people_everybody_may_read_it(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        before = os.umask(0o022)
        try:
            careerctl("check", "--scope", "framework", "-o", "out.txt", cwd=root)
        finally:
            os.umask(before)
        assert stat.S_IMODE((root / "out.txt").stat().st_mode) == 0o644

    def test_a_dash_is_stdout(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        assert careerctl("check", "-o", "-", cwd=root) == careerctl("check", cwd=root)

    @pytest.mark.parametrize("target", ["people/out", "roles/sub/out.txt", "people/2026.txt"])
    def test_never_lands_among_the_files_of_a_project(self, project: Project, careerctl: Run, target: str) -> None:
        root = project({**FILES, "roles/sub/a.yaml": "name: A\n"})
        before = (root / "careerctl.yaml").read_bytes()
        code, out, err = careerctl("check", "-o", target, cwd=root)
        assert (code, out) == (2, "")
        assert err == f"careerctl: {target} would lie among the project's own files. Name another file.\n"
        assert (root / "careerctl.yaml").read_bytes() == before

    def test_never_in_the_place_of_one(self, project: Project, careerctl: Run) -> None:
        root = project({**FILES})
        for target in ("careerctl.yaml", "people/out.yaml"):
            assert "this command writes no .yaml." in careerctl("check", "-o", target, cwd=root).err
        (root / "link").symlink_to("careerctl.yaml")
        assert "among the project's own files" in careerctl("check", "-o", "link", cwd=root).err

    def test_not_through_a_link_either(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        (root / "elsewhere").symlink_to(root / "people")
        assert careerctl("check", "-o", "elsewhere/out.txt", cwd=root).code == 2

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="all may write everywhere")
    def test_a_folder_that_refuses_is_named(self, project: Project, careerctl: Run) -> None:
        root = project({**FILES, "closed/a.txt": "kept"})
        (root / "closed").chmod(0o555)
        assert careerctl("check", "-o", "closed/out.txt", cwd=root) == (
            2,
            "",
            "careerctl: closed/out.txt cannot be written: Permission denied.\n",
        )

    @pytest.mark.parametrize(
        ("target", "why"), [("none/out.txt", "No such file or directory"), ("other", "Is a directory")]
    )
    def test_what_cannot_be_written_is_said(self, project: Project, careerctl: Run, target: str, why: str) -> None:
        code, out, err = careerctl("check", "-o", target, cwd=project({**FILES, "other/a.txt": ""}))
        assert (code, out, err) == (2, "", f"careerctl: {target} cannot be written: {why}.\n")

    def test_a_link_stays_a_link(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        (root / "link.txt").symlink_to("real.txt")
        careerctl("check", "-o", "link.txt", cwd=root)
        assert (root / "link.txt").is_symlink()
        assert (root / "real.txt").read_text() == careerctl("check", cwd=root).out

"""`careerctl check` in CI: what its formats speak of, from where their paths begin, and the table for a job's page."""

import json
import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl import shelf

Project = Callable[..., Path]
Run = Callable[..., Any]

ROLE = "name: Developer\ntrack: individual\nrequires:\n  coachng: 3\n"
FILES = {
    "roles/dev.yaml": ROLE,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "people/alice.yaml": "name: Alice Moreau\nrole: nobody\n",
}
CI = ("github", "gitlab", "junit", "sarif")
FROM_TOP = ("github", "gitlab", "sarif")
FORMATS = shelf.names("careerctl.formats.findings")


def test_these_are_the_formats_for_ci() -> None:
    known = {name: shelf.leaf("careerctl.formats.findings", name).FORMAT for name in FORMATS}
    assert tuple(name for name, each in known.items() if each.for_ci) == CI
    assert tuple(name for name, each in known.items() if each.from_top) == FROM_TOP


@pytest.mark.parametrize("format_", FORMATS)
def test_formats_for_ci_speak_of_the_framework_unless_told_otherwise(
    project: Project, careerctl: Run, format_: str
) -> None:
    root = project(FILES)
    code, out, _ = careerctl("check", "--format", format_, cwd=root)
    assert code == 1
    assert "roles/dev.yaml" in out
    assert ("people/alice.yaml" in out) is (format_ not in CI)
    assert "people/alice.yaml" in careerctl("check", "--format", format_, "--scope", "all", cwd=root).out
    assert "people/alice.yaml" not in careerctl("check", "--format", format_, "--scope", "framework", cwd=root).out


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("is_link", [False, True])
def test_paths_begin_at_gits_top_or_at_the_current_folder(
    project: Project, careerctl: Run, tmp_path_factory: pytest.TempPathFactory, format_: str, *, is_link: bool
) -> None:
    root = project({f"sub/{name}": text for name, text in FILES.items()})
    shutil.move(root / "careerctl.yaml", root / "sub")
    (root / ".git").mkdir()
    if is_link:
        link = tmp_path_factory.mktemp("links") / "link"
        link.symlink_to(root / "sub")
    here = link if is_link else root / "sub"
    out = careerctl("check", "--root", here, "--format", format_, cwd=root / "sub/roles").out
    if format_ in FROM_TOP:
        assert "sub/roles/dev.yaml" in out
        assert "../" not in out
    else:
        assert "dev.yaml" in out
        assert "sub/roles" not in out


@pytest.mark.parametrize("format_", FROM_TOP)
def test_outside_of_git_they_begin_at_the_current_folder(project: Project, careerctl: Run, format_: str) -> None:
    root = project(FILES)
    assert "dev.yaml" in careerctl("check", "--format", format_, cwd=root / "roles").out
    assert "roles/dev.yaml" in careerctl("check", "--format", format_, cwd=root).out


@pytest.mark.parametrize("format_", FORMATS)
def test_paths_choose(project: Project, careerctl: Run, format_: str) -> None:
    root = project(FILES | {"roles/lead.yaml": ROLE})
    code, out, _ = careerctl("check", "roles/lead.yaml", "--format", format_, cwd=root)
    assert (code, "lead.yaml" in out, "dev.yaml" in out) == (1, True, False)
    code, out, _ = careerctl("check", "competencies", "--format", format_, cwd=root)
    assert (code, "dev.yaml" in out) == (0, False)


@pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_takes_the_same_bytes_and_is_private_only_where_it_is_about_people(
    project: Project, careerctl: Run, format_: str
) -> None:
    root = project(FILES)
    for scope in ("framework", "all"):
        line = ("check", "--format", format_, "--scope", scope)
        out = careerctl(*line, cwd=root).out
        assert careerctl(*line, "-o", "out", cwd=root) == (1, "", "wrote out\n")
        assert (root / "out").read_bytes().decode() == out
        assert stat.S_IMODE((root / "out").stat().st_mode) == (0o600 if scope == "all" else 0o666 & ~_umask())
        (root / "out").unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_names_that_try_to_be_commands_stay_names(project: Project, process: Run) -> None:
    """Through files on a disk, and a process that writes bytes."""
    names = (
        "::error::a.yml",
        "\n::error::b.yml",
        "%0A::error::c.yml",
        "d\u2028\u0085.yml",
        "\udcff.yml",
        "\"'<&]]>,:.yml",
    )
    root = project(FILES | {f"roles/{name}": "" for name in names})
    lines = process("check", "--format", "github", cwd=root).out.split("\n")
    assert len(lines) == len(names) + 2
    assert all(line.startswith("::error file=roles/") for line in lines[:-1])
    assert all(line.partition(",title=")[0].count("::") == 1 for line in lines[:-1])
    for format_ in ("gitlab", "sarif"):
        assert json.loads(process("check", "--format", format_, cwd=root).out)


class TestSummary:
    def test_is_added_to_a_file(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        (root / "summary.md").write_text("Before\n")
        line = ("check", "--format", "github", "--summary", "summary.md")
        code, out, err = careerctl(*line, cwd=root)
        assert (code, err) == (1, "added a table to summary.md\n")
        assert out.startswith("::error file=roles/dev.yaml,line=4,col=3,title=careerctl unknown-competency::")
        text = (root / "summary.md").read_text("utf-8")
        assert text.startswith("Before\n### careerctl check\n\n1 error in 1 of 3 files. ")
        assert "| error | roles/dev.yaml:4:3 | no competency has the id 'coachng' | did you mean 'coaching'? |" in text
        careerctl(*line, cwd=root)
        assert (root / "summary.md").read_text("utf-8") == text + text.removeprefix("Before\n")

    def test_is_read_by_many_whatever_the_format(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("check", "--summary", "summary.md", cwd=root)
        assert "people" not in (root / "summary.md").read_text("utf-8")

    @pytest.mark.skipif(os.name == "nt", reason="rights of Unix")
    def test_about_people_it_is_its_owners_alone(self, project: Project, careerctl: Run) -> None:
        root = project(FILES)
        careerctl("check", "--scope", "all", "--summary", "summary.md", cwd=root)
        assert "people/alice.yaml" in (root / "summary.md").read_text("utf-8")
        assert stat.S_IMODE((root / "summary.md").stat().st_mode) == 0o600

    @pytest.mark.parametrize(
        ("target", "said"),
        [
            ("roles/sub.md", "roles/sub.md would lie among the project's own files. Name another file."),
            ("none/a.md", "none/a.md cannot be written: No such file or directory."),
            ("other", "other cannot be written: Is a directory."),
        ],
    )
    def test_where_it_cannot_be_written(self, project: Project, careerctl: Run, target: str, said: str) -> None:
        code, _, err = careerctl("check", "--summary", target, cwd=project({**FILES, "other/a.txt": ""}))
        assert (code, err) == (2, f"careerctl: {said}\n")

    def test_is_no_matter_of_stdout(self, project: Project, careerctl: Run) -> None:
        code, out, err = careerctl("check", "--summary", "-", cwd=project(FILES))
        assert (code, out) == (2, "")
        assert "name a file; standard output is for the result." in err

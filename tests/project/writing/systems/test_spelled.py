"""Names that only upper and lower case or a Unicode form tells apart: the same is said on every disk."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .fakes import Mac

ACCENTS = ("Mu\u0308nchen", "M\u00fcnchen")
FILES: dict[str, str | bytes] = {
    "roles/Sales/lead.yaml": "name: Lead\n",
    "roles/sales/guide.yaml": "name: Guide\n",
    f"roles/{ACCENTS[0]}/head.yaml": "name: Head\n",
    f"roles/{ACCENTS[1]}/hand.yaml": "name: Hand\n",
    "competencies/closing.yaml": "name: Closing\nasks: skill\n",
}


def test_two_names_that_some_disks_take_for_one(project: Callable[..., Path], careerctl: Callable[..., Any]) -> None:
    found = careerctl("check", "--format", "concise", cwd=project(FILES)).out.splitlines()
    alike = [line for line in found if "alike-names" in line]
    assert [line.split(":")[0] for line in alike] == ["roles/M\u00fcnchen", "roles/sales"]
    assert all("differ only in case, or in how an accent is stored" in line for line in alike)


def test_a_disk_that_folds_case_finds_no_more_than_another(
    project: Callable[..., Path], careerctl: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "Roles/lead.yaml": "name: Lead\n",
        "sub/Careerctl.yaml": "format: 1\n",
        "own/careerctl.yaml": "format: 1\nframework: ../Open\n",
    }
    root = project({**files, "open/careerctl.yaml": "format: 1\n"})

    def said() -> list[str]:
        whole = [careerctl("check", cwd=root / each) for each in (".", "sub", "own")]
        return [each.out + each.err for each in whole]

    there = said()
    assert "Roles/lead.yaml: error[misplaced-file]" in there[0]
    assert "Roles/lead.yaml" in there[1]
    Mac(root, monkeypatch).enter()
    assert (root / "roles").is_dir()
    assert said()[:2] == there[:2]
    assert "written otherwise on the disk" in said()[2]

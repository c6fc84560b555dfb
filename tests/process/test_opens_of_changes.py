"""Which files a command opens that looks at a change: of people none, unless it is asked whom that moves."""

import shutil
from collections.abc import Callable
from pathlib import Path

from .test_opens import NORTHWIND, PRIVATE, opened


def test_diff_opens_files_about_people_only_where_it_is_asked_whom_it_moves(
    tmp_path: Path, committed: Callable[[Path], str]
) -> None:
    """Then of each person's file the bytes, sheets of those alone whose role changes, plans that aim at it, no note."""
    root = Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))
    committed(root)
    role = root / "roles/local-key-account-manager.yaml"
    role.write_text(role.read_text().replace("discovery: 3", "discovery: 4"))
    files, folders = opened("diff", "HEAD", root=root)
    assert not [path for path in (*files, *folders) if path.startswith(PRIVATE)]
    files, _ = opened("diff", "HEAD", "--people", root=root)
    about, people = {path for path in files if path.startswith(PRIVATE)}, (root / "people").iterdir()
    assert {path for path in about if path.startswith("people")} == {f"people/{each.name}" for each in people}
    assert {path.rpartition("/")[2].partition(".")[0] for path in about if path.startswith("assessments")} == {"tomasz"}
    assert not [path for path in about if path.startswith("notes")]

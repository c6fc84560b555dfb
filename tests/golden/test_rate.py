"""What the questions of `rate` look like on terminals of several widths, answered line by line from a pipe."""

import runpy
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

SHOWN = runpy.run_path(str(Path(__file__).with_name("terminals.py")))["shown"]
NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
ROUND = "assessments/2026-h2"
SELF = (
    "3", "Both orders had a plan to signature.", "", "", "2,5", "?", "Proficient", "", "", "lerning", "2",
    "I asked the drivers first.", "https://example.com/notes", "", "b", "3", "", "", "n", "Nobody asked for it.", "s",
    "x", "", "Belongs to service.", "3", "", "", "1", "b", "1", "Took Ben along.", "", "q",
)  # fmt: skip
MANAGER = (
    "Halden Dairy signed on the day.", "3", "", "2", "", "2", "no", "", "s", "n", "I gave her none.", "?", "s", "s",
    "s", "s", "s", "2", "x", "b", "b", "q",
)  # fmt: skip
AGREED = (
    "perhaps", "each", "yes", "yes", "no", "1", "", "?", "d", "I kept the list price.", "With legal I would say 3.",
    "2", "4", "4", "Three departments named one problem.", "2", "=", "3", "2", "x", "Two more came along.",
    "Other team", "e", "1 2 3 4", "1 2", "Alice", "Dana Haddad",
)  # fmt: skip
TALKS = {
    "self": (SELF, ["alice.self.yaml"]),
    "manager": (MANAGER, ["alice.manager.yaml"]),
    "agreed": (AGREED, []),
}
ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


def answered(root: Path, side: str, columns: int, lines: tuple[str, ...], **env: str) -> str:
    """Return what a terminal of a width gets while the answers come from a pipe."""
    command = ("rate", "alice", "--as", side, "--today", "2026-11-02")
    code, text = SHOWN(columns, *command, cwd=root, env={"LC_ALL": "C.UTF-8"} | env, answers=lines)
    assert code == 0
    return text


@pytest.fixture
def northwind(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that copies the example without the sheets that a talk is going to write."""

    def copy(side: str) -> Path:
        root = tmp_path / "northwind"
        shutil.copytree(NORTHWIND, root)
        for name in TALKS[side][1]:
            (root / ROUND / name).unlink()
        return root

    return copy


@pytest.mark.parametrize("columns", [120, 80, 60, 40])
@pytest.mark.parametrize("side", TALKS)
def test_the_transcript(golden: Callable, northwind: Callable, side: str, columns: int) -> None:
    root, lines = northwind(side), TALKS[side][0]
    printed = answered(root, side, columns, lines)
    golden(f"northwind/rate.{side}.{columns}.txt", printed)
    asked = [line for line in printed.splitlines() if not any(each and line.endswith(each) for each in lines)]
    assert max(cell_len(line.rstrip()) for line in asked) <= columns
    assert "\x1b" not in printed
    golden(f"northwind/rate.{side}.yaml", (root / ROUND / f"alice.{side}.yaml").read_text("utf-8"))


@pytest.mark.parametrize("side", TALKS)
def test_in_ascii_it_says_the_same(northwind: Callable, side: str) -> None:
    printed = answered(northwind(side), side, 80, ("Größer", *TALKS[side][0]), **ASCII)
    assert printed.isascii()
    assert "No level is preset" in printed or side == "agreed"

"""Words in every line of Northwind's files about people, and dry runs that print what changes and none of them."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.project.kinds import FRAMEWORK_KINDS, PRIVATE_FOLDERS

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
TODAY = ("--today", "2026-11-02")
SECRET = "7f3a"  # noqa: S105  # somebody's words

LEVELS = "|".join(re.findall(r"^ +\d: (\w[\w ]*\w)", (NORTHWIND / "careerctl.yaml").read_text("utf-8"), re.MULTILINE))
RENAMED = [
    *(
        (kind.name, path.stem)
        for kind in FRAMEWORK_KINDS
        for path in sorted(NORTHWIND.glob(f"{kind.folder}/*.yaml"))[::3]
    ),
    *(("person", each) for each in ("alice", "farah", "dana")),
]
WRITTEN = [
    ("wish", "ben", "--words", "Teach our customers"),
    ("wish", "ben", "sales-manager", "--why", "Mine"),
    ("note", "ben", "Kind", "--by", "dana", "--for", "discovery"),
    (
        "answer",
        "farah",
        "--wish",
        "product-line-specialist",
        "--answer",
        "yes",
        "--because",
        "Mine",
        "--revisit",
        "2028-03",
    ),
    ("plan", "carmen", "--refresh"),
    ("plan", "carmen", "--close", "--because", "Mine"),
    ("plan", "carmen", "--outcome", "mastery=go-on", "--because", "Mine", "--by", "dana"),
]


@pytest.fixture
def northwind(tmp_path: Path) -> Path:
    """Return a copy of Northwind in whose files about people words stand wherever words can."""
    root = tmp_path / "northwind"
    shutil.copytree(NORTHWIND, root)
    for folder in PRIVATE_FOLDERS:
        for path in root.glob(f"{folder}/**/*.yaml"):
            path.write_text(_full_of_words(path.read_text("utf-8")), "utf-8")
    return root


def _full_of_words(text: str) -> str:
    """Put words into each text of a file, behind each single value, and between all that has a line of its own."""
    text = re.sub(
        rf"(?<=[:-] )(?!{LEVELS})[A-Z][^\n,}}\]]*",
        lambda found: re.sub(r"\w+", rf"\g<0>{SECRET}", found[0]),
        text,
    )
    text = re.sub(r"^( *(?:- )?[\w-]+: [\w.-]+)$", rf"\1  # {SECRET}", text, flags=re.MULTILINE)
    text = re.sub(r"^(?=\w+:)", f"# {SECRET}\n", text, flags=re.MULTILINE)
    is_list = re.match(r"(#.*\n)*-", text)
    return text if is_list or "\nmetadata:" in text else f"metadata: {{x: {SECRET}}}\n{text}"


def test_there_are_words(northwind: Path, careerctl: Callable) -> None:
    """And the files are as good as they were."""
    out = careerctl("check", "--scope", "all", "--fail-on", "error", *TODAY, cwd=northwind).out
    assert "error[" not in out
    for folder in PRIVATE_FOLDERS:
        assert all(path.read_text("utf-8").count(SECRET) > 1 for path in northwind.glob(f"{folder}/**/*.yaml"))


def test_a_dry_run_of_rename_says_none(northwind: Path, careerctl: Callable) -> None:
    shown = []
    for kind, old in RENAMED:
        done = careerctl("rename", kind, old, "new", "--dry-run", cwd=northwind)
        assert (done.code, SECRET in done.out + done.err) == (0, False), (kind, old, done)
        shown += re.findall(r"^(?:@@ .* @@|#  ) [a-z_]+\.[a-z0-9_.-]+", done.out, re.MULTILINE)
    assert len(shown) >= 10


@pytest.mark.parametrize("line", WRITTEN, ids=" ".join)
def test_a_dry_run_says_what_is_written_and_none(northwind: Path, careerctl: Callable, line: tuple[str, ...]) -> None:
    dry = () if "--refresh" in line else ("--dry-run",)
    done = careerctl(*line, *dry, *TODAY, cwd=northwind)
    assert (done.code, SECRET in done.out + done.err) == (0, False), done

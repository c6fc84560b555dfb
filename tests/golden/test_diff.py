"""What a change of the example does. `UPDATE_GOLDEN=1 pytest -n0 tests/golden/test_diff.py` writes it anew."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
EDITS = (
    ("careerctl.yaml", "version: 2.1 ", "version: 2.2 "),
    ("roles/senior-account-executive.yaml", "  discovery: 4 ", "  discovery: 3 "),
    ("roles/senior-account-executive.yaml", "weight: 2", "weight: 3"),
    ("roles/senior-account-executive.yaml", "  - Much freedom in how you work.\n", ""),
    ("roles/senior-account-executive.yaml", "high: 90000", "high: 95000"),
    ("roles/account-executive.yaml", "  forecasting: 2", "  forecasting: {level: 3, must: true}"),
    ("roles/account-executive.yaml", "summary: Wins and looks after", "summary: Wins, keeps and looks after"),
    ("competencies/negotiation.yaml", "Settles standard contracts alone.", "Settles standard contracts without help."),
    ("competencies/negotiation.yaml", "      - Asks before promising anything outside the standard.\n", ""),
    ("paths/individual-seller.yaml", "typical_months: 36", "typical_months: 30"),
    ("openings/business-development-lead.yaml", "from: ", "count: 2\nfrom: "),
)


@pytest.fixture
def root(tmp_path: Path, committed: Callable[[Path], str]) -> Path:
    """Return the example with a change that is not committed."""
    copy = Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))
    committed(copy)
    for path, old, new in EDITS:
        text = (copy / path).read_text("utf-8")
        assert old in text, path
        (copy / path).write_text(text.replace(old, new, 1), "utf-8")
    (copy / "activities/tender-desk.yaml").unlink()
    (copy / "competencies/french.yaml").rename(copy / "competencies/francais.yaml")
    french = copy / "competencies/francais.yaml"
    french.write_text(french.read_text("utf-8") + "formerly: [french]\n", "utf-8")
    (copy / "roles/deal-desk.yaml").write_text(
        "name: Deal desk\nextends: account-executive\nsummary: Helps others with their largest deals.\n"
        "requires: {negotiation: {level: 4, must: true, because: It is the job}}\n",
        "utf-8",
    )
    return copy


def test_what_a_change_does(golden: Callable[[str, str], None], careerctl: Callable[..., Any], root: Path) -> None:
    made = {"text": "txt", "markdown": "md", "csv": "csv", "json": "json"}
    for format_, ending in made.items():
        ran = careerctl("diff", "main", "--people", "--format", format_, "--today", "2026-11-02", cwd=root)
        assert (ran.code, ran.err) == (0, "")
        golden(f"northwind/diff.main.{ending}", re.sub(r"\b[0-9a-f]{10}\b", "0123456789", ran.out))
    ran = careerctl("diff", "main", "--people", "--manager", "dana", "--today", "2026-11-02", cwd=root)
    golden("northwind/diff.main.--manager=dana.txt", ran.out.partition("\nWhom it moves\n")[2])

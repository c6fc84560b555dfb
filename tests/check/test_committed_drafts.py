"""Drafts of open rounds that git holds: what nobody has handed in yet is its author's alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

FILES = {
    "competencies/asking.yaml": "name: Asking\nasks: skill\n",
    "roles/seller.yaml": "name: Seller\nsummary: Sells.\nrequires: {asking: 2}\n",
    "people/alice.yaml": "name: Alice\nrole: seller\n",
}
OURS, LINE = "assessments/2026-h2/alice.self.yaml", "by: alice\ndate: 2026-10-05\nstatus: {}\nratings: {{}}\n"
FOUND = f"{OURS}:3:9: warning[committed-draft] git holds this draft, so that others may read it before it is handed in"


def test_it_is_said_of_what_the_commit_holds_while_the_round_is_open(
    project: Callable[..., Path], careerctl: Callable[..., Any], committed: Callable[..., str]
) -> None:
    root = project(FILES)

    def found(*more: str, today: str = "2026-10-20") -> list[str]:
        out = careerctl("check", "--today", today, *more, cwd=root).out
        return [line for line in out.splitlines() if "committed-draft]" in line or "unused-ignore]" in line]

    def written(status: str) -> None:
        project({OURS: LINE.format(status)})

    committed(root)
    written("draft")
    assert found() == []
    assert found("--base", "HEAD") == []
    committed(root)
    assert found() == found("--base", "HEAD~1") == [FOUND]
    assert found("--base", "HEAD") == found("--scope", "framework") == found(today="2026-11-20") == []
    written("draft  # careerctl: ignore[committed-draft]")
    assert found() == []
    written("submitted")
    assert found() == []
    (root / ".git").rename(root / "elsewhere")
    written("draft")
    assert found() == []
    written("draft  # careerctl: ignore[committed-draft]")
    assert found() == []

"""Rules about a change: what they find beside the framework as it was, and that nothing of them is found without."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SETTINGS = """\
format: 1
VERSION
scales: {steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}}
rules: {RULES}
"""
ROLE = "name: Seller\nrequires: {closing: {level: 2, weight: 2}}\nresponsibilities: [Sells]\n"
FOUND = "careerctl.yaml:2:10: warning[version-not-raised] more is asked than before under the same version, 2.1: Seller"


@pytest.fixture
def found(project: Callable[..., Path], careerctl: Callable[..., Any], committed: Callable[[Path], str]) -> Callable:
    """Return a function that returns what is found where a role turns into another, by default from the last commit."""

    def lines(
        role: str, *arguments: str, before: str = "version: 2.1", after: str = "version: 2.1", rules: str = ""
    ) -> list[str]:
        def settings(version: str) -> str:
            quiet = f"role-without-goal: ignore, unused-competency: ignore{rules}"
            return SETTINGS.replace("VERSION", version).replace("RULES", quiet)

        files = {"competencies/closing.yaml": "name: Closing\nasks: skill\n", "roles/seller.yaml": ROLE}
        committed(project({**files, "careerctl.yaml": settings(before)}))
        root = project({"roles/seller.yaml": role, "careerctl.yaml": settings(after)})
        how = ("--format", "concise", "--today", "2026-11-02", *(arguments or ("--base", "HEAD")))
        out: str = careerctl("check", *how, cwd=root).out
        return [line for line in out.splitlines() if line.startswith(("roles/", "careerctl.yaml"))]

    return lines


MORE = (
    ("level: 2", "level: 3"),
    ("weight: 2", "weight: 2, must: true"),
    ("responsibilities:", "conditions: {licence: Drives a car}\nresponsibilities:"),
    ("[Sells]", "[Sells, Travels]"),
)
NOT_MORE = (
    ("level: 2", "level: 1"),
    ("weight: 2", "weight: 3"),
    ("[Sells]", "[Sells much]"),
    ("name: Seller", "status: draft\nname: Seller"),
    ("level: 2", "level: 2, optional: true"),
    ("level: 2, weight", "level: 3, optional: true, weight"),
)


def test_more_is_asked_under_the_same_version(found: Callable) -> None:
    for old, new in MORE:
        assert found(ROLE.replace(old, new)) == [FOUND], new
    for old, new in NOT_MORE:
        assert found(ROLE.replace(old, new)) == [], new
    assert found("status: draft\n" + ROLE.replace("level: 2", "level: 3")) == []


def test_it_is_found_beside_a_base_alone_and_silenced_as_others_are(found: Callable) -> None:
    raised = ROLE.replace("level: 2", "level: 3")
    assert found(raised, "--base", "HEAD", "--scope", "framework") == [FOUND]
    assert found(raised, "--scope", "all") == []
    for quiet in (
        {"after": "version: 3.0"},
        {"before": "organisation: A", "after": "organisation: A"},
        {"after": "version: 2.1 # careerctl: ignore[version-not-raised]"},
        {"rules": ", version-not-raised: ignore"},
    ):
        assert found(raised, **quiet) == [], quiet
    kept = "version: 2.1 # careerctl: ignore[version-not-raised]"
    assert found(ROLE, "--scope", "all", before=kept, after=kept) == []
    (unused,) = found(ROLE, after=kept)
    assert "[unused-ignore] nothing here to ignore" in unused
    (heavier,) = found(raised, rules=", version-not-raised: error")
    assert "error[version-not-raised]" in heavier

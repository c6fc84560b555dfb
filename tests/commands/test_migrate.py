"""Keys that have another name by now, with changes that are made up: no key has changed its name yet."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.project.reading import renamed
from careerctl.project.reading.renamed import RenamedKey, called_now

MADE_UP = (
    RenamedKey("Role", "tasks", "duties", "0.2"),
    RenamedKey("Role", "duties", "responsibilities", "0.3"),
    RenamedKey("LevelText", "sum", "summary", "0.2"),
    RenamedKey("Person", "post", "role", "0.2"),
    RenamedKey("Rating", "because", "why", "0.2"),
    RenamedKey("Settings", "company", "organisation", "0.2"),
)
OLD = {
    "careerctl.yaml": "format: 1\ncompany: Lorem\nscale: steps\nscales: {steps: {levels: [Low, High]}}\n"
    "rules: {unknown-key: warning, role-without-goal: ignore, person-without-manager: ignore}\n",
    "competencies/closing.yaml": "name: Closing  # sum: stays\r\nasks: skill\r\nlevels:\r\n"
    "  High: {sum: So., sumOf: x}\r\nmetadata: {sum: mine}\r\n",
    "roles/guide.yaml": 'name: Guide\n"tasks":  # what it does\n  - Guides\nrequires: {closing: High}\n',
    "people/alice.yaml": "name: Alice\npost: guide\n",
    "assessments/2026-h2/alice.self.yaml": "by: alice\ndate: 2026-10-01\nrole: guide\nratings:\n"
    "  closing: {level: High, because: So}\n",
}
NEW = {
    "careerctl.yaml": OLD["careerctl.yaml"].replace("company", "organisation"),
    "competencies/closing.yaml": OLD["competencies/closing.yaml"].replace("{sum: So.", "{summary: So."),
    "roles/guide.yaml": OLD["roles/guide.yaml"].replace('"tasks"', '"responsibilities"'),
    "people/alice.yaml": OLD["people/alice.yaml"].replace("post", "role"),
    "assessments/2026-h2/alice.self.yaml": OLD["assessments/2026-h2/alice.self.yaml"].replace("because", "why"),
}


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(renamed, "RENAMED", MADE_UP)
    monkeypatch.setattr("careerctl.changes.migrating.RENAMED", MADE_UP)


def held(root: Path) -> dict[str, str]:
    return {path: (root / path).read_bytes().decode() for path in OLD}


def test_nothing_to_do(project: Callable[..., Path], careerctl: Callable[..., Any]) -> None:
    root = project({"careerctl.yaml": "format: 1\nframework: ../open\n"})
    for line in (["migrate"], ["migrate", "--dry-run"]):
        ran = careerctl(*line, cwd=root)
        said = "The framework lies in ../open: the same command there is for its files."
        assert ran == (0, f"Nothing to do: no key has changed its name so far.\n{said}\n", "")


@pytest.mark.usefixtures("made_up")
def test_keys_get_their_names_of_today(project: Callable[..., Path], careerctl: Callable[..., Any]) -> None:
    root = project(OLD)
    assert called_now("Role", "tasks") == "responsibilities"
    found = careerctl("check", "--today", "2026-11-01", cwd=root).out
    for now, place in (("organisation", "careerctl.yaml:2:1"), ("responsibilities", "roles/guide.yaml:2:1")):
        assert f"{place}: error[unknown-key]" in found
        assert f"it is called '{now}' by now; the command migrate writes it so everywhere" in found
    dry = careerctl("migrate", "--dry-run", cwd=root)
    assert held(root) == OLD
    assert [line for line in dry.out.splitlines() if line[:1] == "+" and line[:3] != "+++"] == [
        "+organisation: Lorem",
        "+  High: {summary: So., sumOf: x}\r".rstrip("\r"),
        '+"responsibilities":  # what it does',
    ]
    assert "#   post: post -> role\n" in dry.out
    assert "4 files would change. Nothing was written." in dry.err
    assert "2026-h2" not in dry.out + dry.err
    done = careerctl("migrate", cwd=root)
    assert done.out.startswith("Renamed 3 keys in 3 files: 1 in careerctl.yaml, 1 in competencies, 1 in roles.\n")
    assert done.out.endswith("Next: careerctl check\n")
    assert held(root) == NEW
    assert "error" not in careerctl("check", "--today", "2026-11-01", cwd=root).out
    assert careerctl("migrate", cwd=root).out == "Nothing to do: no file has a key under a former name.\n"


@pytest.mark.usefixtures("made_up")
def test_what_cannot_be_migrated_leaves_all_as_it_is(
    project: Callable[..., Path], careerctl: Callable[..., Any]
) -> None:
    for path, text, said in (
        (
            "roles/guide.yaml",
            "name: Guide\nduties: [a]\nresponsibilities: [b]\n",
            "roles/guide.yaml:2:1 has a key ",
        ),
        ("roles/guide.yaml", "name: [\nduties: [a]\n", "this has to be mended first. Nothing was written."),
        ("careerctl.yaml", "format: 2\ncompany: Lorem\n", "this project is for another careerctl."),
    ):
        files = {**OLD, path: text}
        root = project(files)
        for line in (["migrate"], ["migrate", "--dry-run"]):
            ran = careerctl(*line, cwd=root)
            assert (ran.code, ran.out) == (2, "")
            assert said in ran.err
        assert held(root) == files
        project({path: OLD[path]})

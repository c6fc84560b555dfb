"""docs/privacy.md: the two folders that it describes work as it says."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TEXT = (Path(__file__).parents[2] / "docs" / "privacy.md").read_text("utf-8")
FILES = dict(re.findall(r"^\*\*([\w./-]+\.yaml)\*\*\n\n```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
SHOWN = re.findall(r"^\$ careerctl ([^\n]*)\n(.*?)(?=^\$ |^```)", TEXT, re.MULTILINE | re.DOTALL)


@pytest.fixture
def team(project: Callable[..., Path]) -> Path:
    root = project(FILES)
    (root / "careerctl.yaml").unlink()
    return root / "team-north"


def test_there_are_two_folders() -> None:
    assert {path.partition("/")[0] for path in FILES} == {"career-framework", "team-north"}


def test_the_screens_are_what_the_commands_show(team: Path, careerctl: Run) -> None:
    assert [line.split()[0] for line, _ in SHOWN] == ["check", "rounds", "wish", "note"]
    for line, shown in SHOWN:
        assert careerctl(*shlex.split(line), cwd=team) == (0, shown, "")
    assert careerctl("check", "--fail-on", "note", "--today", "2026-10-15", cwd=team).code == 0


def test_a_person_is_put_beside_a_role_of_the_framework(team: Path, careerctl: Run) -> None:
    (team / "assessments/2026-h2/noor.manager.yaml").write_text(
        "by: sam\ndate: 2026-10-14\nratings: {negotiation: 1}\n"
    )
    out = careerctl("gap", "noor", "--today", "2026-10-15", cwd=team).out
    assert out.startswith("Noor Haddad · Account manager\n")
    assert "Sam on 14 October 2026" in out
    out = careerctl("gap", "people/noor.yaml", "--target", "senior-account-manager", cwd=team).out
    assert "Senior account manager" in out


@pytest.mark.parametrize("role", ["senior-account-manager", "../career-framework/roles/senior-account-manager.yaml"])
def test_wishes_and_notes_stay_in_the_team_s_folder(team: Path, careerctl: Run, role: str) -> None:
    framework = team.parent / "career-framework"
    before = {path: path.read_bytes() for path in framework.rglob("*") if path.is_file()}
    competency = "../career-framework/competencies/negotiation.yaml"
    assert careerctl("wish", "noor", role, cwd=team).code == 0
    assert careerctl("note", "noor", "Calm", "--for", competency, "--by", "people/sam.yaml", cwd=team).code == 0
    assert "Senior account manager" in careerctl("wish", "noor", cwd=team).out
    assert "Negotiation" in careerctl("note", "noor", cwd=team).out
    assert {path: path.read_bytes() for path in framework.rglob("*") if path.is_file()} == before


def test_it_works_from_elsewhere_too(team: Path, careerctl: Run) -> None:
    here = team.parent
    assert careerctl("rounds", "--root", "team-north", "--manager", "sam", cwd=here).code == 0
    assert careerctl("wish", "team-north/people/noor.yaml", "senior-account-manager", cwd=here).code == 0
    assert careerctl("note", "team-north/people/noor.yaml", "Calm", "--by", "sam", cwd=here).code == 0
    assert (team / "notes/noor.sam.yaml").is_file()


def test_the_framework_is_checked_by_itself(team: Path, careerctl: Run) -> None:
    assert careerctl("check", cwd=team.parent / "career-framework").out == "All is well: 5 files.\n"


def test_a_broken_framework_is_found_from_the_team_s_folder(team: Path, careerctl: Run) -> None:
    (team.parent / "career-framework/competencies/negotiation.yaml").unlink()
    done = careerctl("check", cwd=team)
    assert (done.code, "unknown-competency" in done.out) == (1, True)

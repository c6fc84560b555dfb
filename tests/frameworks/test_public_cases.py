"""Small projects from public practice, each with what is right there; where they are not here, nothing is tested."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PUBLIC = Path(__file__).resolve().parents[3] / "shared" / "cases" / "public"


@dataclass(frozen=True)
class Case:
    """A copy of a case, and commands run there."""

    root: Path
    careerctl: Callable[..., Any]

    def __call__(self, *arguments: str, today: str = "2026-11-02", code: int = 0) -> str:
        """Return what a command says, which ends with a code."""
        ran = self.careerctl(*arguments, "--today", today, cwd=self.root)
        assert ran.code == code, ran.err
        return f"{ran.out}{ran.err}"


@pytest.fixture
def said(tmp_path: Path, careerctl: Callable[..., Any]) -> Callable[[str], Case]:
    """Return a function that copies a case in which commands are run."""

    def copied(name: str) -> Case:
        if not (PUBLIC / name).is_dir():
            pytest.skip("the public cases lie beside the checkout")
        return Case(Path(shutil.copytree(PUBLIC / name, tmp_path / name)), careerctl)

    return copied


def one_line(page: str) -> str:
    """Return a page without its lines."""
    return " ".join(page.split())


def test_a_competency_that_begins_at_level_5_is_new_at_level_5(said):
    assert "steep-step" not in said("steep-step-sub-range")("check")


def test_the_day_has_changed_and_so_the_job_has(said):
    assert "same-job-new-title" not in said("same-title-other-day")("check")


def test_sideways_between_two_roles_that_ask_the_same_of_leading(said):
    assert "manager-without-leading" not in said("sideways-into-leading")("check")


def test_where_nothing_is_written_nothing_is_said_to_fall_away(said):
    out = said("undescribed-role-compared")("compare", "maker", "senior-maker")
    assert out.count("Nobody has described it yet") == 4
    wrong = ("Calm work", "Makes the pieces", "Pieces that hold", "Much of it alone", "balance", "What you give up")
    assert [each for each in wrong if each in out] == []


def test_a_condition_that_both_roles_ask_is_recorded_once(said):
    run = said("same-condition-next-role")
    gap = run("gap", "mo", "--target", "lead-driver", "--format", "markdown")
    assert "A driving licence that is in force** – recorded 5 February 2026" in gap
    assert "Two years as a driver** – not recorded yet" in gap
    assert json.loads(run("gap", "mo", "--target", "lead-driver", "--format", "json"))["open"] == ["years"]
    paths = run("paths", "--person", "mo")
    assert "Asks more: Two years as a driver\n" in paths
    assert "A driving licence that is in force – recorded 5 February 2026" in paths
    plan = one_line(run("plan", "mo"))
    assert "A driving licence that is in force (met on 5 February 2026). Two years as a driver (open)." in plan


def test_licences_and_certificates_run_out(said):
    run = said("condition-run-out")
    gap = one_line(run("gap", "mo"))
    assert "run out on 4 February 2024" in gap
    assert "Near. Open: A driving licence that is in force" in gap
    assert json.loads(run("gap", "mo", "--format", "json"))["open"] == ["licence"]
    assert "condition-runs-out" in run("check")
    for today, speaks in (("2023-12-23", False), ("2023-12-24", True)):
        assert ("runs out within 6 weeks" in run("check", today=today, code=1)) == speaks  # its sheets are to come


def test_a_condition_that_has_to_be_shown_again_each_year(said):
    run = said("condition-renewed-yearly")
    role = run.root / "roles" / "driver.yaml"
    role.write_text(role.read_text("utf-8").replace("licence: {", "licence: {valid_months: 12, "), "utf-8")
    assert "recorded 5 February 2026, holds until 5 February 2027" in one_line(run("gap", "mo", today="2027-02-05"))
    assert "run out on 5 February 2027" in one_line(run("gap", "mo", today="2027-02-06"))
    assert "run out on 5 February 2027" in one_line(run("gap", "mo", today="2028-11-02"))


def test_who_has_left_is_waited_for_no_longer(said):
    run = said("manager-has-left")
    gap = run("gap", "al")
    assert "Gil" not in gap
    assert "2026: Al has rated; the manager has left: who rates?" in gap
    assert "Next: the manager has left: who rates?" in gap
    assert "Al (the manager has left: who rates?)" in run("rounds")
    assert "people/al.yaml:4:10: warning[manager-has-left] this person has left" in run("check")
    assert "the manager has left: who answers it?" in run("wish", "al").casefold()
    assert "your manager sees it" not in run("wish", "al", "lead").casefold()


def test_a_round_that_is_about_some_people_only(said):
    run = said("round-for-a-newcomer")
    settings = run.root / "careerctl.yaml"
    settings.write_text(
        settings.read_text("utf-8").replace("closes: 2026-11-10", "closes: 2026-11-10, for: [jo]"), "utf-8"
    )
    everybody, newcomers = run("rounds").split("first-90-days · ")
    assert "Self, not yet        Al · Bo · Jo\n" in everybody
    assert "Self, not yet        Jo\n" in newcomers
    assert "Bo" not in newcomers
    assert "assessments/2026/bo.self.yaml" in run("rate", "bo", "--as", "self", "--set", "craft=1", "--dry-run")
    assert "unknown" not in run("check")

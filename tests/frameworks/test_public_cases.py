"""Small projects from public practice, each with what is right there; where they are not here, nothing is tested."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PUBLIC = Path(__file__).resolve().parents[3] / "shared" / "cases" / "public"

Said = Callable[..., str]


@pytest.fixture
def said(tmp_path: Path, careerctl: Callable[..., Any]) -> Callable[[str], Said]:
    """Return a function that copies a case and returns what a command says there on 2 November 2026."""

    def copied(name: str) -> Said:
        if not (PUBLIC / name).is_dir():
            pytest.skip("the public cases lie beside the checkout")
        root = tmp_path / name
        shutil.copytree(PUBLIC / name, root)

        def run(*arguments: str, today: str = "2026-11-02", code: int = 0) -> str:
            ran = careerctl(*arguments, "--today", today, cwd=root)
            assert ran.code == code, ran.err
            return f"{ran.out}{ran.err}"

        return run

    return copied


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

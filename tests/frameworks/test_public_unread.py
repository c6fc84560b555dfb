"""Projects after public practice in which something cannot be read: nothing is said that only follows from that."""

from pathlib import Path

import pytest

PUBLIC = Path(__file__).resolve().parents[3] / "shared" / "cases" / "public"
pytestmark = pytest.mark.skipif(not PUBLIC.is_dir(), reason="the cases lie outside the repository")
TODAY = ("--today", "2026-11-02")
LEFT_OUT = "Left out, because the file has to be mended first: "


@pytest.mark.parametrize("line", ["gap kim --target service-manager", "compare programmer service-manager"])
def test_what_has_no_scale_is_named_and_never_not_asked(line, careerctl):
    out = careerctl(*line.split(), *TODAY, cwd=PUBLIC / "competency-without-scale").out
    assert f"{LEFT_OUT}programming · running-a-service\n" in out
    for untrue in ("not asked by this role", "asks for", "asks what today's role asks", "0 of 0"):
        assert untrue not in out


def test_a_role_page_names_what_has_no_scale(careerctl):
    out = careerctl("report", "role", "service-manager", *TODAY, cwd=PUBLIC / "competency-without-scale").out
    assert f"{LEFT_OUT}programming · running-a-service\n" in out
    assert "asks for nothing yet" not in out


def test_findings_that_only_follow_from_a_missing_scale_are_left_out(careerctl):
    out = careerctl("check", "--format", "concise", *TODAY, cwd=PUBLIC / "competency-without-scale").out
    assert out.count("error[unknown-scale]") == 2
    assert "unused-competency" not in out
    assert "manager-without-leading" not in out


@pytest.mark.parametrize("line", ["gap ada", "paths --person ada", "report role seller"])
def test_a_page_names_a_path_that_cannot_be_read(line, careerctl):
    out = careerctl(*line.split(), *TODAY, cwd=PUBLIC / "broken-path-file").out
    assert f"{LEFT_OUT}paths/sellers.yaml\n" in out
    assert "months left" not in out
    assert "Team lead → Senior seller" not in out


@pytest.mark.parametrize("case", ["broken-role-in-paths", "extends-misspelt"])
def test_of_a_role_that_cannot_be_read_nothing_is_said(case, careerctl):
    out = careerctl("paths", "--person", "ada", *TODAY, cwd=PUBLIC / case).out
    assert "The role's file has to be mended first" in out
    for untrue in ("Asks no more than the role before", "No move leads on from here", "Musts"):
        assert untrue not in out


def test_one_missing_bracket_is_one_error(careerctl):
    out = careerctl("check", "--format", "concise", *TODAY, cwd=PUBLIC / "cascade-broken-base-role").out
    assert out.count("error[") == 1
    assert "steep-step" not in out

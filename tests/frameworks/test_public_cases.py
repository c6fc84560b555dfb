"""Small projects from public practice, each with what is right there; where they are not here, nothing is tested."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from printed import printed_in

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
    assert (
        "A driving licence that is in force (met on 5 February 2026). Two years as a driver (open, condition-" in plan
    )


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


def ran(run: Case, page: str, today: str) -> list[str]:
    """Return the commands on a page, each of which runs in the same place on the same day."""
    found = printed_in(page, ROLE="maker", ID="one")
    for each in found:
        run(*each, today=today)
    return [" ".join(each) for each in found]


def test_a_talk_about_a_round_that_has_closed_names_it(said):
    run, today = said("next-after-the-round-closed"), "2026-11-05"
    assert ran(run, run("gap", "jo", today=today), today) == ["rate jo --as agreed --round 2026"]
    settings = run.root / "careerctl.yaml"
    more = ", 2026-late: {opens: 2026-11-01, closes: 2026-11-30}}\n"
    settings.write_text(
        settings.read_text("utf-8").replace("closes: 2026-10-31}}\n", f"closes: 2026-10-31}}{more}"), "utf-8"
    )
    assert ran(run, run("gap", "jo", "--round", "2026", today=today), today) == ["rate jo --as agreed --round 2026"]
    assert ran(run, run("gap", "jo", "--round", "2026", today="2026-10-12"), "2026-10-12") == ["rate jo --as agreed"]


def test_the_next_step_works_where_the_first_one_was_typed(said):
    run, today = said("next-from-outside"), "2026-11-05"
    page = run("gap", "project/people/jo.yaml", today=today)
    assert ran(run, page, today) == ["rate jo --as agreed --root project"]
    page = run("paths", "--person", "jo", "--root", "project", today=today)
    assert ran(run, page, today) == ["wish jo maker --root project"]
    assert ran(run, run("paths", "--root", "project", today=today), today) == ["new path one --root project"]


def test_two_who_are_called_the_same_stand_with_their_whole_names(said):
    run = said("manager-of-the-same-name")
    for words in (["gap", "sam"], ["report", "review", "sam"], ["plan", "sam"], ["rounds"]):
        assert not re.search(r"Sam(?! Hill| Field)", run(*words)), words
    assert "Sam Field sees it met, Sam Hill does not yet, Sam Field +1" in run("gap", "sam")


def test_one_title_in_two_grades(said):
    run = said("one-title-two-grades")
    paths = run("paths", "--person", "lee")
    assert paths.startswith("Lee · Engineer (A3)\n")
    assert "Wish: Engineer (A4)" in paths
    assert "Engineer (A3) → Engineer (A4)" in paths
    assert run("compare", "engineer-a3", "engineer-a4").startswith("Engineer (A3) → Engineer (A4)\n")
    for words in (["gap", "lee"], ["paths", "--format", "mermaid"], ["report", "path", "p"], ["report", "paths"]):
        assert not re.search(r"Engineer(?! \(A)", run(*words)), words


def test_the_lowest_level_that_nobody_has_rated_is_not_met(said):
    run = said("lowest-level-nobody-rated")
    for words, open_ in (
        (["gap", "ira"], ["teaching-families"]),
        (["gap", "ira", "--target", "nurse-2"], ["teaching-families", "guiding"]),
    ):
        page = run(*words, "--figures")
        assert ("both see it met" in page, "Everything that this role asks is met" in page) == (False, False)
        assert not re.search(r"Ratio: 1\.00\n", page)
        gap = json.loads(run(*words, "--format", "json"))
        unrated = {each["competency"] for each in gap["items"] if each["standing"] == "not-compared"}
        assert (gap["open"], unrated) == (open_, {*open_})
    assert "To learn: Guiding students –\u00a0→\u00a01" in run("compare", "nurse-1", "nurse-2")
    assert "all that this role asks is met" not in run("check")


def test_what_was_rated_stays_true_when_the_scale_changes(said):
    run = said("scale-shortened-later")
    check = run("check")
    assert check.count("[past-rating]") == check.count("note[past-rating]") == 2
    assert "error[" not in check
    gap = one_line(run("gap", "pat"))
    assert "Round 2026" in gap
    assert "1 of 2 met as both see it · 1 as Pat sees it" in gap
    older = run("gap", "pat", "--round", "2024", "--format", "markdown")
    assert "| Closing | 3 | 5 | 4 | rated on a scale that is no longer there |" in older
    assert "| Listening | 2 | Master | 5 | rated on a scale that is no longer there |" in older
    assert " met" not in older
    assert "o chance" not in older


def test_where_somebody_comes_from_need_be_no_role_of_this_framework(said):
    run = said("past-role-outside-the-framework")
    check = run("check")
    assert "people/al.yaml:5:15: note[past-rating]" in check
    assert "error[" not in check
    assert "Al · Seller" in run("gap", "al")
    al = run.root / "people" / "al.yaml"
    al.write_text(al.read_text("utf-8").replace("role: workshop-fitter", "words: Fitter in the workshop"), "utf-8")
    assert "past-rating" not in run("check")
    assert "Al · Seller" in run("gap", "al")

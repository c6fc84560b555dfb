"""`careerctl plan` and `mark` on a plan that is kept: where it stands, and what is written when something happens."""

import json

import pytest
from plan_project import FILES, PLAN


@pytest.fixture
def run(staying):
    """Return a function that runs a command on the plan, on a day."""
    return staying(FILES, "plans/pat-lead.yaml")


def standing(run, today: str) -> tuple[str, int]:
    plan = json.loads(run("plan", "pat", "--format", "json", today=today).out)["plans"][0]
    return plan["stage"], plan["months"]


def promises(run, **more: str) -> list[tuple[str, str, str, str]]:
    plan = json.loads(run("plan", "pat", "--format", "json", **more).out)["plans"][0]
    return [(each["owner"], each["what"], each["due"], each["when"]) for each in plan["promises"]]


class TestWhereItStands:
    def test_what_the_manager_promised_comes_first_each_side_by_date(self, run):
        assert promises(run) == [
            ("manager", "action", "2026-11-20", "soon"),
            ("manager", "talk", "2026-12-01", "soon"),
            ("manager", "end", "2027-05-31", "later"),
            ("manager", "announce", "2027-07-01", "later"),
            ("manager", "pay", "2027-12-31", "later"),
            ("manager", "ask-again", "2028-01-31", "later"),
            ("employee", "action", "2026-10-15", "late"),
        ]

    def test_it_reads_so(self, run):
        out = run("plan", "pat").out
        assert "Now: Mastery, since 1 September 2026, for 2 months, until 31 December 2026. 1 of 2 signs are met" in out
        assert "What Dana has promised\ndue 20 November 2026, under way  Keep Fridays free (time)" in out
        assert "What Pat has promised\nlate, was due 15 October 2026  Ride along (ask)" in out
        assert "20 October 2026: A good start\nNext: Dana asks the team" in out

    @pytest.mark.parametrize(
        ("today", "stage", "months"),
        [
            ("2026-12-31", "mastery", 3),
            ("2027-01-01", "trial", 0),
            ("2027-06-15", "trial", 5),
            ("2027-07-01", "permanent", 0),
            ("2028-02-01", "move", 1),
        ],
    )
    def test_stages_come_with_their_day(self, run, today, stage, months):
        assert standing(run, today) == (stage, months)

    @pytest.mark.parametrize(
        ("result", "stage"),
        [("go-on", "permanent"), ("extend", "trial"), ("stop", "mastery"), ("another-way", "mastery")],
    )
    def test_a_trial_s_end_leads_on_or_back(self, run, result, stage):
        end = f"  outcome: {{date: 2027-02-01, result: {result}}}\n"
        run.path.write_text(PLAN.replace("permanent:\n  from", f"{end}permanent:\n  from"))
        assert standing(run, "2027-02-10")[0] == stage
        if stage == "mastery":
            assert {what for _, what, _, _ in promises(run, today="2027-02-10")} == {"action", "talk"}

    def test_a_closed_plan_owes_nothing(self, run):
        run.path.write_text(f"{PLAN}closed: {{date: 2026-10-30, because: Another wish}}\n")
        plans = json.loads(run("plan", "pat", "--format", "json").out)["plans"]
        assert [(each["kept"], len(each["promises"])) for each in plans] == [(False, 0), (True, 0)]


class TestClose:
    def test_it_writes_the_day_and_why_and_nothing_else(self, run):
        line = ("plan", "pat", "--close", "--because", "Another wish")
        assert run(*line, "--dry-run").out.endswith("+closed:\n+  date: 2026-11-02\n+  because: Another wish\n")
        assert run.path.read_text() == PLAN
        ran = run(*line)
        assert (ran.code, ran.out) == (0, "Closed plans/pat-lead.yaml. 2 actions still to come stay as they are.\n")
        assert run.path.read_text() == f"{PLAN}closed:\n  date: 2026-11-02\n  because: Another wish\n"
        assert "Lead, from 1 September 2026 until 2 November 2026. Another wish" in run("plan", "pat").out

    def test_without_a_reason_it_is_the_day(self, run):
        run("plan", "pat", "--close")
        assert run.path.read_text() == f"{PLAN}closed: 2026-11-02\n"

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (("pat", "--close", "--refresh"), "--close and --refresh are 2 steps: one after the other."),
            (("pat", "--close", "--outcome", "trial=stop"), "--outcome and --close are 2 steps: one after the other."),
            (("pat", "--close", "--fresh"), "--close is about the kept plan. Take out what proposes anew."),
            (("--close",), "--close is about one plan. Name a PERSON."),
            (("pat", "--because", "So"), "--because belongs to --outcome or --close."),
            (("pat", "--close", "--format", "json"), "--format"),
        ],
    )
    def test_refused(self, run, line, said):
        ran = run("plan", *line)
        assert ran.code == 2
        assert said in ran.err
        assert run.path.read_text() == PLAN

    def test_what_is_closed_can_be_opened_again(self, run):
        run("plan", "pat", "--close", "--because", "Another wish")
        ran = run("plan", "pat", "--reopen")
        assert (ran.code, ran.out) == (0, "Opened plans/pat-lead.yaml again.\n")
        assert run.path.read_text() == PLAN
        assert run("plan", "pat", "--reopen").out == "The plan in plans/pat-lead.yaml is open. Nothing was written.\n"
        run.path.unlink()
        assert "there is no plan for 'pat' that was closed." in run("plan", "pat", "--reopen").err

    def test_what_is_closed_is_not_closed_again(self, run):
        run("plan", "pat", "--close")
        ran = run("plan", "pat", "--close")
        assert (ran.code, run.path.read_text()) == (2, f"{PLAN}closed: 2026-11-02\n")
        assert "the plan in plans/pat-lead.yaml is closed. `careerctl plan pat --write` keeps one." in ran.err

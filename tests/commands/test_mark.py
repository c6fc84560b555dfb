"""`careerctl mark`: what happened in a plan, by the ids that its page shows."""

import io
import sys

import plan_project
import pytest

PLAN = plan_project.PLAN.replace("move:\n", "move:\n  hands_over: [Two customers. To whom?]\n")
PLAN += "stones: [{text: Leads one large deal, owner: manager, due: 2027-04-30}]\n"
FILES = plan_project.FILES | {"plans/pat-lead.yaml": PLAN}
WORDS_NEEDED = {"trial-announced", "gives-way-1", "hands-over-1"}
"""What is said in words alone, and what nobody may say without both."""


@pytest.fixture
def run(staying):
    """Return a function that runs a command on the plan, on a day."""
    return staying(FILES, "plans/pat-lead.yaml")


def on_pages(run) -> str:
    """Return the plan as its screen and its page have it."""
    return run("plan", "pat").out + run("report", "plan", "pat").out


class TestMark:
    def test_it_changes_its_own_lines_and_no_other(self, run):
        ran = run("mark", "pat", "ask", "done", "--evidence", "Notes of May", "--on", "2026-10-30")
        assert (ran.code, ran.out) == (0, "Wrote into plans/pat-lead.yaml: ask is done.\n")
        assert run.path.read_text() == PLAN.replace(
            "      status: planned\n    - {id: time",
            "      status: done\n      date: 2026-10-30\n      evidence:\n        - Notes of May\n    - {id: time",
        )

    def test_a_second_run_writes_nothing(self, run):
        line = ("mark", "pat", "ask", "done", "--evidence", "Notes")
        run(*line)
        before = run.path.read_bytes()
        assert run(*line).out == "This stands in plans/pat-lead.yaml already. Nothing was written.\n"
        assert (
            run(*line, today="2026-11-09").out == "This stands in plans/pat-lead.yaml already. Nothing was written.\n"
        )
        assert run.path.read_bytes() == before

    def test_another_day_corrects_the_one_that_stands_there(self, run):
        run("mark", "pat", "over", "done", "--on", "2026-09-21")
        assert "status: done, date: 2026-09-21, evidence: [Notes]}" in run.path.read_text()

    def test_what_is_under_way_again_has_no_day(self, run):
        run("mark", "pat", "over", "active")
        assert (
            "{id: over, text: A long talk, owner: manager, status: active, evidence: [Notes]}" in run.path.read_text()
        )

    def test_a_dry_run_shows_the_lines(self, run):
        ran = run("mark", "pat", "time", "dropped", "--dry-run")
        assert ran.out.splitlines()[1:] == [
            "#   mastery.actions.1.status: active -> dropped", "#   mastery.actions.1.date: + 2026-11-02"
        ]  # fmt: skip
        assert run.path.read_text() == PLAN

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (("pat", "aks", "done"), "no entry of the plan has the id 'aks'. Did you mean 'ask'?"),
            (("dana", "ask", "done"), "there is no open plan for 'dana' yet. `careerctl plan dana --write` keeps one."),
            (
                ("pat", "ask", "active", "--on", "2026-11-01"),
                "--on is the day on which something was done or dropped.",
            ),
            (("pat", "ask", "done", "--on", "2030-01-01"), "--on 2030-01-01 is still to come."),
        ],
    )
    def test_refused(self, run, line, said):
        ran = run("mark", *line)
        assert ran.code == 2
        assert said in ran.err
        assert run.path.read_text() == PLAN

    def test_two_of_a_name(self, run):
        run.path.write_text(PLAN.replace("id: time", "id: ask"))
        assert "two actions of the plan have the id 'ask'." in run("mark", "pat", "ask", "done").err


class TestEveryEntry:
    @pytest.mark.parametrize(
        ("line", "old", "new"),
        [
            (("stone-1",), "due: 2027-04-30}", "due: 2027-04-30, met: 2026-11-02}"),
            (("mastery-sign-2",), "Two customers have moved]", "{text: Two customers have moved, met: 2026-11-02}]"),
            (("mastery-sign-1", "--on", "2026-10-02"), "met: 2026-10-01", "met: 2026-10-02"),
            (("signed-manager", "--by", "dana"), "", "signed:\n  manager: 2026-11-02\n"),
            (("pay",), "people]\n", "people]\n  pay_decided: 2026-11-02\n"),
            (
                ("role-model", "--evidence", "Two learned by watching"),
                "status: done, date: 2026-09-20, evidence: [Notes]}\n",
                (
                    "status: done, date: 2026-09-20, evidence: [Notes]}\n"
                    "  points:\n    role-model: Two learned by watching\n"
                ),
            ),
        ],
    )
    def test_it_is_written_where_the_plan_has_a_place_and_can_be_taken_back(self, run, line, old, new):
        ran = run("mark", "pat", *line)
        assert ran.code == 0, ran.err
        assert run.path.read_text() == (PLAN.replace(old, new) if old else PLAN + new)
        assert "check" not in run("check", "--format", "concise").err
        if line[0] == "mastery-sign-1":
            return
        assert run("mark", "pat", *line[:1], "open").code == 0
        assert "2026-11-02" not in run.path.read_text()

    def test_all_that_is_listed_can_be_marked_and_stands_on_the_plan_s_screen(self, run):
        listed = [line.split("  ")[0].strip() for line in run("mark", "pat").out.splitlines()]
        ids = [each for each in listed if each and " " not in each]
        screen = run("plan", "pat").out
        assert {"ask", "stone-1", "mastery-sign-2", "pay", "skills-in-use"} <= {*ids}
        assert {f"({each})" in screen for each in ("ask", "stone-1", "mastery-sign-2", "skills-in-use")} == {True}
        ran = run("mark", "pat", *(each for each in ids if each not in WORDS_NEEDED), "--evidence", "S", "--by", "pat")
        assert ran.code == 0, ran.err
        assert run("mark", "pat").out.count("signed-") == 0

    @pytest.mark.parametrize(
        ("line", "old", "new"),
        [
            (("time", "--text", "Keep Mondays free"), "Keep Fridays free", "Keep Mondays free"),
            (("ask", "--due", "2027-01"), "due: 2026-10-15", "due: 2027-01"),
            (
                ("stone-1", "--text", "Leads two", "--due", "2027-05"),
                "Leads one large deal, owner: manager, due: 2027-04-30",
                "Leads two, owner: manager, due: 2027-05",
            ),
            (("gives-way-1", "--text", "A fifth"), "A tenth of the target", "A fifth"),
            (
                ("gives-way-2", "--text", "The fair"),
                ", until: 2027-05}]\n  exit",
                ", until: 2027-05}, {what: The fair, from: 2027-01-01, until: 2027-05-31}]\n  exit",
            ),
            (
                ("hands-over-1", "--text", "Two customers, to Kim"),
                "[Two customers. To whom?]",
                '["Two customers, to Kim"]',
            ),
        ],
    )
    def test_what_was_agreed_has_new_words_and_days(self, run, line, old, new):
        ran = run("mark", "pat", *line)
        assert ran.code == 0, ran.err
        text = run.path.read_text()
        assert text == PLAN.replace(old, new)
        again = run("mark", "pat", *line)
        assert (again.code, run.path.read_text()) == (0, text)

    def test_several_at_once_and_none_where_one_is_wrong(self, run):
        ran = run("mark", "pat", "ask", "time", "done")
        assert ran.out == "Wrote into plans/pat-lead.yaml: ask, time are done.\n"
        before = run.path.read_bytes()
        assert run("mark", "pat", "over", "tiem", "active").code == 2
        assert run.path.read_bytes() == before

    def test_where_nothing_is_open_it_says_so(self, run):
        """Everything happened already, and the plan has no stages."""
        run.path.write_text(
            "person: pat\ntarget: lead\nstarted: 2026-09-01\nsigned: {employee: 2026-09-02, manager: 2026-09-02}\n"
        )
        ran = run("mark", "pat")
        assert (ran.code, ran.out) == (0, "Nothing in the plan is open.\n")
        assert run("plan", "pat").code == 0

    def test_without_an_id_it_lists_what_is_due_first_and_asks(self, run, monkeypatch):
        monkeypatch.setattr(sys, "stdin", io.StringIO("ask mastery-sign-2\n"))
        ran = run("mark", "pat")
        assert [line.split()[0] for line in ran.out.splitlines()[1:3]] == ["ask", "time"]
        assert "Which? Ids" in ran.err
        assert ran.out.endswith("Wrote into plans/pat-lead.yaml: ask, mastery-sign-2 are done.\n")

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (("pay", "active"), "pay is done or open; active is said of actions."),
            (("role-model",), "say with --evidence what was seen of role-model."),
            (("pay", "--evidence", "Seen"), "--evidence belongs to actions, points of mastery and what was asked."),
            (("ask", "--to", "all"), "--to belongs to announcements."),
            (("trial-yes", "open", "--on", "2026-11-01"), "--on is the day on which something was done or dropped."),
            (("signed-manager",), "signed-manager is somebody's own word. Say who types it with --by, or with"),
            (("trial-announced",), "others hear of a trial only if both want that. Each says so first: tell-employee,"),
        ],
    )
    def test_refused(self, run, line, said):
        ran = run("mark", "pat", *line)
        assert (ran.code, said in ran.err) == (2, True), ran.err
        assert run.path.read_text() == PLAN


class TestOwnWords:
    def test_a_yes_that_another_types_says_so_until_it_is_confirmed(self, run):
        run("mark", "pat", "trial-yes", "open")
        ran = run("mark", "pat", "trial-yes", "--by", "dana")
        assert ran.out.splitlines()[1:] == [
            "It says that Dana recorded trial-yes, until whoever's word it is does the same."
        ]
        assert "  agreed: 2026-11-02\n  recorded_by: dana\n" in run.path.read_text()
        said = "Dana recorded Pat's yes on 2 November 2026; Pat has not confirmed it yet."
        assert on_pages(run).count(said) == 2
        run("mark", "pat", "trial-yes", "--by", "pat", today="2026-11-09")
        assert "recorded_by" not in run.path.read_text()
        assert on_pages(run).count("Pat said yes on 2 November 2026.") == 2

    def test_a_yes_is_taken_back_without_a_reason(self, run):
        run("mark", "pat", "trial-yes", "open")
        assert on_pages(run).count("It needs Pat's yes first.") == 2
        assert run("mark", "pat", "trial-yes", "open").out.endswith("already. Nothing was written.\n")

    def test_a_signature_that_another_types_says_so(self, run):
        run("mark", "pat", "signed-employee", "signed-manager", "--by", "dana")
        assert run.path.read_text().endswith(
            "signed:\n  employee: 2026-11-02\n  recorded_by:\n    employee: dana\n  manager: 2026-11-02\n"
        )
        assert "Dana recorded Pat's yes on 2 November 2026; Pat has not confirmed it yet" in run("plan", "pat").out
        assert "| Pat Doe | 2 November 2026, recorded by Dana |" in run("report", "plan", "pat").out

    def test_others_hear_of_a_trial_once_both_want_that(self, run):
        run("mark", "pat", "tell-employee", "--by", "pat")
        assert "Pat wants that others hear of it; they do once both want that." in run("plan", "pat").out
        assert run("mark", "pat", "trial-announced", "--to", "the team").code == 2
        run("mark", "pat", "tell-manager", "--by", "dana")
        assert "Both want that others hear of it." in run("plan", "pat").out
        assert run("mark", "pat", "trial-announced", "--to", "the team", "--by", "dana").code == 0
        assert "Announced 2 November 2026 by Dana to the team" in " ".join(run("plan", "pat").out.split())
        assert "trial-shown-to-others" not in run("check").out

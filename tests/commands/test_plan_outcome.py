"""`careerctl plan --outcome`: how a stage ended, in order, and the dates that move with it."""

import io
import sys

import pytest
from plan_project import FILES, PLAN


@pytest.fixture
def run(staying):
    """Return a function that runs a command on the plan, on a day."""
    return staying(FILES, "plans/pat-lead.yaml", today="2027-05-31")


WHY = ("--because", "Both want it", "--by", "dana")
NEXT = ("--because", "Not for now", "--next", "Two customers more")


def outcome(day: str, result: str, *more: str) -> str:
    """Return an outcome as the file has it."""
    return f"  outcome:\n    date: {day}\n    result: {result}\n" + "".join(f"    {each}\n" for each in more)


def test_it_is_written_with_who_and_why(run):
    line = ("plan", "pat", "--outcome", "trial=go-on", *WHY)
    ran = run(*line)
    assert (ran.code, ran.out) == (0, "Wrote into plans/pat-lead.yaml: trial, go on.\n")
    end = outcome("2027-05-31", "go-on", "because: Both want it", "by: dana")
    assert run.path.read_text() == PLAN.replace("permanent:\n  from", f"{end}permanent:\n  from")
    assert run(*line).out == "This stands in plans/pat-lead.yaml already. Nothing was written.\n"
    assert "31 May 2027: go on, decided by Dana. Both want it." in run("plan", "pat").out


def test_a_quiet_end_leaves_nothing_behind_and_says_what_comes_next(run):
    out = run("plan", "pat", "--outcome", "trial=stop", *NEXT).out
    assert out.endswith("trial, stop.\nNothing was announced, and nothing is kept as a failure.\n")
    assert "{date: 2027-05-31, next: Two customers more}]}" in run.path.read_text()
    assert "Next: Two customers more" in run("plan", "pat").out


@pytest.mark.parametrize("result", ["stop", "another-way"])
def test_what_comes_next_is_asked_for(run, monkeypatch, result):
    monkeypatch.setattr(sys, "stdin", io.StringIO("Two customers more\n"))
    ran = run("plan", "pat", "--outcome", f"trial={result}", "--because", "Not for now")
    assert (ran.code, ran.err) == (0, "What comes next, then? In a sentence of yours: ")
    assert "next: Two customers more" in run.path.read_text()


def test_an_extension_has_a_new_end_and_all_behind_it_moves(run):
    ran = run("plan", "pat", "--outcome", "trial=extend", "--until", "2027-08", "--because", "A season more")
    assert ran.out == (
        "Wrote into plans/pat-lead.yaml: trial, a little longer.\n"
        "Moved with it, since they would not be true any more:\n"
        "  For good, from: July 2027 → October 2027\n"
        "  For good, until: December 2027 → March 2028\n"
        "  The move, from: 1 January 2028 → 2 April 2028\n"
    )
    written = run.path.read_text()
    for line in ("  until: 2027-08\n", "  from: 2027-10\n", "  until: 2028-03\n", "  from: 2028-04-02\n"):
        assert line in written
    assert run("plan", "pat", "--outcome", "trial=another-way", *NEXT, today="2027-08-31").code == 0


@pytest.mark.parametrize(
    ("day", "moves"),
    [("2027-04-30", ("2027-06", "2027-11", "2027-12-01")), ("2027-06-30", ("2027-08", "2028-01", "2028-01-31"))],
)
def test_an_early_or_late_end_moves_what_comes_after_it(run, day, moves):
    run("plan", "pat", "--outcome", "trial=go-on", *WHY, today=day)
    written = run.path.read_text()
    permanent, _, move = written.partition("permanent:\n")[2].partition("move:\n")
    assert (f"from: {moves[0]}\n" in permanent, f"until: {moves[1]}\n" in permanent) == (True, True)
    assert f"from: {moves[2]}\n" in move
    assert " error[" not in run("check", "--format", "concise").out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("trial=go-on",), "1 sign that it can end is open. Say why you go on all the same, and who decided"),
        (("trial=stop", "--next", "So"), "1 sign that it can end is open. Say why: --because TEXT."),
        (("trial=stop", "--because", "So"), "what comes next? Say it with --next; a stop without one leaves"),
        (("trial=extend",), "until when is it extended? Add --until and the trial's new last day."),
        (("trial=extend", "--until", "2027-05-01", "--because", "So"), "--until 2027-05-01 has passed. Name a day to"),
        (("trial=stop", "--until", "2027"), "--until is the new end of a stage that is extended. Take it out."),
        (("trial=stop", "--fresh"), "--outcome is about the kept plan. Take out what proposes anew."),
        (("permanent=go-on",), "For good has not begun. Its outcome comes after that of On trial, which is now."),
    ],
)
def test_refused(run, monkeypatch, line, said):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    ran = run("plan", "pat", "--outcome", *line)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert run.path.read_text() == PLAN


def test_what_ends_early_says_when_and_gives_way_no_longer(run):
    out = run("plan", "pat", "--outcome", "trial=stop", *NEXT, today="2027-03-15").out
    assert "  On trial, until: 31 May 2027 → 15 March 2027\n  gives-way-1, until: May 2027 → 15 March 2027\n" in out
    written = run.path.read_text()
    assert ("  until: 2027-03-15\n" in written, "until: 2027-03-15}" in written) == (True, True)


def test_a_stage_ends_once_and_has_to_be_there(run):
    run("plan", "pat", "--outcome", "trial=stop", *NEXT)
    assert "this stage has ended: stop, on 2027-05-31." in run("plan", "pat", "--outcome", "trial=another-way").err
    run.path.write_text("person: pat\ntarget: lead\nstarted: 2026-09-01\n")
    assert "plans/pat-lead.yaml has no stage 'move'." in run("plan", "pat", "--outcome", "move=stop").err


def test_the_outcome_of_the_last_stage_closes_the_plan(run):
    line = ("plan", "pat", "--outcome", "move=go-on", "--because", "It is the work", "--by", "dana")
    ran = run(*line, today="2028-07-01")
    assert ran.out == "Wrote into plans/pat-lead.yaml: move, go on. It was the last stage: the plan is closed.\n"
    end = outcome("2028-07-01", "go-on", "because: It is the work", "by: dana")
    assert run.path.read_text() == f"{PLAN}{end}closed:\n  date: 2028-07-01\n  because: It is the work\n"
    assert "the plan in plans/pat-lead.yaml is closed." in run(*line).err


def test_a_move_that_nobody_asked_about_does_not_end_without_a_word(run):
    ran = run("plan", "pat", "--outcome", "move=go-on", today="2028-07-01")
    assert ran.code == 2
    assert "after 30 days nobody has asked yet whether it is the work that was hoped for." in ran.err
    assert run.path.read_text() == PLAN

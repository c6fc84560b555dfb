"""`careerctl talk`: that the two talked is written down, and counts; and the page to have on the table."""

import io
import sys

import pytest

FILES = {
    "competencies/asking.yaml": "name: Asking\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {asking: 2}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {asking: 3}\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\n",
    "people/pat.yaml": "name: Pat Doe\ncalled: Pat\nrole: guide\nmanager: dana\nwishes: [{role: lead}]\n",
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\n",
    "notes/pat.dana.yaml": (
        "- {date: 2026-09-01, text: Before}\n- {date: 2026-10-20, text: Asked first, for: asking}\n"
        "- {date: 2026-12-24, text: Still to come}\n"
    ),
}
PLAN = "person: pat\ntarget: lead\nstarted: 2026-09-01\ncheck_ins: {every_weeks: 4}\n"
TODAY = ("--today", "2026-11-02")
TALK = ("talk", "pat", "--said", "All is well", "--next", "A long tour", "--on", "2026-10-12")


def test_without_a_plan_it_goes_into_the_persons_file(project, careerctl):
    root = project(FILES)
    ran = careerctl(*TALK, "--by", "dana", *TODAY, cwd=root)
    assert (ran.code, ran.out) == (0, "Wrote the talk into people/pat.yaml. You both read it.\n")
    talks = "talks:\n  - date: 2026-10-12\n    by: dana\n    said: All is well\n    next: A long tour\n"
    assert (root / "people/pat.yaml").read_text() == FILES["people/pat.yaml"] + talks
    again = careerctl(*TALK, "--by", "dana", *TODAY, cwd=root).out
    assert again == "This talk is in people/pat.yaml already. Nothing was written.\n"


def test_with_a_plan_it_is_the_talk_that_was_due(project, careerctl):
    root = project(FILES | {"plans/pat.yaml": PLAN})
    assert "late, was due 29 September 2026  talk about the plan" in careerctl("plan", "pat", *TODAY, cwd=root).out
    careerctl(*TALK, *TODAY, cwd=root)
    assert (
        (root / "plans/pat.yaml")
        .read_text()
        .endswith("log: [{date: 2026-10-12, said: All is well, next: A long tour}]}\n")
    )
    out = careerctl("plan", "pat", *TODAY, cwd=root).out
    assert "due 9 November 2026  talk about the plan" in out
    assert "12 October 2026: All is well" in out


def test_what_is_not_given_is_asked_for(project, careerctl, monkeypatch):
    root = project(FILES)
    monkeypatch.setattr(sys, "stdin", io.StringIO("All is well\n\n"))
    ran = careerctl("talk", "pat", *TODAY, cwd=root)
    assert ran.err == "What was said? What comes next? "
    assert (root / "people/pat.yaml").read_text().endswith("talks:\n  - date: 2026-11-02\n    said: All is well\n")


def test_a_talk_without_words_is_one(project, careerctl, monkeypatch):
    root = project(FILES)
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert careerctl("talk", "pat", *TODAY, cwd=root).code == 0
    assert (root / "people/pat.yaml").read_text().endswith("talks:\n  - date: 2026-11-02\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("talk", "pat", "--on", "2026-12-01"), "--on 2026-12-01 is still to come."),
        (("talk", "pta"), "Did you mean 'pat'?"),
        (("talk", "pat", "--said", "So", "--by", "nobody"), "That is who writes, from --by or CAREERCTL_ME."),
        (("report", "talk", "pat", "--audience", "hr"), "this page is not for hr: --audience employee or"),
    ],
)
def test_refused(project, careerctl, line, said):
    root = project(FILES)
    ran = careerctl(*line, *TODAY, cwd=root)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert (root / "people/pat.yaml").read_text() == FILES["people/pat.yaml"]


def test_a_dry_run_shows_what_it_would_write(project, careerctl):
    root = project(FILES)
    ran = careerctl(*TALK, "--dry-run", *TODAY, cwd=root)
    assert ran.out.startswith("--- a/people/pat.yaml\n")
    assert (root / "people/pat.yaml").read_text() == FILES["people/pat.yaml"]


class TestPage:
    def test_it_holds_what_there_is_to_talk_about(self, project, careerctl):
        root = project(FILES | {"plans/pat.yaml": PLAN})
        careerctl(*TALK, *TODAY, cwd=root)
        page = careerctl("report", "talk", "pat", *TODAY, cwd=root).out
        for line in (
            "# A talk · Pat Doe",
            "Since 12 October 2026, when you last talked",
            "- **What was said** – All is well",
            "- **What was to come next** – A long tour",
            "- **20 October 2026** · Dana · Asking – Asked first",
            "| Talk about the plan | Dana | 9 November 2026 |",
            "- **Lead** – ",
            "To write it down: `careerctl talk pat`",
        ):
            assert line in page
        assert ("Before" in page, "Still to come" in page) == (False, False)

    def test_before_the_first_talk(self, project, careerctl):
        page = careerctl("report", "talk", "pat", *TODAY, cwd=project(FILES)).out
        assert "No talk is written down yet." in page
        assert "Before" in page
        assert "## What comes next\n" not in page

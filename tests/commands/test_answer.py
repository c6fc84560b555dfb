"""`careerctl answer`: what is asked for, what is written, and the page."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "competencies/asking.yaml": "name: Asking\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {asking: 2}\ngrowth: [More towns]\ndaily: [A walk]\n",
    "roles/lead.yaml": "name: Lead\nrequires: {asking: 3}\ndaily: [A talk]\n",
    "roles/teacher.yaml": "name: Teacher\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\nmoves: [{from: guide, to: teacher, kind: lateral}]\n",
    "people/alice.yaml": (
        "name: Alice Moreau\ncalled: Alice\nrole: guide\nmanager: dana\nwishes:\n"
        "  - role: lead    # since spring\n    asked: 2026-09-14\n  - words: Travel\n    shared_with: everyone\n"
    ),
    "people/dana.yaml": "name: Dana Kim\ncalled: Dana\n",
}
TODAY = ("--today", "2026-10-01")
WHOLE = ("--answer", "not-yet", "--because", "First a season as stand-in.", "--revisit", "2027-03")


@pytest.fixture
def answer(project, careerctl, monkeypatch) -> Callable[..., tuple[int, str, str]]:
    """Return a function that answers Alice in a new project, with what is typed."""

    def run(*options: str, typed: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return careerctl("answer", "alice", *options, *TODAY, cwd=project(FILES))

    return run


def test_it_writes_the_answer_under_its_wish_and_prints_the_page(answer, tmp_path: Path):
    ran = answer(*WHOLE)
    assert (ran.code, ran.err) == (0, "Wrote the answer into people/alice.yaml.\n")
    assert (tmp_path / "people/alice.yaml").read_text() == FILES["people/alice.yaml"].replace(
        "asked: 2026-09-14\n",
        "asked: 2026-09-14\n    answered:\n      date: 2026-10-01\n      answer: not-yet\n"
        "      because: First a season as stand-in.\n      revisit: 2027-03\n",
    )
    for line in (
        "# What is next for Alice?",
        "**Not yet.** First a season as stand-in.",
        "Alice and Dana talk again: March 2027, whether or not anything has opened.",
        "| A walk | A talk |",
        "- **Stay** – to stay and get better at it is an answer like any other: More towns.",
        "- **Teacher**",
        "**Confidential.** Alice Moreau · Guide · Nobody has rated yet.",
    ):
        assert line in ran.out


def test_whoever_wants_to_stay_reads_what_the_work_asks_and_not_of_staying_as_another_way(project, careerctl):
    wish = "  - {role: guide, asked: 2026-09-14, answered: {date: 2026-09-20, answer: yes}}\n"
    person = FILES["people/alice.yaml"].partition("  - ")[0] + wish
    ran = careerctl("answer", "alice", *TODAY, cwd=project({**FILES, "people/alice.yaml": person}))
    assert "\n| Asking | 2 " in ran.out
    assert "## How one grows here\n\n- More towns." in ran.out
    assert "## Other ways\n\n- **Lead**" in ran.out
    assert "**Stay**" not in ran.out


def test_two_other_roles_stand_beside_it_even_where_one_of_them_lies_behind_another(project, careerctl):
    further = {
        "paths/up.yaml": FILES["paths/up.yaml"].replace("lead]", "lead, guide, head]"),
        "roles/head.yaml": "name: Head\n",
    }
    onward = {"paths/on.yaml": "name: On\nsteps: [lead, coach]\n", "roles/coach.yaml": "name: Coach\n"}
    ways = careerctl("answer", "alice", *WHOLE, *TODAY, cwd=project(FILES | onward)).out.partition("## Other ways")[2]
    assert "- **Teacher**\n- **Coach**, by way of Lead\n" in ways
    ways = careerctl("answer", "alice", *WHOLE, *TODAY, cwd=project(FILES | onward | further)).out
    assert "- **Head**\n- **Teacher**\n" in ways
    assert "Coach" not in ways


def test_what_is_not_given_is_asked_for_until_it_fits(answer, tmp_path: Path):
    ran = answer("--answer", "yes", typed="\nYou begin in May.\nsoon\n2027-05-01\n")
    assert ran.code == 0
    assert ran.err == (
        "Alice asks: Lead. Nothing is written before the last answer.\n"
        "In short, in a sentence of yours. Alice reads it first.\n"
        "because: there are no words in it.\nbecause: "
        "When do you two talk again, whether or not anything has opened? Such as 2027-03-31 or 2027-03.\n"
        "revisit: 'soon' is no day, month or year written as 2027-06-30, 2027-06 or 2027.\nrevisit: "
        "Wrote the answer into people/alice.yaml.\n"
    )
    assert "revisit: 2027-05-01" in (tmp_path / "people/alice.yaml").read_text()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--answer", "yes"),
            "there is no answer to 'because' any more, and nothing was written. Give it as --because.",
        ),
        (("--wish", "teacher"), "Alice does not wish for 'teacher'. `careerctl wish alice` shows and writes wishes."),
        (("--wish", "teachr"), "no role has the id 'teachr' in"),
        ((*WHOLE[:4], "--revisit", "2026-09"), "--revisit 2026-09 has passed. Name a day to come."),
    ],
)
def test_where_it_cannot_answer_nothing_is_written(answer, tmp_path: Path, options, said):
    ran = answer(*options)
    assert (ran.code, ran.out) == (2, "")
    assert f"careerctl: {said}" in ran.err
    assert (tmp_path / "people/alice.yaml").read_text() == FILES["people/alice.yaml"]


def test_a_dry_run_shows_the_difference_and_writes_nothing(answer, tmp_path: Path):
    ran = answer(*WHOLE, "--dry-run")
    assert ran.out.startswith("--- a/people/alice.yaml\n+++ b/people/alice.yaml\n")
    assert (tmp_path / "people/alice.yaml").read_text() == FILES["people/alice.yaml"]


def test_an_answer_is_shown_again_and_given_anew_only_where_one_says_so(answer, careerctl, tmp_path: Path):
    first = answer(*WHOLE).out
    path = tmp_path / "people/alice.yaml"
    before = path.stat()
    again = careerctl("answer", "alice", *TODAY, cwd=tmp_path)
    assert (again.code, again.out, again.err) == (0, first, "")
    assert careerctl("answer", "alice", *WHOLE, *TODAY, cwd=tmp_path).err == "The answer is there already.\n"
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    refused = careerctl("answer", "alice", "--because", "Words", *TODAY, cwd=tmp_path)
    assert "this wish has its answer. To give another, say --answer as well." in refused.err
    assert careerctl("answer", "alice", "--answer", "no", *WHOLE[2:], *TODAY, cwd=tmp_path).code == 0
    assert "answer: no\n" in path.read_text()


@pytest.mark.parametrize(("reader", "shown"), [("manager", True), ("hr", False), ("everyone", False)])
def test_a_wish_is_shown_to_those_it_is_shared_with(answer, reader, shown):
    out = answer(*WHOLE, "--audience", reader).out
    assert ("Lead" in out, "stand-in" in out, "A talk" in out) == (shown,) * 3
    assert ("There is nothing here that was shared with this reader." in out) == (not shown)

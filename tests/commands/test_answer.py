"""`careerctl answer`: what is asked for, what is written, and the page."""

import io
import sys
from pathlib import Path

import pytest
from answer_project import FILES, TODAY, WHOLE


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
        "Alice and Dana talk again in March 2027, whether or not anything has opened.",
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
    ran = answer("--answer", "yes", typed="\nYou begin in May.\nsoon\n2026-09\n2027-05-01\nmaybe\nYes\n")
    assert ran.code == 0
    assert ran.err == (
        "Alice asks: Lead. Nothing is written before the last answer.\n"
        "In short, in a sentence of yours. Alice reads it first.\n"
        "because: there are no words in it.\nbecause: "
        "When do you two talk again, whether or not anything has opened? Such as 2027-03-31 or 2027-03.\n"
        "revisit: 'soon' is no day, month or year written as 2027-06-30, 2027-06 or 2027.\nrevisit: "
        "2026-09 has passed. Name a day to come.\nrevisit: "
        "Alice reads: yes. You begin in May. You talk again: 1 May 2027.\n"
        "Write it? yes or no: Please write yes or no.\nWrite it? yes or no: "
        "Wrote the answer into people/alice.yaml.\n"
    )
    assert "revisit: 2027-05-01" in (tmp_path / "people/alice.yaml").read_text()


@pytest.mark.parametrize(
    ("by", "asks", "sentence", "two"),
    [
        ("dana", "Alice asks", "a sentence of yours. Alice reads", "you two"),
        ("kim", "Alice asks", "a sentence of Dana's. Alice reads", "the two"),
        ("alice", "You ask", "a sentence of Dana's. You read", "you two"),
    ],
)
def test_it_speaks_to_who_types(project, careerctl, monkeypatch, by, asks, sentence, two):
    root = project(FILES | {"people/kim.yaml": "name: Kim\n"})
    for line in (("--by", by), ()):
        monkeypatch.setattr(sys, "stdin", io.StringIO("yes\nGladly.\n2030\n"))
        ran = careerctl("answer", "alice", "--dry-run", *line, *TODAY, cwd=root)
        assert f"{asks}: Lead. Nothing is written" in ran.err
        assert f"In short, in {sentence} it first.\n" in ran.err
        assert f"When do {two} talk again" in ran.err
        monkeypatch.setenv("CAREERCTL_ME", by)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--answer", "yes"),
            "there is no answer to 'because' any more, and nothing was written. Give it as --because.",
        ),
        (("--wish", "teacher"), "Alice has no wish 'teacher'. `careerctl wish alice` shows and writes wishes."),
        (
            ("--wish", "laed"),
            "Alice has no wish 'laed'. Did you mean 'lead'? `careerctl wish alice` shows and writes wishes.",
        ),
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
    lead = ("--wish", "lead", *TODAY)
    again = careerctl("answer", "alice", *lead, cwd=tmp_path)
    assert (again.code, again.out, again.err) == (0, first, "")
    assert careerctl("answer", "alice", *WHOLE, *lead, cwd=tmp_path).err == "The answer is there already.\n"
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    refused = careerctl("answer", "alice", "--because", "Words", *lead, cwd=tmp_path)
    assert "this wish has its answer. To give another, say --answer as well." in refused.err


def test_an_earlier_answer_goes_to_the_history_of_its_wish(answer, careerctl, tmp_path: Path):
    answer(*WHOLE)
    later = ("--wish", "1", "--answer", "no", *WHOLE[2:], "--today", "2026-11-01")
    ran = careerctl("answer", "alice", *later, cwd=tmp_path)
    said = "Alice was told on 1 October 2026: not yet. That goes to the wish's history.\n"
    assert (ran.code, ran.err) == (0, f"{said}Wrote the answer into people/alice.yaml.\n")
    assert (tmp_path / "people/alice.yaml").read_text() == FILES["people/alice.yaml"].replace(
        "asked: 2026-09-14\n",
        "asked: 2026-09-14\n    answered:\n      date: 2026-11-01\n      answer: no\n"
        "      because: First a season as stand-in.\n      revisit: 2027-03\n    history:\n"
        "      - date: 2026-10-01\n        answer: not-yet\n"
        "        because: First a season as stand-in.\n        revisit: 2027-03\n",
    )
    shown = careerctl("wish", "alice", "--today", "2026-11-01", cwd=tmp_path).out
    assert "Before that, on 1 October 2026: not yet, because: First a season as stand-in." in " ".join(shown.split())


def test_the_answer_to_one_wish_never_takes_the_place_of_anothers(project, careerctl, monkeypatch):
    own = FILES["people/alice.yaml"].replace(
        "    asked: 2026-09-14\n", "    asked: 2026-09-14\n    answered: {date: 2026-09-20, answer: no}\n"
    )
    person = own.replace("    answered: {date: 2026-09-20, answer: yes}\n", "  - words: Teach\n")
    root = project({**FILES, "people/alice.yaml": person})
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\nx\n3\n"))
    ran = careerctl("answer", "alice", *WHOLE, *TODAY, cwd=root)
    listed = "Alice has 2 wishes that you may mean:\n2  “Travel”\n3  “Teach”\n"
    assert (ran.code, ran.err.startswith(listed), ran.err.count("wish, by its number: ")) == (0, True, 3)
    assert "“Teach”" in ran.out
    written = (root / "people/alice.yaml").read_text()
    assert written == person + (
        "    answered:\n      date: 2026-10-01\n      answer: not-yet\n"
        "      because: First a season as stand-in.\n      revisit: 2027-03\n"
    )
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    by_words = careerctl("answer", "alice", "--wish", "travel", *WHOLE, *TODAY, cwd=root)
    assert (by_words.code, "“Travel”" in by_words.out) == (0, True)
    refused = careerctl("answer", "alice", *TODAY, cwd=root)
    assert (refused.code, refused.err.splitlines()[-1].endswith("Give it as --wish.")) == (2, True)


def test_a_list_of_wishes_names_none_that_its_reader_may_not_know(project, careerctl, monkeypatch):
    person = FILES["people/alice.yaml"].replace("    answered: {date: 2026-09-20, answer: yes}\n", "")
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    ran = careerctl("answer", "alice", "--audience", "hr", *TODAY, cwd=project({**FILES, "people/alice.yaml": person}))
    assert (ran.code, ran.out) == (2, "")
    assert (
        ran.err == "careerctl: Alice has several wishes. Name one with --wish, by its number, its role or its words.\n"
    )


@pytest.mark.parametrize(
    "since", ["since: 2026-09-15\nwishes:\n", "held: [{role: lead, from: 2026-09-20, until: 2026-09-25}]\nwishes:\n"]
)
def test_a_wish_that_came_true_is_no_wish_to_stay(project, careerctl, since):
    role = "role: lead" if since.startswith("since") else "role: guide"
    person = FILES["people/alice.yaml"].replace("wishes:\n", since).replace("role: guide", role)
    root = project({**FILES, "people/alice.yaml": person})
    gap = careerctl("gap", "alice", *TODAY, cwd=root).out
    assert ("to stay" in gap.casefold(), "Wishes: “Travel”" in gap) == (False, True)
    assert "came true on" in careerctl("wish", "alice", *TODAY, cwd=root).out.casefold()
    paths = careerctl("paths", "--person", "alice", *TODAY, cwd=root).out
    assert "Wish: Lead" not in paths
    refused = careerctl("answer", "alice", "--wish", "lead", *TODAY, cwd=root)
    assert "this wish came true on" in refused.err


def test_a_day_on_which_it_came_true_may_be_written(project, careerctl):
    person = FILES["people/alice.yaml"].replace("asked: 2026-09-14\n", "fulfilled: 2026-09-30\n")
    root = project({**FILES, "people/alice.yaml": person})
    assert "Came true on 30 September 2026." in careerctl("wish", "alice", *TODAY, cwd=root).out
    before = careerctl("wish", "alice", "--today", "2026-09-29", cwd=root).out
    assert "Came true" not in before


@pytest.mark.parametrize(
    ("from_", "said"), [("2026-09", "is free now"), ("2027-05", "is free from May 2027 on"), ("2028", "")]
)
def test_not_yet_does_not_stand_beside_an_opening_unremarked(project, careerctl, from_, said):
    answered = "    asked: 2026-09-14\n    answered: {date: 2026-09-20, answer: not-yet, because: No position.}\n"
    person = FILES["people/alice.yaml"].replace("    asked: 2026-09-14\n", answered)
    root = project({**FILES, "people/alice.yaml": person, "openings/one.yaml": f"role: lead\nfrom: {from_}\n"})
    for words in (("gap", "alice"), ("wish", "alice"), ("paths", "--person", "alice"), ("report", "review", "alice")):
        out = " ".join(careerctl(*words, *TODAY, cwd=root).out.split())
        assert ("A position is free" in out, f"A position {said}." in out) == (bool(said), bool(said)), words


@pytest.mark.parametrize(("reader", "shown"), [("manager", True), ("hr", False), ("everyone", False)])
def test_a_wish_is_shown_to_those_it_is_shared_with(answer, reader, shown):
    out = answer(*WHOLE, "--audience", reader).out
    assert ("Lead" in out, "stand-in" in out, "A talk" in out) == (shown,) * 3
    assert ("There is nothing here that was shared with this reader." in out) == (not shown)

"""`careerctl answer` about a position, in another way, and with a last look before it is written."""

import io
import sys
from pathlib import Path

import pytest
from answer_project import FILES, TODAY, WHOLE


def test_what_was_asked_for_is_shown_once_more_and_nothing_is_written_without_a_yes(answer, tmp_path: Path):
    for typed, code, said in (("no\n", 0, "Nothing was written.\n"), ("", 2, "so nothing was written.\n")):
        ran = answer(*WHOLE[:4], typed=f"2027-03\n{typed}")
        assert (ran.code, ran.out) == (code, "")
        assert "Alice reads: not yet. First a season as stand-in. You talk again: March 2027.\n" in ran.err
        assert ran.err.endswith(said)
        assert (tmp_path / "people/alice.yaml").read_text() == FILES["people/alice.yaml"]


ANOTHER = ("--answer", "another-way", "--because", "You teach already.", "--revisit", "2027-03")


@pytest.mark.parametrize(
    ("options", "typed", "written"),
    [
        (("--towards", "teacher"), "", "      towards: teacher\n"),
        ((), "techer\nteacher\nyes\n", "      towards: teacher\n"),
        ((), "\ny\n", ""),
        ((), "", ""),
    ],
)
def test_another_way_names_its_way(answer, careerctl, tmp_path: Path, options, typed, written):
    ran = answer(*ANOTHER, *options, typed=typed)
    assert ran.code == 0
    assert ("Did you mean 'teacher'?" in ran.err) == typed.startswith("techer")
    assert f"      revisit: 2027-03\n{written}  - words: Travel" in (tmp_path / "people/alice.yaml").read_text()
    shown = careerctl("wish", "alice", *TODAY, cwd=tmp_path).out
    assert ("The way leads to Teacher." in " ".join(shown.split())) == bool(written)
    assert ("The way leads to Teacher." in ran.out) == bool(written)


def test_a_way_belongs_to_another_way(answer):
    ran = answer(*WHOLE, "--towards", "teacher")
    assert (ran.code, ran.out) == (2, "")
    assert "--towards belongs to another way." in ran.err


VERSION = FILES | {"openings/north.yaml": "role: lead\nname: North\nfrom: 2027\n"}


def test_an_answer_keeps_the_version_and_the_opening_that_it_was_about(project, careerctl):
    root = project(VERSION)
    settings = (root / "careerctl.yaml").read_text()
    (root / "careerctl.yaml").write_text(f"{settings}version: 2.0\n")
    ran = careerctl("answer", "alice", *WHOLE, "--opening", "north", *TODAY, cwd=root)
    assert ran.code == 0
    written = "      revisit: 2027-03\n      opening: north\n      framework: 2.0\n"
    assert written in (root / "people/alice.yaml").read_text()
    (root / "careerctl.yaml").write_text(f"{settings}version: 2.1\n")
    said = "It was about the position North. Given under version 2.0 of the framework; today it is 2.1."
    again = careerctl("answer", "alice", "--opening", "north", *TODAY, cwd=root)
    assert (again.code, again.err, said in again.out) == (0, "", True)
    assert said in " ".join(careerctl("wish", "alice", *TODAY, cwd=root).out.split())
    careerctl("answer", "alice", "--wish", "1", *WHOLE, "--today", "2026-12-01", cwd=root)
    assert "      - date: 2026-10-01\n" in (root / "people/alice.yaml").read_text()
    earlier = careerctl("wish", "alice", "--today", "2026-12-01", cwd=root).out
    assert f"because: First a season as stand-in. {said}" in " ".join(earlier.split())


def test_about_an_opening_the_wish_for_its_role_is_meant(project, careerctl):
    root = project(VERSION)
    ran = careerctl("answer", "alice", *WHOLE, "--wish", "Travel", "--opening", "north", *TODAY, cwd=root)
    assert (ran.code, "this wish is for another role than the opening 'north' is" in ran.err) == (2, True)
    ran = careerctl("answer", "alice", *WHOLE, "--opening", "noth", *TODAY, cwd=root)
    assert (ran.code, "Did you mean 'north'?" in ran.err) == (2, True)


def test_who_was_answered_before_is_asked_for_a_new_answer_about_an_opening(project, careerctl, monkeypatch):
    root = project(VERSION)
    careerctl("answer", "alice", *WHOLE, *TODAY, cwd=root)
    monkeypatch.setattr(sys, "stdin", io.StringIO("no\nIt goes to the south first.\n2027-06\nyes\n"))
    ran = careerctl("answer", "alice", "--opening", "north", "--today", "2026-11-01", cwd=root)
    assert ran.code == 0
    assert "Alice was told on 1 October 2026: not yet. That goes to the wish's history.\n" in ran.err
    assert "answer: no" in (root / "people/alice.yaml").read_text()

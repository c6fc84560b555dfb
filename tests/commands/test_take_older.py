"""`careerctl take` of answers that are older than those taken in before: by the day on which they were saved."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from books import ALL as BOOK
from books import fill
from forms import agreement, handed_out, text

from .conftest import ALL, SELF, TODAY
from .test_agreed_by_form import PLAN, PLAN_FILE

OLD, NEW = "2026-10-09", "2026-10-11"
ANOTHER = ALL | {"ask": {"level": "4", "why": "The older word"}}


@pytest.mark.parametrize(
    ("handed_in", "said"),
    [
        (True, "Alice has handed in for 2026-h2, and this is another file."),
        (False, "newer answers, of 11 October 2026, were taken in on 12 October 2026, and these are of 9 October"),
    ],
)
def test_an_older_file_does_not_go_over_a_newer_one(taking: Any, *, handed_in: bool, said: str) -> None:
    out = taking.out("self")
    assert taking("self", ALL, given=out, date=NEW, handed_in=handed_in).code == 0
    before = taking.files()
    done = taking("self", ANOTHER, given=out, date=OLD)
    assert (done.code, said in " ".join(done.err.split()), "older word" in done.err) == (2, True, False)
    assert taking.files() == before
    assert taking("self", ANOTHER, "--replace", given=out, date=OLD).code == 0
    assert "The older word" in taking.text(SELF)


def test_an_older_one_in_a_folder_is_not_what_replace_means(taking: Any) -> None:
    out, folder = taking.out("self"), taking.root / "back"
    folder.mkdir()
    assert taking("self", ALL, given=out, date=NEW).code == 0
    (folder / "a.answers").write_text(text(out, ANOTHER, date=OLD))
    (folder / "dana.answers").write_text(text(taking.out("manager"), ALL))
    before = taking.text(SELF)
    done = taking.take(folder, "dana", "--replace", "--yes")
    assert (done.code, "name this file, with --replace" in " ".join(done.err.split())) == (2, True)
    assert taking.text(SELF) == before


def test_of_two_drafts_of_one_day_nobody_knows_which_is_newer(taking: Any) -> None:
    out = taking.out("self")
    taking("self", ALL, given=out, handed_in=False)
    before, ends = taking.files(), set()
    for level in ("2", "4"):
        ratings = ALL | {"ask": {"level": level, "why": "I asked twice", "evidence": ["The minutes", level]}}
        ends.add(taking("self", ratings, given=out, handed_in=False))
    assert taking.files() == before
    (done,) = ends
    said = "others of the same day were taken in on 12 October 2026, and nobody can tell which are newer."
    assert (done.code, said in " ".join(done.err.split())) == (2, True)
    assert taking("self", ANOTHER, given=out).code == 0  # what is handed in comes after a draft
    assert "status: submitted" in taking.text(SELF)


def test_what_is_newer_goes_over_a_draft(taking: Any) -> None:
    out = taking.out("self")
    taking("self", ANOTHER, given=out, date=OLD, handed_in=False)
    assert taking("self", ALL, given=out, date=NEW, handed_in=False).code == 0
    assert "The older word" not in taking.text(SELF)
    assert str(yaml.safe_load(taking.text(SELF))["taken_in"]["saved"]) == NEW


def test_a_workbook_has_no_day(book: Any) -> None:
    path = book.out("self")
    draft = {key: said for key, said in BOOK.items() if key != "hand-in"}
    assert book.take(fill(path, draft)).code == 0
    assert "saved" not in book.sheet()["taken_in"]
    done = book.take(fill(path, {"rating show": "2"}))
    assert (done.code, "others were taken in on 12 October 2026, and nobody" in " ".join(done.err.split())) == (2, True)
    assert book.take(path, more=("--replace",)).code == 0
    assert book.sheet()["ratings"]["show"] == 2


@pytest.fixture
def trial(rating: Any, careerctl: Any) -> Any:
    """Return a function that takes in what Alice says to the trial of her plan."""
    root: Path = rating({PLAN_FILE: PLAN})
    out = handed_out(careerctl("form", "alice", "--plan", "--today", OLD, cwd=root).out)

    def take(said: str, day: str, *more: str, by: str = "dana") -> Any:
        (root / "a.answers").write_text(agreement(out, handed_in=False, trial=said, date=day))
        return careerctl("take", "a.answers", "--by", by, *more, *TODAY, cwd=root)

    take.agreed = lambda: "agreed" in yaml.safe_load((root / PLAN_FILE).read_text())["trial"]
    return take


def test_a_yes_does_not_come_after_its_no(trial: Any) -> None:
    assert trial("no", NEW).code == 0
    done = trial("yes", OLD)
    assert (done.code, "these are of 9 October 2026" in " ".join(done.err.split()), trial.agreed()) == (2, True, False)
    same = trial("yes", NEW)
    assert (same.code, "nobody can tell" in " ".join(same.err.split()), trial.agreed()) == (2, True, False)
    assert trial("yes", "2026-10-12").code == 0
    assert trial.agreed()


def test_a_no_counts_on_the_day_of_the_yes(trial: Any) -> None:
    assert trial("yes", NEW).code == 0
    assert trial("no", OLD).code == 2
    assert trial.agreed()
    assert trial("no", NEW).code == 0
    assert not trial.agreed()
    assert trial("yes", NEW, "--replace").code == 0


def test_whoever_is_none_of_the_two_is_told_the_same(trial: Any) -> None:
    assert trial("yes", NEW).code == 0
    ends = {trial(said, NEW, by="eli") for said in ("no", "yes")} - {trial("yes", NEW, by="eli")}
    assert {each.code for each in ends} == {2}

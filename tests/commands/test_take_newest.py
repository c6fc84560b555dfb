"""`careerctl take` of several files on the same: the newest counts, the older is named, and nobody is guessed."""

from pathlib import Path
from typing import Any

import pytest
from books import ALL as BOOK
from books import fill
from forms import agreement, handed_out, text

from .conftest import ALL, SELF, TODAY
from .test_agreed_by_form import PLAN, PLAN_FILE

OLD, NEW = "2026-10-09", "2026-10-11"


def _again(level: str) -> dict[str, Any]:
    return ALL | {"ask": {"level": level, "why": f"Level {level}"}}


@pytest.fixture
def back(taking: Any) -> Any:
    """Return a function that takes files in a folder `back`: `back({"a.answers": …})`."""
    folder: Path = taking.root / "back"
    folder.mkdir()

    def run(files: dict[str, str] | None = None, *more: str) -> Any:
        for name, said in (files or {}).items():
            (folder / name).write_text(said)
        return taking.take(folder, "dana", *more)

    run.taking, run.folder = taking, folder
    return run


@pytest.mark.parametrize("more", [(), ("--replace",)])
@pytest.mark.parametrize("names", [("b.answers", "b (1).answers"), ("b (1).answers", "b.answers")])
def test_the_newest_counts_whatever_it_is_called(back: Any, more: tuple[str, ...], names: tuple[str, str]) -> None:
    out = back.taking.out("self")
    files = {names[0]: text(out, _again("1"), date=OLD), names[1]: text(out, _again("2"), date=NEW)}
    done = back(files, *more)
    assert done.code == 0, done.err
    assert "Level 2" in back.taking.text(SELF)
    said = " ".join(done.err.split())
    assert f"{names[0]}: older (9 October 2026), and left alone" in said
    before = back.taking.files()
    assert back(None, *more).code == 0
    assert back.taking.files() == before


def test_a_wish_of_an_older_draft_does_not_come_again(back: Any, careerctl: Any) -> None:
    out, wish = back.taking.out("self"), {"words": "To the sea"}
    back({"a.answers": text(out, ALL, wish=wish, date=OLD)})
    assert "To the sea" in back.taking.text("people/alice.yaml")
    careerctl("wish", "alice", "--take-back", "1", "--by", "alice", *TODAY, cwd=back.taking.root)
    back({"b.answers": text(out, _again("1"), date=NEW)}, "--replace")
    assert back.taking.text("people/alice.yaml").count("To the sea") == 1


def test_of_two_of_one_day_none_is_taken(back: Any) -> None:
    out = back.taking.out("self")
    back.folder.joinpath("other.answers").write_text(text(back.taking.out("manager"), ALL))
    done = back({"a.answers": text(out, _again("1")), "b.answers": text(out, _again("2"))}, "--yes")
    said = " ".join(done.err.split())
    assert (done.code, "nobody can tell which of these is newer, so that none is taken" in said) == (2, True)
    assert not (back.taking.root / SELF).exists()
    assert "Dana Haddad on Alice Okafor" in done.out  # the other one was
    assert back.taking.take(back.folder / "b.answers").code == 0


def test_the_very_same_twice_is_once(back: Any) -> None:
    out = back.taking.out("self")
    same = text(out, ALL)
    assert back({"a.answers": same, "a (1).answers": same}).code == 0


def test_two_in_one_mail_are_both_read(taking: Any) -> None:
    out = taking.out("self")
    older, newer = (text(out, _again(level), date=day) for level, day in (("1", OLD), ("2", NEW)))
    for mail in (f"{newer}\n> {older.replace(chr(10), chr(10) + '> ')}", f"Hi\n{older}\nSorry, this one:\n{newer}"):
        (taking.root / SELF).unlink(missing_ok=True)
        assert taking.take(Path("-"), "dana", "--receipts", "back", typed=mail).code == 0
        assert "Level 2" in taking.text(SELF)
    cut = taking.take(Path("-"), "dana", typed=older[:-60] + "\n" + newer)
    assert (cut.code, "end in the middle" in cut.err) == (2, True)


def test_a_workbook_has_no_day(book: Any, careerctl: Any) -> None:
    fill(book.out("self"), BOOK)
    page = careerctl("form", "alice", "--as", "self", *TODAY, cwd=book.root).out
    (book.root / "a.answers").write_text(text(handed_out(page), _again("1")))
    done = book.take(book.root / "a.answers", book.root / "form.xlsx")
    assert (done.code, "nobody can tell which of these is newer" in " ".join(done.err.split())) == (2, True)
    assert book.take(book.root / "form.xlsx").code == 0


def test_a_newer_no_takes_the_yes_back_and_the_older_file_does_not_bring_it_again(rating: Any, careerctl: Any) -> None:
    root = rating({PLAN_FILE: PLAN})
    (root / "back").mkdir()

    def take(what: str = "back") -> Any:
        return careerctl("take", what, "--by", "dana", *TODAY, cwd=root)

    for name, trial, day in (("p.answers", "yes", OLD), ("p (1).answers", "no", NEW)):
        out = handed_out(careerctl("form", "alice", "--plan", "--today", day, cwd=root).out)
        (root / "back" / name).write_text(agreement(out, handed_in=False, trial=trial, date=day))
        assert take().code == 0
        assert ("agreed:" in (root / PLAN_FILE).read_text()) is (trial == "yes")
    take("back/p.answers")
    assert "agreed:" not in (root / PLAN_FILE).read_text()


def test_what_is_passed_over_is_named(back: Any) -> None:
    out = back.taking.out("self")
    done = back({"A.ANSWERS": text(out, ALL), "b.answers.txt": text(out, ALL), "photo.jpg": "", "other.html": ""})
    said = " ".join(done.err.split())
    assert (done.code, "other.html and photo.jpg" in said) == (0, True), done.err
    assert (back.taking.root / SELF).exists()
    assert "receipt" not in " ".join(back().err.split())


def test_a_form_itself_says_so(taking: Any, careerctl: Any) -> None:
    careerctl("form", "alice", "--as", "self", *TODAY, "-o", "f.html", cwd=taking.root)
    done = taking.take(taking.root / "f.html")
    assert (done.code, "this is the form itself" in " ".join(done.err.split())) == (2, True)

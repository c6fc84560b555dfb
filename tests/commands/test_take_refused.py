"""`careerctl take`: what is refused, what waits for the tick, and what is judged before it is written."""

from typing import Any

import pytest
from books import ALL as BOOK
from books import fill

from .conftest import ALL, MANAGER, SELF, TODAY, sheet

BY_ELI = {"side": "manager", "by": "eli"}


class TestARater:
    def test_a_file_alone_makes_nobody_the_managers_side(self, taking: Any) -> None:
        before, out = taking.files(), taking.out("manager")
        done = taking("self", ALL, given=out | BY_ELI)
        said = " ".join(done.err.split())
        assert (done.code, "Eli does not lead Alice" in said, "take --by eli" in said) == (2, True, True)
        assert taking.files() == before
        assert taking("manager", ALL, "--yes", given=out).code == 0

    def test_whoever_takes_it_in_themself_or_has_begun_may(self, taking: Any) -> None:
        out = taking.out("manager") | BY_ELI
        assert taking("manager", ALL, "--yes", by="eli", given=out).code == 0
        (taking.root / MANAGER).write_text(sheet("eli", "show: 1", "draft"))
        assert taking("manager", ALL, given=out).code == 0
        assert "status: submitted" in taking.text(MANAGER)

    def test_nor_does_a_workbook(self, book: Any, careerctl: Any) -> None:
        form = ("form", "alice", "--as", "manager", "--by", "eli", "-o", "eli.xlsx")
        assert careerctl(*form, *TODAY, cwd=book.root).code == 0
        done = book.take(fill(book.root / "eli.xlsx", BOOK))
        assert (done.code, "Eli does not lead Alice" in " ".join(done.err.split())) == (2, True)


BESIDE = {"wish": {"words": "CANARY", "shared_with": "everyone"}, "steps": [{"text": "CANARY"}]}


class TestADraft:
    @pytest.mark.parametrize(("by", "more"), [("dana", ()), ("alice", ("--yes",))])
    def test_nothing_beside_the_ratings_is_seen_before_the_tick(self, taking: Any, by: str, more: Any) -> None:
        out = taking.out("self")
        ticked = out["lists"] | {"learns": ["show"]}
        done = taking("self", ALL, *more, by=by, given=out, handed_in=False, lists=ticked, **BESIDE)
        assert (done.code, "Left until it is handed in" in " ".join(done.err.split())) == (0, True)
        files = taking.files()
        assert not any(b"CANARY" in each for each in files.values())
        assert b"learns" not in files["people/alice.yaml"]
        assert taking("self", ALL, *more, by=by, given=out, lists=ticked, **BESIDE).code == 0
        assert b"CANARY" in taking.files()["people/alice.yaml"]

    def test_the_form_says_what_is_seen_at_once(self, taking: Any, book: Any, careerctl: Any) -> None:
        from books import texts

        told = "With it, your profile, wish and own steps are seen at once, and your answers once both are in."
        page = careerctl("form", "alice", "--as", "self", *TODAY, cwd=taking.root).out
        assert told in page
        assert "Leave out what you cannot answer" not in page
        assert "Where you cannot say, choose “I had no chance to show it yet”" in page
        book_says = " ".join(texts(book.out("self")))
        assert told in book_says
        assert "Where you cannot say, choose “– no chance to show it yet”" in book_says
        assert told not in careerctl("form", "alice", "--as", "manager", *TODAY, cwd=taking.root).out


class TestNothingFilledIn:
    @pytest.mark.parametrize("in_before", [False, True])
    def test_it_asks_whether_it_is_the_one(self, taking: Any, in_before: bool) -> None:  # noqa: FBT001
        out = taking.out("self")
        if in_before:
            taking("self", ALL, given=out)
        before = taking.files()
        done = taking("self", {"ask": {"level": "", "why": ""}}, given=out, handed_in=False)
        assert (done.code, "nothing is filled in. Is this the one you meant?" in " ".join(done.out.split())) == (
            0,
            True,
        )
        assert taking.files() == before

    def test_nor_in_a_workbook(self, book: Any) -> None:
        blank = book.out("self")
        done = book.take(blank)
        assert "nothing is filled in. Is this the one you meant?" in " ".join(done.out.split())
        blank.rename(book.root / "blank.xlsx")
        book("self", BOOK)
        assert "Is this the one you meant?" in book.take(book.root / "blank.xlsx").out


class TestReceipts:
    def test_where_none_can_lie_nothing_is_taken(self, taking: Any) -> None:
        before = taking.files()
        done = taking("self", ALL, "--receipts", "people")
        assert done.code == 2
        assert taking.files() == before

    def test_one_that_was_lost_comes_again(self, taking: Any, tmp_path: Any) -> None:
        out, receipt = taking.out("self"), tmp_path / "alice.self.2026-h2.receipt.html"
        taking("self", ALL, given=out)
        first = receipt.read_text()
        taking("self", ALL, "--today", "2026-10-20", given=out)
        assert receipt.read_text() == first
        receipt.unlink()
        taking("manager", ALL, "--yes")  # both are in, and it comes all the same
        assert "The receipt to send back:" in taking("self", ALL, "--today", "2026-10-20", given=out).out
        assert "before; Dana wrote this receipt on 20 October 2026." in receipt.read_text()
        assert receipt.read_text().split("data-folded")[1][:200] == first.split("data-folded")[1][:200]


def test_ones_own_comes_again_once_both_are_in(taking: Any) -> None:
    out, own = taking.out("manager"), taking.out("self")
    for _ in range(2):
        done = taking("manager", ALL, "--yes", given=out)
        assert done.code == 0, done.err
        taking("self", ALL, given=own)
    assert "It stands there already." in done.out
    late = taking("manager", ALL | {"ask": {"level": "3", "why": "Late"}}, "--yes", given=out)
    assert (late.code, "neither sheet changes any more" in " ".join(late.err.split())) == (2, True)
    assert (taking.root / SELF).exists()


def test_where_all_of_it_is_optional_one_may_hand_in_without_an_answer(taking: Any, careerctl: Any) -> None:
    role = taking.root / "roles/guide.yaml"
    role.write_text("name: Guide\nrequires:\n  know: {level: 1, optional: true}\n")
    assert taking("self", {}).code == 0
    assert "status: submitted" in taking.text(SELF)
    assert careerctl("check", "--scope", "all", *TODAY, cwd=taking.root).code == 0
    assert taking("self", {}, "--replace", date="2026-10-11").code == 0

"""`careerctl take` of workbooks about something agreed, and of those that were taken apart."""

import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from books import ALL, fill, texts, write

from .conftest import BOTH, SELF


class TestAgreed:
    @pytest.fixture
    def agreed(self, book: Any) -> Any:
        agreed_sheet = (
            "by: dana\ndate: 2026-10-08\nrole: guide\nconfirmed: {manager: 2026-10-08}\n"
            "ratings: {ask: {level: 2, why: Twice at the well}, show: 1}\n"
            "still_different: {know: {employee: Nobody came, manager: Eli came}}\nfocus: [ask]\n"
        )
        plan = (
            "person: alice\ntarget: guide\nstarted: 2026-10-01\ntrial:\n  from: 2027-01\n  until: 2027-05\n"
            "  gives_way:\n    - {what: The early shift}\nsigned:\n  manager: 2026-10-02\n"
        )
        files = {**BOTH, SELF.replace("self", "agreed"): agreed_sheet, "plans/alice-guide.yaml": plan}
        for path, raw in files.items():
            (book.root / path).parent.mkdir(parents=True, exist_ok=True)
            (book.root / path).write_text(raw)
        return book

    def test_it_stands_there_and_is_confirmed_or_seen_differently(self, agreed: Any) -> None:
        path = agreed.out("agreed")
        said = "\n".join(texts(path))
        for words in ("Twice at the well", "Asks twice.", "Nobody came", "Eli came", "What we work on first"):
            assert words in said
        done = agreed.take(fill(path, {"differ ask": "Once", "hand-in": "x"}))
        assert done.code == 0, done.err
        found = agreed.sheet(SELF.replace("self", "agreed"))
        assert found["still_different"]["ask"]["employee"] == "Once"
        assert found["confirmed"]["employee"]

    @pytest.mark.parametrize(("picked", "yes"), [("Yes, I want to try it", True), ("No, not this, or not now", False)])
    def test_a_plan_is_confirmed_and_a_trial_is_said_yes_to(self, agreed: Any, picked: str, yes: bool) -> None:  # noqa: FBT001
        done = agreed.take(fill(agreed.out("plan"), {"trial": picked, "hand-in": "x"}))
        assert done.code == 0, done.err
        found = agreed.sheet("plans/alice-guide.yaml")
        assert found["signed"]["employee"]
        assert bool(found["trial"].get("agreed")) is yes


def test_what_was_taken_apart_is_refused(book: Any, tmp_path: Path) -> None:
    def changed(change: Any) -> Path:
        page_book = openpyxl.load_workbook(book.out("self"))
        change(page_book)
        page_book.save(tmp_path / "changed.xlsx")
        return tmp_path / "changed.xlsx"

    def cell(column: int, value: str | None) -> Any:
        return lambda page_book: setattr(page_book.worksheets[0].cell(1, column), "value", value)

    def carried(page_book: Any) -> None:
        for each in page_book.worksheets[0][1]:
            if "carried by" in str(each.value):
                each.value = each.value.replace("e", "f")

    def twice(page_book: Any) -> None:
        page_book.worksheets[0].cell(500, 9).value = "form of careerctl 1"

    for change, said in (
        (cell(1, None), "holds no form of careerctl"),
        (cell(1, "form of careerctl 2"), "needs a newer one"),
        (cell(4, None), "columns of this form are gone (answer)"),
        (carried, "Hand out a new one"),
        (twice, "two forms stand on one worksheet"),
    ):
        done = book.take(changed(change))
        assert (done.code, said in " ".join(done.err.split())) == (2, True), (said, done.err)


def test_a_formula_counts_as_what_it_came_to(book: Any, tmp_path: Path) -> None:
    page_book = openpyxl.load_workbook(book.out("self"))
    write(page_book.worksheets[0], ALL)
    at = next(row[0].row for row in page_book.worksheets[0].iter_rows() if row[0].value == "rating ask")
    page_book.worksheets[0].cell(at, 4).value = "=1+1"
    page_book.save(tmp_path / "formula.xlsx")
    done = book.take(tmp_path / "formula.xlsx")
    assert (done.code, "formulas whose results were not saved" in " ".join(done.err.split())) == (2, True)


def test_others_are_taken_where_one_is_refused(book: Any, tmp_path: Path) -> None:
    (tmp_path / "no.xlsx").write_bytes(b"PK\x03\x04")
    done = book.take(tmp_path / "no.xlsx", fill(book.out("self"), ALL))
    assert done.code == 2
    assert "it is damaged" in done.err
    assert book.sheet()["status"] == "submitted"


@pytest.mark.parametrize("name", ["form.xls", "form.xlsb", "form.numbers"])
def test_what_cannot_be_read_says_how_to_save_it(book: Any, name: str) -> None:
    (book.root / name).write_bytes(b"\xd0\xcf\x11\xe0")
    done = book.take(book.root / name)
    assert (done.code, "save it as .xlsx" in done.err) == (2, True)


def test_without_the_library_it_says_what_to_install(book: Any, monkeypatch: Any) -> None:
    path = fill(book.out("self"), ALL)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    done = book.take(path)
    assert (done.code, "pip install 'careerctl[excel]'" in done.err) == (2, True)

"""`careerctl take` of workbooks: answers are found by what their rows and columns are, and merged as all others."""

import csv
import datetime as dt
from typing import Any

import openpyxl
import pytest
import yaml
from books import ALL, ASK, fill
from forms import text

from .conftest import MANAGER, SELF, TODAY, sheet

LED = {"people/eli.yaml": "name: Eli\nrole: guide\nmanager: dana\n"}


def test_what_came_back_is_a_sheet_that_says_how_it_came(book: Any, careerctl: Any) -> None:
    done = book("self", ALL)
    assert done.code == 0, done.err
    found = (book.root / SELF).read_text()
    assert found.startswith(
        "# $schema: ../../schemas/sheet.json\n"
        "by: alice\ndate: 2026-10-12\nrole: guide\nstatus: submitted\nratings:\n  ask:\n    level: 2\n"
        "    why: I asked twice\n    evidence:\n      - The minutes\n      - A mail\n  show: 1\n"
        "  know:\n    no_chance: Nobody came\ntaken_in:\n  by: dana\n  date: 2026-10-12\n  from: excel\n"
    )
    assert "Alice Okafor: own view, 2026-h2: 3 rated, 2 reasons; handed in." in done.out
    assert book("manager", {**ALL, "rating ask": {**ASK, "seen": "x"}}).code == 0
    assert book.sheet(MANAGER)["ratings"]["ask"]["observed"] is False
    gap = " ".join(careerctl("gap", "alice", *TODAY, cwd=book.root).out.split())
    assert "What Alice rated came from a workbook; Dana took it in on 12 October 2026." in gap


def test_it_is_the_same_as_from_a_browser(book: Any, careerctl: Any) -> None:
    from forms import handed_out

    from careerctl.exchange.people.answers import unfolded
    from careerctl.exchange.people.workbook.reading import filled

    path = fill(book.out("self"), ALL)
    page = careerctl("form", "alice", "--as", "self", *TODAY, cwd=book.root)
    ratings = {
        "ask": {"level": "2", "why": "I asked twice", "evidence": ["The minutes", "A mail"]},
        "show": {"level": "1", "why": "", "evidence": []},
        "know": {"no_chance": "Nobody came"},
    }
    wish = {"role": "", "words": "", "why": "", "by": "", "shared_with": "manager"}
    whole = unfolded(text(handed_out(page.out), ratings, wish=wish, steps=[], done=[]).encode())[0]
    [found] = filled(path, dt.date(2026, 10, 10))
    assert (found.answers, found.left_alone) == (whole, ())


def test_paper_may_be_typed_into_it(book: Any) -> None:
    assert book("self", ALL, "--typed-by", "eli").code == 0
    assert (book.sheet()["taken_in"]["by"], book.sheet()["taken_in"]["from"]) == ("eli", "paper")


def test_a_level_may_be_typed(book: Any) -> None:
    path = book.out("self")
    for typed, levels in (
        (("3 ", 3.0, "PROFICIENT\n"), [3, 3, 3]),
        ((0, "  2 – Practising", "1 – Learning"), [0, 2, 1]),
    ):
        said = zip(("ask", "show", "know"), typed, strict=True)
        filled = fill(path, {f"rating {which}": {"answer": each} for which, each in said})
        assert book.take(filled, more=("--replace",)).code == 0
        assert [*book.sheet()["ratings"].values()] == levels


def test_rows_may_be_sorted_and_columns_and_rows_put_in(book: Any) -> None:
    path = fill(book.out("self"), ALL)
    page_book = openpyxl.load_workbook(path)
    page = page_book.worksheets[0]
    page.protection.sheet = False
    for merged in [*page.merged_cells.ranges]:
        page.unmerge_cells(str(merged))
    every = [[cell.value for cell in row] for row in page.iter_rows()]
    head, lines = every[0], sorted(every[1:], key=lambda row: str(row[3] or ""), reverse=True)
    for at, row in enumerate([*lines[:5], head, *lines[5:]], 1):
        for place, value in enumerate(row, 1):
            page.cell(at, place).value = value
    page.insert_cols(4, 2)
    page.insert_rows(3)
    page.cell(9, 4).value = page.cell(9, 5).value = "A colleague's remark"
    page_book.save(path)
    done = book.take(path)
    assert done.code == 0, done.err
    assert "Left alone" not in done.err
    assert book.sheet()["ratings"]["know"] == {"no_chance": "Nobody came"}
    assert (len(book.sheet()["ratings"]), book.sheet()["status"]) == (3, "submitted")


def test_a_table_of_text_is_understood_as_well(book: Any) -> None:
    page = openpyxl.load_workbook(fill(book.out("self"), ALL)).worksheets[0]
    with (book.root / "form.csv").open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file, delimiter=";").writerows([[cell.value for cell in row] for row in page.iter_rows()])
    assert book.take(book.root / "form.csv").code == 0
    assert book.sheet()["ratings"]["ask"] == {"level": 2, "why": "I asked twice", "evidence": ["The minutes", "A mail"]}


def test_rows_that_are_not_the_forms_are_named_and_left_alone(book: Any) -> None:
    path = fill(book.out("self"), ALL)
    page_book = openpyxl.load_workbook(path)
    page = page_book.worksheets[0]
    last = page.max_row
    for at, key in enumerate(
        ("rating old", "rating ../../etc", "", "done A b", "rating ask", "rating show", "rating know"), 1
    ):
        page.cell(last + at, 1).value, page.cell(last + at, 4).value = key, "CANARY" if at < 6 else None
    page.cell(last + 6, 4).value = "1"
    page_book.save(path)
    done = book.take(path)
    assert done.code == 0, done.err
    said = " ".join(done.err.split())
    assert f"they are no rows of the form: {last + 1}, {last + 2}, {last + 3} and {last + 4}" in said
    ask = next(at for at in range(1, last) if page.cell(at, 1).value == "rating ask")
    assert f"these rows stand twice and differ: {ask} and {last + 5}" in said
    assert "CANARY" not in done.out + done.err
    assert {*book.sheet()["ratings"]} == {"show", "know"}
    assert book.sheet()["status"] == "draft"


class TestThreeWays:
    def test_out_and_back_changes_nothing(self, book: Any) -> None:
        (book.root / SELF).parent.mkdir(parents=True)
        (book.root / SELF).write_text("# mine\n" + sheet("alice", "ask: {level: 2, why: Before}", "draft"))
        (book.root / "people/alice.yaml").write_text(
            "name: Alice Okafor\ncalled: Alice\nrole: guide\nmanager: dana # mine\ndrivers: [Own words, balance]\n"
            "strengths: [show, ask]\nlearns: [aside]\nwishes: [{role: lead, asked: 2026-10-01}]\n"
        )
        before, done = book.files(), book("self", {})
        assert "Nothing was written." in done.out
        assert book.files() == before

    def test_the_same_twice_changes_nothing_the_second_time(self, book: Any) -> None:
        path = fill(book.out("self"), ALL)
        book.take(path)
        before = book.files()
        assert "It stands there already." in book.take(path).out
        assert book.files() == before

    def test_what_was_changed_since_stays(self, book: Any) -> None:
        path = fill(book.out("self"), ALL)
        (book.root / SELF).parent.mkdir(parents=True, exist_ok=True)
        since = sheet("alice", "ask: {level: 4, why: Meanwhile}", "draft").replace("2026-10-05", "2026-10-12")
        (book.root / SELF).write_text(since)
        assert book.take(path, by="alice").code == 0
        assert book.sheet()["ratings"]["ask"]["level"] == 4
        assert book.take(path, more=("--replace",)).code == 0
        assert book.sheet()["ratings"]["ask"]["level"] == 2

    def test_of_another_project_or_round_it_is_refused(self, book: Any) -> None:
        path = fill(book.out("self"), ALL)
        settings = book.root / "careerctl.yaml"
        settings.write_text(settings.read_text() + "organisation: Elsewhere\n")
        done = book.take(path)
        assert (done.code, "belong to another project" in done.err) == (2, True)


def test_what_one_says_of_oneself(book: Any) -> None:
    person = book.root / "people/alice.yaml"
    person.write_text(person.read_text() + "drivers: [balance, Travel, Quiet]\nstrengths: [ask, show]\n")
    said = {
        "driver balance": None,
        "driver learning": "X",
        "driver 1": "no",
        "drivers": "To teach\nTo sing",
        "subject ask": {"answer": None, "why": "x", "evidence": None},
        "wish role": "Lead",
        "wish words": "=Travel",
        "wish why": "+Ben",
        "wish by": dt.date(2027, 6, 30),
        "wish shared": "my manager and hr",
        "step 1": {"answer": "A class", "why": "On listening"},
        "step 2": {"answer": "Whatever", "why": "@Ben"},
    }
    assert book("self", ALL | said).code == 0
    found = yaml.safe_load(person.read_text())
    assert found["drivers"] == ["Quiet", "learning", "To teach", "To sing"]
    assert (found["strengths"], found["learns"]) == (["show"], ["ask"])
    more = {"why": "+Ben", "by": dt.date(2027, 6, 30), "asked": dt.date(2026, 10, 12), "shared_with": "hr"}
    assert found["wishes"] == [{"role": "lead", **more}, {"words": "=Travel", **more}]
    [note] = yaml.safe_load((book.root / "notes/alice.alice.yaml").read_text())
    assert note["text"] == "My own steps: A class: On listening; @Ben"


@pytest.mark.parametrize(
    ("typed", "by"),
    [("2027-06", "2027-06"), ("30.06.2027", dt.date(2027, 6, 30)), ("06/07/2027", None), ("soon", None)],
)
def test_a_day_that_can_be_read_in_two_ways_is_none(book: Any, typed: str, by: object) -> None:
    book("self", {"wish words": "Travel", "wish by": typed, "hand-in": "x"})
    assert yaml.safe_load((book.root / "people/alice.yaml").read_text())["wishes"][0].get("by") == by


def test_a_form_is_read_in_the_language_in_which_it_was_handed_out(book: Any) -> None:
    settings = book.root / "careerctl.yaml"
    english = settings.read_text()
    settings.write_text(f"{english}labels: de\n")
    path = book.out("self")
    settings.write_text(english)
    said = {
        "rating ask": {"answer": "– noch keine Gelegenheit, es zu zeigen", "why": "Nobody came"},
        "rating show": "1",
        "rating know": {"answer": "– kein Teil der Arbeit", "why": "Elsewhere"},
        "wish words": "Travel",
        "wish shared": "alle",
        "step 1": {"answer": "Ein Kurs", "why": "On listening"},
        "hand-in": "ja",
    }
    assert book.take(fill(path, said)).code == 0
    assert book.sheet()["ratings"] == {
        "ask": {"no_chance": "Nobody came"}, "show": 1, "know": {"not_applicable": "Elsewhere"}
    }  # fmt: skip
    assert yaml.safe_load((book.root / "people/alice.yaml").read_text())["wishes"][0]["shared_with"] == "everyone"
    [note] = yaml.safe_load((book.root / "notes/alice.alice.yaml").read_text())
    assert "A class: On listening" in note["text"]


def test_a_role_that_is_none_of_the_list_is_a_wish_in_words(book: Any) -> None:
    book("self", {"wish role": "Astronaut", "wish words": "Soon", "hand-in": "x"})
    assert yaml.safe_load((book.root / "people/alice.yaml").read_text())["wishes"][0]["words"] == "Astronaut\nSoon"


def test_a_manager_takes_all_they_rated_in_at_once(book: Any, careerctl: Any) -> None:
    (book.root / "people/eli.yaml").write_text("name: Eli\nrole: guide\nmanager: dana\n")
    careerctl("form", "--manager", "dana", "--as", "manager", *TODAY, "-o", "led.xlsx", cwd=book.root)
    path = book.root / "led.xlsx"
    fill(fill(path, ALL, "Alice"), {**ALL, "rating show": "4 – Leading"}, "Eli")
    done = book.take(path)
    assert done.code == 0, done.err
    assert book.sheet(MANAGER)["ratings"]["show"] == 1
    assert book.sheet(MANAGER.replace("alice", "eli"))["ratings"]["show"] == 4
    fill(path, {"rating show": "2"}, "Alice")
    fill(path, {"rating show": "2"}, "Eli")
    (book.root / "people/alice.yaml").write_text("name: Alice\nrole: guide\nmanager: dana\nleft: {date: 2026-10-01}\n")
    done = book.take(path, more=("--replace",))
    assert (done.code, "Nobody rates someone who has left" in done.err) == (2, True)
    assert book.sheet(MANAGER.replace("alice", "eli"))["ratings"]["show"] == 2


class TestClosed:
    @pytest.mark.parametrize("more", [("--dry-run",), ()])
    def test_no_level_and_no_word_of_somebody_else(self, book: Any, more: tuple[str, ...]) -> None:
        ends, before = set(), book.files()
        for level, word in (("0 – None yet", "CANARY"), ("4 – Leading", "Other CANARY")):
            each = {"answer": level, "why": word, "evidence": word}
            said = {f"rating {which}": each for which in ("ask", "show", "know")}
            done = book("self", {**said, "wish words": word, "drivers": word, "hand-in": "x"}, *more)
            assert done.code == 0, done.err
            assert "CANARY" not in done.out + done.err
            ends.add((done.out, done.err))
            for path in {*book.files()} - {*before}:
                (book.root / path).unlink()
            for path, raw in before.items():
                (book.root / path).write_bytes(raw)
        assert len(ends) == 1

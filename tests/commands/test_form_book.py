"""`careerctl form -o FILE.xlsx`: the same as a workbook, in which nobody's rating stands and nothing is worked out."""

import re
import stat
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from books import rows, texts

from .conftest import MANAGER, SELF, TODAY, sheet

WISHING = {
    "roles/lead.yaml": "name: Lead\nrequires: {ask: 2, aside: 1}\n",
    "people/alice.yaml": (
        "name: Alice Okafor\ncalled: Alice\nrole: guide\nmanager: dana\nwishes: [{role: lead, asked: 2026-09-01}]\n"
        "drivers: [balance, Own words]\nlearns: [aside]\n"
    ),
}
LED = {
    "people/eli.yaml": "name: Eli\nrole: guide\nmanager: dana\n",
    "people/finn.yaml": "name: Finn\ncalled: Alice\nrole: guide\nmanager: dana\n",
}


@pytest.fixture
def form(rating: Any, careerctl: Any) -> Any:
    """Return a function that makes a workbook, and returns where it lies."""

    def run(side: str, files: dict[str, str] | None = None, *more: str, root: Path | None = None) -> Path:
        root = root or rating(files)
        done = careerctl("form", "alice", "--as", side, *more, *TODAY, "-o", "form.xlsx", cwd=root)
        assert (done.code, done.err.splitlines()[-1]) == (0, "wrote form.xlsx")
        return root / "form.xlsx"

    return run


def test_every_level_stands_beside_its_list_and_none_is_chosen(form: Any) -> None:
    [page] = openpyxl.load_workbook(form("self")).worksheets
    at = next(row[0].row for row in page.iter_rows() if row[0].value == "rating ask")
    assert page.cell(at, 2).value == "Asking\na must"
    assert page.cell(at, 3).value == (
        "Finds out what matters.\nAsks on the road\nPeople call.\n\n0 – None yet\n1 – Learning  Asks.\n"
        "2 – Practising  Asks twice.\n   – Listens (To the driver)\n3 – Proficient\n4 – Leading"
    )
    assert not [page.cell(at, column).value for column in (4, 5, 6) if page.cell(at, column).value]


def test_the_list_to_pick_from_has_all_levels_and_what_may_stand_instead(form: Any) -> None:
    [page] = openpyxl.load_workbook(form("manager")).worksheets
    at = next(row[0].row for row in page.iter_rows() if row[0].value == "rating ask")
    [found] = [each for each in page.data_validations.dataValidation if f"D{at}" in str(each.sqref).split()]
    said = [cell.value for row in page[found.formula1.replace("$", "")] for cell in row]
    assert said == [
        "0 – None yet",
        "1 – Learning",
        "2 – Practising",
        "3 – Proficient",
        "4 – Leading",
        "– no chance to show it yet",
        "– not part of the work",
    ]


def test_only_answers_are_open_and_what_is_for_careerctl_is_hidden(form: Any) -> None:
    [page] = openpyxl.load_workbook(form("manager")).worksheets
    assert page.protection.sheet
    at = next(row[0].row for row in page.iter_rows() if str(row[0].value).startswith("rating "))
    assert page.sheet_view.selection[0].activeCell == f"D{at}"
    opened = {
        (row[0].value, cell.column_letter) for row in page.iter_rows() for cell in row if not cell.protection.locked
    }
    rated = {(f"rating {each}", letter) for each in ("ask", "show", "know") for letter in "DEFG"}
    assert opened == {*rated, ("hand-in", "D")}
    assert page.row_dimensions[1].hidden
    assert page.column_dimensions["A"].hidden
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.print_area) == (
        "landscape",
        9,
        f"'Form'!$B$2:$G${page.max_row}",
    )


def test_nothing_in_it_is_worked_out(form: Any) -> None:
    """What looks like a formula, markup, a link or an escape in a text is text."""
    odd = ["=1+1", "@SUM(A1)", "+1", "-1", "http://example.com", "<b>&amp;", "a_x0041_b", "{=A1}"]
    levels = "\n".join(f"  {at}: '{text.replace(chr(39), chr(39) * 2)}'" for at, text in enumerate(odd[:4], 1))
    name = "name: '=HYPERLINK(\"http://x\")'\nasks: skill\n"
    path = form(
        "self",
        {
            "competencies/ask.yaml": f"{name}description: '{' '.join(odd[4:])}'\nlevels:\n{levels}\n",
            "people/alice.yaml": "name: '=1+1'\nrole: guide\nmanager: dana\ndrivers: ['=2+2', '_x0041_']\n",
        },
    )
    [page] = openpyxl.load_workbook(path).worksheets
    cells = [cell for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell for cell in cells if cell.hyperlink]
    for text in (
        "=1+1",
        "=2+2",
        "_x0041_",
        "http://example.com <b>&amp; a_x0041_b {=A1}",
        '=HYPERLINK("http://x")\na must',
    ):
        assert any(text in str(cell.value) for cell in cells), text


def test_the_same_files_give_the_same_bytes_and_the_level_asked_is_not_marked(form: Any, rating: Any) -> None:
    root = rating(WISHING)
    before = form("self", root=root).read_bytes()
    assert form("self", root=root).read_bytes() == before
    role = root / "roles/guide.yaml"
    role.write_text(role.read_text().replace("level: 2", "level: 1"))
    assert form("self", root=root).read_bytes() == before


@pytest.mark.parametrize("side", ["self", "manager"])
def test_nothing_of_the_other_side_stands_in_it(form: Any, side: str) -> None:
    other, by = (MANAGER, "dana") if side == "self" else (SELF, "alice")
    pages = {
        form(side, {other: sheet(by, ratings, status)}).read_bytes()
        for ratings in (
            "ask: {level: 4, why: CANARY}, show: {no_chance: CANARY}",
            "know: {level: 1, evidence: [CANARY]}",
        )
        for status in ("submitted", "draft")
    }
    assert len(pages) == 1


def test_a_person_is_asked_for_more_than_ratings(form: Any) -> None:
    path = form("self", WISHING)
    found = rows(path)
    assert found["driver balance"]["answer"] == found["driver 1"]["answer"] == "x"
    assert found["driver 1"]["asked"] == "Own words"
    assert found["subject aside"] == {"asked": "Beside it", "why": "x"}
    assert found["wish shared"]["answer"] == "my manager"
    assert "rating aside" in found
    said = "\n".join(texts(path))
    for text in ("What Lead asks beyond it", "So far: Lead.", "this file goes through Dana", "Alice Okafor"):
        assert text in said
    assert "driver balance" not in rows(form("manager", WISHING))


def test_what_is_too_long_for_a_row_goes_on_below_it(form: Any) -> None:
    words = [f"word{at}" for at in range(4_000)]
    path = form(
        "self", {"competencies/ask.yaml": f"name: Asking\nasks: skill\nlevels:\n  1: {' '.join(words)}\n  2: End\n"}
    )
    page = openpyxl.load_workbook(path).worksheets[0]
    said = " ".join(str(page.cell(at, 3).value) for at in range(1, page.max_row + 1)).split()
    assert [each for each in said if each.startswith("word")] == words
    assert max(each.height or 0 for each in page.row_dimensions.values()) <= 409


def test_a_manager_has_all_whom_they_rate_in_one(careerctl: Any, rating: Any) -> None:
    root = rating(LED)
    done = careerctl("form", "--manager", "dana", "--as", "manager", "-o", "led.xlsx", *TODAY, cwd=root)
    assert (done.code, done.out) == (0, "Wrote 3 forms into led.xlsx, each on a worksheet.\n")
    assert openpyxl.load_workbook(root / "led.xlsx").sheetnames == ["Alice", "Eli", "Alice 2"]
    assert stat.S_IMODE((root / "led.xlsx").stat().st_mode) == 0o600


def test_what_people_say_of_themselves_goes_into_a_file_each(careerctl: Any, rating: Any) -> None:
    root = rating(LED)
    for line in (("--all", "--as", "self"), ("--all", "--as", "manager"), ("--manager", "dana", "--as", "self"),
                 ("--all", "--as", "agreed"), ("--all", "--plan")):  # fmt: skip
        done = careerctl("form", *line, "-o", "x.xlsx", *TODAY, cwd=root)
        assert (done.code, "is for what a manager rates" in " ".join(done.err.split())) == (2, True)
        assert not (root / "x.xlsx").exists()
    done = careerctl("form", "--all", "--as", "self", "--format", "xlsx", "-o", "out", *TODAY, cwd=root)
    assert (done.code, len(openpyxl.load_workbook(root / "out/alice.self.2026-h2.xlsx").sheetnames)) == (0, 1)
    assert len([*(root / "out").iterdir()]) == 4


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("--format", "xlsx"), "a workbook is a file"),
        (("--format", "xlsx", "-o", "-"), "a workbook is a file"),
        (("-o", "form.ods"), "It writes .html and .xlsx"),
        (("-o", "form.html", "--format", "xlsx"), "form.html is a name for html"),
    ],
)
def test_it_is_refused(careerctl: Any, rating: Any, line: tuple[str, ...], said: str) -> None:
    done = careerctl("form", "alice", "--as", "self", *line, *TODAY, cwd=rating())
    assert (done.code, said in " ".join(done.err.split())) == (2, True), done.err


def test_without_the_library_it_says_what_to_install(careerctl: Any, rating: Any, monkeypatch: Any) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    done = careerctl("form", "alice", "--as", "self", "-o", "form.xlsx", *TODAY, cwd=rating())
    assert (done.code, "pip install 'careerctl[excel]'" in done.err) == (2, True)


def test_the_lines_of_the_guide_make_workbooks(careerctl: Any, rating: Any) -> None:
    guide = (Path(__file__).parents[2] / "docs/people.md").read_text("utf-8")
    root, section = rating(LED), guide.partition("## In Excel")[2].partition("\n## ")[0]
    for line in re.findall(r"`careerctl ([^`]*)`", section):
        assert careerctl(*line.split(), *TODAY, cwd=root).code == 0
    made = {path.relative_to(root).as_posix() for path in root.rglob("*.xlsx")}
    assert made == {
        "alice.xlsx",
        "mine.xlsx",
        *(f"forms/{each}.self.2026-h2.xlsx" for each in ("alice", "eli", "finn")),
    }

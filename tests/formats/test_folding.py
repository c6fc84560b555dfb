"""Tables of figures that are wider than their page stand below each other in parts; nothing is lost or cut off."""

import re

import pytest
from rich.cells import cell_len

from careerctl.formats.document import Document, Group, Table
from careerctl.formats.documents.markdown import FORMAT as MARKDOWN
from careerctl.formats.documents.text import FORMAT as TEXT
from careerctl.formats.fitting import folded
from careerctl.formats.folding import in_parts
from careerctl.formats.page import PageSize

LONG = "Alexandra Konstantinopoulou"
PEOPLE = (LONG, "Li", "李明", "Jo Park", "Maximilian", "Noor", "Olu", "Priya", "Quentin", "Rosa")
ROWS = tuple((f"Row {row}", *(f"{row}→{at} n" for at, _ in enumerate(PEOPLE))) for row in range(3))
TABLE = Table((("", "left"), *((each, "right") for each in PEOPLE)), (Group("One", ROWS[:2]), Group("Two", ROWS[2:])))
CELLS = [cell for row in ROWS for cell in row[1:]]


@pytest.mark.parametrize("width", [60, 72, 80, 100, 120, 200])
def test_on_a_terminal_no_line_is_wider_and_no_cell_is_lost(width):
    text = TEXT.render(Document((TABLE,)), PageSize(width))
    assert max(map(cell_len, text.splitlines())) <= width
    assert sorted(re.findall(r"\d→\d n", text)) == sorted(CELLS)
    for word in " ".join(PEOPLE).split():
        assert text.count(word) == 1
    assert text.count("Row 0") == len(list(folded(TABLE, width)))


def test_parts_are_about_as_wide_as_each_other():
    many = [len(part.columns) - 1 for part in folded(TABLE, 72)]
    assert len(many) > 1
    assert sum(many) == len(PEOPLE)
    assert max(many) - min(many) <= 1


def test_what_fits_stays_as_it_is_and_so_do_words():
    assert [*folded(TABLE, 500)] == [TABLE]
    words = TABLE._replace(columns=(*TABLE.columns[:-1], ("Rosa", "left")))
    assert [*folded(words, 60)] == [words]
    assert [*in_parts(words, 4)] == [words]


def test_names_of_columns_are_wrapped_before_a_table_is_folded():
    short = Table((("", "left"), (LONG, "right")), (Group("One", (("Row 0", "0→0 n"),)),))
    (part,) = folded(short, 30)
    assert part.columns[1][0] == "Alexandra\nKonstantinopoulou"


@pytest.mark.parametrize(("most", "many"), [(20, [10]), (10, [10]), (7, [5, 5]), (4, [3, 3, 4])])
def test_on_paper_as_many_stand_side_by_side_as_there_is_room_for(most, many):
    assert [len(part.columns) - 1 for part in in_parts(TABLE, most)] == many


def test_shaded_cells_are_one_table_of_markdown_with_the_headings_in_it():
    shaded = MARKDOWN.render(Document((TABLE._replace(shades={"0→0 n": "full"}),)), PageSize())
    assert "## One" not in shaded
    first = [line.split(" |")[0] for line in shaded.split("\n\n")[0].splitlines()[2:]]
    assert first == ["| **One**", "| Row 0", "| Row 1", "| **Two**", "| Row 2"]
    assert "## One" in MARKDOWN.render(Document((TABLE,)), PageSize())


def test_the_shade_is_only_on_a_terminal_with_colour_and_never_in_the_first_column():
    table = TABLE._replace(shades={"0→0 n": "full", "Row 0": "full"})
    colored = TEXT.render(Document((table,)), PageSize(200, colored=True))
    plain = TEXT.render(Document((table,)), PageSize(200))
    assert "\x1b[30;48;5;152m0→0 n\x1b[0m" in colored
    assert colored.count("48;5;152") == 1
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain


def test_as_a_list_no_name_is_parted_from_its_cell():
    text = TEXT.render(Document((TABLE._replace(shades={"0→0 n": "full"}),)), PageSize(40))
    for row in ROWS:
        for name, cell in zip(PEOPLE[1:], row[2:], strict=True):
            assert f"{name} {cell}" in text
    assert max(map(cell_len, text.splitlines())) <= 40

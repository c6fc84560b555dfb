"""Frameworks in spreadsheets of all sorts are read as they are meant, or refused with the cell."""

import re

import pytest
import xlsxwriter

from careerctl.exchange.frameworks.table import FORMAT
from careerctl.exchange.incoming import IncomingFramework, Source
from careerctl.exchange.recognising import format_of
from careerctl.model.framework_map import FrameworkMap
from careerctl.problems.error import CareerctlError

from .framework_sheets import Meant, made
from .workbooks import excel


def said_of(framework: IncomingFramework) -> Meant:
    """Return a framework in the form of what is meant."""
    names = {each.id: each.name for each in framework.competencies}
    areas, tracks = ({each.id: each.name for each in some} for some in (framework.areas, framework.tracks))
    lowest = min(framework.scales[0].levels)
    return Meant(
        roles=[each.name for each in framework.roles],
        families={each.name: tracks[each.track] for each in framework.roles if each.track},
        competencies=[each.name for each in framework.competencies],
        areas={each.name: areas[each.area] for each in framework.competencies if each.area},
        asked={
            (each.name, names[one.competency]): one.level - lowest for each in framework.roles for one in each.requires
        },
        texts={
            (each.name, level - lowest): text.summary
            for each in framework.competencies
            for level, text in each.levels.items()
        },
    )


def place(row: int, column: int) -> str:
    """Return a cell as messages find it, without the words before it: `B3`, `3, column B`."""
    return f"(cell {'ABCDEFGHIJKLMNOP'[column]}{row + 1} |line {row + 1}, column {'ABCDEFGHIJKLMNOP'[column]})"


def differences(meant: Meant, read: Meant) -> list[str]:
    """Return what is not as it was meant."""
    found = []
    for key, value in vars(meant).items():
        if key == "fault":
            continue
        there = getattr(read, key)
        if sorted(value) != sorted(there) or (isinstance(value, dict) and value != there):
            found.append(f"{key}: meant {value}, read {there}")
    return found


@pytest.fixture
def seeds(whole):
    return range(200) if whole else range(0, 200, 17)


def test_each_table_is_read_as_meant_or_refused_with_the_cell(tmp_path, seeds):
    wrong, refused = [], 0
    for seed in seeds:
        file, meant, how = made(seed, tmp_path)
        try:
            read = FORMAT.read(Source(file))
        except CareerctlError as error:
            refused += 1
            if "its encoding cannot be told" in str(error):  # a ¹ behind a word could be another letter
                continue
            if meant.fault and not re.search(place(*meant.fault), str(error)):
                wrong.append(f"{how}: refused without {place(*meant.fault)}: {error}")
            if not re.search(r"cell [A-Z]+\d+ of 'Matrix'|line \d+, column [A-Z]", str(error)):
                wrong.append(f"{how}: refused without the cell: {error}")
            continue
        wrong += [f"{how}: {place(*meant.fault)} was read"] if meant.fault else []
        wrong += [f"{how}: {each}" for each in differences(meant, said_of(read))]
    assert "\n".join(wrong) == ""
    assert refused <= len(seeds) / (4 if len(seeds) > 100 else 2)


def workbook(file, *merges):
    """Write a workbook with a matrix of roles, one of levels, a page of words and a hidden sheet."""
    with xlsxwriter.Workbook(str(file)) as book:
        page = book.add_worksheet("Roles")
        for span in ((0, 0, 0, 6), (2, 2, 2, 4), (2, 5, 2, 6), (4, 0, 5, 0), (6, 0, 7, 0), *merges):
            page.merge_range(*span, "")
        for at, column, row in (
            (0, 0, ["Skills of the field team"]), (2, 2, ["Engineering"]), (2, 5, ["Sales"]),
            (3, 0, ["Area", "Skill", "Engineer", "Senior engineer", "Lead engineer", "Seller", "Head of sales"]),
            (4, 0, ["Craft", "Code review", 1, 2, 3]), (5, 1, ["Testing", "2*", 2, 3, "", 1]),
            (6, 0, ["People", "Coaching", "", "", 2, 2, 3]),
            (7, 1, ["Negotiation", "-", "-", 1, 3, "4: With the board"]),
            (9, 0, ["* until the end of the trial period"]),
        ):  # fmt: skip
            page.write_row(at, column, row)
        page = book.add_worksheet("Levels")
        page.write_row(0, 0, ["Skill", "1 Learning", "2 Practising", "3 Leading", "4 Shaping"])
        page.write_row(1, 0, ["Code review", "Reads.", "Finds what matters.", "Sets how we review.", "Is asked."])
        page.write_row(2, 0, ["Negotiations", "Prepares.", "Takes part.", "", ""])
        book.add_worksheet("Read me").write_row(0, 0, ["Ask Dana before you change this."])
        page = book.add_worksheet("Old")
        page.hide()
        page.write_column(0, 0, ["Skill", "Old"])
        page.write_column(0, 1, ["Lead", 3])
    return Source(file)


def test_several_worksheets_make_one_framework(tmp_path):
    read = FORMAT.by_map(workbook(tmp_path / "matrix.xlsx"), None)
    said = said_of(read.framework)
    assert read.sheets_left_out == ["Read me", "Old"]
    assert [*read.framework.scales[0].levels.values()] == ["Learning", "Practising", "Leading", "Shaping"]
    assert [*said.families.values()] == ["Engineering"] * 3 + ["Sales"] * 2
    assert said.areas == {"Code review": "Craft", "Testing": "Craft", "Coaching": "People", "Negotiation": "People"}
    [near] = read.framework.near
    assert (near.name, near.other) == ("Negotiation", "Negotiations")
    board = read.framework.roles[-1].requires[-1]
    assert (board.competency, board.level, board.wording) == ("negotiation", 4, "With the board")
    again = FORMAT.by_map(workbook(tmp_path / "matrix.xlsx"), read.how)
    assert again.framework == read.framework


def test_what_is_asked_where_texts_leave_a_gap_is_left_out(tmp_path):
    file = tmp_path / "long.csv"
    file.write_text("Role,Skill,Level,Level description\nLead,Tact,1,Listens.\nHead,Tact,3,\n", "utf-8")
    read = FORMAT.read(Source(file))
    assert [len(each.requires) for each in read.roles] == [1, 0]
    assert [(each.count, each.places) for each in read.left_out] == [(1, ("line 3, column C",))]


def test_cells_that_say_nothing_are_counted_once(tmp_path):
    (tmp_path / "a.csv").write_text("Area,Skill,Lead,Head\nOpen,Tact,open,2\nWork,Law,1,Open\n,Sums,1,2\n", "utf-8")
    read = FORMAT.by_map(Source(tmp_path / "a.csv"), FrameworkMap(nothing=("Open",))).framework
    assert [len(each.requires) for each in read.roles] == [2, 2]
    assert ("cells that say nothing, as the mapping has it", 3) in [(each.what, each.count) for each in read.left_out]


class TestHostile:
    def test_older_workbooks_are_refused_with_what_to_do(self, tmp_path):
        (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        name, form = format_of(source := Source(tmp_path / "a.xls"), None)
        with pytest.raises(CareerctlError, match=r"save it as \.xlsx"):
            form.read(source)
        assert name == "table"

    def test_merged_cells_without_an_end_are_refused(self, tmp_path):
        rows = "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c><c r="CV{at}"><v>1</v></c></row>' for at in (1, 4000))
        merges = '<mergeCell ref="A1:CV4000"/>' * 40
        (tmp_path / "a.xlsx").write_bytes(excel(f"{rows}</sheetData><mergeCells>{merges}</mergeCells><sheetData>"))
        with pytest.raises(CareerctlError, match="more merged cells than any table"):
            FORMAT.read(Source(tmp_path / "a.xlsx"))

    def test_merged_cells_beyond_the_last_cell_are_as_good_as_none(self, tmp_path):
        said = [f'<c t="inlineStr"><is><t>{each}</t></is></c>' for each in ("Skill", "Lead", "Head", "Tact", "2", "1")]
        rows = f"<row>{''.join(said[:3])}</row><row>{''.join(said[3:])}</row>"
        merges = '<mergeCell ref="A9:XFD1048576"/><mergeCell ref="D1:XFD2"/>'
        (tmp_path / "a.xlsx").write_bytes(excel(f"{rows}</sheetData><mergeCells>{merges}</mergeCells><sheetData>"))
        assert [each.name for each in FORMAT.read(Source(tmp_path / "a.xlsx")).roles] == ["Lead", "Head"]

    def test_more_than_any_framework_has_is_refused(self, tmp_path, monkeypatch):
        monkeypatch.setattr("careerctl.exchange.tabular.assembled.MOST_THINGS", 5)
        (tmp_path / "a.csv").write_text("Skill,Lead,Head\n" + "".join(f"Skill {at},1,2\n" for at in range(6)), "utf-8")
        with pytest.raises(CareerctlError, match="more than 5 roles or competencies"):
            FORMAT.read(Source(tmp_path / "a.csv"))

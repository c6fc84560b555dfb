"""Tables as others send them: what is read, how that is said, and what is refused."""

import datetime as dt
import re
import subprocess
import sys
from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import openpyxl
import pytest

from careerctl.exchange.archive import looked_through
from careerctl.exchange.spreadsheet import as_text, sheets
from careerctl.problems.error import CareerctlError

from .workbooks import GOOD, cell, excel, libreoffice, packed, row

FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
CELL = '<c t="inlineStr"><is><t>word</t></is></c>'
SEVEN = 'table:number-columns-repeated="7"'


def saved(tmp_path, name, raw):
    path = tmp_path / name
    path.write_bytes(raw)
    return path


def refused(tmp_path, name, raw):
    with pytest.raises(CareerctlError) as error:
        sheets(saved(tmp_path, name, raw))
    return str(error.value)


class TestText:
    @pytest.mark.parametrize(
        ("raw", "rows", "read_as"),
        [
            ("Id;Name\n007;Müller, Hans\n".encode(), [["Id", "Name"], ["007", "Müller, Hans"]], "UTF-8, .*semicolons"),
            ("\ufeffId,Name\r\n1,Ann\r\n".encode(), [["Id", "Name"], ["1", "Ann"]], "UTF-8, .*commas"),
            ("Id\tName\r\n1\tŁucja\r\n".encode("utf-16"), [["Id", "Name"], ["1", "Łucja"]], "UTF-16, .*tabs"),
            ("Id;Name\n1;Jürgen Groß\n".encode("cp1252"), [["Id", "Name"], ["1", "Jürgen Groß"]], "Windows-1252"),
            (b"sep=|\nId|A,B;C\n", [[], ["Id", "A,B;C"]], "bars"),
            (b"Name\nAnn\n", [["Name"], ["Ann"]], "UTF-8"),
            (b'Id,Name\n1,"Ann\nLee"\n2,Bo\n', [["Id", "Name"], ["1", "Ann\nLee"], [], ["2", "Bo"]], "commas"),
            (b'Id,Name\n1,"=HYPERLINK(""x"")"\n', [["Id", "Name"], ["1", '=HYPERLINK("x")']], "commas"),
            ("Id;Name\n1;O’Neil – “Jo”\n".encode("cp1252"), [["Id", "Name"], ["1", "O’Neil – “Jo”"]], "Windows"),
            (b"Last, first;Id\nLee, Ann;7\n", [["Last, first", "Id"], ["Lee, Ann", "7"]], "semicolons"),
        ],
    )
    def test_encodings_and_separators(self, tmp_path, raw, rows, read_as):
        [table] = sheets(saved(tmp_path, "a.csv", raw))
        assert table.rows == rows
        assert re.match(f".*{read_as}", table.read_as)

    @pytest.mark.parametrize(
        ("raw", "said"),
        [
            ("Id;Name\n1;Paweł Pająk\n".encode("cp1250"), "CSV UTF-8"),
            ("Id;Name\n1;Müller\n".encode("mac_roman"), "CSV UTF-8"),
            ("Id;Name\n".encode("utf-16-le"), "CSV UTF-8"),
            (b"Id;Name\n1;\x81\n", "CSV UTF-8"),
            (b'Id,Name\n1,"Ann\n2,Bo\n', "in line 3 or above"),
            (b"PK\x03\x04", ".xlsx"),
            (b"a," * 500_001, "cells"),
            (b"a" * 20_000_001, "20 MB"),
        ],
    )
    def test_what_cannot_be_told_is_refused(self, tmp_path, raw, said):
        assert said in refused(tmp_path, "a.csv", raw)


class TestWorkbooks:
    def test_text_stays_text_and_days_are_days(self, tmp_path):
        book, saved_as = openpyxl.Workbook(), BytesIO()
        book.active.append(["007", 1042, dt.date(2024, 3, 1), True, "=text"])
        book.active["E1"].data_type = "s"
        book.active["B3"] = 0.5
        book.create_sheet("Hidden").sheet_state = "veryHidden"
        book.active.merge_cells("C3:D4")
        book.save(saved_as)
        first, hidden = sheets(saved(tmp_path, "a.xlsx", saved_as.getvalue()))
        assert [as_text(each) for each in first.rows[0]] == ["007", "1042", "2024-03-01", "true", "=text"]
        assert (as_text(first.rows[2][1]), len(first.rows), hidden.hidden) == ("0.5", 3, True)

    def test_libreoffice_ends_its_sheets_with_a_million_empty_rows(self, tmp_path):
        rows = row(cell("Name") + f"<table:table-cell {SEVEN}/>") + row(cell("Ann", SEVEN))
        rows += row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048574"')
        [table] = sheets(saved(tmp_path, "a.ods", libreoffice(rows)))
        assert table.rows == [["Name", *[""] * 6], ["Ann"] * 7]

    def test_what_is_only_laid_out_counts_for_nothing(self, tmp_path):
        raw = excel(f'{GOOD}<row r="1048576"><c r="XFD1048576" s="0"/></row>', pictures="<a/>")
        [table] = sheets(saved(tmp_path, "a.xlsx", raw))
        assert table.rows == [["Name"]]

    @pytest.mark.parametrize(
        ("name", "raw", "said"),
        [
            ("a.xlsx", lambda: excel(FAR), "cells"),
            ("a.xlsx", lambda: excel(FAR.replace("XFD", "&#88;FD")), "cells"),
            ("a.xlsx", lambda: excel('<row r="500001"><c><v>1</v></c></row>'), "cells"),
            (
                "a.xlsx",
                lambda: excel(
                    "".join(f'<row><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, 1_000)),
                    f"<si><t>{'x' * 32_000}</t></si>",
                ),
                "cells",
            ),
            ("a.ods", lambda: libreoffice(row(cell("a", 'table:number-columns-repeated="500001"'))), "cells"),
            ("a.ods", lambda: libreoffice(row(cell("a", SEVEN), 'table:number-rows-repeated="90000"')), "cells"),
            ("a.ods", lambda: libreoffice(row(cell("a" * 50_000, 'table:number-columns-repeated="999"'))), "cells"),
            ("a.xlsx", lambda: excel(" " * 60_000_000), "60 MB"),
            ("a.xlsx", lambda: excel("<a>" * 1_000), "60 MB"),
            ("a.xlsx", lambda: excel(f'<row r="{"9" * 2_000_000}"/>'), "60 MB"),
            ("a.xlsx", lambda: excel(part="<!DOCTYPE a [<!ENTITY a 'a'>]><a>&a;</a>"), "DOCTYPE"),
            ("a.xlsx", lambda: excel("<row>"), "damaged"),
            ("a.xlsx", lambda: excel()[:-100], "damaged"),
            ("a.xlsx", lambda: b"PK\x03\x04" + b"\0" * 1_000, "damaged"),
            ("a.xlsx", lambda: packed({"a.xml": "<a/>"}), "damaged"),
            ("a.xlsx", lambda: packed({"a.xml": "<a/>"}, ZIP_BZIP2), "in a way that no spreadsheet uses"),
            ("a.xlsx", lambda: packed({f"{at}.xml": "" for at in range(5_001)}), "60 MB"),
            ("a.xlsx", lambda: excel('<row><c r="A1"><f>B1+1</f><v></v></c></row>'), "formulas"),
            ("a.ods", lambda: libreoffice(row('<table:table-cell table:formula="of:=1+1"/>')), "formulas"),
            ("a.xlsx", lambda: b"<html>", "it is no workbook"),
            ("a.xlsx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
            ("a.xlsx", lambda: b"\0" * 20_000_001, "20 MB"),
            ("a.xls", lambda: b"", ".xlsx"),
        ],
    )
    def test_what_is_no_table_of_people_is_refused(self, tmp_path, name, raw, said):
        message = refused(tmp_path, name, raw())
        assert said in message
        assert name in message

    def test_a_locked_one_is_refused(self, tmp_path):
        raw = bytearray(excel())
        at = raw.index(b"PK\x01\x02")
        raw[at + 8] |= 1
        assert "password" in refused(tmp_path, "a.xlsx", bytes(raw))

    def test_what_is_worked_out_is_read_and_what_links_elsewhere_is_text(self, tmp_path):
        links = '<externalLink xmlns="urn:x"><externalBook href="http://example.com/a.xlsx"/></externalLink>'
        raw = excel('<row><c r="A1"><f>[1]A!B1</f><v>4</v></c><c t="str"><f>""</f><v></v></c></row>', links=links)
        assert sheets(saved(tmp_path, "a.xlsm", raw))[0].rows[0][0] == 4

    def test_macros_and_pictures_reach_no_library(self):
        parts = {"xl/vbaProject.bin": b"\xd0\xcf", "xl/media/a.png": b"\x89PNG", "xl/workbook.xml": "<a/>"}
        assert ZipFile(looked_through(packed(parts))).namelist() == ["xl/workbook.xml"]

    def test_without_the_library_it_says_what_to_install(self, tmp_path, monkeypatch):
        monkeypatch.setitem(sys.modules, "python_calamine", None)
        said = refused(tmp_path, "a.xlsx", excel())
        assert said.endswith("pip install 'careerctl[excel]' installs it.")


def test_no_file(tmp_path):
    with pytest.raises(CareerctlError, match="there is no file"):
        sheets(tmp_path / "a.csv")


def people(rows, cells=1):
    """Return the rows of as many people, each with further cells."""
    names = ("Name", *(f"Person {at}" for at in range(rows)))
    return "".join(f"<row>{CELL.replace('word', each)}{CELL * (cells - 1)}</row>" for each in names)


BIG = {
    "as many cells as there may be.xlsx": lambda: excel(people(20_000, 24)),
    "as many people as there may be.xlsx": lambda: excel(people(20_000)),
    "more people.xlsx": lambda: excel(people(300_000)),
    "nothing, often.xlsx": lambda: excel("<c/>" * 14_000_000),
    "one text.xlsx": lambda: excel(f'<row><c t="inlineStr"><is><t>{"9" * 19_000_000}</t></is></c></row>'),
    "many sheets of nothing.xlsx": lambda: excel(**{f"worksheets/s{at}": " " * 20_000_000 for at in range(4)}),
    "as many cells as there may be.ods": lambda: libreoffice(row(cell("Name")) + row(cell("a") * 25) * 19_990),
    "one cell, often.ods": lambda: libreoffice(row(cell("Name", 'table:number-columns-repeated="499000"'))),
    "headings.csv": lambda: b"Name" + b",A longer heading" * 499_000 + b"\nAnn\n",
    "one row, often.ods": lambda: libreoffice(row(cell("Name"), 'table:number-rows-repeated="499000"')),
    "as many cells as there may be.csv": lambda: b"Name" + (b"\n" + b"a," * 24) * 19_990,
    "one text.csv": lambda: b'Name\n"' + b"9" * 19_000_000 + b'"\n',
    "quotes.csv": lambda: b'Name\n"' + b'""' * 9_000_000,
    "rows of nothing.csv": lambda: b"Name\n" + b"\n" * 19_000_000,
    "100 MB.xlsx": lambda: b"PK\x03\x04" + b"\0" * 100_000_000,
}
IMPORTED = """
import re, sys, time
from pathlib import Path
from careerctl.cli.app import run
begun = time.process_time()
code = run(["import-people", sys.argv[1], "--dry-run"])
most = re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())
print("\\n", code, time.process_time() - begun, int(most[1]) / 1024)
"""


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", BIG)
def test_the_largest_takes_five_seconds_and_500_mb_at_most(project, name):
    root = project()
    (root / name).write_bytes(BIG[name]())
    done = subprocess.run([sys.executable, "-c", IMPORTED, name], cwd=root, capture_output=True, text=True, check=True)
    code, seconds, megabytes = map(float, done.stdout.splitlines()[-1].split())
    assert code in {0, 2}, done.stderr
    assert (seconds < 5, megabytes < 500) == (True, True), (seconds, megabytes)

"""Rows and merged cells as the files that spreadsheets save."""

import csv
from io import StringIO
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZipFile

import xlsxwriter

Rows = list[list[object]]
Merged = list[tuple[int, int, int, int]]


def to_csv(file: Path, rows: Rows, _merged: Merged, form: str, dice: Random) -> None:
    text = StringIO()
    separator = {"csv ,": ",", "csv ;": ";", "csv ansi": ";", "csv utf-16": "\t"}[form]
    width = max(map(len, rows))
    writer = csv.writer(text, delimiter=separator, lineterminator=dice.choice(["\n", "\r\n"]))
    writer.writerows([*row, *[""] * (width - len(row))] for row in rows)
    encoding = {"csv ansi": "cp1252", "csv utf-16": "utf-16"}.get(form, dice.choice(["utf-8", "utf-8-sig"]))
    file.write_bytes(text.getvalue().encode(encoding))


def to_xlsx(file: Path, rows: Rows, merged: Merged, _form: str, dice: Random) -> None:
    with xlsxwriter.Workbook(str(file)) as book:
        page = book.add_worksheet("Matrix")
        for top, left, bottom, right in merged:
            page.merge_range(top, left, bottom, right, "")
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    page.write_number(at, column, cell)
                elif cell:
                    page.write_string(at, column, str(cell))
        if dice.random() < 0.4:
            legend = book.add_worksheet("Legend")
            legend.write_row(0, 0, ["How to read this", "What it says"])
            for at, (step, said) in enumerate([("1", "Begins"), ("2", "Goes on"), ("3", "Leads")], 1):
                legend.write_row(at, 0, [step, said])


def to_ods(file: Path, rows: Rows, merged: Merged, _form: str, _dice: Random) -> None:
    spans = {each[:2]: each for each in merged}
    covered = {
        (row, column)
        for top, left, bottom, right in merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    width = max([*map(len, rows), *(each[3] + 1 for each in merged)])
    lines = []
    for at in range(len(rows)):
        cells = []
        for column in range(width):
            text = rows[at][column] if column < len(rows[at]) else ""
            tag = "covered-table-cell" if (at, column) in covered else "table-cell"
            more = ""
            if (at, column) in spans:
                top, left, bottom, right = spans[at, column]
                more = (
                    f' table:number-rows-spanned="{bottom - top + 1}" table:number-columns-spanned="{right - left + 1}"'
                )
            said = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(text).split("\n")) if text != "" else ""
            kind = ' office:value-type="string"' if said else ""
            if isinstance(text, int):
                kind = f' office:value-type="float" office:value="{text}"'
            cells.append(f"<table:{tag}{kind}{more}>{said}</table:{tag}>")
        lines.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="Matrix">{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)


_MANIFEST = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'

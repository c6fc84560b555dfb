"""Workbooks that somebody made by hand: refused soon, with little memory, and with no word of what is in them."""

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerctl.exchange.people.answers import digest
from careerctl.exchange.people.workbook.keys import MARK
from careerctl.exchange.people.workbook.reading import filled
from careerctl.problems.error import CareerctlError

from .workbooks import GOOD, cell, excel, libreoffice, packed, row

DAY = date(2026, 10, 10)
OUT = {
    "person": "alice", "side": "self", "by": "alice", "round": "2026-h2", "role": "guide", "id": "0" * 12,
    "questions": {"ask": "1" * 12},
}  # fmt: skip


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([], "look at their beginning"),
        ({}, "look at handed_out"),
        ({"handed_out": {**OUT, "person": "../../etc/passwd"}}, "look at handed_out"),
        ({"handed_out": {**OUT, "__proto__": {"admin": True}}}, "look at handed_out"),
        ({"handed_out": {**OUT, "questions": {f"a{at}": "1" * 12 for at in range(501)}}}, "look at handed_out"),
        ({"handed_out": OUT, "roles": {"Lead": "../lead"}}, "look at roles"),
        ({"handed_out": OUT, "more": 1}, "look at their beginning"),
        ("deep", "cannot be read"),
        ("twice", "cannot be read"),
    ],
)
def test_what_is_carried_is_judged_as_all_that_comes_from_outside(tmp_path: Path, value: Any, said: str) -> None:
    data = {"deep": b"[" * 20_000, "twice": b'{"roles": {}, "roles": {}}'}.get(str(value), json.dumps(value).encode())
    cells = [MARK, "answer", "why", "evidence", f"carried by careerctl {b64encode(data).decode()}.{digest(data)}"]
    (tmp_path / "a.xlsx").write_bytes(
        excel(f'<row r="1">{"".join(f"""<c t="inlineStr"><is><t>{each}</t></is></c>""" for each in cells)}</row>')
    )
    with pytest.raises(CareerctlError, match=said) as refused:
        filled(tmp_path / "a.xlsx", DAY)
    assert "passwd" not in str(refused.value)


def hostile() -> Iterator[tuple[str, bytes]]:
    """Yield what somebody could send instead of a form."""
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>form of careerctl 1</t></is></c></row>'
    mark = '<c t="inlineStr"><is><t>form of careerctl 1</t></is></c>'
    yield "nothing.xlsx", b""
    yield "huge.xlsx", b"PK\x03\x04" + os.urandom(1 << 20) * 100
    yield "huge.ods", b"PK\x03\x04" + b"\0" * 100_000_000
    yield "bomb.xlsx", excel(" " * 400_000_000)
    yield (
        "bomb.ods",
        libreoffice(row(cell("a", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')),
    )
    yield "far.xlsx", excel(far)
    yield "wide.xlsx", excel(f'<row r="1">{mark * 400_000}</row>')
    yield "marks.xlsx", excel(f'<row r="1">{mark * 2}</row>')
    yield "mark.xlsx", excel(f'<row r="1">{mark}</row>')
    yield (
        "long.xlsx",
        excel(f'<row r="1">{mark}<c t="inlineStr"><is><t>carried by careerctl {"A" * 9_000_000}</t></is></c></row>'),
    )
    yield "deep.xlsx", excel("<a>" * 500_000)
    yield "doctype.xlsx", excel(part='<!DOCTYPE a [<!ENTITY a "a"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>')
    yield "link.xlsx", excel(GOOD, externalLinks='<externalLink r:id="file:///etc/passwd"/>')
    yield "macro.xlsm", packed({"xl/vbaProject.bin": b"Shell" * 100, "[Content_Types].xml": "<Types/>"})
    yield "macro.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 10_000
    yield "nested.xlsx", packed({"xl/workbook.xml": packed({"a": b"0" * 10_000_000})})
    merged = "".join(f'<mergeCell ref="A{at}:XFD{at + 1}"/>' for at in range(1, 400_000, 2))
    yield "merged.xlsx", excel(f'<row r="1">{mark}</row></sheetData><mergeCells>{merged}</mergeCells><sheetData>')
    yield "version.xlsx", excel(f'<row r="1">{mark.replace("careerctl 1", "careerctl 2")}</row>')
    yield "formulas.xlsx", excel(f'<row r="1">{mark}{"<c><f>RAND()</f></c>" * 100_000}</row>')
    yield "many.csv", b"form of careerctl 1;answer\n" + b"rating ask;=1+1\n" * 1_200_000
    yield "huge.answers", b"careerctl answers 1: x\n" + b"A" * 100_000_000
    yield "often.answers", b"careerctl answers 1: x\n" * 150_000
    yield "html.xlsx", b"<html><table><tr><td>form of careerctl 1</td></tr></table></html>"


_LIMITED = """
import json, sys, time
from pathlib import Path
from careerctl.cli import app
began = time.process_time()
code = app.run(json.loads(sys.argv[1]))
spent = time.process_time() - began
most = next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([code, spent, int(most)]))
"""


@pytest.mark.exhaustive
def test_what_was_sent_instead_is_refused_soon_and_with_little_memory(project: Any, tmp_path: Path) -> None:
    root = project({"people/pat.yaml": "name: Pat\n"})
    for name, raw in hostile():
        file = tmp_path / name
        file.write_bytes(raw)
        line = json.dumps(["take", str(file), "--by", "pat", "--today", "2026-10-15"])
        run = [sys.executable, "-c", _LIMITED, line]
        done = subprocess.run(run, cwd=root, capture_output=True, text=True, timeout=60, check=True)
        code, spent, kilobytes = json.loads(done.stdout.splitlines()[-1])
        assert (code, done.stderr.count("\n") > 0) == (2, True), (name, done.stderr)
        assert spent < 5, name
        assert kilobytes < 500_000, name
        assert "passwd" not in done.stderr
        file.unlink()

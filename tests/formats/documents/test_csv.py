"""Rows for a spreadsheet: no text in them is a formula, and none is lost."""

import csv
import re
import unicodedata
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careerctl.formats.document import Document
from careerctl.formats.documents.csv import render
from careerctl.formats.page import PageSize
from careerctl.text.characters import INVISIBLE, visible

FORMULA = ("=", "+", "-", "@")
SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫⁺⁼₊₌"
BLANKS = " \t\n\r\u00a0\u1680\u2003\u2028\u202f\u3000\u2800\u0085\x0b"
UNSEEN = "\u200b\u200c\u200d\u202e\ufeff\u00ad\u2060\ufe0f\U000e0041"
PIECES = st.sampled_from([*SIGNS, *BLANKS, *UNSEEN, *"';,\"a1", "\r\n", "é", "漢", "\x00", "\udcff"])
TEXTS = st.lists(PIECES | st.characters(), max_size=12).map("".join)


def cell(text: str | float | None) -> str:
    """Return what a program reads of a cell."""
    [[beside, read, after]] = csv.reader(StringIO(render(Document((), (("x", text, 1),)), PageSize()), newline=""))
    assert (beside, after) == ("x", "1")
    return read


def bare(text: str) -> str:
    """Return a text as somebody sees it who means well: one form of each sign, without blanks before it."""
    seen = "".join(each for each in unicodedata.normalize("NFKC", text) if not re.match(INVISIBLE, each))
    return seen.lstrip("".join(each for each in BLANKS + UNSEEN if each != "\n"))


def recovered(read: str) -> str:
    """Return the text that a cell stands for: an apostrophe belongs to careerctl where a formula follows."""
    parts = re.split("([\n\t;])", read)
    return "".join(
        each[1:] if each[:1] == "'" and bare(each.lstrip("'")).startswith(FORMULA) else each for each in parts
    )


@given(TEXTS)
@example("\n=1")
@example("\r=1")
@example("\t=1")
@example("a\n－1")
@example("\u3000\u200d＝1")
@example("'=1")
@example("a;=1")
def test_no_line_of_a_cell_is_a_formula_and_none_is_lost(text: str) -> None:
    read = cell(text)
    for line in re.split("[\n\t;]", read):
        assert not bare(line).startswith(FORMULA)
    assert recovered(read) == visible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Alice", "Alice"),
        ("", ""),
        (None, ""),
        (-1, "-1"),
        (-0.5, "-0.5"),
        (2, "2"),
        ("2 – 3", "2 – 3"),
        ("a - b; c", "a - b; c"),
        ("x=1", "x=1"),
        ("someone@example.com", "someone@example.com"),
        ("- a dash", "'- a dash"),
        ("+1", "'+1"),
        ("＝1+1", "'＝1+1"),
        (" =1", "' =1"),
        ("\u00a0@x", "'\u00a0@x"),
        ("one\n- two\n- three", "one\n'- two\n'- three"),
        ("one\r\n=two", "one\r\n'=two"),
        ("it's\n'quoted'", "it's\n'quoted'"),
        ("'=1", "''=1"),
        ("a;=1", "a;'=1"),
        ("\u200b=1", "<U+200B>=1"),
        ("a\rb", "a<U+000D>b"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_how_a_cell_looks(text: str | float | None, shown: str) -> None:
    assert cell(text) == shown

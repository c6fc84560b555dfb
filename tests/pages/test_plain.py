"""Pages as text: no word is broken, no line is too long, and nothing of the Markdown is lost."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.formats.page import PageSize
from careerctl.pages.engine import Engine
from careerctl.pages.plain import plain
from careerctl.text.markdown import marked
from careerctl.text.phrases import plainly

WIDTHS = (120, 80, 60, 40)
PAGES = (
    *((kind, person) for kind in ("review", "plan", "prepare", "answer") for person in ("alice", "carmen", "yuki")),
    ("role", "account-executive"),
    ("path", "individual-seller"),
    ("opening", "senior-account-executive-west"),
    ("calibration", "2026-h1"),
    ("paths", ""),
    ("decision", "yuki"),
    ("progression", "sales-manager"),
)
TO_FILL = {"Date", "Signature", "Until"}
"""Columns with nothing in them are left out where a table is a list."""
DEEPEST = 7
"""Columns before the words of what lies deepest in a list."""
NORTHWIND = Path(__file__).parents[2] / "examples/northwind"


def words(text: str) -> set[str]:
    """Return the words of a text, without what stands beside them in a sentence."""
    return {each for word in text.split() if (each := word.strip(".,:;…·"))}


@pytest.mark.parametrize(("kind", "about"), PAGES)
def test_no_word_is_broken_at_any_width(filled: Callable[..., dict[str, Any]], kind: str, about: str) -> None:
    page = Engine(plainly).markdown(
        kind, filled(kind, about), dict.fromkeys(("levels", "map", "rounds", "timeline"), "")
    )
    said = words(re.sub(r"[*>#|]|-{3,}|^ *-(?= )", " ", page, flags=re.MULTILINE).replace("\\", "")) - TO_FILL
    for width in WIDTHS:
        text = plain(page, PageSize(width))
        assert max(map(len, text.split("\n"))) <= width
        assert {word for word in said - words(text) if len(word) < width - DEEPEST} == set()


@pytest.mark.parametrize(
    ("markdown", "width", "text"),
    [
        ("# A\n\n## B\n\nC\n\nD\n", None, "A\n\nB\nC\n\nD\n"),
        ("**Ask** What is it?\n", None, "Ask: What is it?\n"),
        ("**Not yet.** First this\n", None, "Not yet. First this\n"),
        ("**A** – b\n", None, "A – b\n"),
        ("- one\n  - in it\n- two\n\n  more of it\n", None, " · one\n   · in it\n · two\n   more of it\n"),
        ("- one two three\n", 12, " · one two\n   three\n"),
        ("1. one two three\n2. four\n", 12, "1. one two\n   three\n2. four\n"),
        ("- one\n  1. first\n  2. second\n", None, " · one\n   · first\n   · second\n"),
        ("## N\n\n>\n\n## M\n", None, f"N\n{'…' * 16}\n\nM\n"),
        ("> said\n", None, "said\n"),
        ("```\na  b\n```\n", None, "a  b\n"),
        ("a\n\n---\n\nfoot\nof it\n", None, "a\n\nfoot of it\n"),
        (marked("5*3*2 and __init__.py, **said** \\*so\\*"), None, "5*3*2 and __init__.py, said \\*so\\*\n"),
        (
            (
                "| Who? | asks | says |\n|---|---|---|\n| Ann | 2 | no |\n\n"
                "| What? | asks | says |\n|---|---|---|\n| Bo | – | |\n"
            ),
            None,
            "Who?    asks   says\nAnn        2   no\n\nWhat?\nBo         –\n",
        ),
        ("| A | B |\n|---|---|\n\n| A | C |\n|---|---|\n| a | c |\n", None, "A   B\n\nA   C\na   c\n"),
    ],
)
def test_blocks(markdown: str, width: int | None, text: str) -> None:
    assert plain(markdown, PageSize(width)) == text


def test_a_terminal_gets_text_and_a_pipe_markdown(careerctl: Callable[..., Any], tmp_path: Path) -> None:
    line = ("report", "plan", "carmen", "--root", NORTHWIND, "--today", "2026-11-02")
    assert careerctl(*line).out.startswith("# Carmen Ibarra")
    text = careerctl(*line, "--format", "text").out
    assert text.startswith("Carmen Ibarra · Senior account executive\nThe plan: towards")
    careerctl(*line, "-o", "page.txt")
    assert (tmp_path / "page.txt").read_text("utf-8") == text

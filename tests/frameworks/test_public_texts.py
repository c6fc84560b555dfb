"""Small projects from public practice: texts, and what pages make of them. They lie beside the repository."""

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parents[3] / "shared" / "cases" / "public"
TODAY = ("--today", "2026-11-02")


@pytest.fixture
def said(careerctl: Callable[..., Any]) -> Callable[..., str]:
    """Return a function that gives what a command prints in the folder of a case, which is left as it is."""

    def out(case: str, *line: str) -> str:
        folder = CASES / case
        if not folder.is_dir():
            pytest.skip("the cases from public practice are not here")
        ran = careerctl(*line, *TODAY, cwd=folder)
        assert ran.err == ""
        return str(ran.out).replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ")

    return out


@pytest.mark.parametrize("line", [("plan", "jo"), ("report", "plan", "jo"), ("report", "plan", "jo", "--format=html")])
def test_an_action_has_the_same_name_in_every_list(said: Callable[..., str], line: tuple[str, ...]) -> None:
    page = said("plan-action-without-text", *line)
    assert [len(re.findall(each, page)) for each in ("Craft 1 → 2", "Budget")] == [2, 2]
    assert "****" not in page
    assert "<strong></strong>" not in page
    assert "the manager" not in page


def test_both_who_sign_are_named(said: Callable[..., str]) -> None:
    assert "| Jo |  |\n| Al |  |\n" in said("plan-action-without-text", "report", "plan", "jo")
    assert "| Al | | |\n" in said("plan-action-without-text", "report", "review", "jo")
    assert "What Al has rated" in said("plan-action-without-text", "report", "prepare", "jo")


def test_a_nested_list_under_plain_text_is_told_at_its_line(said: Callable[..., str]) -> None:
    found = re.findall(r"^(.*): warning\[list-lost-in-text\]", said("nested-list-under-an-item", "check"), re.MULTILINE)
    assert found == ["competencies/book.yaml:8:9", "competencies/book.yaml:11:9", "roles/seller.yaml:5:5"]


def test_text_that_begins_as_markdown_does_is_one_error_with_the_way_out(said: Callable[..., str]) -> None:
    out = said("hints-for-markdown-in-yaml", "check")
    assert re.findall(r"competencies/(\w+)\.yaml:\d+:\d+: error.*\n  → (.*)", out) == [
        ("bold", "put quotes round text that begins with *"),
        ("colon", "put quotes round text that holds ': '"),
        ("link", "put quotes round text that begins with ["),
        ("question", "put quotes round text that begins with '? '"),
    ]
    assert out.count("error[") == 4


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_paragraphs_and_lists_of_a_summary_stay_what_they_are(said: Callable[..., str], form: str) -> None:
    page = said("paragraphs-and-lists-in-a-summary", "report", "role", "seller", "--format", form)
    assert {
        "markdown": "region.\n\nIt takes:\n\n- patience\n- a car\n\nWhat one finds hard is the winter.\n",
        "html": "region.</p>\n<p>It takes:</p>\n<ul>\n<li>patience</li>\n<li>a car</li>\n</ul>\n<p>What one finds",
    }[form] in page


@pytest.mark.parametrize(
    "line", [("report", "prepare", "jo"), ("report", "role", "maker"), ("rate", "jo", "--as", "self")]
)
def test_those_of_a_competency_and_its_levels_too(
    said: Callable[..., str], line: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"q\n")))
    page = said("description-in-paragraphs", *line)
    assert "\nMakes things that hold.\n\nNot meant: speed.\n" in page
    in_lines, in_a_row = (
        r"Makes one thing\.\n+ *1\. with help\n *2\. then alone\n",
        r"thing\. 1\. with help; 2\. then alone\. \|",
    )
    assert re.search(in_a_row if "prepare" in line else in_lines, page)
    assert " ." not in page

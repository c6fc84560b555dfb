"""Texts in several lines: paragraphs and lists stay what they are on pages, in Markdown and in the terminal."""

import io
import sys

import pytest

TODAY = ("--today", "2026-10-05")
FILES = {
    "competencies/knots.yaml": """\
        name: Knots
        asks: skill
        description: |
          Ties what holds.

          Not meant: **speed**.
        levels:
          1:
            summary: |
              Ties one:

              1. with help
              2. alone
            criteria:
              - |
                Checks twice
                - before
                - after
          2: Ties *three*.
        """,
    "roles/sailor.yaml": """\
        name: Sailor
        summary: |
          Sails.

          It takes:
          - patience
            - in the harbour
          - a coat

          # no heading [no](link) <b>no tag</b>
        daily:
          - |
            Mornings
            - the ropes
          - Evenings
        growth:
          - |
            More
            - ropes
        requires: {knots: 1}
        """,
    "roles/mate.yaml": "name: Mate\ndaily: [Watches]\nrequires: {knots: 2}\n",
    "people/kim.yaml": "name: Kim\nrole: sailor\nmanager: ola\n",
    "people/ola.yaml": "name: Ola\n",
}


@pytest.fixture
def root(project):
    return project(FILES)


def test_a_page_has_paragraphs_and_lists(root, careerctl):
    page = careerctl("report", "role", "sailor", *TODAY, cwd=root).out
    for each in (
        "Sails.\n\nIt takes:\n\n- patience\n  - in the harbour\n- a coat\n\n",
        r"\# no heading \[no\](link) \<b\>no tag\</b\>",
        "## A day in it\n\n- Mornings\n\n  - the ropes\n- Evenings\n",
        "**Knots** · 1 Learning\n\nTies what holds.\n\nNot meant: **speed**.\n\nTies one:\n\n1. with help\n",
        "- Checks twice\n\n  - before\n  - after\n",
        "is an answer like any other: More: ropes\n",
    ):
        assert each in page
    assert r"\*" not in page


def test_html_has_them_too(root, careerctl):
    page = careerctl("report", "role", "sailor", "--format", "html", *TODAY, cwd=root).out
    assert "<p>Not meant: <strong>speed</strong>.</p>\n" in page
    assert "<ol>\n<li>with help</li>\n<li>alone</li>\n</ol>" in page
    assert "<li>patience\n<ul>\n<li>in the harbour</li>\n</ul>\n</li>" in page
    assert "<b>" not in page


def test_before_a_talk_a_level_to_tick_has_one_line(root, careerctl):
    page = careerctl("report", "prepare", "kim", *TODAY, cwd=root).out
    assert "### Knots\n\nTies what holds.\n\nNot meant: **speed**.\n\n" in page
    assert "| ☐ 1 Learning | Ties one: 1. with help; 2. alone. Checks twice: before; after. |" in page


def test_the_terminal_has_lines(root, careerctl, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"?\nq\n"), "utf-8"))
    said = careerctl("rate", "kim", "--as", "self", *TODAY, cwd=root).out
    assert "\nTies what holds.\n\nNot meant: speed.\n" in said
    assert (
        "\n1 Learning           Ties one:\n                     1. with help\n                     2. alone\n" in said
    )
    assert "2 Practising         Ties three.\n" in said
    assert " · Checks twice\n   - before\n   - after\n" in said


def test_two_days_side_by_side_keep_their_lines(root, careerctl):
    said = careerctl("compare", "sailor", "mate", *TODAY, cwd=root).out
    assert "· Mornings" in said
    assert "\n  - the ropes\n" in said.replace(" " * 20, "")
    page = careerctl("compare", "sailor", "mate", "--format", "markdown", *TODAY, cwd=root).out
    assert "| Mornings: the ropes | Watches |" in page


def test_a_narrow_terminal_has_them_in_a_column(root, careerctl, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    said = careerctl("compare", "sailor", "mate", "--color", "always", *TODAY, cwd=root).out
    assert "Mornings" in said

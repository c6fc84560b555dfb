"""The pages of the docs that careerctl makes. `UPDATE_GOLDEN=1 pytest -n0 tests/gallery` writes them anew."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.problems.manual import names

from .page import page
from .projects import Project

DOCS = Path(__file__).parents[2] / "docs"


def as_kept(name: str, made: str) -> None:
    """Compare a page with the one in the docs, or write that."""
    if os.environ.get("UPDATE_GOLDEN"):
        (DOCS / name).write_bytes(made.encode())
    assert made == (DOCS / name).read_bytes().decode()


def test_the_gallery_is_as_kept(gallery: list[Project]) -> None:
    as_kept("gallery.md", page(gallery))


def test_the_rules_are_what_explain_prints(careerctl: Callable[..., Any]) -> None:
    as_kept("rules.md", careerctl("explain", "--format", "markdown").out)


@pytest.mark.parametrize("name", ["gallery.md", "rules.md"])
def test_every_name_has_a_heading_and_every_link_leads_to_one(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    headings = re.findall(r"^### (\S+)$", text, re.MULTILINE)
    assert sorted(headings) == sorted(names())
    assert set(re.findall(r"\]\((?:rules\.md)?#([^)]+)\)", text)) == set(headings)

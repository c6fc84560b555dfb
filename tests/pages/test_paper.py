"""Pages on paper, A4 and Letter: how many sheets they take, and that none of those is all but empty."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
pytestmark = pytest.mark.exhaustive
TODAY = ("--today", "2026-11-02")
MOST = 3
"""Sheets for a review or a plan."""
EMPTY = 0.2
"""A sheet whose last line stands above this share of its height is all but empty."""


def filled(pdf: Path) -> list[float]:
    """Return for each sheet at which share of its height its last line stands."""
    return [1 - min(_heights(page)) / float(page.mediabox.height) for page in PdfReader(pdf).pages]


def _heights(page: Any) -> Iterator[float]:
    found: list[float] = [float(page.mediabox.height)]

    def seen(text: str, shift: list[float], place: list[float], *_: Any) -> None:
        if text.strip():
            found.append(shift[5] + place[5] * shift[3])

    page.extract_text(visitor_text=seen)
    yield from found


@pytest.fixture(scope="module")
def printed(browser: Callable[..., str]) -> Callable[..., dict[str, list[float]]]:
    """Return a function that prints pages, and says of each how its sheets are filled."""

    def sheets(*pages: Path) -> dict[str, list[float]]:
        browser("paper.mjs", *pages)
        return {
            f"{page.name} on {paper}": filled(page.with_name(f"{page.name}.{paper}.pdf"))
            for page in pages
            for paper in ("A4", "Letter")
        }

    return sheets


def made(careerctl: Callable[..., Any], folder: Path, *lines: tuple[str, ...]) -> Iterator[Path]:
    for line in lines:
        page = folder / f"{'.'.join(line)}.html"
        assert careerctl("report", *line, *TODAY, "-o", page, cwd=NORTHWIND).code == 0
        yield page


def test_a_talk_needs_three_sheets_at_most(careerctl, printed, tmp_path: Path) -> None:
    people = sorted(path.stem for path in (NORTHWIND / "people").iterdir())
    lines = [(kind, person) for kind in ("review", "plan") for person in people]
    found = printed(*made(careerctl, tmp_path, *lines))
    assert {
        name: sheets for name, sheets in found.items() if len(sheets) > MOST or min(sheets[1:], default=1) < EMPTY
    } == {}
    assert len(found) == 2 * len(lines)


def test_a_farewell_and_an_announcement_need_one(careerctl, printed, tmp_path: Path) -> None:
    found = printed(*made(careerctl, tmp_path, ("farewell", "sean"), ("announcement", "farah"), ("decision", "yuki")))
    assert {name: len(sheets) for name, sheets in found.items()} == dict.fromkeys(found, 1)
    assert len(found) == 6


def test_no_sheet_is_all_but_empty(careerctl, printed, tmp_path: Path) -> None:
    things = [(kind[:-1], path.stem) for kind in ("roles", "paths") for path in sorted((NORTHWIND / kind).iterdir())]
    lines = [(kind, person) for kind in ("answer", "prepare") for person in ("alice", "carmen", "farah", "yuki")]
    found = printed(*made(careerctl, tmp_path, ("paths",), *things, *lines))
    assert {name: sheets for name, sheets in found.items() if min(sheets[1:], default=1) < EMPTY} == {}


def test_a_map_lies_across_and_text_stands_upright(careerctl, printed, tmp_path: Path) -> None:
    assert careerctl("site", tmp_path / "site", "--root", NORTHWIND, *TODAY).code == 0
    pages = [tmp_path / "site/index.html", *made(careerctl, tmp_path, ("paths",), ("path", "specialists"))]
    printed(*pages)
    for page, at in zip(pages, (1, 0, 0), strict=True):
        for paper in ("A4", "Letter"):
            sheets = PdfReader(page.with_name(f"{page.name}.{paper}.pdf")).pages
            across = [number for number, each in enumerate(sheets) if each.mediabox.width > each.mediabox.height]
            assert across == [at], (page, paper)


def test_it_bites(printed, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><title>x</title>{'<p>A line of text.' * 40}", "utf-8")
    assert min(printed(page)["page.html on A4"]) < EMPTY

"""Pages in a real browser: nothing for axe to say, no network, no text cut off, outside of its box or on another.

No word is broken that has room in a line, and pictures are as wide as the text.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pages.maps.graphs import graph

from careerctl.pages.charts.map import drawn
from careerctl.pages.html import html
from careerctl.text.phrases import plainly

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
NAMES = Path(__file__).parents[1] / "golden/names"
pytestmark = pytest.mark.exhaustive
TODAY = ("--today", "2026-11-02")


@pytest.fixture(scope="module")
def looked_at(browser: Callable[..., str]) -> Callable[..., dict[str, list[str]]]:
    """Return a function that says what a browser finds wrong with pages, at desk, phone and paper width."""

    def found(*pages: Path) -> dict[str, list[str]]:
        answer: dict[str, list[str]] = json.loads(browser("pages.mjs", *pages))
        return answer

    return found


def test_pages_are_well_made(looked_at: Any, careerctl: Callable[..., Any], tmp_path: Path) -> None:
    pages = []
    for project, *line in (
        (NORTHWIND, "review", "alice"),
        (NORTHWIND, "review", "carmen"),
        (NORTHWIND, "prepare", "ben"),
        (NORTHWIND, "path", "individual-seller"),
        (NORTHWIND, "paths"),
        (NAMES, "paths"),
        (NORTHWIND, "opening", "senior-account-executive-west"),
        (NORTHWIND, "answer", "alice"),
        (NORTHWIND, "role", "account-executive"),
        (NORTHWIND, "plan", "carmen"),
        (NORTHWIND, "farewell", "sean"),
        (NORTHWIND, "decision", "carmen"),
        (NORTHWIND, "progression", "individual-seller"),
        (NORTHWIND, "announcement", "farah"),
        (NAMES, "review", "li"),
        (NAMES, "plan", "li"),
    ):
        pages.append(tmp_path / f"{'.'.join(line)}.html")
        assert careerctl("report", *line, *TODAY, "-o", pages[-1], cwd=project).code == 0
    assert looked_at(*pages) == {}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the pages of Northwind, in a version after the one that it has."""
    folder = tmp_path_factory.mktemp("site")
    root = shutil.copytree(NORTHWIND, folder / "northwind")
    git = ("git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@example.com")
    for line in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "One"), ("tag", "v1")):
        subprocess.run([*git, *line], check=True, capture_output=True)
    for path in (*(root / "roles").iterdir(), *(root / "paths").iterdir()):
        path.write_text(
            re.sub(r"(?<=level: )3|typical_months: 24|(?<=purpose: ).*", _other, path.read_text("utf-8")), "utf-8"
        )
    return made_site(root, folder / "pages")


def _other(found: re.Match[str]) -> str:
    return {"3": "2", "typical_months: 24": "typical_months: 20"}.get(found[0], "Grow, and be told so in other words.")


def made_site(root: Path, into: Path) -> Path:
    line = [sys.executable, "-m", "careerctl", "site", str(into), "--root", str(root), *TODAY]
    subprocess.run(line, check=True, capture_output=True)
    return into


@pytest.mark.parametrize("step", [pytest.param(8, id="some"), pytest.param(1, id="all")])
def test_every_page_of_a_site_is_well_made(looked_at: Any, site: Path, tmp_path: Path, step: int) -> None:
    starter = made_site(NORTHWIND.parent / "starter", tmp_path / "pages")
    pages = [*site.rglob("*.html"), *starter.rglob("*.html")]
    assert {path.parent.name for path in pages} >= {"compare", "roles", "competencies", "paths", "goals", "openings"}
    assert site / "changes.html" in pages
    assert looked_at(*sorted(pages)[::step]) == {}


def test_one_finds_words_on_the_page_to_search(browser: Callable[..., str], site: Path) -> None:
    answer = json.loads(browser("search.mjs", site / "search.html"))
    found = answer["found"]
    assert answer["said"] == []
    assert found["negot"]["hits"][0] == "Negotiation competencies/negotiation.html"
    assert found["negot"]["at"] == "#q=negot"
    assert found["NÉGOT lawyers"]["hits"] == ["Negotiation, level 3 Proficient competencies/negotiation.html#level-3"]
    assert found["NÉGOT lawyers"]["status"] == "1 found"
    assert len(found["cold chain"]["hits"]) > 3
    assert [(found[each]["hits"], found[each]["all"]) for each in ("zzz", "<b>", "")] == [([], True)] * 3
    assert found["zzz"]["status"] == "Nothing here has all of these words."
    assert answer["arrived"] == "competencies/discovery.html#level-4"
    assert answer["back"]["hits"][0].startswith("Discovery, level 4 Leading")
    assert answer["plain"] == {"links": answer["plain"]["links"], "box": False}
    assert answer["plain"]["links"] > 60


def test_no_heading_of_a_table_is_broken_and_what_has_no_room_is(looked_at: Any, tmp_path: Path) -> None:
    wide = f"{'Donaudampfschifffahrtsgesellschaft' * 3} "
    pages = []
    for name, title, said in (
        ("words", "agreed", "Alexandra sees it met, Konstantin does not yet "),
        ("long", wide, wide),
    ):
        rows = ("Which skills?", "asks", "Alexandra", "Konstantin", title, "how it stands"), ("---",) * 6
        rows += (("Working across teams (a must)", "3 Proficient", "no chance", "no chance", "no chance", said * 3),)
        pages.append(tmp_path / f"{name}.html")
        table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        pages[-1].write_text(html(f"# A table\n\n{table}\n", {}, "en", "A table"), "utf-8")
    assert looked_at(*pages) == {}


def test_maps_from_dice_hold_their_words(looked_at: Any, tmp_path: Path) -> None:
    pages = []
    for seed in range(6):
        drawing = drawn(graph(seed), plainly, lambda role: f"{role}.html")
        assert drawing is not None
        pages.append(tmp_path / f"{seed}.html")
        pages[-1].write_text(html("# A map\n\n![m](m)\n", {"m": drawing.on_page()}, "en", "A map"), "utf-8")
    assert looked_at(*pages) == {}


def test_it_bites(looked_at: Any, tmp_path: Path) -> None:
    wide = "a" * 200
    page = tmp_path / "page.html"
    page.write_text(
        f'<!doctype html><title>x</title><main><p style="white-space:nowrap;color:#ccc">{wide}</p>'
        '<svg width="100" height="20"><text x="80" y="15">long name</text><text x="82" y="15">other</text>'
        '<g><rect class="role" width="20" height="20"/><text x="1" y="15">far too long</text></g></svg>'
        '<img src="https://example.com/x.png"><figure style="width:50%"><div class="strip">a</div></figure>'
        '<a href="nowhere.html">x</a>'
        '<table style="width:90px;table-layout:fixed;overflow-wrap:anywhere"><tr><th>agreed<th>by whom</table></main>'
    )
    found = " ".join(text for texts in looked_at(page).values() for text in texts)
    for each in (
        "asks for https",
        "image-alt",
        "html-has-lang",
        "wider than the page",
        "outside of its p",
        "outside of its box",
        "overlap",
        "leads nowhere",
    ):
        assert each in found
    for each in ("narrower than the text: <figure", "word broken: agreed in TH"):
        assert each in found

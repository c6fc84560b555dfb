"""`careerctl site`: the framework as pages for everyone, which link to each other and say nothing about people."""

import re
import shutil
from datetime import date
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest
from site_project import Links, words

from careerctl.analysis.beside import levels_beside
from careerctl.pages.site.make import SiteMaker
from careerctl.questions.site import Site
from careerctl.results.levels import Described, LevelExample

NORTHWIND = Path(__file__).parents[3] / "examples/northwind"
TODAY = ("--today", "2026-11-02")


@pytest.fixture(scope="module")
def northwind(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pages of Northwind, in whose files about people nothing but canaries stands."""
    root = shutil.copytree(NORTHWIND, tmp_path_factory.mktemp("canaries") / "northwind")
    for folder in ("people", "assessments", "notes", "plans"):
        for path in (root / folder).rglob("*.yaml"):
            path.write_text("canary: [Canary\n")
    return SiteMaker("html", {}, lambda _: None).files(Site(root, date(2026, 11, 2)).pages())


def test_every_link_leads_to_a_page_and_nothing_is_fetched(northwind) -> None:
    pages = northwind
    found = {name: Links(text) for name, text in pages.items()}
    leads = 0
    for name, page in found.items():
        assert page.fetches == (["script"] if name == "search.html" else []), name
        for link in page.leads:
            path, _, place = link.partition("#")
            if link.startswith("https://example.com/northwind/"):
                continue
            target = normpath(join("/", name, "..", path))[1:] if path else name
            assert target in found, (name, link)
            assert not place or place in found[target].places, (name, link)
            leads += 1
        head = pages[name].partition("<body>")[0]
        assert '<html lang="en">' in head
        assert "default-src 'none'" in head
        assert ("script-src 'sha256-" in head) == (name == "search.html")
        assert pages[name].count('<a class="skip" href="#main">') == pages[name].count('<main id="main">') == 1
    titles = [re.search("<title>(.*)</title>", pages[name])[1] for name in found]
    assert len({*titles}) == len(titles)
    assert leads > 1_000
    assert {path.stem for path in (NORTHWIND / "roles").iterdir()} == {
        name[6:-5] for name in found if name.startswith("roles/")
    }
    reached, new = {"index.html"}, ["index.html"]
    while new:
        name = new.pop()
        every = {
            normpath(join("/", name, "..", link.partition("#")[0]))[1:] for link in found[name].leads if link[0] != "#"
        }
        new += (every & {*found}) - reached
        reached |= every
    assert {*found} <= reached, "a page to which nothing leads"


def test_a_canary_in_every_file_about_people_is_in_no_page(northwind) -> None:
    together = "".join(northwind.values())
    assert re.findall(r"(?i)canary|Moreau|Haddad", together) == []
    assert together.count("Whom to ask:") == 3 + together.count("Whom to ask:</strong> dana")


def test_the_same_files_give_the_same_bytes_and_what_is_gone_goes(bakers, site) -> None:
    root = bakers()
    first = site(root)
    assert site(root) == first
    assert "compare/guide--lead.html" in first
    (root / "paths/up.yaml").unlink()
    later = site(root)
    assert {*first} - {*later} == {"compare/guide--lead.html", "compare/lead--guide.html", "paths/up.html"}
    assert later[".careerctl-made"].split() == sorted({*later} - {".careerctl-made"})


def test_what_is_on_the_pages(bakers, site) -> None:
    pages = site(bakers())
    role, start = words(pages["roles/lead.html"]), words(pages["index.html"])
    for said in (
        "Asking (a must) · 3 Three · with its own level, the rest taken over from: Guide",
        "What leads here Guide – a promotion · the two side by side",
        "Free from: 2027 – North",
        "Guide – back, nobody has said how long this takes (path: Up) · the two side by side",
    ):
        assert said in role, role
    assert '<a href="../competencies/asking.html#level-3">Asking</a>' in pages["roles/lead.html"]
    assert "Asking (a must) · 2 Two · taken over from: Guide" in words(pages["roles/clerk.html"])
    assert "Clerk (retired) No longer in use." in words(pages["roles/clerk.html"])
    assert "No longer in use Clerk" in start
    assert "Whom to ask: dana" in words(pages["openings/lead-north.html"])
    assert "Bread" in start
    assert "Lead · 2 people Asking · 3 Three · 2 people" in words(pages["goals/bread.html"])
    assert "A class Develops: Asking 1 → 2 More" in words(pages["activities.html"])
    together = "".join(pages.values())
    assert "Chief (draft)" in role, "a move leads there"
    assert not any(name.startswith(("roles/chief", "openings/lead-south", "openings/lead-west")) for name in pages)
    assert [each for each in ("Canary", "Not yet", "South", "West") if each in together] == []


def test_levels_stand_side_by_side_with_what_is_new(bakers, site) -> None:
    page = site(bakers())["competencies/asking.html"]
    assert [*re.findall(r'<h3 id="([^"]*)"><a href="#\1">', page)] == ["level-1", "level-2", "level-3"]
    levels = page[page.index('<div class="levels">') :]
    assert levels.index("</div>") > levels.rindex("<section>")
    assert "<p>Asks <strong>without</strong> help of a colleague.</p>" in levels
    assert "<li>Keeps notes (as before)</li>" in levels.replace(".", "")
    assert "<strong>New:</strong> Writes a book" in levels
    assert '<a href="https://example.com/asking">On asking</a>' in levels
    assert "Not a page: javascript:x" in levels
    assert "Listens to <strong>all</strong> of the room For example: In May" in levels
    assert "On top of level 2:" in levels


def test_what_two_levels_have_in_common() -> None:
    def beside(*levels: Described, cumulative: bool = False) -> Any:
        return levels_beside(levels, cumulative=cumulative)[-1]

    one, two = "Keeps a list of open points", "Keeps a list of all points and sends it"
    told = beside(Described(1, "A", one), Described(2, "B", two))
    assert [(each.text, each.is_new) for each in told.words] == [
        ("Keeps a list of", False), ("all", True), ("points", False), ("and sends it.", True)
    ]  # fmt: skip
    assert beside(Described(1, "A", one), Described(2, "B", "Leads a team of ten people")).words == ()
    assert beside(Described(1, "A", "word " * 130), Described(2, "B", "word " * 131)).words == ()
    first, second = (
        tuple(map(LevelExample, texts))
        for texts in (("Listens", "Asks once a day", "Waits"), ("Listens.", "Asks twice a day"))
    )
    told = beside(Described(1, "A", "", first), Described(2, "B", "", second))
    assert [(each.kept, bool(each.words)) for each in told.criteria] == [(False, True), (False, True)]
    assert told.dropped == ("Waits",)
    assert beside(Described(1, "A", "", first), Described(2, "B", "", second), cumulative=True).dropped == ()
    assert levels_beside((), cumulative=True) == ()


def test_a_project_without_anything_has_a_start_page(project, site) -> None:
    pages = site(project({"in/careerctl.yaml": "format: 1\n"}) / "in")
    assert {*pages} == {"index.html", "search.html", ".careerctl-made"}
    assert "Career framework" in pages["index.html"]

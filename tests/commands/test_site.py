"""`careerctl site`: the framework as pages for everyone, which link to each other and say nothing about people."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest

from careerctl.analysis.beside import levels_beside
from careerctl.pages.order import OF_A_SITE
from careerctl.pages.site.make import SiteMaker
from careerctl.questions.site import Site
from careerctl.results.levels import Described, LevelExample

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
TODAY = ("--today", "2026-11-02")
FILES = {
    "careerctl.yaml": (
        "format: 1\norganisation: Bakers\nscales: {s: {levels: [One, Two, Three]}}\n"
        "tracks: {t: {name: Hands}}\nareas: {a: {name: Doughs}}\n"
    ),
    "competencies/asking.yaml": (
        "name: Asking\nasks: skill\narea: a\nlevels:\n  1: Asks with help of a colleague\n"
        "  2:\n    summary: Asks without help of a colleague\n"
        "    criteria: [Keeps notes, Listens to one half of the room]\n"
        "    links: [{label: On asking, url: 'https://example.com/asking'}, {label: Not a page, url: 'javascript:x'}]\n"
        "  3:\n    summary: Teaches it\n"
        "    criteria: [Keeps notes, Writes a book, {text: Listens to all of the room, examples: [In May]}]\n"
    ),
    "roles/guide.yaml": "name: Guide\ntrack: t\nrank: 1\nserves: [bread]\nrequires: {asking: {level: 2, must: true}}\n",
    "roles/lead.yaml": "name: Lead\ntrack: t\nrank: 2\nextends: guide\nrequires: {asking: 3}\n",
    "roles/chief.yaml": "name: Chief\nstatus: draft\nextends: lead\n",
    "roles/clerk.yaml": "name: Clerk\nstatus: retired\nextends: guide\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead, chief]\nmoves: [{from: lead, to: guide, kind: return}]\n",
    "goals/bread.yaml": "name: Bread\nneeds: {roles: {lead: 2}, competencies: {asking: {level: 3, people: 2}}}\n",
    "activities/class.yaml": "name: A class\nkind: class\ndevelops: {asking: {from: 1, to: 2}}\n",
    "activities/more.yaml": "name: More\nkind: class\nafter: [class]\ndevelops: {asking: {to: 3}}\n",
    "activities/secret.yaml": "name: Not yet\nkind: class\nstatus: draft\n",
    "openings/lead-north.yaml": "role: lead\nname: North\nfrom: 2027\nowner: dana\nmade_known: {date: 2026-10-01}\n",
    "openings/lead-south.yaml": "role: lead\nname: South\nfrom: 2027\nmade_known: {date: 2026-12-01}\n",
    "openings/lead-west.yaml": "role: lead\nname: West\nfrom: 2027\n",
    "people/dana.yaml": "name: Canary Dana\nrole: lead\n",
}


class Links(HTMLParser):
    """What leads out of a page, the places on it, and what it would fetch or run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.places: set[str] = set()
        self.fetches: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "href" and tag == "a":
                self.leads.append(value or "")
            elif name in {"src", "href", "srcset", "action", "data", "poster"}:
                self.fetches.append(f"{tag} {value}")
            elif name == "id":
                self.places.add(value or "")
        if tag in {"script", "link", "iframe", "img", "form"}:
            self.fetches.append(tag)


@pytest.fixture
def site(careerctl: Callable[..., Any], tmp_path: Path) -> Callable[..., dict[str, str]]:
    """Return a function that makes the site of a project beside it, and returns its pages by their paths."""

    def made(root: Path, *more: str, code: int = 0) -> dict[str, str]:
        into = tmp_path / "out"
        ran = careerctl("site", into, "--root", root, *TODAY, *more)
        assert (ran.code, ran.err) == (code, ran.err if code else "")
        return {
            path.relative_to(into).as_posix(): path.read_text("utf-8") for path in into.rglob("*") if path.is_file()
        }

    return made


@pytest.fixture(scope="module")
def northwind(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the pages of Northwind, in whose files about people nothing but canaries stands."""
    root = shutil.copytree(NORTHWIND, tmp_path_factory.mktemp("canaries") / "northwind")
    for folder in ("people", "assessments", "notes", "plans"):
        for path in (root / folder).rglob("*.yaml"):
            path.write_text("canary: [Canary\n")
    return SiteMaker("html", {}, lambda _: None).files(Site(root, date(2026, 11, 2)).pages())


@pytest.fixture
def bakers(project: Callable[..., Path]) -> Callable[..., Path]:
    """Return a function that writes the bakers' project, with other files as well."""
    return lambda **files: project({f"in/{path}": text for path, text in (FILES | files).items()}) / "in"


def words(page: str) -> str:
    return " ".join(re.sub(r"&nbsp;|<style.*?</style>|<script.*?</script>|<[^>]*>", " ", page, flags=re.DOTALL).split())


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
    assert together.count("Whom to ask:") == together.count("Whom to ask:</strong> dana") == 1


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


def test_what_cannot_be_read_is_left_out_and_said_on_each_page(bakers, site) -> None:
    root = bakers(**{"roles/guide.yaml": "name: [Guide\n"})
    pages = site(root, code=2)
    assert "roles/lead.html" not in pages, "it takes over what guide asks"
    assert [name for name, page in pages.items() if name.endswith(".html") and "roles/guide.yaml" not in page] == []
    left_out = "Left out, because the file has to be mended first: chief · clerk · guide · lead"
    assert left_out in words(pages["index.html"])
    others = "Others are left out, because a file has to be mended first."
    assert all(others in words(pages[f"{page}.html"]) for page in ("competencies/asking", "goals/bread"))
    assert "No role in use says" not in pages["goals/bread.html"]


def test_whichever_file_is_broken_every_link_of_the_others_leads_somewhere(bakers, site) -> None:
    root = bakers()
    for path in sorted(each for each in FILES if not each.startswith(("people/", "careerctl.yaml"))):
        (root / path).write_text(FILES[path] + "broken: [\n")
        pages = site(root, code=2)
        assert path in pages["index.html"]
        (root / path).write_text(FILES[path])


def test_own_templates_and_labels(bakers, careerctl, site, tmp_path) -> None:
    labels = FILES["careerctl.yaml"] + "labels: {en: de, Search: Suche, Roles: Rollen, side by side: nebeneinander}\n"
    own = '# {{ name }}\n\n{{ link("The other", "roles/guide") }} [out](https://evil.example) {{ link("X", "%s") }}\n'
    root = bakers(**{"careerctl.yaml": labels, "templates/role.md.j2": own % "competencies/asking#level-2"})
    pages = site(root)
    assert '<html lang="de">' in pages["index.html"]
    assert ">Suche</a>" in pages["index.html"]
    assert '<main id="main" lang="en">' in pages["compare/guide--lead.html"]
    assert ">Rollen</a>" in pages["index.html"]
    assert (
        '<a href="../roles/guide.html">The other</a> out <a href="../competencies/asking.html#level-2">X</a>'
        in (pages["roles/lead.html"])
    )
    (root / "templates/role.md.j2").write_text(own % "roles/nobody#x")
    ran = careerctl("site", tmp_path / "out", "--root", root, *TODAY)
    broken = " and ".join(f"roles/{role}.html → ../roles/nobody.html#x" for role in ("clerk", "guide"))
    assert (ran.code, ran.out) == (2, "")
    assert broken.partition(" and ")[0] in ran.err
    assert "roles/lead.html → ../roles/nobody.html#x" in ran.err
    assert "Nothing was written" in ran.err
    assert "The other" in (tmp_path / "out/roles/lead.html").read_text(), "what was there stays"
    (root / "templates/role.md.j2").write_text(own % "javascript:x")
    assert "link() leads to a page" in careerctl("site", tmp_path / "out", "--root", root, *TODAY).err


def test_as_markdown(bakers, site) -> None:
    pages = site(bakers(), "--format", "markdown")
    assert {name.rpartition(".")[2] for name in pages} == {"md", "svg", "careerctl-made"}
    role = pages["roles/lead.md"]
    assert role.startswith("[Start](../index.md) › [Roles](../index.md#roles) › Lead\n\n# Lead\n")
    assert "**[Asking](../competencies/asking.md#level-3) (a must)** · 3 Three" in role
    assert '<a id="level-3"></a>\n\n### 3 Three\n' in pages["competencies/asking.md"]
    assert "![Map of the paths](index.map.svg)" in pages["index.md"]
    assert "](page:" not in "".join(pages.values())


def test_a_hostile_name_is_text_wherever_it_stands(bakers, site) -> None:
    wild = "</script><script>alert(1)</script><img src=x onerror=alert(1)> '\"]]>--><!-- [a](b) ::error:: \\u2028"
    quoted = wild.replace("'", "''")
    named = {"careerctl.yaml": FILES["careerctl.yaml"].replace("Bakers", f"'{quoted}'")}
    for path, name in (
        ("roles/guide.yaml", "Guide"),
        ("roles/lead.yaml", "Lead"),
        ("competencies/asking.yaml", "Asking"),
    ):
        named[path] = FILES[path].replace(f"name: {name}\n", f"name: '{name} {quoted}'\n")
    calm, pages = site(bakers()), site(bakers(**named))
    for name in {*calm} - {".careerctl-made"}:
        tags, others = (
            [*re.findall(r"<(?!/?(?:text|section))[a-z/!]+", page.partition("<body>")[2])]
            for page in (calm[name], pages[name])
        )
        assert name == "search.html" or tags == others, name
        assert Links(pages[name]).fetches == Links(calm[name]).fetches
    assert pages["search.html"].count("<script>") == pages["search.html"].count("</script>") == 1


def test_a_project_without_anything_has_a_start_page(project, site) -> None:
    pages = site(project({"in/careerctl.yaml": "format: 1\n"}) / "in")
    assert {*pages} == {"index.html", "search.html", ".careerctl-made"}
    assert "Career framework" in pages["index.html"]


def test_what_the_versions_changed(bakers, committed, git, site) -> None:
    root = bakers()
    assert "changes.html" not in site(root), "it is not in git"
    committed(root)
    assert "changes.html" not in site(root), "it has no version there"
    git(root, "tag", "v1.0")
    for level, name in ((1, "v1.1"), (3, "v2.0")):
        (root / "roles/guide.yaml").write_text(f"name: Guide\ntrack: t\nrank: 1\nrequires: {{asking: {level}}}\n")
        committed(root)
        git(root, "tag", "-a", "-m", "x", name)
        (root / "people/dana.yaml").write_text(f"name: Canary {name}\n")
        committed(root)
        git(root, "tag", f"people-{name}")
    page = site(root)["changes.html"]
    assert re.findall(r'<h2 id="([^"]*)"', page) == ["v2-0", "v1-1"]
    assert "Canary" not in page
    assert "Asking is raised: 1 One → 3 Three" in words(page).replace("\u00a0", " ")
    (root / "goals/bread.yaml").write_text("name: Bread and rolls\n")
    assert "<h2>Not in a version yet</h2>" in site(root)["changes.html"]
    (root / "careerctl.yaml").write_text("format: [\n")
    committed(root)
    git(root, "tag", "v2.1")
    (root / "careerctl.yaml").write_text(FILES["careerctl.yaml"])
    assert "careerctl.yaml cannot be read at: v2.1" in words(site(root)["changes.html"])


def test_report_leaves_its_pages_to_it(bakers, careerctl) -> None:
    root = bakers()
    for kind in OF_A_SITE:
        ran = careerctl("report", kind, "asking", cwd=root)
        assert (ran.code, ran.out) == (2, "")
        assert "is a page of a whole site" in ran.err
        assert careerctl("report", kind, "--eject", cwd=root).code == 0
        assert (root / f"templates/{kind}.md.j2").exists()
    assert careerctl("site", root.parent / "out", "--root", root, *TODAY).code == 0

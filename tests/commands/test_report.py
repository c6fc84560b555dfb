"""`careerctl report`: which pages there are, where they go, and what is refused."""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
TODAY = ("--today", "2026-11-02")


@pytest.fixture
def report(careerctl, tmp_path: Path) -> Callable[..., tuple[int, str, str]]:
    """Return a function that makes a page about Northwind."""
    return lambda *line: careerctl("report", *line, "--root", NORTHWIND, *TODAY, cwd=tmp_path)


def test_a_page_in_a_file_has_its_pictures_beside_it(report, tmp_path: Path):
    assert report("review", "alice", "-o", "alice.md")[:2] == (0, "")
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"alice.md", "alice.levels.svg"}
    assert set(re.findall(r"\]\((.*?)\)", (tmp_path / "alice.md").read_text())) == names - {"alice.md"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_on_the_screen_it_has_none(report):
    ran = report("review", "alice")
    assert (ran.code, ran.err) == (0, "")
    assert "![" not in ran.out


def test_the_same_figures_stand_there_once(report, tmp_path: Path):
    """They stand in a picture where there is one, else in tables with what the picture would be called."""
    caption, figures = "What the role asks, and how it was rated", "| Coaching | 1 Learning | 1 | – |"
    assert all(each in report("review", "alice").out for each in (f"\n**{caption}**\n", figures))
    for name, picture in (("alice.md", f"![{caption}](alice.levels.svg)"), ("alice.html", f"<figcaption>{caption}<")):
        report("review", "alice", "-o", name)
        text = (tmp_path / name).read_text()
        assert text.count(picture) == 1
        assert not any(each in text for each in (figures, "how it stands", "<th>asks"))
    drawn = (tmp_path / "alice.levels.svg").read_text()
    for said in (drawn, text):
        assert said.count("asks 1 Learning, Alice 1, Dana has not rated it yet") == 1
        assert said.count("asks 2 Practising, Alice 1, Dana 1, both see a next step") == 1
        assert said.count("Negotiation (a must)<") == (1 if said is drawn else 2), "it is talked about, too"
    assert "Discovery</strong> – 3&nbsp;→&nbsp;4 Leading" in text


def test_rounds_are_a_picture_where_there_are_three(project, careerctl):
    sheet = "by: {}\ndate: {}-05\nratings: {{know: {}}}\n"
    files = {
        "careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two, Three]}}\n",
        "competencies/know.yaml": "name: Knowing\nasks: knowledge\n",
        "roles/guide.yaml": "name: Guide\nrequires: {know: 3}\n",
        "people/ann.yaml": "name: Ann\nrole: guide\nmanager: bo\n",
        "people/bo.yaml": "name: Bo\n",
    }
    for level, month in enumerate(("2026-01", "2026-05", "2026-09"), 1):
        files |= {
            f"assessments/{month}/ann.{side}.yaml": sheet.format(by, month, level)
            for side, by in (("self", "ann"), ("manager", "bo"))
        }
        root = project(files)
        careerctl("report", "review", "ann", "-o", "ann.html", *TODAY, cwd=root)
        text = (root / "ann.html").read_text()
        assert ("<strong>Knowing</strong> – 1&nbsp;→&nbsp;2" in text) == (level == 2)
        assert ("<b>Knowing</b> 2026-01: 1 → 2026-05: 2 → 2026-09: 3 Three" in text) == (level == 3)


def test_html_is_one_file_that_asks_for_nothing(report, tmp_path: Path):
    report("review", "alice", "-o", "alice.html")
    assert [path.name for path in tmp_path.iterdir()] == ["alice.html"]
    page = (tmp_path / "alice.html").read_text()
    assert page.count("<figure>") == 1
    assert re.search("default-src 'none'; style-src 'sha256-[^']+'", page)
    assert not re.search(r"(?:src|href)=|url\(|@import|<script", page)


def test_a_page_for_each_whom_a_manager_rates(report, tmp_path: Path):
    ran = report("review", "--all", "--manager", "dana", "-o", "pages", "--format", "html")
    names = [f"{each}.review.html" for each in ("alice", "ben", "carmen", "yuki")]
    named = "".join(f"wrote pages/{name}\n" for name in names)
    assert ran == (0, f"{named}Wrote 4 pages into pages.\n", "")
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == names


def test_each_of_the_two_has_a_page_to_prepare_the_talk(report, tmp_path: Path):
    for reader in ("employee", "manager"):
        report("prepare", "--all", "--manager", "dana", "--audience", reader, "-o", "pages")
    names = {path.name for path in (tmp_path / "pages").iterdir()}
    assert {"alice.prepare.employee.md", "alice.prepare.manager.md"} <= names


def test_who_rates_nobody_reads_that_there_is_nobody(report):
    ran = report("review", "--all", "--manager", "alice", "-o", "pages")
    assert ran == (0, "There is nobody of whom to make a page 'review'. No page was written.\n", "")


def test_a_page_about_the_framework_is_for_no_reader_in_particular(report):
    assert "\nMade on 2 November 2026. Framework: " in report("path", "individual-seller").out
    assert "\nMade on 2 November 2026 for the person. Framework: " in report("review", "alice").out


def test_of_all_paths_drafts_are_named_and_what_could_not_be_read_is_not_absent(project, careerctl):
    files = {
        "roles/a.yaml": "name: Guide\n",
        "roles/b.yaml": "name: Lead\nstatus: draft\n",
        "paths/up.yaml": "name: Up\nstatus: draft\nsteps: [a, b]\n",
    }
    none = "No path in use leads from one role to another yet."
    out = careerctl("report", "paths", *TODAY, cwd=project(files)).out
    assert "## Up (draft)\n\n## On no path\n\nGuide\n" in out
    assert none in out
    ran = careerctl("report", "paths", *TODAY, cwd=project(files | {"paths/bad.yaml": "name: Bad\nsteps: [a\n"}))
    assert none not in ran.out
    assert "Left out, because the file has to be mended first: paths/bad.yaml" in ran.out
    out = careerctl("report", "path", "up", *TODAY, cwd=project(files)).out
    assert "| Guide | Lead | promotion | – | – |\n" in out


def test_a_plan_is_laid_out_where_one_is_kept(report, tmp_path: Path):
    assert report("plan", "--all", "-o", "pages").out.endswith("\nWrote 3 pages into pages.\n")
    assert {path.name for path in (tmp_path / "pages").iterdir()} == {
        f"{each}.plan{more}.{form}"
        for each in ("carmen", "tomasz", "yuki")
        for more, form in (("", "md"), (".timeline", "svg"))
    }
    for reader in ("employee", "manager", "hr"):
        ran = report("plan", "ben", "--audience", reader)
        more = "" if reader == "employee" else f" --audience {reader}"
        where = os.path.relpath(NORTHWIND, tmp_path)
        assert f"There is no open plan. This proposes one: `careerctl plan ben{more} --root {where}`\n" in ran.out
        assert report("plan", "ben", "--audience", reader, "-o", "ben.md").code == 0
        assert f"This proposes one: `careerctl plan ben{more}`\n" in (tmp_path / "ben.md").read_text("utf-8")


def test_without_a_role_there_is_no_plan_to_make_either(project, careerctl):
    root = project({"people/cy.yaml": "name: Cy\n"})
    ran = careerctl("report", "plan", "cy", *TODAY, cwd=root)
    assert (ran.code, ran.out) == (2, "")
    assert "Cy has no role yet and wishes for none" in ran.err
    assert careerctl("report", "plan", "cy", "--audience", "everyone", *TODAY, cwd=root).code == 0


def test_without_names_files_have_none_either(report, tmp_path: Path):
    report("prepare", "--all", "--without-names", "-o", "pages")
    assert {path.name.partition("-")[0] for path in (tmp_path / "pages").iterdir()} == {"person"}


def test_whoever_has_broken_files_is_named_and_the_others_have_their_page(project, careerctl):
    files = {
        "roles/guide.yaml": "name: Guide\n",
        "people/a.yaml": "name: Ann\nrole: guide\n",
        "people/b.yaml": "name: Bo\nrole: [guide\n",
        "people/c.yaml": "name: Cy\n",
        "people/d.yaml": "name: Di\nrole: guide\nleft: {date: 2026-01-01}\n",
    }
    ran = careerctl("report", "review", "--all", "-o", "pages", *TODAY, cwd=project(files))
    assert (ran.code, ran.out) == (2, "wrote pages/a.review.md\nWrote 1 page into pages.\n")
    assert ran.err == "people/b.yaml: this person's files have to be mended first.\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            (),
            "name the page. There are: announcement, answer, calibration, decision, farewell, opening, path, paths, plan, prepare, progression, review, role, talk.",  # noqa: E501
        ),
        (("reveiw", "alice"), "no report is called 'reveiw'. Did you mean 'review'?"),
        (("review",), "name whom or what the page is about, or add --all."),
        (("review", "--all"), "--all needs a folder for its pages, -o DIR, and no SUBJECT."),
        (("role", "--all", "-o", "x"), "--all makes a page for each person, and role is about nobody."),
        (("review", "alice", "--manager", "dana"), "--manager belongs to --all."),
        (
            ("prepare", "alice", "--audience", "hr"),
            "this page is not for hr: --audience employee or manager.",
        ),
        (("role", "alice"), "no role has the id 'alice'"),
        (("path", "alice"), "no path has the id 'alice'"),
        (("paths", "alice"), "paths is about all of them, so it takes none. The page of one is called path."),
        (("paths", "--all", "-o", "x"), "--all makes a page for each person, and paths is about nobody."),
        (("review", "alice", "--format", "pdf"), "no format is called 'pdf'"),
        (("review", "alice", "-o", "nowhere/alice.md"), "nowhere/alice.md cannot be written"),
    ],
)
def test_what_is_refused(report, line, said):
    ran = report(*line)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_same_files_give_the_same_digest_and_others_another(project, careerctl):
    files = {"roles/guide.yaml": "name: Guide\n", "roles/lead.yaml": "name: Lead\n"}

    def digest() -> str:
        return careerctl("report", "role", "guide", *TODAY, cwd=root).out.rpartition("files ")[2]

    root = project(files)
    first = digest()
    assert re.fullmatch("[0-9a-f]{12}\\.\n", first)
    assert digest() == first
    (root / "roles/lead.yaml").write_text("name: Leader\n")
    assert digest() != first


@pytest.mark.parametrize("name", ["<b>", "& co", "]]>", "\"'", "x" * 90, "漢" * 60, "é\u0301" * 90, "-->"])
def test_pictures_are_well_formed_whatever_the_names(project, careerctl, name: str):
    quoted = "'" + name.replace("'", "''") + "'"
    sheet = "by: {}\ndate: 2026-10-05\nratings: {{a: {}}}\n"
    root = project(
        {
            "competencies/a.yaml": f"name: {quoted if name != chr(0x202E) + 'abc' else 'abc'}\nasks: skill\n",
            "roles/guide.yaml": "name: Guide\nrequires: {a: 2}\n",
            "people/ann.yaml": f"name: Ann\ncalled: {quoted if len(name) < 100 else 'Ann'}\nrole: guide\nmanager: bo\n",
            "people/bo.yaml": "name: Bo\n",
            "assessments/2026-h2/ann.self.yaml": sheet.format("ann", 1),
            "assessments/2026-h2/ann.manager.yaml": sheet.format("bo", 3),
        }
    )
    ran = careerctl("report", "review", "ann", "-o", "ann.md", *TODAY, cwd=root)
    assert ran.code == 0
    picture = ET.parse(root / "ann.levels.svg").getroot()  # noqa: S314  # our own
    assert picture.tag.endswith("svg")
    longest = max(len(each.text or "") for each in picture.iter() if each.tag.endswith("text"))
    assert longest < 80

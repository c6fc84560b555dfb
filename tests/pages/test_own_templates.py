"""An organisation's own templates: what they can do, and what they cannot."""

import resource
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from turns import in_turn

from careerctl.text.markdown import on_a_line

NORTHWIND = Path(__file__).parents[2] / "examples/northwind"
SETTINGS = "format: 1\nscales: {s: {levels: [One, Two, Three]}}\n"
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/asking.yaml": "name: Asking\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nadvantages: ['<b>Fresh</b> | air']\nrequires: {asking: 2}\n",
    "people/alice.yaml": "name: Alice *Moreau*\nrole: guide\n",
}


@pytest.fixture
def page(project, careerctl) -> Callable[..., tuple[int, str, str]]:
    """Return a function that makes a page about a role with an own template, and more files."""

    def made(template: str, **files: str) -> tuple[int, str, str]:
        root = project(FILES | {"templates/role.md.j2": template} | files)
        return careerctl("report", "role", "guide", "--today", "2026-11-02", cwd=root)

    return made


def test_it_takes_the_place_of_careerctl_s(page):
    assert page("# We look for a {{ name }}\n") == (0, "# We look for a Guide\n", "")


def test_it_changes_one_block_and_keeps_the_rest(page):
    text = '{% extends "careerctl/role.md.j2" %}{% block day %}## Monday\n{{ super() }}{% endblock %}'
    code, out, _ = page(text)
    assert code == 0
    assert "# Guide\n\n## Monday\n" in out
    assert "## All the ways on" in out


def test_it_includes_others_of_its_folder(page):
    assert page('{% include "parts/foot.md.j2" %}', **{"templates/parts/foot.md.j2": "{{ name }}!"}).out == "Guide!\n"


def test_its_own_words_are_markdown_and_those_of_files_are_text(page):
    text = '{% macro m(x) %}*{{ x }}*{% endmacro %}{{ m(advantages[0]) ~ advantages[0] }} {{ [m("_"), "_"]|join("|") }}'
    fresh = r"\<b\>Fresh\</b\> \| air"
    assert page(text).out == f"*{fresh}*{fresh} *\\_*\\|\\_\n"


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_page_about_a_person_says_whose_it_is_and_that_it_is_confidential_whatever_the_template(
    project, careerctl, form
):
    def made(template: str) -> str:
        root = project(FILES | {"templates/review.md.j2": template})
        ran = careerctl("report", "review", "alice", "--format", form, "--today", "2026-11-02", cwd=root)
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    short = made("No heading.\n")
    assert short.count("Confidential.") == 1
    assert "Made on 2 November 2026 for the person." in short
    assert form == "markdown" or "<title>Alice *Moreau*</title>" in short
    assert made('{% extends "careerctl/review.md.j2" %}').count("Confidential.") == 1
    assert "Made on" not in made("**Confidential.** Ours.\n")


def test_the_framework_s_templates_serve_a_team(project, careerctl):
    framework = {f"framework/{path}": text for path, text in FILES.items() if not path.startswith("people")}
    root = project(
        framework | {
            "framework/templates/role.md.j2": "ours: {{ name }}",
            "team/careerctl.yaml": "format: 1\nframework: ../framework\n",
        }
    )  # fmt: skip
    assert careerctl("report", "role", "guide", cwd=root / "team").out == "ours: Guide\n"


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ name }}\n{{ nmae }}", "templates/role.md.j2, line 2: there is no 'nmae' here."),
        ("\n\n{{ ways[0].nmae }}{{ pay.x }}", "templates/role.md.j2, line 3: "),
        ("{% if %}", "templates/role.md.j2, line 1: Expected an expression, got 'end of statement block'."),
        ("{{ name|safe }}", "templates/role.md.j2, line 1: No filter named 'safe'."),
        ("{{ name|escape }}", "templates/role.md.j2, line 1: No filter named 'escape'."),
        ('{% include "../careerctl.yaml" %}', "templates/role.md.j2, line 1: there is no template"),
        ('{% include "/etc/hostname" %}', "templates/role.md.j2, line 1: there is no template"),
        ("{{ name.__class__.__mro__ }}", "templates/role.md.j2, line 1: there is no '__class__' here."),
        ("{{ advantages.append('x') }}", "templates/role.md.j2, line 1: "),
        ("{{ 'a' + name }}", "templates/role.md.j2, line 1: '+' is for numbers here. Texts are joined with ~."),
        ("{{ name|int(base=99) }}{{ 1 // 0 }}", "templates/role.md.j2, line 1: "),
        ("{% for x in range(10**9) %}{% endfor %}", "templates/role.md.j2, line 1: "),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "templates/role.md.j2"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(page, template, said):
    ran = page(template)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"careerctl: {said}")
    assert "Fresh" not in ran.err


@pytest.mark.parametrize(
    "template",
    [
        "{{ 'x' * 10**10 }}",
        "{{ '%10000000000d' % 1 }}",
        "{{ '{:>9999999999}'.format(name) }}",
        "{{ name.rjust(10**10) }}",
        "{% for a in range(99999) %}{{ name.rjust(999, 'x') }}{% endfor %}",
        "{{ 9**9**9**9 }}",
        "{{ range(99999)|list|string|replace('1', 'x'.rjust(99999)) }}",
    ],
)
def test_endless_ones_end(page, template):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = page(template)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < 5
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("careerctl: templates/role.md.j2")


@pytest.mark.exhaustive
def test_one_that_works_too_long_says_so(page):
    said = "it takes more than 4 seconds of work, 60 on the clock or 512 MB of memory. Look for a loop in it."
    ran = page("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}")
    assert ran == (2, "", f"careerctl: templates/role.md.j2: {said}\n")


def test_a_link_that_leaves_the_folder_is_not_followed(page, tmp_path: Path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "secret.txt").write_text("Secret")
    (tmp_path / "templates/link.md.j2").symlink_to(tmp_path / "secret.txt")
    ran = page('{% include "link.md.j2" %}')
    assert ran.code == 2
    assert "Secret" not in ran.out + ran.err


def test_no_module_of_the_current_folder_is_imported(page, tmp_path: Path):
    (tmp_path / "jinja2.py").write_text("raise SystemExit('imported')")
    (tmp_path / "json.py").write_text("raise SystemExit('imported')")
    assert page("{{ name }}").out == "Guide\n"


class TestLabels:
    @pytest.fixture
    def said(self, project, careerctl):
        def made(labels: str) -> tuple[int, str, str]:
            root = project(FILES | {"careerctl.yaml": f"{SETTINGS}labels: {labels}\n"})
            return careerctl("report", "review", "alice", "--today", "2026-11-02", cwd=root)

        return made

    def test_they_stand_for_the_english_words(self, said):
        labels = "{All that the role asks: Was die Stelle verlangt, '{day} {month} {year}': '{day}. {month} {year}'}"
        out = said(labels).out
        assert "## Was die Stelle verlangt\n" in out
        assert "2. November 2026" in out

    @pytest.mark.parametrize("label", ["yield from here", "<b> | # & *a*", "it''s [x](y)"])
    def test_they_are_text_whatever_they_look_like(self, said, label):
        text = label.replace("''", "'")
        assert f"## {on_a_line(text)}\n" in said(f"{{All that the role asks: '{label}'}}").out

    def test_what_is_wrong_is_what_check_says(self, said, careerctl):
        ran = said("{All that the role aks: x}")
        found, _, ended = ran.err.partition("careerctl: ")
        assert (ran.code, ran.out, ended) == (2, "", "pages cannot be made until this is mended under `labels:`.\n")
        assert found == (
            "careerctl.yaml:3:10: error[unknown-label] no page says 'All that the role aks'\n"
            "  → did you mean 'All that the role asks'?\n"
        )
        assert found in careerctl("check").out

    def test_the_language_of_the_page(self, project, careerctl):
        root = project(FILES | {"careerctl.yaml": f"{SETTINGS}labels: {{en: de}}\n"})
        assert '<html lang="de">' in careerctl("report", "role", "guide", "--format", "html", cwd=root).out


def test_templates_are_listed_and_one_is_copied(project, careerctl):
    root = project(FILES)
    listed = careerctl("report", "--templates", cwd=root)
    assert (listed.code, listed.err) == (0, "")
    assert "review\n  What lies on the table when the two talk.\n  careerctl's own" in listed.out
    assert "    both_see_it_met  names of what both see as met\n" in listed.out
    assert careerctl("report", "role", "--eject", cwd=root).out.startswith("Wrote templates/role.md.j2.")
    assert "  yours: templates/role.md.j2\n" in careerctl("report", "--templates", cwd=root).out
    own = careerctl("report", "role", "guide", "--today", "2026-11-02", cwd=root).out
    assert careerctl("report", "role", "--eject", cwd=root).code == 2
    (root / "templates/role.md.j2").unlink()
    assert careerctl("report", "role", "guide", "--today", "2026-11-02", cwd=root).out == own


@pytest.mark.parametrize(
    ("kind", "subject"),
    in_turn(
        [
            *(
                (kind, person)
                for kind in ("review", "prepare", "plan", "answer", "talk")
                for person in ("alice", "carmen")
            ),
            ("announcement", "farah"),
            ("farewell", "sean"),
            ("decision", "carmen"),
            ("progression", "sales-manager"),
            ("role", "account-executive"),
            ("path", "individual-seller"),
            ("opening", "senior-account-executive-west"),
            ("calibration", ""),
            ("paths", ""),
        ],
        lambda number: number % 3 == 0,
    ),
)
def test_a_copied_template_makes_the_same_page_in_the_sandbox(careerctl, tmp_path: Path, kind: str, subject: str):
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    line = ("report", kind, *([subject] if subject else ["--audience", "hr"]), "--today", "2026-11-02")
    before = careerctl(*line, cwd=root)
    careerctl("report", kind, "--eject", cwd=root)
    assert before.code == 0
    assert careerctl(*line, cwd=root) == before


def test_a_picture_is_written_where_the_template_shows_it(project, careerctl):
    sheet = "by: {}\ndate: 2026-10-0{}\nratings: {{asking: 1}}\n"
    files = FILES | {
        "people/alice.yaml": "name: Alice\nrole: guide\nmanager: bo\n",
        "people/bo.yaml": "name: Bo\n",
        "assessments/2026-h2/alice.self.yaml": sheet.format("alice", 5),
        "assessments/2026-h2/alice.manager.yaml": sheet.format("bo", 6),
    }
    shown = "![Where it stands]({{ charts.levels }})\n"
    for template, pictures in (("Nothing to see.\n", set()), (shown, {"to_alice.levels.svg"})):
        root = project(files | {"templates/review.md.j2": template})
        ran = careerctl("report", "review", "alice", "--today", "2026-11-02", "-o", "to_alice.md", cwd=root)
        named = {"to_alice.md", *pictures}
        assert ran == (0, "", "".join(f"wrote {name}\n" for name in ("to_alice.md", *pictures)))
        assert {path.name for path in root.iterdir() if path.is_file()} == {"careerctl.yaml", *named}

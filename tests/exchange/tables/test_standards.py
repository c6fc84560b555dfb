"""A framework for Moodle and as a CASE package: it comes back, its own schema finds nothing, and nobody is in it."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from jsonschema import Draft201909Validator

from careerctl import shelf
from careerctl.exchange.carried import Carried
from careerctl.exchange.html_words import as_html, as_text
from careerctl.exchange.incoming import Source
from careerctl.exchange.level_words import from_one_text, in_one_text
from careerctl.exchange.tables import case, moodle
from careerctl.model.competency import LevelText
from careerctl.project.reading.framework import read_project
from exchange.frameworks.samples import MOODLE, asked

ROOT = Path(__file__).parents[3]
SCHEMA = ROOT.parents[0] / "shared" / "imports" / "case" / "case-v1p1-cfpackage.json"
TODAY = date(2026, 11, 2)


@pytest.fixture(scope="module")
def northwind():
    return read_project(ROOT / "examples" / "northwind", TODAY).framework


@pytest.fixture
def back(tmp_path):
    """Return a function that reads what was written."""

    def read(name, text):
        path = tmp_path / ("framework.csv" if name == "moodle" else "package.json")
        path.write_text(text, "utf-8", newline="")
        return shelf.leaf("careerctl.exchange.frameworks", name).FORMAT.read(Source(path))

    return read


@pytest.fixture
def findings():
    if not SCHEMA.is_file():
        pytest.skip("the schema lies beside the checkout")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    validator = Draft201909Validator(schema, format_checker=Draft201909Validator.FORMAT_CHECKER)
    return lambda package: [each.message for each in validator.iter_errors(package)]


def test_a_table_of_moodle_comes_out_of_a_project_as_the_same_rows_and_as_they_stand_there_now(careerctl, tmp_path):
    (tmp_path / "choir.csv").write_text(MOODLE, "utf-8")
    assert careerctl("import-framework", "choir.csv", "-o", "choir").code == 0
    assert careerctl("export", "out", "--format", "moodle", "--root", "choir").code == 0
    written = tmp_path / "out/v1/moodle/project=choir/framework.csv"
    rows = [*csv.reader(StringIO(written.read_text("utf-8"), newline=""))]
    assert rows == [*csv.reader(StringIO(MOODLE, newline=""))]
    for path, before, after in (
        ("competencies/pitch-and-tone.yaml", "Finds the first note", "Finds it & <b>keeps</b> it"),
        ("competencies/ears.yaml", "exported: 7", "exported: [1]"),
        ("careerctl.yaml", "<p>Guests.</p>", "<script>x</script><p>Guests<p>"),
        ("careerctl.yaml", "id: VO", "levels: x"),
    ):
        file = tmp_path / "choir" / path
        text = file.read_text("utf-8")
        assert before in text, path
        file.write_text(text.replace(before, after), "utf-8")
    changed = moodle.table(read_project(tmp_path / "choir", TODAY).framework)
    assert "<p>Finds it &amp; &lt;b&gt;keeps&lt;/b&gt; it</p>" in changed
    assert ",<p>Guests</p>," in changed
    assert "area:voice" in changed


def test_a_package_has_no_finding_and_planted_faults_are_found(northwind, findings):
    text = case.package(northwind, TODAY)
    assert findings(json.loads(text)) == []
    for at, (key, value) in (
        (("CFItems", 3), ("fullStatement", None)),
        (("CFItems", 3), ("unheardOf", "x")),
        (("CFItems", 3), ("identifier", "ec221731-39a8")),
        (("CFAssociations", 3), ("associationType", "isCousinOf")),
    ):
        every = json.loads(text)
        part = every[at[0]][at[1]]
        package = {"CFDocument": every["CFDocument"], at[0]: [part]}
        part.pop(key) if value is None else part.update({key: value})
        assert len(findings(package)) == 1, (at, key)


@pytest.mark.parametrize("name", ["case", "moodle"])
def test_what_is_written_and_read_back_is_the_framework_as_far_as_the_format_carries_it(northwind, back, name):
    text = case.package(northwind, TODAY) if name == "case" else moodle.table(northwind)
    found, carried = back(name, text), Carried(northwind)
    assert found.left_out == ()
    assert found.organisation == northwind.settings.organisation
    assert {each.id: dict(each.levels) for each in found.scales} == {
        each: scale.levels for each, scale in carried.scales.items()
    }
    assert {each.id: (each.name, each.within) for each in found.areas} == {
        each: (northwind.settings.areas[each].name, around) for each, around in carried.areas.items()
    }
    assert {
        each.id: (
            each.name, each.area, each.scale, each.description,
            {value: spoken(one) for value, one in each.levels.items()},
        )
        for each in found.competencies
    } == {
        each: (
            known.name, known.area or "", northwind.scale_id(each), known.description or "",
            {value: in_one_text(one) for value, one in carried.levels(each).items() if one is not None},
        )
        for each, known in carried.competencies.items()
    }  # fmt: skip
    if name == "moodle":
        assert found.roles == ()
        return
    assert {each.id: (each.asks, each.leads) for each in found.competencies} == {
        each: (known.asks, known.leads) for each, known in carried.competencies.items()
    }
    assert asked(found) == {
        each: {one.competency: one.level for one in carried.requirements(each)} for each in carried.roles
    }
    said = {(role.id, one.competency): one for role in found.roles for one in role.requires}
    for role in carried.roles:
        for one in carried.requirements(role):
            read, entry = said[role, one.competency], one.requirement
            assert (read.must, read.optional, read.wording) == (entry.must, entry.optional, entry.wording or "")


def spoken(level):
    """Return what a level says, as it is written into a package."""
    examples = [{"text": each.text, "examples": list(each.examples)} for each in level.criteria]
    return in_one_text(LevelText.model_validate({"summary": level.summary, "criteria": examples}))


def test_numbers_stay_the_same_and_nobody_is_in_it(northwind, project):
    one, later = (json.loads(case.package(northwind, each)) for each in (TODAY, date(2027, 1, 1)))
    assert [each["identifier"] for each in one["CFItems"]] == [each["identifier"] for each in later["CFItems"]]
    numbers = [each["identifier"] for part in ("CFItems", "CFAssociations", "CFRubrics") for each in one[part]]
    assert len({*numbers}) == len(numbers)
    assert one != later
    root = project({
        "competencies/tact.yaml": "name: Tact\nasks: skill\nowner: zzperson\nmetadata: {zzkey: zz}\nlevels: {1: a}\n",
        "competencies/old.yaml": "name: zzretired\nasks: skill\nstatus: retired\nlevels: {1: a}\n",
        "roles/host.yaml": "name: Host\nowner: zz\nrequires: {tact: 1, old: 1}\npay: {currency: ZZ, low: 1, high: 2}\n",
        "people/zzperson.yaml": "name: Zz Person\n",
    })  # fmt: skip
    framework = read_project(root, TODAY).framework
    for text in (case.package(framework, TODAY), moodle.table(framework)):
        assert "Tact" in text
        assert "zz" not in text.lower()


def test_what_is_about_tables_and_people_is_refused(careerctl, project):
    root = project()
    for options in (["--tables", "roles"], ["--names"], ["--audience", "hr"], ["--round", "x"]):
        ran = careerctl("export", "out", "--format", "case", *options, cwd=root)
        said = " ".join(options[: 2 if options[0] == "--audience" else 1])
        assert (ran.code, f"case holds the framework alone, and nobody: {said} goes with" in unwrapped(ran.err)) == (
            2,
            True,
        )
    assert not (root / "out").exists()


def unwrapped(text):
    """Return what a box says, in one line."""
    return " ".join(text.replace("│", " ").split())


def test_a_name_that_a_spreadsheet_would_compute_is_kept_from_it_and_comes_back(project, back):
    root = project({"competencies/sum.yaml": "name: '=SUM(1;2) & <b>'\nasks: skill\nlevels: {1: '-x'}\n"})
    text = moodle.table(read_project(root, TODAY).framework)
    assert "\n,sum,'=SUM(1;2) &amp; &lt;b&gt;,," in text
    found = back("moodle", text).competencies[0]
    assert (found.name, found.levels[1].summary) == ("=SUM(1;2) & <b>", "-x")


HTML = {
    "<p>One.</p><p>Two &amp; <strong>three</strong>.</p>": "One.\n\nTwo & **three**.",
    "<p>Either:</p><ul><li>a<ul><li>b</li></ul></li><li><em>c</em></li></ul>": "Either:\n\n- a\n  - b\n- *c*",
    "<ol><li>a</li><li>b</li></ol><p>Then.</p>": "1. a\n1. b\n\nThen.",
    "<ul><li>alone</li></ul>": "- alone",
    "": "",
}
ODD = {
    "<P CLASS=x>a<BR>b<br/>c</P>": "a\nb\nc",
    "• a<br>• b": "- a\n- b",
    "a<script>alert(1)</script><style>p{}</style>b<!-- c -->d": "abd",
    "<b>open <p>next</i>": "open\n\nnext",
    "1 < 2 <3>": "1 < 2 <3>",
    "&lt;b&gt;": "<b>",
    "<ul>" * 9 + "<li>deep": "      - deep",
}


def test_html_becomes_text_and_text_html():
    assert {each: as_text(each) for each in HTML} == HTML
    assert {text: as_html(text) for text in HTML.values()} == {text: each for each, text in HTML.items()}
    assert {each: as_text(each) for each in ODD} == {each: text.strip() for each, text in ODD.items()}


def test_a_level_goes_into_one_text_and_back():
    text = "Does it.\n\n- one\n  - on Monday\n- two"
    level = from_one_text(text)
    assert (level.summary, [(each.text, each.examples) for each in level.criteria]) == (
        "Does it.", [("one", ("on Monday",)), ("two", ())],
    )  # fmt: skip
    for other in ("1. a\n2. b\n\nThen more.", "a\n\nb", "- a\n  - b\n    - c"):
        assert from_one_text(other).summary == other

"""`policy.switched_off`: what an agreement excludes says so, and nothing else."""

from typing import get_args

import pytest

from careerctl import shelf
from careerctl.model.settings import Part

PAGES = {"calibration": ("report", "calibration", "--round", "2026-h1")}
SETTINGS = "format: 1\nscales: {{s: {{levels: [One, Two]}}}}\npolicy: {{switched_off: {}}}\n"
FILES = {
    "competencies/know.yaml": "name: Knowing\nasks: knowledge\n",
    "roles/guide.yaml": "name: Guide\nrequires: {know: 2}\n",
    "people/ann.yaml": "name: Ann\nrole: guide\nmanager: bo\n",
    "people/bo.yaml": "name: Bo\n",
    "openings/north.yaml": "role: guide\nfrom: 2027-01\n",
}
LINES = {
    "note": ("note", "ann"),
    "history": ("history", "ann"),
    "profile": ("profile", "people/ann.yaml"),
    "rounds": ("rounds",),
    "raters": ("raters",),
    "team": ("team", "--manager", "bo"),
    "diff": ("diff", "HEAD", "--people"),
    "export": ("export", "tables", "--format", "csv"),
    "decide": ("decide", "north", "ann", "--because", "So", "--yes"),
}
OFF = (2, "", "careerctl: switched off by agreement\n")


@pytest.fixture
def off(project, careerctl):
    """Return a function that runs a command in a project with some parts switched off."""

    def run(parts: str, *line: str, more: dict[str, str] | None = None, within: str = "in"):
        files = FILES | (more or {}) | {"careerctl.yaml": SETTINGS.format(parts)}
        root = project({f"in/{path}": text for path, text in files.items()} | {"out/a.txt": ""})
        return careerctl(*line, "--today", "2026-11-02", cwd=root / within)

    return run


def test_what_may_be_switched_off_is_what_there_is():
    """A command says on the shelf whether it may; the others are needed by everybody, or are somebody's right."""
    names = shelf.names("careerctl.commands")
    commands = {name for name in names if shelf.leaf("careerctl.commands", name).COMMAND.can_be_off}
    assert commands == {*LINES}
    assert commands | {*PAGES} == {*get_args(Part)}


@pytest.mark.parametrize("part", LINES | PAGES)
def test_it_says_so_and_nothing_else(off, part):
    line = (LINES | PAGES)[part]
    assert off(f"[{part}]", *line) == OFF
    assert off("[team]" if part != "team" else "[note]", *line).err != OFF[2]


def test_the_table_that_gap_prints_is_off_with_the_others(off):
    assert off("[export]", "gap", "--all") == OFF
    assert off("[export]", "gap", "ann").code == off("[raters]", "gap", "--all").code == 0


def test_a_page_that_is_off_has_no_template_and_no_command_leads_to_it(off):
    assert off("[calibration]", "report", "calibration", "--eject") == OFF
    assert off("[calibration]", "report", "calibration", "--all", "-o", "pages") == OFF
    assert "report calibration" in off("[]", "raters").out
    assert "report calibration" not in off("[calibration]", "raters").out
    assert off("[raters]", "report", "calibration").code == 0


def test_also_where_a_file_lies_that_is_named_from_elsewhere(off):
    assert off("[note]", "note", "../in/people/ann.yaml", within="out") == OFF
    assert off("[rounds]", "rounds", "--root", "../in", within="out") == OFF
    assert off("[note]", "rounds", "--root", "../in", within="out").code == 0


@pytest.mark.parametrize("own", ["", "policy: {discuss_at: 2}\n"])
def test_a_framework_s_agreement_holds_where_the_project_has_no_policy(project, careerctl, own):
    files = {f"career/{path}": text for path, text in FILES.items() if not path.startswith("people")}
    files |= {"career/careerctl.yaml": SETTINGS.format("[note]"), "team/people/ann.yaml": FILES["people/ann.yaml"]}
    root = project(files | {"team/careerctl.yaml": f"format: 1\nframework: ../career\n{own}"})
    assert (careerctl("note", "ann", cwd=root / "team") == OFF) is (not own)


def test_help_and_another_command_are_as_ever(off):
    assert off("[note]", "note", "--help").code == 0
    assert off("[note]", "profile", "ann").code == 0


def test_an_unknown_part_is_refused_with_a_near_miss(off):
    ran = off("[notes]", "check")
    assert "careerctl.yaml:3:25: error[wrong-value]" in ran.out
    assert "did you mean 'note'?" in ran.out


def test_a_review_has_no_rounds_before(off):
    sheet = "by: {}\ndate: {}-05\nratings: {{know: {}}}\n"
    sheets = {
        f"assessments/{month}/ann.{side}.yaml": sheet.format(by, month, level)
        for level, month in ((1, "2026-05"), (2, "2026-09"))
        for side, by in (("self", "ann"), ("manager", "bo"))
    }
    shown = {parts: off(parts, "report", "review", "ann", more=sheets).out for parts in ("[]", "[history]")}
    assert ["Since round 2026-05" in each for each in shown.values()] == [True, False]
    assert "2026-05" not in shown["[history]"]


@pytest.mark.parametrize(("parts", "is_off"), [("[calibration]", True), ("[team, raters]", False)])
def test_a_page_that_is_called_like_a_part_is_off_with_it(off, monkeypatch, parts, is_off):
    """Whatever the page is about: it is asked before the page is looked for."""
    monkeypatch.setattr("careerctl.commands.report.KINDS", ("calibration", "review"))
    assert (off(parts, "report", "calibration", "ann") == OFF) is is_off
    assert off(parts, "report", "review", "ann").err != OFF[2]

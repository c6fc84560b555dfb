"""What the exit code, the order and the number of lines tell: no more than the page. And who sees what of a team."""

import json
import re
import runpy
from pathlib import Path

import pytest

from careerctl.results.cut import Audience
from careerctl.results.tables import TABLES

SCREENS = runpy.run_path(str(Path(__file__).with_name("test_audience.py")))
FILES, SHEETS, FORMATS, shown = (SCREENS[each] for each in ("FILES", "SHEETS", "FORMATS", "shown"))
CANARIES, ALLOWED = SCREENS["CANARIES"], SCREENS["ALLOWED"]


@pytest.mark.parametrize("reader", ["hr", "everyone"])
def test_the_exit_code_tells_no_more_than_the_page(project, careerctl, reader):
    assert careerctl("gap", "pat", "--exit-code", "--audience", reader, cwd=project(FILES | SHEETS)).code == 0
    assert careerctl("gap", "pat", "--exit-code", "--audience", "manager", cwd=project(FILES | SHEETS)).code in {0, 1}


def test_the_order_and_number_of_a_reader_s_lines_tells_nothing(shown):
    """What everyone is shown does not depend on any rating."""
    other = {path: re.sub(r"level: \d", "level: 1", text) for path, text in SHEETS.items()}
    assert all(shown(SHEETS, "everyone", form) == shown(other, "everyone", form) for form in FORMATS)


def test_no_reader_s_page_holds_a_field_that_another_format_keeps_from_them(shown):
    for reader in Audience:
        cells = shown(SHEETS, reader, "csv").splitlines()[1].split(",")
        assert (cells[9:] == [""] * 11) == (reader is Audience.EVERYONE)
        assert (cells[17:] == [""] * 3) == (reader in {Audience.HR, Audience.EVERYONE})


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("options", "allowed"),
    [
        (("--manager", "dana"), lambda: ALLOWED["manager"] | {"Plan-name", "Framework-level"}),
        (("--audience", "hr"), lambda: ALLOWED["hr"]),
        (("--manager", "pat"), lambda: ALLOWED["everyone"] | {"Manager-name"}),
    ],
    ids=["who leads", "hr", "who leads nobody"],
)
def test_people_beside_a_role_are_for_who_leads_them(project, careerctl, form, options, allowed):
    ran = careerctl("match", "next", *options, "--format", form, "--today", "2026-11-01", cwd=project(FILES | SHEETS))
    assert ran.code == 0
    assert {each for each in CANARIES if each in ran.out + ran.err} <= allowed()


@pytest.mark.parametrize("form", [*FORMATS, "html"])
@pytest.mark.parametrize(
    ("line", "reader"), [("team --for everyone", Audience.EVERYONE), ("team --manager dana", Audience.MANAGER)]
)
def test_a_canary_reaches_only_its_readers_on_a_page_about_a_team(project, careerctl, line, reader, form):
    ran = careerctl(*line.split(), "--format", form, "--today", "2026-11-01", cwd=project(FILES | SHEETS))
    assert (ran.code, ran.err) == (0, "")
    answers = {"Everyone-because"} if reader is Audience.EVERYONE else set()
    assert {each for each in CANARIES if each in ran.out} <= ALLOWED[reader] - answers
    assert "Pat" in ran.out


@pytest.mark.parametrize(
    ("options", "reader"), [((), "everyone"), (("--audience", "hr"), "hr"), (("--manager", "dana"), "manager")]
)
def test_a_canary_reaches_only_its_readers_in_a_table(project, careerctl, tmp_path, options, reader):
    line = ("export", "../tables", "--format", "jsonl", "--names", *options, "--today", "2026-11-01")
    ran = careerctl(*line, "--root", project(FILES | SHEETS), cwd=tmp_path / "people")
    assert ran.code == 0, ran.err
    about = {each.name for each in TABLES.values() if each.of_people}  # the framework is everyone's
    found = [each for name in about for each in (tmp_path / "tables/v1" / name).rglob("*") if each.is_file()]
    text = "\n".join(f"{each}\n{each.read_text('utf-8')}" for each in found)
    assert {each for each in CANARIES if each in text} <= ALLOWED[reader]
    assert ("pat" in {json.loads(each).get("person") for each in text.splitlines() if each[:2] == '{"'}) is bool(
        options
    )

"""What `careerctl match` leaves out while a file cannot be read, and what it does not say then."""

import json

import pytest
from owed_project import FILES, TODAY, both

BY = ("--manager", "al", *TODAY)
HR = ("--audience", "hr", *TODAY)
LOW = both("autumn", "{craft: 1}", "{craft: 1}")


def agreed(ratings):
    """Return what Bo and Al have agreed in autumn."""
    yes = "confirmed: {employee: 2026-09-20, manager: 2026-09-20}"
    return {"assessments/autumn/bo.agreed.yaml": f"date: 2026-09-20\n{yes}\nratings: {ratings}\n"}


@pytest.fixture
def match(project, careerctl):
    """Return what asks who is beside the role of a lead."""

    def run(*options, files=None):
        return careerctl("match", "lead", *options, cwd=project(FILES | (files or {})))

    return run


def test_what_cannot_be_read_is_left_out_and_said(match):
    broken = {"openings/south.yaml": "role: lead\nfrom: [\n", "activities/a.yaml": "kind: [\n"}
    files = broken | agreed("{craft: 1}") | LOW
    ran = match(*BY, files=files)
    assert "Which positions are free is left out until mended.\n" in ran.out
    assert "A plan begins with   Left out until the files of plans and activities are mended.\n" in ran.out
    assert "Left out, because the file has to be mended first: openings/south.yaml · activities/a.yaml" in ran.out


def test_whether_a_round_is_open_for_whose_role_cannot_be_read_is_not_said(match):
    assert "For Bo Lee no round is open" in match(*BY).out
    assert "no round is open" not in match(*BY, files={"roles/maker.yaml": "name: [\n"}).out


def test_what_a_role_requires_and_cannot_be_read_is_neither_open_nor_met(project, careerctl):
    """Bo has what can be read, or lacks a part of it: of the whole nothing follows from a file that is broken."""
    broken = {"roles/lead.yaml": "name: Lead\nrequires: {craft: 2, stage: 1}\n", "competencies/stage.yaml": "name: [\n"}
    for ratings, still in (("{craft: 2}", []), ("{craft: 1}", ["craft"])):
        root = project(FILES | LOW | agreed(ratings) | broken)
        led, told = (careerctl("match", "lead", *line, cwd=root).out for line in (BY, HR))
        assert "Everything is met    nobody as far as the files can be read\nTo be mended first   Bo Lee\n" in led
        assert "\nLeft out, because the file has to be mended first: stage\n" in led
        assert "To talk about: careerctl gap bo --target lead\n" in led
        assert "Whether nobody meets all of it yet cannot be said until the files are mended." in told
        for out in (led, told):
            assert not [each for each in ("Near", "is open", "things are open", "of 2", "of 1") if each in out]
        gap = ("gap", "bo", "--target", "lead", *TODAY)
        assert ("\nOpen, of what can be read: Craft\n" in careerctl(*gap, cwd=root).out) == bool(still)
        said = json.loads(careerctl(*gap, "--format", "json", cwd=root).out)
        assert (said["state"], said["open"], said["left_out"], said["counts"]) == (None, still, ["stage"], None)

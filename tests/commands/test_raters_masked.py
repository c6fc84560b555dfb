"""`careerctl raters` beside what a reader knows: whom they rated, whom they lead today, and what was said of them."""

import json

import pytest
from raters_project import FRAMEWORK, LATER, people, sheets, team

READERS = (("--manager", "ann"), ("--audience", "everyone"), ("--audience", "employee"))


@pytest.fixture
def answer(project, careerctl):
    """Return a function that returns the answer as data, where all of Ann's and Bo's people were rated alike."""

    def run(teams, *line, more=None):
        rated = {person: {"asking": (2, 2)} for led in teams.values() for person in led}
        root = project(FRAMEWORK | people(teams) | sheets("2026-h1", teams, rated) | (more or {}))
        ran = careerctl("raters", "--round", "2026-h1", "--format", "json", *LATER, *line, cwd=root)
        assert (ran.code, ran.err) == (0, "")
        return json.loads(ran.out)

    return run


@pytest.mark.parametrize(("others", "told"), [(4, False), (5, True)])
def test_a_rater_who_is_rated_too_takes_out_one_more(answer, others, told):
    """Ann knows what was said of her six people and of herself; of Bo's others there have to be five."""
    teams = {"ann": team("a", 6), "bo": [*team("b", others), "ann"]}
    assert all(each["offset"] is not None for each in answer(teams)["raters"])
    for reader in READERS:
        assert [each["people"] for each in answer(teams, *reader)["scales"]] == [6 + others + 1] * told
    assert [each["offset"] is not None for each in answer(teams, *READERS[0])["raters"]] == [told]


@pytest.mark.parametrize(("moved", "told"), [(0, True), (2, True), (3, False)])
def test_whoever_leads_somebody_today_takes_them_out_too(answer, moved, told):
    """Some of Bo's seven came to Ann after the round: what Bo said of them is hers to read now."""
    teams = {"ann": team("a", 6), "bo": team("b", 7)}
    more = {f"people/b{each + 1}.yaml": "name: Came Over\nrole: seller\nmanager: ann\n" for each in range(moved)}
    for reader in READERS:
        assert [each["people"] for each in answer(teams, *reader, more=more)["scales"]] == [13] * told

"""`careerctl report announcement`: a draft of what colleagues are told, and what is never in it."""

import json
import re
import shlex

import pytest

TODAY = ("--today", "2026-11-02")
PERSON = "name: Pat Doe\ncalled: Pat\nrole: guide\nmanager: dana\n"
TRIAL = "trial: {from: 2026-01, agreed: 2026-01-02, gives_way: [{what: The night walks}]"
PLAN = """\
person: pat
target: lead
started: 2025-11-01
%s}
permanent:
  from: 2027-01-01
  responsibilities: [Leads the map room]
  expectations: [Two maps a year]
"""
GO_ON = PLAN % f"{TRIAL}, outcome: {{date: 2026-10-30, result: go-on}}"
SHEET = "date: {0}\nconfirmed: {{employee: {0}, manager: {0}}}\nratings: {1}\n"
FILES = {
    "competencies/maps.yaml": "name: Maps\nasks: skill\n",
    "competencies/knots.yaml": "name: Knots\nasks: skill\n",
    "competencies/songs.yaml": "name: Songs\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {maps: 2, knots: 2, songs: 2}\n",
    "roles/lead.yaml": "name: Lead\n",
    "people/pat.yaml": PERSON,
    "people/dana.yaml": "name: Dana Roe\ncalled: Dana\n",
}
GREW = {
    "assessments/2026-05/pat.agreed.yaml": SHEET.format("2026-05-04", "{maps: 1, knots: 1, songs: 1}"),
    "assessments/2026-09/pat.agreed.yaml": SHEET.format("2026-09-04", "{maps: 2, knots: 2, songs: 2}"),
}
SETTINGS = "format: 1\nscales: {s: {levels: [One, Two, Three]}}\n"


@pytest.fixture
def page(project, careerctl):
    """Return a function that makes the page, of files that differ."""

    def make(files: dict[str, str], *options: str):
        root = project({"careerctl.yaml": SETTINGS, **FILES, **files})
        return careerctl("report", "announcement", "pat", *(options or TODAY), cwd=root)

    return make


def test_it_drafts_what_others_are_told_of_new_duties(page):
    out = page({"plans/pat.yaml": GO_ON}).out
    draft, _, before = out.partition("## The draft\n\n")[2].partition("\n## Before it is said\n")
    assert draft == (
        "From 1 January 2027 on, Pat takes over for good:\n\n- Leads the map room\n\nPlease ask Pat first.\n"
    )
    assert "**Pay** – not decided yet" in before
    assert "- Two maps a year\n" in before
    assert "| Who says it | When | To whom |" in before
    assert "night walks" not in out + page({"plans/pat.yaml": GO_ON}, *TODAY, "--format", "json").out


def test_once_the_duties_have_begun_it_says_since_when(page):
    out = page({"plans/pat.yaml": GO_ON}, "--today", "2027-02-01").out
    assert "Since 1 January 2027, Pat has taken over for good:\n" in out


def test_the_command_at_its_end_writes_it_down(page, project, careerctl):
    out = page({"plans/pat.yaml": GO_ON}).out
    command = shlex.split(re.findall(r"`careerctl (mark .*)`", out)[0].replace("WHOM", "everyone"))
    root = project({"careerctl.yaml": SETTINGS, **FILES, "plans/pat.yaml": GO_ON})
    assert careerctl(*command, "--by", "dana", *TODAY, cwd=root).code == 0
    after = careerctl("report", "announcement", "pat", *TODAY, cwd=root).out
    assert "The new duties were announced: 2 November 2026 by Dana to everyone" in after
    assert "The draft" not in after


@pytest.mark.parametrize("outcome", ["", "result: extend", "result: stop", "result: another-way"])
@pytest.mark.parametrize("tell", ["", ", tell: {employee: 2026-01-02, manager: 2026-01-02}"])
def test_what_is_on_trial_or_led_back_is_never_announced(page, outcome, tell):
    ended = f", outcome: {{date: 2026-10-30, {outcome}}}" if outcome else ""
    ran = page({"plans/pat.yaml": PLAN % f"{TRIAL}, until: 2026-12{tell}{ended}"})
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("careerctl: there is nothing to tell the others of Pat: new duties are announced once")


def test_growth_is_in_it_as_far_as_the_person_lets_others_ask(page):
    shares = {"people/pat.yaml": f"{PERSON}shares: [maps]\nrather_not: [songs]\n"}
    out = page({**GREW, **shares}).out
    assert "Pat has grown in the role of Guide, and is glad to be asked about: Maps.\n" in out
    kept = out.partition("## Only if Pat wants it\n")[2].partition("---")[0]
    assert "Pat grew in Knots, too, and has not said that others may ask about it." in kept
    assert "`careerctl profile pat --shares knots`" in kept
    assert "Songs" not in out


def test_what_there_is_to_tell_is_left_out_while_a_competency_cannot_be_read(page):
    broken = {**GREW, "competencies/maps.yaml": "name: [\n"}
    ran = page({**broken, "people/pat.yaml": f"{PERSON}shares: [maps]\n"})
    assert "What is to be told is left out until all files are mended.\n" in ran.out
    assert "Nothing is to be told" not in ran.out
    nothing = page({**broken, "people/pat.yaml": f"{PERSON}rather_not: [songs, knots]\n"})
    assert nothing.code == 2
    assert (
        "what there is to tell the others of Pat is known once these files are mended: competencies/maps" in nothing.err
    )


def test_without_the_yes_there_is_no_draft(page):
    out = page(GREW).out
    assert "Nothing is to be told yet.\n" in out
    assert ("The draft" in out, "Before it is said" in out) == (False, False)


def test_before_the_two_have_talked_nothing_grew(page):
    alone = {
        path.replace("agreed", "manager"): f"by: dana\n{text}".replace("confirmed", "metadata")
        for path, text in GREW.items()
    }
    assert page(alone).code == 2
    own = {path.replace("manager", "self"): text.replace("by: dana", "by: pat") for path, text in alone.items()}
    assert page(alone | own).code == 2


def test_nor_where_an_agreement_excludes_looking_back(page):
    assert page({**GREW, "careerctl.yaml": f"{SETTINGS}policy: {{switched_off: [history]}}\n"}).code == 2


def test_nothing_is_announced_of_who_has_left(page):
    left = {"people/pat.yaml": f"{PERSON}left: {{date: 2026-10-31}}\n", "plans/pat.yaml": GO_ON}
    assert page(left).code == 2


@pytest.mark.parametrize("reader", ["hr", "everyone"])
def test_it_is_for_the_two(page, reader):
    ran = page({"plans/pat.yaml": GO_ON}, *TODAY, "--audience", reader)
    assert (ran.code, ran.out) == (2, "")


def test_its_json_holds_no_more_than_the_page(page):
    answer = json.loads(page({"plans/pat.yaml": GO_ON}, *TODAY, "--format", "json").out)
    assert {*answer["duties"]} == {"from_", "responsibilities", "expectations", "pay_decided", "announced"}

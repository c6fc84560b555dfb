"""`careerctl report decision`: on what a decision stands, and that who else asked was told, never who they are."""

import pytest

TODAY = ("--today", "2026-11-02")
SETTINGS = "format: 1\nversion: 1.1\nscales: {s: {levels: [One, Two, Three]}}\n"
MADE = "by: dana, because: Her maps are what all use, accepted: 2026-09-10"
PERSON = f"""\
name: Pat Doe
called: Pat
role: guide
since: 2020
manager: dana
conditions_met: {{lead: {{licence: {{date: 2026-06-01, evidence: The card}}, boat: {{date: 2026-10-01}}}}}}
decisions:
  - {{role: scout, date: 2022-01-01, because: Long ago}}
  - {{opening: north, date: 2026-09-15, from: 2026-12-01, {MADE}%s}}
"""
SHEET = "by: {by}\ndate: {date}\nrole: guide\nframework: 1.0\nratings: {ratings}\n"
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/maps.yaml": "name: Maps\nasks: skill\n",
    "competencies/songs.yaml": "name: Songs\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {maps: 1}\n",
    "roles/scout.yaml": "name: Scout\n",
    "roles/lead.yaml": (
        "name: Lead\nrequires: {maps: {level: 3, must: true, because: Others copy them}, songs: 1}\n"
        "conditions: {licence: Has a licence, boat: Has a boat}\n"
    ),
    "openings/north.yaml": "role: lead\nfrom: 2026-12\n",
    "people/pat.yaml": PERSON % "",
    "people/dana.yaml": "name: Dana Roe\ncalled: Dana\n",
    "assessments/2026-h1/pat.self.yaml": SHEET.format(
        by="pat", date="2026-05-01", ratings="{maps: {level: 3, why: Drew twelve, evidence: [Shelf B]}}"
    ),
    "assessments/2026-h1/pat.manager.yaml": SHEET.format(
        by="dana", date="2026-05-02", ratings="{maps: {level: 2, why: Saw ten}}"
    ),
    "assessments/2026-h3/pat.self.yaml": SHEET.format(
        by="pat", date="2026-10-20", ratings="{maps: {level: 1, why: Too late}}"
    ),
    "assessments/2026-h3/pat.manager.yaml": SHEET.format(by="dana", date="2026-10-21", ratings="{maps: 1}"),
}
ASKED = "name: Zoe Ex\nmanager: dana\nwishes: [{role: lead, asked: 2026-03-01, shared_with: %s%s}]\n"
ANSWER = ", answered: {date: %s, answer: no, because: Not now, opening: north}"


@pytest.fixture
def page(project, careerctl):
    def make(files: dict[str, str] | None = None, *options: str):
        return careerctl("report", "decision", "pat", *TODAY, *options, cwd=project(FILES | (files or {})))

    return make


def test_it_says_the_standard_the_evidence_and_who_decided(page) -> None:
    out = page().out
    assert "- **Decided:** Lead, 15 September 2026 · Dana\n- **Begins:** 1 December 2026\n" in out
    assert "- **Why:** Her maps are what all use.\n- **The person's yes:** 10 September 2026\n" in out
    standard, _, evidence = out.partition("## By which standard")[2].partition("## On which evidence")
    assert "Rated against version 1.0 of the framework" in standard
    assert "- **Maps (a must)** · 3 Three – Others copy them." in standard
    assert "round 2026-h1" in evidence
    assert (
        "**Maps** · asked: 3 Three · rated: 2 Two\n\n- “Drew twelve” – Pat (Shelf B)\n- “Saw ten” – Dana\n" in evidence
    )
    assert "**Songs** · asked: 1 One · no level was agreed\n" in evidence
    assert "- Has a licence – met on 1 June 2026 (The card)" in evidence
    assert "boat" not in evidence  # met after the day
    assert "Too late" not in out
    assert "Long ago" not in out


def test_hr_reads_it_without_the_words_and_levels_of_the_two(page) -> None:
    for form in ("markdown", "json"):
        out = page({}, "--audience", "hr", "--format", form).out
        assert "Her maps are what all use" in out
        assert "The card" in out
        assert "Drew twelve" not in out
        assert "Saw ten" not in out
        assert "rated: " not in out
        assert "No round of ratings" not in out


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "nobody is still to be told"),
        ({"people/zoe.yaml": ASKED % ("hr", "")}, "not all have been told yet, and it is owed to them"),
        ({"people/zoe.yaml": ASKED % ("manager", "")}, "nobody is still to be told"),
        ({"people/zoe.yaml": ASKED % ("hr", ANSWER % "2026-09-12")}, "told, the last on 12 September 2026"),
        ({"people/zoe.yaml": ASKED % ("hr", "") + "left: {date: 2026-10-01}\n"}, "nobody is still to be told"),
        (
            {"people/zoe.yaml": "name: Zoe Ex\nwishes: [{role: lead, asked: 2026-10-01, shared_with: hr}]\n"},
            "nobody is",
        ),
        (
            {"people/pat.yaml": PERSON % ", others_told: 2026-09-14", "people/zoe.yaml": ASKED % ("hr", "")},
            "told, the last on 14 September 2026",
        ),
        (
            {
                "people/zoe.yaml": ASKED % ("hr", ANSWER % "2026-09-12"),
                "people/yan.yaml": ASKED % ("everyone", ANSWER % "2026-09-13"),
            },
            "told, the last on 13 September 2026",
        ),
        ({"people/zoe.yaml": "name: Zoe\nwishes: [{role: lead\n"}, "left out until all files are mended"),
        (
            {"people/zoe.yaml": "name: Zoe\nrole: [\n"},
            "nobody is still to be told",
        ),  # nothing about the role stands there
    ],
)
def test_that_who_else_asked_was_told_is_said_and_never_who(page, files, said) -> None:
    ran = page(files)
    assert f"- **Who else had asked:** {said}" in ran.out
    assert "Zoe" not in ran.out + ran.err
    assert "zoe" not in page(files, "--format", "json").out + ran.err


def test_where_there_is_nothing_to_lay_out_it_says_why(page) -> None:
    none = page({"people/pat.yaml": "name: Pat Doe\n"})
    assert (none.code, none.out) == (2, "")
    assert "no decision about Pat Doe is written down. `careerctl decide OPENING pat` writes one." in none.err
    everyone = page({}, "--audience", "everyone")
    assert (everyone.code, "this page is not for everyone: --audience employee, manager or hr." in everyone.err) == (
        2,
        True,
    )
    bare = {"people/pat.yaml": "name: Pat\ndecisions: [{role: guide, date: 2019-01-01}]\n"}
    out = page(bare).out
    assert "- **Why:** nobody has written it down, and it is owed" in out
    assert "No round of ratings was over before this decision" in out
    gone = page({"people/pat.yaml": "name: Pat\nrole: guide\ndecisions: [{role: bard, date: 2019-01-01}]\n"}).out
    assert "Today's framework has this role no more" in gone
    back = PERSON % ", withdrawn: {date: 2026-09-20, because: The post was cut}"
    assert "- **Taken back:** 20 September 2026. The post was cut." in page({"people/pat.yaml": back}).out


def test_what_was_rated_is_measured_by_what_was_asked_then(page, project, committed) -> None:
    """Under 1.0 two was asked, and two is what Dana gave."""
    then = FILES["roles/lead.yaml"].replace("level: 3", "level: 2")
    committed(
        project(FILES | {"careerctl.yaml": SETTINGS.replace("1.1", "1.0"), "roles/lead.yaml": then}), on="2026-04-01"
    )
    assert "**Maps** · asked: 2 Two · rated: 2 Two · from the next round 3, asked since 1.1\n" in page().out
    today = page({"people/pat.yaml": PERSON.replace("2026-09-15", "2026-02-15") % ""}).out
    assert "What the role asks is shown as it stands today." in today

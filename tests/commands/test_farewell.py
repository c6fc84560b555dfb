"""`careerctl report farewell`: what somebody takes along who leaves."""

import json

import pytest

TODAY = ("--today", "2026-11-02")
SETTINGS = """\
format: 1
scale: steps
scales: {steps: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}
rounds:
  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
  2026-h2: {opens: 2026-10-01, closes: 2026-10-31}
"""
PERSON = """\
name: Pat Doe
called: Pat
role: guide
since: 2024-03-01
held: [{role: walker, from: 2022-01, until: 2024-02-29}]
manager: dana
strengths: [maps]
outlook: [{by: dana, date: 2026-10-15, text: People follow gladly, because: Three asked for Pat}]
conditions_met: {guide: {first-aid: {date: 2024-05-02}, licence: {date: 2009-05-02}}}
left: {date: 2026-12-31}
"""
PLAN = """\
person: pat
target: guide
started: 2025-01-01
stones: [{text: Walked the north route, met: 2025-04-01}, {text: Walked the south route}]
mastery:
  actions:
    - {id: one, text: Wrote the new map, owner: employee, status: done, date: 2025-02-03}
    - {id: two, text: Found the time for it, owner: manager, status: done, date: 2025-02-03}
    - {id: three, text: Draws a second map, owner: employee}
trial: {from: 2025-03-01, outcome: {date: 2025-05-31, result: go-on}, gives_way: [{what: The night walks}]}
permanent:
  from: 2025-06-01
  responsibilities: [Leads the map room]
  announced: {date: 2025-06-02, by: dana}
closed: 2025-12-31
"""
SHEET = "by: {}\ndate: {}\nratings: {}\n"
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/maps.yaml": (
        "name: Maps\nasks: skill\nlevels: {1: Reads one., 2: Draws one., 3: Teaches drawing.}\n"
    ),
    "competencies/knots.yaml": "name: Knots\nasks: skill\n",
    "competencies/songs.yaml": "name: Songs\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {maps: 2, knots: 2, songs: 3}\n"
    "conditions: {first-aid: {text: Took the first aid course}, licence: {text: Holds a licence}}\n",
    "roles/walker.yaml": "name: Walker\n",
    "people/pat.yaml": PERSON,
    "people/dana.yaml": "name: Dana Roe\ncalled: Dana\n",
    "plans/pat-guide.yaml": PLAN,
    "assessments/2026-h1/pat.self.yaml": SHEET.format("pat", "2026-04-02", "{maps: 1, knots: 2, songs: 1}"),
    "assessments/2026-h1/pat.manager.yaml": SHEET.format("dana", "2026-04-03", "{maps: 1, knots: 2, songs: 1}"),
    "assessments/2026-h2/pat.self.yaml": SHEET.format("pat", "2026-10-02", "{maps: 2, knots: 2, songs: 2}"),
    "assessments/2026-h2/pat.manager.yaml": SHEET.format(
        "dana",
        "2026-10-03",
        "{maps: {level: 2, why: The new map hangs in every hut}, knots: {level: 2, why: They hold},"
        " songs: {level: 2, why: Two verses so far}}",
    ),
}


@pytest.fixture
def page(project, careerctl):
    """Return a function that makes the page, of files that differ, for one reader."""

    def make(*options: str, **files: str):
        root = project(FILES | {path.replace("__", "/") + ".yaml": text for path, text in files.items()})
        return careerctl("report", "farewell", "pat", *TODAY, *options, cwd=root)

    return make


def test_it_says_what_grew_with_what_that_looks_like_and_with_the_words(page):
    out = page().out
    assert "# Yours to keep · Pat Doe\n\nThe last day of Pat is 31 December 2026.\n" in out
    assert "### Maps · 1 Learning → 2 Practising\n\nDraws one.\n\n“The new map hangs in every hut” – Dana\n" in out
    assert "- **Knots** · 2 Practising\n  “They hold” – Dana\n" in out
    assert "- **Walker** – from January 2022 until 29 February 2024 (2 years and 2 months)\n" in out
    assert "People follow gladly. Three asked for Pat. – Dana, 15 October 2026" in out
    assert "What could we have done?\n\n>" in out


def test_words_to_a_level_that_the_role_asks_more_of_are_left_out(page):
    out = page().out
    assert "### Songs · 1 Learning → 2 Practising\n" in out
    assert "Two verses" not in out


def test_it_lists_what_the_person_did_and_nothing_that_was_tried(page):
    out = page().out
    did = out.partition("## What you have done\n")[2].partition("\n## ")[0].split("\n")
    assert [each for each in did if each] == [
        "- Wrote the new map – done on 3 February 2025",
        "- Walked the north route – met on 1 April 2025",
        "- Took the first aid course – met on 2 May 2024",
    ]
    assert "You took over for good:\n\n- Leads the map room\n" in out
    assert "night walks" not in out + page("--format", "json").out


def test_duties_that_were_never_announced_are_not_listed(page):
    assert "map room" not in page(**{"plans__pat-guide": PLAN.replace("2025-06-02, by", "2030-06-02, by")}).out


def test_a_door_is_open_where_somebody_said_so(page):
    said = "The door is open: if you would like to come back one day, say so."
    opened = PERSON.replace("{date: 2026-12-31}", "{date: 2026-12-31, door: open}")
    assert [said in page(people__pat=each).out for each in (PERSON, opened)] == [False, True]


def test_rounds_before_are_left_out_where_an_agreement_excludes_them(page):
    out = page(careerctl=f"{SETTINGS}policy: {{switched_off: [history]}}\n").out
    assert "What you grew in" not in out
    assert "- **Maps** · 2 Practising – Draws one.\n" in out


def test_a_round_with_one_side_in_is_not_in_it(project, careerctl):
    files = {path: text for path, text in FILES.items() if path != "assessments/2026-h2/pat.self.yaml"}
    files["careerctl.yaml"] = SETTINGS.replace("closes: 2026-10-31", "closes: 2026-11-30")
    for audience in ("employee", "manager"):
        out = careerctl("report", "farewell", "pat", *TODAY, "--audience", audience, cwd=project(files)).out
        assert "What you grew in" not in out
        assert "The new map" not in out
        assert "- **Knots** · 2 Practising\n" in out


def test_it_is_for_the_two_and_for_whoever_leaves(page):
    for reader in ("hr", "everyone"):
        assert (page("--audience", reader).code, page("--audience", reader).out) == (2, "")
    ran = page(people__pat=PERSON.replace("left: {date: 2026-12-31}\n", ""))
    assert (ran.code, ran.out) == (2, "")
    assert "no last day of Pat is written down. `careerctl leave pat --on DATE` writes one." in ran.err


def test_what_a_former_manager_wrote_is_not_for_todays(page):
    led = PERSON.replace("manager: dana", "manager: lou\nled_before: [{manager: dana, until: 2026-10-31}]")
    files = {"people__pat": led, "people__lou": "name: Lou Kim\n"}
    assert "People follow" in page(**files).out
    assert "People follow" not in page("--audience", "manager", **files).out


def test_all_makes_a_page_for_those_who_leave_or_have_left(project, careerctl):
    stays = {"people/sam.yaml": PERSON.replace("Pat", "Sam").replace("left: {date: 2026-12-31}\n", "")}
    gone = {"people/kim.yaml": PERSON.replace("Pat", "Kim").replace("2026-12-31}", "2026-10-31}")}
    root = project(FILES | stays | gone)
    out = careerctl("report", "farewell", "--all", *TODAY, "-o", "pages", cwd=root).out
    assert out.splitlines() == [
        "wrote pages/kim.farewell.md", "wrote pages/pat.farewell.md", "Wrote 2 pages into pages."
    ]  # fmt: skip


def test_the_command_at_its_end_is_for_the_person(page):
    assert "`careerctl dossier pat -o FOLDER`" in page().out
    assert "dossier" not in page("--audience", "manager").out


def test_in_json_words_have_their_writer(page):
    grew = {each["name"]: each for each in json.loads(page("--format", "json").out)["grew"]}
    assert (grew["Maps"]["before"], grew["Maps"]["now"], grew["Maps"]["words_by"]) == (1, 2, "dana")


@pytest.mark.parametrize("page", ["farewell", "announcement"])
def test_its_foot_says_nothing_of_what_was_not_rated_or_talked_about(project, careerctl, page):
    """Whoever goes, or whose growth is told, is not reminded of a round."""
    one = {each: text for each, text in FILES.items() if not each.startswith("assessments/")}
    for files in (one, FILES):
        person = PERSON.replace("left: {date: 2026-12-31}\n", "") if page == "announcement" else PERSON
        out = careerctl("report", page, "pat", *TODAY, cwd=project(files | {"people/pat.yaml": person})).out
        assert "**Confidential.** Pat Doe · Guide.\n" in out or not out
        assert not [word for word in ("rated", "talked", "agreed on") if word in out.rpartition("\n---\n")[2]]

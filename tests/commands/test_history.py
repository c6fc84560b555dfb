"""`careerctl history`: one person over time. The days and months are counted by hand."""

import json
import re

import pytest

TODAY = ("--today", "2027-01-15")
FILES = {
    "careerctl.yaml": """\
        format: 1
        scales: {s: {levels: [One, Two, Three]}, t: {levels: {4: A, 5: B}}}
        scale: s
        rounds:
          spring: {opens: 2026-03-01, closes: 2026-03-31}
          autumn: {opens: 2026-10-01, closes: 2026-10-31}
          winter: {opens: 2027-01-01, closes: 2027-01-31}
        """,
    "competencies/craft.yaml": "name: Craft\nasks: skill\n",
    "competencies/stage.yaml": "name: Stage\nasks: skill\n",
    "competencies/extra.yaml": "name: Extra\nasks: skill\nscale: t\n",
    "roles/maker.yaml": "name: Maker\nrequires: {craft: 2, stage: 3}\nconditions: {card: A card, pass: {text: A pass, "
    "valid_months: 6}}\n",
    "roles/lead.yaml": "name: Lead\nrequires: {craft: 3, stage: 3}\n",
    "people/al.yaml": "name: Al Roe\n",
    "people/bo.yaml": """\
        name: Bo Lee
        role: lead
        since: 2026-09-01
        manager: al
        held: [{role: maker, from: 2024-01-01, until: 2026-08-31}, {words: Canary-before, until: 2023-12-31}]
        away: [{from: 2026-05-01, until: 2026-06-30}]
        conditions_met: {maker: {card: {date: 2025-02-01}, pass: {date: 2026-02-01}}}
        wishes:
          - {role: lead, asked: 2026-02-01, shared_with: hr, why: Canary-why, fulfilled: 2026-09-01}
          - {words: Canary-words, asked: 2026-02-01, withdrawn: 2026-03-01}
        """,
}
RATED = {
    "spring": ("2026-03-10", "maker", "{craft: 1, stage: 2, extra: A}"),
    "autumn": ("2026-10-10", "lead", "{craft: 2, stage: 3}"),
}
SHEETS = {
    f"assessments/{round_}/bo.{side}.yaml": f"by: {by}\ndate: {day}\nrole: {role}\nratings: {ratings}\n"
    for round_, (day, role, ratings) in RATED.items()
    for side, by in (("self", "bo"), ("manager", "al"))
}


@pytest.fixture
def shown(project, careerctl):
    """Return a function that runs it."""

    def run(*line, files=None):
        return careerctl("history", "bo", *line, *TODAY, cwd=project(FILES | SHEETS | (files or {})))

    return run


def test_levels_and_next_steps(shown):
    """Craft 1 was short of 2 in March, and 2 in October: seven months, two of them away (61 days: 10 March + 153)."""
    out = shown().out.replace("\u00a0", " ")
    assert "Craft                         1        2\nStage                         2        3\nExtra" in out
    assert "spring               rated as Maker, the last sheet on 10 March 2026\n" in out
    assert "Craft 1 → 2          open in spring, met in autumn; 5 months in between\n" in out
    assert "Stage 2 → 3          open in spring, met in autumn; 5 months in between\n" in out


def test_a_step_that_went_on_is_met_once(shown):
    """In autumn the role asks three of craft, so that two is a next step again, which winter shows as met."""
    winter = {
        f"assessments/winter/bo.{side}.yaml": f"by: {by}\ndate: 2027-01-12\nratings: {{craft: 3}}\n"
        for side, by in (("self", "bo"), ("manager", "al"))
    }
    said = json.loads(shown("--format", "json", files=winter).out)
    steps = [(each["name"], each["before"], each["after"], each["opened"], each["met"]) for each in said["steps"]]
    assert steps == [
        ("Craft", 1, 2, "spring", "autumn"),
        ("Stage", 2, 3, "spring", "autumn"),
        ("Craft", 2, 3, "autumn", "winter"),
    ]
    assert [each["months"] for each in said["steps"]] == [5, 5, 3]


def test_roles_wishes_and_conditions(shown):
    """January 2024 to August 2026 are 32 months, less the 61 days of two of them; since September four."""
    out = shown().out
    assert "Canary-before        until 31 December 2023\n" in out
    assert "Maker                from 1 January 2024 until 31 August 2026, 30 months\n" in out
    assert "Lead                 from 1 September 2026 until today, 4 months\n" in out
    assert "Came true on 1 September 2026." in out
    assert "Taken back on 1 March 2026." in out
    assert "A card · Maker       met on 1 February 2025, for good\n" in out
    assert "A pass · Maker       met on 1 February 2026, run out on 1 August 2026\n" in out


@pytest.mark.parametrize(
    ("reader", "told", "kept"),
    [
        ("hr", ("Maker", "A card", "Lead"), ("Craft", "spring", "Canary-why", "Canary-words", "in between")),
        ("everyone", ("Bo Lee", "nothing in it"), ("Craft", "spring", "Maker", "A card", "Canary", "2026")),
        ("manager", ("Craft", "spring", "Canary-why", "Canary-words"), ()),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "csv", "html"])
def test_who_reads_what(shown, reader, told, kept, form):
    out = shown("--audience", reader, "--format", form).out
    assert [each for each in kept if each in out] == []
    if form == "text":
        assert [each for each in told if each not in out] == []


def test_a_round_has_one_place_in_the_whole_picture(shown):
    """Craft is rated in both rounds, Extra in the first alone and Late in the last alone."""
    late = {path: text.replace("stage: 3}", "stage: 3, late: 2}") for path, text in SHEETS.items() if "autumn" in path}
    svg = shown("--format", "svg", files={"competencies/late.yaml": "name: Late\nasks: skill\n", **late}).out
    drawn = re.findall(r'>(Craft|Stage|Extra|Late)<|<svg x="([0-9.]+%)"[^>]*><circle', svg)
    places: dict[str, list[str]] = {}
    for name, place in drawn:
        places.setdefault(name, []) if name else places[[*places][-1]].append(place)
    first, last = places["Craft"]
    assert first != last
    assert places == {"Craft": [first, last], "Stage": [first, last], "Late": [last], "Extra": [first]}


def test_a_round_that_only_one_has_handed_in_is_not_in_it(shown):
    own = {"assessments/winter/bo.self.yaml": "by: bo\ndate: 2027-01-12\nratings: {craft: 3}\n"}
    assert shown(files=own).out == shown().out


def test_nobody_has_rated(project, careerctl):
    ran = careerctl("history", "bo", *TODAY, cwd=project(FILES))
    assert "There is no round yet that can be compared.\n" in ran.out
    drawn = careerctl("history", "bo", "--format", "svg", *TODAY, cwd=project(FILES))
    assert (drawn.code, drawn.out) == (2, "")
    assert "there is nothing to draw" in drawn.err


def test_where_no_level_stands_there_is_neither_table_nor_picture(shown):
    out = shown(
        files={path: re.sub("ratings: .*", "ratings: {craft: {no_chance: None}}", SHEETS[path]) for path in SHEETS}
    ).out
    assert "spring               rated as Maker" in out
    assert [each for each in ("Levels over", "As a picture", "is no level in") if each in out] == []


def test_a_scale_that_became_another_measures_nothing(shown):
    changed = {"competencies/craft.yaml": "name: Craft\nasks: skill\nscale: t\n"}
    out = shown(files=changed).out
    assert "Craft" not in out
    assert "Stage 2\u00a0→\u00a03" in out


def test_pictures(shown, tmp_path):
    for ending in ("svg", "html"):
        assert shown("-o", tmp_path / f"bo.{ending}").code == 0
    svg, page = ((tmp_path / f"bo.{ending}").read_text() for ending in ("svg", "html"))
    assert svg.startswith("<svg")
    assert svg.count("<title>Bo Lee · Levels over the rounds</title>") == 1
    assert "spring: 1 → autumn: 2" in svg
    assert page.index("<h1>") < page.index("<figure>") < page.index("<h2>Roles</h2>")
    assert not [once for once in ("<table", "As a picture", "is no level in that round") if once in page]
    assert "<strong>Confidential.</strong>" in page
    assert shown("--audience", "hr", "--format", "svg").code == 2


def test_an_earlier_round_is_measured_by_what_was_asked_then(project, committed, careerctl):
    """Two was asked in spring and autumn, of which stage was never short; 2.0 asks three, and winter has it."""
    settings = FILES["careerctl.yaml"]
    rated = {
        "spring": ("2026-03-10", "1.0", "role: lead\nratings: {craft: 1, stage: 2}"),
        "autumn": ("2026-10-10", "1.0", "role: lead\nratings: {craft: 2, stage: 2}"),
        "winter": ("2027-01-12", "2.0", "role: lead\nratings: {craft: 3, stage: 3}"),
    }
    sheets = {
        name: {
            f"assessments/{name}/bo.{side}.yaml": f"by: {by}\ndate: {day}\nframework: {then}\n{said}\n"
            for side, by in (("self", "bo"), ("manager", "al"))
        }
        for name, (day, then, said) in rated.items()
    }
    for then, level, month in (("1.0", 2, "02"), ("2.0", 3, "11")):
        role = f"name: Lead\nrequires: {{craft: {level}, stage: {level}}}\n"
        files = {"careerctl.yaml": settings.replace("1\n", f"1\n        version: {then}\n", 1), "roles/lead.yaml": role}
        committed(project(FILES | files | sheets["spring"] | sheets["autumn"]), on=f"2026-{month}-01")
    raised = "Craft (3, asked since 2.0) · Stage (3, asked since 2.0)"
    for more in (False, True):
        root = project(sheets["winter"] | {"careerctl.yaml": files["careerctl.yaml"]} if more else files)
        said = json.loads(careerctl("history", "bo", "--format", "json", *TODAY, cwd=root).out)
        assert [(each["name"], each["required"], each["met"]) for each in said["steps"]] == [("Craft", 2, "autumn")]
        since = [(each["then"], each["required"], each["since"]) for each in said["raised"]]
        assert since == ([] if more else [(2, 3, "2.0")] * 2)
        assert {each["why_not"] for each in said["rounds"]} == {None}
        out = careerctl("history", "bo", *TODAY, cwd=root).out.replace("\u00a0", " ")
        assert (f"From the next round on more is asked: {raised}" in out) == (not more)
        drawn = careerctl("history", "bo", "--format", "svg", *TODAY, cwd=root).out
        assert drawn.count("from the next round 3, asked since 2.0") == (0 if more else 2)
    rows = careerctl("gap", "bo", "--against", "spring", *TODAY, cwd=root).out.replace("\u00a0", " ").splitlines()
    assert [" ".join(each.split()) for each in rows[-2:]] == ["Craft 2 → 3 1 3 met now", "Stage 2 → 3 2 3"]
    older = {path: text.replace("framework: 1.0", "framework: 0.9") for path, text in sheets["spring"].items()}
    project(older | {"careerctl.yaml": files["careerctl.yaml"]})
    said = json.loads(careerctl("history", "bo", "--format", "json", *TODAY, cwd=root).out)
    whence = [(each["why_not"], each["asked_in"]) for each in said["rounds"]]
    assert whence == [("unknown", "autumn"), (None, None), (None, None)]
    assert [(each["name"], each["required"], each["met"]) for each in said["steps"]] == [("Craft", 2, "autumn")]
    out = careerctl("gap", "bo", "--against", "spring", *TODAY, cwd=root).out
    assert "spring: What was asked then is not kept here, so that what was asked in winter is used." in out

"""What published frameworks need, one test a need: the project is well, and its values come out unchanged."""

import json

import pytest

NO_CAREER_SYSTEMS = """\
rules: {role-without-goal: ignore, unused-competency: ignore, undescribed-step: ignore, step-without-stones: ignore,
  person-in-retired-role: ignore, last-step-without-growth: ignore, step-without-criteria: ignore, steep-step: ignore}
"""
SCALE = "format: 1\nscales:\n  s: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient, 4: Leading}}\n"
SKILL = "name: Skill\nasks: skill\n"
RATED = "by: {}\ndate: 2026-10-01\nratings: {}\n"


@pytest.fixture
def result(project, careerctl):
    """Return a function that checks a project and gives what `gap` answers: `result(files, own="{a: 3}")`."""

    def answer(files: dict[str, str], *arguments: str, own: str = "", manager: str = "", warnings: str = "") -> dict:
        sheets = {"self": ("pat", own), "manager": ("dana", manager)}
        given = {
            "careerctl.yaml": SCALE,
            "people/pat.yaml": "name: Pat\nrole: role\nmanager: dana\n",
            "people/dana.yaml": "name: Dana\n",
            **{
                f"assessments/r1/pat.{side}.yaml": RATED.format(by, said) for side, (by, said) in sheets.items() if said
            },
            **files,
        }
        given["careerctl.yaml"] += NO_CAREER_SYSTEMS
        root = project(given)
        checked = careerctl("check", "--format", "concise", "--today", "2026-11-01", cwd=root)
        assert (checked.code, checked.out) == (0, warnings)
        code, out, err = careerctl("gap", "pat", "--format", "json", "--today", "2026-11-01", *arguments, cwd=root)
        assert (code, err) == (0, "")
        return json.loads(out)

    return answer


def role(requires: str, more: str = "") -> str:
    return f"name: Role\nrequires: {requires}\n{more}"


def test_named_levels_in_declared_order(result):
    names = ["Zebra", "Apple", "Mango", "Banana"]
    files = {
        "careerctl.yaml": f"format: 1\nscales: {{s: {{levels: [{', '.join(names)}]}}}}\n",
        "competencies/a.yaml": SKILL,
        "roles/role.yaml": role("{a: mango}"),
    }
    found = result(files, own="{a: Banana}", manager="{a: Apple}")
    assert found["scales"] == [
        {"id": "s", "levels": [[n, name] for n, name in enumerate(names, 1)], "cumulative": True}
    ]
    item = found["items"][0]
    assert (item["required"], item["required_name"], item["gap"], item["standing"]) == (3, "Mango", 1, "self-only")
    assert (item["own"]["level_name"], item["manager"]["level_name"]) == ("Banana", "Apple")


def test_a_scale_of_its_own_for_a_competency(result):
    files = {
        "careerctl.yaml": SCALE.replace("scales:", "scale: s\nscales:\n  cefr: {levels: [A1, A2, B1, B2, C1, C2]}"),
        "competencies/french.yaml": SKILL + "scale: cefr\n",
        "competencies/a.yaml": SKILL,
        "roles/role.yaml": role("{french: B2, a: 3}"),
    }
    found = result(files, own="{french: c1, a: 3}", manager="{french: B1, a: 3}")
    assert [(each["scale"], each["required"], each["required_name"], each["gap"]) for each in found["items"]] == [
        ("cefr", 4, "B2", 1),
        ("s", 3, "Proficient", 0),
    ]
    assert [scale["id"] for scale in found["scales"]] == ["cefr", "s"]


def test_a_sub_range_of_the_scale(result):
    files = {"competencies/a.yaml": SKILL + "levels: {3: Third, 4: Fourth}\n", "roles/role.yaml": role("{a: 4}")}
    item = result(files, own="{a: 1}", manager="{a: 0}")["items"][0]
    assert (item["gap"], item["level"]) == (4, 0)
    assert [(each["level"], each["summary"]) for each in item["described"]] == [(3, "Third"), (4, "Fourth")]


def test_a_competency_without_levels(result):
    item = result({"competencies/a.yaml": SKILL, "roles/role.yaml": role("{a: 2}")})["items"][0]
    assert (item["required_name"], item["described"]) == ("Practising", [])


def test_criteria_with_examples_and_links(result):
    skill = (
        SKILL
        + """\
levels:
  2:
    summary: Alone
    criteria: [Plain, {text: Long, examples: [One, Two], links: [{label: L, url: "https://example.com/a?b=c#d"}]}]
    examples: [Of the level]
    links: [{label: More, url: https://example.com}]
"""
    )
    described = result({"competencies/a.yaml": skill, "roles/role.yaml": role("{a: 2}")})["items"][0]["described"]
    assert described == [
        {
            "level": 2,
            "name": "Practising",
            "summary": "Alone",
            "criteria": [
                {"text": "Plain", "examples": [], "links": []},
                {"text": "Long", "examples": ["One", "Two"], "links": [["L", "https://example.com/a?b=c#d"]]},
            ],
            "examples": ["Of the level"],
            "links": [["More", "https://example.com"]],
        }
    ]


def test_areas_two_deep(result):
    areas = SCALE + "areas: {inner: {name: Prospecting, within: outer}, outer: {name: Selling}}\n"
    files = {"careerctl.yaml": areas, "competencies/a.yaml": SKILL + "area: inner\n", "roles/role.yaml": role("{a: 2}")}
    assert result(files)["items"][0]["area"] == ["Selling", "Prospecting"]


def test_wording_of_the_role(result):
    files = {
        "competencies/a.yaml": SKILL,
        "roles/role.yaml": role("{a: {level: 2, wording: 'In our words: so', because: Why}}"),
    }
    item = result(files)["items"][0]
    assert (item["wording"], item["because"]) == ("In our words: so", "Why")


def test_optional_requirements(result):
    files = {f"competencies/{each}.yaml": SKILL for each in "ab"}
    files["roles/role.yaml"] = role("{a: {level: 4, optional: true}, b: 1}")
    found = result(files, own="{a: 0, b: 1}", manager="{a: 0, b: 1}")
    assert [each["optional"] for each in found["items"]] == [True, False]
    assert (found["open"], found["next_steps"], found["counts"]["required"]) == ([], [], 1)


def test_the_lowest_level_named_on_purpose(result):
    files = {"competencies/a.yaml": SKILL, "roles/role.yaml": role("{a: None yet}")}
    unrated, rated = (result(files, **said)["items"][0] for said in ({}, {"own": "{a: 0}", "manager": "{a: 0}"}))
    assert [unrated[each] for each in ("required", "required_name", "gap", "open")] == [0, "None yet", None, True]
    assert (rated["gap"], rated["open"]) == (0, False)


@pytest.mark.parametrize(("cumulative", "levels"), [("true", [2, 3]), ("false", [3])])
def test_cumulative_and_not(result, cumulative, levels):
    files = {
        "careerctl.yaml": SCALE.replace("  s: {", f"  s: {{cumulative: {cumulative}, "),
        "competencies/a.yaml": SKILL + "levels: {1: First, 2: Second, 3: Third}\n",
        "roles/role.yaml": role("{a: 3}"),
    }
    found = result(files, own="{a: 1}", manager="{a: 1}")
    assert [each["level"] for each in found["items"][0]["described"]] == levels
    assert found["scales"][0]["cumulative"] is (cumulative == "true")


def test_conditions(result):
    files = {
        "roles/role.yaml": "name: Role\nconditions: {quota: {text: Two half-years}, licence: Has one}\n",
        "people/pat.yaml": (
            "name: Pat\nrole: role\nmanager: dana\nconditions_met: {role: {quota: {date: 2026-07-01, evidence: H1}}}\n"
        ),
    }
    assert result(files)["conditions"] == [
        {"id": "quota", "text": "Two half-years", "met": "2026-07-01", "until": None, "run_out": None, "later": False},
        {"id": "licence", "text": "Has one", "met": None, "until": None, "run_out": None, "later": False},
    ]


def test_requirements_that_fall_on_a_move(result):
    files = {
        "competencies/coding.yaml": SKILL,
        "competencies/leading.yaml": SKILL,
        "roles/role.yaml": role("{coding: 4}"),
        "roles/lead.yaml": "name: Lead\nrequires: {coding: 2, leading: 3}\n",
        "paths/up.yaml": "name: Up\nsteps: [role, lead]\n",
    }
    found = result(files, "--target", "lead", own="{coding: 4, leading: 1}", manager="{coding: 4, leading: 1}")
    assert [each["gap"] for each in found["items"]] == [-2, 2]


def test_cycles_of_moves(result):
    files = {
        "roles/role.yaml": role("{}"),
        "roles/lead.yaml": "name: Lead\nrank: 2\n",
        "paths/round.yaml": """\
        name: There and back
        moves:
          - {from: role, to: lead, typical_months: 24}
          - {from: lead, to: role, kind: return}
          - {from: lead, to: lead, kind: rotation}
        """,
        "people/pat.yaml": "name: Pat\nrole: role\nmanager: dana\nwishes: [{role: lead}]\n",
    }
    assert result(files)["wishes"][0]["time"]["roles"] == ["Role", "Lead"]


def test_extends_with_drop_and_change(result):
    files = {
        **{f"competencies/{each}.yaml": SKILL for each in "abcd"},
        "roles/base.yaml": (
            "name: Base\nrequires: {a: {level: 1, must: true, wording: W}, b: 2, c: {level: 2, weight: 3}}\n"
        ),
        "roles/role.yaml": "name: Role\nextends: base\nwithout: [b]\nrequires: {a: 3, c: {level: 4}, d: 1}\n",
    }
    items = result(files)["items"]
    assert [
        (each["competency"], each["required"], each["must"], each["weight"], each["wording"]) for each in items
    ] == [
        ("a", 3, True, 1, None),
        ("c", 4, False, 1, None),
        ("d", 1, False, 1, None),
    ]


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_draft_and_retired(result, status):
    files = {
        "competencies/a.yaml": SKILL + f"status: {status}\n",
        "roles/role.yaml": role("{a: 2}", f"status: {status}\n"),
    }
    found = result(files, own="{a: 2}", manager="{a: 1}")
    assert (found["role_status"], found["items"][0]["status"], found["items"][0]["gap"]) == (status, status, 1)


def test_formerly(result):
    files = {"competencies/new.yaml": SKILL + "formerly: [old]\n", "roles/role.yaml": role("{new: 2}")}
    warning = "assessments/r1/pat.{}.yaml:3:11: warning[old-name] the competency 'old' is called 'new' now\n"
    item = result(
        files, own="{old: 3}", manager="{old: 1}", warnings=warning.format("manager") + warning.format("self")
    )["items"][0]
    assert (item["own"]["level"], item["manager"]["level"], item["gap"]) == (3, 1, 1)


@pytest.mark.parametrize("name", ["1337", "no", "2024-01-01", "1e3", "null", "true", "1"])
def test_ids_that_other_readers_take_for_something_else(result, name):
    files = {
        f"competencies/{name}.yaml": SKILL + f"area: {name}\n",
        f"roles/{name}.yaml": f"name: Role\ntrack: {name}\nrequires: {{{name}: 2}}\n",
        "people/pat.yaml": f"name: Pat\nrole: {name}\nmanager: dana\n",
        "careerctl.yaml": SCALE + f"areas: {{{name}: {{name: Area}}}}\ntracks: {{{name}: {{name: Track}}}}\n",
    }
    found = result(files, own=f"{{{name}: 3}}", manager=f"{{{name}: 1}}")
    assert (found["role"], found["items"][0]["competency"], found["items"][0]["gap"]) == (name, name, 1)


def test_a_level_named_1337(result):
    files = {
        "careerctl.yaml": "format: 1\nscales: {s: {levels: [Newbie, Skilled, 1337]}}\n",
        "competencies/a.yaml": SKILL,
        "roles/role.yaml": role("{a: 1337}"),
    }
    item = result(files, own="{a: '1337'}", manager="{a: 3}")["items"][0]
    assert (item["required"], item["required_name"], item["own"]["level"], item["manager"]["level_name"]) == (
        3,
        "1337",
        3,
        "1337",
    )


TEXTS = [
    "협상 — 양쪽 모두 지키는 조건",
    "משא ומתן",
    "🚀 Ships 👩\u200d💻",
    "No",
    "1.10",
    "  padded?  ".strip(),
    "a: b # c",
    "[x] {y}",
    "Zeile\n\nund **mehr**",
]


@pytest.mark.parametrize("text", TEXTS)
def test_text_in_any_language(result, text):
    written = json.dumps(text, ensure_ascii=False)
    name = json.dumps(text.split("\n")[0], ensure_ascii=False)
    files = {
        "competencies/a.yaml": f"name: {name}\nasks: skill\nlevels: {{2: {written}}}\n",
        "roles/role.yaml": role(f"{{a: {{level: 2, because: {written}}}}}").replace("name: Role", f"name: {name}"),
    }
    found = result(files, own=f"{{a: {{level: 1, why: {written}}}}}", manager="{a: 1}")
    item = found["items"][0]
    assert (item["because"], item["own"]["why"], item["described"][0]["summary"]) == (text, text, text)
    assert (item["name"], found["role_name"]) == (text.split("\n")[0],) * 2


def test_metadata_is_carried(result):
    files = {
        "competencies/a.yaml": SKILL + "metadata: {sfia: [NEGO, 1.10], nested: {no: off, empty: ''}}\n",
        "roles/role.yaml": role("{a: 1}", "metadata: {job_code: 0042, of: {a: list}}\n"),
    }
    found = result(files)
    assert found["role_metadata"] == {"job_code": "0042", "of": {"a": "list"}}
    assert found["items"][0]["metadata"] == {"sfia": ["NEGO", "1.10"], "nested": {"no": "off", "empty": ""}}

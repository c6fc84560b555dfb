"""What one of two roles does not describe is not compared: it is no sign of an end that nobody has written anything."""

import json

import pytest

FULL = """\
name: Baker
daily: [Up at three]
responsibilities: [Bakes the bread]
deliverables: [{text: Bread at six}]
advantages: [Quiet mornings]
disadvantages: [Early nights]
drivers: {serves: [balance], costs: [recognition]}
scope: {shops: one}
requires: {dough: 1}
"""
BARE = "name: Master\nextends: baker\nrequires: {dough: 2}\n"
FILES = {
    "competencies/dough.yaml": "name: Dough\nasks: skill\nlevels: {1: Kneads, 2: TBD, 3: Teaches}\n",
    "paths/p.yaml": "name: P\nsteps: [baker, master]\n",
    "roles/baker.yaml": FULL,
    "roles/master.yaml": BARE,
    "people/bo.yaml": "name: Bo\nrole: baker\nwishes: [{role: master}]\n",
}
FACETS = ("responsibilities", "deliverables", "advantages", "disadvantages", "drivers_served", "drivers_cost", "scope")
SAID = [
    "What one does as {}: Nobody has described it yet",
    "What one delivers as {}: Nobody has described it yet",
    "What is good about {}: Nobody has described it yet",
    "What is not so good about {}: Nobody has described it yet",
    "What {} gives room for: nobody has named it",
    "What {} comes at the cost of: nobody has named it",
    "How far {} reaches: Nobody has described it yet",
]


@pytest.mark.parametrize("roles", [("baker", "master"), ("master", "baker")])
def test_what_one_role_leaves_out_is_not_compared(project, careerctl, roles):
    ran = careerctl("compare", *roles, cwd=project(FILES))
    assert (ran.code, ran.err) == (0, "")
    listed = "\n".join(f" · {each.format('Master')}" for each in SAID)
    assert f"What is not compared\n{listed}\n" in ran.out
    for heading in ("What you gain", "What you give up", "What stays", "Reach and pay"):
        assert heading not in ran.out
    assert "Bakes" not in ran.out
    assert "· Nobody has described it yet." in ran.out  # of the day


def test_the_same_for_machines(project, careerctl):
    root = project(FILES)
    answer = json.loads(careerctl("compare", "baker", "master", "--format", "json", cwd=root).out)
    assert answer["undescribed"] == [{"what": each, "role": "master", "name": "Master"} for each in FACETS]
    nothing = {"new": [], "dropped": [], "unchanged": []}
    assert [answer[each] for each in FACETS] == [nothing] * 6 + [[]]
    rows = careerctl("compare", "baker", "master", "--format", "csv", cwd=root).out.splitlines()
    assert [row for row in rows if "undescribed" in row] == [
        f"{each},undescribed,master,Master,,,,," for each in FACETS
    ]


@pytest.mark.parametrize("text", ["TBD", "'-'", "n/a"])
def test_a_text_that_holds_a_place_describes_nothing(project, careerctl, text):
    files = FILES | {"roles/master.yaml": f"{BARE}advantages: [{text}]\n"}
    out = careerctl("compare", "baker", "master", cwd=project(files)).out
    assert "What is good about Master: Nobody has described it yet" in out
    assert "What you gain" not in out


def test_what_neither_describes_is_not_mentioned(project, careerctl):
    files = FILES | {"roles/baker.yaml": "name: Baker\nrequires: {dough: 1}\n"}
    assert "Nobody has described it" not in careerctl("compare", "baker", "master", cwd=project(files)).out


def test_a_level_that_is_still_to_be_written_is_not_described(project, careerctl):
    out = careerctl("compare", "baker", "master", cwd=project(FILES)).out
    assert "Nobody has described level 2 yet." in out
    assert "TBD" not in out


def test_nor_is_it_given_up_on_a_way(project, careerctl):
    out = careerctl("paths", "--person", "bo", cwd=project(FILES)).out
    listed = "\n".join(f" · {each.format('Master')}" for each in SAID[2:6])
    assert f"What one would give up\n{listed}\n" in out
    assert "Quiet mornings" not in out


def test_nor_on_the_page_about_a_wish(project, careerctl):
    out = careerctl("report", "answer", "bo", cwd=project(FILES)).out
    assert "| Up at three | Nobody has described it yet. |" in out
    give_up, comes_with = out.split("### What you would give up")[1].split("### What comes with it")
    assert "What is good about Master: Nobody has described it yet." in give_up
    assert "What is not so good about Master: Nobody has described it yet." in comes_with
    assert "Quiet mornings" not in out


def test_a_plan_ends_no_duty_of_which_the_target_says_nothing(project, careerctl):
    root = project(FILES)
    plan = careerctl("plan", "bo", "--today", "2026-11-02", cwd=root).out
    assert "Bakes" not in plan
    assert "Bread at six" not in plan
    whole = project({"roles/master.yaml": f"{BARE}responsibilities: [Plans the week]\ndeliverables: [A plan]\n"})
    plan = careerctl("plan", "bo", "--today", "2026-11-02", cwd=whole).out
    assert "ends: Bread at six" in plan
    assert "Bakes the bread. To whom?" in plan


@pytest.mark.parametrize(
    ("before", "after", "rows", "lists"),
    [
        ("{level: 1, optional: true}", "2", ["Raised today then", "Dough 1 2 now required"], ["To learn: Dough 1 → 2"]),
        ("{level: 2, optional: true}", "2", ["Dough 2 2 now required"], ["Now required: Dough 2"]),
        ("{level: 3, optional: true}", "2", ["Dough 3 2 now required"], ["Now required: Dough 3 → 2"]),
        ("{level: 2, optional: true}", "{level: 2, must: true}", ["Dough 2 2 now a must, now required"], []),
        ("2", "{level: 2, optional: true}", ["Dough 2 2 now optional"], ["Now only welcome: Dough 2"]),
        ("2", "{level: 1, optional: true}", ["Dough 2 1 lowered, now optional"], ["Now only welcome: Dough 2 → 1"]),
    ],
)
def test_what_one_role_requires_and_the_other_welcomes_is_one_line(project, careerctl, before, after, rows, lists):
    both = zip(("baker", "master"), (before, after), strict=True)
    files = {f"roles/{name}.yaml": f"name: {name.title()}\nrequires: {{dough: {each}}}\n" for name, each in both}
    out = careerctl("compare", "baker", "master", cwd=project(FILES | files)).out.replace("\u00a0", " ")
    lines = [" ".join(line.split()) for line in out.splitlines()]
    assert [row for row in rows if row not in lines] == []
    assert [f"· {each}" for each in lists if f"· {each}" not in lines] == []
    assert sum(line.startswith("Dough") and "now" in line for line in lines if "(" not in line) == 1


MORE = {
    "a must": ("1", "{level: 1, must: true}", "Asks more: Dough 1 (now a must)"),
    "required": ("{level: 1, optional: true}", "1", "Asks more: Dough 1 (now required)"),
    "required and higher": ("{level: 1, optional: true}", "2", "Asks more: Dough 1 → 2 (now required)"),
    "required and lower": ("{level: 2, optional: true}", "1", "Asks no more than the role before."),
    "only welcome": ("1", "{level: 1, optional: true}", "Asks no more than the role before."),
}


@pytest.mark.parametrize(("before", "after", "said"), MORE.values(), ids=MORE)
def test_a_move_asks_more_where_it_asks_the_same_level_more_strictly(project, careerctl, before, after, said):
    both = zip(("baker", "master"), (before, after), strict=True)
    files = {f"roles/{name}.yaml": f"name: {name.title()}\nrequires: {{dough: {each}}}\n" for name, each in both}
    out = careerctl("paths", "--person", "bo", cwd=project(FILES | files)).out.replace("\u00a0", " ")
    assert said in out

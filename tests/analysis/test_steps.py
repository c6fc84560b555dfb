"""Next steps and their order, what is near, what is the same as today."""

import pytest

SCALE = "format: 1\nscales:\n  levels: {step: 0.5, levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four, 5: Five}}\n"
BOTH = "{employee: 2026-10-20, manager: 2026-10-20}"


def talk(
    requires: str, own: str, manager: str, agreed: str | None = None, more: str = "", policy: str = "", **files: str
):
    """Return the files of one comparison."""
    ids = {
        entry.split(":")[0].strip() for each in (requires, own, manager) for entry in each.split(";") if entry.strip()
    }

    def listed(entries: str) -> str:
        return "{" + ", ".join(each.strip() for each in entries.split(";")) + "}"

    written = {
        "careerctl.yaml": SCALE + policy,
        "roles/role.yaml": f"name: Role\nrequires: {listed(requires)}\n",
        "people/pat.yaml": "name: Pat\nrole: role\nmanager: dana\n",
        "people/dana.yaml": "name: Dana\n",
        "assessments/r1/pat.self.yaml": f"by: pat\ndate: 2026-10-01\nratings: {listed(own)}\n",
        "assessments/r1/pat.manager.yaml": f"by: dana\ndate: 2026-10-02\nratings: {listed(manager)}\n",
        **{f"competencies/{each}.yaml": f"name: {each.title()}\nasks: skill\n" for each in ids},
    }
    if agreed is not None:
        written["assessments/r1/pat.agreed.yaml"] = (
            f"date: 2026-10-12\nconfirmed: {BOTH}\nratings: {listed(agreed)}\n{more}"
        )
    return written | {name.replace("__", "/") + ".yaml": text for name, text in files.items()}


ORDER = {
    "weight times gap": ("a: 3; b: 3; c: {level: 3, weight: 3}", "a: 2; b: 1; c: 2", "a: 2; b: 1; c: 2", "c b a"),
    "a weight of 0.1 is exact": (
        "a: {level: 3, weight: 0.3}; b: {level: 3, weight: 0.1}",
        "a: 2; b: 0",
        "a: 2; b: 0",
        "a b",
    ),
    "then the difference, whoever is higher": ("a: 4; b: 4; c: 4", "a: 2; b: 1; c: 3.5", "a: 2; b: 2; c: 2", "c b a"),
    "then the id": ("b: 3; c: 3; a: 3", "b: 2; c: 2; a: 2", "b: 2; c: 2; a: 2", "a b c"),
    "but musts first": ("a: 5; b: {level: 3, must: true}", "a: 1; b: 2", "a: 1; b: 2", "b a"),
    "never what is optional": ("a: 3; b: {level: 5, optional: true}", "a: 2; b: 0", "a: 2; b: 0", "a"),
    "only what both see open": ("a: 3; b: 3; c: 3; d: 3", "a: 3; b: 2; c: 2", "a: 2; b: 3; c: 2; d: 1", "c"),
}


@pytest.mark.parametrize(("requires", "own", "manager", "order"), ORDER.values(), ids=ORDER)
def test_next_steps_are_ordered_by(project, compare, requires, own, manager, order):
    assert compare(project(talk(requires, own, manager))).next_steps == tuple(order.split())


def test_the_agreed_focus_comes_first_in_the_order_chosen(project, compare):
    files = talk(
        "a: {level: 5, must: true}; b: 3; c: 3",
        "a: 1; b: 2; c: 2",
        "a: 1; b: 2; c: 2",
        "a: 1; b: 2; c: 2",
        "focus: [c, b]\n",
    )
    result = compare(project(files))
    assert result.next_steps == ("c", "b", "a")
    assert result.focus == ("c", "b")


def test_what_is_still_different_is_no_next_step(project, compare):
    files = talk(
        "a: 3; b: 3", "a: 3; b: 2", "a: 1; b: 2", "b: 2", "still_different: {a: {employee: This, manager: That}}\n"
    )
    result = compare(project(files))
    assert result.next_steps == ("b",)
    assert (result.items[0].standing, result.items[0].gap, result.items[0].open) == ("still-different", None, True)
    assert (result.items[0].employee_words, result.items[0].manager_words) == ("This", "That")


def test_where_both_agreed_only_what_they_left_out_is_talked_about(project, compare):
    files = talk(
        "a: 3; b: 3; c: 3",
        "a: 4; b: 4; c: 4",
        "a: 2; b: 2; c: 2",
        "a: 3",
        "still_different: {c: {employee: A, manager: B}}\n",
    )
    assert compare(project(files)).talk == ("b",)


TALK = {
    "one side alone, the difference, the must, the id": (
        "a: 5; b: 5; c: {level: 5, must: true}; d: 5; e: 3",
        "a: 3; b: 1; c: 3; d: 3; e: 3",
        "a: 2; b: 4; c: 2; d: 2; e: 2.5",
        "",
        "e b c a d",
    ),
    "discuss_at lets small differences rest": (
        "a: 5; b: 5; c: 3",
        "a: 3; b: 4; c: 3",
        "a: 2; b: 2; c: 2",
        "policy: {discuss_at: 2}\n",
        "c b",
    ),
    "optional things are talked about too": ("a: {level: 3, optional: true}", "a: 3", "a: 2", "", "a"),
}


@pytest.mark.parametrize(("requires", "own", "manager", "policy", "order"), TALK.values(), ids=TALK)
def test_to_talk_about(project, compare, requires, own, manager, policy, order):
    assert compare(project(talk(requires, own, manager, policy=policy))).talk == tuple(order.split())


SEVEN = "a: 3; b: 3; c: 3; d: 3; e: 3; f: 3; g: 3"
MET = "a: 3; b: 3; c: 3; d: 3; e: 3; f: 3; g: 3"
NEAR = {
    "two of seven": (SEVEN, MET.replace("a: 3; b: 3", "a: 2; b: 2"), "", "near"),
    "three of seven": (SEVEN, MET.replace("a: 3; b: 3; c: 3", "a: 2; b: 2; c: 2"), "", "open"),
    "three of seven where three are few": (
        SEVEN,
        MET.replace("a: 3; b: 3; c: 3", "a: 2; b: 2; c: 2"),
        "policy: {near_at: 3}\n",
        "near",
    ),
    "one where none is few": (SEVEN, MET.replace("a: 3", "a: 2"), "policy: {near_at: 0}\n", "open"),
    "half of two": ("a: 3; b: 3", "a: 2; b: 3", "", "open"),
    "two of four": ("a: 3; b: 3; c: 3; d: 3", "a: 2; b: 2; c: 3; d: 3", "", "open"),
    "one of three": ("a: 3; b: 3; c: 3", "a: 2; b: 3; c: 3", "", "near"),
    "a must": ("a: {level: 3, must: true}; b: 3; c: 3", "a: 2; b: 3; c: 3", "", "open"),
    "a level and a half short": ("a: 3; b: 3; c: 3", "a: 1.5; b: 3; c: 3", "", "open"),
    "not rated": ("a: 3; b: 3; c: 3", "b: 3; c: 3", "", "near"),
    "no chance yet": ("a: 3; b: 3; c: 3", "a: {no_chance: None}; b: 3; c: 3", "", "near"),
    "an optional one short": ("a: {level: 3, optional: true}; b: 3; c: 3", "a: 0; b: 3; c: 3", "", "all-met"),
}


@pytest.mark.parametrize(("requires", "agreed", "policy", "state"), NEAR.values(), ids=NEAR)
def test_near(project, compare, requires, agreed, policy, state):
    files = talk(requires, agreed, "x: 1", agreed, policy=policy)
    assert compare(project(files)).state == state


SAME = {
    "the same levels and musts": ("{a: {level: 3, must: true, weight: 2, because: So}}", "", "same-as-today"),
    "inherited ones": ("{}\nextends: role", "", "same-as-today"),
    "another level": ("{a: {level: 4, must: true}}", "", "open"),
    "no must": ("{a: 3}", "", "open"),
    "one more": ("{a: {level: 3, must: true}, b: 1}", "", "open"),
    "another condition": ("{a: {level: 3, must: true}}", "conditions: {quota: Made it}\n", "open"),
    "nothing": ("{}", "", "asks-nothing"),
}


@pytest.mark.parametrize(("requires", "more", "state"), SAME.values(), ids=SAME)
def test_a_role_that_asks_what_today_s_asks(project, compare, requires, more, state):
    other = f"name: Other\nrequires: {requires}\n{more}"
    files = talk("a: {level: 3, must: true}", "a: 2; b: 1", "a: 2; b: 1", "a: 2; b: 0", roles__other=other)
    assert compare(project(files), target="other").state == state


@pytest.mark.parametrize(
    ("today", "requires"), [("{level: 3, optional: true}", "3"), ("3", "{level: 3, optional: true}")]
)
def test_what_one_role_requires_and_the_other_welcomes_is_not_the_same(project, compare, today, requires):
    other = f"name: Other\nrequires: {{a: {requires}, b: 1}}\n"
    files = talk(f"a: {today}; b: 1", "a: 2; b: 1", "a: 2; b: 1", roles__other=other)
    assert compare(project(files), target="other").state == "not-talked"


def test_today_s_role_is_never_the_same_as_today(project, compare):
    files = talk("a: 3", "a: 3", "a: 3", "a: 3")
    assert compare(project(files), target="role").state == "all-met"


def test_a_role_without_musts_says_so(project, compare, careerctl):
    root = project(talk("a: 3", "a: 2", "a: 2", "a: 2"))
    assert compare(root).no_musts
    assert "This role marks nothing as a must." in careerctl("gap", "pat", cwd=root).out

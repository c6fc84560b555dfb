"""Who sees what, through the command: what is listed reaches its readers and no others."""

import json
from itertools import product

import pytest

from careerctl.results.cut import Audience

FILES = {
    "careerctl.yaml": """\
        format: 1
        version: 2.1
        scales: {s: {levels: {0: Zero, 1: One, 2: Two, 3: Three, 4: Four}}}
        rounds:
          2026-h1: {opens: 2026-04-01, closes: 2026-04-30}
          2026-h2: {opens: 2026-10-01, closes: 2026-12-31}
        """,
    "competencies/a.yaml": "name: Asking\nasks: skill\nlevels: {3: Framework-level}\n",
    **{f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in ("b", "c", "d", "extra")},
    "competencies/learnt.yaml": "name: Learns-own\nasks: skill\n",
    "competencies/spared.yaml": "name: Rather-not-own\nasks: skill\n",
    "roles/role.yaml": """\
        name: Present role
        requires: {a: {level: 3, because: Framework-because, wording: Framework-wording}, b: 3, c: 2, d: 2}
        conditions: {quota: Framework-condition}
        metadata: {origin: Framework-metadata}
        """,
    "roles/next.yaml": "name: Next role\n",
    "roles/quiet.yaml": "name: Quiet role\n",
    "people/dana.yaml": "name: Dana Kim\ncalled: Manager-name\n",
    "people/pat.yaml": """\
        name: Pat Doe
        called: Pat
        role: role
        since: 2024-01-01
        manager: dana
        conditions_met: {role: {quota: {date: 2023-03-03, evidence: Condition-evidence}}}
        wishes:
          - {role: next, by: 2031-01, why: Wish-why, shared_with: everyone, asked: 2026-09-14,
             answered: {date: 2026-09-28, answer: not-yet, because: Everyone-because, revisit: 2027-03-31},
             history: [{date: 2026-03-28, answer: no, because: Everyone-because, revisit: 2026-09}]}
          - {words: Hr-wish, shared_with: hr, why: Wish-why}
          - {role: quiet, by: 2032-02, why: Wish-why}
        drivers: [Drivers-own]
        learns: [learnt]
        rather_not: [spared]
        shares: [extra]
        hand_over: {date: 2026-08-08, recorded_by: dana}
        outlook: [{by: dana, date: 2026-10-05, text: Outlook-text, because: Outlook-because}]
        decisions: [{date: 2026-01-01, because: Decision-because}]
        away: [{from: 2025-01-01, until: 2025-01-31}]
        metadata: {origin: Person-metadata}
        """,
    "notes/pat.dana.yaml": "- {date: 2026-10-01, text: Note-text}\n",
    "plans/pat.yaml": (
        "person: pat\ntarget: next\nstarted: 2026-10-01\nname: Plan-name\ntrial: {gives_way: [{what: Trial-relief}]}\n"
    ),
}
OWN = """\
by: pat
date: 2026-10-03
metadata: {origin: Sheet-metadata}
ratings:
  a: {level: 4, why: Self-why, evidence: [Self-evidence]}
  b: {no_chance: Self-no-chance}
  c: {not_applicable: Self-not-applicable}
  d: 1
  extra: {level: 2, why: Self-extra}
"""
MANAGER = """\
by: dana
date: 2026-10-04
ratings:
  a: {level: 2, why: Manager-why, evidence: [Manager-evidence]}
  b: {no_chance: Manager-no-chance}
  c: {not_applicable: Manager-not-applicable}
  d: {level: 1, why: Manager-d, observed: true}
"""
AGREED = """\
date: 2026-10-12
confirmed: {employee: 2026-10-12, manager: 2026-10-12}
ratings: {a: {level: 3, why: Agreed-why}}
still_different: {d: {employee: Differ-employee, manager: Differ-manager}}
focus: [a]
"""
SHEETS = {
    f"assessments/2026-h2/pat.{side}.yaml": text
    for side, text in (("self", OWN), ("manager", MANAGER), ("agreed", AGREED))
}
FORMATS = ("text", "json", "csv", "markdown")

FRAMEWORK = {"Framework-because", "Framework-wording", "Framework-condition"}
WORDS = {
    "Self-why",
    "Self-evidence",
    "Self-no-chance",
    "Self-not-applicable",
    "Self-extra",
    "Manager-why",
    "Manager-evidence",
    "Manager-no-chance",
    "Manager-not-applicable",
    "Manager-d",
    "Agreed-why",
    "Differ-employee",
    "Differ-manager",
    "Wish-why",
}
NEVER = {
    "Person-metadata",
    "Sheet-metadata",
    "Note-text",
    "Outlook-text",
    "Outlook-because",
    "Drivers-own",
    "Learns-own",
    "Rather-not-own",
    "2026-08-08",
    "Decision-because",
    "Condition-evidence",
    "Plan-name",
    "Trial-relief",
}
SHARED = {"Everyone-because", "2031-01"}
QUIET = {"Quiet role", "2032-02"}
ALLOWED = {
    "employee": FRAMEWORK
    | WORDS
    | SHARED
    | QUIET
    | {"Hr-wish", "Manager-name", "2023-03-03", "2026-10-03", "2026-10-04", "2026-10-12"},
    "manager": FRAMEWORK
    | WORDS
    | SHARED
    | QUIET
    | {"Hr-wish", "Manager-name", "2023-03-03", "2026-10-03", "2026-10-04", "2026-10-12"},
    "hr": FRAMEWORK | SHARED | {"Hr-wish", "Manager-name", "2023-03-03", "2026-10-03", "2026-10-04", "2026-10-12"},
    "everyone": FRAMEWORK | SHARED,
}
CANARIES = FRAMEWORK | WORDS | NEVER | SHARED | QUIET | ALLOWED["employee"]


@pytest.fixture
def shown(project, careerctl):
    """Return a function that gives what a reader is shown."""

    def text(files: dict[str, str], reader: str, form: str = "json", *more: str) -> str:
        root = project(FILES | files)
        code, out, err = careerctl(
            "gap", "pat", "--audience", reader, "--format", form, "--figures", "--today", "2026-11-01", *more, cwd=root
        )
        assert (code, err) == (0, "")
        return out

    return text


@pytest.mark.parametrize(
    "files",
    [{}, SHEETS, {each: SHEETS[each] for each in list(SHEETS)[:2]}],
    ids=["no sheets", "agreed", "before the talk"],
)
@pytest.mark.parametrize("only", [(), ("--sheet", "self"), ("--target", "next"), ("--round", "2026-h2")], ids=" ".join)
def test_a_canary_reaches_only_its_readers(shown, files, only):
    for reader, form in product(Audience, FORMATS):
        out = shown(files, reader, form, *only)
        assert {each for each in CANARIES if each in out} <= ALLOWED[reader], (reader, form)


@pytest.mark.parametrize("reader", Audience)
def test_and_reaches_all_of_them_in_json(shown, reader):
    found = {
        each
        for each in CANARIES
        if each in shown(SHEETS, reader) or each in shown({each: SHEETS[each] for each in list(SHEETS)[:2]}, reader)
    }
    assert found == ALLOWED[reader] & CANARIES


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("line", [("compare", "role", "next"), ("paths",), ("paths", "role")], ids=" ".join)
def test_the_framework_is_shown_and_nobody(project, careerctl, line, form):
    ran = careerctl(*line, "--format", form, cwd=project(FILES | SHEETS))
    assert (ran.code, ran.err) == (0, "")
    assert {each for each in CANARIES if each in ran.out} <= FRAMEWORK | QUIET


NOTED = {"employee": {"Note-text"}, "manager": {"Note-text"}, "hr": set(), "everyone": set()}


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize(
    "line", ["wish pat", "note pat", "rounds", "paths --person pat", "paths --person pat --target next"]
)
def test_a_canary_reaches_only_its_readers_elsewhere(project, careerctl, line, form, reader):
    options = ("--audience", reader, "--format", form, "--today", "2026-11-01")
    ran = careerctl(*line.split(), *options, cwd=project(FILES | SHEETS))
    assert (ran.code, ran.err) == (0, "")
    assert {each for each in CANARIES if each in ran.out} <= ALLOWED[reader] | NOTED[reader]
    assert ("Note-text" in ran.out) == (line == "note pat" and "Note-text" in NOTED[reader])


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("reader", Audience)
def test_a_profile_reaches_the_two_and_what_is_shared_everyone(project, careerctl, form, reader):
    options = ("--audience", reader, "--format", form, "--today", "2026-11-01")
    ran = careerctl("profile", "pat", *options, cwd=project(FILES | SHEETS))
    own = {"Drivers-own", "Learns-own", "Rather-not-own"}
    own |= {"2026-08-08", "Manager-name"} if form == "json" else {"Manager-name"} if form != "csv" else set()
    found = {each for each in CANARIES if each in ran.out}
    assert (ran.code, found, "EXTRA" in ran.out) == (0, own if reader in {"employee", "manager"} else set(), True)


@pytest.mark.parametrize("reader", Audience)
@pytest.mark.parametrize("line", [("plan", "pat"), ("plan", "pat", "--fresh"), ("plan",)], ids=" ".join)
def test_a_canary_of_a_plan_reaches_the_two(project, careerctl, line, reader):
    root, theirs = project(FILES | SHEETS), {"Plan-name", "Trial-relief", "Framework-level"}
    for form in FORMATS:
        out = careerctl(*line, "--audience", reader, "--format", form, "--today", "2026-11-01", cwd=root).out
        allowed = ALLOWED[reader] | theirs if reader in {"employee", "manager"} else set()
        assert {each for each in CANARIES if each in out} <= allowed


def test_hr_sees_levels_and_state_once_both_are_in(shown):
    result = json.loads(shown(SHEETS, "hr"))
    item = result["items"][0]
    assert (item["own"]["level"], item["manager"]["level"], item["agreed"]["level"]) == (4, 2, 3)
    assert result["state"] == "open"
    assert result["counts"]["required"] == 3
    assert (item["gap"], item["difference"], item["standing"], item["level"]) == (None, None, None, None)
    assert (result["talk"], result["next_steps"], result["open"], result["ratio"]) == (None,) * 4
    assert result["focus"] == ["a"]


@pytest.mark.parametrize("side", ["self", "manager"])
def test_hr_sees_nothing_but_who_has_rated_before(shown, side):
    path = f"assessments/2026-h2/pat.{side}.yaml"
    result = json.loads(shown({path: SHEETS[path]}, "hr"))
    assert [each["round"] for each in result["later"]] == ["2026-h2"]
    assert all(item["own"] is None and item["manager"] is None for item in result["items"])


def test_hr_sees_no_level_of_a_closed_round_with_one_sheet(shown):
    manager = {"assessments/2026-h1/pat.manager.yaml": MANAGER.replace("2026-10-04", "2026-04-04")}
    result = json.loads(shown(manager, "hr"))
    assert result["round"]["round"] == "2026-h1"
    assert (result["state"], result["counts"]) == (None, None)
    assert all(item["manager"] is None for item in result["items"])
    assert json.loads(shown(manager, "employee"))["items"][0]["manager"]["level"] == 2


def test_everyone_sees_name_role_framework_and_wishes_shared_with_everyone(shown):
    result = json.loads(shown(SHEETS, "everyone"))
    assert (result["name"], result["role_name"], result["today_role"]) == ("Pat Doe", "Present role", "Present role")
    assert [wish["role_name"] for wish in result["wishes"]] == ["Next role"]
    assert (result["wishes"][0]["why"], result["wishes"][0]["time"]) == (None, None)
    assert [item["required"] for item in result["items"]] == [3, 3, 2, 2]
    hidden = ("round", "later", "state", "counts", "focus", "talk", "next_steps", "beyond", "open", "ratio")
    assert [each for each in hidden if result[each]] == []
    about = ("own", "manager", "agreed", "level", "by", "gap", "difference", "standing", "employee_words")
    assert not [each for item in result["items"] for each in about if item[each]]


@pytest.mark.parametrize(("reader", "count"), [("employee", 3), ("manager", 3), ("hr", 2), ("everyone", 1)])
def test_a_wish_is_seen_by_those_it_is_shared_with(shown, reader, count):
    assert len(json.loads(shown({}, reader))["wishes"]) == count


@pytest.mark.parametrize("reader", ["hr", "everyone"])
@pytest.mark.parametrize("form", FORMATS)
def test_a_quiet_wish_does_not_show_as_the_role_compared_with(project, careerctl, reader, form):
    person = "name: Pat Doe\nwishes: [{role: quiet}, {role: next, shared_with: everyone}]\n"
    out = careerctl(
        "gap", "pat", "--audience", reader, "--format", form, cwd=project(FILES | {"people/pat.yaml": person})
    ).out
    assert "quiet" not in out.casefold()
    assert ("Next role" in out) == (form != "csv")


@pytest.mark.parametrize(("reader", "role"), [("employee", "quiet"), ("manager", "quiet"), ("hr", "")])
def test_nor_does_what_it_asks(project, careerctl, reader, role):
    person = {
        "people/pat.yaml": "name: Pat Doe\nwishes: [{role: quiet}]\n",
        "roles/quiet.yaml": "name: Quiet\nrequires: {a: 3}\n",
    }
    result = json.loads(
        careerctl("gap", "pat", "--audience", reader, "--format", "json", cwd=project(FILES | person)).out
    )
    told = (role, True, "manager") if role else (None, False, None)
    assert (result["role"], bool(result["items"]), result["wish_shared_with"]) == told


def test_a_role_asked_for_is_shown_though_it_is_wished_for_too(project, careerctl):
    root = project(FILES | {"people/pat.yaml": "name: Pat Doe\nwishes: [{role: quiet}]\n"})
    ran = careerctl("gap", "pat", "--target", "quiet", "--audience", "everyone", "--format", "json", cwd=root)
    assert json.loads(ran.out)["role"] == "quiet"

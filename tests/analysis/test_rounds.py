"""Which round is compared, with which role, and who has handed in."""

import json

import pytest

SETTINGS = """\
format: 1
version: 2.1
scales:
  levels: {levels: [One, Two, Three, Four]}
rounds:
  spring: {opens: 2026-04-01, closes: 2026-04-30}
  autumn: {opens: 2026-10-01, closes: 2026-10-31}
"""
NO_ROUNDS = "format: 1\nscales:\n  levels: {levels: [One, Two, Three, Four]}\n"
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/a.yaml": "name: Asking\nasks: skill\n",
    "roles/role.yaml": "name: Role\nrequires: {a: 3}\n",
    "roles/before.yaml": "name: Before\nrequires: {a: 2}\nformerly: [long-ago]\n",
    "people/pat.yaml": "name: Pat\nrole: role\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\n",
}
BOTH = "confirmed: {employee: 2026-10-20, manager: 2026-10-20}\n"


def sheets(**written: str) -> dict[str, str]:
    """Return files of sheets: `spring_self="…"` with what stands in it besides a date and a rating."""
    files = {}
    for name, more in written.items():
        round_, side = name.split("_")
        ratings = "" if "ratings" in more else "ratings: {a: 2}\n"
        by = {"self": "by: pat\n", "manager": "by: dana\n", "agreed": ""}[side]
        day = "" if "date:" in more else "date: 2026-10-10\n"
        files[f"assessments/{round_}/pat.{side}.yaml"] = f"{by}{day}{more}{ratings}"
    return files


SPRING = sheets(spring_self="", spring_manager="")
WHICH = {
    "none without sheets": ({}, "2026-10-15", None),
    "the last with both sides": (SPRING | sheets(autumn_self="", autumn_manager=""), "2026-10-15", "autumn"),
    "not one with the person's sheet alone": (SPRING | sheets(autumn_self=""), "2027-01-01", "spring"),
    "not an open one with the manager's sheet alone": (SPRING | sheets(autumn_manager=""), "2026-10-31", "spring"),
    "a closed one with the manager's sheet alone": (SPRING | sheets(autumn_manager=""), "2026-11-01", "autumn"),
    "not one with a draft": (SPRING | sheets(autumn_self="status: draft\n", autumn_manager=""), "2026-10-15", "spring"),
    "not a closed one with the manager's draft": (
        SPRING | sheets(autumn_manager="status: draft\n"),
        "2026-11-01",
        "spring",
    ),
    "one that both agreed": (SPRING | sheets(autumn_agreed=BOTH), "2026-10-15", "autumn"),
    "not one whose summary one has confirmed": (
        SPRING | sheets(autumn_agreed="confirmed: {manager: 2026-10-20}\n"),
        "2026-10-15",
        "spring",
    ),
    "none where each side is in another round": (sheets(spring_self="", autumn_manager=""), "2026-10-15", None),
}


@pytest.mark.parametrize(("written", "today", "round_"), WHICH.values(), ids=WHICH)
def test_compares(project, careerctl, written, today, round_):
    out = careerctl("gap", "pat", "--format", "json", "--today", today, cwd=project(FILES | written)).out
    compared = json.loads(out)["round"]
    assert (compared and compared["round"]) == round_


def test_without_sheets_it_lists_what_the_role_asks(project, careerctl):
    code, out, _ = careerctl("gap", "pat", cwd=project(FILES))
    assert code == 0
    assert "Nobody has rated yet." in out
    assert "Asking" in out


@pytest.mark.parametrize("arguments", [(), ("--round", "autumn")], ids=["unasked", "asked for"])
def test_of_a_round_with_one_side_in_only_who_has_rated_is_told(project, careerctl, arguments):
    secret = sheets(autumn_self="ratings: {a: {level: 4, why: Zebra}}\n")
    root = project(FILES | secret)
    code, out, _ = careerctl("gap", "pat", *arguments, "--today", "2026-10-15", cwd=root)
    assert code == 0
    assert "autumn: Pat has rated, Dana not yet" in out
    assert "Zebra" not in out
    told = careerctl("gap", "pat", *arguments, "--format", "json", "--today", "2026-10-15", cwd=root).out
    assert "Zebra" not in told
    assert [each["round"] for each in json.loads(told)["later"]] == ["autumn"]
    assert all(item["own"] is None for item in json.loads(told)["items"])


def test_a_draft_does_not_exist(project, careerctl):
    root = project(FILES | sheets(autumn_self="status: draft\n"))
    result = json.loads(careerctl("gap", "pat", "--format", "json", "--today", "2026-10-15", cwd=root).out)
    assert (result["round"], result["later"], result["beyond"]) == (None, [], [])


def test_an_older_round_is_compared_with_the_role_of_then(project, compare):
    old = sheets(spring_self="role: before\n", spring_manager="role: before\n", autumn_self="", autumn_manager="")
    root = project(FILES | old)
    then, now = compare(root, round="spring"), compare(root)
    assert (then.role, then.own_role, then.items[0].gap) == ("before", True, 0)
    assert (now.role, now.items[0].gap) == ("role", 1)


def test_of_then_even_under_its_former_id(project, compare):
    old = sheets(spring_self="", spring_manager="role: long-ago\n", autumn_self="", autumn_manager="")
    assert compare(project(FILES | old), round="spring").role == "before"


def test_a_target_wins_over_the_role_of_then(project, compare):
    old = sheets(spring_self="role: before\n", spring_manager="role: before\n", autumn_self="", autumn_manager="")
    result = compare(project(FILES | old), round="spring", target="role")
    assert (result.role, result.round.round) == ("role", "spring")


def test_the_last_round_is_compared_with_today_s_role(project, compare):
    rated = sheets(spring_self="role: before\n", spring_manager="role: before\n")
    assert compare(project(FILES | rated)).role == "role"


def test_the_order_of_the_rounds_is_the_declared_one(project, compare):
    written = {"spring_self": "date: 2026-10-20\n", "spring_manager": "date: 2026-10-20\n"}
    later = {"autumn_self": "date: 2026-10-02\n", "autumn_manager": "date: 2026-10-02\n"}
    assert compare(project(FILES | sheets(**written, **later))).round.round == "autumn"


def test_without_a_list_of_rounds_they_are_ordered_by_date(project, compare):
    written = {"zz_self": "date: 2025-04-01\n", "zz_manager": "date: 2026-12-01\n"}
    later = {"aa_self": "date: 2025-05-01\n", "aa_manager": "date: 2025-05-02\n"}
    files = FILES | {"careerctl.yaml": NO_ROUNDS} | sheets(**written, **later)
    assert compare(project(files)).round.round == "aa"


def test_without_a_list_of_rounds_none_is_ever_closed(project, compare):
    root = project(FILES | {"careerctl.yaml": NO_ROUNDS} | sheets(any_manager=""))
    assert compare(root).round is None


def test_an_older_framework_is_named(project, careerctl):
    root = project(FILES | sheets(autumn_self="framework: 2.0\n", autumn_manager="framework: 2.0\n"))
    assert "Rated against version 2.0 of the framework; today it is 2.1." in careerctl("gap", "pat", cwd=root).out


def test_the_same_framework_is_not(project, compare):
    root = project(FILES | sheets(autumn_self="framework: 2.1\n", autumn_manager="framework: 2.1\n"))
    assert compare(root).round.framework == ""


def test_sheets_in_the_person_s_file_count_like_files(project, compare):
    person = FILES["people/pat.yaml"] + (
        "assessments:\n  - round: autumn\n    self: {by: pat, date: 2026-10-01, ratings: {a: 3}}\n"
        "    manager: {by: dana, date: 2026-10-05, ratings: {a: 3}}\n"
    )
    result = compare(project(FILES | {"people/pat.yaml": person}))
    assert (result.round.round, result.items[0].standing) == ("autumn", "both-met")
    assert (str(result.round.own), str(result.round.manager)) == ("2026-10-01", "2026-10-05")


def test_an_unknown_round_is_wrong_use_with_a_near_miss(project, careerctl):
    code, out, err = careerctl("gap", "pat", "--round", "autum", cwd=project(FILES))
    assert (code, out) == (2, "")
    assert "Did you mean 'autumn'?" in err

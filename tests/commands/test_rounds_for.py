"""A round that is about some people only: others are neither listed nor asked nor waited for, by commands and rules."""

import json

import pytest

from careerctl.project.kinds import SETTINGS_FILE

SETTINGS = """\
format: 1
scales: {s: {levels: [One, Two]}}
rounds:
  spring: {opens: 2026-04-01, closes: 2026-04-30}
  autumn: {opens: 2026-10-01, closes: 2026-11-30}
  newcomers: {opens: 2026-10-20, closes: 2026-11-10, for: [jo, cy]}
"""
FILES = {
    SETTINGS_FILE: SETTINGS,
    "competencies/craft.yaml": "name: Craft\nasks: skill\n",
    "roles/maker.yaml": "name: Maker\nrequires: {craft: 1}\n",
    **{
        f"people/{name}.yaml": f"name: {name.capitalize()}\nrole: maker\nmanager: al\n{more}"
        for name, more in {"bo": "", "jo": "", "cyd": "formerly: [cy]\n"}.items()
    },
    "people/al.yaml": "name: Al\nrole: maker\n",
}
OTHER = SETTINGS.replace(
    "autumn: {opens: 2026-10-01, closes: 2026-11-30}", "autumn: {opens: 2027-10-01, closes: 2027-11-30}"
)
TODAY = "2026-11-02"


@pytest.fixture
def said(project, careerctl):
    """Return a function that returns what a command says."""

    def run(*line, today=TODAY, **settings):
        more = {SETTINGS_FILE: settings["settings"]} if settings else {}
        ran = careerctl(*line, "--today", today, cwd=project(FILES | more))
        return ran.out + ran.err

    return run


def test_only_they_are_listed_and_waited_for(said):
    rounds = json.loads(said("rounds", "--format", "json"))["rounds"]
    listed = {each["round"]: [one["person"] for one in each["people"]] for each in rounds}
    assert listed == {name: ["al", "bo", "cyd", "jo"] for name in ("autumn", "spring")} | {"newcomers": ["cyd", "jo"]}
    page = said("rounds", "--manager", "al").split("newcomers · open until 10 November 2026\n")[1].split("\n\n")[0]
    assert page == "Self, not yet        Cyd · Jo\nManager, not yet     Cyd · Jo\nAgreed, not yet      Cyd · Jo"


def test_whoever_has_a_sheet_in_it_is_listed(project, said):
    project({"assessments/newcomers/bo.self.yaml": "by: bo\ndate: 2026-10-21\nratings: {craft: 1}\n"})
    assert "Self, handed in      Bo\n" in said("rounds").split("newcomers")[1]


def test_a_round_for_nobody_who_is_here(said):
    alone = SETTINGS.replace("[jo, cy]", "[zed]")
    assert "Nobody is in this round.\n" in said("rounds", settings=alone)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("bo --as self --set craft=1 --dry-run", "b/assessments/autumn/bo.self.yaml"),
        ("bo --as manager --set craft=1 --dry-run", "b/assessments/autumn/bo.manager.yaml"),
        ("bo --as agreed", "have not handed in for autumn yet"),
        (
            "bo --as self --round newcomers",
            "the round newcomers is for others. Add the id to its `for:` in careerctl.yaml, or name another.",
        ),
        ("jo --as self --set craft=1 --dry-run", "b/assessments/newcomers/jo.self.yaml"),
        ("jo --as self --round autumn --set craft=1 --dry-run", "b/assessments/autumn/jo.self.yaml"),
        ("cyd --as self --round newcomers --set craft=1 --dry-run", "b/assessments/newcomers/cyd.self.yaml"),
        ("bo --as self --round newcomer", "no round has the id 'newcomer'. Did you mean 'newcomers'?"),
    ],
)
def test_rate_takes_the_round_that_is_theirs(said, line, told):
    assert told in said("rate", *line.split())


def test_rate_names_the_rounds_that_are_theirs(said):
    told = said("rate", "bo", "--as", "self", today="2026-11-05", settings=OTHER)
    assert "no round is open on 5 November 2026. The rounds in careerctl.yaml:\n  spring: " in told
    assert "newcomers" not in told
    alone = SETTINGS.partition("  spring")[0] + "  newcomers: {opens: 2026-10-20, closes: 2026-11-10, for: [jo]}\n"
    assert "newcomers: 20 October 2026 to 10 November 2026" in said("rate", "bo", "--as", "self", settings=alone)
    assert "no round has the id 'x'" in said("rate", "bo", "--as", "self", "--round", "x", settings=alone)


def sheets(round_, person, day):
    own = f"by: {person}\ndate: {day}\nratings: {{craft: 1}}\n"
    return {f"assessments/{round_}/{person}.self.yaml": own}


def rules(project, careerctl, files, today, *names):
    """Return of whom which of some rules speak."""
    out = careerctl("check", "--format", "concise", "--today", today, cwd=project(FILES | files)).out
    return [f"{name} {line.split(':')[0]}" for line in out.splitlines() for name in names if f"[{name}]" in line]


def test_the_round_of_a_newcomer_quiets_no_rule_about_others(project, careerctl):
    """While it is open for Jo, what is old of Bo is old; Jo's is talked about when it is over."""
    files = {SETTINGS_FILE: OTHER} | sheets("spring", "bo", "2025-04-10") | sheets("spring", "jo", "2025-04-10")
    names = ("stale-assessment", "missing-side")
    assert rules(project, careerctl, files, TODAY, *names) == ["stale-assessment assessments/spring/bo.self.yaml"]
    both = [f"stale-assessment assessments/spring/{each}.self.yaml" for each in ("bo", "jo")]
    assert rules(project, careerctl, files, "2026-11-11", *names) == both


def test_the_last_round_to_talk_about_is_each_person_s_own(project, careerctl):
    files = {SETTINGS_FILE: OTHER} | sheets("spring", "bo", "2026-04-10") | sheets("newcomers", "jo", "2026-10-21")
    assert rules(project, careerctl, files, "2026-11-11", "missing-side") == [
        "missing-side assessments/newcomers/jo.self.yaml",
        "missing-side assessments/spring/bo.self.yaml",
    ]


def test_somebody_whom_nobody_knows_is_named_and_not_where_only_the_framework_is_checked(said):
    wrong = SETTINGS.replace("[jo, cy]", "[joo, jo]")
    line = "careerctl.yaml:6:60: warning[unknown-person] no person has the id 'joo'"
    assert line in said("check", "--format", "concise", settings=wrong)
    assert "unknown-person" not in said("check", "--format", "concise", "--scope", "framework", settings=wrong)


def test_a_former_id_is_an_old_name(said):
    told = said("check", "--format", "concise")
    assert "careerctl.yaml:6:64: warning[old-name] the person 'cy' is called 'cyd' now" in told


def test_renaming_somebody_renames_them_in_the_round(project, careerctl):
    root = project(FILES)
    assert "1 in careerctl.yaml" in careerctl("rename", "person", "jo", "joe", cwd=root).out
    assert "for: [joe, cy]" in (root / SETTINGS_FILE).read_text("utf-8")


def test_a_new_round_for_some(project, said):
    root = project(FILES)
    told = said("new", "round", "back", "--until", "2027-01-10", "--for", "bo", "--for", "jo")
    assert "Wrote round back into careerctl.yaml: 2 November 2026 to 10 January 2027, for bo and jo only." in told
    assert "back:" in (root / SETTINGS_FILE).read_text("utf-8")
    page = said("rounds", today="2026-12-01", settings=(root / SETTINGS_FILE).read_text("utf-8"))
    assert "back · open until 10 January 2027\nSelf, not yet        Bo · Jo\n" in page
    told = said("new", "round", "again", "--until", "2027-02-10", "--for", "Bo", "--for", "people/jo.yaml", "--dry-run")
    assert told.endswith("+    for: [bo, jo]\n")
    assert "no person has the id 'zed'" in said("new", "round", "y", "--until", "2027-01-10", "--for", "zed")
    assert "--for belongs to a round: whom it is about." in said("new", "person", "zed", "--for", "bo")


def test_two_rounds_for_the_same_person_are_told_apart_by_name_alone(said):
    both = SETTINGS.replace(
        "  newcomers:", "  second: {opens: 2026-10-25, closes: 2026-11-05, for: [jo]}\n  newcomers:"
    )
    told = said("rate", "jo", "--as", "self", settings=both)
    assert "several rounds are open on 2 November 2026: autumn, second, newcomers. Choose one with --round." in told

"""What nobody but the two may know moves no number of `needs` for others; and no two pages give a number of few."""

import json
from itertools import combinations

import pytest
from needs_project import FILES, SETTINGS, TODAY

FEW = {"careerctl.yaml": SETTINGS.rstrip(" ") + "    policy: {min_group: 2}\n"}
BOB, TRIAL = "people/bob.yaml", "plans/bob-senior.yaml"
OPEN = {
    "assessments/autumn/dov.self.yaml": "by: dov\ndate: 2026-10-10\nratings: {sell: 0, lead: 0}\n",
}
CLOSED = {"assessments/spring/fay.manager.yaml": "by: ann\ndate: 2026-04-10\nratings: {sell: 3, lead: 3}\n"}
DRAFT = {
    "assessments/autumn/dov.self.yaml": "status: draft\nby: dov\ndate: 2026-10-10\nratings: {sell: 0}\n",
    "assessments/autumn/dov.manager.yaml": "by: ann\ndate: 2026-10-10\nratings: {sell: 0, lead: 0}\n",
}
OF_THE_TWO = {
    "what somebody would like to learn": {BOB: FILES[BOB].replace("learns: [sell, thai]", "learns: [lead]")},
    "strengths": {BOB: f"{FILES[BOB]}strengths: [thai, sell, lead]\n"},
    "a wish for the manager alone": {
        "people/cyd.yaml": FILES["people/cyd.yaml"].replace("[{role: senior", "[{role: chief"),
        BOB: FILES[BOB].replace("{words: Travel", "{role: chief, asked: 2026-10-01}, {words: Travel"),
    },
    "a trial that was not announced": {TRIAL: FILES[TRIAL].replace("competency: sell", "competency: lead")},
    "a trial that will be announced": {
        TRIAL: FILES[TRIAL].replace(
            "agreed:", "announced: {date: 2026-12-01}, tell: {employee: 2026-10-01, manager: 2026-10-01}, agreed:"
        )
    },
    "one side of an open round": OPEN,
    "a draft, and the other side": DRAFT,
    "a closed round in which one side alone is in": CLOSED,
}  # fmt: skip
OF_A_DAY_TO_COME = {
    "a leaving": {"people/eve.yaml": FILES["people/eve.yaml"].replace("left: {date: 2027-03-31}\n", "")},
    "a move": {"people/fay.yaml": FILES["people/fay.yaml"].partition("decisions:")[0]},
}
SUPPOSED = ((), ("--if", "one fewer senior", "--if", "one more chief"), ("--if", "opening north closes"))
LINES = [(goal, supposed) for goal in ("grow", "abroad", None) for supposed in SUPPOSED]
SOME = [("grow", SUPPOSED[1]), (None, ())]


@pytest.fixture
def pages(project, careerctl):
    """Return a function that runs some lines for a reader on changed files."""

    def run(changed, reader, lines=SOME):
        root = project(FILES | FEW | changed)
        ran = [
            careerctl(
                "needs", *filter(None, [goal]), *supposed, "--audience", reader, *TODAY, "--format", "json", cwd=root
            )
            for goal, supposed in lines
        ]
        for path in changed:
            if path not in FILES:
                (root / path).unlink()
        assert {each.code for each in ran} == {0}
        return ran

    return run


@pytest.mark.parametrize("changed", OF_THE_TWO.values(), ids=OF_THE_TWO)
@pytest.mark.parametrize("reader", ["hr", "everyone", "employee"])
def test_what_the_two_know_moves_nothing(pages, changed, reader):
    assert pages(changed, reader) == pages({}, reader)


@pytest.mark.parametrize("changed", OF_A_DAY_TO_COME.values(), ids=OF_A_DAY_TO_COME)
@pytest.mark.parametrize("reader", ["everyone", "employee"])
def test_a_day_to_come_is_known_to_hr_alone(pages, changed, reader):
    assert pages(changed, reader) == pages({}, reader)
    assert pages(changed, "hr") != pages({}, "hr")


@pytest.mark.parametrize(
    "written", ["{role: chief, date: 2026-10-20", "{role: chief, date: 2026-10-20, accepted: 2026-10-25"]
)
def test_a_move_that_no_file_has_yet_is_known_to_hr_alone(pages, written):
    """A decision is not for everyone: they learn of it once the person's file has the role, as on other pages."""
    cyd = FILES["people/cyd.yaml"]
    changed = {"people/cyd.yaml": f"{cyd}decisions: [{written}, because: Asked for}}]\n"}
    for reader in ("everyone", "employee"):
        assert pages(changed, reader) == pages({}, reader)
    assert pages(changed, "hr") != pages({}, "hr")


def test_the_tests_above_could_find_something(project, careerctl):
    """The manager's page does move with all that the two know, so that it is counted there."""
    lines = ("needs", "--manager", "ann", *TODAY, "--format", "json")
    before = careerctl(*lines, cwd=project(FILES | FEW)).out
    moved = {
        name: careerctl(*lines, cwd=project(FILES | FEW | changed)).out != before
        for name, changed in OF_THE_TWO.items()
        if name in {"what somebody would like to learn", "a wish for the manager alone"}
    }
    assert all(moved.values()), moved


def test_no_two_pages_give_a_number_of_few(pages):
    """Whoever holds all pages beside each other, with suppositions or without, finds no difference but in positions."""
    ran = {
        line: json.loads(each.out)["counted"][0] for line, each in zip(LINES, pages({}, "everyone", LINES), strict=True)
    }
    for one, other in combinations(ran.values(), 2):
        numbers = [
            {
                (each["id"], each["level"], moment): {
                    name: each[moment][name] for name in ("wished", "learns", "coming")
                }
                for goal in page["goals"]
                for each in goal["needs"]
                for moment in ("today", "then")
                if each[moment] is not None
            }
            for page in (one, other)
        ]
        for need in numbers[0].keys() & numbers[1].keys():
            assert numbers[0][need] == numbers[1][need]
    levels = {
        json.dumps([each["there"], each["missing"]])
        for page in ran.values()
        for goal in page["goals"]
        for need in goal["needs"]
        if (need["kind"], need["id"], goal["goal"]) == ("competency", "sell", "grow")
        for each in (need["today"], need["then"] or need["today"])
    }
    assert len(levels) == 1

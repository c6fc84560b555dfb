"""What check finds about Northwind's people, plans and goals: exactly this, each with the reason why it is right."""

from pathlib import Path

from careerctl import shelf
from careerctl.problems.rule import Scope
from careerctl.project.git.earlier import GitHistory

NORTHWIND = Path(__file__).parents[4] / "examples" / "northwind"
SHELF = "careerctl.check.rules"

FOUND = {
    "goals/many-site-customers.yaml:8:5: note[carried-by-one]": (
        "Of five people with a level in it Yuki alone is at 4, and the goal needs two."
    ),
    "people/ben.yaml:35:16: note[rated-against-other-words]": (
        "Agreed in spring under 2.0; Dana has not rated since, and nothing keeps what 2.0 said."
    ),
    "people/farah.yaml:17:5: warning[unanswered-wish]": (
        "Asked on 12 October, three weeks before; her other wish has its answer."
    ),
    "people/tomasz.yaml:33:7: warning[wish-without-date]": (
        "Put off in March, before his months away, to no day at all."
    ),
    "plans/yuki-senior-account-executive.yaml:37:3: warning[added-not-shifted]": (
        "From February on Yuki has a large deal and ten first meetings beside a team of five, which nobody takes over."
    ),
}


def test_exactly_what_was_planted_is_found(careerctl, monkeypatch):
    monkeypatch.setattr(GitHistory, "_kept", None)  # as whoever copied it has it
    ran = careerctl("check", "--format", "concise", "--today", "2026-11-02", cwd=NORTHWIND)
    about_people = {each for each in shelf.names(SHELF) if shelf.leaf(SHELF, each).RULE.scope is not Scope.FRAMEWORK}
    found = [line.partition("] ")[0] + "]" for line in ran.out.splitlines()]
    assert [each for each in found if each.split("[")[1].rstrip("]") in about_people] == sorted(FOUND)

"""What an action of a plan is called: by its text, its activity, its competency's step or its id, in every list."""

from collections.abc import Callable
from typing import Any

import pytest

TODAY = ("--today", "2026-11-02")
FILES = {
    "competencies/knots.yaml": "name: Knots\nasks: skill\n",
    "activities/harbour.yaml": "name: A week in the harbour\nkind: special-assignment\ndevelops: {knots: {to: 2}}\n",
    "roles/sailor.yaml": "name: Sailor\nrequires: {knots: 1}\n",
    "roles/mate.yaml": "name: Mate\nrequires: {knots: 2}\n",
    "paths/up.yaml": "name: Up\nsteps: [sailor, mate]\n",
    "people/kim.yaml": "name: Kim\nrole: sailor\nmanager: ola\n",
    "people/ola.yaml": "name: Ola\n",
}
PLAN = "person: kim\ntarget: mate\nstarted: 2026-10-20\nmastery:\n  actions:\n    - {{{}, owner: manager}}\n"


@pytest.fixture
def pages(project: Any, careerctl: Any) -> Callable[[str], list[str]]:
    """Return a function that gives all that speaks of an action, as the plan says it."""

    def made(action: str) -> list[str]:
        root = project(FILES | {"plans/kim.yaml": PLAN.format(action)})
        said = [careerctl(*line, *TODAY, cwd=root).out for line in (("plan", "kim"), ("report", "plan", "kim"))]
        assert not any("****" in each for each in said)
        return [each.replace("\N{NO-BREAK SPACE}", " ") for each in said]

    return made


@pytest.mark.parametrize(
    ("action", "owed", "does"),
    [
        ("text: Ties twenty, activity: harbour, competency: knots, to: 2, id: a", "Ties twenty (a)",
         "Ties twenty: A week in the harbour"),
        ("activity: harbour, competency: knots, from: 1, to: 2, id: a", "A week in the harbour (a)",
         "Knots 1 → 2: A week in the harbour"),
        ("competency: knots, from: 1, to: 2, id: a", "Knots 1 → 2 (a)", "Knots 1 → 2"),
        ("competency: knots, to: 2, id: a", "Knots to 2 (a)", "Knots to 2"),
        ("competency: knots, id: a", "Knots (a)", "Knots"),
        ("id: new-boat-2", "New boat 2 (new-boat-2)", "New boat 2"),
        ("due: 2027-01-31", "Mastery action 1 (mastery-action-1)", "Mastery action 1"),
    ],
)  # fmt: skip
def test_an_action_always_has_a_name(pages: Callable[[str], list[str]], action: str, owed: str, does: str) -> None:
    screen, page = pages(action)
    if "harbour" in does:
        owed = f"make room for “{owed[:-4]}” (a)"
    assert f"  {owed}\n" in screen
    assert f" · {does}\n" in screen
    name = owed.partition(" (")[0]
    assert f"| {name[:1].upper()}{name[1:]} | Ola |" in page
    part = "Ola makes room for it, " if "harbour" in does else "Ola, "
    assert f"- **{does}** – {part}" in page


def test_what_is_still_to_do_for_a_step_is_named_too(pages: Callable[[str], list[str]]) -> None:
    assert "Knots 1 → 2" in pages("competency: knots, from: 1, to: 2, status: active")[1]


def test_a_talk_of_which_nothing_was_written_ends_with_its_day(project: Any, careerctl: Any) -> None:
    plan = PLAN.format("id: a") + "check_ins: {log: [{date: 2026-10-27}]}\n"
    root = project(FILES | {"plans/kim.yaml": plan})
    assert "- **27 October 2026**\n" in careerctl("report", "plan", "kim", *TODAY, cwd=root).out


def test_who_leads_is_named_where_nobody_has_rated(project: Any, careerctl: Any) -> None:
    root = project(FILES | {"plans/kim.yaml": PLAN.format("id: a")})
    assert "| Kim |  |\n| Ola |  |\n" in careerctl("report", "plan", "kim", *TODAY, cwd=root).out
    assert "| Ola | | |" in careerctl("report", "review", "kim", *TODAY, cwd=root).out
    assert "What Ola has rated" in careerctl("report", "prepare", "kim", *TODAY, cwd=root).out
    assert "Ola" not in careerctl("report", "review", "kim", "--audience", "everyone", *TODAY, cwd=root).out


def test_what_the_manager_owns_and_the_person_does_is_said_so(project: Any, careerctl: Any) -> None:
    """Nobody reads that Ola ties the knots that Kim is to tie."""
    stones = "stones: [{text: Led a crew, owner: manager, due: 2027-03-31}, {text: Sewed a sail, owner: employee}]\n"
    actions = (
        f"{PLAN.format('activity: harbour, id: a')}    - {{activity: harbour, text: Rows, owner: manager, id: b}}\n"
    )
    harbour = {"activities/harbour.yaml": FILES["activities/harbour.yaml"] + "hours: 20\n"}
    root = project(FILES | harbour | {"plans/kim.yaml": actions + stones})
    screen = careerctl("plan", "kim", *TODAY, cwd=root).out
    assert screen.count("Takes: 20 hours in all\n") == 1
    assert "find the occasion for “Led a crew” (stone-1)\n" in screen
    assert " · Led a crew – Ola finds the occasion, by 31 March 2027\n" in screen
    assert " · Sewed a sail – Kim, no date yet\n" in screen
    assert screen.count("Takes: no time of its own, it is the same one as above\n") == 1
    page = careerctl("report", "plan", "kim", *TODAY, cwd=root).out.replace("\N{NO-BREAK SPACE}", " ")
    assert "| Find the occasion for “Led a crew” | Ola |" in page

"""A form holds nothing of the other side, of others' notes or of a plan: every field of theirs has the same words."""

import html
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import BaseModel

from careerctl.model.assessment import AgreedSheetFile, RatedSheetFile
from careerctl.model.note import Notes
from careerctl.model.person import Person
from careerctl.model.plan import Plan

from .test_canary import DANA, FRAMEWORK, example, written

TODAY = ("--today", "2026-10-12")
SHEET = "assessments/2026-h2/p.{}.yaml"
REFUSED = {"left", "assessments", "formerly", "away", "conditions_met", "closed"}
"""What makes somebody's form one that is refused."""


def whole(model: type[BaseModel], words: str, **more: object) -> str:
    """Return a file with every field, and words of one's own in each that takes some."""
    thing = example(model, 0)
    if isinstance(thing, dict):
        thing = {key: value for key, value in thing.items() if key not in REFUSED} | more
    return "\n".join(written(thing, None, "")).replace("lorem", words) + "\n"


def files(**words: str) -> dict[str, str]:
    """Return a project in which every text of a kind of file is that kind's word."""
    person = {"name": "P", "called": "P", "role": "guide", "manager": "dana"}
    return FRAMEWORK | DANA | {
        "people/p.yaml": whole(Person, words["person"], **person),
        SHEET.format("self"): whole(RatedSheetFile, words["own"], by="p", status=words.get("self", "draft")),
        SHEET.format("manager"): whole(RatedSheetFile, words["manager"], status=words.get("other", "submitted")),
        SHEET.format("agreed"): whole(AgreedSheetFile, words["agreed"], status="submitted"),
        "notes/p.dana.yaml": whole(Notes, words["dana_notes"]),
        "notes/p.p.yaml": whole(Notes, words["own_notes"]),
        # what the person has to do before any trial is theirs to tick
        "plans/p.yaml": whole(Plan, words["plan"], person="p").replace("owner: employee", "owner: manager"),
    }  # fmt: skip


KINDS = ("person", "own", "manager", "agreed", "dana_notes", "own_notes", "plan")
CASES: dict[tuple[str, ...], tuple[dict[str, str], set[str]]] = {
    ("--as", "self"): ({}, {"person"}),
    ("--as", "self", "--with-notes"): ({}, {"person", "own_notes"}),
    ("--as", "manager"): ({"self": "submitted", "other": "draft"}, set()),
    ("--as", "manager", "--with-notes"): ({"self": "submitted", "other": "draft"}, {"dana_notes"}),
    ("--as", "agreed"): ({"self": "submitted"}, {"agreed"}),
    ("--plan",): ({}, {"plan"}),
}
"""How each form is made, with whose sheet is in, and what may stand in it."""


@pytest.mark.parametrize("how", CASES, ids=" ".join)
def test_it_holds_nothing_else(project: Callable, careerctl: Callable, how: tuple[str, ...]) -> None:
    sides, kept = CASES[how]
    words: Any = {each: f"canary-{number}" for number, each in enumerate(KINDS)}
    root = project(files(**words, **sides))
    page = careerctl("form", "p", *how, *TODAY, cwd=root)
    assert page.code == 0, page.err
    said = html.unescape(page.out)
    assert {each for each in KINDS if words[each] in said} == kept

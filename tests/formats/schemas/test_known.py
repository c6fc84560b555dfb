"""What a schema says of a project's ids and levels."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerctl.formats.schemas.choices import one_of_ids, one_of_levels
from careerctl.formats.schemas.known import ProjectVocabulary, Vocabulary
from careerctl.project.reading.framework import read_project

Project = Callable[..., Path]

FILES = {
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\nstatus: retired\ndescription: Helps\nformerly: [led]\n",
    "competencies/broken.yaml": "name: [\n",
    "roles/guide.yaml": "name: Guide\nstatus: draft\n",
    "roles/lead.yaml": "name: Lead\nsummary: |\n  Two\n  lines.\n",
    "goals/growth.yaml": "name: Growth\nwhy: So.\n",
    "openings/north.yaml": "role: guide\nfrom: 2027-04\n",
    "paths/up.yaml": "name: Up\npurpose: Higher.\n",
    "activities/reading.yaml": "name: Reading\nkind: reading\n",
}


@pytest.fixture
def known(project: Project) -> Callable[..., ProjectVocabulary]:
    def of(files: dict[str, str]) -> ProjectVocabulary:
        links = read_project(project(files), date.min).links
        return ProjectVocabulary(links.framework, links.unsure)

    return of


def said(known: Vocabulary, kind: str) -> list[Any]:
    return [(entry.written[0], entry.title, entry.description) for entry in known.ids(kind) or ()]


@pytest.mark.parametrize(
    ("kind", "entries"),
    [
        (
            "competency",
            [
                ("broken", "broken", "Its file cannot be read today."),
                ("coaching", "Coaching", "(retired) Helps"),
                ("led", "Coaching", "Called coaching now."),
            ],
        ),
        ("role", [("guide", "Guide", "(draft) "), ("lead", "Lead", "Two lines.")]),
        ("goal", [("growth", "Growth", "So.")]),
        ("opening", [("north", "north", "guide, from 2027-04 on")]),
        ("path", [("up", "Up", "Higher.")]),
        ("activity", [("reading", "Reading", "")]),
        ("area", [("selling", "Selling", "")]),
        ("round", [("2026-h2", "2026-h2", "From 2026-10-01 to 2026-10-31.")]),
        ("scale", [("steps", "steps", "0 None yet · 1 Learning · 2 Practising · 3 Proficient · 4 Leading")]),
    ],
)
def test_ids_say_what_they_stand_for(known: Any, kind: str, entries: list[Any]) -> None:
    assert said(known(FILES), kind) == [(each, title, text.strip()) for each, title, text in entries]


def test_people_are_never_known(known: Any) -> None:
    assert known({"people/alice.yaml": "name: Alice\n"}).ids("person") is None


def test_without_a_project_drivers_and_rules_are_known() -> None:
    assert Vocabulary().ids("role") is None
    assert len(said(Vocabulary(), "driver")) == 10
    rules = {name: text for name, _, text in said(Vocabulary(), "rule")}
    assert rules["unknown-person"] == "Nobody in the project has the id."
    assert "tab" not in rules


def test_without_rounds_any_id_goes(known: Any) -> None:
    assert known({"careerctl.yaml": "format: 1\n"}).ids("round") is None


def test_where_there_is_nothing_to_choose_from_nothing_fits(known: Any) -> None:
    assert one_of_ids(known({}).ids("goal")) == {"enum": []}


def test_a_word_that_is_a_number_to_others_stands_in_both_readings(known: Any) -> None:
    chosen = one_of_ids(known({"goals/1337.yaml": "name: Elite\n"}).ids("goal"))
    assert chosen == {"oneOf": [{"const": "1337", "title": "Elite"}, {"const": 1337, "title": "Elite"}]}


def test_nothing_is_two_levels_at_once(known: Any) -> None:
    settings = 'format: 1\nscales: {s: {step: 0.5, levels: {1: "0x2", 2: "3.5", 3: Top, 4: Over}}}\n'
    files = {"careerctl.yaml": settings, "competencies/a.yaml": "name: A\nasks: skill\n"}
    levels = one_of_levels(known(files).levels("a", described=False, halves=True))["oneOf"]
    assert [each.get("enum") or each.get("const") for each in levels] == [
        [1, "0x2"], 1.5, [2, "3.5", 3.5], 2.5, [3, "Top"], [4, "Over"], None,
    ]  # fmt: skip
    assert levels[1]["description"] == "Between 0x2 and 3.5."

"""Where a file names a thing: values and keys, in every kind of file, found by their marks in the models."""

from textwrap import dedent

import pytest
from pydantic import BaseModel

from careerctl.model.assessment import AgreedSheetFile
from careerctl.model.note import Notes
from careerctl.model.outline import Outline, outline_of
from careerctl.model.path import Path
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.role import Role
from careerctl.model.scalars import Reference
from careerctl.project.reading.references import Named, references
from careerctl.project.reading.source import parse

ROLE = """\
    name: x
    extends: x
    without: [y, x]
    serves: [x]
    requires: {x: 2, y: {level: 1, because: x}}
    conditions: {x: x}
"""
PERSON = """\
    name: x
    manager: [y, x]
    outlook:
      - {by: x, date: 2026-10-05, role: x, text: x}
    conditions_met: {x: {x: {date: 2026-10-05}}}
    strengths: [x]
    assessments:
      - round: r
        self: {by: x, date: 2026-10-05, ratings: {x: {level: x}}}
    metadata: {manager: x, x: x}
"""
CASES: list[tuple[type[BaseModel], str, str, list[str]]] = [
    (Role, ROLE, "role", ["extends"]),
    (Role, ROLE, "competency", ["without.1", "requires.x key"]),
    (Role, ROLE, "goal", ["serves.0"]),
    (Path, "name: x\nsteps: [x, y, x]\nmoves:\n- {from: x, to: y}\n", "role", ["steps.0", "steps.2", "moves.0.from"]),
    (Person, PERSON, "person", ["manager.1", "outlook.0.by", "assessments.0.self.by"]),
    (Person, "name: x\nmanager: x\n", "person", ["manager"]),
    (Person, PERSON, "role", ["conditions_met.x key", "outlook.0.role"]),
    (Person, PERSON, "competency", ["strengths.0", "assessments.0.self.ratings.x key"]),
    (
        AgreedSheetFile,
        "date: 2026-10-05\nfocus: [x]\nratings: {x: 3}\nstill_different: {x: {employee: x, manager: x}}\n",
        "competency",
        ["ratings.x key", "still_different.x key", "focus.0"],
    ),
    (Notes, "- {date: 2026-10-05, text: x, for: x}\n- {date: 2026-10-05, text: x}\n", "competency", ["0.for"]),
    (
        Plan,
        "person: x\ntarget: x\nstarted: 2026-10-05\ntrial:\n  actions:\n  - {id: x, activity: x, owner: manager}\n",
        "activity",
        ["trial.actions.0.activity"],
    ),
]


@pytest.mark.parametrize(("model", "text", "kind", "places"), CASES)
def test_every_place_that_names_it_and_no_other(
    model: type[BaseModel], text: str, kind: str, places: list[str]
) -> None:
    tree = parse("x.yaml", dedent(text).encode()).root
    found = references(tree, outline_of(model), kind, "x")
    assert sorted(".".join(map(str, each.steps)) + " key" * each.is_key for each in found) == sorted(places)


def test_a_key_comes_after_what_lies_behind_it() -> None:
    """Whoever renames one after the other still finds the way to what lies behind."""
    both = Outline(key_mark=Reference("role"), each=Outline(mark=Reference("role")))
    found = list(references(parse("x.yaml", b"y: x\nx: x\n").root, both, "role", "x"))
    assert found == [Named(("y",)), Named(("x",)), Named(("x",), is_key=True)]


def test_a_file_of_another_shape_names_nothing() -> None:
    for text in ("- x\n", "x\n", "extends: [x]\nwithout: x\nrequires: [x]\n"):
        tree = parse("x.yaml", text.encode()).root
        assert [each.steps for each in references(tree, outline_of(Role), "role", "x")] == []

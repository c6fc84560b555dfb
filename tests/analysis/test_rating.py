"""What is to be rated, what an answer means, and in which order the two talk."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from careerctl.analysis.gap import Question, gap
from careerctl.analysis.rating import agenda, as_both_say, level_meant, probably, to_rate
from careerctl.project.reading.subjects import person_named
from careerctl.questions.known import read_person

FILES = {
    "careerctl.yaml": (
        "format: 1\nscale: s\nscales:\n  s: {levels: {0: None yet, 1: Learning, 2: Two, 3: Three}}\n"
        "  h: {step: 0.5, levels: {-1: Under, 0: Zero, 1: One}}\nrounds: {r: {opens: 2026-10-01, closes: 2026-10-31}}\n"
    ),
    **{
        f"competencies/{name}.yaml": f"name: {name.upper()}\nasks: {asks}\n"
        for name, asks in {"k": "knowledge", "b": "behaviour", "s": "skill", "r": "result", "t": "skill"}.items()
    },
    "competencies/h.yaml": "name: H\nasks: skill\nscale: h\nlevels: {0: Nothing, 1: All}\n",
    "roles/guide.yaml": (
        "name: G\nrequires:\n  k: 1\n  t: 2\n  b: {level: 2, must: true, because: B}\n"
        "  s: {level: 2, optional: true}\n  r: 2\n  h: 0\n"
    ),
    "people/pat.yaml": "name: Pat\nrole: guide\nmanager: dana\n",
}
TODAY = date(2026, 10, 12)


def framework(root: Path):
    return read_person(person_named("pat", root, root), TODAY).framework


def test_it_goes_by_the_four_questions_and_then_the_roles_file(project: Callable[..., Path]) -> None:
    topics = to_rate(framework(project(FILES)), "guide")
    assert [each.competency for each in topics] == ["r", "t", "s", "h", "b", "k"]
    assert [(each.competency, each.because) for each in topics if each.must] == [("b", "B")]
    assert [each.competency for each in topics if each.optional] == ["s"]


def test_a_topic_has_every_level_of_its_scale(project: Callable[..., Path]) -> None:
    (topic,) = (each for each in to_rate(framework(project(FILES)), "guide") if each.competency == "h")
    assert [(each.level, each.name, each.summary) for each in topic.levels] == [
        (-1, "Under", ""),
        (0, "Zero", "Nothing"),
        (1, "One", "All"),
    ]
    assert topic.halves


@pytest.mark.parametrize(
    ("competency", "written", "level"),
    [
        ("s", "2", 2), ("s", "two", 2), ("s", " None   YET ", 0), ("s", "2.0", None), ("s", "2,0", None),
        ("s", "4", None),
        ("s", "", None), ("s", "2.5", None), ("h", "0,5", 0.5), ("h", "-1", -1),
        ("h", "1.5", None), ("nothing", "1", None),
    ],
)  # fmt: skip
def test_a_level_is_its_value_or_name(project, competency, written, level) -> None:
    assert level_meant(framework(project(FILES)), competency, written) == level


@pytest.mark.parametrize(
    ("written", "found"), [("le", "Learning"), ("l", None), ("laerning", "Learning"), ("", None), ("zzz", None)]
)
def test_what_was_probably_meant(written, found) -> None:
    assert probably(written, ["Learning", "Leading it", "Lead"][: 1 if written == "le" else 3]) == found


def test_the_agenda_takes_the_order_of_gap(project: Callable[..., Path]) -> None:
    """t: one side sees it met; b, k: far apart; r: both see it met, alike; s: the same step; h: one side alone."""
    root = project(
        FILES
        | {
            "assessments/r/pat.self.yaml": "by: pat\ndate: 2026-10-02\nratings: {t: 2, b: 3, k: 3, r: 2, s: 1, h: 1}\n",
            "assessments/r/pat.manager.yaml": "by: dana\ndate: 2026-10-02\nratings: {t: 1, b: 2, k: 1, r: 2, s: 1}\n",
        }
    )
    asked = read_person(person_named("pat", root, root), TODAY)
    result = gap(Question(asked.framework, asked.record, asked.person, asked.called))
    assert result is not None
    found = agenda(result)
    assert (found.met, found.same, found.rest) == (("r",), ("s",), ("h",))
    assert found.talk == result.talk == ("t", "k", "b")
    items = {each.competency: each for each in result.items}
    alike = {name: said.level for name, item in items.items() if (said := as_both_say(item)) is not None}
    assert alike == {"r": 2, "s": 1}

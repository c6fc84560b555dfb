"""Notes as those who rate want them: of the last months, by competency."""

from datetime import date

import pytest

from careerctl.model.note import Note
from careerctl.project.reading.framework import read_project
from careerctl.project.reading.notes import NoteOn, by_competency, notes_on


def note(day: str, competency: str | None = None) -> NoteOn:
    return NoteOn("dana", Note.model_validate({"date": day, "text": day} | ({"for": competency} if competency else {})))


def test_they_come_by_competency_the_newest_first(project):
    root = project(
        {
            "notes/pat.dana.yaml": "- {date: 2026-10-01, text: A, for: x}\n- {date: 2026-10-05, text: B}\n",
            "notes/pat.yuki.yaml": "- {date: 2026-10-03, text: C, for: x}\n- {date: 2025-10-03, text: D, for: x}\n",
            "notes/patrick.yuki.yaml": "- {date: 2026-10-03, text: E, for: x}\n",
            "competencies/x.yaml": "name: X\nasks: skill\n",
        }
    )
    today = date(2026, 11, 2)
    read = notes_on(root, ["pat"], read_project(root, today).links)
    assert read.diagnostics == []
    found = by_competency(read.notes, today)
    assert {key: [(each.by, each.note.text) for each in notes] for key, notes in found.items()} == {
        "": [("dana", "B")], "x": [("yuki", "C"), ("dana", "A")],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("day", "today", "months", "counts"),
    [
        ("2025-11-02", "2026-11-02", 12, True),
        ("2025-11-01", "2026-11-02", 12, False),
        ("2026-11-03", "2026-11-02", 12, False),
        ("2023-02-28", "2024-02-29", 12, False),
        ("2023-03-01", "2024-02-29", 12, True),
        ("2026-01-31", "2026-03-31", 2, True),
        ("2026-02-28", "2026-03-31", 1, False),
        ("2025-12-15", "2026-01-15", 1, True),
        ("2025-12-14", "2026-01-15", 1, False),
    ],
)
def test_of_the_last_months(day, today, months, counts):
    assert bool(by_competency([note(day)], date.fromisoformat(today), months)) == counts

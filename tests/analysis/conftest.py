"""Comparisons without the command: files in, result out."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careerctl.analysis.gap import Question, gap
from careerctl.project.reading.subjects import person_named
from careerctl.questions.known import Reading, read_person
from careerctl.results.gap import Gap

TODAY = date(2026, 11, 1)


def ask(root: Path, person: str = "pat", today: date = TODAY, **more: Any) -> Gap | None:
    asked: Reading = read_person(person_named(person, root, root), today)
    return gap(Question(asked.framework, asked.record, asked.person, asked.called, **more))


@pytest.fixture
def compare() -> Callable[..., Gap | None]:
    """Return a function that compares somebody of a project: `compare(root, target="lead", only="self")`."""
    return ask

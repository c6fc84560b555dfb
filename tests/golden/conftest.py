"""Golden files: what careerctl prints, kept. `UPDATE_GOLDEN=1 pytest tests/golden` writes them anew.

With `-m ''` it writes those that only the exhaustive suite compares, too.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.project.git.earlier import GitHistory

EXPECTED = Path(__file__).with_name("expected")


@pytest.fixture(autouse=True)
def _as_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the examples as whoever copied them has them: careerctl's own repository is not their history."""
    monkeypatch.setattr(GitHistory, "_kept", None)


@pytest.fixture(scope="session")
def golden() -> Callable[[str, str], None]:
    """Return a function that compares an output with its golden file, or writes that."""

    def compare(name: str, made: str) -> None:
        path = EXPECTED / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made.encode())
        assert made == path.read_bytes().decode(), name

    return compare

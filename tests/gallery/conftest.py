"""The gallery, made and checked once."""

from pathlib import Path

import pytest

from careerctl.problems.manual import manuals

from .projects import Project, projects


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> list[Project]:
    """Return the projects of all names, in the order of `careerctl explain`."""
    scratch: Path = tmp_path_factory.mktemp("gallery")
    return [each for manual in manuals() for each in projects(manual.name, scratch)]

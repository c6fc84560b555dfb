"""A project to write into, and writes that are to be refused."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl.problems.error import CareerctlError

from .places import ALICE, FILES, everything

collect_ignore_glob = ["test_*.py"] if os.name == "nt" else []  # rights, links and locks of Unix


@pytest.fixture
def root(project: Callable[..., Path]) -> Path:
    return project(FILES)


@pytest.fixture
def refused(root: Path) -> Callable[..., str]:
    """Return a function that writes, expects a refusal with nothing touched, and returns its words."""

    def write(path: str = ALICE) -> str:
        from .writer import put

        before = everything(root)
        with pytest.raises(CareerctlError) as caught:
            put(root, path, "Lis")
        assert everything(root) == before
        return str(caught.value)

    return write

"""Frameworks of other tools, read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from careerctl import shelf
from careerctl.exchange.incoming import IncomingFramework, Source

SHELF = "careerctl.exchange.frameworks"


@pytest.fixture
def read() -> Callable[..., IncomingFramework]:
    """Return a function that reads a file or folder in a format."""

    def do(name: str, path: Path) -> IncomingFramework:
        framework: IncomingFramework = shelf.leaf(SHELF, name).FORMAT.read(Source(path))
        return framework

    return do

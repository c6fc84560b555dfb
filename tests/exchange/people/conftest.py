"""A browser that fills forms in."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def chromium(npm: Callable[..., Path]) -> tuple[Path, str]:
    """Return where what drives the browser lies, and the browser."""
    import shutil

    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("there is no Chromium")
    return npm("playwright", "playwright-core@1.50.1", "axe-core@4.10.2"), program


@pytest.fixture
def fill(chromium: tuple[Path, str], tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Return a function that opens a form, does some steps and says what it saw."""

    def run(page: Path, *steps: tuple[str, ...], width: int = 390, scheme: str = "light") -> dict[str, Any]:
        told = tmp_path / "steps.json"
        told.write_text(json.dumps({"file": str(page), "width": width, "scheme": scheme, "steps": steps}))
        script = Path(__file__).with_name("fill.mjs")
        line = ["node", str(script), *map(str, chromium), str(told)]
        done = subprocess.run(line, check=True, capture_output=True, timeout=120)
        said: dict[str, Any] = json.loads(done.stdout)
        assert said["wrong"] == []
        return said

    return run

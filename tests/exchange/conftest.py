"""LibreOffice, as somebody sits before it."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def libreoffice() -> tuple[str, str]:
    """Return the Python that speaks with LibreOffice, and LibreOffice. Without them the test is skipped."""
    program = shutil.which("soffice")
    beside = Path(program).resolve().with_name("python") if program is not None else Path()
    for each in (beside, Path("/usr/bin/python3")):
        if program is not None and each.is_file():
            done = subprocess.run([each, "-c", "import uno"], capture_output=True, check=False)
            if done.returncode == 0:
                return str(each), program
    pytest.skip("there is no LibreOffice with its Python")


@pytest.fixture
def typed(libreoffice: tuple[str, str]) -> Callable[[Path, Mapping[str, Any], Path], Path]:
    """Return a function that fills a workbook in by typing into its cells, and saves it under another name."""
    python, program = libreoffice

    def run(file: Path, said: Mapping[str, Any], to: Path) -> Path:
        line = [python, Path(__file__).with_name("type_in.py"), program, file, to, json.dumps(said)]
        subprocess.run(line, check=True, capture_output=True, timeout=240)
        return to

    return run

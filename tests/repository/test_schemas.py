"""The schemas in this repository: those that `careerctl schema --general` writes today.

`careerctl schema --general -o schemas` writes them anew; read the difference before it is committed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from careerctl.changes.editor_schemas import of_files, of_outputs
from careerctl.formats.schemas.known import Vocabulary

ROOT = Path(__file__).parents[2]


def test_are_fresh(careerctl: Callable[..., Any]) -> None:
    done = careerctl("schema", "--general", "--check", "-o", "schemas", cwd=ROOT)
    assert done.code == 0, done.out


def test_no_file_is_kept_that_nothing_makes() -> None:
    kept = {path.relative_to(ROOT / "schemas").as_posix() for path in (ROOT / "schemas").rglob("*") if path.is_file()}
    assert kept == {name for name, _ in (*of_files(Vocabulary()), *of_outputs())}

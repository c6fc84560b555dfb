"""The schemas in this repository: those that `careerctl schema --general` writes today.

`careerctl schema --general -o schemas` writes them anew; read the difference before it is committed.
"""

import ast
from collections.abc import Callable, Iterator
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


def words(text: str) -> Iterator[tuple[object, ...]]:
    """Yield the words of each Literal in a module."""
    if "Literal[" not in text:
        return  # to parse it takes longest
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Literal"):
            every = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            yield tuple(each.value for each in every if isinstance(each, ast.Constant))


def test_the_same_words_stand_in_one_order() -> None:
    """For `typing`, which keeps every union, both orders are the same: a schema would have that of who came first."""
    every = {each for path in (ROOT / "src").rglob("*.py") for each in words(path.read_text("utf-8"))}
    sets = [frozenset(each) for each in every]
    assert [each for each in every if sets.count(frozenset(each)) > 1] == []


def test_it_bites() -> None:
    assert [*words('A = Literal["a", "b"]\nB: typing.Literal["b", "a"] | None = None')] == [("a", "b"), ("b", "a")]

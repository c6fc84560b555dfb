"""Lists and mappings in a new file: each takes the place of what its skeleton teaches, and nothing else moves."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerctl.changes.new.parts import with_parts
from careerctl.changes.new.shipped import skeleton
from careerctl.project.reading.source import parse
from careerctl.project.writing.change import plain

TEXT = "name: A\n#daily:\n#  - A piece\n#  - Another\n#growth:\n#  - How\n#serves: [a-goal]     # why\n"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, TEXT),
        (
            {"daily": ["B", "C: d"]},
            TEXT.replace("#daily:\n#  - A piece\n#  - Another\n", 'daily:\n  - B\n  - "C: d"\n'),
        ),
        ({"serves": ["b", "c"]}, TEXT.replace("#serves: [a-goal]     # why\n", "serves: [b, c]\n")),
        ({"needs": {"a": {"level": "2"}}}, f"{TEXT}needs:\n  a:\n    level: 2\n"),
    ],
)
def test_a_part_stands_where_it_is_taught(parts: dict[str, Any], expected: str) -> None:
    assert with_parts(TEXT, parts) == expected


@pytest.mark.parametrize(("kind", "key"), [("role", "requires"), ("goal", "needs"), ("competency", "levels")])
@given(
    words=st.lists(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20), max_size=4)
)
def test_whatever_is_typed_is_read_again_as_it_was(kind: str, key: str, words: list[str]) -> None:
    said = [each.strip() for each in words if each.strip()]
    parts = {key: {"a-key": said, "more": {f"k{at}": each for at, each in enumerate(said)}}} if said else {}
    held = plain(parse("", with_parts(skeleton(kind), parts).encode()).root)
    assert held == {**plain(parse("", skeleton(kind).encode()).root), **parts}

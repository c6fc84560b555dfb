"""Single values set in the text of a YAML file: everything else stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerctl.changes.new.thing import filled
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.source import parse

TEXT = "# first\nname: Old   # why\n#track: which   # one of these\nlist:\n  - name: Old\nnote: last"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, TEXT),
        ({"name": "A"}, TEXT.replace("name: Old   #", "name: A     #", 1)),
        ({"name": "A longer name"}, TEXT.replace("name: Old   #", "name: A longer name #", 1)),
        ({"track": "x"}, TEXT.replace("#track: which   # one of these", "track: x")),
        ({"note": "x"}, TEXT.replace("note: last", "note: x")),
        ({"one": "1", "two": "2"}, TEXT.replace("# why\n", "# why\none: 1\ntwo: 2\n")),
        ({"name": "It's: #1"}, TEXT.replace("name: Old   #", "name: 'It''s: #1' #", 1)),
        ({"name": "- a"}, TEXT.replace("name: Old   #", "name: '- a' #", 1)),
        ({"name": "[a"}, TEXT.replace("name: Old   #", "name: '[a'  #", 1)),
        ({"name": "2026-10-01"}, TEXT.replace("name: Old   #", "name: 2026-10-01 #", 1)),
    ],
)
def test_values_are_set_at_their_marks(values: dict[str, str], expected: str) -> None:
    assert filled(TEXT, values) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: A\nformerly: [b, c]   # once\nrank: 1\n", "name: A\nrank: 1\n"),
        ("formerly:\n- b\n- c\nname: A\n", "name: A\n"),
        ("name: A\nformerly:\n  - b   # then\n\n  - c\n# rank\nrank: 1\n", "name: A\n# rank\nrank: 1\n"),
        ("name: A\nformerly: []", "name: A\n"),
        ("name: A\nrank: 1\n", "name: A\nrank: 1\n"),
    ],
)
def test_a_key_is_dropped_with_its_lines(text: str, expected: str) -> None:
    assert filled(text, {}, dropped="formerly") == expected


def test_without_a_line_end_one_is_added() -> None:
    assert filled("name: A", {"rank": "1"}) == "name: A\nrank: 1\n"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("{name: A}\n", {"name": "B"}),
        ("- name\n", {"name": "B"}),
        ("name: |\n  A\n", {"name": "B"}),
        ("name: [A]\n", {"name": "B"}),
        ("name:\n  a: b\n  c: d\nrank: 1\n", {"new": "B"}),
        ("name: A\nformerly: [b,\n  c\n  ]\n", {}),
        ("name: A\n", {"name": "a\nb"}),
        ("name: A\n", {"name": "a\x1b[31mb"}),
        ("name: A\n", {"name": "a\u202eb"}),
        ("name: A\n", {"name": "\udcff"}),
    ],
)
def test_what_cannot_be_done_safely_is_refused(text: str, values: dict[str, str]) -> None:
    with pytest.raises(CareerctlError):
        filled(text, values, dropped="formerly")


@given(st.text(min_size=1, max_size=40), st.sampled_from(["name", "track", "note", "new"]))
def test_whatever_is_written_is_read_again_or_refused(value: str, key: str) -> None:
    try:
        text = filled(TEXT, {key: value})
    except CareerctlError:
        return
    source = parse("", text.encode())
    assert source.root == {**parse("", TEXT.encode()).root, key: value}
    assert source.faults == []
    assert "# first\n" in text
    assert "\nlist:\n  - name: Old\n" in text

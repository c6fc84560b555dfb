"""Single changes as a reader sees them: the text before, the change, the text after."""

import codecs

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Append, Change, Put, Remove, RenameKey, RenameValue
from careerctl.project.writing.edit import edited

CASES: list[tuple[str, Change, str]] = [
    ("a: 1   # one\n", Put(("a",), "2"), "a: 2   # one\n"),
    ("a: 1   # one\nb: 2\n", Put(("a",), {"x": "1"}), "a:   # one\n  x: 1\nb: 2\n"),
    ("a: 'x'\n", Put(("a",), "y"), "a: y\n"),
    ("a: b\n", Put(("a",), "One: two"), 'a: "One: two"\n'),
    ("a: b\n", Put(("a",), "l1\nl2"), "a: |-\n  l1\n  l2\n"),
    ("a: |\n  l1\n\n# next\nb: 1\n", Put(("a",), "x"), "a: x\n\n# next\nb: 1\n"),
    ("a: {b: 1}  # c\n", Put(("a", "c"), "x, y"), 'a: {b: 1, c: "x, y"}  # c\n'),
    ("a: {}  # none\n", Put(("a", "b"), "1"), "a:  # none\n  b: 1\n"),
    ("{}\n", Put(("a",), "1"), "a: 1\n"),
    ("a:\n    b: 1\n", Put(("c", "d"), "1"), "a:\n    b: 1\nc:\n    d: 1\n"),
    ("a:\n  b: 1\n# behind\n", Put(("a", "c"), "2"), "a:\n  b: 1\n  c: 2\n# behind\n"),
    ("a:\n  # why\n  b: 1\n", Put(("a",), "2"), "a: 2\n  # why\n"),
    ("a: 1", Put(("b",), "2"), "a: 1\nb: 2"),
    ("a: 1\r\n", Put(("b",), {"c": "l1\nl2"}), "a: 1\r\nb:\r\n  c: |-\r\n    l1\r\n    l2\r\n"),
    ("a:\n- x  # c\nb: 1\n", Append(("a",), "y"), "a:\n- x  # c\n- y\nb: 1\n"),
    ("a:\n  - k: 1\n", Append(("a",), {"k": "2", "l": "3"}), "a:\n  - k: 1\n  - k: 2\n    l: 3\n"),
    ("a: []\n", Append(("a",), "some-id"), "a: [some-id]\n"),
    ("a: []\n", Append(("a",), {"k": "v"}), "a:\n  - k: v\n"),
    ("b: 1\n", Append(("a",), "some-id"), "b: 1\na: [some-id]\n"),
    ("- a: 1\n", Append((), {"b": "2"}), "- a: 1\n- b: 2\n"),
    ("[]\n", Append((), {"b": "2", "c": "3"}), "- b: 2\n  c: 3\n"),
    ("a: 1\nb: 2  # two\nc: 3\n", Remove(("b",)), "a: 1\nc: 3\n"),
    ("a: 1\nb: 2", Remove(("b",)), "a: 1"),
    ("a:\n  b: 1\n", Remove(("a", "b")), "a: {}\n"),
    ("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0, "b")), "a:\n  - c: 2\n"),
    ("a: [x, y, z]\n", Remove(("a", 1)), "a: [x, z]\n"),
    ("a: [x, y]\n", Remove(("a", 1)), "a: [x]\n"),
    ("a: {b: 1, c: 2}\n", Remove(("a", "b")), "a: {c: 2}\n"),
    ("a: [x]\n", Remove(("a", 0)), "a: []\n"),
    ("'a': 1  # one\n", RenameKey(("a",), "1337"), "'1337': 1  # one\n"),
    ("'a': 1\n", RenameKey(("a",), "it's"), "it's: 1\n"),
    ('"a": 1\n', RenameKey(("a",), "b: c"), '"b: c": 1\n'),
    ("a: old  # why\n", RenameValue(("a",), "new"), "a: new  # why\n"),
    ("a: 'old'  # why\n", RenameValue(("a",), "new"), "a: 'new'  # why\n"),
    ('a: ["x",  "old" ]\n', RenameValue(("a", 1), "new"), 'a: ["x",  "new" ]\n'),
    ('a: "o\\x6cd"\n', RenameValue(("a",), "new"), 'a: "new"\n'),
    ("- old  # why\n- b\n", RenameValue((0,), "new"), "- new  # why\n- b\n"),
    ("a:\n  # why\n  old\nb: 1\n", RenameValue(("a",), "new"), "a:\n  # why\n  new\nb: 1\n"),
    ("a: >-\n  old\nb: 1\n", RenameValue(("a",), "new"), "a: new\nb: 1\n"),
    ("a: [x, # one\n  y]\n", Remove(("a", 0)), "a: [ # one\n  y]\n"),
    ("a: [x, # one\n  y, z]\n", Remove(("a", 1)), "a: [x, # one\n  z]\n"),
    ("a: [x, y,\n  z]\n", Remove(("a", 1)), "a: [x,\n  z]\n"),
    ("a: [x,\n  y]\n", Remove(("a", 1)), "a: [x,\n  ]\n"),
    ("a: [\n  x, # one\n  y, # two\n  ]\n", Remove(("a", 0)), "a: [\n  y, # two\n  ]\n"),
    ("a: {\r\n  b: 1, # one\r\n  c: 2 # two\r\n  }", Remove(("a", "c")), "a: {\r\n  b: 1, # one\r\n  }"),
    ("a: {b: 1, c: 2,}\n", Remove(("a", "c")), "a: {b: 1,}\n"),
    ("a: [\n  x,\n]\n", Append(("a",), "y"), "a: [\n  x, y,\n]\n"),
    ("? a\n: 1\n? b\n: 2\n", Remove(("a",)), "? b\n: 2\n"),
    ("--- # doc\na: 1\n...\n# end\n", Put(("b",), "2"), "--- # doc\na: 1\nb: 2\n...\n# end\n"),
    ("- - a\n  - b\n- - c\n", Append((0,), "d"), "- - a\n  - b\n  - d\n- - c\n"),
    ("a: {b: 1}\n", RenameKey(("a", "b"), "c"), "a: {c: 1}\n"),
    ("a: [https://example.com/x?y]\n", Append(("a",), "z"), "a: [https://example.com/x?y, z]\n"),
    ("a:\n  # - not a dash\n  - b\n", Remove(("a", 0)), "a: []\n  # - not a dash\n"),
]


def test_a_change() -> None:
    made = [(before, change, edited("x.yaml", before.encode(), [change]).decode()) for before, change, _ in CASES]
    assert made == CASES


def test_a_byte_order_mark_stays() -> None:
    assert edited("x.yaml", codecs.BOM_UTF8 + b"a: 1\n", [Put(("a",), "2")]) == codecs.BOM_UTF8 + b"a: 2\n"


@pytest.mark.parametrize("change", [Put(("a",), "1"), Put(("b", "c"), ["x", "y"]), Put(("d",), "Some text")])
def test_what_is_so_already_is_not_written_in_another_way(change: Change) -> None:
    text = b"a:   1\nb: {c: [x,  y]}\nd: >-\n  Some\n  text\n"
    assert edited("x.yaml", text, [change]) == text


@pytest.mark.parametrize(
    ("before", "change", "said"),
    [
        ("a: [1\n", Put(("a",), "2"), "x.yaml has to be mended first. Nothing was written."),
        ("a: 1\na: 2\n", Put(("a",), "2"), "x.yaml has to be mended first. Nothing was written."),
        ("a: 1\n", Put(("a", "b"), "2"), "x.yaml has changed its shape: what was to be changed is not there."),
        ("a: [x]\n", Put(("a", 1), "2"), "x.yaml has changed its shape: what was to be changed is not there."),
        ("a: 1\n", Remove(("b",)), "x.yaml has changed its shape: what was to be changed is not there."),
        ("a: 1\nb: 2\n", RenameKey(("a",), "b"), "x.yaml has changed its shape: what was to be changed is not there."),
        ("a: 1\n", Append((), "x"), "x.yaml has changed its shape: what was to be changed is not there."),
        ("a: 1\n", Append(("a",), "x"), "x.yaml has changed its shape: what was to be changed is not there."),
    ],
)
def test_what_cannot_be_changed(before: str, change: Change, said: str) -> None:
    with pytest.raises(CareerctlError) as caught:
        edited("x.yaml", before.encode(), [change])
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ("a: | # header\n  x\n", Put(("a",), "y")),
        ("a: [ # one\n  x]\n", Remove(("a", 0))),
        ("a: { # none\n  }\n", Put(("a", "b"), "1")),
        ("a:\n  - b: 1\n    # note\n    c: 2\n", Remove(("a", 0, "b"))),
        ("a:\n  b: 1\n  c: 2 # two\n", Put(("a",), "3")),
        ("a: 1\n", Put(("b",), "bell \x07")),
        ("a: [x\n , y\n , z]\n", Remove(("a", 1))),
        ("? a # x: y\n: 1\n", Put(("a",), "2")),
        ("a: |\n  no line end", Put(("b",), "1")),
    ],
)
def test_rather_nothing_than_a_comment_or_the_data_lost(before: str, change: Change) -> None:
    with pytest.raises(CareerctlError, match=r"Change it with an editor\. Nothing was written"):
        edited("x.yaml", before.encode(), [change])

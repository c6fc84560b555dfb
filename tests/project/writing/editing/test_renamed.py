"""Ids changed at their marks, all at once: the same bytes as one after the other, and it is said what cannot be."""

import pytest

from careerctl.problems.error import CareerctlError
from careerctl.project.reading.source import parse
from careerctl.project.writing.change import RenameKey, RenameValue
from careerctl.project.writing.edit import edited, renamed

OLD = "old-id"
WRITTEN = (OLD, f'"{OLD}"', f"'{OLD}'", '"ol\\x64-id"', f'"{OLD}" # {OLD}', f"   {OLD}   # {OLD}: old-id")
VALUE, ITEM, KEY = RenameValue(("a",), "new"), RenameValue(("b", 1), "new"), RenameKey(("c", OLD), "new")


def test_as_one_after_the_other() -> None:
    texts = [f"a: {each}\nb:\n  - {OLD}x\n  - {each}\nc:\n  x{OLD}: 1\n  {OLD}: {OLD}\n" for each in WRITTEN]
    texts += [f"a: |-\n  {OLD}\nb: [{OLD}, '{OLD}']\nc: {{\"{OLD}\": {{{OLD}: {OLD}}}}}\n"]
    every = [text.encode() for text in texts]
    every += [b"\xef\xbb\xbf" + each.replace(b"\n", b"\r\n") for each in every]
    wrong = []
    for raw in every:
        source = parse("x.yaml", raw)
        assert not source.faults, raw
        at_once = renamed("x.yaml", raw, source, [VALUE, ITEM, KEY])
        wrong += [raw] if at_once != edited("x.yaml", raw, [VALUE, ITEM, KEY]) or b"new" not in at_once else []
    assert not wrong


def test_which_one_cannot_be_changed_is_said() -> None:
    raw = f"c: {{{OLD}: 1, new: 2}}\n".encode()
    with pytest.raises(CareerctlError, match="has changed its shape"):
        renamed("x.yaml", raw, parse("x.yaml", raw), [KEY])

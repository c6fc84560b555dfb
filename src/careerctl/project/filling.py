"""Single values set in the text of a YAML file; every other character stays as it is."""

import re
from collections.abc import Mapping
from typing import Any

from careerctl.problems.error import CareerctlError
from careerctl.project.reading.source import parse
from careerctl.project.yaml import tree as yaml
from careerctl.project.yaml.nodes import Map, Seq

Edit = tuple[int, int, str]
"""From which index to which the text is replaced, and by what."""


def filled(text: str, values: Mapping[str, str], dropped: str = "") -> str:
    """Return a text with values set at its top-level keys, and without the key `dropped`.

    A key that is not there takes the place of a line `#key: …`, else it comes after the first key. The result is read
    again: raises CareerctlError where it would hold anything else than what is intended.
    """
    tree, ends = _read(text)
    if not isinstance(tree, Map) or tree.flow:
        message = "this file is not written as `key: value` lines; copy it by hand."
        raise CareerctlError(message)
    edits = [_set(text, tree, ends, key, value) for key, value in values.items()]
    if dropped in tree:
        edits.append(_drop(text, tree, ends, dropped))
    changed, at = "", 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        changed, at = f"{changed}{text[at:start]}{new}", end
    changed += text[at:]
    intended = {key: value for key, value in tree.items() if key != dropped} | dict(values)
    if _read(changed)[0] != intended:
        message = "this file is written in a way that careerctl does not change; copy it by hand."
        raise CareerctlError(message)
    return changed


def _read(text: str) -> tuple[Any, dict[int, tuple[int, str]]]:
    """Return the tree of a text, and where each scalar ends, with its style, by where it begins."""
    builder = yaml.read(text, yaml.events_of, watch=True)
    scalars = builder.watched or []
    return builder.root, {each.start_mark.index: (each.end_mark.index, each.style or "") for each in scalars}


def _set(text: str, tree: Map, ends: Mapping[int, tuple[int, str]], key: str, value: str) -> Edit:
    written = _scalar(key, value)
    if key in tree:
        start = tree.value_mark(key).index
        end, style = ends.get(start, (start, "|"))
        if not isinstance(tree[key], str) or style in {"|", ">"}:
            message = f"`{key}` has more than one line here; change it by hand afterwards."
            raise CareerctlError(message)
        return start, *_before_comment(text, start, end, written)
    if taught := re.search(rf"^#{re.escape(key)}: .*", text, re.MULTILINE):
        return *taught.span(), f"{key}: {written}"
    place = _line_after(text, _end(tree, ends, next(iter(tree))))
    before = "" if text[place - 1 : place] == "\n" else "\n"
    return place, place, f"{before}{key}: {written}\n"


def _before_comment(text: str, start: int, end: int, written: str) -> tuple[int, str]:
    """Return the end of an edit and its text, so that a comment behind the value stays in its column if it can."""
    blanks = re.compile(" *(?=#)").match(text, end)
    if not blanks:
        return end, written
    width = blanks.end() - start
    return blanks.end(), written.ljust(width) if len(written) < width else f"{written} "


def _drop(text: str, tree: Map, ends: Mapping[int, tuple[int, str]], key: str) -> Edit:
    return tree.key_mark(key).index, _line_after(text, _end(tree, ends, key)), ""


def _end(tree: Map, ends: Mapping[int, tuple[int, str]], key: str) -> int:
    """Return the index at which the value of a key ends: a single one, or a list of single ones."""
    value, start = tree[key], tree.value_mark(key).index
    if not isinstance(value, Seq):
        return ends.get(start, (start, ""))[0]
    return max((ends.get(mark.index, (0, ""))[0] for mark in value.marks), default=start)


def _line_after(text: str, index: int) -> int:
    """Return where the line after the one of an index begins."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _scalar(key: str, value: str) -> str:
    """Return a value as it is written in one line: plain where that reads as the same characters, else in quotes."""
    why = "this cannot be written as one line of text"
    for written in (value, "'" + value.replace("'", "''") + "'"):
        source = parse("", f"{key}: {written}\n".encode("utf-8", "surrogateescape"))
        if source.root == {key: value} and not source.faults:
            return written
        if source.faults and "\n" not in value:
            why = source.faults[0].message
    message = f"{key}: {why}."
    raise CareerctlError(message)

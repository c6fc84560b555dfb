"""Texts in many styles, the examples, and each kind of change: what was meant or nothing, and no other byte."""

import random
from typing import Any

import pytest

from careerctl.changes.new import shipped
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.source import parse
from careerctl.project.writing.change import Append, Change, Put, Remove, RenameKey, RenameValue, changed, plain
from careerctl.project.writing.edit import edited
from careerctl.project.yaml.spans import Mapping, Sequence, spans

from .writings import TEXTS, WORDS, Writing, at, places

pytestmark = pytest.mark.no_cover  # what runs thousands of times covers nothing that its neighbours do not

EXAMPLES = sorted(path for name in shipped.EXAMPLES for path in shipped.example_folder(name).rglob("*.yaml"))
SEEDS, FEW = range(1500), range(100)
VALUES = (
    *WORDS, *TEXTS, "3", "", {"level": "3", "why": "Because: so"}, ["ids", "only"], ["Some text", "more, text"],
    {"deep": {"er": [{"a": "1", "b": "x y"}]}}, {}, [],
)  # fmt: skip
KINDS = ("put", "add", "append", "remove", "rename", "rename value", "deep")


def change_of(  # noqa: PLR0911  # one line for each kind
    kind: str, data: Any, dice: random.Random
) -> Change | None:
    """Return a change of a kind at some place of the data, None where none fits."""
    everywhere = places(data)
    mappings = [each for each in everywhere if isinstance(at(data, each), dict)]
    lists = [each for each in everywhere if isinstance(at(data, each), list)]
    value = dice.choice(VALUES)
    if kind == "put" and everywhere[1:]:
        return Put(dice.choice(everywhere[1:]), value)
    if kind == "add" and mappings:
        return Put((*dice.choice(mappings), "new-key"), value)
    if kind == "deep" and mappings:
        return Put((*dice.choice(mappings), "new-key", "1e3"), value)
    if kind == "append" and lists:
        return Append(dice.choice(lists), value)
    if kind == "remove" and everywhere[1:]:
        return Remove(dice.choice(everywhere[1:]))
    keys = [each for each in everywhere[1:] if isinstance(each[-1], str)]
    if kind == "rename" and keys:
        return RenameKey(dice.choice(keys), "another-name")
    texts = [each for each in everywhere[1:] if isinstance(at(data, each), str)]
    return RenameValue(dice.choice(texts), "another-id") if kind == "rename value" and texts else None


def lines_outside(raw: bytes, change: Change) -> tuple[list[bytes], list[bytes]]:
    """Return the lines before the place of a change, and those behind it.

    The place is the value with its key or dash. Where something is added it is the end of the last value before it.
    """
    text = raw.decode("utf-8-sig")
    span, start, left = spans(text), 0, list(change.steps)
    while left:
        step = left[0]
        if isinstance(span, Mapping) and step in span.names:
            number = span.names.index(step)
            start, span = span.keys[number].start, span.values[number]
        elif isinstance(span, Sequence) and isinstance(step, int):
            start, span = span.items[step].start if span.flow else span.dashes[step], span.items[step]
        else:
            break
        del left[0]
    if isinstance(change, Remove):
        holder = at(plain(parse("x.yaml", raw).root), change.steps[:-1])
        if change.steps[-1] in (0, next(iter(holder))):  # the next one may take its place
            return lines_outside(raw, Put(change.steps[:-1], {})) if change.steps[1:] else ([], [])
    adds = isinstance(change, Append) or bool(left)
    inside = getattr(span, "values", None) or getattr(span, "items", None) or []
    if adds and inside:
        start = inside[-1].end
    lines = raw.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    first, last = text.count("\n", 0, start), text.count("\n", 0, span.end)
    return lines[:first], lines[last + 1 :]


def made_by(raw: bytes, change: Change) -> bytes | None:
    """Return the bytes with a change, None where it is refused."""
    try:
        return edited("x.yaml", raw, [change])
    except CareerctlError:
        return None


def judge(raw: bytes, change: Change) -> bool:
    """Make a change and compare; tell whether it was made, and not refused."""
    meant = changed(plain(parse("x.yaml", raw).root), change)
    if (made := made_by(raw, change)) is None:
        return False
    assert plain(parse("x.yaml", made).root) == meant
    before, behind = lines_outside(raw, change)
    lines = made.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    assert _without_breaks(lines[: len(before)]) == _without_breaks(before)
    assert _without_breaks(lines[len(lines) - len(behind) :]) == _without_breaks(behind)
    assert made.startswith(b"\xef\xbb\xbf") == raw.startswith(b"\xef\xbb\xbf")
    assert made.endswith(b"\n") == raw.endswith(b"\n") or isinstance(change, Remove)
    if b"\r\n" in raw:
        assert b"\n" not in made.replace(b"\r\n", b"")
    if isinstance(change, Put):
        assert edited("x.yaml", made, [change]) == made
    return True


def _without_breaks(lines: list[bytes]) -> list[bytes]:
    """Return lines alike whether they are a file's last ones or not; which breaks a file has is judged by itself."""
    return [each.removesuffix(b"\r") for each in lines]


@pytest.mark.parametrize("kind", KINDS)
def test_texts_in_many_styles(kind: str, whole) -> None:
    refused = done = 0
    seeds = SEEDS if whole else FEW
    for seed in seeds:
        raw = Writing(seed).raw
        if (change := change_of(kind, plain(parse("x.yaml", raw).root), random.Random(seed))) is not None:
            made = judge(raw, change)
            done, refused = done + made, refused + (not made)
    assert done >= len(seeds) * 0.6
    assert refused <= done * 0.03


@pytest.mark.parametrize("kind", KINDS)
def test_examples(kind: str, whole) -> None:
    made = []
    for path in EXAMPLES if whole else EXAMPLES[::9]:
        data = plain(parse("x.yaml", path.read_bytes()).root)
        changes = (change_of(kind, data, random.Random(f"{path.name}{number}")) for number in range(5))
        made += [judge(path.read_bytes(), change) for change in changes if change is not None]
    assert len(made) >= (150 if whole else 15)
    assert made.count(False) <= len(made) * 0.03


def test_what_is_appended_and_removed_again_leaves_the_same_bytes(whole) -> None:
    same, seeds = 0, SEEDS if whole else FEW
    examples = EXAMPLES if whole else EXAMPLES[::3]
    for raw in (*(Writing(seed).raw for seed in seeds), *(path.read_bytes() for path in examples)):
        try:
            marked = edited("x.yaml", raw, [Append(("formerly",), "old-id")])
        except CareerctlError:
            continue
        former = len(parse("x.yaml", marked).root["formerly"])
        gone = ("formerly", former - 1) if former > 1 else ("formerly",)
        assert edited("x.yaml", marked, [Remove(gone)]) == raw
        same += 1
    assert same >= len(seeds)

"""Edits of the example: what is said is the edit that was made, and nothing else; backwards, the opposite."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from careerctl.analysis.changed.changed import changed
from careerctl.model.framework import Framework
from careerctl.views.words.diff import change_words

from .dice import Dice, Said, turned_round
from .edits import EDITS
from .trees import framework_of, trees_of

NORTHWIND = Path(__file__).parents[3] / "examples" / "northwind"


def said(before: Framework, after: Framework) -> set[Said]:
    """Return what is said, as the oracle says it; each sentence has in it what its change names."""
    found = set()
    for thing in changed(before, after).things:
        if thing.how != "changed":
            found.add(Said(thing.kind, thing.id, thing.how))
            continue
        if thing.before_id:
            found.add(Said(thing.kind, thing.id, "renamed", (), thing.before_id, thing.id))
        for each in thing.changes:
            found.add(Said(thing.kind, thing.id, each.how, each.key, each.before, each.after, frozenset(each.heirs)))
            text, details = change_words(each)
            sentence = " ".join((text, *details))
            assert each.how == "restated" or all(part in sentence for part in (each.after, *each.heirs)), sentence
    return found


def test_what_is_said_is_the_edit_that_was_made(*, whole: bool) -> None:
    trees = trees_of(NORTHWIND)
    base = framework_of(trees)
    assert said(base, framework_of(trees)) == set()
    tried, wrong = 0, []
    for seed, name in islice(enumerate(cycle(EDITS)), 530 if whole else 2 * len(EDITS)):
        edit = Dice(trees, seed).edit(EDITS[name])
        if edit is None:
            continue
        tried += 1
        after = framework_of(edit.trees, (trees, base))
        back = {*map(turned_round, edit.said)}
        for expected, found in ((edit.said, said(base, after)), (back, said(after, base))):
            if found != expected:
                wrong.append((name, seed, {*expected} - found, found - {*expected}))
    assert tried >= (500 if whole else 30)
    assert wrong == []


def less(value: Any) -> Iterator[Any]:
    """Yield a tree once without each of its keys and items, however deep, and once with another text in each place."""
    if isinstance(value, str):
        yield from ("7", "other", "true", "2031-01-31")
    places = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for at, each in places:
        rest = dict(value) if isinstance(value, dict) else list(value)
        del rest[at]
        yield rest
        for fewer in less(each):
            other = dict(value) if isinstance(value, dict) else list(value)
            other[at] = fewer
            yield other


def test_nothing_that_changes_is_left_unsaid(*, whole: bool) -> None:
    """Each key and each value of each file of the example, taken out or written otherwise, one after the other."""
    trees = trees_of(NORTHWIND)
    base = framework_of(trees)
    tried, unsaid = 0, []
    every = ((key, other) for key in sorted(trees) for other in less(trees[key]))
    for key, other in islice(every, 0, None, 3 if whole else 331):
        try:
            after = framework_of({**trees, key: other}, (trees, base))
        except ValidationError:
            continue
        thing = base.settings if key[0] == "settings" else base.of_kind(key[0]).items[key[1]]
        same = after.settings if key[0] == "settings" else after.of_kind(key[0]).items[key[1]]
        if same != thing:
            tried += 1
            for sides in ((base, after), (after, base)):
                diff = changed(*sides)
                if not (diff.things or diff.not_compared) and diff.version.before == diff.version.after:
                    unsaid.append((key, other))
    assert tried > (900 if whole else 8)
    assert unsaid == []

"""What has changed between two values of a file. Models are walked, so that no field is known here by name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import BaseModel

from careerctl.analysis.changed.asks import CHOSEN, asks_of
from careerctl.analysis.changed.said import (
    FrameworkSide,
    fields,
    fields_of,
    in_long_form,
    key_words,
    leaf,
    of_key,
    said_by,
    token,
    words,
)
from careerctl.model.outline import Outline
from careerctl.results.diff import How, KeyChange
from careerctl.text.characters import in_one_line

_IN_ORDER = "steps"
"""The key whose list is a way: it is told whole."""
_FREE = "metadata"
_AT_A_GLANCE = 60
"""Characters of two texts: what is longer is read, and not seen beside each other."""


class ValueAt(NamedTuple):
    """Where a value lies: its keys, and what people call them."""

    key: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def on(self, key: str, name: str | None = None) -> "ValueAt":
        """Return where something lies further in."""
        return ValueAt((*self.key, key), (*self.names, key_words(key) if name is None else name))


class Both(NamedTuple):
    """The sides by which the two values are said."""

    before: FrameworkSide
    after: FrameworkSide


def changes(both: Both, before: Any, after: Any, outline: Outline, at: ValueAt) -> Iterator[KeyChange]:
    """Yield what has changed between two values of one place."""
    if before == after:
        return
    before, after = in_long_form(before, after), in_long_form(after, before)
    if token(both.before, before, outline) == token(both.after, after, outline):
        return
    if isinstance(before, BaseModel) and isinstance(after, BaseModel):
        yield from of_fields(both, before, after, outline, at)
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _of_mappings(both, before, after, outline, at)
    elif type(before) is type(after) is tuple and at.key[-1] != _IN_ORDER:
        yield from _of_lists(both, before, after, outline, at)
    else:
        yield _of_singles(both, before, after, outline, at)


def of_fields(both: Both, before: BaseModel, after: BaseModel, outline: Outline, at: ValueAt) -> Iterator[KeyChange]:
    """Yield what has changed in the fields of a model that its outline has."""
    later, keys = dict(fields(after)), outline.keys or {}
    for key, value in fields(before):
        if key in keys:
            yield from changes(both, value, later[key], keys[key], at.on(key))


def all_of(side: FrameworkSide, thing: BaseModel, outline: Outline) -> Iterator[KeyChange]:
    """Yield all that a new thing says."""
    for key, value in said_by(thing):
        at = ValueAt().on(key)
        yield KeyChange("new", at.key, at.names, "", words(side, value, (outline.keys or {})[key]), "offers")


def _of_singles(both: Both, before: Any, after: Any, outline: Outline, at: ValueAt) -> KeyChange:
    """Return that one value has become another."""
    said = words(both.before, before, outline), words(both.after, after, outline)
    text = any(isinstance(each, str) for each in (before, after)) and outline.mark is None
    is_text = text and CHOSEN.isdisjoint((at.key[0], at.key[-1]))
    how: How = "new" if not said[0] else "gone" if not said[1] else "changed"
    if how == "changed" and is_text and in_one_line(said[0]) == in_one_line(said[1]):
        how = "rewrapped"
    elif how == "changed" and is_text and sum(map(len, said)) > _AT_A_GLANCE:
        how = "reworded"
    return KeyChange(how, at.key, at.names, *said, asks_of(at.key, how, *said, prose=is_text))


def _came(side: FrameworkSide, value: Any, outline: Outline, at: ValueAt) -> KeyChange:
    said = words(side, value, outline)
    return KeyChange("new", at.key, at.names, "", said, asks_of(at.key, "new", "", said, prose=False))


def _went(side: FrameworkSide, value: Any, outline: Outline, at: ValueAt) -> KeyChange:
    said = words(side, value, outline)
    return KeyChange("gone", at.key, at.names, said, "", asks_of(at.key, "gone", said, "", prose=False))


def _reordered(at: ValueAt, before: str, after: str) -> KeyChange:
    return KeyChange("reordered", at.key, at.names, before, after)


def _of_mappings(
    both: Both, before: Mapping[Any, Any], after: Mapping[Any, Any], outline: Outline, at: ValueAt
) -> Iterator[KeyChange]:
    each = outline.each or Outline()
    then, now = _by_key(both.before, before, outline), _by_key(both.after, after, outline)
    for key in [*now, *(each for each in then if each not in now)]:
        here = at.on(key, now[key].name if key in now else then[key].name)
        if key not in then:
            yield _came(now[key].side, now[key].value, each, here)
        elif key not in now:
            yield _went(then[key].side, then[key].value, each, here)
        else:
            yield from changes(Both(then[key].side, now[key].side), then[key].value, now[key].value, each, here)
    if at.key[0] != _FREE and [each for each in then if each in now] != [each for each in now if each in then]:
        yield _reordered(at, *(" · ".join(one.name for one in side.values()) for side in (then, now)))


class _Entry(NamedTuple):
    """What stands behind a key of a mapping, and by what it is said."""

    name: str
    value: Any
    side: FrameworkSide


def _by_key(side: FrameworkSide, entries: Mapping[Any, Any], outline: Outline) -> dict[str, _Entry]:
    """Return the entries of a mapping by the key that both sides know them by."""
    return {
        side.one_id(outline.key_mark, str(key)): _Entry(
            side.name(outline.key_mark, str(key)), value, of_key(side, outline, str(key))
        )
        for key, value in entries.items()
    }


def _of_lists(
    both: Both, before: Sequence[Any], after: Sequence[Any], outline: Outline, at: ValueAt
) -> Iterator[KeyChange]:
    """Yield what came into a list, what went, what reads otherwise there, and whether the rest has another order."""
    each = outline.each or Outline()
    then, now = _items(both.before, before, each), _items(both.after, after, each)
    went, came = _beyond(then, now), _beyond(now, then)
    if not went and not came:
        yield _reordered(at, words(both.before, before, outline), words(both.after, after, outline))
    for old, new in _same_things(both, went, came, each):
        went.remove(old)
        came.remove(new)
        name = _called(both.after, new.value, each)
        yield from changes(both, old.value, new.value, each, at.on(name, name))
    if len(went) == len(came) and each.mark is None and all(isinstance(one.token, str) for one in (*went, *came)):
        for old, new in zip(went, came, strict=True):
            yield _of_singles(both, old.value, new.value, each, at)
    else:
        yield from (_went(both.before, one.value, each, at) for one in went)
        yield from (_came(both.after, one.value, each, at) for one in came)


class _Item(NamedTuple):
    """An item of a list, and what it is compared by."""

    token: Any
    value: Any


def _items(side: FrameworkSide, values: Iterable[Any], outline: Outline) -> list[_Item]:
    return [_Item(token(side, each, outline), each) for each in values]


def _beyond(items: Iterable[_Item], others: Iterable[_Item]) -> list[_Item]:
    """Return the items that are none of the others, each as often as there are more of it."""
    left = Counter(each.token for each in others)
    found = []
    for each in items:
        left[each.token] -= 1
        if left[each.token] < 0:
            found.append(each)
    return found


def _same_things(both: Both, went: list[_Item], came: list[_Item], outline: Outline) -> list[tuple[_Item, _Item]]:
    """Return the items that are the same thing and say something else of it: as a move between the same two roles."""
    earlier = {name: each for each in reversed(went) if (name := _own(both.before, each.value, outline))}
    later = {name: each for each in reversed(came) if (name := _own(both.after, each.value, outline))}
    return [(each, later[name]) for name, each in earlier.items() if name in later][::-1]


def _own(side: FrameworkSide, value: Any, outline: Outline) -> tuple[Any, ...]:
    """Return what tells a model apart in a list: what it cannot do without."""
    if not isinstance(value, BaseModel):
        return (value.strip(),) if isinstance(value, str) else ()
    return tuple(token(side, said, inner) for said, inner in _needed(value, outline))


def _called(side: FrameworkSide, value: Any, outline: Outline) -> str:
    return " → ".join(leaf(side, said, inner) for said, inner in _needed(value, outline))


def _needed(value: BaseModel, outline: Outline) -> Iterator[tuple[Any, Outline]]:
    """Yield what a model cannot do without."""
    for each in fields_of(type(value)):
        if each.is_required:
            yield getattr(value, each.name), (outline.keys or {})[each.key]

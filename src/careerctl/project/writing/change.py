"""What can be changed in a file, and what the data are to be afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Step = str | int
Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Put:
    """Give the value at `steps`; keys that are missing on the way are added, each at the end of its mapping."""

    steps: Steps
    value: Any


@dataclass(frozen=True, slots=True)
class Append:
    """Add an item at the end of the list at `steps`, which is added where it is missing."""

    steps: Steps
    value: Any


@dataclass(frozen=True, slots=True)
class Remove:
    """Take away the key or the item at `steps`."""

    steps: Steps


@dataclass(frozen=True, slots=True)
class RenameKey:
    """Give the key at `steps` another name, at its place."""

    steps: Steps
    name: str


@dataclass(frozen=True, slots=True)
class RenameValue:
    """Put another id in the place of the one at `steps`, within the quotes that it stands in."""

    steps: Steps
    name: str


Change = Put | Append | Remove | RenameKey | RenameValue


def plain(value: Any) -> Any:
    """Return a value as dicts, lists and text that can be changed."""
    if isinstance(value, str):  # nearly all are
        return value
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, Sequence):
        return [plain(each) for each in value]
    return value


def changed(data: Any, change: Change) -> Any:
    """Return what the data are after a change; `data` itself is changed. LookupError: there is no such place."""
    if not change.steps:
        return _at_root(data, change)
    *way, last = change.steps
    adds = isinstance(change, Put | Append)
    holder = data
    for step in way:
        if adds and isinstance(holder, dict) and step not in holder:
            holder[step] = {}
        holder = holder[step]
    match change:
        case Put():
            holder[last] = plain(change.value)
        case Append():
            if isinstance(holder, dict):
                holder.setdefault(last, [])
            holder[last].append(plain(change.value))
        case Remove():
            del holder[last]
        case RenameKey() | RenameValue():
            _rename(holder, last, change)
    return data


def _at_root(data: Any, change: Change) -> Any:
    if isinstance(change, Append) and isinstance(data, list):
        return [*data, plain(change.value)]
    raise LookupError


def _rename(holder: Any, old: Step, change: RenameKey | RenameValue) -> None:
    new = change.name
    if isinstance(change, RenameValue):
        if not isinstance(holder[old], str):
            raise TypeError(old)
        holder[old] = new
        return
    if not isinstance(holder, dict) or old not in holder or new in holder:
        raise LookupError(new)
    entries = [(new if name == old else name, value) for name, value in holder.items()]
    holder.clear()
    holder.update(entries)


def is_made(data: Any, change: Change) -> bool:
    """Tell whether a value is there already as `change` would put it; nothing has to be written then."""
    if not isinstance(change, Put):
        return False
    try:
        for step in change.steps:
            data = data[step]
    except (LookupError, TypeError):
        return False
    return bool(data == plain(change.value))

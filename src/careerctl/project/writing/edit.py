"""A file's bytes with changes, read again and compared with what was meant before anybody writes them."""

import codecs
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.shape import place_of
from careerctl.project.reading.source import SourceFile, parse
from careerctl.project.writing.change import Change, RenameKey, RenameValue, changed, is_made, plain
from careerctl.project.writing.emitting import key
from careerctl.project.writing.splicing import UnsafeError, spliced
from careerctl.project.yaml.tree import Map
from careerctl.text.characters import printable


def edited(path: str, raw: bytes, changes: Iterable[Change]) -> bytes:
    """Return the bytes of a file with changes made in its text; what lies outside of them is byte for byte the same.

    `path` is for messages. Raises CareerctlError where the file cannot be read without an error, where it has no such
    place, or where the text could not be changed there and nowhere else.
    """
    source = _read(path, raw)
    text, data = source.text, plain(source.root)
    for change in changes:
        if is_made(data, change):
            continue
        try:
            data = changed(data, change)
            text = spliced(text, change)
        except (LookupError, TypeError, AttributeError) as error:
            message = f"{printable(path)} has changed its shape: what was to be changed is not there."
            raise CareerctlError(message) from error
        except UnsafeError as error:
            raise CareerctlError(_by_hand(source, change)) from error
        if _data_of(path, text) != data:
            raise CareerctlError(_by_hand(source, change))
    return _written(text, raw)


def renamed(path: str, raw: bytes, source: SourceFile, renames: Sequence[RenameKey | RenameValue]) -> bytes:
    """Return the bytes of a file, which was read without an error, with some ids changed.

    As `edited`, but all at once where each stands as it is read, bare or in quotes; else one after the other.
    """
    data = plain(source.root)
    with suppress(LookupError, TypeError, AttributeError):
        for each in renames:
            data = changed(data, each)
        text = _at_their_marks(source, renames)
        if _data_of(path, text) == data:
            return _written(text, raw)
    return edited(path, raw, renames)


def _at_their_marks(source: SourceFile, renames: Iterable[RenameKey | RenameValue]) -> str:
    """Return a text with other ids at the places of some. Raises LookupError where one does not stand there as read."""
    text, places = source.text, []
    for each in renames:
        *way, step = each.steps
        holder: Any = source.root
        for before in way:
            holder = holder[before]
        is_key, name = isinstance(each, RenameKey), str(step)
        if isinstance(holder, Map):
            mark = holder.key_mark(name) if is_key else holder.value_mark(name)
        else:
            mark = holder.marks[step]
        places.append((mark.index, name if is_key else str(holder[step]), each.name))
    for index, old, new in sorted(places, reverse=True):
        start = index + (text[index] in "'\"")
        if not text.startswith(old, start) or key(new) != new:
            raise LookupError(old)
        text = f"{text[:start]}{new}{text[start + len(old) :]}"
    return text


def _written(text: str, raw: bytes) -> bytes:
    """Return a text as bytes that begin as those from which it was read."""
    return (codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b"") + text.encode()


def _read(path: str, raw: bytes) -> SourceFile:
    source = parse(path, raw)
    broken = errors(source.diagnostics())
    if broken:
        message = f"{printable(path)} has to be mended first. Nothing was written."
        raise CareerctlError(message, broken)
    return source


def _data_of(path: str, text: str) -> object:
    """Return what a text holds, and nothing where the reader finds an error in it."""
    source = parse(path, text.encode())
    return None if errors(source.diagnostics()) else source.root


def _by_hand(source: SourceFile, change: Change) -> str:
    """Say what cannot be changed, by its place: a key on the way to it may be somebody's word."""
    place = place_of(source, change.steps, key=isinstance(change, RenameKey))
    what = f"what stands at {printable(str(place))} cannot be changed without touching what stands around it"
    return f"{what}. Change it with an editor. Nothing was written."

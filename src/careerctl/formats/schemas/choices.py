"""Ids and levels → schema: a line for each way to write one, with what it is called and what it means."""

import json
from collections.abc import Iterable, Iterator

from careerctl.formats.schemas.known import KnownValue
from careerctl.formats.schemas.layout import Line, Schema
from careerctl.formats.schemas.readings import as_key, exactly, in_any_case


def one_of_ids(entries: Iterable[KnownValue]) -> Schema:
    """Return the schema of a reference: one of these ids."""
    return _one_of(Line(const=written, **_said(entry)) for entry in entries for written in entry.written)


def one_of_levels(entries: Iterable[KnownValue]) -> Schema:
    """Return the schema of a level: the value or the name of one of these, the name in upper or lower case."""
    known = list(_exclusive(list(entries)))
    return _one_of([*(_level(entry) for entry in known), *_other_case(known)])


def properties_by_id(entries: Iterable[tuple[KnownValue, Schema]]) -> Schema:
    """Return the schema of a mapping of ids, given with what each maps to."""
    keys: dict[str, Schema] = {}
    patterns: dict[str, Schema] = {}
    for entry, value in entries:
        keys |= {as_key(word): Line(**_said(entry), **value) for word in entry.written}
        patterns |= {exactly([as_key(word)]): Line(value) for word in entry.written if not isinstance(word, str)}
    return _mapping(keys, patterns)


def properties_by_level(entries: Iterable[KnownValue], value: Schema) -> Schema:
    """Return the schema of a mapping of levels, each under its value or its name in upper or lower case."""
    known = list(entries)
    keys: dict[str, Schema] = {as_key(entry.written[0]): Line(**_said(entry), **value) for entry in known}
    names = [as_key(written) for entry in known for written in entry.written[1:]]
    values = [form for key in keys for form in (key, f"{key}.0")]
    return _mapping(keys, dict.fromkeys((exactly(values), in_any_case(names)), value) if known else {})


def _mapping(keys: dict[str, Schema], patterns: dict[str, Schema]) -> Schema:
    """Return the schema of a mapping with these keys and no others.

    A key that an editor reads as a number is none of its `properties` to it; a pattern is what makes it known.
    """
    by_pattern = {"patternProperties": patterns} if patterns else {}
    return {"type": "object", "properties": keys, **by_pattern, "additionalProperties": False}


def _one_of(choices: Iterable[Schema]) -> Schema:
    """Return a choice; where there is nothing to choose from, nothing fits."""
    listed = list(choices)
    return {"oneOf": listed} if listed else {"enum": []}


def _exclusive(entries: list[KnownValue]) -> Iterator[KnownValue]:
    """Yield the levels so that nothing can be read as two of them: a value first."""
    taken = {json.dumps(entry.written[0]) for entry in entries}
    for entry in entries:
        value, *names = entry.written
        free = [name for name in names if json.dumps(name) not in taken]
        taken |= {json.dumps(name) for name in free}
        yield entry._replace(written=(value, *free))


def _level(entry: KnownValue) -> Line:
    (first, *others) = entry.written
    return Line({"enum": [first, *others]} if others else {"const": first}, **_said(entry))


def _other_case(entries: list[KnownValue]) -> Iterator[Schema]:
    names = [each for entry in entries for each in entry.written if isinstance(each, str)]
    if any(name.upper() != name.lower() for name in names):
        yield Line({"type": "string", "pattern": in_any_case(names), "not": {"enum": names}})


def _said(entry: KnownValue) -> dict[str, str]:
    return {"title": entry.title, **({"description": entry.description} if entry.description else {})}

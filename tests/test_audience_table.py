"""The table of who sees what: every field of every result, and new ones that nobody has listed."""

import dataclasses
import inspect
import pkgutil
import typing
from importlib import import_module

import pytest

from careerctl import results
from careerctl.audience import Audience, cut, seen
from careerctl.audience.cutting import WHOLE
from careerctl.results import gap

MODULES = [import_module(found.name) for found in pkgutil.iter_modules(results.__path__, "careerctl.results.")]
RESULTS = sorted(
    {each for module in MODULES for _, each in inspect.getmembers(module, dataclasses.is_dataclass)}, key=str
)
PARTS = [import_module(found.name) for found in pkgutil.iter_modules(seen.__path__, "careerctl.audience.seen.")]
SEEN = {sort: (part, lines) for part in PARTS for sort, lines in part.SEEN.items()}
NOBODY: dict[type, set[str]] = {}
"""Fields that are listed for nobody on purpose."""


@pytest.mark.parametrize("result", RESULTS, ids=lambda each: each.__name__)
def test_every_field_of_every_result_is_listed_for_somebody_or_said_to_be_nobody_s(result):
    fields = {each.name for each in dataclasses.fields(result)}
    part, lines = SEEN[result]
    assert {name for name, readers in lines.items() if readers} | NOBODY.get(result, set()) == fields
    assert set(lines) <= fields
    assert part.__name__.rpartition(".")[2] == result.__module__.rpartition(".")[2]


@pytest.mark.parametrize("result", sorted(WHOLE, key=str), ids=lambda each: each.__name__)
def test_what_is_not_looked_into_is_everybody_s_with_all_it_holds(result):
    assert SEEN[result][1] == dict.fromkeys((each.name for each in dataclasses.fields(result)), frozenset(Audience))
    held = {each for hint in typing.get_type_hints(result).values() for each in _sorts(hint)}
    assert {each for each in held if dataclasses.is_dataclass(each)} <= WHOLE


def _sorts(hint):
    yield hint
    for each in typing.get_args(hint):
        yield from _sorts(each)


@pytest.mark.parametrize("reader", Audience)
def test_a_new_field_is_seen_by_nobody(monkeypatch, reader):
    newer = dataclasses.make_dataclass(
        "Newer", [("secret", str, dataclasses.field(default=""))], bases=(gap.Condition,), frozen=True
    )
    part, lines = SEEN[gap.Condition]
    newer.__module__ = gap.__name__
    monkeypatch.setitem(part.SEEN, newer, lines)
    assert cut(newer("quota", "Made it", None, "Zebra"), reader) == newer("quota", "Made it", None, "")


@pytest.mark.parametrize("reader", Audience)
def test_a_new_result_is_seen_by_nobody(reader):
    new = dataclasses.make_dataclass("New", [("secret", str, dataclasses.field(default=""))], frozen=True)
    assert cut(new("Zebra"), reader) == new("")


def test_every_field_has_a_blank():
    for result in RESULTS:
        assert result() == result()

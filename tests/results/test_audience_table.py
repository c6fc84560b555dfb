"""The table of who sees what: every field of every result, and new ones that nobody has listed."""

import collections
import dataclasses
import inspect
import pkgutil
import typing
from importlib import import_module

import pytest

from careerctl import results
from careerctl.results import gap, levels, report, seen
from careerctl.results.cut import Audience, cut, is_seen_whole, results_in

MODULES = [import_module(found.name) for found in pkgutil.iter_modules(results.__path__, "careerctl.results.")]
RESULTS = sorted(
    {each for module in MODULES for _, each in inspect.getmembers(module, dataclasses.is_dataclass)}, key=str
)
PARTS = [import_module(found.name) for found in pkgutil.iter_modules(seen.__path__, "careerctl.results.seen.")]
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


@pytest.mark.parametrize("result", RESULTS, ids=lambda each: each.__name__)
def test_fields_say_what_they_hold_since_what_a_reader_sees_whole_is_not_looked_into(result):
    hints = typing.get_type_hints(result).values()
    assert not {each for hint in hints for each in _sorts(hint)} & {typing.Any, object, tuple, list, dict}
    assert not any(set(sort.__subclasses__()) & set(RESULTS) for hint in hints for sort in results_in(hint))


def _sorts(hint):
    """Yield what a field may hold; nothing that stands in a mapping is a result."""
    if typing.get_args(hint) and typing.get_origin(hint) is not collections.abc.Mapping:
        for each in typing.get_args(hint):
            yield from _sorts(each)
    else:
        yield hint


@pytest.mark.parametrize(
    ("result", "readers"),
    [
        (levels.Described, set(Audience)),
        (gap.Said, {Audience.EMPLOYEE, Audience.MANAGER}),
        (gap.Item, {Audience.EMPLOYEE, Audience.MANAGER}),
        (gap.Gap, set()),
        (report.Review, set()),
    ],
)
def test_a_result_is_seen_whole_where_nothing_that_it_holds_is_anybody_else_s(result, readers):
    assert {each for each in Audience if is_seen_whole(result, each)} == readers


@pytest.mark.parametrize("reader", Audience)
def test_a_new_field_is_seen_by_nobody(monkeypatch, reader):
    newer = dataclasses.make_dataclass(
        "Newer", [("secret", str, dataclasses.field(default=""))], bases=(gap.Condition,)
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

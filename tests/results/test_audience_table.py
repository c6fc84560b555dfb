"""Who reads what: every field of every result, as it says of itself."""

import collections
import pkgutil
import runpy
import types
import typing
from datetime import date
from enum import Enum
from fractions import Fraction
from importlib import import_module

import pytest

from careerctl import results
from careerctl.results import gap, levels, plan, report, stages
from careerctl.results.cut import Audience, cut, is_seen_whole, results_in
from careerctl.results.plain import plain
from careerctl.results.readers import ALL, NameOf, fields_of, marks, readers, seen, unmasked
from careerctl.results.result import Result, replace
from careerctl.results.without_names import MASK, holds_text, without_names

MODULES = [import_module(found.name) for found in pkgutil.iter_modules(results.__path__, "careerctl.results.")]
RESULTS = sorted(
    {
        each
        for module in MODULES
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Result) and each is not Result
    },
    key=str,
)
KNOWN = {
    "shared_with": "everyone", "wish_shared_with": "everyone", "told": True, "talked": True, "one": True,
    "plans": (plan.Plan(person="pat"),),
}  # fmt: skip
"""Fields by which a result says that it may be known of."""
EXAMPLES = {
    str: "Zebra", bool: True, int: 7, float: 7.5, Fraction: Fraction(7, 2), date: date(2026, 11, 2), typing.Any: 7,
}  # fmt: skip


def filled(result):
    """Return a result in which no field is blank."""
    return result(**{
        name: KNOWN.get(name, other(example(hint), getattr(result(), name)))
        for name, hint in typing.get_type_hints(result).items()
    })  # fmt: skip


def example(hint):
    """Return a value such as a field holds."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return example(arguments[0])
    if origin is tuple:
        return tuple(example(each) for each in arguments if each is not ...)
    if origin is collections.abc.Mapping:
        return {"zebra": example(arguments[1])}
    if origin is typing.Literal:
        return arguments[-1]
    if issubclass(hint, Enum):
        return next(iter(hint))
    return filled(hint) if issubclass(hint, Result) else EXAMPLES[hint]


def other(value, blank):
    """Return a value, or its opposite where that is the blank."""
    return not value if value == blank else value


@pytest.mark.parametrize("reader", Audience)
def test_each_field_reaches_its_readers_and_no_others(reader, monkeypatch):
    if reader is Audience.MANAGER:  # from whom alone something is kept back
        for name in ("kept_back", "why_kept_back"):
            monkeypatch.setitem(KNOWN, name, value=False)
    own = reader if reader in {Audience.MANAGER, Audience.HR} else Audience.EVERYONE
    monkeypatch.setitem(KNOWN, "counted_for", own.value)
    for result in RESULTS:
        shown = cut(filled(result), reader)
        reached = {name for name in fields_of(result) if getattr(shown, name) != getattr(result(), name)}
        assert reached == {name for name, hint in fields_of(result).items() if reader in readers(hint)}, result


@pytest.mark.parametrize("reader", Audience)
def test_in_json_what_a_reader_does_not_see_is_null_as_what_is_not_there(reader):
    for result in RESULTS:
        whole, nothing = filled(result), result()
        as_ = whole.read_as(reader)
        unseen = {name for name, hint in fields_of(result).items() if as_ not in readers(hint)}
        texts = {name for name, hint in fields_of(result).items() if getattr(nothing, name) == ""}
        shown = plain(cut(whole, reader), reader)
        assert {name for name in unseen if shown[name] is not None} == set(), result
        empty = plain(cut(nothing, reader), reader)
        assert {name for name in unseen | texts if empty[name] is not None} == set(), result


def test_without_names_each_text_is_a_mask_but_what_is_about_nobody():
    for result in RESULTS:
        whole = filled(result)
        shown = without_names(whole, {"employee": "pat", "manager": "dana"}, "Person {}".format)
        wrong = [
            name
            for name, hint in fields_of(result).items()
            if not hides(hint, repr(getattr(whole, name)), repr(getattr(shown, name)))
        ]
        assert wrong == [], result


def hides(hint, before, after):
    """Tell whether a field has become what it says of itself."""
    if any(isinstance(mark, NameOf) for mark in marks(hint)):
        return after in {f"'Person {each}'" for each in ("dana", "pat", "Zebra", "manager")}
    if unmasked in marks(hint) or not (holds_text(hint) or [*results_in(hint)]):
        return after == before
    return not holds_text(hint) or ("Zebra" not in after and (MASK in after or after == "{}"))


def test_a_name_is_that_of_whoever_the_field_says():
    told = stages.Outcome(by="eli", by_name="Eli Roe", learned="Much")
    owed = plan.Plan(manager_name="Dana", promises=(plan.Promise("manager", "Dana"), plan.Promise(owner_name="Pat")))
    ids = {"employee": "pat", "manager": "dana"}
    assert without_names(told, ids, str.upper) == stages.Outcome(by=MASK, by_name="ELI", learned=MASK)
    shown = without_names(owed, ids, str.upper)
    assert (shown.manager_name, [each.owner_name for each in shown.promises]) == ("DANA", ["DANA", "PAT"])


def test_what_is_said_of_text_is_said_of_text():
    for result in RESULTS:
        for name, hint in fields_of(result).items():
            words = [mark for mark in marks(hint) if mark is unmasked or isinstance(mark, NameOf)]
            assert len(words) <= holds_text(hint), (result, name)
            assert all(each is unmasked or each.whose in {"employee", "manager", *fields_of(result)} for each in words)


def test_fields_say_what_they_hold_since_what_a_reader_sees_whole_is_not_looked_into():
    extended = {base for each in RESULTS for base in each.__mro__[1:]}
    for result in RESULTS:
        hints = typing.get_type_hints(result).values()
        assert not {each for hint in hints for each in _sorts(hint)} & {typing.Any, object, tuple, list, dict}, result
        assert not {sort for hint in hints for sort in results_in(hint)} & extended, result


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
        (gap.Rated, {Audience.EMPLOYEE, Audience.MANAGER}),
        (gap.Item, {Audience.EMPLOYEE, Audience.MANAGER}),
        (gap.Gap, set()),
        (report.Review, set()),
    ],
)
def test_a_result_is_seen_whole_where_nothing_that_it_holds_is_anybody_else_s(result, readers):
    assert {each for each in Audience if is_seen_whole(result, each)} == readers


@pytest.mark.parametrize("field", ['secret: str = ""', 'secret: Annotated[str, "all"] = ""', "secret: Nobodys = None"])
@pytest.mark.parametrize("base", ["Result", "Condition"])
def test_a_field_without_a_reader_does_not_import(tmp_path, base, field):
    module = tmp_path / "newer.py"
    lines = [
        "from typing import Annotated", "from careerctl.results.gap import Condition",
        "from careerctl.results.readers import seen", "from careerctl.results.result import Result",
        "Nobodys = Annotated[str | None, seen(frozenset())]", f"class Newer({base}):", f"    {field}",
    ]  # fmt: skip
    module.write_text("\n".join(lines), "utf-8")
    with pytest.raises(TypeError, match=r"^Newer\.secret does not say who reads it$"):
        runpy.run_path(str(module))


def test_one_that_says_so_does():
    class Newer(gap.Condition):
        open_to_all: typing.Annotated[str, seen(ALL)] = ""

    shown = cut(Newer("quota", "Made it", date(2026, 11, 2), open_to_all="Zebra"), Audience.EVERYONE)
    assert shown == Newer("quota", "Made it", None, open_to_all="Zebra")


def test_nobody_changes_a_result():
    item = gap.Item(name="Asking")
    with pytest.raises(AttributeError):
        item.name = "Listening"
    assert (replace(item, name="Listening").name, item.name) == ("Listening", "Asking")


def test_every_field_has_a_blank():
    for result in RESULTS:
        assert result() == result()

"""A result as JSON would have it: the result itself, nothing rounded but the ratio, nothing renamed.

What a reader does not see is null, and so is what is not there: never an empty text, a false or a list without an item.
"""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from careerctl.results.readers import Audience, seen_by
from careerctl.results.result import Result, asdict
from careerctl.results.totals import Ratio


def plain(value: Any, audience: Audience | None = None) -> Any:  # one line for each sort of value
    """Return dicts, lists, text, numbers, true, false and null for a result that was cut for a reader, None for all."""
    if isinstance(value, Result):
        return _fields(value, audience)
    if isinstance(value, dict):
        return {key: plain(each, audience) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each, audience) for each in value]
    if isinstance(value, Fraction):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _fields(value: Result, audience: Audience | None) -> dict[str, Any]:
    reader = value.read_as(audience) if audience is not None else None
    fields, lacks = asdict(value), value.lacks()
    told = seen_by(type(value), reader) if reader is not None else fields
    if isinstance(value, Ratio):
        fields = {name: _rounded_down(each) for name, each in fields.items()}
    return {
        name: plain(each, reader) if name in told and name not in lacks and each != "" else None
        for name, each in fields.items()
    }


def _rounded_down(value: Fraction | None) -> float | None:
    """Return two decimals, rounded down, so that 1.00 means all."""
    return None if value is None else value * 100 // 1 / 100

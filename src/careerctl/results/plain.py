"""A result as JSON would have it: the result itself, nothing rounded but the ratio, nothing renamed."""

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from careerctl.results.gap import Ratio
from careerctl.results.result import Result, asdict


def plain(value: Any) -> Any:  # noqa: PLR0911  # one line for each sort of value
    """Return dicts, lists, text, numbers, true, false and null for a result."""
    if isinstance(value, Ratio):
        return {name: _rounded_down(each) for name, each in asdict(value).items()}
    if isinstance(value, Result):
        return {name: plain(each) for name, each in asdict(value).items()}
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, Fraction):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _rounded_down(value: Fraction | None) -> float | None:
    """Return two decimals, rounded down, so that 1.00 means all."""
    return None if value is None else value * 100 // 1 / 100

"""Some of many cases in the quick suite, by turns; the others are exhaustive."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest


def in_turn(cases: Iterable[Any], quick: Callable[[int], bool]) -> list[Any]:
    """Return all cases: those whose number is not `quick` run in the exhaustive suite alone."""
    return [
        pytest.param(
            *(each if isinstance(each, tuple) else (each,)), marks=() if quick(number) else pytest.mark.exhaustive
        )
        for number, each in enumerate(cases)
    ]

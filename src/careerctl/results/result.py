"""How the classes of results are made."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

__all__ = ["result"]

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as result
else:
    from dataclasses import dataclass

    def result(*, frozen: bool, slots: bool) -> Callable[[type[T]], type[T]]:
        """Make a class of results. Nobody changes one, and the type checker sees to that.

        Frozen at run time, too, they would take three to seven times as long to make, and a page for each of a
        thousand people makes a hundred thousand of them.
        """
        return dataclass(slots=slots, unsafe_hash=frozen)

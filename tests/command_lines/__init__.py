"""How every command is run, so that its words can be read."""

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from typing import Any, TypeVar

from . import of_organisation, of_people

T, U = TypeVar("T"), TypeVar("U")


def by_turns(some: Sequence[T], others: Sequence[U]) -> Iterator[tuple[T, U]]:
    """Yield each of both with one of the others, where `product` yields all with all."""
    return islice(zip(cycle(some), cycle(others), strict=False), max(len(some), len(others)))


def runs(crossed: Callable[..., Iterator[tuple[Any, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Return how every command is run; a new command needs its line in one of the two modules."""
    return of_organisation.runs(crossed) | of_people.runs(crossed)

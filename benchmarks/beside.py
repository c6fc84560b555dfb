"""Commands beside `check`, which reads everything once: in one process, in two, of all people or of some."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median

from bound import Measured, Size
from measure import Command, Compared, compare, finish, one_processor
from workshop import Workshop

TODAY = ("--today", "2026-11-01")
MEGABYTE = 1_000_000
_NAMED_BY_ALL = "communication"
"""The competency that the roles of nearly all people ask for."""


def check(shop: Workshop, root: Path, *, code: int = 0) -> Command:
    """Return `check` of a project."""
    return Command([shop.tools / "careerctl", "check", root, *TODAY], root, code)


def beside_check(*line: str) -> Callable[[Workshop, Size], Measured]:
    """Return what compares a command about all people, or about those whom one manager leads, with `check` of all."""

    def measure(shop: Workshop, size: Size) -> Measured:
        root = shop.project(size.bulk)
        return _compared(_said(shop, root, *line), check(shop, root), size)

    return measure


def some(shop: Workshop, size: Size, path: str) -> Measured:
    """Compare `check` of one person's file with `check` of the project."""
    root = shop.project(size.bulk)
    return _compared(_said(shop, root, "check", str(root / path)), check(shop, root), size)


def unchanged(shop: Workshop, size: Size) -> Measured:
    """Compare `check --base` where nothing was changed since with `check` of the same project."""
    root = shop.with_versions(size.bulk)
    return _compared(_said(shop, root, "check", "--base", "HEAD"), check(shop, root), size)


def change(shop: Workshop, size: Size, line: tuple[str, ...] = (), beside: tuple[str, ...] = ()) -> Measured:
    """Compare what a raise of many roles does, read from git, with `check` of the same project."""
    root = shop.in_git(size.bulk)
    return _compared(_said(shop, root, "diff", "main", *line), _said(shop, root, "check", *beside), size)


def jobs(*line: str) -> Callable[[Workshop, Size], Measured]:
    """Return what compares a command about all people in two processes on two processors with the same in one."""

    def measure(shop: Workshop, size: Size) -> Measured:
        root = shop.project(size.people)
        two, one = (_said(shop, root, *line, "--jobs", number) for number in ("2", "1"))
        return ratio(compare(two, one, pairs=size.long_pairs))

    return measure


def renamed(shop: Workshop, size: Size) -> Measured:
    """Compare a new id for a competency that nearly all people's files name, there and back, with `check`.

    Both in seconds on a processor: how long a disk takes to confirm what was written is the disk's.
    """
    root = shop.to_change(size.bulk)
    ids = cycle((_NAMED_BY_ALL, "renamed"))
    new, taken = next(ids), list[tuple[float, float]]()
    with one_processor():
        for _ in range(2 * (size.long_pairs // 2)):
            old, new = new, next(ids)
            rename = finish(_renaming(shop, root, old, new)).processor
            taken.append((rename, finish(check(shop, root)).processor))
    first, second = (median(each) for each in zip(*taken, strict=True))
    return ratio(Compared(ratio=median(one / other for one, other in taken), first=first, second=second))


def renamed_memory(shop: Workshop, size: Size) -> Measured:
    """Weigh the same, as far as it shows what it would write."""
    root = shop.to_change(size.bulk)
    peak = finish(_renaming(shop, root, _NAMED_BY_ALL, "renamed", "--dry-run")).peak / MEGABYTE
    return Measured(peak, "peak of its one process")


def ratio(compared: Compared) -> Measured:
    """Return how two commands compare, with the times of both."""
    return Measured(compared.ratio, f"{_time(compared.first)} to {_time(compared.second)}")


def _said(shop: Workshop, root: Path, *line: str) -> Command:
    return Command([shop.tools / "careerctl", *line, "--root", root, *TODAY], root)


def _renaming(shop: Workshop, root: Path, old: str, new: str, *more: str) -> Command:
    return Command([shop.tools / "careerctl", "rename", "competency", old, new, "--root", root, *more], root)


def _compared(one: Command, other: Command, size: Size) -> Measured:
    with one_processor():
        return ratio(compare(one, other, pairs=size.long_pairs))


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"

"""Shelves: folders that hold leaves of one sort. A leaf is found by its file's name and imported when it is needed."""

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any


@cache
def names(shelf: str) -> tuple[str, ...]:
    """Return the names of the leaves on a shelf, a package such as `careerctl.check.rules`, in alphabetical order."""
    leaves = (each.name for each in pkgutil.iter_modules(import_module(shelf).__path__))
    return tuple(sorted(leaf.replace("_", "-") for leaf in leaves))


def leaf(shelf: str, name: str) -> Any:
    """Import a leaf by its name as users write it: `dead-end-role` is `dead_end_role.py`."""
    return import_module(f"{shelf}.{name.replace('-', '_')}")

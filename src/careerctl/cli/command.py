"""What a command is: a plain function, and whom it is for."""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple


class For(Enum):
    """Whom a command is for; help lists commands in this order."""

    PEOPLE = "people and managers"
    OWNERS = "framework owners"
    ORGANISATION = "the organisation"


class Command(NamedTuple):
    """A command of the shelf `commands`.

    `run` takes the options as annotated parameters and returns the exit code; its docstring is the help. It imports
    what it works with when it is called, so that help and wrong options cost nothing.
    """

    run: Callable[..., int]
    who: For
    can_be_off: bool = False
    """Whether an agreement may exclude it, with `policy.switched_off`."""
    off_with: str = ""
    """The option with which alone it is excluded then; without it the command is everybody's."""
    examples: tuple[str, ...] = ()
    """Two ways to call it, as they are in Northwind: its help begins with them."""
    more: str = ""
    """The page of docs/ in which one goes on reading: its help ends with it."""
    ends_with_one: str = ""
    """When it ends with the exit code 1, if it ever does."""

"""What a format is, and the page that it fills."""

from collections.abc import Callable
from typing import NamedTuple

PROSE = 100
"""Characters in a line of sentences on a wide terminal: longer ones are hard to follow. Tables take all room."""


class PageSize(NamedTuple):
    """Where the text will stand: its width in characters (None: a line may be as long as it likes), and colour."""

    width: int | None = None
    colored: bool = False

    @property
    def prose(self) -> int | None:
        """How wide a line of sentences may be."""
        return None if self.width is None else min(self.width, PROSE)


class Format(NamedTuple):
    """A format: `render` takes a result and a page and returns the text.

    What is for machines is written as UTF-8 whatever the terminal's encoding. What is for CI is read by many: unless
    told otherwise it speaks of the framework alone. With `from_top` its paths begin at git's top folder. `commands` are
    lines that a CI is to obey. What `names_home` says where one reads about careerctl.
    """

    render: Callable[..., str]
    for_machines: bool = False
    for_ci: bool = False
    from_top: bool = False
    commands: bool = False
    names_home: bool = False

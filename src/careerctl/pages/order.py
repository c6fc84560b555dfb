"""What was asked for: which page, for whom, in which form, and where to."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

_BY_ENDING = {"html": "html", "htm": "html", "json": "json"}
PEOPLES = ("answer", "plan", "prepare", "review")
"""Reports about a person."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The options of the command."""

    kind: str
    audience: str
    format: str | None
    root: Path | None
    today: date
    output: Path | None
    """The file or folder to write, None for standard output."""
    without_names: bool = False

    @property
    def private(self) -> bool:
        """Whether it is about a person; the others are about the framework and nobody."""
        return self.kind in PEOPLES

    def form(self, name: str) -> str:
        """Return the format: the one asked for, else what a file's name ends with."""
        return self.format or _BY_ENDING.get(name.rpartition(".")[2], "markdown")

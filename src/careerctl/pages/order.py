"""What was asked for: which page, for whom, in which format, and where to."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

PEOPLES = ("announcement", "answer", "decision", "farewell", "plan", "prepare", "review", "talk")
"""Reports about a person."""
OF_A_SITE = ("activities", "changes", "compare", "competency", "goal", "start")
"""Pages that stand among others alone."""
_THE_TWO = ("employee", "manager")
FOR_SOME = dict.fromkeys(("announcement", "farewell", "prepare", "talk"), _THE_TWO) | {"decision": (*_THE_TWO, "hr")}
"""Who may read a report, where that is not everybody."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The options of the command."""

    kind: str
    audience: str
    format: str | None
    """None for what suits the place: text on a terminal, Markdown elsewhere."""
    root: Path | None
    today: date
    output: Path | None
    """The file or folder to write, None for standard output."""
    without_names: bool = False
    round: str | None = None
    """The round that the page is about, where it is about one; None for the last that is over."""
    color: str = "auto"
    jobs: int | None = None
    """In how many processes to read all people, where the page is about them; None for as many as pay."""

    @property
    def private(self) -> bool:
        """Whether it is about a person; the others are about the framework and nobody."""
        return self.kind in PEOPLES

"""What was asked for: which page, for whom, in which form, and where to."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerctl.output import is_stdout


@dataclass(frozen=True, slots=True)
class Order:
    """The options of the command."""

    kind: str
    audience: str
    format: str | None
    root: Path | None
    today: date
    output: Path | None
    without_names: bool = False

    @property
    def into_file(self) -> Path | None:
        """The file or folder to write, None for standard output."""
        return None if is_stdout(self.output) else self.output

    def form(self, name: str) -> str:
        """Return the format: the one asked for, else HTML for a name that ends so."""
        return self.format or ("html" if name.endswith((".html", ".htm")) else "markdown")

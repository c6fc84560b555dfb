"""What a person wants next, and what they were told."""

from dataclasses import dataclass
from datetime import date

from careerctl.results.gap import Wish


@dataclass(frozen=True, slots=True)
class Wishes:
    """A person's wishes in the order of the file."""

    person: str = ""
    name: str = ""
    today: date | None = None
    answer_days: int = 0
    """A wish is answered within so many days."""
    wishes: tuple[Wish, ...] = ()

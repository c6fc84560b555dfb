"""What a person wants next, and what they were told."""

from datetime import date

from careerctl.results.gap import Wish
from careerctl.results.result import result


@result(frozen=True, slots=True)
class Wishes:
    """A person's wishes in the order of the file."""

    person: str = ""
    name: str = ""
    today: date | None = None
    answer_days: int = 0
    """A wish is answered within so many days."""
    wishes: tuple[Wish, ...] = ()

"""What a person wants next, and what they were told."""

from datetime import date
from typing import Annotated

from careerctl.results.gap import Wish
from careerctl.results.readers import ALL, HR, name_of, seen
from careerctl.results.result import Result


class Wishes(Result):
    """A person's wishes in the order of the file."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    today: Annotated[date | None, seen(ALL)] = None
    answer_days: Annotated[int, seen(ALL)] = 0
    """A wish is answered within so many days."""
    wishes: Annotated[tuple[Wish, ...], seen(ALL)] = ()
    manager_left: Annotated[bool, seen(HR)] = False
    """A wish waits for its answer, and whoever is named as manager has left."""

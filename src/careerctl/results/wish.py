"""What a person wants next, and what they were told."""

from datetime import date
from typing import Annotated

from careerctl.results.coming import Coming
from careerctl.results.readers import ALL, HR, name_of, seen
from careerctl.results.result import Result
from careerctl.results.wished import Wish


class Wishes(Result):
    """A person's wishes in the order of the file."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    called: Annotated[str, seen(ALL), name_of("person")] = ""
    coming: Annotated[Coming, seen(HR)] = Coming()
    today: Annotated[date | None, seen(ALL)] = None
    answer_days: Annotated[int, seen(ALL)] = 0
    """A wish is answered within so many days."""
    wishes: Annotated[tuple[Wish, ...], seen(ALL)] = ()
    manager_left: Annotated[bool, seen(HR)] = False
    """A wish waits for its answer, and whoever is named as manager has left."""
    gone_manager: Annotated[str, seen(HR)] = ""
    """The id of who that was; also where a talk was promised, and nothing waits for an answer."""

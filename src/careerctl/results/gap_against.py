"""What has changed between two rounds, beside the role that one is compared with."""

from typing import Annotated

from careerctl.model.earlier import WhyNot
from careerctl.model.scale import Level
from careerctl.results.raised import Raised
from careerctl.results.readers import ALL, TWO, name_of, seen, unmasked
from careerctl.results.result import Result


class Changed(Result):
    """A competency in two rounds, in levels of its scale, beside what was asked in each."""

    competency: Annotated[str, seen(TWO), unmasked] = ""
    name: Annotated[str, seen(TWO), unmasked] = ""
    required: Annotated[Level, seen(TWO)] = 0
    """In the later round."""
    required_before: Annotated[Level, seen(TWO)] = 0
    """In the earlier one, where that was less."""
    before: Annotated[Level | None, seen(TWO)] = None
    """Missing where nothing measured it."""
    now: Annotated[Level | None, seen(TWO)] = None
    raised: Annotated[Raised | None, seen(TWO)] = None
    """What is asked more from the next round on."""

    @property
    def is_met_since(self) -> bool:
        """Whether it is met, and was not by what was asked then."""
        if self.before is None or self.now is None:
            return False
        return self.now >= self.required and self.before < self.required_before


class GapAgainst(Result):
    """One person beside one role, in two rounds."""

    person: Annotated[str, seen(ALL)] = ""
    name: Annotated[str, seen(ALL), name_of("person")] = ""
    role: Annotated[str, seen(TWO), unmasked] = ""
    role_name: Annotated[str, seen(TWO), unmasked] = ""
    before: Annotated[str, seen(TWO), unmasked] = ""
    now: Annotated[str, seen(TWO), unmasked] = ""
    """The two rounds."""
    tells_rounds: Annotated[bool, seen(TWO)] = False
    """Whether the reader may know what was rated."""
    why_not: Annotated[WhyNot | None, seen(TWO)] = None
    """Why nobody can tell what was asked in the first round; missing where that is known."""
    changed: Annotated[tuple[Changed, ...], seen(TWO)] = ()
    """What is not as it was, in the order of the role."""
    unchanged: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of what has the same level in both."""
    left_out: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Ids of what the role asks and cannot be read: what changed there is not known."""

"""What is asked of those who rate, and what the two talk about afterwards."""

from careerctl.model.competency import Asks
from careerctl.results.levels import Described
from careerctl.results.result import result


@result(frozen=True, slots=True)
class Topic:
    """One competency to rate. It says what every level looks like, and not which one the role asks."""

    competency: str = ""
    name: str = ""
    asks: Asks = "skill"
    description: str = ""
    must: bool = False
    optional: bool = False
    because: str = ""
    wording: str = ""
    """What is meant in this role."""
    levels: tuple[Described, ...] = ()
    """Every level of the scale, lowest first; the summary is empty where the competency describes none."""
    halves: bool = False
    """Whether it may be rated between two levels."""


@result(frozen=True, slots=True)
class Agenda:
    """What the two talk about, by competency ids."""

    met: tuple[str, ...] = ()
    """Both see it met and at the same level: a good way to begin."""
    talk: tuple[str, ...] = ()
    """Worth a conversation, in the order of the gap screen."""
    same: tuple[str, ...] = ()
    """Both say the same level, and see a next step."""
    rest: tuple[str, ...] = ()
    """What one of the two, or nobody, has given a level."""

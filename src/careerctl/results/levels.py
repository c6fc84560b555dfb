"""What levels are called and what they look like."""

from careerctl.model.scale import Level
from careerctl.results.result import result


@result(frozen=True, slots=True)
class Example:
    """One thing that shows a level."""

    text: str = ""
    examples: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Label and address of each."""


@result(frozen=True, slots=True)
class Described:
    """What a level looks like."""

    level: Level = 0
    name: str = ""
    summary: str = ""
    criteria: tuple[Example, ...] = ()
    examples: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()


@result(frozen=True, slots=True)
class ScaleUsed:
    """A scale on which something here is rated: its values and names in declared order."""

    id: str = ""
    levels: tuple[tuple[Level, str], ...] = ()
    cumulative: bool = True

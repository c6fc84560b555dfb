"""What levels are called and what they look like."""

from typing import Annotated

from careerctl.model.scale import Level
from careerctl.results.readers import ALL, seen, unmasked
from careerctl.results.result import Result


class LevelExample(Result):
    """One thing that shows a level."""

    text: Annotated[str, seen(ALL), unmasked] = ""
    examples: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    links: Annotated[tuple[tuple[str, str], ...], seen(ALL), unmasked] = ()
    """Label and address of each."""


class Described(Result):
    """What a level looks like."""

    level: Annotated[Level, seen(ALL)] = 0
    name: Annotated[str, seen(ALL), unmasked] = ""
    summary: Annotated[str, seen(ALL), unmasked] = ""
    criteria: Annotated[tuple[LevelExample, ...], seen(ALL)] = ()
    examples: Annotated[tuple[str, ...], seen(ALL), unmasked] = ()
    links: Annotated[tuple[tuple[str, str], ...], seen(ALL), unmasked] = ()


class ScaleUsed(Result):
    """A scale on which something here is rated: its values and names in declared order."""

    id: Annotated[str, seen(ALL), unmasked] = ""
    levels: Annotated[tuple[tuple[Level, str], ...], seen(ALL), unmasked] = ()
    cumulative: Annotated[bool, seen(ALL)] = True

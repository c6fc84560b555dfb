"""Areas lie in each other in a circle.

An area lies in at most one other, and the outermost in none.

Not like this:

    # careerctl.yaml
    format: 1
    areas:
      selling: {name: Selling, within: closing}
      closing: {name: Closing, within: selling}

But like this:

    # careerctl.yaml
    format: 1
    areas:
      selling: {name: Selling}
      closing: {name: Closing, within: selling}
"""

from collections.abc import Iterator
from itertools import pairwise

from careerctl.check.cycles import cycles, shown
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find circles of `within`."""
    areas = framework.settings.areas
    for cycle in cycles({name: [area.within] for name, area in areas.items() if area.within}):
        related = tuple((_at(each), f"{each} lies within {after}") for each, after in pairwise(cycle))
        message = f"the areas lie in each other in a circle: {shown(cycle)}"
        yield Finding(_at(cycle[0]), message, "take one `within` out", related)


def _at(area: str) -> At:
    return At("settings", "", ("areas", area, "within"))


RULE = Rule(Severity.ERROR, Scope.FRAMEWORK, check)

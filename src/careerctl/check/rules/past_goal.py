"""A goal is past its horizon, and still stands as if it held.

Roles serve goals, and plans are made towards what goals need. If one ended last year, people prepare for something
that is over, and nobody tells them whether it was reached. Take the day as an occasion: say what became of it, then
give the goal a new horizon, or take it out and let the roles serve what counts today. git keeps what was.

Not like this:

    # goals/larger-customers.yaml
    name: Win larger customers
    horizon: {from: 2019, to: 2021}

But like this:

    # goals/larger-customers.yaml
    name: Win larger customers
    horizon: {from: 2019, to: 2098}
"""

from collections.abc import Iterator

from careerctl.check.roles import is_past
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import day


def check(framework: Framework) -> Iterator[Finding]:
    """Find goals whose last day has passed."""
    for name, goal in framework.goals.items.items():
        ends = goal.horizon.to if goal.horizon is not None else None
        if ends is not None and is_past(framework, goal):
            message = f"the goal '{goal.name}' ended on {day(ends.last)}"
            hint = "give it a new horizon, or take it out, and say which goal counts now"
            yield Finding(At("goal", name, ("horizon", "to")), message, hint)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)

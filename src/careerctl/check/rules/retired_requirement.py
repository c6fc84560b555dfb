"""A role asks for a competency that is retired.

A competency is retired when it no longer matters for the work. If a role still asks for it, people go on being rated
on something that was given up, and it may keep them from a next step. Take the requirement out, ask for what has
taken its place, or say that it is in use after all. What was rated in the past stays readable either way.

What a role takes over from another is said of that other role alone. What goals need is looked at as well.

Not like this:

    # roles/account-executive.yaml
    name: Account executive
    requires: {fax-offers: 2, negotiation: 2}

    # competencies/fax-offers.yaml
    name: Offers by fax
    asks: skill
    status: retired

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

But like this:

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2}
"""

from collections.abc import Iterator

from careerctl.check.roles import active_roles, is_past
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework) -> Iterator[Finding]:
    """Find retired competencies that active roles ask for, or that goals need."""
    known = framework.competencies
    retired = {name: each.name for name, each in known.items.items() if each.status == "retired"}
    roles = active_roles(framework) if retired else {}
    for name, role in roles.items():
        written = {known.current(each): each for each in role.requires}
        for competency in framework.required(name):
            if competency in retired and (competency in written or not _is_said_before(framework, name, competency)):
                message = f"{role.name} asks for {retired[competency]}, which is retired"
                hint = "take it out, or ask for what has taken its place"
                at = ("requires", written[competency]) if competency in written else ("extends",)
                yield Finding(At("role", name, at, key=competency in written), message, hint)
    for name, goal in framework.goals.items.items():
        for each in goal.needs.competencies if not is_past(framework, goal) else ():
            if known.current(each) in retired:
                message = f"the goal '{goal.name}' needs {retired[known.current(each)]}, which is retired"
                at_key = At("goal", name, ("needs", "competencies", each), key=True)
                yield Finding(at_key, message, "take it out, or name what has taken its place")


def _is_said_before(framework: Framework, role: str, competency: str) -> bool:
    """Tell whether the role from which it is taken over is judged itself."""
    parents = (framework.roles.items[each] for each in framework.ancestors(role) if each in framework.roles.items)
    current = framework.competencies.current
    return any(each.status == "active" and competency in map(current, each.requires) for each in parents)


RULE = Rule(Severity.WARNING, Scope.FRAMEWORK, check)

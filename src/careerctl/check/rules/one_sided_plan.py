"""Only one of the two has something to do in a plan.

A plan in which everything is the person's to do is homework: the organisation asks for growth and adds nothing to it.
The other way round it is a programme that happens to somebody, and whoever owns no step of their own development does
not mind when it stops. What makes plans work is an exchange. The manager opens a door, finds the time or lends a name,
the person walks through and reports what was there. One action on the other side is enough to begin with.

Not like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    mastery:
      actions:
        - {text: Goes along to three first visits, owner: employee}
        - {text: Writes down what she would do otherwise, owner: employee}

    # people/alice.yaml
    name: Alice Moreau

    # roles/team-lead.yaml
    name: Team lead

But like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    mastery:
      actions:
        - {text: Asks three colleagues whether Alice may come along, owner: manager}
        - {text: Writes down what she would do otherwise, owner: employee}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(_framework: Framework, record: PlanRecord) -> Iterator[Finding]:
    """Find plans of two actions or more of which all have one owner. Dropped ones do not count."""
    actions = list(record.plan.actions())
    owners = {action.owner for _, action in actions}
    if len(actions) > 1 and len(owners) == 1:
        called, other = ("manager", "manager") if "employee" in owners else ("person", "employee")
        message = f"the {called} has nothing to do in this plan"
        more = HERE("plan", record.plan.person, "--add", "TEXT", "--owner", other)
        hint = f"agree on one action more: `{more}`"
        yield Finding(At("plan", record.id, (actions[0][0], "actions"), key=True), message, hint)


RULE = Rule(Severity.NOTE, Scope.PLAN, check)

"""Everything in a plan is learned in a class or from a book.

A class gives words for what one does, and most of it is gone by the Monday after unless something at work asks for it.
People grow by doing real work that is a little too large for them, with somebody near who has done it before. So put
beside each class the occasion to use it: a customer of one's own, a visit with a colleague, a month as stand-in. Then
the class comes at the right moment, because there is a question to bring. How the parts are mixed is yours to decide;
careerctl only speaks where there is nothing else.

Not like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    mastery:
      actions:
        - {activity: listening, owner: employee}
        - {activity: hard-talks, owner: manager}

    # activities/listening.yaml
    name: Listening
    kind: workshop

    # activities/hard-talks.yaml
    name: A book on hard talks
    kind: reading

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
        - {activity: listening, owner: employee}
        - {text: Lets Alice lead the next three team meetings, owner: manager}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope

_CLASSROOM = {"class", "workshop", "certification", "reading"}


def check(framework: Framework, record: PlanRecord) -> Iterator[Finding]:
    """Find plans of two actions or more that are classes alone. A stage of new work is more than a class."""
    plan = record.plan
    actions = list(plan.actions())
    kinds = {_kind(framework, action.activity) for _, action in actions}
    if len(actions) > 1 and kinds <= _CLASSROOM and plan.trial is None and plan.permanent is None:
        message = "everything in this plan is learned in a class or from a book"
        hint = "add a step in real work: a customer, a visit beside a colleague, a month as stand-in"
        yield Finding(At("plan", record.id, (actions[0][0], "actions"), key=True), message, hint)


def _kind(framework: Framework, activity: str | None) -> str:
    known = framework.activities.get(activity) if activity else None
    return known.kind if known is not None else ""


RULE = Rule(Severity.NOTE, Scope.PLAN, check)

"""A trial has begun, and nothing says that the person agreed to it.

A test that one does not know of is no chance but a trap. Who is tried in secret cannot ask for time, cannot say that
the moment is a bad one, and learns of it only when the verdict is in. A trial is quiet towards others and open between
the two: say what is tried, for how long and what happens if it does not fit, and then wait for a yes. A no is fine as
well, and leaves everything as it was. Write the day of the yes under `agreed:`.

Not like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    trial:
      from: 2026-10-01
      until: 2027-01-31
      gives_way: [{what: Two of the ten customers}]

    # people/alice.yaml
    name: Alice Moreau

    # roles/team-lead.yaml
    name: Team lead

But like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    trial:
      from: 2026-10-01
      until: 2027-01-31
      agreed: 2026-09-01
      gives_way: [{what: Two of the ten customers}]
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: PlanRecord) -> Iterator[Finding]:
    """Find trials under way to which nobody said yes."""
    trial, today = record.plan.trial, framework.today
    if trial is None or record.plan.past_trial(today) or not trial.begun(today):
        return
    if trial.agreed is None or trial.agreed > today:
        message = "this trial has begun, and nothing says that the person agreed to it"
        hint = f"ask; `{HERE('mark', record.plan.person, 'trial-yes')}` writes down the yes. Or stop the trial"
        yield Finding(At("plan", record.id, ("trial",)), message, hint)


RULE = Rule(Severity.WARNING, Scope.PLAN, check)

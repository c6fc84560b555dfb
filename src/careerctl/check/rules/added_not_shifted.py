"""A trial adds work to somebody's week, and nothing gives way for it.

New work on top of a full week is tried on evenings. What one learns that way is who can go without sleep, and not who
would do the new work well; those with children or a sick parent lose before they began. It also spoils today's work,
and then the trial seems to have gone badly. So name what the person does less of meanwhile, and from when until when:
some customers, a part of the target, a weekly meeting. If nothing can give way, the trial has to wait.

Not like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    trial: {from: 2026-10-01, until: 2027-01-31, agreed: 2026-09-01}

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
    """Find trials that were agreed or have begun, and are not over yet, for which nothing gives way."""
    trial = record.plan.trial
    if trial is None or trial.from_ is None or trial.gives_way or record.plan.past_trial(framework.today):
        return
    if trial.agreed is not None or trial.from_.first <= framework.today:
        message = "this trial adds work, and nothing gives way for it"
        hint = (
            f"agree what the person does less of: `{HERE('mark', record.plan.person, 'gives-way-1', '--text', 'TEXT')}`"
        )
        yield Finding(At("plan", record.id, ("trial",)), message, hint)


RULE = Rule(Severity.WARNING, Scope.PLAN, check)

"""Somebody has had new duties for long, and neither pay nor a move was decided.

This is the invisible promotion. The work of the next role is done and done well, everybody counts on it, and the title
and the pay stay what they were. At first it feels like trust; after a year it feels like being used, and it is usually
the people who complain least to whom it happens. Decide one of the two: the pay that goes with the duties, or the day
of the move. If neither is possible, take the duties back and say why. `max_permanent_months` under `policy:` says when
it is time, months away left out.

Not like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2025-01-15
    permanent:
      from: 2025-09-01
      responsibilities: [Guides two newcomers]

    # people/alice.yaml
    name: Alice Moreau

    # roles/team-lead.yaml
    name: Team lead

But like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2025-01-15
    permanent:
      from: 2025-09-01
      responsibilities: [Guides two newcomers]
      pay_decided: 2025-10-15
"""

from collections.abc import Iterator

from careerctl.analysis.months import longer_than
from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: PlanRecord) -> Iterator[Finding]:
    """Find new duties that have waited for a decision for longer than the policy says."""
    permanent, most = record.plan.permanent, framework.settings.policy.max_permanent_months
    if permanent is None or permanent.from_ is None or permanent.pay_decided or permanent.is_over():
        return
    if _moves(framework, record) or not longer_than(most, permanent.from_.first, framework.today, record.person.away):
        return
    message = f"these duties were new more than {most} months ago, and neither pay nor a move is decided"
    hint = "decide, and write `pay_decided:` here or `from:` under `move:`; or take the duties back, and say why"
    yield Finding(At("plan", record.id, ("permanent",)), message, hint)


def _moves(framework: Framework, record: PlanRecord) -> bool:
    """Tell whether the move has a day, or has happened."""
    move = record.plan.move
    dated = move is not None and move.from_ is not None
    return dated or record.person.role == framework.roles.current(record.plan.target)


RULE = Rule(Severity.WARNING, Scope.PLAN, check)

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

from careerctl.analysis.owing.places import undecided_since
from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: PlanRecord) -> Iterator[Finding]:
    """Find new duties that have waited for a decision for longer than the policy says."""
    if undecided_since(framework, record) is not None:
        most = framework.settings.policy.max_permanent_months
        message = f"these duties were new more than {most} months ago, and neither pay nor a move is decided"
        decided = HERE("mark", record.plan.person, "pay")
        hint = f"decide, about pay (`{decided}`) or about the move; or take the duties back, and say why"
        yield Finding(At("plan", record.id, ("permanent",)), message, hint)


RULE = Rule(Severity.WARNING, Scope.PLAN, check)

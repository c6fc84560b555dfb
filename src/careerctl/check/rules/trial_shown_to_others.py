"""Others have been told of a trial, and nothing says that both sides wanted that.

Trying something new takes room to be clumsy. With the whole team watching, a trial that ends with "this is not for me"
feels like a defeat, and so people carry on with work that they would rather give back. Told by the manager alone, it
also sounds like a decision that is already made. So a trial stays between the two, and is announced only when both want
that and have said so under `tell:`. The new duties that may follow it are another matter: they are announced. Where
nobody asked the person at all, `trial-not-agreed` speaks instead.

Not like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    trial:
      from: 2026-10-01
      until: 2027-01-31
      agreed: 2026-09-01
      gives_way: [{what: Two of the ten customers}]
      tell: {manager: 2026-09-28}
      announced: {date: 2026-10-01, to: the team}

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
      tell: {manager: 2026-09-28}
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: PlanRecord) -> Iterator[Finding]:
    """Find trials that were announced before both wanted that; `trial-not-agreed` speaks where nobody asked at all."""
    trial, today = record.plan.trial, framework.today
    if trial is None or trial.is_over() or trial.announced is None or trial.announced.date > today:
        return
    agreed = trial.agreed is not None and trial.agreed <= today
    both = all(day is not None and day <= today for day in (trial.tell.employee, trial.tell.manager))
    if not (agreed and both) and (agreed or not trial.begun(today)):
        message = "others were told of this trial, and nothing says that both sides wanted that"
        said = HERE("mark", record.plan.person, "tell-employee", "tell-manager")
        hint = f"`{said}` writes down that both want it; or talk about how to take it back"
        yield Finding(At("plan", record.id, ("trial", "announced")), message, hint)


RULE = Rule(Severity.WARNING, Scope.PLAN, check)

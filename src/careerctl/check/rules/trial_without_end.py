"""A trial has no end, is longer than the policy allows, or is over without a word on how it went.

A trial is a fair offer only while it ends. Without a last day it turns into the carrot that dangles: the person does
the new work, has neither the position nor the pay, and every month makes it more awkward to ask. A short and certain
end helps the other side as well, because somebody has to look and decide. `max_trial_months` under `policy:` says how
long a trial may last, months away left out. When its day has come, write down within `answer_days` what became of it:
new duties for good, some more time up to a new day, or back without a loss of face.

Not like this:

    # plans/alice-team-lead.yaml
    person: alice
    target: team-lead
    started: 2026-09-01
    trial:
      from: 2026-10-01
      agreed: 2026-09-01
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

from careerctl.analysis.months import days_since, longer_than
from careerctl.model.framework import Framework
from careerctl.model.record import PlanRecord
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: PlanRecord) -> Iterator[Finding]:
    """Find trials that do not end."""
    trial, most = record.plan.trial, framework.settings.policy.max_trial_months
    if trial is None or trial.from_ is None or trial.is_over():
        return
    here, person = At("plan", record.id, ("trial",)), record.plan.person
    end = here._replace(steps=("trial", "until"))
    if trial.until is None:
        yield Finding(here, "this trial has no last day", f"agree on `until:`, at most {most} months after it begins")
    elif trial.outcome is not None and trial.until.last <= trial.outcome.date:
        hint = f"agree on a new one: `{HERE('plan', person, '--until', 'DATE')}`"
        yield Finding(end, "this trial was extended, and its last day is still the old one", hint)
    elif days_since(trial.until.last, framework.today, record.person.away) > framework.settings.policy.answer_days:
        if not record.plan.past_trial(framework.today):
            written = HERE("plan", person, "--outcome", "trial=RESULT")
            hint = f"decide together: go-on, extend, stop or another-way; `{written}` writes it down"
            yield Finding(end, "the last day of this trial has passed, and nothing says how it went", hint)
    elif longer_than(most, trial.from_.first, trial.until.last, record.person.away):
        yield Finding(end, f"this trial lasts longer than {most} months", "let it end earlier, and decide then")


RULE = Rule(Severity.WARNING, Scope.PLAN, check)

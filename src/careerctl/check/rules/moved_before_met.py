"""Somebody got a role though a must of it was still open, and the decision gives no reason.

That can be right. Levels are read by people, a person may bring something that no list foresaw, and some things are
only learned in the chair. But a must is what the organisation said it would not do without, and others were told to
wait for it. If it counts for some and not for others, nobody will believe the next "not yet". So say why it was right
all the same, and what makes up for it until the must is met. Compared is the last assessment before the decision, as
agreed or else as the manager saw it, where it was made against today's version of the framework.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    decisions:
      - {role: team-lead, date: 2026-09-15, by: dana}

    # people/dana.yaml
    name: Dana Weiss

    # assessments/2026-h1/alice.agreed.yaml
    date: 2026-04-20
    confirmed: {employee: 2026-04-20, manager: 2026-04-21}
    ratings: {coaching: 1}

    # competencies/coaching.yaml
    name: Coaching
    asks: skill

    # roles/team-lead.yaml
    name: Team lead
    requires: {coaching: {level: 2, must: true}}

But like this:

    # people/alice.yaml
    name: Alice Moreau
    decisions:
      - role: team-lead
        date: 2026-09-15
        by: dana
        because: The team asked for her. Dana joins her talks with the newcomers until summer.
"""

from collections.abc import Iterator

from careerctl.analysis.decisions import moved_before_met
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find decisions without a reason that the sheets before them do not give either."""
    person = record.here(framework.today)
    for index, decision in enumerate(person.decisions if person else ()):
        if decision.because is None and decision.withdrawn is None and moved_before_met(framework, record, decision):
            message = "a must of this role was open at the last assessment, and the decision gives no reason"
            hint = "write under `because:` why it was right all the same, and what makes up for it meanwhile"
            yield Finding(At("person", record.id, ("decisions", index)), message, hint)


RULE = Rule(Severity.WARNING, Scope.PERSON, check)

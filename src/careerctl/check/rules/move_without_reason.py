"""A decision about a position gives no reason.

When somebody gets a position, everybody else asks themselves one question: what does it take here? If the reason is
written down they can use it, also those who were not chosen. If it is not, they make one up, and it is seldom a kind
one. A reason that cannot be written is also worth a second look before the decision is made. Two sentences about what
was seen are enough. Write them so that those who had asked as well could read them. Where a must was open before the
move, `moved-before-met` speaks instead.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    decisions:
      - {role: team-lead, date: 2026-09-15, by: dana}

    # people/dana.yaml
    name: Dana Weiss

    # roles/team-lead.yaml
    name: Team lead

But like this:

    # people/alice.yaml
    name: Alice Moreau
    decisions:
      - {role: team-lead, date: 2026-09-15, by: dana, because: Two newcomers she guided sell alone after four months}
"""

from collections.abc import Iterator

from careerctl.analysis.decisions import moved_before_met
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find decisions without a reason; `moved-before-met` speaks where the sheets ask for one all the more."""
    person = record.here(framework.today)
    for index, decision in enumerate(person.decisions if person else ()):
        said = decision.because is not None or decision.withdrawn is not None
        if not said and not moved_before_met(framework, record, decision):
            hint = "write under `because:` what it went by"
            yield Finding(At("person", record.id, ("decisions", index)), "this decision gives no reason", hint)


RULE = Rule(Severity.WARNING, Scope.PERSON, check)

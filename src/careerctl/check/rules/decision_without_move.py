"""The day of a move has come, and the person's file still names the role before.

It was decided, others were told, and the person has been doing the new work since Monday. Until the file says so, every
page compares them with the job that they have left: the wrong things are rated, the plan stays where it was, and the
position stays free for everybody who looks for one. It is an oversight, and it does not feel like one to the person.
The command that is named here writes what is left to be written, and takes the reason and the day from the decision. If
it was decided otherwise meanwhile, take the decision back with its reason.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive
    since: 2024-03-01
    decisions:
      - {role: team-lead, date: 2026-09-15, from: 2026-10-01, because: Two newcomers she guided sell alone}

    # roles/account-executive.yaml
    name: Account executive

    # roles/team-lead.yaml
    name: Team lead

But like this:

    # people/alice.yaml
    name: Alice Moreau
    role: team-lead
    since: 2026-10-01
    held:
      - {role: account-executive, from: 2024-03-01, until: 2026-09-30}
    decisions:
      - {role: team-lead, date: 2026-09-15, from: 2026-10-01, because: Two newcomers she guided sell alone}
"""

from collections.abc import Iterator

from careerctl.analysis.owing.places import move_due
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find moves that were decided, whose day has come, and that nobody has written down."""
    move = move_due(framework, record)
    if move is not None:
        message = "the day of this move has come, and the file still names the role before"
        hint = f"`{HERE('move', record.id, move.role)}` writes the rest"
        yield Finding(At("person", record.id, ("decisions", move.place)), message, hint)


RULE = Rule(Severity.WARNING, Scope.PERSON, check)

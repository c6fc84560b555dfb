"""The last assessment of a person is old: there is nothing to base a conversation on.

What somebody could do a year and a half ago says little about today, least of all for those who learn fast. Decisions
are made all the same, and then they rest on impressions, which favour whoever was seen last. People also read an old
sheet as a message: nobody has looked. One round, half an hour for each side and an hour together, puts that right.
`reassess_months` under `policy:` says when it is time, months away left out. While a round is open, and for people who
are away today, it is quiet.

Not like this:

    # people/alice.yaml
    name: Alice Moreau

    # assessments/2025-h1/alice.self.yaml
    by: alice
    date: 2025-04-10
    ratings: {}

But like this:

    # assessments/2026-h1/alice.self.yaml
    by: alice
    date: 2026-04-10
    ratings: {}
"""

from collections.abc import Iterator

from careerctl.analysis.owing.rounds import outdated
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find people whose newest sheet is older than the policy says. Whoever was never rated has none that could be."""
    newest, most = outdated(framework, record), framework.settings.policy.reassess_months
    if newest is not None:
        message = f"the last assessment of this person is more than {most} months old"
        begin = HERE("new", "round", "ID", "--until", "DATE")
        hint = f"rate anew and talk: `{begin}`, then `{HERE('rate', 'PERSON', '--as', 'self')}`"
        yield Finding(At(newest.kind, newest.name, (*newest.steps, "date")), message, hint)


RULE = Rule(Severity.NOTE, Scope.PERSON, check)

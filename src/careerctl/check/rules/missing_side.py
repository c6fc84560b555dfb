"""A round is closed, and one of the two sides never came.

A talk about two views needs two. If the manager's sheet is missing, somebody has thought about themself with care and
got silence back; that weighs more than any level. If the person's own is missing, what the two talk about is a
judgement, and the one who knows the work best was not heard. Ask why before asking for the sheet: there may have been
no time, or no trust. The rule looks at the last round of careerctl.yaml that is over. It is quiet while a round is
open, for people who were away all through it, and for those whom nobody rates. Where the sheets are old,
`stale-assessment` speaks instead.

Not like this:

    # careerctl.yaml
    format: 1
    rounds: {2026-h1: {opens: 2026-04-01, closes: 2026-04-30}}

    # people/alice.yaml
    name: Alice Moreau
    manager: dana

    # people/dana.yaml
    name: Dana Weiss

    # assessments/2026-h1/alice.self.yaml
    by: alice
    date: 2026-04-10
    ratings: {}

But like this:

    # assessments/2026-h1/alice.manager.yaml
    by: dana
    date: 2026-04-16
    ratings: {}
"""

from collections.abc import Iterator

from careerctl.analysis.owing.rounds import missing_side
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find rounds that are over with one side in."""
    missing = missing_side(framework, record)
    if missing is not None:
        there, side = missing
        which = "the manager's sheet" if side == "manager" else "the person's own sheet"
        message = f"{which} of this round is missing, and the round is closed"
        hint = "talk about what came between; then rate in the next round, or write down now what was seen"
        yield Finding(At(there.kind, there.name, there.steps, key=True), message, hint)


RULE = Rule(Severity.NOTE, Scope.PERSON, check)

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

from careerctl.analysis.rounds import RoundSheets, last_closed
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find rounds that are over with one side in."""
    person = record.here(framework.today)
    if person is None or not framework.round_to_talk_about(record.ids):
        return
    sheets = last_closed(framework, record)
    there = sheets.own or sheets.manager
    if there is None or (sheets.own and sheets.manager) or sheets.counting or _was_away(framework, person, sheets):
        return
    if sheets.own is None or person.manager:
        which = "the manager's sheet" if sheets.manager is None else "the person's own sheet"
        message = f"{which} of this round is missing, and the round is closed"
        hint = "talk about what came between; then rate in the next round, or write down now what was seen"
        yield Finding(At(there.kind, there.name, there.steps, key=True), message, hint)


def _was_away(framework: Framework, person: Person, sheets: RoundSheets) -> bool:
    known = framework.settings.rounds[sheets.round]
    ends = known.closes.last if known.closes is not None else framework.today
    return any(each.holds(known.opens.first) and each.holds(ends) for each in person.away)


RULE = Rule(Severity.NOTE, Scope.PERSON, check)

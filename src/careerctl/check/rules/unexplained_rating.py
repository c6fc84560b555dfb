"""The two see something differently, and a side gives no reason.

A number without a reason cannot be talked about, only defended. With one sentence on what was seen, most differences
turn out to be about two different afternoons, and the talk is about work instead of about rank. Whoever rates somebody
else owes that sentence first; so the manager is asked for it, and the person only where the manager has given one. The
rule looks at what would be on the table: at most three competencies in which the two differ by `discuss_at` levels or
more. It is quiet while a round is open, before both sides are in, and once the two have agreed.

Not like this:

    # careerctl.yaml
    format: 1
    scales: {proficiency: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}
    rounds: {2026-h1: {opens: 2026-04-01, closes: 2026-04-30}}

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive
    manager: dana

    # people/dana.yaml
    name: Dana Weiss

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # assessments/2026-h1/alice.self.yaml
    by: alice
    date: 2026-04-10
    ratings: {negotiation: {level: 3, why: Kept the list price at Contoso}}

    # assessments/2026-h1/alice.manager.yaml
    by: dana
    date: 2026-04-16
    ratings: {negotiation: 2}

But like this:

    # assessments/2026-h1/alice.manager.yaml
    by: dana
    date: 2026-04-16
    ratings: {negotiation: {level: 2, why: Two deals seen; the terms came from the other side}}
"""

from collections.abc import Iterator

from careerctl.analysis.rounds import is_old, last_closed
from careerctl.model.assessment import Rating
from careerctl.model.framework import Framework
from careerctl.model.record import Record, Sheet
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find ratings that differ from the other side's without a reason, once both are in and before the two agreed."""
    person = record.here(framework.today)
    if person is None:
        return
    sheets = last_closed(framework, record)
    own, manager, role = sheets.own, sheets.manager, sheets.role or person.role
    if own is None or manager is None or sheets.counting is not None or role is None:
        return
    if _perhaps(own, manager) and not is_old(framework, record, sheets):
        from careerctl.analysis.gap import on_the_table

        for competency in on_the_table(framework, sheets, role):
            yield from _first_without(framework, competency, manager, own)


def _perhaps(own: Sheet, manager: Sheet) -> bool:
    """Tell whether it is worth a closer look: of most pairs of sheets this says at once that nothing is to be found."""
    said = own.ratings
    for each, entry in manager.ratings.items():
        other = said.get(each)
        level = entry if isinstance(entry, str) else entry.level
        differs = level != (other.level if isinstance(other, Rating) else other)
        if differs and not (_explained(entry) and _explained(other)):
            return True
    return False


def _first_without(framework: Framework, competency: str, *sheets: Sheet) -> Iterator[Finding]:
    """Find the first sheet that rates a competency without a reason."""
    for sheet in sheets:
        ratings, current = sheet.ratings, framework.competencies.current
        written = competency if competency in ratings else next(each for each in ratings if current(each) == competency)
        if not _explained(ratings[written]):
            who = "manager" if sheet.side == "manager" else "person"
            message = f"the two see this differently, and the {who} gives no reason"
            hint = "say in the talk what it goes by; a line under `why:` keeps it"
            yield Finding(At(sheet.kind, sheet.name, (*sheet.steps, "ratings", written), key=True), message, hint)
            return


def _explained(entry: str | Rating | None) -> bool:
    return isinstance(entry, Rating) and bool(entry.why or entry.evidence or entry.no_chance or entry.not_applicable)


RULE = Rule(Severity.NOTE, Scope.PERSON, check)

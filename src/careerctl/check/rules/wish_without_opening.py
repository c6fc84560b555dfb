"""Somebody meets all that the role they wish for asks, and no position in it is free or about to be.

This is the moment in which good people leave: they did what they were told it takes, and there is no chair. Saying so
early is the only thing that keeps trust, because they will notice anyway. Then look together at what the wish is made
of. A larger customer, a wider region or a subject of one's own may hold most of it without the title. And where nothing
here does, help them to a good place elsewhere: people remember who did, and some come back. The rule looks
`opening_months` ahead (under `policy:`) and is silent where the wish is for later, was answered otherwise, or the
project keeps no openings.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive
    wishes: [{role: senior-account-executive, asked: 2026-10-20}]

    # assessments/2026-h1/alice.agreed.yaml
    date: 2026-04-20
    confirmed: {employee: 2026-04-20, manager: 2026-04-21}
    ratings: {negotiation: 3}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2}

    # roles/senior-account-executive.yaml
    name: Senior account executive
    requires: {negotiation: 3}

    # openings/west.yaml
    role: account-executive
    from: 2027-01

But like this:

    # openings/west.yaml
    role: senior-account-executive
    from: 2027-01
"""

from collections.abc import Iterator

from careerctl.analysis.decided import move_decided
from careerctl.analysis.openings import openings_of
from careerctl.analysis.rounds import compared, rounds_of
from careerctl.analysis.still_wished import still_wished
from careerctl.model.days import months_later
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.model.wish import Wish
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find wishes for roles that are met in all and free nowhere."""
    person = record.here(framework.today)
    if person is None or not framework.openings.items:
        return
    for index, role in _without_opening(framework, person):
        if _all_met(framework, record, person, role):
            months = framework.settings.policy.opening_months
            message = f"all that this role asks is met, and no position in it is free within {months} months"
            hint = "say so now; then look for another way or a wider scope, or help them leave well"
            yield Finding(At("person", record.id, ("wishes", index, "role")), message, hint)


def _all_met(framework: Framework, record: Record, person: Person, role: str) -> bool:
    from careerctl.analysis.meeting import meets_all

    sheets = compared(framework, rounds_of(framework, record.sheets))
    return sheets is not None and meets_all(framework, person, sheets, role)


def _without_opening(framework: Framework, person: Person) -> Iterator[tuple[int, str]]:
    """Yield the roles wished for, others than today's, of which no position is free; each with the wish's index.

    Who was chosen for one waits for its day alone.
    """
    current, decided = framework.roles.current, move_decided(framework, person)
    for index, wish in still_wished(framework, person):
        role = current(wish.role) if wish.role else ""
        known = framework.roles.get(role)
        another = known is not None and known.status == "active" and role != current(person.role or "")
        another = another and (decided is None or decided.role != role)
        if another and _is_for_now(framework, wish) and not openings_of(framework, role):
            yield index, role


def _is_for_now(framework: Framework, wish: Wish) -> bool:
    """Tell whether it may still come true within the months in which openings count."""
    if wish.answered is not None and wish.answered.answer in {"no", "another-way"}:
        return False
    until = months_later(framework.today, framework.settings.policy.opening_months)
    return wish.by is None or wish.by.first <= until


RULE = Rule(Severity.NOTE, Scope.PERSON, check)

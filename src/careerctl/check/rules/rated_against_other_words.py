"""What counts was rated against other words than those of today.

A level means what its text says. Where the text, the requirement or the scale has changed since, a rating says what
nobody said: the two spoke about the sentence that stood there then. So it is worth half an hour to look at it again,
together, and most of it will stand. `rate PERSON --as agreed --look-again` keeps that both did; one alone
counts for nothing. The rule looks at what counts in the last round that can be compared, and at no older one: the past
is what it was.

What a framework said is read from git, along first parents and once for each version: the version that a sheet names
under `framework:`, as it was last, or where it names none, what had been committed by the sheet's day. Where the
version is today's nothing is read: what changes without a new version counts as the same. Where git cannot tell, since
there is none, since the clone is shallow, or since that version cannot be read, the version alone speaks.

Not like this:

    # careerctl.yaml
    format: 1
    version: 2.1
    scales: {proficiency: {levels: {0: None yet, 1: Learning, 2: Practising}}}
    rounds: {2026-h1: {opens: 2026-04-01, closes: 2026-04-30}}

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive

    # roles/account-executive.yaml
    name: Account executive
    requires: {negotiation: 2}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # assessments/2026-h1/alice.agreed.yaml
    date: 2026-04-20
    framework: 2.0
    confirmed: {employee: 2026-04-20, manager: 2026-04-20}
    ratings: {negotiation: 2}

But like this:

    # assessments/2026-h1/alice.agreed.yaml
    date: 2026-04-20
    framework: 2.0
    confirmed: {employee: 2026-04-20, manager: 2026-04-20}
    ratings: {negotiation: 2}
    looked_again: [{date: 2026-06-02, framework: 2.1, confirmed: {employee: 2026-06-02, manager: 2026-06-02}}]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from careerctl.analysis.rounds import RoundSheets, compared, rounds_of
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE

if TYPE_CHECKING:
    from careerctl.analysis.other_words import OtherWords

_WHY = {
    "unknown": "nothing here keeps what was said then",
    "shallow": "this clone is shallow (`git fetch --unshallow` fetches what was said then)",
    "unreadable": "what was said then cannot be read",
}


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find people of whom ratings count, in the round compared, that were given against other words."""
    person, today = record.here(framework.today), framework.settings.version
    if person is None or all(each.framework == today is not None for each in record.sheets):  # as for most people
        return
    if record.unread:  # the round compared may be another one
        return
    sheets = compared(framework, rounds_of(framework, record.sheets))
    if sheets is None:
        return
    from careerctl.analysis.other_words import other_words

    found = list(other_words(framework, sheets, framework.roles.current(sheets.role or person.role or "")))
    if found:
        first = found[0].sheet
        steps = (*first.steps[:-1], "framework") if first.framework else (*first.steps, "date")
        then = f"version {found[0].then.version} of the framework" if found[0].then.version else "an earlier framework"
        message = f"what counts here was rated against {then}"  # the same whatever is known: `--base` compares it
        yield Finding(At(first.kind, first.name, steps), message, f"{_what(framework, found)}; {_how(sheets)}")


def _what(framework: Framework, found: "list[OtherWords]") -> str:
    if (why := found[0].why) is None:
        changed = dict.fromkeys(name for each in found for name in each.changed)
        return f"asked or said otherwise by now: {', '.join(changed)}"
    today = framework.settings.version
    return f"today it is {today}, and {_WHY[why]}" if today else _WHY[why]


def _how(sheets: RoundSheets) -> str:
    if sheets.counting is None or sheets.agreed is None:
        return "look at it again when you talk"
    if sheets.agreed.kind == "person":
        return "look at it again together, and keep that under `looked_again:`"
    return f"look at it again together: `{HERE('rate', 'PERSON', '--as', 'agreed', '--look-again')}`"


RULE = Rule(Severity.NOTE, Scope.PERSON, check)

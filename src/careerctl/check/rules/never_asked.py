"""Somebody has been in their role for long, and no wish of theirs is written down.

Many people wait to be asked, some of them for years. Where careers go to those who speak up, the organisation learns
what these want, and loses others without ever having known why. So the question is the manager's to ask, with one
sentence: what would you like to do next? "To stay, and get better at this" is a full answer and is written down like
any other. The rule speaks `reassess_months` (under `policy:`) after `since`, less the months away. Where no wish of
anybody is written yet, it speaks once for the whole project.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive
    since: 2024-03-01

    # people/ben.yaml
    name: Ben Lindqvist
    wishes: [{words: Lead a region, asked: 2026-10-20}]

    # roles/account-executive.yaml
    name: Account executive

But like this:

    # people/alice.yaml
    name: Alice Moreau
    role: account-executive
    since: 2024-03-01
    wishes: [{role: account-executive, asked: 2026-10-20}]
"""

from collections.abc import Iterator

from careerctl.analysis.owing.wishes import was_to_be_asked
from careerctl.model.framework import Framework
from careerctl.model.record import Facts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find people without a wish, long after they came into their role."""
    waiting = [name for name, person in facts.people.items() if was_to_be_asked(framework, person)]
    hint = f"ask, and write it down: `{HERE('wish', 'PERSON', 'ROLE')}`. To stay is an answer too"
    if waiting and not any(person.wishes for person in facts.people.values()):
        yield Finding(At("settings", ""), "nobody's wish is written down yet", hint)
        return
    for name in waiting:
        months = framework.settings.policy.reassess_months
        message = f"what this person wants next is not written down, more than {months} months into the role"
        yield Finding(At("person", name), message, hint)


RULE = Rule(Severity.NOTE, Scope.ORGANISATION, check)

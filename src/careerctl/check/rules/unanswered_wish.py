"""Somebody said what they want next, and has no answer yet.

To say what one wants takes courage, and many people try it once. Silence is an answer too: whoever hears nothing
concludes that asking is pointless, and the next thing their manager reads may be a letter of resignation. A quick "no,
and this is why" is easier to live with than a "yes" in a year. The answer is the organisation's to give, so careerctl
counts the days and not the wish: `answer_days` under `policy:` says how many there are, and days away are left out.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    wishes:
      - words: Teach our customers
        asked: 2026-09-14

But like this:

    # people/alice.yaml
    name: Alice Moreau
    wishes:
      - words: Teach our customers
        asked: 2026-09-14
        answered: {date: 2026-09-25, answer: yes, because: Two customers asked for exactly that}
"""

from collections.abc import Iterator

from careerctl.analysis.owing.wishes import unanswered
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find wishes that have waited for longer than the policy says."""
    days = framework.settings.policy.answer_days
    for each in unanswered(framework, record):
        if each.late:
            message = f"an answer to this wish is owed: more than {days} days have passed since it was asked"
            hint = f"talk; `{HERE('answer', record.id)}` asks for the answer and the reason, and writes them down"
            yield Finding(At("person", record.id, ("wishes", each.place)), message, hint)


RULE = Rule(Severity.WARNING, Scope.PERSON, check)

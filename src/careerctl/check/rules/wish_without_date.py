"""The answer to a wish was "not yet", and no day is set to talk again.

"Not yet" is a promise: that there will be a then. Without a day it becomes a polite no that nobody had to say, and the
person has to be the one who asks again, which many never do. A day, even a distant one, lets both of them stop thinking
about it until it comes. It also asks of the organisation what a bare "not yet" leaves out: to say by then what will
have changed.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    wishes:
      - words: Lead a region
        asked: 2026-09-14
        answered: {date: 2026-09-25, answer: not-yet, because: First a customer with many sites}

But like this:

    # people/alice.yaml
    name: Alice Moreau
    wishes:
      - words: Lead a region
        asked: 2026-09-14
        answered: {date: 2026-09-25, answer: not-yet, because: First a customer with many sites, revisit: 2027-03-31}
"""

from collections.abc import Iterator

from careerctl.analysis.owing.wishes import without_day
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find answers that put a wish off to no day."""
    for each in without_day(framework, record):
        message = "this wish was put off, and no day is set to talk about it again"
        again = HERE("answer", record.id, "--wish", str(each.place + 1), "--answer", "not-yet")
        hint = f"agree on a day; `{again}` asks for it"
        yield Finding(At("person", record.id, ("wishes", each.place, "answered")), message, hint)


RULE = Rule(Severity.WARNING, Scope.PERSON, check)

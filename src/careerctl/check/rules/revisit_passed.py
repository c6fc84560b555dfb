"""The day on which two people wanted to talk about a wish again has passed, and nothing newer is written.

A day to talk again is worth exactly as much as the talk that happens on it. People remember such days; the calendars of
busy managers do not. Once it has passed in silence, the next "not yet" is hard to believe. So have the talk, late as it
is, and begin it by saying that it is late. The answer that comes out of it replaces the old one. After the day,
careerctl waits `answer_days`, less the days away, before it speaks.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    wishes:
      - words: Lead a region
        asked: 2026-03-10
        answered: {date: 2026-03-20, answer: not-yet, because: First a customer with many sites, revisit: 2026-09-30}

But like this:

    # people/alice.yaml
    name: Alice Moreau
    wishes:
      - words: Lead a region
        asked: 2026-03-10
        answered: {date: 2026-10-02, answer: yes, because: The customer with many sites signed, revisit: 2027-01-31}
"""

from collections.abc import Iterator

from careerctl.analysis.owing.wishes import to_talk_again
from careerctl.model.framework import Framework
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.commands import HERE


def check(framework: Framework, record: Record) -> Iterator[Finding]:
    """Find days to talk again that have passed."""
    for each in to_talk_again(framework, record):
        if each.late:
            message = "the day to talk about this wish again has passed, and no newer answer is written"
            again = HERE("answer", record.id, "--wish", str(each.place + 1), "--answer", "ANSWER")
            hint = f"have the talk now, and write down what came of it: `{again}`"
            yield Finding(At("person", record.id, ("wishes", each.place, "answered", "revisit")), message, hint)


RULE = Rule(Severity.WARNING, Scope.PERSON, check)

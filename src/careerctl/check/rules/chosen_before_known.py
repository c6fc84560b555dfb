"""Somebody was chosen for a position before colleagues knew of it.

A position that is taken before anybody hears of it was nobody's to ask for. Those who would have wished for it learn at
once that it was there and that it is gone, and those who are chosen begin under the question of how. Make a position
known first, leave time to ask, and decide then. Where the days are only written down wrongly, mend them.

A position of which nobody says when it was made known is not judged: `match` says so before anybody is asked, and
`decide` asks for the day.

Not like this:

    # roles/sales-manager.yaml
    name: Sales manager

    # openings/team-north-manager.yaml
    role: sales-manager
    from: 2020-04
    made_known: {date: 2020-02-20, to: all colleagues}
    filled: 2020-02-17

But like this:

    # openings/team-north-manager.yaml
    role: sales-manager
    from: 2020-04
    made_known: {date: 2020-01-13, to: all colleagues}
    filled: 2020-02-17
"""

from collections.abc import Iterator

from careerctl.analysis.openings import opening_name
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope
from careerctl.text.phrases import day


def check(framework: Framework) -> Iterator[Finding]:
    """Find positions that were made known after somebody was chosen for them."""
    for name, opening in framework.openings.items.items():
        chosen = min(filter(None, (*opening.chosen, opening.filled)), default=None)
        known = opening.made_known.date if opening.made_known is not None else None
        if chosen is not None and known is not None and chosen < known:
            called = opening_name(framework, name)
            message = f"somebody was chosen for {called!r} on {day(chosen)}, before anybody knew of it"
            hint = "make a position known first, and decide once people could ask; or mend the day"
            yield Finding(At("opening", name, ("made_known", "date")), message, hint)


RULE = Rule(Severity.NOTE, Scope.FRAMEWORK, check)

"""A position was given to somebody, and nothing says that the others who had asked for it heard of it first.

Not to be chosen is bearable. To learn of it from a mail to everybody, in front of everybody, is what people tell for
years. Whoever asked for a role did so openly and has earned a talk before the news is out: who it will be, what spoke
for that, and what their own way looks like now. It takes half an hour for each and keeps people who would otherwise
look around. `answer --opening` writes down that somebody was told; of what was told on paper, write the day under
`others_told:`. Counted are wishes for the role that were shared with hr or everyone, asked before the decision and not
put aside by their answer; whose they were is not said.

Not like this:

    # people/alice.yaml
    name: Alice Moreau
    decisions:
      - {role: team-lead, date: 2026-09-15, by: dana, because: Two newcomers she guided sell alone after four months}

    # people/ben.yaml
    name: Ben Lindqvist
    wishes: [{role: team-lead, asked: 2026-03-02, shared_with: hr}]

    # people/dana.yaml
    name: Dana Weiss

    # roles/team-lead.yaml
    name: Team lead

But like this:

    # people/alice.yaml
    name: Alice Moreau
    decisions:
      - role: team-lead
        date: 2026-09-15
        by: dana
        because: Two newcomers she guided sell alone after four months
        others_told: 2026-09-14
"""

from collections.abc import Iterator

from careerctl.model.framework import Framework
from careerctl.model.record import Asked, DecisionGiven, Facts
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope

_HINT = "tell them first: `decide` names them; of what was told on paper, write the day under `others_told:`"


def check(_framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find decisions before which somebody else had asked, and was not told."""
    asked = _asked(facts)
    for name, person in facts.people.items():
        for given in () if person.left else person.decisions:
            told = given.others_told is not None and given.others_told <= given.when
            others = (each for other, each in asked.get(given.role, ()) if other != name)
            if not told and any(each.when <= given.when and not each.is_told(given) for each in others):
                yield _finding(name, given)


def _asked(facts: Facts) -> dict[str, list[tuple[str, Asked]]]:
    """Return for each role who asked for it, the first one first, so that few have to be looked at."""
    asked: dict[str, list[tuple[str, Asked]]] = {}
    for name, person in facts.people.items():
        for each in () if person.left else person.asked_for:
            asked.setdefault(each.role, []).append((name, each))
    return {role: sorted(those, key=lambda named: named[1].when) for role, those in asked.items()}


def _finding(name: str, given: DecisionGiven) -> Finding:
    at = At("person", name, ("decisions", given.place))
    if given.others_told is None:
        message = "somebody else had asked for this role, and nothing says that they heard of the decision first"
        return Finding(at, message, _HINT)
    late = at._replace(steps=(*at.steps, "others_told"))
    message = "somebody else had asked for this role, and heard of the decision only after it was made"
    return Finding(late, message, "talk about it now, late as it is; the next time tell them first")


RULE = Rule(Severity.WARNING, Scope.ORGANISATION, check)

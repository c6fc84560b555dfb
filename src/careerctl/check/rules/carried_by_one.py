"""A goal needs a competency in several people, and one person alone has it at that level.

As long as they are there, nobody notices. They cannot be away for long, cannot be promoted out of what only they can
do, and one day they tell you that they leave. For that person it is a cage as well, however much it looks like praise.
So let somebody learn beside them now, and give them the time for it: those who know something best are glad when it
goes on. Levels count as agreed, else as the manager sees them. The rule is silent where fewer than `min_group` people
(under `policy:`) have a level, since nobody knows then who else could do it; and the person is not named.

Not like this:

    # careerctl.yaml
    format: 1
    scales: {proficiency: {levels: {0: None yet, 1: Learning, 2: Practising, 3: Proficient}}}
    policy: {min_group: 2}

    # goals/many-sites.yaml
    name: Win customers with many sites
    needs: {competencies: {negotiation: {level: 3, people: 2}}}

    # competencies/negotiation.yaml
    name: Negotiation
    asks: skill

    # people/alice.yaml
    name: Alice Moreau

    # people/ben.yaml
    name: Ben Lindqvist

    # assessments/2026-h1/alice.agreed.yaml
    date: 2026-04-20
    confirmed: {employee: 2026-04-20, manager: 2026-04-20}
    ratings: {negotiation: 3}

    # assessments/2026-h1/ben.agreed.yaml
    date: 2026-04-21
    confirmed: {employee: 2026-04-21, manager: 2026-04-21}
    ratings: {negotiation: 2}

But like this:

    # assessments/2026-h1/ben.agreed.yaml
    date: 2026-04-21
    confirmed: {employee: 2026-04-21, manager: 2026-04-21}
    ratings: {negotiation: 3}
"""

from collections.abc import Iterator

from careerctl.analysis.facts import needs_of_several
from careerctl.model.framework import Framework
from careerctl.model.record import Facts
from careerctl.model.scale import Level
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import At, Finding, Rule, Scope


def check(framework: Framework, facts: Facts) -> Iterator[Finding]:
    """Find needs of goals, of two people or more, that one person alone meets; of a competency only the first."""
    held, said = _levels(facts), set[str]()
    for need in needs_of_several(framework):
        levels = held.get(need.competency, [])
        alone = sum(each >= need.level for each in levels) == 1
        if facts.whole and alone and len(levels) >= framework.settings.policy.min_group and need.competency not in said:
            said.add(need.competency)
            at = At("goal", need.goal, ("needs", "competencies", need.written), key=True)
            known = framework.competencies.get(need.competency)
            name = known.name if known is not None else need.competency
            message = f"one person alone has {name} at the level at which this goal needs {need.people} people"
            yield Finding(at, message, "let somebody learn it beside them, and plan the time for both")


def _levels(facts: Facts) -> dict[str, list[Level]]:
    """Return the levels of all who are here, by competency."""
    held: dict[str, list[Level]] = {}
    for person in facts.people.values():
        for competency, level in () if person.left else person.levels:
            held.setdefault(competency, []).append(level)
    return held


RULE = Rule(Severity.NOTE, Scope.ORGANISATION, check)

"""Levels that files have to say and the other tool does not: texts of those that roles ask for, and a scale at all."""

from dataclasses import replace

from careerctl.exchange.incoming import IncomingCompetency, IncomingFramework, IncomingLevel, LeftOut

_FIRST = 3
MET = ("Not met", "Met")
"""The levels of what is a sentence alone: a competency has to have a scale."""
ON_MET = "competencies without levels, on a scale of two until there is another: not met, met"
SAID = "levels that roles ask for, described by their names alone"


def described_by_name(framework: IncomingFramework) -> IncomingFramework:
    """Return a framework in which each level that a role asks for is described, if need be by its name.

    Roles can ask for the levels that are described, and the name is what the other tool calls it. It is counted.
    """
    scales = {each.id: each for each in framework.scales}
    first = framework.scales[0].id if framework.scales else ""
    asked: dict[str, set[int]] = {}
    for role in framework.roles:
        for each in role.requires:
            asked.setdefault(each.competency, set()).add(each.level)
    places: list[str] = []

    def described(each: IncomingCompetency) -> IncomingCompetency:
        missing = sorted(asked.get(each.id, set()) - each.levels.keys()) if each.levels else []
        names = scales[each.scale or first].levels if missing else {}
        places.extend(each.place for _ in missing)
        named = {value: IncomingLevel(summary=names[value], place=each.place) for value in missing}
        return replace(each, levels=dict(sorted({**each.levels, **named}.items()))) if named else each

    competencies = tuple(map(described, framework.competencies))
    where = tuple(filter(None, dict.fromkeys(places)))[:_FIRST]
    counted = (LeftOut(SAID, len(places), where),) if places else ()
    return replace(framework, competencies=competencies, left_out=(*framework.left_out, *counted))

"""Which words to write down more clearly: where people read them differently, and where there are none yet."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from itertools import pairwise

from careerctl.analysis.alike.pairs import Pair
from careerctl.analysis.levels import every_level
from careerctl.analysis.masking import Mask
from careerctl.model.competency import says_what_it_looks_like
from careerctl.model.framework import Framework
from careerctl.model.scale import Level
from careerctl.results.levels import Described
from careerctl.results.raters import BareLevels

_FEW = 3


def unclear(
    framework: Framework, competency: str, said: Collection[tuple[str, Pair]], mask: Mask
) -> tuple[tuple[Described, ...], bool]:
    """Return the levels whose words to look at, and whether they are those between which the two sides differ.

    `said` is who was rated, with the levels. Two levels are between them where so many people lie on both sides of the
    step that the mask lets it be known; where that holds for no step, all levels are to be looked at.
    """
    every = every_level(framework, competency)
    steps = defaultdict[Level, set[str]](set)
    for person, pair in said:
        first, last = sorted((pair.own, pair.manager))
        for lower, upper in pairwise(every):
            if first < last and first < upper.level and last > lower.level:
                steps[lower.level].add(person)
    levels = [each.level for each in every]
    known = {lower for lower, people in steps.items() if mask.is_enough(people)}
    both = known | {levels[levels.index(each) + 1] for each in known}
    if both:
        return tuple(each for each in every if each.level in both), True
    return tuple(each for each in every if each.summary or each.criteria or each.level > levels[0]), False


def most_asked(framework: Framework) -> tuple[str, ...]:
    """Return the names of the few competencies that most roles in use ask for."""
    roles = [role for role in framework.roles.items if framework.is_in_use(role)]
    asked = Counter(
        competency
        for role in roles
        for competency, each in framework.required(role).items()
        if not each.requirement.optional
    )
    first = sorted(asked, key=lambda each: (-asked[each], each))
    return tuple(framework.competency_name(each) for each in first[:_FEW])


def undescribed(framework: Framework) -> tuple[BareLevels, ...]:
    """Return the levels that roles in use ask for and that nobody has described, by competency, in order of names."""
    return tuple(sorted(_undescribed(framework), key=lambda each: (each.name.casefold(), each.competency)))


def _undescribed(framework: Framework) -> Iterator[BareLevels]:
    asked = defaultdict[str, set[Level]](set)
    for role in filter(framework.is_in_use, framework.roles.items):
        for competency, requirement in framework.required(role).items():
            asked[competency].add(requirement.level)
    for competency, levels in asked.items():
        known, scale = framework.competencies.get(competency), framework.scale_of(competency)
        if known is None or scale is None or known.status == "retired":
            continue
        described = {
            level
            for level, key in framework.described(competency).items()
            if says_what_it_looks_like(known.levels[key])
        }
        if bare := sorted(levels - described):
            yield BareLevels(competency, known.name, tuple(map(scale.name, bare)))

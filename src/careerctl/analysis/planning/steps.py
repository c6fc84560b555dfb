"""Which level steps a comparison asks for, what is settled first, and what still needs an occasion."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from careerctl.analysis.levels import described
from careerctl.analysis.planning.choosing import Step
from careerctl.model.framework import Framework
from careerctl.model.scale import Level
from careerctl.results.gap import Gap, Item, Standing
from careerctl.results.plan import TalkFirst
from careerctl.results.stages import StageName

_NO_STEP = {Standing.NO_CHANCE, Standing.BOTH_OPEN, Standing.NEXT_STEP, Standing.MET, Standing.BOTH_MET}


@dataclass(frozen=True, slots=True)
class Occasion:
    """A competency that nobody could show yet, and the stage in which somebody finds an occasion."""

    item: Item
    stage: StageName


@dataclass(frozen=True, slots=True)
class Asked:
    """What two comparisons ask: steps in the order in which they choose, occasions, and what is talked about first."""

    steps: tuple[Step, ...]
    occasions: tuple[Occasion, ...]
    talk_first: tuple[TalkFirst, ...]
    levels: Mapping[str, Level]


def asked(framework: Framework, today: Gap | None, target: Gap | None) -> Asked:
    """Return what today's role and the next one ask: today's in mastery, a step more on trial, the rest for good.

    On what the two have not settled for today's role, nothing is planned for the next one either.
    """
    unsettled = tuple(_talk_first(today, today.items if today is not None else ()))
    mastery = [step for item in _open(today) for step in _ladder(framework, item, item.level, "mastery")]
    reached = {step.competency: step.to for step in mastery}
    trial: list[Step] = []
    permanent: list[Step] = []
    for item in _open(target):
        if item.competency in {each.competency for each in unsettled}:
            continue
        ladder = [*_ladder(framework, item, reached.get(item.competency, item.level), "trial")]
        trial += ladder[:1]
        permanent += [each._replace(stage="permanent") for each in ladder[1:]]
    seen = {item.competency for item in (today.items if today is not None else ()) if not item.optional}
    later = [item for item in (target.items if target is not None else ()) if item.competency not in seen]
    return Asked(
        steps=(*mastery, *trial, *permanent),
        occasions=(*_occasions(today.items if today else (), "mastery"), *_occasions(later, "trial")),
        talk_first=(*unsettled, *_talk_first(target, later)),
        levels={
            item.competency: item.level
            for gap in (target, today)
            for item in (gap.items if gap is not None else ())
            if item.level is not None
        },
    )


def _open(gap: Gap | None) -> list[Item]:
    if gap is None:
        return []
    items = {item.competency: item for item in gap.items}
    return [items[each] for each in gap.next_steps]


def _ladder(framework: Framework, item: Item, level: Level | None, stage: StageName) -> Iterator[Step]:
    """Yield the steps from a level to the required one, over the levels that can be asked; after 2.5 comes 2 → 3."""
    if level is None:
        return
    above = [each for each in framework.asked_levels(item.competency) if level < each <= item.required]
    for before, to in pairwise((floor(level), *sorted({*above, item.required} if level < item.required else ()))):
        yield Step(item.competency, item.asks, before, to, stage)


def _occasions(items: tuple[Item, ...] | list[Item], stage: StageName) -> Iterator[Occasion]:
    for item in items:
        if item.standing is Standing.NO_CHANCE and item.open and not item.optional:
            yield Occasion(item, stage)


def _talk_first(gap: Gap | None, items: tuple[Item, ...] | list[Item]) -> Iterator[TalkFirst]:
    """Yield what is open and no step: the two see it differently, or nobody has rated it."""
    if gap is None or gap.measured_by is not None or gap.round is None:
        return
    for item in items:
        if item.open and not item.optional and item.standing not in _NO_STEP:
            yield TalkFirst(item.competency, item.name, item.standing, gap.role_name)


def signs(framework: Framework, competency: str, level: Level) -> tuple[str, ...]:
    """Return what shows a level: its criteria, else its sentence, else that both see it there."""
    for said in described(framework, competency, None, level):
        return tuple(each.text for each in said.criteria) or (said.summary,)
    scale = framework.scale_of(competency)
    name = scale.name(level) if scale is not None else f"{level:g}"
    return (f"Both see it at {name if name == f'{level:g}' else f'{level:g} ({name})'}",)

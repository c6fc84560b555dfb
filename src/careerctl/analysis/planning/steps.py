"""Which level steps a comparison asks for, what is settled first, and what still needs an occasion."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import floor
from types import MappingProxyType
from typing import NamedTuple

from careerctl.analysis.levels import described
from careerctl.analysis.planning.catalogue import Offered
from careerctl.analysis.planning.weeks import Window
from careerctl.model.activity import StageName
from careerctl.model.competency import Asks
from careerctl.model.earlier import Under
from careerctl.model.framework import Framework
from careerctl.model.moves import RoleMove
from careerctl.model.person import Person
from careerctl.model.record import Record
from careerctl.model.scale import Level
from careerctl.results.gap import Gap, Item, Standing
from careerctl.results.plan import TalkFirst
from careerctl.results.stages import Why

HOURS = 16.0
"""Hours a week, where nobody says how many: two days."""


class ProposalRequest(NamedTuple):
    """What a proposal is to be for; `until` is the day before which the move may come."""

    framework: Framework
    record: Record
    person: Person
    called: Callable[[str], str]
    start: date
    target: str | None = None
    hours: float = HOURS
    until: date | None = None
    own: bool = False
    taken: Mapping[str, Sequence[tuple[date, date]]] = MappingProxyType({})
    """Of each activity from which day to which other people have a place in it."""
    done: frozenset[str] = frozenset()
    """Activities that the person has done."""
    held: frozenset[str] = frozenset()
    """Duties that others hold: nobody else is handed them."""
    under: Under | None = None
    """Under which framework it plans; today's where none is named."""


class PlannedWay(NamedTuple):
    """From where to where: today's role, the next one, the one wished for, and the moves behind the next one."""

    role: str
    target: str
    towards: str
    later: tuple[RoleMove, ...] = ()
    reachable: bool = True
    stones: tuple[str, ...] = ()
    """What prepares for the move to the next role, as the paths say it."""
    waits: bool = False
    """The answer was not yet, and no position is known: what comes after the trial waits for one."""

    @property
    def stays(self) -> bool:
        """Whether the target is today's role."""
        return self.target == self.role


class Step(NamedTuple):
    """One level step of a competency, in the stage in which it is taken."""

    competency: str
    asks: Asks
    before: Level
    to: Level
    stage: StageName


class Situation(NamedTuple):
    """All that choosing goes by, besides the steps."""

    offers: Mapping[str, Offered]
    windows: Mapping[StageName, Window]
    most: int
    """Seconds a week."""
    taken: Mapping[str, Sequence[tuple[int, int]]] = MappingProxyType({})
    """Of each activity from which week until before which others have a place in it."""
    done: frozenset[str] = frozenset()
    """Activities that the person has done."""
    levels: Mapping[str, Level] = MappingProxyType({})
    drivers: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()

    def may_begin(self, offer: Offered) -> bool:
        """Tell whether the person has the level at which an activity that only prepares begins."""
        return not offer.develops or any(
            from_ is None or from_ <= self.levels.get(competency, from_)
            for competency, (from_, _) in offer.develops.items()
        )


class Passed(NamedTuple):
    """An activity that was looked at for a step and not taken."""

    activity: str
    why: Why
    detail: str = ""


def misfit(offer: Offered, step: Step, situation: Situation) -> Passed | None:
    """Return why an activity is nothing for a step, whatever else is booked; None where it may be."""
    from_, to = offer.develops.get(step.competency, (None, step.before))
    if to < step.to or (from_ is not None and from_ > step.before):
        return Passed(offer.id, "level", f"{'' if from_ is None else f'from level {from_:g} '}to level {to:g}")
    if step.stage not in offer.stages:
        return Passed(offer.id, "stage")
    if offer.load > situation.most:
        return Passed(offer.id, "hours", str(offer.load))
    return None


_NO_STEP = {Standing.NO_CHANCE, Standing.BOTH_OPEN, Standing.NEXT_STEP, Standing.MET, Standing.BOTH_MET}


class Occasion(NamedTuple):
    """A competency that nobody could show yet, or that the two look at together, and the stage of the occasion."""

    item: Item
    stage: StageName
    together: bool = False
    """Both chose it as their focus, and they still see it differently."""


class StepsAsked(NamedTuple):
    """What two comparisons ask: steps in the order in which they choose, occasions, and what is talked about first."""

    steps: tuple[Step, ...]
    occasions: tuple[Occasion, ...]
    talk_first: tuple[TalkFirst, ...]
    levels: Mapping[str, Level]


def asked(framework: Framework, today: Gap | None, target: Gap | None, learns: Iterable[str] = ()) -> StepsAsked:
    """Return what today's role and the next one ask: today's in mastery, a step more on trial, the rest for good.

    On what the two have not settled for today's role, nothing is planned for the next one either; but where it is in
    the focus that both chose, they look at it together. `learns` are competencies in which one step more is planned.
    """
    focus = tuple(_looked_at_together(today))
    together = {each.item.competency for each in focus}
    every = _talk_first(today, today.items if today is not None else ())
    unsettled = tuple(each for each in every if each.competency not in together)
    mastery = [step for item in _open(today) for step in _ladder(framework, item, item.level, "mastery")]
    reached = {step.competency: step.to for step in mastery}
    trial: list[Step] = []
    permanent: list[Step] = []
    for item in _open(target):
        if item.competency in {*together, *(each.competency for each in unsettled)}:
            continue
        ladder = [*_ladder(framework, item, reached.get(item.competency, item.level), "trial")]
        trial += ladder[:1]
        permanent += [each._replace(stage="permanent") for each in ladder[1:]]
    seen = {item.competency for item in (today.items if today is not None else ()) if not item.optional}
    later = [item for item in (target.items if target is not None else ()) if item.competency not in seen]
    return StepsAsked(
        steps=(*mastery, *_learnt(framework, today, learns, {*reached, *together}), *trial, *permanent),
        occasions=(*focus, *_occasions(today.items if today else (), "mastery"), *_occasions(later, "trial")),
        talk_first=(*unsettled, *_talk_first(target, later)),
        levels={
            item.competency: item.level
            for gap in (target, today)
            for item in (gap.items if gap is not None else ())
            if item.level is not None
        },
    )


def _looked_at_together(today: Gap | None) -> Iterator[Occasion]:
    """Yield what both chose to work on and still see differently."""
    for item in today.items if today is not None else ():
        if today is not None and item.competency in today.focus and item.standing is Standing.STILL_DIFFERENT:
            yield Occasion(item, "mastery", together=True)


def _learnt(framework: Framework, today: Gap | None, learns: Iterable[str], but: set[str]) -> Iterator[Step]:
    """Yield the next step of what the person would like to learn, from the level that it has."""
    items = (*today.items, *today.beyond) if today is not None else ()
    levels = {item.competency: item.level for item in items if item.level is not None}
    for competency in dict.fromkeys(map(framework.competencies.current, learns)):
        known, scale = framework.competencies.get(competency), framework.scale_of(competency)
        if known is None or scale is None or competency in but:
            continue
        level = floor(levels.get(competency, scale.lowest))
        to = next((each for each in framework.asked_levels(competency) if each > level), None)
        if to is not None:
            yield Step(competency, known.asks, level, to, "mastery")


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
            yield TalkFirst(item.competency, item.name, item.standing, gap.role_name, item.on_another_scale)


def signs(framework: Framework, competency: str, level: Level, roles: Iterable[str] = ()) -> tuple[str, ...]:
    """Return what shows a level: its criteria, else its sentence, else what one of the roles says of it.

    Where nobody has said anything it is that both see it there, and what the competency is about; `is_described` tells.
    """
    for said in described(framework, competency, None, level):
        return tuple(each.text for each in said.criteria) or (said.summary,)
    asked_of = (framework.required(role).get(competency) for role in roles if role)
    for each in asked_of:
        if each is not None and each.level == level and each.requirement.wording:
            return (each.requirement.wording,)
    scale, known = framework.scale_of(competency), framework.competencies.get(competency)
    name = scale.name(level) if scale is not None else f"{level:g}"
    about = f": {known.description}" if known is not None and known.description else ""
    return (f"Both see it at {name if name == f'{level:g}' else f'{level:g} ({name})'}{about}",)


def is_described(framework: Framework, competency: str, level: Level) -> bool:
    """Tell whether the competency says what a level looks like."""
    return bool(described(framework, competency, None, level))

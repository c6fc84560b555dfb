"""What choosing goes by: the steps, and all that bears on which activities can cover them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from careerctl.analysis.planning.catalogue import Offered
from careerctl.analysis.planning.weeks import Window
from careerctl.model.competency import Asks
from careerctl.model.scale import Level
from careerctl.results.stages import StageName, Why


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

"""How one competency stands: by what it is measured, its gap, difference and standing."""

from dataclasses import dataclass
from typing import NamedTuple

from careerctl.model.assessment import Side
from careerctl.model.scale import Level
from careerctl.results.gap import Said, Standing


class Sides(NamedTuple):
    """What was said of one competency that a role requires at a level, on a scale with a lowest level."""

    required: Level
    lowest: Level
    own: Said | None = None
    manager: Said | None = None
    agreed: Said | None = None
    """Only from an agreed sheet that counts: one that both have confirmed."""
    differ: bool = False
    """The two have talked and still see it differently."""
    own_role: bool = True
    """Whether the role is the person's: for any other, `not applicable` says nothing."""
    only: Side | None = None
    """The one kind of sheet that measures, where somebody asked for it."""

    @property
    def says(self) -> bool:
        """Whether anybody says more than a level."""
        return any(each is not None and each.says for each in (self.own, self.manager, self.agreed))

    def heard(self) -> "Sides":
        """Return the sides without what says nothing: for another role, `not applicable` is no rating."""
        if self.own_role:
            return self
        if self.agreed is not None and self.agreed.not_applicable:
            return self._replace(own=None, manager=None, agreed=None)
        return self._replace(own=_without(self.own), manager=_without(self.manager))


@dataclass(frozen=True, slots=True)
class Measured:
    """The level that a gap is measured by, or what stands in for one."""

    by: Side | None
    said: Said | None

    @property
    def level(self) -> Level | None:
        """The level, None where nothing gives one."""
        return self.said.level if self.said is not None and self.said.observed else None


def measured(sides: Sides) -> Measured:
    """Return what the gap is measured by: the agreed level, else the manager's; with `only`, that kind alone.

    A competency that the two still see differently is measured by nothing.
    """
    if sides.differ and sides.only in {None, "agreed"}:
        return Measured(None, None)
    by_side: dict[Side, Said | None] = {"self": sides.own, "manager": sides.manager, "agreed": sides.agreed}
    order: tuple[Side, ...] = ("agreed", "manager") if sides.only is None else (sides.only,)
    for side in order:
        said = by_side[side]
        if said is not None and said.observed:
            return Measured(side, said)
    return Measured(None, None)


def gap(sides: Sides) -> Level | None:
    """Return required level − level in levels: 0 where the lowest level is asked, None without a level."""
    if sides.required == sides.lowest:
        return 0
    level = measured(sides).level
    return None if level is None else sides.required - level


def difference(sides: Sides) -> Level | None:
    """Return self level − manager level, None without both. What was rated unseen does not enter."""
    own, manager = _seen_level(sides.own), _seen_level(sides.manager)
    return None if own is None or manager is None else own - manager


def standing(sides: Sides) -> Standing:  # noqa: PLR0911  # the rules in their order
    """Return how the ratings stand against the requirement, by the first rule that holds."""
    if sides.differ:
        return Standing.STILL_DIFFERENT
    if sides.agreed is not None:
        return _agreed(sides, sides.agreed)
    if sides.required == sides.lowest:
        return Standing.BOTH_MET
    stands_in = _stands_in(sides)
    if stands_in is not None:
        return stands_in
    if sides.manager is not None and not sides.manager.observed:
        return Standing.NOT_SEEN
    own, manager = _seen_level(sides.own), _seen_level(sides.manager)
    if own is None or manager is None:
        return Standing.NOT_COMPARED
    return _FOUR[own >= sides.required, manager >= sides.required]


def one_sided(sides: Sides) -> bool:
    """Tell whether one side says no chance or not applicable, and the other something else."""
    own, manager = _kind(sides.own), _kind(sides.manager)
    return own != manager and None not in {own, manager} and {own, manager} != {"level"}


_FOUR = {
    (True, True): Standing.BOTH_MET,
    (False, False): Standing.BOTH_OPEN,
    (True, False): Standing.SELF_ONLY,
    (False, True): Standing.MANAGER_ONLY,
}


def _agreed(sides: Sides, agreed: Said) -> Standing:
    if sides.required == sides.lowest:
        return Standing.MET
    if agreed.level is None:
        return Standing.NOT_APPLICABLE if agreed.not_applicable else Standing.NO_CHANCE
    return Standing.MET if agreed.level >= sides.required else Standing.NEXT_STEP


def _stands_in(sides: Sides) -> Standing | None:
    """Return what stands in for a level: what the manager says, or the person where the manager says nothing."""
    decides = sides.own if sides.manager is None else sides.manager
    if decides is None or decides.level is not None:
        return None
    return Standing.NOT_APPLICABLE if decides.not_applicable else Standing.NO_CHANCE


def _seen_level(said: Said | None) -> Level | None:
    return said.level if said is not None and said.observed else None


def _kind(said: Said | None) -> str | None:
    if said is None or not said.observed:
        return None
    if said.level is not None:
        return "level"
    return "not-applicable" if said.not_applicable else "no-chance"


def _without(said: Said | None) -> Said | None:
    return None if said is not None and said.not_applicable else said

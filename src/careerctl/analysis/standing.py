"""How one competency stands: by what it is measured, its gap, difference and standing."""

from typing import NamedTuple

from careerctl.model.assessment import Side
from careerctl.model.scale import Level
from careerctl.results.gap import Rated, Standing


class Sides(NamedTuple):
    """What was said of one competency that a role requires at a level."""

    required: Level
    own: Rated | None = None
    manager: Rated | None = None
    agreed: Rated | None = None
    """Only from an agreed sheet that counts: one that both have confirmed."""
    differ: bool = False
    """The two have talked and still see it differently."""
    only: Side | None = None
    """The one kind of sheet that is taken, where somebody asked for it."""

    @property
    def says(self) -> bool:
        """Whether anybody says more than a level."""
        return any(each is not None and each.says for each in (self.own, self.manager, self.agreed))

    @property
    def still_different(self) -> bool:
        """Whether the two views stand in place of a level: one side's sheet alone knows nothing of the talk."""
        return self.differ and self.only in {None, "agreed"}


class Measured(NamedTuple):
    """The level that a gap is measured by, or what stands in for one."""

    by: Side | None
    said: Rated | None

    @property
    def level(self) -> Level | None:
        """The level, None where nothing gives one."""
        return _level(self.said)


def measured(sides: Sides) -> Measured:
    """Return what the gap is measured by: the agreed level, else the manager's; with `only`, that kind alone.

    A competency that the two still see differently is measured by nothing, and a level by no scale but its own.
    """
    if sides.still_different:
        return Measured(None, None)
    by_side: dict[Side, Rated | None] = {"self": sides.own, "manager": sides.manager, "agreed": sides.agreed}
    order: tuple[Side, ...] = ("agreed", "manager") if sides.only is None else (sides.only,)
    for side in order:
        said = _seen(by_side[side])
        if said is not None:
            return Measured(None, None) if said.written else Measured(side, said)
    return Measured(None, None)


def gap(sides: Sides) -> Level | None:
    """Return required level − level in levels, None without a level: the lowest level is one like any other."""
    level = measured(sides).level
    return None if level is None else sides.required - level


def difference(sides: Sides) -> Level | None:
    """Return self level − manager level, None without both. One kind of sheet alone differs from nothing."""
    own, manager = _level(_seen(sides.own)), _level(_seen(sides.manager))
    return None if own is None or manager is None or sides.only is not None else own - manager


def standing(sides: Sides) -> Standing:
    """Return how the ratings stand against the requirement."""
    if sides.still_different:
        return Standing.STILL_DIFFERENT
    by = measured(sides)
    if sides.only is None and by.by != "agreed":
        agreed_then = sides.agreed is not None and bool(sides.agreed.written)
        return Standing.NOT_COMPARED if agreed_then else _between_two(sides)
    if by.said is None:
        unseen = sides.only == "manager" and _is_unseen(sides.manager)
        return Standing.NOT_SEEN if unseen else Standing.NOT_COMPARED
    if by.level is None:
        return _without_level(by.said)
    return Standing.MET if by.level >= sides.required else Standing.NEXT_STEP


def one_sided(sides: Sides) -> bool:
    """Tell whether one side says no chance or not applicable, and the other something else."""
    own, manager = _kind(_seen(sides.own)), _kind(_seen(sides.manager))
    return sides.only is None and own != manager and None not in {own, manager}


_FOUR = {
    (True, True): Standing.BOTH_MET,
    (False, False): Standing.BOTH_OPEN,
    (True, False): Standing.SELF_ONLY,
    (False, True): Standing.MANAGER_ONLY,
}


def _between_two(sides: Sides) -> Standing:
    """Return how the two stand who have agreed nothing, by the first rule that holds."""
    own, manager = _seen(sides.own), _seen(sides.manager)
    decides = own if manager is None else manager
    if decides is not None and decides.level is None and not decides.written:
        return _without_level(decides)
    if _is_unseen(sides.manager):
        return Standing.NOT_SEEN
    own_level, manager_level = _level(own), _level(manager)
    if own_level is None or manager_level is None:
        return Standing.NOT_COMPARED
    return _FOUR[own_level >= sides.required, manager_level >= sides.required]


def _without_level(said: Rated) -> Standing:
    return Standing.NOT_APPLICABLE if said.not_applicable else Standing.NO_CHANCE


def _seen(said: Rated | None) -> Rated | None:
    """Return what was said, None where it was rated unseen: that is shown, and enters nothing."""
    return said if said is not None and said.observed else None


def _is_unseen(said: Rated | None) -> bool:
    return said is not None and not said.observed


def _level(said: Rated | None) -> Level | None:
    return said.level if said is not None else None


def _kind(said: Rated | None) -> str | None:
    if said is None:
        return None
    return "level" if said.level is not None or said.written else _without_level(said).value

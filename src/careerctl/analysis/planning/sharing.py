"""Shares the actions of a proposal between the two."""

from collections.abc import Iterator

from careerctl.analysis.planning.catalogue import STAGES
from careerctl.analysis.planning.drafting import Drafted, as_id
from careerctl.model.ids import MAX_ID
from careerctl.results.stages import Owner, Reason

_SHARE = 3
"""Each of the two owns at least one action of so many."""


def shared(drafted: list[Drafted]) -> list[Drafted]:
    """Return the actions so that each of the two owns at least a third of them.

    Owners change from the last action back; where none can, the other side's part of an action is added.
    """
    actions = list(drafted)
    companions = 0
    while actions and (poor := _poor(actions)) is not None:
        rich_count = sum(each.owner != poor for each in actions)
        movable = [at for at, each in enumerate(actions) if each.owner != poor and not each.fixed]
        if movable and rich_count - 1 >= _least(len(actions)):
            actions[movable[-1]] = actions[movable[-1]]._replace(owner=poor)
            continue
        rich = [each for each in actions if each.owner != poor]
        actions.append(_part_of(rich[companions % len(rich)], poor))
        companions += 1
    return list(_distinct(sorted(actions, key=lambda each: STAGES.index(each.stage))))


def _distinct(actions: list[Drafted]) -> Iterator[Drafted]:
    """Yield the actions, those with a number whose id another one has: long ids are cut."""
    used: set[str] = set()
    for each in actions:
        names = (each.id, *(f"{each.id[: MAX_ID - 4].strip('-')}-{count}" for count in range(2, len(actions) + 2)))
        name = next(name for name in names if name not in used)
        used.add(name)
        yield each._replace(id=name)


def _poor(actions: list[Drafted]) -> Owner | None:
    """Return who owns less than a third."""
    owners: tuple[Owner, ...] = ("employee", "manager")
    counted = {owner: sum(each.owner == owner for each in actions) for owner in owners}
    return next((each for each in owners if counted[each] < _least(len(actions))), None)


def _least(count: int) -> int:
    return -(-count // _SHARE)


def _part_of(action: Drafted, owner: Owner) -> Drafted:
    """Return the other side's part of an action."""
    text = (
        "Write down after each occasion what worked, and bring it to the next talk"
        if owner == "employee"
        else "Keep the hours free for it, and say the same day what was seen"
    )
    name = as_id(f"{action.id}-{'notes' if owner == 'employee' else 'time'}")
    sign, reason = action.other_sign, Reason("part")
    return Drafted(name, action.stage, owner, action.due, sign, sign, {"text": text}, fixed=True, reason=reason)

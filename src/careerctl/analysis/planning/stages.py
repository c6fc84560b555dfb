"""The stages of a proposal in the words of a file."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from careerctl.analysis.compare import beyond, turned
from careerctl.analysis.planning.catalogue import HOUR, PLANNED
from careerctl.analysis.planning.drafting import Drafted, as_id
from careerctl.analysis.planning.search import Chosen
from careerctl.analysis.planning.steps import PlannedWay, ProposalRequest
from careerctl.analysis.planning.weeks import Window
from careerctl.model.activity import StageName
from careerctl.model.days import later
from careerctl.model.ids import MAX_ID
from careerctl.model.role import Role
from careerctl.results.stages import Owner, Reason
from careerctl.text.phrases import sentence

_WEEK = 40
"""Hours of a working week, for saying what share of it the new tasks take."""
_ASKED_AGAIN = (30, 90, 180)
BACK_DAYS = 365
"""So long after a move the way back is open."""


def all_of(
    request: ProposalRequest, way: PlannedWay, spans: dict[StageName, Window], chosen: Chosen, drafted: list[Drafted]
) -> dict[str, Any]:
    """Return the stages, and in each the actions that belong to it."""
    roles = request.framework.roles
    role, target = roles.get(way.role), roles.items[way.target]
    name = request.person.short_name()
    manager = request.called(request.person.manager[0]) if request.person.manager else "the manager"
    parts: dict[str, dict[str, Any]] = {stage: _span(request.start, window) for stage, window in spans.items()}
    if "mastery" in parts:
        parts["mastery"]["exit"] = ["Both see as met what today's role asks"]
    if "trial" in parts:
        parts["trial"] |= {
            **_relief(parts["trial"], _hours(chosen, spans["trial"])),
            "exit": [f"{name} and {manager} have each said what they enjoyed and what they did not"],
        }
    if "permanent" in parts:
        parts["permanent"] |= _duties(request, role, target)
    for stage, part in parts.items():
        actions = [each.data() for each in drafted if each.stage == stage]
        if actions:
            part["actions"] = actions
    return parts if way.stays or way.waits else {**parts, "move": _move(request, way, spans, role, target)}


def _span(start: date, window: Window) -> dict[str, Any]:
    first, last = later(start, weeks=window.first), later(start, weeks=window.end, days=-1)
    return {"from": first.isoformat(), "until": last.isoformat()}


def _hours(chosen: Chosen, window: Window) -> int:
    """Return the hours a week that the trial takes on average, rounded up."""
    seconds = sum(each.offer.load * each.when.weeks for each in chosen.bookings if each.stage == "trial")
    return -(-seconds // (HOUR * (window.end - window.first)))


def _relief(trial: dict[str, Any], hours: int) -> dict[str, Any]:
    """Return what gives way to the trial: about as much of today's work as its hours are of a week.

    Nothing where no hours are known: what gives way is then for the two to agree, before the trial begins.
    """
    if not hours:
        return {}
    share = max(5, 5 * -(-hours * 100 // (_WEEK * 5)))
    what = f"{share} % of today's work, since the new tasks take about {hours} of {_WEEK} hours a week"
    return {"gives_way": [{"what": what, "from": trial["from"], "until": trial["until"]}]}


def _duties(request: ProposalRequest, role: Role | None, target: Role) -> dict[str, Any]:
    """Return what the target has and today's role has not, without what somebody else holds."""
    every = beyond(role.responsibilities if role is not None else (), target.responsibilities)
    new = [each for each in every if each not in request.held]
    measured = beyond(role.texts("deliverables") if role is not None else (), target.texts("deliverables"))
    duties = {"responsibilities": list(new)} if new else {}
    return duties | ({"expectations": list(measured)} if measured else {})


def _move(
    request: ProposalRequest, way: PlannedWay, spans: dict[StageName, Window], role: Role | None, target: Role
) -> dict[str, Any]:
    framework, current = request.framework, request.framework.competencies.current
    begins = later(request.start, weeks=max(each.end for each in spans.values()))
    required = framework.required(way.target)
    uses = [current(each) for each in request.person.strengths if current(each) in required]
    ends = turned(role.responsibilities, target.responsibilities).dropped if role is not None else ()
    back = {"way_back": {"until": later(begins, days=BACK_DAYS).isoformat(), "role": way.role}}
    return {
        **({"uses": uses} if uses else {}),
        **({"hands_over": [f"{sentence(each)} To whom?" for each in ends]} if ends else {}),
        "from": begins.isoformat(),
        "asked_again": [{"after": str(each)} for each in _ASKED_AGAIN],
        **(back if way.role else {}),
    }


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
    return list(_distinct(sorted(actions, key=lambda each: PLANNED.index(each.stage))))


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

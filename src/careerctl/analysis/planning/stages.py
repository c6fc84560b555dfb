"""The stages of a proposal in the words of a file."""

from datetime import date
from typing import Any

from careerctl.analysis.compare import turned
from careerctl.analysis.planning.catalogue import HOUR
from careerctl.analysis.planning.drafting import Drafted
from careerctl.analysis.planning.search import Chosen
from careerctl.analysis.planning.wanted import Wanted, Way
from careerctl.analysis.planning.weeks import Window
from careerctl.analysis.planning.windows import BACK_DAYS
from careerctl.model.days import later
from careerctl.model.role import Role
from careerctl.results.stages import StageName
from careerctl.views.words.wishes import sentence

_WEEK = 40
"""Hours of a working week, for saying what share of it the new tasks take."""
_ASKED_AGAIN = (30, 90, 180)


def all_of(
    wanted: Wanted, way: Way, spans: dict[StageName, Window], chosen: Chosen, drafted: list[Drafted]
) -> dict[str, Any]:
    """Return the stages, and in each the actions that belong to it."""
    roles = wanted.framework.roles
    role, target = roles.get(way.role), roles.items[way.target]
    name = wanted.person.short_name()
    manager = wanted.called(wanted.person.manager[0]) if wanted.person.manager else "the manager"
    parts: dict[str, dict[str, Any]] = {stage: _span(wanted.start, window) for stage, window in spans.items()}
    if "mastery" in parts:
        parts["mastery"]["exit"] = ["Both see as met what today's role asks"]
    if "trial" in parts:
        parts["trial"] |= {
            "gives_way": [_relief(parts["trial"], _hours(chosen, spans["trial"]))],
            "exit": [f"{name} and {manager} have each said what they enjoyed and what they did not"],
        }
        parts["permanent"] |= _duties(role, target)
    for stage, part in parts.items():
        actions = [each.data() for each in drafted if each.stage == stage]
        if actions:
            part["actions"] = actions
    return parts if way.stays else {**parts, "move": _move(wanted, way, spans, role, target)}


def _span(start: date, window: Window) -> dict[str, Any]:
    first, last = later(start, weeks=window.first), later(start, weeks=window.end, days=-1)
    return {"from": first.isoformat(), "until": last.isoformat()}


def _hours(chosen: Chosen, window: Window) -> int:
    """Return the hours a week that the trial takes on average, rounded up."""
    seconds = sum(each.offer.load * each.when.inside for each in chosen.bookings if each.stage == "trial")
    return -(-seconds // (HOUR * (window.end - window.first)))


def _relief(trial: dict[str, Any], hours: int) -> dict[str, str]:
    """Return what gives way to the trial: about as much of the target as its hours are of a week."""
    share = max(5, 5 * -(-hours * 100 // (_WEEK * 5)))
    what = f"{share} % of the target, since the new tasks take about {hours} of {_WEEK} hours a week"
    if not hours:
        what = "Agree before the trial begins what is left out meanwhile: nothing is tried on top of all the rest"
    return {"what": what, "from": trial["from"], "until": trial["until"]}


def _duties(role: Role | None, target: Role) -> dict[str, Any]:
    """Return what the target has and today's role has not."""
    new = turned(role.responsibilities if role is not None else (), target.responsibilities).new
    measured = turned(delivered(role) if role is not None else (), delivered(target)).new
    duties = {"responsibilities": list(new)} if new else {}
    return duties | ({"expectations": list(measured)} if measured else {})


def delivered(role: Role) -> tuple[str, ...]:
    """Return what a role delivers, in words."""
    return tuple(each if isinstance(each, str) else each.text for each in role.deliverables)


def _move(wanted: Wanted, way: Way, spans: dict[StageName, Window], role: Role | None, target: Role) -> dict[str, Any]:
    framework, current = wanted.framework, wanted.framework.competencies.current
    begins = later(wanted.start, weeks=max(each.end for each in spans.values()))
    required = framework.required(way.target)
    uses = [current(each) for each in wanted.person.strengths if current(each) in required]
    ends = turned(role.responsibilities if role is not None else (), target.responsibilities).dropped
    back = {"way_back": {"until": later(begins, days=BACK_DAYS).isoformat(), "role": way.role}}
    return {
        **({"uses": uses} if uses else {}),
        **({"hands_over": [f"{sentence(each)} To whom?" for each in ends]} if ends else {}),
        "from": begins.isoformat(),
        "asked_again": [{"after": str(each)} for each in _ASKED_AGAIN],
        **(back if way.role else {}),
    }

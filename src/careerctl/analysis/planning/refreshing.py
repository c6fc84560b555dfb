"""What a new proposal changes in a plan that is kept: it adds, and proposes to close, and touches nothing else."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from careerctl.analysis.planning import followed
from careerctl.analysis.planning.catalogue import STAGES
from careerctl.model.framework import Framework
from careerctl.model.plan import Action, Plan
from careerctl.model.scale import Level
from careerctl.results.stages import StageName


class Refreshed(NamedTuple):
    """What is new in a plan, what is met by now, and the round that it goes by."""

    added: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    """Each with the stage to which it is added."""
    met: tuple[tuple[str, int, Mapping[str, Any]], ...] = ()
    """Planned actions that have nothing left to reach: their stage, their place there, and what is written."""
    met_and_active: tuple[str, ...] = ()
    """The ids of those that are under way: whoever does them closes them."""
    round: str = ""
    """Empty where it stays as it is."""


def refreshed(framework: Framework, plan: Plan, data: Mapping[str, Any], levels: Mapping[str, Level]) -> Refreshed:
    """Return what a proposal from today's ratings (`data`, as it would stand in a file) changes in a kept plan."""
    newer = data.get("round", "") != (plan.round or "")
    stage, _ = followed.stage_now(plan, framework.today)
    return Refreshed(
        added=tuple(_added(framework, plan, data, stage, newer=newer)),
        met=tuple(_met(framework, plan, levels, str(data.get("round", "")))),
        met_and_active=tuple(
            action.id
            for _, part in followed.stages_of(plan)
            for action in part.actions
            if action.status == "active" and action.id and _is_met(framework, action, levels)
        ),
        round=str(data["round"]) if newer and data.get("round") else "",
    )


def _added(
    framework: Framework, plan: Plan, data: Mapping[str, Any], stage: StageName, *, newer: bool
) -> Iterator[tuple[StageName, Mapping[str, Any]]]:
    """Yield the actions for what no action of the plan is about.

    What was dropped, people did not want. What was done counts until a newer round says that there is more to do.
    """
    current = framework.competencies.current
    actions = [each for _, part in followed.stages_of(plan) for each in part.actions]
    about = {
        (current(each.competency), _value(framework, current(each.competency), each.to))
        for each in actions
        if each.competency and not (newer and each.status == "done")
    }
    used = {each.id for each in actions}
    over = {
        name for name, part in followed.stages_of(plan) if part.outcome is not None and part.outcome.result != "extend"
    }
    for name in STAGES:
        proposed = data.get(name, {}).get("actions", ())
        new = [each for each in proposed if "competency" in each and _about(framework, each) not in about]
        for each in (*_before(proposed, new), *new):
            to = stage if name in over else name
            action = {
                **each,
                "id": _unused(str(each["id"]), used),
                "due": _in_time(plan, to, str(each["due"]), framework),
            }
            used.add(action["id"])
            yield to, action


def _in_time(plan: Plan, stage: StageName, due: str, framework: Framework) -> str:
    """Return the day, or the stage's last one where that comes before and has not passed."""
    part = dict(followed.stages_of(plan)).get(stage)
    until = part.until.last if part is not None and part.until is not None else None
    return until.isoformat() if until is not None and framework.today <= until and until.isoformat() < due else due


def _before(proposed: Any, new: list[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield what only prepares something new."""
    ids = tuple(f"{each['id']}-first-" for each in new)
    yield from (each for each in proposed if ids and str(each["id"]).startswith(ids))


def _about(framework: Framework, action: Mapping[str, Any]) -> tuple[str, Level | None]:
    competency = framework.competencies.current(str(action["competency"]))
    return competency, _value(framework, competency, action.get("to"))


def _met(
    framework: Framework, plan: Plan, levels: Mapping[str, Level], round_: str
) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    """Yield the planned actions whose level is reached, with what is written to close them."""
    for name, part in followed.stages_of(plan):
        for place, action in enumerate(part.actions):
            if action.status == "planned" and _is_met(framework, action, levels):
                written = {"status": "done", "date": framework.today.isoformat()}
                yield name, place, {**written, "evidence": [*action.evidence, f"Rated so in {round_}"]}


def _is_met(framework: Framework, action: Action, levels: Mapping[str, Level]) -> bool:
    competency = framework.competencies.current(action.competency or "")
    to = _value(framework, competency, action.to)
    return to is not None and levels.get(competency, to - 1) >= to


def _value(framework: Framework, competency: str, written: str | None) -> Level | None:
    scale = framework.scale_of(competency)
    return scale.value(str(written)) if scale is not None and written is not None else None


def _unused(name: str, used: set[str | None]) -> str:
    """Return an id that no other action has."""
    if name not in used:
        return name
    return next(each for each in (f"{name[:60]}-{count}" for count in range(2, 1000)) if each not in used)

"""Writes how a stage ended, by whom it was decided, and why."""

from pathlib import Path

from careerctl.changes.plan import change_plan
from careerctl.cli.wrote import wrote
from careerctl.commands.plan.closing import closed
from careerctl.model.plan import Outcome, Plan, PlannedMove, StageOfPlan
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import colleague_named, person_named
from careerctl.project.writing.change import Change, Put
from careerctl.project.writing.replace import writing
from careerctl.questions import plans, proposals
from careerctl.questions.plan_request import PlanRequest
from careerctl.text.phrases import listed
from careerctl.views.words.plans import FAREWELL, RESULT_WORDS


def end(
    request: PlanRequest, person: str, ended: tuple[str, str], because: str | None, by: str | None, *, dry: bool
) -> int:
    """Write the outcome of a stage into the kept plan."""
    subject, (name, result) = person_named(person, request.root, Path.cwd()), ended
    decided = colleague_named(by, subject.root, Path.cwd()).person if by else None
    with writing(subject.root):
        reading = proposals.read_for_plan(request, person)
        kept = plans.kept_plan(reading)
        file = path_from_here(subject.root / kept.path)
        stage = _stage(kept.plan, name, file)
        said = {"result": result} | ({"because": because} if because else {}) | ({"by": decided} if decided else {})
        if _is_said(stage.outcome, said):
            return wrote(None, dry=False, already=f"This stands in {file} already.")
        _must_be_sound(request, stage, name, result, because=because, decided=decided)
        changes: list[Change] = [Put((name, "outcome"), {"date": request.today.isoformat(), **said})]
        if result == "extend" and request.until:
            changes.append(Put((name, "until"), request.until))
        over = result != "extend" and name == kept.plan.stages()[-1][0]
        if over:
            changes += closed(request, because)
        written = change_plan(subject.root, kept.path, changes, reading.project.links, dry=dry)
    quiet = name == "trial" and stage.announced is None and result in {"stop", "another-way"}
    closing = " It was the last stage: the plan is closed." if over else ""
    line = f"Wrote into {file}: {name}, {RESULT_WORDS[result]}.{closing}"
    return wrote(written, line, *([FAREWELL] if quiet else []), dry=dry)


def _stage(plan: Plan, name: str, file: str) -> StageOfPlan:
    found = next((stage for each, stage in plan.stages() if each == name), None)
    if found is None:
        message = f"{file} has no stage '{name}'. Nothing was written."
        raise CareerctlError(message)
    return found


def _is_said(outcome: Outcome | None, said: dict[str, str]) -> bool:
    if outcome is None:
        return False
    there = {"result": outcome.result, "because": outcome.because, "by": outcome.by}
    return all(there[key] == value for key, value in said.items())


def _must_be_sound(
    request: PlanRequest, stage: StageOfPlan, name: str, result: str, *, because: str | None, decided: str | None
) -> None:
    """Refuse what leaves a question: a stage that has ended, no new last day, signs still open and no reason."""
    if stage.outcome is not None and stage.outcome.result != "extend":
        message = f"this stage has ended: {RESULT_WORDS[stage.outcome.result]}, on {stage.outcome.date.isoformat()}."
        raise CareerctlError(message)
    if result == "extend" and not request.until:
        message = f"until when is it extended? Add --until and the {name}'s new last day."
        raise CareerctlError(message)
    if result != "extend" and request.until is not None:
        message = "--until is the new end of a stage that is extended. Take it out."
        raise CareerctlError(message)
    if result != "go-on" or (because and decided):
        return
    still_open = [each for each in stage.exit if isinstance(each, str) or each.met is None]
    if still_open:
        count = len(still_open)
        what = "1 sign that it can end is" if count == 1 else f"{count} signs that it can end are"
        message = f"{what} open. Say why you go on all the same, and who decided: --because TEXT --by WHO."
        raise CareerctlError(message)
    unasked = (
        [str(each.after) for each in stage.asked_again if each.date is None] if isinstance(stage, PlannedMove) else []
    )
    if unasked:
        message = (
            f"after {listed(unasked)} days nobody has asked yet whether it is the work that was hoped for. Write under "
            "`asked_again:` what was said, or why it ends all the same, and who decided: --because TEXT --by WHO."
        )
        raise CareerctlError(message)

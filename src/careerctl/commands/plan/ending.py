"""Writes how a stage ended, by whom it was decided, and why."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.planning.followed import BACK, stage_now
from careerctl.changes.moving_dates import MovedDate, ended_on, moved
from careerctl.changes.plan import change_plan
from careerctl.cli.given import text_given
from careerctl.cli.questions import typed
from careerctl.cli.wrote import wrote
from careerctl.commands.plan.closing import closed
from careerctl.model.activity import STAGES, StageName
from careerctl.model.plan import Plan
from careerctl.model.stages import Outcome, PlannedMove, StageOfPlan
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.subjects import colleague_named, person_named
from careerctl.project.root import commands_from_here
from careerctl.project.writing.change import Append, Change, Put
from careerctl.project.writing.replace import writing
from careerctl.questions import plans, proposals
from careerctl.questions.plan_request import PlanRequest
from careerctl.text.phrases import listed, period
from careerctl.views.words.plans import FAREWELL, RESULT_WORDS, STAGE_WORDS


class Said(NamedTuple):
    """What is said of how a stage ended: why, who decided, and what comes next."""

    because: str | None = None
    by: str | None = None
    next: str | None = None


def end(request: PlanRequest, person: str, ended: tuple[StageName, str], given: Said, *, dry: bool) -> int:
    """Write the outcome of a stage into the kept plan, and move the dates that it makes untrue."""
    subject, (name, result) = person_named(person, request.root, Path.cwd()), ended
    because, by, coming = given
    decided = colleague_named(by, subject.root, Path.cwd()).person if by else None
    with writing(subject.root):
        reading = proposals.read_for_plan(request, person)
        kept = plans.kept_plan(reading)
        file = path_from_here(subject.root / kept.path)
        stage = _stage(kept.plan, name, file)
        said = {"result": result} | ({"because": because} if because else {}) | ({"by": decided} if decided else {})
        if _is_said(stage.outcome, said):
            return wrote(None, dry=False, already=f"This stands in {file} already.")
        mark = commands_from_here(subject.root)("mark", reading.record.id)
        _must_be_sound(request, stage, name, result, because=because, decided=decided, mark=mark)
        _must_have_begun(kept.plan, name, request.today)
        changes = list(_changes(request, name, said, coming))
        behind = list(ended_on(name, stage, request.today)) if result != "extend" else []
        behind += moved(kept.plan, name, _days_off(request, stage, result))
        changes += [each.put for each in behind]
        over = result != "extend" and name == kept.plan.stages()[-1][0]
        if over:
            changes += closed(request, because)
        written = change_plan(subject.root, kept.path, changes, reading.project.links, dry=dry)
    closing = " It was the last stage: the plan is closed." if over else ""
    line = f"Wrote into {file}: {name}, {RESULT_WORDS[result]}.{closing}"
    quiet = name == "trial" and stage.announced is None and result in BACK
    return wrote(written, line, *([FAREWELL] if quiet else []), *_told(behind), dry=dry)


def _changes(request: PlanRequest, name: StageName, said: dict[str, str], coming: str | None) -> Iterator[Change]:
    """Yield the outcome, the new end of what is extended, and what comes after a stop as the talk of the day."""
    day = request.today.isoformat()
    yield Put((name, "outcome"), {"date": day, **said})
    if said["result"] == "extend" and request.until:
        yield Put((name, "until"), request.until)
    if said["result"] in BACK or coming:
        yield Append(("check_ins", "log"), {"date": day, "next": coming or _asked_what_comes_next()})


def _told(behind: list[MovedDate]) -> list[str]:
    """Return which dates moved, each with the one that stood there."""
    dates = [
        f"{each.thing or STAGE_WORDS[each.of]}, {each.steps[-1]}: {period(each.was)} → {period(each.to)}"
        for each in behind
    ]
    return ["Moved with it, since they would not be true any more:", *(f"  {each}" for each in dates)] if dates else []


def _must_have_begun(plan: Plan, name: StageName, today: date) -> None:
    """Refuse the outcome of a stage that is still to come: one stage ends after the other."""
    running, _ = stage_now(plan, today)
    if STAGES.index(name) > STAGES.index(running):
        message = (
            f"{STAGE_WORDS[name]} has not begun. Its outcome comes after that of {STAGE_WORDS[running]}, which is now."
        )
        raise CareerctlError(message)


def _days_off(request: PlanRequest, stage: StageOfPlan, result: str) -> int:
    """Return by how many days a stage ends later than it was to: below 0 earlier; 0 where nothing comes after it."""
    if stage.until is None or result in BACK:
        return 0
    if result == "extend":
        return (request.last_day - stage.until.last).days if request.last_day is not None else 0
    return (request.today - stage.until.last).days


def _asked_what_comes_next() -> str:
    """Return what is typed. Raises CareerctlError where nothing is."""
    said = typed("What comes next, then? In a sentence of yours: ")
    if not said:
        message = "what comes next? Say it with --next; a stop without one leaves somebody standing."
        raise CareerctlError(message)
    return text_given(said)


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
    request: PlanRequest,
    stage: StageOfPlan,
    name: str,
    result: str,
    *,
    because: str | None,
    decided: str | None,
    mark: str,
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
    if request.last_day is not None and request.last_day < request.today:
        message = f"--until {request.until} has passed. Name a day to come."
        raise CareerctlError(message)
    if because and (decided or result != "go-on"):
        return
    still_open = [each for each in stage.exit if isinstance(each, str) or each.met is None]
    if still_open:
        count = len(still_open)
        what = "1 sign that it can end is" if count == 1 else f"{count} signs that it can end are"
        why = "why you go on all the same, and who decided: --because TEXT --by WHO."
        message = f"{what} open. Say {why if result == 'go-on' else 'why: --because TEXT.'}"
        raise CareerctlError(message)
    if result != "go-on":
        return
    unasked = (
        [str(each.after) for each in stage.asked_again if each.date is None] if isinstance(stage, PlannedMove) else []
    )
    if unasked:
        message = (
            f"after {listed(unasked)} days nobody has asked yet whether it is the work that was hoped for. Ask, and "
            f"write down what was said: `{mark}`. Or say why it ends all the same, and who decided: --because, --by."
        )
        raise CareerctlError(message)

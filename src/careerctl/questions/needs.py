"""What the goals ask and who is on the way: of all people, or of those whom somebody leads."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from careerctl.analysis.needing.asked import goals_in_force, levels_needed, uncarried
from careerctl.analysis.needing.page import NeedsQuestion, of_everybody, of_own_people
from careerctl.analysis.needing.people import NOTHING, AnnouncedPlan, Counted, announced_of, counted
from careerctl.analysis.needing.supposing import change_of
from careerctl.problems.diagnostic import Diagnostic, Unread, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.kinds import ASSESSMENTS
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.subjects import Subject, goal_named
from careerctl.project.root import commands_from_here
from careerctl.questions.known import Everybody, Reading, read_everybody, read_person_beside
from careerctl.questions.led import each_person, leader_of, led_by
from careerctl.questions.plans import OpenPlans, ids_of, open_plans
from careerctl.questions.what_if import supposed
from careerctl.results.needs import Needs
from careerctl.results.readers import Audience
from careerctl.results.result import replace

_ALSO = ("goal", "opening", "activity")


class NeedsRequest(NamedTuple):
    """What was asked for: a goal as it was written, None for all, and what is supposed."""

    goal: str | None
    suppose: tuple[str, ...]
    today: date


class NeedsRead(NamedTuple):
    """What was worked out, uncut, and the files that it leaves out."""

    needs: Needs
    left_out: list[Unread]


def needs_of_all(root: Path, request: NeedsRequest, processes: Processes = ALONE) -> NeedsRead:
    """Return what goals ask beside all people. Raises CareerctlError for a goal or a supposition that cannot be."""
    everybody = read_everybody(root, request.today, _ALSO, processes)
    page = _page(everybody, request)
    plans = open_plans(everybody, announced_of)
    every = filter(None, each_person(everybody, partial(_counted, plans, _needed(everybody))))
    people = [each.known_as(everybody.people.current) for each in every]
    asked = _asked(everybody, page, plans.diagnostics)
    pages = [of_everybody(asked, people, reader) for reader in (Audience.HR, Audience.EVERYONE)]
    return NeedsRead(replace(page, counted=tuple(pages)), everybody.left_out(plans.diagnostics))


def needs_of_led(manager: Subject, request: NeedsRequest, processes: Processes = ALONE) -> NeedsRead:
    """Return what goals ask beside somebody and those whom they lead; of all others no file is parsed.

    Raises CareerctlError where the manager's file is broken, and as for all.
    """
    everybody = read_everybody(manager.root, request.today, _ALSO, processes)
    page = _page(everybody, request)
    leader = leader_of(everybody, manager)
    led = list(led_by(everybody, leader))
    own = read_person_beside(everybody.project, manager)
    plans = open_plans(everybody, announced_of, [each for reading in (own, *led) for each in ids_of(reading)])
    self_, *others = map(partial(_counted, plans, _needed(everybody)), (own, *led))
    people = list(filter(None, (self_ and _as_the_person(self_), *others)))
    pages = (of_own_people(_asked(everybody, page, plans.diagnostics), people),)
    named = replace(page, manager=leader.id, manager_name=leader.person.short_name(), counted=pages)
    return NeedsRead(named, everybody.left_out(plans.diagnostics))


def _page(everybody: Everybody, request: NeedsRequest) -> Needs:
    """Return the page without numbers."""
    framework = everybody.framework
    goal = _goal(everybody, request.goal) if request.goal is not None else ""
    goals = {goal: framework.goals.items[goal]} if goal else goals_in_force(framework)
    return Needs(
        organisation=framework.settings.organisation or "",
        goal=goal,
        min_group=framework.settings.policy.min_group,
        supposed=supposed(framework, request.suppose),
        uncarried=uncarried(framework, goals),
    )


def _goal(everybody: Everybody, written: str) -> str:
    """Return the id of a goal. Raises CareerctlError where there is none, or where it is broken."""
    goal = everybody.present_id("goal", goal_named(written, everybody.project.root, Path.cwd())[1])
    if goal not in everybody.framework.goals.items:
        check = commands_from_here(everybody.project.root)("check")
        message = f"the goal '{goal}' has to be mended first; `{check}` shows what to do."
        raise CareerctlError(message)
    return goal


def _needed(everybody: Everybody) -> frozenset[str]:
    """Return the competencies that goals need."""
    return frozenset(levels_needed(everybody.framework))


def _counted(plans: OpenPlans[AnnouncedPlan], needed: frozenset[str], reading: Reading) -> Counted | None:
    """Return what stays of somebody who is here, else None. Of a plan that cannot be read nothing is counted."""
    framework = reading.framework
    if reading.record.here(framework.today) is None:
        return None
    try:
        announced = plans.of(reading) or NOTHING
    except CareerctlError:  # its file is among those that are left out
        announced = NOTHING
    return counted(framework, reading.record, reading.person, announced, needed)


def _as_the_person(own: Counted) -> Counted:
    """Return somebody without what was rated of them and is not theirs to know yet."""
    return own if own.settled else own._replace(levels={})


def _asked(everybody: Everybody, page: Needs, of_plans: Iterable[Diagnostic]) -> NeedsQuestion:
    framework = everybody.framework
    goals = {page.goal: framework.goals.items[page.goal]} if page.goal else goals_in_force(framework)
    faults = errors([*everybody.faults, *everybody.people.diagnostics])
    of_sheets = [each for each in faults if each.place.path.split("/")[0] == ASSESSMENTS]
    change = change_of(page.supposed) if page.supposed else None
    return NeedsQuestion(
        framework,
        goals,
        about_all=not page.goal,
        change=change,
        whole=not everybody.people.unread and len(of_sheets) == len(faults),
        sheets_whole=not of_sheets,
        plans_whole=not errors(of_plans),
    )

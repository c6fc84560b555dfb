"""Reads what a plan is made from, and makes the proposal."""

from collections.abc import Iterable
from pathlib import Path

from careerctl.analysis.planning.proposal import Proposal, propose, way_of
from careerctl.analysis.planning.wanted import HOURS
from careerctl.analysis.planning.wanted import Wanted as ToPropose
from careerctl.analysis.planning.whose import Whose
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.plans import KeptPlan, done_by, places_taken
from careerctl.project.reading.subjects import person_named
from careerctl.questions.known import Known, KnownFramework, known
from careerctl.questions.plan_asked import Wanted
from careerctl.questions.plans import ids_of

ALSO = ("activity", "opening")
"""What a plan needs of the framework besides roles, paths and competencies."""


def person_known(wanted: Wanted, person: str) -> Known:
    """Read the framework and one person. Raises CareerctlError where they lie in no project."""
    subject = person_named(person, wanted.root, Path.cwd())
    if Path(subject.path).is_absolute():
        message = f"{subject.path} lies in no project, so that no plans lie beside it."
        raise CareerctlError(message)
    return known(subject, wanted.today, ALSO)


def proposal(  # what it is made from
    wanted: Wanted, asked: Known, who: Whose, plans: Iterable[KeptPlan], target: str | None = None
) -> Proposal:
    """Propose a plan for a person. Raises CareerctlError where there is no role to plan for, or it is broken."""
    every, ids = list(plans), ids_of(asked)
    mine = [each for each in every if each.plan.person in ids]
    to_propose = ToPropose(
        asked.framework,
        asked.record,
        asked.person,
        who.called,
        wanted.start or wanted.today,
        target,
        wanted.hours or HOURS,
        wanted.last_day,
        wanted.own,
        places_taken(asked.framework, [each for each in every if each not in mine]),
        done_by(asked.framework, mine),
    )
    _must_be_whole(asked, to_propose)
    made = propose(to_propose)
    if made is None:
        message = f"{asked.person.short_name()} has no role yet and wishes for none. Name one with --target."
        raise CareerctlError(message)
    return made


def _must_be_whole(asked: Known, to_propose: ToPropose) -> None:
    """Raise CareerctlError where a role that the plan is about is broken."""
    way = way_of(asked.framework, asked.person, to_propose.target)
    for role in dict.fromkeys((way.role, way.target)) if way is not None else ():
        if role:
            asked.must_be_whole(role)


def target_named(wanted: Wanted, known_: KnownFramework) -> str | None:
    """Return the present id of the role under `--target`. Raises CareerctlError where there is none."""
    from careerctl.project.reading.subjects import role_named

    if wanted.target is None:
        return None
    _, named = role_named(wanted.target, known_.project.root, Path.cwd())
    return known_.present_id("role", named)


def can_be_planned(asked: Known, target: str | None) -> bool:
    """Tell whether there is a role to plan for, and whether it and today's can be read."""
    way, roles = way_of(asked.framework, asked.person, target), asked.framework.roles.items
    return way is not None and all(role in roles for role in (way.role, way.target) if role)

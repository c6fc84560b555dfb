"""What a role asks of those who rated, planned or were answered under an earlier framework: no more than it did then.

What was raised since holds from the next round on; what was lowered holds at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from careerctl.model.earlier import Earlier, Under, WhyNot
from careerctl.model.framework import Framework, Requirement, once
from careerctl.model.role import Role
from careerctl.results.raised import Raised

Before = Earlier[Framework]
"""An earlier framework."""


@dataclass(frozen=True, slots=True, eq=False)
class InForce(Requirement):
    """A requirement as it was, since less was asked then, and what is asked from the next round on."""

    raised: Raised


def earlier(framework: Framework, under: Under | None) -> Before | None:
    """Return the framework under which something was said; None where that is today's, or nobody can say otherwise.

    Where the version is today's nothing is looked up: what changed without a new version counts as the same.
    """
    version, today = under.version if under is not None else None, framework.settings.version
    if under is None or (version is not None and version == today):
        return None
    if framework.history is not None:
        return framework.history.at(under)
    return Earlier(version, why="unknown") if version and today else None


def in_force(framework: Framework, role: str, under: Under | None) -> Mapping[str, Requirement]:
    """Return what a role requires of what was said under a framework; today's where nobody can tell what it was."""
    then = earlier(framework, under)
    return framework.required(role) if then is None else _in_force(framework, role, then)


def raised_since(framework: Framework, role: str, under: Under | None) -> tuple[Raised, ...]:
    """Return what a role asks more than it did when something was said under a framework."""
    every = in_force(framework, role, under).values()
    return tuple(each.raised for each in every if isinstance(each, InForce))


def why_not(framework: Framework, role: str, under: Under) -> WhyNot | None:
    """Return why nobody can tell what a role required under a framework; None where that is known."""
    then = earlier(framework, under)
    return why_today_s(framework, role, then) if then is not None else None


def why_today_s(framework: Framework, role: str, then: Before) -> WhyNot | None:
    """Return why today's requirements of a role stand for those of an earlier framework; None where those are known."""
    past = then.framework
    known = _then(framework, role, past) if past is not None else ""
    return "unreadable" if past is not None and known and not past.asks_for_certain(known) else then.why


@once
def _in_force(framework: Framework, role: str, then: Before) -> Mapping[str, Requirement]:
    today, before = framework.required(role), asked_then(framework, role, then)
    if not before:  # nobody can tell, or the role asked nothing yet
        return today
    return {each: _held(framework, role, asked, then) for each, asked in today.items()}


@once
def asked_then(framework: Framework, role: str, then: Before) -> Mapping[str, Requirement]:
    """Return what a role required in an earlier framework, by present ids; nothing where nobody can tell."""
    past, current = then.framework, framework.competencies.current
    known = _then(framework, role, past) if past is not None else ""
    if past is None or not known or not past.asks_for_certain(known):
        return {}
    return {current(each): asked for each, asked in past.required(known).items()}


def role_then(framework: Framework, role: str, then: Before) -> Role | None:
    """Return a role as it was in an earlier framework; None where nobody can tell, or there was none."""
    known = _then(framework, role, then.framework) if then.framework is not None else ""
    return then.framework.roles.get(known) if then.framework is not None and known else None


def _then(framework: Framework, role: str, past: Framework) -> str:
    """Return the id that a role had; "" where there was none."""
    return next((past.roles.current(each) for each in framework.roles.all_ids(role) if past.roles.knows(each)), "")


def _held(framework: Framework, role: str, now: Requirement, then: Before) -> Requirement:
    was = asked_then(framework, role, then).get(now.competency)
    if not _asks_more(now, was):
        return now
    required = was is not None and not was.requirement.optional
    level = now.level if was is None else min(now.level, was.level)
    changed = {"must": False, "optional": not required, "weight": now.requirement.weight}
    if required and was is not None:
        changed["must"] = was.requirement.must and now.requirement.must
    raised = Raised(
        competency=now.competency,
        name=framework.competency_name(now.competency),
        then=level if required else None,
        then_name=now.scale.name(level) if required else "",
        required=now.level,
        required_name=now.scale.name(now.level),
        must=now.requirement.must,
        must_then=bool(changed["must"]),
        since=_since(framework, role, now.competency, then),
    )
    entry = now.requirement if was is None or was.level != level else was.requirement
    return InForce(now.competency, level, entry.model_copy(update=changed), now.scale, raised)


def _asks_more(now: Requirement, was: Requirement | None) -> bool:
    """Tell whether something required is required at a higher level than before, newly, or now a must."""
    if now.requirement.optional:
        return False
    if was is None or was.requirement.optional:
        return True
    same_scale = was.scale.levels == now.scale.levels
    return same_scale and (now.level > was.level or (now.requirement.must and not was.requirement.must))


def _since(framework: Framework, role: str, competency: str, then: Before) -> str:
    """Return the version since which more is asked than then; "" where only days are known."""
    today, was = framework.settings.version, asked_then(framework, role, then).get(competency)
    if not then.version or today is None:
        return ""
    since = today
    for later in _between(framework, then):
        asked = asked_then(framework, role, later).get(competency)
        if asked is None or not _asks_more(asked, was):
            break
        since = later.version
    return since


def _between(framework: Framework, then: Before) -> Iterator[Before]:
    if framework.history is not None:
        yield from framework.history.between(then, framework.settings.version)

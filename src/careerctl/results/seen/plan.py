"""Who sees what of plans: a trial is between the two until it is announced."""

from dataclasses import replace

from careerctl.results import plan
from careerctl.results.readers import ALL, HR, LEADING, TWO, Audience, Readers, seen_by

SEEN: dict[type, Readers] = {
    plan.Plans: {
        **seen_by(ALL, "one plans"),
        **seen_by(LEADING, "manager manager_name"),
    },
    plan.Plan: {
        **seen_by(ALL, "person name called role role_name today trial permanent"),
        **seen_by(HR, "kept"),
        **seen_by(
            TWO,
            "manager manager_name id title target target_name towards towards_name stays reachable own "
            "rated round started every_weeks log stage since months promises said mastery move talk_first "
            "later mix load closed closed_because signed_employee signed_manager",
        ),
    },
    plan.Said: seen_by(TWO, "rule text hint"),
    plan.Promise: seen_by(TWO, "owner owner_name what action text due when active"),
    plan.TalkFirst: seen_by(TWO, "competency name standing role_name"),
    plan.CheckIn: seen_by(TWO, "date said next"),
    plan.Mix: seen_by(TWO, "experience exposure education"),
    plan.Load: seen_by(TWO, "most busiest busiest_week"),
}


def _plans(value: plan.Plans, audience: Audience) -> tuple[plan.Plans, Audience]:
    """Return plans as a reader may know them; of several people's at once, nobody reads what is theirs alone."""
    if audience is Audience.EMPLOYEE and not value.one:
        audience = Audience.EVERYONE
    if audience not in TWO:
        value = replace(value, plans=tuple(each for each in value.plans if each.closed is None))
    return value, audience


def _plan(value: plan.Plan, audience: Audience) -> tuple[plan.Plan, Audience]:
    """Return a plan as a reader may know it: others know of those stages whose announcement has been made."""
    if audience in TWO:
        return value, audience
    trial, permanent = value.trial, value.permanent
    told = replace(
        value,
        trial=trial if trial is not None and trial.told else None,
        permanent=permanent if permanent is not None and permanent.told else None,
    )
    return told, audience


KNOWN = {plan.Plans: _plans, plan.Plan: _plan}
"""What a reader may know of them at all, before they are cut field by field, and as whom they read on."""

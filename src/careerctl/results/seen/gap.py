"""Who sees what of a comparison of a person with a role."""

from dataclasses import replace

from careerctl.results import gap
from careerctl.results.readers import ALL, HR, TWO, WISHES, Audience, Readers, seen_by

SEEN: dict[type, Readers] = {
    gap.Gap: {
        **seen_by(
            ALL,
            "person name called today_role role role_name role_status role_metadata scales version "
            "no_musts left_out wishes items conditions own_role",
        ),
        **seen_by(HR, "tells_rounds round later measured_by state counts focus"),
        **seen_by(TWO, "talk next_steps beyond open ratio wish_shared_with"),
    },
    gap.Item: {
        **seen_by(
            ALL,
            "competency name asks status area scale required required_name must optional weight because "
            "wording metadata",
        ),
        **seen_by(HR, "own manager agreed"),
        **seen_by(
            TWO,
            "level level_name by gap difference standing set_aside open employee_words manager_words "
            "one_sided described",
        ),
    },
    gap.Said: {
        **seen_by(HR, "level level_name observed"),
        **seen_by(TWO, "why evidence no_chance not_applicable"),
    },
    gap.Wish: {
        **seen_by(ALL, "role role_name stay words by asked answer answered because revisit shared_with"),
        **seen_by(TWO, "why time"),
    },
    gap.Condition: {
        **seen_by(ALL, "id text"),
        **seen_by(HR, "met"),
    },
    gap.Handed: seen_by(HR, "round own manager agreed manager_name talked framework"),
    gap.Time: seen_by(TWO, "roles usual spent left open until_wish"),
    gap.Counts: seen_by(
        HR,
        "required met own_only manager_only next_steps different no_chance not_compared by_agreed by_manager by_self",
    ),
    gap.Ratio: seen_by(TWO, "value low high"),
}


def _gap(value: gap.Gap, audience: Audience) -> tuple[gap.Gap, Audience]:
    """Return a comparison without a role that would tell of a wish, and for hr once both have handed in."""
    if value.wish_shared_with not in {"", *WISHES[audience]}:
        kept = ("person", "name", "called", "today_role", "wishes", "round", "later", "version")
        value = gap.Gap(**{name: getattr(value, name) for name in kept})
    return (_once_both_are_in(value) if audience is Audience.HR else value), audience


def _once_both_are_in(value: gap.Gap) -> gap.Gap:
    """Return the result as it is for those who see levels and state once both sides have handed in."""
    if value.round is not None and (value.round.talked or (value.round.own and value.round.manager)):
        return value
    items = tuple(replace(item, own=None, manager=None) for item in value.items)
    return replace(value, items=items, state=None, counts=None)


def _wish(value: gap.Wish, audience: Audience) -> tuple[gap.Wish | None, Audience]:
    """Return a wish for those with whom it was shared."""
    return (value if value.shared_with in WISHES[audience] else None), audience


KNOWN = {gap.Gap: _gap, gap.Wish: _wish}
"""What a reader may know of them at all, before they are cut field by field."""

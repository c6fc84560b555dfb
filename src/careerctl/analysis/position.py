"""A position as pages show it, apart from the rules, which look at positions and show none."""

from careerctl.analysis.openings import opening_name
from careerctl.model.framework import Framework
from careerctl.results.opening import OpeningShown


def opening_shown(framework: Framework, opening: str) -> OpeningShown:
    """Return a position, by its present id, as everyone may read of it; what is still to come has not happened."""
    known, today = framework.openings.items[opening], framework.today
    back = known.withdrawn if known.withdrawn is not None and known.withdrawn.date <= today else None
    return OpeningShown(
        opening=opening,
        name=opening_name(framework, opening),
        role=framework.roles.current(known.role),
        left=known.left_on(today),
        free_from=known.from_.text,
        known_since=known.made_known.date if known.made_known is not None else None,
        known_to=(known.made_known.to or "") if known.made_known is not None else "",
        owner=known.owner or "",
        owner_name=known.owner or "",
        filled=known.filled if known.filled is not None and known.filled <= today else None,
        withdrawn=back.date if back is not None else None,
        because=(back.because or "") if back is not None else "",
    )


def known_openings(framework: Framework, role: str | None = None) -> tuple[OpeningShown, ...]:
    """Return the positions, of a role or of all, of which people know today and that somebody can still get."""
    shown = (opening_shown(framework, each) for each in framework.openings.items)
    known = (
        each
        for each in shown
        if each.left and each.known_since is not None and each.known_since <= framework.today
        and (role is None or each.role == role)
    )  # fmt: skip
    return tuple(sorted(known, key=lambda each: (each.free_from, each.opening)))

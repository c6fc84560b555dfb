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

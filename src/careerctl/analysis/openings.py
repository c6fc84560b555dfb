"""The openings of a role: those that are free, and those that will be as far ahead as openings count."""

from careerctl.model.days import months_later
from careerctl.model.framework import Framework, once
from careerctl.model.goal import Opening
from careerctl.results.opening import OpeningShown


@once
def openings_of(framework: Framework, role: str) -> tuple[tuple[str, Opening], ...]:
    """Return the openings of a role, by its present id, that are free within `opening_months`: by date, then by id."""
    until, current = months_later(framework.today, framework.settings.policy.opening_months), framework.roles.current
    free = [
        (name, each)
        for name, each in framework.openings.items.items()
        if current(each.role) == role and each.is_free(framework.today, until)
    ]
    return tuple(sorted(free, key=lambda named: (named[1].from_.first, named[0])))


def opening_name(framework: Framework, opening: str) -> str:
    """Return what a position is called: its own name, else that of its role; of one that is not there its id."""
    known = framework.openings.get(opening)
    return opening if known is None else known.name or framework.role_name(framework.roles.current(known.role))


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

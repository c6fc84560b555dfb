"""The openings of a role: those that are free, and those that will be as far ahead as openings count."""

from careerctl.model.days import months_later
from careerctl.model.framework import Framework, once
from careerctl.model.goal import Opening


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

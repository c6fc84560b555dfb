"""Whether somebody's sheets show what a role asks. Ends at the first answer, and so costs little for many people."""

from collections.abc import Iterator

from careerctl.analysis.conditions import conditions_beside
from careerctl.analysis.items import items_beside, spoken
from careerctl.analysis.rounds import RoundSheets
from careerctl.analysis.totals import summed, unmet
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.results.gap import Item


def meets_all(framework: Framework, person: Person, sheets: RoundSheets, role: str) -> bool:
    """Tell whether the two have agreed that all is met which a role requires, and all its conditions are recorded.

    A role that asks for nothing, and one that cannot be read whole, is met by nobody.
    """
    known = framework.roles.get(role)
    if known is None or sheets.counting is None or framework.unreadable(role):
        return False
    if unmet(conditions_beside(framework, person, role, sheets.under)):
        return False
    counts = bool(known.conditions)
    for each in items_of(framework, sheets, role, person.role):
        if each.open and not each.optional:
            return False
        counts = counts or bool(summed([each]))
    return counts


def misses_a_must(framework: Framework, sheets: RoundSheets, role: str) -> bool:
    """Tell whether a must of a role is short of its level, as agreed, else as the manager sees it.

    The sheets are from before the person had the role: one that names no role did not rate against it.
    """
    return any(each.must and (each.gap or 0) > 0 for each in items_of(framework, sheets, role, None))


def items_of(framework: Framework, sheets: RoundSheets, role: str, today: str | None) -> Iterator[Item]:
    """Yield what a role requires beside what the sheets of a round say; `today` is the person's role, if any."""
    return items_beside(framework, role, spoken(framework, sheets, today).about(role))

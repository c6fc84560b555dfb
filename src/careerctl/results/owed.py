"""What an organisation owes its people: what it has not done yet, by person, and never a guess about anyone."""

from collections import Counter
from datetime import date
from typing import Annotated, Literal, Self

from careerctl.results.plan import Promise
from careerctl.results.readers import HR, LEADING, TWO, WISHES, Audience, name_of, seen, unmasked
from careerctl.results.result import Result, replace
from careerctl.results.wished import Wish

DebtKind = Literal[
    "unanswered-wish", "revisit-passed", "wish-without-date", "answer-overtaken", "filled-untold", "never-asked",
    "promise", "duties-without-decision", "no-chance", "not-talked", "missing-side", "stale-assessment",
    "decision-without-move", "plan-after-leaving", "manager-has-left", "kept-after-leaving", "",
]  # fmt: skip
"""What is owed. Where a rule of `check` finds the same, it has the rule's name."""

_OF_THE_TWO: frozenset[DebtKind] = frozenset({"never-asked", "promise", "duties-without-decision", "no-chance"})
"""What nobody knows of but the person and the manager."""


class Debt(Result):
    """One thing that is owed to somebody."""

    kind: Annotated[DebtKind, seen(HR)] = ""
    day: Annotated[date | None, seen(HR)] = None
    """Since when it is owed, or by when; missing where no day is known."""
    late: Annotated[bool, seen(HR)] = True
    """Whether it should have been done: an answer has the policy's days."""
    wish: Annotated[Wish | None, seen(HR)] = None
    opening: Annotated[str, seen(HR), unmasked] = ""
    opening_name: Annotated[str, seen(HR), unmasked] = ""
    """The position that has opened, or was filled."""
    promise: Annotated[Promise | None, seen(TWO)] = None
    round: Annotated[str, seen(HR), unmasked] = ""
    competencies: Annotated[tuple[str, ...], seen(TWO), unmasked] = ()
    """Names of what nobody has had a chance to show."""
    role: Annotated[str, seen(HR), unmasked] = ""
    role_name: Annotated[str, seen(HR), unmasked] = ""
    """The role that begins with a move."""
    manager: Annotated[str, seen(HR)] = ""
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    """Who has left and is still named as manager."""

    def before_cut(self, audience: Audience) -> Self | None:
        """What is owed to a wish is known to those with whom it is shared; promises and trials to the two alone."""
        if self.wish is not None and self.wish.shared_with not in WISHES[audience]:
            return None
        return None if self.kind in _OF_THE_TWO and audience not in TWO else self


class OwedTo(Result):
    """One person, and what is owed to them, the newest first."""

    person: Annotated[str, seen(HR)] = ""
    name: Annotated[str, seen(HR), name_of("person")] = ""
    debts: Annotated[tuple[Debt, ...], seen(HR)] = ()
    unsure: Annotated[bool, seen(HR)] = False
    """Whether a file about them could not be read, so that there may be more."""


class DebtCount(Result):
    """How often something is owed, as far as hr may know of it."""

    kind: Annotated[DebtKind, seen(LEADING)] = ""
    count: Annotated[int, seen(LEADING)] = 0
    late: Annotated[int, seen(LEADING)] = 0


class Owed(Result):
    """What is owed to one person, to those whom somebody leads, or, for hr, to all: then it is counted."""

    manager: Annotated[str, seen(HR)] = ""
    """The id of who leads the people; empty for one person, and for all."""
    manager_name: Annotated[str, seen(HR), name_of("manager")] = ""
    one: Annotated[bool, seen(HR)] = False
    """Whether it is about one person."""
    today: Annotated[date | None, seen(HR)] = None
    people: Annotated[tuple[OwedTo, ...], seen(HR)] = ()
    """By name. Of all people those alone whose files are due to be erased."""
    counts: Annotated[tuple[DebtCount, ...], seen(LEADING)] = ()
    unsure: Annotated[bool, seen(LEADING)] = False
    """Whether a file about people, or the plan of somebody, could not be read, so that there may be more."""

    def before_cut(self, audience: Audience) -> Self | None:
        """Of all people hr reads how much of each kind is owed, and whose files are kept too long; nobody else does."""
        if self.one or self.manager:
            return self
        if audience is not Audience.HR:
            return replace(self, people=())
        known = [each for one in self.people for each in one.debts if each.before_cut(audience) is not None]
        all_of, late = Counter(each.kind for each in known), Counter(each.kind for each in known if each.late)
        counts = tuple(DebtCount(kind, all_of[kind], late[kind]) for kind in sorted(all_of))
        return replace(self, people=tuple(filter(None, map(_to_erase, self.people))), counts=counts)


def _to_erase(one: OwedTo) -> OwedTo | None:
    debts = tuple(each for each in one.debts if each.kind == "kept-after-leaving")
    return replace(one, debts=debts) if debts else None

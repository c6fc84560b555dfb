"""What several rules about the sense of a framework ask of it. None of them judges drafts or what is retired."""

from collections.abc import Iterable

from careerctl.model.framework import Framework, Requirement
from careerctl.model.goal import Goal
from careerctl.model.role import DESCRIBED, Role
from careerctl.problems.rule import At
from careerctl.text.characters import in_one_line
from careerctl.text.placeholders import says_something

PROJECT = At("settings", "")
"""The place of what is so for the project as a whole: it is said once, and not of every role."""


def active_roles(framework: Framework) -> dict[str, Role]:
    """Return the roles that are in use, by id."""
    return {name: role for name, role in framework.roles.items.items() if role.status == "active"}


_NO_MORE = frozenset(("name", "formerly", "metadata"))


def only_named(role: Role) -> bool:
    """Tell whether a role that is in use says nothing but its name: it is treated as a draft."""
    return role.model_fields_set <= _NO_MORE


def gap_in_rank(role: Role, lead: Role) -> int:
    """Return by how many ranks one role lies under another; 0 where one of them names none."""
    return 0 if role.rank is None or lead.rank is None else lead.rank - role.rank


def paid_less(role: Role, lead: Role) -> bool:
    """Tell whether the pay band of one role ends under the beginning of another's, in the same currency."""
    if role.pay is None or lead.pay is None or role.pay.currency != lead.pay.currency:
        return False
    return role.pay.high < lead.pay.low


def must_have(framework: Framework, role: str) -> dict[str, Requirement]:
    """Return what a role requires, without what is only welcome."""
    return {name: asked for name, asked in framework.required(role).items() if not asked.requirement.optional}


def asks_nothing(framework: Framework, role: str) -> bool:
    """Tell whether a role has neither a requirement nor a condition, as far as files could be read."""
    known = framework.roles.items[role]
    return not (known.conditions or must_have(framework, role) or framework.unreadable(role))


def nobody_asks(framework: Framework) -> bool:
    """Tell whether no role in use requires any competency: a project at its beginning, or one of another kind."""
    roles = active_roles(framework)
    return not any(framework.required(role) or framework.unreadable(role) for role in roles)


def is_past(framework: Framework, goal: Goal) -> bool:
    """Tell whether the last day of a goal has passed; one without a horizon holds."""
    return goal.horizon is not None and goal.horizon.is_past(framework.today)


def same_job(framework: Framework, before: str, after: str) -> bool:
    """Tell whether a role is another one under a new title: it says something, and nothing that the other does not.

    Compared is all that differs where two roles stand side by side, but for what goes with a title: its grade, its rank
    and a sentence about it. What the later role leaves out makes no difference; a requirement that it drops does.
    """
    earlier, later = framework.roles.items[before], framework.roles.items[after]
    said = _said(later)
    if asks_nothing(framework, after) and not any(said):
        return False
    both = zip((*said, *_offered(framework, later)), (*_said(earlier), *_offered(framework, earlier)), strict=True)
    return all(not each or each == other for each, other in both) and _asked(framework, before) == _asked(
        framework, after
    )


def _said(role: Role) -> tuple[frozenset[str], ...]:
    """Return what a role says of the work; where a line was broken makes no difference."""
    reach = (f"{what}: {far}" for what, far in role.scope.items())
    texts = (*(role.texts(each) for each in DESCRIBED), reach)
    return tuple(frozenset(map(in_one_line, filter(says_something, each))) for each in texts)


def _offered(framework: Framework, role: Role) -> tuple[object, ...]:
    """Return what somebody gets and serves in a role."""
    goals = frozenset(map(framework.goals.current, role.serves))
    pay = role.pay and (role.pay.currency, role.pay.low, role.pay.high, role.pay.variable)
    return frozenset(role.drivers.serves), frozenset(role.drivers.costs), role.track, goals, pay


def _asked(framework: Framework, role: str) -> tuple[object, ...]:
    """Return what makes two roles ask different things."""
    asked = {
        name: (
            each.level,
            each.requirement.must,
            each.requirement.optional,
            in_one_line(each.requirement.wording or ""),
        )
        for name, each in framework.required(role).items()
    }
    unread = {name: each.level for name, each in framework.unreadable(role).items()}
    conditions = framework.roles.items[role].condition_texts()
    return asked, unread, {name: in_one_line(each) for name, each in conditions.items()}


def competency_names(framework: Framework, names: Iterable[str]) -> list[str]:
    """Return what competencies are called, each once."""
    return list(dict.fromkeys(framework.competencies.items[name].name for name in names))

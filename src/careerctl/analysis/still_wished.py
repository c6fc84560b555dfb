"""Which of a person's wishes came true or were taken back, and which are still wishes."""

from collections.abc import Iterator
from datetime import date

from careerctl.model import person as people
from careerctl.model import wish as model
from careerctl.model.framework import Framework


def came_true(framework: Framework, person: people.Person, wish: model.Wish) -> date | None:
    """Return the day on which a wish came true: the file says it, or the person came into the role after asking for it.

    To stay in a role is a wish that stays.
    """
    if wish.fulfilled is not None:
        return wish.fulfilled if wish.fulfilled <= framework.today else None
    if wish.role is None or wish.asked is None:
        return None
    came = [(each.role, each.from_) for each in person.held]
    came.append((person.role, person.since))
    later = [(role, since.first) for role, since in came if role and since and wish.asked <= since.last]
    current = framework.roles.current
    return min((first for role, first in later if current(role) == current(wish.role)), default=None)


def still_wished(framework: Framework, person: people.Person) -> list[tuple[int, model.Wish]]:
    """Return the wishes that neither came true nor were taken back, each with its place in the file."""
    wishes = [(at, each) for at, each in enumerate(person.wishes) if not is_withdrawn(each, framework.today)]
    return [(at, each) for at, each in wishes if came_true(framework, person, each) is None]


def is_withdrawn(wish: model.Wish, today: date) -> bool:
    """Tell whether the person has taken a wish back."""
    return wish.withdrawn is not None and wish.withdrawn <= today


def roles_asked_for(framework: Framework, person: people.Person) -> Iterator[tuple[int, model.Wish, str]]:
    """Yield the wishes for another role than today's that no answer put aside, each with its place and the role's id.

    Who wishes to stay asks for no position.
    """
    own = framework.roles.current(person.role) if person.role else None
    for at, wish in still_wished(framework, person):
        role = framework.roles.current(wish.role) if wish.role else None
        put_aside = wish.answered is not None and wish.answered.answer in {"no", "another-way"}
        if role is not None and role != own and not put_aside:
            yield at, wish, role


def role_wished(framework: Framework, person: people.Person) -> model.Wish | None:
    """Return the first wish that has not come true for a role that is there; None without one."""
    wished = (each for _, each in still_wished(framework, person) if each.role is not None)
    return next((each for each in wished if not framework.roles.is_gone(each.role or "")), None)

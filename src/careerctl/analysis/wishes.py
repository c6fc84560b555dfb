"""A person's wishes, each with the time that the way there usually takes."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from careerctl.analysis.months import months_between, months_since
from careerctl.analysis.route import route
from careerctl.model import person as people
from careerctl.model.framework import Framework
from careerctl.model.moves import RoleMove
from careerctl.model.scalars import When
from careerctl.results.gap import Time, Wish


def wishes(framework: Framework, person: people.Person) -> Iterator[Wish]:
    """Yield the person's wishes in the order of the file."""
    for wish in person.wishes:
        role = framework.roles.current(wish.role) if wish.role else ""
        stay = bool(role) and person.role is not None and role == framework.roles.current(person.role)
        answered = wish.answered
        yield Wish(
            role=role,
            role_name=framework.role_name(role),
            stay=stay,
            words=wish.words or "",
            by=wish.by.text if wish.by else "",
            past=wish.by is not None and wish.by.last < framework.today,
            why=wish.why or "",
            asked=wish.asked,
            answer=answered.answer if answered else "",
            answered=answered.date if answered else None,
            because=(answered.because or "") if answered else "",
            revisit=answered.revisit.text if answered and answered.revisit else "",
            shared_with=wish.shared_with,
            time=time_to(framework, person, role, wish.by) if role and not stay else None,
        )


def time_to(framework: Framework, person: people.Person, target: str, by: When | None) -> Time | None:
    """Return what is known of the time to a role; None for somebody without a role, and where not all paths are read.

    The months since `since`, less those away, come off the first move, down to 0. A move without months leaves the sum
    open. `by` is the wish's date.
    """
    if person.role is None or not framework.paths.whole:
        return None
    start = framework.roles.current(person.role)
    until = months_between(framework.today, by.last) if by is not None and by.last >= framework.today else None
    steps = route(framework, start, target)
    if not steps:
        return Time(until_wish=until)
    spent = months_since(person.since.first, framework.today, person.away) if person.since else None
    return Time(
        roles=(framework.role_name(start), *(framework.role_name(step.to_role) for step in steps)),
        usual=steps[0].months,
        spent=spent,
        left=_left(steps, spent or 0),
        open=any(step.months is None for step in steps),
        until_wish=until,
    )


def _left(steps: Sequence[RoleMove], spent: int) -> Fraction:
    first = max(Fraction(0), (steps[0].months or Fraction(0)) - spent)
    return first + sum((step.months or Fraction(0) for step in steps[1:]), Fraction(0))

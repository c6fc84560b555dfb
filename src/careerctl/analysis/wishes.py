"""A person's wishes as they are shown, each with the time that the way there usually takes."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from careerctl.analysis.in_force import raised_since
from careerctl.analysis.kept_back import is_kept_back
from careerctl.analysis.months import months_between, months_since
from careerctl.analysis.openings import opening_name, openings_of
from careerctl.analysis.route import route
from careerctl.analysis.still_wished import came_true, is_withdrawn, still_wished
from careerctl.model import person as people
from careerctl.model import wish as model
from careerctl.model.earlier import Under
from careerctl.model.framework import Framework
from careerctl.model.moves import RoleMove
from careerctl.model.scalars import When
from careerctl.results.raised import Raised
from careerctl.results.wished import EarlierAnswer, Time, Wish


def wishes(framework: Framework, person: people.Person) -> Iterator[Wish]:
    """Yield what the person wishes for, in the order of the file."""
    for place, _ in still_wished(framework, person):
        yield wish_at(framework, person, place)


def wish_at(framework: Framework, person: people.Person, place: int, *, timed: bool = True) -> Wish:
    """Return the wish at a place in the file, which may have come true or been taken back.

    Without `timed` it does not say how long the way there takes.
    """
    wish = person.wishes[place]
    role = framework.roles.current(wish.role) if wish.role else ""
    true = came_true(framework, person, wish)
    own = bool(role) and person.role is not None and role == framework.roles.current(person.role)
    gone = bool(role) and framework.roles.is_gone(role)
    withdrawn = is_withdrawn(wish, framework.today)
    past = withdrawn or true is not None
    return Wish(
        number=place + 1,
        role=role,
        role_name=framework.role_name(role),
        stay=own and not past,
        gone=gone,
        words=wish.words or "",
        by=wish.by.text if wish.by else "",
        past=wish.by is not None and wish.by.last < framework.today,
        why=wish.why or "",
        why_kept_back=bool(wish.why) and is_kept_back(person, wish.asked),
        asked=wish.asked,
        **_answer(framework, wish.answered),
        raised=_raised(framework, wish.answered, role),
        opening=_opening(framework, role) if _is_put_off(wish) and not (own or withdrawn) else "",
        history=tuple(EarlierAnswer(**_answer(framework, each)) for each in wish.history),
        outside=wish.outside,
        came_true=true,
        withdrawn=wish.withdrawn if withdrawn else None,
        shared_with=wish.shared_with,
        time=time_to(framework, person, role, wish.by) if timed and role and not (own or gone or past) else None,
    )


def _answer(framework: Framework, answered: model.WishAnswer | None) -> dict[str, Any]:
    if answered is None:
        return {}
    towards = framework.roles.current(answered.towards) if answered.towards else ""
    return {
        "answer": answered.answer,
        "answered": answered.date,
        "because": answered.because or "",
        "revisit": answered.revisit.text if answered.revisit else "",
        "towards": towards,
        "towards_name": framework.role_name(towards),
        "about_opening": opening_name(framework, answered.opening) if answered.opening else "",
        **versions(framework, answered.framework),
    }


def _raised(framework: Framework, answered: model.WishAnswer | None, role: str) -> tuple[Raised, ...]:
    """Return what the role that an answer means asks more since then; an answer that names no version keeps nothing."""
    if answered is None or not answered.framework:
        return ()
    meant = framework.roles.current(answered.towards) if answered.towards else role
    return raised_since(framework, meant, Under(answered.framework, answered.date)) if meant else ()


def versions(framework: Framework, then: str | None) -> dict[str, str]:
    """Return the framework's version at some time and today's, where both are known and differ."""
    today = framework.settings.version
    return {"framework": then, "framework_today": today} if then and today and then != today else {}


def _is_put_off(wish: model.Wish) -> bool:
    return wish.answered is not None and wish.answered.answer == "not-yet"


def _opening(framework: Framework, role: str) -> str:
    """Return from when on a position is free, "now" where one is; "" where none is that counts."""
    first = next((each.from_ for _, each in openings_of(framework, role)), None)
    if first is None:
        return ""
    return "now" if first.first <= framework.today else first.text


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

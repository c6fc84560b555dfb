"""What is owed to a wish: an answer, a talk on the day that was set, and a word when a position opens or is filled."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.decisions import open_wishes
from careerctl.analysis.facts import told_of
from careerctl.analysis.months import days_since, longer_than
from careerctl.analysis.openings import openings_of
from careerctl.model.days import later
from careerctl.model.framework import Framework
from careerctl.model.goal import Opening
from careerctl.model.record import PersonFacts, Record
from careerctl.model.wish import Wish


class OwedWish(NamedTuple):
    """A wish to which something is owed, with its place in the file."""

    place: int
    wish: Wish
    day: date | None = None
    """Since when, or by when, it is owed; None where nobody wrote down when the wish was asked."""
    late: bool = True
    """Whether the policy's days are over, those away left out."""
    opening: str = ""
    """The id of the position that it is about."""


def talk_day(framework: Framework, wish: Wish) -> date | None:
    """Return when a wish is answered at the latest, or talked about again; None where no such day is known."""
    if wish.answered is not None:
        return wish.answered.revisit.last if wish.answered.revisit is not None else None
    return later(wish.asked, days=framework.settings.policy.answer_days) if wish.asked is not None else None


def unanswered(framework: Framework, record: Record) -> Iterator[OwedWish]:
    """Yield the wishes without an answer."""
    days, today = framework.settings.policy.answer_days, framework.today
    for place, wish in open_wishes(framework, record):
        if wish.answered is None:
            late = wish.asked is not None and days_since(wish.asked, today, record.away) > days
            yield OwedWish(place, wish, talk_day(framework, wish), late)


def to_talk_again(framework: Framework, record: Record) -> Iterator[OwedWish]:
    """Yield the wishes whose day to talk again has come with no newer answer."""
    days, today = framework.settings.policy.answer_days, framework.today
    for place, wish in open_wishes(framework, record):
        day = talk_day(framework, wish)
        if wish.answered is not None and day is not None and wish.answered.date <= day <= today:
            yield OwedWish(place, wish, day, days_since(day, today, record.away) > days)


def without_day(framework: Framework, record: Record) -> Iterator[OwedWish]:
    """Yield the wishes that were put off to no day."""
    for place, wish in open_wishes(framework, record):
        answered = wish.answered
        if answered is not None and answered.answer == "not-yet" and answered.revisit is None:
            yield OwedWish(place, wish, answered.date)


def overtaken(framework: Framework, record: Record) -> Iterator[OwedWish]:
    """Yield the wishes that were put aside, and for which a position has opened that nobody knew of then.

    It is new since the answer by the day on which it was made known, else by that from which it is free. Where the two
    talk again before it is free, nothing is overtaken.
    """
    for place, wish in open_wishes(framework, record):
        answered = wish.answered
        if wish.role is None or answered is None or answered.answer == "yes":
            continue
        again = answered.revisit.last if answered.revisit is not None else None
        for name, opening in openings_of(framework, framework.roles.current(wish.role)):
            day = _known_since(opening)
            about_it = answered.opening is not None and framework.openings.current(answered.opening) == name
            in_time = again is not None and framework.today <= again < opening.from_.first
            if answered.date < day <= framework.today and not (about_it or in_time):
                yield OwedWish(place, wish, day, opening=name)
                break


def _known_since(opening: Opening) -> date:
    return opening.made_known.date if opening.made_known is not None else opening.from_.first


def not_told(framework: Framework, record: Record) -> Iterator[OwedWish]:
    """Yield the wishes for a role of which a position was filled since, where nobody has said so.

    Who was chosen is not looked at: that a position is filled its own file says to everyone.
    """
    person = record.here(framework.today)
    chosen = {framework.openings.current(each.opening) for each in person.decisions if each.opening} if person else {}
    filled = [
        (name, each.filled, framework.roles.current(each.role))
        for name, each in framework.openings.items.items()
        if each.filled is not None and each.filled <= framework.today and name not in chosen
    ]
    for place, wish in open_wishes(framework, record) if filled else ():
        role = framework.roles.current(wish.role) if wish.role is not None else ""
        told = {opening for opening, _ in told_of(framework, wish)}
        heard = max((each.date for each in (wish.answered, *wish.history) if each is not None), default=date.min)
        for name, day, of in filled:
            if of == role and name not in told and heard < day and wish.asked is not None and wish.asked <= day:
                yield OwedWish(place, wish, day, opening=name)


def was_to_be_asked(framework: Framework, person: PersonFacts) -> bool:
    """Tell whether somebody is long in their role, and nobody wrote down what they want next."""
    today = framework.today
    if person.wishes or person.role is None or person.since is None or person.left:
        return False
    away = any(each.holds(today) for each in person.away)
    return not away and longer_than(framework.settings.policy.reassess_months, person.since, today, person.away)

"""How realistic the way to a role is: time, musts, positions and what would be given up; no verdict."""

from careerctl.analysis.compare import role_shown, turned, undescribed
from careerctl.analysis.conditions import conditions_beside
from careerctl.analysis.gap import Question
from careerctl.analysis.items import items_beside
from careerctl.analysis.openings import openings_of
from careerctl.analysis.wishes import time_to
from careerctl.model.framework import Framework, once
from careerctl.model.goal import Opening
from careerctl.model.person import Person
from careerctl.model.wish import Wish
from careerctl.results.compare import PayBand
from careerctl.results.gap import Item, Standing
from careerctl.results.paths import Besides, GivenUp, Must, Position, Realistic


def realistic(question: Question, role: str, wish: Wish | None = None, *, others: int = 0) -> Realistic:
    """Return what is known of the way to a role, given by its present id.

    `wish` gives the date that time is held against; `others` is how many others wish for the role and let everyone
    know.
    """
    framework, person = question.framework, question.person
    own = framework.roles.current(person.role) if person.role else ""
    sheets, said = question.latest, question.latest_said.about(role)
    certain = framework.asks_for_certain(role)
    musts = [
        _must(each)
        for each in (items_beside(framework, role, said, question.only) if certain else ())
        if each.must or (each.raised is not None and each.raised.must)
    ]
    rater = sheets.manager.by if sheets is not None and sheets.manager is not None else None
    now, expected = positions(framework, role)
    return Realistic(
        time=time_to(framework, person, role, wish.by if wish else None) if role != own else None,
        musts=tuple(musts),
        no_musts=certain and not musts,
        round=sheets.round if sheets is not None else "",
        manager_name=question.called(rater) if rater else "",
        conditions=conditions_beside(framework, person, role, said.under),
        tells_recorded=True,
        now=now if framework.openings.whole else None,
        expected=expected if framework.openings.whole else None,
        within_months=framework.settings.policy.opening_months,
        others=others,
        given_up=given_up(framework, own, role),
        **_pay(framework, own, role),
    )


def _pay(framework: Framework, own: str, role: str) -> dict[str, PayBand | None]:
    """Return the pay bands of two roles where both say theirs."""
    if own == role or not {own, role} <= framework.roles.items.keys():
        return {}
    today, then = role_shown(framework, own).pay, role_shown(framework, role).pay
    return {"pay_today": today, "pay_then": then} if today is not None and then is not None else {}


def besides(framework: Framework, person: Person) -> tuple[Besides, ...]:
    """Return what somebody does today beside their role."""
    now = (each for each in person.also if each.holds(framework.today))
    return tuple(
        Besides(
            framework.roles.current(each.role),
            framework.role_name(each.role),
            each.share,
            each.until.text if each.until is not None else "",
        )
        for each in now
    )


def _must(one: Item) -> Must:
    """Return a must by the level that it is measured by; unrated, seen differently and set aside it is open."""
    met = one.gap is not None and one.gap <= 0
    stands = "met" if met else "no-chance" if one.standing is Standing.NO_CHANCE else "open"
    return Must(one.competency, one.name, one.required, one.level, one.by, stands)


def positions(framework: Framework, role: str) -> tuple[tuple[Position, ...], tuple[Position, ...]]:
    """Return the positions of a role that are free today, and those that will be as far ahead as openings count."""
    free = openings_of(framework, role)
    shown = tuple(_position(framework, *named) for named in free)
    now = sum(each.from_.first <= framework.today for _, each in free)
    return shown[:now], shown[now:]


def _position(framework: Framework, name: str, opening: Opening) -> Position:
    return Position(name, opening.name or "", opening.left_on(framework.today), opening.from_.text)


@once
def given_up(framework: Framework, first: str, second: str) -> GivenUp:
    """Return what one gives up from one role to another: nothing where one of them cannot be read, or is none."""
    if not {first, second} <= framework.roles.items.keys():
        return GivenUp()
    before, after = role_shown(framework, first), role_shown(framework, second)
    return GivenUp(
        advantages=turned(before.advantages, after.advantages).dropped,
        disadvantages=turned(before.disadvantages, after.disadvantages).new,
        drivers_served=turned(before.drivers_served, after.drivers_served).dropped,
        drivers_cost=turned(before.drivers_cost, after.drivers_cost).new,
        undescribed=undescribed(before, after, ("advantages", "disadvantages", "drivers_served", "drivers_cost")),
    )

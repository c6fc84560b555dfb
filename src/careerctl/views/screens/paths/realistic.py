"""How realistic a way is: time, musts, positions and what would be given up. Facts, and no verdict."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Heading, Pairs, Paragraph
from careerctl.results.paths import Must, Realistic, Route
from careerctl.text.phrases import level_step, listed, number, plural
from careerctl.views.words.moves import given_up, pay_words, place_words, undescribed_words
from careerctl.views.words.totals import condition_words
from careerctl.views.words.wishes import time_words


def blocks(route: Route, found: Realistic) -> Iterator[Block]:
    """Yield the four things under a heading, and by what the musts are measured."""
    rows = [*_musts(found), *_conditions(found)]
    if not route.stay:
        rows = [*_time(route, found), *rows, *_positions(found, route.role_name), *_pay(found)]
    if rows:
        yield Heading("What the role asks" if route.stay else f"How realistic: {route.role_name}")
        yield Pairs(tuple(rows))
        yield from (Paragraph(each, quiet=True) for each in _measured(found))
    up = found.given_up
    said = [*given_up(up.advantages, up.disadvantages, up.drivers_served, up.drivers_cost)]
    said += map(undescribed_words, up.undescribed)
    if said:
        yield Bullets(tuple(map(Bullet, said)), label="What one would give up")


def _time(route: Route, found: Realistic) -> Iterator[tuple[str, str]]:
    if found.time is not None and found.time.roles:
        yield "Time", time_words(found.time, route.wish.by if route.wish is not None else "")


def _pay(found: Realistic) -> Iterator[tuple[str, str]]:
    if found.pay_today is not None and found.pay_then is not None:
        yield "Pay band", f"{pay_words(found.pay_today)} today, then {pay_words(found.pay_then)}"


def _musts(found: Realistic) -> Iterator[tuple[str, str]]:
    if found.no_musts:
        yield "Musts", "the role marks nothing as a must"
    for standing, label in (("met", "Musts met"), ("open", "Musts open"), ("no-chance", "No chance yet")):
        names = [_must(each) for each in found.musts if each.standing == standing]
        if names:
            yield label, listed(names)


def _must(must: Must) -> str:
    if must.standing == "open" and must.level is not None:
        return f"{must.name} {level_step(must.level, must.required)}"
    return must.name if must.standing == "met" else f"{must.name}, asks {number(must.required)}"


def _measured(found: Realistic) -> Iterator[str]:
    """Say whose eyes the musts are seen with."""
    sides = {each.by for each in found.musts}
    if not found.musts:
        return
    if not found.round:
        yield "No round has been compared yet, so the musts are open."
        return
    manager = f"as {found.manager_name or 'the manager'} sees it"
    said = ["as agreed"] * ("agreed" in sides) + [manager] * ("manager" in sides)
    if said:
        yield f"Round {found.round}: {', else '.join(said)}."


def _conditions(found: Realistic) -> Iterator[tuple[str, str]]:
    for each in found.conditions:
        yield "Condition", f"{each.text} – {condition_words(each)}" if found.tells_recorded else each.text


def _positions(found: Realistic, role: str) -> Iterator[tuple[str, str]]:
    if found.now is None or found.expected is None:
        yield "Positions", "left out, because the file of an opening has to be mended first"
        return
    yield "Positions now", listed(place_words(found.now, role, now=True)) or "none that is free"
    expected = listed(place_words(found.expected, role))
    yield "Positions expected", expected or f"none within {plural(found.within_months, 'month', 'months')}"
    if found.others:
        who = plural(found.others, "colleague lets", "colleagues let")
        yield "Others", f"{who} everyone know that they wish for it too"

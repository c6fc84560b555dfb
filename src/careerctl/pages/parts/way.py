"""The way to a role, and how realistic it is: time, musts, positions, what one would give up. No verdict."""

from careerctl.pages.content import Data
from careerctl.results.paths import Realistic, Route
from careerctl.text.phrases import Say, listed, sentence
from careerctl.views.words.moves import named_drivers, place_words, undescribed_words
from careerctl.views.words.outside import outside_words
from careerctl.views.words.wishes import time_words


def way_there(route: Route, say: Say, name: str) -> Data:
    """Return what there is to say of the way to a role; `name` is how sentences name the person."""
    first = [route.steps[0].move.from_name] if route.steps else []
    return {
        "roles": [*first, *(step.move.to_name for step in route.steps)],
        "stepping_stones": [stone for step in route.steps for stone in step.move.stepping_stones],
        "growth": [sentence(each) for each in route.growth],
        "outside": list(outside_words(route.outside, name, say)),
        **realistic(route, route.realistic or Realistic(), say),
    }


def realistic(route: Route, known: Realistic, say: Say) -> Data:
    """Return what is known, each in a line, "" where there is nothing to say."""
    by = route.wish.by if route.wish is not None else ""
    up = known.given_up
    less, cost = named_drivers(up.drivers_served, say), named_drivers(up.drivers_cost, say)
    unsaid = {each.what: sentence(undescribed_words(each, say)) for each in up.undescribed}
    return {
        "time": sentence(time_words(known.time, by, say)) if known.time is not None else "",
        "musts": _musts(known, say),
        "positions": _positions(known, route.role_name, say),
        "give_up": [
            *map(sentence, up.advantages),
            *([say("Less room for {drivers}.", drivers=less)] if less else []),
            *(unsaid[each] for each in ("advantages", "drivers_served") if each in unsaid),
        ],
        "comes_with": [
            *map(sentence, up.disadvantages),
            *([say("At the cost of {drivers}.", drivers=cost)] if cost else []),
            *(unsaid[each] for each in ("disadvantages", "drivers_cost") if each in unsaid),
        ],
    }


_MUSTS = {"met": "met: {names}", "open": "open: {names}", "no-chance": "no chance yet: {names}"}


def _musts(known: Realistic, say: Say) -> str:
    parts = []
    for standing, phrase in _MUSTS.items():
        names = [must.name for must in known.musts if must.standing == standing]
        if names:
            parts.append(say(phrase, names=listed(names)))
    return f"{say(';')} ".join(parts)


def _positions(known: Realistic, role: str, say: Say) -> str:
    parts = []
    if known.now is None or known.expected is None:
        return say("left out, because a file has to be mended first")
    if known.now:
        parts.append(listed(place_words(known.now, role, say, now=True)))
    parts += place_words(known.expected, role, say)
    if not parts:
        parts.append(say("none is free or expected within {count} months", count=known.within_months))
    if known.others:
        one = known.others == 1
        parts.append(say("{count} other wants it, too" if one else "{count} others want it, too", count=known.others))
    return f"{say(';')} ".join(parts)

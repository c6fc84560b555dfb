"""How it is said who has handed in what, and which wish somebody has."""

from careerctl.results.gap import Handed, Wish
from careerctl.text.phrases import Say, day, listed, period, plainly
from careerctl.views.words.standings import Names
from careerctl.views.words.wishes import by_words

LEFT = "the manager has left: who rates?"
"""Said where nobody is there to rate any more."""
_OLDER = "Rated against version {then} of the framework; today it is {today}."


def compared_words(handed: Handed, names: Names, say: Say = plainly) -> str:
    """Return which round is compared, who rated when, and whether the two have talked."""
    sides = ((names.own, handed.own), (names.manager, handed.manager))
    rated = ", ".join(say("{name} on {date}", name=name, date=day(when, say)) for name, when in sides if when)
    missing = (say("{name} has not rated", name=name) for name, when in sides if not when)
    round_ = say("Round {round}", round=handed.round)
    return listed(part for part in (round_, rated, *missing, _talked(handed, say)) if part)


def _talked(handed: Handed, say: Say) -> str:
    if handed.talked and handed.agreed:
        return say("agreed on {date}", date=day(handed.agreed, say))
    return say("a summary of your talk, not yet confirmed by both" if handed.agreed else "you have not talked yet")


def handed_in_words(handed: Handed, names: Names, say: Say = plainly, *, left: bool = False) -> str:
    """Return who has handed in of a round of which nothing else is told; `left`: who is to rate has left."""
    if left and handed.own and not handed.manager:
        return say("{round}: {who} has rated; {left}", round=handed.round, who=names.own, left=say(LEFT))
    sides = ((names.own, handed.own), (names.manager, handed.manager))
    done = [name for name, when in sides if when]
    not_yet = [name for name, when in sides if not when]
    if done and not_yet:
        return say("{round}: {who} has rated, {other} not yet", round=handed.round, who=done[0], other=not_yet[0])
    if done:
        return say("{round}: {who} and {other} have rated", round=handed.round, who=done[0], other=done[1])
    return say("{round}: nobody has rated", round=handed.round)


def older_words(handed: Handed, version: str, say: Say = plainly) -> str:
    """Return against which version of the framework was rated; nothing where it is today's."""
    if not handed.framework:
        return ""
    return say(_OLDER, then=handed.framework, today=version)


def wish_in_short(wish: Wish, say: Say = plainly) -> str:
    """Return a wish with its dates, in one line."""
    what = say("to stay and grow here") if wish.stay else wish.role_name or f"“{wish.words}”"
    label = by_words(what, wish, say)
    asked = say("asked {date}", date=day(wish.asked, say)) if wish.asked else ""
    again = say("you talk again on {date}", date=period(wish.revisit, say)) if wish.revisit else ""
    brackets = ", ".join(part for part in (asked, again) if part)
    return f"{label} ({brackets})" if brackets else label

"""Who, which role, which wish, which sheets."""

from collections.abc import Iterator

from careerctl.documents import Block, Paragraph, Title
from careerctl.results.gap import Gap, Handed, Wish
from careerctl.standing_words import Names
from careerctl.wording import day, listed, period


def blocks(gap: Gap, names: Names) -> Iterator[Block]:
    """Yield the first lines of the screen."""
    yield Title(listed(part for part in (gap.name, gap.today_role) if part))
    if gap.wishes:
        yield Paragraph(f"Wishes: {_wish(gap.wishes[0])}")
    if gap.role_name and not (gap.own_role and gap.today_role):
        yield Paragraph(f"Beside the role: {gap.role_name}")
    if gap.round is not None:
        yield Paragraph(_compared(gap.round, names))
        if gap.round.framework:
            older = f"Rated against version {gap.round.framework} of the framework; today it is {gap.version}."
            yield Paragraph(older, quiet=True)
    for handed in gap.later:
        yield Paragraph(_handed_in(handed, names))
    if gap.round is None and gap.tells_rounds:
        nobody = "" if gap.later else "Nobody has rated yet. "
        yield Paragraph(f"{nobody}This is what the role asks.")


def _wish(wish: Wish) -> str:
    what = "to stay and grow here" if wish.stay else wish.role_name or f"“{wish.words}”"
    by = f" by {period(wish.by)}" if wish.by else ""
    asked = f"asked {day(wish.asked)}" if wish.asked else ""
    again = f"you talk again on {period(wish.revisit)}" if wish.revisit else ""
    brackets = ", ".join(part for part in (asked, again) if part)
    return f"{what}{by} ({brackets})" if brackets else f"{what}{by}"


def _compared(handed: Handed, names: Names) -> str:
    sides = ((names.own, handed.own), (names.manager, handed.manager))
    rated = ", ".join(f"{name} on {day(when)}" for name, when in sides if when)
    missing = (f"{name} has not rated" for name, when in sides if not when)
    if handed.talked and handed.agreed:
        talk = f"agreed on {day(handed.agreed)}"
    else:
        talk = "a summary of your talk, not yet confirmed by both" if handed.agreed else "you have not talked yet"
    return listed(part for part in (f"Round {handed.round}", rated, *missing, talk) if part)


def _handed_in(handed: Handed, names: Names) -> str:
    sides = ((names.own, handed.own), (names.manager, handed.manager))
    done = " and ".join(name for name, when in sides if when)
    not_yet = " and ".join(name for name, when in sides if not when)
    both = "have" if handed.own and handed.manager else "has"
    return f"{handed.round}: {done or 'nobody'} {both} rated" + (f", {not_yet} not yet" if done and not_yet else "")

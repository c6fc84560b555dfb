"""How people beside a role are said: their group, the position, and what is to be done first."""

from collections.abc import Callable, Iterator
from datetime import date

from careerctl.model.scalars import parse_period
from careerctl.results.gap import Item, Standing
from careerctl.results.match import Match, Matched, MatchGroup, WayIn
from careerctl.results.opening import OpeningShown
from careerctl.text.commands import Commands
from careerctl.text.phrases import MANY, day, listed, months, period, plural, together
from careerctl.views.words.moves import KINDS
from careerctl.views.words.plans import action_words

GROUP_WORDS: dict[MatchGroup, str] = {
    "all-met": "Everything is met",
    "same-as-today": "Today's role asks the same",
    "near": "Near",
    "open": "Something is open",
    "not-asked": "Not asked yet",
    "not-talked": "Not talked yet",
    "asks-nothing": "The role asks for nothing yet",
    "unread": "To be mended first",
}
"""What each group is called, in their order."""


def opening_words(opening: OpeningShown, today: date | None) -> str:
    """Return since when people know of a position and from when on it is free, in sentences."""
    return f"{_known_words(opening, today)} {_free_words(opening, today)}"


def _known_words(opening: OpeningShown, today: date | None) -> str:
    """Return since when people know of a position, or that nobody has said so."""
    if opening.known_since is None:
        return "Nobody has said since when colleagues know of it."
    coming = today is None or opening.known_since > today
    to = f", to {opening.known_to}" if opening.known_to else ""
    return f"{'It is made known on' if coming else 'Known since'} {day(opening.known_since)}{to}."


def _free_words(opening: OpeningShown, today: date | None) -> str:
    """Return from when on a position is free, or what became of it."""
    if opening.withdrawn is not None:
        why = f": {opening.because}" if opening.because else "."
        return f"It was withdrawn on {day(opening.withdrawn)}{why}"
    if opening.filled is not None:
        return f"Somebody was chosen for it on {day(opening.filled)}."
    since = today is not None and parse_period(opening.free_from).first <= today
    several = f", {opening.left} of them" if opening.left > 1 else ""
    return f"Free {'since' if since else 'from'} {period(opening.free_from)}{several}."


def unrated_words(matched: Matched) -> str:
    """Return what nobody has rated, musts first as the role has them."""
    items = {each.competency: each for each in matched.gap.items}
    return listed(f"{items[each].name} (a must)" if items[each].must else items[each].name for each in matched.unrated)


def toward_words(matched: Matched) -> str:
    """Return the first things of the plan that would get somebody there."""
    return listed(map(action_words, matched.actions))


def way_in_words(way: WayIn, whose: str, *, unsure: bool) -> str:
    """Return a move that leads to a role, and how many are there today, or at least are; `whose` says of whom."""
    usual = [f"usually after {months(way.months)}"] if way.months is not None else []
    least = "at least " if unsure else ""
    there = [f"{least}{plural(way.people, 'person', 'people')} {whose}"] if way.people else []
    return f"{way.role_name} ({', '.join([KINDS[way.kind], *usual, *there])})"


def ask_first(match: Match, commands: Commands) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what the organisation does first where nobody is there yet: ask, talk, find occasions; with commands."""
    for what, several, whose in _alike(match, lambda item, one: item.competency in one.unrated):
        yield f"Rate: {what} {'are' if several else 'is'} not rated yet for {whose}.", ()
    talk = [each for each in match.people if each.gap.both_in and each.gap.round and not each.gap.round.talked]
    if talk:
        both = together([each.name for each in talk], MANY)
        shown = tuple(commands("gap", each.person, "--target", match.role) for each in talk)
        yield f"Talk: {both} and whoever rates them have each written, and have not talked.", shown
    for what, _, whose in _alike(match, lambda item, _: is_unshown(item)):
        yield f"Find an occasion: {what} could not be shown yet by {whose}.", ()


def is_unshown(item: Item) -> bool:
    """Tell whether there was no chance yet to show what is required."""
    return item.standing is Standing.NO_CHANCE and item.open and not item.optional


def _alike(match: Match, is_so: Callable[[Item, Matched], bool]) -> Iterator[tuple[str, bool, str]]:
    """Yield competencies of which something is so for the same people, whether they are several, and those people."""
    names: dict[str, list[str]] = {}
    for each in match.people:
        for item in each.gap.items:
            if is_so(item, each):
                names.setdefault(item.name, []).append(each.name)
    for whose in dict.fromkeys(map(tuple, names.values())):
        what = [name for name, people in names.items() if tuple(people) == whose]
        yield together(what, MANY), len(what) > 1, together([*whose], MANY)

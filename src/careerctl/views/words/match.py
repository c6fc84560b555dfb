"""How people beside a role are said: their group, the position, and what is to be done first."""

from collections.abc import Iterator

from careerctl.results.match import Match, Matched, MatchGroup, WayIn
from careerctl.results.opening import OpeningShown
from careerctl.text.commands import Commands
from careerctl.text.phrases import Say, day, listed, months, period, plainly, plural, together
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
}
"""What each group is called, in their order."""
_MOST = 9


def known_words(opening: OpeningShown, today_iso: str, say: Say = plainly) -> str:
    """Return since when people know of a position, or that nobody has said so."""
    if opening.known_since is None:
        return say("Nobody has said since when colleagues know of it.")
    when, to = day(opening.known_since, say), opening.known_to
    if opening.known_since.isoformat() > today_iso:
        words = "It is made known on {date}, to {to}." if to else "It is made known on {date}."
    else:
        words = "Known since {date}, to {to}." if to else "Known since {date}."
    return say(words, date=when, to=to)


def place_words(opening: OpeningShown, today_iso: str, say: Say = plainly) -> str:
    """Return from when on a position is free, or what became of it."""
    if opening.withdrawn is not None:
        why = f": {opening.because}" if opening.because else "."
        return say("It was withdrawn on {date}", date=day(opening.withdrawn, say)) + why
    if opening.filled is not None:
        return say("Somebody was chosen for it on {date}.", date=day(opening.filled, say))
    since = opening.free_from <= today_iso[: len(opening.free_from)]
    free = say("Free since {when}" if since else "Free from {when}", when=period(opening.free_from, say))
    return f"{free}, {opening.left} of them." if opening.left > 1 else f"{free}."


def unrated_words(matched: Matched) -> str:
    """Return what nobody has rated, musts first as the role has them."""
    items = {each.competency: each for each in matched.gap.items}
    return listed(f"{items[each].name} (a must)" if items[each].must else items[each].name for each in matched.unrated)


def toward_words(matched: Matched, say: Say = plainly) -> str:
    """Return the first things of the plan that would get somebody there."""
    return listed(action_words(each, say) for each in matched.actions)


def way_in_words(way: WayIn, say: Say = plainly, *, whose: str = "here") -> str:
    """Return a move that leads to a role, and how many are there today."""
    usual = [say("usually after {months}", months=months(way.months, say))] if way.months is not None else []
    there = [f"{plural(way.people, 'person', 'people')} {whose}"] if way.people else []
    return f"{way.role_name} ({', '.join([KINDS[way.kind], *usual, *there])})"


def ask_first(match: Match, commands: Commands) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what the organisation does first where nobody is there yet: ask, talk, find occasions; with commands."""
    names: dict[str, list[str]] = {}
    for each in match.people:
        for competency in each.unrated:
            names.setdefault(next(one.name for one in each.gap.items if one.competency == competency), []).append(
                each.name
            )
    for competency, whose in names.items():
        yield f"Rate: {competency} is not rated yet for {together(whose, _MOST)}.", ()
    talk = [each for each in match.people if each.gap.both_in and each.gap.round and not each.gap.round.talked]
    if talk:
        both = together([each.name for each in talk], _MOST)
        shown = tuple(commands("gap", each.person, "--target", match.role) for each in talk)
        yield f"Talk: {both} and whoever rates them have each written, and have not talked.", shown
    yield from ((words, ()) for words in _occasions(match))


def _occasions(match: Match) -> Iterator[str]:
    names: dict[str, list[str]] = {}
    for each in match.people:
        for item in each.gap.items:
            if item.standing == "no-chance" and item.open and not item.optional:
                names.setdefault(item.name, []).append(each.name)
    for competency, whose in names.items():
        yield f"Find an occasion: {competency} could not be shown yet by {together(whose, _MOST)}."

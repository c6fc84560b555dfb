"""The rounds: which are open, who has handed in and who has not yet."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Heading, Pairs, Paragraph, Title
from careerctl.results.rounds import HandedIn, Round, Rounds
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import day, listed
from careerctl.views.words.rounds import LEFT

_COLUMNS = (
    "round", "opens", "closes", "state", "person", "name", "rater", "rater_name", "away", "self", "manager", "agreed",
    "confirmed", "unsure",
)  # fmt: skip


def render(rounds: Rounds, commands: Commands = HERE) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(rounds, commands)), (_COLUMNS, *_rows(rounds)))


def _blocks(rounds: Rounds, commands: Commands) -> Iterator[Block]:
    yield Title(listed(["Rounds", *([f"the people whom {rounds.manager_name} rates"] if rounds.manager else [])]))
    if not rounds.rounds:
        begin = commands("new", "round", "ID", "--until", "DATE")
        yield Paragraph(f"There is no round yet. One begins with: {begin}")
    asked = any(each.people for each in rounds.rounds)
    if rounds.manager and not asked:
        yield Paragraph(f"No file in people/ names {rounds.manager_name} as the first manager.")
    for each in rounds.rounds:
        yield Heading(listed(part for part in (each.round, _when(each)) if part))
        if rounds.tells_people and asked:
            yield from _people(each, rounds)


def _when(round_: Round) -> str:
    if round_.opens is None:
        return ""
    if round_.closes is None:
        opens = {"open": f"open since {day(round_.opens)}", "later": f"opens on {day(round_.opens)}"}
        return f"{opens[round_.state]}, with no last day" if round_.state in opens else ""
    return {
        "open": f"open until {day(round_.closes)}",
        "later": f"opens on {day(round_.opens)}, closes on {day(round_.closes)}",
        "closed": f"closed on {day(round_.closes)}",
    }.get(round_.state, "")


def _people(round_: Round, rounds: Rounds) -> Iterator[Block]:
    rows = tuple(_pairs(round_, _Names(round_, rounds)))
    if rows:
        yield Pairs(rows)
    elif not round_.people:
        yield Paragraph("Nobody is in this round.")
    else:
        yield Paragraph("Nobody has handed in, and nobody has to yet.")


def _pairs(round_: Round, names: "_Names") -> Iterator[tuple[str, str]]:
    """Yield who has handed in and who has not, side by side; nobody is waited for before the round opens."""
    here = [each for each in round_.people if not each.away and not each.unsure]
    over = round_.state == "closed"
    missing = "not handed in" if over else "not yet"
    for side, is_in in (("Self", _own), ("Manager", _manager), ("Agreed", _agreed)):
        done = [names.of(each, rates=over and side == "Manager") for each in here if is_in(each)]
        waiting = [names.of(each, rates=side == "Manager" and not over) for each in here if is_in(each) is False]
        unread = [names.of(each) for each in here if is_in(each) is None]
        if done:
            yield f"{side}, handed in", listed(done)
        if waiting and round_.state != "later":
            yield f"{side}, {missing}", listed(waiting)
        if unread:
            yield f"{side}, left out", listed(unread)
    summaries = [names.of(each) for each in here if each.agreed and not each.confirmed]
    if summaries:
        yield "Not yet confirmed by both", listed(summaries)
    away = [names.of(each) for each in round_.people if each.away and not each.unsure]
    if away and round_.state != "later":
        yield "Away" if round_.state == "closed" else "Away, not waited for", listed(away)
    unsure = [names.of(each) for each in round_.people if each.unsure]
    if unsure:
        yield "Unknown whether here then", listed(unsure)


def _own(one: HandedIn) -> bool | None:
    return one.own


def _manager(one: HandedIn) -> bool | None:
    return one.manager


def _agreed(one: HandedIn) -> bool | None:
    return one.agreed


class _Names:
    """What people are called on the page."""

    def __init__(self, round_: Round, rounds: Rounds) -> None:
        self.left = set() if round_.state == "closed" else {*rounds.raters_left}
        self.by_one = bool(rounds.manager)

    def of(self, one: HandedIn, *, rates: bool = False) -> str:
        """Return a name, maybe with who rates."""
        says = rates and (one.rater in self.left or not self.by_one)
        return f"{one.name} ({self._rater(one)})" if says else one.name

    def _rater(self, one: HandedIn) -> str:
        if one.rater in self.left:
            return LEFT
        return f"by {one.rater_name}" if one.rater else "no manager is named"


def _rows(rounds: Rounds) -> Iterator[tuple[str | None, ...]]:
    for each in rounds.rounds:
        opens, closes = (when.isoformat() if when else None for when in (each.opens, each.closes))
        first = (each.round, opens, closes, each.state or None)
        if not each.people:
            yield (*first, *[None] * (len(_COLUMNS) - len(first)))
        for one in each.people:
            flags = (one.away, one.own, one.manager, one.agreed, one.confirmed, one.unsure)
            who = (one.person, one.name, one.rater or None, one.rater_name or None)
            yield (*first, *who, *(None if flag is None else "yes" if flag else "no" for flag in flags))


VIEW = render

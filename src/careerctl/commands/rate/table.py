"""What lies on the table of a talk: both sides' words, and the list of what is left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careerctl.changes.rating.agreement import Agreed
from careerctl.changes.rating.talk import Talk
from careerctl.commands.rate import screens
from careerctl.formats.document import Block, Bullet, Bullets, Group, Heading, Pairs, Paragraph, Table, Title
from careerctl.results.gap import Item, Rated
from careerctl.text.phrases import Say, in_quotes, number
from careerctl.views.words.standings import marked_words, question, said_words

ON_THE_TABLE = 3
"""At most so many things that the two see differently are talked about at once."""
Section = tuple[str, Sequence[str]]


def sections(talk: Talk, done: Agreed, say: Say) -> list[Section]:
    """Return what is left to talk about, under its headings; of what is worth a conversation the next three."""

    def left(ids: Iterable[str]) -> list[str]:
        return [each for each in ids if each not in done.ratings and each not in done.differ]

    agenda = talk.agenda
    found = (
        (say("Talk about"), left(agenda.talk)[:ON_THE_TABLE]),
        (say("Both see the same next step"), left(agenda.same)),
        (say("Both see it met"), left(agenda.met)),
        (say("Everything else"), left(agenda.rest)),
    )
    return [(heading, ids) for heading, ids in found if ids]


def left_over(talk: Talk, found: Sequence[Section], say: Say) -> Iterator[Block]:
    """Yield the list to choose from, numbered through."""
    items, names = talk.items(), talk.names
    groups, place = [], 0
    for heading, ids in found:
        rows = []
        for each in ids:
            item, place = items[each], place + 1
            figures = number(item.required), said_words(item.own, say), said_words(item.manager, say)
            rows.append((f"{place} {marked_words(item, say)}", *figures))
        groups.append(Group(heading, tuple(rows)))
    yield Table((("", "left"), (say("asks"), "right"), (names.own, "right"), (names.manager, "right")), tuple(groups))


def more(talk: Talk, done: Agreed, found: Sequence[Section], say: Say) -> Iterator[Block]:
    """Yield what waits until there is room on the table."""
    shown = {each for _, ids in found for each in ids}
    items = talk.items()
    waiting = [items[each].name for each in talk.agenda.talk if each not in {*shown, *done.ratings, *done.differ}]
    if waiting:
        yield Paragraph(say("After these: {names}", names=" · ".join(waiting)), quiet=True)


def both(talk: Talk, item: Item, so_far: str, say: Say) -> Iterator[Block]:
    """Yield one item with both sides' words in full, and one question."""
    topic, names = talk.topic(item), talk.names
    yield Title(screens.named(topic, say))
    yield from screens.described(topic, say)
    sides = ((names.own, item.own), (names.manager, item.manager))
    said = tuple((name, _said(each, say)) for name, each in sides)
    yield Pairs(((say("The role asks"), _level(item.required, item.required_name)), *said))
    shown = tuple(Bullet(f"{name}: {each}") for name, said in sides if said is not None for each in said.evidence)
    if shown:
        yield Bullets(shown, say("What shows it"))
    if item.competency in talk.agenda.talk:
        yield Pairs(((say("Ask"), question(item, names, say)),))
    if so_far:
        yield Paragraph(say("Agreed so far: {said}", said=so_far))


def outcome(talk: Talk, done: Agreed, say: Say) -> Iterator[Block]:
    """Yield all that the two agreed, and where they see it differently, both sentences whole."""
    items = talk.items()

    def name(competency: str) -> str:
        return items[competency].name if competency in items else competency

    agreed = tuple((name(each), screens.said_in_words(said, say)) for each, said in done.ratings.items())
    if agreed:
        yield Heading(say("You agree"))
        yield Pairs(agreed)
    for competency, views in done.differ.items():
        yield Heading(f"{say('You see it differently, and both views stand')}: {name(competency)}")
        own, manager = in_quotes(views.employee, say), in_quotes(views.manager, say)
        yield Pairs(((talk.names.own, own), (talk.names.manager, manager)))
    if done.focus:
        yield Paragraph(say("Your focus: {names}", names=" · ".join(name(each) for each in done.focus)))
    open_ = [item.name for each, item in items.items() if each not in done.ratings and each not in done.differ]
    if open_:
        yield Paragraph(say("Left for another time: {names}", names=" · ".join(open_)))


def can_be_focus(talk: Talk, done: Agreed) -> list[str]:
    """Return what is open: a next step, seen differently, no chance yet, or not talked about and open."""
    return [each for each, item in talk.items().items() if _open(item, done.ratings, differ=each in done.differ)]


def _open(item: Item, agreed: Mapping[str, Rated], *, differ: bool) -> bool:
    said = agreed.get(item.competency)
    if said is None:
        return differ or item.open
    return bool(said.no_chance) or (said.level is not None and said.level < item.required)


def _level(level: float, name: str) -> str:
    return number(level) if name == number(level) else f"{number(level)} {name}"


def _said(said: Rated | None, say: Say) -> str:
    return say("no answer") if said is None else screens.said_in_words(said, say)

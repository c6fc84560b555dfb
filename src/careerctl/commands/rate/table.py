"""What lies on the table of a talk: both sides' words, and the list of what is left."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careerctl.changes.rating.agreement import Agreed
from careerctl.changes.rating.talk import Talk
from careerctl.commands.rate import screens
from careerctl.formats.document import Block, Bullet, Bullets, Group, Heading, Pairs, Paragraph, Table, Title
from careerctl.results.gap import Item, Rated
from careerctl.text.phrases import number
from careerctl.views.words.standings import question, said_words

ON_THE_TABLE = 3
"""At most so many things that the two see differently are talked about at once."""
Section = tuple[str, Sequence[str]]


def sections(talk: Talk, done: Agreed) -> list[Section]:
    """Return what is left to talk about, under its headings; of what is worth a conversation the next three."""

    def left(ids: Iterable[str]) -> list[str]:
        return [each for each in ids if each not in done.ratings and each not in done.differ]

    agenda = talk.agenda
    found = (
        ("Talk about", left(agenda.talk)[:ON_THE_TABLE]),
        ("Both see the same next step", left(agenda.same)),
        ("Both see it met", left(agenda.met)),
        ("Everything else", left(agenda.rest)),
    )
    return [(heading, ids) for heading, ids in found if ids]


def left_over(talk: Talk, found: Sequence[Section]) -> Iterator[Block]:
    """Yield the list to choose from, numbered through."""
    items, names = talk.items(), talk.names
    groups, place = [], 0
    for heading, ids in found:
        rows = []
        for each in ids:
            item, place = items[each], place + 1
            figures = number(item.required), said_words(item.own), said_words(item.manager)
            rows.append((f"{place} {_marked(item)}", *figures))
        groups.append(Group(heading, tuple(rows)))
    yield Table((("", "left"), ("asks", "right"), (names.own, "right"), (names.manager, "right")), tuple(groups))


def more(talk: Talk, done: Agreed, found: Sequence[Section]) -> Iterator[Block]:
    """Yield what waits until there is room on the table."""
    shown = {each for _, ids in found for each in ids}
    items = talk.items()
    waiting = [items[each].name for each in talk.agenda.talk if each not in {*shown, *done.ratings, *done.differ}]
    if waiting:
        yield Paragraph(f"After these: {' · '.join(waiting)}", quiet=True)


def both(talk: Talk, item: Item, so_far: str) -> Iterator[Block]:
    """Yield one item with both sides' words in full, and one question."""
    topic, names = talk.topic(item), talk.names
    yield Title(screens.named(topic))
    yield from screens.described(topic)
    sides = ((names.own, item.own), (names.manager, item.manager))
    said = tuple((name, _said(each)) for name, each in sides)
    yield Pairs((("The role asks", _level(item.required, item.required_name)), *said))
    shown = tuple(Bullet(f"{name}: {each}") for name, said in sides if said is not None for each in said.evidence)
    if shown:
        yield Bullets(shown, "What shows it")
    if item.competency in talk.agenda.talk:
        yield Pairs((("Ask", question(item, names)),))
    if so_far:
        yield Paragraph(f"Agreed so far: {so_far}")


def outcome(talk: Talk, done: Agreed) -> Iterator[Block]:
    """Yield all that the two agreed, and where they see it differently, both sentences whole."""
    items = talk.items()

    def name(competency: str) -> str:
        return items[competency].name if competency in items else competency

    agreed = tuple((name(each), screens.said_in_words(said)) for each, said in done.ratings.items())
    if agreed:
        yield Heading("You agree")
        yield Pairs(agreed)
    for competency, views in done.differ.items():
        yield Heading(f"You see it differently, and both views stand: {name(competency)}")
        yield Pairs(((talk.names.own, f"“{views.employee}”"), (talk.names.manager, f"“{views.manager}”")))
    if done.focus:
        yield Paragraph(f"Your focus: {' · '.join(name(each) for each in done.focus)}")
    open_ = [item.name for each, item in items.items() if each not in done.ratings and each not in done.differ]
    if open_:
        yield Paragraph(f"Left for another time: {' · '.join(open_)}")


def can_be_focus(talk: Talk, done: Agreed) -> list[str]:
    """Return what is open: a next step, seen differently, no chance yet, or not talked about and open."""
    return [each for each, item in talk.items().items() if _open(item, done.ratings, differ=each in done.differ)]


def _open(item: Item, agreed: Mapping[str, Rated], *, differ: bool) -> bool:
    said = agreed.get(item.competency)
    if said is None:
        return differ or item.open
    return bool(said.no_chance) or (said.level is not None and said.level < item.required)


def _marked(item: Item) -> str:
    mark = " (a must)" if item.must else " (optional)" if item.only_welcome else ""
    return f"{item.name}{mark}"


def _level(level: float, name: str) -> str:
    return number(level) if name == number(level) else f"{number(level)} {name}"


def _said(said: Rated | None) -> str:
    return "no answer" if said is None else screens.said_in_words(said)

"""A page for the wall: who does what, whom to ask about what, and which ways there are."""

from collections.abc import Iterator

from careerctl.formats.document import (
    Align,
    Block,
    Bullet,
    Bullets,
    Document,
    Group,
    Heading,
    Pairs,
    Paragraph,
    Table,
    Title,
)
from careerctl.results.wall import Duty, OnTheWall, PathOnTheWall, Wall
from careerctl.text.phrases import MANY, Say, day, first_upper, in_quotes, listed, plainly, sentence, titled, together
from careerctl.views.words.moves import KINDS
from careerctl.views.words.plans import span_words
from careerctl.views.words.wishes import wanted, wish_label

_COLUMNS = ("person", "name", "role", "role_name", "ask_about", "duties", "wishes")


def render(wall: Wall, say: Say = plainly) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(wall, say)), (_COLUMNS, *map(_row, wall.people)))


def _blocks(wall: Wall, say: Say) -> Iterator[Block]:
    who = say("Who we are at {organisation}" if wall.organisation else "Who we are", organisation=wall.organisation)
    yield Title(titled(who, on=wall.today, say=say))
    if wall.people:
        yield _people(wall, say)
    else:
        yield Paragraph(say("Nobody is here yet, as far as the files say."))
    if wall.unread_people:
        who = together(wall.unread_people, MANY, say)
        yield Paragraph(say("What {names} does and shares is left out until the file is mended.", names=who))
    if wall.duties_unsure:
        yield Paragraph(say("A duty that was announced may be left out until all plans are mended."))
    yield from _whom_to_ask(wall, say)
    yield from _duties(wall, say)
    yield from _wishes(wall, say)
    yield from _paths(wall, say)


def _people(wall: Wall, say: Say) -> Table:
    columns: tuple[tuple[str, Align], ...] = (
        ("", "left"),
        (say("does"), "left"),
        (say("ask about"), "left"),
    )
    rows = ((each.name, each.role_name or "–", listed(_shared(each)) or "–") for each in wall.people)
    return Table(columns, (Group(say("By name"), tuple(rows)),))


def _shared(one: OnTheWall) -> Iterator[str]:
    yield from (each.name for each in one.shares)


def _whom_to_ask(wall: Wall, say: Say) -> Iterator[Block]:
    asked: dict[str, list[str]] = {}
    for one in wall.people:
        for each in one.shares:
            asked.setdefault(each.name, []).append(one.name)
    if asked:
        yield Heading(say("Whom to ask"))
        yield Pairs(tuple((each, listed(asked[each])) for each in sorted(asked, key=str.casefold)))


def _duties(wall: Wall, say: Say) -> Iterator[Block]:
    having = [each for each in wall.people if each.duties]
    if having:
        yield Heading(say("New duties"))
        yield from (Bullets(tuple(Bullet(_duty(one, say)) for one in each.duties), label=each.name) for each in having)


def _duty(duty: Duty, say: Say = plainly) -> str:
    on, between = duty.announced.date, f"{say(';')} "
    since = say("announced on {date}", date=day(on, say)) if on is not None else say("announced")
    what = say("Tries new tasks, {since}", since=since) if duty.on_trial else first_upper(since)
    said = f"{what}{say(':')} {between.join(duty.responsibilities)}" if duty.responsibilities else what
    way = [f"{each.what} ({span})" if (span := span_words(each, say)) else each.what for each in duty.gives_way]
    relief = say("Meanwhile gives way: {what}.", what=between.join(way)) if way else ""
    return " ".join(filter(None, (sentence(said), in_quotes(duty.announced.text, say), relief)))


def _wishes(wall: Wall, say: Say) -> Iterator[Block]:
    having = [each for each in wall.people if each.wishes]
    if having:
        yield Heading(say("What people would like, and tell everyone"))
        yield Pairs(tuple((each.name, listed(_wished(each, say))) for each in having))


def _wished(one: OnTheWall, say: Say = plainly) -> Iterator[str]:
    for each in one.wishes:
        words = wanted(each, say)
        label = wish_label(each, say) if each.role_name else ""
        yield ", ".join(filter(None, (label, *words)))


def _paths(wall: Wall, say: Say) -> Iterator[Block]:
    if wall.paths:
        yield Heading(say("Ways that lead on"))
        yield from (Bullets(tuple(map(Bullet, _path(each, say))), label=each.name) for each in wall.paths)


def _path(path: PathOnTheWall, say: Say) -> Iterator[str]:
    if path.purpose:
        yield path.purpose
    if path.steps:
        yield " → ".join(path.steps)
    for each in path.moves:
        yield f"{each.from_name} → {each.to_name} ({say(KINDS[each.kind])})"


def _row(one: OnTheWall) -> tuple[str, ...]:
    duties = "; ".join(map(_duty, one.duties))
    return (one.person, one.name, one.role, one.role_name, listed(_shared(one)), duties, listed(_wished(one)))


VIEW = render

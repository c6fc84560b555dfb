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
from careerctl.text.phrases import MANY, day, first_upper, listed, sentence, titled, together
from careerctl.views.words.moves import KINDS
from careerctl.views.words.plans import span_words
from careerctl.views.words.wishes import wanted, wish_label

_COLUMNS = ("person", "name", "role", "role_name", "ask_about", "duties", "wishes")


def render(wall: Wall) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(wall)), (_COLUMNS, *map(_row, wall.people)))


def _blocks(wall: Wall) -> Iterator[Block]:
    where = f" at {wall.organisation}" if wall.organisation else ""
    yield Title(titled(f"Who we are{where}", on=wall.today))
    if wall.people:
        yield _people(wall)
    else:
        yield Paragraph("Nobody is here yet, as far as the files say.")
    if wall.unread_people:
        who = together(wall.unread_people, MANY)
        yield Paragraph(f"What {who} does and shares is left out until the file is mended.")
    if wall.duties_unsure:
        yield Paragraph("A duty that was announced may be left out until all plans are mended.")
    yield from _whom_to_ask(wall)
    yield from _duties(wall)
    yield from _wishes(wall)
    yield from _paths(wall)


def _people(wall: Wall) -> Table:
    columns: tuple[tuple[str, Align], ...] = (("", "left"), ("does", "left"), ("ask about", "left"))
    rows = ((each.name, each.role_name or "–", listed(_shared(each)) or "–") for each in wall.people)
    return Table(columns, (Group("By name", tuple(rows)),))


def _shared(one: OnTheWall) -> Iterator[str]:
    yield from (each.name for each in one.shares)


def _whom_to_ask(wall: Wall) -> Iterator[Block]:
    asked: dict[str, list[str]] = {}
    for one in wall.people:
        for each in one.shares:
            asked.setdefault(each.name, []).append(one.name)
    if asked:
        yield Heading("Whom to ask")
        yield Pairs(tuple((each, listed(asked[each])) for each in sorted(asked, key=str.casefold)))


def _duties(wall: Wall) -> Iterator[Block]:
    having = [each for each in wall.people if each.duties]
    if having:
        yield Heading("New duties")
        yield from (Bullets(tuple(Bullet(_duty(one)) for one in each.duties), label=each.name) for each in having)


def _duty(duty: Duty) -> str:
    since = f"announced on {day(duty.announced.date)}" if duty.announced.date is not None else "announced"
    what = f"Tries new tasks, {since}" if duty.on_trial else first_upper(since)
    said = f"{what}: {'; '.join(duty.responsibilities)}" if duty.responsibilities else what
    words = f" “{duty.announced.text}”" if duty.announced.text else ""
    way = [f"{each.what} ({span})" if (span := span_words(each)) else each.what for each in duty.gives_way]
    relief = f" Meanwhile gives way: {'; '.join(way)}." if way else ""
    return f"{sentence(said)}{words}{relief}"


def _wishes(wall: Wall) -> Iterator[Block]:
    having = [each for each in wall.people if each.wishes]
    if having:
        yield Heading("What people would like, and tell everyone")
        yield Pairs(tuple((each.name, listed(_wished(each))) for each in having))


def _wished(one: OnTheWall) -> Iterator[str]:
    for each in one.wishes:
        words = wanted(each)
        label = wish_label(each) if each.role_name else ""
        yield ", ".join(filter(None, (label, *words)))


def _paths(wall: Wall) -> Iterator[Block]:
    if wall.paths:
        yield Heading("Ways that lead on")
        yield from (Bullets(tuple(map(Bullet, _path(each))), label=each.name) for each in wall.paths)


def _path(path: PathOnTheWall) -> Iterator[str]:
    if path.purpose:
        yield path.purpose
    if path.steps:
        yield " → ".join(path.steps)
    for each in path.moves:
        yield f"{each.from_name} → {each.to_name} ({KINDS[each.kind]})"


def _row(one: OnTheWall) -> tuple[str, ...]:
    duties = "; ".join(map(_duty, one.duties))
    return (one.person, one.name, one.role, one.role_name, listed(_shared(one)), duties, listed(_wished(one)))


VIEW = render

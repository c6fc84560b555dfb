"""What is owed, by person: each thing with the command that settles it; for hr how often each is."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Document, Group, Heading, Paragraph, Table, Title
from careerctl.results.owed import Debt, Owed, OwedTo
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import MANY, listed, titled, together
from careerctl.views.words.owed import KINDS, debt_words, settled_with

_COLUMNS = ("person", "name", "kind", "since", "late", "what")
_COUNTED = ("kind", "count", "late")
_SO_FAR = " and the files can be read"


def render(owed: Owed, commands: Commands = HERE) -> Document:
    """Return the page."""
    if owed.one or owed.manager:
        rows = (_row(each, debt) for each in owed.people for debt in each.debts)
        return Document(tuple(_of_people(owed, commands)), (_COLUMNS, *rows))
    return Document(
        tuple(_counted(owed, commands)), (_COUNTED, *((each.kind, each.count, each.late) for each in owed.counts))
    )


def _of_people(owed: Owed, commands: Commands) -> Iterator[Block]:
    whose = f"What we owe those whom {owed.manager_name} leads" if owed.manager else "What we owe"
    yield Title(titled(whose, *(each.name for each in owed.people if owed.one), on=owed.today))
    waiting = [each for each in owed.people if each.debts]
    for each in waiting:
        if not owed.one:
            yield Heading(each.name)
        yield _debts(each, commands)
    yield from _rest(owed, [each for each in owed.people if not each.debts], any_=bool(waiting))


def _debts(one: OwedTo, commands: Commands) -> Bullets:
    said = ((debt_words(each, one.name), settled_with(each, one.person, commands)) for each in one.debts)
    return Bullets(tuple(Bullet(words, (command,) if command else ()) for words, command in said))


def _rest(owed: Owed, others: list[OwedTo], *, any_: bool) -> Iterator[Block]:
    """Yield for whom nothing is late, and of whom that cannot be said."""
    unsure = [each.name for each in owed.people if each.unsure]
    if unsure:
        yield Paragraph(f"What else is owed to {together(unsure, MANY)} is left out until their files are mended.")
    sure = [each.name for each in others if not each.unsure]
    if not owed.people:
        yield Paragraph(f"{owed.manager_name} leads nobody here, as far as the files say.")
    elif sure and len(sure) <= MANY:
        yield Paragraph(f"Nothing is late for: {listed(sure)}")
    elif sure:
        yield Paragraph(f"Nothing is late for the {'other ' if any_ else ''}{len(sure)}.")


def _counted(owed: Owed, commands: Commands) -> Iterator[Block]:
    yield Title(titled("What we owe our people", on=owed.today))
    order = list(KINDS)
    counts = sorted(owed.counts, key=lambda each: order.index(each.kind))
    if counts:
        rows = tuple((KINDS[each.kind], _number(owed, each.count), _number(owed, each.late)) for each in counts)
        yield Table((("", "left"), ("owed", "right"), ("late", "right")), (Group("As far as hr may know of it", rows),))
        command = commands("owed", "--manager", "PERSON")
        yield Paragraph(f"Who leads somebody sees what, and to whom: {command}")
    else:
        yield Paragraph(f"Nothing is owed, as far as hr may know of it{_SO_FAR if owed.unsure else ''}.")
    if owed.people:
        yield Heading("To erase")
        yield Bullets(tuple(bullet for each in owed.people for bullet in _debts(each, commands).bullets))


def _number(owed: Owed, count: int) -> str:
    """Return a number, of which there may be more where not all files can be read."""
    if not owed.unsure:
        return str(count)
    return f"at least {count}" if count else "not known"


def _row(one: OwedTo, debt: Debt) -> tuple[str | None, ...]:
    since = debt.day.isoformat() if debt.day is not None else None
    return (one.person, one.name, debt.kind, since, "yes" if debt.late else "no", debt_words(debt, one.name))


VIEW = render

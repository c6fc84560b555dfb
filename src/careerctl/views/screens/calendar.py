"""The days that go into a calendar, with when they are late."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Pairs, Paragraph, Title
from careerctl.results.calendar import Calendar, CalendarDay
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import day, listed, titled

_COLUMNS = ("day", "what", "late", "person", "name", "round")


def render(calendar: Calendar, commands: Commands = HERE) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(calendar, commands)), (_COLUMNS, *map(_row, calendar.days)))


def _blocks(calendar: Calendar, commands: Commands) -> Iterator[Block]:
    with_others = "with those whom they rate" if calendar.leads else ""
    yield Title(titled(f"Days of {calendar.name}", with_others))
    if not calendar.days:
        yield Paragraph("There is no day to come: no talk is due, and no round opens or closes.")
        return
    yield Pairs(tuple((day(each.day) if each.day is not None else "", _said(each)) for each in calendar.days))
    whose = ("--manager", calendar.whose) if calendar.leads else (commands.about(calendar.whose),)
    command = commands("calendar", *whose, "-o", f"{calendar.whose}.ics")
    yield Paragraph(f"For a calendar, in which nothing stands but that you talk: {command}")


def _said(each: CalendarDay) -> str:
    if each.what != "talk":
        return f"round {each.round} {each.what}"
    return listed([f"talk with {each.name}" if each.name else "talk", *(["it is late"] if each.late else [])])


def _row(each: CalendarDay) -> tuple[str | None, ...]:
    when = each.day.isoformat() if each.day is not None else None
    late = "true" if each.late else "false"
    return (when, each.what, late, each.person or None, each.name or None, each.round or None)


VIEW = render

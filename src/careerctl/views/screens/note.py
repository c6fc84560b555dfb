"""The notes on a person, the newest first."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Document, Pairs, Paragraph, Title
from careerctl.results.notes import Note, Notes
from careerctl.text.phrases import day, listed
from careerctl.views.words.coming import coming_words

_COLUMNS = ("person", "date", "by", "by_name", "competency", "competency_name", "text")


def render(notes: Notes) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(notes)), (_COLUMNS, *(_row(notes, each) for each in notes.notes)))


def _blocks(notes: Notes) -> Iterator[Block]:
    yield Title(listed((notes.name, "notes")))
    yield from map(Paragraph, coming_words(notes.called or notes.name, notes.coming))
    if not notes.tells_notes:
        yield Paragraph(f"Notes are read by {notes.name} and the manager, and by nobody else.")
    elif not notes.notes:
        yield Paragraph("Left out, because a file has to be mended first." if notes.unread else "There are none yet.")
    else:
        yield Pairs(tuple((_label(each), each.text) for each in notes.notes))


def _label(note: Note) -> str:
    when = [day(note.date)] if note.date is not None else []
    return listed((*when, *([note.competency_name] if note.competency_name else []), note.by_name))


def _row(notes: Notes, note: Note) -> tuple[str | None, ...]:
    when = note.date.isoformat() if note.date is not None else None
    about = (note.competency or None, note.competency_name or None)
    return (notes.person, when, note.by, note.by_name, *about, note.text)


VIEW = render

"""What a change of the framework does: thing by thing, in words."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Document, Heading, Paragraph, Title
from careerctl.results.diff import Diff, ThingChanged
from careerctl.results.moved import PeopleMoved, Told
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import titled
from careerctl.views.words.changed_things import things_by_kind
from careerctl.views.words.diff import (
    between_words,
    count_words,
    more_asked,
    not_raised_words,
    unread_words,
    version_words,
)
from careerctl.views.words.moved import HOLDS, NAMES_ELSEWHERE, UNSURE, counted_words, exact_words, person_words

_COLUMNS = ("kind", "id", "name", "how", "key", "before", "after", "asks", "heirs")


def render(diff: Diff, commands: Commands = HERE) -> Document:
    """Return the page."""
    rows = (row for each in diff.things for row in _rows(each))
    return Document(tuple(_blocks(diff, commands)), (_COLUMNS, *rows))


def _blocks(diff: Diff, commands: Commands) -> Iterator[Block]:
    yield Title(titled("What changes in the framework", between_words(diff)))
    if diff.things:
        yield Paragraph(count_words(diff.things))
        yield Paragraph(version_words(diff.version))
    elif diff.version.before != diff.version.after:
        yield Paragraph(f"Nothing but the version. {version_words(diff.version)}")
    elif not diff.not_compared:
        yield Paragraph("Nothing changes in the framework.")
    if more := more_asked(diff):
        yield Paragraph(more)
    if diff.version.not_raised:
        yield Paragraph(not_raised_words())
    yield from things_by_kind(diff.things)
    if diff.people is not None:
        yield Heading("Whom it moves")
        named = (diff.revisions,) if diff.revisions else ()
        yield from _people(diff.people, commands("diff", *named, "--people", "--manager", "PERSON"))
    unread = tuple(Bullet(unread_words(each, diff)) for each in diff.not_compared)
    if unread:
        yield Heading("What is not compared")
        yield Bullets(unread)


def _people(moved: PeopleMoved, command: str) -> Iterator[Block]:
    if moved.aiming is None and not moved.manager:
        yield Bullets(tuple(map(Bullet, counted_words(moved))))
        if moved.compared != Told(0, 0):
            yield Paragraph(f"{NAMES_ELSEWHERE} {command}", quiet=True)
    else:
        yield Bullets(tuple(Bullet(each) for each in exact_words(moved.people, moved.aiming)))
        for each in moved.people:
            yield Bullets(tuple(map(Bullet, person_words(each))), label=f"{each.name} ({each.role_name})")
    if moved.people or moved.compared != Told(0, 0):
        yield Paragraph(HOLDS, quiet=True)
    if moved.unsure:
        yield Paragraph(UNSURE)


def _rows(thing: ThingChanged) -> Iterator[tuple[str | None, ...]]:
    own = (thing.kind, thing.id, thing.name)
    if thing.how != "changed":
        yield (*own, thing.how, None, None, None, thing.asks, None)
    if thing.before_id:
        yield (*own, "renamed", "id", thing.before_id, thing.id, "words", None)
    for each in thing.changes:
        heirs = " · ".join(each.heirs) or None
        yield (*own, each.how, ".".join(each.key), each.before or None, each.after or None, each.asks, heirs)


VIEW = render

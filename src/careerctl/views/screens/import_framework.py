"""A framework of another tool: how it was read, what is left out, what changes, and what is missing."""

from collections.abc import Iterable, Iterator

from careerctl.formats.document import Block, Bullet, Bullets, Document, Heading, Pairs, Paragraph, Title
from careerctl.results.framework_import import FrameworkImport, NotTaken, TableRead, ThingsCounted
from careerctl.text.commands import HERE, Commands
from careerctl.text.phrases import first_upper, plural
from careerctl.views.words.changed_things import things_by_kind
from careerctl.views.words.diff import count_words

_MOST = 20
"""How many entries of a list are shown; JSON has all."""
_FEW = 3
_FIELDS = {
    "family": "family",
    "job": "job",
    "job_text": "what the job is",
    "role": "role",
    "role_text": "what the role is",
    "grade": "grade",
    "area": "area",
    "competency": "competency",
    "competency_text": "what the competency is",
    "level": "level",
    "level_text": "what the level looks like",
}
_COLUMNS = ("what", "name", "count", "taken", "where")


def render(found: FrameworkImport, commands: Commands = HERE) -> Document:
    """Return the page."""
    return Document(tuple(_blocks(found, commands)), (_COLUMNS, *_rows(found)))


def _blocks(found: FrameworkImport, commands: Commands) -> Iterator[Block]:
    yield Title(f"The framework of {found.file}")
    yield Paragraph(f"{', '.join(_counted(each) for each in found.counts)}.")
    yield Pairs(tuple(_pairs(found)))
    for each in found.tables:
        yield Heading(_table_heading(each))
        yield Pairs(tuple(_table(each)))
    if found.left_out:
        yield Heading("Left out, or read otherwise")
        yield Bullets(tuple(map(_left_out, found.left_out)))
    if found.near:
        yield Heading("Names that may mean one thing")
        yield Bullets(_shown(f"{each.name} ({each.id}) and {each.other} ({each.other_id})" for each in found.near))
        yield Paragraph("Each was kept. Where two are one, let the file call them alike, or say it in the mapping.")
    yield from _changes(found)
    yield from _missing(found, commands)


def _counted(each: ThingsCounted) -> str:
    taken = f" ({each.taken} of them taken over)" if each.taken != each.count else ""
    return f"{plural(each.count, each.one, each.many)}{taken}"


def _pairs(found: FrameworkImport) -> Iterator[tuple[str, str]]:
    yield "Read as", found.said
    yield "Into", f"{found.folder}, {'a new project' if found.is_new else 'the project there'}"
    if found.levels:
        yield "Levels", ", ".join(found.levels)
    if found.tables:
        yield "Columns", f"as {found.kept} says" if found.kept else "as proposed here"
    if found.unused:
        yield "Not used", _listed(found.unused)
    if found.sheets_left_out:
        yield "Worksheets left out", _listed(found.sheets_left_out)


def _table_heading(table: TableRead) -> str:
    where = f"Worksheet {table.sheet}" if table.sheet else "The table"
    if table.shape == "long":
        return f"{where}: a row for each role, competency and level"
    cells = {
        ("roles", "level"): "roles across, a level in each cell",
        ("roles", "text"): "roles across, a text in each cell, each role a level of its own",
        ("levels", "text"): "levels across, a text in each cell",
    }
    return f"{where}: competencies down, {cells.get((table.across, table.cells), 'levels across')}"


def _table(table: TableRead) -> Iterator[tuple[str, str]]:
    for each in table.columns:
        yield _FIELDS.get(each.field, each.field), each.heading or "the column without a heading"
    if table.over:
        yield table.across, _listed(table.over)


def _left_out(each: NotTaken) -> Bullet:
    more = " …" if each.count > len(each.places[:_FEW]) else ""
    places = f" ({'; '.join(each.places[:_FEW])}{more})" if each.places else ""
    return Bullet(f"{first_upper(each.what)}: {each.count}{places}")


def _changes(found: FrameworkImport) -> Iterator[Block]:
    if found.changes is None:
        return
    things = found.changes.things
    yield Heading("What changes in the project")
    yield Paragraph(count_words(things) or "Nothing changes in the framework.")
    new = [each for each in things if each.how == "new"]
    if new:
        names = _shown(f"{each.name} ({each.id})" if each.name != each.id else each.id for each in new)
        yield Bullets(names, label="New")
    yield from things_by_kind(each for each in things if each.how != "new")
    if found.only_here:
        yield Heading("In the project and not in the file")
        yield Bullets(_shown(f"{each.name} ({each.kind} {each.id})" for each in found.only_here))
        yield Paragraph("Nothing is deleted: these stay as they are.")


def _missing(found: FrameworkImport, commands: Commands) -> Iterator[Block]:
    bullets = [Bullet(f"{each.rule}, {plural(each.count, 'time', 'times')}: {each.first}") for each in found.missing]
    if found.assumed:
        competencies = plural(found.assumed, "competency", "competencies")
        said = f"`asks: skill` stands in {competencies}, since the file does not tell results, skills, behaviours and "
        where = "`asks:` in the mapping says another for all." if found.tables else "Change it in their files."
        bullets.insert(0, Bullet(f"{said}knowledge apart. {where}"))
    if bullets:
        yield Heading("What is missing for a good framework")
        yield Bullets(tuple(bullets))
        yield Paragraph(f"It is sound. All of these, with their places: {commands('check')}", quiet=True)


def _shown(texts: Iterable[str]) -> tuple[Bullet, ...]:
    every = [*texts]
    more = [Bullet(f"and {len(every) - _MOST} more")] if len(every) > _MOST else []
    return (*map(Bullet, every[:_MOST]), *more)


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + more


def _rows(found: FrameworkImport) -> Iterator[tuple[str | int | None, ...]]:
    yield from (("count", each.many, each.count, each.taken, None) for each in found.counts)
    yield from (("not used", each, None, None, None) for each in found.unused)
    yield from (("left out", each.what, each.count, None, "; ".join(each.places) or None) for each in found.left_out)
    yield from (("near", each.name, None, None, each.other) for each in found.near)
    yield from (("missing", each.rule, each.count, None, each.first) for each in found.missing)


VIEW = render

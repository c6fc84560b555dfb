"""A document in Markdown. Text from files is data: none of it becomes structure, HTML or a link."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from careerctl.formats.document import (
    Align,
    Beside,
    Block,
    Bullets,
    Code,
    Document,
    Entries,
    Heading,
    Pairs,
    Paragraph,
    Table,
    Title,
)
from careerctl.formats.folding import in_parts
from careerctl.formats.page import Format, PageSize
from careerctl.text.markdown import fenced, marked, on_a_line

_SIDE_BY_SIDE = 7
"""Columns of figures in one table: as many as stand on a sheet of paper."""
_ALIGN: dict[Align, str] = {"left": ":--", "right": "--:", "center": ":-:"}


def render(document: Document, _page: PageSize) -> str:
    """Return the document's Markdown."""
    return "\n\n".join(part for block in document.blocks for part in _block(block)) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Title():
            yield f"# {on_a_line(block.text)}"
        case Heading():
            yield f"## {on_a_line(block.text)}"
        case Paragraph():
            yield marked(block.text)
        case Pairs():
            yield "\n".join(f"- **{on_a_line(label)}** – {marked(text, 2)}" for label, text in block.rows)
        case Bullets():
            yield from _bullets(block)
        case Beside():
            rows = zip_longest(block.left, block.right, fillvalue="")
            yield _rows(block.headings, ("left", "left"), rows)
        case Entries():
            yield f"## {on_a_line(block.heading)}"
            yield "\n".join(_entries(block))
        case Table():
            yield from _table(block)
        case Code():
            yield fenced("\n".join(block.lines), block.language)


def _bullets(bullets: Bullets) -> Iterator[str]:
    if bullets.label:
        yield f"**{on_a_line(bullets.label)}**"
    lines: list[str] = []
    for each in bullets.bullets:
        lines += [f"- {marked(each.text, 2)}", *(f"  - {marked(detail, 4)}" for detail in each.details)]
    yield "\n".join(lines)


def _entries(entries: Entries) -> Iterator[str]:
    for number, entry in enumerate(entries.entries, 1):
        figures = zip(entries.columns, entry.figures, strict=True)
        said = ", ".join(f"{on_a_line(column)} {on_a_line(figure)}" for column, figure in figures)
        yield f"{number}. **{on_a_line(entry.title)}** – {said}"
        yield from (f"   - {on_a_line(label)}: {marked(text, 5)}" for label, text in entry.details)


def _table(table: Table) -> Iterator[str]:
    for part in in_parts(table, _SIDE_BY_SIDE):
        if part.shades:
            yield _as_one(part)
            continue
        names, aligns = zip(*part.columns, strict=True)
        for group in part.groups:
            if group.heading:
                yield f"## {on_a_line(group.heading)}"
            yield _rows(names, aligns, group.rows)


def _as_one(table: Table) -> str:
    """Return a table whose cells are read beside each other as one, the groups' headings in rows of their own."""
    names, aligns = zip(*table.columns, strict=True)
    lines, blank = [*_head(names, aligns)], " |" * (len(names) - 1)
    for group in table.groups:
        lines += [f"| **{on_a_line(group.heading)}** |{blank}", *map(_row, group.rows)]
    return "\n".join(lines)


def _rows(names: Sequence[str], aligns: Sequence[Align], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join((*_head(names, aligns), *map(_row, rows)))


def _head(names: Sequence[str], aligns: Sequence[Align]) -> tuple[str, str]:
    return _row(names), f"| {' | '.join(_ALIGN[align] for align in aligns)} |"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(on_a_line, cells))} |"


FORMAT = Format(render)

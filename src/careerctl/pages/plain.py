"""A page as text, for a terminal: the blocks of its Markdown, laid out by the format that all screens have."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from markdown_it.tree import SyntaxTreeNode

from careerctl import shelf
from careerctl.formats.document import (
    Align,
    Block,
    Bullet,
    Bullets,
    Code,
    Document,
    Group,
    Heading,
    Paragraph,
    Table,
    Title,
)
from careerctl.formats.page import PageSize
from careerctl.pages.html import parser

_TO_WRITE_ON = "…" * 16
"""What stands where paper has a box for notes."""
_FIGURE = re.compile(r"\(?[\d.]+\)?|–")


def plain(markdown: str, paper: PageSize) -> str:
    """Return a page of Markdown as text that fits the paper."""
    nodes = [node for node in SyntaxTreeNode(parser().parse(markdown)).children if node.type != "hr"]
    blocks = (block for sort, run in groupby(nodes, _sort) for block in _blocks(sort[0], list(run)))
    text: str = shelf.leaf("careerctl.formats.documents", "text").FORMAT.render(Document(tuple(blocks)), paper)
    return text


def _sort(node: SyntaxTreeNode) -> tuple[str, ...]:
    """Return what a block is. Those alike that follow each other are one: paragraphs, tables with the same columns."""
    columns = node.children[0].children[0].children[1:] if node.type == "table" else ()
    return (node.type, *map(_words, columns))


def _blocks(sort: str, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
    match sort:
        case "heading":
            yield from (Title(_words(node)) if node.tag == "h1" else Heading(_words(node)) for node in nodes)
        case "bullet_list":
            yield Bullets(tuple(_bullet(item) for node in nodes for item in node.children))
        case "table":
            yield _table(nodes)
        case "fence" | "code_block":
            yield from (Code("", tuple(node.content.splitlines())) for node in nodes)
        case "blockquote":
            yield from (Paragraph(" ".join(map(_words, node.children)) or _TO_WRITE_ON) for node in nodes)
        case _:
            yield Paragraph("\n\n".join("\n".join(_lines(node)) for node in nodes))


def _bullet(item: SyntaxTreeNode) -> Bullet:
    """Return an item of a list: its paragraphs, and the items that lie in it."""
    lists = [part for part in item.children if part.type.endswith("_list")]
    said = "\n\n".join(_words(part) for part in item.children if part not in lists)
    return Bullet(said, tuple("\n".join(_of_item(one)) for part in lists for one in part.children))


def _of_item(item: SyntaxTreeNode) -> Iterator[str]:
    for at, part in enumerate(item.children):
        yield from ("",) if at and part.type == "paragraph" else ()
        yield from _lines(part)


def _lines(node: SyntaxTreeNode) -> Iterator[str]:
    """Yield the lines of a paragraph, or of a list with its items' signs, as the text of a file would have them."""
    if not node.type.endswith("_list"):
        yield _words(node)
        return
    for number, item in enumerate(node.children, int(node.attrs.get("start", 1))):
        sign = "- " if node.type == "bullet_list" else f"{number}. "
        for at, line in enumerate(_of_item(item)):
            yield f"{' ' * len(sign) if at else sign}{line}".rstrip()


def _table(nodes: Sequence[SyntaxTreeNode]) -> Table:
    """Return tables with the same columns as one; the name of the first column stands over each one's rows."""
    rows = [[list(map(_words, row.children)) for part in node.children for row in part.children] for node in nodes]
    columns: list[tuple[str, Align]] = [("", "left")]
    for at, name in enumerate(rows[0][0][1:], 1):
        are_figures = all(_FIGURE.fullmatch(row[at]) for _, *rest in rows for row in rest)
        columns.append((name, "right" if are_figures else "left"))
    return Table(tuple(columns), tuple(Group(first[0], tuple(map(tuple, rest))) for first, *rest in rows))


def _words(node: SyntaxTreeNode) -> str:
    """Return what stands in a block, without marks; a label in bold has a colon where only the mark set it off."""
    inline = [each for child in node.children if child.type == "inline" for each in child.children]
    said = [(each.markup, text) for each in inline if (text := _text(each))]
    words = [text for _, text in said]
    if len(said) > 1 and said[0][0] == "**" and words[0][-1].isalnum() and re.match(r" [\w“…]", words[1]):
        words[0] += ":"
    return "".join(words)


def _text(node: SyntaxTreeNode) -> str:
    if node.type.endswith("break"):
        return " "
    return node.content if not node.children else "".join(map(_text, node.children))

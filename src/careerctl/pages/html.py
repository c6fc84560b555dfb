"""One file for the screen, the phone and the printer: the Markdown of a page, cleaned, with its pictures and style."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from html import escape
from itertools import pairwise
from pathlib import Path

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from careerctl.text.characters import in_markup

TAGS = {
    "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "hr", "br", "blockquote", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"td": {"data-label", "class"}, "th": {"class"}, "ol": {"start"}, "table": {"class"}}


def html(markdown: str, charts: Mapping[str, str], language: str, subject: str) -> str:
    """Return a page; `charts` are pictures as SVG by the address that the Markdown has for them.

    Its title is the first heading, or its subject where there is none.

    Raw HTML in the Markdown is text. Links and pictures from anywhere else become their text.
    """
    tokens = _parser().parse(markdown)
    title = next((_plain_text(after) for each, after in pairwise(tokens) if each.type == "heading_open"), subject)
    body = "".join(_parts(tokens, charts))
    style = _style()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return in_markup(
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


_WORDS = {"text", "text_special", "code_inline"}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text("utf-8").strip()


def _parts(tokens: Sequence[Token], charts: Mapping[str, str]) -> list[str]:
    """Return the page piece by piece: what was cleaned, and between it the pictures, which are our own."""
    parts: list[str] = []
    begun: list[Token] = []
    for each in _labelled(tokens):
        picture = _picture(each, charts)
        if picture is None:
            begun.append(each)
        else:  # the paragraph that was begun for it alone holds nothing else
            parts += [_cleaned(begun[:-1]), f"<figure>{picture}</figure>\n"]
            begun = []
    return [*parts, _cleaned(begun)]


def _picture(token: Token, charts: Mapping[str, str]) -> str | None:
    """Return the picture that stands in a line by itself, None where there is none of ours."""
    images = token.children if token.type == "inline" and token.children else []
    if len(images) == 1 and images[0].type == "image":
        return charts.get(str(images[0].attrs["src"]))
    return None


def _cleaned(tokens: Sequence[Token]) -> str:
    parser = _parser()
    made = parser.renderer.render(tokens, parser.options, {})
    return nh3.clean(made, tags=TAGS, attributes=ATTRIBUTES, clean_content_tags={"script", "style"}, link_rel=None)


def _labelled(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tell each cell of a table which column it is in, since a phone shows the cells of a row below each other."""
    columns: list[str] = []
    column = 0
    for at, each in enumerate(tokens):
        if each.type == "thead_open":
            columns = []
        elif each.type == "th_open":
            columns.append(_plain_text(tokens[at + 1]))
        elif each.type == "tr_open":
            column = 0
        elif each.type == "td_open":
            each.attrSet("data-label", columns[column] if column < len(columns) else "")
            column += 1
    return tokens


def _plain_text(inline: Token) -> str:
    """Return what a heading or a cell says, without its marks."""
    return "".join(each.content for each in inline.children or () if each.type in _WORDS)

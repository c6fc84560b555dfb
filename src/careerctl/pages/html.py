"""One file for the screen, the phone and the printer: the Markdown of a page, cleaned, with its pictures and style."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from html import escape
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.token import Token

from careerctl.text.characters import in_markup

TAGS = {
    "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "hr", "br", "blockquote", "code", "pre",
    "table", "thead", "tbody", "tr", "th", "td", "span",
}  # fmt: skip
ATTRIBUTES = {"td": {"data-label", "class"}, "th": {"class"}, "ol": {"start"}, "table": {"class"}}
_LINKED = {"a": {"href"}, "h2": {"id"}, "h3": {"id"}}
"""What a page among others has beside it."""


def html(
    markdown: str,
    charts: Mapping[str, str],
    language: str,
    subject: str,
    shades: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return a page; `charts` are what stands in figures, by the address that the Markdown has for each.

    `shades` say of cells, by what stands in them, how they are shaded.

    Its title is the first heading, or its subject where there is none.

    Raw HTML in the Markdown is text. Links and pictures from anywhere else become their text.
    """
    tokens = parser().parse(markdown)
    title = title_of(tokens, subject)
    _shade(tokens, shades)
    end = end_of(tokens)
    keep_marks_with_words(tokens)
    body = "".join(parts(tokens[:end], charts))
    if end < len(tokens):
        body += f"<section>\n{''.join(parts(tokens[end:], charts))}</section>\n"
    return file_of(language, title, f"<main>\n{body}</main>\n", style_of("page"))


def file_of(language: str, title: str, body: str, style: str, script: str = "") -> str:
    """Return a file of HTML that asks for nothing, and runs nothing but the script that it holds."""
    policy = f"default-src 'none'; style-src {_digest(style)}"
    policy += f"; script-src {_digest(script)}" if script else ""
    runs = f"<script>{script}</script>\n" if script else ""
    return in_markup(
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}{runs}</body>\n</html>\n"
    )


@lru_cache(4)
def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


_LINES = {"inline": 1, "heading_open": 1, "blockquote_open": 5, "hr": 2, "td_open": -1, "th_open": -1, "tr_open": 1}
"""How many lines of a sheet things take; the cells of a row are one."""
_LINE = 95
"""Characters in a line of a sheet."""
_FEWEST_AT_END, _MOST_AT_END = 16, 32
"""Lines, of which a sheet has about fifty-five."""
_LONG, _LONGEST_WORDS = 24, 70
"""Characters of a word that is broken where it has no room, and of a table's longest words, one a column, that fit into
a line."""

_HEADING_TEXT = "heading_text"
_WORDS = {"text", "text_special", "code_inline"}


@cache
def parser() -> MarkdownIt:
    """Return what reads the Markdown of pages."""
    reader = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")
    reader.add_render_rule("code_inline", _code)
    reader.add_render_rule(_HEADING_TEXT, _heading_text)
    return reader


def _code(_renderer: RendererProtocol, tokens: Sequence[Token], at: int, *_: object) -> str:
    """Return a command with each option and id in one piece: a line that ended at a hyphen would be typed wrongly."""
    return f"<code>{_in_one_piece(tokens[at].content)}</code>"


def _heading_text(_renderer: RendererProtocol, tokens: Sequence[Token], at: int, *_: object) -> str:
    """Return a text of a heading with each id in one piece, such as that of a round."""
    return _in_one_piece(tokens[at].content)


def _in_one_piece(text: str) -> str:
    words = map(escape, text.split(" "))
    return " ".join(f"<span>{each}</span>" if "-" in each else each for each in words)


@cache
def brought(name: str) -> str:
    """Return a file that careerctl brings for pages: a style, a script."""
    return (Path(__file__).parent / name).read_text("utf-8").strip()


@cache
def style_of(*names: str) -> str:
    """Return the style of pages: that of all, and on top of it what some of them have."""
    return "\n".join(brought(f"{each}.css") for each in names)


def parts(tokens: Sequence[Token], charts: Mapping[str, str], *, linked: bool = False) -> list[str]:
    """Return the page piece by piece: what was cleaned, and between it the pictures, which are our own.

    Links are text, unless it was made sure where they lead.
    """
    made: list[str] = []
    begun: list[Token] = []
    for each in _labelled(tokens):
        picture = _picture(each, charts)
        if picture is None:
            begun.append(each)
        else:  # the paragraph that was begun for it alone holds nothing else
            made += [_cleaned(begun[:-1], linked=linked), f"<figure>\n{picture}\n</figure>\n"]
            begun = []
    return [*made, _cleaned(begun, linked=linked)]


def title_of(tokens: Sequence[Token], subject: str) -> str:
    """Return the first heading of a page, or its subject where there is none."""
    return next((_plain_text(after) for each, after in pairwise(tokens) if each.type == "heading_open"), subject)


def end_of(tokens: Sequence[Token]) -> int:
    """Return where the end of a page begins that paper keeps together, so that its last sheet is not all but empty.

    It begins with a heading, is more than a few lines where it can be, and never more than half a sheet.
    """
    lines, end, enough = 0, len(tokens), False
    for at, token in reversed([*enumerate(tokens)]):
        lines += _LINES.get(token.type, 0) + (len(token.content) // _LINE if token.type == "inline" else 0)
        if lines > _MOST_AT_END or enough:
            break
        if token.type == "heading_open":
            end, enough = at, lines >= _FEWEST_AT_END
    return end


def _picture(token: Token, charts: Mapping[str, str]) -> str | None:
    """Return the picture that stands in a line by itself, None where there is none of ours."""
    images = token.children if token.type == "inline" and token.children else []
    if len(images) == 1 and images[0].type == "image":
        return charts.get(str(images[0].attrs["src"]))
    return None


def _cleaned(tokens: Sequence[Token], *, linked: bool) -> str:
    reader = parser()
    made = reader.renderer.render(tokens, reader.options, {})
    tags, attributes = (TAGS | {"a"}, ATTRIBUTES | _LINKED) if linked else (TAGS, ATTRIBUTES)
    return nh3.clean(made, tags=tags, attributes=attributes, clean_content_tags={"script", "style"}, link_rel=None)


def _labelled(tokens: Sequence[Token]) -> Sequence[Token]:
    """Tell each cell of a table which column it is in, since a phone shows the cells of a row below each other.

    A cell is `long` where a word in it is, and a table `tight` in which not even the others have room: there alone
    words are broken. What stands to the right, and is not shaded, is a `number`.
    """
    columns: list[str] = []
    longest: list[int] = []
    table, column = Token("", "", 0), 0
    for at, each in enumerate(tokens):
        if each.type == "table_open":
            table, columns, longest = each, [], []
        elif each.type == "tr_open":
            column = 0
        elif each.type in {"th_open", "td_open"}:
            text = _plain_text(tokens[at + 1])
            if each.type == "th_open":
                columns.append(text)
                longest.append(0)
            else:
                each.attrSet("data-label", columns[column])
            if each.attrGet("style") == "text-align:right" and each.attrGet("class") is None:
                each.attrJoin("class", "number")
            word = max(map(len, text.split(" ")))
            if word > _LONG:
                each.attrJoin("class", "long")
            else:
                longest[column] = max(longest[column], word)
            column += 1
        elif each.type == "table_close" and sum(longest) > _LONGEST_WORDS:
            table.attrSet("class", "tight")
    return tokens


def _shade(tokens: Sequence[Token], shades: Mapping[str, str]) -> None:
    """Give each cell that is shaded its class, and its table that of a grid, in which there is room for many."""
    table = Token("", "", 0)
    for each, after in pairwise(tokens):
        if each.type == "table_open":
            table = each
        elif each.type == "td_open" and (shade := shades.get(_plain_text(after))) is not None:
            each.attrSet("class", shade)
            table.attrSet("class", "grid")


def keep_marks_with_words(tokens: Sequence[Token]) -> None:
    """Let no line of a heading begin with the point that stands between two parts of it, or inside a word."""
    for each, after in pairwise(tokens):
        if each.type == "heading_open":
            for part in after.children or ():
                part.content = part.content.replace(" · ", "\N{NO-BREAK SPACE}· ")
                part.type = _HEADING_TEXT if part.type == "text" else part.type


def _plain_text(inline: Token) -> str:
    """Return what a heading or a cell says, without its marks."""
    return "".join(each.content for each in inline.children or () if each.type in _WORDS)

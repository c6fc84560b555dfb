"""A page among others: with what stands around all of them, and links that lead from one to another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from markdown_it.token import Token

from careerctl.pages.html import end_of, file_of, keep_marks_with_words, parser, parts, title_of

_LEVEL = "level-"
"""How the ids of levels begin, which stand side by side where there is room."""


class Frame(NamedTuple):
    """What stands around a page."""

    language: str
    title: str
    """Of all pages together."""
    before: str
    """HTML of careerctl's own, before the page itself."""
    style: str
    address: Callable[[str], str]
    """Where a link of the Markdown leads; "" for nowhere: then it is text."""


def html_among(markdown: str, charts: Mapping[str, str], subject: str, frame: Frame) -> str:
    """Return a page of Markdown, as `html` does, in its frame and with its links."""
    tokens = parser().parse(markdown)
    _follow(tokens, frame.address)
    _head(tokens)
    title = title_of(tokens, subject)
    keep_marks_with_words(tokens)  # after which the words of headings are no plain text any more
    return framed("".join(_columns(tokens, charts)), title, frame)


def framed(body: str, title: str, frame: Frame, script: str = "") -> str:
    """Return a page whose body is HTML already."""
    title = f"{title} – {frame.title}" if frame.title != title else title
    main = f'{frame.before}<main id="main">\n{body}</main>\n'
    return file_of(frame.language, title, main, frame.style, script)


def _follow(tokens: Sequence[Token], address: Callable[[str], str]) -> None:
    """Let links lead where they are to; of those that lead nowhere the text stays. A heading links to its own place."""
    for before, inline in pairwise(tokens):
        if inline.type != "inline" or not inline.children:
            continue
        inline.children = [*_followed(inline.children, address)]
        first = inline.children[0] if inline.children else None
        if before.type == "heading_open" and first is not None and first.type == "link_open":
            to = str(first.attrs["href"])
            if to.startswith("#"):
                before.attrSet("id", to[1:])


def _followed(tokens: Sequence[Token], address: Callable[[str], str]) -> Iterator[Token]:
    leads = False
    for each in tokens:
        if each.type == "link_open":
            to = address(str(each.attrs["href"]))
            leads = bool(to)
            each.attrs = {"href": to}
        if leads or each.type not in {"link_open", "link_close"}:
            yield each


def _head(tokens: Sequence[Token]) -> None:
    """Let a column without a name have no heading: whoever hears the page would hear of one that says nothing."""
    for opens, inline, closes in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opens.type == "th_open" and not inline.content:
            opens.tag = closes.tag = "td"


def _columns(tokens: Sequence[Token], charts: Mapping[str, str]) -> Iterator[str]:
    """Yield a page piece by piece; levels that follow each other are together in one, and its end is kept together."""
    end, is_ending = end_of(tokens), False
    begins = [at for at, each in enumerate(tokens) if each.type == "heading_open" and not each.level]
    is_level = False
    for first, last in pairwise([0, *begins, len(tokens)]):
        was, is_level = is_level, first < last and str(tokens[first].attrs.get("id", "")).startswith(_LEVEL)
        begins_end = first == end and not is_level and first < last
        is_ending = is_ending or begins_end
        yield '<div class="levels">\n' if is_level and not was else "</div>\n" if was and not is_level else ""
        yield "<section>\n" if begins_end else ""
        part = "".join(parts(tokens[first:last], charts, linked=True))
        yield f"<section>\n{part}</section>\n" if is_level else part
    yield ("</div>\n" if is_level else "") + ("</section>\n" if is_ending else "")

"""Descriptions in HTML as text with paragraphs, lists and emphasis, and back again. All else of HTML is left out."""

import re
from collections.abc import Iterator
from html import escape, unescape

from careerctl.text.prose import ProsePart, parts, spans

_PARAGRAPHS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "table", "section", "article", "pre"}
)
_LISTS = frozenset({"ul", "ol"})
_SIGNS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_UNREAD = frozenset({"script", "style", "template", "head", "svg", "math", "object", "iframe"})
_DEEPEST = 3
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?:[\s/][^<>]*)?>")
_PLAIN = re.compile(r"</?(?:p|br|ul|ol|li|strong|em|b|i)[ ]?/?>", re.IGNORECASE)
_BULLET = re.compile(r"^[ ]*[•·‣▪◦][ ]*", re.MULTILINE)
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")
_OPEN, _SHUT = "\x00", "\x01"
"""What stands before a sign of emphasis until it is known whether it has words and an end."""
_ELEMENTS = ("", "em", "strong")


def as_text(html: str) -> str:
    """Return HTML as text in Markdown, whether it is well-formed or not. Linear in its length, unlike `html.parser`."""
    reading, at = _Reading(), 0
    html = _without_comments(re.sub("[\x00\x01]", "", html))
    for found in _TAG.finditer(html):
        reading.take_words(unescape(html[at : found.start()]))
        (reading.close if found[1] else reading.open)(found[2].lower())
        at = found.end()
    reading.take_words(unescape(html[at:]))
    return reading.text()


def _without_comments(html: str) -> str:
    kept, at = "", 0
    while (begins := html.find("<!--", at)) >= 0 and (ends := html.find("-->", begins + 4)) >= 0:
        kept += html[at:begins]
        at = ends + 3
    return kept + html[at:]


class _Reading:
    """Takes HTML line by line: each paragraph, line break or item begins one."""

    def __init__(self) -> None:
        self.lines: list[str] = [""]
        self.lists: list[str] = []
        self.unread = 0

    def open(self, tag: str) -> None:
        """Take the beginning of an element."""
        if tag in _UNREAD:
            self.unread += 1
        elif tag in _LISTS:
            self.lists.append(tag)
            self._new_line(apart=len(self.lists) == 1)
        elif tag == "li":
            self._new_line()
            sign = "1." if self.lists and self.lists[-1] == "ol" else "-"
            self.lines[-1] = "  " * min(max(len(self.lists) - 1, 0), _DEEPEST) + f"{sign} "
        elif tag == "br":
            self._new_line()
        elif tag in _PARAGRAPHS and not self.lists:
            self._new_line(apart=True)
        elif tag in _SIGNS:
            self.lines[-1] += f"{_OPEN}{_SIGNS[tag]}"

    def close(self, tag: str) -> None:
        """Take the end of an element."""
        if tag in _UNREAD:
            self.unread = max(self.unread - 1, 0)
        elif tag in _LISTS and self.lists:
            self.lists.pop()
            self._new_line(apart=not self.lists)
        elif tag in _PARAGRAPHS and not self.lists:
            self._new_line(apart=True)
        elif tag in _SIGNS:
            self.lines[-1] += f"{_SHUT}{_SIGNS[tag]}"

    def take_words(self, data: str) -> None:
        """Take what stands between elements."""
        if data and not self.unread:
            words = _BLANKS.sub(" ", data)
            self.lines[-1] += words.lstrip() if not self.lines[-1].strip(" ") else words

    def _new_line(self, *, apart: bool = False) -> None:
        if self.lines[-1].strip():
            self.lines.append("")
        if apart and len(self.lines) > 1 and self.lines[-2]:
            self.lines.append("")

    def text(self) -> str:
        """Return what was read."""
        text = "\n".join(_emphasised(each).rstrip() for each in self.lines)
        return re.sub(r"\n{3,}", "\n\n", _BULLET.sub("- ", text)).strip()


_OPENED = re.compile(r"\x00(\*+)\s*([^\x00\x01]*?)\s*\x01\1")


def _emphasised(line: str) -> str:
    """Set signs of emphasis where words stand between them, and leave out all others."""
    kept = _OPENED.sub(lambda found: f"{found[1]}{found[2]}{found[1]}" if found[2] else "", line)
    return re.sub(r"[\x00\x01]\*+", "", kept)


def as_html(text: str) -> str:
    """Return text in Markdown as HTML, without anything between its elements; a list may be of one line."""
    return "".join(_elements(parts(f"{text}\n"))) if text.strip() else ""


def same_html(html: str, text: str) -> str:
    """Return HTML that says what a text does, of elements alone that a text can have; otherwise the text as HTML.

    So that what came as HTML, and nobody has changed since, can go back with its blanks and line breaks.
    """
    is_plain = all(_PLAIN.fullmatch(each) for each in re.findall("<[^<>]*>?", html))
    return html if html and is_plain and as_text(html) == text.strip() else as_html(text)


def _elements(every: tuple[ProsePart, ...]) -> Iterator[str]:
    open_lists: list[str] = []
    for each in every:
        depth = each.depth if each.sign else 0
        while len(open_lists) > depth:
            yield f"</li></{open_lists.pop()}>"
        if not each.sign:
            yield f"<p>{_inline(each.words)}</p>"
            continue
        sort = "ol" if each.sign[:1].isdecimal() else "ul"
        if len(open_lists) == depth:
            yield "</li>"
        while len(open_lists) < depth:
            open_lists.append(sort)
            yield f"<{sort}>" + ("<li>" if len(open_lists) < depth else "")
        yield f"<li>{_inline(each.words)}"
    while open_lists:
        yield f"</li></{open_lists.pop()}>"


def _inline(words: str) -> str:
    said = ""
    for each in spans(words):
        inner, element = escape(each.words, quote=False), _ELEMENTS[each.strength]
        said += f"<{element}>{inner}</{element}>" if element else inner
    return said

"""Text from files is data: whatever stands in it, a page has the structure that harmless text would give it.

That is text with the same paragraphs, items and emphasis, and nothing else in it becomes structure.
"""

import random
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

import mistune
import pytest
from markdown_it import MarkdownIt

from careerctl import shelf
from careerctl.pages.content import links
from careerctl.pages.engine import Engine
from careerctl.pages.html import html
from careerctl.pages.linked import PAGE
from careerctl.pages.linker import Linker
from careerctl.pages.printer import CONTENTS
from careerctl.pages.site.framed import Frame, html_among
from careerctl.text.markdown import escaped, marked
from careerctl.text.phrases import plainly
from careerctl.text.prose import parts

TEXTS = 10_000
PIECES = (
    "|", "||", "<", ">", "<b>", "</td>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--",
    "-->", "#", "# ", "## x", "\n", "\n\n", "\n# x", "\n---\n", "\n| a | b |\n|---|---|\n", "\n- x", "\n1. x",
    "\n> x", "    code", "\t", "```", "~~~", "`", "``", "*", "**", "_", "__", "~", "~~", "\\", "\\\\", "\\|",
    "[", "]", "[x](javascript:alert(1))", "![x](https://example.com/x.png)", "[x]: https://example.com", "[^1]",
    "[^1]: x", "<https://example.com>", "https://example.com", "http://a.b", "www.example.com",
    "someone@example.com", "@alice", "mailto:a@b.c", "javascript:alert(1)", "&lt;", "&#60;script&#62;", "&amp",
    "$x$", "$$", ":::", "{{ 7*7 }}", "{% raw %}", "{#", "+", "-", "=", "===", "---", "1.", "1)", "99. ", "!",
    "(", ")", "\u202e", "\u200b", "\u0007", "\u2028", "é", "漢字",
    "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67", "x", " ", " a ", "- [ ] ", "==x==", "^x^", "H~2~O",
    "|---|", ":--", "::", "\r\n", "<a href='x'>", "]]>", "<?x", "<![CDATA[", "&nbsp;",
    "\n  - x", "\n   1. x", "\n2. x", "\n\n3. x", "\n* x", "\n+ x", "\n\n  y", "\n- [x](y)", "\n- # x", "\n- | a",
    "\n- - x", "**x**", "*x*", "_x_", "__x__", "***x***", " **x** ", "**x", "x**", "**a *b* c**", "**`x`**",
    "**[x](y)**",
)  # fmt: skip
PAGES = (
    ("review", "alice"), ("review", "carmen"), ("review", "yuki"), ("prepare", "carmen"), ("answer", "alice"),
    ("calibration", "2026-h1"),
    ("answer", "yuki"), ("plan", "carmen"), ("plan", "yuki"), ("talk", "carmen"), ("farewell", "sean"),
    ("decision", "carmen"), ("progression", "sales-manager"),
    ("announcement", "farah"), ("role", "account-executive"),
    ("path", "individual-seller"), ("paths", ""), ("opening", "senior-account-executive-west"),
    ("competency", "negotiation"), ("goal", "many-site-customers"), ("activities", ""), ("start", ""),
    ("compare", "account-executive--senior-account-executive"), ("changes", ""),
)  # fmt: skip
CHARTS = {each: f"alice.{each}.svg" for each in ("levels", "map", "rounds", "timeline")}
PROSE = re.compile(
    r"/?(?:p|ul|li|strong|em)(?: \[\])?|/?ol(?: \['start'\]| \[\])?|inline "
    r"|(?:paragraph|bullet_list|ordered_list|list_item|strong|em)_(?:open|close) \w+"
    r"|paragraph|block_text|list|list_item|strong|emphasis"
)
"""What texts may add to a page, as each parser calls it: paragraphs, lists and emphasis."""
FIXED = {"id", "page", "beside", "level_page", "role_page", "from_page", "to_page", "place", "url"}
"""Names whose texts are no words: ids and pages, by which nothing is printed, and addresses, which have a test."""


def hostile(dice: random.Random) -> str:
    """Return a text of a few pieces that is not blank."""
    while not (text := "".join(dice.choices(PIECES, k=dice.randint(1, 6)))).strip():
        pass
    return text


def twin(text: str) -> str:
    """Return harmless text with the paragraphs, items and emphasis of another one."""
    lines = []
    for each in parts(text):
        deep = "    " * (each.depth - bool(each.sign))
        lines += ["", f"{deep}{each.sign}{' ' * bool(each.sign)}{calm_words(each.words)}"]
    return "\n".join(lines).lstrip("\n") + ("\n" if "\n" in text else "")


def calm_words(words: str) -> str:
    """Return other words with the same emphasis: asterisks without a backslash are all that is left of that."""
    said = ""
    for at, each in enumerate(re.split(r"(?<!\\)(\*+)", marked(words))):
        said += each if at % 2 else "Lorem" if at % 4 else " Lorem " if each else ""
    return said.strip()


def put(value: Any, text: Callable[[], str], name: str = "") -> Any:
    """Return data in which other words stand wherever there are some."""
    if isinstance(value, str):
        return text() if value and name not in FIXED else value
    if isinstance(value, dict):
        return {key: put(each, text, key) for key, each in value.items()}
    return [put(each, text) for each in value] if isinstance(value, list) else value


BY_LENGTH = {"section []", "/section"}
"""Where the end of a page begins, which paper keeps together, goes by how long the texts are."""


class Tags(HTMLParser):
    """The tags of a page, without its head and its words, and without what goes by their length or hyphens."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = sorted(name for name, value in attrs if name != "class" or value not in {"tight", "long"})
        if tag != "span" or attrs:
            self.seen.append(f"{tag} {names}")

    def handle_endtag(self, tag: str) -> None:
        if tag != "span":
            self.seen.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.seen.append(f"comment {data}")


def tags(page: str) -> list[str]:
    parser = Tags()
    parser.feed(page)
    return [each for each in parser.seen if each not in BY_LENGTH]


def blocks(text: str) -> list[str]:
    """Return the structure that markdown-it sees, with all that it may be made to see."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return [*_types(parser.parse(text))]


def _types(tokens: Any) -> Iterator[str]:
    for each in tokens:
        if each.type not in {"text", "text_special", "softbreak"}:
            yield f"{each.type} {each.tag}"
        yield from _types(each.children or ())


PLUGINS = ["table", "strikethrough", "footnotes", "url", "task_lists", "def_list", "math", "abbr"]
SECOND = mistune.create_markdown(renderer="ast", plugins=PLUGINS)


def nodes(text: str) -> list[str]:
    """Return the structure that mistune sees, with the extensions of the places where people read Markdown."""
    return [*_nodes(SECOND(text))]


def _nodes(found: Any) -> Iterator[str]:
    for each in found:
        if each["type"] not in {"text", "softbreak", "blank_line"}:
            yield each["type"]
        yield from _nodes(each.get("children", ()))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(plainly)


def framed(text: str) -> str:
    """Return a page among others, whose links lead to themselves."""
    return html_among(text, {}, "", Frame("en", "", "", "", lambda link: link.removeprefix(PAGE)))


def some(
    filled: Callable[..., dict[str, Any]], dice: random.Random, count: int, pages: tuple[Any, ...] = PAGES
) -> Iterator[tuple[str, Any, Any]]:
    """Yield pages full of hostile texts, and the same with a harmless twin of each, until there were enough of them."""
    used = 0
    while used < count:
        for kind, about in pages:
            texts: list[str] = []
            data = put(filled(kind, about), lambda texts=texts: texts.append(hostile(dice)) or texts[-1])
            twins = iter([twin(each) for each in texts])
            used += len(texts)
            yield kind, data, put(data, lambda twins=twins: next(twins))


def seen(text: str, made: Callable[[str], str] = lambda text: html(text, {}, "en", "")) -> tuple[list[str], ...]:
    """Return the structure of a page as two parsers and a reader of HTML see it."""
    return blocks(text), nodes(text), tags(made(text))


def without_prose(structure: tuple[list[str], ...]) -> list[list[str]]:
    """Return a structure without what texts may add to it."""
    return [[each for each in part if not PROSE.fullmatch(each)] for part in structure]


@pytest.mark.slow
def test_structure_is_that_of_harmless_text(filled: Callable[..., dict[str, Any]], engine: Engine, whole) -> None:
    pages_of = PAGES if whole else tuple(dict(PAGES).items())  # one of each kind
    pages = [engine.markdown(each[0], put(filled(*each), lambda: "Lorem"), CHARTS) for each in pages_of]
    calm = [seen(text) for text in pages]
    assert not {each.split()[0] for same in calm for each in same[2]} & {"a", "img", "script", "iframe"}
    pages_full = some(filled, random.Random(7), TEXTS if whole else TEXTS // 20, pages_of)
    for at, (kind, data, harmless) in enumerate(pages_full):
        found = seen(engine.markdown(kind, data, CHARTS))
        assert found == seen(engine.markdown(kind, harmless, CHARTS))
        assert without_prose(found) == without_prose(calm[at % len(pages_of)])


@pytest.mark.slow
def test_structure_among_others_is_that_of_harmless_text(filled: Callable[..., dict[str, Any]], whole) -> None:
    linked = Engine(plainly, linked=True)
    pages = PAGES[PAGES.index(("role", "account-executive")) :]
    calm = [seen(linked.markdown(each[0], put(filled(*each), lambda: "Lorem"), CHARTS), framed) for each in pages]
    assert {each.split()[0] for same in calm for each in same[2]} >= {"a", "div"}
    pages_full = some(filled, random.Random(11), TEXTS if whole else TEXTS // 50, pages)
    for at, (kind, data, harmless) in enumerate(pages_full):
        found = seen(linked.markdown(kind, data, CHARTS), framed)
        assert found == seen(linked.markdown(kind, harmless, CHARTS), framed)
        assert without_prose(found) == without_prose(calm[at % len(pages)])


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://example.com/a b(c)<d>\"e'", "https://example.com/a%20b%28c%29%3Cd%3E%22e'"),
        ("HTTP://example.com/ü#x", "HTTP://example.com/%C3%BC#x"),
        *(
            (each, None)
            for each in ("javascript:alert(1)", "data:text/html,x", "//example.com", "https:///x", "x.html")
        ),
    ],
)
def test_a_link_leads_to_the_web_and_nowhere_else(url: str, leads: str | None) -> None:
    said = links([("Read [on](x)", url)])[0]
    link = Linker(linked=True)(said["label"], said["url"])
    page = html_among(link, {}, "", Frame("en", "", "", "", str))
    assert re.findall(r'<a href="([^"]*)"', page.partition("<main")[2]) == ([leads] if leads else [])


def test_a_twin_has_the_paragraphs_and_items_of_its_text(whole) -> None:
    dice = random.Random(11)
    for text in (hostile(dice) for _ in range(TEXTS if whole else TEXTS // 20)):
        shape, same = ([each._replace(words="", apart=False) for each in parts(one)] for one in (text, twin(text)))
        assert same == shape
        assert seen(marked(text)) == seen(marked(twin(text)))


@pytest.mark.parametrize("row", [":--", ":-:", "--:", "|--|"])
def test_no_text_under_a_line_makes_a_table_of_the_two(row: str) -> None:
    assert {*blocks(f"{escaped('A | line')}\n{escaped(row)}\n")} == {"paragraph_open p", "inline ", "paragraph_close p"}


def test_it_bites(filled: Callable[..., dict[str, Any]], engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careerctl.pages.pieces.on_a_line", str)
    monkeypatch.setattr("careerctl.pages.pieces.marked", lambda text, _: text)
    calm = engine.markdown("role", put(filled("role", "account-executive"), lambda: "Lorem"), CHARTS)
    for text in ("a\n# b", "<b>x</b>", "**a**", "[a](b)", "a | b\n|-|-|", "- a"):
        wild = engine.markdown("role", put(filled("role", "account-executive"), lambda text=text: text), CHARTS)
        assert blocks(wild) != blocks(calm)
        assert nodes(wild) != nodes(calm)


@pytest.mark.parametrize("kind", shelf.names(CONTENTS))
def test_what_a_template_is_given_is_said(filled: Callable[..., dict[str, Any]], kind: str) -> None:
    about = {each: subject for each, subject in PAGES if each not in {"review", "answer", "plan"}}.get(kind, "carmen")
    assert set(filled(kind, about)) == set(shelf.leaf(CONTENTS, kind).CONTENT.names)

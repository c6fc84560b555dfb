"""The page on which one looks for a word: it holds its script and all that is to be found, and asks for nothing."""

import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from careerctl.pages.html import brought, parser, parts
from careerctl.pages.site.entries import Findable
from careerctl.pages.site.framed import Frame, framed
from careerctl.pages.site.plan import Addresses
from careerctl.text.characters import in_json, in_one_line
from careerctl.text.phrases import Say


def search_page(entries: Iterable[Findable], frame: Frame, addresses: Addresses, foot: str, say: Say) -> str:
    """Return the page. Without a script it is a list of all pages; `foot` is Markdown."""
    listed = [*entries]
    found = [[each.name, each.sort, addresses.to(each.page, each.place), each.words] for each in listed]
    body = [*_body(listed, addresses, say), *parts(parser().parse(f"---\n\n{foot}"), {})]
    return framed("\n".join(body), say("Search"), frame, _script(found, say))


def _body(entries: Iterable[Findable], addresses: Addresses, say: Say) -> Iterator[str]:
    yield f"<h1>{_safe(say('Search'))}</h1>"
    yield f'<div role="search" id="search"><label for="words">{_safe(say("Words to look for"))}</label>'
    yield '<input id="words" type="search" autocomplete="off" spellcheck="false" aria-describedby="said">'
    yield '<p id="said" role="status"></p></div>'
    yield '<ol id="found"></ol>'
    yield f'<div id="all"><h2>{_safe(say("All pages"))}</h2>'
    whole = sorted((each for each in entries if not each.place or "/" not in each.page), key=lambda each: each.sort)
    for sort, those in groupby(whole, key=lambda each: each.sort):
        yield f"<h3>{_safe(sort)}</h3>\n<ul>"
        for each in sorted(those, key=lambda one: one.name.casefold()):
            yield f'<li><a href="{addresses.to(each.page, each.place)}">{_safe(each.name)}</a></li>'
        yield "</ul>"
    yield "</div>"


def _safe(text: str) -> str:
    return escape(in_one_line(text))


def _script(found: list[list[str]], say: Say) -> str:
    """Return the script with what it looks through. Nothing in a text ends it, and nobody obeys what is unseen."""
    said = {
        "one": say("1 found"),
        "many": say("{count} found", count="{count}"),
        "none": say("Nothing here has all of these words."),
        "more": say("… and {count} more", count="{count}"),
    }
    return brought("site/search.js").replace("/* pages */ []", _data(found)).replace("/* said */ {}", _data(said))


def _data(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return in_json(text).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

"""Where pages that are made together lie, what they are called in links, and which addresses lead to the web."""

import re
from collections.abc import Container, Mapping

from careerctl.text.phrases import number

PAGE = "page:"
"""What stands before a page in a link until it is known where that lies."""
_WEB = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9/:?#@!$&'*+,;=%~._-]")
"""What is spelled out in an address: a bracket could end the link around it."""

FOLDERS = {
    "role": "roles",
    "competency": "competencies",
    "path": "paths",
    "goal": "goals",
    "opening": "openings",
    "compare": "compare",
}
"""Where the pages of each kind lie."""


def page_of(kind: str, name: str, place: str = "") -> str:
    """Return what the page of a thing is called in links, and of one part of it: `roles/seller#ways`."""
    return f"{FOLDERS[kind]}/{name}" + (f"#{place}" if place else "")


def beside(first: str, second: str) -> str:
    """Return what the page is called on which two roles stand side by side: no id has two dashes in a row."""
    return page_of("compare", f"{first}--{second}")


Pages = Mapping[str, Container[str]]
"""The pages among which one lies, each with the places on it to which others lead."""


def reached(page: str, pages: Pages) -> str:
    """Return the page to which a link can lead, "" where there is none.

    Of a thing's page it is the page alone where it has no such place; of a page about many things nothing.
    """
    name, _, place = page.partition("#")
    if name not in pages or not place or place in pages[name]:
        return page if name in pages else ""
    return name if "/" in name else ""


def level_place(level: float) -> str:
    """Return what the place of a level is called on a competency's page; one under 0 has no dash of its own."""
    return f"level-{number(level)}" if level >= 0 else f"level-minus-{number(-level)}"


def is_on_the_web(url: str) -> bool:
    """Tell whether an address leads to a page of the web, and to nothing that a browser would run."""
    return _WEB.match(url) is not None


def link_to(shown: str, address: str) -> str:
    """Return Markdown that leads to an address, with a text that was escaped; `[^` would begin a footnote."""
    mark = "\\" if shown.startswith("^") else ""
    return f"[{mark}{shown}]({address})"


def address_of(url: str) -> str:
    """Return an address as it stands in a link."""
    return _UNSAFE.sub(lambda found: "".join(f"%{each:02X}" for each in found[0].encode()), url)

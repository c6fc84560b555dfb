"""Which pages there are, what each is called, and how one leads to another."""

import re
from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from careerctl.pages.linked import PAGE, address_of, beside, page_of
from careerctl.problems.error import CareerctlError
from careerctl.text.phrases import together

START, SEARCH = "index", "search"
_LINK = re.compile(r"\]\(page:([^)\s]*)\)")
_PLACE = re.compile(r"^(#+) \[(.*)\]\(page:#([a-z0-9-]+)\)(.*)$", re.MULTILINE)
_LEADS = re.compile(r'<a\b[^<>]*?\bhref="([^"]*)"')
_HAS_ID = re.compile(r'<(?:a|main|h2|h3|g|section|p|ul|ol|input)\b[^<>]*?\bid="([^"]*)"')
_LEADS_MARKDOWN = re.compile(r"(?<!\\)\]\(((?!https?://)[^)\s]*)\)")


def called(kind: str, ids: tuple[str, ...]) -> str:
    """Return what a page is called in links."""
    if not ids:
        return START if kind == "start" else kind
    return beside(*ids) if kind == "compare" else page_of(kind, *ids)


class Addresses(NamedTuple):
    """How the links of one page are written: where it lies, how files end, and which addresses of the web there are."""

    here: str
    ending: str
    web: Container[str] = ()

    def to(self, page: str, place: str = "") -> str:
        """Return the address of a page as seen from here."""
        up = "../" * self.here.count("/")
        return f"{up}{page}.{self.ending}" + (f"#{place}" if place else "")

    def of_link(self, link: str) -> str:
        """Return where a link of a page leads, "" for an address that no file of the framework names."""
        if not link.startswith(PAGE):
            return link if link in self.web else ""
        page, _, place = link.removeprefix(PAGE).partition("#")
        return self.to(page, place) if page else f"#{place}"

    def in_markdown(self, text: str) -> str:
        """Return Markdown whose links lead to files, with a place for each heading to which one may lead."""
        placed = _PLACE.sub(r'<a id="\3"></a>\n\n\1 \2\4', text)
        return _LINK.sub(lambda found: f"]({self.of_link(PAGE + found[1])})", placed)


def web_addresses(links: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the addresses that links may lead to, as they stand in Markdown."""
    return frozenset(address_of(url) for _, url in links)


def must_lead_somewhere(files: Mapping[str, str]) -> None:
    """Raise CareerctlError where a link leads to no file, or to no place in one; all of them are named."""
    places = {name: {*_HAS_ID.findall(text)} for name, text in files.items()}
    broken = [
        f"{name} → {link}"
        for name, text in files.items()
        for link in dict.fromkeys((_LEADS_MARKDOWN if name.endswith(".md") else _LEADS).findall(text))
        if not _leads(name, link, places)
    ]
    if broken:
        message = f"these links lead nowhere: {together(broken, 20)}. Look at your own templates. Nothing was written."
        raise CareerctlError(message)


def _leads(name: str, link: str, places: Mapping[str, Container[str]]) -> bool:
    if link.startswith(("https://", "http://")):
        return True
    path, _, place = link.partition("#")
    target = _joined(name, path) if path else name
    return target in places and (not place or place in places[target])


def _joined(name: str, path: str) -> str:
    """Return the file to which a path leads from another one."""
    steps = name.split("/")[:-1]
    for each in path.split("/"):
        steps = steps[:-1] if each == ".." else [*steps, each]
    return "/".join(steps)

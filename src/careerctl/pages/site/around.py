"""What stands around each page: the way to all others, and where one is."""

from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from careerctl.pages.linked import link_to
from careerctl.pages.site.plan import SEARCH, START, Addresses
from careerctl.text.phrases import Say

_KINDS = {
    "goals": "Goals",
    "ways": "Ways",
    "roles": "Roles",
    "competencies": "Competencies",
    "openings": "Free positions",
}
"""The places of the start page, in the order in which they are listed."""
_FOUND_UNDER = {
    "goal": "goals", "path": "ways", "role": "roles", "competency": "competencies", "opening": "openings",
    "compare": "ways",
}  # fmt: skip


class Around(NamedTuple):
    """All that pages have in common."""

    title: str
    places: tuple[str, ...]
    """Those that the start page has."""
    pages: frozenset[str]
    say: Say

    def html(self, kind: str, name: str, addresses: Addresses) -> str:
        """Return what stands before a page, in HTML."""
        links = [f'<li><a href="{address}">{escape(text)}</a></li>' for text, address in self._links(addresses)]
        crumbs = [f'<li><a href="{address}">{escape(text)}</a></li>' for text, address in self._crumbs(kind, addresses)]
        here = f'<li aria-current="page">{escape(name)}</li>' if crumbs else ""
        where = escape(self.say("Where you are"))
        way = f'<nav class="crumbs" aria-label="{where}">\n<ol>{"".join(crumbs)}{here}</ol>\n</nav>\n' if crumbs else ""
        return (
            f'<a class="skip" href="#main">{escape(self.say("To the content"))}</a>\n<header>\n'
            f'<nav aria-label="{escape(self.say("All pages"))}">\n<ul>{"".join(links)}</ul>\n</nav>\n{way}</header>\n'
        )

    def markdown(self, kind: str, name: str, addresses: Addresses, written: Callable[[str], str]) -> str:
        """Return the same in a line of Markdown; `written` escapes texts."""
        crumbs = [link_to(written(text), address) for text, address in self._crumbs(kind, addresses)]
        return " › ".join([*crumbs, written(name)]) + "\n\n" if crumbs else ""

    def _links(self, addresses: Addresses) -> Iterator[tuple[str, str]]:
        yield self.title, addresses.to(START)
        yield from ((self.say(_KINDS[each]), addresses.to(START, each)) for each in _KINDS if each in self.places)
        for page, text in (("activities", self.say("Activities")), ("changes", self.say("Changes"))):
            if page in self.pages:
                yield text, addresses.to(page)
        yield self.say("Search"), addresses.to(SEARCH)

    def _crumbs(self, kind: str, addresses: Addresses) -> Iterator[tuple[str, str]]:
        if kind == "start":
            return
        yield self.say("Start"), addresses.to(START)
        place = _FOUND_UNDER.get(kind, "")
        if place in self.places:
            yield self.say(_KINDS[place]), addresses.to(START, place)

"""Makes all pages of a site: each in its frame, with links that lead to files, and looks whether they do."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from careerctl.pages.content import about_files
from careerctl.pages.engine import engine
from careerctl.pages.html import parser, style_of
from careerctl.pages.labels import speaking
from careerctl.pages.linked import level_place, page_of
from careerctl.pages.printer import Laid, Printer
from careerctl.pages.site.around import Around
from careerctl.pages.site.entries import entries
from careerctl.pages.site.framed import Frame, html_among
from careerctl.pages.site.plan import SEARCH, Addresses, called, must_lead_somewhere, web_addresses
from careerctl.pages.site.search import search_page
from careerctl.results.cut import Audience, cut
from careerctl.results.framework_pages import ActivitiesPage, CompetencyPage, SitePage, StartPage
from careerctl.text.markdown import on_a_line
from careerctl.text.phrases import Say

_ENDINGS = {"html": "html", "markdown": "md"}


@dataclass(frozen=True)
class SiteMaker:
    """Makes the pages of a framework in one format; `own` says where an organisation's template of a kind lies."""

    format: str
    labels: Mapping[str, str]
    own: Callable[[str], Path | None]

    @cached_property
    def say(self) -> Say:
        """How pages say their own texts."""
        return speaking(self.labels)

    def files(self, site_pages: Iterable[SitePage]) -> dict[str, str]:
        """Return all files by their paths. Raises CareerctlError where a link leads nowhere, and for own templates."""
        seen = [each._replace(result=cut(each.result, Audience.EVERYONE)) for each in site_pages]
        files = dict(chain.from_iterable(_Making(self, seen).each()))
        must_lead_somewhere(files)
        return files


class _Making:
    """The pages of one site."""

    def __init__(self, maker: SiteMaker, site_pages: list[SitePage]) -> None:
        self.maker, self.site_pages, self.say = maker, site_pages, maker.say
        self.ending = _ENDINGS[maker.format]
        self.start: StartPage = site_pages[0].result
        names = [called(each.kind, each.ids) for each in site_pages]
        self.pages = {name: _places(each.result) for name, each in zip(names, site_pages, strict=True)}
        self.printers: dict[str, Printer] = {}

    @cached_property
    def around(self) -> Around:
        """What stands around each page."""
        start = self.start
        there = {
            "goals": start.goals, "ways": start.map.moves or start.paths, "roles": start.roles,
            "competencies": start.competencies, "openings": start.openings,
        }  # fmt: skip
        title = start.head.organisation or self.say("Career framework")
        return Around(title, tuple(each for each, things in there.items() if things), frozenset(self.pages), self.say)

    @cached_property
    def foot(self) -> str:
        """What stands at the end of pages that are made of no template."""
        return engine(self.say, linked=True).markdown("foot", about_files(self.start.head, self.say), {})

    @cached_property
    def web(self) -> frozenset[str]:
        """The addresses that files of the framework name, as the reader of Markdown hands them on."""
        every = web_addresses(chain.from_iterable(_links(each.result) for each in self.site_pages))
        return frozenset(map(parser().normalizeLink, every))

    def each(self) -> Iterator[Iterator[tuple[str, str]]]:
        """Yield the files of each page: it, and its pictures where those are files of their own."""
        for page in self.site_pages:
            yield self._page(page, Addresses(called(page.kind, page.ids), self.ending, self.web))
        if self.maker.format == "html":
            yield iter([self._search()])

    def _page(self, page: SitePage, addresses: Addresses) -> Iterator[tuple[str, str]]:
        is_html, name = self.maker.format == "html", addresses.here.rpartition("/")[2]
        laid = self._laid(page, name, addresses)
        file = f"{addresses.here}.{self.ending}"
        if is_html:
            figures = {each: picture.on_page() for each, picture in laid.pictures.items()}
            yield file, html_among(laid.text, figures, laid.subject, self._frame(page.kind, laid.subject, addresses))
            return
        way = self.around.markdown(page.kind, laid.subject, addresses, on_a_line)
        yield file, way + addresses.in_markdown(laid.text)
        folder = addresses.here.removesuffix(name)
        for each, picture in laid.pictures.items():
            if on_a_line(each) in laid.text:
                yield f"{folder}{each}", picture.on_paper()

    def _laid(self, page: SitePage, name: str, addresses: Addresses) -> Laid:
        kind, is_html = page.kind, self.maker.format == "html"
        if kind not in self.printers:
            own = self.maker.own(kind)
            self.printers[kind] = Printer(
                kind, self.maker.format, Audience.EVERYONE, self.maker.labels, own, pages=self.pages
            )

        def address(role: str) -> str:
            page = page_of("role", role)
            return addresses.to(page) if page in self.pages else ""

        return self.printers[kind].markdown(page.result, name, has_pictures=True, address=address if is_html else None)

    def _frame(self, kind: str, name: str, addresses: Addresses) -> Frame:
        before = self.around.html(kind, name, addresses)
        return Frame(self.say("en"), self.around.title, before, style_of("page", "site/site"), addresses.of_link)

    def _search(self) -> tuple[str, str]:
        addresses = Addresses(SEARCH, self.ending)
        found = chain.from_iterable(entries(each, self.say) for each in self.site_pages)
        frame = self._frame(SEARCH, self.say("Search"), addresses)
        return f"{SEARCH}.{self.ending}", search_page(found, frame, addresses, self.foot, self.say)


def _places(result: Any) -> frozenset[str]:
    """Return the places on a page to which others lead."""
    match result:
        case CompetencyPage():
            return frozenset(level_place(each.level) for each in result.levels)
        case ActivitiesPage():
            return frozenset(each.activity for each in result.activities)
        case _:
            return frozenset()


def _links(result: Any) -> Iterator[tuple[str, str]]:
    """Yield label and address of each link that a page holds."""
    match result:
        case CompetencyPage():
            for level in result.levels:
                yield from level.links
                yield from chain.from_iterable(each.said.links for each in level.criteria)
        case ActivitiesPage():
            yield from chain.from_iterable(each.links for each in result.activities)
        case _:
            pass

"""A page as text, in Markdown or HTML, with its pictures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from careerctl import shelf
from careerctl.formats.page import PageSize
from careerctl.pages.content import Content, Data
from careerctl.pages.labels import speaking
from careerctl.pages.linked import Pages, reached
from careerctl.pages.order import PEOPLES
from careerctl.results.cut import Audience, cut
from careerctl.text.characters import visible
from careerctl.text.commands import HERE, Commands
from careerctl.text.markdown import on_a_line
from careerctl.text.phrases import Say, stood_for

if TYPE_CHECKING:
    from careerctl.pages.svg import Chart, Drawn

CONTENTS, CHARTS = "careerctl.pages.contents", "careerctl.pages.charts"
_ENDLESS = PageSize()


@dataclass(frozen=True, slots=True)
class PageText:
    """A page, and the pictures that lie beside it under their file names; HTML holds them itself."""

    text: str
    beside: Mapping[str, str] = field(default_factory=dict)


class Laid(NamedTuple):
    """A page in Markdown, its pictures by their file names, and what it is about."""

    text: str
    pictures: "Mapping[str, Drawn]"
    subject: str


_PAGES = {"page", "beside", "level_page", "role_page", "from_page", "to_page"}
"""The names under which data hold a page to which a template may link."""


def _reaching(data: Any, pages: Pages, say: Say) -> Any:
    """Return data in which each page that there is not is none, so that no link leads there.

    What stands for the names of people whom nobody knows is said in the language of the page.
    """
    if isinstance(data, dict):
        shown = {key: reached(each, pages) for key, each in data.items() if key in _PAGES}
        return {key: _reaching(each, pages, say) for key, each in data.items()} | shown
    if isinstance(data, list):
        return [_reaching(each, pages, say) for each in data]
    return stood_for(data, say) if isinstance(data, str) else data


@dataclass
class Printer:
    """Makes pages of one kind and format for one reader; what is dear is done once."""

    kind: str
    format: str
    audience: Audience
    labels: Mapping[str, str]
    own: Path | None = None
    """The folder of the organisation's own template, where it has one of this kind."""
    commands: Commands = HERE
    """How commands are written on the pages."""
    paper: PageSize = _ENDLESS
    """Where text will stand; the other formats go by no width."""
    pages: Pages | None = None
    """The pages among which this one lies, where it does not stand alone."""

    @cached_property
    def _say(self) -> Any:
        return speaking(self.labels)

    @cached_property
    def _engine(self) -> Any:
        if self.own is not None:
            from careerctl.pages.own import OwnEngine

            return OwnEngine(self.own, self.labels, linked=self.pages is not None)
        from careerctl.pages.engine import engine

        return engine(self._say, linked=self.pages is not None)

    def page(self, result: Any, name: str, *, has_folder: bool) -> PageText:
        """Return the page of a result, which is cut for its reader first.

        `name` begins the names of its pictures; without a folder Markdown has none, since there is nowhere to put them.
        Text never has any.
        """
        if self.format == "json":
            from careerctl.formats.json_text import answer_text

            schema = "answer" if self.kind == "answer" else f"report-{self.kind}"
            return PageText(answer_text(schema, cut(result, self.audience), self.audience))
        made = self.markdown(
            result, name, has_pictures=self.format == "html" or (has_folder and self.format == "markdown")
        )
        if self.format == "text":
            from careerctl.pages.plain import plain

            return PageText(plain(made.text, self.paper))
        if self.format == "html":
            from careerctl.pages.html import html

            figures = {file: picture.on_page() for file, picture in made.pictures.items()}
            return PageText(html(made.text, figures, self._say("en"), made.subject))
        shown = {file: picture for file, picture in made.pictures.items() if on_a_line(file) in made.text}
        return PageText(made.text, {file: picture.on_paper() for file, picture in shown.items()})

    def markdown(
        self, result: Any, name: str, *, has_pictures: bool, address: Callable[[str], str] | None = None
    ) -> Laid:
        """Return a page before it is any format's; `name` begins the names of its pictures.

        `address` returns where the page of a role lies, so that pictures lead there.
        """
        content = shelf.leaf(CONTENTS, self.kind).CONTENT
        seen = cut(result, self.audience)
        drawn = self._drawn(content, seen, address) if has_pictures else {}
        files = {each: f"{name}.{each}.svg" if each in drawn else "" for each in content.charts}
        filled = content.fill(seen, self._say) | content.commands(seen, self.commands)
        data = _reaching(filled, self.pages if self.pages is not None else {}, self._say)
        pictures = {files[each]: picture for each, picture in drawn.items()}
        return Laid(self._markdown(data, files), pictures, data.get("person") or data["name"])

    def _markdown(self, data: Data, files: Mapping[str, str]) -> str:
        """Return the text, with all named that an own template holds and nobody sees.

        A page about a person that does not say that it is confidential has got our foot.
        """
        text: str = self._engine.markdown(self.kind, data, files)
        if self.own is None:
            return text
        text = visible(text)
        if self.kind not in PEOPLES:
            return text
        from careerctl.pages.engine import engine

        confidential = on_a_line(self._say("Confidential."))
        return text if confidential in text else f"{text}\n---\n\n{engine(self._say).markdown('foot', data, {})}"

    def _drawn(self, content: Content, seen: Any, address: Callable[[str], str] | None) -> "dict[str, Drawn]":
        """Return the pictures that there is something to draw for."""
        found = {}
        for each in content.charts:
            chart: Chart = shelf.leaf(CHARTS, each).CHART
            if address is not None and chart.linked is not None:
                picture = chart.linked(seen, self._say, address)
            else:
                picture = chart.render(seen, self._say)
            if picture is not None:
                found[each] = picture
        return found

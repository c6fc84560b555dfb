"""Two roles side by side, as the screen has them, with links to both and to what is asked."""

from collections.abc import Iterator

from careerctl import shelf
from careerctl.formats.documents.markdown import FORMAT
from careerctl.formats.page import PageSize
from careerctl.pages.linked import PAGE, Pages, beside, level_place, link_to, page_of, reached
from careerctl.pages.printer import Laid
from careerctl.results.compare import Comparison, Turn, Turns
from careerctl.results.framework_pages import SitePage
from careerctl.results.levels import Described
from careerctl.results.result import asdict, replace
from careerctl.text.commands import spaced
from careerctl.text.markdown import on_a_line
from careerctl.text.phrases import Say


def side_by_side(page: SitePage, pages: Pages, foot: str, say: Say) -> Laid:
    """Return the page of two roles, with a foot in Markdown."""
    compared = _without_addresses(page.result)
    document = shelf.leaf("careerctl.views.screens", "compare").VIEW(compared)
    title, _, rest = spaced(FORMAT.render(document, PageSize())).partition("\n\n")
    roles = f"{on_a_line(say('The two roles:'))} {' · '.join(_roles(compared, pages, say))}"
    asked = " · ".join(_asked(compared, pages))
    asked = f"{on_a_line(say('What each level looks like:'))} {asked}\n\n" if asked else ""
    text = f"{title}\n\n{roles}\n\n{rest}\n{asked}---\n\n{foot}"
    return Laid(text, {}, f"{compared.before.name} → {compared.after.name}")


def _roles(compared: Comparison, pages: Pages, say: Say) -> Iterator[str]:
    first, second = compared.before, compared.after
    for role in (first, second):
        yield link_to(on_a_line(role.name), f"{PAGE}{page_of('role', role.role)}")
    if (back := beside(second.role, first.role)) in pages:
        yield link_to(on_a_line(say("the other way round")), f"{PAGE}{back}")


def _asked(compared: Comparison, pages: Pages) -> Iterator[str]:
    """Yield a link to the level that the second role asks of each competency."""
    for turns in (compared.requirements, compared.optional):
        for each in (*turns.raised, *turns.new, *turns.lowered, *turns.unchanged):
            if each.after is not None:
                level = page_of("competency", each.competency, level_place(each.after.level))
                if page := reached(level, pages):
                    yield link_to(on_a_line(each.name), f"{PAGE}{page}")


def _without_addresses(compared: Comparison) -> Comparison:
    """Return two roles without where to read on: that stands on the pages of the levels."""
    required, optional = (_turns(each) for each in (compared.requirements, compared.optional))
    return replace(compared, requirements=required, optional=optional)


def _turns(turns: Turns) -> Turns:
    return Turns(**{name: tuple(map(_turn, those)) for name, those in asdict(turns).items()})


def _turn(turn: Turn) -> Turn:
    return replace(turn, described=tuple(map(_level, turn.described)))


def _level(level: Described) -> Described:
    return replace(level, links=(), criteria=tuple(replace(each, links=()) for each in level.criteria))

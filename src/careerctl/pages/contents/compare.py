"""Two roles side by side: the days, what one gains and gives up, and what the second asks beyond the first."""

from collections.abc import Iterator

from careerctl.pages.content import FILES, Content, Data, about_files, status
from careerctl.pages.linked import beside, level_place, page_of
from careerctl.results.compare import Comparison, RoleShown, Turn, Turns
from careerctl.results.framework_pages import RolesBeside
from careerctl.results.levels import Described
from careerctl.results.result import asdict, replace
from careerctl.text.phrases import Say
from careerctl.views.words.compare import condition_rows, lists, reach_rows, unsaid
from careerctl.views.words.standings import legends
from careerctl.views.words.turns import TurnRow, looks_like, turn_groups, turns_in_short


def fill(page: RolesBeside, say: Say) -> Data:
    """Return what the template is given."""
    compared = _without_addresses(page.compared)
    both = compared.before, compared.after
    return {
        **about_files(page.head, say),
        "name": " → ".join(each.name for each in both),
        "roles": [_role(each, say) for each in both],
        "other_way": {"page": beside(compared.after.role, compared.before.role)},
        "lists": [{"heading": each.heading, "texts": list(each.texts)} for each in lists(compared, say)],
        "reach": [
            {"name": name, "before": before, "after": after} for name, before, after in reach_rows(compared, say)
        ],
        "asked": [
            {"heading": heading, "those": [_asked(each) for each in those]}
            for heading, those in turn_groups(compared, say)
        ],
        "in_short": [*legends(compared.scales, say), *turns_in_short(compared, say)],
        "conditions": [{"name": name, "text": text} for name, text in condition_rows(compared.conditions, say)],
        "levels": [
            {"name": each.label, "those": [{"text": text, "details": list(more)} for text, more in each.levels]}
            for each in looks_like(compared, say)
        ],
        "level_pages": [*_level_pages(compared)],
    }


def _role(role: RoleShown, say: Say) -> Data:
    return {
        "name": role.name,
        "status": status(role.status, say),
        "summary": role.summary,
        "daily": list(role.daily) or [unsaid(say)],
        "has_day": bool(role.daily),
        "page": page_of("role", role.role),
    }


def _asked(row: TurnRow) -> Data:
    return {"name": row.turn.name, "before": row.before, "after": row.after, "said": row.said}


def _level_pages(compared: Comparison) -> Iterator[Data]:
    """Yield where the level stands that the second role asks of each competency."""
    for turns in (compared.requirements, compared.optional):
        for each in (*turns.raised, *turns.new, *turns.lowered, *turns.unchanged):
            if each.after is not None:
                yield {
                    "name": each.name,
                    "page": page_of("competency", each.competency, level_place(each.after.level)),
                }


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


NAMES = FILES | {
    "name": "the two roles' names",
    "roles": "both roles: name, status, summary, daily, has_day, page",
    "other_way": "the page of the same two the other way round: page",
    "lists": "what one gains, gives up, takes on and may stop: heading, texts",
    "reach": "how far they reach and what they pay: name, before, after",
    "asked": "what becomes of each requirement: heading, those (name, before, after, said)",
    "in_short": "what levels are called, that both ask the same, or nothing, and what is left out",
    "conditions": "what is asked that is no competency: name, text",
    "levels": "what the new levels look like: name, those (text, details)",
    "level_pages": "where each level stands that the second role asks: name, page",
}

CONTENT = Content(fill, "Two roles side by side: the days, what one gains and gives up, and what is asked.", NAMES)

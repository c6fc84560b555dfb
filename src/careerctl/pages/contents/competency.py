"""A competency to hand out or hang up: its levels side by side, who asks for it, and what develops it."""

from careerctl.model.competency import QUESTIONS
from careerctl.pages.content import FILES, UPKEEP, Content, Data, about_files, criterion, links, status, upkeep
from careerctl.pages.linked import level_place, page_of
from careerctl.pages.parts.goal import needed
from careerctl.results.framework_pages import (
    CompetencyPage,
    CriterionBeside,
    Developing,
    LevelBeside,
    RoleAsking,
    Words,
)
from careerctl.text.phrases import Say, level_step, number, sentence


def fill(page: CompetencyPage, say: Say) -> Data:
    """Return what the template is given."""
    scale = page.scale
    return {
        **about_files(page.head, say),
        "name": page.name,
        "status": status(page.status, say),
        "is_retired": page.status == "retired",
        "area": " › ".join(page.area),
        "question": say(QUESTIONS[page.asks]),
        "leads": page.leads,
        "description": sentence(page.description),
        "scale": [f"{number(level)} {name}" for level, name in scale.levels],
        "is_cumulative": scale.cumulative,
        "levels": [_level(each, say, is_cumulative=scale.cumulative) for each in page.levels],
        "asked_by": [_asking(page.competency, each) for each in page.asked_by],
        "developed_by": [_developing(each, say) for each in page.developed_by],
        "all_read": page.all_read,
        "upkeep": upkeep(page.upkeep, say),
        "needed_by": [needed(each, page_of("goal", each.id), say) for each in page.needed_by],
    }


def _level(each: LevelBeside, say: Say, *, is_cumulative: bool) -> Data:
    under = number(each.under) if each.under is not None else ""
    over = say("On top of level {level}:" if is_cumulative else "Beside level {level}:", level=under)
    mixed = any(one.kept or one.words for one in each.criteria)
    return {
        "name": f"{number(each.level)} {each.name}",
        "place": f"#{level_place(each.level)}",
        "over": over if under and (each.summary or each.criteria) else "",
        "summary": sentence(each.summary),
        "words": _words(each.words),
        "criteria": [_criterion(one, say, is_mixed=mixed) for one in each.criteria],
        "dropped": list(each.dropped),
        "examples": list(each.examples),
        "links": links(each.links),
    }


def _criterion(each: CriterionBeside, say: Say, *, is_mixed: bool) -> Data:
    """Return a criterion: that it is new is said where others beside it are not."""
    return {
        "text": criterion(each.said, say),
        "words": _words(each.words),
        "examples": list(each.said.examples),
        "kept": each.kept,
        "is_new": is_mixed and not each.kept and not each.words,
        "links": links(each.said.links),
    }


def _words(words: tuple[Words, ...]) -> list[Data]:
    return [{"text": each.text, "is_new": each.is_new} for each in words]


def _asking(competency: str, each: RoleAsking) -> Data:
    return {
        "name": each.name,
        "asks": f"{number(each.level)} {each.level_name}",
        "must": each.must,
        "optional": each.optional,
        "page": page_of("role", each.role),
        "level_page": page_of("competency", competency, level_place(each.level)),
    }


def _developing(each: Developing, say: Say) -> Data:
    to = number(each.to_level)
    steps = level_step(each.from_level, each.to_level) if each.from_level is not None else say("to {level}", level=to)
    return {"name": each.name, "levels": steps, "page": f"activities#{each.activity}"}


NAMES = FILES | {
    "name": "the competency's name",
    "status": "draft or retired; empty for one in use",
    "is_retired": "whether it is retired",
    "area": "the areas it lies in, the outermost first",
    "question": "which of the four questions it answers",
    "leads": "whether it is about leading people",
    "description": "what it is",
    "scale": "all levels of its scale",
    "is_cumulative": "whether a level includes those under it",
    "levels": "the levels side by side: name, place, over, summary, words (text, is_new), criteria "
    "(text, words, examples, kept, is_new, links), dropped, examples, links (label, url)",
    "asked_by": "the roles in use that ask for it: name, asks, must, optional, page, level_page",
    "developed_by": "the activities that develop it: name, levels, page",
    "all_read": "whether all roles could be read, so that there are no others",
    "upkeep": UPKEEP,
    "needed_by": "the goals that need it: name, level, people, page",
}

CONTENT = Content(fill, "A competency to hand out: its levels side by side, who asks for it, what develops it.", NAMES)

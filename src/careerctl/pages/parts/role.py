"""A role as handouts describe it."""

from collections.abc import Callable

from careerctl.pages.content import (
    KINDS_OF_MOVES,
    MEANT,
    UPKEEP,
    Data,
    by_question,
    meant,
    status,
    upkeep,
    way,
)
from careerctl.pages.linked import beside, level_place, page_of
from careerctl.results.compare import PayBand
from careerctl.results.gap import Item
from careerctl.results.report import RolePage, WayInto
from careerctl.results.result import replace
from careerctl.text.phrases import Say, amount, decimal, first_upper, months, period, sentence

NAMES = {
    "name": "the role's name",
    "status": "draft or retired; empty for a role in use",
    "is_retired": "whether it is retired",
    "track": "the kind of work",
    "grade": "its grade",
    "summary": "the role in a sentence",
    "serves": "names of the goals that it is there for",
    "goals": "the same: name, page",
    "daily": "a normal day",
    "responsibilities": "what one does",
    "deliverables": "what one delivers",
    "advantages": "what is good about it",
    "disadvantages": "what is not so good about it",
    "growth": "how one grows inside it",
    "scope": "name, text",
    "pay": "the pay band",
    "variable": "how much of it moves",
    "all": f"what it asks, by question: question, items ({MEANT}, page, taken_over: role, page, own_level)",
    "conditions": "what it asks that is no competency",
    "on_paths": "the paths in use on which it lies: name, page",
    "ways_here": "the moves that lead here: from, kind, usual, page, beside",
    "ways": "the moves on: to, status, kind, paths, usual, stepping_stones, page, beside",
    "openings": "positions of which people know: name, free, page",
    "page": "the role's page, where there are several",
    "upkeep": UPKEEP,
    "left_out": "ids of what could not be read",
}


def described(page: RolePage, say: Say) -> Data:
    """Return what there is to say of a role."""
    role, pay = page.role, page.role.pay
    return {
        "name": role.name,
        "status": status(role.status, say),
        "is_retired": role.status == "retired",
        "track": role.track,
        "grade": role.grade,
        "summary": role.summary,
        "serves": [each.name for each in role.serves],
        "goals": [{"name": each.name, "page": page_of("goal", each.id)} for each in role.serves],
        "daily": list(role.daily),
        "responsibilities": list(role.responsibilities),
        "deliverables": [each.text for each in role.deliverables],
        "advantages": list(role.advantages),
        "disadvantages": list(role.disadvantages),
        "growth": [sentence(each) for each in role.growth],
        "scope": [{"name": first_upper(name), "text": text} for name, text in role.scope.items()],
        "pay": _band(pay, say) if pay else "",
        "variable": say("{share} % of it moves with results", share=decimal(pay.variable, say))
        if pay and pay.variable
        else "",
        "all": by_question(page.items, _asked(page, say), say),
        "conditions": [each.text for each in page.conditions],
        "on_paths": [{"name": name, "page": page_of("path", path)} for path, name in page.on_paths],
        "ways_here": [_way_here(role.role, each, say) for each in page.ways_here],
        "ways": [{**way(each, say), "beside": beside(role.role, each.to)} for each in page.ways],
        "openings": [
            {"name": each.name, "free": period(each.free_from, say), "page": page_of("opening", each.opening)}
            for each in page.openings
        ],
        "page": page_of("role", role.role),
        "upkeep": upkeep(role.upkeep, say),
        "left_out": list(page.left_out),
    }


def _asked(page: RolePage, say: Say) -> Callable[[Item], Data]:
    """Return what says of a competency what the role asks, and whose requirement that is."""
    row = meant(page.meanings, say)
    looks = {each.competency: (each.level,) for each in page.looks}
    taken = {
        each.competency: {"role": each.role_name, "page": page_of("role", each.role), "own_level": each.own_level}
        for each in page.taken_over
    }

    def said(item: Item) -> Data:
        level = page_of("competency", item.competency, level_place(item.required))
        return {
            **row(replace(item, described=looks.get(item.competency, ()))),
            "page": level,
            "taken_over": taken.get(item.competency),
        }

    return said


def _way_here(role: str, each: WayInto, say: Say) -> Data:
    return {
        "from": each.from_name,
        "kind": say(KINDS_OF_MOVES[each.kind]),
        "usual": say("usually after {months}", months=months(each.months, say)) if each.months is not None else "",
        "page": page_of("role", each.from_role),
        "beside": beside(each.from_role, role),
    }


def _band(pay: PayBand, say: Say) -> str:
    low, high = amount(pay.low, say), amount(pay.high, say)
    return say("{low}–{high} {currency} a year", low=low, high=high, currency=pay.currency)

"""A role as handouts describe it."""

from careerctl.pages.content import MEANT, UPKEEP, Data, by_question, meant, upkeep, way
from careerctl.results.compare import PayBand
from careerctl.results.report import RolePage
from careerctl.text.phrases import Say, amount, first_upper, sentence

NAMES = {
    "name": "the role's name",
    "status": "draft or retired; empty for a role in use",
    "track": "the kind of work",
    "grade": "its grade",
    "summary": "the role in a sentence",
    "serves": "names of the goals that it is there for",
    "daily": "a normal day",
    "responsibilities": "what one does",
    "deliverables": "what one delivers",
    "advantages": "what is good about it",
    "disadvantages": "what is not so good about it",
    "growth": "how one grows inside it",
    "scope": "name, text",
    "pay": "the pay band",
    "variable": "how much of it moves",
    "all": f"what it asks, by question: question, items ({MEANT})",
    "conditions": "what it asks that is no competency",
    "ways": "the moves on: to, kind, paths, usual, stepping_stones",
    "upkeep": UPKEEP,
    "left_out": "ids of what could not be read",
}


def described(page: RolePage, say: Say) -> Data:
    """Return what there is to say of a role."""
    role, pay = page.role, page.role.pay
    return {
        "name": role.name,
        "status": status(role.status, say),
        "track": role.track,
        "grade": role.grade,
        "summary": role.summary,
        "serves": [each.name for each in role.serves],
        "daily": list(role.daily),
        "responsibilities": list(role.responsibilities),
        "deliverables": [each.text for each in role.deliverables],
        "advantages": list(role.advantages),
        "disadvantages": list(role.disadvantages),
        "growth": [sentence(each) for each in role.growth],
        "scope": [{"name": first_upper(name), "text": text} for name, text in role.scope.items()],
        "pay": _band(pay, say) if pay else "",
        "variable": say("{share} % of it moves with results", share=f"{pay.variable:g}")
        if pay and pay.variable
        else "",
        "all": by_question(page.items, meant(page.meanings, say), say),
        "conditions": [each.text for each in page.conditions],
        "ways": [way(each, say) for each in page.ways],
        "upkeep": upkeep(role.upkeep, say),
        "left_out": list(page.left_out),
    }


def _band(pay: PayBand, say: Say) -> str:
    low, high = amount(pay.low), amount(pay.high)
    return say("{low}–{high} {currency} a year", low=low, high=high, currency=pay.currency)


_STATUS = {"draft": "draft", "retired": "retired"}


def status(known: str, say: Say) -> str:
    """Return what there is to say of a status: nothing where a thing is in use."""
    return say(_STATUS[known]) if known in _STATUS else ""

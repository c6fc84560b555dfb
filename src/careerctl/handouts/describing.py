"""A role as handouts describe it."""

from careerctl.handouts.content import Data, asked, by_question, way
from careerctl.results.report import RolePage
from careerctl.wish_words import sentence
from careerctl.wording import Say, amount


def described(page: RolePage, say: Say) -> Data:
    """Return what there is to say of a role."""
    role, pay = page.role, page.role.pay
    band = "{low}–{high} {currency} a year"
    return {
        "name": role.name,
        "status": say(role.status) if role.status not in {"", "active"} else "",
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
        "scope": [{"name": name, "text": text} for name, text in role.scope.items()],
        "pay": say(band, low=amount(pay.low), high=amount(pay.high), currency=pay.currency) if pay else "",
        "variable": say("{share} % of it moves with results", share=f"{pay.variable:g}")
        if pay and pay.variable
        else "",
        "all": by_question(page.items, lambda item: asked(item, say), say),
        "conditions": [each.text for each in page.conditions],
        "ways": [way(each, say) for each in page.ways],
        "left_out": list(page.left_out),
    }

"""What is owed next, as a page has it."""

from collections.abc import Iterator

from careerctl.pages.content import Data
from careerctl.results.plan import Plan, Promise
from careerctl.text.phrases import Say, first_upper
from careerctl.views.words.plans import owed_words, until_words

_LATER = 3
"""At most so many promises of each side are named that are not due yet."""


def owed_next(plan: Plan, say: Say) -> list[Data]:
    """Return what is late or due, and of each side a few of what comes later: what, who, when."""
    return [_promise(each, plan, say) for each in _next(plan)]


def _next(plan: Plan) -> Iterator[Promise]:
    """Yield what is late or due, and of each side a few of what comes later."""
    for owner in ("manager", "employee"):
        mine = [each for each in plan.promises if each.owner == owner]
        now = [each for each in mine if each.when in {"late", "soon"}]
        yield from (*now, *[each for each in mine if each not in now][:_LATER])


def _promise(promise: Promise, plan: Plan, say: Say) -> Data:
    return {
        "what": first_upper(owed_words(promise, plan.called or plan.name, say)),
        "who": promise.owner_name,
        "when": until_words(promise, say),
    }

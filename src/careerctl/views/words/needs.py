"""Words for numbers of people, as far as they are told, and for what was supposed."""

from collections.abc import Callable

from careerctl.results.needs import Count, Figures, NeedFilled, Supposed
from careerctl.text.phrases import number, plural

NOT_TOLD = "not told"


def count_words(count: Count) -> str:
    """Return `3`, `2 to 3`, `at most 2`, `at least 5`, or that nothing is told."""
    if count.high is None:
        return f"at\u00a0least\u00a0{count.low}" if count.low else NOT_TOLD
    if count.low == count.high:
        return str(count.low)
    return f"{count.low} to {count.high}" if count.low else f"at\u00a0most\u00a0{count.high}"


def then_words(need: NeedFilled, of: Callable[[Figures], str]) -> str:
    """Return a number today and, where something was supposed and it changes that, the one after it."""
    today, then = of(need.today), of(need.then) if need.then is not None else ""
    return f"{today}\u00a0→ {then}" if then and then != today else today


def need_words(need: NeedFilled) -> str:
    """Return what is needed: a role, or a competency with the level."""
    if need.level is None:
        return need.name
    level = number(need.level)
    return f"{need.name}, from\u00a0{level}" + (f"\u00a0({need.level_name})" if need.level_name != level else "")


def supposed_words(each: Supposed) -> str:
    """Return one supposition: `1 person fewer as Account executive`, `the opening West closes`."""
    if each.kind == "closes":
        return f"the opening {each.name} closes"
    return f"{plural(each.count, 'person', 'people')} {each.kind} as {each.name}"


def people_words(count: Count) -> str:
    """Return how many people, as `3 people` or `1 person`."""
    is_one = (count.low if count.high is None else count.high) == 1
    return f"{count_words(count)} {'person' if is_one else 'people'}"

"""How far the two roles reach and what they pay."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Group, Table
from careerctl.results.compare import Comparison, RoleShown
from careerctl.text.phrases import first_upper
from careerctl.views.words.moves import pay_words


def blocks(comparison: Comparison) -> Iterator[Block]:
    """Yield a table with a row for each thing that one of the two names."""
    rows = tuple((first_upper(name), before or "–", after or "–") for name, before, after in measures(comparison))
    if rows:
        yield Table((("", "left"), ("today", "left"), ("then", "left")), (Group("Reach and pay", rows),))


def measures(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """Yield what each thing is called and what the two roles say of it, "" where one says nothing."""
    yield from ((each.name, each.before, each.after) for each in comparison.scope)
    for name, say in (("grade", _grade), ("kind of work", _track), ("goals it serves", _goals), ("pay band", _pay)):
        before, after = say(comparison.before), say(comparison.after)
        if before or after:
            yield name, before, after


def _grade(role: RoleShown) -> str:
    return role.grade


def _track(role: RoleShown) -> str:
    return f"{role.track}, leads people" if role.manages else role.track


def _goals(role: RoleShown) -> str:
    return ", ".join(goal.name for goal in role.serves)


def _pay(role: RoleShown) -> str:
    return pay_words(role.pay)

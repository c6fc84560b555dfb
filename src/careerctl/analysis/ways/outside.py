"""Ways outside the organisation: shown once the person has raised them, or where no way is left inside."""

from collections.abc import Iterator

from careerctl.analysis.gap import Question
from careerctl.analysis.items import items_beside
from careerctl.analysis.openings import openings_of
from careerctl.analysis.still_wished import still_wished
from careerctl.model.framework import Framework
from careerctl.model.wish import Wish
from careerctl.results.paths import Outside


def outside(question: Question, wish: Wish | None) -> Outside | None:
    """Return what there is to say of ways outside for a wish that still is one; None where it is nobody's to raise.

    The person has raised it, or the day to talk again has passed and no position is in sight: neither in what was
    wished for, nor where another way leads, nor within one move. Where no openings are kept, nobody can tell.
    """
    if wish is None or question.person.has_left(question.framework.today):
        return None
    if wish.outside:
        return Outside("raised", tuple(_takes_along(question)))
    return Outside("no-way-left", tuple(_takes_along(question))) if _no_way_is_left(question, wish) else None


def ways_outside(question: Question) -> Outside | None:
    """Return the same for all that somebody wishes for: raised where they have raised it for one wish."""
    found = [outside(question, wish) for _, wish in still_wished(question.framework, question.person)]
    every = [each for each in found if each is not None]
    return min(every, key=lambda each: each.why != "raised", default=None)


def _takes_along(question: Question) -> Iterator[str]:
    """Yield names of what meets today's role in the last round that may be compared."""
    framework = question.framework
    own = framework.roles.current(question.person.role) if question.person.role else ""
    if own not in framework.roles.items:
        return
    said = question.latest_said.about(own)
    for found in items_beside(framework, own, said, question.only):
        if found.gap is not None and found.gap <= 0:
            yield found.name


def _no_way_is_left(question: Question, wish: Wish) -> bool:
    framework, answered = question.framework, wish.answered
    if wish.role is None or answered is None or answered.answer == "yes" or answered.revisit is None:
        return False
    known = framework.openings.items and framework.openings.whole and framework.paths.whole
    if not known or not answered.date <= answered.revisit.last < framework.today:
        return False
    own = framework.roles.current(question.person.role) if question.person.role else ""
    inside = {framework.roles.current(each) for each in (wish.role, answered.towards) if each}
    return own not in inside and not any(openings_of(framework, each) for each in inside | _beside(framework, own))


def _beside(framework: Framework, role: str) -> set[str]:
    """Return the roles within one move of today's."""
    return {move.to_role for move in framework.moves.leaving.get(role, {}).values()}

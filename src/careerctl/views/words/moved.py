"""How it is said whom a change of the framework moves."""

from collections.abc import Iterable, Iterator, Sized

from careerctl.results.moved import PeopleMoved, PersonMoved, Told
from careerctl.text.phrases import first_upper, plural, together

NAMES_ELSEWHERE = "Whom, their managers say."
UNSURE = "Some files cannot be read, so that there may be more."
_NOT_TOLD = "is not told: it would tell of single people"
_TURNS = {
    "next_steps": "from met, or from not asked, to a next step",
    "met": "from a next step to met, or to not asked",
}
"""Where somebody goes, by the field of a result."""


def counted_words(moved: PeopleMoved) -> Iterator[str]:
    """Yield what everyone is told: how many were compared, and for how many something turns."""
    if moved.compared == Told(0, 0):
        yield "Nobody whose role asks something else has ratings to compare by"
        return
    yield f"{first_upper(_told(moved.compared))} whose role asks something else can be compared by their ratings"
    both: dict[str, Told] = {each: getattr(moved, each) for each in _TURNS}
    if all(each.high is None for each in both.values()):
        yield f"Whom of them it moves from met to a next step, or back, {_NOT_TOLD}"
        return
    for each, told in both.items():
        if told.high is None:
            yield f"How many go {_TURNS[each]} {_NOT_TOLD}"
        else:
            yield _goes(_told(told), each)


def _goes(who: str, where: str) -> str:
    return f"{first_upper(who)} {'goes' if who in {'nobody', '1 person'} else 'go'} {_TURNS[where]}"


def _told(told: Told) -> str:
    """Return `nobody`, `fewer than 5 people`, `12 people`."""
    if told.high is not None and told.low != told.high:
        return f"fewer than {told.high + 1} people"
    return plural(told.low, "person", "people") if told.low else "nobody"


def exact_words(people: Iterable[PersonMoved], plans: int | None) -> Iterator[str]:
    """Yield what is told to whoever reads names."""
    every = [each for each in people if each.changes]
    compared = [each for each in every if each.compared]
    asked = f"{first_upper(_people(every))} with a role that asks something else"
    yield f"{asked}, {len(compared)} of them compared by their ratings" if every else asked
    if compared:
        yield _goes(_people([each for each in compared if each.next_steps]), "next_steps")
        yield _goes(_people([each for each in compared if each.met]), "met")
    if in_round := [each for each in every if each.in_round]:
        yield f"{_people(in_round)} in a round that is open while the role changes"
    if plans:
        yield f"{plural(plans, 'plan aims', 'plans aim')} at a role that asks something else"


def _people(those: Sized) -> str:
    return plural(len(those), "person", "people") if those else "nobody"


def person_words(one: PersonMoved) -> tuple[str, ...]:
    """Return what becomes of somebody, a line for each thing."""
    lines = []
    if one.changes and not one.compared:
        lines.append("not compared yet")
    if one.next_steps:
        lines.append(_turned(one.to_next_step, one.next_steps, "becomes a next step", "become next steps"))
    if one.met:
        lines.append(_turned(one.to_met, one.met, "is no longer a next step", "are no longer next steps"))
    if one.compared and not one.next_steps and not one.met:
        lines.append("the same is met and the same is a next step")
    if one.in_round:
        lines.append("in a round that is open: tell them what they are rated against")
    if one.plan_aims:
        lines.append(f"the plan aims at {one.plan_aims}, which asks something else: look at it together")
    return tuple(lines)


def _turned(names: tuple[str, ...], count: int, one: str, many: str) -> str:
    what = together(names, len(names)) if names else plural(count, "competency", "competencies")
    return f"{what} {one if count == 1 else many}"

"""What of a plan can be marked: what is due first, then what has no day, each with its id."""

from collections.abc import Iterator

from careerctl.formats.document import Block, Heading, Pairs
from careerctl.results.plan import Plan, Promise
from careerctl.text.phrases import first_upper
from careerctl.views.words.plans import POINT_WORDS, owed_words, when_words

_ORDER = ("late", "soon", "later")


def blocks(plan: Plan) -> Iterator[Block]:
    """Yield what is owed, then signs, points and the words of the two that are still open."""
    owed = sorted((each for each in plan.promises if each.id and _can_be(plan, each)), key=_first)
    whens = {each.id: f"{each.owner_name}, {when_words(each)}" for each in owed}
    promised = tuple(
        (each.id, f"{first_upper(owed_words(each, plan.called or plan.name))} – {whens[each.id]}") for each in owed
    )
    for title, rows in (("What is owed", promised), ("What may happen on any day", tuple(_open(plan)))):
        if rows:
            yield from (Heading(title), Pairs(rows))


def _can_be(plan: Plan, each: Promise) -> bool:
    """Tell whether it can have happened: duties are told of after the trial, and after the move is asked about it."""
    if each.what == "ask-again":
        return plan.stage == "move"
    over = plan.trial is None or plan.trial.outcome is not None or plan.stage in {"permanent", "move"}
    return each.what != "announce" or over


def _first(each: Promise) -> tuple[int, str]:
    """Return by what promises are sorted: what is late, then by the last day of a month or a year that is named."""
    return _ORDER.index(each.when or "later"), f"{each.due or '9999'}-99"


def _open(plan: Plan) -> Iterator[tuple[str, str]]:
    for _, stage in plan.stages():
        yield from ((each.id, each.text) for each in stage.exits if each.met is None)
    points = plan.mastery.points if plan.mastery is not None else ()
    yield from ((each.point, POINT_WORDS[each.point]) for each in points if not each.seen)
    name, manager = plan.called or plan.name, plan.manager_name or "The manager"
    if plan.trial is not None and plan.trial.gives_way:
        yield from ((f"gives-way-{at}", each.what) for at, each in enumerate(plan.trial.gives_way, 1))
    conditions = plan.move.conditions if plan.move is not None else ()
    yield from ((f"condition-{each.id}", each.text) for each in conditions if each.met is None)
    for at, each in enumerate(plan.move.hands_over if plan.move is not None else (), 1):
        yield f"hands-over-{at}", each
    if plan.trial is not None and not plan.trial.told:
        wants = (("tell-employee", name, plan.trial.tell_employee), ("tell-manager", manager, plan.trial.tell_manager))
        yield from ((each, f"{who} wants that others hear of the trial") for each, who, when in wants if when is None)
        yield "trial-announced", "Others were told of the trial"
    signed = (
        ("signed-employee", name, plan.signed_employee), ("signed-manager", manager, plan.signed_manager),
    )  # fmt: skip
    yield from ((each, f"{who} says yes to the plan") for each, who, when in signed if when is None)

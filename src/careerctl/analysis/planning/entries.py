"""What can happen in a plan, each with the id by which its pages show it and `mark` takes it."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from careerctl.model.activity import StageName
from careerctl.model.plan import Plan
from careerctl.model.stages import Action, Exit, StageOfPlan

Sort = Literal[
    "action", "stone", "point", "sign", "yes", "tell", "announced", "pay", "asked", "signed", "relief", "handed"
]
Side = Literal["employee", "manager"]
Steps = tuple[str | int, ...]


class PlanEntry(NamedTuple):
    """Something that happens on a day, or has not happened yet."""

    id: str
    sort: Sort
    at: Steps
    """Where it stands in the plan's file, or would stand."""
    done: bool
    text: str = ""
    """Its words in the file, where it has some."""
    own: Side | None = None
    """Whose word it is: nobody else can give it but by saying that they recorded it."""
    stage: StageName | None = None
    place: int = 0
    """Which of several it is, from 0."""


def entries(plan: Plan) -> list[PlanEntry]:
    """Return all that can happen in a plan, in its order."""
    return list(_entries(plan))


def action_id(stage: StageName, place: int, action: Action) -> str:
    """Return the id of an action: its own, else one by its place."""
    return action.id or f"{stage}-action-{place + 1}"


def sign_id(stage: StageName, place: int) -> str:
    """Return the id of what shows that a stage can end."""
    return f"{stage}-sign-{place + 1}"


def stone_id(place: int) -> str:
    """Return the id of a stepping stone."""
    return f"stone-{place + 1}"


def relief_id(place: int) -> str:
    """Return the id of what gives way to a trial."""
    return f"gives-way-{place + 1}"


def handed_id(place: int) -> str:
    """Return the id of what a move hands over to somebody."""
    return f"hands-over-{place + 1}"


def asked_id(days: int) -> str:
    """Return the id of the question that is asked so many days after the move."""
    return f"asked-{days}"


def announced_id(stage: StageName) -> str:
    """Return the id of a stage's announcement; that of the new duties is the one that people mean."""
    return "announced" if stage == "permanent" else f"{stage}-announced"


POINTS = ("skills-in-use", "up-to-date", "contribution", "process", "role-model")
"""The points of mastery, by their ids."""


def point_seen(plan: Plan, point: str) -> str:
    """Return what was seen of a point of mastery, "" while it is open."""
    seen = getattr(plan.mastery.points, point.replace("-", "_")) if plan.mastery is not None else None
    return "" if seen is None or seen.strip().casefold() == "open" else str(seen)


def _entries(plan: Plan) -> Iterator[PlanEntry]:
    for at, stone in enumerate(plan.stones):
        yield PlanEntry(stone_id(at), "stone", ("stones", at), stone.met is not None, stone.text, place=at)
    if plan.mastery is not None:
        for point in POINTS:
            yield PlanEntry(point, "point", ("mastery", "points", point), bool(point_seen(plan, point)))
    if plan.trial is not None:
        yield PlanEntry("trial-yes", "yes", ("trial", "agreed"), plan.trial.agreed is not None, own="employee")
        yield from _of_the_two("tell", ("trial", "tell"), plan.trial.tell.employee, plan.trial.tell.manager)
        for at, relief in enumerate(plan.trial.gives_way):
            yield PlanEntry(relief_id(at), "relief", ("trial", "gives_way", at), done=True, text=relief.what, place=at)
        more = len(plan.trial.gives_way)
        yield PlanEntry(relief_id(more), "relief", ("trial", "gives_way", more), done=False, place=more)
    for name, stage in plan.stages():
        yield from _of_stage(name, stage)
    if plan.permanent is not None:
        yield PlanEntry("pay", "pay", ("permanent", "pay_decided"), plan.permanent.pay_decided is not None)
    for at, asked in enumerate(plan.move.asked_again if plan.move is not None else ()):
        yield PlanEntry(asked_id(asked.after), "asked", ("move", "asked_again", at), asked.date is not None, place=at)
    for at, duty in enumerate(plan.move.hands_over if plan.move is not None else ()):
        # A proposal asks "To whom?"; what it says instead is the answer.
        yield PlanEntry(handed_id(at), "handed", ("move", "hands_over", at), not duty.endswith("?"), duty, place=at)
    yield from _of_the_two("signed", ("signed",), plan.signed.employee, plan.signed.manager)


def _of_the_two(sort: Sort, at: Steps, employee: object, manager: object) -> Iterator[PlanEntry]:
    yield PlanEntry(f"{sort}-employee", sort, (*at, "employee"), employee is not None, own="employee")
    yield PlanEntry(f"{sort}-manager", sort, (*at, "manager"), manager is not None, own="manager")


def _of_stage(name: StageName, stage: StageOfPlan) -> Iterator[PlanEntry]:
    for at, action in enumerate(stage.actions):
        done = action.status in {"done", "dropped"}
        yield PlanEntry(action_id(name, at, action), "action", (name, "actions", at), done, stage=name, place=at)
    for at, sign in enumerate(stage.exit):
        text, met = (sign.text, sign.met) if isinstance(sign, Exit) else (sign, None)
        yield PlanEntry(sign_id(name, at), "sign", (name, "exit", at), met is not None, text, stage=name, place=at)
    if name != "mastery":
        yield PlanEntry(announced_id(name), "announced", (name, "announced"), stage.announced is not None, stage=name)

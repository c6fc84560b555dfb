"""What everyone may know of people: what they chose to share, and what was announced about their work."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from careerctl.analysis.wishes import wishes
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.stages import StageOfPlan, Trial
from careerctl.results.profile import NamedCompetency
from careerctl.results.stages import Announced, Relief
from careerctl.results.wall import Duty, OnTheWall, OtherMove, PathOnTheWall
from careerctl.results.wished import Wish


def on_the_wall(framework: Framework, name: str, person: Person) -> OnTheWall:
    """Return one person with the id `name`, by what they share; beside others they may be called otherwise."""
    role = framework.roles.current(person.role) if person.role else ""
    current = framework.competencies.current
    return OnTheWall(
        person=name,
        name=person.name,
        role=role,
        role_name=framework.role_name(role) if role else "",
        shares=tuple(NamedCompetency(current(each), framework.competency_name(each)) for each in person.shares),
        wishes=tuple(map(_told, (each for each in wishes(framework, person) if each.shared_with == "everyone"))),
    )


def _told(wish: Wish) -> Wish:
    """Return what is wished for; what was answered to it is not for a wall."""
    return Wish(
        number=wish.number,
        role=wish.role,
        role_name=wish.role_name,
        stay=wish.stay,
        gone=wish.gone,
        words=wish.words,
        by=wish.by,
        past=wish.past,
        shared_with=wish.shared_with,
    )


def duties(plan: Plan, today: date) -> Iterator[Duty]:
    """Yield what was announced of a plan that is open, once the day of that has come.

    A trial of which that is not so is nobody else's to know.
    """
    if plan.closed is not None:
        return
    trial, permanent = plan.trial, plan.permanent
    if trial is not None and _is_told(trial, today) and not _is_past(trial, today):
        relief = tuple(
            Relief(each.what, each.from_.text if each.from_ else "", each.until.text if each.until else "")
            for each in trial.gives_way
        )
        yield Duty(on_trial=True, announced=_announced(trial), gives_way=relief)
    if permanent is not None and _is_told(permanent, today):
        yield Duty(announced=_announced(permanent), responsibilities=permanent.responsibilities)


def _is_told(stage: StageOfPlan, today: date) -> bool:
    return stage.announced is not None and stage.announced.date <= today


def _is_past(trial: Trial, today: date) -> bool:
    """Tell whether its last day has passed; how it came out is between the two."""
    return trial.until is not None and trial.until.last < today


def _announced(stage: StageOfPlan) -> Announced:
    """Return the day and the words; who said so is on the person's own page."""
    said = stage.announced
    return Announced() if said is None else Announced(date=said.date, text=said.text or "")


def ways(framework: Framework) -> Iterator[PathOnTheWall]:
    """Yield the paths in use, by name: the steps, and the other moves, with the names of the roles."""
    called, current = framework.role_name, framework.roles.current
    named = [(name, each) for name, each in framework.paths.items.items() if each.status == "active"]
    for name, each in sorted(named, key=lambda path: (path[1].name.casefold(), path[0])):
        steps = [current(role) for role in each.steps]
        moves = [(current(move.from_), current(move.to), move.kind) for move in each.moves]
        others = [move for move in moves if move[:2] not in {*pairwise(steps)}]
        yield PathOnTheWall(
            name,
            each.name,
            each.purpose or "",
            tuple(map(called, steps)),
            tuple(OtherMove(called(before), called(after), kind) for before, after, kind in others),
        )

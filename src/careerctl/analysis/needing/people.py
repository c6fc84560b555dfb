"""What stays of a person when needs are counted: small values, of which no name is ever told."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from careerctl.analysis.decided import move_decided
from careerctl.analysis.facts import held
from careerctl.analysis.rounds import RoundSheets, compared, rounds_of
from careerctl.analysis.still_wished import roles_asked_for, still_wished
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.plan import Plan
from careerctl.model.record import Record
from careerctl.model.scale import Level
from careerctl.model.stages import StageOfPlan


class StepTo(NamedTuple):
    """A level that an announced plan leads to, and by when; None where no day is set."""

    competency: str
    level: Level
    day: date | None


class ToRole(NamedTuple):
    """A role that somebody comes into, and when; None where no day is set."""

    role: str
    day: date | None


class Counted(NamedTuple):
    """One person who is here."""

    id: str
    role: str
    """Today's, also where its day has come and the file does not say so yet; "" for none."""
    levels: Mapping[str, Level]
    """As agreed, else as the manager sees it."""
    settled: bool
    """Whether both sides of these levels are in, so that others than the manager may count them."""
    wishes: tuple[tuple[str, str], ...]
    """Roles wished for, each with whom the wish is shared with."""
    in_words: tuple[str, ...]
    """With whom the wishes in words are shared."""
    learns: frozenset[str]
    leaves: date | None
    """The last day, where one is set."""
    decided: ToRole | None
    """The move that is decided and has not begun."""
    planned: ToRole | None
    """The move of a plan of which something is announced."""
    steps: tuple[StepTo, ...]
    readers: tuple[str, ...] = ()
    """Who sees these levels and the plan by the person's name, beside the person and hr: whoever rated, and leads."""
    unmoved: "Counted | None" = None
    """The same with the role that the file has, where it does not say yet that the day of a move has come."""

    def known_as(self, current: Callable[[str], str]) -> "Counted":
        """Return the same with the present ids of those who see it; `current` returns that of a person."""
        readers = tuple(map(current, self.readers))
        unmoved = self.unmoved._replace(readers=readers) if self.unmoved is not None else None
        return self._replace(readers=readers, unmoved=unmoved)


class AnnouncedPlan(NamedTuple):
    """What is announced of a plan."""

    planned: ToRole | None = None
    steps: tuple[StepTo, ...] = ()


NOTHING = AnnouncedPlan()


def announced_of(framework: Framework, plan: Plan) -> AnnouncedPlan:
    """Return what is announced of a plan that is open."""
    announced = [each for _, each in plan.stages() if _is_announced(each, framework.today)]
    if not announced:
        return NOTHING
    steps = tuple(step for each in announced for step in _steps(framework, each))
    return AnnouncedPlan(_planned(framework, plan), steps)


def counted(
    framework: Framework, record: Record, person: Person, announced: AnnouncedPlan, needed: frozenset[str]
) -> Counted:
    """Return what stays of somebody. `announced` is of their plan; `needed` are the competencies that goals need."""
    today, current = framework.today, framework.roles.current
    move = move_decided(framework, person)
    begun = move is not None and move.day <= today
    role = current(person.role) if person.role else ""
    sheets = compared(framework, rounds_of(framework, record.sheets))
    settled = sheets is not None and sheets.both_in
    unmoved = Counted(
        id=record.id,
        role=role,
        levels=dict(held(framework, sheets, needed)) if sheets is not None and needed else {},
        settled=settled,
        wishes=tuple(_wishes(framework, person, role)),
        in_words=tuple(_in_words(framework, person)),
        learns=frozenset(map(framework.competencies.current, person.learns)),
        leaves=person.left.date if person.left is not None else None,
        decided=ToRole(move.role, move.day) if move is not None and not begun else None,
        planned=announced.planned,
        steps=announced.steps,
        readers=tuple(_readers(sheets, person)),
    )
    if move is None or not begun:
        return unmoved
    return unmoved._replace(role=move.role, wishes=tuple(_wishes(framework, person, move.role)), unmoved=unmoved)


def _readers(sheets: RoundSheets | None, person: Person) -> Iterator[str]:
    if sheets is not None and sheets.manager is not None and sheets.manager.by is not None:
        yield sheets.manager.by
    yield from person.manager


def _is_announced(stage: StageOfPlan, today: date) -> bool:
    """Tell whether others have heard of a stage that did not end without going on."""
    told = stage.announced is not None and stage.announced.date <= today
    ended = stage.outcome is not None and stage.outcome.result in {"stop", "another-way"}
    return told and not ended


def _planned(framework: Framework, plan: Plan) -> ToRole:
    begins = plan.move.from_ if plan.move is not None else None
    return ToRole(framework.roles.current(plan.target), begins.first if begins is not None else None)


def _steps(framework: Framework, stage: StageOfPlan) -> Iterator[StepTo]:
    for action in stage.actions:
        competency = framework.competencies.current(action.competency or "")
        scale = framework.scale_of(competency)
        level = scale.value(action.to) if scale is not None and action.to is not None else None
        end = action.due or stage.until
        if level is not None and action.status != "dropped":
            yield StepTo(competency, level, end.last if end is not None else None)


def _wishes(framework: Framework, person: Person, role: str) -> Iterator[tuple[str, str]]:
    for _, wish, wished in roles_asked_for(framework, person):
        if wished != role and not framework.roles.is_gone(wished):
            yield wished, wish.shared_with


def _in_words(framework: Framework, person: Person) -> Iterator[str]:
    for _, wish in still_wished(framework, person):
        put_aside = wish.answered is not None and wish.answered.answer in {"no", "another-way"}
        if wish.words is not None and not put_aside:
            yield wish.shared_with

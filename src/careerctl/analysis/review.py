"""What is on a page for the table about a person: a talk to prepare or to have."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile

from careerctl.analysis.coming import coming
from careerctl.analysis.gap import Question
from careerctl.analysis.items import sides_of
from careerctl.analysis.levels import every_level
from careerctl.analysis.outlook import outlook_told
from careerctl.analysis.rounds import RoundSheets
from careerctl.analysis.standing import measured
from careerctl.model.conditions import recorded
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.results.gap import Gap, Handed, Item
from careerctl.results.notes import Note
from careerctl.results.paths import Route
from careerctl.results.plan import CheckIn, Plan
from careerctl.results.report import (
    Head,
    InRound,
    Meaning,
    Preparation,
    Review,
    Shows,
    Since,
)
from careerctl.results.result import replace
from careerctl.results.stages import Action


def preparation(head: Head, question: Question, compared: Gap, notes: Iterable[Note]) -> Preparation:
    """Return what each of the two takes along; `notes` are those on the person.

    Words from a sheet stand on it once both have handed in and no later round is under way. Whoever has not handed in
    in that one has all levels before them, to tick.
    """
    later = (*compared.later, *_nobody_yet(question, compared))
    asked = [framework_s(each) for each in compared.items]
    done = compared.round is not None and compared.round.own is not None and compared.round.manager is not None
    both_in = done and not later
    sides = zip(asked, compared.items, strict=True)
    said = [(replace(each, own=of.own), replace(each, manager=of.manager)) for each, of in sides if both_in]
    to_tick = [_to_tick(question.framework, each) for each in asked]
    by = list(notes)
    manager = next(iter(question.person.manager), "")
    last = later[-1] if later else compared.round or Handed()
    rater = _another_rater(question, last.round, manager)
    return Preparation(
        head=head,
        gap=replace(who_is_it(compared), round=compared.round if both_in else None, later=later),
        manager_name=leads(question),
        rater=rater,
        rater_name=question.called(rater) if rater else "",
        both_in=both_in,
        own=tuple(own for own, _ in said) or tuple(asked if last.own else to_tick),
        manager=tuple(theirs for _, theirs in said) or tuple(asked if last.manager else to_tick),
        meanings=meanings(question.framework, asked),
        own_notes=tuple(each for each in by if each.by == compared.person),
        manager_notes=tuple(each for each in by if each.by == manager),
    )


def _nobody_yet(question: Question, compared: Gap) -> tuple[Handed, ...]:
    """Return the round that is open and in which nobody has handed in: an earlier one is not this one."""
    framework = question.framework
    handed = {each.round for each in (compared.round, *compared.later) if each is not None}
    mine = framework.rounds_of(question.record.ids)
    still_open = [name for name, each in mine.items() if each.is_open(framework.today)]
    return (Handed(round=still_open[-1]),) if still_open and handed.isdisjoint(still_open) else ()


def _another_rater(question: Question, round_: str, manager: str) -> str:
    """Return who rated the person in a round, where somebody else leads them now; "" where it is the same."""
    sheet = next((each.manager for each in question.rounds if each.round == round_), None)
    rater = sheet.by if sheet is not None else None
    return rater if rater and manager and rater != manager else ""


def _to_tick(framework: Framework, asked: Item) -> Item:
    """Return what the role asks of a competency, with all the levels that somebody can be given."""
    return replace(asked, described=every_level(framework, asked.competency))


def meanings(framework: Framework, items: Iterable[Item]) -> tuple[Meaning, ...]:
    """Return what the competencies mean that somebody has described."""
    known = framework.competencies.items
    told = ((each.competency, known[each.competency].description) for each in items if each.competency in known)
    return tuple(Meaning(name, text) for name, text in told if text)


def leads(question: Question) -> str:
    """Return how sentences name who leads the person, "" where nobody is named."""
    return question.called(question.person.manager[0]) if question.person.manager else ""


def who_is_it(compared: Gap) -> Gap:
    """Return who, which role and which rounds, and nothing of what anybody rated."""
    kept = (
        "person", "name", "called", "today_role", "coming", "role", "role_name", "own_role", "wish_shared_with",
        "wishes", "tells_rounds", "manager_left", "nothing_to_rate", "later", "scales", "version",
    )  # fmt: skip
    return Gap(**{name: getattr(compared, name) for name in kept})


def framework_s(asked: Item) -> Item:
    """Return what the role asks of a competency, without what anybody said of it."""
    kept = (
        "competency", "name", "asks", "status", "area", "scale", "required", "required_name", "must", "optional",
        "weight", "because", "wording", "metadata",
    )  # fmt: skip
    looks = tuple(each for each in asked.described if each.level == asked.required)
    return Item(**{name: getattr(asked, name) for name in kept}, described=looks)


def who(question: Question, compared: Gap | None) -> Gap:
    """Return who it is, today's role, and who has rated when."""
    person = question.person
    if compared is None:
        known = coming(question.framework, person)
        return Gap(person=question.record.id, name=person.name, called=person.short_name(), coming=known)
    return replace(who_is_it(compared), round=compared.round)


def last_talk(person: Person, plan: Plan) -> CheckIn | None:
    """Return the last talk that is written down: in the kept plan, or outside of one."""
    own = [CheckIn(each.date, each.said or "", each.next or "") for each in person.talks]
    every = sorted((*plan.log, *own), key=lambda each: each.date or date.min)
    return every[-1] if every else None


def to_do(plan: Plan) -> tuple[Action, ...]:
    """Return what of a kept plan is still to be done, stage by stage."""
    every = (each for _, stage in plan.stages() for each in stage.actions)
    return tuple(each for each in every if each.status in {"planned", "active"})


def review(
    head: Head, question: Question, compared: Gap, routes: tuple[Route, ...], doing: tuple[Action, ...] = ()
) -> Review:
    """Return what lies on the table when the two talk, with the round before beside this one.

    `routes` are the ways to what the person wishes for, in that order; `doing` is what is still to be done.
    """
    framework, person = question.framework, question.person
    earlier = _rounds_before(question, compared)
    return Review(
        head=head,
        gap=compared,
        manager_name=leads(question),
        routes=routes,
        last_round=earlier[-1].round if earlier else "",
        since=tuple(_since(question, earlier, compared)),
        drivers=person.drivers,
        strengths=tuple(map(framework.competency_name, person.strengths)),
        learns=tuple(map(framework.competency_name, person.learns)),
        rather_not=tuple(map(framework.competency_name, person.rather_not)),
        outlook=outlook_told(question),
        evidence=tuple(_evidence(framework, person, compared)),
        doing=doing,
    )


def _evidence(framework: Framework, person: Person, compared: Gap) -> Iterator[Shows]:
    for condition in compared.conditions:
        found = recorded(framework, person, compared.role, condition.id)
        if found is not None and found.met.evidence:
            yield Shows(condition.id, found.met.evidence)


def _rounds_before(question: Question, compared: Gap) -> list[RoundSheets]:
    """Return the comparable rounds before the one compared, the oldest first; none where an agreement excludes them."""
    if compared.round is None or not question.framework.settings.policy.is_on("history"):
        return []
    now = compared.round.round
    earlier = takewhile(lambda each: each.round != now, question.rounds)
    return [each for each in earlier if each.comparable(question.framework)]


def _since(question: Question, earlier: list[RoundSheets], now: Gap) -> Iterator[Since]:
    """Yield what this round and the one before have a level for, in the order of the present role, with all rounds."""
    said = [(each.round, question.said_in(each).about(now.role)) for each in earlier]
    today = now.round.round if now.round is not None else ""
    for each in now.items if said else ():
        levels = [(name, measured(sides_of(sheets, each.competency, each.required)).said) for name, sheets in said]
        before = levels[-1][1]
        if before is not None and before.level is not None and each.level is not None:
            past = (InRound(name, old.level) for name, old in levels if old is not None and old.level is not None)
            yield Since(
                competency=each.competency,
                name=each.name,
                before=before.level,
                before_name=before.level_name,
                now=each.level,
                now_name=each.level_name,
                rounds=(*past, InRound(today, each.level)),
            )

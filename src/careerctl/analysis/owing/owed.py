"""What is owed to one person: all that the organisation has not done, the newest first."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from careerctl.analysis.facts import facts_of
from careerctl.analysis.openings import opening_name
from careerctl.analysis.owing.chances import no_chance
from careerctl.analysis.owing.places import move_due, to_erase_since, undecided_since
from careerctl.analysis.owing.rounds import missing_side, not_talked, outdated
from careerctl.analysis.owing.wishes import (
    OwedWish,
    not_told,
    overtaken,
    to_talk_again,
    unanswered,
    was_to_be_asked,
    without_day,
)
from careerctl.analysis.wishes import wish_at
from careerctl.model import plan as model
from careerctl.model.days import months_later
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.model.record import PersonFacts, PlanRecord, Record
from careerctl.model.scalars import parse_period
from careerctl.problems.diagnostic import Severity
from careerctl.results.owed import Debt, DebtKind
from careerctl.results.plan import Plan, Promise


class KnownOf(NamedTuple):
    """One person, and what was read beside the files about them."""

    record: Record
    person: Person
    plan: model.Plan | None = None
    """The one that is open."""
    shown: Plan | None = None
    """The same as it stands today."""
    for_two: bool = True
    """Whether the person or the manager reads it: for others alone, what only the two know is not worked out."""
    has_plan: bool = False
    """Whether there is one that is open, which may be all that a reader knows of it."""
    plan_unread: bool = False
    """Whether there is one that could not be read: what it may give a chance to show is not known then."""
    gone_manager: str = ""
    gone_name: str = ""
    """The id and the name of the first manager, where they have left."""


def owed_to(framework: Framework, known: KnownOf) -> tuple[Debt, ...]:
    """Return what is owed to somebody, the newest first; not what an agreement lets nobody be reminded of."""
    debts = [each for each in _debts(framework, known) if not _is_ignored(framework, each.kind)]
    debts.sort(key=lambda each: each.day or date.min, reverse=True)
    return tuple(debts)


def _is_ignored(framework: Framework, kind: str) -> bool:
    return framework.settings.severity_of(kind, Severity.NOTE) is Severity.IGNORE


def _debts(framework: Framework, known: KnownOf) -> Iterator[Debt]:
    here = known.record.here(framework.today) is not None
    yield from _of_leaving(framework, known)
    if here:
        yield from _of_wishes(framework, known)
        yield from _of_rounds(framework, known)
        yield from _of_places(framework, known)
    if here and known.for_two:
        yield from _of_the_two(framework, known)
        yield from _of_plan(framework, known)


def _of_wishes(framework: Framework, known: KnownOf) -> Iterator[Debt]:
    record = known.record
    by_kind: tuple[tuple[DebtKind, Iterator[OwedWish]], ...] = (
        ("unanswered-wish", unanswered(framework, record)),
        ("revisit-passed", to_talk_again(framework, record)),
        ("wish-without-date", without_day(framework, record)),
        ("answer-overtaken", overtaken(framework, record)),
        ("filled-untold", not_told(framework, record)),
    )
    for kind, wishes in by_kind:
        for each in wishes:
            name = opening_name(framework, each.opening) if each.opening else ""
            wish = wish_at(framework, known.person, each.place)
            yield Debt(kind, each.day, each.late, wish, each.opening, name)


def _of_rounds(framework: Framework, known: KnownOf) -> Iterator[Debt]:
    record, months = known.record, framework.settings.policy.reassess_months
    talk, missing, old = not_talked(framework, record), missing_side(framework, record), outdated(framework, record)
    if talk is not None and not known.person.is_away(framework.today):
        yield Debt("not-talked", talk.day, talk.day < framework.today, round=talk.round)
    if missing is not None and missing[1] == "manager":
        closes = framework.settings.rounds[missing[0].round].closes
        yield Debt("missing-side", closes.last if closes is not None else None, round=missing[0].round)
    if old is not None:
        yield Debt("stale-assessment", months_later(old.date, months), round=old.round)


def _of_places(framework: Framework, known: KnownOf) -> Iterator[Debt]:
    move = move_due(framework, known.record)
    if move is not None:
        yield Debt("decision-without-move", move.day, role=move.role, role_name=framework.role_name(move.role))
    if known.gone_manager:
        yield Debt("manager-has-left", manager=known.gone_manager, manager_name=known.gone_name)


def _of_the_two(framework: Framework, known: KnownOf) -> Iterator[Debt]:
    facts, months = _facts(framework, known), framework.settings.policy.reassess_months
    if facts.since is not None and was_to_be_asked(framework, facts):
        yield Debt("never-asked", months_later(facts.since, months))
    unshown = no_chance(framework, known.record, known.plan) if not known.plan_unread else None
    if unshown is not None:
        names = tuple(map(framework.competency_name, unshown.competencies))
        yield Debt("no-chance", unshown.sheets.last_day(), round=unshown.sheets.round, competencies=names)


def _of_plan(framework: Framework, known: KnownOf) -> Iterator[Debt]:
    """Yield what the manager has promised and not done; what the person has is theirs."""
    if known.plan is None or known.shown is None:
        return
    undecided = undecided_since(framework, PlanRecord("", known.plan, _facts(framework, known)))
    if undecided is not None:
        yield Debt("duties-without-decision", undecided)
    away = known.person.is_away(framework.today)
    for each in known.shown.promises:
        waits = away and each.what in {"talk", "ask-again"}
        said = undecided is not None and each.what == "pay"
        if each.owner == "manager" and _is_due(framework, known.plan, each) and not waits and not said:
            yield Debt("promise", parse_period(each.due).last if each.due else None, promise=each)


def _is_due(framework: Framework, plan: model.Plan, promise: Promise) -> bool:
    """Tell whether a promise is late; a trial that goes on without a last day is, too."""
    endless = promise.what == "end" and not promise.due
    return promise.when == "late" or (endless and plan.trial is not None and plan.trial.begun(framework.today))


def _of_leaving(framework: Framework, known: KnownOf) -> Iterator[Debt]:
    left = known.person.left
    if left is not None and left.date <= framework.today and known.has_plan:
        yield Debt("plan-after-leaving", left.date)
    due = to_erase_since(framework, known.record)
    if due is not None:
        yield Debt("kept-after-leaving", due)


def _facts(framework: Framework, known: KnownOf) -> PersonFacts:
    return facts_of(framework, known.record, known.person, str, frozenset())

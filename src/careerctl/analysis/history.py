"""One person over time. Months away stop every clock, and a round that nobody may compare yet is not in it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from careerctl.analysis.coming import coming
from careerctl.analysis.gap import Question
from careerctl.analysis.in_force import InForce, in_force, why_not
from careerctl.analysis.items import Sheets, sides_of
from careerctl.analysis.levels import scales_used
from careerctl.analysis.months import months_since
from careerctl.analysis.rounds import RoundSheets
from careerctl.analysis.standing import measured
from careerctl.analysis.wishes import wish_at
from careerctl.model.conditions import recorded
from careerctl.model.days import later
from careerctl.model.earlier import WhyNot
from careerctl.model.framework import Framework, Requirement
from careerctl.model.scalars import Period
from careerctl.model.scale import Level
from careerctl.results.history import ConditionHeld, History, OverRounds, RoleHeld, RoundThen, StepMet
from careerctl.results.raised import Raised
from careerctl.results.report import InRound


class _Then(NamedTuple):
    """One round: the role of that time with what it asked then, where that is less, and what the sheets say."""

    sheets: RoundSheets
    role: str
    asked: Mapping[str, Requirement]
    said: Sheets
    why_not: WhyNot | None
    """Why nobody can tell what it asked then."""
    asked_in: str = ""
    """The later round whose requirements are used then; "" for today's."""

    def level(self, competency: str) -> Level | None:
        """Return the level by which a gap was measured then."""
        asked = self.asked.get(competency)
        return measured(sides_of(self.said, competency, asked.level if asked is not None else 0)).level

    def required(self, competency: str) -> Level | None:
        """Return what was asked then; None for nothing, and for what is only asked from the next round on."""
        asked, raised = self.asked.get(competency), self.raised(competency)
        return asked.level if asked is not None and (raised is None or raised.then is not None) else None

    def raised(self, competency: str) -> Raised | None:
        """Return what is asked more since then; None for nothing."""
        asked = self.asked.get(competency)
        return asked.raised if isinstance(asked, InForce) else None


def history(question: Question) -> History:
    """Return one person's history."""
    framework, person = question.framework, question.person
    rounds = _rounds(question, [each for each in question.rounds if each.comparable(framework)])
    levels = tuple(_levels(framework, rounds))
    return History(
        person=question.record.id,
        name=person.name,
        called=person.short_name(),
        coming=coming(framework, person),
        tells_rounds=True,
        rounds=tuple(_round(framework, each) for each in rounds),
        levels=levels,
        raised=tuple(filter(None, map(rounds[-1].raised, rounds[-1].asked))) if rounds else (),
        steps=tuple(_steps_met(question, rounds, levels)),
        roles=tuple(roles_held(question)),
        wishes=tuple(wish_at(framework, person, place) for place in range(len(person.wishes))),
        conditions=tuple(_conditions(question)),
        scales=tuple(scales_used(framework, (each.scale for each in levels if each.scale))),
    )


def _round(framework: Framework, then: _Then) -> RoundThen:
    name, sheets = framework.role_name(then.role), then.sheets
    return RoundThen(sheets.round, sheets.last_day(), then.role, name, then.why_not, then.asked_in)


def _rounds(question: Question, rounds: list[RoundSheets]) -> list[_Then]:
    """Return rounds with what was asked in them; of one of which nobody can tell that, what the next one was asked."""
    found: list[_Then] = []
    for sheets in reversed(rounds):
        then = _then(question, sheets)
        if then.why_not is not None and found and found[-1].role == then.role:
            later = found[-1]
            then = then._replace(asked=later.asked, asked_in=later.asked_in if later.why_not else later.sheets.round)
        found.append(then)
    return found[::-1]


def grown(question: Question, *, talked: bool = False) -> list[OverRounds]:
    """Return what had a higher level in the last round than in the first; nothing where an agreement excludes that.

    `talked` takes the rounds alone in which an agreed sheet counts.
    """
    if not question.framework.settings.policy.is_on("history"):
        return []
    comparable = [each for each in question.rounds if each.comparable(question.framework)]
    rounds = _rounds(question, [each for each in comparable if each.counting is not None or not talked])
    return [each for each in _levels(question.framework, rounds) if _rose(each)]


def _rose(one: OverRounds) -> bool:
    first, last = one.rounds[0].level, one.rounds[-1].level
    return first is not None and last is not None and last > first


def _then(question: Question, sheets: RoundSheets) -> _Then:
    framework, person = question.framework, question.person
    role = framework.roles.current(sheets.role or person.role_on(sheets.last_day()) or "")
    asked = in_force(framework, role, sheets.under) if role in framework.roles.items else {}
    return _Then(sheets, role, asked, question.said_in(sheets).about(role), why_not(framework, role, sheets.under))


def _levels(framework: Framework, rounds: list[_Then]) -> Iterator[OverRounds]:
    """Yield what has a level in some round: what the roles ask first, the last one before the others."""
    asked = [each for then in reversed(rounds) for each in then.asked]
    rated = [each for then in reversed(rounds) for each in then.said.all()]
    for competency in dict.fromkeys((*asked, *rated)):
        levels = [(then.sheets.round, then.level(competency)) for then in rounds]
        found = tuple(InRound(name, level) for name, level in levels if level is not None)
        if found:
            name, scale = framework.competency_name(competency), framework.scale_id(competency)
            yield OverRounds(competency, name, scale or "", found)


def _steps_met(question: Question, rounds: list[_Then], levels: tuple[OverRounds, ...]) -> Iterator[StepMet]:
    """Yield each next step that a later round shows as met, in the order of those rounds."""
    order = [each.sheets.round for each in rounds]
    found = [step for each in levels for step in _of_one(question, rounds, each)]
    yield from sorted(found, key=lambda each: order.index(each.met))


def _of_one(question: Question, rounds: list[_Then], one: OverRounds) -> Iterator[StepMet]:
    opened: tuple[_Then, Level, Level] | None = None
    for then in rounds:
        level, asked = then.level(one.competency), then.required(one.competency)
        if level is None:
            continue
        if opened is not None and level >= opened[2]:
            begun, before, _ = opened
            first, last = begun.sheets.last_day(), then.sheets.last_day()
            months = months_since(first, last, question.person.away)
            yield StepMet(
                competency=one.competency,
                name=one.name,
                before=before,
                after=level,
                required=opened[2],
                opened=begun.sheets.round,
                met=then.sheets.round,
                months=months,
            )
            opened = None
        if opened is None and asked is not None and level < asked:
            opened = then, level, asked


def roles_held(question: Question) -> Iterator[RoleHeld]:
    """Yield the roles of the past, then today's; of somebody who has left that is the last one."""
    framework, person = question.framework, question.person
    for each in sorted(person.held, key=lambda held: held.from_.first if held.from_ is not None else date.min):
        role = framework.roles.current(each.role) if each.role else ""
        months = _months(question, each.from_, each.until.last if each.until is not None else None)
        name = framework.role_name(role) if role else each.words or ""
        yield RoleHeld(role, name, _text(each.from_), _text(each.until), months=months)
    if person.role is not None:
        role, gone = framework.roles.current(person.role), person.left if person.has_left(framework.today) else None
        months = _months(question, person.since, gone.date if gone is not None else framework.today)
        until = gone.date.isoformat() if gone is not None else ""
        yield RoleHeld(role, framework.role_name(role), _text(person.since), until, gone is None, months)


def _months(question: Question, since: Period | None, until: date | None) -> int | None:
    """Return the whole months from one day to the end of another, at most until today."""
    if since is None or until is None:
        return None
    end = min(later(until, days=1), question.framework.today)
    return months_since(since.first, end, question.person.away)


def _text(when: Period | None) -> str:
    return when.text if when is not None else ""


def _conditions(question: Question) -> Iterator[ConditionHeld]:
    """Yield what was recorded as met, role by role; of a role that is gone, by its ids alone."""
    framework, person = question.framework, question.person
    for written, records in person.conditions_met.items():
        role, known = framework.roles.current(written), framework.roles.get(written)
        for name, met in records.items():
            found = recorded(framework, person, role, name) if known is not None else None
            until = found.until if found is not None and found.met == met else met.until.last if met.until else None
            yield ConditionHeld(
                framework.role_name(role),
                name,
                known.condition_texts().get(name, "") if known is not None else "",
                met.date,
                until,
                until is not None and until < framework.today,
            )

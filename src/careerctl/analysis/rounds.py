"""Which round is compared, and who has handed in what."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerctl.analysis.months import longer_than
from careerctl.model.assessment import AgreedSheet
from careerctl.model.framework import Framework
from careerctl.model.record import Record, Sheet


@dataclass(frozen=True, slots=True)
class RoundSheets:
    """The submitted sheets of one person in one round."""

    round: str
    own: Sheet | None = None
    manager: Sheet | None = None
    agreed: Sheet | None = None

    @property
    def counting(self) -> AgreedSheet | None:
        """The agreed sheet where both have confirmed it; confirmed by one alone it is a summary."""
        agreed = self.agreed.agreed if self.agreed is not None else None
        if agreed is None or agreed.confirmed.employee is None or agreed.confirmed.manager is None:
            return None
        return agreed

    @property
    def role(self) -> str | None:
        """The role that was rated against, where a sheet says so."""
        sheets = (self.agreed, self.manager, self.own)
        return next((sheet.role for sheet in sheets if sheet is not None and sheet.role), None)

    @property
    def framework(self) -> str | None:
        """The framework's version at the time, where a sheet says so."""
        sheets = (self.agreed, self.manager, self.own)
        return next((sheet.framework for sheet in sheets if sheet is not None and sheet.framework), None)

    def last_day(self) -> date:
        """Return the day of the last sheet; there is at least one."""
        return max(sheet.date for sheet in (self.own, self.manager, self.agreed) if sheet is not None)

    def comparable(self, framework: Framework) -> bool:
        """Tell whether the round can be compared: agreed, handed in by both, or closed with the manager's sheet in."""
        if self.counting is not None or (self.own is not None and self.manager is not None):
            return True
        known = framework.settings.rounds.get(self.round)
        return self.manager is not None and known is not None and known.closes.last < framework.today


def any_open(framework: Framework) -> bool:
    """Tell whether people rate today."""
    today = framework.today
    return any(each.opens.first <= today <= each.closes.last for each in framework.settings.rounds.values())


def last_closed(framework: Framework, record: Record) -> RoundSheets:
    """Return what one person handed in in the last round of careerctl.yaml that is over.

    Empty where there is none, and where the sheets are older than `reassess_months`: they say nothing about today.
    """
    today, most = framework.today, framework.settings.policy.reassess_months
    over = [name for name, each in framework.settings.rounds.items() if each.closes.last < today]
    sheets = [each for each in record.sheets if over and each.round == over[-1] and not each.draft]
    if not sheets or longer_than(most, max(each.date for each in sheets), today, record.away):
        return RoundSheets("")
    return _round(over[-1], sheets)


def rounds_of(framework: Framework, sheets: Iterable[Sheet]) -> list[RoundSheets]:
    """Return a person's rounds in the order of careerctl.yaml, without drafts; where it lists none, by first date."""
    submitted = [sheet for sheet in sheets if not sheet.draft]
    declared = list(framework.settings.rounds)
    first = {sheet.round: min(each.date for each in submitted if each.round == sheet.round) for sheet in submitted}

    def place(name: str) -> tuple[object, ...]:
        return (declared.index(name) if name in declared else len(declared), first[name], name)

    return [_round(name, submitted) for name in sorted(first, key=place)]


def _round(name: str, sheets: Iterable[Sheet]) -> RoundSheets:
    sides = {sheet.side: sheet for sheet in sheets if sheet.round == name}
    return RoundSheets(name, sides.get("self"), sides.get("manager"), sides.get("agreed"))


def compared(framework: Framework, rounds: list[RoundSheets]) -> RoundSheets | None:
    """Return the last round that can be compared, None if none can."""
    return next((each for each in reversed(rounds) if each.comparable(framework)), None)

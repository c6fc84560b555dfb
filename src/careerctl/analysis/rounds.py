"""Which round is compared, and who has handed in what."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from careerctl.analysis.months import longer_than
from careerctl.model.assessment import AgreedSheet, Side
from careerctl.model.earlier import Under
from careerctl.model.framework import Framework
from careerctl.model.record import Record, Sheet


class RoundSheets(NamedTuple):
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
    def under(self) -> Under:
        """Under what was rated: what the first of the sheets says, since what is raised after it holds from the next.

        The version is that of the first that names one.
        """
        sheets = sorted(filter(None, (self.own, self.manager, self.agreed)), key=lambda each: each.date)
        first = next((each for each in sheets if each.framework), sheets[0])
        return Under(first.framework, first.date)

    @property
    def framework(self) -> str | None:
        """The framework's version at the time, where a sheet says so."""
        return self.under.version

    @property
    def both_in(self) -> bool:
        """Whether both sides have handed in, or have agreed."""
        return self.counting is not None or (self.own is not None and self.manager is not None)

    def last_day(self) -> date:
        """Return the day of the last sheet; there is at least one."""
        return max(sheet.date for sheet in (self.own, self.manager, self.agreed) if sheet is not None)

    def comparable(self, framework: Framework) -> bool:
        """Tell whether the round can be compared: agreed, handed in by both, or closed with the manager's sheet in."""
        if self.both_in:
            return True
        known = framework.settings.rounds.get(self.round)
        return self.manager is not None and known is not None and known.is_over(framework.today)


def last_closed(framework: Framework, record: Record) -> RoundSheets:
    """Return what one person handed in in their last round that is over; empty while one of theirs is open."""
    name = framework.round_to_talk_about(record.ids)
    return _round(name, {each.side: each for each in record.sheets if each.round == name and not each.draft})


def is_old(framework: Framework, record: Record, sheets: RoundSheets) -> bool:
    """Tell whether somebody's sheets, of which there is one, are so old that they say nothing about today."""
    return longer_than(framework.settings.policy.reassess_months, sheets.last_day(), framework.today, record.away)


def rounds_of(framework: Framework, sheets: Iterable[Sheet]) -> list[RoundSheets]:
    """Return a person's rounds in the order of careerctl.yaml, without drafts; where it lists none, by first date."""
    submitted: dict[str, dict[Side, Sheet]] = {}
    for sheet in sheets:
        if not sheet.draft:
            submitted.setdefault(sheet.round, {})[sheet.side] = sheet
    declared = [name for name in framework.settings.rounds if name in submitted]
    others = [name for name in submitted if name not in framework.settings.rounds]
    others.sort(key=lambda name: (min(each.date for each in submitted[name].values()), name))
    return [_round(name, submitted[name]) for name in (*declared, *others)]


def _round(name: str, sides: Mapping[Side, Sheet]) -> RoundSheets:
    return RoundSheets(name, sides.get("self"), sides.get("manager"), sides.get("agreed"))


def compared(framework: Framework, rounds: list[RoundSheets]) -> RoundSheets | None:
    """Return the last round that can be compared, None if none can."""
    return next((each for each in reversed(rounds) if each.comparable(framework)), None)


def other_scales(framework: Framework, sheets: RoundSheets) -> dict[str | None, frozenset[str]]:
    """Return which of today's scales were others when was rated: a level stands there that they do not have.

    They stand by the version of the framework against which was rated: what holds for one sheet holds for its like.
    """
    found: dict[str | None, frozenset[str]] = {}
    written = framework.levels_written
    for sheet in filter(None, (sheets.own, sheets.manager, sheets.agreed)):
        for competency, entry in sheet.ratings.items():
            level = entry if isinstance(entry, str) else entry.level
            if level is None or level in written.get(competency, ()):
                continue
            scale = framework.scale_of(competency)
            if scale is not None and scale.value(level) is None:
                found[sheet.framework] = found.get(sheet.framework, frozenset()) | {framework.scale_id(competency)}
    return found

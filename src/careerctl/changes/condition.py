"""That somebody meets what a role asks beside competencies, recorded in their file."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from careerctl.model.conditions import recorded
from careerctl.model.framework import Framework
from careerctl.model.person import Person
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Change, Put, Remove
from careerctl.text.characters import quoted
from careerctl.text.spelling import meant


class ConditionOf(NamedTuple):
    """A condition of a role, and whose it is to meet."""

    framework: Framework
    person: Person
    role: str
    condition: str

    def met(self, on: date | None, evidence: tuple[str, ...]) -> Iterator[Change]:
        """Yield what records that it was met, unless just this stands there.

        Without a day that of the record that holds stays, else it is today.
        """
        there = recorded(*self)
        today = self.framework.today
        holds = there is not None and (there.until is None or there.until >= today)
        if there is not None and holds and on in {None, there.met.date} and evidence in {(), there.met.evidence}:
            return
        day = there.met.date if on is None and there is not None and holds else on or today
        said: dict[str, Any] = {"date": day.isoformat()}
        if evidence:
            said["evidence"] = list(evidence) if len(evidence) > 1 else evidence[0]
        yield Put(("conditions_met", self._written_under(), self.condition), said)

    def open(self) -> Iterator[Change]:
        """Yield what takes away that it was met; nothing empty stays behind."""
        under, every = self._written_under(), self.person.conditions_met
        steps = ("conditions_met", under, self.condition)
        if self.condition in every.get(under, {}):
            keys_left = 3 if len(every[under]) > 1 else 2 if len(every) > 1 else 1
            yield Remove(steps[:keys_left])

    def _written_under(self) -> str:
        """Return the role under which it stands, or is to stand: another one that asks it too, or an earlier id."""
        there = recorded(*self)
        return there.written if there is not None else self.role


def role_that_asks(framework: Framework, roles: Iterable[str | None], condition: str) -> str | None:
    """Return the first of some roles that has a condition, by its present id; None where none has it."""
    for each in roles:
        known = framework.roles.get(each) if each else None
        if each and known is not None and condition in known.condition_texts():
            return framework.roles.current(each)
    return None


def must_be_asked(framework: Framework, roles: Iterable[str | None], conditions: Iterable[str]) -> None:
    """Raise CareerctlError for the first condition that none of some roles has, with what they ask.

    Where a role cannot be read nobody knows what it asks.
    """
    if not framework.roles.whole:
        return
    known = [role for each in roles if each and (role := framework.roles.get(each)) is not None]
    asked = sorted({condition for role in known for condition in role.condition_texts()})
    for each in conditions:
        if each not in asked:
            there_are = f"They ask for: {', '.join(asked)}." if asked else "They ask for no condition."
            message = (
                f"neither today's role nor one wished for asks for {quoted(each)}. {meant(each, asked) or there_are}"
            )
            raise CareerctlError(message)

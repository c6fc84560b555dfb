"""What two people look at again: what they agreed that counts, and what the framework says otherwise since."""

from collections.abc import Iterator
from typing import NamedTuple

from careerctl.analysis.form import digest
from careerctl.analysis.in_force import InForce, in_force
from careerctl.analysis.levels import described
from careerctl.analysis.other_words import OtherWords, other_words
from careerctl.analysis.rounds import RoundSheets, compared, rounds_of
from careerctl.model.assessment import AgreedSheet
from careerctl.problems.error import CareerctlError
from careerctl.questions.known import Reading
from careerctl.results.agreement import LookedAt


class NothingToLookAtError(CareerctlError):
    """What is raised where two people have nothing to look at again."""


class Look(NamedTuple):
    """The round that counts, what was agreed in it, and what has changed since."""

    sheets: RoundSheets
    agreed: AgreedSheet
    role: str
    looked: tuple[LookedAt, ...]
    unknown: bool
    """Whether nobody can tell what has changed of some of it."""
    digest: str
    """Of all of it: whoever says that it stands says so of what was shown."""


def second_look(full: Reading, round_: str | None) -> Look:
    """Return what the two look at again. Raises CareerctlError where there is nothing."""
    framework = full.framework
    sheets = compared(framework, rounds_of(framework, full.record.sheets))
    if sheets is None or sheets.counting is None:
        message = "there is nothing yet that both of you have confirmed, so that there is nothing to look at again."
        raise NothingToLookAtError(message)
    if round_ is not None and round_ != sheets.round:
        message = f"only what counts is looked at again, and that is the round {sheets.round}."
        raise CareerctlError(message)
    role = full.role(sheets.role or full.person.role or "")
    found = list(other_words(framework, sheets, role))
    if not found:
        message = "the framework asks and says the same as when you agreed, so that there is nothing to look at again."
        raise NothingToLookAtError(message)
    looked = tuple(at for each in found for at in _looked_at(full, role, sheets, each))
    seen = [[each.competency, each.level, each.change] for each in looked]
    whole = digest([framework.settings.version or "", sheets.counting.date.isoformat(), seen])
    return Look(sheets, sheets.counting, role, looked, any(each.why for each in found), whole)


def _looked_at(full: Reading, role: str, sheets: RoundSheets, found: OtherWords) -> Iterator[LookedAt]:
    framework, past = full.framework, found.then.framework
    every = in_force(framework, role, sheets.under)
    for competency, change in found.changed.items():
        scale, level, asked = framework.scale_of(competency), found.levels[competency], every.get(competency)
        value = scale.value(level) if scale is not None else None
        known = framework.competencies.all_ids(competency)
        before = next((each for each in known if past is not None and past.competencies.knows(each)), competency)
        yield LookedAt(
            competency=competency,
            name=framework.competency_name(competency),
            level=scale.name(value) if scale is not None and value is not None else level,
            change=change,
            raised=asked.raised if isinstance(asked, InForce) else None,
            then=described(past, before, None, value) if past is not None and value is not None else (),
            today=described(framework, competency, None, value) if value is not None else (),
        )

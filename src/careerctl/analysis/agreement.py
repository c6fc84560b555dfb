"""What the two agreed, entry by entry, and the digests by which one sees whether it is still the same."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from careerctl.analysis.form import answer_digest, digest
from careerctl.analysis.items import said_in
from careerctl.analysis.rating import topic
from careerctl.model.assessment import AgreedSheet
from careerctl.model.framework import Framework
from careerctl.model.plan import Plan
from careerctl.model.stages import Exit
from careerctl.results.agreement import AgreedEntry, Agreement
from careerctl.results.profile import NamedCompetency
from careerctl.results.rating import Topic
from careerctl.results.result import replace

_HAPPENS = frozenset({
    "agreed", "announced", "asked_again", "check_ins", "closed", "date", "evidence", "framework", "met", "metadata",
    "outcome", "pay_decided", "points", "recorded_by", "round", "signed", "status", "taken_in", "tell",
})  # fmt: skip
"""The keys of a plan for what happens in it: a yes to what was agreed stands, however far that is."""


def agreed_entries(framework: Framework, sheet: AgreedSheet) -> tuple[AgreedEntry, ...]:
    """Return what a sheet says, under present ids; under two the present one wins."""
    return tuple(_entries(framework, sheet))


def focus_of(framework: Framework, sheet: AgreedSheet) -> tuple[NamedCompetency, ...]:
    """Return what the two chose to work on."""
    ids = map(framework.competencies.current, sheet.focus)
    return tuple(NamedCompetency(each, framework.competency_name(each)) for each in ids)


def focus_digest(framework: Framework, sheet: AgreedSheet) -> str:
    """Return the digest of what the two chose to work on."""
    return digest([each.competency for each in focus_of(framework, sheet)])


def plan_digest(plan: Plan) -> str:
    """Return the digest of what was agreed in a plan: its words, steps, owners and days, and not how far they are."""
    return digest(_agreed(plan))


def identified(agreement: Agreement) -> Agreement:
    """Return what is handed out with the digest of all of it."""
    entries = [[each.topic.competency, each.digest] for each in agreement.entries]
    whose = [agreement.organisation, agreement.person, agreement.side, agreement.round]
    return replace(agreement, id=digest([*whose, entries, agreement.besides]))


def _entries(framework: Framework, sheet: AgreedSheet) -> Iterator[AgreedEntry]:
    current = framework.competencies.current
    for competency, rated in said_in(framework, sheet.ratings).items():
        yield AgreedEntry(_topic(framework, competency), rated, digest=digest([answer_digest(rated)]))
    views = {current(written): each for written, each in sheet.still_different.items()}
    for competency, each in views.items():
        said = (each.employee, each.manager)
        yield AgreedEntry(_topic(framework, competency), None, *said, digest(said))


def _topic(framework: Framework, competency: str) -> Topic:
    """Return a competency with its levels; one that is not read, or that there is no more, with its name alone."""
    if competency in framework.competencies.items:
        return topic(framework, competency)
    return Topic(competency=competency, name=framework.competency_name(competency))


def _agreed(value: Any) -> Any:
    """Return what stands in a part of a plan without what happens; a sign without its day is its text."""
    if isinstance(value, Exit):
        return value.text
    if isinstance(value, BaseModel):
        there = {key: _agreed(each) for key, each in value if key not in _HAPPENS}
        return {key: each for key, each in there.items() if each is not None}
    if isinstance(value, tuple):
        return [_agreed(each) for each in value]
    return value if value is None or isinstance(value, bool | int | float) else str(value)

"""What would get somebody to a role: the first things of the plan that is kept, or that would be proposed."""

from collections.abc import Iterable, Iterator
from datetime import date

from careerctl.analysis.planning import shown
from careerctl.problems.diagnostic import Diagnostic, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.reading.plans import KeptPlan, read_plans
from careerctl.questions.everybody import Everybody
from careerctl.questions.known import Reading
from careerctl.questions.plan_request import PlanRequest
from careerctl.questions.plans import as_it_stands, ids_of, whose
from careerctl.questions.proposals import can_be_planned, proposal
from careerctl.results.match import Matched
from careerctl.results.plan import Plan
from careerctl.results.result import replace
from careerctl.results.stages import Action

_FIRST = 3
"""So many things of a plan are shown."""


class Toward:
    """The plans that lead to one role, of people who are named; of all plans those are read that can matter to them."""

    def __init__(self, everybody: Everybody, role: str, today: date, people: Iterable[Reading]) -> None:
        """Read the plans of these people, and those that take places or duties which theirs could need."""
        project = everybody.project
        every = [each for reading in people for each in ids_of(reading)]
        self._role, self._request = role, PlanRequest(project.root, today, role)
        self._plans = read_plans(project.root, project.links, about=[*every, *_shared(everybody)]) if every else None
        self._unsure = bool(errors(project.diagnostics))

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What is wrong with the plans that were read."""
        return self._plans.diagnostics if self._plans is not None else []

    def planned(self, reading: Reading, matched: Matched) -> Matched:
        """Return what is said of somebody with what would get them there, which is not known before they were rated."""
        plans = self._plans
        if plans is None or self._unsure or plans.may_hold_one_of(reading.project.root, ids_of(reading)):
            return replace(matched, unplanned=True)
        kept = [each for each in plans.of(ids_of(reading)) if each.plan.closed is None and self._leads(reading, each)]
        if kept:
            return replace(matched, by_plan=True, actions=tuple(_first(as_it_stands(reading, kept[0]))))
        if matched.gap.round is None or not can_be_planned(reading, self._role):
            return matched
        return replace(matched, actions=tuple(_first(self._proposed(reading, plans.plans))))

    def _leads(self, reading: Reading, kept: KeptPlan) -> bool:
        current = reading.framework.roles.current
        return self._role in {current(kept.plan.target), current(kept.plan.towards or kept.plan.target)}

    def _proposed(self, reading: Reading, plans: list[KeptPlan]) -> Plan:
        who = whose(reading)
        try:
            made = proposal(self._request, reading, who, plans, self._role)
        except CareerctlError:  # a plan that would lead beyond the last year, or from a role that is broken
            return shown.nothing(who)
        return shown.proposed(who, made, own=False)


def _shared(everybody: Everybody) -> Iterator[str]:
    """Yield what stands in plans of others that take something away from these: activities with places, and duties."""
    activities = everybody.framework.activities
    for name, each in activities.items.items():
        if each.places is not None:
            yield from activities.all_ids(name)
    yield "responsibilities"


def _first(plan: Plan) -> Iterator[Action]:
    """Yield the first things that are still to be done: activities, each once, and without any what is to be agreed."""
    actions = [each for _, stage in plan.stages() for each in stage.actions if each.status in {"planned", "active"}]
    activities = {each.activity.id: each for each in reversed(actions) if each.activity is not None}
    once = [each for each in actions if each.activity is not None and activities[each.activity.id] is each]
    yield from (once or [each for each in actions if each.competency])[:_FIRST]

"""Shows one plan, or everybody's."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from careerctl.analysis.planning import shown
from careerctl.analysis.planning.whose import Whose
from careerctl.cli import show
from careerctl.commands.plan import reading
from careerctl.project.reading import files
from careerctl.project.reading.plans import KeptPlan, ReadPlans, read_plans
from careerctl.project.reading.subjects import Subject, colleague_named
from careerctl.project.root import find_root
from careerctl.questions import plans as kept_plans
from careerctl.questions.known import Known, everybody_known, left_unread
from careerctl.questions.plan_asked import Wanted
from careerctl.results.plan import Plan, Plans, Said


@dataclass(frozen=True, slots=True)
class Page:
    """What is shown, and what was left out because it has faults."""

    plans: Plans
    left_out: list[str]


def one(wanted: Wanted, person: str) -> Page:
    """Return the kept plan of a person, or a proposal, and then the closed ones, the last first."""
    asked = reading.person_known(wanted, person)
    own = kept_plans.own_plans(asked)
    closed = [each for each in own.of(kept_plans.ids_of(asked)) if each.plan.closed is not None]
    who = kept_plans.whose(asked)
    past = [shown.kept(who, each.id, each.plan) for each in closed]
    past.sort(key=lambda each: each.closed or wanted.today, reverse=True)
    return Page(Plans(one=True, plans=(_plan(wanted, asked, who, own), *past)), asked.left_unread(own.diagnostics))


def _plan(wanted: Wanted, asked: Known, who: Whose, own: ReadPlans) -> Plan:
    kept = None if wanted.anew else own.open_one(kept_plans.ids_of(asked))
    if kept is not None:
        return replace(shown.kept(who, kept.id, kept.plan), said=tuple(_said(asked, kept)))
    every = read_plans(asked.project.root, asked.project.links)
    made = reading.proposal(wanted, asked, who, every.plans, reading.target_named(wanted, asked))
    return shown.proposed(who, made, own=wanted.own)


def _said(asked: Known, kept: KeptPlan) -> Iterator[Said]:
    """Yield what the rules say of a kept plan. Of other people they need no fact."""
    from careerctl.analysis.facts import facts_of
    from careerctl.judging import said_of
    from careerctl.model.record import PlanRecord

    facts = facts_of(asked.framework, asked.record, asked.person, str, frozenset())
    if not facts.left:
        source = files.read(asked.project.root, kept.path)
        yield from said_of(asked.framework, PlanRecord(kept.id, kept.plan, facts), source)


def many(wanted: Wanted, manager: str | None) -> Page:
    """Return the plans of everybody, or of one manager's people: the kept ones, and proposals where there is none."""
    root = find_root(Path(), wanted.root)
    leader = colleague_named(manager, wanted.root, Path.cwd()).person if manager is not None else ""
    everybody = everybody_known(root, wanted.today, reading.ALSO)
    every = read_plans(root, everybody.project.links)
    target = reading.target_named(wanted, everybody)
    plans, name = [], leader
    for record in everybody.records():
        person = record.person
        if record.id == leader and person is not None:
            name = person.name
        if person is None or (person.left is not None and person.left.date <= wanted.today):
            continue
        if leader and leader not in map(everybody.people.current, person.manager[:1]):
            continue
        subject = Subject(root, record.id, everybody.people.paths[record.id])
        asked = Known(everybody.project, subject, record, person)
        plans += _one_of_many(wanted, asked, target, every)
    return Page(
        Plans(manager=leader, manager_name=name, plans=tuple(plans)),
        [*everybody.left_out(), *left_unread(everybody.project, every.diagnostics)],
    )


def _one_of_many(wanted: Wanted, asked: Known, target: str | None, every: ReadPlans) -> list[Plan]:
    who = kept_plans.whose(asked)
    kept = [] if wanted.anew else [each for each in every.of(kept_plans.ids_of(asked)) if each.plan.closed is None]
    if kept:
        return [shown.kept(who, kept[0].id, kept[0].plan)]
    if not reading.can_be_planned(asked, target):
        return []
    made = reading.proposal(wanted, asked, who, every.plans, target)
    return [shown.proposed(who, made, own=wanted.own)]


def emit(page: Page, format_: str, audience: str, output: Path | None, color: str, *, reasons: bool) -> None:
    """Print what one reader may see."""
    from careerctl.audience import Audience, cut
    from careerctl.cli import terminal as way_out

    result = cut(page.plans, Audience(audience))
    view = {} if format_ == "json" else {"reasons": reasons}
    text, for_machines = show.rendered("plan", result, format_, way_out.page(output, color), **view)
    way_out.emit(text, output, private=True, for_machines=for_machines)
    for line in dict.fromkeys(page.left_out):
        way_out.tell(line)

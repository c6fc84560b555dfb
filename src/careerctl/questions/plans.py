"""A person's plan that is kept in a file: found, and shown as it stands today."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from careerctl.analysis.planning import shown
from careerctl.analysis.planning.shown_actions import Whose
from careerctl.model import plan as model
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.kinds import PLANS
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.people import read_private
from careerctl.project.reading.plans import (
    KeptPlan,
    ReadPlans,
    must_be_one,
    must_be_whole,
    open_plan,
    plans_of,
    read_plans,
)
from careerctl.questions.known import Everybody, Reading
from careerctl.results.plan import Plan

T = TypeVar("T")


def ids_of(reading: Reading) -> tuple[str, ...]:
    """Return the person's ids, the former ones too."""
    return (reading.record.id, *reading.person.formerly)


def whose(reading: Reading, plan: model.Plan | None = None) -> Whose:
    """Return whose plan it is, or will be; those whom the plan names are told apart."""
    reading = reading if plan is None else reading.naming(plan.people())
    person = reading.led_today()
    gone = reading.person.manager[0] if reading.person.manager and not person.manager else ""
    return Whose(reading.framework, reading.record.id, person, reading.called, gone)


def own_plans(reading: Reading) -> ReadPlans:
    """Read the plans that speak of the person. Raises CareerctlError where the person's own is broken."""
    return plans_of(reading.project.root, ids_of(reading), reading.project.links)


def kept_plan(reading: Reading) -> KeptPlan:
    """Return the person's plan. Raises CareerctlError where none is open."""
    return open_plan(reading.project.root, ids_of(reading), reading.project.links)


@dataclass
class KeptPlans:
    """The plans of a project, for pages about one person or about many: no file is read twice."""

    root: Path
    links: Links
    audience: str
    diagnostics: list[Diagnostic] = field(default_factory=list)
    """What is wrong with the files that were read."""
    _all: dict[str, list[KeptPlan]] | None = None
    _unlisted: tuple[str, ...] = ()

    @property
    def is_for_reader(self) -> bool:
        """Whether what is done is for the reader; for others no plan is opened where only that would be shown."""
        return self.audience in {"employee", "manager"}

    def read_all(self, about: Iterable[str] = ()) -> None:
        """Read all plans at once, before there are pages about many people; of ids that are named, theirs."""
        if self._all is None:
            every = read_plans(self.root, self.links, about=about)
            self.diagnostics += every.diagnostics
            self._unlisted = every.unlisted
            self._all = {}
            for each in every.plans:
                self._all.setdefault(each.plan.person, []).append(each)

    def read_again(self, paths: Iterable[str]) -> None:
        """Read those plans anew that were written meanwhile; other paths are nothing to it."""
        for path in paths if self._all is not None else ():
            plan = read_private(self.root, path, model.Plan, self.links)[0] if path.startswith(f"{PLANS}/") else None
            if plan is not None and self._all is not None:
                others = [each for each in self._all.get(plan.person, ()) if each.path != path]
                self._all[plan.person] = [*others, KeptPlan(files.id_of(path), path, plan)]

    def of(self, reading: Reading, *, certainly: bool = False) -> KeptPlan | None:
        """Return a person's open plan, None without one. Raises CareerctlError where it is broken, or two are open.

        Where that there is none is to be said (`certainly`), it is raised, too, where there may be an unseen one.
        """
        ids = ids_of(reading)
        if reading.subject.is_outside:
            return None
        if self._all is None:
            read = own_plans(reading)
            self.diagnostics += read.diagnostics
        else:
            must_be_whole(self.diagnostics, ids, self.root)
            mine = [plan for each in ids for plan in self._all.get(each, ())]
            read = ReadPlans(mine, self.diagnostics, self._unlisted)
        found = read.open_one(ids)
        if found is None and certainly:
            read.must_be_all(self.root)
        return found


class PlansMade(NamedTuple, Generic[T]):
    """What was made of each plan that could be read, and what is wrong with the files of plans."""

    made: list[T]
    diagnostics: list[Diagnostic]


def each_plan(everybody: Everybody, work: Callable[[KeptPlan], T]) -> PlansMade[T]:
    """Return what the work makes of each plan of a project, in the order of their paths.

    As with `each_person`, plans stay in the process that reads them.
    """
    found = files.listing(everybody.project.root, PLANS)
    every = PlansMade[T]([], found.left_out)
    for made, diagnostics in everybody.processes.each_share(partial(_plans_of, everybody, work), found.paths):
        every.made.extend(made)
        every.diagnostics.extend(diagnostics)
    return every


def _plans_of(everybody: Everybody, work: Callable[[KeptPlan], T], share: Sequence[str]) -> PlansMade[T]:
    every = PlansMade[T]([], [])
    for path in share:
        plan, _, diagnostics = read_private(everybody.project.root, path, model.Plan, everybody.project.links)
        every.diagnostics.extend(diagnostics)
        if plan is not None:
            every.made.append(work(KeptPlan(files.id_of(path), path, plan)))
    return every


@dataclass(frozen=True)
class OpenPlans:
    """Who has a plan that is open: of plans nothing else is told to hr."""

    root: Path
    paths: Mapping[str, Sequence[str]]
    """The open plans' paths by the id that stands in them."""
    diagnostics: list[Diagnostic]

    def of(self, reading: Reading) -> bool:
        """Tell whether somebody has one. Raises CareerctlError where it is broken, or two are open."""
        ids = ids_of(reading)
        must_be_whole(self.diagnostics, ids, self.root)
        found = [path for each in ids for path in self.paths.get(each, ())]
        must_be_one(found)
        return bool(found)


def open_plans(everybody: Everybody) -> OpenPlans:
    """Read all plans for whether they are open."""
    every, paths = each_plan(everybody, _whose_if_open), dict[str, list[str]]()
    for person, path in filter(None, every.made):
        paths.setdefault(person, []).append(path)
    return OpenPlans(everybody.project.root, paths, every.diagnostics)


def _whose_if_open(kept: KeptPlan) -> tuple[str, str] | None:
    return (kept.plan.person, kept.path) if kept.plan.closed is None else None


def as_it_stands(reading: Reading, kept: KeptPlan | None) -> Plan:
    """Return a plan and where it stands today; without one, who it would be for."""
    if kept is None:
        return shown.nothing(whose(reading))
    return shown.kept(whose(reading, kept.plan), kept.id, kept.plan)

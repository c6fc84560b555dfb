"""A person's plan that is kept in a file: found, and shown as it stands today."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from careerctl.analysis.planning import shown
from careerctl.analysis.planning.shown_actions import Whose
from careerctl.model import plan as model
from careerctl.model.framework import Framework
from careerctl.problems.diagnostic import Diagnostic
from careerctl.project.kinds import PLANS
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.people import read_private
from careerctl.project.reading.plans import (
    KeptPlan,
    ReadPlans,
    list_plans,
    must_be_one,
    must_be_whole,
    open_plan,
    plans_of,
    read_plans,
)
from careerctl.questions.everybody import Everybody
from careerctl.questions.known import Reading
from careerctl.questions.led import FilesMade, each_file
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


def surely_open(reading: Reading) -> KeptPlan | None:
    """Return the person's open plan, None without one. Raises CareerctlError where there may be an unseen one."""
    if reading.subject.is_outside:
        return None
    read = own_plans(reading)
    found = read.open_one(ids_of(reading))
    if found is None:
        read.must_be_all(reading.project.root)
    return found


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

    def unseen_of(self, reading: Reading) -> list[Diagnostic]:
        """Return what is wrong with folders and files that were looked at and may hold a plan of somebody."""
        return ReadPlans([], self.diagnostics, self._unlisted).unseen_of(self.root, ids_of(reading))

    def every(self, reading: Reading) -> list[KeptPlan]:
        """Return all plans of a person that could be read, closed ones too, the oldest first, once all were read."""
        every = self._all or {}
        found = [plan for each in ids_of(reading) for plan in every.get(each, ())]
        return sorted(found, key=lambda each: (each.plan.started, each.path))

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
            self._unlisted = (*self._unlisted, *read.unlisted)
        else:
            must_be_whole(self.diagnostics, ids, self.root)
            mine = [plan for each in ids for plan in self._all.get(each, ())]
            read = ReadPlans(mine, self.unseen_of(reading), self._unlisted)
        found = read.open_one(ids)
        if found is None and certainly:
            read.must_be_all(self.root)
        return found


def each_plan(
    everybody: Everybody, work: Callable[[Framework, str, model.Plan], T], about: Iterable[str] = ()
) -> FilesMade[T]:
    """Return what the work makes of each plan of a project, or of those about some: see `each_file`, `list_plans`."""
    found = list_plans(everybody.project.root, about)
    every = each_file(everybody, model.Plan, found.paths, work)
    return every._replace(diagnostics=[*found.left_out, *every.diagnostics])


class OpenPlan(NamedTuple, Generic[T]):
    """What stays of a plan that is open: whose it is, by the id that stands in it, its path and what was made of it."""

    person: str
    path: str
    made: T


@dataclass(frozen=True)
class OpenPlans(Generic[T]):
    """What was made of all plans that are open, and what is wrong with any."""

    root: Path
    by_person: Mapping[str, Sequence[OpenPlan[T]]]
    diagnostics: list[Diagnostic]

    def of(self, reading: Reading) -> T | None:
        """Return what was made of somebody's, None without one. Raises CareerctlError as `KeptPlans.of` does."""
        ids = ids_of(reading)
        must_be_whole(self.diagnostics, ids, self.root)
        found = [plan for each in ids for plan in self.by_person.get(each, ())]
        must_be_one(each.path for each in found)
        return found[0].made if found else None


def open_plans(
    everybody: Everybody, work: Callable[[Framework, model.Plan], T], about: Iterable[str] = ()
) -> OpenPlans[T]:
    """Read all plans, or those about some, and keep what the work makes of each that is open."""
    every, by_person = each_plan(everybody, partial(_if_open, work), about), dict[str, list[OpenPlan[T]]]()
    for each in filter(None, every.made):
        by_person.setdefault(each.person, []).append(each)
    return OpenPlans(everybody.project.root, by_person, every.diagnostics)


def _if_open(
    work: Callable[[Framework, model.Plan], T], framework: Framework, path: str, plan: model.Plan
) -> OpenPlan[T] | None:
    return OpenPlan(plan.person, path, work(framework, plan)) if plan.closed is None else None


def as_it_stands(reading: Reading, kept: KeptPlan | None) -> Plan:
    """Return a plan and where it stands today; without one, who it would be for."""
    if kept is None:
        return shown.nothing(whose(reading))
    return shown.kept(whose(reading, kept.plan), kept.id, kept.plan)

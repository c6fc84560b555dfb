"""Plans: which there are, whose, and what they book."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from careerctl.model.plan import Plan
from careerctl.problems.diagnostic import Diagnostic, errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.kinds import PLANS
from careerctl.project.reading import files
from careerctl.project.reading.links import Links
from careerctl.project.reading.mentions import may_name
from careerctl.project.reading.people import read_private
from careerctl.project.root import commands_from_here


class KeptPlan(NamedTuple):
    """A plan in a file."""

    id: str
    path: str
    plan: Plan


@dataclass
class ReadPlans:
    """The plans of a project by their ids, and what is wrong with their files."""

    plans: list[KeptPlan] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    unlisted: tuple[str, ...] = ()
    """The folders in which there may be more of them, since they are not read."""

    def of(self, person: Iterable[str]) -> list[KeptPlan]:
        """Return the plans of a person, by the present id and the former ones."""
        known = set(person)
        return [each for each in self.plans if each.plan.person in known]

    def open_one(self, person: Iterable[str]) -> KeptPlan | None:
        """Return the plan of a person that is not closed. Raises CareerctlError where there are two."""
        found = [each for each in self.of(person) if each.plan.closed is None]
        must_be_one(each.path for each in found)
        return found[0] if found else None

    def unseen_of(self, root: Path, person: Iterable[str]) -> list[Diagnostic]:
        """Return what is wrong with folders and files that cannot be read and may hold a plan of a person."""
        ids = tuple(person)
        found = {each.place.path: each for each in errors(self.diagnostics)}
        return [each for path, each in found.items() if path in self.unlisted or _speaks_of(root, path, ids)]

    def may_hold_one_of(self, root: Path, person: Iterable[str]) -> bool:
        """Tell whether a file that cannot be read may be a plan of a person."""
        return bool(self.unlisted) or bool(self.unseen_of(root, person))

    def must_be_all(self, root: Path) -> None:
        """Raise CareerctlError where there may be others, and so one more of a person's."""
        unseen = [each for each in self.diagnostics if each.place.path in self.unlisted]
        refuse_errors(unseen, root, "this person's plan may lie in a folder that is not read.")
        refuse_errors(self.diagnostics, root, "this person's plan may be the one that has to be mended first.")


def must_be_one(open_plans: Iterable[str]) -> None:
    """Raise CareerctlError where somebody has several plans that are not closed, given by their paths."""
    paths = list(open_plans)
    if len(paths) > 1:
        message = f"{' and '.join(paths)} are both open. Close one of the two: `closed:` and the day."
        raise CareerctlError(message)


def list_plans(root: Path, about: Iterable[str] = ()) -> files.Listing:
    """List the plans of a project; where `about` names ids, only the files whose name or text speaks of one."""
    found, wanted = files.listing(root, PLANS), tuple(about)
    paths = [each for each in found.paths if not wanted or _speaks_of(root, each, wanted)]
    return replace(found, paths=paths)


def read_plans(root: Path, links: Links, *, about: Iterable[str] = ()) -> ReadPlans:
    """Read the plans of a project, or some, as `list_plans` lists them."""
    found = list_plans(root, about)
    read = ReadPlans(diagnostics=found.left_out, unlisted=tuple(found.unlisted))
    for path in found.paths:
        plan, _, diagnostics = read_private(root, path, Plan, links)
        read.diagnostics += diagnostics
        if plan is not None:
            read.plans.append(KeptPlan(files.id_of(path), path, plan))
    return read


def plans_of(root: Path, person: Iterable[str], links: Links) -> ReadPlans:
    """Read the plans that speak of a person, by the present id and the former ones.

    Raises CareerctlError where a file is broken that is the person's by its name.
    """
    ids = tuple(person)
    read = read_plans(root, links, about=ids)
    must_be_whole(read.diagnostics, ids, root)
    return read


def must_be_whole(diagnostics: Iterable[Diagnostic], person: Iterable[str], root: Path) -> None:
    """Raise CareerctlError where a file is broken that is a person's plan by its name, under any of their ids."""
    known = tuple(person)
    mine = [each for each in diagnostics if _is_by_name(each.place.path, known)]
    refuse_errors(mine, root, "this person's plan has to be mended first.")


def open_plan(root: Path, person: Iterable[str], links: Links) -> KeptPlan:
    """Return a person's plan that is not closed. Raises CareerctlError where there is none, or not one."""
    ids = tuple(person)
    read = plans_of(root, ids, links)
    found = read.open_one(ids)
    if found is None:
        read.must_be_all(root)
        closed = [each.path for each in read.of(ids)]
        none = f"there is no open plan for '{ids[0]}' yet" if not closed else f"the plan in {closed[-1]} is closed"
        message = f"{none}. `{commands_from_here(root)('plan', ids[0], '--write')}` keeps one."
        raise CareerctlError(message)
    return found


def _is_by_name(path: str, person: Iterable[str]) -> bool:
    return f"{files.id_of(path)}-".startswith(tuple(f"{each}-" for each in person))


def _speaks_of(root: Path, path: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a plan may be about one of the ids: by its name, also where too little of its text is left."""
    return _is_by_name(path, wanted) or may_name(root, path, wanted)

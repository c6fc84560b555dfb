"""All people of a project beside its framework, read one after the other."""

from collections.abc import Collection as Several
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from careerctl.model.assessment import SIDES
from careerctl.model.record import Record
from careerctl.problems.diagnostic import Diagnostic, Unread, errors
from careerctl.project.processes import ALONE, Processes
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.people import PersonFiles, is_draft, read_record
from careerctl.questions.colleagues import Colleagues
from careerctl.questions.known import ALWAYS, FrameworkReading, read_framework


@dataclass(frozen=True, slots=True)
class Everybody(FrameworkReading):
    """The framework as far as a question about all people needs it, and the people, of whom it never holds two."""

    people: PeopleIndex
    colleagues: Colleagues
    also: tuple[str, ...] = ()
    """Which kinds of the framework were read beside competencies, roles and paths."""
    processes: Processes = ALONE
    """In how many processes people are read, and who hears how far that is."""
    faults: list[Diagnostic] = field(default_factory=list)
    """What is wrong with files about people, as far as they were read."""

    def __reduce__(self) -> tuple[Any, ...]:
        """In a process that begins anew the framework is read again: models stay where they are."""
        return read_everybody, (self.project.root, self.framework.today, self.also)

    def records(self, naming: Several[str] = ()) -> Iterator[Record]:
        """Yield each person's record in the order of their ids. Whatever is broken is left out and becomes a fault.

        Where ids are named, only of those who have one, or in whose file one may stand: of all others none is parsed.
        """
        return map(self.record, self.processes.one_by_one(self.files(naming)))

    def files(self, naming: Several[str] = ()) -> list[PersonFiles]:
        """Return where each person's files lie, in the order of their ids; where ids are named, as `records` does."""
        sheets = self.people.sheets(self.framework)
        paths = self.people.paths
        every = self.processes.one_by_one([*paths]) if naming else paths
        chosen = (each for each in every if not naming or self.people.may_name(each, naming))
        unseen = self.people.unseen(self.framework.settings.rounds)
        return [PersonFiles(each, paths[each], sheets.get(each, ()), unseen) for each in chosen]

    def record(self, of: PersonFiles) -> Record:
        """Return one person's record. What is broken becomes a fault, but in a draft, of which nothing is told."""
        read = read_record(self.project.root, of.person, of.path, of.sheets, self.project.links)
        unseen = frozenset((round_, side) for round_ in of.unseen for side in SIDES)
        drafts = {each.path for each in read.sources.values() if is_draft(each)}
        self.faults.extend(each for each in read.diagnostics if each.place.path not in drafts)
        return read.record._replace(unread=read.record.unread | unseen)

    def left_out(self, others: Iterable[Diagnostic] = ()) -> list[Unread]:
        """Return each file that was read and has errors, those about people included; `others` as in `left_unread`."""
        return self.left_unread([*self.faults, *self.people.diagnostics, *others])

    def is_unsure(self) -> bool:
        """Tell whether a file about people, of those that were looked for, could not be read: there may be more."""
        return bool(self.people.unread or errors([*self.faults, *self.people.diagnostics]))


def read_everybody(root: Path, today: date, also: Iterable[str] = (), processes: Processes = ALONE) -> Everybody:
    """Read the framework, and of people nothing yet. Raises CareerctlError where the settings are broken.

    Of the framework's kinds it reads competencies, roles and paths, and those that `also` names.
    """
    kinds = tuple(also)
    return Everybody(
        read_framework(root, today, {*ALWAYS, *kinds}).project, PeopleIndex(root), Colleagues(root), kinds, processes
    )

"""Erasing: whoever a person led goes over, others' files lose the name, and the person's own files are deleted.

The person's own file is the last to go: whatever was interrupted before is found again by it, and after each write the
project is sound. What somebody wrote or said of others stays theirs, as the word of a former colleague.
"""

import posixpath
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from careerctl.changes.moves.edits import Edits
from careerctl.changes.moves.leading import Leading
from careerctl.model.ids import FORMER_COLLEAGUE
from careerctl.model.scalars import parse_day
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here, refuse_errors
from careerctl.project.kinds import ASSESSMENTS, MAP_FILE, NOTES, PEOPLE, PLANS
from careerctl.project.reading.files import id_of
from careerctl.project.reading.holders import Holder, every_file, holders
from careerctl.project.reading.people import is_draft
from careerctl.project.reading.references import Named, Steps
from careerctl.project.writing.change import Change, Put, Remove, RenameKey, RenameValue
from careerctl.questions.known import Reading
from careerctl.questions.others import Others
from careerctl.text.phrases import plural

_NAMED_FIRST = (ASSESSMENTS, NOTES)
"""The folders whose files begin with the id of whom they are about."""


def erasing(reading: Reading, others: Others, heir: str) -> Edits:
    """Return the series of changes; `heir` is the id of who leads on, "" for nobody.

    Raises CareerctlError where a file that may name the person cannot be read, and where one cannot be changed.
    """
    return _Erasing(reading, others, heir).edits()


class _Erasing:
    """The plan for one person."""

    def __init__(self, reading: Reading, others: Others, heir: str) -> None:
        self.reading, self.others, self.heir = reading, others, heir
        self.root, self.ids = reading.project.root, reading.record.ids
        self.every = every_file(self.root)[0]
        self._refuse_another_meaning()
        held, faults = holders(self.root, self.ids)
        self.own = [*self._own(held)]
        self.held = [each for each in held if each.path not in self.own and not is_draft(each.source)]
        faults += (fault for each in self.held for fault in each.errors())
        what = "this has to be mended first: the person may be named there. Nothing was written."
        refuse_errors(faults, self.root, what)

    def edits(self) -> Edits:
        """Return the changes in their order."""
        edits, leading = (
            Edits(self.reading.project),
            Leading(self.others, self._until(), dict.fromkeys(self.ids, FORMER_COLLEAGUE)),
        )
        others = {each.path: each for each in self.others.people.values() if each.id != self.reading.record.id}
        leading.hand_over([each for each in others.values() if not each.gone], self.ids[0], self.heir)
        named = [(each, [*self._named(each)]) for each in self.held]
        for holder, places in named:
            of = others.get(holder.path)
            changes = [*self._changes(holder, places, gone=of.gone)] if of is not None else []
            if of is not None and changes:
                leading.change(of.id, changes, _said(changes))
        leading.write(edits)
        for holder, places in named:
            if holder.path == MAP_FILE:
                edits.rewrite(MAP_FILE, holder.raw, [*_unmapped(holder, places)], "says of no id that it means them")
                continue
            of_sheets = [_stand_in(each) for each in places if holder.path not in others or _is_of_a_sheet(each)]
            blind = holder.path.startswith(f"{ASSESSMENTS}/") or holder.path in others
            edits.rewrite(holder.path, holder.raw, of_sheets, _said(of_sheets), is_blind=blind)
        for path, to in self._notes_by_them():
            edits.move(path, to, f"is called {path_from_here(self.root / to)}")
        for path in self.own:
            edits.delete(path, "is deleted", is_blind=path.startswith(f"{ASSESSMENTS}/"))
        return edits

    def _until(self) -> date:
        """Return the last day on which the person led somebody."""
        left, today = self.reading.person.left, self.reading.framework.today
        return min(left.date, today) if left is not None else today

    def _named(self, holder: Holder) -> Iterator[Named]:
        for name in self.ids:
            yield from holder.names("person", name)

    def _changes(self, holder: Holder, places: Sequence[Named], *, gone: bool) -> Iterator[Change]:
        """Yield what changes in somebody's own file, sheets aside, and who leads them today unless they are gone."""
        for each in places:
            if _is_of_a_sheet(each) or (_leads(each.steps) and not gone):
                continue
            if not self._is_to_come(holder, each.steps):
                yield _stand_in(each)
            elif self.heir:
                yield Put(each.steps, self.heir)
            else:
                yield Remove(each.steps)

    def _is_to_come(self, holder: Holder, steps: Steps) -> bool:
        """Tell whether a place says who leads from a day on, so that nobody else could do it then."""
        if steps == ("left", "reports_to"):
            return True
        if steps[:1] != ("decisions",) or steps[2:] != ("manager",):
            return False
        written = holder.source.root[steps[0]][steps[1]]
        begins: date = parse_day(written.get("from", written["date"]))
        return begins > self.reading.framework.today

    def _own(self, held: Sequence[Holder]) -> Iterator[str]:
        """Yield the paths of the files that are deleted, the person's own at the end.

        A draft exists for its author alone: what the person began about others goes as well.
        """
        first = [path for path in self.every if path.startswith(_NAMED_FIRST) and _people(path)[0] in self.ids]
        drafts = [each.path for each in held if is_draft(each.source) and each.source.root.get("by") in self.ids]
        roots = {each.path: each.source.root for each in held if each.path.startswith(f"{PLANS}/")}
        plans = [path for path, root in roots.items() if isinstance(root, dict) and root.get("person") in self.ids]
        return iter(dict.fromkeys((*first, *drafts, *plans, self.reading.subject.path)))

    def _notes_by_them(self) -> Iterator[tuple[str, str]]:
        """Yield the notes that the person wrote on others, with the names under which those stay."""
        taken = set(self.every)
        for path in self.every:
            about, *by = _people(path)
            if path.startswith(f"{NOTES}/") and about not in self.ids and by and by[0] in self.ids:
                to = _free(path, about, taken)
                taken.add(to)
                yield path, to

    def _refuse_another_meaning(self) -> None:
        """Refuse where two files have the person's id, or somebody has the one that stands for nobody."""
        people = [path for path in self.every if path.startswith(f"{PEOPLE}/")]
        twins = [path for path in people if id_of(path) in self.ids and path != self.reading.subject.path]
        if twins:
            shown = " and ".join(path_from_here(self.root / path) for path in (self.reading.subject.path, *twins))
            message = f"{shown} have ids of the same person. Give one of the two another name first."
            raise CareerctlError(message)
        bearer = next((path for path in people if id_of(path) == FORMER_COLLEAGUE), None)
        if bearer is not None:
            message = (
                f"{path_from_here(self.root / bearer)} has the id that stands for people whose data were erased. "
                "Give it another one first, with `rename`."
            )
            raise CareerctlError(message)


def _unmapped(holder: Holder, places: Sequence[Named]) -> Iterator[Change]:
    """Yield what goes of how exports are read: whom ids mean there."""
    if places and len(places) == len(holder.source.root["people"]):
        yield Remove(("people",))
    else:
        yield from (Remove(each.steps) for each in places)


def _said(changes: Collection[Change]) -> str:
    """Say what changes in a file, without a word of it."""
    named = [each for each in changes if isinstance(each, RenameValue | RenameKey)]
    others = len(changes) - len(named)
    parts = [f"{plural(len(named), 'place names', 'places name')} {FORMER_COLLEAGUE}"] if named else []
    return " · ".join([*parts, *(["who leads from a day to come"] if others else [])])


def _stand_in(named: Named) -> Change:
    return (RenameKey if named.is_key else RenameValue)(named.steps, FORMER_COLLEAGUE)


def _leads(steps: Steps) -> bool:
    """Tell whether a place in somebody's file says who leads them today, in a second role too."""
    return steps[0] == "manager" or (steps[0] == "also" and steps[2:3] == ("manager",))


def _is_of_a_sheet(named: Named) -> bool:
    return named.steps[0] == "assessments"


def _people(path: str) -> list[str]:
    """Return the ids in a file's name, as far as they are people's."""
    return Path(path).name.removesuffix(".yaml").split(".")


def _free(path: str, about: str, taken: Collection[str]) -> str:
    """Return the name of notes that a former colleague wrote; several of them may have, on the same person."""
    names = (FORMER_COLLEAGUE if number == 1 else f"{FORMER_COLLEAGUE}-{number}" for number in count(1))
    paths = (posixpath.join(posixpath.dirname(path), f"{about}.{name}.yaml") for name in names)
    return next(each for each in paths if each not in taken)

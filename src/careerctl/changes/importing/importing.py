"""What an export changes: who joins, what is new of whom, and what is only said, since somebody has to decide it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from careerctl.changes.importing.who import Everyone, Meant, Present, folded_name, here, id_of, who_is_who
from careerctl.changes.moves.edits import Edits
from careerctl.changes.moves.leading import as_written, from_the_top
from careerctl.check.cycles import cycles, shown
from careerctl.exchange.people.columns import folded
from careerctl.exchange.people.hr_export import Employed, Export
from careerctl.model.days import later
from careerctl.model.import_map import ImportMap
from careerctl.model.person import Person
from careerctl.model.scalars import parse_period
from careerctl.problems.error import CareerctlError
from careerctl.project.kinds import PEOPLE
from careerctl.project.schemas import schema_comment
from careerctl.project.writing.change import Append, Change, Put
from careerctl.project.writing.emitting import document
from careerctl.questions.known import FrameworkReading
from careerctl.text.phrases import period
from careerctl.text.spelling import near_miss

_IN_BRACKETS = re.compile(r"(.+?)\s*\(([^()]+)\)")


class MoveSeen(NamedTuple):
    """Somebody with another role in the export, which a move has to say."""

    id: str
    name: str
    role: str
    since: str
    """Since when, where the export says it."""


class Imported(NamedTuple):
    """What an export comes to."""

    edits: Edits
    joined: list[str]
    changed: list[str]
    same: int
    gone: list[tuple[Present, str]]
    """Those who are in the project and not in the export, or whose last day, as it says, has come there."""
    back: list[Present]
    """Those who are in the export and have left the project."""
    leaving: list[Meant]
    """Those who are here, with a last day to come that the project does not know."""
    by_name: list[Meant]
    titles: Counter[str]
    """Titles of no role, and how many have them."""
    near: dict[str, str]
    """The role that was probably meant by such a title."""
    unknown_managers: Counter[str]
    led_by_themselves: list[str]
    """The names of those whose manager, as the export says, they are themselves."""
    moves: list[MoveSeen]


def imported(reading: FrameworkReading, everyone: Everyone, export: Export, how: ImportMap) -> Imported:
    """Work out what an export changes. Raises CareerctlError where it cannot be."""
    return _Importing(reading, everyone, export, how).all()


class _Importing:
    def __init__(self, reading: FrameworkReading, everyone: Everyone, export: Export, how: ImportMap) -> None:
        self.framework, self.everyone, self.how = reading.framework, everyone, how
        self.project, self.today = reading.project, reading.framework.today
        self.every = who_is_who(export.people, everyone, how)
        still = {each.row for each in here(export.people, self.today)}
        self.here = [each for each in self.every if each.row.row in still]
        self.present = [each for each in self.here if each.present is not None and not each.present.left]
        self.new = [each for each in self.here if each.present is None]
        self.roles = _Roles(reading, how)
        self.ids = {each.row.id: each.id for each in self.here if each.row.id}
        self.names = self._names()
        self.unknown: Counter[str] = Counter()
        self.led_by_themselves: list[str] = []
        self.moves: list[MoveSeen] = []

    def all(self) -> Imported:
        """Return the series of writes: those who join, then what changes; whoever leads before whom they lead."""
        edits = Edits(self.project)
        managers = {each.id: found for each in (*self.new, *self.present) if (found := self._manager(each))}
        self._must_lead_to_the_top(managers)
        for each in self._from_the_top(self.new, managers):
            self._join(edits, each, managers)
        joined, changed = [each.id for each in self.new], []
        for each in self._from_the_top(self.present, managers):
            before = len(edits.every)
            self._change(edits, each, managers.get(each.id, ""))
            changed += [each.id] * (len(edits.every) - before)
        gone = {each.id for each in self.everyone.people.values() if not each.left} - {each.id for each in self.here}
        last = {each.id: each.row.left for each in self.every}
        return Imported(
            edits,
            joined,
            changed,
            len(self.present) - len(changed),
            [(self.everyone.people[each], last.get(each, "")) for each in sorted(gone)],
            [each.present for each in self.here if each.present is not None and each.present.left],
            [each for each in self.here if each.row.left and not _has_last_day(each.present, each.row.left)],
            [each for each in self.present if each.by_name],
            self.roles.unknown,
            self.roles.near(),
            self.unknown,
            self.led_by_themselves,
            self.moves,
        )

    def _names(self) -> dict[str, list[str]]:
        """Return who is called so, by names without case: in the export, or else in the project alone."""
        names: dict[str, list[str]] = {}
        for each in self.here:
            names.setdefault(folded_name(each.row.name), []).append(each.id)
        own = {each.id for each in self.here}
        for person in self.everyone.people.values():
            if not person.left and person.id not in own:
                names.setdefault(folded_name(person.name), []).append(person.id)
        return names

    def _manager(self, each: Meant) -> str:
        """Return the id of the manager whom a row names, by id or name; "" where it names nobody who is known."""
        written = each.row.manager
        if not written:
            return ""
        inside = _IN_BRACKETS.fullmatch(written)
        tried = (written, *inside.groups()) if inside else (written,)
        found = next((name for text in tried if (name := self._somebody(text))), "")
        if not found:
            self.unknown[written] += 1
        if found == each.id:
            self.led_by_themselves.append(each.row.name)
            return ""
        return found

    def _somebody(self, text: str) -> str:
        """Return who has an id, or else alone a name."""
        if text in self.ids:
            return self.ids[text]
        name = self.everyone.ids.current(id_of(self.how.people.get(text, text)))
        if name in self.everyone.people and not self.everyone.people[name].left:
            return name
        called = self.names.get(folded_name(text), [])
        return called[0] if len(called) == 1 else ""

    def _must_lead_to_the_top(self, managers: Mapping[str, str]) -> None:
        """Refuse people who would lead each other in a circle, where they do not do so already."""
        current = self.everyone.ids.current
        before = {each.id: [*map(current, each.managers)] for each in self.everyone.people.values()}
        after = before | {name: [found, *before.get(name, ())[1:]] for name, found in managers.items()}
        known = cycles(before)
        found = [each for each in cycles(after) if each not in known]
        if found:
            message = f"people would lead each other in a circle: {shown(found[0])}. Nothing was written."
            raise CareerctlError(message)

    def _from_the_top(self, those: Sequence[Meant], managers: Mapping[str, str]) -> Iterator[Meant]:
        by_id = {each.id: each for each in those}
        yield from (by_id[name] for name in from_the_top(by_id, {name: [each] for name, each in managers.items()}))

    def _join(self, edits: Edits, each: Meant, managers: Mapping[str, str]) -> None:
        role, row = self.roles.of(each.row), each.row
        said = {
            "name": row.name,
            "called": row.called if row.called != row.name else "",
            "role": role,
            "since": row.since if role else "",
            "manager": managers.get(each.id, ""),
        }
        path = f"{PEOPLE}/{each.id}.yaml"
        text = f"{schema_comment(path)}\n{document({key: value for key, value in said.items() if value})}"
        led = f", led by {managers[each.id]}" if each.id in managers else ""
        edits.create(path, Person, text, f"joins: {row.name}{f', {role}' if role else ''}{led}")

    def _change(self, edits: Edits, each: Meant, manager: str) -> None:
        person, row = each.present, each.row
        if person is None:
            return
        changes: list[tuple[Change, str]] = []
        if row.name != person.name and folded_name(row.name) != folded_name(person.name):
            changes.append((Put(("name",), row.name), f"name: {person.name} → {row.name}"))
        if row.called and row.called not in {person.called, person.name}:
            changes.append((Put(("called",), row.called), f"called: {person.called or person.name} → {row.called}"))
        changes += self._role(person, row)
        current = self.everyone.ids.current
        if manager and manager != (current(person.managers[0]) if person.managers else ""):
            after = [manager, *(name for name in map(current, person.managers[1:]) if name != manager)]
            before = ", ".join(person.managers) or "nobody"
            if person.managers:
                led = {"manager": as_written(person.managers), "until": later(self.today, days=-1).isoformat()}
                changes.append((Append(("led_before",), led), ""))
            changes.append((Put(("manager",), as_written(after)), f"manager: {before} → {', '.join(after)}"))
        edits.change(person.path, Person, [change for change, _ in changes], *(said for _, said in changes if said))

    def _role(self, person: Present, row: Employed) -> Iterator[tuple[Change, str]]:
        """Yield what becomes of the role; what happened on no day that is known is a move, and only said."""
        role = self.roles.of(row)
        since = parse_period(row.since) if row.since else None
        if not role:
            return
        if role == person.role:
            if since is not None and not _same_day(person, since.first):
                before = f"{period(person.since.text)} → " if person.since is not None else ""
                yield Put(("since",), row.since), f"since: {before}{period(row.since)}"
            return
        if person.role and (since is None or since.first > self.today or not _after(person, since.first)):
            self.moves.append(MoveSeen(person.id, person.name, role, row.since))
            return
        if person.role and since is not None:
            began = {"from": person.since.text} if person.since is not None else {}
            held = {"role": person.role, **began, "until": later(since.first, days=-1).isoformat()}
            yield Append(("held",), held), f"held: {person.role}, until {period(held['until'])}"
        when = f", since {period(row.since)}" if since is not None else ""
        yield Put(("role",), role), f"role: {f'{person.role} → ' if person.role else ''}{role}{when}"
        if since is not None:
            yield Put(("since",), row.since), ""


def _has_last_day(person: Present | None, written: str) -> bool:
    """Tell whether somebody's file names a last day, at all where it has come, else in the time that is written."""
    return (
        person is not None and person.last is not None and (person.left or person.last.isoformat().startswith(written))
    )


def _same_day(person: Present, day: date) -> bool:
    """Tell whether a file says the same, maybe by the month or the year alone."""
    return person.since is not None and person.since.first <= day <= person.since.last


def _after(person: Present, day: date) -> bool:
    return person.since is None or person.since.last < day


class _Roles:
    """Which role a title means: as the mapping says, else the one that is called so."""

    def __init__(self, reading: FrameworkReading, how: ImportMap) -> None:
        self.how, self.current = how, reading.framework.roles.current
        self.unknown: Counter[str] = Counter()
        self.counted: set[int] = set()
        self.ids: dict[str, list[str]] = {}
        for name, role in reading.framework.roles.items.items():
            if role.status != "retired":
                for text in {folded(name), folded(role.name)}:
                    self.ids.setdefault(text, []).append(name)

    def of(self, row: Employed) -> str:
        """Return the present id of a role, "" where there is none; titles of none are counted."""
        if not row.title or row.title in self.how.no_role:
            return ""
        if row.title in self.how.roles:
            return self.current(self.how.roles[row.title])
        found = self.ids.get(folded(row.title), [])
        if len(found) == 1:
            return found[0]
        if row.row not in self.counted:
            self.counted.add(row.row)
            self.unknown[row.title] += 1
        return ""

    def near(self) -> dict[str, str]:
        """Return the role that each unknown title is nearly called by."""
        found = {title: near_miss(folded(title), self.ids) for title in self.unknown}
        return {title: self.ids[name][0] for title, name in found.items() if name}

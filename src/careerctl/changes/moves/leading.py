"""Who leads whom from now on: everybody who names a manager names the next one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from careerctl.changes.moves.edits import Edits
from careerctl.check.cycles import cycles, shown
from careerctl.model.person import Person
from careerctl.problems.error import CareerctlError
from careerctl.project.writing.change import Append, Change, Put, Remove
from careerctl.questions.others import Others, SomebodyElse


class Leading:
    """What changes in the files of people, and who leads them then."""

    def __init__(self, others: Others, until: date, stands_for: Mapping[str, str] | None = None) -> None:
        """Begin with everybody led as they are; `until` is the last day of that for whoever gets another manager.

        `stands_for` has the ids under which it is kept who led somebody before, where they are others.
        """
        self.others, self._until, self._stands_for = others, until, stands_for or {}
        self._current = others.ids.current
        self._managers = {each.id: each.managers for each in others.people.values()}
        self._changes: dict[str, list[Change]] = {}
        self._said: dict[str, list[str]] = {}
        self._led_anew: set[str] = set()

    def change(self, person: str, changes: Iterable[Change], *said: str) -> None:
        """Change something in somebody's file."""
        self._changes.setdefault(person, []).extend(changes)
        self._said.setdefault(person, []).extend(said)

    def led_by(self, person: str, managers: Sequence[str]) -> None:
        """Let somebody be led by others; by nobody where none is named."""
        before, after = self._managers[person], tuple(managers)
        if tuple(map(self._current, before)) == after:
            return
        if before and person not in self._led_anew:
            kept = [self._stands_for.get(self._current(each), each) for each in before]
            led = {"manager": as_written(kept), "until": self._until.isoformat()}
            self.change(person, [Append(("led_before",), led)])
        self._led_anew.add(person)
        self._managers[person] = after
        change = Put(("manager",), as_written(after)) if after else Remove(("manager",))
        self.change(person, [change], f"manager: {', '.join(before) or 'nobody'} → {', '.join(after) or 'nobody'}")

    def hand_over(self, people: Iterable[SomebodyElse], old: str, new: str) -> None:
        """Put somebody in the place of a manager wherever people name that one; nobody where none is named.

        Whoever takes over and was led by that manager is led by whoever leads the manager.
        """
        above = tuple(each for each in self._managers[old] if self._current(each) != new)
        for each in people:
            heirs = above if each.id == new else (new,) if new else ()
            self.led_by(each.id, self._replaced(self._managers[each.id], old, heirs))
            for place, managers in each.also_led_by:
                after = self._replaced(managers, old, heirs)
                if after != tuple(map(self._current, managers)):
                    steps = ("also", place, "manager")
                    named = Put(steps, as_written(after)) if after else Remove(steps)
                    self.change(each.id, [named], f"manager of a second role: {', '.join(after) or 'nobody'}")

    def _replaced(self, managers: Sequence[str], old: str, heirs: tuple[str, ...]) -> tuple[str, ...]:
        """Return managers with the heirs in the place of one; nobody is named twice."""
        named = (name for each in managers for name in (heirs if self._current(each) == old else (each,)))
        return tuple(dict.fromkeys(map(self._current, named)))

    def write(self, edits: Edits) -> None:
        """Add what changes to a series: those who lead before those whom they lead, so that it is never a circle.

        Raises CareerctlError where people would lead each other in a circle in the end.
        """
        after = {person: [*map(self._current, those)] for person, those in self._managers.items()}
        before = {each.id: [*map(self._current, each.managers)] for each in self.others.people.values()}
        known = cycles(before)
        found = [each for each in cycles(after) if each not in known]
        if found:
            message = f"people would lead each other in a circle: {shown(found[0])}. Nothing was written."
            raise CareerctlError(message)
        for person in from_the_top(self._changes, after):
            edits.change(self.others.people[person].path, Person, self._changes[person], *self._said[person])


def as_written(managers: Sequence[str]) -> str | list[str]:
    """Return managers as files name them: one by the id alone."""
    return managers[0] if len(managers) == 1 else list(managers)


def from_the_top(people: Iterable[str], managers: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield people, everybody after those by whom they are led."""
    done: set[str] = set()
    wanted = {*people}
    for person in sorted(wanted):
        way = [] if person in done else [person]
        while way:
            above = [each for each in managers.get(way[-1], ()) if each not in done and each not in way]
            if above:
                way.append(above[0])
                continue
            last = way.pop()
            done.add(last)
            if last in wanted:
                yield last

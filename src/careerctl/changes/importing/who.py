"""Who is who: each row of an export beside the person of the project that it means, by id or else by name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from careerctl.exchange.ids import plain
from careerctl.exchange.people.columns import folded
from careerctl.exchange.people.hr_export import Employed, in_part, turned
from careerctl.model.ids import is_id
from careerctl.model.import_map import ImportMap
from careerctl.model.person import Person
from careerctl.model.scalars import Period
from careerctl.problems.error import CareerctlError
from careerctl.project.here import refuse_errors
from careerctl.project.kinds import PEOPLE
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.people import read_private
from careerctl.questions.known import FrameworkReading

_MOST_ROWS = 3


class Present(NamedTuple):
    """What an import knows of a person of the project."""

    id: str
    path: str
    name: str
    called: str
    role: str
    """The present id; "" for none."""
    since: Period | None
    managers: tuple[str, ...]
    """As the file names them."""
    left: bool
    last: date | None
    """The last day, as the file says it, which may be to come."""


class Everyone(NamedTuple):
    """All people of the project by id."""

    people: Mapping[str, Present]
    ids: PeopleIndex


class Meant(NamedTuple):
    """A row of an export, and whom it means."""

    row: Employed
    id: str
    present: Present | None
    """None for somebody who is not in the project yet."""
    by_name: bool = False
    """Known by the name alone, since nobody here has the id."""


def read_everyone(reading: FrameworkReading) -> Everyone:
    """Read everybody's file. Raises CareerctlError where one is broken: somebody could be written twice."""
    index, found, faults = PeopleIndex(reading.project.root), {}, []
    for name, path in index.paths.items():
        person, _, diagnostics = read_private(index.root, path, Person, reading.project.links)
        faults += diagnostics
        if person is not None:
            found[name] = _present(reading, name, path, person)
    what = "people's files have to be mended first, or somebody might be written twice. Nothing was written."
    refuse_errors([*index.diagnostics, *faults], index.root, what)
    return Everyone(found, index)


def _present(reading: FrameworkReading, name: str, path: str, person: Person) -> Present:
    role = reading.framework.roles.current(person.role) if person.role else ""
    left, last = person.has_left(reading.framework.today), person.left.date if person.left is not None else None
    return Present(name, path, person.name, person.called or "", role, person.since, person.manager, left, last)


def here(rows: Iterable[Employed], today: date) -> list[Employed]:
    """Return the rows of those whose last day has not come."""
    return [each for each in rows if not each.left or each.left > today.isoformat()]


def who_is_who(rows: Sequence[Employed], everyone: Everyone, how: ImportMap) -> list[Meant]:
    """Return whom each row means. Raises CareerctlError where rows cannot be told apart, or no id can be made."""
    by_id = {each.row: person for each in rows if (person := _by_id(each, everyone, how))}
    named = _once(folded_name(each.name) for each in rows)
    present = _once(folded_name(each.name) for each in everyone.people.values())
    free = {folded_name(each.name): each for each in everyone.people.values() if each.id not in {*by_id.values()}}
    found: list[Meant] = []
    for row in rows:
        name = folded_name(row.name)
        if row.row in by_id:
            found.append(Meant(row, by_id[row.row], everyone.people[by_id[row.row]]))
        elif name in named & present & free.keys():
            found.append(Meant(row, free[name].id, free[name], by_name=True))
        else:
            found.append(Meant(row, id_for(row), None))
    _must_be_told_apart(found, everyone)
    return found


def _by_id(row: Employed, everyone: Everyone, how: ImportMap) -> str:
    """Return the present id of whom the HR system's id means, "" where nobody here has it."""
    meant = how.people.get(row.id) or id_of(row.id)
    present = everyone.ids.current(meant) if is_id(meant) else ""
    if row.id in how.people and present not in everyone.people:
        message = "`people:` in the mapping names somebody who is not in the project. Look at its ids."
        raise CareerctlError(message)
    return present if present in everyone.people else ""


def id_for(row: Employed) -> str:
    """Return the id of somebody who joins: what the HR system knows them by, else the name; "" where none is one."""
    return next((each for each in (id_of(row.id), id_of(row.name) if not row.id else "") if is_id(each)), "")


def id_of(text: str) -> str:
    """Return a text as ids are written; of an address what stands before the @. Zeros at the beginning stay."""
    return plain(text.partition("@")[0])


def folded_name(name: str) -> str:
    """Return a name without case, and without what makes one way to write it another."""
    return folded(turned(name) if name.count(",") == 1 else name)


def _once(names: Iterable[str]) -> set[str]:
    return {name for name, count in Counter(names).items() if count == 1}


def _must_be_told_apart(found: Sequence[Meant], everyone: Everyone) -> None:
    """Refuse rows that mean the same person, or that no file can be named after."""
    rows: dict[str, list[int]] = {}
    for each in found:
        rows.setdefault(each.id, []).append(each.row.row)
    wrong = [*_without_id(rows.pop("", ())), *_doubled(rows), *_taken(found, everyone)]
    if wrong:
        raise CareerctlError("\n".join(["not everybody can be told apart. Nothing was written.", *in_part(wrong)]))


def _without_id(rows: Iterable[int]) -> Iterator[str]:
    for row in rows:
        yield f"  row {row}: no id can be made of this. An id has letters a–z and digits, 64 characters at most."


def _taken(found: Iterable[Meant], everyone: Everyone) -> Iterator[str]:
    """Yield rows of no id whose name makes one that somebody of another name has."""
    for each in found:
        person = everyone.people.get(everyone.ids.current(each.id)) if each.present is None else None
        if person is not None:
            yield f"  row {each.row.row}: {person.path} is of another name. Map a column with ids as `id:`."


def _doubled(rows: Mapping[str, Sequence[int]]) -> Iterator[str]:
    for each in rows.values():
        if len(each) > 1:
            those = " and ".join(map(str, each[:_MOST_ROWS]))
            more = f" and {len(each) - _MOST_ROWS} more" if len(each) > _MOST_ROWS else ""
            hint = "Map a column with ids as `id:`, or take one out."
            yield f"  rows {those}{more} mean the same person in {PEOPLE}/. {hint}"

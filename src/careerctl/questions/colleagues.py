"""Others than the person whom an answer is about, as far as pages name them."""

from pathlib import Path
from typing import NamedTuple

from careerctl.model.ids import is_erased
from careerctl.problems.error import CareerctlError
from careerctl.project.reading import files
from careerctl.project.reading.index import find_person
from careerctl.text.naming import labels


class Colleague(NamedTuple):
    """What pages say of others than the person: how they are called, and since when they have left."""

    id: str
    name: object = None
    called: object = None
    left: object = None
    formerly: object = None

    @property
    def labels(self) -> tuple[str, ...]:
        """How sentences name somebody, the shortest first and the one that nobody else has last."""
        name = self.name if isinstance(self.name, str) else self.id
        return (self.called if isinstance(self.called, str) else name, *labels(name, None, self.id))


class Colleagues:
    """Others than the person, by id: whatever is wrong with their files, which are looked into once."""

    def __init__(self, root: Path) -> None:
        """Know nobody yet of a project."""
        self._root = root
        self._known: dict[str, Colleague] = {}

    def of(self, person: str, near: str) -> Colleague:
        """Return a colleague, whose file may lie in the folder `near`; of one that is not read the id is known."""
        if is_erased(person):
            return Colleague(person, "a former colleague")
        if person not in self._known:
            try:
                path = find_person(self._root, person, near)
            except CareerctlError:  # others' files are not needed: an id names them, too
                path = None
            root = files.read(self._root, path).root if path is not None else None
            said = root if isinstance(root, dict) else {}
            self._known[person] = Colleague(person, *map(said.get, ("name", "called", "left", "formerly")))
        return self._known[person]

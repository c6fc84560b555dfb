"""A thing that is not there yet: which ids and values it can have, and its text."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from careerctl.changes.new.shipped import skeleton
from careerctl.model.framework import Collection
from careerctl.model.ids import DEVICES, is_id
from careerctl.model.outline import Outline, outline_of
from careerctl.model.scalars import Reference
from careerctl.problems.diagnostic import Severity, near_miss
from careerctl.problems.error import CareerctlError
from careerctl.problems.found import from_here
from careerctl.project.filling import filled
from careerctl.project.kinds import FRAMEWORK_KINDS, PEOPLE, PLANS, Kind
from careerctl.project.reading import files
from careerctl.project.reading.framework import ELSEWHERE, read_project
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.schemas import schema_comment
from careerctl.project.writing.create import NewFile
from careerctl.text.characters import printable, quoted
from careerctl.text.phrases import first_upper

KINDS = (*(kind.name for kind in FRAMEWORK_KINDS), "person", "plan")
"""The kinds of which a file can be added: those whose file has a plain id for its name."""

_SCHEMA = "# $schema:"


class NewThing:
    """A thing of one kind with an id, which is to be added to a project. Nothing is written here."""

    def __init__(self, root: Path, today: date, kind: str, name: str) -> None:
        """Read the framework. Raises CareerctlError where settings are broken, or the thing cannot be here."""
        self.root = root
        self.kind = kind_named(kind)
        self.name = name
        self.people = PeopleIndex(root)
        self.project = read_project(root, today, person=self.people.present)
        self.outline: dict[str, Outline] = outline_of(self.kind.model).keys or {}
        self._must_be_at_home()
        self._must_be_free()

    @property
    def private(self) -> bool:
        """Whether it is about people."""
        return self.kind not in FRAMEWORK_KINDS

    @property
    def path(self) -> str:
        """The path of its file, from the root."""
        return f"{self.kind.folder}/{self.name}.yaml"

    @property
    def required(self) -> list[str]:
        """The keys that its file must have."""
        return [each.alias or name for name, each in self.kind.model.model_fields.items() if each.is_required()]

    def defaults(self) -> dict[str, str]:
        """Return what its required keys say unless somebody says otherwise: its name and, of a plan, today."""
        today = self.project.framework.today.isoformat()
        known = {"name": first_upper(self.name.replace("-", " ")), "started": today}
        return {key: known[key] for key in self.required if key in known}

    def names_a(self, key: str) -> str:
        """Return the kind of thing whose id stands at a key; "" where no id does."""
        mark = self.outline[key].mark
        return mark.kind if isinstance(mark, Reference) else ""

    def choices(self, key: str) -> list[str]:
        """Return what can stand at a key where that is a known set: ids, likely ones first, or the schema's words."""
        kind = self.names_a(key)
        if kind:
            ids = self.people.paths if kind == "person" else self.project.framework.of_kind(kind).ids
            return sorted(ids, key=lambda each: (each not in self.name, each))
        fields = self.kind.model.model_fields.items()
        annotation = next(each.annotation for name, each in fields if key in {name, each.alias})
        return list(_words(annotation))

    def text(self, existing: str | None) -> str:
        """Return the text to begin with: the skeleton, or that of an existing thing, its lines ended as git wants."""
        if existing is None:
            return skeleton(self.kind.name)
        if self.private:
            message = f"what is said about people is not copied. Begin the {self.kind.name} without --from."
            raise CareerctlError(message)
        name = self._things.current(files.id_of(existing))
        if name not in self._things.ids:
            near = near_miss(name, self._things.ids)
            hint = f" Did you mean '{near}'?" if near else ""
            message = f"--from: no {self.kind.name} has the id {quoted(name)}.{hint}"
            raise CareerctlError(message)
        broken = [each for each in self.project.faults_of(self.kind.name, name) if each.severity is Severity.ERROR]
        if broken:
            message = f"the {self.kind.name} '{name}' has to be mended before it is copied."
            raise CareerctlError(message, from_here(broken, self.root))
        return self.project.sources[self.kind.name, name].text.replace("\r\n", "\n")

    def file(self, values: Mapping[str, str], existing: str | None = None) -> NewFile:
        """Return its file with values set. Raises CareerctlError where that cannot be done; judges no value."""
        text = filled(self.text(existing), values, dropped="formerly")
        first, _, rest = text.partition("\n")
        return NewFile(self.path, f"{schema_comment(self.path)}\n{rest if first.startswith(_SCHEMA) else text}")

    @cached_property
    def _things(self) -> Collection[Any]:
        return self.project.framework.of_kind(self.kind.name)

    @property
    def _former(self) -> Mapping[str, str]:
        """The present id of each former one."""
        if self.kind.name == "plan":
            return {}
        return self.people.former if self.kind.name == "person" else self._things.former

    def _must_be_at_home(self) -> None:
        """Refuse a broken careerctl.yaml, and what belongs into the framework of another folder."""
        faults = [*self.project.faults_of("settings", ""), *self.project.faults_of(*ELSEWHERE)]
        broken = [each for each in faults if each.severity is Severity.ERROR]
        if broken:
            message = "careerctl.yaml has to be mended first."
            raise CareerctlError(message, from_here(broken, self.root))
        elsewhere = self.project.framework.settings.framework
        if elsewhere is not None and not self.private:
            there = printable(elsewhere)
            message = f"{self.kind.folder} of this project come from {there}. Add the {self.kind.name} there."
            raise CareerctlError(message)

    def _must_be_free(self) -> None:
        """Refuse an id that is none, or that something has or had."""
        if not is_id(self.name):
            suggestion = files.as_id(files.id_of(self.name))
            near = f" Did you mean '{suggestion}'?" if is_id(suggestion) else ""
            if self.name in DEVICES:
                near = " Windows keeps this name for a device."
            rule = "Ids have lower-case letters a–z, digits and single hyphens, 64 characters at most."
            message = f"{quoted(self.name)} is no id.{near} {rule}"
            raise CareerctlError(message)
        for path in files.whole_listing(self.root, self.kind.folder, f"a {self.kind.name} with this id"):
            if files.id_of(path) == self.name:
                message = f"{printable(path)} is there already. Choose another id, or change that file."
                raise CareerctlError(message)
        now = self._former.get(self.name)
        if now is not None:
            message = f"'{self.name}' is what the {self.kind.name} '{now}' was called before. Choose another id."
            raise CareerctlError(message)


def kind_named(name: str) -> Kind:
    """Return a kind of `KINDS`, with its model."""
    if name == "person":
        from careerctl.model.person import Person

        return Kind(name, PEOPLE, Person)
    if name == "plan":
        from careerctl.model.plan import Plan

        return Kind(name, PLANS, Plan)
    return next(kind for kind in FRAMEWORK_KINDS if kind.name == name)


def _words(annotation: Any) -> Iterator[str]:
    """Yield the words that a type allows, where it allows words alone."""
    for each in get_args(annotation):
        if isinstance(each, str):
            yield each
        else:
            yield from _words(each)

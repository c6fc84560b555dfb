"""A thing that is not there yet: which ids and values it can have, and its text."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from careerctl.changes.new.parts import with_parts
from careerctl.changes.new.shipped import skeleton
from careerctl.model.collection import Collection
from careerctl.model.ids import DEVICES, is_id
from careerctl.model.outline import Outline, outline_of
from careerctl.model.scalars import Reference
from careerctl.problems.error import CareerctlError
from careerctl.project import kinds
from careerctl.project.here import refuse_errors
from careerctl.project.kinds import FRAMEWORK_KINDS, Kind
from careerctl.project.reading import files
from careerctl.project.reading.framework import read_project
from careerctl.project.reading.index import PeopleIndex
from careerctl.project.reading.source import parse
from careerctl.project.schemas import schema_comment
from careerctl.project.writing.create import NewFile
from careerctl.project.yaml import tree as yaml
from careerctl.project.yaml.nodes import Map, Seq
from careerctl.text.characters import printable, quoted
from careerctl.text.phrases import first_upper
from careerctl.text.spelling import meant, no_such

KINDS = tuple(kinds.KIND_FOLDERS)
"""The names of the kinds of which a file can be added."""

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
        return mark.kind if isinstance(mark, Reference) and not mark.or_name else ""

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
            message = f"what is said about people is not copied. Begin the {self.kind.name} without --like."
            raise CareerctlError(message)
        name = self._things.current(files.id_of(existing))
        if name not in self._things.ids:
            message = f"--like: {no_such(self.kind.name, name, meant(name, self._things.ids))}"
            raise CareerctlError(message)
        message = f"the {self.kind.name} '{name}' has to be mended before it is copied."
        refuse_errors(self.project.faults_of(self.kind.name, name), self.root, message)
        return self.project.sources[self.kind.name, name].text.replace("\r\n", "\n")

    def file(
        self, values: Mapping[str, str], existing: str | None = None, parts: Mapping[str, Any] | None = None
    ) -> NewFile:
        """Return its file with values set, and with lists and mappings as `parts`.

        Raises CareerctlError where that cannot be done; judges no value.
        """
        text = with_parts(filled(self.text(existing), values, dropped="formerly"), parts or {})
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
        refuse_errors(self.project.settings_faults, self.root, "careerctl.yaml has to be mended first.")
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
    """Return a kind by its name."""
    return next(kind for kind in kinds.KINDS if kind.name == name)


def _words(annotation: Any) -> Iterator[str]:
    """Yield the words that a type allows, where it allows words alone."""
    for each in get_args(annotation):
        if isinstance(each, str):
            yield each
        else:
            yield from _words(each)


Edit = tuple[int, int, str]
"""From which index to which the text is replaced, and by what."""


def filled(text: str, values: Mapping[str, str], dropped: str = "") -> str:
    """Return a text with values set at its top-level keys, and without the key `dropped`.

    A key that is not there takes the place of a line `#key: …`, else it comes after the first key. The result is read
    again: raises CareerctlError where it would hold anything else than what is intended.
    """
    tree, ends = _read(text)
    if not isinstance(tree, Map) or tree.flow:
        message = "this file is not written as `key: value` lines; copy it by hand."
        raise CareerctlError(message)
    edits = [_set(text, tree, ends, key, value) for key, value in values.items()]
    if dropped in tree:
        edits.append(_drop(text, tree, ends, dropped))
    changed, at = "", 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        changed, at = f"{changed}{text[at:start]}{new}", end
    changed += text[at:]
    intended = {key: value for key, value in tree.items() if key != dropped} | dict(values)
    if _read(changed)[0] != intended:
        message = "this file is written in a way that careerctl does not change; copy it by hand."
        raise CareerctlError(message)
    return changed


def _read(text: str) -> tuple[Any, dict[int, tuple[int, str]]]:
    """Return the tree of a text, and where each scalar ends, with its style, by where it begins."""
    builder = yaml.read(text, yaml.events_of, watch=True)
    scalars = builder.watched or []
    return builder.root, {each.start_mark.index: (each.end_mark.index, each.style or "") for each in scalars}


def _set(text: str, tree: Map, ends: Mapping[int, tuple[int, str]], key: str, value: str) -> Edit:
    written = _scalar(key, value)
    if key in tree:
        start = tree.value_mark(key).index
        end, style = ends.get(start, (start, "|"))
        if not isinstance(tree[key], str) or style in {"|", ">"}:
            message = f"`{key}` has more than one line here; change it by hand afterwards."
            raise CareerctlError(message)
        return start, *_before_comment(text, start, end, written)
    if taught := re.search(rf"^#{re.escape(key)}: .*", text, re.MULTILINE):
        return *taught.span(), f"{key}: {written}"
    place = _line_after(text, _end(tree, ends, next(iter(tree))))
    before = "" if text[place - 1 : place] == "\n" else "\n"
    return place, place, f"{before}{key}: {written}\n"


def _before_comment(text: str, start: int, end: int, written: str) -> tuple[int, str]:
    """Return the end of an edit and its text, so that a comment behind the value stays in its column if it can."""
    blanks = re.compile(" *(?=#)").match(text, end)
    if not blanks:
        return end, written
    width = blanks.end() - start
    return blanks.end(), written.ljust(width) if len(written) < width else f"{written} "


def _drop(text: str, tree: Map, ends: Mapping[int, tuple[int, str]], key: str) -> Edit:
    return tree.key_mark(key).index, _line_after(text, _end(tree, ends, key)), ""


def _end(tree: Map, ends: Mapping[int, tuple[int, str]], key: str) -> int:
    """Return the index at which the value of a key ends: a single one, or a list of single ones."""
    value, start = tree[key], tree.value_mark(key).index
    if not isinstance(value, Seq):
        return ends.get(start, (start, ""))[0]
    return max((ends.get(mark.index, (0, ""))[0] for mark in value.marks), default=start)


def _line_after(text: str, index: int) -> int:
    """Return where the line after the one of an index begins."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1


def _scalar(key: str, value: str) -> str:
    """Return a value as it is written in one line: plain where that reads as the same characters, else in quotes."""
    why = "this cannot be written as one line of text"
    for written in (value, "'" + value.replace("'", "''") + "'"):
        source = parse("", f"{key}: {written}\n".encode("utf-8", "surrogateescape"))
        if source.root == {key: value} and not source.faults:
            return written
        if source.faults and "\n" not in value:
            why = source.faults[0].message
    message = f"{key}: {why}."
    raise CareerctlError(message)

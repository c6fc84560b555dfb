"""Files of other tools in YAML and JSON: values that know their places, and a count of what nobody asked for."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from careerctl.exchange.incoming import Source, raw_of
from careerctl.exchange.left_out import Inventory, key_step
from careerctl.problems.diagnostic import errors
from careerctl.problems.error import CareerctlError
from careerctl.project.here import path_from_here
from careerctl.project.reading.source import parse
from careerctl.project.yaml.nodes import NOTHING, Map, Quoted, Seq
from careerctl.text.characters import FORBIDDEN, INVISIBLE, LONGEST_TEXT, ODD, quoted
from careerctl.text.phrases import MANY, amount
from careerctl.text.spelling import meant

MOST_ENTRIES = 100_000
_YAML = (".yaml", ".yml")
_LONGEST_NAME = 200
_NO_VALUE = frozenset({"null", "Null", "NULL", "~"})
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_UNSEEN = f"{FORBIDDEN}|{INVISIBLE}"


class ForeignEntry:
    """A value of another tool's file. What is asked of it and is not so is refused, with its place."""

    def __init__(self, value: Any, file: str, inventory: Inventory, way: str = "", place: str = "") -> None:
        """Take a value; `way` are the keys that lead to it, `place` is where people find it in the file."""
        self.value, self.file, self.inventory, self.way, self._place = value, file, inventory, way, place

    @property
    def place(self) -> str:
        """Where it is, with the name of the file where there are several."""
        parts = (self.file.rpartition("/")[2] if self.inventory.several else "", self._place)
        return ", ".join(filter(None, parts))

    def pairs(self) -> list[tuple[str, "ForeignEntry"]]:
        """Return all keys of a mapping with their values, whatever they are."""
        self.inventory.asked.update(f"{self.way}/{key_step(key)}" for key in self._mapping())
        return [(self.cleaned(key), self._below(key, self.way)) for key in self._mapping()]

    def get(self, key: str) -> "ForeignEntry | None":
        """Return what stands under a key, None where nothing does."""
        mapping = self._mapping()
        self.inventory.asked.add(f"{self.way}/{key}")
        found = self._below(key, f"{self.way}/{key}") if key in mapping else None
        return None if found is None or found.is_nothing else found

    def need(self, key: str) -> "ForeignEntry":
        """Return what stands under a key that has to be there."""
        found = self.get(key)
        if found is None:
            self.refuse(f"the key '{key}' is missing, or has nothing after it. {meant(key, self._mapping())}".rstrip())
        return found

    def every(self, key: str) -> list["ForeignEntry"]:
        """Return the items of a list under a key; none where it is not there."""
        found = self.get(key)
        return found.items() if found is not None else []

    def items(self) -> list["ForeignEntry"]:
        """Return the items of a list."""
        if not isinstance(self.value, list):
            self.refuse("a list has to stand here.")
        if len(self.value) > MOST_ENTRIES:
            self.refuse(f"this list has more than {amount(MOST_ENTRIES)} items, more than any framework.")
        found = []
        for at, each in enumerate(self.value):
            marks = self.value.marks if isinstance(self.value, Seq) else None
            place = f"line {marks[at].line + 1}" if marks else f"{self._place} {at + 1}".strip()
            found.append(ForeignEntry(each, self.file, self.inventory, self.way, place))
            found[-1].note()
        return found

    def text(self, key: str = "") -> str:
        """Return the text under a key, or the value itself as text; "" where there is none."""
        found = self.get(key) if key else self
        if found is None or found.is_nothing:
            return ""
        if isinstance(found.value, bool | float) or not isinstance(found.value, str | int):
            found.refuse("text has to stand here.")
        return found.cleaned(str(found.value))

    def name(self, key: str = "") -> str:
        """Return the text under a key in one line, as names are. Something has to be there."""
        found = self.need(key) if key else self
        line = " ".join(found.text().split())
        if not line:
            found.refuse("a name has to stand here.")
        if len(line) > _LONGEST_NAME:
            found.refuse(f"this name has more than {_LONGEST_NAME} characters. Shorten it.")
        return line

    def whole(self, key: str) -> int | None:
        """Return the whole number under a key, None where there is none."""
        found = self.get(key)
        return None if found is None else found.number()

    def number(self) -> int:
        """Return the value as a whole number."""
        written = self.value
        if isinstance(written, float) and written.is_integer():
            written = int(written)
        plain = type(written) is int or type(written) is str
        if not plain or not _WHOLE.fullmatch(str(written)):
            self.refuse("a whole number has to stand here.")
        return int(written)

    def one_of(self, known: Iterable[str]) -> str:
        """Return the value, which has to be one that is known."""
        written, every = self.name(), list(known)
        if written not in every:
            named = f"those are {', '.join(map(quoted, every))}" if len(every) < MANY else meant(written, every)
            self.refuse(f"{quoted(written)} is none that there is. {named[:1].upper()}{named[1:]}".rstrip())
        return written

    def flag(self, key: str) -> bool:
        """Return whether it says true under a key."""
        found = self.get(key)
        if found is not None and str(found.value).lower() not in {"true", "false"}:
            found.refuse("true or false has to stand here.")
        return found is not None and str(found.value).lower() == "true"

    @property
    def is_nothing(self) -> bool:
        """Whether nothing stands here: no value, or one that says so."""
        plain = isinstance(self.value, str) and not isinstance(self.value, Quoted)
        return self.value is None or self.value is NOTHING or (plain and self.is_yaml and self.value in _NO_VALUE)

    @property
    def is_yaml(self) -> bool:
        """Whether the value was read from YAML, in which all plain values are text."""
        return self.file.endswith(_YAML)

    def refuse(self, what: str) -> NoReturn:
        """Raise CareerctlError with the place."""
        message = f"{', '.join(filter(None, (self.file, self._place)))}: {what}"
        raise CareerctlError(message)

    def drop(self, what: str, many: int = 1) -> None:
        """Count what is left out here."""
        self.inventory.count(what, self.place, many)

    def cleaned(self, text: str) -> str:
        """Return a text without what nobody sees, and without blanks around it."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if re.search(ODD, text):
            text, count = re.subn(_UNSEEN, "", text)
            if count and (self.file, self.place) not in self.inventory.cleaned:
                self.inventory.cleaned.add((self.file, self.place))
                self.drop("characters that nobody sees", count)
        if len(text) > LONGEST_TEXT:
            self.refuse(f"this text has more than {amount(LONGEST_TEXT)} characters. Link to a document instead.")
        return text.strip()

    def note(self) -> None:
        """Take down which keys a mapping has, so that those that nobody asks for are told."""
        if isinstance(self.value, dict) and id(self.value) not in self.inventory.noted:
            self.inventory.noted[id(self.value)] = self.value
            for key, each in self.value.items():
                if key not in self.inventory.untold and each is not None and each is not NOTHING:
                    self.inventory.count(f"{self.way}/{key_step(key)}", self._at(key).place)

    def _mapping(self) -> dict[str, Any]:
        if not isinstance(self.value, dict):
            self.refuse("a mapping (`key: value`) has to stand here.")
        return self.value

    def _below(self, key: str, way: str) -> "ForeignEntry":
        found = self._at(key, way)
        found.note()
        return found

    def _at(self, key: str, way: str = "") -> "ForeignEntry":
        if isinstance(self.value, Map):
            place = f"line {self.value.value_mark(key).line + 1}"
        else:
            place = ", ".join(filter(None, (self._place, key)))
        return ForeignEntry(self.value[key], self.file, self.inventory, way, place)


def unique(entries: Iterable[tuple[str, ForeignEntry]]) -> Iterator[tuple[str, ForeignEntry]]:
    """Yield entries with what tells them apart. What stands there twice is refused."""
    first: dict[str, ForeignEntry] = {}
    for own, entry in entries:
        if own in first:
            there = f" The first is in {first[own].place}." if first[own].place else ""
            entry.refuse(f"{quoted(own)} is there twice.{there} Each of them needs one of its own.")
        first[own] = entry
        yield own, entry


def entry_of(file: Path, inventory: Inventory, way: str = "") -> ForeignEntry:
    """Return what a file in YAML or JSON holds. Raises CareerctlError where it cannot be read."""
    named = path_from_here(file)
    if file.suffix.lower() in _YAML:
        source = parse(named, raw_of(file), private=False)
        if found := errors(source.diagnostics()):
            message = f"{named} cannot be read."
            raise CareerctlError(message, found)
        value = source.root
    else:
        value = _json(raw_of(file), named)
    entry = ForeignEntry(value, named, inventory, way)
    entry.note()
    return entry


def _json(raw: bytes, named: str) -> Any:
    def pairs(every: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(every)
        if len(made) < len(every):
            twice = next(key for key, count in Counter(key for key, _ in every).items() if count > 1)
            message = f"{named}: the key {quoted(twice)} stands twice in one object. Keep one of them."
            raise CareerctlError(message)
        return made

    try:
        return json.loads(text_of(raw, named), object_pairs_hook=pairs, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        message = f"{named}, line {error.lineno}, column {error.colno}: from here on this is not JSON. Export it again."
        raise CareerctlError(message) from error
    except (RecursionError, ValueError) as error:
        message = f"{named}: it is nested too deeply, or holds a number with too many digits. No framework needs that."
        raise CareerctlError(message) from error


def text_of(raw: bytes, named: str) -> str:
    """Return what a file holds as text. Raises CareerctlError where it is not UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = f"{named}, line {line}: this is not UTF-8 text. Save it as UTF-8."
        raise CareerctlError(message) from error


def holds(source: Source, endings: tuple[str, ...], *words: bytes) -> bool:
    """Tell whether a file has one of the endings and all of the words; False where it cannot be read."""
    with suppress(CareerctlError):
        return source.path.suffix.lower() in endings and all(each in source.raw for each in words)
    return False

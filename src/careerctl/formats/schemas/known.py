"""What a schema knows beside the models: the ids of a project, and what its levels mean."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Collection as Several
from typing import Any, NamedTuple

from careerctl.formats.schemas.readings import Value, as_key, readings
from careerctl.model.competency import LevelText
from careerctl.model.framework import Framework
from careerctl.model.role import DRIVERS
from careerctl.model.scale import Level, Scale
from careerctl.problems.manual import manuals
from careerctl.text.characters import in_one_line


class KnownValue(NamedTuple):
    """One id or level: every value by which it can be written, what it is called and what it means."""

    written: tuple[Value, ...]
    title: str
    description: str = ""
    present: str = ""
    """The id that it has today."""


class Vocabulary:
    """What is known without a project: drivers and rules. None means that anything goes."""

    def ids(self, kind: str) -> list[KnownValue] | None:
        """Return the ids of a kind, sorted, former ones among them; nobody's, for people."""
        if kind == "driver":
            return [_entry(name, name.replace("-", " ")) for name in sorted(DRIVERS)]
        if kind == "rule":
            loose = sorted((each.name, each.summary) for each in manuals() if not each.fixed)
            return [_entry(name, name, summary) for name, summary in loose]
        return None

    def levels(self, competency: str, *, described: bool, halves: bool) -> list[KnownValue] | None:  # noqa: ARG002  # a project knows
        """Return the levels of a competency, of any where it is "": maybe only `described` ones, maybe `halves` too."""
        return None


class ProjectVocabulary(Vocabulary):
    """What is known of a project's framework, as far as it could be read."""

    def __init__(self, framework: Framework, unsure: Several[str]) -> None:
        """Take the framework, and the kinds whose ids nobody knows for certain."""
        self.framework, self.unsure = framework, unsure
        self.texts: dict[str, dict[Level, str]] = {}

    def ids(self, kind: str) -> list[KnownValue] | None:
        """Return the ids of a kind, sorted, former ones among them; nobody's, for people."""
        if kind == "person" or kind in {"driver", "rule"}:
            return super().ids(kind)
        things = self.framework.of_kind(kind)
        if kind in self.unsure or (kind == "round" and not things.ids):
            return None
        present = {each: self._said(kind, each, things.items) for each in things.ids}
        former = {
            old: _entry(old, present[new].title, f"Called {new} now.")._replace(present=new)
            for old, new in things.former.items()
        }
        return [entry for _, entry in sorted({**former, **present}.items())]

    def levels(self, competency: str, *, described: bool, halves: bool) -> list[KnownValue] | None:
        """Return the levels of a competency, of any where it is "": maybe only `described` ones, maybe `halves` too."""
        scale = self.framework.scale_of(competency)
        if not competency and "scale" not in self.unsure:
            return _merged(list(_levels(each, {}, halves=halves)) for each in self.framework.settings.scales.values())
        if scale is None or "scale" in self.unsure:
            return None
        entries = _levels(scale, self._texts(competency), halves=halves)
        asked = self.framework.asked_levels(competency)
        return [entry for entry in entries if not described or entry.written[0] in asked]

    def _said(self, kind: str, name: str, items: Mapping[str, Any]) -> KnownValue:
        if name not in items:
            return _entry(name, name, "Its file cannot be read today.")
        title, description = _SAID[kind](items[name])
        status = getattr(items[name], "status", "active")
        aside = "" if status == "active" else f"({status}) "
        return _entry(name, title or name, aside + (description or ""))

    def _texts(self, competency: str) -> dict[Level, str]:
        """Return what the levels of a competency look like; several schemas ask."""
        known = self.framework.competencies.get(competency)
        if known is not None and competency not in self.texts:
            described = self.framework.described(competency)
            self.texts[competency] = {level: _level_text(known.levels[key]) for level, key in described.items()}
        return self.texts.get(competency, {})


_SAID: dict[str, Callable[[Any], tuple[str | None, str | None]]] = {
    "competency": lambda each: (each.name, each.description),
    "role": lambda each: (each.name, each.summary),
    "path": lambda each: (each.name, each.purpose),
    "goal": lambda each: (each.name, each.why),
    "activity": lambda each: (each.name, each.description),
    "opening": lambda each: (each.name, f"{each.role}, from {each.from_.text} on"),
    "track": lambda each: (each.name, "Its roles manage people." if each.manages else None),
    "area": lambda each: (each.name, None),
    "scale": lambda each: (None, " · ".join(f"{value} {name}" for value, name in each.levels.items())),
    "round": lambda each: (
        None,
        f"From {each.opens.text} to {each.closes.text}." if each.closes is not None else f"From {each.opens.text} on.",
    ),
}
"""What a thing is called, and what it is, by kind."""


def _entry(name: str, title: str, description: str = "") -> KnownValue:
    return KnownValue(tuple(readings(name)), title, in_one_line(description), name)


def _level_text(said: str | LevelText) -> str:
    """Return what a level looks like: a sentence, and a line for each thing that shows it."""
    if isinstance(said, str):
        return in_one_line(said)
    return "\n".join([in_one_line(said.summary), *(f"- {in_one_line(each.text)}" for each in said.each_criterion())])


def _levels(scale: Scale, texts: Mapping[Level, str], *, halves: bool) -> Iterator[KnownValue]:
    """Yield the levels of a scale, lowest first. What two could be written as is the first one's; names come first."""
    names = {as_key(each) for name in scale.levels.values() for each in readings(name)}
    for value, name in scale.levels.items():
        yield KnownValue((value, *readings(name)), f"{value} {name}", texts.get(value, ""))
        half = value + 0.5
        if halves and scale.step == "0.5" and value != scale.highest and as_key(half) not in names:
            yield KnownValue((half,), f"{half:g}", f"Between {name} and {scale.levels[value + 1]}.")


def _merged(scales: Iterable[Iterable[KnownValue]]) -> list[KnownValue]:
    """Return the levels of several scales as one: a value means several things then."""
    merged: dict[Value, KnownValue] = {}
    for entry in (entry for entries in scales for entry in entries):
        value = entry.written[0]
        known = merged.get(value, KnownValue((value,), ""))
        title = " · ".join(dict.fromkeys(filter(None, (known.title, entry.title))))
        merged[value] = KnownValue(tuple(dict.fromkeys((*known.written, *entry.written))), title, known.description)
    return sorted(merged.values(), key=lambda entry: float(entry.written[0] or 0))

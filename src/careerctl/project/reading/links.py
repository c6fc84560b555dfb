"""Links: does every id in a file name something, and is every level one of its competency's?

Walks a file's tree beside its outline, so that no field is known by name here.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from careerctl.model.framework import Framework
from careerctl.model.outline import Outline
from careerctl.model.role import DRIVERS
from careerctl.model.scalars import LevelOf, Reference
from careerctl.model.scale import Scale
from careerctl.problems.diagnostic import Diagnostic
from careerctl.problems.faults import FAULTS
from careerctl.project.reading.source import SourceFile
from careerctl.project.yaml.tree import Map, Mark, Quoted, Seq
from careerctl.text.characters import quoted
from careerctl.text.spelling import did_you_mean


class Links:
    """Checks the ids and levels of one file after the other against one framework."""

    def __init__(
        self, framework: Framework, unsure: Iterable[str] = (), person: Callable[[str], str | None] | None = None
    ) -> None:
        """Take the framework, the kinds whose ids nobody knows for certain, and who knows people's ids."""
        self.framework = framework
        self.unsure = frozenset((*unsure, "rule"))  # rules are known to whoever runs them
        self.person = person or (lambda _: None)
        self.scales: dict[str, Scale | None] = {}
        self.written = {
            each: frozenset(scale.written) for each in framework.competencies.ids if (scale := self.scale_of(each))
        }
        """Every way to write a level of a competency."""

    def check(self, source: SourceFile, outline: Outline, competency: str = "") -> list[Diagnostic]:
        """Return what is wrong with the ids and levels of a file; `competency` is the one that the file defines."""
        walk = _Walk(self, source)
        walk.visit(source.root, outline, competency)
        return walk.found

    def unknown(self, kind: str, written: str) -> str | None:
        """Return None for an id that something has, the present id for a former one, "" for one that nothing has."""
        if kind in self.unsure:
            return None
        if kind == "person":
            return self.person(written)
        if kind == "driver":
            return None if written in DRIVERS else ""
        things = self.framework.of_kind(kind)
        if written in things.ids or (kind == "round" and not things.ids):
            return None
        return things.former.get(written, None if things.may_have_more else "")

    def known(self, kind: str) -> frozenset[str]:
        """Return the ids among which a near miss is looked for; nobody's, for people."""
        if kind == "driver":
            return DRIVERS
        return frozenset() if kind == "person" else self.framework.of_kind(kind).ids

    def has_no_scale(self, competency: str) -> bool:
        """Tell whether nothing says on which scale a competency is rated."""
        framework = self.framework
        known = framework.competencies.get(competency)
        own = known.scale if known is not None else framework.unread_scales.get(competency)
        named = own or framework.settings.scale is not None
        return not named and "scale" not in self.unsure and self.framework.scale_of(competency) is None

    def scale_of(self, competency: str) -> Scale | None:
        """Return the scale of a competency, looked up once."""
        if competency not in self.scales:
            self.scales[competency] = self.framework.scale_of(competency)
        return self.scales[competency]


_RATED = LevelOf(whole=False)
_LEVEL_ALONE: tuple[list[str], list[str]] = ([], ["level"])
"""What ratings link to in their long form, if they have one."""


class _At(NamedTuple):
    """A key or value of a container; its mark is looked up only when something is wrong there."""

    container: Map | Seq
    step: Any
    is_key: bool = False

    @property
    def mark(self) -> Mark:
        """The mark to point at."""
        if isinstance(self.container, Map):
            return self.container.key_mark(self.step) if self.is_key else self.container.value_mark(self.step)
        mark: Mark = self.container.marks[self.step]
        return mark


class _Walk:
    """One file's walk."""

    def __init__(self, links: Links, source: SourceFile) -> None:
        self.links = links
        self.source = source
        self.found: list[Diagnostic] = []

    def visit(self, node: Any, outline: Outline, competency: str) -> None:
        """Check all that lies in a mapping or list; single values are their container's business."""
        if type(node) is Map:
            if outline.keys is not None:
                self._known_keys(node, outline, competency)
            elif outline.each is not None:
                self._free_keys(node, outline, outline.each, competency)
        elif type(node) is Seq and outline.each is not None and not outline.each.bare:
            for index, item in enumerate(node):
                self._value(item, outline.each, competency, node, index)

    def _known_keys(self, node: Map, outline: Outline, competency: str) -> None:
        named = node.get("competency")
        if isinstance(named, str) and "competency" in outline.linked:
            competency = named
        for key, inner in outline.linked.items():
            if key in node:
                self._value(node[key], inner, competency, node, key)

    def _free_keys(self, node: Map, outline: Outline, each: Outline, competency: str) -> None:
        mark = outline.key_mark
        if type(mark) is Reference and mark.kind == "competency":
            self._by_competency(node, each)
            return
        seen: set[float] = set()
        for key, value in node.items():
            if type(mark) is Reference:
                self._reference(key, mark.kind, node, key, is_key=True)
            elif type(mark) is LevelOf:
                seen |= self._described(key, mark, competency, _At(node, key, is_key=True), seen)
            self._value(value, each, competency, node, key)

    def _by_competency(self, node: Map, each: Outline) -> None:
        """Check a mapping of competencies: most of every file, so that what is plainly right is passed quickly."""
        written = self.links.written if each.mark == _RATED and list(each.linked) in _LEVEL_ALONE else {}
        for competency, value in node.items():
            level = value.get("level") if type(value) is Map else value
            if type(level) is str and level in written.get(competency, ()):
                continue
            self._reference(competency, "competency", node, competency, is_key=True)
            self._value(value, each, competency, node, competency)

    def _described(self, key: str, mark: LevelOf, competency: str, at: _At, seen: set[float]) -> set[float]:
        """Check the level that a competency describes under a key, and that it does so once."""
        level = self._level(key, mark, competency, at)
        if level in seen:
            self._say("duplicate-key", at, "this level is described twice", "keep one of the two")
        return set() if level is None else {level}

    def _value(self, node: Any, outline: Outline, competency: str, holder: Map | Seq, step: str | int) -> None:
        """Check what stands at a step of its container."""
        if not isinstance(node, str):
            self.visit(node, outline, competency)
        elif type(outline.mark) is Reference:
            self._reference(node, outline.mark.kind, holder, step)
        elif type(outline.mark) is LevelOf:
            self._level(node, outline.mark, competency, _At(holder, step))

    def _reference(self, written: str, kind: str, holder: Map | Seq, step: str | int, *, is_key: bool = False) -> None:
        present = self.links.unknown(kind, written)
        if present is None:
            return
        at, quoted_from = _At(holder, step, is_key), self.source.quoted
        if present:
            shown = quoted_from(written, self.links.framework.of_kind(kind).former if kind != "person" else ())
            what = f"the {kind} {shown}" if shown else "this person"  # all other former ids are the framework's
            self._say("old-name", at, f"{what} is called {quoted(present)} now", f"write {present}")
            return
        known = self.links.known(kind)
        shown = quoted_from(written, known if is_key else ())
        message = f"no {kind} has the id {shown}" if shown else f"no {kind} has this id"
        where = _WHERE.get(kind, f"define the {kind}, or correct the id")
        self._say(f"unknown-{kind}", at, message, did_you_mean(written, known) or where)

    def _level(self, written: str, level: LevelOf, competency: str, at: _At) -> float | None:
        """Return the level's value, None after saying why it has none."""
        scale = self.links.scale_of(competency)
        if scale is None:
            return None
        value = scale.value(written)
        if (
            type(written) is Quoted
            and not at.is_key
            and written.casefold() not in map(str.casefold, scale.levels.values())
        ):
            self._say("wrong-type", at, "expected a level: remove the quotes", "in quotes it can only be a name")
        elif value is None or (level.whole and value != int(value)):
            shown = self.source.quoted(written)
            known = ", ".join(f"{each} {name}" for each, name in scale.levels.items())
            halves = ", and halves" if scale.step == "0.5" and not level.whole else ""
            near = did_you_mean(written, scale.levels.values()) if shown else ""
            message = f"{shown}: no such level" if shown else "no such level"
            self._say("level-off-scale", at, message, near or f"the levels are {known}{halves}"[:300])
        elif level.described and value not in self.links.framework.asked_levels(competency):
            levels = ", ".join(f"{each:g}" for each in self.links.framework.asked_levels(competency))
            hint = f"describe this level there, or choose one of {levels}"
            said = f"the competency '{competency}' does not describe this level"  # the framework's: it describes some
            self._say("level-not-described", at, said, hint)
        else:
            return value
        return None

    def _say(self, name: str, at: _At, message: str, hint: str) -> None:
        self.found.append(Diagnostic(self.source.place(at.mark), FAULTS[name].severity, name, message, hint))


_WHERE = {
    "person": "people leave and pilots start small, so this is only a warning",
    "driver": f"a role's drivers are {', '.join(sorted(DRIVERS))}",
    "scale": "add it under `scales:` in careerctl.yaml, or correct the name",
    "track": "add it under `tracks:` in careerctl.yaml, or correct the name",
    "area": "add it under `areas:` in careerctl.yaml, or correct the name",
    "round": "add it under `rounds:` in careerctl.yaml, or correct the id",
}

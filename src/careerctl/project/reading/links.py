"""Links: does every id in a file name something, and is every level one of its competency's?

Walks a file's tree beside its outline, so that no field is known by name here.
"""

from collections.abc import Callable, Container, Iterable
from typing import Any

from careerctl.model.framework import Framework
from careerctl.model.outline import Outline
from careerctl.model.past import Passing, always
from careerctl.model.role import DRIVERS
from careerctl.model.scalars import LevelOf, Reference
from careerctl.model.scale import Scale
from careerctl.problems.diagnostic import Diagnostic, Severity
from careerctl.problems.faults import FAULTS
from careerctl.project.reading.gone import Gone, LinkAt, MayBePast, said_of
from careerctl.project.reading.source import SourceFile
from careerctl.project.yaml.tree import Map, Quoted, Seq
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
        self.moment = framework.settings.moment(framework.today)

    def check(
        self,
        source: SourceFile,
        outline: Outline,
        competency: str = "",
        *,
        over: Container[str] | None = None,
        past: bool = False,
    ) -> list[Diagnostic]:
        """Return what is wrong with the ids and levels of a file; `competency` is the one that the file defines.

        `over` are the rounds that are over, where more is known than their days; with `past` all of the file is.
        """
        walk = _Walk(self, source, over)
        if passing := always if past else outline.passing:
            walk.visit_past(source.root, outline, competency, passing)
        else:
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


class _Walk:
    """One file's walk; `over` are the rounds that are over, where more is known than their days."""

    def __init__(self, links: Links, source: SourceFile, over: Container[str] | None) -> None:
        self.links = links
        self.source = source
        self.over = over
        self.found: list[Diagnostic] = []
        self.around: list[MayBePast] = []
        """What may be the past around the walk, the outermost first."""

    def visit_past(self, node: Any, outline: Outline, competency: str, passing: Passing) -> None:
        """Check what may be the past; if it is, say in one message what of it is gone."""
        past = MayBePast(node, passing)
        self.around.append(past)
        self.visit(node, outline, competency)
        self.around.pop()
        if past.gone:
            self._say_once(past.gone)

    def _gone(self) -> list[Gone] | None:
        """Return what is gone of the past in which the walk is; None in the present."""
        moment = self.links.moment if self.over is None else self.links.moment._replace(over=self.over)
        for past in self.around:
            if not past.is_asked:
                past.gone, past.is_asked = [] if past.passing(past.node, moment) else None, True
            if past.gone is not None:
                return past.gone
        return None

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
        if "competency" in outline.linked and isinstance(named := node.get("competency"), str):
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
                seen |= self._described(key, mark, competency, LinkAt(node, key, is_key=True), seen)
            self._value(value, each, competency, node, key)

    def _by_competency(self, node: Map, each: Outline) -> None:
        """Check a mapping of competencies: most of every file, so that what is plainly right is passed quickly."""
        is_plain = each.mark == _RATED and list(each.linked) in _LEVEL_ALONE
        written = self.links.framework.levels_written if is_plain else {}
        for competency, value in node.items():
            level = value.get("level") if type(value) is Map else value
            if type(level) is str and level in written.get(competency, ()):
                continue
            self._reference(competency, "competency", node, competency, is_key=True)
            self._value(value, each, competency, node, competency)

    def _described(self, key: str, mark: LevelOf, competency: str, at: LinkAt, seen: set[float]) -> set[float]:
        """Check the level that a competency describes under a key, and that it does so once."""
        level = self._level(key, mark, competency, at)
        if level in seen:
            self._say("duplicate-key", at, "this level is described twice", "keep one of the two")
        return set() if level is None else {level}

    def _value(self, node: Any, outline: Outline, competency: str, holder: Map | Seq, step: str | int) -> None:
        """Check what stands at a step of its container."""
        if not isinstance(node, str):
            if outline.passing is None:
                self.visit(node, outline, competency)
            else:
                self.visit_past(node, outline, competency, outline.passing)
        elif type(outline.mark) is Reference:
            if not outline.mark.or_name:
                self._reference(node, outline.mark.kind, holder, step)
        elif type(outline.mark) is LevelOf:
            self._level(node, outline.mark, competency, LinkAt(holder, step))

    def _reference(self, written: str, kind: str, holder: Map | Seq, step: str | int, *, is_key: bool = False) -> None:
        present = self.links.unknown(kind, written)
        if present is None:
            return
        at, quoted_from = LinkAt(holder, step, is_key), self.source.quoted
        if present:
            shown = quoted_from(written, self.links.framework.of_kind(kind).former if kind != "person" else ())
            what = f"the {kind} {shown}" if shown else "this person"  # all other former ids are the framework's
            self._say("old-name", at, f"{what} is called {quoted(present)} now", f"write {present}")
            return
        known = self.links.known(kind)
        shown = quoted_from(written, known if is_key else ())
        near = did_you_mean(written, known)
        message = f"no {kind} has the id {shown}" if shown else f"no {kind} has this id"
        where = _WHERE.get(kind, f"define the {kind}, or correct the id")
        self._say(f"unknown-{kind}", at, message, near or where, Gone(at, kind, shown, near))

    def _level(self, written: str, level: LevelOf, competency: str, at: LinkAt) -> float | None:
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
            what, hint = "expected a level: remove the quotes", "in quotes it can only be a name"
            self._say("wrong-type", at, what, hint, self._gone_of(competency, at) if value is None else None)
        elif value is None or (level.whole and value != int(value)):
            shown = self.source.quoted(written)
            known = ", ".join(f"{each} {name}" for each, name in scale.levels.items())
            halves = ", and halves" if scale.step == "0.5" and not level.whole else ""
            near = did_you_mean(written, scale.levels.values()) if shown else ""
            message = f"{shown}: no such level" if shown else "no such level"
            hint = near or f"the levels are {known}{halves}"[:300]
            self._say("level-off-scale", at, message, hint, self._gone_of(competency, at))
        elif level.described and value not in self.links.framework.asked_levels(competency):
            levels = ", ".join(f"{each:g}" for each in self.links.framework.asked_levels(competency))
            hint = f"describe this level there, or choose one of {levels}"
            said = f"the competency '{competency}' does not describe this level"  # the framework's: it describes some
            self._say("level-not-described", at, said, hint, self._gone_of(competency, at))
        else:
            return value
        return None

    def _gone_of(self, competency: str, at: LinkAt) -> Gone:
        """Return what is gone where a level of a competency is: which one, nobody says."""
        return Gone(at, "level", quoted(self.links.framework.competencies.current(competency)))

    def _say_once(self, gone: list[Gone]) -> None:
        """Say of what is past, once however much it is, what of it there is not; the first of it is the place."""
        gone.sort(key=lambda each: each.at.mark.index)
        near = next((each.near for each in gone if each.near), "")
        hint = near or "nothing has to be changed: it is shown as it was written, and nothing is measured by it"
        message = f"the past names here what today's framework does not have: {said_of(gone)}"
        self._say("past-rating", gone[0].at, message, hint)

    def _say(self, name: str, at: LinkAt, message: str, hint: str, gone: Gone | None = None) -> None:
        """Say what is wrong; of the past what is `gone` is kept instead, where it would be an error in the present."""
        is_error = gone is not None and FAULTS[name].severity is Severity.ERROR
        past = self._gone() if is_error else None
        if past is not None and gone is not None:
            past.append(gone)
            return
        self.found.append(Diagnostic(self.source.place(at.mark), FAULTS[name].severity, name, message, hint))


_WHERE = {
    "person": "people leave and pilots start small, so this is only a warning",
    "driver": f"a role's drivers are {', '.join(sorted(DRIVERS))}",
    "scale": "add it under `scales:` in careerctl.yaml, or correct the name",
    "track": "add it under `tracks:` in careerctl.yaml, or correct the name",
    "area": "add it under `areas:` in careerctl.yaml, or correct the name",
    "round": "add it under `rounds:` in careerctl.yaml, or correct the id",
}

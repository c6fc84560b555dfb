"""Moodle's table of a competency framework (CSV with 14 columns).

A row in which competencies lie is an area. Levels that rows refer to are a scale, and the rows that refer to them
statements of what a level looks like in the competency that they lie in; without any a competency has the scale that
its row names, or the framework's.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from careerctl.exchange.asked import MET, ON_MET
from careerctl.exchange.entries import holds
from careerctl.exchange.frameworks.moodle.rows import MoodleRow, read_rows
from careerctl.exchange.frameworks.moodle.tree import Tree, tree_of
from careerctl.exchange.html_words import as_html
from careerctl.exchange.ids import Ids, plain
from careerctl.exchange.incoming import (
    FrameworkFormat,
    IncomingArea,
    IncomingCompetency,
    IncomingCriterion,
    IncomingFramework,
    IncomingLevel,
    IncomingScale,
    Source,
)
from careerctl.exchange.keyed import CodedIds
from careerctl.exchange.left_out import Inventory
from careerctl.exchange.level_words import from_one_text
from careerctl.exchange.moodle_codes import (
    AREA,
    SCALE,
    TAXONOMY,
    configuration,
    first_words,
    of_area,
    of_scale,
    of_statements,
    scale_item,
)
from careerctl.text.phrases import named_by


def recognises(source: Source) -> bool:
    """Tell whether a table has what only Moodle's has: the configuration of a scale."""
    return holds(source, (".csv", ".tsv", ".txt"), b"scaleid", b"\n")


def read(source: Source) -> IncomingFramework:
    """Read a framework. Raises CareerctlError with the row of what cannot be read."""
    inventory = Inventory()
    framework, rows = read_rows(source.path, inventory)
    made = _Made(framework, tree_of(rows, inventory))
    areas, competencies = tuple(made.areas()), tuple(made.competencies())
    return IncomingFramework(
        organisation=framework.name,
        scales=tuple(made.scales.values()),
        areas=areas,
        competencies=competencies,
        metadata=_kept(made.of_framework()),
        left_out=inventory.left_out(),
        near=made.ids["competency"].ids.near(),
        called={"competency": ("item", "items")},
    )


class _Made:
    """What the rows become here."""

    def __init__(self, framework: MoodleRow, tree: Tree) -> None:
        self.framework, self.tree = framework, tree
        self.ids = {kind: CodedIds(kind) for kind in ("area", "competency")}
        self.known: dict[str, str] = {}
        self.scale_ids = Ids("scale")
        self.scales: dict[object, IncomingScale] = {}
        """Scales by the code of their group, or by the names of their levels."""
        for group in tree.groups:
            self._group(group)
        items = {tuple(map(scale_item, each.levels.values())): each for each in reversed(self.scales.values())}
        self.by_names: dict[tuple[str, ...], IncomingScale] = items

    def _group(self, group: str) -> None:
        rows, row = self.tree.rows, self.tree.rows[group]
        inside = {value: rows[code] for code, (each, value) in self.tree.levels.items() if each == group}
        name = group.removeprefix(SCALE) if group.startswith(SCALE) else row.name
        own = self.scale_ids.of(row.name, name)
        levels = {
            str(value): said for value, each in inside.items() if (said := _level_said(each, of_scale(own, value)))
        }
        self.scales[group] = IncomingScale(
            id=own,
            levels={value: each.name for value, each in inside.items()},
            metadata=_kept(
                {
                    **_said(row, of_scale(own)),
                    "name": row.name if row.name != named_by(own) else "",
                    "parent": row.parent,
                    "levels": levels,
                }
            ),
            place=row.entry.place,
        )

    def of_framework(self) -> dict[str, Any]:
        """Return what Moodle says of the framework as a whole."""
        row, names = self.framework, [scale_item(each) for each in self.framework.scale]
        first = next(iter(self.scales.values()), None)
        own = [*map(scale_item, first.levels.values())] if first is not None else []
        return {
            **_said(row, plain(row.name)),
            "scale": names if names != own else [],
            "configuration": row.configuration if row.configuration != configuration(names) else "",
            "taxonomy": row.taxonomy if row.taxonomy != TAXONOMY else "",
        }

    def _of_names(self, names: tuple[str, ...], place: str) -> IncomingScale:
        """Return the scale with these levels: a group of the same names, or a new one."""
        if names in self.by_names:
            return self.by_names[names]
        made = IncomingScale(
            id=self.scale_ids.of("scale", f"scale {len(self.scales) + 1}" if self.scales else "scale"),
            levels=dict(enumerate(names, 1)),
            place=place,
        )
        self.scales[names] = self.by_names[names] = made
        return made

    def areas(self) -> Iterator[IncomingArea]:
        rows = {code: row for code, row in self.tree.rows.items() if self._is_area(code)}
        for code, row in rows.items():
            self.known[code] = self.ids["area"].new(row.name, code.removeprefix(AREA))
        for code, row in rows.items():
            yield IncomingArea(
                id=self.known[code], name=row.name, within=self.known.get(row.parent, ""),
                metadata=_kept(_said(row, of_area(self.known[code]))), place=row.entry.place,
            )  # fmt: skip

    def _is_area(self, code: str) -> bool:
        return self.tree.is_area(code) and not self.tree.is_level(code)

    def competencies(self) -> Iterator[IncomingCompetency]:
        for code, row in self.tree.rows.items():
            if self.tree.is_competency(code):
                yield self._competency(row)
            elif self._is_area(code) and (lost := [e for e in self.tree.children[code] if e in self.tree.statements]):
                row.entry.drop("statements beside competencies", len(lost))

    def _competency(self, row: MoodleRow) -> IncomingCompetency:
        own = self.ids["competency"].new(row.name, row.code)
        statements = [each for each in self.tree.children.get(row.code, ()) if each in self.tree.statements]
        for each in (self.tree.rows[code] for code in statements):
            if each.text and each.name != first_words(each.text).strip():
                each.entry.drop("short names of statements that say something else than they do")
        groups = dict.fromkeys(group for code in statements for group, _ in self.tree.statements[code])
        if len(groups) > 1:
            row.entry.refuse("its statements are about levels of two groups. Keep one of them.")
        by_value: dict[int, list[MoodleRow]] = {}
        for code in statements:
            for _, value in self.tree.statements[code]:
                by_value.setdefault(value, []).append(self.tree.rows[code])
        by_value = dict(sorted(by_value.items()))
        names, group = row.scale or self.framework.scale, next(iter(groups), None)
        if not names and group is None:
            row.entry.drop(ON_MET)
        scale = self.scales[group] if group is not None else self._of_names(names or MET, row.entry.place)
        return IncomingCompetency(
            id=own,
            name=row.name,
            area=self.known.get(row.parent, ""),
            scale=scale.id,
            description=row.text,
            levels={value: _level(rows) for value, rows in by_value.items()},
            metadata=_kept(_codes(row, by_value, own)),
            place=row.entry.place,
        )


def _kept(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Moodle says and nothing here does, so that it comes back to it; nothing where that is nothing."""
    kept = {key: each for key, each in said.items() if each}
    return {"moodle": kept} if kept else {}


def _said(row: MoodleRow, code: str) -> dict[str, str]:
    """Return the id number of a row, where it would be another one, its description, and Moodle's own number."""
    return _filled(id=row.code if row.code != code else "", description=row.html, exported=row.exported)


def _level_said(row: MoodleRow, code: str) -> dict[str, str]:
    """Return the same of a level that has an id number of its own, with the order of what refers to it."""
    said = _said(row, code)
    related = ",".join(each.replace(",", "%2C") for each in row.related)
    return said | _filled(related=related) if "id" in said else said


def _codes(row: MoodleRow, statements: Mapping[int, list[MoodleRow]], own: str) -> dict[str, Any]:
    """Return the id numbers and Moodle's own ones of a competency and of its statements, by the values of levels."""
    codes: dict[str, list[dict[str, str]]] = {}
    for value, rows in statements.items():
        made = of_statements(own, value, len(rows))
        said = [_filled(id=each.code, exported=each.exported, html=_other_html(each)) for each in rows]
        if said != [{"id": each} for each in made]:
            codes[str(value)] = said
    about = _filled(id=row.code if row.code != own else "", exported=row.exported, html=_other_html(row))
    return {**about, "statements": codes}


def _other_html(row: MoodleRow) -> str:
    return row.html if row.html != as_html(row.text) else ""


def _filled(**said: str) -> dict[str, str]:
    return {key: each for key, each in said.items() if each}


def _level(rows: list[MoodleRow]) -> IncomingLevel:
    """Return a level of what is said of it: one statement as it is, several as criteria."""
    first = rows[0].entry.place
    if len(rows) == 1:
        return from_one_text(rows[0].text or rows[0].name, first)
    return IncomingLevel(criteria=tuple(map(_criterion, rows)), place=first)


def _criterion(row: MoodleRow) -> IncomingCriterion:
    """Return a statement as a criterion; a list below a paragraph are its examples."""
    said = from_one_text(row.text or row.name)
    if not said.summary or any(each.examples for each in said.criteria):
        return IncomingCriterion(text=row.text or row.name)
    return IncomingCriterion(text=said.summary, examples=tuple(each.text for each in said.criteria))


FORMAT = FrameworkFormat("a competency framework of Moodle (.csv)", recognises, read)

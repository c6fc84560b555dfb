"""Moodle's table of a competency framework: CSV with 14 columns, as Moodle imports it.

Areas, competencies and what their levels look like are rows; the levels of a scale are rows that these refer to. What
Moodle said of a framework that came from there goes back to it. Moodle knows no roles, and so they stay out.
"""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple

from careerctl.exchange.carried import Carried
from careerctl.exchange.html_words import as_text, same_html
from careerctl.exchange.ids import plain
from careerctl.exchange.level_words import as_list, in_one_text
from careerctl.exchange.moodle_codes import (
    COLUMNS,
    TAXONOMY,
    MoodleKept,
    configuration,
    of_area,
    of_scale,
    of_statements,
    scale_item,
    short,
)
from careerctl.exchange.table_format import PackageFormat
from careerctl.model.competency import LevelText
from careerctl.model.framework import Framework
from careerctl.text.phrases import named_by

_HTML = "1"
UNNAMED = "Career framework"


def table(framework: Framework, project: str = "") -> str:
    """Return the table. A framework without an organisation is called as the project is."""
    text = StringIO()
    made = _Table(Carried(framework), framework.settings.organisation or project or UNNAMED)
    lines = [each.cells() for each in sorted(made.lines(), key=_in_order)]
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, made.framework(), *lines])
    return text.getvalue()


class _Line(NamedTuple):
    """A row of anything but the framework itself."""

    parent: str
    code: str
    name: str
    html: str = ""
    scale: Sequence[str] = ()
    """The levels of its own scale."""
    related: Sequence[str] = ()
    exported: str = ""
    """Moodle's own number, of what came from there."""

    def cells(self) -> list[str]:
        """Return the cells of all columns."""
        values, how = (",".join(self.scale), configuration(self.scale)) if self.scale else ("", "")
        related = ",".join(each.replace(",", "%2C") for each in self.related)
        about = [short(self.name), self.html, _HTML, values, how]
        return [self.parent, self.code, *about, "", "0", "null", related, self.exported, "", ""]


def _in_order(line: _Line) -> tuple[int, int]:
    """Return the place of a row: what came from Moodle as it stood there, and then what is new."""
    number = line.exported
    return (0, int(number)) if number.isdecimal() and len(number) < len("1000000000") else (1, 0)


class _Statement(NamedTuple):
    """What is said of a level: its id number and Moodle's own, its text, and the id number of the level."""

    code: str
    exported: str
    text: str
    html: str
    level: str


class _Table:
    """The rows of a framework, group by group."""

    def __init__(self, carried: Carried, organisation: str) -> None:
        self.carried, self.settings, self.organisation = carried, carried.framework.settings, organisation
        self.default = carried.framework.default_scale or next(iter(carried.scales), "")
        self.kept = MoodleKept.of(self.settings)
        self.names = [*map(str, self.kept.every("scale"))] or self._names(self.default)
        """The levels that competencies without a scale of their own are rated on."""

    def framework(self) -> list[str]:
        """Return the row of the framework itself."""
        kept, name = self.kept, self.organisation
        how = kept.text("configuration") or configuration(self.names)
        about = [short(name), _described(kept), _HTML, ",".join(self.names), how]
        return ["", kept.text("id") or plain(name), *about, *[""] * 5, "1", kept.text("taxonomy") or TAXONOMY]

    def lines(self) -> Iterator[_Line]:
        """Yield all other rows: levels, areas, competencies, and what their levels look like."""
        statements = {each: list(self._statements(each)) for each in self.carried.competencies}
        for name in self.carried.scales:
            yield from self._levels(name, [each for every in statements.values() for each in every])
        for area, around in self.carried.areas.items():
            known = self.settings.areas[area]
            yield self._line(MoodleKept.of(known), self._area(around), self._area(area), known.name)
        for each, competency in self.carried.competencies.items():
            own = self.carried.framework.scale_id(each)
            names = self._names(own)
            scale = names if own != self.default and names != self.names else []
            kept, group = MoodleKept.of(competency), self._area(competency.area)
            html = same_html(kept.text("html"), competency.description or "")
            yield _Line(group, self._code(each), competency.name, html, scale, (), kept.text("exported"))
        for each, every in statements.items():
            for said in every:
                yield _Line(self._code(each), said.code, said.text, said.html, (), [said.level], said.exported)

    def _line(self, kept: MoodleKept, parent: str, code: str, name: str, related: Sequence[str] = ()) -> _Line:
        """Return the row of what only Moodle describes."""
        return _Line(parent, code, name, _described(kept), (), related, kept.text("exported"))

    def _names(self, scale: str) -> list[str]:
        known = self.settings.scales.get(scale)
        return [scale_item(each) for each in known.levels.values()] if known is not None else []

    def _area(self, area: str | None) -> str:
        if area is None or area not in self.carried.areas:
            return ""
        return MoodleKept.of(self.settings.areas[area]).text("id") or of_area(area)

    def _code(self, competency: str) -> str:
        return MoodleKept.of(self.carried.competencies[competency]).text("id") or competency

    def _level(self, scale: str, value: int) -> tuple[str, MoodleKept]:
        """Return the id number of a level of a scale, and what Moodle says of it."""
        kept = MoodleKept.of(self.carried.scales[scale]).below("levels").below(str(value))
        return kept.text("id") or of_scale(scale, value), kept

    def _levels(self, scale: str, statements: list[_Statement]) -> Iterator[_Line]:
        """Yield the levels of a scale as a group, where anything refers to them."""
        known = self.carried.scales[scale]
        levels = {value: self._level(scale, value) for value in known.levels}
        if not {code for code, _ in levels.values()} & {each.level for each in statements}:
            return
        kept = MoodleKept.of(known)
        group = kept.text("id") or of_scale(scale)
        yield self._line(kept, kept.text("parent"), group, kept.text("name") or named_by(scale))
        for value, (code, of_level) in levels.items():
            related = [each.code for each in statements if each.level == code]
            before = [each.replace("%2C", ",") for each in of_level.text("related").split(",")]
            related = before if sorted(before) == sorted(related) else related
            yield self._line(of_level, group, code, known.levels[value], related)

    def _statements(self, competency: str) -> Iterator[_Statement]:
        """Yield what is said of the levels of a competency: a summary with its criteria, or each criterion alone."""
        scale = self.carried.framework.scale_id(competency)
        kept = MoodleKept.of(self.carried.competencies[competency]).below("statements")
        for value, level in self.carried.levels(competency).items():
            if level is None:
                continue
            texts, (about, _) = _texts(level), self._level(scale, value)
            own = [*map(MoodleKept, kept.every(str(value)))]
            if len(own) != len(texts):
                own = [MoodleKept(None)] * len(texts)
            for said, made, text in zip(own, of_statements(competency, value, len(texts)), texts, strict=True):
                html = same_html(said.text("html"), text)
                yield _Statement(said.text("id") or made, said.text("exported"), text, html, about)


def _texts(level: str | LevelText) -> list[str]:
    """Return what is said of a level, in one text, or a text for each criterion where these are all that is said."""
    if isinstance(level, str) or level.summary:
        return [in_one_text(level)]
    criteria = level.each_criterion()
    return ["\n\n".join(filter(None, (each.text.strip(), as_list(each.examples)))) for each in criteria]


def _described(kept: MoodleKept) -> str:
    """Return what Moodle alone says of a thing."""
    html = kept.text("description")
    return same_html(html, as_text(html))


FORMAT = PackageFormat("framework.csv", table)

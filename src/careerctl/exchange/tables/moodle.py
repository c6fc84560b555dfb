"""Moodle's table of a competency framework: CSV with 14 columns, as Moodle imports it.

Areas, competencies and what their levels look like are rows; the levels of a scale are rows that these refer to. What
Moodle said of a framework that came from there goes back to it. Moodle knows no roles, and so they stay out.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, NamedTuple

from careerctl.exchange.carried import Carried
from careerctl.exchange.html_words import as_html
from careerctl.exchange.ids import plain
from careerctl.exchange.level_words import as_list, in_one_text
from careerctl.exchange.moodle_codes import (
    COLUMNS,
    TAXONOMY,
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
from careerctl.model.scale import Scale
from careerctl.model.thing import Thing
from careerctl.text.phrases import named_by

_HTML = "1"
UNNAMED = "Career framework"


def table(framework: Framework) -> str:
    """Return the table."""
    text = StringIO()
    made = _Table(Carried(framework))
    lines = [each.cells(number) for number, each in enumerate(made.lines(), 1)]
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, made.framework(), *lines])
    return text.getvalue()


class _Line(NamedTuple):
    """A row of anything but the framework itself."""

    parent: str
    code: str
    name: str
    text: str = ""
    scale: Sequence[str] = ()
    """The levels of its own scale."""
    related: Sequence[str] = ()

    def cells(self, number: int) -> list[str]:
        """Return the cells of all columns."""
        values, how = (",".join(self.scale), configuration(self.scale)) if self.scale else ("", "")
        related = ",".join(each.replace(",", "%2C") for each in self.related)
        about = [short(self.name), as_html(self.text), _HTML, values, how]
        return [self.parent, self.code, *about, "", "0", "null", related, str(number), "", ""]


class _Statement(NamedTuple):
    """What is said of a level: its id number, its text, and that of the level."""

    code: str
    text: str
    level: str


class _Table:
    """The rows of a framework, group by group."""

    def __init__(self, carried: Carried) -> None:
        self.carried, self.settings = carried, carried.framework.settings
        self.default = carried.framework.default_scale or next(iter(carried.scales), "")

    def framework(self) -> list[str]:
        """Return the row of the framework itself."""
        kept, name = _kept(self.settings), self.settings.organisation or UNNAMED
        names = kept.get("scale") or self._names(self.default)
        how = kept.get("configuration") or configuration(names)
        about = [short(name), as_html(kept.get("description", "")), _HTML, ",".join(names), how]
        return ["", kept.get("id") or plain(name), *about, *[""] * 5, "1", kept.get("taxonomy", TAXONOMY)]

    def lines(self) -> Iterator[_Line]:
        """Yield all other rows: levels, areas, competencies, and what their levels look like."""
        statements = {each: list(self._statements(each)) for each in self.carried.competencies}
        for scale in self.carried.scales:
            yield from self._levels(scale, [each for every in statements.values() for each in every])
        for area, around in self.carried.areas.items():
            known = self.settings.areas[area]
            yield _Line(self._area(around), self._area(area), known.name, _kept(known).get("description", ""))
        for each, competency in self.carried.competencies.items():
            group = self._area(competency.area)
            own = self.carried.framework.scale_id(each)
            names = self._names(own) if own != self.default else []
            yield _Line(group, self._code(each), competency.name, competency.description or "", names)
        for each, every in statements.items():
            for said in every:
                yield _Line(self._code(each), said.code, said.text, said.text, related=[said.level])

    def _names(self, scale: str) -> list[str]:
        known = self.settings.scales.get(scale)
        return [scale_item(each) for each in known.levels.values()] if known is not None else []

    def _area(self, area: str | None) -> str:
        if area is None or area not in self.carried.areas:
            return ""
        code: str = _kept(self.settings.areas[area]).get("id") or of_area(area)
        return code

    def _code(self, competency: str) -> str:
        code: str = _kept(self.carried.competencies[competency]).get("id") or competency
        return code

    def _level(self, scale: str, known: Scale, value: int) -> tuple[str, str]:
        """Return the id number of a level of a scale, and its description."""
        kept = _kept(known).get("levels", {}).get(str(value), {})
        return kept.get("id") or of_scale(scale, value), kept.get("description", "")

    def _levels(self, scale: str, statements: list[_Statement]) -> Iterator[_Line]:
        """Yield the levels of a scale as a group, where anything refers to them."""
        known = self.carried.scales[scale]
        codes = {value: self._level(scale, known, value) for value in known.levels}
        if not {code for code, _ in codes.values()} & {each.level for each in statements}:
            return
        kept = _kept(known)
        group = kept.get("id") or of_scale(scale)
        yield _Line(kept.get("parent", ""), group, kept.get("name") or named_by(scale), kept.get("description", ""))
        for value, (code, text) in codes.items():
            related = [each.code for each in statements if each.level == code]
            yield _Line(group, code, known.levels[value], text, related=related)

    def _statements(self, competency: str) -> Iterator[_Statement]:
        """Yield what is said of the levels of a competency: a summary with its criteria, or each criterion alone."""
        scale = self.carried.framework.scale_id(competency)
        codes = _kept(self.carried.competencies[competency]).get("statements", {})
        for value, level in self.carried.levels(competency).items():
            if level is None:
                continue
            texts = _texts(level)
            own, made = codes.get(str(value), []), of_statements(competency, value, len(texts))
            about, _ = self._level(scale, self.carried.scales[scale], value)
            for code, text in zip(own if len(own) == len(texts) else made, texts, strict=True):
                yield _Statement(code, text, about)


def _texts(level: str | LevelText) -> list[str]:
    """Return what is said of a level, in one text, or a text for each criterion where these are all that is said."""
    if isinstance(level, str) or level.summary:
        return [in_one_text(level)]
    criteria = level.each_criterion()
    return ["\n\n".join(filter(None, (each.text.strip(), as_list(each.examples)))) for each in criteria]


def _kept(thing: Thing) -> Mapping[str, Any]:
    """Return what Moodle said of a thing when it came from there."""
    kept = thing.metadata.get("moodle", {})
    return kept if isinstance(kept, dict) else {}


def _written(framework: Framework, _project: str) -> str:
    return table(framework)


FORMAT = PackageFormat("framework.csv", _written)

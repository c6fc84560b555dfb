"""What each cell of a table says of a role, a competency and a level, in the order of the table."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from careerctl.exchange.tabular.grid import MOST_PLACES
from careerctl.exchange.tabular.levels import is_blank
from careerctl.exchange.tabular.shape import Located
from careerctl.model.framework_map import FrameworkMap
from careerctl.model.scalars import Name

_NAME: TypeAdapter[str] = TypeAdapter(Name)
_NAMES = ("family", "job", "role", "grade", "area", "competency")
_DOWN = ("family", "job", "role", "area")
"""Columns in which an empty cell below a name means that name again, as merged cells are saved in a text."""


@cache
def _wrong_in(name: str) -> str:
    """Return why no file can hold a name, "" where one can."""
    try:
        _NAME.validate_python(name)
    except ValidationError as error:
        return f"this can be no name: {error.errors()[0]['msg'][:1].lower()}{error.errors()[0]['msg'][1:]}"
    return ""


@dataclass(frozen=True)
class SaidCell:
    """What a cell or a row says; "" where it says nothing."""

    place: str
    family: str = ""
    job: str = ""
    job_text: str = ""
    role: str = ""
    role_text: str = ""
    grade: str = ""
    area: str = ""
    competency: str = ""
    competency_text: str = ""
    level: str = ""
    level_text: str = ""
    wording: str = ""
    scale: str = ""
    """Which table has levels of its own, by its name; "" for those of all tables."""
    is_not_in_use: bool = False
    is_row: bool = False
    """Whether a row of a long list says it, which may stand there twice."""


class Leftovers:
    """What was not taken over, counted with its first places, and what cannot be read."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.counts: Counter[str] = Counter()
        self.places: dict[str, list[str]] = {}
        self.wrong: list[str] = []

    def leave(self, what: str, place: str = "") -> None:
        """Count something that is left out."""
        self.counts[what] += 1
        places = self.places.setdefault(what, [])
        if place and len(places) < MOST_PLACES:
            places.append(place)

    def refuse(self, place: str, what: str) -> None:
        """Keep what cannot be read."""
        self.wrong.append(f"{place}: {what}")


def said_in(where: Located, how: FrameworkMap, left: Leftovers) -> Iterator[SaidCell]:
    """Yield what a table says, cell by cell."""
    reader = _Long(where, how, left) if where.table.shape == "long" else _Matrix(where, how, left)
    yield from reader.all()
    if where.grid.unseen:
        left.counts["cells with characters that nobody sees, which were taken out"] += where.grid.unseen


class _Table:
    def __init__(self, where: Located, how: FrameworkMap, left: Leftovers) -> None:
        self.where, self.grid, self.left = where, where.grid, left
        own = where.table.shape == "matrix" and where.table.cells == "text" and where.table.across == "roles"
        self.scale = f"levels of {where.grid.sheet.name or 'roles'}" if own else ""
        self.same = how.same
        self.nothing = {each.casefold() for each in how.nothing}
        self.emptied: set[tuple[int, int]] = set()
        self.not_in_use = {each.casefold() for each in how.not_in_use}
        self.above: dict[str, str] = {}

    def rows(self) -> Iterator[int]:
        """Yield the rows below the headings in which something stands."""
        yield from (row for row in range(self.where.head + 1, len(self.grid.rows)) if self.grid.filled(row))

    def text(self, row: int, field: str) -> str:
        """Return what a row says in a column, in one line where it is a name."""
        at = self.where.columns.get(field)
        if at is None:
            return ""
        found = self.grid.line(row, at) if field in _NAMES else self.grid.at(row, at)
        if self.says_nothing(found, row, at):
            return ""
        if field in _NAMES:
            return self.name(self.same.get(found, found), self.place(row, field))
        return found

    def says_nothing(self, text: str, row: int, column: int) -> bool:
        """Tell whether a cell says nothing, as the mapping has it, and count it once."""
        is_nothing = text.casefold() in self.nothing
        if is_nothing and (row, column) not in self.emptied:
            self.emptied.add((row, column))
            self.left.leave("cells that say nothing, as the mapping has it", self.grid.place(row, column))
        return is_nothing

    def name(self, text: str, place: str) -> str:
        """Return a name, and keep it where no file can hold it."""
        if text and (wrong := _wrong_in(text)):
            self.left.refuse(place, wrong)
        return text

    def place(self, row: int, field: str) -> str:
        """Return where a row says something."""
        return self.grid.place(row, self.where.columns.get(field, 0))

    def is_readable(self, row: int, columns: list[int]) -> bool:
        """Tell whether nothing in some cells is refused, and keep it where something is."""
        if wrong := self.grid.wrong(row, columns):
            self.left.wrong.append(wrong)
        return not wrong

    def down(self, row: int, field: str) -> str:
        """Return what a row says in a column, or where it is empty what was said last."""
        found = self.text(row, field)
        if not found and self.above.get(field):
            self.left.leave("empty cells under a name, read as that name again", self.place(row, field))
        elif found != self.above.get(field):
            later = _DOWN[_DOWN.index(field) + 1 :] if field in _DOWN else ()
            self.above |= {field: found} | dict.fromkeys(later, "")
        return self.above.get(field, "")

    def _section(self, row: int) -> str:
        at = self.grid.filled(row)[0]
        found = self.grid.line(row, at)
        return self.name(self.same.get(found, found), self.grid.place(row, at))


class _Long(_Table):
    """A row for each role, competency and level; a single text over a whole row names the area of those below."""

    def all(self) -> Iterator[SaidCell]:
        section = ""
        rows = [*self.rows()]
        last = max((row for row in rows if not self.grid.is_banner(row) and len(self.grid.own(row)) > 1), default=-1)
        for row in rows:
            used = [at for at in self.where.columns.values() if at in {*self.grid.filled(row)}]
            if not self.is_readable(row, used):
                continue
            if self.grid.is_banner(row) or (len(self.grid.own(row)) == 1 and len(self.where.columns) > 1):
                if self.grid.is_banner(row) and row < last:
                    section = self._section(row)
                else:
                    self.left.leave("lines without a competency, such as footnotes", self.grid.place(row, 0))
                continue
            yield from self._row(row, section)

    def _row(self, row: int, section: str) -> Iterator[SaidCell]:
        names: dict[str, Any] = {
            field: self.down(row, field) if field in _DOWN else self.text(row, field) for field in _NAMES
        }
        texts: dict[str, Any] = {
            field: self.text(row, field)
            for field in ("job_text", "role_text", "competency_text", "level", "level_text")
        }
        said = replace(SaidCell(self.place(row, "level"), is_row=True), **names, **texts)
        if section and "area" not in self.where.columns:
            said = replace(said, area=section)
        if not said.competency and (said.level or not said.role):
            self.left.leave("rows without a competency", self.place(row, "competency"))
            said = replace(said, level="", level_text="")
        if not self._is_in_use(said.level):
            said = replace(said, level="", level_text="", is_not_in_use=True)
        if not self._is_in_use(said.role):
            said = replace(said, role=said.job, role_text="")
        yield said

    def _is_in_use(self, text: str) -> bool:
        return text.casefold() not in self.not_in_use


class _Matrix(_Table):
    """Competencies down, roles or levels across; a row with a name alone names the area of those below."""

    def all(self) -> Iterator[SaidCell]:
        yield from self._headings()
        rows = [*self.rows()]
        last = max((row for row in rows if self._is_filled(row)), default=-1)
        has_banners = any(self.grid.is_banner(row) for row in rows if row < last)
        section, begun = "", False
        for row in rows:
            says_more = self.text(row, "area") or self.text(row, "competency_text")
            is_banner, is_alone = self.grid.is_banner(row), self._is_alone(row)
            if row > last and (is_alone or not says_more):
                self.left.leave("lines without a competency, such as footnotes", self.grid.place(row, 0))
            elif is_banner or (is_alone and "area" not in self.where.columns):
                if not is_banner and (has_banners or (begun and not section)):
                    what = "this may be an area, or a competency of which nothing is asked"
                    self.left.refuse(
                        self.grid.place(row, self.grid.filled(row)[0]),
                        f"{what}. Write - into its cells, or areas into a column",
                    )
                section = self._section(row)
            elif not (named := self.text(row, "competency")):
                if not (is_alone and self.down(row, "area")):
                    self.left.leave("rows without a competency", self.place(row, "competency"))
            else:
                begun = True
                yield from self._row(row, named, section)

    def _headings(self) -> Iterator[SaidCell]:
        """Yield the roles, so that one of which nothing is asked is there, too."""
        for each in self.where.across:
            place = self.grid.place(self.where.head, each.at)
            self.name(self._family(each.at), place)
            if self.name(each.heading, place) and not self.is_readable(self.where.head, [each.at]):
                continue
            if self.where.table.across == "roles":
                level = each.heading if self.scale else ""
                yield SaidCell(
                    place, self._family(each.at), role=self._role(each.heading), level=level, scale=self.scale
                )
            else:
                yield SaidCell(place, level=each.heading)

    def _role(self, heading: str) -> str:
        return self.same.get(heading, heading)

    def _family(self, at: int) -> str:
        return self.where.families.get(at, "")

    def _is_filled(self, row: int) -> bool:
        return not self.grid.is_banner(row) and any(self.grid.at(row, each.at) for each in self.where.across)

    def _is_alone(self, row: int) -> bool:
        """Tell whether a row has one text alone, in whichever column."""
        return self.grid.is_banner(row) or (len(self.grid.filled(row)) == 1 and not self._is_filled(row))

    def _row(self, row: int, competency: str, section: str) -> Iterator[SaidCell]:
        columns = [*self.where.columns.values(), *(each.at for each in self.where.across)]
        if not self.is_readable(row, columns):
            return
        area = self.down(row, "area") if "area" in self.where.columns else section
        said = SaidCell(
            self.place(row, "competency"),
            area=area,
            competency=competency,
            competency_text=self.text(row, "competency_text"),
            scale=self.scale,
        )
        yield said
        before = ("", "")
        for each in self.where.across:
            text = self.grid.at(row, each.at)
            if is_blank(text) or self.says_nothing(text, row, each.at):
                continue
            place = self.grid.place(row, each.at)
            if self.where.table.across == "levels":
                yield replace(said, place=place, level=each.heading, level_text=text)
                continue
            of_role: dict[str, Any] = {"family": self._family(each.at), "role": self._role(each.heading)}
            if self.where.table.cells == "text":
                level = before[1] if before[0] == text else each.heading
                before = text, level
                yield replace(said, place=place, level=level, level_text=text, **of_role)
            else:
                yield replace(said, place=place, level=text, **of_role)

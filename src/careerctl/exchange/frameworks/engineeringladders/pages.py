"""The pages of engineeringladders.com in Markdown: `README.md` with axes and levels, and a page for each ladder."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from careerctl.exchange.entries import ForeignEntry, text_of
from careerctl.exchange.frameworks.engineeringladders.published import AxisLevel, LadderAxis, LadderPosition, Ladders
from careerctl.exchange.incoming import raw_of
from careerctl.exchange.left_out import Inventory
from careerctl.problems.error import CareerctlError
from careerctl.project import disk
from careerctl.project.here import path_from_here
from careerctl.text.characters import quoted

README = "README.md"
_OTHERS = "Other Pages"
_HEADING = re.compile(r"(#{1,2}) +(.{1,200})")
_BOLD = re.compile(r"[*-] +\*\*([^*]{1,200})\*\*:? *(.*)")
_NUMBERED = re.compile(r"([0-9]{1,2})[.)] +\*\*([^*]{1,200})\*\*:? *(.*)")
_LADDER = re.compile(r"[*-] +\[\**([^*\]]{1,200})\**\]\(([\w-]{1,100}\.md)\):? *(.*)")
_POSITION = re.compile(r"(\w[\w.-]{0,30}) +[-–] +(.+)")
_ROW = re.compile(r"\| *([0-9]{1,3}) *\|.*\|")
_LINKED = re.compile(r"\[([^\]\[]{1,30})\]\(")


class PageLine(NamedTuple):
    """A line with text, and the headings that it stands under."""

    text: str
    entry: ForeignEntry
    chapter: str
    section: str

    @property
    def place(self) -> str:
        """The line as people find it."""
        return self.entry.place


def read_pages(folder: Path, inventory: Inventory) -> Ladders:
    """Read `README.md` and the pages of the ladders that it lists."""
    readme = list(_lines(folder / README, inventory))
    axes = _axes(readme)
    ladders = [(line, found) for line in readme if (found := _fits(_LADDER, line)) and line.chapter != _OTHERS]
    listed = {found[2]: (line, found) for line, found in reversed(ladders)}
    if not axes or not listed:
        message = f"{path_from_here(folder / README)}: it lists no axes with levels, or no pages of ladders."
        raise CareerctlError(message)
    ranks = {linked[1]: int(row[1]) for line in readme if (row := _fits(_ROW, line))
             for linked in _LINKED.finditer(line.text)}  # fmt: skip
    positions: dict[str, LadderPosition] = {}
    for line, found in reversed(listed.values()):
        if not disk.is_file(folder / found[2]):
            line.entry.refuse(f"there is no page {found[2]} beside it.")
        for each in _positions(list(_lines(folder / found[2], inventory)), found[1], axes, ranks):
            if each.id in positions:
                line.entry.refuse(f"the position {quoted(each.id)} is on two pages, or twice on one.")
            positions[each.id] = each
    _count(readme, folder, {*listed}, inventory)
    return Ladders(axes, {found[1]: found[3] for _, found in reversed(listed.values())}, positions)


def _fits(pattern: re.Pattern[str], line: PageLine) -> re.Match[str] | None:
    return pattern.fullmatch(line.text)


def _lines(file: Path, inventory: Inventory) -> Iterator[PageLine]:
    named, chapter, section = path_from_here(file), "", ""
    for number, line in enumerate(text_of(raw_of(file), named).splitlines(), 1):
        entry = ForeignEntry(line, named, inventory, place=f"line {number}")
        text = entry.text()
        if heading := _HEADING.fullmatch(text):
            chapter, section = (heading[2], "") if len(heading[1]) == 1 else (chapter, heading[2])
        if text:
            yield PageLine(text, entry, chapter, section)


def _axes(readme: list[PageLine]) -> dict[str, LadderAxis]:
    """Return the axes by name: those that have levels."""
    about = {found[1]: found[2] for line in readme if line.chapter == "Axes" and (found := _fits(_BOLD, line))}
    axes: dict[str, LadderAxis] = {}
    for line in readme:
        if line.chapter != "Levels" or not (found := _fits(_NUMBERED, line)):
            continue
        if not line.section:
            line.entry.refuse("no heading above it says which axis this level is of.")
        levels = dict(axes[line.section].levels) if line.section in axes else {}
        if int(found[1]) != len(levels) + 1:
            line.entry.refuse(f"the levels of an axis go up one by one: {len(levels) + 1} comes here.")
        levels[int(found[1])] = AxisLevel(found[2], found[3], line.place)
        place = axes[line.section].place if line.section in axes else line.place
        axes[line.section] = LadderAxis(line.section, about.get(line.section, ""), levels, place)
    return axes


def _positions(
    page: list[PageLine], ladder: str, axes: dict[str, LadderAxis], ranks: dict[str, int]
) -> Iterator[LadderPosition]:
    levels: dict[str, list[tuple[str, int]]] = {}
    for axis in axes.values():
        for value, level in axis.levels.items():
            levels.setdefault(level.name, []).append((axis.name, value))
    sections: dict[str, list[PageLine]] = {}
    for line in page:
        sections.setdefault(line.section, []).append(line)
    for section, lines in sections.items():
        if found := _POSITION.fullmatch(section):
            asks: dict[str, tuple[int, str]] = {}
            for line in lines:
                if (said := _fits(_BOLD, line)) and not said[2].startswith("["):
                    name, value = _level(said[1], levels, asks, line)
                    asks[name] = (value, "" if said[2] == axes[name].levels[value].text else said[2])
            yield LadderPosition(found[1], found[2], ladder, ranks.get(found[1]), asks, lines[0].place)


def _level(
    name: str, levels: dict[str, list[tuple[str, int]]], taken: dict[str, tuple[int, str]], line: PageLine
) -> tuple[str, int]:
    """Return the axis and the value of a level by its name: of the first axis that was not said yet."""
    for axis, value in levels.get(name, ()):
        if axis not in taken:
            return axis, value
    return line.entry.refuse(f"{quoted(name)} is the level of no axis, or of one that was said already.")


def _count(readme: list[PageLine], folder: Path, read: set[str], inventory: Inventory) -> None:
    """Count what has no place: other chapters and pages, pictures, and what is said of who is senior."""
    first = {line.chapter: line for line in reversed(readme)}
    for each in reversed(first.values()):
        if each.chapter not in {"Axes", "Levels", ""}:
            inventory.count(f"chapters of {README}", each.place)
    pages = [README, *sorted(read)]
    with disk.entries(folder) as listed:
        for name in sorted(each.name for each in listed if each.name.endswith(".md") and each.name not in pages):
            inventory.count("pages that are not of a ladder", name)
    for line in readme:
        if _fits(_ROW, line):
            inventory.count("rows that say who is senior", line.place)

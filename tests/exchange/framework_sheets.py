"""Frameworks as people keep them in spreadsheets, from dice: what is meant, and the file that says it.

It knows how people lay out tables and nothing of how these are read.
"""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from .framework_files import to_csv, to_ods, to_xlsx
from .framework_words import WORDS

SHAPES = ("matrix", "levels", "ladder", "long", "long texts")
FORMS = ("csv ,", "csv ;", "csv ansi", "csv utf-16", "xlsx", "xlsx", "ods")


@dataclass
class Meant:
    """What a file says: levels by their place in the scale, from 0 for the lowest that has a name."""

    roles: list[str] = field(default_factory=list)
    families: dict[str, str] = field(default_factory=dict)
    competencies: list[str] = field(default_factory=list)
    areas: dict[str, str] = field(default_factory=dict)
    fault: tuple[int, int] | None = None
    """The cell that no one can read."""
    asked: dict[tuple[str, str], int] = field(default_factory=dict)
    texts: dict[tuple[str, int], str] = field(default_factory=dict)

    def with_levels_in_use(self) -> None:
        """Count levels among those that are in the file: of words alone it cannot be known that others are missing."""
        used = sorted({*self.asked.values(), *(at for _, at in self.texts)})
        self.asked = {key: used.index(at) for key, at in self.asked.items()}
        self.texts = {(skill, used.index(at)): text for (skill, at), text in self.texts.items()}


@dataclass
class Sheet:
    """Rows of cells, and which of them are merged: first row, first column, last row, last column."""

    rows: list[list[object]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def made(seed: int, folder: Path) -> tuple[Path, Meant, str]:
    """Return a file, what it means, and how it was made."""
    dice = Random(seed)
    shape, form, tongue = dice.choice(SHAPES), dice.choice(FORMS), dice.choice([*WORDS, "en"])
    if form == "csv ansi" and tongue == "pl":
        form = "csv ;"
    author = _Author(dice, WORDS[tongue], merges=not form.startswith("csv"))
    sheet = author.draw(shape)
    file = folder / f"table-{seed}.{form.split()[0]}"
    {"csv": to_csv, "xlsx": to_xlsx, "ods": to_ods}[form.split()[0]](file, sheet.rows, sheet.merged, form, dice)
    return file, author.meant, f"seed {seed}: {shape}, {form}, {tongue}"


class _Author:
    def __init__(self, dice: Random, words: dict[str, object], *, merges: bool) -> None:
        self.dice, self.words, self.merges = dice, words, merges
        self.sheet, self.meant = Sheet(), Meant()
        self.levels: list[str] = dice.choice(words["levels"])
        self.writes = dice.choice(["words", "numbers", "stages", "both"])
        self.blank = dice.choice(["", "", "-", "n/a", "–"])
        skills = dice.sample(words["skills"], dice.randint(3, min(8, len(words["skills"]))))
        self.areas = dice.sample(words["areas"], dice.randint(0, len(words["areas"])))
        self.skills = {each: dice.choice(self.areas) if self.areas else "" for each in skills}
        self.skills = dict(sorted(self.skills.items(), key=lambda each: self.areas.index(each[1]) if each[1] else 0))
        self.roles = dice.sample(words["roles"], dice.randint(2, len(words["roles"])))

    def word(self, what: str) -> str:
        return self.dice.choice(self.words[what])

    def draw(self, shape: str) -> Sheet:
        """Lay the table out."""
        width = 3 + len(self.roles)
        for _ in range(self.dice.randint(0, 2)):
            self.add([self.words["title"]])
            if self.merges and self.dice.random() < 0.5:
                self.merge(len(self.sheet.rows) - 1, 0, len(self.sheet.rows) - 1, width - 1)
            if self.dice.random() < 0.5:
                self.add([])
        if shape.startswith("long"):
            self.long(with_texts=shape == "long texts")
        else:
            {"matrix": self.matrix, "levels": self.of_levels, "ladder": self.ladder}[shape]()
        for _ in range(self.dice.randint(0, 2)):
            self.add([])
            self.add([self.words["foot"]])
        self.meant.competencies = [*self.skills]
        self.meant.areas = {each: area for each, area in self.skills.items() if area}
        if self.writes == "words" and shape in {"matrix", "long", "long texts"}:
            self.meant.with_levels_in_use()
        return self.sheet

    def add(self, row: list[object]) -> None:
        self.sheet.rows.append(row)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.sheet.merged.append((top, left, bottom, right))

    def written(self, at: int) -> object:
        if self.writes == "numbers":
            return at + 1 if self.dice.random() < 0.7 else str(at + 1)
        if self.writes == "stages":
            return f"{self.words['stage']} {at + 1}"
        return self.levels[at] if self.writes == "words" else f"{at + 1} – {self.levels[at]}"

    def text(self, skill: str, at: int) -> str:
        said = self.words["sentence"].format(skill=skill, n=at + 1)
        lines = self.dice.choice(["", "", "\n- slowly\n- then faster", ' It is "good", they say; more or less.'])
        return said + lines

    def grouped(self, heads: list[str], cells: dict[str, list[object]], families: list[object] | None = None) -> None:
        """Write competencies down, with areas as rows of their own, in a column, or not at all."""
        how = self.dice.choice(["rows", "column", "column below"]) if self.areas else "none"
        notes = self.dice.random() < 0.3
        first = [self.word("area")] if how.startswith("column") else []
        corner = [self.word("competency")] if self.dice.random() < 0.7 or how.startswith("column") else [""]
        if families:
            at = len(first) + 1
            self.add([""] * at + families)
            self.spans(len(self.sheet.rows) - 1, at, families)
        self.add([*first, *corner, *heads, *([self.word("notes")] if notes else [])])
        width, begun, last = len(self.sheet.rows[-1]), 0, ""
        for skill, area in self.skills.items():
            if how == "rows" and area != last:
                if self.dice.random() < 0.4:
                    self.add([])
                self.add([area])
                if self.merges and self.dice.random() < 0.5:
                    self.merge(len(self.sheet.rows) - 1, 0, len(self.sheet.rows) - 1, width - 1)
            row: list[object] = [skill, *cells[skill]]
            if how.startswith("column"):
                is_same = area == last and how == "column below"
                row.insert(0, "" if is_same else area)
                if is_same and self.merges:
                    self.sheet.merged = [each for each in self.sheet.merged if each[:2] != (begun, 0)]
                    self.merge(begun, 0, len(self.sheet.rows), 0)
                begun = begun if is_same else len(self.sheet.rows)
            self.add([*row, *([self.dice.choice(["", "Look again in May"])] if notes else [])])
            last = area
        if how == "none":
            self.skills = dict.fromkeys(self.skills, "")

    def spans(self, row: int, first: int, families: list[object]) -> None:
        """Merge each family over its roles."""
        at = 0
        while at < len(families):
            end = at + 1
            while end < len(families) and not families[end]:
                end += 1
            if self.merges:
                self.merge(row, first + at, row, first + end - 1)
            at = end

    def matrix(self) -> None:
        """Write roles across and levels into the cells."""
        families = self.families_over() if len(self.roles) > 3 and self.dice.random() < 0.3 else None
        self.meant.roles = self.roles
        cells = {skill: self.levels_of(skill) for skill in self.skills}
        if self.dice.random() < 0.15:  # a role of which nothing is asked
            self.meant.roles = [*self.roles, "Founder"]
            cells = {skill: [*row, self.blank] for skill, row in cells.items()}
            if families:
                families = [*families, ""]
                self.meant.families["Founder"] = self.words["families"][1]
        fault = self.dice.choice(["2.5", "Wizzard", "1-2", "?", "x"]) if self.dice.random() < 0.1 else None
        if fault:
            cells[self.dice.choice([*self.skills])][0] = fault
        self.grouped(self.meant.roles, cells, families)
        if fault:
            self.meant.fault = next((at, row.index(fault)) for at, row in enumerate(self.sheet.rows) if fault in row)

    def families_over(self) -> list[object]:
        """Return the families of the roles, as they stand over the first of each."""
        half, names = len(self.roles) // 2, self.words["families"]
        self.meant.families = {each: names[at >= half] for at, each in enumerate(self.roles)}
        return [names[0], *[""] * (half - 1), names[1], *[""] * (len(self.roles) - half - 1)]

    def levels_of(self, skill: str) -> list[object]:
        """Return a row of levels, of which one is there."""
        sure, row = self.dice.randrange(len(self.roles)), []
        for at, role in enumerate(self.roles):
            if at != sure and self.dice.random() < 0.25:
                row.append(self.blank)
                continue
            level = self.meant.asked[role, skill] = self.dice.randrange(len(self.levels))
            mark = self.dice.choice(["*", " *", "¹"]) if self.dice.random() < 0.05 else ""
            row.append(f"{self.written(level)}{mark}" if mark else self.written(level))
        return row

    def of_levels(self) -> None:
        """Write levels across and texts into the cells."""
        cells = {}
        for skill in self.skills:
            row = [self.text(skill, at) if self.dice.random() < 0.9 else "" for at in range(len(self.levels))]
            row[0] = row[0] or self.text(skill, 0)
            self.meant.texts |= {(skill, at): text for at, text in enumerate(row) if text}
            cells[skill] = row
        self.grouped([str(self.written(at)) for at in range(len(self.levels))], cells)

    def ladder(self) -> None:
        """Write roles across and texts into the cells: each role is a step of its own, but where words stay."""
        self.meant.roles = self.roles
        cells: dict[str, list[object]] = {}
        for skill in self.skills:
            cells[skill] = []
            for at, role in enumerate(self.roles):
                level = at
                if at and self.dice.random() < 0.2:
                    level = self.meant.asked[self.roles[at - 1], skill]
                self.meant.asked[role, skill] = level
                self.meant.texts.setdefault((skill, level), self.text(skill, level))
                cells[skill].append(self.meant.texts[skill, level])
        self.grouped(self.roles, cells)

    def long(self, *, with_texts: bool) -> None:
        """Write a row for each role, competency and level."""
        has_area, has_family = bool(self.areas), self.dice.random() < 0.3
        first = ["family", "role"] if has_family else ["role"]
        heads = [*first, *(["area"] if has_area else []), "competency", "level", *(["text"] if with_texts else [])]
        self.add([self.word(each) for each in heads])
        under = self.dice.random() < 0.4
        family = {each: self.dice.choice(self.words["families"]) for each in self.roles}
        said = {(skill, at): self.text(skill, at) for skill in self.skills for at in range(len(self.levels))}
        used = set()
        for role in sorted(self.roles, key=lambda each: family[each]) if has_family else self.roles:
            self.meant.roles.append(role)
            if has_family:
                self.meant.families[role] = family[role]
            top = len(self.sheet.rows)
            for skill in self.dice.sample([*self.skills], self.dice.randint(1, len(self.skills))):
                used.add(skill)
                at = self.meant.asked[role, skill] = self.dice.randrange(len(self.levels))
                cells = {"family": family[role], "role": role, "area": self.skills[skill], "competency": skill}
                cells |= {"level": self.written(at), "text": said[skill, at]}
                if with_texts:
                    self.meant.texts[skill, at] = said[skill, at]
                for _ in range(1 + (self.dice.random() < 0.05)):  # some rows are there twice
                    is_same = under and len(self.sheet.rows) > top
                    self.add(["" if is_same and each in first else cells[each] for each in heads])
            for column in range(len(first) if under and self.merges else 0):
                self.merge(top, column, len(self.sheet.rows) - 1, column)
        self.skills = {each: area if has_area else "" for each, area in self.skills.items() if each in used}

"""Frameworks as people keep them in spreadsheets, from dice: what is meant, and the file that says it.

It knows how people lay out tables and nothing of how these are read.
"""

import csv
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZipFile

import xlsxwriter

WORDS = {
    "en": {
        "competency": ["Competency", "Skill", "Competence"], "area": ["Area", "Category", "Skill area"],
        "role": ["Role", "Job title", "Position"], "level": ["Required level", "Skill level", "Proficiency"],
        "text": ["Level description", "Expectations"], "about": ["Description", "Definition"],
        "notes": ["Comments", "Notes"], "family": ["Job family", "Role family"],
        "roles": ["Trainee", "Engineer", "Senior engineer", "Lead engineer", "Account manager", "Consultant"],
        "skills": ["Negotiation", "Story telling", "Code review", "Time keeping", "Forecasting", "Coaching",
                   "Listening", "Budgeting", "Hiring", "Writing"],
        "areas": ["Working together", "Craft", "Business"], "families": ["Technology", "Sales"],
        "levels": [["Basic", "Intermediate", "Advanced", "Expert"], ["Awareness", "Working", "Practitioner", "Expert"],
                   ["Novice", "Competent", "Expert"], ["Seedling", "Sapling", "Tree"]],
        "stage": "Level", "title": "Our skills matrix", "foot": "* The works council agreed in spring.",
        "sentence": "You {skill} at step {n}, with others.",
    },
    "de": {
        "competency": ["Kompetenz", "Fähigkeit"], "area": ["Bereich", "Kategorie"],
        "role": ["Rolle", "Stelle"], "level": ["Soll-Niveau", "Stufe", "Kompetenzstufe"],
        "text": ["Stufenbeschreibung", "Verhaltensanker"], "about": ["Beschreibung"],
        "notes": ["Bemerkungen", "Kommentar"], "family": ["Jobfamilie"],
        "roles": ["Auszubildende", "Sachbearbeitung", "Gruppenleitung", "Führungskraft", "Prüfer:in"],
        "skills": ["Gesprächsführung", "Verhandeln", "Zahlenverständnis", "Präsentieren", "Qualität sichern",
                   "Kalkulation", "Kundennähe", "Überblick"],
        "areas": ["Fachliches", "Persönliches", "Führung"], "families": ["Vertrieb", "Werkstatt"],
        "levels": [["Grundlagen", "Fortgeschritten", "Experte"], ["Anfänger", "Fortgeschritten", "Experte"],
                   ["Lehrling", "Geselle", "Altgeselle"]],
        "stage": "Stufe", "title": "Kompetenzmatrix 2026", "foot": "Quelle: Workshop im März, Fußnote ohne Zahl.",
        "sentence": "Kann „{skill}“ auf Stufe {n}; größer wird’s später.",
    },
    "fr": {
        "competency": ["Compétence", "Compétences"], "area": ["Domaine", "Catégorie"],
        "role": ["Poste", "Rôle"], "level": ["Niveau requis", "Niveau"], "text": ["Description du niveau"],
        "about": ["Définition"], "notes": ["Remarques", "Commentaires"], "family": ["Famille"],
        "roles": ["Apprenti", "Chargée d’affaires", "Chef d’équipe", "Directrice"],
        "skills": ["Écoute", "Négociation", "Gestion du temps", "Rédaction", "Budget", "Synthèse"],
        "areas": ["Savoir-être", "Technique"], "families": ["Ventes", "Atelier"],
        "levels": [["Débutant", "Intermédiaire", "Avancé", "Expert"], ["Bronze", "Argent", "Or"]],
        "stage": "Niveau", "title": "Référentiel", "foot": "Note : à revoir à l’été.",
        "sentence": "Sait faire « {skill} » au niveau {n}.",
    },
    "es": {
        "competency": ["Competencia", "Habilidad"], "area": ["Área", "Categoría"], "role": ["Puesto", "Rol"],
        "level": ["Nivel requerido", "Nivel"], "text": ["Descripción del nivel"], "about": ["Definición"],
        "notes": ["Observaciones", "Comentarios"], "family": ["Familia"],
        "roles": ["Auxiliar", "Técnica", "Jefe de equipo", "Dirección"],
        "skills": ["Negociación", "Escucha", "Gestión del cambio", "Análisis", "Ventas", "Diseño"],
        "areas": ["Personal", "Técnico"], "families": ["Comercial", "Taller"],
        "levels": [["Básico", "Intermedio", "Avanzado", "Experto"]],
        "stage": "Nivel", "title": "Matriz de competencias", "foot": "Fuente: taller interno.",
        "sentence": "Hace «{skill}» en el nivel {n}.",
    },
    "fi": {
        "competency": ["Osaaminen"], "area": ["Osa-alue"], "role": ["Tehtävä"], "level": ["Tavoite"],
        "text": ["Kuvaus"], "about": ["Kuvaus"], "notes": ["Huomio"], "family": ["Ammattiryhmä"],
        "roles": ["Harjoittelija", "Asiantuntija", "Päällikkö"],
        "skills": ["Kuuntelu", "Neuvottelu", "Kirjoittaminen", "Johtaminen"], "areas": ["Yhteistyö", "Työ"],
        "families": ["Myynti", "Paja"], "levels": [["Aloittelija", "Osaaja", "Mestari"]],
        "stage": "Taso", "title": "Osaamiskartta", "foot": "Lähde: työpaja.", "sentence": "Osaa: {skill} ({n}).",
    },
    "pl": {
        "competency": ["Kompetencja", "Umiejętność"], "area": ["Obszar", "Kategoria"], "role": ["Stanowisko"],
        "level": ["Wymagany poziom", "Poziom"], "text": ["Opis poziomu"], "about": ["Opis"], "notes": ["Uwagi"],
        "family": ["Rodzina"], "roles": ["Stażystka", "Specjalista", "Kierowniczka"],
        "skills": ["Słuchanie", "Negocjacje", "Księgowość", "Łączność", "Zarządzanie"],
        "areas": ["Miękkie", "Twarde"], "families": ["Sprzedaż", "Warsztat"],
        "levels": [["Początkujący", "Średniozaawansowany", "Ekspert"]],
        "stage": "Poziom", "title": "Macierz", "foot": "Źródło: warsztat.", "sentence": "Umie „{skill}” na {n}.",
    },
}  # fmt: skip
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
    {"csv": _csv, "xlsx": _xlsx, "ods": _ods}[form.split()[0]](file, sheet, form, dice)
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
        families: list[object] | None = None
        if len(self.roles) > 3 and self.dice.random() < 0.3:
            half = len(self.roles) // 2
            names = self.words["families"]
            families = [names[0], *[""] * (half - 1), names[1], *[""] * (len(self.roles) - half - 1)]
            self.meant.families = {each: names[at >= half] for at, each in enumerate(self.roles)}
        self.meant.roles = self.roles
        cells: dict[str, list[object]] = {}
        for skill in self.skills:
            sure = self.dice.randrange(len(self.roles))
            cells[skill] = []
            for at, role in enumerate(self.roles):
                if at != sure and self.dice.random() < 0.25:
                    cells[skill].append(self.blank)
                    continue
                level = self.dice.randrange(len(self.levels))
                self.meant.asked[role, skill] = level
                mark = self.dice.choice(["*", " *", "¹"]) if self.dice.random() < 0.05 else ""
                cells[skill].append(f"{self.written(level)}{mark}" if mark else self.written(level))
        if self.dice.random() < 0.15:  # a role of which nothing is asked
            self.meant.roles = [*self.roles, "Founder"]
            cells = {skill: [*row, self.blank] for skill, row in cells.items()}
            families = [*families, ""] if families else None
            if families:
                self.meant.families["Founder"] = self.words["families"][1]
        fault = self.dice.choice(["2.5", "Wizzard", "1-2", "?", "x"]) if self.dice.random() < 0.1 else ""
        if fault:
            cells[self.dice.choice([*self.skills])][0] = f"{fault}"
        self.grouped(self.meant.roles, cells, families)
        if fault:
            rows = self.sheet.rows
            self.meant.fault = next(
                (row, at) for row in range(len(rows)) for at in range(len(rows[row])) if rows[row][at] == fault
            )

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
        family = dict(zip(self.roles, (self.dice.choice(self.words["families"]) for _ in self.roles), strict=True))
        said = {(skill, at): self.text(skill, at) for skill in self.skills for at in range(len(self.levels))}
        heads = [
            *([self.word("family")] if has_family else []), self.word("role"),
            *([self.word("area")] if has_area else []), self.word("competency"), self.word("level"),
            *([self.word("text")] if with_texts else []),
        ]  # fmt: skip
        self.add(heads)
        below = self.dice.random() < 0.4
        order = sorted(self.roles, key=lambda each: family[each]) if has_family else self.roles
        last = ("", "")
        used = set()
        for role in order:
            self.meant.roles.append(role)
            if has_family:
                self.meant.families[role] = family[role]
            first = len(self.sheet.rows)
            for skill in self.dice.sample([*self.skills], self.dice.randint(1, len(self.skills))):
                used.add(skill)
                at = self.dice.randrange(len(self.levels))
                self.meant.asked[role, skill] = at
                same = below and last == (family[role], role)
                row: list[object] = [*([("" if same else family[role])] if has_family else []), "" if same else role]
                row += [self.skills[skill]] if has_area else []
                row += [skill, self.written(at)]
                if with_texts:
                    row.append(said[skill, at])
                    self.meant.texts[skill, at] = said[skill, at]
                self.add(row)
                if self.dice.random() < 0.05:
                    self.add(list(row))
                    if below:
                        self.sheet.rows[-1][: 1 + has_family] = [""] * (1 + has_family)
                last = (family[role], role)
            if below and self.merges:
                for column in range(1 + has_family):
                    self.merge(first, column, len(self.sheet.rows) - 1, column)
        self.skills = {each: area for each, area in self.skills.items() if each in used}
        if not has_area:
            self.skills = dict.fromkeys(self.skills, "")


def _csv(file: Path, sheet: Sheet, form: str, dice: Random) -> None:
    text = StringIO()
    separator = {"csv ,": ",", "csv ;": ";", "csv ansi": ";", "csv utf-16": "\t"}[form]
    width = max(map(len, sheet.rows))
    writer = csv.writer(text, delimiter=separator, lineterminator=dice.choice(["\n", "\r\n"]))
    writer.writerows([*row, *[""] * (width - len(row))] for row in sheet.rows)
    encoding = {"csv ansi": "cp1252", "csv utf-16": "utf-16"}.get(form, dice.choice(["utf-8", "utf-8-sig"]))
    file.write_bytes(text.getvalue().encode(encoding))


def _xlsx(file: Path, sheet: Sheet, _form: str, dice: Random) -> None:
    with xlsxwriter.Workbook(str(file)) as book:
        page = book.add_worksheet("Matrix")
        for top, left, bottom, right in sheet.merged:
            page.merge_range(top, left, bottom, right, "")
        for at, row in enumerate(sheet.rows):
            for column, cell in enumerate(row):
                if isinstance(cell, int):
                    page.write_number(at, column, cell)
                elif cell:
                    page.write_string(at, column, str(cell))
        if dice.random() < 0.4:
            legend = book.add_worksheet("Legend")
            legend.write_row(0, 0, ["How to read this", "What it says"])
            for at, (step, said) in enumerate([("1", "Begins"), ("2", "Goes on"), ("3", "Leads")], 1):
                legend.write_row(at, 0, [step, said])


def _ods(file: Path, sheet: Sheet, _form: str, _dice: Random) -> None:
    spans = {each[:2]: each for each in sheet.merged}
    covered = {
        (row, column)
        for top, left, bottom, right in sheet.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }
    width = max([*map(len, sheet.rows), *(each[3] + 1 for each in sheet.merged)])
    lines = []
    for at in range(len(sheet.rows)):
        cells = []
        for column in range(width):
            text = sheet.rows[at][column] if column < len(sheet.rows[at]) else ""
            tag = "covered-table-cell" if (at, column) in covered else "table-cell"
            more = ""
            if (at, column) in spans:
                top, left, bottom, right = spans[at, column]
                more = (
                    f' table:number-rows-spanned="{bottom - top + 1}" table:number-columns-spanned="{right - left + 1}"'
                )
            said = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(text).split("\n")) if text != "" else ""
            kind = ' office:value-type="string"' if said else ""
            if isinstance(text, int):
                kind = f' office:value-type="float" office:value="{text}"'
            cells.append(f"<table:{tag}{kind}{more}>{said}</table:{tag}>")
        lines.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="Matrix">{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)


_MANIFEST = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'

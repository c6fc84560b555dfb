"""What the headings of a table mean, in the languages of common frameworks."""

import re
from collections.abc import Iterable, Mapping

from careerctl.exchange.people.columns import folded

_CALLED: Mapping[str, str] = {
    "family": (
        "role family, job family, career family, job family group, family, profession, discipline, department, "
        "function, rollenfamilie, jobfamilie, berufsfamilie, familie, fachbereich, bereich der rolle, "
        "famille de métiers, famille, filière, familia, familia profesional, famiglia, famiglia professionale, "
        "functiefamilie, rodzina, rodzina stanowisk, jobbfamilj"
    ),
    "role_level": "role level, job level, level of role, career level, rollenstufe, karrierestufe, niveau de poste",
    "role": (
        "role, role name, role title, job, job title, job role, position, title, rolle, rollenname, "
        "stelle, position name, funktion, rôle, poste, intitulé du poste, métier, rol, puesto, cargo, ruolo, "
        "mansione, functie, stanowisko, roll, rolle navn"
    ),
    "role_level_text": "role level description, level description of role, beschreibung der rollenstufe",
    "role_text": (
        "role description, role summary, description of role, job description, rollenbeschreibung, "
        "beschreibung der rolle, description du rôle, description du poste, descripción del puesto, "
        "descrizione del ruolo"
    ),
    "grade": "grade, job grade, pay grade, salary grade, band, grading, entgeltgruppe, gehaltsstufe, grado, schaal",
    "area": (
        "area, competency area, competence area, skill area, competency group, skill group, category, "
        "competency category, skill category, pillar, dimension, theme, domain, cluster, group, "
        "bereich, kompetenzbereich, kompetenzfeld, kompetenzgruppe, kategorie, gruppe, themenfeld, "
        "domaine, domaine de compétences, catégorie, thème, área, categoría, dominio, ámbito, categoria, ambito, "
        "gebied, categorie, obszar, kategoria, område, kategori"
    ),
    "competency": (
        "competency, competence, competencies, competences, skill, skills, skill name, competency name, "
        "competence name, capability, capabilities, ability, behaviour, behavior, value, criterion, "
        "kompetenz, kompetenzen, fähigkeit, fähigkeiten, fertigkeit, skill bezeichnung, kompetenzname, "
        "compétence, compétences, savoir faire, competencia, competencias, habilidad, habilidades, "
        "competenza, competenze, abilità, competentie, competenties, vaardigheid, kompetencja, umiejętność, "
        "kompetens, kompetence, kompetanse"
    ),
    "competency_text": (
        "competency description, competence description, skill description, description of competency, "
        "description of skill, definition, description, kompetenzbeschreibung, beschreibung der kompetenz, "
        "beschreibung, definition der kompetenz, description de la compétence, définition, descripción, "
        "definición, descrizione, definizione, omschrijving, opis, beskrivning, beskrivelse"
    ),
    "level": (
        "skill level, competency level, competence level, proficiency level, proficiency, required level, "
        "required proficiency, target level, expected level, level required, expected proficiency, mastery level, "
        "kompetenzstufe, kompetenzniveau, zielniveau, soll niveau, soll stufe, sollniveau, ausprägung, "
        "erforderliches niveau, anforderungsniveau, fähigkeitsstufe, niveau de compétence, niveau requis, "
        "niveau attendu, nivel de competencia, nivel requerido, nivel esperado, livello richiesto, livello atteso, "
        "vereist niveau, wymagany poziom, level, stufe, niveau, nivel, livello, poziom, nivå"
    ),
    "level_text": (
        "skill level description, competency level description, competence level description, level description, "
        "level text, description of level, proficiency description, indicators, behavioural indicators, "
        "behavioral indicators, expectation, expectations, what it looks like, "
        "beschreibung der stufe, stufenbeschreibung, niveaubeschreibung, beschreibung des niveaus, "
        "verhaltensanker, erwartung, erwartungen, description du niveau, attentes, indicateurs, "
        "descripción del nivel, indicadores, descrizione del livello, indicatori, omschrijving niveau, opis poziomu"
    ),
    "ignored": (
        "id, no, nr, number, code, order, sort, weight, weighting, owner, note, notes, comment, comments, remark, "
        "remarks, example, examples, link, links, source, status, updated, last updated, version, tags, "
        "anmerkung, anmerkungen, bemerkung, bemerkungen, kommentar, kommentare, hinweis, hinweise, notiz, "
        "gewicht, gewichtung, reihenfolge, beispiel, beispiele, quelle, nummer, "
        "commentaire, commentaires, remarque, remarques, exemple, exemples, poids, pondération, numéro, "
        "comentario, comentarios, observaciones, notas, ejemplo, ejemplos, peso, número, orden, "
        "commento, commenti, osservazioni, esempi, opmerking, opmerkingen, uwagi, przykłady, anmärkning"
    ),
}
"""How the columns are called; the surest names come first. What is `ignored` is never a role of a matrix."""

_KNOWN = {field: [folded(each) for each in names.split(",")] for field, names in _CALLED.items()}
_FIELD_OF = {name: field for field, names in reversed([*_KNOWN.items()]) for name in names}


def field_of(heading: str) -> str:
    """Return what a heading stands for, "" where it is none that is known."""
    return _FIELD_OF.get(folded(heading), "")


def fields_of(headings: Iterable[str]) -> dict[str, str]:
    """Return which heading stands over which field; of several names the surest one."""
    there: dict[str, str] = {}
    for each in headings:
        if each:
            there.setdefault(folded(each), each)
    found = {
        field: next((there[name] for name in names if name in there), "")
        for field, names in _KNOWN.items()
        if field != "ignored"
    }
    if found["role_level"]:  # then the role is the job of which that is a level
        found |= {"job": found["role"], "role": found["role_level"], "job_text": found["role_text"]}
        found["role_text"] = found["role_level_text"]
    level = there.get(folded(found["level"]), "")
    surer = [name for name in there if field_of(name) == "level" and there[name] != level]
    if surer and not found["grade"]:  # `Proficiency` beside `Level`: that one is the role's own
        found["grade"] = there[surer[-1]]
    return {field: heading for field, heading in found.items() if heading and not field.startswith("role_level")}


_ROLES = re.compile(
    "engineer|develop|programm|manager|direct|^head\\b|\\blead|senior|junior|principal|staff|analyst|architect|design|"
    "consult|special|assist|associate|officer|administ|execut|represent|trainee|apprentice|intern\\b|graduate|president|"
    "chief|coordinat|supervis|technic|advis|account|owner|leit|entwickl|berat|sachbearb|meister|kraft\\b|referent|"
    "auszubild|ingénieur|ingenieur|chef|responsab|chargé|apprenti|jefe|gerente|técnic|analista|auxiliar|ingenier|"
    "encargad|kierownik|kierownicz|dyrektor|inżynier|stażyst|konsult|medewerk|leider|\\b[a-km-z]{1,3}[0-9]{1,2}\\b",
    re.IGNORECASE,
)
"""What roles are called, in part: by it they are told from levels where both stand over texts."""


def is_role(heading: str) -> bool:
    """Tell whether a heading is called as roles are."""
    return _ROLES.search(heading) is not None


def is_ignored(heading: str) -> bool:
    """Tell whether a column is no role and no level by its heading."""
    return field_of(heading) == "ignored" or not re.search(r"\w", heading)

"""Which column of an HR export says what, proposed by how HR systems call them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

_CALLED: Mapping[str, str] = {
    "id": (
        "employee id, employee number, employee no, employee nr, employee code, personnel number, personnel no, "
        "personnel id, person id, person id external, worker id, associate id, staff id, staff number, payroll id, "
        "user id, user employee id, user name, login, personalnummer, personal nr, pers nr, mitarbeiternummer, "
        "mitarbeiter nr, mitarbeiter id, ma nr, stammnummer, benutzername, kennung, id"
    ),
    "first": "first name, given name, forename, legal first name, vorname",
    "last": "last name, surname, family name, legal last name, nachname, familienname, zuname",
    "name": (
        "full name, employee name, worker name, display name, person name, legal name, payroll name, "
        "vollständiger name, voller name, mitarbeitername, anzeigename, name vorname, nachname vorname, "
        "vor und nachname, name, worker, employee, mitarbeiter, mitarbeiterin"
    ),
    "called": "preferred first name, preferred name, known as, nickname, goes by, rufname",
    "role": (
        "job title, job title description, business title, position title, job profile, current job title, role, job, "
        "position, stellenbezeichnung, positionsbezeichnung, funktionsbezeichnung, tätigkeitsbezeichnung, "
        "berufsbezeichnung, jobtitel, rolle, stelle, planstelle, funktion, tätigkeit, title"
    ),
    "manager": (
        "manager id, manager employee id, manager employee number, manager number, supervisor id, line manager id, "
        "reports to id, reports to associate id, manager user id, manager user sys id, vorgesetzten id, "
        "vorgesetzter id, vorgesetztennummer, vorgesetzter personalnummer, personalnummer vorgesetzter, "
        "personalnummer des vorgesetzten, führungskraft id, führungskraft personalnummer, manager name, line "
        "manager, direct manager, supervisor name, reporting to, reports to name, reports to, manager, supervisor, "
        "direkter vorgesetzter, direktvorgesetzter, vorgesetzter, vorgesetzte, name des vorgesetzten, name "
        "vorgesetzter, führungskraft, disziplinarische führungskraft"
    ),
    "since": (
        "position start date, job start date, in position since, in job since, in role since, role start date, "
        "position entry date, job entry date, job entry start date, current position start date, in position seit, "
        "position seit, in der position seit, stelle seit, auf stelle seit, funktion seit, beginn der position, "
        "beginn position"
    ),
    "left": (
        "termination date, last day of work, last working day, last day, leaving date, exit date, separation date, "
        "austrittsdatum, austritt, austritt am, letzter arbeitstag"
    ),
}
"""How common HR systems, in English and German, call the columns that are read; the surest names come first.

A first day in the company is not one in the role, and stays out; so does everything else that is nobody's business.
"""


def folded(text: str) -> str:
    """Return a heading or a title without case, and with single blanks for whatever else is no letter or digit."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("#", " number ")
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


_SQUEEZED = str.maketrans({" ": "", "ä": "ae", "ö": "oe", "ü": "ue"})
_KNOWN = {field: [folded(each) for each in names.split(",")] for field, names in _CALLED.items()}


def proposed(headings: Iterable[str]) -> dict[str, str | list[str]]:
    """Return which headings probably stand over what; the whole name may be put together of two columns."""
    there = {_run_together(each): each for each in reversed([*headings])}
    found = {field: _first(names, there) for field, names in _KNOWN.items()}
    first, last = found.pop("first"), found.pop("last")
    if first and not last and folded(found["name"]) == "name":  # beside a first name it is the last one
        last = found["name"]
    columns = {field: [first, last] if field == "name" and first and last else found[field] for field in found}
    return {field: heading for field, heading in columns.items() if heading}


def known_in(row: Sequence[str]) -> int:
    """Return how many cells of a row are headings that HR systems have."""
    every = {_squeezed(name) for names in _KNOWN.values() for name in names}
    return len({_run_together(cell) for cell in row} & every)


def _first(names: Sequence[str], there: Mapping[str, str]) -> str:
    return next((there[_squeezed(name)] for name in names if _squeezed(name) in there), "")


def _run_together(heading: str) -> str:
    return _squeezed(folded(heading))


def _squeezed(text: str) -> str:
    return text.translate(_SQUEEZED)

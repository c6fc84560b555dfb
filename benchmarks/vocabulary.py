"""The words of the generated organisation: what its competencies, roles and people are called.

The framework's words lie in `tables/`, one row a thing, to be read and changed in any spreadsheet.
What is made of them lies in `framework.py` and `people.py`.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

TABLES = Path(__file__).parent / "tables"


class Competency(NamedTuple):
    """One competency: `doing` completes the sentence "With help, one …"."""

    name: str
    area: str
    asks: str
    doing: str
    sign: str


class Role(NamedTuple):
    """One role: its requirements as "id level" pairs, `!` marking a must and `?` an option."""

    name: str
    track: str
    rank: str
    low: str
    high: str
    goal: str
    object: str
    requires: str
    extends: str
    without: str


class Activity(NamedTuple):
    """One activity: `develops` names competencies, from the first level to the last."""

    name: str
    kind: str
    hours: str
    weeks: str
    develops: str


class Way(NamedTuple):
    """One path: `steps` are roles, in order."""

    name: str
    purpose: str
    steps: str


class Move(NamedTuple):
    """One move beside the promotions that a path's steps make."""

    path: str
    start: str
    end: str
    kind: str


def _rows(table: str) -> list[list[str]]:
    """Return the rows of a table below its heading."""
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def _words(text: str) -> list[str]:
    """Return the words of a text that is easier to read, and to add to, than a list."""
    return text.split()


COMPETENCIES = {row[0]: Competency(*row[1:]) for row in _rows("competencies")}
ROLES = {row[0]: Role(*row[1:]) for row in _rows("roles")}
ACTIVITIES = {row[0]: Activity(*row[1:]) for row in _rows("activities")}
PATHS = {row[0]: Way(*row[1:]) for row in _rows("paths")}
MOVES = [Move(*row) for row in _rows("moves")]

AREAS = {
    "selling": "Selling",
    "product": "Product and industry",
    "customers": "Customers",
    "working": "Working together",
    "leading": "Leading people",
}
TRACKS = {
    "individual": "Individual contributor",
    "specialist": "Specialist",
    "management": "People management",
}
GOALS = {
    "enterprise-growth": ("Win enterprise accounts", "Mid-market is saturated."),
    "customers-stay": ("Customers stay for years", "Two in ten leave after the first contract."),
}

CALLED = _words("""
Alice Amara Anton Bea Boris Carla Chen Dana Deniz Eli Elif Emre Fatou Felix Greta Hana Hugo Ines
Ivan Jana Jonas Kaya Kofi Lena Luca Mai Marek Mina Nadia Nils Noé Olga Omar Paula Pavel Ravi Rosa
Samir Selma Sofia Tariq Tess Uma Viktor Wanda Yara Yusuf Zoé
""")
FAMILY = _words("""
Adeyemi Andersen Bakker Becker Costa Dubois Eriksen Farkas Fischer Garcia Haddad Hoffmann Ito
Jansen Kaya Keller Kovač Kowalska Lehmann Lindqvist Mbeki Meyer Moreau Müller Nakamura Novák Okafor
Olsen Peeters Petrov Quinn Rahman Rossi Sato Schäfer Silva Tamm Toth Urban Vega Weber Wójcik Yilmaz
""")
CUSTOMERS = _words("""
Contoso Fabrikam Tailspin Litware Adatum Proseware Wingtip Lucerne Trey Alpine Woodgrove Humongous
""")
DRIVERS = _words("""
progress challenge responsibility contribution helping-others financial recognition security
balance learning
""")

# What people write behind a rating. {customer} and {count} are filled in.
REASONS = [
    "Led this alone at {customer}",
    "Seen in {count} deals, {customer} went best",
    "Asks for help when three parties meet",
    "Wrote the plan for {customer}",
    "Two occasions: {customer} and its renewal",
    "{customer} asked for it, ticket #{count}",
    "Kept the date at {customer}",
    "Taught it to {count} new colleagues",
    "{customer}'s buyers left without a next step",
    "Prepared well, gave way too early",
    "Within {count} % over two quarters",
    "Usual cases yes; {customer} was hard",
    "Learnt from the lost bid at {customer}",
    "{count} other teams come for advice",
]
WISH_REASONS = [
    "Wants bigger deals and fewer of them",
    "Likes the part of the work where others get better",
    "Wants to know the customers for longer than one quarter",
    "Enjoys today's work and wants to master it",
    "Looks for more say in how the work is done",
]
WISH_WORDS = [
    "Stay in today's role and take on harder accounts",
    "Teach our customers in workshops",
    "Work four days a week and keep the accounts",
    "Spend half a year with the product team",
]
ANSWERS = {
    "yes": "A place is free next year and the way there is agreed",
    "not-yet": "Two deals of that size to lead first",
    "another-way": "A task force offers the same work sooner",
    "no": "The region closes that team: nothing of the kind will be free",
}

"""How the commands about the framework and the organisation are run."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from careerctl import shelf
from careerctl.changes.new.thing import KINDS
from careerctl.problems.manual import names

from .given import DOCUMENTS, EXPORT, MATRIX, PEOPLE, READERS, ROLES, TODAY


def runs(crossed: Callable[..., Iterator[tuple[Any, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Return how each of these commands is run."""
    return {
        "check": [
            *((*TODAY, "--scope", "all", "--format", each) for each in shelf.names("careerctl.formats.findings")),
            *(
                (*TODAY, *more)
                for more in (("--base", "HEAD"), ("--base", "-x"), ("--summary", "-"), ("--summary", "a.md"))
            ),
            *((*TODAY, "--jobs", jobs) for jobs in ("2", "0")),
        ],
        "compare": [
            *((before, after, *TODAY) for before, after in pairwise(ROLES)),
            *((after, before, *TODAY) for before, after in pairwise(ROLES)),
            *((*ROLES[:2], *TODAY, "--format", each) for each in DOCUMENTS),
        ],
        "decide": [
            *(
                ("senior-account-executive-west", *more, *TODAY)
                for more in (("alice", "--dry-run"), ("--withdraw",), ())
            ),
            (
                "senior-account-executive-west",
                "alice",
                "--because",
                "Lorem",
                "--accepted",
                "2026-10-30",
                "--yes",
                *TODAY,
            ),
            ("senior-account-executive-wst", "alice", *TODAY),
        ],
        "diff": [
            *(
                ("HEAD", *TODAY, *more)
                for more in ((), ("--people",), ("--people", "--audience", "hr"), ("--summary", "a.md"))
            ),
            *(("HEAD", "--people", "--manager", each, *TODAY) for each in PEOPLE[:2]),
            ("a..b..c", *TODAY),
            ("HEAD", "--manager", "dana", *TODAY),
            *(("HEAD", *TODAY, "--format", each) for each in DOCUMENTS),
        ],
        "export": [
            *(("tables", "--format", each, *more, *TODAY) for each in ("csv", "jsonl") for more in ((), ())),
            *(("tables", "--format", "sqlite", "--audience", "hr", *more, *TODAY) for more in ((), ("--names",))),
            *(("tables", "--format", "jsonl", "--manager", person, "--names", *TODAY) for person in PEOPLE[:3]),
            ("tables", "--format", "parquet", "--tables", "gaps", "--round", "2026-h1", "--audience", "hr", *TODAY),
            ("tables", "--format", "csv", "--audience", "hr", "--pseudonyms", "careerctl.yaml", "--jobs", "2", *TODAY),
            *((into, "--format", "csv", *TODAY) for into in ("roles/tables", "people", "a.csv")),
            ("tables", "--format", "cvs"),
        ],
        "explain": [(), ("--format", "markdown"), *((name, "--format", "text") for name in names())],
        "import-framework": [
            *((MATRIX, "-o", "../taken", *more, *TODAY) for more in (("--dry-run",), (), ("--as", "table"))),
            *((MATRIX, "-o", ".", "--format", each, "--dry-run", *TODAY) for each in DOCUMENTS),
            (MATRIX, "-o", ".", "--yes", *TODAY),
            (MATRIX, "-o", ".", *TODAY),
            (MATRIX, "-o", "../other", "--levels", "A, B, C", "--across", "roles", "--map", "../map.yaml", *TODAY),
            ("matrix.csv", "-o", "../taken", *TODAY),
        ],
        "import-people": [
            (EXPORT, "--dry-run", *TODAY),
            (EXPORT, *TODAY),
            *(((EXPORT, "--yes", *TODAY),) * 2),
            (EXPORT, "--map", "people/map.yaml", *TODAY),
            ("hr.csv", *TODAY),
        ],
        "init": [
            ("../began",),
            ("../northwind", "--example", "northwind"),
            ("../began",),
            (),
            ("--vscode",),
            ("--vscode",),
        ],
        "needs": [
            *((*TODAY, "--audience", reader) for reader in ("employee", "hr", "everyone")),
            *(("many-site-customers", "--manager", "dana", *TODAY, "--format", each) for each in DOCUMENTS),
            ("--manager", "yuki", *TODAY, "-o", "needs.html"),
            (*TODAY, "--jobs", "2"),
            ("Grow our own leads", "--if", "one fewer sales-manager", "--if", "opening west closes", *TODAY),
            ("--manager", "dana", "--if", "two more senior-account-executives", *TODAY),
            ("--manager", "dana", "--audience", "hr", *TODAY),
            ("--if", "one fewr sales-manager", *TODAY),
            ("grow-our-own-lead", *TODAY),
        ],
        "new": [
            *((kind, f"one-more-{kind}", *TODAY) for kind in KINDS),
            ("competency", "one-more", "--set", "asks=skill"),
            ("activity", "one-more", "--set", "kind=class"),
            ("opening", "one-more", "--set", "role=sales-manager", "--set", "from=2027"),
            ("plan", "one-more", "--set", "person=ben", "--set", "target=sales-manager", *TODAY),
            ("plan", "two-more", "--set", "person=ben", "--set", "target=sales-manager", *TODAY),
            ("role", "sales-manager"),
            ("role", "copy", "--like", "sales-manager"),
            ("role", "Key Account"),
            ("role", "teacher-of-leads", "--for-goal", "grow-our-own-leads"),
            ("role", "copied", "--for-goal", "grow-our-own-leads", "--like", "sales-manager"),
            ("person", "two-more", "--set", "manager=danna", "--set", "role=sales-managr", *TODAY),
            ("person", "two-more", "--like", "alice"),
            ("role", "asked", "--ask"),
            ("round", "2027-h1", "--until", "2027-04-30", *TODAY),
            ("round", "2027-h1", "--until", "2027-04-30", *TODAY),
            ("round", "2027 H2"),
            ("round", "2027-h2", "--until", "2026-04-30", *TODAY),
        ],
        "match": [
            *((role, "--manager", "dana", *TODAY) for role in ROLES),
            *(("senior-account-executive-west", "--manager", "dana", *TODAY, "--format", each) for each in DOCUMENTS),
            ("senior-account-executive", "--manager", "yuki", *TODAY, "-o", "match.html"),
            *(("sales-manager", "--audience", "hr", *TODAY, "--format", each) for each in ("text", "csv")),
            ("business-development-lead", "--audience", "hr", *TODAY),
            ("opening/business-development-lead", "--audience", "hr", *TODAY),
            ("sales-manager", "--manager", "dana", "--audience", "hr", *TODAY),
            ("sales-manager", "--audience", "hr", *TODAY, "--jobs", "2"),
            ("sales-managr", "--audience", "hr", *TODAY),
            ("sales-manager", *TODAY),
        ],
        "owed": [
            *(("--person", person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS[:3])),
            *(("--manager", "dana", *TODAY, "--format", each) for each in DOCUMENTS),
            ("--manager", "dana", *TODAY, "-o", "owed.html"),
            *(("--audience", "hr", *TODAY, "--format", each) for each in ("text", "csv")),
            ("--audience", "hr", *TODAY, "--jobs", "2"),
            ("--manager", "dana", "--today", "2027-04-20"),
            ("--manager", "alice", *TODAY),
            ("--manager", "dana", "--audience", "hr", *TODAY),
            TODAY,
        ],
        "paths": [
            TODAY,
            *((role, *TODAY) for role in ROLES),
            *((*TODAY, "--format", each) for each in (*shelf.names("careerctl.formats.documents"), "json", "mermaid")),
            *(("--person", person, *TODAY) for person in PEOPLE),
            *(("--person", person, *TODAY, "--target", "sales-manager") for person in PEOPLE),
            *(("--person", "alice", *TODAY, "--audience", reader) for reader in ("manager", "hr", "everyone")),
            ("--target", "sales-manager"),
            ("sales-manager", "--person", "alice"),
            ("sales-managr",),
            ("--person", "alice", "--target", "sales-managr"),
        ],
        "site": [
            *((into, *TODAY) for into in ("pages", "pages", "pages.html", "roles/pages", "people", ".")),
            ("pages", "--format", "markdown", *TODAY),
        ],
        "raters": [
            *((*TODAY, "--audience", reader) for reader in READERS),
            *((*TODAY, "--format", each) for each in DOCUMENTS),
            *(("--manager", person, *TODAY) for person in PEOPLE),
            ("--round", "2026-h1", "--manager", "dana", "--audience", "hr", "-o", "raters.html", *TODAY),
            *(("--round", "2026-h2", "--today", day) for day in ("2026-11-02", "2026-12-02")),
            ("--round", "2026-h3", *TODAY),
            (*TODAY, "--jobs", "2"),
        ],
        "migrate": [(), ("--dry-run",)],
        "rename": [
            ("role", "sales-manager", "head-of-sales", "--dry-run"),
            ("role", "sales-manager", "head-of-sales", "--keep"),
            ("role", "sales-manager", "head-of-sales", "--keep"),
            ("role", "sales-manager", "head-of-sales"),
            ("role", "sales-manager", "head-of-sales"),
            ("competency", "coaching", "coaching-people"),
            ("person", "dana", "dana-novak"),
            ("plan", "yuki-senior-account-executive", "yuki-senior"),
            ("role", "sales-teacher", "head-of-sales"),
            ("role", "sales-teachr", "teacher"),
            ("role", "sales-teacher", "Sales Teacher"),
            ("role", "sales-teacher", "sales-teacher"),
            ("rle", "sales-teacher", "teacher"),
            *((kind, "some", "other") for kind in ("scale", "track", "area", "round")),
        ],
        "rounds": [
            ("--lengthen", "2026-h2", "--until", "2026-12-31", "--dry-run", *TODAY),
            *((("--lengthen", "2026-h2", "--until", "2026-12-31", *TODAY),) * 2),
            ("--lengthen", "2026-h3", "--until", "2026-12-31", *TODAY),
            ("--lengthen", "2026-h2", "--until", "2026-10-31", *TODAY),
            *((*TODAY, "--audience", reader) for reader in READERS),
            *((*TODAY, "--format", each) for each in DOCUMENTS),
            *(("--manager", person, *TODAY) for person in PEOPLE),
        ],
        "team": [
            *(("--manager", "dana", *TODAY, "--format", each) for each in DOCUMENTS),
            *(("--for", "everyone", *TODAY, "--format", each) for each in DOCUMENTS),
            ("--manager", "dana", *TODAY, "-o", "team.html"),
            ("--for", "everyone", *TODAY, "-o", "wall.html"),
            ("--for", "everyone", *TODAY, "--jobs", "2"),
            *(("--manager", each, *TODAY) for each in PEOPLE),
            ("--manager", "dana", "--for", "everyone", *TODAY),
            TODAY,
        ],
        "schema": [(), ("--check",), ("--general", "-o", "general")],
    }

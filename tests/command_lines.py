"""How every command is run, so that its words can be read."""

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice, pairwise, product
from pathlib import Path
from typing import Any, TypeVar

from careerctl import shelf
from careerctl.changes.new.thing import KINDS
from careerctl.problems.manual import names

T, U = TypeVar("T"), TypeVar("U")
ROOT = Path(__file__).parents[1]
TODAY = ("--today", "2026-11-02")
PEOPLE = sorted(path.stem for path in (ROOT / "examples" / "northwind" / "people").glob("*.yaml"))
ROLES = sorted(path.stem for path in (ROOT / "examples" / "northwind" / "roles").glob("*.yaml"))
READERS = ("employee", "manager", "hr", "everyone")
SIDES = ("self", "manager", "agreed")
PAGES = ("answer", "plan", "prepare", "review", "talk")
DOCUMENTS = (*shelf.names("careerctl.formats.documents"), "json")
EXPORT = str(ROOT / "tests" / "exchange" / "hr.csv")
WEST = "senior-account-executive-west"


def by_turns(some: Sequence[T], others: Sequence[U]) -> Iterator[tuple[T, U]]:
    """Yield each of both with one of the others, where `product` yields all with all."""
    return islice(zip(cycle(some), cycle(others), strict=False), max(len(some), len(others)))


def runs(crossed: Callable[..., Iterator[tuple[Any, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Return how every command is run; a new command needs its line here."""
    return {
        "answer": [
            *((person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS)),
            ("alice", *TODAY, "--answer", "yes", "--because", "Lorem", "--revisit", "2027", "--dry-run"),
            ("alice", *TODAY, "--answer", "yes", "--because", "Lorem", "--revisit", "2027"),
            ("alice", *TODAY, "--answer", "yes", "--because", "Lorem", "--revisit", "2020"),
            ("alice", *TODAY, "--because", "Lorem"),
            ("alice", *TODAY, "--answer", "no"),
            ("alice", *TODAY, "--wish", "sales-manager"),
        ],
        "calendar": [
            *((person, *TODAY) for person in PEOPLE),
            *(("alice", *TODAY, "--format", each) for each in (*DOCUMENTS, "ics")),
            ("--manager", "dana", *TODAY),
            (*TODAY, "-o", "alice.ics"),
        ],
        "check": [
            *((*TODAY, "--scope", "all", "--format", each) for each in shelf.names("careerctl.formats.findings")),
            *(
                (*TODAY, *more)
                for more in (("--base", "HEAD"), ("--base", "-x"), ("--summary", "-"), ("--summary", "a.md"))
            ),
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
        "dossier": [("alice", "-o", into, *TODAY) for into in ("kept", "kept.html", "people/kept")],
        "erase": [
            ("ben", "--dry-run", *TODAY),
            ("dana", "--reports-to", "ines", "--yes", *TODAY),
            ("carmen", "--reports-to", "carmen", *TODAY),
            ("carmn", *TODAY),
        ],
        "explain": [(), ("--format", "markdown"), *((name, "--format", "text") for name in names())],
        "form": [
            *((person, *TODAY, "--as", side) for person, side in crossed(PEOPLE, SIDES)),
            *((person, *TODAY, "--plan") for person in PEOPLE),
            *(("--all", *what, *TODAY, "-o", "forms") for what in (("--as", "self"), ("--as", "agreed"), ("--plan",))),
            ("--manager", "dana", "--as", "manager", *TODAY, "-o", "forms"),
            ("--manager", "dana", "--as", "manager", *TODAY, "-o", "mine.xlsx"),
            ("--all", "--as", "self", *TODAY, "--format", "xlsx", "-o", "books"),
            *(("ben", *what, *TODAY, "-o", "ben.xlsx") for what in (("--as", "self"), ("--as", "agreed"), ("--plan",))),
            ("ben", "--as", "self", "--with-notes", *TODAY),
            ("ben", "--as", "manager", "--by", "dna", *TODAY),
            ("ben", *TODAY),
        ],
        "gap": [
            *((person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS)),
            *((person, *TODAY, "--figures", "--sheet", sheet) for person, sheet in crossed(PEOPLE, SIDES)),
            *((person, *TODAY, "--target", "team-lead-sales") for person in PEOPLE),
            *((person, *TODAY, "--round", "2026-h1") for person in PEOPLE),
            *(("alice", *TODAY, "--against", "2026-h1", "--audience", reader) for reader in READERS),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
        ],
        "history": [
            *((person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS)),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *(("alice", *TODAY, "-o", f"alice.{ending}") for ending in ("html", "svg")),
            ("alice", *TODAY, "--audience", "hr", "--format", "svg"),
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
        "new": [
            *((kind, f"one-more-{kind}", *TODAY) for kind in KINDS),
            ("competency", "one-more", "--set", "asks=skill"),
            ("activity", "one-more", "--set", "kind=class"),
            ("opening", "one-more", "--set", "role=sales-manager", "--set", "from=2027"),
            ("plan", "one-more", "--set", "person=ben", "--set", "target=sales-manager", *TODAY),
            ("plan", "two-more", "--set", "person=ben", "--set", "target=sales-manager", *TODAY),
            ("role", "sales-manager"),
            ("role", "copy", "--from", "sales-manager"),
            ("role", "Key Account"),
            ("person", "two-more", "--set", "manager=danna", "--set", "role=sales-managr", *TODAY),
            ("person", "two-more", "--from", "alice"),
            ("role", "asked", "--ask"),
            ("round", "2027-h1", "--until", "2027-04-30", *TODAY),
            ("round", "2027-h1", "--until", "2027-04-30", *TODAY),
            ("round", "2027 H2"),
            ("round", "2027-h2", "--until", "2026-04-30", *TODAY),
        ],
        "note": [
            *(("alice", *TODAY, "--audience", reader) for reader in READERS),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("ben", "Lorem", "--for", "closing", "--by", "dana", *TODAY),) * 2),
            ("ben", "Lorem", *TODAY),
            ("ben", "Lorem", "--by", "dna", *TODAY),
            ("ben", *TODAY),
        ],
        "owed": [
            *(("--person", person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS[:3])),
            *(("--manager", "dana", *TODAY, "--format", each) for each in DOCUMENTS),
            ("--manager", "dana", *TODAY, "-o", "owed.html"),
            *(("--audience", "hr", *TODAY, "--format", each) for each in ("text", "csv")),
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
        "mark": [
            *((("carmen", "coaching-1-2-listening", "done", "--evidence", "Lorem", *TODAY),) * 2),
            ("carmen", "coaching-2-3", "dropped", *TODAY, "--dry-run"),
            ("carmen", "coaching-3-4", "done", *TODAY),
            ("carmen", "stone-1", "--text", "Lorem", "--due", "2027-06", *TODAY),
            ("carmen", "hands-over-1", "--text", "Lorem", *TODAY),
            ("yuki", "gives-way-1", "--text", "Lorem", *TODAY),
            ("yuki", "gives-way-1", "--due", "2027-06", *TODAY),
            ("ben", "coaching-3-4", "done", *TODAY),
        ],
        "plan": [
            *((person, *TODAY, "--reasons") for person in PEOPLE),
            *((person, "--fresh", "--target", "sales-manager", *TODAY) for person in PEOPLE),
            *((person, "--own", *TODAY) for person in PEOPLE),
            *((*TODAY, "--audience", reader) for reader in READERS),
            *(("carmen", *TODAY, "--audience", reader) for reader in ("manager", "hr", "everyone")),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("alice", "--write", *TODAY),) * 2),
            *((("carmen", "--refresh", "--write", *TODAY),) * 2),
            ("yuki", "--fresh", "--write", *TODAY),
            ("yuki", "--until", "2026-12", *TODAY),
            ("yuki", "--outcome", "trial=go-on", *TODAY),
            *((("yuki", "--outcome", "trial=stop", "--because", "Lorem", *TODAY),) * 2),
            ("yuki", *TODAY),
            ("yuki", "--outcome", "trial=extend", *TODAY),
            ("carmen", "--outcome", "permanent=extend", *TODAY),
            *((("carmen", "--add", "Lorem", "--owner", "manager", "--due", "2027-03", *TODAY),) * 2),
            ("carmen", "--add", "Lorem", *TODAY),
            *((("carmen", "--close", "--because", "Lorem", *TODAY),) * 2),
            ("--manager", "dana", *TODAY),
        ],
        "profile": [
            *((person, *TODAY, "--audience", reader) for person, reader in crossed(PEOPLE, READERS)),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("ben", "--learns", "closing", "--drivers", "Lorem", "--hand-over", "--by", "dana", *TODAY),) * 2),
            ("ben", "--remove", "learns=closing", "--remove", "drivers=Lorem", "--no-hand-over", *TODAY),
            ("ben", "--remove", "drivers=Ipsum", *TODAY),
            ("ben", "--remove", "learn=closing", *TODAY),
            ("ben", "--learns", "closin", *TODAY),
        ],
        "report": [
            *(
                (kind, person, *TODAY, "--audience", reader)
                for (kind, reader), person in crossed([*product(PAGES, READERS)], PEOPLE)
            ),
            ("review", "alice", *TODAY, "--format", "html", "-o", "alice.html"),
            ("review", "--all", *TODAY, "--without-names", "-o", "pages"),
            *(("role", role, *TODAY) for role in ROLES),
            *(("path", path, *TODAY) for path in ("individual-seller", "specialists")),
            *((("role", "--eject"),) * 2),
            ("--templates",),
            ("reviews", "alice"),
            ("review",),
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
        "wish": [
            *((person, *TODAY) for person in PEOPLE),
            *(("alice", *TODAY, "--audience", reader) for reader in READERS),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("ben", "sales-manager", "--share", "hr", "--until", "2028", *TODAY),) * 2),
            ("ben", "account-executive", *TODAY),
            ("ben", "--words", "Lorem", "--share", "everyone", *TODAY),
            ("ben", "--why", "Lorem", *TODAY),
            ("ben", "sales-managr", *TODAY),
            *((("alice", "--take-back", "senior-account-executive", *TODAY),) * 2),
            ("alice", "--take-back", "Lorem", *TODAY),
        ],
        "talk": [
            *((("carmen", "--said", "Lorem", "--next", "Lorem", *TODAY),) * 2),
            ("ben", "--said", "Lorem", "--on", "2026-10-05", "--by", "dana", *TODAY),
            ("ben", "--said", "Lorem", "--on", "2026-12-05", *TODAY),
            ("ben", *TODAY, "--dry-run"),
        ],
        "take": [
            *((f"{each}.answers", "--by", "dana", *TODAY, "--dry-run") for each in ("ines", "farah")),
            *((("ines.answers", "farah.answers", "--by", "dana", *TODAY, "--replace", "--receipts", "receipts"),) * 2),
            ("ines.answers", "--typed-by", "ines", "--yes", "--replace", *TODAY),
            ("ines.answers", *TODAY),
            ("gone.answers", "--by", "dana", *TODAY),
        ],
        "schema": [(), ("--check",), ("--general", "-o", "general")],
        "rate": [
            *((person, *TODAY, "--as", side) for person, side in crossed(PEOPLE, SIDES)),
            *(("alice", *TODAY, "--as", "agreed", *options, "--dry-run") for options in (("--set", "discovery=3"), ())),
            ("ben", *TODAY, "--as", "manager", "--set", "closing=2", "--why", "Lorem", "--dry-run"),
            ("ben", *TODAY, "--as", "manager", "--submit"),
        ],
        "leave": [
            ("ben", "--on", "2027-01-31", "--dry-run", *TODAY),
            ("dana", "--on", "2026-11-01", "--reports-to", "ines", "--yes", *TODAY),
            ("ben", "--stays", "--yes", *TODAY),
        ],
        "move": [
            ("alice", "senior-account-executive", "--from", "2026-11-01", "--because", "Lorem", "--yes", *TODAY),
            ("ben", "account-executive", "--from", "2027-03-01", "--because", "Lorem", "--yes", *TODAY),
            ("ben", "acount-executive", *TODAY),
        ],
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
    }

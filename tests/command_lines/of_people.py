"""How the commands about one person, and their pages, are run."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from .given import DOCUMENTS, PAGES, PEOPLE, READERS, ROLES, SIDES, TODAY


def runs(crossed: Callable[..., Iterator[tuple[Any, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Return how each of these commands is run."""
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
        "dossier": [("alice", "-o", into, *TODAY) for into in ("kept", "kept.html", "people/kept")],
        "erase": [
            ("ben", "--dry-run", *TODAY),
            ("dana", "--reports-to", "ines", "--yes", *TODAY),
            ("carmen", "--reports-to", "carmen", *TODAY),
            ("carmn", *TODAY),
        ],
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
        "leave": [
            ("ben", "--on", "2027-01-31", "--dry-run", *TODAY),
            ("dana", "--on", "2026-11-01", "--reports-to", "ines", "--yes", *TODAY),
            ("ben", "--stays", "--yes", *TODAY),
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
            *((("ben", "condition-target", "--evidence", "Lorem", *TODAY),) * 2),
        ],
        "move": [
            ("alice", "senior-account-executive", "--from", "2026-11-01", "--because", "Lorem", "--yes", *TODAY),
            ("ben", "account-executive", "--from", "2027-03-01", "--because", "Lorem", "--yes", *TODAY),
            ("ben", "acount-executive", *TODAY),
        ],
        "note": [
            *(("alice", *TODAY, "--audience", reader) for reader in READERS),
            *(("alice", *TODAY, "--format", each) for each in DOCUMENTS),
            *((("ben", "Lorem", "--for", "closing", "--by", "dana", *TODAY),) * 2),
            ("ben", "Lorem", *TODAY),
            ("ben", "Lorem", "--by", "dna", *TODAY),
            ("ben", *TODAY),
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
        "rate": [
            *((person, *TODAY, "--as", side) for person, side in crossed(PEOPLE, SIDES)),
            *(("alice", *TODAY, "--as", "agreed", *options, "--dry-run") for options in (("--set", "discovery=3"), ())),
            ("ben", *TODAY, "--as", "manager", "--set", "closing=2", "--why", "Lorem", "--dry-run"),
            ("ben", *TODAY, "--as", "manager", "--submit"),
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
        "take": [
            *((f"{each}.answers", "--by", "dana", *TODAY, "--dry-run") for each in ("ines", "farah")),
            *((("ines.answers", "farah.answers", "--by", "dana", *TODAY, "--replace", "--receipts", "receipts"),) * 2),
            ("ines.answers", "--typed-by", "ines", "--yes", "--replace", *TODAY),
            ("ines.answers", *TODAY),
            ("gone.answers", "--by", "dana", *TODAY),
        ],
        "talk": [
            *((("carmen", "--said", "Lorem", "--next", "Lorem", *TODAY),) * 2),
            ("ben", "--said", "Lorem", "--on", "2026-10-05", "--by", "dana", *TODAY),
            ("ben", "--said", "Lorem", "--on", "2026-12-05", *TODAY),
            ("ben", *TODAY, "--dry-run"),
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
            *(("alice", "1", option, *TODAY) for option in ("--outside", "--outside", "--no-outside")),
            *((("alice", "--take-back", "senior-account-executive", *TODAY),) * 2),
            ("alice", "--take-back", "Lorem", *TODAY),
        ],
    }

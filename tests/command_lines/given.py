"""What commands are given in these runs."""

from pathlib import Path

from careerctl import shelf

ROOT = Path(__file__).parents[2]
TODAY = ("--today", "2026-11-02")
PEOPLE = sorted(path.stem for path in (ROOT / "examples" / "northwind" / "people").glob("*.yaml"))
ROLES = sorted(path.stem for path in (ROOT / "examples" / "northwind" / "roles").glob("*.yaml"))
READERS = ("employee", "manager", "hr", "everyone")
SIDES = ("self", "manager", "agreed")
PAGES = ("announcement", "answer", "decision", "farewell", "plan", "prepare", "review", "talk")
DOCUMENTS = (*shelf.names("careerctl.formats.documents"), "json")
MATRIX = str(ROOT / "tests" / "exchange" / "matrix.csv")
EXPORT = str(ROOT / "tests" / "exchange" / "hr.csv")
WEST = "senior-account-executive-west"

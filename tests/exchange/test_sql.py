"""docs/sql.md: each question is answered alike by DuckDB, by SQLite and by a few lines of Python that know no SQL."""

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import duckdb
import pytest

from careerctl.cli import app
from careerctl.results.tables import TABLES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sql.md").read_text("utf-8")
QUESTIONS = re.findall(r"^## (\d+)\. .*?\n\nFor `--audience (\w+)`.*?```sql\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE)
LOCK = re.search(r"```text\n(SET allowed.*?)```", PAGE, re.DOTALL)
VIEW = re.search(r"```text\n(CREATE VIEW gaps .*?)```", PAGE, re.DOTALL)
Rows = list[dict[str, Any]]
NEWCOMERS = "  zest: {opens: 2026-04-01, closes: 2026-04-30, for: [p00002]}\npolicy:"
TODAY = ("--today", "2026-11-02")


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Export an organisation from dice and the example, in which a reason and an answer are missing, for hr.

    The rounds of the one have names that sort the other way, and one is somebody's alone; the other lists none.
    """
    folder = tmp_path_factory.mktemp("sql")
    line = [sys.executable, ROOT / "benchmarks" / "organisation.py", folder / "dice", "--people", "40"]
    subprocess.run(line, check=True)
    example = folder / "example"
    shutil.copytree(ROOT / "examples" / "northwind", example)
    person = next((example / "people").rglob("carmen.yaml"))
    person.write_text(re.sub(r"\n    because: .*(?:\n      .*)*", "", person.read_text("utf-8"), count=1), "utf-8")
    member = folder / "dice" / "people" / "team-0001" / "p00001.yaml"
    wish = "wishes:\n  - {role: account-executive, asked: 2026-09-02, shared_with: hr}\n"
    member.write_text(re.sub(r"wishes:\n(?: .*\n)+", wish, member.read_text("utf-8")), "utf-8")
    for file in (folder / "dice").rglob("*.yaml"):
        text = file.read_text("utf-8").replace("2026-h1", "spring-2026").replace("2026-h2", "autumn-2026")
        file.write_text(text.replace("spring-2026", "zest") if file.stem == "p00002" else text, "utf-8")
    for file, old, new in (
        (folder / "dice" / "careerctl.yaml", r"(?m)^policy:", NEWCOMERS),
        (example / "careerctl.yaml", r"(?ms)^rounds:.*?(?=^policy:)", ""),
    ):
        text, count = re.subn(old, new, file.read_text("utf-8"))
        assert count == 1
        file.write_text(text, "utf-8")
    for name in ("dice", "example"):
        for form in ("jsonl", "sqlite", "parquet"):
            line = ["export", folder / form, "--format", form, "--audience", "hr", "--names", "--root", folder / name]
            assert app.run([*map(str, line), *TODAY]) == 0
    return folder


def by_duckdb(tables: Path, scratch: Path) -> duckdb.DuckDBPyConnection:
    """Return DuckDB, locked as the page says, with a view for each table."""
    assert LOCK
    assert VIEW
    database = duckdb.connect(config={"threads": 1})
    database.execute(LOCK[1].replace("../tables", str(tables / "parquet")).replace("/tmp/duckdb", str(scratch)))  # noqa: S108
    for name in (each.name for each in TABLES.values() if each.name != "actions"):
        database.execute(VIEW[1].replace("../tables", str(tables / "parquet")).replace("gaps", name))
    return database


def by_sqlite(tables: Path) -> sqlite3.Connection:
    """Return SQLite with the tables of both projects."""
    database = sqlite3.connect(tables / "sqlite" / "v1" / "sqlite" / "project=dice" / "tables.sqlite")
    database.execute("ATTACH ? AS other", [str(tables / "sqlite/v1/sqlite/project=example/tables.sqlite")])
    for (name,) in database.execute("SELECT name FROM other.sqlite_master").fetchall():
        both = f"SELECT * FROM main.{name} UNION ALL SELECT * FROM other.{name}"  # noqa: S608  # names of ours
        database.execute(f"CREATE TEMP TABLE {name} AS {both}")
    return database


def read(tables: Path) -> dict[str, Rows]:
    """Return the rows of all tables."""
    found: dict[str, Rows] = defaultdict(list)
    for file in sorted((tables / "jsonl" / "v1").rglob("rows.jsonl")):
        table = file.relative_to(tables / "jsonl" / "v1").parts[0]
        found[table] += map(json.loads, file.read_text("utf-8").splitlines())
    return found


def back(t: dict[str, Rows], table: str, count: int = 1) -> Rows:
    """Return the rows of the last round of each project, or of another one, counted back from it."""
    place = {(each["project"], each["round"]): each["number"] for each in t["rounds"] if each["for_all"]}
    there = {(each["project"], each["round"]) for each in t[table] if each["round"]}
    found = []
    for project in {each for each, _ in there}:
        order = sorted((key for key in there if key[0] == project), key=lambda key: (place.get(key, 0), key))
        asked = order[::-1][count - 1 : count]
        found += [each for each in t[table] if (each["project"], each["round"]) in asked]
    return found


def level(gap: dict[str, Any]) -> Any:
    return gap["manager_level"] if gap["agreed_level"] is None else gap["agreed_level"]


def grouped(rows: Any, *names: str) -> dict[tuple[Any, ...], Rows]:
    found: dict[tuple[Any, ...], Rows] = defaultdict(list)
    for each in rows:
        found[tuple(each[name] for name in names)].append(each)
    return found


def short(t: dict[str, Rows]) -> Any:
    rated = [each for each in back(t, "gaps") if level(each) is not None]
    for need in t["needs"]:
        mine = [each for each in rated if (each["project"], each["competency"]) == (need["project"], need["needed"])]
        for (team,), some in grouped(mine, "team").items():
            there = sum(level(each) >= need["level"] for each in some) if need["kind"] == "competency" else 0
            if need["kind"] == "competency" and len({each["person"] for each in some}) >= 5 and there < need["people"]:
                yield need["project"], team, need["goal"], need["needed"], need["level"], need["people"], there


def alone(t: dict[str, Rows]) -> Any:
    active = {(each["project"], each["role"]) for each in t["roles"] if each["status"] == "active"}
    asked = [each for each in t["requirements"] if (each["project"], each["role"]) in active and not each["optional"]]
    for (project, competency), some in grouped(asked, "project", "competency").items():
        least = min(each["level"] for each in some)
        found = [each for each in back(t, "gaps") if (each["project"], each["competency"]) == (project, competency)]
        have = {each["person"] for each in found if level(each) is not None and level(each) >= least}
        if len(have) == 1:
            yield project, competency, least, *have


def moved(t: dict[str, Rows]) -> Any:
    now = {(each["project"], each["person"], each["competency"]): level(each) for each in back(t, "gaps")}
    for (project, competency), some in grouped(back(t, "gaps", 2), "project", "competency").items():
        pairs = [(level(each), now.get((project, each["person"], competency))) for each in some]
        pairs = [(one, two) for one, two in pairs if one is not None and two is not None]
        if len(pairs) >= 5:
            yield project, competency, len(pairs), sum(b > a for a, b in pairs), sum(b < a for a, b in pairs)


def offsets(t: dict[str, Rows]) -> Any:
    rows = {(e["project"], e["person"], e["competency"], e["side"]): e for e in back(t, "ratings")}
    raters = {(e["project"], e["round"], e["person"]): e["rated_by"] for e in t["sheets"] if e["side"] == "manager"}
    pairs = [
        {"project": project, "by": raters[project, each["round"], person], "person": person, "more": more}
        for (project, person, competency, side), each in rows.items()
        if side == "manager" and each["level"] is not None and each["observed"]
        for own in [rows[project, person, competency, "self"]["level"]] if own is not None
        for more in [each["level"] - own]
    ]  # fmt: skip
    mean = {key: sum(e["more"] for e in some) / len(some) for (key,), some in grouped(pairs, "project").items()}
    for (project, by), some in grouped(pairs, "project", "by").items():
        if (people := len({each["person"] for each in some})) >= 5:
            yield project, by, people, len(some), sum(each["more"] for each in some) / len(some) - mean[project]


def waiting(t: dict[str, Rows]) -> Any:
    manager = {(each["project"], each["person"]): each["manager"] for each in t["people"]}
    for each in t["wishes"]:
        if (each["waiting_days"] or 0) > 14:
            about = [each[name] for name in ("project", "person", "number", "role", "waiting_days")]
            yield *about, manager[each["project"], each["person"]]


def unexplained(t: dict[str, Rows]) -> Any:
    up = {(each["project"], each["from_role"], each["to_role"]) for each in t["moves"] if each["kind"] == "promotion"}
    for each in t["decisions"]:
        if (
            (each["project"], each["from_role"], each["role"]) in up
            and not each["has_reason"]
            and not each["withdrawn"]
        ):
            yield tuple(each[name] for name in ("project", "person", "from_role", "role", "day", "decided_by"))


def unwished(t: dict[str, Rows]) -> Any:
    wished = {(e["project"], e["role"]) for e in t["wishes"] if not e["came_true"] and not e["withdrawn"]}
    for each in t["roles"]:
        if each["status"] == "active" and (each["project"], each["role"]) not in wished:
            yield each["project"], each["role"], each["name"]


def months(t: dict[str, Rows]) -> Any:
    for each in t["moves"]:
        way = (each["project"], each["from_role"], each["to_role"])
        took = [
            h["months"]
            for h in t["held"]
            if (h["project"], h["role"], h["next_role"]) == way and h["months"] is not None
        ]
        if took:
            yield *way, each["typical_months"], len(took), sum(took) / len(took)


def missing(t: dict[str, Rows]) -> Any:
    manager = {(each["project"], each["person"]): each["manager"] for each in t["people"]}
    for each in back(t, "ratings"):
        if each["said"] == "no-chance" and each["required"] is not None:
            yield each["project"], each["person"], each["competency"], manager[each["project"], each["person"]]


def coverage(t: dict[str, Rows]) -> Any:
    for each in t["openings"]:
        ways = {(m["project"], m["from_role"]) for m in t["moves"] if m["to_role"] == each["role"] and not m["draft"]}
        near = {p["person"] for p in t["people"] if (p["project"], p["role"]) in ways and not p["left_on"]}
        near = {p["person"] for p in t["people"] if p["project"] == each["project"] and p["person"] in near}
        asks = [w for w in t["wishes"] if (w["project"], w["role"]) == (each["project"], each["role"])]
        wish = {w["person"] for w in asks if not w["came_true"] and not w["withdrawn"]}
        if each["free"]:
            yield each["project"], each["opening"], each["role"], each["free"], len(near), len(wish)


PLAIN = (short, alone, moved, offsets, waiting, unexplained, unwished, months, missing, coverage)


def plain(rows: Any) -> list[tuple[Any, ...]]:
    """Return an answer in an order that all share, days as text and figures as far as all compute them alike."""
    cells = (
        [round(x, 6) if isinstance(x, float) else x if isinstance(x, int) else x and str(x) for x in row]
        for row in rows
    )
    return sorted({tuple(each) for each in cells}, key=repr)


def test_all_answer_alike(tables: Path, tmp_path: Path) -> None:
    assert [(int(number), audience) for number, audience, _ in QUESTIONS] == [(each, "hr") for each in range(1, 11)]
    duck, lite, rows = by_duckdb(tables, tmp_path), by_sqlite(tables), read(tables)
    ends = [("dice", "autumn-2026"), ("example", "2026-h2")], [("dice", "spring-2026"), ("example", "2026-h1")]
    assert [sorted(grouped(back(rows, "gaps", count), "project", "round")) for count in (1, 2)] == [*ends]
    assert grouped(rows["gaps"], "round")[("zest",)]
    for (number, _, query), answer in zip(QUESTIONS, PLAIN, strict=True):
        expected = plain([[float(x) if isinstance(x, int) else x for x in each] for each in answer(rows)])
        assert expected, number
        for database in (duck, lite):
            found = database.execute(query).fetchall()
            assert plain([[float(x) if isinstance(x, int) else x for x in each] for each in found]) == expected, number


def test_duckdb_reaches_nothing_else(tables: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.csv").write_text("a\n1\n", "utf-8")
    duck = by_duckdb(tables, tmp_path / "in")
    for query in (
        f"SELECT * FROM read_csv('{tmp_path / 'secret.csv'}')",  # noqa: S608  # that is the point
        f"SELECT * FROM read_text('{tables / 'dice' / 'careerctl.yaml'}')",  # noqa: S608  # that is the point
        "SELECT * FROM read_csv('https://example.com/a.csv')",
        f"COPY (SELECT 1) TO '{tmp_path / 'out.csv'}'",
        f"ATTACH '{tmp_path / 'out.duckdb'}' AS out",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        f"SET allowed_directories = ['{tmp_path}']",
    ):
        with pytest.raises((duckdb.PermissionException, duckdb.InvalidInputException)):
            duck.execute(query)
    assert not list(tmp_path.glob("out*"))

"""docs/sql.md: each question is answered alike by DuckDB, by SQLite and by a few lines of Python that know no SQL."""

import ast
import json
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from sqlglot import ErrorLevel, expressions, parse_one, transpile
from sqlglot.optimizer.annotate_types import annotate_types
from sqlglot.optimizer.qualify import qualify

from careerctl.cli import app
from careerctl.exchange.tables.parquet import TYPES
from careerctl.results.readers import Audience
from careerctl.results.tables import TABLES
from exchange.answers import PLAIN, Rows, back, grouped

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sql.md").read_text("utf-8")
QUESTIONS = re.findall(r"^## (\d+)\. .*?\n\nFor `--audience (\w+)`.*?```sql\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE)
LOCK = re.search(r"```text\n(SET allowed.*?)```", PAGE, re.DOTALL)
VIEW, EXPECTED = (re.search(rf"```text\n(CREATE VIEW {each} .*?)```", PAGE, re.DOTALL) for each in ("gaps", "expected"))
SCALE = (ROOT / "docs" / "scale.md").read_text("utf-8")
READ = re.search(r"```python\noptions = (.*?)\nspark\.read\.options", SCALE)
SPARK = {"text": "string", "integer": "bigint", "number": "double", "boolean": "boolean", "day": "date"}
LIGHT = {
    "ui.enabled": "false",
    "driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "sql.shuffle.partitions": 1,
    "sql.codegen.wholeStage": "false",
    "sql.adaptive.enabled": "false",
    "sql.session.timeZone": "UTC",
}
"""Settings of Spark with which a few rows take a fifth of the time."""
ENGINES = ("spark", "trino", "snowflake", "bigquery", "tsql")
PROJECTS = ("dice", "example", "lost")
NEWCOMERS = "  zest: {opens: 2026-04-01, closes: 2026-04-30, for: [p00002]}\npolicy:"
DAYS = {"dice": "2026-11-02", "example": "2026-11-01"}


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
    for name, day in DAYS.items():
        for form in ("jsonl", "sqlite", "parquet"):
            line = ["export", folder / form, "--format", form, "--audience", "hr", "--names", "--root", folder / name]
            assert app.run([*map(str, line), "--today", day]) == 0
    (folder / "parquet" / "expected.csv").write_text("\n".join(("project", *PROJECTS)), "utf-8")
    return folder


def by_duckdb(tables: Path, scratch: Path) -> duckdb.DuckDBPyConnection:
    """Return DuckDB, locked as the page says, with a view for each table."""
    assert LOCK
    assert VIEW
    assert EXPECTED
    database = duckdb.connect(config={"threads": 1})
    database.execute(LOCK[1].replace("../tables", str(tables / "parquet")).replace("/tmp/duckdb", str(scratch)))  # noqa: S108
    for name in (each.name for each in TABLES.values() if each.name != "actions"):
        database.execute(VIEW[1].replace("../tables", str(tables / "parquet")).replace("gaps", name))
    database.execute(EXPECTED[1].replace("../tables", str(tables / "parquet")))
    return database


def by_sqlite(tables: Path) -> sqlite3.Connection:
    """Return SQLite with the tables of both projects."""
    database = sqlite3.connect(tables / "sqlite" / "v1" / "sqlite" / "project=dice" / "tables.sqlite")
    database.execute("ATTACH ? AS other", [str(tables / "sqlite/v1/sqlite/project=example/tables.sqlite")])
    for (name,) in database.execute("SELECT name FROM other.sqlite_master").fetchall():
        both = f"SELECT * FROM main.{name} UNION ALL SELECT * FROM other.{name}"  # noqa: S608  # names of ours
        database.execute(f"CREATE TEMP TABLE {name} AS {both}")
    database.execute("CREATE TEMP TABLE expected (project)")
    database.executemany("INSERT INTO expected VALUES (?)", [(each,) for each in PROJECTS])
    return database


def read(tables: Path) -> dict[str, Rows]:
    """Return the rows of all tables."""
    found: dict[str, Rows] = defaultdict(list)
    for file in sorted((tables / "jsonl" / "v1").rglob("rows.jsonl")):
        table = file.relative_to(tables / "jsonl" / "v1").parts[0]
        found[table] += map(json.loads, file.read_text("utf-8").splitlines())
    found["expected"] = [{"project": each} for each in PROJECTS]
    return found


def plain(rows: Any) -> list[tuple[Any, ...]]:
    """Return an answer in an order that all share, days as text and figures as far as all compute them alike."""
    cells = (
        [round(x, 6) if isinstance(x, float) else x if isinstance(x, int) else x and str(x) for x in row]
        for row in rows
    )
    return sorted({tuple(each) for each in cells}, key=repr)


def test_all_answer_alike(tables: Path, tmp_path: Path) -> None:
    assert [(int(number), audience) for number, audience, _ in QUESTIONS] == [(each, "hr") for each in range(1, 12)]
    duck, lite, rows = by_duckdb(tables, tmp_path), by_sqlite(tables), read(tables)
    ends = [("dice", "autumn-2026"), ("example", "2026-h2")], [("dice", "spring-2026"), ("example", "2026-h1")]
    assert [sorted(grouped(back(rows, "gaps", count), "project", "round")) for count in (1, 2)] == [*ends]
    assert grouped(rows["gaps"], "round")[("zest",)]
    for (number, _, query), answer in zip(QUESTIONS, PLAIN, strict=True):
        expected = answers(answer(rows))
        assert expected, number
        for database in (duck, lite):
            found = database.execute(query).fetchall()
            assert answers(found) == expected, number


def answers(rows: Any) -> list[tuple[Any, ...]]:
    """Return rows as `plain` does, whether an engine takes a figure for whole or not."""
    return plain([[float(x) if isinstance(x, int) else x for x in each] for each in rows])


def test_other_engines_understand_the_same(tables: Path, tmp_path: Path, whole) -> None:
    """What sqlglot writes in others' words is read back, and still has the same answer; no mean is cut to wholes."""
    duck = by_duckdb(tables, tmp_path)
    schema = {name: {each.name: TYPES[each.type] for each in table.every_column()} for name, table in TABLES.items()}
    schema = {name: {"project": "VARCHAR", **columns} for name, columns in schema.items()}
    schema["expected"] = {"project": "VARCHAR"}
    for turn, (number, _, query) in enumerate(QUESTIONS):
        tree = annotate_types(qualify(parse_one(query, read="duckdb"), schema=schema), schema=schema)
        assert all(each.this.is_type("double") for each in tree.find_all(expressions.Avg)), number
        assert not [*tree.find_all(expressions.Div)], number  # which some cut to wholes
        expected = answers(duck.execute(query).fetchall())
        for engine in ENGINES if whole else ENGINES[turn % len(ENGINES) :][:1]:
            [theirs] = transpile(query, read="duckdb", write=engine, unsupported_level=ErrorLevel.RAISE)
            [ours] = transpile(theirs, read=engine, write="duckdb", unsupported_level=ErrorLevel.RAISE)
            assert answers(duck.execute(ours).fetchall()) == expected, (number, engine, theirs)


@pytest.fixture
def spark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Start Spark on one processor, in a folder of its own. Without it, or Java, the test is skipped."""
    sql = pytest.importorskip("pyspark.sql")
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
    session = sql.SparkSession.builder.master("local[1]")
    for name, value in LIGHT.items():
        session = session.config(f"spark.{name}", value)
    started = session.getOrCreate()
    started.sparkContext.setLogLevel("ERROR")
    yield started
    started.stop()


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")  # what Spark's own code is warned of
def test_spark_reads_and_answers_as_duckdb(tables: Path, tmp_path: Path, spark: Any) -> None:
    """The same columns of the same types, the same rows and the same answers, read as docs/scale.md says."""
    assert READ
    duck, values, options = by_duckdb(tables, tmp_path), [], ast.literal_eval(READ[1])
    with pytest.raises(Exception, match=r"manifest\.json"):
        spark.read.parquet(f"{tables}/parquet/v1/gaps").collect()
    for table in (each for each in TABLES.values() if each.name != "actions"):
        frame = spark.read.options(**options).parquet(f"{tables}/parquet/v1/{table.name}")
        frame.createOrReplaceTempView(table.name)
        declared = [("project", "text"), *((e.name, e.type) for e in table.columns(Audience.HR, ids=True, names=True))]
        assert sorted(frame.dtypes) == sorted((name, SPARK[type_]) for name, type_ in declared), table.name
        names = ", ".join(name for name, _ in declared)
        found = [tuple(each) for each in frame.select(*(name for name, _ in declared)).collect()]
        expected = duck.execute(f"SELECT {names} FROM {table.name}").fetchall()  # noqa: S608  # names of ours
        assert sorted(found, key=repr) == sorted(expected, key=repr), table.name
        values += [cell for row in found for cell in row]
    assert {*map(type, values)} == {str, int, float, bool, date, type(None)}
    assert any(isinstance(each, float) and each % 1 for each in values)
    spark.createDataFrame([(each,) for each in PROJECTS], "project string").createOrReplaceTempView("expected")
    for number, _, query in QUESTIONS:
        answer, expected = spark.sql(transpile(query, read="duckdb", write="spark")[0]), duck.execute(query)
        assert answer.columns == [each[0] for each in expected.description], number
        assert answers(answer.collect()) == answers(expected.fetchall()), number


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

#!/usr/bin/env python3
"""Writes tables as `careerctl export --format parquet --audience hr --names` does, of many people in many projects.

    python benchmarks/many_people.py FOLDER --people 500000 [--each 1000]

No repository is read: DuckDB makes the rows, 40 ratings a person, from the queries in `many_people.sql`. Only one
project is held at a time. There are no manifests, which no question reads.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import duckdb

from careerctl.exchange.parts import VERSION
from careerctl.exchange.tables.parquet import TYPES
from careerctl.results.readers import Audience
from careerctl.results.table import RowTable
from careerctl.results.tables import TABLES

ROUNDS = ("spring-2026", "autumn-2026")
_PAGE = Path(__file__).with_suffix(".sql").read_text("utf-8")
QUERIES = dict(re.findall(r"^-- (\w+)\n(SELECT .*?)(?=\n\n|\Z)", _PAGE, re.DOTALL | re.MULTILINE))


def write(folder: Path, people: int, each: int) -> int:
    """Write the tables of projects of `each` people below a folder, and return how many files they are."""
    with duckdb.connect(config={"memory_limit": "1GB", "preserve_insertion_order": False}) as database:
        files = 0
        for number, first in enumerate(range(0, people, each)):
            for name, value in (("project", f"project-{number:04}"), ("people", min(each, people - first))):
                database.execute(f"SET VARIABLE {name} = ?", [value])
            database.execute(f"CREATE OR REPLACE TEMP TABLE everybody AS {QUERIES['everybody']}")
            files += sum(_copied(database, folder / VERSION, f"project-{number:04}", table) for table in tables())
        return files


def tables() -> Iterator[RowTable]:
    """Yield the tables that hr reads."""
    return (table for table in TABLES.values() if table.is_for(Audience.HR))


def _copied(database: duckdb.DuckDBPyConnection, folder: Path, project: str, table: RowTable) -> int:
    """Write the parts of a table of one project, and return how many they are."""
    place = folder / table.name / f"project={project}"
    parts = {place / f"round={each}": each for each in ROUNDS} if table.by_round else {place: None}
    for part, round_ in parts.items():
        part.mkdir(parents=True)
        database.execute("SET VARIABLE round = ?", [round_])
        database.execute(f"COPY ({_typed(database, table)}) TO '{part / 'rows.parquet'}' (FORMAT parquet)")
    return len(parts)


def _typed(database: duckdb.DuckDBPyConnection, table: RowTable) -> str:
    """Return a table's query with its columns as they are declared: the project first, what no query says empty."""
    query = QUERIES[table.name]
    declared = table.columns(Audience.HR, ids=True, names=True)
    made = {each for each in database.sql(query).columns if not each.startswith("_")}
    if strange := made - {each.name for each in declared}:
        message = f"{table.name} has no column {', '.join(sorted(strange))}"
        raise ValueError(message)
    written = ((each.name if each.name in made else "NULL", TYPES[each.type], each.name) for each in declared)
    columns = (f"CAST({what} AS {type_}) AS {name}" for what, type_, name in written)
    return f"SELECT getvariable('project') AS project, {', '.join(columns)} FROM ({query})"  # noqa: S608  # our own


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="an empty or new folder")
    parser.add_argument("--people", type=int, required=True, metavar="N")
    parser.add_argument("--each", type=int, default=1000, metavar="N", help="people in a project")
    wanted = parser.parse_args()
    if wanted.folder.exists() and any(wanted.folder.iterdir()):
        parser.error(f"{wanted.folder} is not empty")
    print(f"{write(wanted.folder, wanted.people, wanted.each):,} files")


if __name__ == "__main__":
    main()

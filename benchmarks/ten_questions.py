#!/usr/bin/env python3
"""Asks the questions of docs/sql.md of tables in a folder, each in a process of its own, on two processors.

    python benchmarks/ten_questions.py FOLDER [FOLDER ...] [--memory 4GB]

Each row says, for each folder, how many seconds the quickest of three processes took from the start of DuckDB to the
last row, how many seconds of a processor the least busy one, the most memory that one of them had, and how many rows
the answer is; then by how much the seconds of a processor grow from the first folder to the last.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import duckdb

SQL = (Path(__file__).parents[1] / "docs" / "sql.md").read_text("utf-8")
QUESTIONS = dict(re.findall(r"^## (\d+)\. .*?```sql\n(.*?)```", SQL, re.DOTALL | re.MULTILINE))
TRIES = 3
VIEW = """
CREATE VIEW {0} AS
SELECT * FROM read_parquet('{1}/v1/{0}/**/*.parquet', union_by_name = true, hive_partitioning = false)
"""


class Took(NamedTuple):
    """What a question took: seconds, seconds of a processor and the peak in millions of bytes; and its rows."""

    seconds: float
    busy: float
    peak: float
    rows: int


def ask(folder: str, number: str, memory: str) -> Took:
    """Ask one question in this process."""
    begin, busy = time.perf_counter(), time.process_time()
    with duckdb.connect(config={"threads": 2, "memory_limit": memory}) as database:
        database.execute("CREATE VIEW expected AS SELECT * FROM (VALUES ('project-0000'), ('another')) listed(project)")
        for table in sorted(each.name for each in (Path(folder) / "v1").iterdir()):
            if re.search(rf"\b{table}\b", QUESTIONS[number]):
                database.execute(VIEW.format(table, folder))
        rows = len(database.execute(QUESTIONS[number]).fetchall())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    return Took(time.perf_counter() - begin, time.process_time() - busy, peak, rows)


def asked(folder: str, number: str, memory: str) -> Took:
    """Ask a question in some processes, and return the least seconds and the most memory."""
    line = [sys.executable, __file__, folder, "--only", number, "--memory", memory]
    tries = [subprocess.run(line, check=True, capture_output=True, text=True).stdout.split() for _ in range(TRIES)]
    seconds, busy, peaks, rows = zip(*tries, strict=True)
    return Took(min(map(float, seconds)), min(map(float, busy)), max(map(float, peaks)), int(rows[0]))


def main() -> None:
    """Ask what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("--memory", default="4GB", help="DuckDB's own bound")
    parser.add_argument("--only", choices=QUESTIONS, help="ask this one, in this process")
    wanted = parser.parse_args()
    if wanted.only:
        print(*ask(wanted.folders[0], wanted.only, wanted.memory))
        return
    for number in QUESTIONS:
        every = [asked(folder, number, wanted.memory) for folder in wanted.folders]
        cells = (f"{each.seconds:.2f} | {each.busy:.2f} | {each.peak:,.0f} MB | {each.rows:,}" for each in every)
        print(f"| {number} | {' | '.join(cells)} | × {every[-1].busy / every[0].busy:.1f} |", flush=True)


if __name__ == "__main__":
    main()

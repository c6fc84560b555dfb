"""The generator of tables: the columns that `export` declares, and an answer to each question of docs/sql.md."""

from pathlib import Path

import duckdb

from careerctl.exchange.tables.parquet import TYPES
from careerctl.results.readers import Audience
from careerctl.results.tables import TABLES

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def test_tables_are_declared_and_questions_answered(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARKS)
    from many_people import ROUNDS, tables, write
    from ten_questions import QUESTIONS, VIEW, ask

    assert write(tmp_path, 400, 300) == 2 * (len([*tables()]) + 3 * (len(ROUNDS) - 1))
    with duckdb.connect(config={"threads": 1}) as database:
        for table in (each for each in TABLES.values() if each.is_for(Audience.HR)):
            database.execute(VIEW.format(table.name, tmp_path))
            columns = table.columns(Audience.HR, ids=True, names=True)
            declared = [("project", "VARCHAR"), *((each.name, TYPES[each.type]) for each in columns)]
            found = database.execute(f"DESCRIBE {table.name}").fetchall()
            assert [(name, type_) for name, type_, *_ in found] == declared
            key = ", ".join(("project", *table.key))
            query = f"SELECT count(*), count(DISTINCT ({key})) FROM {table.name}"  # noqa: S608  # names of ours
            [(rows, different)] = database.execute(query).fetchall()
            assert rows == different > 0, table.name
        database.execute("CREATE VIEW expected AS SELECT * FROM (VALUES ('project-0002')) listed(project)")
        for number, query in QUESTIONS.items():
            assert database.execute(query).fetchall(), number
        assert database.execute("SELECT count(*) FROM ratings").fetchall() == [(40 * 400,)]
    assert all(each > 0 for each in ask(str(tmp_path), "5", "1GB"))

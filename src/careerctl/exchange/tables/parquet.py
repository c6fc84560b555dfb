"""Parquet, written by DuckDB, which may reach nothing but the folder in which the file is made."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from careerctl.exchange.extras import needed_for
from careerctl.exchange.table_format import Making, TableFormat, WaitingRows, plain_pieces
from careerctl.problems.error import CareerctlError
from careerctl.results.table import Type

TYPES: Mapping[Type, str] = {
    "text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "day": "DATE",
}  # fmt: skip


_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "256MB",
    "preserve_insertion_order": True,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_community_extensions": False,
}


def _make(every: Sequence[Making]) -> None:
    with needed_for("parquet", "Parquet"):
        import duckdb
    waiting = [each for one in every for each in one.kept]
    folders = sorted({*(one.file.parent for one in every), *(each.path.parent for each in waiting)})
    try:
        with closing(duckdb.connect(config=_SETTINGS)) as database:
            database.execute(f"SET allowed_directories = [{', '.join(map(_quoted, folders))}]")
            database.execute(f"SET temp_directory = {_quoted(folders[0])}")
            database.execute("SET enable_external_access = false")
            database.execute("SET lock_configuration = true")
            for one in every:
                for each in one.kept:
                    database.execute(_copying(each, one.file))
    except duckdb.Error as error:
        message = f"Parquet could not be written: {type(error).__name__}. Nothing was changed."
        raise CareerctlError(message) from error


def _copying(kept: WaitingRows, file: Path) -> str:
    columns = ", ".join(f"'{column.name}': '{TYPES[column.type]}'" for column in kept.columns)
    how = "auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"', nullstr = ''"
    rows = f"read_csv({_quoted(kept.path)}, {how}, columns = {{{columns}}})"
    return f"COPY (SELECT * FROM {rows}) TO {_quoted(file)} (FORMAT parquet)"  # noqa: S608  # paths of ours


def _quoted(path: Path) -> str:
    text = str(path).replace("'", "''")
    return f"'{text}'"


FORMAT = TableFormat("rows.parquet", plain_pieces, make=_make)

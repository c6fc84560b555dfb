"""`careerctl export` into a folder that holds other tables of a project, and onto a disk without room for them."""

import sqlite3
from pathlib import Path

NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"


def test_names_and_pseudonyms_do_not_lie_beside_each_other(careerctl, tmp_path):
    (tmp_path / "key").write_text("0123456789abcdef0123456789abcdef", "utf-8")
    names, hashes, hr = ("--names",), ("--pseudonyms", tmp_path / "key"), ("--audience", "hr")

    def export(tables: str, *more: object, form: str = "jsonl") -> int:
        some = ("--tables", tables, "--root", NORTHWIND, "--today", "2026-11-02")
        return int(careerctl("export", tmp_path / "out", "--format", form, *some, *more).code)

    for line, code in (
        (("people", *hr, *names), 0),
        (("held", *hr, *hashes), 2),
        (("goals",), 0),
        (("people", *hr, *hashes), 0),  # what is there gives way
        (("held", *hr, *hashes), 0),
        (("openings", *names), 2),
    ):
        assert export(*line) == code, line
    assert sorted(each.name for each in (tmp_path / "out" / "v1").iterdir()) == ["goals", "held", "people"]
    (tmp_path / "out/v1/held/project=northwind/manifest.json").write_text("[" * 100_000, "utf-8")
    assert export("people", *hr, *hashes) == 2  # nobody knows how it shows people


def test_a_database_without_room_leaves_what_was_there(careerctl, tmp_path, monkeypatch):
    line = ("export", tmp_path / "out", "--format", "sqlite", "--root", NORTHWIND, "--today", "2026-11-02")
    assert careerctl(*line).code == 0
    [file] = tmp_path.rglob("*.sqlite")
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise sqlite3.OperationalError

    monkeypatch.setattr("careerctl.exchange.tables.sqlite._fill", full)
    done = careerctl(*line, "--tables", "goals")
    assert (done.code, "OperationalError. Nothing was changed." in done.err) == (2, True)
    assert file.read_bytes() == before

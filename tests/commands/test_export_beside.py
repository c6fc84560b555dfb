"""`careerctl export` into a folder that holds other tables, of a project or of one that is called alike; and rounds."""

import json
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


def test_two_repositories_that_are_called_alike_do_not_mix(careerctl, committed, git, tmp_path):
    """Where git tells; a clone that is not whole, and a folder without git, give way and take places as ever."""
    roots = [tmp_path / each / "north" for each in ("one", "two", "bare")]
    for each in roots:
        each.mkdir(parents=True)
        (each / "careerctl.yaml").write_text("format: 1\n", "utf-8")
    one, two, bare = roots
    first = committed(one, on="2026-01-01")
    assert committed(two, on="2026-01-02") != first
    committed(one, on="2026-01-03")
    whole, shallow = tmp_path / "whole" / "north", tmp_path / "shallow" / "north"
    for clone, options in ((whole, ()), (shallow, ("--depth=1",))):
        git(tmp_path, "clone", "-q", *options, one.as_uri(), str(clone))
    out = tmp_path / "out"

    def repository() -> object:
        return json.loads((out / "v1/roles/project=north/manifest.json").read_bytes())["repository"]

    for root, options, code, known in (
        (one, (), 0, first),
        (whole, (), 0, first),
        (two, (), 2, first),
        (two, ("--tables", "goals"), 2, first),
        (two, ("--format", "case"), 2, first),
        (two, ("--project", "south"), 0, first),
        (shallow, (), 0, None),
        (bare, (), 0, None),
        (two, (), 0, git(two, "rev-parse", "HEAD")),
        (bare, (), 0, None),
    ):
        before = {each: each.read_bytes() for each in out.rglob("*.*") if each.is_file()}
        done = careerctl(
            "export", out, *(() if "--format" in options else ("--format", "csv")), *options, "--root", root
        )
        assert (done.code, repository()) == (code, known), (root, options, done.err)
        if code:
            assert "project=north comes from another repository" in done.err
            assert "Give --project NAME" in done.err
            assert {each: each.read_bytes() for each in out.rglob("*.*") if each.is_file()} == before


def test_rounds_are_numbered_as_careerctl_yaml_lists_them(careerctl, project):
    rounds = (
        "spring: {opens: 2026-03, closes: 2026-04-05}\n  autumn: {opens: 2026-10-01, closes: 9999-12-31, for: [pat]}"
    )
    root = project({"careerctl.yaml": f"format: 1\nrounds:\n  {rounds}\n"})
    assert careerctl("export", "out", "--format", "csv", "--root", root, "--project", "north").code == 0
    assert (root / "out/v1/rounds/project=north/rows.csv").read_text("utf-8").splitlines() == [
        "project,round,number,opens,closes,for_all",
        "north,spring,1,2026-03-01,2026-04-05,true",
        "north,autumn,2,2026-10-01,,false",
    ]

"""`careerctl export`: which tables are there, for whom, and what becomes of what was there before."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import command

from careerctl import shelf
from careerctl.exchange.table_format import TableFormat
from careerctl.project.writing.folder import Folder
from careerctl.results.gap import Item
from careerctl.results.people_rows import GapRow
from careerctl.results.readers import Audience, seen_by
from careerctl.results.tables import TABLES

NORTHWIND = Path(__file__).parents[2] / "examples" / "northwind"
AT = ("--root", NORTHWIND, "--today", "2026-11-02")
SHELF = "careerctl.exchange.tables"
FORMS = [each for each in shelf.names(SHELF) if isinstance(shelf.leaf(SHELF, each).FORMAT, TableFormat)]
PRIVATE = ("people", "assessments", "notes", "plans")
HR = ("--audience", "hr")


@pytest.fixture
def export(careerctl, tmp_path):
    """Return a function that exports Northwind, or another project, and returns what lies there then."""

    def run(*options: object, form: str = "jsonl", code: int = 0, folder: str = "tables", at: tuple = AT) -> Any:
        done = careerctl("export", tmp_path / folder, "--format", form, *options, *at)
        assert done.code == code, done.err
        return done if code else files(tmp_path / folder)

    return run


@pytest.fixture
def key(tmp_path):
    file = tmp_path / "key"
    file.write_text("0123456789abcdef0123456789abcdef\n", "utf-8")
    return file


def files(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def rows(found: dict[str, bytes], table: str) -> list[dict[str, Any]]:
    lines = (
        text for path, text in sorted(found.items()) if path.startswith(f"v1/{table}/") and path.endswith(".jsonl")
    )
    return [json.loads(line) for text in lines for line in text.decode().splitlines()]


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)
    elif isinstance(value, str):
        yield value


def test_what_is_there_for_whom(export, key):
    everyone = {each.name for each in TABLES.values() if not each.of_people}
    of = {
        "everyone": export(folder="everyone"),
        "hr": export(*HR, "--pseudonyms", key, folder="hr"),
        "manager": export("--manager", "dana", "--names", folder="manager"),
    }
    tables = {who: {path.split("/")[1] for path in found} for who, found in of.items()}
    assert tables == {"everyone": everyone, "hr": {*TABLES} - {"actions"}, "manager": {*TABLES}}
    for found in of.values():
        for path in (each for each in found if each.endswith("manifest.json")):
            manifest = json.loads(found[path])
            [file] = manifest["files"]
            written = found[path.replace("manifest.json", file["name"])]
            assert manifest["rows"] == len(written.splitlines())
            assert file["bytes"] == len(written)
            columns = [each["name"] for each in manifest["columns"]]
            every = ["project", *(each.name for each in TABLES[manifest["table"]].every_column())]
            assert sorted([*columns, *manifest["absent"]]) == sorted(every)
            assert all([*json.loads(line)] == columns for line in written.splitlines())
    absent = json.loads(of["hr"]["v1/gaps/project=northwind/round=2026-h2/manifest.json"])["absent"]
    assert absent == ["measured", "measured_by", "gap", "standing"]
    assert json.loads(of["everyone"]["v1/roles/project=northwind/manifest.json"])["absent"] == ["owner"]
    assert {each["person"] for each in rows(of["manager"], "gaps")} == {"alice", "ben", "carmen", "yuki"}


def test_the_table_of_gaps_says_what_gap_says(export, careerctl):
    """Of each person and round, for the manager; also `gap --all`, which is the same table."""
    found = rows(export("--manager", "dana", "--names"), "gaps")
    for person in sorted({each["person"] for each in found}):
        for round_ in ({}, {"--round": "2026-h1"}):
            line = ("gap", person, "--audience", "manager", "--format", "json", *(x for y in round_.items() for x in y))
            gap = json.loads(careerctl(*line, *AT).out)
            told = gap["round"] and gap["round"]["round"]
            said = {each["competency"]: each for each in found if (each["person"], each["round"]) == (person, told)}
            assert [*said] == [each["competency"] for each in gap["items"]]
            for each in gap["items"]:
                row = said[each["competency"]]
                levels = [(each[side] or {}).get("level") for side in ("own", "manager", "agreed")]
                assert levels == [row["own_level"], row["manager_level"], row["agreed_level"]]
                names = ("required", "must", "optional", "gap", "standing")
                assert [row[name] for name in names] == [each[name] for name in names]
                assert (row["measured"], row["measured_by"], row["state"]) == (each["level"], each["by"], gap["state"])
    ends = {each["person"]: each["round"] for each in found}
    last = [each for each in found if ends[each["person"]] == each["round"]]
    last.sort(key=lambda each: each["person"])
    answer = careerctl("gap", "--all", "--manager", "dana", "--format", "json", *AT)
    assert json.loads(answer.out)["rows"] == [{k: v for k, v in each.items() if k != "project"} for each in last]
    for audience in (Audience.HR, Audience.MANAGER):
        assert {"gap", "standing"} & {*seen_by(GapRow, audience)} == {"gap", "standing"} & {*seen_by(Item, audience)}


def test_no_word_of_anybody_and_no_name(export, key, whole):
    """In no table, manifest or name of a file, for whomever and in whatever format."""
    read = [yaml.safe_load(each.read_bytes()) for one in PRIVATE for each in (NORTHWIND / one).rglob("*.yaml")]
    words = {each for content in read for each in texts(content) if len(each) > 15 and " " in each}
    framework = " ".join(each.read_text("utf-8") for each in NORTHWIND.rglob("*.yaml") if each.parts[-2] not in PRIVATE)
    words = {each for each in words if each not in framework}
    people = {each.stem for each in (NORTHWIND / "people").rglob("*.yaml")}
    assert len(words) > 100
    for form in FORMS if whole else ("jsonl",):
        for options in (
            (*HR, "--pseudonyms", key),
            ("--manager", "dana", "--pseudonyms", key),
            ("--manager", "dana", "--names"),
        ):
            found = export(*options, form=form, folder=f"{form}{len(options)}{options[-1] == '--names'}")
            text = "\n".join((*found, *(each.decode("utf-8", "replace") for each in found.values())))
            assert not [each for each in words if each in text and options[-1] != "--names"], form
            assert not [each for each in words if each in text and not each.istitle()], form
            if options[-1] != "--names":
                assert not [each for each in people if re.search(rf"\b{each}\b", text)], form


def test_pseudonyms_are_one_for_each_and_give_no_order_away(export, key, tmp_path):
    one = export(*HR, "--pseudonyms", key)
    again, named = export(*HR, "--pseudonyms", key, folder="b"), export(*HR, "--names", folder="c")
    assert one == again
    pairs = {}
    by_role = {each["person"]: (each["role"], each["since"]) for each in rows(named, "people")}
    for each in rows(one, "people"):
        [name] = [who for who, about in by_role.items() if about == (each["role"], each["since"])]
        pairs[name] = each["person"]
    for table in ("people", "gaps", "ratings", "sheets", "held"):
        hidden, shown = rows(one, table), rows(named, table)
        assert sorted(each["person"] for each in hidden) == sorted(pairs[each["person"]] for each in shown), table
        order = [*dict.fromkeys((each.get("round") or "", each["person"]) for each in hidden)]
        assert order == sorted(order, key=lambda each: (each[0] or "__", each[1])), table
    (tmp_path / "other").write_text("fedcba9876543210fedcba9876543210", "utf-8")
    other = export(*HR, "--pseudonyms", tmp_path / "other", folder="d")
    assert not {each["person"] for each in rows(one, "people")} & {each["person"] for each in rows(other, "people")}


def test_what_is_refused(export, key, tmp_path):
    (tmp_path / "short").write_text("short", "utf-8")
    shutil.copy(key, tmp_path / "tables.key")
    for options, said in {
        HR: "ids are names, and these tables are about people. Add --pseudonyms KEYFILE",
        (*HR, "--names", "--pseudonyms", key): "--names lets ids stand, --pseudonyms puts something in their place",
        (*HR, "--pseudonyms", tmp_path / "no"): "openssl rand -hex 32 > KEYFILE",
        (*HR, "--pseudonyms", tmp_path / "short"): "short is no key: those have from 16 to 4096 bytes.",
        (*HR, "--pseudonyms", tmp_path / "tables" / "k"): "whoever reads the tables would have the key.",
        ("--audience", "manager", "--names"): "name who leads, with --manager",
        ("--manager", "dana", *HR, "--names"): "and --audience says hr",
        ("--tables", "rols"): "no table is called 'rols'. Did you mean 'roles'?",
        ("--tables", "people"): "people is not for everyone. It is for --audience hr.",
        (*HR, "--tables", "actions"): "actions is not for hr. It is for --audience manager --manager WHO.",
        ("--round", "2026-h9"): "no round has the id '2026-h9'. Did you mean",
        ("--project", "Team North"): "a project is named with small letters",
        ("--for-excel",): "--for-excel goes with --format csv",
    }.items():
        assert said in export(*options, code=2).err, options
    assert not (tmp_path / "tables").exists()
    assert "no format is called 'cvs'. Did you mean 'csv'?" in export(form="cvs", code=2).err
    assert "Name a folder." in export(folder="a.csv", form="csv", code=2).err
    assert export(*HR, "--tables", "roles,moves", form="csv").keys() == {
        f"v1/{table}/project=northwind/{file}"
        for table in ("roles", "moves")
        for file in (".careerctl-made", "manifest.json", "rows.csv")
    }


def test_the_same_bytes_in_however_many_processes(export, key, whole):
    for form in FORMS if whole else ("csv", "parquet"):
        made = [export(*HR, "--pseudonyms", key, "--jobs", jobs, form=form, folder=f"{form}-{jobs}") for jobs in (1, 3)]
        assert made[0] == made[1], form
        private = Path.cwd() / f"{form}-1"
        modes = {each.stat().st_mode & 0o077 for each in private.rglob("rows.*") if "/gaps/" in each.as_posix()}
        assert modes <= {0}, form


def test_csv_is_defused_and_marked_for_excel(careerctl, project):
    root = project({"roles/lead.yaml": 'name: "=1+1"\nmetadata: {cost: "@7"}\n'})
    line = ("export", "out", "--format", "csv", "--for-excel", "--root", root, "--project", "north")
    assert (careerctl(*line).code, careerctl(*line, *HR, "--names", "--round", "x/../../../y").code) == (0, 2)
    text = (root / "out/v1/roles/project=north/rows.csv").read_text("utf-8")
    assert re.search(r"\A\ufeffproject,role,name,(.*\n)+north,lead,'=1\+1,", text)


def test_parts_give_way_to_newer_ones_and_to_nothing_else(export, tmp_path):
    whole = export(*HR, "--names")
    other = export("--project", "other")
    (tmp_path / "tables/v1/roles/mine.txt").write_text("mine", "utf-8")
    one = export(*HR, "--names", "--round", "2026-h1", "--tables", "gaps")
    assert {path: one[path] for path in whole} == whole
    fewer = export()
    left = {each.split("/")[1] for each in fewer if "project=northwind" in each}
    assert left == {each.name for each in TABLES.values() if not each.of_people}
    assert {each for each in fewer if "project=other" in each} == {each for each in other if "project=other" in each}
    (tmp_path / "tables/v1/roles/project=northwind/mine.txt").write_text("mine", "utf-8")
    before = files(tmp_path / "tables")
    assert "holds mine.txt." in export(code=2).err
    assert files(tmp_path / "tables") == before


def test_an_export_that_fails_leaves_what_was_there(export, tmp_path, monkeypatch):
    before = export(*HR, "--names")
    real, moves = Folder.move, []

    def fails(self, name, other):
        moves.append(name)
        if len(moves) == 9:
            raise OSError(28, "No space left on device")
        real(self, name, other)

    with monkeypatch.context() as patch:
        patch.setattr(Folder, "move", fails)
        assert "No space left on device. Nothing was changed." in export(*HR, "--names", form="csv", code=2).err
    assert len(moves) > 9
    assert files(tmp_path / "tables") == before

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("careerctl.project.writing.parts._move", killed)
        patch.setattr("careerctl.project.writing.parts.clear", lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            export(*HR, "--names", form="csv")
    assert export(*HR, "--names") == before


def test_who_cannot_be_read_is_left_out_and_said(careerctl, tmp_path):
    root = tmp_path / "northwind"
    shutil.copytree(NORTHWIND, root)
    (root / "assessments/2026-h2/alice.self.yaml").write_text("by: alice\nratings: [\n", "utf-8")
    done = careerctl("export", "out", "--format", "jsonl", *HR, "--names", "--root", root, *AT[2:])
    assert done.code == 2
    assert "assessments/2026-h2/alice.self.yaml" in done.err
    found = files(tmp_path / "out")
    assert "alice" in {each["person"] for each in rows(found, "people")}
    assert not {each["person"] for table in ("gaps", "ratings", "sheets") for each in rows(found, table)} & {"alice"}
    assert json.loads(found["v1/people/project=northwind/manifest.json"])["left_out"] == 1


@pytest.mark.exhaustive
def test_three_repositories_into_one_folder_are_one_three_times_as_large(careerctl, tmp_path, key):
    """By three processes at once; each replaces its own parts."""
    whole, framework = tmp_path / "whole", tmp_path / "framework"
    shutil.copytree(NORTHWIND, whole)
    for each in (whole / "people").rglob("*.yaml"):  # what is said under a former id is known where the person is
        each.write_text(each.read_text("utf-8").replace("by: yuki-tanaka", "by: yuki"), "utf-8")
    shutil.copytree(NORTHWIND, framework, ignore=shutil.ignore_patterns(*PRIVATE))
    settings = yaml.safe_load((NORTHWIND / "careerctl.yaml").read_text("utf-8"))
    own = {name: settings[name] for name in ("format", "rounds", "policy") if name in settings}
    people = sorted(each.stem for each in (NORTHWIND / "people").rglob("*.yaml"))
    for number in range(3):
        root = tmp_path / f"team-{number}"
        for each in (path for one in PRIVATE for path in (whole / one).rglob("*.yaml")):
            whose = (
                yaml.safe_load(each.read_text("utf-8"))["person"] if "plans" in each.parts else each.name.split(".")[0]
            )
            if whose in people and people.index(whose) % 3 == number:
                target = root / each.relative_to(whole)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(each, target)
        (root / "careerctl.yaml").write_text(
            yaml.safe_dump(own | {"framework": "../framework"}, sort_keys=False), "utf-8"
        )
    line = ("export", tmp_path / "out", "--format", "jsonl", *HR, "--pseudonyms", key, *AT[2:])
    roots = [tmp_path / f"team-{number}" for number in range(3)]
    running = [subprocess.Popen(command(*line, "--root", root), env=os.environ) for root in roots]
    assert [each.wait() for each in running] == [0, 0, 0]
    assert careerctl(*line[:1], tmp_path / "one", *line[2:], "--root", whole).code == 0
    parts, one = files(tmp_path / "out"), files(tmp_path / "one")
    for table in (each.name for each in TABLES.values() if each.of_people and each.name != "actions"):
        mine, all_ = (
            [{k: v for k, v in e.items() if k != "project"} for e in rows(found, table)] for found in (parts, one)
        )
        assert sorted(map(json.dumps, mine)) == sorted(map(json.dumps, all_)), table
    assert {path.split("/")[2] for path in parts} == {f"project=team-{number}" for number in range(3)}

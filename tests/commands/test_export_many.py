"""`careerctl export` of many repositories into one folder, of which some come to nothing or are killed on the way."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import duckdb
from forking import run_forked

from careerctl.exchange.parts import MANIFEST
from careerctl.project.writing.whole_folder import MARK
from careerctl.results.tables import TABLES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sql.md").read_text("utf-8")
ASKED = re.search(r"^## 11\. .*?```sql\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE)
ROLE = "name: Guide\nstatus: active\ntrack: individual\nsummary: Leads walks.\n"
SETTINGS = "format: 1\nrounds:\n  spring: {opens: 2026-03-01, closes: 2026-04-05}\ntracks: {individual: {name: Own}}\n"
NEVER = 10**6
AT_ONCE = 8
KILLED = """
import os
left = int(sys.argv.pop(1))
def counted(plain):
    def call(*arguments, **options):
        global left
        left -= 1
        if left < 0:
            os._exit(9)
        return plain(*arguments, **options)
    return call
for name in ("mkdir", "rename", "replace"):
    setattr(os, name, counted(getattr(os, name)))
"""
"""Kill the process at a call that makes or moves a folder."""
HR = ("--format", "jsonl", "--audience", "hr", "--names")
Line = tuple[object, ...]


def repository(root: Path, number: int, *, large: bool) -> Path:
    """Write a project: from dice, or two files and two people."""
    if large:
        line = [sys.executable, ROOT / "benchmarks" / "organisation.py", root, "--people", "8", "--seed", str(number)]
        subprocess.run(line, check=True)
        return root
    people = {f"people/p{each}.yaml": f"name: P {each}\nrole: guide\nsince: 2024\n" for each in range(2)}
    for name, text in {"careerctl.yaml": SETTINGS, "roles/guide.yaml": ROLE, **people}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def export(root: Path, out: Path, day: str, *more: str, calls: int = NEVER) -> Line:
    """Return how a project is exported, up to so many calls, in the words of a command line."""
    return (calls, "export", out, *(more or HR), "--root", root, "--today", day, "--jobs", "1")


def run(lines: list[Line], *, at_once: bool) -> list[int]:
    """Run command lines, many at once in processes of their own, or one after the other; return how they ended."""
    texts = [[*map(str, each)] for each in lines]
    if not at_once:
        return [run_forked(*each, cwd=ROOT, first=KILLED).code for each in texts]
    begin = "import sys\nfrom careerctl.__main__ import main\nimport careerctl.project.writing.folder"
    code = f"{begin}\n{KILLED}\nsys.exit(main())"  # which has looked by then what the system's own calls can do
    start = partial(subprocess.run, check=False, capture_output=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return [each.returncode for each in pool.map(start, [[sys.executable, "-c", code, *each] for each in texts])]


def parts(out: Path) -> Iterator[str]:
    """Yield the paths of all parts, each of which is whole: what its manifest and its mark say is what lies there."""
    for folder in {each.parent for each in (out / "v1").rglob("*") if each.is_file()}:
        [file] = json.loads((folder / MANIFEST).read_bytes())["files"]
        assert hashlib.sha256((folder / file["name"]).read_bytes()).hexdigest() == file["sha256"]
        named = (folder / MARK).read_text("utf-8").split()
        assert {each.name for each in folder.iterdir()} == {MARK, *named} == {MARK, MANIFEST, file["name"]}
        yield folder.relative_to(out).as_posix()


def held(out: Path, project: str) -> dict[str, bytes]:
    """Return the bytes of a project's whole parts."""
    mine = [out / each for each in parts(out) if f"/project={project}" in each]
    return {file.relative_to(out).as_posix(): file.read_bytes() for each in mine for file in each.iterdir()}


def missing(out: Path, expected: list[str]) -> dict[str, str | None]:
    """Ask as docs/sql.md does."""
    assert ASKED
    with duckdb.connect() as database:
        database.execute(f"CREATE VIEW exports AS FROM read_json('{out}/v1/exports/**/*.jsonl', union_by_name = true)")
        database.execute("CREATE TABLE expected AS SELECT unnest(?) AS project", [expected])
        return {project: day and str(day) for project, day, _ in database.execute(ASKED[1]).fetchall()}


def test_of_many_repositories_the_folder_holds_whole_parts_and_says_who_is_missing(tmp_path: Path, whole) -> None:
    """One is written twice at once, one killed between the moves, one in a newer format, and one killed at first."""
    names = [f"project-{each:02}" for each in range(50 if whole else 4)]
    twice, killed, newer, *_, fresh = names
    roots = {each: repository(tmp_path / each, number, large=whole) for number, each in enumerate(names)}
    out, clean = tmp_path / "out", tmp_path / "clean"
    before = [export(roots[each], out, "2026-11-01") for each in names if each != fresh]
    assert {*run(before, at_once=whole)} == {0}
    assert missing(out, names) == {fresh: None}
    assert {each.split("/")[1] for each in parts(out)} == {*TABLES} - {"actions"}
    settings = (roots[newer] / "careerctl.yaml").read_text("utf-8")
    (roots[newer] / "careerctl.yaml").write_text(settings.replace("format: 1", "format: 2", 1), "utf-8")
    before_newer, calls = held(out, newer), {killed: 100, fresh: 20}
    lines = [export(roots[each], out, "2026-11-02", calls=calls.get(each, NEVER)) for each in (twice, *names)]
    codes = dict(zip(("", *names), run(lines, at_once=whole), strict=True))
    assert {each: code for each, code in codes.items() if code} == {killed: 9, newer: 2, fresh: 9}
    assert missing(out, names) == {killed: None, newer: "2026-11-01", fresh: None}
    assert held(out, newer) == before_newer
    assert not held(out, fresh)
    assert held(out, killed)
    (roots[newer] / "careerctl.yaml").write_text(settings, "utf-8")
    compared = (twice, killed, fresh) if whole else (killed,)
    again = [export(roots[each], out, "2026-11-02") for each in (killed, newer, fresh)]
    alone = [export(roots[each], clean, "2026-11-02") for each in compared]
    assert {*run([*again, *alone], at_once=whole)} == {0}
    assert missing(out, names) == {}
    for each in compared:
        assert held(out, each) == held(clean, each), each
    assert [each.name for each in out.iterdir()] == ["v1"]


def test_whenever_an_export_is_killed_the_next_goes_on(tmp_path: Path, whole) -> None:
    """Where the row about the export lies, all parts are of one export; those of the other are never among them."""
    root, out = repository(tmp_path / "north", 0, large=False), tmp_path / "out"
    old, new, csv = tmp_path / "old", tmp_path / "new", ("--format", "csv")
    lines = [
        export(root, old, "2026-11-01", *(HR if whole else ("--format", "jsonl"))),
        export(root, new, "2026-11-02", *csv),
    ]
    assert run(lines, at_once=False) == [0, 0]
    before, after = held(old, "north"), held(new, "north")
    states, calls, code = set(), 0, 9
    while code:
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(old, out)
        [code] = run([export(root, out, "2026-11-02", *csv, calls=calls)], at_once=False)
        found = held(out, "north")
        is_there = any(each.startswith("v1/exports/") for each in found)
        assert not is_there or found in (before, after), calls
        states.add((is_there, found == before, found == after))
        assert {**before, **after}.keys() >= found.keys()
        run([export(root, out, "2026-11-02", *csv)], at_once=False)
        assert held(out, "north") == after, calls
        assert [each.name for each in out.iterdir()] == ["v1"], calls
        calls += 1 if whole else 29
    assert states >= {(True, True, False), (False, False, False), (True, False, True)}

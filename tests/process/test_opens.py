"""Which files a command opens: of people, those that it speaks of and nothing else."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from forking import run_forked

from careerctl import shelf
from careerctl.project.writing.draft import beside

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
FRAMEWORK = {
    path.relative_to(NORTHWIND).as_posix()
    for folder in ("competencies", "roles", "paths")
    for path in (NORTHWIND / folder).rglob("*.yaml")
} | {"careerctl.yaml"}
OPENINGS = {path.relative_to(NORTHWIND).as_posix() for path in (NORTHWIND / "openings").rglob("*.yaml")}
PRIVATE = ("people", "assessments", "notes", "plans")

WATCH = """
import json, os, sys
seen, root = [], os.path.realpath(sys.argv.pop(1))
within = []  # the folder in which a name is looked up, which the event does not tell
def watch(event, arguments):
    if event in {"open", "os.listdir", "os.scandir"} and isinstance(arguments[0], (str, bytes, os.PathLike)):
        path = os.path.realpath(os.path.join(*within, os.fsdecode(arguments[0])))
        if path.startswith(root + os.sep) and (event != "open" or not os.path.isdir(path)):
            seen.append([event, os.path.relpath(path, root)])
sys.addaudithook(watch)
def open_within(path, flags, mode=0o777, *, dir_fd=None, plain=os.open):
    within[:] = [] if dir_fd is None else [os.readlink(f"/proc/self/fd/{dir_fd}")]
    try:
        return plain(path, flags, mode, dir_fd=dir_fd)
    finally:
        within.clear()
os.open = open_within
def then_tell(plain=__main__.main):
    code = plain()
    print("\\0" + json.dumps(seen))
    return code
__main__.main = then_tell
"""


def opened(
    *arguments: str, root: Path = NORTHWIND, cwd: Path | None = None, dated: bool = True
) -> tuple[list[str], list[str]]:
    """Return the files that a run opens and the folders that it lists, as often as it does."""
    today = ("--today", "2026-11-02") if dated else ()
    done = run_forked(str(root), *arguments, *today, cwd=cwd or root, first=WATCH)
    assert done.code in {0, 1}, done.err
    seen = json.loads(done.out.split("\0")[-1])
    return [path for event, path in seen if event == "open"], [path for event, path in seen if event != "open"]


def test_the_watch_sees_all() -> None:
    files, _ = opened("check")
    assert {*files} == {path.relative_to(NORTHWIND).as_posix() for path in NORTHWIND.rglob("*.yaml")}


def test_check_opens_each_file_once_and_looks_for_a_former_id_of_somebody_in_peoples_files_alone(
    tmp_path: Path,
) -> None:
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    assert {path for path, times in Counter(opened("check", root=root)[0]).items() if times > 1} == {
        path.relative_to(root).as_posix() for path in (root / "people").rglob("*.yaml")
    }
    tomasz = root / "people/tomasz.yaml"
    tomasz.write_text(tomasz.read_text("utf-8").replace("by: yuki-tanaka", "by: yuki"), "utf-8")
    files, _ = opened("check", root=root)
    assert len(files) == len({*files})


@pytest.mark.parametrize(
    ("person", "sides", "rater"),
    [("alice", "self manager", "dana"), ("carmen", "self manager agreed", "dana"), ("dana", "self manager", "ines")],
)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_gap_opens_the_framework_one_person_and_their_rater(person, sides, rater, format_) -> None:
    files, _ = opened("gap", person, "--format", format_)
    sheets = {f"assessments/2026-h2/{person}.{side}.yaml" for side in sides.split()}
    assert {*files} == FRAMEWORK | OPENINGS | sheets | {f"people/{person}.yaml", f"people/{rater}.yaml"}
    assert {*opened("gap", f"people/{person}.yaml")[0]} == {*files}


def test_of_a_rater_only_the_name_is_used(tmp_path: Path) -> None:
    """Whatever else is in the rater's file is neither checked nor printed."""
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    before = _gap(root)
    (root / "people/dana.yaml").write_text(
        "name: Dana Haddad\ncalled: Dana\nnmae: SECRET\nrole: [SECRET]\nwishes: SECRET\n"
    )
    assert _gap(root) == before
    (root / "people/dana.yaml").write_text("name: Dana Haddad\ncalled: D.\n")
    assert _gap(root) == before.replace("Dana", "D.")
    (root / "people/dana.yaml").write_text("name: [broken\n")
    assert _gap(root) == before.replace("Dana", "dana")


def _gap(root: Path) -> str:
    line = [sys.executable, "-m", "careerctl", "gap", "alice", "--format", "csv", "--today", "2026-11-02"]
    done = subprocess.run(line, cwd=root, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


def test_gap_lists_no_folder_of_people_when_the_file_is_where_it_looks_first() -> None:
    _, folders = opened("gap", "alice")
    assert {*folders} == {"competencies", "roles", "paths", "openings", "assessments"}


@pytest.mark.parametrize(("command", "more"), [("wish", OPENINGS), ("note", OPENINGS | {"notes/alice.dana.yaml"})])
def test_wish_and_note_open_the_framework_and_one_person_with_their_manager(command, more) -> None:
    files, folders = opened(command, "alice")
    sheets = {f"assessments/2026-h2/alice.{side}.yaml" for side in ("self", "manager")}
    assert {*files} == FRAMEWORK | sheets | {"people/alice.yaml", "people/dana.yaml"} | more
    assert "people" not in folders


EVERYBODY = {path.relative_to(NORTHWIND).as_posix() for path in (NORTHWIND / "people").rglob("*.yaml")}
PLANS = {path.relative_to(NORTHWIND).as_posix() for path in (NORTHWIND / "plans").rglob("*.yaml")}


@pytest.mark.parametrize(
    ("line", "also"),
    [
        (("prepare", "alice"), {"notes/alice.dana.yaml"}),
        (("plan", "alice"), PLANS),
        (("review", "alice"), PLANS | EVERYBODY),  # of others, whether they share a wish with everyone
        (("answer", "alice"), PLANS | EVERYBODY),
        (("review", "alice", "--audience", "hr"), EVERYBODY),
    ],
    ids=["prepare", "plan", "review", "answer", "review for hr"],
)
def test_a_page_opens_the_framework_one_person_and_no_more_than_it_shows(line: tuple[str, ...], also: set[str]) -> None:
    files, folders = opened("report", *line)
    sheets = {f"assessments/2026-h2/alice.{side}.yaml" for side in ("self", "manager")}
    private = {path for path in files if path.startswith(PRIVATE)}
    assert private == sheets | also | {"people/alice.yaml", "people/dana.yaml"}
    assert ("people" in folders) == (also >= EVERYBODY)


@pytest.mark.parametrize(
    "line", ["report role sales-manager", "report path specialists", "report paths", "site {into}"]
)
def test_pages_about_the_framework_open_nothing_about_people(tmp_path: Path, line: str) -> None:
    files, folders = opened(*line.format(into=tmp_path / "pages").split())
    assert not [path for path in (*files, *folders) if path.startswith(PRIVATE)]


CATALOGUE = {
    path.relative_to(NORTHWIND).as_posix()
    for folder in ("activities", "openings")
    for path in (NORTHWIND / folder).rglob("*.yaml")
}


def test_plan_opens_the_framework_one_person_the_plans_and_who_is_named_in_them() -> None:
    """Of other people's plans it takes what they book; of those named in a plan the name."""
    sheets = {f"assessments/2026-h2/carmen.{side}.yaml" for side in ("self", "manager", "agreed")}
    files, folders = opened("plan", "carmen")
    assert {*files} == FRAMEWORK | CATALOGUE | PLANS | sheets | {"people/carmen.yaml", "people/dana.yaml"}
    assert {*folders} == {*(path.split("/")[0] for path in FRAMEWORK | CATALOGUE), "assessments", "plans"} - {
        "careerctl.yaml"
    }
    assert {*opened("plan", "carmen", "--fresh")[0]} == {*files}


def test_rounds_opens_no_note_and_no_plan() -> None:
    files, _ = opened("rounds")
    assert {path.split("/")[0] for path in files if path not in FRAMEWORK} == {"people", "assessments"}
    assert sorted(files) == sorted([*{*files}, "careerctl.yaml"]), "the settings first: an agreement may exclude it"


def test_compare_opens_what_it_says_about_roles_and_nothing_about_people() -> None:
    files, folders = opened("compare", "account-executive", "sales-manager")
    assert {path.split("/")[0] for path in files} == {"careerctl.yaml", "competencies", "roles", "goals"}
    assert {*folders} == {"competencies", "roles", "goals"}


@pytest.mark.parametrize("role", [(), ("sales-manager",), ("--format", "mermaid")])
def test_paths_opens_roles_and_paths_and_nothing_about_people(role: tuple[str, ...]) -> None:
    files, folders = opened("paths", *role)
    assert {path.split("/")[0] for path in files} == {"careerctl.yaml", "roles", "paths"}
    assert {*folders} == {"roles", "paths"}


@pytest.mark.parametrize("options", [(), ("--target", "sales-manager"), ("--format", "json")])
def test_the_paths_of_a_person_open_that_person_and_of_others_only_what_is_needed(options: tuple[str, ...]) -> None:
    """Of whoever rated the name; of all others whether they let everyone know of a wish."""
    files, _ = opened("paths", "--person", "alice", *options)
    sheets = {f"assessments/2026-h2/alice.{side}.yaml" for side in ("self", "manager")}
    everybody = {f"people/{path.name}" for path in (NORTHWIND / "people").iterdir()}
    assert {*files} == FRAMEWORK | OPENINGS | sheets | everybody


def test_without_a_wish_for_a_role_nobody_else_is_looked_at() -> None:
    files, folders = opened("paths", "--person", "ines")
    assert {path for path in files if path.startswith("people")} == {"people/ines.yaml"}
    assert "people" not in folders


@pytest.mark.parametrize(("side", "other"), [("self", "manager"), ("manager", "self")])
def test_rate_opens_the_person_the_notes_and_the_own_sheet(tmp_path: Path, side: str, other: str) -> None:
    """The other side's sheet is opened by none of it."""
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    (root / f"assessments/2026-h2/alice.{side}.yaml").unlink()
    for options in ((), ("--set", "coaching=2", "--dry-run"), ("--set", "coaching=2")):
        files, _ = opened("rate", "alice", "--as", side, *options, root=root)
        private = {path for path in files if path.startswith(PRIVATE) and path.endswith((".yaml", ".new"))}
        assert private <= {
            "people/alice.yaml",
            "people/dana.yaml",
            "notes/alice.dana.yaml",
            f"assessments/2026-h2/alice.{side}.yaml",
            f"assessments/2026-h2/{beside(f'alice.{side}.yaml')}",
        }
        assert not any(other in path for path in private)


@pytest.mark.parametrize("arguments", [(), ("roles",), ("--format", "json"), ("people",)])
def test_check_of_the_framework_opens_nothing_about_people(arguments: tuple[str, ...]) -> None:
    files, folders = opened("check", *arguments, "--scope", "framework")
    assert {*files} >= FRAMEWORK
    assert not [path for path in files if path.startswith(PRIVATE)]
    assert not [path for path in folders if path.startswith(PRIVATE)]


CI = ("github", "gitlab", "junit", "sarif")


LINES = [
    *(("--format", each, "--scope", "framework") for each in shelf.names("careerctl.formats.findings")),
    *(("--format", each) for each in CI),
    ("--summary", "../summary.md"),
]


@pytest.mark.parametrize(
    ("line", "base"),
    [
        pytest.param(
            line, base, marks=() if bool(base) == (at % 3 == 0) else pytest.mark.exhaustive, id=" ".join(line + base)
        )
        for at, line in enumerate(LINES)
        for base in ((), ("--base", "HEAD~1"))
    ],
)
def test_no_format_and_no_base_opens_anything_about_people(
    tmp_path: Path, committed: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch, line: list[str], base: list[str]
) -> None:
    """Neither in the project nor in the folder in which it is laid out as it was, nor is anything listed there."""
    root, temporary = shutil.copytree(NORTHWIND, tmp_path / "northwind"), tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    for spoilt in ("roles/account-executive.yaml", "people/alice.yaml"):
        committed(root)
        (root / spoilt).write_text((root / spoilt).read_text("utf-8") + "odd: key\n", "utf-8")
    files, folders = opened("check", *line, *base, root=tmp_path, cwd=root)
    assert {f"northwind/{each}" for each in FRAMEWORK} <= {*files}
    assert any(each.startswith("temporary/careerctl-") for each in files) is bool(base)
    assert not [path for path in (*files, *folders) if {*path.split("/")} & {*PRIVATE}]
    assert not [*temporary.iterdir()]


def test_schema_opens_the_framework_and_nothing_about_people(tmp_path: Path) -> None:
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    files, folders = opened("schema", root=root, dated=False)
    assert {*files} > FRAMEWORK
    assert not [path for path in (*files, *folders) if path.startswith(PRIVATE)]


def test_check_of_the_framework_opens_nothing_about_people_even_if_they_are_linked(tmp_path: Path) -> None:
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    (root / "roles/alice.yaml").symlink_to("../people/alice.yaml")
    (root / "goals/people").symlink_to("../people")
    files, _ = opened("check", "--scope", "framework", root=root)
    assert not [path for path in files if path.startswith(PRIVATE)]


def test_a_rater_whom_nobody_knows_makes_gap_open_no_more(tmp_path: Path) -> None:
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    sheet = root / "assessments/2026-h2/alice.manager.yaml"
    sheet.write_text(sheet.read_text().replace("by: dana", "by: someone-who-left"))
    files, _ = opened("gap", "alice", root=root)
    assert {path for path in files if path.startswith("people")} == {"people/alice.yaml", "people/dana.yaml"}


def test_a_new_file_of_the_framework_opens_no_file_about_people(tmp_path: Path) -> None:
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    for kind in ("role", "goal", "path"):
        files, _ = opened("new", kind, "one-more", root=root)
        assert {path.split("/")[0] for path in files} & {*PRIVATE} == set()
        assert f"{kind}s/{beside('one-more.yaml')}" in files

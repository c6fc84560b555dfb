"""Every command's output on the examples, as kept in expected/, and the same bytes wherever and however it is made."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
EXAMPLES = HERE.parents[1] / "examples"
PROJECTS = {
    "northwind": EXAMPLES / "northwind",
    "starter": EXAMPLES / "starter",
    "broken": HERE / "broken",
    "names": HERE / "names",
}
FOR_MACHINES = ("json", "csv", "sarif", "xml")
ENDINGS = {
    "text": "txt", "concise": "txt", "markdown": "md", "mermaid": "mermaid.md", "json": "json", "csv": "csv",
    "github": "txt", "gitlab": "json", "sarif": "sarif", "junit": "xml", "html": "html",
}  # fmt: skip
CI = ("github", "gitlab", "sarif", "junit")

CHECKS = {
    f"{project}/check.{format_}{''.join(scope)}.{ENDINGS[format_]}": ["check", "--format", format_, *scope]
    for project in ("northwind", "starter", "broken")
    for format_ in ("text", "concise", "json")
    for scope in ([], ["--scope=framework"])
}
FOR_CI = {
    f"{project}/check.{format_}{''.join(scope)}.{ENDINGS[format_]}": ["check", "--format", format_, *scope]
    for project, scope in (("northwind", []), ("broken", []), ("broken", ["--scope=all"]))
    for format_ in CI
}
EXPLAINED = {
    "northwind/explain.txt": ["explain"],
    "northwind/explain.json": ["explain", "--format", "json"],
    **{f"northwind/explain.{rule}.txt": ["explain", rule] for rule in ("tab", "unknown-person", "manager-cycle")},
}
PEOPLE = {
    f"northwind/gap.{person}.{ENDINGS[format_]}": ["gap", person, "--format", format_]
    for person in ("alice", "ben", "carmen", "dana", "farah", "ines", "sean", "tomasz", "yuki")
    for format_ in ("text", "markdown", "csv", "json")
}
OPTIONS = {
    f"northwind/gap.{person}{''.join(options)}.{ENDINGS[format_]}": ["gap", person, *options, "--format", format_]
    for person, *options in (
        ("alice", "--target=senior-account-executive"), ("carmen", "--target=sales-manager"), ("ben", "--figures"),
        ("alice", "--round=2026-h1"), ("alice", "--sheet=self"), ("alice", "--sheet=manager"),
        ("carmen", "--sheet=agreed"),
        *((each, f"--audience={reader}") for each in ("alice", "carmen") for reader in ("manager", "hr", "everyone")),
    )
    for format_ in ("text", "json")
}  # fmt: skip
NAMES = {
    f"names/gap.li.{ENDINGS[format_]}": ["gap", "li", "--format", format_]
    for format_ in ("text", "markdown", "csv", "json")
}
ROLES = {
    f"{project}/compare.{before}.{after}.{ENDINGS[format_]}": ["compare", before, after, "--format", format_]
    for project, before, after in (
        ("northwind", "account-executive", "senior-account-executive"),
        ("northwind", "senior-account-executive", "sales-manager"),
        ("northwind", "sales-manager", "account-executive"),
        ("northwind", "account-executive", "sales-teacher"),
        ("names", "lead", "manager"),
    )
    for format_ in ("text", "markdown", "csv", "json")
}
YEAR = {
    f"{project}/{'.'.join(line)}.{ENDINGS[format_]}": [*line, "--format", format_]
    for project, *line in (
        ("northwind", "rounds"), ("northwind", "wish", "alice"), ("northwind", "note", "alice"),
        ("northwind", "profile", "farah"), ("northwind", "calendar", "alice"),
        ("northwind", "history", "alice"), ("northwind", "gap", "alice", "--against=2026-h1"),
        ("northwind", "match", "senior-account-executive-west", "--manager=dana"),
        ("northwind", "owed", "--manager=dana"), ("northwind", "raters"), ("northwind", "team", "--manager=dana"),
        ("northwind", "team", "--for=everyone"),
        ("northwind", "needs", "--manager=yuki"),
        ("names", "rounds"), ("names", "wish", "li"),
    )
    for format_ in ("text", "markdown", "csv", "json")
} | {
    f"northwind/{'.'.join(line)}{option}.txt": [*line, option]
    for *line, option in (
        ("rounds", "--manager=dana"), ("rounds", "--audience=everyone"), ("wish", "alice", "--audience=everyone"),
        ("calendar", "--manager=dana"), ("owed", "--person=alice"),
        ("match", "senior-account-executive", "--audience=hr"),
        ("raters", "--manager=dana"), ("raters", "--audience=everyone"),
        ("owed", "--audience=hr"), ("needs", "--audience=hr"), ("needs", "--if=one fewer sales-manager"),
        ("needs", "many-site-customers", "--manager=dana", "--if=opening west closes"),
        ("history", "carmen", "--audience=hr"),
        ("note", "alice", "--audience=hr"),
        ("profile", "farah", "--audience=everyone"),
    )
}  # fmt: skip
PAGES = {
    f"{project}/report.{'.'.join(line)}.{ENDINGS[format_]}": ["report", *line, "--format", format_]
    for project, *line in (
        *(("northwind", "review", person) for person in ("alice", "carmen")), ("northwind", "prepare", "alice"),
        ("northwind", "answer", "alice"), ("northwind", "plan", "carmen"), ("northwind", "talk", "carmen"),
        ("northwind", "announcement", "farah"), ("northwind", "farewell", "sean"),
        ("northwind", "decision", "carmen"),
        ("names", "plan", "li"),
        ("northwind", "role", "account-executive"), ("northwind", "path", "individual-seller"),
        ("northwind", "opening", "senior-account-executive-west"),
        ("northwind", "calibration"), ("northwind", "paths"),
        ("names", "review", "li"), ("names", "role", "lead"),
    )
    for format_ in ("markdown", "html", "json")
} | {
    f"northwind/report.{'.'.join(line)}{''.join(options)}.md": ["report", *line, *options]
    for line, *options in (
        *((("review", each),) for each in ("ben", "dana", "farah", "ines", "sean", "tomasz", "yuki")),
        *((("review", "alice"), f"--audience={reader}") for reader in ("manager", "hr", "everyone")),
        *((("plan", "carmen"), f"--audience={reader}") for reader in ("hr", "everyone")),
        *((("plan", who),) for who in ("alice", "yuki")), (("answer", "carmen"),),
        (("prepare", "alice"), "--audience=manager"), (("review", "carmen"), "--without-names"),
    )
}  # fmt: skip
WAYS = {
    f"{project}/{'.'.join(['paths', *name])}.{ENDINGS[format_]}": ["paths", *line, "--format", format_]
    for project, name, line in (
        ("northwind", [], []), ("northwind", ["role"], ["senior-account-executive"]),
        ("northwind", ["alice"], ["--person", "alice"]), ("names", [], []), ("names", ["li"], ["--person", "li"]),
    )
    for format_ in ("text", "markdown", "mermaid", "csv", "json")
} | {
    f"{project}/{'.'.join(['paths', *name])}.txt": ["paths", *line]
    for project, name, line in (
        ("starter", [], []),
        *(("northwind", [role], [role]) for role in ("sales-representative", "global-key-account-manager")),
        *(("northwind", [who], ["--person", who]) for who in ("ben", "carmen", "farah", "ines", "sean", "tomasz")),
        *(("northwind", ["alice", "target", role], ["--person", "alice", "--target", role])
          for role in ("sales-teacher", "account-executive")),
        *(("northwind", ["alice", reader], ["--person", "alice", "--audience", reader])
          for reader in ("manager", "hr", "everyone")),
    )
}  # fmt: skip
PLANS = {
    f"{project}/{'.'.join(line)}.{ENDINGS[format_]}": [*line, "--format", format_]
    for project, *line in (
        ("northwind", "plan", "alice"), ("northwind", "plan", "carmen"), ("northwind", "plan"), ("names", "plan", "li"),
    )
    for format_ in ("text", "markdown", "csv", "json")
} | {
    f"northwind/plan.{''.join(options)}.txt": ["plan", *options]
    for options in (
        *((each,) for each in ("ben", "dana", "farah", "ines", "tomasz", "yuki")),
        *((each, "--fresh", "--reasons") for each in ("alice", "carmen", "yuki")),
        ("tomasz", "--until=2027-12", "--hours-per-week=4"),
        ("alice", "--own", "--target=sales-teacher"),
        ("--manager=dana",), ("--audience=everyone",),
        *(("carmen", f"--audience={reader}") for reader in ("hr", "everyone")),
    )
}  # fmt: skip
TABLE = CHECKS | FOR_CI | EXPLAINED | PEOPLE | OPTIONS | NAMES | ROLES | YEAR | WAYS | PLANS | PAGES

_KEPT_BY_OTHERS = (
    "names/terminal.",
    "names/pipe.",
    "northwind/diff.",
    "northwind/rate.",
    "northwind/terminal.",
    "northwind/writes.",
)

MAKE = """
import io, json, os, sys
from careerctl.cli import app
made, encoding = {}, sys.stdout.encoding
for name, (folder, *arguments) in json.load(sys.stdin).items():
    os.chdir(folder)
    sys.stdout, printed = io.TextIOWrapper(io.BytesIO(), encoding=encoding), sys.stdout
    code = app.run(arguments)
    made[name], sys.stdout = [code, sys.stdout.buffer.getvalue().decode(encoding="utf-8")], printed
print(json.dumps(made))
"""


def copied(project: Path, to: Path, order: Callable) -> None:
    """Copy a project's files one by one, in an order."""
    for path in order(path for path in project.rglob("*") if path.is_file()):
        target = to / path.relative_to(project)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def made(base: Path, order: Callable, inside: str, table: dict[str, list[str]], **env: str) -> dict[str, list]:
    """Return code and output of each line of the table, made in copies of the projects, in one process."""
    for name, project in PROJECTS.items():
        if not (base / name).exists():
            copied(project, base / name, order)
    work = {}
    for name, arguments in table.items():
        project = name.split("/")[0]
        today = [] if arguments[0] == "explain" else ["--today", "2026-11-02"]
        folder = inside if arguments[0] != "check" else ""  # its paths are as seen from the current folder
        work[name] = [str(base / project / folder), *arguments, *today]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", MAKE], input=json.dumps(work).encode(), capture_output=True, check=True,
        env={**os.environ, **env},
    )  # fmt: skip
    assert done.stderr == b""
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list]:
    env = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"}
    return made(tmp_path_factory.mktemp("here"), sorted, "", TABLE, **env)


@pytest.mark.parametrize("lines", sorted({name.split(".")[0] for name in TABLE}))
def test_output_is_as_kept(golden: Callable, here: dict[str, list], lines: str) -> None:
    for name in TABLE:
        if name.startswith(f"{lines}."):
            golden(name, here[name][1])


def test_codes(here: dict[str, list]) -> None:
    assert {name for name, (code, _) in here.items() if code} == {name for name in TABLE if name.startswith("broken")}


def some(table: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return one line of each command in each format and project."""
    return {
        name: table[name] for name in {(path.split(".")[0], path.rpartition(".")[2]): path for path in table}.values()
    }


@pytest.mark.slow
def test_the_same_bytes_elsewhere(here: dict[str, list], tmp_path: Path, whole) -> None:
    """Another hash seed, locale, folder, order in which the files were created, and name of the user."""
    base = tmp_path / "an other" / "place"
    env = {
        "PYTHONHASHSEED": "1",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "utf-8",
    }
    table = TABLE if whole else dict([*some(TABLE).items()][::2])
    elsewhere = made(
        base, lambda paths: sorted(paths, reverse=True), "roles", table, **env, TZ="Asia/Tokyo", COLUMNS="40"
    )
    assert elsewhere == {name: here[name] for name in table}


@pytest.mark.slow
def test_machines_get_the_same_bytes_in_any_encoding(here: dict[str, list], tmp_path: Path, whole) -> None:
    table = {name: arguments for name, arguments in TABLE.items() if name.endswith(FOR_MACHINES)}
    table = table if whole else some(table)
    env = {
        "PYTHONHASHSEED": "7",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
    }
    assert made(tmp_path, sorted, "roles", table, **env) == {name: here[name] for name in table}


def test_nothing_personal_is_among_what_is_wrong(here: dict[str, list]) -> None:
    assert not any("secret" in out for name, (_, out) in here.items() if name.startswith("broken"))


def test_no_file_is_kept_that_nothing_makes() -> None:
    kept = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file()}
    assert {name for name in kept - {*TABLE} if not name.startswith(_KEPT_BY_OTHERS)} == set()

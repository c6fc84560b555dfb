"""The bounds in pyproject.toml are true: the lowest and the newest libraries give the same bytes, with each Python."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.exhaustive
ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = ("calendar", "excel", "parquet")
ASKED = (*PROJECT["dependencies"], *(each for extra in EXTRAS for each in PROJECT["optional-dependencies"][extra]))
LOWEST = [re.sub(r"([\w.-]+)>=([\w.]+).*", r"\1==\2", each) for each in ASKED]
TRIED = [each.rpartition(" ")[2] for each in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", each)]
FORMATS = {"gap": ("text", "markdown", "csv", "json"), "check": ("text", "json", "github", "gitlab", "junit", "sarif")}
LINES = [
    *(f"{name} {args} --format {each}" for name, args in (("gap", "alice"), ("check", "")) for each in FORMATS[name]),
    *(f"report {kind} alice --format {each}" for kind in ("prepare", "review", "plan") for each in ("html", "text")),
    *(
        "report paths -o OUT/paths.html",
        "report role account-executive --format html",
        "form ines --as manager --by yuki -o OUT/ines.xlsx",
    ),
    *(
        "site OUT/site",
        "schema --general -o OUT/schemas",
        "export OUT/rows --format csv",
        "export OUT/parquet --format parquet",
    ),
    *("calendar alice -o OUT/alice.ics", "paths --format json", "match senior-account-executive --manager dana"),
    *("--help", "gap --help", "gapp", "gap alicia", "gap --targte x", "gap alice --format docx", "explain wrong-type"),
]
DRIVER = """
import os, sys, json
from careerctl.cli import app
northwind, out, broken, *lines = json.loads(sys.stdin.read())
for folder, line in [*((northwind, each) for each in lines), *((each, "check") for each in broken)]:
    os.chdir(folder)
    words = line.replace("OUT", out).split()
    print(f"$ {line} in {os.path.basename(folder)}", flush=True)
    dated = [*words, "--today", "2026-11-02"]
    code = app.run(words if {"--help", "explain", "site", "schema"} & {*words} else dated)
    print(f"ends with {code}", flush=True)
"""
"""All lines one after the other in one process, in which what is printed lies together."""


@cache
def pythons() -> dict[str, str]:
    """Return each Python that is found here and is new enough, by its version."""
    found: dict[str, str] = {}
    kept = sorted(Path.home().glob(".pyenv/versions/3.*/bin/python"))
    called = [each for minor in range(11, 20) if (each := shutil.which(f"python3.{minor}"))]
    for each in (sys.executable, *called, *kept):
        asked = [each, "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"]
        version = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
        if version and tuple(map(int, version.split("."))) >= (3, 11):
            found.setdefault(version, str(each))
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT]
    built = subprocess.run(line, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.skip(f"nothing can be built here: {built.stderr.strip()[-300:]}")
    return next(folder.glob("*.whl"))


def installed(python: str, wheel: Path, folder: Path, wanted: list[str]) -> tuple[Path, str]:
    """Make an environment with wheels alone, and return its Python, and what pip says where it cannot."""
    subprocess.run([python, "-m", "venv", "--without-pip", folder], check=True)
    of_it = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", of_it, "install", "-q"]
    line = [*pip, "--only-binary=:all:", f"{wheel}[{','.join(EXTRAS)}]", *wanted]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    return of_it, done.stderr.strip()[-600:] if done.returncode else ""


def answers(python: Path, project: Path, out: Path, broken: list[str]) -> dict[str, bytes]:
    """Return what each line prints and all that is written, but for what each library writes in its own way."""
    out.mkdir()
    env = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT", "TEMP") if name in os.environ}
    given = json.dumps([str(project), str(out), broken, *LINES]).encode()
    line = [python, "-u", "-X", "utf8", "-W", "error", "-c", DRIVER]
    env |= {"COLUMNS": "80"}
    done = subprocess.run(line, input=given, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    assert done.returncode == 0, done.stdout.decode()
    assert b"\nends with 3\n" not in done.stdout, done.stdout.decode()
    _, *parts = re.split(r"^\$ (.* in .*)\n", done.stdout.decode().replace(str(out), "OUT"), flags=re.MULTILINE)
    said = {name: text.encode() for name, text in zip(parts[::2], parts[1::2], strict=True)}
    files = {each.relative_to(out).as_posix(): each for each in sorted(out.rglob("*")) if each.is_file()}
    compared = {
        name: each for name, each in files.items() if not name.startswith("parquet/") and each.suffix != ".xlsx"
    }
    return said | {name: each.read_bytes() for name, each in compared.items()}


def test_lowest_and_newest_libraries_and_each_python_give_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    """Of a Python that no classifier names what can be installed is asked; of the others all has to be."""
    project = shutil.copytree(ROOT / "examples" / "northwind", tmp_path / "northwind")
    broken = sorted(str(each) for each in (ROOT / "examples" / "broken").iterdir() if each.is_dir())
    first: dict[str, bytes] = {}
    said: list[str] = []
    for number, (version, python) in enumerate(pythons().items()):
        for name, wanted in {"newest": [], "lowest": LOWEST}.items():
            folder = tmp_path / f"{version}-{name}"
            there, refused = installed(python, wheel, folder, wanted)
            if refused and not first and name == "newest":
                pytest.skip(f"nothing can be installed here: {refused}")
            if refused:
                said += [f"{folder.name}: {refused}"] if version in TRIED else []
                continue
            here = answers(there, project, tmp_path / f"{folder.name}-out", broken[number::3] if first else broken)
            first = first or here
            said += [f"{folder.name}: {each}" for each in here if here[each] != first.get(each)]
            said += [
                f"{folder.name}: no {each}" for each in first if each not in here and not each.startswith("check in")
            ]
    assert said == []
    assert len(first) > len(LINES)


def test_each_python_that_is_named_is_one_that_was_tried() -> None:
    """Whoever adds a classifier has that Python; here those that are missing are said."""
    missing = [each for each in TRIED if each not in pythons()]
    assert TRIED[0] == PROJECT["requires-python"].removeprefix(">=")
    if missing:
        pytest.skip(f"not found here: Python {', '.join(missing)}")


def test_each_bound_has_a_lowest_version() -> None:
    assert [each for each in LOWEST if not re.fullmatch(r"[\w.-]+==[\d.]+", each)] == []

"""Characters that a terminal obeys, that nobody sees or that no encoder has, wherever text comes from and goes to."""

import csv
import json
import os
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from forking import run_forked
from process.endings import FILES
from process.ends import ENDS as RUNS

from careerctl import shelf
from careerctl.cli import app

pytestmark = [
    pytest.mark.no_cover,  # processes of their own
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="names of files are bytes on Unix alone"),
]

ROOT = Path(__file__).resolve().parents[2]
NORTHWIND = ROOT / "examples" / "northwind"
TODAY = ("--today", "2026-11-02")

CLASSES = {
    "C0": "\x01\x07\x08\x0b\x0c\x1b[31m\x1f",
    "carriage return": "x\ry",
    "DEL": "\x7f",
    "C1": "\x80\x85\x9b31m\x9f",
    "direction": "\u061c\u200e\u200f\u202a\u202e\u2066\u2069",
    "no width": "\u00ad\u034f\u115f\u180e\u200b\u2060\u2064\u3164\ufeff\uffa0",
    "stray joiners": "\u200c a \u200d",
    "tags": "\U000e0001\U000e0041\U000e007f",
    "separators": "\u2028\u2029",
    "no characters": "\ufdd0\ufffe\uffff\U0001fffe",
    "halves": "\ud800\udbff\udc80\udcff\udfff",
    "commands": "x\n::error::y\n \u3000::set-output name=x::y\n##[error] ##vso[task.complete] ##teamcity[x] ###[x]",
}
ODD = "".join(CLASSES.values())
WRITABLE = "".join(CLASSES[each] for each in ("direction", "no width", "stray joiners", "tags", "commands"))
"""What prose in a file may hold; of the rest a file is refused."""
ONE_LINE = "::error::y ##[error] ##vso[task.complete] ##teamcity[x]"
"""What even a name may hold."""
SPOILS = (WRITABLE, ONE_LINE)

RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0"
    "\ufeff\uffa0\ufffe\uffff\U0001fffe\U000e0000-\U000e0fff]"
)
OBEYED = re.compile(r"^\s*::|##(vso|teamcity)?\[", re.MULTILINE | re.IGNORECASE)
"""What GitHub, Azure and TeamCity obey; GitLab's commands hold ESC."""
FINDINGS = shelf.names("careerctl.formats.findings")
DOCUMENTS = ("text", "markdown", "csv", "json")


def judge(text: str, format_: str = "text") -> None:
    """Fail for what may stand nowhere, and for what is broken in a format."""
    assert not RAW.search(text), RAW.search(text)
    if format_ == "github":
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in text.splitlines())
        return  # GitHub looks for no other command in a line that begins with one
    assert not OBEYED.search(text), OBEYED.search(text)
    if format_ in {"json", "sarif", "gitlab"} and text:  # nothing where it was refused, which stands on stderr
        json.loads(text)
    if format_ == "junit":
        ET.fromstring(text)  # noqa: S314  # our own
    if format_ == "csv":
        assert not [*formulas(text)]


def formulas(text: str) -> Iterator[str]:
    """Yield the lines of cells that a spreadsheet computes."""
    for row in csv.reader(StringIO(text, newline="")):
        for cell in row:
            for line in cell.split("\n"):
                begins = unicodedata.normalize("NFKC", line).lstrip("\u2800 \t\r\u00a0")
                if begins.startswith(("=", "+", "-", "@")) and not re.fullmatch(r"-?\d+(\.\d+)?", cell):
                    yield cell


def quoted(text: str) -> str:
    """Return a text as YAML in quotes, with its odd characters as numbers."""
    return '"' + "".join(f"\\U{ord(each):08x}" if ord(each) > 126 or each in '\n"\\' else each for each in text) + '"'


def spoiled(text: str, refused: Counter[int]) -> str:
    """Return a file in whose prose other texts stand as well: in each line the next one where one was refused."""

    def odd(number: int, line: str) -> str:
        found = re.fullmatch(r"( *(?:- )?(?:[\w.-]+: )?)([A-Z][^:#'\"{}\[\]]*)", line)
        if not found or refused[number] >= len(SPOILS):
            return line
        by = SPOILS[refused[number]]
        return f"{found[1]}{quoted(by + found[2] + by)}"

    return "\n".join(odd(number, line) for number, line in enumerate(text.split("\n"), 1))


@pytest.fixture(scope="module")
def odd_northwind(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the example with odd characters in every text that may hold them: what is refused is taken back."""
    root = tmp_path_factory.mktemp("odd") / "northwind"
    shutil.copytree(NORTHWIND, root)
    for line in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "Before")):
        who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
        subprocess.run(["git", *who, *line], cwd=root, check=True, capture_output=True)
    # Elsewhere levels go by their names, which stand in careerctl.yaml.
    good = {path: path.read_text() for path in root.rglob("*.yaml") if path.name != "careerctl.yaml"}
    refused: dict[Path, Counter[int]] = {path: Counter() for path in good}
    errors = [{}]
    while errors:
        for path, text in good.items():
            path.write_text(spoiled(text, refused[path]))
        found = json.loads(run_forked("check", "--format", "json", "--fail-on", "never", *TODAY, cwd=root).out)
        errors = [each for each in found["diagnostics"] if each["severity"] == "error"]
        for each in errors:
            lines = refused[root / each["path"]]
            lines.update(range(1000) if lines[each["line"]] >= len(SPOILS) else (each["line"],))
    texts = [path.read_text() for path in good]
    assert all(sum(text.count(quoted(by)[1:-1]) for text in texts) > 200 for by in SPOILS)
    return root


SHOWN = (
    ("gap", "alice"), ("gap", "carmen", "--audience", "hr"), ("plan", "carmen"), ("paths",),
    ("paths", "--person", "alice"), ("compare", "account-executive", "sales-manager"), ("rounds",),
    ("wish", "alice"), ("note", "alice"), ("profile", "alice"), ("plan",), ("calendar", "alice"),
    ("match", "senior-account-executive", "--manager", "dana"),
    ("owed", "--manager", "dana"), ("owed", "--person", "alice"), ("history", "alice"),
    ("raters",), ("raters", "--manager", "dana"),
    ("team", "--manager", "dana"), ("team", "--for", "everyone"),
    ("needs",), ("needs", "--manager", "dana"), ("diff", "HEAD"),
)  # fmt: skip
LINES = [
    *((*line, "--format", form) for form in DOCUMENTS for line in SHOWN),
    *(("check", "--scope", "all", "--format", form) for form in FINDINGS),
    *(("report", kind, who, "--format", form) for form in ("markdown", "html", "json") for kind, who in (
        ("review", "alice"), ("prepare", "carmen"), ("answer", "alice"), ("plan", "carmen"), ("talk", "carmen"),
        ("role", "account-executive"), ("path", "individual-seller"), ("opening", "senior-account-executive-west"),
        ("farewell", "sean"), ("announcement", "farah"), ("decision", "carmen"), ("progression", "individual-seller"),
    )),
    *(("report", "paths", "--format", form) for form in ("markdown", "html", "json")),
    *(("report", "calibration", "--audience", "hr", "--format", form) for form in ("markdown", "html", "json")),
    ("paths", "--format", "mermaid"), ("report", "--templates"),
    ("rename", "role", "account-executive", "seller", "--dry-run"),
    ("rename", "competency", "discovery", "finding", "--dry-run"),
    ("wish", "alice", "sales-manager", "--dry-run"), ("note", "alice", "Kind", "--by", "carmen", "--dry-run"),
]  # fmt: skip


def test_text_of_files_is_seen_on_stdout_and_in_files(
    careerctl: Callable, odd_northwind: Path, tmp_path: Path, whole
) -> None:
    for number, line in enumerate(LINES):
        if not whole and (number + number // len(SHOWN)) % 3:
            continue  # each in every third format, by turns
        dated = line if line[0] == "rename" else (*line, *TODAY)
        code, out, err = careerctl(*dated, cwd=odd_northwind)
        assert code in {0, 1}, (line, err)
        form = line[line.index("--format") + 1] if "--format" in line else "text"
        judge(out, form)
        judge(err)
        if line[0] not in {"gap", "check", "report"} or "--templates" in line or (number % 3 and not whole):
            continue
        into = tmp_path / "out"
        assert careerctl(*dated, "-o", into, cwd=odd_northwind).code == code
        for each in tmp_path.iterdir():
            judge(each.read_bytes().decode(), form if each == into else "svg")
            each.unlink()


def test_json_holds_what_the_file_holds(project: Callable, careerctl: Callable) -> None:
    words = f"Sell {WRITABLE}"
    root = project({"people/al.yaml": f"name: {quoted(ONE_LINE)}\nwishes: [{{words: {quoted(words)}}}]\n"})
    said = careerctl("wish", "al", "--format", "json", cwd=root).out
    judge(said, "json")
    assert json.loads(said)["wishes"][0]["words"] == words
    assert json.loads(said)["name"] == ONE_LINE


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_an_own_template_brings_nothing_to_a_terminal(project: Callable, careerctl: Callable, form: str) -> None:
    harmless = ODD.replace("\n", "").encode("utf-8", "ignore").decode()
    template = f"# {harmless}\n\nx\n::error::y\n\n{{{{ '\\x1b[2J\\ud800' }}}}\n"
    root = project({"roles/dev.yaml": "name: Dev\n", "templates/role.md.j2": template})
    code, out, err = careerctl("report", "role", "dev", "--format", form, cwd=root)
    assert (code, err) == (0, "")
    judge(out)
    assert "U+009B" in out
    assert careerctl("report", "role", "dev", "--format", form, "-o", "page", cwd=root).code == 0
    assert (root / "page").read_bytes().decode() == out


def named(text: str) -> str:
    """Return a text as an argument or a file's name can hold it: no NUL, no slash, bad bytes as halves."""
    bad = re.sub("[\ud800-\udc7f\udd00-\udfff]", "", text.replace("/", ""))
    return os.fsdecode(os.fsencode(bad))


def asked(odd: str) -> Iterator[list[str]]:
    """Yield command lines with an odd word in the place of each argument, and as the value of each option."""
    context = app.group().make_context("careerctl", ["explain"])
    for name, runs in RUNS.items():
        given = app.group().get_command(context, name).params
        for at in range(1, len(runs.well)):
            for word in (odd, f"people/{odd}.yaml", f"--{odd}"):
                yield [*runs.well[:at], word, *runs.well[at + 1 :]]
        for option in given:
            if option.param_type_name == "option" and not option.is_flag:
                yield [*runs.well, option.opts[0], odd]
    yield [odd]
    yield ["--root", odd, "check"]
    yield ["report", "review", "--all", "-o", odd]


@pytest.fixture
def judged(careerctl: Callable, project: Callable) -> Callable:
    """Return a function that runs a command in a fresh project, and judges how it ends and what it says and writes."""
    root = project(FILES)
    good = {path: path.read_bytes() for path in root.rglob("*.yaml")}

    def run(line: list[str]) -> None:
        code, out, err = careerctl(*line, cwd=root)
        assert code in {0, 1, 2}, (line, err)
        form = line[line.index("--format") + 1] if "--format" in line[:-1] else "text"
        judge(out, form if form in {*FINDINGS, *DOCUMENTS} else "text")
        judge(err)
        for path in [*root.rglob("*")]:
            if path.is_file() and path not in good:
                text = path.read_bytes().decode()
                if path.suffix != ".yaml":  # a project's own files hold what people wrote, as they wrote it
                    judge(text)
                path.unlink()
        for path, before in good.items():
            path.write_bytes(before)

    return run


@pytest.mark.parametrize("sort", ["all", *(pytest.param(each, marks=pytest.mark.exhaustive) for each in CLASSES)])
def test_an_argument_of_any_characters_ends_no_command_badly(judged: Callable, sort: str) -> None:
    for line in asked(named("".join(CLASSES.values()) if sort == "all" else CLASSES[sort])):
        judged(line)


def test_an_environment_of_any_characters_ends_no_command_badly(
    judged: Callable, monkeypatch: pytest.MonkeyPatch, whole
) -> None:
    """Each command with all of these, or in the quick suite with two of them, by turns."""
    for turn, name in enumerate(("CAREERCTL_ROOT", "CAREERCTL_ME", "CAREERCTL_DEBUG", "TERM", "COLUMNS", "NO_COLOR")):
        monkeypatch.setenv(name, named(ODD))
        for runs in [*RUNS.values()] if whole else [*RUNS.values()][turn % 3 :: 3]:
            judged(runs.well)
        monkeypatch.delenv(name)


@pytest.mark.parametrize("sort", ["all", *(pytest.param(each, marks=pytest.mark.exhaustive) for each in CLASSES)])
def test_a_file_of_any_name_ends_no_command_badly(careerctl: Callable, project: Callable, sort: str) -> None:
    root = project(FILES)
    for odd in CLASSES.values() if sort == "all" else [CLASSES[sort]]:
        name = named(odd)[:60]
        for folder in ("people", "roles", "plans", "notes", "assessments/2026-h2", "templates", ".", f"roles/{name}"):
            (root / folder).mkdir(parents=True, exist_ok=True)
            (root / folder / f"{name}.yaml").write_text(f"name: {ONE_LINE}\n")
    lines = [
        *(["check", "--scope", "all", "--format", form] for form in FINDINGS), *(runs.well for runs in RUNS.values()),
        ["check", "--summary", "table.md"], ["report", "review", "--all", "-o", "pages"],
    ]  # fmt: skip
    for line in lines:
        code, out, err = careerctl(*line, cwd=root)
        assert code in {0, 1, 2}, (line, err)
        judge(out, line[4] if line[3:4] == ["--format"] else "text")
        judge(err)
    judge((root / "table.md").read_text())

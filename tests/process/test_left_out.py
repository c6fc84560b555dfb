"""What one file of Northwind cannot tell any more: every sentence stays, goes, or says that something is left out."""

import io
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import cycle, product
from pathlib import Path

import pytest
import yaml

from careerctl.check.engine import check
from careerctl.cli.app import run
from careerctl.problems.rule import Scope

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
TODAY = "--today=2026-11-02"
COMMANDS = (
    ("gap", "alice"),
    ("gap", "ben"),
    ("gap", "alice", "--target", "sales-manager"),
    ("paths",),
    ("paths", "account-executive"),
    ("paths", "--person", "alice"),
    ("paths", "--person", "ben"),
    ("compare", "account-executive", "senior-account-executive"),
    ("plan", "alice"),
    ("plan", "carmen"),
    ("plan", "--manager", "dana"),
    ("rounds",),
    ("raters",),
    ("gap", "--all"),
    ("raters", "--manager", "dana"),
    ("report", "calibration"),
    ("history", "alice"),
    ("owed", "--person", "alice"),
    ("owed", "--manager", "dana"),
    ("owed", "--audience", "hr"),
    ("match", "senior-account-executive", "--manager", "dana"),
    ("match", "sales-manager", "--audience", "hr"),
    ("team", "--manager", "dana"),
    ("team", "--for", "everyone"),
    ("needs",),
    ("needs", "--manager", "yuki"),
    ("calendar", "alice"),
    ("calendar", "--manager", "dana"),
    ("wish", "alice"),
    ("note", "alice"),
    ("profile", "alice"),
    ("report", "review", "alice"),
    ("report", "prepare", "alice"),
    ("report", "role", "account-executive"),
    ("report", "path", "individual-seller"),
    ("report", "paths"),
    ("report", "opening", "senior-account-executive-west"),
    ("report", "plan", "carmen"),
    ("report", "talk", "carmen"),
    ("report", "farewell", "sean"),
    ("report", "decision", "carmen"),
    ("report", "progression", "individual-seller"),
    ("report", "announcement", "farah"),
    ("report", "answer", "alice"),
)
FILES = sorted(path.relative_to(NORTHWIND).as_posix() for path in NORTHWIND.rglob("*.yaml"))
SAYS_SO = re.compile(
    r"^(?:people|plans|notes)/$|to be mended|left out|can be read|(?:is|are) mended|files \w{12}|^careerctl [a-z]+"
)
"""How a sentence says that something could not be read; the digest of the files, and which command comes next."""
FEWER = re.compile(
    r"^\d+ %$|^at (least|most) \d+( people| person)?( .*\))?$|^not (told|known)$"  # a share of those counted, a bound
    r"|is not rated by both yet for |^for .* no round is open|^usually after \d+ months\)$"
    r"| – something that the role asks is |^(to talk about|not talked yet|one comes to it from)$|^dana and yuki tanaka$"
    r"| grew in |--shares [a-z-]+`$"
)
"""What stays true of those who are left: it names them, or stands beside their number."""
FIGURES = re.compile(
    r" :: (at (least|most) \d+( people| person)?|not (told|known)|dana and yuki tanaka)$"
    r"| :: (because: .*|today it is .*|.*serves .*)$"
    r"|^(levels|next|to talk about) :: "
    r"|^(proficiency|fluency|all competencies) :: |^\d [a-z -]+ :: |\? :: |^not talked yet :: |^target · "
)
"""What stays true behind its label: bounds, what a split sentence leaves, lists that count on, levels to talk about."""
OF_THOSE_LEFT = re.compile(r" :: \d+( %)?$")
"""Figures of `raters`, which stand beside how many they are of."""
THE_SAME = re.compile(r"^[\d ]+(?=[A-Z])| for an answer|\(path:.*| \(a must\)")
"""Numbers of a list, which count on where an entry is gone."""


@pytest.fixture
def northwind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COLUMNS", "1000")
    root = shutil.copytree(NORTHWIND, tmp_path / "northwind")
    monkeypatch.chdir(root)
    return root


def said(line: tuple[str, ...]) -> tuple[int, str]:
    """Run a command in this process; return its exit code and what it shows."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in "oe")
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        code = run([*line, TODAY])
    finally:
        sys.stdout, sys.stderr = before
        out.flush()
    return code, out.buffer.getvalue().decode()


def sentences(text: str, names: dict[str, str]) -> set[str]:
    """Return what a page says, sentence by sentence, each thing by its id, since that is what a broken file leaves.

    What stands behind a label stands there once more with it: that something is open, or how many it is of.
    """
    text = text.replace("\u00a0", " ")
    for name, id_ in names.items():
        text = re.sub(re.escape(name), id_, text, flags=re.IGNORECASE)
    found = set()
    for line in text.split("\n"):
        for each in re.split(r"(?<=[.!?:]) +| · | {2,}|\s\|\s| → |, |; | \(", line.strip(" |·-#*>_")):
            found.add(THE_SAME.sub("", each).strip(" *:").casefold())
        label, *rest = re.split(r": | {2,}| \| ", line.strip(" |·-#*>_"), maxsplit=1)
        for each in re.split(r" · |; | {2,}|, ", rest[0]) if rest else ():
            found.add(f"{label} :: {THE_SAME.sub('', each).strip(' *:')}".casefold())
    return found


def called(path: Path) -> dict[str, str]:
    tree = yaml.safe_load(path.read_text("utf-8"))
    names = [tree.get(key) for key in ("name", "called")] if isinstance(tree, dict) else []
    return {name: path.stem for name in names if name}


def untrue(
    root: Path, file: str, lines: tuple[tuple[str, ...], ...], sound: dict[tuple[str, ...], str]
) -> Iterator[str]:
    """Break a file and yield what the commands say only then, and do not explain."""
    path = root / file
    text, names = path.read_text("utf-8"), called(path)
    known = (SAYS_SO, FEWER, FIGURES)
    path.write_text(f"{text}\nbroken: [\n", "utf-8")
    for line in lines:
        code, page = said(line)
        assert code in {0, 2}, (file, line)
        if page:
            true = (*known, OF_THOSE_LEFT) if line[0] == "raters" else known
            whole = sentences(sound[line], names)
            new = sentences(page, names) - whole
            yield from (
                f"{file}: {' '.join(line)}: {each}"
                for each in sorted(new)
                if not (any(one.search(each) for one in true) or is_path(each) or is_emptied(each, whole))
            )
    path.write_text(text, "utf-8")


def is_emptied(row: str, rows: Iterable[str]) -> bool:
    """Tell whether it is a row of a table that was there, with nothing in some of its cells."""
    cells = row.split(",")
    others = (each.split(",") for each in rows if len(cells) > 1 and each.count(",") == len(cells) - 1)
    return any(all(one in {"", before} for one, before in zip(cells, other, strict=True)) for other in others)


def is_path(text: str) -> bool:
    return all(re.fullmatch(r"([a-z0-9-]+/)*[a-z0-9.-]+", each) for each in text.split(", "))


def sound() -> dict[tuple[str, ...], str]:
    pages = {line: said(line) for line in COMMANDS}
    assert {code for code, _ in pages.values()} == {0}
    return {line: page for line, (_, page) in pages.items()}


@pytest.mark.slow
def test_by_pairs(northwind: Path) -> None:
    """One file in three, and each command at least once; all of them with all files take minutes."""
    pairs, whole = zip(FILES[::3], cycle(COMMANDS), strict=False), sound()
    assert [each for file, line in pairs for each in untrue(northwind, file, (line,), whole)] == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("folder", sorted({file.split("/")[0] for file in FILES}))
def test_every_file_and_every_command(northwind: Path, folder: str) -> None:
    whole = sound()
    files = [file for file in FILES if file.split("/")[0] == folder]
    assert [each for file in files for each in untrue(northwind, file, COMMANDS, whole)] == []


SWEPT = ("\nbroken: [\n", "\nunheard-of: 1\n")
"""What is added to a file: what no reader gets past, and a key that no model has."""


def found(root: Path) -> set[tuple[str, str, str]]:
    diagnostics = check(root, date(2026, 11, 2), Scope.ORGANISATION).diagnostics
    return {(each.place.path, each.rule, each.message) for each in diagnostics}


@pytest.mark.slow
def test_errors_beget_no_errors(northwind: Path, whole) -> None:
    """Of a file that is broken a check reports that, and nothing that only follows from it."""
    before = found(northwind)
    pairs = [*product(FILES, SWEPT)] if whole else [*zip(FILES[::6], cycle(SWEPT), strict=False)]
    more = {}
    for file, added in pairs:
        path = northwind / file
        text = path.read_text("utf-8")
        path.write_text(text + added, "utf-8")
        more[file, added] = sorted(found(northwind) - before)
        path.write_text(text, "utf-8")
    assert {file: new for (file, _), new in more.items() if [each[0] for each in new] != [file]} == {}

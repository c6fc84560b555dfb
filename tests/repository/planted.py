"""Faults planted one at a time into a copy of careerctl: the tests that mirror its room have to find each of them.

`python tests/repository/planted.py` plants all, `planted.py gap rules` those whose place or kind names a word. It
takes some minutes, lists the faults that no test found, and ends with 1 if there are any.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).resolve().parents[2]
SOURCE = "src/careerctl"
T = TypeVar("T")

FAULTS: dict[str, list[tuple[str, ...]]] = {
    "analysis/standing.py": [
        ("arithmetic: a gap", "sides.required - level", "level - sides.required"),
        ("arithmetic: met at the level", "by.level >= sides.required", "by.level > sides.required"),
    ],
    "analysis/totals.py": [("arithmetic: near", "len(still) <= near_at", "len(still) < near_at")],
    "analysis/months.py": [
        ("arithmetic: months", "months_later(first, months) > last", "months_later(first, months) >= last")
    ],
    "analysis/rounds.py": [
        ("blindness: a closed round with one side", "return self.manager is not None and known", "return known"),
    ],
    "analysis/route.py": [
        ("paths: retired roles on the way", "before == start or framework.may_be", "framework.may_be")
    ],
    "analysis/ways/ahead.py": [
        (
            "privacy: whose files are opened",
            "return question.target is not None or",
            "return question.target is None or",
        ),
    ],
    "analysis/planning/search.py": [
        (
            "planning: what serves most comes first",
            "not in bookings.booked, -serves,",
            "not in bookings.booked, serves,",
        ),
    ],
    "analysis/planning/weeks.py": [
        ("placing: all of it in the stage", "return self.end - weeks", "return self.end - weeks + 1"),
        ("placing: the last place", "for first, end in spans) >= places", "for first, end in spans) > places"),
    ],
    "questions/rating/blind.py": [
        ("blindness: sheets in the person's file", '"assessments" in source.root', '"sheets" in source.root'),
    ],
    "project/reading/references.py": [
        ("links: references of a renamed thing", "and node == name and", "and node.startswith(name) and"),
    ],
    "analysis/owing/wishes.py": [
        ("rules: the last day", "(wish.asked, today, record.away) > days", "(wish.asked, today, record.away) >= days")
    ],
    "check/rules/steep_step.py": [("rules: a step of one level", "level - level > 1", "level - level >= 1")],
    "cli/show.py": [
        (
            "start-up: what is imported",
            "from careerctl import shelf\n",
            "import json  # noqa\nfrom careerctl import shelf\n",
        ),
    ],
    "cli/terminal.py": [("exit codes: what was not said", "return not _UNSAID", "return True")],
    "formats/columns.py": [("terminal width", "if used + more > width or", "if used + more > width + 1 or")],
    "formats/documents/csv.py": [("escaping: CSV", '("=", "+", "-", "@")', '("=", "+", "-")')],
    "formats/fingerprints.py": [("findings known again", "{digest[:_LENGTH]}:{seen[alike]}", "{digest[:_LENGTH]}")],
    "formats/schemas/choices.py": [("schema: ids that there are not", '"additionalProperties": False', '"x": False')],
    "model/days.py": [
        ("days: the end of a month", "min(first.day, monthrange(year, month + 1)[1])", "min(first.day, 28)"),
        ("days: the years known", "1900, 2200", "1900, 2201"),
    ],
    "pages/confined.py": [
        ("sandbox: what is computed", 'frozenset({"+", "*", "%", "**"})', 'frozenset({"+", "%", "**"})')
    ],
    "pages/html.py": [("escaping: pictures in HTML", '"h1", "h2",', '"img", "h1", "h2",')],
    "problems/found.py": [("exit codes: findings", ".weight >= self.fail_on.weight", ".weight > self.fail_on.weight")],
    "project/disk.py": [
        (
            "looking: closed folders",
            "if error.errno not in _ABSENT:",
            "if error.errno not in {*_ABSENT, errno.EACCES}:",
        ),
    ],
    "project/reading/links.py": [
        ("links: whole levels", "value is None or (level.whole and value != int(value))", "value is None"),
    ],
    "project/reading/source.py": [
        ("privacy: values in messages", '"" if private and near', '"" if not written and near')
    ],
    "project/writing/lock.py": [
        ("locks: one writer", "fcntl.LOCK_EX | fcntl.LOCK_NB", "fcntl.LOCK_SH | fcntl.LOCK_NB")
    ],
    "project/writing/replace.py": [
        ("writing: somebody else's change", "_identity(now) != _identity(seen)", "now is not seen and now is None"),
    ],
    "results/gap.py": [
        ("audience: hr before both are in", "self.round.own and self", "self.round.own or self"),
    ],
    "results/plain.py": [("JSON: the ratio", "value * 100 // 1 / 100", "round(float(value), 2)")],
    "results/stages.py": [
        (
            "audience: what is tried",
            "tasks: Annotated[tuple[str, ...], seen(TWO)",
            "tasks: Annotated[tuple[str, ...], seen(ALL)",
        ),
    ],
    "results/wished.py": [
        ("audience: why somebody wishes", "why: Annotated[str, seen(TWO)]", "why: Annotated[str, seen(ALL)]"),
    ],
    "results/without_names.py": [("names masked", "MASK if value", "value if value")],
    "text/characters.py": [("escaping: commands of a CI", "return unobeyed(shown, _escaped)", "return shown")],
    "text/markdown.py": [("escaping: Markdown", "<>#|~", "<>#~")],
    "text/phrases.py": [("messages: lists", "names[: most - 1]", "names[:most]")],
    "text/spelling.py": [("messages: near misses", "= 0.7, 0.66", "= 0.6, 0.66")],
}
TESTS = {
    "analysis/ways": "tests/process/test_opens.py tests/golden",
    "analysis": "tests/analysis tests/commands",
    "changes": "tests/changes tests/commands tests/results",
    "cli": "tests/cli tests/process",
    "formats": "tests/formats tests/golden tests/commands",
    "problems": "tests/commands tests/formats",
    "project/disk": "tests/process/test_closed.py tests/project",
    "project/reading/references": "tests/commands/test_rename_everywhere.py tests/project/reading",
    "project/reading": "tests/project/reading tests/hostile",
    "project/writing": "tests/project/writing",
    "questions": "tests/questions tests/commands tests/results",
    "results": "tests/repository/test_readers.py tests/results tests/analysis",
    "text": "tests/text tests/formats tests/hostile tests/process",
}
"""The tests that mirror a room where they are not the folder of its name, the likeliest to find it first."""


class Fault(NamedTuple):
    """What is broken: its kind, the file below careerctl, and a text that stands there once, before and after."""

    kind: str
    path: str
    before: str
    after: str

    @property
    def tests(self) -> list[str]:
        """The folders of tests that mirror its room."""
        room = self.path.split("/")[0]
        return next((found for each, found in TESTS.items() if self.path.startswith(each)), f"tests/{room}").split()


def faults(*words: str) -> Iterator[Fault]:
    """Yield all faults, or those whose place or kind names one of the words."""
    for path, several in FAULTS.items():
        for kind, before, after in several:
            if not words or any(word in f"{kind} {path}" for word in words):
                yield Fault(kind, path, before, after)


def misplaced() -> Iterator[str]:
    """Yield the faults whose text does not stand once in its file: what they were planted in has changed."""
    for each in faults():
        path = ROOT / SOURCE / each.path
        count = path.read_text("utf-8").count(each.before) if path.exists() else 0
        if count != 1:
            yield f"{each.path}: {each.before!r} stands there {count} times"


def copied(folder: Path) -> Path:
    """Return a copy of all that tests look at."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


def failed(root: Path, *tests: str) -> str:
    """Return which test fails in a copy, the first one, or "" where all pass. Raises where they cannot be run."""
    line = [sys.executable, "-m", "pytest", "-q", "-x", "-n0", "-p", "no:cacheprovider", *tests]
    env = os.environ | {"PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(line, cwd=root, env=env, check=False, capture_output=True, text=True)
    said = [each for each in done.stdout.splitlines() if each.startswith(("FAILED", "ERROR"))]
    if done.returncode not in {0, 1} or (done.returncode == 1 and "::" not in "".join(said)):
        raise RuntimeError(done.stdout[-2000:] + done.stderr)
    return said[0] if done.returncode else ""


def found(fault: Fault, root: Path) -> bool:
    """Plant a fault, run the tests, and take it out again; tell whether one of them fails."""
    path = root / SOURCE / fault.path
    good = path.read_text("utf-8")
    path.write_text(good.replace(fault.before, fault.after), "utf-8")
    try:
        by = failed(root, *fault.tests)
    finally:
        path.write_text(good, "utf-8")
    print(f"{fault.kind}, {fault.path}: {by or 'NOT FOUND'}", flush=True)  # noqa: T201
    return bool(by)


def main(*words: str) -> int:
    """Plant the faults, two at a time, each in a copy of its own; without any, all tests have to pass there."""
    if wrong := [*misplaced()]:
        sys.exit("\n".join(wrong))
    chosen = [*faults(*words)]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as workers:
        copies: SimpleQueue[Path] = SimpleQueue()
        for name in ("one", "other"):
            copies.put(copied(Path(folder) / name))

        def in_a_copy(run: Callable[[Path], T]) -> T:
            root = copies.get()
            try:
                return run(root)
            finally:
                copies.put(root)

        folders = sorted({each for fault in chosen for each in fault.tests})
        if any(workers.map(lambda each: in_a_copy(lambda root: failed(root, each)), folders)):
            sys.exit("tests fail without any fault")
        told = [*workers.map(lambda fault: in_a_copy(lambda root: found(fault, root)), chosen)]
    print(f"{sum(told)} of {len(told)} faults were found")  # noqa: T201
    return int(not all(told))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

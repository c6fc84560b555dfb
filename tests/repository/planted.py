"""Faults planted one at a time into a copy of careerctl: the tests that mirror its room have to find each of them.

`python tests/repository/planted.py` plants all, `planted.py gap rules` those whose place or kind names a word. It
takes some minutes, ends with 1 where a fault was not found, and lists those that were not.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SOURCE = "src/careerctl"


class Fault(NamedTuple):
    """What is broken: its kind, the file below careerctl, and a text that stands there once, before and after."""

    kind: str
    path: str
    before: str
    after: str


FAULTS = (
    Fault("arithmetic: a gap", "analysis/standing.py", "sides.required - level", "level - sides.required"),
    Fault(
        "arithmetic: met at the level",
        "analysis/standing.py",
        "by.level >= sides.required",
        "by.level > sides.required",
    ),
    Fault("arithmetic: near", "analysis/totals.py", "len(still) <= near_at", "len(still) < near_at"),
    Fault("arithmetic: months", "analysis/months.py", "(last.day < first.day)", "(last.day <= first.day)"),
    Fault(
        "days: the end of a month",
        "model/days.py",
        "min(first.day, monthrange(year, month + 1)[1])",
        "min(first.day, 28)",
    ),
    Fault("days: the years known", "model/days.py", "1900, 2200", "1900, 2201"),
    Fault("audience: words of a wish", "results/seen/gap.py", 'seen_by(TWO, "why time")', 'seen_by(HR, "why time")'),
    Fault(
        "audience: what a trial tries",
        "results/seen/stages.py",
        'seen_by(TWO, "exits actions outcome tasks',
        'seen_by(ALL, "exits actions outcome tasks',
    ),
    Fault(
        "audience: hr before both are in",
        "results/seen/gap.py",
        "value.round.own and value",
        "value.round.own or value",
    ),
    Fault(
        "blindness: a closed round with one side",
        "analysis/rounds.py",
        "return self.manager is not None and known",
        "return known",
    ),
    Fault(
        "blindness: sheets in the person's file",
        "changes/rating/blind.py",
        '"assessments" in source.root',
        '"sheets" in source.root',
    ),
    Fault("names masked", "results/without_names.py", 'frozenset({"level_name"})', 'frozenset({"level_name", "why"})'),
    Fault(
        "privacy: values in messages",
        "project/reading/source.py",
        '"" if private and near',
        '"" if not written and near',
    ),
    Fault(
        "privacy: whose files are opened",
        "analysis/ways/ahead.py",
        "return question.target is not None or",
        "return question.target is None or",
    ),
    Fault(
        "paths: retired roles on the way", "analysis/route.py", "before == start or framework.is_in_use(before)", "True"
    ),
    Fault("paths: what a move raises", "analysis/ways/ahead.py", "asked.level > held", "asked.level >= held"),
    Fault(
        "planning: what serves most comes first",
        "analysis/planning/search.py",
        "not in bookings.booked, -serves,",
        "not in bookings.booked, serves,",
    ),
    Fault(
        "placing: half of it in the stage",
        "analysis/planning/weeks.py",
        "self.end - (weeks + 1) // 2",
        "self.end - weeks // 2",
    ),
    Fault(
        "placing: the last place",
        "analysis/planning/weeks.py",
        "for first, end in spans) >= places",
        "for first, end in spans) > places",
    ),
    Fault("escaping: Markdown", "text/markdown.py", "<>#|~", "<>#~"),
    Fault("escaping: CSV", "formats/documents/csv.py", '("=", "+", "-", "@")', '("=", "+", "-")'),
    Fault("escaping: HTML", "pages/html.py", '"html": False', '"html": True'),
    Fault("escaping: commands of a CI", "text/characters.py", "return unobeyed(shown, _escaped)", "return shown"),
    Fault(
        "exit codes: findings", "problems/found.py", ".weight >= self.fail_on.weight", ".weight > self.fail_on.weight"
    ),
    Fault("exit codes: what was not said", "cli/terminal.py", "return not _UNSAID", "return True"),
    Fault("messages: near misses", "text/spelling.py", "= 0.7, 0.66", "= 0.6, 0.66"),
    Fault("messages: lists", "text/phrases.py", "names[: most - 1]", "names[:most]"),
    Fault(
        "locks: one writer", "project/writing/lock.py", "fcntl.LOCK_EX | fcntl.LOCK_NB", "fcntl.LOCK_SH | fcntl.LOCK_NB"
    ),
    Fault(
        "writing: somebody else's change",
        "project/writing/replace.py",
        "_identity(now) != _identity(seen)",
        "now is not seen and now is None",
    ),
    Fault(
        "links: whole levels",
        "project/reading/links.py",
        "value is None or (level.whole and value != int(value))",
        "value is None",
    ),
    Fault(
        "links: references of a renamed thing",
        "changes/rename/references.py",
        "and node == name and",
        "and node.startswith(name) and",
    ),
    Fault(
        "looking: closed folders",
        "project/disk.py",
        "if error.errno not in _ABSENT:",
        "if error.errno not in {*_ABSENT, errno.EACCES}:",
    ),
    Fault("rules: a steep step", "check/rules/steep_step.py", "asked.level - level > 1", "asked.level - level >= 1"),
    Fault("rules: an unanswered wish", "check/rules/unanswered_wish.py", "record.away) > days", "record.away) >= days"),
    Fault(
        "schema: keys that there are not",
        "formats/schemas/choices.py",
        '"additionalProperties": False',
        '"additionalProperties": True',
    ),
    Fault("JSON: the ratio", "results/plain.py", "value * 100 // 1 / 100", "round(float(value), 2)"),
    Fault("findings known again", "formats/fingerprints.py", "{digest[:_LENGTH]}:{seen[alike]}", "{digest[:_LENGTH]}"),
    Fault("terminal width", "formats/columns.py", "if used + more > width:", "if used + more > width + 1:"),
    Fault(
        "sandbox: what is computed",
        "pages/confined.py",
        'frozenset({"+", "*", "%", "**"})',
        'frozenset({"+", "%", "**"})',
    ),
    Fault(
        "start-up: what is imported",
        "cli/show.py",
        "from dataclasses import dataclass",
        "import json  # noqa: F401\nfrom dataclasses import dataclass",
    ),
)
ELSEWHERE = {
    "changes": "tests/changes tests/commands tests/results",
    "cli": "tests/cli tests/process",
    "formats": "tests/formats tests/golden tests/commands",
    "problems": "tests/commands tests/formats",
    "project": "tests/project tests/process tests/hostile",
    "text": "tests/text tests/process tests/formats tests/hostile",
}
"""Rooms whose tests do not lie in one folder of the same name, in the order in which they are likeliest to find it."""


def tests_of(path: str) -> list[str]:
    """Return the folders of tests that mirror the room of a file."""
    room = path.split("/", maxsplit=1)[0]
    return ELSEWHERE.get(room, f"tests/{room} tests/commands").split()


def misplaced(source: Path, faults: Sequence[Fault] = FAULTS) -> list[str]:
    """Return the faults whose text does not stand once in its file: what it was planted in has changed."""
    return [
        f"{each.path}: {each.before!r} stands there {count} times"
        for each in faults
        if (count := (source / each.path).read_text("utf-8").count(each.before) if (source / each.path).exists() else 0)
        != 1
    ]


def copied(folder: Path) -> Path:
    """Return a copy of all that tests look at."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder


def unfound(fault: Fault, root: Path) -> str:
    """Plant a fault, run the tests, and take it out again; return "" where one of them fails, else what they say."""
    path = root / SOURCE / fault.path
    good = path.read_text("utf-8")
    path.write_text(good.replace(fault.before, fault.after), "utf-8")
    line = [sys.executable, "-m", "pytest", "-q", "-x", "-n0", "-p", "no:cacheprovider", *tests_of(fault.path)]
    env = os.environ | {"PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(line, cwd=root, env=env, check=False, capture_output=True, text=True)
    finally:
        path.write_text(good, "utf-8")
    said = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    print(f"{'found    ' if done.returncode == 1 else 'NOT FOUND'} {fault.kind}: {' '.join(said)[:150]}", flush=True)  # noqa: T201
    return "" if done.returncode == 1 else f"{fault.kind}, {fault.path}: {done.stdout[-300:]}"


def main(words: Sequence[str]) -> int:
    """Plant the faults, two at a time, each in a copy of its own."""
    chosen = [each for each in FAULTS if not words or any(word in f"{each.kind} {each.path}" for word in words)]
    if wrong := misplaced(ROOT / SOURCE):
        sys.exit("\n".join(wrong))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as workers:
        copies: SimpleQueue[Path] = SimpleQueue()
        for name in ("one", "other"):
            copies.put(copied(Path(folder) / name))

        def plant(fault: Fault) -> str:
            root = copies.get()
            try:
                return unfound(fault, root)
            finally:
                copies.put(root)

        left = [*filter(None, workers.map(plant, chosen))]
    print("\n".join([f"{len(chosen) - len(left)} of {len(chosen)} faults were found", *left]))  # noqa: T201
    return int(bool(left))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

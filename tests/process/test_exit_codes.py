"""How each command ends, whatever goes wrong: the code, and the first line that it prints."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from forking import run_forked

from careerctl import shelf

from .closed import WITHOUT_RIGHTS
from .endings import ALIKE, FILES
from .ends import ENDS

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights, pipes and signals of Unix")

TABLE = {(command, case): end for command, runs in ENDS.items() for case, end in (ALIKE | runs.ends).items()}
BY_TURNS = (("closed pipe", "closed stderr pipe", "interrupt"), ("broken project", "empty settings", "no project"))
"""Cases in which nearly all commands end alike: of each of these the quick suite tries one with a command."""

ALWAYS = {"good", "unknown id"}
"""Cases that the quick suite tries with every command; of the others with each command about a third."""

INTERRUPTED = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever runs in the background ignores it
del sys.modules["careerctl.problems.manual"]
def interrupt(event, arguments):
    if str(arguments[:1]).endswith(("careerctl.yaml'),)", "careerctl.yaml',)", "careerctl.problems.manual',)")):
        signal.raise_signal(signal.SIGINT)
sys.addaudithook(interrupt)
"""
CLOSED = ("closed", "notes", "openings", "own", "people", "plans", "roles")
FIRST = {"read-only": WITHOUT_RIGHTS, "interrupt": INTERRUPTED}


def prepared(case: str, root: Path) -> None:
    """Write what a case needs beside or instead of the good files."""
    (root / "closed").mkdir()
    (root / "notes").mkdir()
    (root / "own" / ".git").mkdir(parents=True)  # where a search for a project ends
    settings = root / "careerctl.yaml"
    if case in {"broken project", "empty settings"}:
        settings.write_text("organisation: Lorem\n" if case == "broken project" else "")
    if case == "empty project":
        for name in FILES:
            (root / name).unlink()
    if case == "no project":
        settings.unlink()
        (root / ".git").mkdir(exist_ok=True)
    if "read-only folder" in case:
        for folder in CLOSED:
            (root / folder).chmod(0o555)
    if case == "read-only folder":
        for path in (*(root / name for name in FILES), root):
            path.chmod(0o555 if path.is_dir() else 0o444)


def arguments(command: str, case: str) -> list[str]:
    runs = ENDS[command]
    line = runs.unknown if case in {"unknown id", "closed stderr pipe"} else runs.well
    return [*line, *(runs.into if case == "output into a read-only folder" else ())]


def has_its_turn(command: str, case: str) -> bool:
    turn, cases_of = list(ENDS).index(command), [case for of, case in TABLE if of == command]
    in_turn = all(case not in cases or case == cases[turn % len(cases)] for cases in BY_TURNS)
    return in_turn and (case in ALWAYS or (turn + cases_of.index(case)) % 3 == 0)


@pytest.mark.parametrize(
    ("command", "case"),
    [pytest.param(*each, marks=() if has_its_turn(*each) else pytest.mark.exhaustive) for each in TABLE],
)
def test_it_ends_with_a_code_and_a_line(
    project: Callable[..., Path], committed: Callable[[Path], str], command: str, case: str
) -> None:
    root = project(FILES)
    if command == "diff":
        committed(root)
    prepared(case, root)
    first = next((code for name, code in FIRST.items() if name in case), "")
    closed = {"closed pipe": "out", "closed stderr pipe": "err"}.get(case)
    reader, writer = os.pipe()
    os.close(reader)
    try:
        line, streams = arguments(command, case), {closed: writer} if closed else {}
        code, out, err = run_forked(*line, cwd=root, first=first, **streams)
    finally:
        os.close(writer)
        root.chmod(0o755)
        for folder in CLOSED:
            (root / folder).chmod(0o755)
    expected = TABLE[command, case]
    assert code == expected.code, err
    assert (err if expected.err else out).split("\n")[0] == expected.line.format(root=root)
    assert (out if expected.err else err).split("\n")[0] == expected.beside
    assert not list((root / "closed").iterdir())


def test_the_table_is_whole() -> None:
    commands, cases = {command for command, _ in TABLE}, {case for _, case in TABLE}
    assert commands == {*shelf.names("careerctl.commands")}
    assert len(TABLE) == len(commands) * len(cases)

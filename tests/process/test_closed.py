"""Folders and files into which one may not look: no command takes them for absent, or stumbles over them."""

import os
import re
import shutil
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from forking import run_forked

from careerctl import shelf

from .closed import CLOSED, COMMANDS, WITHOUT_RIGHTS, write

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="rights as Linux has them")
NOTHING, LISTING, ENTERING = 0o000, 0o444, 0o111

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    outer = tmp_path_factory.mktemp("closed")
    write(outer)
    return outer


@pytest.fixture
def run(original: Path, tmp_path: Path) -> Run:
    """Return a function that runs a command in a copy of the project in which a place is closed."""

    def ran(closed: str, *line: str, rights: int = NOTHING) -> tuple[int, str, str]:
        outer = shutil.copytree(original, tmp_path / "outer")
        place = Path(os.path.normpath(outer / "team" / closed))
        before = place.stat().st_mode
        place.chmod(rights)
        try:
            return run_forked(*line, cwd=outer / "team", first=WITHOUT_RIGHTS)
        finally:
            if os.path.lexists(place):  # erased or renamed, as a file may be whose folder is open
                place.chmod(before)
            shutil.rmtree(outer)

    return ran


def faults(run: Run, pairs: list[tuple[str, tuple[str, ...]]], rights: int) -> list[str]:
    """Return what is no good end: a bug, or a refusal that does not say why."""
    found = []
    for closed, line in pairs:
        code, _, err = run(closed, *line, rights=rights)
        if code not in {0, 1, 2} or (code == 2 and "Traceback" in err) or (code == 2 and not err.strip()):
            found.append(f"{closed} {' '.join(line)}: {code} {err}")
    return found


def test_the_commands_are_all_there() -> None:
    assert {line[0] for line in COMMANDS} == {*shelf.names("careerctl.commands")}


@pytest.mark.slow
def test_no_closed_place_is_a_bug(run: Run) -> None:
    """Each command comes up, mostly with the folders in which all others lie; the whole table takes minutes."""
    places = (".", "..", "people", ".", "..", "out")
    some = [(places[number % len(places)], line) for number, line in enumerate(COMMANDS[::5])]
    assert faults(run, some, NOTHING) == []


@pytest.mark.exhaustive
@pytest.mark.no_cover
@pytest.mark.parametrize("rights", [NOTHING, LISTING, ENTERING], ids=oct)
def test_no_closed_place_is_a_bug_for_any_command(run: Run, rights: int) -> None:
    assert faults(run, [*product(CLOSED, COMMANDS)], rights) == []


def test_what_lies_in_a_folder_that_may_only_be_listed_is_not_looked_at(run: Run) -> None:
    code, _, err = run("out", "erase", "carla", "--dry-run", TODAY, rights=LISTING)
    assert (code, "bug" in err) == (0, False)


TODAY = "--today=2027-02-01"
AGREED, ANSWERS = ("--as", "agreed", "--round", "2026-h2"), ("alice.answers", "--yes")
ASKING = (("form", "alice", "--as", "self"), ("take", *ANSWERS, "--by", "alice"))
PLANNED = (
    ("leave", "alice", "--on", "2027-02-01"),
    ("move", "alice", "lead", "--from", "2027-02-01", "--because", "So"),
    ("take", "alice.answers", "--by", "alice"),
)
"""What changes a plan, where there is one."""
REFUSED = [
    (".", ("gap", "alice"), "careerctl: . cannot be read: Permission denied. Look at its rights."),
    ("..", ("check",), "careerctl: .. cannot be read: Permission denied. Look at its rights."),
    ("careerctl.yaml", ("gap", "alice"), "careerctl.yaml: error[unreadable-file] this cannot be read: "),
    ("roles", ("gap", "alice"), "roles: error[unreadable-file] this cannot be read: Permission denied"),
    ("roles", ("compare", "roles/guide.yaml", "lead"), "careerctl: roles cannot be read: Permission denied."),
    ("people", ("gap", "alice"), "careerctl: people cannot be read: Permission denied. Look at its rights."),
    ("people/alice.yaml", ("mark", "alice", "ask", "done"), "people/alice.yaml: error[unreadable-file]"),
    ("people/dana.yaml", ("gap", "Carla"), "may be called 'Carla', too, in what cannot be read: people/dana.yaml."),
    ("people/north", ("gap", "carla"), "What lies in people/north is not read; `careerctl check` says why."),
    ("people/north", ("check", "people/north/carla.yaml"), "careerctl: people/north cannot be read: "),
    (
        "people/north",
        ("new", "person", "eve"),
        "a person with this id may be there already, in a folder that is not read.",
    ),
    ("people/north", ("rename", "person", "alice", "eve"), "people/north: error[unreadable-file]"),
    ("people/north", ("rate", "alice", "--as", "manager", "--by", "carl"), "What lies in people/north is not read"),
    ("assessments", ("gap", "alice"), "careerctl: assessments cannot be read: Permission denied."),
    ("assessments/2026-h2", ("report", "review", "alice"), "careerctl: assessments/2026-h2 cannot be read: "),
    ("assessments/2026-h2/alice.self.yaml", ("gap", "alice"), "assessments/2026-h2/alice.self.yaml: error["),
    ("goals", ("new", "role", "helper", "--for-goal", "growth"), "goals: error[unreadable-file] this cannot be read"),
    ("people/north/carla.yaml", ("gap", "carl"), "may be a former id in what cannot be read: people/north/carla.yaml."),
    ("notes", ("note", "alice", "Well", "--by", "dana"), "notes: error[unreadable-file]"),
    ("plans", ("mark", "alice", "ask", "done"), "plans: error[unreadable-file]"),
    ("plans", ("report", "plan", "alice"), "careerctl: this person's plan may lie in a folder that is not read."),
    ("plans/north", ("plan", "dana", "--target", "guide", "--write"), "plans/north: error[unreadable-file]"),
    ("templates", ("report", "review", "alice"), "careerctl: templates cannot be read: Permission denied."),
    ("schemas", ("schema", "--check"), "careerctl: schemas cannot be read: Permission denied."),
    ("../fw", ("gap", "alice", "--root", "../apart"), "framework-elsewhere] this folder cannot be read: Permission"),
    ("../fw/careerctl.yaml", ("gap", "alice", "--root", "../apart"), "../fw/careerctl.yaml: error[unreadable-file]"),
    ("../apart", ("gap", "alice", "--root", "../apart"), "Path '../apart' is not readable."),
    ("competencies/coaching.yaml", ("form", "erin", *AGREED), "what was agreed cannot be shown whole until this is"),
    ("competencies/coaching.yaml", ("form", "alice", "--as", "self"), "what the role 'guide' asks is not known whole"),
    (
        "competencies/coaching.yaml",
        ("take", *ANSWERS, "--by", "alice"),
        "what the role 'guide' asks is not known whole",
    ),
    ("people", ("form", "--all", "--plan", "-o", "out/forms"), "people: this cannot be read: Permission denied"),
    *((closed, ("plan",), f"{closed}: error[unreadable-file] this cannot be read") for closed in ("people", "plans")),
    ("people/north", ("report", "review", "--all", "-o", "out/pages"), "people/north has 1 fault"),
    *(("plans", (*line, "--yes"), "this person's plan may lie in a folder that is not read.") for line in PLANNED),
    (".vscode", ("init", "--vscode"), "careerctl: .vscode cannot be read: Permission denied."),
    ("out", ("init", "out/new"), "careerctl: out cannot be read: Permission denied."),
    ("out", ("explain", "tab", "-o", "out/x.md"), "Permission denied"),
]


@pytest.mark.slow
def test_what_is_needed_and_closed_is_named(run: Run) -> None:
    found = []
    for closed, line, said in REFUSED:
        code, _, err = run(closed, *line, *(() if line[0] in {"schema", "init", "explain", "rename"} else (TODAY,)))
        if code != 2 or said not in " ".join(err.split()):
            found.append((closed, line, code, err))
    assert found == []


@pytest.mark.slow
def test_what_is_others_and_closed_stops_nobody_and_is_said(run: Run) -> None:
    one_fault = "has 1 fault; `careerctl check` shows what to do."
    cases = [
        ("people/north", ("gap", "alice"), ""),
        ("people/north/carla.yaml", ("gap", "alice"), ""),
        ("people/dana.yaml", ("gap", "alice"), ""),
        ("plans/north", ("gap", "alice"), ""),
        ("notes", ("gap", "alice"), ""),
        ("people/north", ("report", "review", "alice"), f"people/north {one_fault}"),
        ("people/north/carla.yaml", ("report", "review", "alice"), f"people/north/carla.yaml {one_fault}"),
        ("people/north", ("paths", "--person", "alice"), f"people/north {one_fault}"),
        ("plans/north", ("report", "review", "alice"), f"plans/north {one_fault}"),
        ("plans/north", ("mark", "alice", "ask", "done"), ""),
        ("notes/north", ("note", "alice"), f"notes/north {one_fault}"),
        ("people/north", ("rounds",), f"people/north {one_fault}"),
        ("assessments/2026-h2/carla.self.yaml", ("rounds",), f"carla.self.yaml {one_fault}"),
    ]
    cases += [
        ("notes", ("dossier", "alice", "-o", "kept"), "notes is left out until it is mended"),
        ("people/north", ("leave", "dana", "--on", "2027-06-01", "--yes"), f"people/north {one_fault}"),
        ("people/north", ("take", *ANSWERS, "--by", "dana"), f"people/north {one_fault}"),
    ]
    found = []
    for closed, line, said in cases:
        code, out, err = run(closed, *line, TODAY)
        if code != 0 or not out or said not in err:
            found.append((closed, line, code, err))
    assert found == []


def test_whoever_is_found_in_a_folder_that_is_not_listed_is_not_led_on(run: Run) -> None:
    for line in PLANNED[:2]:
        code, _, err = run("people", *line, "--yes", TODAY, rights=ENTERING)
        assert (code, "careerctl: who leads whom is known once this is mended." in err) == (2, True), err


def test_what_does_not_stand_on_a_page_is_said_there(run: Run) -> None:
    cases = [
        ("notes", ("report", "talk", "alice"), "notes/"),
        ("people/north", ("report", "answer", "alice"), "people/"),
        ("people/north", ("report", "review", "alice"), "people/"),
        ("plans/north", ("report", "review", "erin"), "plans/"),
    ]
    found = []
    for closed, line, said in cases:
        code, out, err = run(closed, *line, TODAY)
        if code or f"Left out, because the file has to be mended first: {said}\n" not in out:
            found.append((closed, line, code, out[-400:], err))
    assert found == []


def test_nothing_is_taken_for_absent_in_sheets_that_are_not_read(run: Run) -> None:
    absent = {
        "match lead --manager dana": "Nobody has rated yet|something that the role asks is not rated",
        "owed --manager dana": "Nothing is late",
        "team --manager dana": "Nothing is late|u unrated|Nobody was rated",
        "rounds": "(?m)not (handed in|yet)  .*Erin",
    }
    found = []
    for line, said in absent.items():
        code, out, _ = run("assessments/2026-h2" if line != "rounds" else "assessments", *line.split(), TODAY)
        if code or "assessments" not in out or re.search(said, out):
            found.append((line, code, out))
    assert found == []


@pytest.mark.parametrize(
    "closed",
    [
        "people",
        "people/north",
        "people/north/carla.yaml",
        "roles",
        "competencies",
        "../fw",
        "assessments",
        "notes",
        "plans",
    ],
)
def test_a_check_names_what_is_closed_and_takes_nothing_in_it_for_absent(run: Run, closed: str) -> None:
    root = ("--root", "../apart") if closed == "../fw" else ()
    code, out, err = run(closed, "check", "--format", "concise", *root, TODAY)
    assert (code, err) == (1, "")
    assert "this cannot be read: Permission denied" in out or "this folder cannot be read: Permission denied" in out
    assert "error[unknown-" not in out
    assert "unknown-person" not in out

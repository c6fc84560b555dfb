"""A rename that is killed before any of its writes: `check` passes, and the same command brings it to the same end."""

import os
import subprocess
import sys
from collections.abc import Callable
from math import ceil
from pathlib import Path

import pytest
from forking import run_forked

FILES = {
    "roles/guide.yaml": "name: Guide  # first of all\r\nextends: lead\r\nrequires: {coaching: 2}\r\n",
    "roles/lead.yaml": "name: Lead\nformerly: [chief]\nrequires: {coaching: {level: 3}}\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\nformerly:\n  - training\n# the end",
    "activities/shadow.yaml": "name: Shadow\nkind: shadowing\ndevelops: {coaching: {to: 2}}\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\nmoves:\n- {from: lead, to: guide, kind: return}\n",
    "people/alice.yaml": (
        "name: Alice\nrole: lead\nassessments:\n- round: 2026-h1\n  self: {by: alice, date: 2026-04-05, ratings: {}}\n"
        "  manager: {by: dana, date: 2026-04-05, ratings: {training: 2}}\n"
    ),
    "people/dana.yaml": "name: Dana\nrole: lead\n",
    "people/bo.yaml": "name: Bo\nmanager: [alice, dana]\nrole: chief\n",
    "assessments/2026-h2/alice.self.yaml": "by: alice\ndate: 2026-10-05\nrole: guide\nratings: {coaching: 2}\n",
    "assessments/2026-h2/alice.manager.yaml": "by: dana\ndate: 2026-10-05\nratings: {coaching: 2}\n",
    "assessments/2026-h2/bo.manager.yaml": "by: alice\ndate: 2026-10-05\nratings: {}\n",
    "notes/alice.dana.yaml": "- {date: 2026-10-05, text: seen, for: coaching}\n",
    "notes/bo.alice.yaml": "- {date: 2026-10-05, text: seen}\n",
    "plans/alice-lead.yaml": "person: alice\ntarget: lead\nstarted: 2026-10-05\n",
}
SETTINGS = {"rounds": "  2026-h2:", "added": "  2026-h1: {opens: 2026-04-01, closes: 2026-04-30}\n  2026-h2:"}

KILLED = """
import os, sys
left = int(sys.argv.pop(1))
def count(event, arguments):
    global left
    if event == "os.rename":
        left -= 1
        if left < 0:
            os._exit(9)
sys.addaudithook(count)
"""


def files_of(root: Path) -> dict[str, bytes]:
    found = (each for each in root.rglob("*") if each.is_file())
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in found}


def write(root: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


@pytest.mark.parametrize("keep", [False, True])
@pytest.mark.parametrize(
    ("kind", "old", "new", "writes"),
    [
        ("person", "alice", "alix", 11),
        ("role", "lead", "leader", 7),
        ("role", "guide", "helper", 4),
        ("competency", "coaching", "guiding", 8),
        ("plan", "alice-lead", "alice", 1),
    ],
)
def test_killed_before_each_write(project, careerctl, tmp_path, kind, old, new, writes, whole, *, keep) -> None:
    files = files_of(project(FILES))
    files["careerctl.yaml"] = files["careerctl.yaml"].replace(*(each.encode() for each in SETTINGS.values()))
    line = ["rename", kind, old, new, *(["--keep"] if keep and kind != "plan" else [])]
    complete = write(tmp_path / "complete", files)
    assert careerctl(*line, cwd=complete).code == 0
    killed, stride = 0, 1 if whole or writes < 5 else 4
    while True:
        root = write(tmp_path / f"killed-{killed}", files)
        done = run_forked(str(killed), *line, cwd=root, first=KILLED)
        assert careerctl("check", "--today", "2026-11-02", cwd=root).code == 0
        if done.code != 9:
            break
        assert careerctl(*line, cwd=root).code == 0
        assert files_of(root) == files_of(complete)
        killed += stride
    assert (done.code, done.err) == (0, "")
    assert files_of(root) == files_of(complete)
    assert killed == ceil((writes + (not keep and kind != "plan")) / stride) * stride


CHANGED = """
import os, sys
from pathlib import Path
def change(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith("helper.yaml"):
        Path("people/alice.yaml").write_text("name: Alice\\nrole: guide\\n")
sys.addaudithook(change)
from careerctl.__main__ import main
sys.exit(main())
"""


def test_a_file_that_changes_meanwhile_is_left_as_it_is(project: Callable, careerctl: Callable) -> None:
    """It stops there and says how far it came; the same command goes on."""
    root = project({**FILES, "people/alice.yaml": "name: Alice\nrole: guide # a\n"})
    line = ["rename", "role", "guide", "helper"]
    done = subprocess.run([sys.executable, "-c", CHANGED, *line], cwd=root, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "careerctl: somebody else has changed people/alice.yaml meanwhile. "
        "Done: 3 of 6 steps; the same command goes on from there.\n"
    )
    assert (root / "people/alice.yaml").read_text() == "name: Alice\nrole: guide\n"
    assert careerctl(*line, cwd=root).code == 0
    assert (root / "people/alice.yaml").read_text() == "name: Alice\nrole: helper\n"


@pytest.mark.skipif(os.name == "nt", reason="locks of Unix")
def test_one_writes_at_a_time(project: Callable) -> None:
    """Two at once: one renames, the other waits and finds nothing to do."""
    root = project(FILES)
    line = [sys.executable, "-m", "careerctl", "rename", "role", "lead", "leader"]
    both = [subprocess.Popen(line, cwd=root, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = sorted(each.communicate()[0].split(":")[0].split("\n")[0] for each in both)
    assert said == ["Nothing to do", "Renamed roles/lead.yaml to roles/leader.yaml."]
    assert [each.returncode for each in both] == [0, 0]

"""A trial is known to the two who agreed on it: change it as one likes, and nothing moves anywhere else."""

import io
import shutil
import sys
from pathlib import Path

import pytest

TODAY = ("--today", "2026-11-01")

FRAMEWORK = {
    "competencies/a.yaml": "name: Asking\nasks: skill\n",
    "competencies/b.yaml": "name: Closing\nasks: skill\n",
    "roles/present.yaml": "name: Present\nrequires: {a: 2}\n",
    "roles/next.yaml": "name: Next\nrequires: {a: 3, b: 1}\n",
    "paths/path.yaml": "name: Path\nsteps: [present, next]\n",
    "activities/class.yaml": (
        "name: Class\nkind: class\ndevelops: {a: {to: 3}, b: {to: 1}}\nplaces: 1\nstages: [mastery, trial, permanent]\n"
    ),
    "people/dana.yaml": "name: Dana Roe\nrole: next\n",
    **{
        f"people/{each}.yaml": f"name: {each.title()} Doe\nrole: present\nmanager: dana\nwishes: [{{role: next}}]\n"
        for each in ("pat", "kim")
    },
    **{
        f"assessments/2026-h2/{each}.{side}.yaml": f"by: {by}\ndate: 2026-10-02\nratings: {{a: 1, b: 0}}\n"
        for each in ("pat", "kim")
        for side, by in (("self", each), ("manager", "dana"))
    },
}
TRIED = """\
trial:
  from: 2026-10-01
  until: 2027-03-31
  gives_way: [{what: Canary-relief}]
  exit: [Canary-exit]
  actions:
    - {id: canary, activity: class, owner: manager, due: 2026-11-07, done_when: Canary-sign}
"""
TRIALS = (
    "",
    TRIED,
    f"{TRIED}  announced: {{date: 2027-02-01, by: dana, to: Nobody yet}}\n",
    "trial: {from: 2026-01-01, outcome: {date: 2026-10-10, result: stop, learned: Canary-learned}}\n",
)
ELSEWHERE = [
    *(("plan", "pat", "--audience", reader, "--format", form)
      for reader in ("hr", "everyone") for form in ("text", "json", "csv", "markdown")),
    *(("plan", "--audience", reader) for reader in ("employee", "hr", "everyone")),
    *(("plan", "kim", *more) for more in (("--reasons",), ("--format", "json"), ("--write", "--dry-run"))),
    ("plan", "dana"), ("gap", "pat"), ("gap", "kim", "--target", "next"), ("wish", "pat"), ("note", "pat"), ("rounds",),
    ("check", "--scope", "framework"), ("compare", "present", "next"), ("rename", "role", "next", "lead"),
    ("history", "pat"), ("raters",), ("report", "calibration"),
    ("gap", "--all"), ("export", "tables", "--format", "csv", "--audience", "hr", "--names"),
    *(("needs", "--audience", reader, "--if", "one fewer next") for reader in ("employee", "hr", "everyone")),
    ("needs", "--manager", "pat"), ("diff", "HEAD", "--people", "--audience", "hr"),
    ("owed", "--audience", "hr"), ("owed", "--person", "pat", "--audience", "hr"), ("owed", "--person", "kim"),
    ("match", "next", "--audience", "hr"), ("match", "next", "--manager", "kim"),
    *(("team", "--for", "everyone", "--format", form) for form in ("text", "json", "csv", "markdown")),
    ("calendar", "kim"), ("calendar", "pat", "--format", "ics"), ("calendar", "--manager", "dana"),
    ("rate", "pat", "--as", "agreed"), ("explain",), ("schema",), ("new", "activity", "another", "--set", "kind=class"),
]  # fmt: skip
"""What is run by others, about others, or about something else."""


@pytest.fixture
def seen(project, careerctl, tmp_path, monkeypatch):
    """Return a function that tells what all these commands print, how they end, and which files there are."""

    def run(trial: str, lines: list = ELSEWHERE) -> dict:
        found = {}
        for line in lines:
            shutil.rmtree(tmp_path / "project", ignore_errors=True)
            plan = f"person: pat\ntarget: next\nstarted: 2026-10-01\n{trial}"
            project({f"project/{path}": text for path, text in {**FRAMEWORK, "plans/pat-next.yaml": plan}.items()})
            shutil.copy(tmp_path / "careerctl.yaml", tmp_path / "project/careerctl.yaml")
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
            day = () if line[0] in {"explain", "schema", "rename", "compare", "new"} else TODAY
            ran = careerctl(*line, *day, cwd=tmp_path / "project")
            found[line] = (*ran, names(tmp_path / "project"))
        return found

    return run


def names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


@pytest.mark.slow
def test_nothing_moves_elsewhere(seen):
    first, *others = (seen(trial) for trial in TRIALS)
    assert others == [first] * len(others)
    assert not any("anary" in str(ran) for ran in first.values())


def test_the_two_see_it(project, careerctl):
    root = project({**FRAMEWORK, "plans/pat-next.yaml": f"person: pat\ntarget: next\nstarted: 2026-10-01\n{TRIED}"})
    for reader in ("employee", "manager"):
        out = careerctl("plan", "pat", "--audience", reader, *TODAY, cwd=root).out
        assert [each for each in ("Canary-relief", "Canary-exit", "Canary-sign") if each not in out] == []


def test_what_was_announced_is_for_all(seen):
    lines = [("plan", "pat", "--audience", "everyone", "--format", "text"), ("plan", "kim", "--reasons")]
    told = f"{TRIED}  announced: {{date: 2026-10-05, by: dana, to: the team}}\n"
    first, other = seen("", lines), seen(told, lines)
    line = lines[0]
    assert "5 October 2026 by Dana Roe to the team" in other[line][1]
    assert "Canary-relief" in other[line][1]
    assert not any(word in other[line][1] for word in ("Canary-exit", "Canary-sign"))
    assert first["plan", "kim", "--reasons"] != other["plan", "kim", "--reasons"], "then its place is taken"


@pytest.mark.parametrize("date", ["2026-10-05", "2027-10-05"])
def test_permanent_duties_are_for_all_once_they_are_announced(project, careerctl, date):
    duties = f"permanent: {{responsibilities: [Guides two], pay_decided: 2026-10-06, announced: {{date: {date}}}}}\n"
    root = project({**FRAMEWORK, "plans/pat.yaml": f"person: pat\ntarget: next\nstarted: 2026-10-01\n{duties}"})
    out = careerctl("plan", "pat", "--audience", "everyone", *TODAY, cwd=root).out
    assert ("Guides two" in out) == (date == "2026-10-05")
    assert "6 October 2026" not in out

"""A move, decision or leaving whose day has not come is known to the person, their manager and hr: change it as one
likes, and nothing moves on any page of others, in any count and in any round."""

import io
import shutil
import sys

import pytest

TODAY = ("--today", "2026-11-20")
READERS = ("employee", "manager", "hr", "everyone")
FILES = {
    "competencies/a.yaml": "name: Asking\nasks: skill\n",
    "roles/present.yaml": "name: Present\nrequires: {a: 2}\n",
    "roles/next.yaml": "name: Next\nrequires: {a: 3}\n",
    "paths/path.yaml": "name: Path\nsteps: [present, next]\n",
    "goals/goal.yaml": "name: Goal\nneeds: {competencies: {a: {level: 1, people: 3}}}\n",
    "openings/near.yaml": "role: next\nfrom: 2026-12\n",
    "openings/two.yaml": "role: next\ncount: 2\nfrom: 2026-12\n",
    "activities/class.yaml": "name: Class\nkind: class\ndevelops: {a: {to: 3}}\nplaces: 1\n",
    "people/dana.yaml": "name: Dana Roe\nrole: next\nsince: 2020\n",
    "people/kim.yaml": (
        "name: Kim Doe\nrole: present\nsince: 2024\nmanager: pat\n"
        "wishes: [{role: next, asked: 2026-09-01, shared_with: hr}]\n"
    ),
    **{
        f"assessments/2026-h2/{each}.{side}.yaml": f"by: {by}\ndate: 2026-10-02\nratings: {{a: 1}}\n"
        for each in ("pat", "kim")
        for side, by in (("self", each), ("manager", "dana"))
    },
}
PAT = (
    "name: Pat Doe\nrole: present\nsince: 2024-01-01\nmanager: dana\nshares: [a]\n"
    "wishes: [{role: next, asked: 2026-09-01, shared_with: everyone%s}]\n"
)
PLAN = "person: pat\ntarget: next\nstarted: 2026-10-01\n"
TO_COME = {
    "a move": ("", "decisions: [{role: next, date: 2026-11-19, from: 2027-01-01, because: Canary}]\n", ""),
    "a move with its opening, and a manager": (
        "",
        "decisions: [{opening: two, date: 2026-11-19, from: 2027-01-01, manager: kim, because: Canary}]\n",
        "move: {from: 2027-01-01}\n",
    ),
    "a decision": ("", "decisions: [{opening: near, date: 2027-01-01, because: Canary}]\n", ""),
    "a wish that comes true": (", fulfilled: 2027-01-01", "", ""),
    "a leaving": ("", "left: {date: 2026-11-21, door: open, reports_to: dana}\n", ""),
}
OF_OTHERS = [
    *((each, "kim", "--audience", reader) for each in ("gap", "plan", "wish", "note", "history") for reader in READERS),
    *(("paths", "--person", "kim", "--audience", reader) for reader in READERS),
    *(("report", page, "kim", "--audience", reader)
      for page, readers in (("review", READERS), ("answer", READERS), ("prepare", READERS[:2]), ("plan", READERS))
      for reader in readers),
    *(("raters", "--audience", reader) for reader in READERS), ("raters", "--manager", "dana"),
    ("report", "calibration"), ("gap", "--all"), ("gap", "--all", "--manager", "dana"),
    *(("rounds", "--audience", reader, "--format", form) for reader in READERS for form in ("text", "json")),
    *(("gap", "dana", "--target", "next", "--format", form) for form in ("json", "text")),
    ("paths", "next"), ("paths",), ("rounds", "--manager", "pat"), ("rounds", "--manager", "dana"),
    ("plan", "--audience", "everyone"), ("plan", "--audience", "employee"), ("compare", "present", "next"),
    ("check", "--scope", "framework"), ("check", "people/kim.yaml"), ("check", "openings"),
    ("plan", "dana", "--target", "present", "--format", "json"),
    *(("owed", "--person", "kim", "--audience", reader) for reader in READERS[:3]), ("owed", "--manager", "dana"),
    *(("match", role, "--manager", "kim", "--format", "json") for role in ("next", "present")),
    ("team", "--for", "everyone"), ("team", "--for", "everyone", "--format", "json"), ("team", "--manager", "pat"),
    ("calendar", "kim"), ("calendar", "--manager", "dana", "--format", "ics"),
    ("needs",), ("needs", "goal", "--audience", "everyone", "--if", "one fewer next", "--format", "json"),
    ("needs", "--manager", "kim"), ("diff", "HEAD", "--people"),
]  # fmt: skip
"""What is run about others, or by readers who see several people."""
FOR_EVERYONE = [
    *((*line, "--audience", "everyone", "--format", form)
      for line in (("gap", "pat"), ("plan", "pat"), ("wish", "pat"), ("note", "pat"), ("history", "pat"),
                   ("paths", "--person", "pat"))
      for form in ("text", "json", "csv", "markdown") if (line[0], form) != ("paths", "csv")),
    *(("report", page, "pat", "--audience", "everyone") for page in ("review", "plan", "answer")),
]  # fmt: skip


@pytest.fixture
def seen(project, careerctl, tmp_path, monkeypatch):
    """Return a function that tells what commands print and how they end, with something to come."""

    def run(to_come: tuple[str, str, str], lines: list) -> dict:
        wish, more, plan = to_come
        shutil.rmtree(tmp_path / "project", ignore_errors=True)
        files = FILES | {"people/pat.yaml": f"{PAT % wish}{more}", "plans/pat-next.yaml": f"{PLAN}{plan}"}
        project({f"project/{path}": text for path, text in files.items()})
        shutil.copy(tmp_path / "careerctl.yaml", tmp_path / "project/careerctl.yaml")
        found = {}
        for line in lines:
            monkeypatch.setattr(sys, "stdin", io.StringIO(""))
            found[line] = careerctl(*line, *TODAY[: 2 * (line[0] != "compare")], cwd=tmp_path / "project")
            assert found[line].code in {0, 1, 2}, line
        return found

    return run


@pytest.mark.parametrize("turn", range(len(TO_COME)), ids=TO_COME)
def test_nothing_moves_elsewhere(seen, turn, whole):
    """Each case is tried with a third of the lines: each line, its reader changing, with some of them."""
    to_come = [*TO_COME.values()][turn]
    every = enumerate(OF_OTHERS + FOR_EVERYONE)
    lines = [line for at, line in every if whole or (at + at // len(READERS) + turn) % 3 == 0]
    before = seen(("", "", ""), lines)
    assert seen(to_come, lines) == before
    assert sum(ran.code == 2 for ran in before.values()) < len(before) / 10, "most of it is shown"


@pytest.mark.parametrize("reader", READERS[:3])
@pytest.mark.parametrize(
    ("case", "said"),
    [("a move", "Pat Doe: Next from 1 January 2027 on."), ("a leaving", "The last day of Pat Doe is ")],
)
def test_those_who_may_know_see_it(seen, case, said, reader):
    lines = [("gap", "pat", "--audience", reader), ("report", "review", "pat", "--audience", reader)]
    assert all(said in ran.out for ran in seen(TO_COME[case], lines).values())


def test_on_the_day_others_see_it(seen):
    """What is compared here does move once the day has come, so that the tests above can find something."""
    gone = ("", "left: {date: 2026-11-20}\n", "")
    before, after = seen(("", "", ""), OF_OTHERS), seen(gone, OF_OTHERS)
    moved = {line[0] for line in OF_OTHERS if before[line] != after[line]}
    assert {"plan", "rounds", "report", "paths", "wish"} <= moved

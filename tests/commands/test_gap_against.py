"""`careerctl gap --against ROUND`: what has changed between two rounds."""

import json

import pytest

TODAY = ("--today", "2026-11-15")
FILES = {
    "careerctl.yaml": """\
        format: 1
        scales: {s: {levels: {0: Zero, 1: One, 2: Two, 3: Three}}}
        rounds:
          spring: {opens: 2026-03-01, closes: 2026-03-31}
          autumn: {opens: 2026-10-01, closes: 2026-10-31}
          winter: {opens: 2026-11-01, closes: 2026-12-31}
        """,
    **{f"competencies/{each}.yaml": f"name: {each.upper()}\nasks: skill\n" for each in "abcde"},
    "roles/maker.yaml": "name: Maker\nrequires: {a: 2, b: 2, c: 2, d: 1, e: 1}\n",
    "people/al.yaml": "name: Al Roe\n",
    "people/bo.yaml": "name: Bo Lee\nrole: maker\nmanager: al\n",
}


def sheets(round_, day, ratings, sides=("self", "manager")):
    by = {"self": "bo", "manager": "al"}
    return {
        f"assessments/{round_}/bo.{side}.yaml": f"by: {by[side]}\ndate: {day}\nratings: {ratings}\n" for side in sides
    }


SPRING = sheets("spring", "2026-03-10", "{a: 1, b: 2, c: 2, d: 0}")
BOTH = FILES | SPRING | sheets("autumn", "2026-10-10", "{a: 2, b: 1, c: 2, e: 1}")


def test_what_has_changed(project, careerctl):
    """A is met since; of B the level fell, which is said and not judged; D was rated then, E is rated now."""
    root = project(BOTH)
    out = careerctl("gap", "bo", "--against", "spring", *TODAY, cwd=root).out
    rows = [line.split() for line in out.splitlines() if line[:2] in {"A ", "B ", "D ", "E "}]
    assert list(map(" ".join, rows)) == ["A 2 1 2 met now", "B 2 2 1", "D 1 0 –", "E 1 – 1"]
    assert "What has changed from spring to autumn" in out
    assert out.endswith("The same in both: C\n")
    said = json.loads(careerctl("gap", "bo", "--against", "spring", "--format", "json", *TODAY, cwd=root).out)
    assert (said["schema"], said["before"], said["now"]) == ("careerctl/gap-against/1", "spring", "autumn")


def test_nothing(project, careerctl):
    same = FILES | sheets("spring", "2026-03-10", "{a: 1}") | sheets("autumn", "2026-10-10", "{a: 1}")
    out = careerctl("gap", "bo", "--against", "spring", *TODAY, cwd=project(same)).out
    assert "Nothing has changed from spring to autumn.\n" in out


@pytest.mark.parametrize(
    "line",
    [
        ("--against", "autumn"),
        ("--against", "winter"),
        ("--against", "sprng"),
        ("--round", "spring", "--against", "autumn"),
    ],
)
def test_what_cannot_be_compared(project, careerctl, line):
    root = project(BOTH | sheets("winter", "2026-11-10", "{a: 3}", ("self",)))
    assert careerctl("gap", "bo", *line, *TODAY, cwd=root)[:2] == (2, "")


@pytest.mark.parametrize("reader", ["hr", "everyone"])
@pytest.mark.parametrize("round_", ["spring", "winter"])
def test_others_learn_nothing_from_it(project, careerctl, reader, round_):
    """Neither from the page nor from how it ends: not even which round can be compared."""
    ran = {
        form: [
            careerctl("gap", "bo", "--against", round_, "--audience", reader, "--format", form, *TODAY, cwd=root)
            for root in (project({f"rated/{path}": text for path, text in BOTH.items()}) / "rated", project(FILES))
        ]
        for form in ("text", "json", "csv")
    }
    assert all(first == second and first.code == 0 for first, second in ran.values())


def test_an_agreement_excludes_it(project, careerctl):
    settings = BOTH["careerctl.yaml"].replace("format: 1", "format: 1\n        policy: {switched_off: [history]}")
    ran = careerctl("gap", "bo", "--against", "spring", *TODAY, cwd=project(BOTH | {"careerctl.yaml": settings}))
    assert (ran.code, ran.out, ran.err) == (2, "", "careerctl: switched off by agreement\n")

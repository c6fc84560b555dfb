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
    assert "\n– is no level in that round: not rated" in out
    assert "What has changed from spring to autumn" in out
    assert out.endswith("The same in both: C\n")
    said = json.loads(careerctl("gap", "bo", "--against", "spring", "--format", "json", *TODAY, cwd=root).out)
    assert (said["schema"], said["before"], said["now"]) == ("careerctl/gap-against/1", "spring", "autumn")


def test_nothing(project, careerctl):
    same = FILES | sheets("spring", "2026-03-10", "{a: 1}") | sheets("autumn", "2026-10-10", "{a: 1}")
    out = careerctl("gap", "bo", "--against", "spring", *TODAY, cwd=project(same)).out
    assert "Nothing has changed from spring to autumn.\n" in out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("autumn",), "autumn cannot be put beside it: that is the round compared. Those before it: spring."),
        (("winter",), "winter cannot be put beside it: it is not one of those before autumn. Those before it: spring."),
        (("sprng",), "no round has the id 'sprng'. Did you mean 'spring'?"),
        (("autumn", "--round", "spring"), "spring is compared, and no round before it can be put beside it yet."),
    ],
)
def test_what_cannot_be_compared(project, careerctl, line, said):
    root = project(BOTH | sheets("winter", "2026-11-10", "{a: 3}", ("self",)))
    ran = careerctl("gap", "bo", "--against", *line, *TODAY, cwd=root)
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "no round has the id 'spring'. There is none yet."),
        (sheets("spring", "2026-03-10", "{a: 3}", ("self",)), "there is no round yet that could be put beside spring."),
    ],
)
def test_nothing_to_compare(project, careerctl, more, said):
    unlisted = {"careerctl.yaml": FILES["careerctl.yaml"].partition("rounds:")[0].rstrip(" ")}
    ran = careerctl("gap", "bo", "--against", "spring", *TODAY, cwd=project(FILES | unlisted | more))
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


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

"""Ways outside: once the person has raised them, or the day to talk again has passed with no way left inside."""

import json

import pytest

TODAY = ("--today", "2026-11-02")
WISH = "{{role: lead, asked: 2026-05-04, shared_with: {}{}}}"
ANSWERED = ", answered: {date: 2026-05-05, answer: not-yet, because: None is free, revisit: 2026-10-30}"
FILES = {
    "careerctl.yaml": "format: 1\nscales: {s: {levels: [One, Two]}}\n",
    "competencies/maps.yaml": "name: Maps\nasks: skill\n",
    "roles/guide.yaml": "name: Guide\nrequires: {maps: 2}\n",
    "roles/lead.yaml": "name: Lead\n",
    "roles/teacher.yaml": "name: Teacher\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\n",
    "paths/side.yaml": "name: Side\nsteps: [guide, teacher]\n",
    "openings/far.yaml": "role: lead\nfrom: 2030\n",
    "people/dana.yaml": "name: Dana Roe\n",
    "assessments/2026-09/pat.agreed.yaml": (
        "date: 2026-09-04\nconfirmed: {employee: 2026-09-04, manager: 2026-09-04}\nratings: {maps: 2}\n"
    ),
}
RAISED = "would like to look outside, too."
PASSED = "The day to talk again has passed, and no position is in sight here."


@pytest.fixture
def shown(project, careerctl):
    """Return a function that prints what a command says of somebody with one wish, of files that differ."""

    def show(wish: str, *line: str, **files: str) -> str:
        person = f"name: Pat Doe\ncalled: Pat\nrole: guide\nmanager: dana\nwishes: [{wish}]\n"
        more = {path.replace("__", "/") + ".yaml": text for path, text in files.items()}
        root = project(FILES | {"people/pat.yaml": person} | more)
        return careerctl(*(line or ("report", "talk", "pat")), *TODAY, cwd=root).out

    return show


PAGES = (
    ("report", "talk", "pat"), ("report", "answer", "pat"), ("report", "review", "pat"), ("paths", "--person", "pat"),
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
@pytest.mark.parametrize("wish", [WISH.format("manager", ", outside: true"), "{words: See the sea, outside: true}"])
def test_the_person_has_raised_it(shown, page, wish):
    out = shown(wish, *page)
    assert f"Pat {RAISED}" in out
    assert "Pat takes along: Maps." in out
    assert "What would have to be different here?" in out


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_nobody_else_raises_it(shown, page):
    assert "outside" not in shown(WISH.format("manager", ""), *page).casefold()


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_the_day_to_talk_again_has_passed_and_no_way_is_left(shown, page):
    assert PASSED in " ".join(shown(WISH.format("manager", ANSWERED), *page).split())


@pytest.mark.parametrize(
    ("answered", "files"),
    {
        "the day is today": (ANSWERED.replace("2026-10-30", "2026-11-02"), {}),
        "no day was set": (ANSWERED.replace(", revisit: 2026-10-30", ""), {}),
        "the answer was yes": (ANSWERED.replace("not-yet", "yes"), {}),
        "a position is in sight": (ANSWERED, {"openings__near": "role: lead\nfrom: 2027-03\n"}),
        "one is beside today's role": (ANSWERED, {"openings__near": "role: teacher\nfrom: 2027-03\n"}),
        "another way has one": (
            ANSWERED.replace("not-yet", "another-way, towards: cook"),
            {"roles__cook": "name: Cook\n", "openings__near": "role: cook\nfrom: 2027-03\n"},
        ),
        "one cannot be read": (ANSWERED, {"openings__near": "role: [\n"}),
        "a path cannot be read": (ANSWERED, {"paths__more": "steps: [\n"}),
    }.values(),
)
def test_a_way_is_left_or_nobody_can_tell(shown, answered, files):
    out = shown(WISH.format("manager", answered), **files)
    assert "outside" not in out.casefold()


def test_to_stay_is_always_a_way(shown):
    assert "outside" not in shown(WISH.format("manager", ANSWERED).replace("role: lead", "role: guide")).casefold()


def test_where_no_openings_are_kept_nobody_can_tell(shown, project, careerctl):
    shown(WISH.format("manager", ANSWERED))
    root = project({})
    (root / "openings/far.yaml").unlink()
    assert "outside" not in careerctl("report", "talk", "pat", *TODAY, cwd=root).out


def test_nor_once_somebody_has_left(shown):
    gone = "name: Pat Doe\nrole: guide\nwishes: [{words: See the sea, outside: true}]\nleft: {date: 2026-10-01}\n"
    assert "Ways outside" not in shown("", people__pat=gone)


@pytest.mark.parametrize("more", [", outside: true", ANSWERED])
@pytest.mark.parametrize("page", PAGES[1:], ids=" ".join)
@pytest.mark.parametrize("reader", ["hr", "everyone"])
def test_it_goes_to_nobody_else_as_a_proposal(shown, page, more, reader):
    """Who sees the wish sees that the person would look outside, too; what the two may ask each other is theirs."""
    out = shown(WISH.format("everyone", more), *page, "--audience", reader)
    assert "Ways outside" not in out
    answer = json.loads(shown(WISH.format("everyone", more), *page, "--audience", reader, "--format", "json"))
    routes = answer.get("routes") or answer.get("ahead", {}).get("routes") or [answer.get("route")]
    assert [each["outside"] for each in routes] == [None]


@pytest.mark.parametrize("more", [", outside: true", ANSWERED])
def test_neither_check_nor_explain_nor_what_hr_is_owed_speaks_of_it(shown, more):
    wish = WISH.format("hr", more)
    lines = (
        ("check", "--scope", "all", "--fail-on", "never"), ("owed", "--audience", "hr"), ("owed", "--person", "pat"),
        ("calendar", "pat"),
    )  # fmt: skip
    for line in lines:
        assert "outside" not in shown(wish, *line).casefold(), line


def test_hr_knows_nothing_of_it_where_the_wish_is_the_manager_s(shown):
    for line in (*PAGES[1:], ("wish", "pat"), ("gap", "pat"), ("history", "pat")):
        said = [shown(WISH.format("manager", more), *line, "--audience", "hr") for more in ("", ", outside: true")]
        assert said[0] == said[1], line

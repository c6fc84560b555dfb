"""`careerctl owed`: what an organisation owes its people, by person, with what settles it."""

from textwrap import dedent

import pytest
from owed_project import FILES, NOTHING, TODAY, bo, both, plan, wish

AGREED = {
    "assessments/autumn/bo.agreed.yaml": (
        "date: 2026-09-20\nconfirmed: {employee: 2026-09-20, manager: 2026-09-20}\n"
        "ratings: {craft: 1, stage: {no_chance: Canary-words}}\n"
    )
}
UNSEEN = both("autumn", "{craft: 1, stage: {no_chance: Canary-words}}", "{craft: 1, stage: {no_chance: Canary-words}}")
ANSWERED = "role: lead, asked: 2026-02-01, answered: {date: 2026-03-02, because: Canary-because, "
CASES = {
    "a wish without an answer": (
        wish("words: Teach, asked: 2026-10-10"),
        "The wish for “Teach” has no answer yet. It was due by 24 October 2026.",
        "answer bo --wish 1",
    ),
    "a wish that is new": (
        wish("role: lead, asked: 2026-10-30"),
        "The wish for Lead has no answer yet. It is due by 13 November 2026.",
        "answer bo --wish 1",
    ),
    "a wish on its last day": (
        wish("role: lead, asked: 2026-10-19"),
        "The wish for Lead has no answer yet. It is due by 2 November 2026.",
        "answer bo --wish 1",
    ),
    "a day to talk again": (
        wish("words: Teach, asked: 2026-02-01, answered: {date: 2026-03-02, answer: not-yet, revisit: 2026-11-02}"),
        "The wish for “Teach”: you wanted to talk again on 2 November 2026, and no newer answer is written.",
        "answer bo --wish 1 --answer ANSWER",
    ),
    "a wish put off to no day": (
        wish("words: Teach, asked: 2026-02-01, answered: {date: 2026-03-02, answer: not-yet}"),
        "The wish for “Teach” was put off on 2 March 2026, and no day is set to talk again.",
        "answer bo --wish 1 --answer not-yet",
    ),
    "an answer overtaken": (
        wish(f"{ANSWERED} answer: not-yet, revisit: 2027-03}}"),
        "The wish for Lead: the answer was “not yet”, and since 1 September 2026 Lead, north is open.",
        "answer bo --wish 1 --answer ANSWER",
    ),
    "a position filled": (
        wish("role: lead, asked: 2026-02-01, answered: {date: 2026-03-02, answer: yes}")
        | {"openings/north.yaml": f"{FILES['openings/north.yaml']}filled: 2026-10-05\n"},
        "The wish for Lead: Lead, north was filled on 5 October 2026, and nobody has said so.",
        "answer bo --wish 1 --opening north",
    ),
    "nobody asked": (
        {"people/bo.yaml": "name: Bo Lee\nrole: maker\nsince: 2025-01-01\nmanager: al\n"},
        "Nobody has written down what Bo Lee wants next; it was to be asked by 1 January 2026.",
        "wish bo ROLE",
    ),
    "a promise": (
        plan("stones: [{text: Leads a fair, owner: manager, due: 2026-10-31}]"),
        "Find the occasion for “Leads a fair”: promised by 31 October 2026.",
        "mark bo stone-1",
    ),
    "a promise for a month": (
        plan("stones: [{text: Leads a fair, owner: manager, due: 2026-10}]"),
        "Find the occasion for “Leads a fair”: promised by 31 October 2026.",
        "mark bo stone-1",
    ),
    "a check-in": (
        plan("check_ins: {every_weeks: 1}"),
        "Talk about the plan: promised by 27 October 2026.",
        "talk bo",
    ),
    "a trial that is over": (
        plan(
            "check_ins: {every_weeks: 9}\n"
            "trial: {from: 2026-10-21, until: 2026-10-30, agreed: 2026-10-20, gives_way: [{what: Canary}]}"
        ),
        "Say together how the trial ends: promised by 30 October 2026.",
        "plan bo --outcome trial=RESULT",
    ),
    "a trial without an end": (
        plan("check_ins: {every_weeks: 9}\ntrial: {from: 2026-10-21, agreed: 2026-10-20, gives_way: [{what: Canary}]}"),
        "Say together how the trial ends: no last day is set.",
        "plan bo --until DATE",
    ),
    "duties without a decision": (
        {
            "plans/bo.yaml": "person: bo\ntarget: lead\nstarted: 2025-01-01\ncheck_ins: {log: [{date: 2026-10-30}]}\n"
            "permanent: {from: 2025-06-01, until: 2026-06-01, announced: {date: 2025-06-01}, responsibilities: [A]}\n"
        },
        "There are new duties since 1 June 2025, and neither pay nor a move is decided.",
        "mark bo pay",
    ),
    "no chance": (UNSEEN | AGREED, "There was no chance yet to show Stage, as the round autumn says.", "plan bo"),
    "both in and no talk": (
        both("autumn"),
        "In the round autumn both have handed in, and there was no talk yet. It was due by 30 September 2026.",
        "rate bo --as agreed --round autumn",
    ),
    "a sheet that never came": (
        {path: text for path, text in both("autumn").items() if "self" in path},
        "The round autumn is closed, and the manager's sheet never came.",
        "talk bo",
    ),
    "a move": (
        bo("decisions: [{role: lead, date: 2026-10-05, from: 2026-11-01, because: Canary-because}]\n"),
        "The move to Lead was decided for 1 November 2026, and the file does not say so yet.",
        "move bo lead",
    ),
    "a leaving": (
        bo("left: {date: 2026-10-31}\n") | plan(""),
        "Bo Lee left on 31 October 2026, and the plan is still open.",
        "leave bo",
    ),
    "kept too long": (
        bo("left: {date: 2024-03-31}\n"),
        "Bo Lee has left, and since 1 April 2026 nothing is to be kept any more.",
        "erase bo --dry-run",
    ),
}


@pytest.mark.parametrize(("files", "said", "command"), CASES.values(), ids=CASES)
def test_each_thing_that_is_owed(project, careerctl, files, said, command):
    """It stands word for word on the manager's page and on the person's own, with a command that is there."""
    root = project(FILES | files)
    line = f" · {said}\n   · careerctl {command}\n"
    for whose in (("--manager", "al"), ("--person", "bo")):
        ran = careerctl("owed", *whose, *TODAY, cwd=root)
        assert (ran.code, ran.err) == (0, "")
        assert line in ran.out
        assert ran.out.count("careerctl") == 1, "and nothing else is owed"
        assert "Canary" not in ran.out


SETTLED = {
    "answered": wish("words: Teach, asked: 2026-10-10, answered: {date: 2026-10-20, answer: yes}"),
    "a day that is to come": wish(
        "words: Teach, asked: 2026-02-01, answered: {date: 2026-03-02, answer: not-yet, revisit: 2026-11-03}"
    ),
    "taken back": wish("words: Teach, asked: 2026-02-01, withdrawn: 2026-03-01"),
    "talked about before it is free": wish(f"{ANSWERED} answer: not-yet, revisit: 2026-12-31}}")
    | {"openings/north.yaml": "role: lead\nfrom: 2027-01\nmade_known: {date: 2026-10-01}\n"},
    "known when it was answered": wish(f"{ANSWERED} answer: not-yet, revisit: 2027-03}}")
    | {"openings/north.yaml": "role: lead\nfrom: 2026-09\nmade_known: {date: 2026-02-01}\n"},
    "heard that it is filled": wish("role: lead, asked: 2026-02-01, answered: {date: 2026-10-06, answer: yes}")
    | {"openings/north.yaml": f"{FILES['openings/north.yaml']}filled: 2026-10-05\n"},
    "asked after it was filled": wish("role: lead, asked: 2026-10-10, answered: {date: 2026-10-20, answer: yes}")
    | {"openings/north.yaml": f"{FILES['openings/north.yaml']}filled: 2026-10-05\n"},
    "what the person does": plan("stones: [{text: Leads a fair, owner: employee, due: 2026-10-31}]"),
    "done": plan("stones: [{text: Leads a fair, owner: manager, due: 2026-10-31, met: 2026-10-30}]"),
    "no chance, and planned for": UNSEEN
    | AGREED
    | plan("mastery: {actions: [{id: a, competency: stage, to: 2, text: A fair, owner: manager, due: 2027-03}]}"),
    "talked": both("autumn") | {path: text.replace("{no_chance: Canary-words}", "2") for path, text in AGREED.items()},
    "a move to come": bo("decisions: [{role: lead, date: 2026-10-05, from: 2026-11-03}]\n"),
    "away": both("autumn")
    | bo("away: [{from: 2026-10-10, until: 2026-12-31}]\n")
    | plan("check_ins: {every_weeks: 1}"),
}


@pytest.mark.parametrize("files", SETTLED.values(), ids=SETTLED)
def test_what_is_not_owed(project, careerctl, files):
    ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(FILES | files))
    assert ran.out.endswith(NOTHING)
    assert "careerctl" not in ran.out


def test_whoever_has_left_is_named_only_where_something_is_owed(project, careerctl):
    """Whom the manager has said goodbye to is not among those for whom nothing is late."""
    left = bo("left: {date: 2026-10-31}\n") | {"people/cy.yaml": "name: Cy May\nmanager: al\n"}
    ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(FILES | left))
    assert ran.out == "What we owe those whom Al Roe leads · 2 November 2026\nNothing is late for: Cy May\n"
    ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(FILES | left | plan("")))
    assert "\nBo Lee\n · " in ran.out


def test_the_newest_comes_first_and_people_by_name(project, careerctl):
    files = FILES | {
        "people/bo.yaml": FILES["people/bo.yaml"]
        + "wishes: [{words: Old, asked: 2026-02-01}, {words: New, asked: 2026-09-01}]\n",
        "people/ab.yaml": "name: Zed Ash\nmanager: al\nwishes: [{words: Third, asked: 2026-03-01}]\n",
        **{f"people/p{each}.yaml": f"name: P{each} Ash\nmanager: al\n" for each in range(12)},
    }
    ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(files))
    places = [ran.out.index(each) for each in ("Bo Lee", "“New”", "“Old”", "Zed Ash", "“Third”")]
    assert places == sorted(places)
    assert ran.out.endswith("Nothing is late for the other 12.\n")


def test_whom_somebody_leads(project, careerctl):
    """The first manager who is here: once that one has left, the second, who hears of it."""
    one = FILES | wish("words: Teach, asked: 2026-10-10", "cy")
    assert "Cy May" not in careerctl("owed", "--manager", "al", *TODAY, cwd=project(one)).out
    gone = one | {"people/di.yaml": f"{FILES['people/di.yaml']}left: {{date: 2026-10-31}}\n"}
    ran = careerctl("owed", "--manager", "al", *TODAY, cwd=project(gone))
    assert " · Di, whom" not in ran.out
    assert (
        " · Di Fox, whom Cy May's file names as manager, has left.\n   · careerctl leave di --reports-to ID" in ran.out
    )
    assert "“Teach”" in ran.out


def test_whoever_is_named_by_a_former_id_or_with_escapes_is_led_too(project, careerctl):
    files = FILES | {
        "people/al.yaml": "name: Al Roe\nformerly: [old-al]\n",
        "people/bo.yaml": "name: Bo Lee\nmanager: old-al\nwishes: [{words: Teach, asked: 2026-10-10}]\n",
        "people/cy.yaml": 'name: Cy May\nmanager: "\\u0061l"\nwishes: [{words: Sing, asked: 2026-10-10}]\n',
    }
    out = careerctl("owed", "--manager", "al", *TODAY, cwd=project(files)).out
    assert "“Teach”" in out
    assert "“Sing”" in out


def test_an_agreement_silences_what_a_rule_finds(project, careerctl):
    settings = f"{dedent(FILES['careerctl.yaml'])}rules: {{unanswered-wish: ignore}}\n"
    files = FILES | wish("words: Teach, asked: 2026-10-10") | {"careerctl.yaml": settings}
    assert careerctl("owed", "--manager", "al", *TODAY, cwd=project(files)).out.endswith(NOTHING)

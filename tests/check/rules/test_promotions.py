"""Rules about what a promotion says: what they find and where, and on what they are silent."""

import runpy
from pathlib import Path

import pytest

WRITING = runpy.run_path(str(Path(__file__).parent / "writing.py"))
roles, skills, path, moves = (WRITING[each] for each in ("roles", "skills", "path", "moves"))

STEP = path("a, b")
COACHING = skills(coaching="")
SAID = "responsibilities: [Sells]\ndeliverables: [Orders]\nscope: {region: north}\n"
OTHER = "responsibilities: [Sells, Plans]\n"
OFFERS_LINES = (
    "daily: [Visits]\n",
    "advantages: [Free mornings]\n",
    "disadvantages: [Long drives]\n",
    "drivers: {serves: [balance]}\n",
    "pay: {currency: EUR, low: 5, high: 7}\n",
    "track: individual\n",
    "serves: [g]\n",
)
OFFERS = "".join(OFFERS_LINES)
OTHERS = (
    "daily: [Two juniors in the car]\n",
    "advantages: [A voice]\n",
    "disadvantages: [Late calls]\n",
    "drivers: {serves: [balance], costs: [security]}\n",
    "pay: {currency: EUR, low: 5, high: 7, variable: 10}\n",
    "track: management\n",
    "serves: [h]\n",
)
GOALS = {f"goals/{each}.yaml": "name: Grow\n" for each in "gh"}
WORDS = skills(coaching="levels: {1: One, 2: Two, 3: Three, 4: Four}\n", closing="levels: {1: One, 2: Two}\n")
ASKS = "requires: {coaching: 2}\n"
UNSAID = "  1:\n    criteria: [n/a, {text: To do}]\n"
STONES = moves("from: a, to: b, stepping_stones: [Try]")

# rule, what is so: the files, and the lines printed of it
CASES = {
    ("same-job-new-title", "all is said again"): (
        roles(a=SAID + ASKS, b=SAID + ASKS) | COACHING | STEP,
        ["roles/b.yaml:1:7: warning B asks nothing that A does not ask"],
    ),
    ("same-job-new-title", "nothing is said but where it is taken from"): (
        roles(a=SAID + ASKS, b="extends: a\n") | COACHING | STEP,
        ["roles/b.yaml:1:7: warning B asks nothing that A does not ask"],
    ),
    ("same-job-new-title", "lines are broken elsewhere, and the move stands under moves"): (
        roles(a="responsibilities: [Sells a lot]\n", b="responsibilities:\n  - Sells\n    a lot\n")
        | path("", moves("from: a, to: b")),
        ["roles/b.yaml:1:7: warning B asks nothing that A does not ask"],
    ),
    ("same-job-new-title", "two roles before it are the same job"): (
        roles(a=ASKS, b=ASKS, c=ASKS) | COACHING | STEP | path("b, c", name="q"),
        [
            "roles/b.yaml:1:7: warning B asks nothing that A does not ask",
            "roles/c.yaml:1:7: warning C asks nothing that B does not ask",
        ],
    ),
    ("same-job-new-title", "it leaves out what is said of the one before, and its grade and its sentence are others"): (
        roles(a=SAID + OFFERS + ASKS, b=SAID + ASKS + "grade: G\nrank: 3\nsummary: Sells more\ngrowth: [More]\n")
        | COACHING
        | STEP
        | GOALS,
        ["roles/b.yaml:1:7: warning B asks nothing that A does not ask"],
    ),
    ("same-job-new-title", "what is new is still to be written"): (
        roles(a=SAID, b=SAID + "daily: [TBD]\nadvantages: ['-']\n") | STEP,
        ["roles/b.yaml:1:7: warning B asks nothing that A does not ask"],
    ),
    **{
        ("same-job-new-title", f"another {line.split(':')[0]}"): (
            roles(a=SAID + OFFERS, b=SAID + "".join(other if each is line else each for each in OFFERS_LINES))
            | STEP
            | GOALS,
            [],
        )
        for line, other in zip(OFFERS_LINES, OTHERS, strict=True)
    },
    ("same-job-new-title", "neither says anything"): (roles(a="", b="") | STEP, []),
    ("same-job-new-title", "it says nothing while the one before does"): (roles(a=SAID, b="") | STEP, []),
    ("same-job-new-title", "a level rises"): (roles(a=ASKS, b="requires: {coaching: 3}\n") | COACHING | STEP, []),
    ("same-job-new-title", "a level falls"): (roles(a=ASKS, b="requires: {coaching: 1}\n") | COACHING | STEP, []),
    ("same-job-new-title", "a requirement becomes a must"): (
        roles(a=ASKS, b="requires: {coaching: {level: 2, must: true}}\n") | COACHING | STEP,
        [],
    ),
    ("same-job-new-title", "a level means something else here"): (
        roles(a=ASKS, b="requires: {coaching: {level: 2, wording: Of ten}}\n") | COACHING | STEP,
        [],
    ),
    ("same-job-new-title", "a condition is new"): (
        roles(a=ASKS, b=ASKS + "conditions: {quota: Reached}\n") | COACHING | STEP,
        [],
    ),
    ("same-job-new-title", "a responsibility is new"): (roles(a=SAID, b=OTHER) | STEP, []),
    ("same-job-new-title", "a deliverable is new"): (
        roles(a=SAID, b="deliverables: [Orders, {text: A plan}]\n") | STEP,
        [],
    ),
    ("same-job-new-title", "the scope is another"): (roles(a=SAID, b="scope: {region: south}\n") | STEP, []),
    ("same-job-new-title", "the move is none up"): (
        roles(a=SAID, b=SAID) | path("", moves("from: a, to: b, kind: lateral", "from: b, to: a, kind: return")),
        [],
    ),
    ("same-job-new-title", "the role is a draft"): (roles(a=SAID, b=SAID + "status: draft\n") | STEP, []),
    ("same-job-new-title", "the role before it is retired"): (roles(a=SAID + "status: retired\n", b=SAID) | STEP, []),
    ("same-job-new-title", "the path is retired"): (roles(a=SAID, b=SAID) | path("a, b", "status: retired\n"), []),
    ("same-job-new-title", "the path is a draft"): (roles(a=SAID, b=SAID) | path("a, b", "status: draft\n"), []),
    ("step-without-criteria", "it asks nothing"): (
        roles(a=ASKS, b=SAID) | WORDS | STEP,
        ["roles/b.yaml:1:1: warning B is reached by promotion, and nothing says what it asks"],
    ),
    ("step-without-criteria", "its list is empty"): (
        roles(a=ASKS, b="requires: {}\n") | WORDS | STEP,
        ["roles/b.yaml:2:11: warning B is reached by promotion, and nothing says what it asks"],
    ),
    ("step-without-criteria", "all is optional"): (
        roles(a=ASKS, b="requires: {coaching: {level: 2, optional: true}}\n") | WORDS | STEP,
        ["roles/b.yaml:2:11: warning B is reached by promotion, and nothing says what it asks"],
    ),
    ("step-without-criteria", "two promotions lead to it"): (
        roles(a=ASKS, b="rank: 1\n", c=ASKS) | WORDS | STEP | path("c, b", name="q"),
        ["roles/b.yaml:1:1: warning B is reached by promotion, and nothing says what it asks"],
    ),
    ("step-without-criteria", "no words say what a level is"): (
        roles(a=ASKS, b="requires: {coaching: 2, closing: 1}\n") | COACHING | skills(closing="") | STEP,
        ["roles/b.yaml:2:11: warning B asks for Coaching and Closing, and no words say what the levels look like"],
    ),
    ("step-without-criteria", "the words are still to be written"): (
        roles(a=ASKS, b="requires: {coaching: {level: 3, wording: to be defined}, closing: 1, selling: 1}\n")
        | skills(
            coaching="levels: {2: Guides one, 3: TBD}\n", closing="levels: {1: '-'}\n", selling="levels:\n" + UNSAID
        )
        | STEP,
        [
            (
                "roles/b.yaml:2:11: warning B asks for Coaching, Closing and Selling, "
                "and no words say what the levels look like"
            )
        ],
    ),
    ("step-without-criteria", "no level says more than that it is to be written"): (
        roles(a=ASKS, b="requires: {coaching: 3}\n", c="requires: {coaching: 4}\n")
        | skills(coaching="levels: {2: n/a, 3: TBD., 4: …}\n")
        | path("a, b, c"),
        ["careerctl.yaml:1:1: warning no words say what a level looks like, and so no promotion has criteria"],
    ),
    ("step-without-criteria", "one of the criteria says something"): (
        roles(a=ASKS, b="requires: {coaching: 3}\n")
        | skills(coaching="levels: {2: Guides one, 3: {summary: TBD, criteria: [n/a, Guides three]}}\n")
        | STEP,
        [],
    ),
    ("step-without-criteria", "nobody asks for anything yet"): (
        roles(a="", b="", c="", d="") | WORDS | path("a, b, c, d"),
        ["careerctl.yaml:1:1: warning no role says what it asks for, and so no promotion has criteria"],
    ),
    ("step-without-criteria", "no level is described anywhere"): (
        roles(a=ASKS, b="requires: {coaching: 3}\n", c="requires: {coaching: 4}\n") | COACHING | path("a, b, c"),
        ["careerctl.yaml:1:1: warning no words say what a level looks like, and so no promotion has criteria"],
    ),
    ("step-without-criteria", "the same job is said of it"): (roles(a=SAID, b=SAID) | STEP, []),
    ("step-without-criteria", "a condition is asked"): (roles(a="", b="conditions: {quota: Reached}\n") | STEP, []),
    ("step-without-criteria", "the requirements are taken over"): (
        roles(a=ASKS, b="extends: a\n" + OTHER) | WORDS | STEP,
        [],
    ),
    ("step-without-criteria", "the role has words of its own"): (
        roles(a="", b="requires: {coaching: {level: 2, wording: Guides two}}\n") | COACHING | STEP,
        [],
    ),
    ("step-without-criteria", "some of it has words"): (
        roles(a="", b="requires: {coaching: 2, selling: 2}\n") | WORDS | skills(selling="") | STEP,
        [],
    ),
    ("step-without-criteria", "it is the first step"): (roles(a="", b=ASKS) | WORDS | STEP, []),
    ("step-without-criteria", "one gets there sideways"): (
        roles(a=ASKS, b="") | WORDS | path("", moves("from: a, to: b, kind: rotation")),
        [],
    ),
    ("step-without-criteria", "the role is retired"): (roles(a=ASKS, b="status: retired\n") | WORDS | STEP, []),
    ("step-without-stones", "none is named"): (
        roles(a="", b="", c="") | path("a, b, c", STONES),
        ["paths/p.yaml:2:15: note nothing says what prepares for the promotion from B to C"],
    ),
    ("step-without-stones", "the move is named without any"): (
        roles(a="", b="", c="") | path("a, b, c", STONES + "  - {from: b, to: c, typical_months: 12}\n"),
        ["paths/p.yaml:5:5: note nothing says what prepares for the promotion from B to C"],
    ),
    ("step-without-stones", "there is one promotion"): (
        roles(a="", b="") | STEP,
        ["paths/p.yaml:2:12: note nothing says what prepares for the promotion from A to B"],
    ),
    ("step-without-stones", "no promotion names any"): (
        roles(a="", b="", c="") | path("a, b, c"),
        ["careerctl.yaml:1:1: note no promotion names stepping stones: nothing says what prepares for it"],
    ),
    ("step-without-stones", "another path names some"): (
        roles(a="", b="") | STEP | path("", STONES, name="q"),
        [],
    ),
    ("step-without-stones", "one goes sideways or back"): (
        roles(a="", b="") | path("", moves("from: a, to: b, kind: lateral", "from: b, to: a, kind: return")),
        [],
    ),
    ("step-without-stones", "the role is a draft"): (roles(a="", b="status: draft\n") | STEP, []),
    ("step-without-stones", "there is no path"): (roles(a="", b=""), []),
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=map(": ".join, CASES))
def test_finds_and_places(said, case, expected):
    files, lines = expected
    assert said(case[0], files) == lines

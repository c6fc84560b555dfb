"""Rules about how far a promotion reaches: what they find and where, and on what they are silent."""

import runpy
from pathlib import Path

import pytest

WRITING = runpy.run_path(str(Path(__file__).parent / "writing.py"))
roles, skills, path, moves = (WRITING[each] for each in ("roles", "skills", "path", "moves"))

STEP = path("a, b")
COACHING = skills(coaching="")
ASKS = "requires: {coaching: 2}\n"
HIGH = "levels: {3: Guides ten, 4: Guides guides}\n"
LEARN = {"activities/x.yaml": "name: X\nkind: class\ndevelops: {coaching: {to: 2}}\n"}

# rule, what is so: the files, and the lines printed of it
CASES = {
    ("steep-step", "two levels at once"): (
        roles(a="requires: {coaching: 1}\n", b="requires: {coaching: 3}\n") | COACHING | STEP,
        ["roles/b.yaml:2:22: note from A to B, Coaching rises by more than a level, from Learning to Proficient"],
    ),
    ("steep-step", "a new competency counts from the lowest"): (
        roles(a="", b="requires: {closing: 1, coaching: {level: 2}}\n") | COACHING | skills(closing="") | STEP,
        ["roles/b.yaml:2:34: note from A to B, Coaching rises by more than a level, from None yet to Practising"],
    ),
    ("steep-step", "several at once, taken over"): (
        roles(a="", b="extends: c\n", c="requires: {coaching: 2, closing: 3}\n") | COACHING | skills(closing="") | STEP,
        ["roles/b.yaml:1:1: note from A to B, Coaching and Closing rise by more than a level"],
    ),
    ("steep-step", "a new competency, and the first level that it describes is left out"): (
        roles(a="", b="requires: {coaching: 4}\n") | skills(coaching=HIGH) | STEP,
        ["roles/b.yaml:2:22: note from A to B, Coaching rises by more than a level, from Practising to Leading"],
    ),
    ("steep-step", "a new competency begins high on its scale"): (
        roles(a="", b="requires: {coaching: 3}\n") | skills(coaching=HIGH) | STEP,
        [],
    ),
    ("steep-step", "all rise by one"): (
        roles(a=ASKS, b="requires: {coaching: 3, closing: 1}\n") | COACHING | skills(closing="") | STEP,
        [],
    ),
    ("steep-step", "levels fall"): (
        roles(a="requires: {coaching: 4}\n", b="requires: {coaching: 1}\n") | COACHING | STEP,
        [],
    ),
    ("steep-step", "what jumps is optional"): (
        roles(a="", b="requires: {coaching: {level: 3, optional: true}}\n") | COACHING | STEP,
        [],
    ),
    ("steep-step", "it was welcome before"): (
        roles(a="requires: {coaching: {level: 2, optional: true}}\n", b="requires: {coaching: 3}\n") | COACHING | STEP,
        [],
    ),
    ("steep-step", "one moves sideways"): (
        roles(a="", b="requires: {coaching: 4}\n") | COACHING | path("", moves("from: a, to: b, kind: lateral")),
        [],
    ),
    ("falling-promotion", "the rank falls"): (
        roles(a="rank: 3\n", b="rank: 2\n") | STEP,
        ["roles/b.yaml:2:7: warning the promotion from A to B leads from rank 3 to rank 2"],
    ),
    ("falling-promotion", "the pay band falls"): (
        roles(
            a="pay: {currency: EUR, low: 50000, high: 70000}\n", b="pay: {currency: EUR, low: 50000, high: 60000.5}\n"
        )
        | STEP,
        ["roles/b.yaml:2:6: warning the promotion from A to B leads from 50,000–70,000 to 50,000–60,000.50 EUR"],
    ),
    ("falling-promotion", "both fall"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 5, high: 7}\n", b="rank: 2\npay: {currency: EUR, low: 4, high: 6}\n"
        )
        | STEP,
        ["roles/b.yaml:2:7: warning the promotion from A to B leads from rank 3 to rank 2 and from 5–7 to 4–6 EUR"],
    ),
    ("falling-promotion", "nothing falls"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 5, high: 7}\n", b="rank: 3\npay: {currency: EUR, low: 5, high: 7}\n"
        )
        | STEP,
        [],
    ),
    ("falling-promotion", "the band becomes wider, or narrower"): (
        roles(
            a="pay: {currency: EUR, low: 5, high: 7}\n",
            b="pay: {currency: EUR, low: 4, high: 8}\n",
            c="pay: {currency: EUR, low: 5, high: 7}\n",
        )
        | path("a, b, c"),
        [],
    ),
    ("falling-promotion", "the currency is another"): (
        roles(a="pay: {currency: EUR, low: 5, high: 7}\n", b="pay: {currency: CHF, low: 4, high: 6}\n") | STEP,
        [],
    ),
    ("falling-promotion", "one of the two says nothing"): (roles(a="rank: 3\n", b="") | STEP, []),
    ("falling-promotion", "the way is one back"): (
        roles(a="rank: 3\n", b="rank: 2\n") | path("", moves("from: a, to: b, kind: return")),
        [],
    ),
    ("falling-promotion", "the role before is retired"): (
        roles(a="rank: 3\nstatus: retired\n", b="rank: 2\n") | STEP,
        [],
    ),
    ("undeveloped-requirement", "an activity ends too early"): (
        roles(a=ASKS, b="requires: {coaching: 3}\n") | COACHING | STEP | LEARN,
        ["roles/b.yaml:2:22: note no activity develops Coaching up to Proficient, which B asks for"],
    ),
    ("undeveloped-requirement", "an activity begins too late"): (
        roles(a=ASKS, b="requires: {coaching: 3}\n")
        | COACHING
        | STEP
        | {"activities/x.yaml": "name: X\nkind: class\ndevelops: {coaching: {from: 3, to: 4}}\n"},
        ["roles/b.yaml:2:22: note no activity develops Coaching up to Proficient, which B asks for"],
    ),
    ("undeveloped-requirement", "only something else is developed, and several ask"): (
        roles(a="", c="requires: {closing: 3}\n", b="requires: {closing: 2}\n")
        | COACHING
        | skills(closing="")
        | path("a, b, c")
        | LEARN,
        ["roles/b.yaml:2:21: note no activity develops Closing up to Practising, which B asks for"],
    ),
    ("undeveloped-requirement", "the activity is retired"): (
        roles(a="", b=ASKS) | COACHING | STEP | {"activities/x.yaml": LEARN["activities/x.yaml"] + "status: retired\n"},
        ["roles/b.yaml:2:22: note no activity develops Coaching up to Practising, which B asks for"],
    ),
    ("undeveloped-requirement", "an activity helps with a part of it"): (
        roles(a="", b="requires: {coaching: 4}\n") | COACHING | STEP | LEARN,
        [],
    ),
    ("undeveloped-requirement", "an activity takes whoever begins"): (
        roles(a="", b="requires: {coaching: 1}\n")
        | COACHING
        | STEP
        | {"activities/x.yaml": "name: X\nkind: class\ndevelops: {coaching: {from: 1, to: 2}}\n"},
        [],
    ),
    ("undeveloped-requirement", "an activity takes whoever begins with what begins high on its scale"): (
        roles(a="", b="requires: {coaching: 3}\n")
        | skills(coaching=HIGH)
        | STEP
        | {"activities/x.yaml": "name: X\nkind: class\ndevelops: {coaching: {from: 3, to: 4}}\n"},
        [],
    ),
    ("undeveloped-requirement", "it is a draft that helps"): (
        roles(a="", b=ASKS) | COACHING | STEP | {"activities/x.yaml": LEARN["activities/x.yaml"] + "status: draft\n"},
        [],
    ),
    ("undeveloped-requirement", "there are no activities"): (roles(a="", b=ASKS) | COACHING | STEP, []),
    ("undeveloped-requirement", "nothing rises"): (
        roles(a="requires: {closing: 2}\n", b="requires: {closing: 1}\n")
        | COACHING
        | skills(closing="")
        | STEP
        | LEARN,
        [],
    ),
    ("undeveloped-requirement", "what rises is optional"): (
        roles(a="", b="requires: {closing: {level: 2, optional: true}}\n")
        | COACHING
        | skills(closing="")
        | STEP
        | LEARN,
        [],
    ),
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=map(": ".join, CASES))
def test_finds_and_places(said, case, expected):
    files, lines = expected
    assert said(case[0], files) == lines

"""Rules about ways into managing people: what they find and where, and on what they are silent."""

import runpy
from pathlib import Path

import pytest

WRITING = runpy.run_path(str(Path(__file__).parent / "writing.py"))
roles, skills, path, moves = (WRITING[each] for each in ("roles", "skills", "path", "moves"))

LEADS = "track: management\n"
ALONE = "track: individual\n"
SIDEWAYS = moves("from: a, to: b, kind: lateral")
COACHING = skills(coaching="leads: true\n", closing="")

# rule, what is so: the files, and the lines printed of it
CASES = {
    ("management-only", "one promotion"): (
        roles(a=ALONE, b=LEADS) | path("a, b"),
        ["paths/p.yaml:2:12: warning the only promotion from A leads to managing people, as B"],
    ),
    ("management-only", "two promotions, and a way sideways"): (
        roles(a="", b=LEADS, c=LEADS, d="")
        | path("a, b", moves("from: a, to: c", "from: a, to: d, kind: lateral", "from: d, to: a, kind: lateral")),
        ["paths/p.yaml:2:12: warning all promotions from A lead to managing people, as B and C"],
    ),
    ("management-only", "another way up is retired"): (
        roles(a=ALONE, b=LEADS, c=ALONE + "status: retired\n") | path("a, b") | path("a, c", name="q"),
        ["paths/p.yaml:2:12: warning the only promotion from A leads to managing people, as B"],
    ),
    ("management-only", "there is another way up"): (
        roles(a=ALONE, b=LEADS, c="") | path("a, b") | path("a, c", name="q"),
        [],
    ),
    ("management-only", "another way up is being drafted"): (
        roles(a=ALONE, b=LEADS, c="status: draft\n") | path("a, b") | path("a, c", name="q"),
        [],
    ),
    ("management-only", "it manages people itself"): (roles(a=LEADS, b=LEADS) | path("a, b"), []),
    ("management-only", "no promotion leads out"): (roles(a=ALONE, b=LEADS) | path("", SIDEWAYS), []),
    ("management-only", "there are no tracks"): (
        roles(a="", b="") | path("a, b") | {"careerctl.yaml": "format: 1\n"},
        [],
    ),
    ("management-only", "the way without a team ends lower"): (
        roles(z="rank: 2\n", a="rank: 3\n", b=LEADS + "rank: 4\n") | path("z, a, b"),
        ["paths/p.yaml:2:15: warning the only promotion from A leads to managing people, as B"],
    ),
    ("management-only", "the way without a team goes as high, and pays less"): (
        roles(
            a="rank: 4\npay: {currency: EUR, low: 5, high: 6}\n",
            b=LEADS + "rank: 4\npay: {currency: EUR, low: 7, high: 9}\n",
        )
        | path("a, b"),
        ["paths/p.yaml:2:12: warning the only promotion from A leads to managing people, as B"],
    ),
    ("management-only", "of two roles with a team one is higher"): (
        roles(a="rank: 4\n", b=LEADS + "rank: 4\n", c=LEADS + "rank: 5\n") | path("a, b", moves("from: a, to: c")),
        ["paths/p.yaml:2:12: warning all promotions from A lead to managing people, as B and C"],
    ),
    ("management-only", "the way without a team goes as high"): (
        roles(z="rank: 3\n", a="rank: 4\n", b=LEADS + "rank: 4\n") | path("z, a, b"),
        [],
    ),
    ("individual-ceiling", "two ranks between"): (
        roles(a=ALONE + "rank: 3\n", b=LEADS + "rank: 5\n", c="rank: 2\n", d=LEADS + "rank: 4\n"),
        ["roles/a.yaml:3:7: warning the highest role without a team, A, ranks 3, while B ranks 5"],
    ),
    ("individual-ceiling", "the bands do not meet"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 50000, high: 60000}\n",
            b=LEADS + "rank: 4\npay: {currency: EUR, low: 60001, high: 80000}\n",
        ),
        [
            (
                "roles/a.yaml:3:6: warning the pay band of A, the highest role without a team, "
                "ends at 60,000 EUR, that of B begins at 60,001"
            )
        ],
    ),
    ("individual-ceiling", "one rank between, and the bands meet"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 50000, high: 60000}\n",
            b=LEADS + "rank: 4\npay: {currency: EUR, low: 60000, high: 80000}\n",
        ),
        [],
    ),
    ("individual-ceiling", "of two equal ranks the better paid counts"): (
        roles(
            a="rank: 3\npay: {currency: EUR, low: 5, high: 6}\n",
            c="rank: 3\npay: {currency: EUR, low: 7, high: 9}\n",
            b=LEADS + "rank: 3\npay: {currency: EUR, low: 8, high: 9}\n",
        ),
        [],
    ),
    ("individual-ceiling", "people get to the higher one"): (
        roles(a="rank: 3\n", b=LEADS + "rank: 5\n", c=LEADS + "rank: 6\n") | path("a, b") | path("c", name="q"),
        ["roles/a.yaml:2:7: warning the highest role without a team, A, ranks 3, while B ranks 5"],
    ),
    ("individual-ceiling", "no path reaches the higher one"): (
        roles(a="rank: 3\n", b=LEADS + "rank: 4\n", c=LEADS + "rank: 6\n", d=LEADS + "rank: 7\n")
        | path("a, b", moves("from: c, to: a, kind: return")),
        [],
    ),
    ("individual-ceiling", "no path reaches any that leads"): (
        roles(a="rank: 3\n", b="rank: 4\n", c=LEADS + "rank: 9\n") | path("a, b"),
        [],
    ),
    ("individual-ceiling", "the highest is paid less, and one a rank lower is not"): (
        roles(
            a="rank: 4\npay: {currency: EUR, low: 5, high: 6}\n",
            c="rank: 3\npay: {currency: EUR, low: 6, high: 9}\n",
            b=LEADS + "rank: 4\npay: {currency: EUR, low: 8, high: 9}\n",
        ),
        [],
    ),
    ("individual-ceiling", "the currencies differ"): (
        roles(a="pay: {currency: EUR, low: 5, high: 6}\n", b=LEADS + "pay: {currency: CHF, low: 50, high: 60}\n"),
        [],
    ),
    ("individual-ceiling", "the higher one is retired"): (
        roles(a="rank: 3\n", b=LEADS + "rank: 5\nstatus: retired\n", c=LEADS + "rank: 4\n"),
        [],
    ),
    ("individual-ceiling", "there are no ranks and no bands"): (roles(a="", b=LEADS), []),
    ("individual-ceiling", "nobody manages"): (roles(a="rank: 1\n", b="rank: 9\n"), []),
    ("manager-without-leading", "nothing about leading is asked"): (
        roles(a="", b=LEADS + "requires: {closing: 2}\n") | COACHING | path("a, b"),
        ["roles/b.yaml:3:11: warning B leads people, and nothing that it asks is about leading"],
    ),
    ("manager-without-leading", "nothing is raised on one promotion, and on another it is"): (
        roles(a="requires: {coaching: 2}\n", b=LEADS + "requires: {coaching: 2, closing: 2}\n", c="")
        | COACHING
        | path("a, b", moves("from: c, to: b")),
        ["roles/b.yaml:3:11: warning B asks no more about leading people than A does"],
    ),
    ("manager-without-leading", "nothing is raised on a promotion, and sideways it need not be"): (
        roles(a="requires: {coaching: 2}\n", b=LEADS + "requires: {coaching: 2}\n", c="requires: {coaching: 2}\n")
        | COACHING
        | path("a, b", moves("from: c, to: b, kind: lateral")),
        ["roles/b.yaml:3:11: warning B asks no more about leading people than A does"],
    ),
    ("manager-without-leading", "sideways, and leading was only welcome before"): (
        roles(a="requires: {coaching: {level: 2, optional: true}}\n", b=LEADS + "requires: {coaching: 2}\n")
        | COACHING
        | path("", SIDEWAYS),
        ["roles/b.yaml:3:11: warning B asks no more about leading people than A does"],
    ),
    ("manager-without-leading", "sideways, and nothing is asked of leading"): (
        roles(a="requires: {coaching: 2}\n", b=LEADS + "requires: {closing: 2}\n") | COACHING | path("", SIDEWAYS),
        ["roles/b.yaml:3:11: warning B leads people, and nothing that it asks is about leading"],
    ),
    ("manager-without-leading", "sideways and for a while, both ask the same"): (
        roles(a="requires: {coaching: 2}\n", b=LEADS + "requires: {coaching: 2}\n", c="requires: {coaching: 3}\n")
        | COACHING
        | path("", SIDEWAYS + "  - {from: c, to: b, kind: rotation}\n"),
        [],
    ),
    ("manager-without-leading", "no competency is about leading"): (
        roles(a="", b=LEADS + "requires: {closing: 2}\n") | skills(closing="") | path("a, b"),
        ["roles/b.yaml:3:11: warning B leads people, and no competency is about leading"],
    ),
    ("manager-without-leading", "it is only welcome"): (
        roles(a="", b=LEADS + "requires: {closing: 2, coaching: {level: 2, optional: true}}\n")
        | COACHING
        | path("a, b"),
        ["roles/b.yaml:3:11: warning B leads people, and nothing that it asks is about leading"],
    ),
    ("manager-without-leading", "more is asked"): (
        roles(a="requires: {coaching: 1}\n", b=LEADS + "requires: {coaching: 2}\n") | COACHING | path("a, b"),
        [],
    ),
    ("manager-without-leading", "the highest level is asked before"): (
        roles(a="requires: {coaching: 4}\n", b=LEADS + "requires: {coaching: 4}\n") | COACHING | path("a, b"),
        [],
    ),
    ("manager-without-leading", "one comes back"): (
        roles(a="", b=LEADS + "requires: {closing: 1}\n")
        | COACHING
        | path("", moves("from: b, to: a, kind: return", "from: a, to: b, kind: return")),
        [],
    ),
    ("manager-without-leading", "one manages already"): (
        roles(a=LEADS, b=LEADS + "requires: {closing: 1}\n") | COACHING | path("a, b"),
        [],
    ),
    ("manager-without-leading", "nothing at all is asked"): (roles(a="", b=LEADS) | COACHING | path("a, b"), []),
    ("manager-without-leading", "it is a draft"): (
        roles(a="", b=LEADS + "status: draft\nrequires: {closing: 1}\n") | COACHING | path("a, b"),
        [],
    ),
}


@pytest.mark.parametrize(("case", "expected"), CASES.items(), ids=map(": ".join, CASES))
def test_finds_and_places(said, case, expected):
    files, lines = expected
    assert said(case[0], files) == lines


def test_what_a_broken_path_may_reach_is_no_ceiling(checked):
    files = roles(a="rank: 3\n", b=LEADS + "rank: 5\n") | path("a, b")
    assert any("[individual-ceiling]" in line for line in checked(files))
    found = checked(files | {"paths/broken.yaml": "nam: Q\n"})
    assert any("[unknown-key]" in line for line in found)
    assert not any("[individual-ceiling]" in line for line in found)

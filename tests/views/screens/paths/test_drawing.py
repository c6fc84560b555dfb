"""What is drawn parses in Mermaid itself, whatever roles are called, and says what their files say."""

import json
import random
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.formats.document import Code, Document
from careerctl.formats.documents import markdown, text
from careerctl.formats.page import PageSize
from careerctl.results.paths import Move, Paths, RolePlace
from careerctl.text.characters import in_one_line
from careerctl.views.screens.paths import VIEW

NORTHWIND = Path(__file__).parents[4] / "examples" / "northwind"
PACKAGES = ("mermaid@11.12.0", "jsdom@24.1.3")
read_by_mermaid = pytest.mark.exhaustive
NAMES = [
    "end", "graph", "subgraph", "style", "class", "click me", "default", "o", "x", 'Head of "Growth"',
    "Team 'lead'", "`code`", "**bold**", "_under_", "[lead]", "(lead)", "{lead}", "lead]", '"]', "a --> b",
    "a ==> b", "-- no --", "a|b", "A & B", "#1", "#35;", "C#; C++", "50 %", "%% no comment", "%%{init: {}}%%",
    "a;b", "a:b:c", "class:::x", "style x fill:#fff;", "<b>bold</b>", "<script>alert(1)</script>", "&lt;",
    "a\\nb", "1. First", "- first", "+ first", "* first", "# first", "> first", "https://example.com/?a=b#c",
    "@{ shape: rounded }", "$$x^2$$", "~~~", "fa:fa-car", "首席 👩‍👩‍👧", "מנהל מכירות", "مدير", "naïve",
    "E\u0301te\u0301", "a\u200cb", "x" * 200, "```", "flowchart LR", "accTitle: x", "---", "a/b\\c",
    "\u202eabc", "two\nlines", "tab\tbed", "\x1b[31m", "é–—…",
]  # fmt: skip


def chart(paths: Paths) -> str:
    """Return the one chart of what is drawn."""
    charts = [block for block in VIEW(paths, drawn=True).blocks if isinstance(block, Code)]
    assert [each.language for each in charts] == ["mermaid"]
    return "\n".join(charts[0].lines)


def two(first: str, second: str, **more: Any) -> Paths:
    """Return the map of a move between two roles."""
    move = Move("one", first, "the-other", second, **more)
    return Paths(places=(RolePlace("one", first, "active"), RolePlace("the-other", second, "active")), moves=(move,))


@pytest.fixture(scope="session")
def parsed(npm: Callable[..., Path]) -> Callable[[list[str]], list[dict[str, Any]]]:
    """Return a function that says what Mermaid makes of charts."""
    folder = npm("mermaid", *PACKAGES)

    def parse(charts: list[str]) -> list[dict[str, Any]]:
        script = Path(__file__).with_name("parse.mjs")
        line = ["node", str(script), str(folder)]
        done = subprocess.run(line, input=json.dumps(charts).encode(), capture_output=True, check=True, timeout=120)
        return json.loads(done.stdout)

    return parse


@read_by_mermaid
def test_what_it_says_is_what_mermaid_reads(parsed):
    charts = [chart(two(each, each, kind="lateral")) for each in NAMES]
    for name, found in zip(NAMES, parsed(charts), strict=True):
        boxes = [["r_one", in_one_line(name)], ["r_the_other", in_one_line(name)]]
        assert [each[:2] for each in found["boxes"]] == boxes, (name, found)
        assert len(found["arrows"]) == 1


@read_by_mermaid
def test_whatever_a_role_is_called(parsed):
    dice = random.Random(7)
    signs = [chr(each) for each in range(32, 127)] + [*"äß€–“”…首👩\u200d\u0301م\u00a0\n"]
    names = ["".join(dice.choices(signs, k=dice.randint(1, 24))).strip() or "x" for _ in range(400)]
    for name, found in zip(names, parsed([chart(two(each, "Lead")) for each in names]), strict=True):
        assert [each[1] for each in found["boxes"]] == [in_one_line(name) or "x", "Lead"], (name, found)


@read_by_mermaid
def test_kinds_have_arrows_and_words_of_their_own(parsed):
    kinds = ("promotion", "lateral", "rotation", "return")
    charts = [chart(two("Guide", "Lead", kind=kind, months=24 if kind == "return" else None)) for kind in kinds]
    arrows = [found["arrows"][0][2:] for found in parsed(charts)]
    assert arrows == [
        ["promotion", "thick", "arrow_point"],
        ["lateral move", "normal", "arrow_point"],
        ["rotation", "normal", "arrow_circle"],
        ["return, 24 months", "dotted", "arrow_point"],
    ]


@read_by_mermaid
@pytest.mark.parametrize("line", [(), ("senior-account-executive",), ("--person", "carmen"), ("--person", "alice")])
def test_the_example(parsed, careerctl, line):
    out = careerctl("paths", *line, "--format", "mermaid", "--today", "2026-11-02", cwd=NORTHWIND).out
    charts = re.findall(r"^```mermaid\n(.*?)\n```$", out, re.DOTALL | re.MULTILINE)
    [found] = parsed(charts)
    assert len(found["arrows"]) == len(re.findall(r"^\| (?!:--|From)", out, re.MULTILINE))
    names = {each[0]: each[1] for each in found["boxes"]}
    rows = [[names[each[0]], names[each[1]], each[2].split(",")[0]] for each in found["arrows"]]
    assert rows == [re.split(r" \| ", row)[:3] for row in re.findall(r"^\| (?!:--|From)(.*) \|$", out, re.MULTILINE)]


@read_by_mermaid
@pytest.mark.parametrize("words", [0, 8])
def test_a_map_that_is_too_large_for_one_chart_is_drawn_in_several(parsed, words):
    roles = [f"role-{number:03}" for number in range(40)]
    moves = tuple(Move(a, f"{a} {'long ' * words}", b, b, "lateral") for a in roles for b in roles if a != b)
    charts = ["\n".join(each.lines) for each in VIEW(Paths(moves=moves), drawn=True).blocks if isinstance(each, Code)]
    assert len(charts) > 1
    found = parsed(charts)
    assert not [each for each in found if "error" in each]
    assert [tuple(arrow[:2]) for each in found for arrow in each["arrows"]] == [
        (f"r_{move.from_role.replace('-', '_')}", f"r_{move.to_role.replace('-', '_')}") for move in moves
    ]


@read_by_mermaid
def test_it_bites(parsed):
    good, bad = 'flowchart LR\n  a["A"] --> b', 'flowchart LR\n  a["A"b"] --> end'
    assert [[*each] for each in parsed([good, bad])] == [["boxes", "arrows"], ["error"]]


def test_a_fence_is_longer_than_any_in_it():
    assert markdown.render(Document((Code("text", ("````", "x")),)), PageSize()) == "`````text\n````\nx\n`````\n"


def test_a_terminal_shows_a_chart_as_it_is_written():
    assert text.render(Document((Code("mermaid", ("flowchart LR", "  a --> \x1bb")),)), PageSize(20)) == (
        "flowchart LR\n  a --> <U+001B>b\n"
    )


def test_without_moves_there_is_nothing_to_draw():
    said = VIEW(Paths(places=(RolePlace("one", "One", "active"),)), drawn=True)
    assert "There is no move to draw yet." in markdown.render(said, PageSize())

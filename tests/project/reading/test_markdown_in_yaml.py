"""What Markdown begins with, YAML takes for something else: one error each, and a hint that mends the line."""

from collections.abc import Callable
from itertools import product

import pytest

from careerctl.project.reading.source import parse
from careerctl.project.yaml import tree

QUOTE = "put quotes round text that begins with {}"
LINES = {
    "**Owns** the list": ("anchor", QUOTE.format("*")),
    "*Owns* the list": ("anchor", QUOTE.format("*")),
    "**Owns**": ("anchor", QUOTE.format("*")),
    "* Owns the list": ("syntax", QUOTE.format("*")),
    "[Works by the book](https://example.com)": ("syntax", QUOTE.format("[")),
    "[ ] asks": ("syntax", QUOTE.format("[")),
    "[one](a) and [two](b)": ("syntax", QUOTE.format("[")),
    "[Works: by the book](a)": ("syntax", QUOTE.format("[")),
    "{name} is asked": ("syntax", QUOTE.format("{")),
    "& more": ("syntax", QUOTE.format("&")),
    "&Co is a partner": ("anchor", QUOTE.format("&")),
    "&Co and *Co": ("anchor", QUOTE.format("&")),
    "! now": ("tag", QUOTE.format("!")),
    "? Asks": ("syntax", QUOTE.format("'? '")),
    "@home": ("syntax", QUOTE.format("@")),
    "`code` first": ("syntax", QUOTE.format("`")),
}
PLACES = ("k: {}\n", "k:\n  - {}\n", "k:\n  - a: {}\n", "- b\n- {}\n")


@pytest.mark.parametrize("events_of", [tree.c_events, tree.pure_events])
def test_one_error_leads_to_the_mended_line(events_of: tree.EventsOf) -> None:
    for text, place in product(LINES, PLACES):
        found = list(parse("f.yaml", place.format(text).encode(), events_of).diagnostics())
        assert [(each.rule, each.hint) for each in found] == [LINES[text]], (text, place)
        mended = parse("f.yaml", place.format(f'"{text}"').encode(), events_of)
        assert not mended.faults, (text, place)
        line = place.partition("{}")[0]
        at = (line.count("\n") + 1, len(line.rpartition("\n")[2]) + 1)
        assert (found[0].place.line, found[0].place.column) == at, (text, place)


def test_what_follows_in_other_lines_is_still_said() -> None:
    found = parse("f.yaml", b"a: *b\nc: d: e\n").diagnostics()
    assert [(each.place.line, each.rule) for each in found] == [(1, "anchor"), (2, "syntax")]


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  ? x\n",
        "a: b\n  ? x\n",
        "a: 'b\n  ? x'\n",
        "# c\n# ? x\na: b\n",
        "? a\n: b\n",
        "a: ?x\n",
        "a: what ? x\n",
    ],
)
def test_a_question_mark_elsewhere_is_none_of_it(text: str) -> None:
    assert not parse("f.yaml", text.encode()).faults


TEXT = "expected text, found a {}"
COLON = "put quotes round text that holds ': '"
SHAPES = {
    "Coverage: three times": (TEXT.format("mapping"), COLON),
    "Note: ask first": (TEXT.format("mapping"), COLON),
    "Owns the book:\n          - who buys": (
        TEXT.format("mapping"), "write | here, and the text with its list in the next lines",
    ),
    "[TBD]": (TEXT.format("list"), QUOTE.format("[")),
    "{TBD}": (TEXT.format("mapping"), QUOTE.format("{")),
    "{a: b}": (TEXT.format("mapping"), QUOTE.format("{")),
    "{}": (TEXT.format("mapping"), QUOTE.format("{")),
}  # fmt: skip


@pytest.mark.parametrize("text", SHAPES)
def test_a_text_in_a_list_is_one_whatever_else_may_stand_there(
    project: Callable, careerctl: Callable, text: str
) -> None:
    line = f"      - {text}\n"
    files = {
        "competencies/a.yaml": f"name: A\nasks: skill\nlevels:\n  1:\n    criteria:\n{line}",
        "roles/r.yaml": f"name: R\nresponsibilities:\n{line}deliverables:\n{line}",
    }
    out = careerctl("check", "--format", "concise", cwd=project(files)).out
    said, hint = SHAPES[text]
    places = ("competencies/a.yaml:6:9", "roles/r.yaml:3:9", f"roles/r.yaml:{5 + line.count(chr(10)) - 1}:9")
    assert [each for each in out.splitlines() if "error" in each] == [
        f"{at}: error[wrong-type] {said}" for at in places
    ]
    assert careerctl("check", cwd=project(files)).out.count(hint) == len(places)


def test_a_misspelt_key_stays_one(project: Callable, careerctl: Callable) -> None:
    files = {"competencies/a.yaml": "name: A\nasks: skill\nlevels:\n  1:\n    criteria:\n      - txet: Asks\n"}
    assert "did you mean 'text'?" in careerctl("check", cwd=project(files)).out


LISTS = {
    "- Owns\n  - who\n  - what\n- Learns\n  * tells\n": ["2:3 `- `", "5:3 `* `"],
    "a: Owns\n  1. who\n": ["2:3 `1. `"],
    "a: Owns\n  1) who\n": ["2:3 `1) `"],
    "a: Owns\n\n  - who\n": ["3:3 `- `"],
    "a: Owns\n  the book\n  - who\n": ["3:3 `- `"],
    "- Owns\r\n  - who\r\n": ["2:3 `- `"],
    "a: [Owns\n  - who, b]\n": ["2:3 `- `"],
    "- a: Owns\n    - who\n": ["2:5 `- `"],
    "a: >\n  It takes:\n  - this\n  - that\n": ["3:3 `- `"],
    "a: >\n  It takes:\n\n  - this\n  - that\n": ["5:3 `- `"],
    "a: >2\n    It takes\n  - this\n    - that\n": [],
    # what stays as it is written, and what is no list
    "a: >\n  It takes:\n\n    - this\n    - that\n": [],
    "a: |\n  It takes:\n  - this\n": [],
    "a: 'Owns\n  - who'\n": [],
    'a: "Owns\n  - who"\n': [],
    "a: in the year\n  2026. Then\n  -x\n  -\n  and - so\n": [],
    "k:\n  - a: b\n    c:  # d\n      - e\n    # f\n  - g\n": [],
    "a: >\n  x\nb:\n  - c\n": [],
}


@pytest.mark.parametrize("events_of", [tree.c_events, tree.pure_events])
@pytest.mark.parametrize("text", LISTS)
def test_an_item_that_continues_a_text_is_told(text: str, events_of: tree.EventsOf) -> None:
    found = parse("f.yaml", text.encode(), events_of).diagnostics()
    said = [f"{each.place.line}:{each.place.column} {each.message.split(' continues')[0][5:]}" for each in found]
    assert said == LISTS[text]

"""Reading one file: encoding, characters, comments, and words for what is no YAML."""

import gc
import time
from pathlib import Path

import pytest

from careerctl.project.reading.source import SourceFile, parse
from careerctl.project.yaml import tree

HOSTILE = Path(__file__).resolve().parents[3].parent / "shared" / "hostile"


def reported(source: SourceFile) -> list[str]:
    return [f"{each.place.line}:{each.place.column} {each.rule}" for each in source.diagnostics()]


FILES = {
    b"": ["1:1 empty-file"],
    b"\xef\xbb\xbf": ["1:1 empty-file"],
    b"# nothing\n\n": ["1:1 empty-file"],
    b"\xef\xbb\xbfa: b": [],
    b"a" * 1_000_001: ["1:1 file-too-large"],
    "a: b".encode("utf-16"): ["1:1 not-utf8"],
    "a: b".encode("utf-16-be"): ["1:1 control-character"],
    b"a: b\nc: \xe9": ["2:4 not-utf8"],
    b"\xef\xbb\xbfa: \xe9": ["1:4 not-utf8"],
    b"a: \xed\xa0\x80": ["1:4 not-utf8"],
    b"a: b\rc: d": ["1:5 control-character"],
    b"a: b\n# \x1b[1m": ["2:3 control-character"],
    "a: b\u0085c: d".encode(): ["1:5 control-character"],
    "a: b\u2028c".encode(): ["1:5 control-character"],
    "a: \ufeffb".encode(): ["1:4 control-character"],
    "a: \U0001fffe".encode(): ["1:4 control-character"],
    b"# 50 %\n\n%YAML 1.1\n---\na: b": ["3:1 directive"],
    b"a: b\n%YAML 1.1": ["2:1 syntax"],
    b"a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n": ["2:1 merge-conflict"],
    b'a: "x\n>>>>>>> other\n"': ["2:1 merge-conflict"],
    b"a: |\n  <<<<<<< HEAD": [],
    # tabs
    b"a:\n\tb: c": ["2:1 tab"],
    b"a:\tb": ["1:3 tab"],
    b"a: b\t# c": ["1:5 tab"],
    b"a: b # c\td": ["1:9 tab"],
    b"a: [b,\tc]": ["1:7 tab"],
    b"a: |\t\n  b": ["1:5 tab"],
    b"a: 'b\tc'\nd: |\n  e\tf\n": [],
    b"a: 'b\tc'\nd:\te\n": ["2:3 tab"],
    b"a: @\nb:\tc": ["1:4 syntax"],
    b"a: \"b\tc\"\n[d]: e\nf: 'g\th'": ["2:1 complex-key"],
    # what nobody sees
    b"a: b\r\nc: d\ne: f\r\n": ["2:5 mixed-line-ends"],
    b"a: b\nc: d\r\n": ["2:5 mixed-line-ends"],
    b"a: b\r\nc: d\r\n": [],
    "a: b\u200bc".encode(): ["1:4 invisible-text"],
    "a: b\u202ec".encode(): ["1:4 invisible-text"],
    "a: \u200db".encode(): ["1:4 invisible-text"],
    "a: \U0001f469\u200d\U0001f680 \u05d3\u05df ni\u0303a".encode(): [],
    f"a: z{chr(0x301) * 5}".encode(): ["1:4 stacked-marks"],
    f"a: {'b' * 50_001}".encode(): ["1:4 text-too-long"],
    f"a: {'b' * 49_999}\nc: {'d' * 9}".encode(): [],
    # text after #
    b"a: Closed ticket #412": ["1:4 text-lost-as-comment"],
    b"a: Closed ticket   #412": ["1:4 text-lost-as-comment"],
    b"a: Closed\n  ticket #412\nb: c": ["1:4 text-lost-as-comment"],
    b"- Closed #412\n- [Sold #3, b\n]": ["1:3 text-lost-as-comment", "2:4 text-lost-as-comment"],
    b"- Sold # 3\n- 'Sold' #3\n- 3 #3\n- 2026-10-01 #c\n- true #c\n- Sold ## 3\n- Sold #": [],
    b"'a': Sold #3\nb: [\n'c', d #3\n]": ["1:6 text-lost-as-comment", "3:6 text-lost-as-comment"],
    b"a: Sold\n  'out' #3": ["1:4 text-lost-as-comment"],
    b"a: 'Sold #3'\nb: \"Sold #3\"": [],
    b"levels: #levels\n  1: One\na: #b\n  - c": [],
    b"a: b #careerctl: ignore[c]": [],
}

SYNTAX = {
    'name: "Alice\nrole: lead\n': "1:7 this quote is never closed",
    "name: 'Alice\nrole: lead\n": "1:7 this quote is never closed",
    'name: "Alice\nrole: "lead"\n': "1:7 the quote that opens here is closed in line 2, where more text follows",
    'name: "Alice" Moreau\n': "1:15 more text follows the closing quote",
    'name: "Alice", "Moreau"\n': "1:14 more text follows the closing quote",
    "name: 'it's'\n": "1:11 more text follows the closing quote",
    'a: "x\n---\ny"\n': "2:1 this line would end the whole file, quotes or not",
    'path: "C:\\Users"\n': "1:10 double quotes know no such escape",
    'a: "\\uZZ"\n': "1:5 double quotes know no such escape",
    'a: "\\UFFFFFFFF"\n': "1:5 double quotes know no such escape",
    "drivers: [a, b\nshares: [c]\n": "1:10 this [ is not closed, or a comma is missing after it",
    "drivers: [a, b,\n": "1:10 this [ is not closed, or a comma is missing after it",
    "pay: {low: 1\n": "1:6 this { is not closed, or a comma is missing after it",
    "a: {b: c d: e}\n": "1:11 a comma or } is missing before this",
    "a: [b}\n": "1:6 } stands where ] would close the bracket",
    "a: [b]]\n": "1:7 this ] closes no bracket",
    "a: [b, , c]\n": "1:8 text cannot begin with ,",
    "role: x\nname:Alice\n": "2:5 a blank is missing after the colon",
    "name:Alice\nrole: x\n": "1:5 a blank is missing after the colon",
    "a: {name:Alice}\n": "1:5 a blank is missing after the colon",
    "role: x\nname\uff1aAlice\n": "2:5 this is the wide colon of another keyboard",
    "role: x\nname\nby: z\n": "2:1 there is no colon in this line",
    "role: x\n'name'\nby: z\n": "2:1 there is no colon in this line",
    "why: Needs: time\n": "1:11 a second colon followed by a blank stands in this line",
    "a: b\n  c: d\n": "2:3 this line continues the text above it, and holds a colon",
    ": value\n": "1:1 a key is missing before the colon",
    "a: {: b}\n": "1:5 a key is missing before the colon",
    "a:\n  b: 1\n c: 2\n": "3:2 this line begins after 1 blank, which fits none of the lines above",
    "a:\n    b: 1\n  c: 2\n": "3:3 this line begins after 2 blanks, which fits none of the lines above",
    "a: - b\n": "1:4 an item of a list cannot begin after other text",
    "a:\n  - b\n - c\n": "3:2 an item of a list stands where none can be",
    "a: @b\n": "1:4 text cannot begin with @",
    "a: &\n": "1:4 text cannot begin with &",
    "a: > text\n": "1:4 after > the line must end, and the text begin in the next one",
    "a: |99\n  x\n": "1:4 after | the line must end, and the text begin in the next one",
    "a: |#c\n  x\n": "1:4 after | the line must end, and the text begin in the next one",
}

IGNORES = {
    "# careerctl: ignore[a-rule]\nb: c": {2: (1, 1, {"a-rule"})},
    "b: c # careerctl: ignore[one, two]": {1: (1, 6, {"one", "two"})},
    "b: |  # careerctl: ignore[one]\n  c": {1: (1, 7, {"one"})},
    "b:\n  - c\n  # careerctl: ignore[one,two]\n  - d\n#careerctl:ignore[x]\n": {
        4: (3, 3, {"one", "two"}),
        6: (5, 1, {"x"}),
    },
    'b: "# careerctl: ignore[one]"': {},
    "b: '\n  # careerctl: ignore[one]\n  '": {},
    "b: |\n  # careerctl: ignore[one]\n  c # careerctl: ignore[two]\nd: e": {},
    "b: c# careerctl: ignore[one]": {},
    "b: c # careerctl: ignore the rest\n": {},
}

UNIT_OF_A_MEGABYTE = [
    *(
        "[",
        "- ",
        "? ",
        "a: ",
        "!",
        '"',
        "'",
        "\n",
        " ",
        "{a: ",
        "[a,",
        "x ",
        "word\n",
        "word\n\n",
        "\t",
        "- a\t\n",
        "- '\t'\n",
    ),
    *(
        "#",
        "- 1 #x\n",
        "- 1 # careerctl: ignore[a]\n",
        "- \u00e9 #x\n",
        "- a\u200b\n",
        "- a: b\r\n",
        "a: b\n",
        "&a ",
        "*a ",
    ),
    *(
        "- &a\n",
        "- '\\x01'\n",
        "- ' a'\n",
        "%\n",
        "---\n",
        "://",
        "a://b ",
        "a?",
        "- |#\n",
        "- |\n",
        '"\\',
        "{}",
        "- http://a #b\n",
        "- a\n  - b\n",
        "- a\n  b\n  * c\n",
        "- |\n  ? x\n",
        "- >\n  a\n  - b\n",
    ),
]


@pytest.mark.parametrize("events_of", [tree.c_events, tree.pure_events])
def test_file(events_of: tree.EventsOf) -> None:
    found = {raw: reported(parse("f.yaml", raw, events_of)) for raw in FILES}
    assert {raw[:40]: said for raw, said in found.items() if said != FILES[raw]} == {}


@pytest.mark.parametrize("events_of", [tree.c_events, tree.pure_events])
def test_syntax(events_of: tree.EventsOf) -> None:
    last = {text: list(parse("f.yaml", text.encode(), events_of).diagnostics())[-1] for text in SYNTAX}
    assert {text: f"{each.place.line}:{each.place.column} {each.message}" for text, each in last.items()} == SYNTAX
    for text, each in last.items():
        assert each.rule == ("empty-key" if "key is missing" in each.message else "syntax"), text
        assert each.hint, text


@pytest.mark.parametrize("text", IGNORES)
def test_ignores(text: str) -> None:
    found = parse("f.yaml", text.encode()).ignores
    assert {line: (each.line, each.column, set(each.names)) for line, each in found.items()} == IGNORES[text]


def test_tab_that_ends_the_reading_leaves_no_tree() -> None:
    assert parse("f.yaml", b"a:\tb").root is None


def test_text_is_kept_without_byte_order_mark() -> None:
    assert parse("f.yaml", b"\xef\xbb\xbfa: b\r\n").text == "a: b\r\n"


def test_place_of_nothing_is_the_file() -> None:
    assert str(parse("people/a.yaml", b"a: b").place(None)) == "people/a.yaml"


def test_values_never_appear_in_messages() -> None:
    for text in (*SYNTAX, "a: &s3cret b", "a: !s3cret b", "a: Sold s3cret #s3cret"):
        for each in parse("f.yaml", text.replace("Alice", "s3cret").encode()).diagnostics():
            assert "s3cret" not in each.message + each.hint


def judging(unit: str, size: int) -> float:
    """Return the seconds that a file of so many bytes takes; at most 1.7 for a megabyte where this was written.

    The garbage collector looks at all that the tests before hold, which is no part of it.
    """
    raw = (unit * (size // len(unit.encode()))).encode()
    gc.disable()
    begun = time.process_time()
    source = parse("f.yaml", raw)
    taken = time.process_time() - begun
    gc.enable()
    assert source.root is not None or source.faults
    return taken


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "unit",
    [
        pytest.param(unit, id=repr(unit), marks=pytest.mark.exhaustive if number % 3 else ())
        for number, unit in enumerate(UNIT_OF_A_MEGABYTE)
    ],
)
def test_a_megabyte_of_anything_takes_no_more_than_its_share(unit: str, whole) -> None:
    """Four times as much takes four times as long, where what grows with the square takes sixteen times as long."""
    most = 1_000_000 if whole else 200_000
    assert judging(unit, most) < 10 * judging(unit, most // 4) + most / 1_000_000


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile files lie outside the repository")
def test_hostile_files_are_judged_in_the_line_that_is_wrong() -> None:
    text_classes = {"encoding", "syntax", "keys", "alias", "depth", "tag", "text"}
    rows = [row.split("\t") for row in (HOSTILE / "index.tsv").read_text().splitlines()[1:]]
    for name, kind, want, lines, *_ in rows:
        if kind not in text_classes or not (HOSTILE / name).is_file():
            continue
        found = reported(parse("f.yaml", (HOSTILE / name).read_bytes()))
        assert not found or {each.split(":")[0] for each in found} & set(lines.split("|")), name
        assert not found or want != "accept", name

"""The YAML dialect: text in, the tree and the places of what is wrong with it out; both parsers alike."""

import json
import runpy
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerctl.project.reading.source import SourceFile, parse
from careerctl.project.yaml import tree
from careerctl.project.yaml.tree import NOTHING, Map, Quoted, Seq

ROOT = Path(__file__).resolve().parents[3]
HOSTILE = ROOT.parent / "shared" / "hostile"
MUTANTS = runpy.run_path(str(Path(__file__).parents[1] / "mutants.py"))

SEEDS = [
    # every style of text, with comments between
    b"""# A sheet
by: alice   # the writer
ratings:
  discovery:
    level: 4
    why: Ran the discovery alone,
      and in the second half-year
      another one
    evidence: [https://example.com/contoso, "a, b", 'it''s', {label: Trading, url: https://example.com/a?b=c#d}]
  negotiation: 3
  fran\xc3\xa7ais: {no_chance: "No \\"accounts\\" this year \\u00e9", other: 'x: y'}
  notes: |
    # careerctl: ignore[not-a-comment]
    First line\twith a tab

      indented

  folded: >-
    one
    two

      more
  keep: |+
    text

  strip: |2-
      two more
  quoted: "over
    two lines \\
    and on"
? explicit
: value
"quoted key": ~
empty:
list:
- a
- b: c
  d: e
-
  - nested
  - - deeper
- {a: 1, b: [x, y], c: {d: }}
# careerctl: ignore[some-rule, other]
last: No   # careerctl: ignore[third]
""",
    # flow style over several lines
    b"""name: "Zo\xc3\xab M\xc3\xbcller"
wishes: [{role: lead, by: 2027-06, why: "Wants: more", words: Why not now?, "quoted":1, 'q': [1,2]}]
a: {b: {c: {d: [e, [f, {g: h}], i]}}, j: "k"}
multi: {
  one: 1,
  two: [
    x, # comment
    y
  ],
  three: "text
    goes on", # another
}
""",
    b'a: |\r\n  x\r\n\r\n  y\r\nb: >\r\n  z\r\n  w\r\nc: "p\r\n  q"\r\nd: [1,\r\n  2]\r\n# end\r\n',
    # what the dialect refuses
    (
        b"--- # one\n- |\n text\n- >\n folded\n\n   more\n- plain\n  goes on\n\n  after\n"
        b"- ? a\n  : b\n- !x y\n- &a b\n- *a\n...\n"
    ),
    (
        b"k: |\n \n\n   text\n  less\nn: |1\n  x\no: >+2\n   y\n\n"
        b'q: "\\x41\\U0001F600\\n\\/"\nr: a#b #c\nu: -1\nv: - \nw: ?x\n'
    ),
    *(each.read_bytes() for each in sorted((ROOT / "examples").rglob("*.yaml")) if each.is_file()),
]

TREES = {
    "a: b": {"a": "b"},
    "a: 'b'": {"a": Quoted("b")},
    "a: |\n  b\n  c\n": {"a": Quoted("b\nc\n")},
    "no: No\n1: 1.10\nnull: ~": {"no": "No", "1": "1.10", "null": "~"},
    "a:\nb: ''": {"a": NOTHING, "b": Quoted("")},
    "a:\n- b\n- c": {"a": ["b", "c"]},
    "- a\n- [b, {c: d}]": ["a", ["b", {"c": "d"}]],
    "a: [https://example.com/x?y=z, 10:30, Why not?, a]": {
        "a": ["https://example.com/x?y=z", "10:30", "Why not?", "a"]
    },
    "a: {url: https://example.com, why: Who decides?}": {"a": {"url": "https://example.com", "why": "Who decides?"}},
    'a: "\\u00e9 \\U0001F600 https://x.y"': {"a": Quoted("é \U0001f600 https://x.y")},
    "cafe\u0301: x": {"caf\u00e9": "x"},
    "a: |\n \n   text\n": {"a": Quoted("\ntext\n")},
    "a: plain\n  goes on": {"a": "plain goes on"},
    "a: 'tab\there'": {"a": Quoted("tab\there")},
    "text": "text",
    ">-\n# no text": Quoted(""),
    "a: {b, c: d}": {"a": {"b": NOTHING, "c": "d"}},
    "a: {b: \"x #4\", c: ['y #5']}": {"a": {"b": Quoted("x #4"), "c": [Quoted("y #5")]}},
}

FAULTS = {
    # keys
    "a: 1\nb: 2\na: 3": ["3:1 duplicate-key"],
    "caf\u00e9: 1\ncafe\u0301: 2": ["2:1 duplicate-key"],
    "'a': 1\na: 2": ["2:1 duplicate-key"],
    "'': 1": ["1:1 empty-key"],
    "a: {: b}": ["1:5 empty-key"],
    "[a]: b": ["1:1 complex-key"],
    "? {a: b}\n: c": ["1:3 complex-key"],
    f"{'k' * 201}: 1": ["1:1 key-too-long"],
    "a\u200bb: 1": ["1:1 invisible-key"],
    "<<: {a: b}": ["1:1 merge-key"],
    # what YAML has and the dialect has not
    "a: &x b": ["1:4 anchor"],
    "a: &x [b]": ["1:4 anchor"],
    "a: &\U0001f600 b": ["1:4 anchor"],
    "a: *x\n*y : c": ["1:4 anchor", "2:1 anchor"],
    "a: !x b": ["1:4 tag"],
    "a: !!python/object:os.system [x]": ["1:4 tag"],
    "a: &x !y z": ["1:4 anchor", "1:4 tag"],
    "a: b\n---\nc: d": ["2:1 several-documents"],
    "a: b\n...\n%YAML 1.1\n---\nc: d": ["3:1 syntax"],
    # text behind # in flow style, beside some in quotes
    'a: {b: "x #4", c: y #5\n  }': ["1:19 text-lost-as-comment"],
    'a: [it\'s "x" #5\n  ]': ["1:5 text-lost-as-comment"],
    'a: he said, "x #5"': ["1:4 text-lost-as-comment"],
    # limits
    f"a: {'[' * 30}": ["1:27 too-deep"],
    "- - " * 5000: ["1:49 too-deep"],
    f"[{'a,' * 100_000}]": ["1:200000 too-many-values"],
    "".join(f"k{n}: &x 1\n" for n in range(200)): [f"{n}:{len(str(n - 1)) + 4} anchor" for n in range(1, 101)],
    # quotes
    'a: "\\ud800"': ["1:4 control-character"],
    'a: "\\e[1m"': ["1:4 control-character"],
    'a: "\\U0001fffe"': ["1:4 control-character"],
    "a: ' b'": ["1:4 blank-at-edge"],
    # syntax, at the place that must be mended
    'a: "b\nc: d': ["1:4 syntax"],
    "a: {name:Alice}": ["1:5 syntax"],
    # a question mark inside brackets that ends no word: the parser in C would take it
    "a: [What is next ?]": ["1:18 syntax"],
    "a: {why: -?}": ["1:11 syntax"],
    "a: [b,\n  !c, d?]": ["2:3 tag"],
    'a: ["b !b",c?]': ["1:13 syntax"],
    # a block header with more behind it, which the parser in C takes as well
    "a: |#b\n  c": ["1:4 syntax"],
}


def reported(source: SourceFile) -> list[str]:
    return [f"{each.place.line}:{each.place.column} {each.rule}" for each in source.diagnostics()]


def shape(value: Any) -> Any:
    """Return all that a tree says of a value: its kind, its content, and the place of each part."""
    if isinstance(value, Map):
        marks = [(mark.line, mark.column, mark.index) for mark in (value.start, *value.marks)]
        return "map", value.flow, marks, [(key, shape(each)) for key, each in value.items()]
    if isinstance(value, Seq):
        return (
            "list",
            [(mark.line, mark.column, mark.index) for mark in (value.start, *value.marks)],
            list(map(shape, value)),
        )
    return type(value), value


def verdict(source: SourceFile) -> Any:
    return list(source.diagnostics()), source.ignores, shape(source.root)


@pytest.mark.parametrize("events_of", [tree.c_events, tree.pure_events])
@pytest.mark.parametrize("text", TREES)
def test_tree(text: str, events_of: tree.EventsOf) -> None:
    source = parse("f.yaml", text.encode(), events_of)
    assert reported(source) == []
    assert source.root == TREES[text]
    kinds = [[type(each) for each in root.values()] for root in (source.root, TREES[text]) if isinstance(root, dict)]
    assert [kind is Quoted for kind in kinds[0]] == [kind is Quoted for kind in kinds[1]] if kinds else True


@pytest.mark.parametrize(
    ("text", "events_of"),
    [
        pytest.param(text, events_of, id=f"{text[:30]} {number}", marks=pytest.mark.exhaustive if number > many else ())
        for text in FAULTS
        for many in [0 if len(text) > 100_000 else 1]
        for number, events_of in enumerate((tree.c_events, tree.pure_events))
    ],
)
def test_fault(text: str, events_of: tree.EventsOf) -> None:
    assert reported(parse("f.yaml", text.encode(), events_of)) == FAULTS[text]


def test_places_of_keys_and_values() -> None:
    root = parse("f.yaml", "a: 1\né: {b: [x,\n  y]}\nc:\n".encode()).root
    inner = root["é"]
    places = [
        root.key_mark("é"),
        root.value_mark("é"),
        inner.value_mark("b"),
        inner["b"].marks[1],
        root.value_mark("c"),
    ]
    assert [(mark.line, mark.column, mark.index) for mark in places] == [
        (1, 0, 5),
        (1, 3, 8),
        (1, 7, 12),
        (2, 2, 18),
        (3, 0, 22),
    ]
    assert (root.flow, inner.flow, root.start.index, inner["b"].start.index) == (False, True, 0, 12)


def test_the_first_of_two_keys_is_shown() -> None:
    (diagnostic,) = parse("f.yaml", b"a: 1\nb: 2\na: 3").diagnostics()
    assert str(diagnostic.related[0][0]) == "f.yaml:1:1"


def test_a_key_is_cut_and_made_visible_in_messages() -> None:
    key = "a\u00a0" + "k" * 70
    (diagnostic,) = parse("f.yaml", f"{key}: 1\n{key}: 2".encode(), private=False).diagnostics()
    assert diagnostic.message == f"the key 'a<U+00A0>{'k' * 57}…' stands here twice"


@pytest.mark.no_cover
@pytest.mark.parametrize(("before", "behind"), [("[", "]"), ("{", "}"), ("x: [a ", "]\n"), ("- ", "\n"), ("'", "'")])
def test_parsers_say_the_same_of_all_short_texts(before: str, behind: str, whole) -> None:
    for short in product("a :?-!,'", repeat=4 if whole else 3):
        raw = f"{before}{''.join(short)}{behind}".encode()
        assert verdict(parse("f.yaml", raw, tree.c_events)) == verdict(parse("f.yaml", raw, tree.pure_events)), raw


@pytest.mark.no_cover
def test_parsers_say_the_same_of_mutants(whole) -> None:
    for raw in MUTANTS["mutants"](SEEDS, 5_000 if whole else 500, 20_261_001):
        fast, pure = parse("f.yaml", raw, tree.c_events), parse("f.yaml", raw, tree.pure_events)
        assert verdict(fast) == verdict(pure), raw


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile files lie outside the repository")
def test_parsers_say_the_same_of_hostile_files(whole) -> None:
    for file in sorted(HOSTILE.glob("*.yaml"))[:: 1 if whole else 4]:
        raw = file.read_bytes()
        assert verdict(parse("f.yaml", raw, tree.c_events)) == verdict(parse("f.yaml", raw, tree.pure_events)), (
            file.name
        )


YAMLISH = st.text(st.sampled_from("ab \n\t:-?[]{},#&*!|>'\"%@`\\\r1é\u0301\u200d\ud7ff\U0001f600"), max_size=40)


@given(st.one_of(st.binary(max_size=60), YAMLISH.map(str.encode)))
@settings(max_examples=8 * settings.default.max_examples)
def test_any_bytes_are_read_or_refused_at_a_place_in_them(raw: bytes) -> None:
    fast, pure = parse("f.yaml", raw, tree.c_events), parse("f.yaml", raw, tree.pure_events)
    assert verdict(fast) == verdict(pure)
    assert fast.root is not None or fast.faults
    for fault in fast.faults:
        assert fault.mark.index <= len(fast.text)
        assert fault.mark.line == fast.text.count("\n", 0, fault.mark.index)
        assert fault.mark.column <= fault.mark.index


@given(
    st.recursive(st.text("ab é?:/,#'-", max_size=8), lambda each: st.lists(each) | st.dictionaries(st.text("ab"), each))
)
def test_json_is_read_as_it_was_written(value: Any) -> None:
    source = parse("f.yaml", json.dumps({"root": value}, ensure_ascii=False).encode())
    if not [fault for fault in source.faults if fault.name != "blank-at-edge"]:
        assert source.root == {"root": value}
    else:
        assert {fault.name for fault in source.faults} <= {"empty-key", "blank-at-edge", "too-deep"}

"""Every case of shared/hostile through the real command: in time, in few words, at its place, hiding nothing else."""

import csv
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.text.characters import visible

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "hostile"
INDEX = HOSTILE / "index.tsv"

pytestmark = [
    pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile files lie beside the repository"),
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="processes are measured, and files named, as on Linux"
    ),
]

WANTED = {
    row["file"].removesuffix(".yaml"): row
    for row in csv.DictReader(INDEX.read_text().splitlines() if INDEX.exists() else (), delimiter="\t")
}

BROKEN = {"roles/broken.yaml": "name: Broken\nsumary: x\n"}
BROKEN_SAID = "error[unknown-key] no such key here: 'sumary'\n  → did you mean 'summary'?"

AS_THEY_ARE = {
    **dict.fromkeys(("a01_empty", "a02_only_comment"), "empty-file"),
    **dict.fromkeys(("a05_utf16le_bom", "a10_truncated_utf8", "a12_surrogate_utf8", "a24_binary"), "not-utf8"),
    **dict.fromkeys(
        ("a06_utf16be_nobom", "a13_surrogate_escape", "a15_nul_escape", "a16_c0_controls", "a22_bom_inside"),
        "control-character",
    ),
    **dict.fromkeys(("b01_tab_indent", "b02_tab_after_colon"), "tab"),
    **dict.fromkeys(
        ("b07_colon_in_plain", "b09_at_start", "b27_block_indicator_huge", "b30_fullwidth_colon"), "syntax"
    ),
    **dict.fromkeys(("b12_yaml11_directive", "f09_many_percent"), "directive"),
    **dict.fromkeys(("b17_root_list", "b19_root_number"), "not-a-mapping"),
    "b20_conflict_markers": "merge-conflict",
    **dict.fromkeys(("b23_complex_key", "b24_map_as_key", "f07_deep_question_2k"), "complex-key"),
    "b25_empty_key": "empty-key",
    "c06_dup_key_nfc_nfd": "duplicate-key",
    **dict.fromkeys(("c08_unknown_key", "c13_dunder_key"), "unknown-key"),
    **dict.fromkeys(("c15_merge_key", "c16_merge_scalar"), "merge-key"),
    **dict.fromkeys(("e01_alias_bomb", "e05_recursive_list", "e06_merge_self", "e07_merge_cycle_two"), "anchor"),
    **dict.fromkeys(("e08_undefined_alias", "e13_anchor_dump_chars"), "anchor"),
    **dict.fromkeys(
        ("f01_deep_flow_1k", "f02_deep_flow_10k", "f03_deep_flow_open_10k", "f06_deep_dash_5k"), "too-deep"
    ),
    "f10_long_indicator_run": "tag",
    "f12_error_after_long_line": "syntax",
    **dict.fromkeys((name for name in WANTED if name.startswith("g")), "tag"),
}
"""The construct is refused wherever it stands: the file is one of competencies/ and one of people/ as it is."""

NEEDED_WORDS = {
    "a01_empty": "file is empty",
    "a02_only_comment": "no content",
    "a05_utf16le_bom": "looks like UTF-16",
    "a06_utf16be_nobom": "NUL byte",
    "a22_bom_inside": "U+FEFF",
    "b07_colon_in_plain": "quotes",
    "b09_at_start": "quotes",
    "b17_root_list": "found a list",
    "b20_conflict_markers": "a merge conflict stands here",
    "c08_unknown_key": "did you mean 'manager'?",
    "f01_deep_flow_1k": "nested deeper than 24",
    "g01_python_object": "tags (`!name`) are not allowed",
}

COMPETENCY_KEYS = ((b"path: engineering", b"description: text"), (b"id: engineer-1", b"asks: skill"))
WITH_OUR_KEYS = {
    "a04_utf8_bom": COMPETENCY_KEYS,
    "a19_mixed_eol": COMPETENCY_KEYS,
    "a20_no_final_newline": COMPETENCY_KEYS,
    "f13_blank_lines_60k": ((b"id: a", b"asks: skill"),),
    "c04_dup_key_typed": ((b"m:", b"levels:"),),
    "c11_null_key": ((b"id: a\nm:", b"name: A\nlevels:"),),
    "c12_nan_key": ((b"id: a\nm:", b"name: A\nlevels:"),),
}
"""What is taken, and keys that careerctl takes as text wherever any text goes: they are wrong as levels."""

NEEDS_LEVEL = {name for name, row in WANTED.items() if row["class"] == "scalar" and row["want"] == "reject"}
NEEDS_DAY = {"h23_date", "h25_datetime_tz"}
PROSE = {"i11_tag_chars", "i12_zalgo", "i29_frontmatter"}
"""Refused in a name, a warning or nothing at all in prose."""
WARNED = {
    "a19_mixed_eol": "mixed-line-ends", "i11_tag_chars": "invisible-text",
    "i12_zalgo": "stacked-marks", "i32_trailing_space": "blank-at-edge",
}  # fmt: skip
CONTROLLED = {"i02_osc52", "i03_osc8", "i05_cr_overwrite", "i06_backspace"}


def raw(name: str) -> bytes:
    return (HOSTILE / f"{name}.yaml").read_bytes()


def value(name: str) -> str:
    """Return the text of the second line's value: the construct, without the placeholder that is its key."""
    return raw(name).decode().split("\n", 1)[1].partition(": ")[2].rstrip("\n")


def of_class(*classes: str) -> list[str]:
    return [name for name, row in WANTED.items() if row["class"] in classes]


def test_no_case_is_left_out() -> None:
    covered = {*AS_THEY_ARE, *WITH_OUR_KEYS, *of_class("scalar", "text", "id", "repo")}
    assert covered == set(WANTED)
    assert len(WANTED) == 115


def cases(*groups: list[str]) -> list[Any]:
    """Return groups of cases, each by the first one: the quick suite tries a group in one run, which bounds each."""
    alone = [pytest.param([name], id=name, marks=pytest.mark.exhaustive) for group in groups for name in group]
    return [*(pytest.param(group, id=f"{group[0]} to {group[-1]}") for group in groups), *alone]


@pytest.mark.parametrize("names", cases(*(list(AS_THEY_ARE)[turn::4] for turn in range(4))))
def test_a_file_is_refused_as_it_is(project: Callable[..., Path], bounded: Callable, names: list[str]) -> None:
    places = {
        (f"{folder}/case{at}.yaml"): name for at, name in enumerate(names) for folder in ("competencies", "people")
    }
    answer = bounded(project(BROKEN | {path: raw(name) for path, name in places.items()}))
    assert answer.code == 1
    for path, name in places.items():
        assert answer.says(path, WANTED[name]["line"], f"error[{AS_THEY_ARE[name]}]")
        assert NEEDED_WORDS.get(name, "") in answer.out
    assert BROKEN_SAID in answer.out


@pytest.mark.parametrize("name", WITH_OUR_KEYS)
def test_a_construct_under_keys_of_ours(project: Callable[..., Path], bounded: Callable, name: str) -> None:
    text = raw(name)
    for theirs, ours in WITH_OUR_KEYS[name]:
        assert theirs in text
        text = text.replace(theirs, ours)
    path = "competencies/case.yaml"
    answer = bounded(project(BROKEN | {path: text}))
    if WANTED[name]["want"] == "reject":
        assert answer.says(path, WANTED[name]["line"], "error[level-off-scale]")
    _as_wanted(answer, name, path)


@pytest.mark.parametrize("name", sorted(NEEDS_LEVEL - NEEDS_DAY))
def test_a_scalar_that_is_no_level(project: Callable[..., Path], bounded: Callable, name: str) -> None:
    """As what a role requires, what a person is rated and what a number of the settings is."""
    files = {
        "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
        "roles/role.yaml": f"requires:\n  coaching: {value(name)}\nname: Role\n",
        "roles/ranked.yaml": f"name: Ranked\nrank: {value(name)}\n",
        "people/alice.yaml": "name: Alice\n",
        "assessments/2026-h2/alice.self.yaml": f"ratings:\n  coaching: {value(name)}\nby: alice\ndate: 2026-10-01\n",
    }
    answer = bounded(project(BROKEN | files), "check", "--today", "2026-10-31")  # while the round is open
    for path in ("roles/role.yaml", "assessments/2026-h2/alice.self.yaml"):
        assert re.search(rf"^{path}:2:13: error\[(level-off-scale|wrong-type|wrong-value)\]", answer.out, re.MULTILINE)
    assert re.search(r"^roles/ranked\.yaml:2:7: error\[wrong-(type|value)\]", answer.out, re.MULTILINE)
    assert BROKEN_SAID in answer.out
    assert ("remove the quotes" in answer.out) is (name == "h12_quoted_int")


@pytest.mark.parametrize("name", sorted(NEEDS_DAY))
def test_a_scalar_that_is_no_day(project: Callable[..., Path], bounded: Callable, name: str) -> None:
    files = {
        "people/alice.yaml": f"name: Alice\nsince: {value(name)}\n",
        "openings/sales.yaml": f"role: broken\nfrom: {value(name)}\n",
    }
    answer = bounded(project(BROKEN | files))
    assert all(answer.says(path, "2", "error[bad-date]") for path in files)
    assert BROKEN_SAID in answer.out


def test_scalars_that_look_like_others_stay_text(project: Callable[..., Path], bounded: Callable) -> None:
    """As ids of files, as references, as words of a list and as names."""
    ids = ["on", "off", "yes", "y", "n", "no", "2024-01-31", "12e03", "1234567e89"]
    assert {
        *value("h21_on_off_yes").strip("[]").lower().split(", "),
        *map(value, ("h27_date_as_id", "h29_exp_id")),
    } <= {*ids}
    looks = value("h21_on_off_yes")
    files = {f"competencies/{each}.yaml": f"name: {each}\nasks: skill\n" for each in ids}
    files |= {
        "roles/role.yaml": "name: Role\nrequires:\n" + "".join(f"  {each}: 3\n" for each in ids),
        "people/alice.yaml": f"name: No\nrole: role\ndrivers: {looks}\nstrengths: [{', '.join(ids)}]\n",
    }
    answer = bounded(project(files))
    assert answer == (0, f"All is well: {len(files) + 1} files.\n")
    printed = bounded(project(files), "gap", "alice", "--format", "csv").out
    assert all(f"{each},{each}," in printed for each in ids)


@pytest.mark.parametrize("name", of_class("text"))
def test_a_text_as_a_name_or_prose(project: Callable[..., Path], bounded: Callable, name: str) -> None:
    key = "description" if name in PROSE else "name"
    rest = "name: A\nasks: skill\n" if name in PROSE else "asks: skill\n"
    path = "competencies/case.yaml"
    first, *others = rest.splitlines()
    answer = bounded(project(BROKEN | {path: f"{first}\n{key}: {value(name)}\n" + "\n".join(others)}))
    if WANTED[name]["want"] == "reject":
        assert answer.says(path, "2", f"error[{'control-character' if name in CONTROLLED else 'wrong-value'}]")
    _as_wanted(answer, name, path)


def _as_wanted(answer: tuple, name: str, path: str) -> None:
    said = answer.findings(path)
    weights = {re.search(r" (error|warning|note)\[", each)[1] for each in said}
    assert weights == {"accept": set(), "warn": {"warning"}}.get(WANTED[name]["want"], weights | {"error"})
    assert len(said) == len({*said})
    if WANTED[name]["want"] == "warn":
        assert answer.says(path, WANTED[name]["line"], f"warning[{WARNED[name]}]")
    assert BROKEN_SAID in answer.out


@pytest.mark.parametrize("name", of_class("id"))
def test_an_id_as_a_files_name_and_as_a_reference(project: Callable[..., Path], bounded: Callable, name: str) -> None:
    written = re.match(rb"id: (['\"]?)(.*)\1\n", raw(name))[2].decode()
    quoted = re.match(r"id: (.*)\n", raw(name).decode())[1]
    file = f"roles/{written.replace('/', '-/-')}.yaml"
    answer = bounded(project(BROKEN | {"roles/other.yaml": f"extends: {quoted}\nname: Other\n", file: "name: R\n"}))
    assert BROKEN_SAID in answer.out
    if WANTED[name]["want"] == "accept":
        assert len(answer.findings("roles/other.yaml")) == len(answer.findings(file)) == 0
        return
    assert re.search(r"^roles/other\.yaml:1:10: error\[(bad-id|unknown-role|empty-value)\]", answer.out, re.MULTILINE)
    assert answer.out.count("error[bad-file-name]") == 1


FOLDERS = {
    "d02_case_collision": (
        {"people/Ana.yaml": "name: Ana\n", "people/ana.yaml": "name: ana\n"},
        r"people/Ana\.yaml: error\[bad-file-name\].*\n.*\n    people/ana\.yaml: ",
    ),
    "d04_role_self_cycle": (
        {"roles/a.yaml": "name: a\ntrack: individual\nextends: a\n"},
        r"roles/a\.yaml:3:\d+: error\[inheritance-cycle\].* a → a",
    ),
    "d07_manager_cycle": (
        {f"people/{a}.yaml": f"name: {a}\ncalled: {a}\nmanager: {b}\n" for a, b in ("ab", "ba", "cc")},
        r"people/a\.yaml:3:\d+: error\[manager-cycle\].* a → b → a(.*\n)+people/c\.yaml:3:\d+: error\[manager-",
    ),
    "d08_dangling_ref": (
        {"roles/engineer.yaml": "name: E\n", "people/a.yaml": "name: a\ncalled: a\nrole: enginer\n"},
        r"people/a\.yaml:3:7: error\[unknown-role\] .*\n  → did you mean 'engineer'\?",
    ),
    "d13_yml_and_yaml": (
        {"people/ana.yaml": "name: ana\n", "people/ana.yml": "name: ana\n"},
        r"people/ana\.yml: error\[wrong-ending\].*\n.*ana\.yaml",
    ),
}


@pytest.mark.parametrize("name", [name for name in of_class("repo") if WANTED[name]["want"] == "reject"])
def test_a_folder_is_refused(project: Callable[..., Path], bounded: Callable, name: str) -> None:
    files, said = FOLDERS[name]
    answer = bounded(project(BROKEN | files))
    assert answer.code == 1
    assert re.search(f"^{said}", answer.out, re.MULTILINE)
    assert BROKEN_SAID in answer.out


def test_a_chain_of_3000_roles_is_taken(project: Callable[..., Path], bounded: Callable) -> None:
    files = {f"roles/r{at}.yaml": f"name: R{at}\nextends: r{at + 1}\n" for at in range(2999)}
    root = project({**files, "roles/r2999.yaml": "name: R2999\n", "people/a.yaml": "name: A\nrole: r0\n"})
    assert bounded(root) == (0, "All is well: 3,002 files.\n")
    assert bounded(root, "gap", "a").code == 0


def test_a_text_that_is_taken_is_shown_as_it_is(project: Callable[..., Path], careerctl: Callable) -> None:
    """As a competency's name and as a reason: no markup, no template, no HTML, no option, on any page."""
    taken = [name for name in of_class("text") if WANTED[name]["want"] == "accept" and name not in PROSE]
    quoted = {name.replace("_", "-"): value(name) for name in taken}
    texts = [each[1:-1] for each in quoted.values()]
    assert len(texts) == 9
    files = {f"competencies/{name}.yaml": f"name: {text}\nasks: skill\n" for name, text in quoted.items()}
    ratings = "".join(f"  {name}: {{level: 1, why: {text}}}\n" for name, text in quoted.items())
    files |= {
        "roles/role.yaml": "name: Role\nrequires:\n" + "".join(f"  {name}: 3\n" for name in quoted),
        "people/alice.yaml": f"name: {quoted['i15-rich-markup']}\nrole: role\n",
        "assessments/2026-h2/alice.self.yaml": f"by: alice\ndate: 2026-10-01\nratings:\n{ratings}",
        "assessments/2026-h2/alice.manager.yaml": f"by: dana\ndate: 2026-10-01\nratings:\n{ratings}",
    }
    gap = ["gap", "alice", "--today", "2026-11-02", "--format"]
    pages = {form: careerctl(*gap, form, cwd=project(files)) for form in ("json", "csv", "markdown", "text")}
    assert {(page.code, page.err) for page in pages.values()} == {(0, "")}
    said = {"json": json.dumps(json.loads(pages["json"].out), ensure_ascii=False), "csv": pages["csv"].out}
    shown = {"json": texts, "csv": [visible(text) for text in texts]}
    for machine, text_of_it in said.items():
        plain = text_of_it.replace('\\"', '"').replace('""', '"')
        assert [text for text in shown[machine] if text not in plain] == []
    assert not re.search(r"(?<!\\)(<script|<b>|<!--|\[link=|\{\{|\{%)", pages["markdown"].out)
    words = {word for text in texts for word in text.split() if len(word) < 20}
    assert [word for word in words if word not in pages["text"].out] == []

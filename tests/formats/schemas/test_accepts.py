"""What `check` accepts, the schemas accept: the editor marks nothing that is in order."""

import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
EVERY_FIELD = runpy.run_path(str(ROOT / "tests" / "model" / "test_every_field.py"))["FILES"]
EDITOR = runpy.run_path(str(ROOT / "tests" / "language_server" / "test_planted.py"))
PRIVATE = {"people", "assessments", "notes", "plans"}
GUIDE = re.compile(r"^\*\*([\w./-]+\.yaml)\*\*[^\n]*\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
Judge = Callable[..., dict[str, list[str]]]
Run = Callable[..., Any]

ODD = {
    "careerctl.yaml": """\
        format: 1
        organisation: 1337
        version: 1.10
        scale: "1"
        scales:
          "1": {step: 0.5, levels: {-1: None, 0: true, 1: 0x2, 2: No, 3: Groß, 4: "2024 (new)"}}
          plain: {cumulative: false, levels: [1, 2, Über]}
        tracks: {on: {name: yes}, 1e3: {name: 2024-01-01, manages: true}}
        areas: {007: {name: .inf}, inside: {name: 0o17, within: 007}}
        policy: {}
        """,
    "competencies/1337.yaml": "name: 1337\nasks: skill\narea: 007\nlevels: {1: true, No: 2.50, GROSS: {summary: 3}}\n",
    "competencies/true.yaml": "name: on\nasks: result\nformerly: [no, 12]\nlevels: {-1: x, true: y, 2.0: z}\n",
    "competencies/1e3.yaml": "name: 12:30:00\nasks: knowledge\n",
    "competencies/plain.yaml": "name: a plain one\nscale: plain\nasks: behaviour\nlevels: {über: x, 1: y}\n",
    "competencies/0x1f.yaml": "name: |-\n  One line\nasks: skill\nstatus: retired\n",
    "goals/false.yaml": "name: 1\nhorizon: {from: 2026, to: 2026-12}\nneeds: {competencies: {12: {level: true}}}\n",
    "roles/2026.yaml": """\
        name: 2026
        track: 1e3
        grade: 1e3
        serves: [false]
        requires: {1337: groß, true: TRUE, 1e3: 0x2, plain: ÜBER, 0x1f: {level: -1, because: 12}, 12: 2}
        scope: {1: 2, yes: no, territory: ~x}
        conditions: {12: 13, yes: {text: true}}
        """,
    "roles/null.yaml": "name: x\nextends: 2026\nwithout: [12, 0x1f, 1e3]\nmetadata: {1: {a: [~x, 2]}}\n",
    "activities/99.yaml": "name: x\nkind: class\ndevelops: {1337: {from: 1, to: Groß}, 1e3: {to: 0}}\nhours: 1.5\n",
    "activities/1.yaml": "name: x\nkind: reading\nafter: [99]\nlinks: [{label: 1, url: 2}]\n",
    "paths/0.yaml": """\
        name: x
        steps: [2026, null]
        moves: [{from: null, to: 2026, kind: return, stepping_stones: [1, no]}]
        """,
    "openings/5.yaml": "role: 2026\nfrom: 2027\n",
    "people/42.yaml": """\
        name: 42
        manager: 7
        role: null
        since: 2024
        wishes: [{role: 2026, by: 2027}]
        strengths: [true, 12]
        """,
    "people/7.yaml": """\
        name: 7th
        manager: [8]
        held: [{role: 2026, from: 2020, until: 2021-02}, {role: 1999, from: 2018, until: 2019}, {words: 12, from: 2017}]
        drivers: [1, true]
        """,
    "people/8.yaml": """\
        name: Eight
        conditions_met: {2026: {12: {date: 2026-01-01, evidence: 3}}, 1999: {1: {date: 2020-01-01}}}
        """,
    "assessments/1/42.self.yaml": """\
        by: 42
        date: 2026-10-01
        framework: 1.10
        ratings: {1337: 1.5, true: no, 1e3: "no", 12: TRUE, plain: Über, 0x1f: {level: -0.5, why: 1, evidence: [2]}}
        """,
    "assessments/1/42.agreed.yaml": """\
        date: 2026-10-02
        ratings: {1337: 0}
        still_different: {1e3: {employee: 1, manager: no}}
        """,
    "notes/42.7.yaml": "- {date: 2026-10-01, text: 12, for: 1337}\n",
    "plans/1.yaml": """\
        person: 42
        target: 2026
        started: 2026-11-01
        round: 1
        mastery:
          actions: [{competency: 1337, from: 1.5, to: 2, activity: 99, owner: manager, text: 1}]
          exit: [1, {text: true}]
        closed: 2026-12-01
        """,
}
"""Ids, names and texts that others read as numbers, flags, dates or nothing."""


def in_order(root: Path, careerctl: Run) -> bool:
    return careerctl("check", "--today", "2030-01-01", cwd=root).code == 0


def test_the_example(careerctl: Run, judge: Judge, tmp_path: Path) -> None:
    root = shutil.copytree(ROOT / "examples" / "northwind", tmp_path / "northwind")
    assert in_order(root, careerctl)
    assert judge(root) == {}


def test_what_editors_mark_is_refused_and_what_no_schema_can_know_is_not(judge: Judge, tmp_path: Path) -> None:
    """As validators judge what is planted for the language server; but for what is no YAML, or not for them."""
    root = shutil.copytree(ROOT / "examples" / "northwind", tmp_path / "northwind")

    def judged(several: Iterable[Any]) -> dict[str, bool]:
        texts = {}
        for each in several:
            text = (root / f"{each.file}.yaml").read_text("utf-8")
            changed = text.replace(each.old, each.new, 1) if each.old else text + each.new
            texts[changed] = (f"{each.file}.yaml", each)
        refused = judge(root, [(path, text) for text, (path, _) in texts.items()])
        return {f"{each.rule}: {each.new}": text in refused for text, (_, each) in texts.items()}

    by_readers = {"duplicate-key", "tab", "syntax", "several-documents"}
    marked = judged(each for each in EDITOR["MARKED"] if each.rule not in by_readers)
    assert len(marked) > 25
    assert [name for name, refused in marked.items() if not refused] == []
    unknowable = judged(each for each in EDITOR["UNKNOWABLE"].values() if each.rule not in by_readers)
    assert [name for name, refused in unknowable.items() if refused] == []


def test_names_in_many_scripts(careerctl: Run, judge: Judge, tmp_path: Path) -> None:
    root = shutil.copytree(ROOT / "tests" / "golden" / "names", tmp_path / "names")
    assert in_order(root, careerctl)
    assert judge(root) == {}


@pytest.mark.parametrize(
    "files",
    [
        EVERY_FIELD,
        dict(GUIDE.findall((ROOT / "docs" / "guide" / "for-the-framework-owner.md").read_text("utf-8"))),
        ODD,
    ],
    ids=["fields", "readme", "odd"],
)
def test_projects(project: Callable[..., Path], careerctl: Run, judge: Judge, files: dict[str, str]) -> None:
    root = project(files)
    assert in_order(root, careerctl), careerctl("check", cwd=root).out
    assert judge(root) == {}


def test_a_framework_in_another_folder(project: Callable[..., Path], careerctl: Run, judge: Judge) -> None:
    framework = {path: text for path, text in EVERY_FIELD.items() if path.split("/")[0] not in PRIVATE}
    people = {path: text for path, text in EVERY_FIELD.items() if path.split("/")[0] in PRIVATE}
    root = project({f"framework/{path}": text for path, text in framework.items()})
    project(
        {f"team/{path}": text for path, text in people.items()}
        | {"team/careerctl.yaml": "format: 1\nframework: ../framework\n"}
    )
    assert in_order(root / "team", careerctl)
    assert judge(root / "team") == {}
    assert "Reaches terms both sides keep." in (root / "team" / "schemas" / "sheet.json").read_text("utf-8")


def test_an_organisation_of_the_generator(careerctl: Run, judge: Judge, tmp_path: Path) -> None:
    generator = str(ROOT / "benchmarks" / "organisation.py")
    subprocess.run([sys.executable, generator, str(tmp_path / "made"), "--people", "40"], check=True)
    assert in_order(tmp_path / "made", careerctl)
    assert judge(tmp_path / "made") == {}

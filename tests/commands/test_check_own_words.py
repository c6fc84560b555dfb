"""`careerctl check` of an organisation's own words: labels and templates, before they stand in front of two people."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careerctl.pages.labels import texts
from careerctl.pages.own import OwnEngine

Project = Callable[..., Path]
Run = Callable[..., Any]

SETTINGS = "format: 1\nscales: {s: {levels: [One, Two]}}\n"
CONCISE = ("check", "--format", "concise", "--today", "2026-11-02")
BROKEN = "error[broken-template] no page can be made of this template:"
ODD_LABELS = {
    "{nmae}": ("the text has no value '{nmae}'", "did you mean 'name'?"),
    "{name.x}": ("the text has no value '{name.x}'", "did you mean 'name'?"),
    "{name!r} {zzz}": ("the text has no value '{name!r}'", "did you mean 'name'?"),
    "{zzz}": ("the text has no value '{zzz}'", "it has {date}, {name}"),
    "{0}": ("the text has no value '{0}'", "it has {date}, {name}"),
    "{": ("a brace is not closed here, or not opened", "braces hold the name of a value, as in {name}"),
    "{name:>99999999999}": ("the text has no value '{name:>99999999999}'", "it has {date}, {name}"),
}
TEMPLATES = {
    "{{ name }}": "",
    "{% include 'part.txt' %}": "",
    "\n{% if %}": "2:1: Expected an expression, got 'end of statement block'",
    "{% filter upper %}a{% endfilter %}": "1:1: there is no block 'filter' in these templates",
    "\n\n{% extends 'careerctl/rloe.md.j2' %}": (
        "3:1: there is no template 'careerctl/rloe.md.j2' in the folder templates"
    ),
    "{% include ['a', 'b'] %}": "1:1: there is no template 'b' in the folder templates",
    "{% include '../careerctl.yaml' %}": "1:1: there is no template '../careerctl.yaml' in the folder templates",
    "{% include ['a', 'careerctl/role.md.j2'] %}{% include 'a' ignore missing %}{% include name %}": "",
    "{% include 'a\\0b' %}": " this cannot be worked out (ValueError)",
    f"{{{{ {'(' * 3000} }}}}": " it calls itself without end, or brackets lie in each other too deep",
    b"\xff": " this file is not UTF-8 text",
    b" " * 2_000_001: " it has more than 2,000,000 bytes",
}


def test_labels_are_judged_by_the_texts_of_pages(project: Project, careerctl: Run) -> None:
    for label, (message, hint) in ODD_LABELS.items():
        root = project({"careerctl.yaml": f"{SETTINGS}labels:\n  '{{name}} on {{date}}': '{label}'\n"})
        found = f"careerctl.yaml:4:23: error[bad-label] {message}\n  → {hint}\n\n"
        for scope in ("all", "framework"):
            ran = careerctl("check", "--scope", scope, cwd=root)
            assert (ran.code, ran.out.partition("1 error")[0]) == (1, found), label
    root = project({"careerctl.yaml": f"{SETTINGS}labels: {{Zzz: Zzz, A day in it: x}}\n"})
    assert careerctl("check", "--root", root, cwd=root.parent).out.startswith(
        f"{root.name}/careerctl.yaml:3:10: error[unknown-label] no page says 'Zzz'\n"
        f"  → `careerctl report --templates --root {root.name}` lists all that pages say\n"
    )


def test_a_language_that_nobody_brings_is_found_however_it_is_named(project: Project, careerctl: Run) -> None:
    for labels, column in (("it", 9), ("{like: it, A day in it: x}", 16)):
        root = project({"careerctl.yaml": f"{SETTINGS}labels: {labels}\n"})
        assert careerctl("check", cwd=root).out.startswith(
            f"careerctl.yaml:3:{column}: error[bad-label] careerctl brings no language 'it'\n"
            "  → there are: de, fr; without `like:` all else is said in English\n"
        )


def test_every_text_of_pages_can_have_a_label(project: Project, careerctl: Run) -> None:
    labels = "".join(f"  {json.dumps(each, ensure_ascii=False)}: same\n" for each in sorted(texts()))
    assert careerctl(*CONCISE, cwd=project({"careerctl.yaml": f"{SETTINGS}labels:\n{labels}"})) == (0, "", "")


def test_templates_are_tried_and_those_that_they_name(project: Project, careerctl: Run) -> None:
    named = {f"templates/t{at:02}.md.j2": template for at, template in enumerate(TEMPLATES)}
    root = project({"careerctl.yaml": SETTINGS, **named, "templates/part.txt": "\n{{ name|safe }}"})
    expected = [f"templates/part.txt:2:1: {BROKEN} No filter named 'safe'"]
    for file, found in zip(named, TEMPLATES.values(), strict=True):
        place, _, what = found.rpartition(": ") if found[:1].isdigit() else ("", "", found.strip())
        expected += [f"{file}{place and ':'}{place}: {BROKEN} {what}"] if found else []
    ran = careerctl(*CONCISE, "--scope", "framework", cwd=root)
    assert (ran.code, ran.out.splitlines()) == (1, expected)


@pytest.mark.exhaustive
def test_one_that_works_too_long_is_the_last_that_is_tried(project: Project, careerctl: Run) -> None:
    bomb = "{{ 'aaaaaaaaaa'" + "|replace('a', 'aaaaaaaaaa')" * 6 + "|wordcount }}"
    root = project({"careerctl.yaml": SETTINGS, "templates/a.md.j2": "{% if %}", "templates/b.md.j2": bomb * 150})
    for name in ("c", "d"):
        project({"careerctl.yaml": SETTINGS, f"templates/{name}.md.j2": bomb * 150})
    out = careerctl(*CONCISE, cwd=root).out
    assert out.splitlines()[1:] == [
        f"templates/b.md.j2: {BROKEN} it takes more than 4 seconds of work, 60 on the clock or 512 MB of memory"
    ]


def test_those_of_the_framework_are_tried_too(project: Project, careerctl: Run) -> None:
    root = project({
        "careerctl.yaml": f"{SETTINGS}labels: {{Zzz: a}}\n", "templates/sub/role.md.j2": "{% if %}",
        "team/careerctl.yaml": "format: 1\nframework: ..\n", "team/templates/role.md.j2": "{% fi %}",
    })  # fmt: skip
    assert [each.partition(" ")[0] for each in careerctl(*CONCISE, cwd=root / "team").out.splitlines()] == [
        "../careerctl.yaml:3:10:", "../templates/sub/role.md.j2:1:1:", "templates/role.md.j2:1:1:",
    ]  # fmt: skip
    ran = careerctl("check", "templates", cwd=root / "team")
    assert "2 errors in 2 of 2 files." in ran.out  # what is wrong with settings is told of each path


def test_what_may_not_be_a_template(project: Project, careerctl: Run) -> None:
    root = project({"careerctl.yaml": SETTINGS, "secret.txt": "{% if %}", "templates/page.txt": "{% if %}"})
    (root / "templates/role.md.j2").symlink_to("../secret.txt")
    (root / "templates/parts").symlink_to("..")
    os.mkfifo(root / "templates/path.md.j2")
    assert [each.partition(" no ")[0] for each in careerctl(*CONCISE, cwd=root).out.splitlines()] == [
        "templates/parts: error[not-a-file] links to folders are not followed",
        "templates/path.md.j2: error[not-a-file] this is",
        "templates/role.md.j2: error[not-a-file] this link leads out of its kind's folder, or to",
    ]


def test_without_a_template_nothing_is_started(
    project: Project, careerctl: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project({"careerctl.yaml": f"{SETTINGS}labels: {{A day in it: x}}\n", "templates/read.me": "{% if %}"})
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("nothing is to be started"))
    assert careerctl("check", cwd=root).out == "All is well: 1 file.\n"


@pytest.mark.parametrize("forks", [True, False])
def test_with_and_without_copies_of_a_process_the_same_is_found(tmp_path: Path, forks: bool) -> None:  # noqa: FBT001  # a case
    (tmp_path / "a.md.j2").write_text("{% if %}")
    (tmp_path / "b.md.j2").write_text("{% include './c.md.j2' %}")
    (tmp_path / "c.md.j2").write_text("\n{% fi %}")
    engine = OwnEngine(tmp_path, {}, forks=forks, for_pages=False)
    assert [each[:2] for each in engine.faults(["a.md.j2", "b.md.j2"])] == [("a.md.j2", 1), ("c.md.j2", 2)]

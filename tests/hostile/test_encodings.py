"""Files in another encoding, under every command that reads bytes: named with their place, and never a bug."""

import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from .test_canary import FRAMEWORK
from .test_words import DAYLESS, LINES, TODAY

pytestmark = pytest.mark.no_cover

TEXTS = {
    "people/p.yaml": "name: Pé\nrole: guide\nmanager: dana\n",
    "assessments/2026-h2/p.self.yaml": "by: p\ndate: 2026-10-01\nratings: {coaching: {level: 2, why: Sécret}}\n",
    "assessments/2026-h2/p.agreed.yaml": "date: 2026-10-01\nratings: {coaching: {level: 2, why: Sécret}}\n",
    "notes/p.dana.yaml": "- {date: 2026-10-01, text: Sécret, for: coaching}\n",
    "plans/p.yaml": "person: p\ntarget: guide\nstarted: 2026-10-01\nmastery: {points: {process: Sécret}}\n",
    "roles/guide.yaml": "name: Guidé\nrequires: {coaching: 2}\n",
    "competencies/coaching.yaml": "name: Coaché\nasks: skill\n",
    "careerctl.yaml": FRAMEWORK["careerctl.yaml"] + "organisation: Sécret\n",
    "templates/review.md.j2": "Sécret {{ result.name }}\n",
}
OTHER = [
    ("rename", "person", "p", "new"),
    ("rename", "role", "guide", "new"),
    ("compare", "guide", "lead"),
    ("schema", "--check"),
    ("schema",),
    ("check", "--base", "HEAD"),
    ("report", "role", "guide"),
]
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-16 with its mark": lambda text: text.encode("utf-16"),
    "utf-16": lambda text: text.encode("utf-16-le"),
    "utf-16 of ASCII alone": lambda text: text.encode("ascii", "ignore").decode().encode("utf-16-le"),
    "utf-32": lambda text: text.encode("utf-32"),
    "latin-1": lambda text: text.encode("latin-1"),
    "cut": lambda text: text.encode()[: text.encode().index("é".encode()) + 1],
    "nul": lambda text: text.encode().replace(b"\n", b"\0\n", 1),
    "surrogates": lambda text: text.encode().replace("é".encode(), b"\xed\xa0\x80"),
}


def run_all(
    project: Callable,
    careerctl: Callable,
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    lines: list[tuple[str, ...]],
    turns: int = 1,
) -> None:
    for number, (name, encoded) in enumerate(ENCODINGS.items()):
        for line in lines[number % turns :: turns]:
            files = {other: text for other, text in TEXTS.items() if not other.startswith("templates/")}
            root = project(FRAMEWORK | {"people/dana.yaml": "name: Dana\n"} | files | {path: encoded(TEXTS[path])})
            monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("Sé\n".encode("latin-1")), "utf-8"))
            typed = [
                word.replace("P", "p") if word in {"P", "people/P.yaml", "person=P", "manager=P"} else word
                for word in line
            ]
            dated = () if line[0] in {*DAYLESS, "schema"} else TODAY
            ended = careerctl(*typed, *dated, cwd=root)
            assert ended.code in {0, 1, 2}, (name, line, ended.err)
            assert "cret" not in ended.err, (name, line, ended.err)


@pytest.mark.slow
@pytest.mark.parametrize("path", TEXTS)
def test_no_command_has_a_bug(
    project: Callable, careerctl: Callable, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    """Each command on some of the files in some encodings, by turns."""
    at = list(TEXTS).index(path)
    run_all(project, careerctl, monkeypatch, path, [*LINES, *OTHER][at::9], turns=2)


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", TEXTS)
def test_no_command_has_a_bug_on_any_file(
    project: Callable, careerctl: Callable, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    run_all(project, careerctl, monkeypatch, path, [*LINES, *OTHER])


@pytest.mark.parametrize("dry", [(), ("--dry-run",)], ids=["real", "dry"])
@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize("path", [path for path in TEXTS if "/" in path and not path.startswith("templates/")])
def test_rename_names_the_place(
    project: Callable, careerctl: Callable, path: str, name: str, dry: tuple[str, ...]
) -> None:
    """An id could stand there and not be seen."""
    root: Path = project(FRAMEWORK | {"people/dana.yaml": "name: Dana\n", path: ENCODINGS[name](TEXTS[path])})
    before = {each: each.read_bytes() for each in root.rglob("*.yaml")}
    code, out, err = careerctl("rename", "person", "dana", "eli", *dry, cwd=root)
    assert (code, out) == (2, "")
    assert f"{path}:" in err.splitlines()[0]
    assert "this has to be mended first" in err
    assert {each: each.read_bytes() for each in root.rglob("*.yaml")} == before

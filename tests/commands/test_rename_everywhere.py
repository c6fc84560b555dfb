"""Every kind renamed in a copy of Northwind: ids change and no other byte; git takes the same from a dry run."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest
from turns import in_turn

from careerctl.changes.rename.bearer import RenameRequest
from careerctl.changes.rename.rename import renaming
from careerctl.check.engine import check
from careerctl.problems.diagnostic import Severity
from careerctl.problems.rule import Scope
from careerctl.project.kinds import KIND_FOLDERS
from careerctl.project.writing.series import carry_out

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
NEW = "another-id"
THINGS = [
    ("competency", "account-planning"), ("competency", "discovery"), ("competency", "french"),
    ("role", "account-executive"), ("role", "team-lead-sales"), ("role", "sales-teacher"),
    ("path", "people-management"), ("path", "key-accounts"),
    ("goal", "many-site-customers"), ("goal", "grow-our-own-leads"),
    ("opening", "senior-account-executive-south"), ("opening", "senior-account-executive-west"),
    ("activity", "deal-shadowing"), ("activity", "listening-workshop"), ("activity", "stand-in-for-a-month"),
    ("person", "dana"), ("person", "yuki"), ("person", "ines"),
    ("plan", "yuki-senior-account-executive"),
]  # fmt: skip
"""Things of which no text of Northwind speaks by the id, so that a plain search and replace is what is expected."""


@pytest.fixture
def northwind(tmp_path: Path) -> Path:
    return Path(shutil.copytree(NORTHWIND, tmp_path / "northwind"))


def files_of(root: Path) -> dict[str, bytes]:
    found = (each for each in root.rglob("*") if each.is_file() and ".git" not in each.relative_to(root).parts)
    return {each.relative_to(root).as_posix(): each.read_bytes() for each in found}


def replaced(files: dict[str, bytes], kind: str, old: str, new: str) -> dict[str, bytes]:
    """Return what a search for the whole word finds, in texts and, for people, in the names of their files."""
    word, parts = re.compile(rb"(?<![\w-])" + old.encode() + rb"(?![\w-])"), re.compile(rf"(?<=[/.]){old}(?=\.)")
    made = {}
    for path, data in files.items():
        ours = KIND_FOLDERS[kind], *(("assessments", "notes") if kind == "person" else ())
        name = parts.sub(new, path) if path.startswith(tuple(f"{folder}/" for folder in ours)) else path
        made[name] = word.sub(new.encode(), data)
    return made


def found(root: Path) -> list[tuple[str, str]]:
    """Return what a check finds, without the places, whose files may have other names now."""
    return sorted((each.rule, each.message) for each in check(root, date(2026, 11, 2), Scope.ORGANISATION).diagnostics)


found_before = cache(partial(found, NORTHWIND))


@pytest.mark.parametrize(("kind", "old"), [("person", "dana"), ("role", "account-executive")])
def test_how_exports_are_read_follows(northwind: Path, kind: str, old: str) -> None:
    """An id of an HR system, or a title of a job, goes on meaning the same."""
    kept = "columns: {{name: Name}} # ours\nroles: {{Executive: {}}}\npeople: {{'0042': {}, '0043': yuki}}\n"
    ids = {"person": "dana", "role": "account-executive"}
    (northwind / "people-import.yaml").write_text(kept.format(ids["role"], ids["person"]))
    carry_out(northwind, renaming(northwind, RenameRequest(kind, old, NEW)).series)
    ids[kind] = NEW
    assert (northwind / "people-import.yaml").read_text() == kept.format(ids["role"], ids["person"])


@pytest.mark.parametrize(("kind", "old"), in_turn(THINGS, lambda number: number % 2 == 0))
def test_the_id_changes_and_no_other_byte(northwind: Path, careerctl: Callable, kind: str, old: str) -> None:
    expected = replaced(files_of(northwind), kind, old, NEW)
    done = careerctl("rename", kind, old, NEW, cwd=northwind)
    assert (done.code, done.err) == (0, "")
    assert files_of(northwind) == expected
    assert NEW in {Path(path).stem for path in expected}
    assert found(northwind) == found_before()


def framework_of(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files without sheets: of those a dry run shows only the new names."""
    return {
        path: data
        for path, data in files.items()
        if not path.startswith("assessments/") and not (path.startswith("people/") and b"\nassessments:" in data)
    }


@pytest.mark.parametrize(
    ("kind", "old", "windows"),
    [
        pytest.param(
            *thing, windows, marks=() if windows == (thing[0] in {"role", "person"}) else pytest.mark.exhaustive
        )
        for thing in (*THINGS[::3], ("person", "dana"))
        for windows in (False, True)
    ],
)
def test_git_takes_the_dry_run(northwind: Path, careerctl: Callable, kind: str, old: str, *, windows: bool) -> None:
    for path in northwind.rglob("*.yaml") if windows else ():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = files_of(northwind)
    shown = careerctl("rename", kind, old, NEW, "--dry-run", cwd=northwind)
    assert files_of(northwind) == before
    assert re.match(r"\d+ files? would change\. Nothing was written\.\n", shown.err)
    assert "both sides stay blind" in shown.err or kind not in {"competency", "role", "person"}
    patch = northwind.parent / "patch"
    patch.write_bytes(shown.out.encode())
    subprocess.run(["git", "init", "-q"], cwd=northwind, check=True)
    subprocess.run(
        ["git", "-c", "core.autocrlf=false", "apply", "--unidiff-zero", "--whitespace=nowarn", patch],
        cwd=northwind,
        check=True,
    )
    applied = files_of(northwind)
    shutil.rmtree(northwind)
    for path, data in before.items():
        (northwind / path).parent.mkdir(parents=True, exist_ok=True)
        (northwind / path).write_bytes(data)
    assert careerctl("rename", kind, old, NEW, cwd=northwind).code == 0
    assert files_of(northwind) == replaced(before, kind, old, NEW)
    said = re.findall(r"^# (?:.* -> )?(\S+): other words stand in the lines", shown.out, re.MULTILINE)
    both = [
        {path: each for path, each in framework_of(all_).items() if path not in said}
        for all_ in (files_of(northwind), applied)
    ]
    assert both[0] == both[1]
    assert all(applied[path] == before[path] for path in said)
    assert {*files_of(northwind)} == {*applied}
    assert b"assessments/" not in re.sub(rb"^(diff --git|rename) .*", b"", shown.out.encode(), flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("kind", "old"),
    [
        ("competency", "paper-logs"), ("role", "sales-teacher"), ("path", "specialists"), ("opening", THINGS[10][1]),
        ("goal", "found-through-partners"), ("activity", "deal-shadowing"), ("person", "alice"),
        ("plan", THINGS[-1][1]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("keep", [False, True])
def test_check_passes_after_every_step(northwind: Path, kind: str, old: str, whole, *, keep: bool) -> None:
    if kind == "plan" and keep:
        return
    series = renaming(northwind, RenameRequest(kind, old, NEW, keep)).series
    for number, step in enumerate(series):
        carry_out(northwind, [step])
        if number % 3 and not whole:
            continue
        found = check(northwind, date(2026, 11, 2), Scope.ORGANISATION).diagnostics
        assert [each for each in found if each.severity is Severity.ERROR] == []
    assert not renaming(northwind, RenameRequest(kind, old, NEW, keep)).series


def test_texts_that_mention_the_id_stay(northwind: Path, careerctl: Callable) -> None:
    text = "leads the negotiation"
    role = northwind / "roles" / "senior-account-executive.yaml"
    role.write_text(role.read_text("utf-8") + f"metadata: {{negotiation: negotiation, text: {text}}}\n", "utf-8")
    assert careerctl("rename", "competency", "negotiation", NEW, cwd=northwind).code == 0
    assert f"metadata: {{negotiation: negotiation, text: {text}}}\n" in role.read_text("utf-8")
    assert "\n  negotiation: " not in role.read_text("utf-8")


def test_there_and_back_again_leaves_the_same_bytes(northwind: Path, careerctl: Callable) -> None:
    before = files_of(northwind)
    for kind, old in THINGS[::4]:
        assert careerctl("rename", kind, old, NEW, cwd=northwind).code == 0
        assert careerctl("rename", kind, NEW, old, cwd=northwind).code == 0
        assert files_of(northwind) == before


def test_a_kept_name_is_given_up_on_the_way_back(northwind: Path, careerctl: Callable) -> None:
    before = files_of(northwind)
    assert careerctl("rename", "role", "sales-teacher", NEW, "--keep", cwd=northwind).code == 0
    kept = northwind / "roles" / f"{NEW}.yaml"
    assert kept.read_bytes() == before["roles/sales-teacher.yaml"].rstrip(b"\n") + b"\nformerly: [sales-teacher]\n"
    assert careerctl("rename", "role", NEW, "sales-teacher", cwd=northwind).code == 0
    assert files_of(northwind) == before


@pytest.mark.parametrize("where", ["own", "."])
def test_git_takes_folders_of_any_name_below_its_own(project: Callable, careerctl: Callable, where: str) -> None:
    files = {
        "roles/team north/guide.yaml": "name: Guide\nextends: lead\n",
        "roles/süd/helper.yaml": "name: Helper\nextends: guide",
        "roles/lead.yaml": "name: Lead\n",
    }
    root = project({f"own/{path}": text for path, text in files.items()})
    (root / "careerctl.yaml").rename(root / "own" / "careerctl.yaml")
    patch = root / "patch"
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    patch.write_bytes(careerctl("rename", "role", "guide", NEW, "--keep", "--dry-run", cwd=root / "own").out.encode())
    subprocess.run(["git", "apply", patch], cwd=root / where, check=True)
    applied = files_of(root / "own" / "roles")
    assert applied == {
        f"team north/{NEW}.yaml": b"name: Guide\nextends: lead\nformerly: [guide]\n",
        "süd/helper.yaml": f"name: Helper\nextends: {NEW}".encode(),
        "lead.yaml": b"name: Lead\n",
    }

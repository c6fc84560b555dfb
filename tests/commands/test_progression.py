"""`careerctl report progression`: by what one advances, what one is paid, and since when that holds."""

import json
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from careerctl.changes.editor_schemas import of_outputs

TODAY = ("--today", "2026-11-02")
SETTINGS = "format: 1\nversion: 1.0\nscales: {s: {levels: [One, Two, Three]}}\n"
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/maps.yaml": "name: Maps\nasks: skill\nlevels: {2: Draws them, 3: Teaches drawing them}\n",
    "competencies/knots.yaml": "name: Knots\nasks: skill\n",
    "competencies/songs.yaml": "name: Songs\nasks: skill\n",
    "roles/base.yaml": "name: Base\nrequires: {maps: 2}\n",
    "roles/guide.yaml": "name: Guide\ngrade: G1\nextends: base\npay: {currency: EUR, low: 30000, high: 40000}\n",
    "roles/lead.yaml": (
        "name: Lead\nrequires: {maps: {level: 3, must: true, because: Others copy them}, knots: 1}\n"
        "conditions: {licence: Has a licence}\n"
    ),
    "roles/scout.yaml": "name: Scout\nrequires: {songs: 1}\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\nmoves: [{from: guide, to: lead, typical_months: 18}]\n",
}
SCHEMA = Draft202012Validator(json.loads(dict(of_outputs())["outputs/report-progression.json"]))


@pytest.fixture
def kept(tmp_path: Path):
    """Return a function that writes files and commits them on a day; and the folder."""

    def git(*line: str, day: str = "2026-01-01") -> None:
        environment = {f"GIT_{who}_DATE": f"{day}T12:00:00" for who in ("AUTHOR", "COMMITTER")}
        who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
        subprocess.run(["git", *who, *line], cwd=tmp_path, check=True, env=environment, capture_output=True)

    def commit(day: str, **files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / f"{name.replace('__', '/')}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        git("init", "-q", "-b", "main")
        git("add", "-A")
        git("commit", "-q", "-m", "x", day=day)
        return tmp_path

    commit.git = git
    return commit


def valid(careerctl, root: Path, about: str = "up") -> list[str]:
    ran = careerctl("report", "progression", about, *TODAY, "--format", "json", cwd=root)
    answer = json.loads(ran.out)
    SCHEMA.validate(answer)
    said = answer["valid"]
    return [said["history"], said["since"] or ""]


def test_it_says_what_a_role_asks_beyond_the_one_before(project, careerctl) -> None:
    out = careerctl("report", "progression", "up", *TODAY, cwd=project(FILES)).out
    assert out.startswith("# How one advances: Up\n")
    assert "| Guide | G1 | 30,000–40,000 EUR a year |\n| Lead |  | nobody has written one down" in out
    lead = out.partition("## What Lead asks\n")[2]
    assert "- **From Guide** – a promotion, usually after 18 months" in lead
    assert "**Maps (a must)** · 3 Three (Guide: 2 Two)\n\nOthers copy them.\n\nTeaches drawing them." in lead
    assert "**Knots** · 1 One (Guide: not asked)" in lead
    assert "- Has a licence" in lead
    assert "**Valid since:** nobody can say: the files are not kept in git" in out


def test_it_is_about_a_role_or_a_path(project, careerctl) -> None:
    root = project(FILES | {"roles/up.yaml": "name: Upper\n", "paths/bad.yaml": "name: [\n"})
    cases = [
        (("lead",), 0, "# How one advances: Lead\n"),
        (("roles/lead.yaml",), 0, "# How one advances: Lead\n"),
        (("path/up",), 0, "# How one advances: Up\n"),
        (("role/up",), 0, "This role asks for nothing yet."),
        (("role/up",), 0, "No pay band is written down."),
        (("up",), 2, "'up' is the id of two things. Say which: path/up, role/up"),
        (("leed",), 2, "no path and no role has the id 'leed' in"),
        (("bad",), 2, "the path 'bad' has to be mended first"),
        (("people/pat.yaml",), 2, "no path and no role has the id"),
    ]
    found = []
    for line, code, said in cases:
        ran = careerctl("report", "progression", *line, *TODAY, cwd=root)
        if ran.code != code or said not in ran.out + " ".join(ran.err.split()):
            found.append((line, ran))
    assert found == []


def test_it_holds_since_the_last_commit_that_changed_what_it_stands_on(kept, careerctl) -> None:
    names = {name.removesuffix(".yaml").replace("/", "__"): text for name, text in FILES.items()}
    root = kept("2026-01-10", **names)
    assert valid(careerctl, root) == ["whole", "2026-01-10"]
    steps = [
        ("2026-02-01", {"roles__scout": "name: Scouts\n"}, "2026-01-10"),  # no part of it
        ("2026-02-02", {"people__pat": "name: Pat\n"}, "2026-01-10"),
        (
            "2026-02-03",
            {"careerctl": f"{SETTINGS}rounds: {{a: {{opens: 2026-01-01, closes: 2026-02-01}}}}\n"},
            "2026-01-10",
        ),
        ("2026-02-04", {"roles__base": "# As it was\nname: Base\nowner: dana\nrequires: {maps: 2}\n"}, "2026-01-10"),
        ("2026-03-01", {"roles__base": "name: Base\nrequires: {maps: 1}\n"}, "2026-03-01"),  # inherited
        ("2026-03-02", {"competencies__knots": "name: Knots\nasks: result\n"}, "2026-03-02"),
        ("2026-03-03", {"careerctl": SETTINGS.replace("Three", "Third")}, "2026-03-03"),
    ]
    for day, files, since in steps:
        kept(day, **files)
        assert (day, valid(careerctl, root)) == (day, ["whole", since])
    assert valid(careerctl, root, "scout") == ["whole", "2026-03-03"]
    (root / "roles/base.yaml").write_bytes(
        b"\xef\xbb\xbf" + (root / "roles/base.yaml").read_bytes().replace(b"\n", b"\r\n")
    )
    assert valid(careerctl, root) == ["whole", "2026-03-03"]  # how lines end is no change
    (root / "roles/base.yaml").write_text("name: Base\nrequires: {maps: 3}\n", "utf-8")
    assert valid(careerctl, root) == ["changed-since", ""]
    (root / "roles/base.yaml").write_text("name: Base\nrequires: {maps: 1}\n", "utf-8")
    for broken in ("competencies/knots.yaml", "roles/guide.yaml"):  # what it stands on, and cannot be read
        text = (root / broken).read_text("utf-8")
        (root / broken).write_text("name: [\n", "utf-8")
        assert (broken, valid(careerctl, root)) == (broken, ["changed-since", ""])
        (root / broken).write_text(text, "utf-8")
    assert valid(careerctl, root) == ["whole", "2026-03-03"]
    (root / "roles/base.yaml").write_text("name: Base\nrequires: {maps: 3}\n", "utf-8")
    assert "Kept as:" not in careerctl("report", "progression", "up", *TODAY, cwd=root).out  # no commit holds it
    assert "not yet: files were changed" in careerctl("report", "progression", "up", *TODAY, cwd=root).out


def test_a_merge_brings_a_change_on_its_own_day(kept, careerctl) -> None:
    names = {name.removesuffix(".yaml").replace("/", "__"): text for name, text in FILES.items()}
    root = kept("2026-01-10", **names)
    kept.git("checkout", "-q", "-b", "side")
    kept("2026-02-01", roles__base="name: Base\nrequires: {maps: 1}\n")
    kept.git("checkout", "-q", "main")
    kept("2026-02-15", people__pat="name: Pat\n")
    kept.git("merge", "-q", "--no-ff", "-m", "x", "side", day="2026-03-01")
    assert valid(careerctl, root) == ["whole", "2026-03-01"]


def test_a_history_that_begins_too_late_says_so(kept, careerctl, tmp_path_factory) -> None:
    names = {name.removesuffix(".yaml").replace("/", "__"): text for name, text in FILES.items()}
    root = kept("2026-01-10", **names)
    kept("2026-02-01", people__pat="name: Pat\n")
    copy = tmp_path_factory.mktemp("copy") / "copy"
    subprocess.run(["git", "clone", "-q", "--depth=1", root.as_uri(), copy], check=True, capture_output=True)
    assert valid(careerctl, copy) == ["begins-there", "2026-02-01"]
    out = careerctl("report", "progression", "up", *TODAY, cwd=copy).out
    assert "1 February 2026 at least" in out

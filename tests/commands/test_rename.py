"""`careerctl rename`: YAML in, YAML out, and what it says."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "roles/guide.yaml": "# Who guides\nname: Guide\nrequires: {coaching: 2}   # as all do\n",
    "roles/lead.yaml": (
        'name: Lead\nextends: "guide"\nrequires:\n  coaching:   # why\n    level: 3\n    because: coaching\n'
    ),
    "competencies/coaching.yaml": "name: Coaching\r\nasks: skill\r\n",
    "activities/shadow.yaml": "name: Shadow\nkind: shadowing\ndevelops: {'coaching': {from: 1, to: 2}}\n",
    "paths/up.yaml": "name: Up\nsteps: [guide, lead]\nmoves:\n- from: guide\n  to: lead\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nmanager: dana\n",
    "people/north/dana.yaml": "name: Dana\r\nrole: lead\r\n",
    "assessments/2026-h2/alice.manager.yaml": "by: dana\ndate: 2026-10-05\nrole: guide\nratings: {coaching: 2}\n",
    "assessments/2026-h2/dana.self.yaml": "by: dana\ndate: 2026-10-05\nratings:\n  coaching: 3\n",
    "notes/alice.dana.yaml": "- {date: 2026-10-05, text: dana was there, for: coaching}\n",
}
TODAY = ("--today", "2026-11-02")


@pytest.fixture
def rename(project: Callable, careerctl: Callable) -> Callable:
    """Return a function that renames in a project of FILES and more, and returns how it ended."""

    def run(*arguments: str, files: dict[str, str | bytes] | None = None) -> tuple[int, str, str]:
        return tuple(careerctl("rename", *arguments, cwd=project({**FILES, **(files or {})})))

    return run


def files_of(root: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return what lies in a folder, with what would show that a file was written again."""
    found = (each for each in sorted(root.rglob("*")) if each.is_file())
    return {
        each.relative_to(root).as_posix(): (each.read_bytes(), each.stat().st_ino, each.stat().st_mtime_ns)
        for each in found
    }


class TestWhatItSays:
    def test_a_role(self, rename: Callable, tmp_path: Path) -> None:
        assert rename("role", "guide", "helper") == (
            0,
            (
                "Renamed roles/guide.yaml to roles/helper.yaml.\n"
                "Changed 5 references in 4 files: 1 in roles, 2 in paths, 1 in people, 1 in assessments.\n"
                "Does another project use this framework? It finds 'guide' only after a rename with --keep.\n"
                "Next: careerctl check\n"
            ),
            "",
        )
        assert (tmp_path / "roles/helper.yaml").read_text() == FILES["roles/guide.yaml"]
        assert (tmp_path / "roles/lead.yaml").read_text() == FILES["roles/lead.yaml"].replace("guide", "helper")
        assert (tmp_path / "paths/up.yaml").read_text() == FILES["paths/up.yaml"].replace("guide", "helper")

    def test_a_competency(self, rename: Callable, tmp_path: Path) -> None:
        code, out, _ = rename("competency", "coaching", "guiding")
        assert (code, out.splitlines()[1]) == (
            0, "Changed 4 references in 4 files: 2 in roles, 1 in activities, 1 in notes."
        )  # fmt: skip
        lead = FILES["roles/lead.yaml"].replace("  coaching:   #", "  guiding:   #")
        assert (tmp_path / "roles/lead.yaml").read_text() == lead
        assert "develops: {'guiding': {" in (tmp_path / "activities/shadow.yaml").read_text()
        assert (tmp_path / "competencies/guiding.yaml").read_bytes() == FILES["competencies/coaching.yaml"].encode()

    def test_a_person(self, rename: Callable, tmp_path: Path) -> None:
        assert rename("person", "dana", "dana-novak") == (
            0,
            (
                "Renamed people/north/dana.yaml to people/north/dana-novak.yaml.\n"
                "Renamed assessments/2026-h2/dana.self.yaml to assessments/2026-h2/dana-novak.self.yaml.\n"
                "Renamed notes/alice.dana.yaml to notes/alice.dana-novak.yaml.\n"
                "Changed 3 references in 3 files: 1 in people, 2 in assessments.\n"
                "Next: careerctl check\n"
            ),
            "",
        )
        assert (tmp_path / "notes/alice.dana-novak.yaml").read_text() == FILES["notes/alice.dana.yaml"]

    def test_the_old_name_is_kept(self, rename: Callable, tmp_path: Path) -> None:
        code, out, _ = rename("role", "guide", "helper", "--keep")
        assert (code, out.splitlines()[2]) == (
            0, "`formerly: [guide]` stays in the file: whatever names 'guide' elsewhere means it too."
        )  # fmt: skip
        assert (tmp_path / "roles/helper.yaml").read_text() == FILES["roles/guide.yaml"] + "formerly: [guide]\n"

    def test_nothing_names_it(self, rename: Callable) -> None:
        assert rename("path", "up", "upwards")[1].splitlines()[:2] == [
            "Renamed paths/up.yaml to paths/upwards.yaml.",
            "Nothing in the project named 'up'.",
        ]

    def test_a_dry_run(self, rename: Callable, tmp_path: Path) -> None:
        code, out, err = rename("person", "dana", "eli", "--dry-run")
        assert (code, err.splitlines()[0]) == (0, "4 files would change. Nothing was written.")
        assert out.startswith(
            "diff --git a/people/north/dana.yaml b/people/north/eli.yaml\n"
            "similarity index 100%\n"
            "rename from people/north/dana.yaml\n"
            "rename to people/north/eli.yaml\n"
            "diff --git a/people/alice.yaml b/people/alice.yaml\n"
            "--- a/people/alice.yaml\n"
            "+++ b/people/alice.yaml\n"
            "@@ -3 +3 @@ manager\n-manager: dana\n+manager: eli\n"
        )
        assert (tmp_path / "people/north/dana.yaml").exists()

    def test_other_former_ids_stay(self, rename: Callable, tmp_path: Path) -> None:
        written = FILES["roles/guide.yaml"] + "formerly: [usher, porter]  # until 2.0\n"
        files = {"roles/guide.yaml": written, "people/bo.yaml": "name: Bo\nrole: usher\n"}
        assert rename("role", "guide", "helper", files=files)[0] == 0
        assert (tmp_path / "roles/helper.yaml").read_text() == written
        assert (tmp_path / "people/bo.yaml").read_text() == "name: Bo\nrole: usher\n"


class TestAgain:
    @pytest.mark.parametrize(("kind", "old"), [("role", "guide"), ("person", "dana")])
    def test_nothing_is_written_a_second_time(self, rename, careerctl, tmp_path, kind, old) -> None:
        assert rename(kind, old, "new")[0] == 0
        before = files_of(tmp_path)
        assert careerctl("rename", kind, old, "new") == (
            0, f"Nothing to do: there is a {kind} 'new', and nothing names '{old}'.\n", ""
        )  # fmt: skip
        assert careerctl("rename", kind, old, "new", "--dry-run") == (0, "", "Nothing would change.\n")
        assert files_of(tmp_path) == before

    def test_what_was_kept_can_go_later(self, rename: Callable, careerctl: Callable, tmp_path: Path) -> None:
        rename("role", "guide", "helper", "--keep")
        before = files_of(tmp_path)
        again = "Nothing to do: there is a role 'helper', and nothing names 'guide' but its own `formerly:`.\n"
        assert careerctl("rename", "role", "guide", "helper", "--keep") == (0, again, "")
        assert files_of(tmp_path) == before
        done = careerctl("rename", "role", "guide", "helper")
        assert done.out.startswith("Ended what was begun: nothing names 'guide' any more.\n")
        assert (tmp_path / "roles/helper.yaml").read_text() == FILES["roles/guide.yaml"]

    def test_what_came_in_under_the_old_name_meanwhile(self, rename: Callable, careerctl: Callable, tmp_path) -> None:
        rename("role", "guide", "helper", "--keep")
        (tmp_path / "people/bo.yaml").write_text("name: Bo\nrole: guide\n")
        assert careerctl("rename", "role", "guide", "helper", "--keep").code == 0
        assert (tmp_path / "people/bo.yaml").read_text() == "name: Bo\nrole: helper\n"

    def test_to_keep_it_after_all(self, rename: Callable, careerctl: Callable) -> None:
        rename("role", "guide", "helper")
        assert careerctl("rename", "role", "guide", "helper", "--keep").out.split("\n", 1)[1] == (
            "To let 'guide' mean it in projects elsewhere, write `formerly: [guide]` into its file.\n"
        )


class TestAnotherProjectsFramework:
    @pytest.fixture
    def people(self, project: Callable) -> Path:
        framework = {
            f"framework/{path}": text for path, text in FILES.items() if path[0] in "racp" and "/20" not in path
        }
        framework = {path: text for path, text in framework.items() if "people" not in path}
        settings = Path(project() / "careerctl.yaml").read_text().split("rounds:")[0]
        own = {
            "careerctl.yaml": "format: 1\nframework: ../framework\n",
            "people/alice.yaml": "name: Alice\nrole: guide\n",
        }
        root = project(
            {"framework/careerctl.yaml": settings, **framework, **{f"team/{path}": text for path, text in own.items()}}
        )
        return root / "team"

    def test_it_is_renamed_there_first(self, people: Path, careerctl: Callable) -> None:
        before = files_of(people.parent)
        assert careerctl("rename", "role", "guide", "helper", cwd=people) == (
            2,
            "",
            (
                "careerctl: the role 'guide' belongs to the framework in ../framework, which other projects may use. "
                "Rename it there first:\n"
                "  careerctl rename role guide helper --keep --root ../framework\n"
                "After that this changes what names it here:\n"
                "  careerctl rename role guide helper\n"
            ),
        )
        assert files_of(people.parent) == before

    def test_then_the_references_follow(self, people: Path, careerctl: Callable) -> None:
        line = ("rename", "role", "guide", "helper")
        assert careerctl(*line, "--keep", "--root", "../framework", cwd=people).code == 0
        assert careerctl("check", cwd=people).code == 0
        there = files_of(people.parent / "framework")
        assert careerctl(*line, cwd=people) == (
            0, "Changed 1 reference in 1 file: 1 in people.\nNext: careerctl check\n", ""
        )  # fmt: skip
        assert (people / "people/alice.yaml").read_text() == "name: Alice\nrole: helper\n"
        assert careerctl(*line, cwd=people).out.startswith("Nothing to do: there is a role 'helper'")
        assert files_of(people.parent / "framework") == there

    def test_people_are_the_projects_own(self, people: Path, careerctl: Callable) -> None:
        assert careerctl("rename", "person", "alice", "alix", cwd=people).code == 0
        assert (people / "people/alix.yaml").exists()


@pytest.mark.skipif(os.name == "nt", reason="rights and owners of Unix")
def test_what_is_about_people_stays_its_owners(project: Callable, careerctl: Callable) -> None:
    root = project(FILES)
    for path in ("people/alice.yaml", "people/north/dana.yaml"):
        (root / path).chmod(0o600)
    assert careerctl("rename", "person", "dana", "eli", cwd=root).code == 0
    assert [oct((root / path).stat().st_mode)[-3:] for path in ("people/alice.yaml", "people/north/eli.yaml")] == [
        "600"
    ] * 2


def test_schemas_go_along_where_there_are_some(project: Callable, careerctl: Callable) -> None:
    root = project(FILES)
    assert careerctl("rename", "role", "guide", "helper", cwd=root).code == 0
    assert not (root / "schemas").exists()
    assert careerctl("schema", cwd=root).code == 0
    assert careerctl("rename", "role", "helper", "guide", "--dry-run", cwd=root).code == 0
    assert careerctl("schema", "--check", cwd=root).code == 0
    assert careerctl("rename", "role", "helper", "guide", cwd=root).code == 0
    assert careerctl("schema", "--check", cwd=root).code == 0
    assert '"guide"' in (root / "schemas/person.json").read_text("utf-8")

"""What `careerctl rename` refuses, and that nothing is written then."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "roles/guide.yaml": "name: Guide\n",
    "roles/lead.yaml": "name: Lead\nformerly: [chief]\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\n",
    "people/alice.yaml": "name: Alice\nrole: guide\nmanager: dana\n",
    "people/dana.yaml": "name: Dana\nrole: lead\n",
}


def files_of(root: Path) -> dict[str, tuple[bytes, int, int]]:
    """Return what lies in a folder, with what would show that a file was written again."""
    found = (each for each in sorted(root.rglob("*")) if each.is_file())
    return {
        each.relative_to(root).as_posix(): (each.read_bytes(), each.stat().st_ino, each.stat().st_mtime_ns)
        for each in found
    }


@pytest.fixture
def refused(project: Callable, careerctl: Callable) -> Callable[..., str]:
    """Return a function that renames in vain, and returns what is said."""

    def run(*arguments: str, files: dict[str, str | bytes] | None = None) -> str:
        root = project({**FILES, **(files or {})})
        before = files_of(root)
        done = careerctl("rename", *arguments, cwd=root)
        assert (done.code, done.out) == (2, "")
        assert files_of(root) == before
        said: str = done.err.replace(str(root), "ROOT").removesuffix("\n")
        return said

    return run


SHOWN_BY_HELP = "`careerctl rename --help` shows how it is used."
NO_ID = "is no id: lower-case letters a–z, digits and single hyphens, at most 64 characters, no device name of Windows."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "rle guide helper",
            "KIND: no kind is called 'rle'. Did you mean 'role'?\n`careerctl rename --help` shows how it is used.",
        ),
        ("role gide helper", "no role has the id 'gide' in ROOT. Did you mean 'guide'?"),
        ("role nothing helper", "no role has the id 'nothing' in ROOT. Roles are the files in roles/."),
        ("person dina eli", "no person has the id 'dina' in ROOT. Did you mean 'dana'?"),
        ("role guide Helper", f"'Helper' {NO_ID}"),
        ("role guide con", f"'con' {NO_ID}"),
        ("role guide guide", "both are 'guide'. Name the id it has and the one it is to have."),
        ("role guide lead", "there is a role 'lead' already, in roles/lead.yaml. Choose another id."),
        (
            "role guide chief",
            (
                "'chief' is a former id of the role 'lead': it stands under `formerly:` in roles/lead.yaml. "
                "Take it out there, or choose another id."
            ),
        ),
        (
            "role chief helper",
            (
                "no role has the id 'chief' in ROOT. roles/lead.yaml had it before: "
                "`careerctl rename role lead helper` renames it again."
            ),
        ),
        ("plan guide helper --keep", "a plan keeps no former id, since nothing refers to plans. Leave --keep out."),
    ],
)
def test_what_is_asked_for(refused: Callable, line: str, said: str) -> None:
    assert refused(*line.split()) == f"careerctl: {said}"


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("scale", "`scale: old` in careerctl.yaml and in competencies/"),
        ("track", "`track: old` in roles/"),
        ("area", "`area: old` in competencies/, and `within: old` in careerctl.yaml"),
        ("round", "`round: old` in people/ and plans/, and the folder assessments/old gets the new name"),
    ],
)
def test_entries_of_the_settings(refused: Callable, kind: str, named: str) -> None:
    said = refused(kind, "old", "new")
    assert said.startswith(
        f"careerctl: {'an' if kind == 'area' else 'a'} {kind} is an entry of careerctl.yaml, not a file."
    )
    assert f"\n  1. under `{kind}s:` add new beside old, with the same behind it\n" in said
    assert f"\n  2. write new for old wherever it is named: {named}\n" in said
    assert said.endswith(f"\n  3. take old out of `{kind}s:`")


class TestFilesThatCannotBeRead:
    MEND = "careerctl: this has to be mended first: a reference to 'guide' may stand there. Nothing was written."

    @pytest.mark.parametrize(
        ("path", "text", "fault"),
        [
            ("people/bo.yaml", "name: Bo\nrole: [guide\n", "people/bo.yaml:2:7: error[syntax] "),
            ("people/bo.yaml", "name: Bo\nrle: guide\n", "people/bo.yaml:2:1: error[unknown-key] "),
            ("people/bo.yaml", 'name: Bo\nrle: "g\\x75ide"\n', "people/bo.yaml:2:1: error[unknown-key] "),
            ("notes/alice.dana.yaml", "guide\n", "notes/alice.dana.yaml:1:1: error[wrong-type] "),
            ("roles/more.yml", "name: More\nextends: guide\n", "roles/more.yml: error[wrong-ending] "),
            ("roles/guide.yaml", "nme: Guide\n", "roles/guide.yaml:1:1: error[missing-key] "),
        ],
    )
    def test_they_are_named(self, refused: Callable, path: str, text: str, fault: str) -> None:
        said = refused("role", "guide", "helper", files={path: text})
        assert said.startswith(fault)
        assert said.endswith(self.MEND)

    def test_where_the_id_does_not_stand_nothing_hinders(self, project: Callable, careerctl: Callable) -> None:
        root = project({**FILES, "people/bo.yaml": "name: Bo\nrole: [lead\n"})
        assert careerctl("rename", "role", "guide", "helper", cwd=root).code == 0

    def test_people_are_not_quoted(self, refused: Callable) -> None:
        said = refused("role", "guide", "helper", files={"people/bo.yaml": "name: Bo\nrole: guide\nsince: Maytime\n"})
        assert "error[bad-date]" in said
        assert "Maytime" not in said

    def test_broken_settings(self, refused: Callable) -> None:
        said = refused("role", "guide", "helper", files={"careerctl.yaml": "format: 0\n"})
        assert said.splitlines()[0].startswith("careerctl.yaml:1:9: error[wrong-value] ")
        assert said.endswith("careerctl: careerctl.yaml has to be mended first.")


class TestPlacesThatPeopleDecide:
    def test_both_ids_side_by_side(self, refused: Callable) -> None:
        files = {
            "competencies/coaching.yaml": "name: Coaching\nasks: skill\nformerly: [teaching]\n",
            "people/bo.yaml": "name: Bo\nassessments:\n- round: 2026-h2\n  self:\n    by: bo\n    date: 2026-10-05\n"
            "    ratings:\n      teaching: 1\n      coaching: 2\n",
        }
        assert refused("competency", "teaching", "coaching", files=files) == (
            "careerctl: 'teaching' and 'coaching' both stand here, side by side:\n"
            "  people/bo.yaml:8:7\n"
            "Take one of the two out first. Nothing was written."
        )

    def test_the_new_id_is_named_already(self, refused: Callable) -> None:
        people = {f"people/p{number}.yaml": f"name: P {number}\nmanager: eli\n" for number in range(6)}
        files = {**people, "assessments/2026-h2/eli.self.yaml": "by: eli\ndate: 2026-10-05\nratings: {}\n"}
        listed = "".join(f"  people/p{number}.yaml\n" for number in range(5))
        assert refused("person", "dana", "eli", files=files) == (
            "careerctl: 'eli' is named already, though no person has this id; it would mean this person:\n"
            f"{listed}  and 2 more\n"
            "If that is meant, write `formerly: [eli]` into people/dana.yaml first. Nothing was written."
        )

    def test_unless_the_file_says_that_it_is_meant(self, project: Callable, careerctl: Callable) -> None:
        files = {
            "people/dana.yaml": FILES["people/dana.yaml"] + "formerly: [eli]\n",
            "people/bo.yaml": "name: Bo\nmanager: eli\n",
        }
        root = project({**FILES, **files})
        assert careerctl("rename", "person", "dana", "eli", cwd=root).code == 0
        assert (root / "people/eli.yaml").read_text() == FILES["people/dana.yaml"]
        assert (root / "people/bo.yaml").read_text() == "name: Bo\nmanager: eli\n"
        assert careerctl("check", "--fail-on", "note", cwd=root).code == 0

    def test_a_file_renamed_by_hand(self, refused: Callable, project: Callable, careerctl: Callable) -> None:
        files = {"people/bo.yaml": "name: Bo\nrole: usher\n"}
        assert refused("role", "usher", "guide", files=files) == (
            "careerctl: no role has the id 'usher', and nothing says that 'guide' was called so:\n"
            "  people/bo.yaml\n"
            "If it was, write `formerly: [usher]` into the file of 'guide'; then the same command goes on. "
            "Nothing was written."
        )
        root = project({**FILES, **files, "roles/guide.yaml": "name: Guide\nformerly: [usher]\n"})
        assert careerctl("rename", "role", "usher", "guide", cwd=root).code == 0
        assert (root / "people/bo.yaml").read_text() == "name: Bo\nrole: guide\n"
        assert (root / "roles/guide.yaml").read_text() == "name: Guide\n"

    def test_two_files_with_the_id(self, refused: Callable) -> None:
        said = refused("role", "guide", "helper", files={"roles/more/guide.yaml": "name: Guide\n"})
        assert said == (
            "careerctl: roles/guide.yaml and roles/more/guide.yaml have the same id. "
            "Give one of the two another name first."
        )

    def test_a_place_that_cannot_be_changed_alone(self, refused: Callable) -> None:
        said = refused("role", "guide", "helper", files={"people/bo.yaml": "name: Bo\nrole: >-  # why\n  guide\n"})
        assert said == (
            "careerctl: what stands at people/bo.yaml:2:7 cannot be changed without touching what stands around it. "
            "Change it with an editor. Nothing was written."
        )


class TestTheDisk:
    def test_no_file_is_replaced(self, refused: Callable) -> None:
        folder = {"roles/helper.yaml/.keep": ""}
        said = refused("role", "guide", "helper", files=folder)
        assert "error[not-a-file]" in said

    def test_no_file_of_another_sort_is_replaced(self, project: Callable, refused: Callable) -> None:
        root = project(FILES)
        (root / "notes").mkdir()
        (root / "notes/alice.eli.yaml").symlink_to("nowhere")
        (root / "notes/alice.dana.yaml").write_text("- {date: 2026-10-05, text: x}\n")
        assert "error[not-a-file]" in refused("person", "dana", "eli")

    def test_links_stay_where_they_are(self, project: Callable, refused: Callable) -> None:
        root = project(FILES)
        (root / "roles/.guide").write_text("name: Guide\n")
        (root / "roles/guide.yaml").unlink()
        (root / "roles/guide.yaml").symlink_to(".guide")
        said = refused("role", "guide", "helper")  # which writes the same through the link
        assert (root / "roles/guide.yaml").is_symlink()
        assert said == "careerctl: roles/guide.yaml is a link. Put the file itself there first. Nothing was written."

    @pytest.mark.skipif(os.name == "nt", reason="links of Unix")
    def test_second_names(self, project: Callable, refused: Callable) -> None:
        root = project(FILES)
        os.link(root / "people/alice.yaml", root / "second")
        said = refused("role", "guide", "helper")
        assert said.startswith("careerctl: people/alice.yaml has a second name (a hard link)")
        assert said.endswith("Nothing was written.")

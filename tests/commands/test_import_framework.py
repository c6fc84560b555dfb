"""`careerctl import-framework`: a table becomes a project, or what is new in one."""

import io
import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from careerctl.changes.editor_schemas import of_outputs

SCHEMA = Draft202012Validator(json.loads(dict(of_outputs())["outputs/import-framework.json"]))

FIRST = """\
Our matrix 2026
Area,Competency,Description,Seller,Team lead,Comments
Selling,Negotiation,Reaches terms that both sides keep.,1,3*,later
,Forecasting,,-,2,
People,Coaching,,,2,
* from spring on
"""
NEWER = """\
Area,Competency,Description,Seller,Team lead,Regional head
Selling,Negotiation,Reaches terms that both sides keep.,2,3,3
People,Coaching,,1,2,3
People,Hiring,,,1,2
"""
ROLE = """\
# $schema: ../schemas/role.json
name: Team lead
requires:
  negotiation: 3
  forecasting: 2
  coaching: 2
"""
SETTINGS = """\
# $schema: schemas/careerctl.json
format: 1
scales:
  levels:
    levels:
      1: Level 1
      2: Level 2
      3: Level 3
areas:
  selling:
    name: Selling
  people:
    name: People
"""
DESCRIBED = "name: Negotiation\nasks: result\nlevels: {1: Asks., 2: Offers., 3: Wins.}\n"


@pytest.fixture
def take(tmp_path, careerctl, monkeypatch):
    """Return a function that imports a table into a folder that stays between two runs, with what is typed."""
    root = tmp_path / "ours"

    def run(table: str | None, *options: object, typed: str = "", name: str = "table.csv", into: Path | None = None):
        if table is not None:
            (tmp_path / name).write_text(table, "utf-8")
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return careerctl("import-framework", name, "-o", into or root, *options, "--today", "2026-11-02", cwd=tmp_path)

    def files() -> dict[str, bytes]:
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    run.root, run.files = root, files
    run.text = lambda path: (root / path).read_text("utf-8")
    return run


def read(out: str) -> str:
    """Return what was printed without its line ends."""
    return " ".join(out.split())


class TestANewProject:
    def test_it_says_what_it_reads_and_writes_that_alone(self, take, careerctl):
        ran = take(FIRST)
        assert (ran.code, ran.err) == (0, "Wrote 22 files into ours.\n")
        for said in (
            "2 areas, 2 roles, 3 competencies, 4 requirements.", "Not used Comments",
            "Levels Level 1, Level 2, Level 3",
            "roles Seller, Team lead", "Lines without a competency, such as footnotes: 1 (line 6, column A)",
            "Empty cells under a name, read as that name again: 1 (line 4, column A)",
            "Marks of footnotes beside levels: 1",
            "`asks: skill` stands in 3 competencies", "role-without-goal, 1 time",
            "careerctl check --root ours",
        ):  # fmt: skip
            assert said in read(ran.out)
        assert (take.text("careerctl.yaml"), take.text("roles/team-lead.yaml")) == (SETTINGS, ROLE)
        assert take.text("competencies/negotiation.yaml").endswith(
            "name: Negotiation\narea: selling\nasks: skill\ndescription: Reaches terms that both sides keep.\n"
        )
        assert (
            take.text("framework-import.yaml")
            .partition("scale:")[2]
            .endswith(
                "tables:\n  - shape: matrix\n    across: roles\n    cells: level\n    columns:\n      area: Area\n"
                "      competency: Competency\n      competency_text: Description\n    unused:\n      - Comments\n"
            )
        )
        assert careerctl("check", cwd=take.root).code == 0
        assert careerctl("schema", "--check", cwd=take.root).code == 0
        before = take.files()
        assert take(FIRST).err == "This is written already. Nothing was written.\n"
        assert take.files() == before

    def test_a_dry_run_and_json_say_the_same_and_write_nothing(self, take):
        ran = take(FIRST, "--dry-run", "--format", "json")
        said = json.loads(ran.out)
        assert not [*SCHEMA.iter_errors(said)]
        assert (ran.err, take.root.exists()) == ("Nothing was written.\n", False)
        assert [(each["many"], each["count"]) for each in said["counts"]][:2] == [("areas", 2), ("roles", 2)]
        assert (said["is_new"], said["unused"], said["assumed"], said["changes"]) == (True, ["Comments"], 3, None)
        assert said["tables"][0]["over"] == ["Seller", "Team lead"]

    @pytest.mark.parametrize(("typed", "code"), [("no\n", 0), ("", 2), ("yes\n", 0)])
    def test_a_folder_with_other_files_keeps_them_and_asks(self, take, typed, code):
        take.root.mkdir()
        (take.root / "notes.txt").write_text("mine")
        ran = take(FIRST, typed=typed)
        assert ran.code == code
        assert "ours is no project yet, and holds other files. They stay; no file is overwritten.\n" in ran.err
        assert ((take.root / "careerctl.yaml").exists(), take.text("notes.txt")) == (typed == "yes\n", "mine")

    def test_what_is_in_the_way_is_not_overwritten(self, take):
        (take.root / "roles").mkdir(parents=True)
        (take.root / "roles" / "seller.yaml").write_text("mine")
        ran = take(FIRST, "--yes")
        assert (ran.code, [*take.files()]) == (2, ["roles/seller.yaml"])
        assert "this is there already, and nothing is overwritten:\n  ours/roles/seller.yaml\n" in ran.err

    def test_near_names_stay_two_until_the_mapping_says_they_are_one(self, take):
        table = FIRST.replace("Coaching", "Negotiation!")
        assert "Negotiation (negotiation) and Negotiation! (negotiation-2)" in take(table, "--dry-run").out
        take(table)
        kept = take.root / "framework-import.yaml"
        kept.write_text(kept.read_text() + "same: {Forecasting: Planning, Negotiation!: Coaching}\nasks: behaviour\n")
        other = take.root.parent / "other"
        ran = take(table, "--map", kept, into=other)
        assert (ran.code, sorted(path.name for path in (other / "competencies").iterdir())) == (
            0, ["coaching.yaml", "negotiation.yaml", "planning.yaml"],
        )  # fmt: skip
        assert "asks: behaviour" in (other / "competencies" / "planning.yaml").read_text()
        assert "as ours/framework-import.yaml says" in read(ran.out)


class TestAgain:
    def test_what_changed_is_told_and_what_was_added_by_hand_stays(self, take, careerctl):
        take(FIRST)
        by_hand = {
            "roles/team-lead.yaml": ROLE.replace(
                "  coaching: 2\n", "  coaching: {level: 1, must: true, because: They lead}  # since May\n"
            ),
            "roles/seller.yaml": "name: Seller  # as ever\ndaily: [Calls]\nrequires:\n  negotiation: 1 # low\n",
            "competencies/negotiation.yaml": DESCRIBED,
            "competencies/tact.yaml": "name: Tact\nasks: behaviour\n",
        }
        for path, text in by_hand.items():
            (take.root / path).write_text(text)
        before = take.files()
        ran = take(NEWER.replace("2,3,3", "2,3,4"), "--yes")
        assert "line 2, column F: this is no level of Level 1, Level 2, Level 3. The levels" in read(ran.err)
        assert take(NEWER, typed="no\n").err.endswith("Nothing was written.\n")
        ran = take(NEWER, "--yes")
        assert ran.code == 0, ran.err
        for said in (
            "1 role new, 2 roles changed, 1 competency new and 1 competency changed.",
            "Negotiation is raised: 1 Level 1 → 2 Level 2", "Coaching is asked: 1 Level 1",
            "Coaching is raised: 1 Level 1 → 2 Level 2",
            "Hiring is asked: 1 Level 1", "New · Regional head (regional-head) · Hiring (hiring)",
            "In the project and not in the file · Forecasting (competency forecasting) · Tact (competency tact)",
        ):  # fmt: skip
            assert said in read(ran.out)
        assert take.text("roles/seller.yaml") == (
            "name: Seller  # as ever\ndaily: [Calls]\nrequires:\n  negotiation: 2 # low\n  coaching: 1\n"
        )
        assert take.text("roles/team-lead.yaml") == ROLE.replace(
            "  coaching: 2\n", "  coaching: {level: 2, must: true, because: They lead}  # since May\n  hiring: 1\n"
        )
        assert "asks: result\nlevels: {1: Asks., 2: Offers., 3: Wins.}\n" in take.text("competencies/negotiation.yaml")
        same = ("competencies/tact.yaml", "competencies/coaching.yaml", "framework-import.yaml")
        assert [path for path in same if take.files()[path] != before[path]] == []
        assert careerctl("check", cwd=take.root).code == 0
        assert take(None, "--yes").err == "This is written already. Nothing was written.\n"

    def test_renamed_things_are_known_by_their_former_ids_and_by_their_names(self, take, careerctl):
        take(FIRST)
        assert careerctl("rename", "role", "seller", "account-manager", cwd=take.root).code == 0
        (take.root / "competencies" / "coaching.yaml").rename(take.root / "competencies" / "leading.yaml")
        lead = take.root / "roles" / "team-lead.yaml"
        lead.write_text(lead.read_text().replace("coaching", "leading"))
        ran = take(FIRST.replace("Negotiation,Reaches terms that both sides keep.,1", "Negotiation,,2"), "--yes")
        assert "negotiation: 2" in take.text("roles/account-manager.yaml")
        assert "1 role changed." in read(ran.out)

    def test_the_order_of_a_file_makes_nothing_of_the_project_another(self, take):
        """Of two names with the same letters each stays what it is, however many there are and whatever comes first."""
        head, *lines = "Skill,Lead,Head", "First Aid,2,2", "First-aid,1,1", "First aid?,1,2", "Tact,1,2"
        for some in (lines[::3], lines[:2] + lines[3:], lines[1:0:-1] + lines[::3], lines, lines[::-1]):
            ran = take("\n".join((head, *some)), "--yes")
            assert (ran.code, "Name:" in ran.out, "lowered" in ran.out, "raised" in ran.out) == (0, False, False, False)
        assert "Nothing changes in the framework." in ran.out
        ids = {take.text(f"competencies/{each}.yaml").split("\n")[1]: each for each in ("first-aid", "first-aid-2")}
        assert ids == {"name: First Aid": "first-aid", "name: First-aid": "first-aid-2"}
        assert "First Aid (first-aid)" in read(take("\n".join((head, *lines[::-1]))).out)

    def test_another_project_keeps_its_own_scale(self, take, careerctl):
        take.root.mkdir()
        (take.root / "careerctl.yaml").write_text("format: 1\nscales: {steps: {levels: [A, B]}}\n")
        (take.root / "competencies").mkdir()
        (take.root / "competencies" / "tact.yaml").write_text("name: Tact\nasks: behaviour\nlevels: {1: Some}\n")
        assert take(FIRST, "--yes").code == 0
        assert take.text("careerctl.yaml").startswith("format: 1\nscales: {steps: {levels: [A, B]}, levels: {levels:")
        assert "\nscale: steps\n" in take.text("careerctl.yaml")
        assert "\nscale: levels\n" in take.text("competencies/hiring.yaml".replace("hiring", "coaching"))
        assert careerctl("check", cwd=take.root).code == 0


class TestRefused:
    def test_places_into_which_nothing_goes(self, take):
        take.root.mkdir()
        inside, link, file = take.root / "inside", take.root.parent / "link", take.root.parent / "table.csv"
        link.symlink_to(take.root, target_is_directory=True)
        said = {link: "link is a link", file: "is a file"}
        for into, what in said.items():
            ran = take(FIRST, "--yes", into=into)
            assert (ran.code, what in ran.err) == (2, True), ran.err
        (take.root / "careerctl.yaml").write_text("format: 1\n")
        assert "lies in the project" in take(FIRST, "--yes", into=inside).err
        (take.root / "careerctl.yaml").write_text("format: 1\nframework: ../there\n")
        (take.root.parent / "there").mkdir()
        (take.root.parent / "there" / "careerctl.yaml").write_text("format: 1\n")
        assert "Name that folder with -o." in take(FIRST, "--yes").err
        (take.root / "careerctl.yaml").write_text("format: 1\nnonsense: 1\n")
        assert "the project has to be mended first" in take(FIRST, "--yes").err
        assert [*take.files()] == ["careerctl.yaml"]

    @pytest.mark.parametrize(
        ("table", "options", "said"),
        [
            (None, (), "there is no file table.csv"),
            (FIRST, ("--as", "tabel"), "no format is called 'tabel'. Did you mean 'table'?"),
            (FIRST, ("--levels", "1"), "write the levels from the lowest to the highest"),
            (FIRST, ("--map", "ours/roles/map.yaml"), "would lie among the project's own files"),
            ("Word\nAnother\n", (), "line 1, column A: this is read neither as a matrix"),
            (FIRST.replace("3*", "2.5"), (), "line 3, column E: this is no level of Level 1, Level 2"),
            (FIRST.replace("Coaching", "Coa\x07ching"), (), "line 5, column B: there is a control character"),
            (FIRST.replace("Coaching", "#REF!"), (), "line 5, column B: there is a formula that came to nothing"),
            (
                FIRST.replace("Coaching", "C" * 201),
                (),
                "line 5, column B: this can be no name: string should have at most 200 characters",
            ),
            (FIRST.replace("Coaching", "Negotiation").replace("People", "Selling"), (), "asks another level of it"),
            ("Skill,Lead,Head\nA,Wood,Gold\nB,Gold,Wood\nC,Gold,Gold\n", (), "--levels 'A, B, C'"),
            (
                "Skill,Lead,Head\nTact,1,2\nLaw,,\nSums,1,2\n",
                (),
                "line 3, column A: this may be an area, or a competency",
            ),
            ("Id,Name,Role,Manager\nann,Ann,Lead,bo\nbo,Bo,Head,\n", (), "line 1, column A: this is a list of people"),
            ("", (), "table.csv: this is read neither as a matrix"),
            ("Role,Tact,Law\nLead,1,2\nHead,2,3\n", (), "line 1, column A: roles stand down here"),
            ("Skill,Wood,Gold\nA,Cuts well,Shines\nB,Saws well,Glows\n", (), "--across"),
        ],
    )
    def test_what_cannot_be_read_is_named_with_its_place(self, take, table, options, said):
        ran = take(table, *options, "--yes")
        assert (ran.code, said in read(ran.err)) == (2, True), ran.err
        assert not take.root.exists()

    def test_the_command_line_says_what_the_table_does_not(self, take):
        assert take("Skill,Wood,Gold\nA,Cuts,Shines\nB,Saws,Glows\n", "--across", "levels").code == 0
        assert "levels: 1: Wood 2: Gold" in read(take.text("careerctl.yaml"))
        ran = take(None, "--levels", "Gold, Wood")
        assert "framework-import.yaml says already how the table is read. Change it there." in read(ran.err)
        other = take.root.parent / "other"
        table = "Skill,Lead,Head\nA,Wood,Gold\nB,Gold,Wood\nC,Gold,Gold\n"
        assert take(table, "--levels", "Wood, Gold", into=other).code == 0
        assert "a: 1" in (other / "roles" / "lead.yaml").read_text()

    def test_a_broken_mapping_is_named(self, take):
        (take.root.parent / "map.yaml").write_text("tables: [{shape: round}]\n")
        ran = take(FIRST, "--map", "map.yaml")
        assert (ran.code, "map.yaml:1:18: error" in ran.err) == (2, True)
        (take.root.parent / "map.yaml").write_text("tables: [{shape: long, columns: {competency: Skil}}]\n")
        assert "the heading 'Skil' is over no column" in read(take(FIRST, "--map", "map.yaml").err)

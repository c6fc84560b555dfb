"""`careerctl gap`: whom it speaks of, what it does when files are broken, and where its text goes."""

import json
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

NORTHWIND = Path(__file__).resolve().parents[2] / "examples" / "northwind"
ALICE = "Alice Okafor · Account executive"
A_PERSON = "; this command takes a person."
A_ROLE = A_PERSON + " Compare one with this role: --target sales-manager."
PLAN = "plans/carmen-team-lead-sales.yaml"
TODAY = ("--today", "2026-11-02")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(NORTHWIND, tmp_path / "northwind")
    return tmp_path / "northwind"


class TestSubject:
    @pytest.mark.parametrize(
        ("here", "written"),
        [
            (".", "alice"), (".", "alice.yaml"), (".", "people/alice.yaml"), (".", "people/alice"),
            ("people", "alice"), ("people", "alice.yaml"), ("roles", "alice"), ("roles", "../people/alice.yaml"),
            ("assessments/2026-h2", "people/alice.yaml"), ("..", "northwind/people/alice.yaml"),
        ],
    )  # fmt: skip
    def test_by_path_name_or_id_from_any_folder(self, careerctl: Callable, root: Path, here: str, written: str) -> None:
        code, out, err = careerctl("gap", written, *TODAY, cwd=root / here)
        assert (code, out.splitlines()[0], err) == (0, ALICE, "")

    def test_from_anywhere_with_the_projects_folder(self, careerctl: Callable, root: Path, monkeypatch) -> None:
        monkeypatch.setenv("CAREERCTL_ROOT", str(root))
        assert careerctl("gap", "alice", *TODAY, cwd=root.parent).out.startswith(ALICE)
        assert careerctl("gap", "alice", "--root", root, *TODAY, cwd=root.parent).out.startswith(ALICE)

    def test_in_a_folder_of_their_own_people_are_found_by_id(self, careerctl: Callable, root: Path) -> None:
        (root / "people/north").mkdir()
        (root / "people/alice.yaml").rename(root / "people/north/alice.yaml")
        for written in ("alice", "alice.yaml", "people/north/alice.yaml", "north/alice"):
            assert careerctl("gap", written, *TODAY, cwd=root).out.startswith(ALICE)
        assert careerctl("gap", "people/alice", cwd=root).code == 2

    def test_outside_of_any_project_with_the_frameworks_folder(self, careerctl: Callable, root: Path) -> None:
        outside = root.parent / "zoe.yaml"
        outside.write_text("name: Zoë\nrole: account-executive\nmanager: dana\n")
        out = careerctl("gap", outside, "--root", root, *TODAY, cwd=root.parent).out
        assert out.startswith("Zoë · Account executive\nNobody has rated yet.")

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ("alise", "no person has the id 'alise' in {root}. Did you mean 'alice'?"),
            ("xyz", "no person has the id 'xyz' in {root}. People are the files in people/."),
            ("sales-manager", "no person has the id 'sales-manager' in {root}. There is a role of this name" + A_ROLE),
            ("roles/sales-manager.yaml", "roles/sales-manager.yaml holds a role" + A_ROLE),
            ("roles/sales-manager", "roles/sales-manager.yaml holds a role" + A_ROLE),
            ("careerctl.yaml", "careerctl.yaml lies in no folder that holds people (people/)" + A_PERSON),
            ("plans/carmen-team-lead-sales", f"{PLAN} lies in no folder that holds people (people/)" + A_PERSON),
            ("team/alice", "no person has the id 'alice' in {root}. A person is named by id, file name or path."),
            ("a" * 5000, f"no person has the id '{'a' * 59}…' in {{root}}. People are the files in people/."),
            ("\x1b[31m", "no person has the id '<U+001B>[31m' in {root}. People are the files in people/."),
        ],
        ids=lambda each: each[:20],
    )  # fmt: skip
    def test_nobody(self, careerctl: Callable, root: Path, written: str, said: str) -> None:
        assert careerctl("gap", written, cwd=root) == (2, "", f"careerctl: {said.format(root=root)}\n")

    @pytest.mark.parametrize(
        ("option", "near"), [("--target", "sales-manager"), ("--round", "2026-h1"), ("--sheet", "self")]
    )
    def test_an_unknown_role_round_or_sheet(self, careerctl: Callable, root: Path, option: str, near: str) -> None:
        code, out, err = careerctl("gap", "alice", option, near[:-1], cwd=root)
        assert (code, out) == (2, "")
        assert f"'{near}'" in err

    def test_without_a_role_and_a_wish_there_is_nothing_to_compare_with(self, careerctl: Callable, root: Path) -> None:
        (root / "people/zoe.yaml").write_text("name: Zoë\n")
        message = "careerctl: Zoë has no role yet and wishes for none. Name one with --target.\n"
        assert careerctl("gap", "zoe", cwd=root) == (2, "", message)
        assert careerctl("gap", "zoe", "--target", "account-executive", cwd=root).code == 0


class TestBrokenFiles:
    def test_it_answers_with_what_is_whole_and_names_the_files_with_faults(self, careerctl, root) -> None:
        (root / "competencies/team-building.yaml").write_text("nmae: Teams\nasks: skil\n")
        (root / "paths/individual-seller.yaml").write_text("name: [Seller\n")
        (root / "roles/business-development-lead.yaml").write_text("")
        code, out, err = careerctl("gap", "alice", *TODAY, cwd=root)
        assert (code, out.splitlines()[0]) == (0, ALICE)
        assert "Negotiation" in out
        assert {*err.splitlines()} == {
            "competencies/team-building.yaml has 3 faults; `careerctl check` shows what to do.",
            "paths/individual-seller.yaml has 1 fault; `careerctl check` shows what to do.",
            "roles/business-development-lead.yaml has 1 fault; `careerctl check` shows what to do.",
        }

    def test_what_the_role_asks_for_and_nobody_can_read_is_named(self, careerctl, root) -> None:
        (root / "competencies/coaching.yaml").write_text("nmae: Coaching\nasks: skill\n")
        code, out, err = careerctl("gap", "alice", *TODAY, cwd=root)
        assert (code, err) == (0, "competencies/coaching.yaml has 2 faults; `careerctl check` shows what to do.\n")
        assert "Left out, because the file has to be mended first: coaching" in out

    def test_what_is_left_out_is_neither_open_nor_met(self, careerctl, root) -> None:
        (root / "competencies/negotiation.yaml").write_text("nmae: x\n")
        code, out, _ = careerctl("gap", "ben", *TODAY, "--format", "json", cwd=root)
        assert (code, json.loads(out)["state"], json.loads(out)["open"]) == (0, None, [])

    def test_files_that_it_does_not_read_do_not_matter(self, careerctl: Callable, root: Path) -> None:
        for name in (
            "goals/grow-our-own-leads",
            "activities/deal-shadowing",
            "people/ben",
            "plans/carmen-team-lead-sales",
        ):
            (root / f"{name}.yaml").write_text("nmae: [x\n")
        code, out, err = careerctl("gap", "alice", *TODAY, cwd=root)
        assert (code, out.splitlines()[0], err) == (0, ALICE, "")

    @pytest.mark.parametrize(
        ("path", "said"),
        [
            ("people/alice.yaml", "this person's files have to be mended first."),
            ("assessments/2026-h2/alice.self.yaml", "this person's files have to be mended first."),
            ("assessments/2026-h2/alice.manager.yaml", "this person's files have to be mended first."),
            ("careerctl.yaml", "careerctl.yaml has to be mended first."),
            (
                "roles/account-executive.yaml",
                "the role 'account-executive' cannot be compared with until this is mended.",
            ),
        ],
    )
    @pytest.mark.parametrize("broken", ["name: SECRET\nrole: [SECRET\n", "nmae: SECRET\n", ""])
    def test_what_it_cannot_do_without_stops_it(
        self, careerctl: Callable, root: Path, path: str, said: str, broken: str
    ) -> None:
        (root / path).write_text(broken)
        code, out, err = careerctl("gap", "alice", *TODAY, cwd=root)
        assert (code, out) == (2, "")
        assert err.startswith(f"{path}:")
        assert err.endswith(f"careerctl: {said}\n")
        assert "SECRET" not in err

    def test_a_role_that_the_role_extends_stops_it_too(self, careerctl: Callable, root: Path) -> None:
        role = root / "roles/account-executive.yaml"
        role.write_text(role.read_text() + "extends: sales-representative\n")
        (root / "roles/sales-representative.yaml").write_text("nmae: x\n")
        code, out, err = careerctl("gap", "alice", *TODAY, cwd=root)
        assert (code, out) == (2, "")
        assert err.startswith("roles/sales-representative.yaml:1:1: error[missing-key]")

    def test_places_are_as_seen_from_the_current_folder(self, careerctl: Callable, root: Path) -> None:
        (root / "people/alice.yaml").write_text("nmae: Alice\n")
        assert careerctl("gap", "alice", cwd=root / "roles").err.startswith("../people/alice.yaml:1:1: error[")
        (root / "people/alice.yaml").write_text("name: Alice\nrole: account-executive\n")
        (root / "paths/people-management.yaml").write_text("")
        assert careerctl("gap", "alice", cwd=root / "roles").err.startswith(
            "../paths/people-management.yaml has 1 fault;"
        )


class TestOutput:
    @pytest.mark.parametrize("format_", ["text", "markdown", "csv", "json"])
    def test_a_file_of_ones_own(self, careerctl: Callable, root: Path, format_: str) -> None:
        printed = careerctl("gap", "alice", "--format", format_, *TODAY, cwd=root).out
        written = root / "alice"
        written.write_text("old")
        written.chmod(0o644)
        done = careerctl("gap", "alice", "--format", format_, "-o", "alice", *TODAY, cwd=root)
        assert done == (0, "", "wrote alice\n")
        assert written.read_text() == printed
        assert stat.S_IMODE(written.stat().st_mode) == 0o600

    @pytest.mark.parametrize(
        "target", ["people/x.txt", "people/alice.yaml", "assessments/x", "roles/x.md", "careerctl.yaml"]
    )
    def test_no_file_of_the_project(self, careerctl: Callable, root: Path, target: str) -> None:
        before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
        code, out, err = careerctl("gap", "alice", "-o", target, *TODAY, cwd=root)
        assert (code, out) == (2, "")
        assert target in err or "this command writes no .yaml" in err
        assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before

    def test_json_is_the_result_for_its_reader(self, careerctl: Callable, root: Path) -> None:
        for audience in ("employee", "manager", "hr", "everyone"):
            out = careerctl("gap", "alice", "--format", "json", "--audience", audience, *TODAY, cwd=root).out
            assert json.loads(out)["schema"] == "careerctl/gap/1"
            assert ("I would like one large customer" in out) is (audience in {"employee", "manager"})

    @pytest.mark.parametrize(("person", "code"), [("alice", 1), ("ines", 0)])
    def test_the_exit_code_says_whether_something_required_is_short(
        self, careerctl: Callable, root: Path, person: str, code: int
    ) -> None:
        assert careerctl("gap", person, *TODAY, cwd=root).code == 0
        assert careerctl("gap", person, "--exit-code", *TODAY, cwd=root).code == code
        assert careerctl("gap", person, "--exit-code", "--audience", "everyone", *TODAY, cwd=root).code == 0

"""`careerctl new round`: an entry at the end of `rounds:`."""

import pytest

TODAY = ("--today", "2026-11-02")
SETTINGS = """\
format: 1          # ours
rounds:            # in order
  2026-h2: {opens: 2026-10-01, closes: 2026-11-30}   # autumn
policy: {near_at: 3}
"""


@pytest.fixture
def root(project):
    return project({"careerctl.yaml": SETTINGS})


def test_it_opens_today_and_stands_at_the_end(root, careerctl):
    said = "Wrote round 2027-h1 into careerctl.yaml: 2 December 2026 to 30 April 2027.\n"
    line = ("new", "round", "2027-h1", "--until", "2027-04-30", "--today", "2026-12-02")
    assert careerctl(*line, cwd=root) == (0, said, "")
    entry = "  2027-h1:\n    opens: 2026-12-02\n    closes: 2027-04-30\n"
    assert (root / "careerctl.yaml").read_text() == SETTINGS.replace("policy", f"{entry}policy")
    assert careerctl("check", cwd=root).code == 0


def test_it_says_what_else_is_open(root, careerctl):
    out = careerctl("new", "round", "extra", "--from", "2026-11-30", "--until", "2026-12-24", *TODAY, cwd=root).out
    assert out.splitlines()[1:] == ["On some of these days there is also: 2026-h2."]
    out = careerctl("new", "round", "more", "--from", "2026-12-25", "--until", "2026-12-25", *TODAY, cwd=root).out
    assert len(out.splitlines()) == 1


def test_the_first_round_of_a_project(project, careerctl):
    root = project({"careerctl.yaml": "format: 1\n"})
    assert careerctl("new", "round", "first", "--until", "2026-11-30", *TODAY, cwd=root).code == 0
    expected = "format: 1\nrounds:\n  first:\n    opens: 2026-11-02\n    closes: 2026-11-30\n"
    assert (root / "careerctl.yaml").read_text() == expected
    assert careerctl("rounds", *TODAY, cwd=root).out.splitlines()[2] == "first · open until 30 November 2026"


def test_a_dry_run(root, careerctl):
    out = careerctl("new", "round", "2027-h1", "--until", "2027-04-30", "--dry-run", *TODAY, cwd=root).out
    assert "+  2027-h1:\n+    opens: 2026-11-02\n+    closes: 2027-04-30\n" in out
    assert (root / "careerctl.yaml").read_text() == SETTINGS


REFUSED = {
    ("2026-h2", "--until", "2027-04-30"): (
        "there is a round '2026-h2' already, 2026-10-01 to 2026-11-30. Take another id, or change it in careerctl.yaml."
    ),
    ("H1 2027", "--until", "2027-04-30"): (
        "'H1 2027' is no id. Take lower-case letters, digits and single hyphens, as in 2027-h1."
    ),
    ("x", "--until", "2026-11-01"): (
        "a round that opens on 2 November 2026 cannot close on 1 November 2026."
    ),
    ("x",): "say until when it is open: new round x --until DATE",
    ("x", "--until", "2027-04"): (
        "--until: '2027-04' is no day of the calendar written as 2026-10-01."
    ),
    ("x", "--until", "2027-04-30", "--from", "spring"): (
        "--from: 'spring' is no day of the calendar written as 2026-10-01. A copy of another one begins with --like."
    ),
    ("x", "--until", "2027-04-30", "--name", "X"): (
        "a round takes no --name; say --from when and --until when it is open."
    ),
    ("x", "--until", "2027-04-30", "--set", "opens=2026"): (
        "a round takes no --set; say --from when and --until when it is open."
    ),
    ("x", "--until", "2027-04-30", "--ask"): "a round takes no --ask; say --from when and --until when it is open.",
}  # fmt: skip


@pytest.mark.parametrize("line", REFUSED, ids=" ".join)
def test_it_says_why_and_writes_nothing(root, careerctl, line):
    code, out, err = careerctl("new", "round", *line, *TODAY, cwd=root)
    assert (code, out, err.splitlines()[0]) == (2, "", f"careerctl: {REFUSED[line]}")
    assert (root / "careerctl.yaml").read_text() == SETTINGS


def test_days_belong_to_rounds(root, careerctl):
    code, _, err = careerctl("new", "goal", "x", "--until", "2027-04-30", cwd=root)
    assert (code, err.splitlines()[0]) == (2, "careerctl: --until belongs to a round; a goal has its days in its file.")


def test_rounds_of_sheets_that_no_list_names_are_not_made_unknown(project, careerctl):
    sheet = "by: pat\ndate: 2026-04-01\nratings: {}\n"
    files = {"careerctl.yaml": "format: 1\n", "assessments/2026-h1/pat.self.yaml": sheet}
    files["people/pat.yaml"] = (
        f"name: Pat\nassessments: [{{round: spring, self: {{{', '.join(sheet.splitlines())}}}}}]\n"
    )
    root = project(files)
    code, _, err = careerctl("new", "round", "2026-h2", "--until", "2026-11-30", *TODAY, cwd=root)
    said = "there are sheets of 2026-h1, spring, and careerctl.yaml lists no rounds yet. List these under `rounds:` "
    assert (code, err) == (2, f"careerctl: {said}first, each with `opens:` and `closes:`.\n")
    assert (root / "careerctl.yaml").read_text() == "format: 1\n"


def test_rounds_that_are_listed_in_the_framework_s_folder(project, careerctl):
    root = project(
        {"framework/careerctl.yaml": SETTINGS, "team/careerctl.yaml": "format: 1\nframework: ../framework\n"}
    )
    line = ("new", "round", "2027-h1", "--until", "2027-04-30", *TODAY)
    said = "the rounds of this project are listed in ../framework/careerctl.yaml. Name that folder with --root."
    assert careerctl(*line, cwd=root / "team") == (2, "", f"careerctl: {said}\n")
    assert careerctl(*line, "--root", "../framework", cwd=root / "team").code == 0


def test_settings_that_are_broken(project, careerctl):
    root = project({"careerctl.yaml": "format: 1\nrounds: {x: {opens: 2026}}\n"})
    code, _, err = careerctl("new", "round", "y", "--until", "2027-04-30", *TODAY, cwd=root)
    assert (code, err.splitlines()[-1]) == (2, "careerctl: careerctl.yaml has to be mended first. Nothing was written.")


def test_editors_hear_of_it(root, careerctl):
    assert careerctl("schema", cwd=root).code == 0
    assert careerctl("new", "round", "2027-h1", "--until", "2027-04-30", "--dry-run", *TODAY, cwd=root).code == 0
    assert "2027-h1" not in (root / "schemas/person.json").read_text()
    assert careerctl("new", "round", "2027-h1", "--until", "2027-04-30", *TODAY, cwd=root).code == 0
    assert "2027-h1" in (root / "schemas/person.json").read_text()
    assert careerctl("schema", "--check", cwd=root).code == 0


class TestLonger:
    LINE = ("rounds", "--lengthen", "2026-h2", "--until", "2026-12-31", "--today", "2026-12-02")

    SAID = "the round 2026-h2 is open until 31 December 2026.\n"

    def test_a_round_that_is_over_is_open_again(self, root, careerctl):
        closed = careerctl("rounds", "--today", "2026-12-02", cwd=root).out
        assert "2026-h2 · closed on 30 November 2026" in closed
        assert careerctl(*self.LINE, cwd=root) == (0, f"Wrote into careerctl.yaml: {self.SAID}", "")
        assert (root / "careerctl.yaml").read_text() == SETTINGS.replace("2026-11-30", "2026-12-31")
        assert "2026-h2 · open until 31 December 2026" in careerctl("rounds", "--today", "2026-12-02", cwd=root).out
        again = "The round 2026-h2 closes on 31 December 2026 already. Nothing was written.\n"
        assert careerctl(*self.LINE, cwd=root) == (0, again, "")

    def test_a_dry_run_shows_the_line(self, root, careerctl):
        assert "+  2026-h2: {opens: 2026-10-01, closes: 2026-12-31}" in careerctl(*self.LINE, "--dry-run", cwd=root).out
        assert (root / "careerctl.yaml").read_text() == SETTINGS

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            (
                ("--lengthen", "2026-h3", "--until", "2026-12-31"),
                "no round has the id '2026-h3'. Did you mean '2026-h2'?",
            ),
            (("--lengthen", "2026-h2", "--until", "2026-11-29"), "and 29 November 2026 is not later."),
            (("--lengthen", "2026-h2"), "--lengthen ROUND and --until DATE belong together"),
            (("--until", "2026-12-31"), "--lengthen ROUND and --until DATE belong together"),
            (("--dry-run",), "and --dry-run to them."),
        ],
    )
    def test_what_does_not_fit_is_said(self, root, careerctl, line, said):
        ran = careerctl("rounds", *line, *TODAY, cwd=root)
        assert (ran.code, said in ran.err) == (2, True), ran.err
        assert (root / "careerctl.yaml").read_text() == SETTINGS

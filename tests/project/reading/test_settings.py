"""careerctl.yaml: one wrong entry hides nothing else, and a framework may lie elsewhere."""

import pytest

SETTINGS = """\
format: 1
version: 2.1
scale: steps
scales: {steps: {levels: [One, Two, Three]}}
tracks: {individual: {name: Alone}}
areas: {selling: {name: Selling}}
"""
FILES = {
    "careerctl.yaml": SETTINGS,
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\narea: selling\n",
    "roles/seller.yaml": "name: Seller\ntrack: individual\nrequires: {coaching: 2}\n",
    "people/pat.yaml": "name: Pat\nrole: seller\n",
}
AWRY = "roles/awry.yaml", "name: Awry\ntrack: nowhere\nrequires: {coaching: 9}\n"
TRACK = "roles/awry.yaml:2:8: error[unknown-track] no track has the id 'nowhere'"
LEVEL = "roles/awry.yaml:3:22: error[level-off-scale] '9': no such level"


@pytest.fixture
def told(project, careerctl):
    def lines(files: dict[str, str], *arguments: str) -> list[str]:
        root = project(files)
        found = careerctl("check", "--format", "concise", *arguments, cwd=root).out.splitlines()
        return [line for line in found if ": note[" not in line]

    return lines


BROKEN = {
    "scales": ("scales: {steps: {levels: [One, Two, Three]}}", "scales: {steps: {levels: [One, One]}}", [TRACK]),
    "tracks": ("tracks: {individual: {name: Alone}}", "tracks: {individual: {nam: Alone}}", [LEVEL]),
    "policy": ("format: 1", "format: 1\npolicy: {near_at: lots}", [TRACK, LEVEL]),
    "format": ("format: 1", "format: one", [TRACK, LEVEL]),
    "a key": ("format: 1", "format: 1\nscalse: {}", [TRACK, LEVEL]),
}


@pytest.mark.parametrize(("before", "after", "others"), BROKEN.values(), ids=BROKEN)
def test_one_broken_entry_leaves_the_others_in_use(told, before, after, others):
    found = told(FILES | {"careerctl.yaml": SETTINGS.replace(before, after), AWRY[0]: AWRY[1]})
    assert [line for line in found if line.startswith("roles/")] == others
    assert any(line.startswith("careerctl.yaml:") for line in found)


@pytest.mark.parametrize("text", ["", "- a\n", "a: [\n", "just text\n"])
def test_settings_that_cannot_be_read_make_no_reference_unknown(told, text):
    found = told(FILES | {"careerctl.yaml": text, AWRY[0]: AWRY[1]})
    assert found
    assert all(line.startswith("careerctl.yaml") for line in found)


def test_settings_refer_to_what_they_define(told):
    settings = "format: 1\nscale: stepz\nscales: {steps: {levels: [One]}}\nareas: {a: {name: A, within: b}}\n"
    assert told({"careerctl.yaml": settings}) == [
        "careerctl.yaml:2:8: error[unknown-scale] no scale has the id 'stepz'",
        "careerctl.yaml:4:30: error[unknown-area] no area has the id 'b'",
    ]


class TestElsewhere:
    """A project of people that uses the framework of another folder."""

    PEOPLE = "format: 1\nframework: ../fw\n"

    def files(self, own: str = PEOPLE, **more: str) -> dict[str, str]:
        framework = {f"fw/{name}": text for name, text in FILES.items() if not name.startswith("people")}
        people = {
            "team/careerctl.yaml": own,
            "team/people/pat.yaml": FILES["people/pat.yaml"],
            "careerctl.yaml": "format: 1\n",
        }
        return framework | people | {name.replace("__", "/") + ".yaml": text for name, text in more.items()}

    def lines(self, project, careerctl, files: dict[str, str]) -> list[str]:
        out = careerctl("check", "--format", "concise", "--today", "2026-11-01", cwd=project(files) / "team").out
        return [line for line in out.splitlines() if ": note[" not in line]

    def test_works(self, project, careerctl):
        root = project(self.files()) / "team"
        assert self.lines(project, careerctl, {}) == []
        code, out, _ = careerctl("gap", "pat", cwd=root)
        assert code == 0
        assert "Coaching" in out

    def test_faults_are_placed_in_the_framework_s_files(self, project, careerctl):
        files = self.files(fw__roles__awry=AWRY[1])
        assert self.lines(project, careerctl, files) == [f"../fw/{TRACK}", f"../fw/{LEVEL}"]

    def test_faults_of_its_settings_too(self, project, careerctl):
        settings = SETTINGS.replace(
            "areas: {selling: {name: Selling}}", "areas: {selling: {name: Selling, within: selling}}"
        )
        lines = self.lines(project, careerctl, self.files(fw__careerctl=settings))
        assert [line.split(": error")[0] for line in lines] == ["../fw/careerctl.yaml:6:42"]

    def test_a_comment_in_its_settings_silences(self, project, careerctl):
        settings = SETTINGS.replace(
            "areas: {selling: {name: Selling}}",
            "areas: {selling: {name: Selling, within: selling}}  # careerctl: ignore[area-cycle]",
        )
        assert self.lines(project, careerctl, self.files(fw__careerctl=settings)) == []

    @pytest.mark.parametrize(
        ("entry", "key"),
        [
            ("version: 3", "version"),
            ("scale: steps", "scale"),
            ("scales: {}", "scales"),
            ("tracks: {}", "tracks"),
            ("areas: {}", "areas"),
        ],
    )
    def test_what_comes_from_there_comes_from_nowhere_else(self, project, careerctl, entry, key):
        lines = self.lines(project, careerctl, self.files(self.PEOPLE + entry + "\n"))
        assert lines == [
            f"careerctl.yaml:3:1: error[framework-elsewhere] '{key}' comes from the framework in another folder"
        ]

    def test_nor_do_files_of_its_kinds(self, project, careerctl):
        lines = self.lines(project, careerctl, self.files(team__roles__own="name: Own\n"))
        assert lines == ["roles/own.yaml: error[framework-elsewhere] roles come from the framework in another folder"]

    def test_a_missing_folder_is_said(self, project, careerctl):
        lines = self.lines(project, careerctl, self.files("format: 1\nframework: ../fx\n"))
        assert lines[0] == "careerctl.yaml:2:1: error[framework-elsewhere] this folder has no careerctl.yaml"

    def test_the_framework_of_a_framework_is_not_followed(self, project, careerctl):
        lines = self.lines(project, careerctl, self.files(fw__careerctl=SETTINGS + "framework: ../elsewhere\n"))
        assert lines == [
            "../fw/careerctl.yaml:7:1: error[framework-elsewhere] the framework of a framework is not followed"
        ]

    def test_rounds_come_from_the_project_itself(self, project, careerctl):
        rounds = "rounds: {{{}: {{opens: 2026-10-01, closes: 2026-10-31}}}}\n"
        sheet = "by: pat\ndate: 2026-10-01\nratings: {}\n"
        files = self.files(self.PEOPLE + rounds.format("ours"), fw__careerctl=SETTINGS + rounds.format("theirs"))
        assert self.lines(project, careerctl, files | {"team/assessments/ours/pat.self.yaml": sheet}) == []
        lines = self.lines(project, careerctl, files | {"team/assessments/theirs/pat.self.yaml": sheet})
        assert lines == ["assessments/theirs/pat.self.yaml: error[unknown-round] no round has the id of this folder"]

    def test_what_the_project_leaves_out_comes_from_there(self, project, careerctl):
        rounds = "rounds: {theirs: {opens: 2026-10-01, closes: 2026-10-31}}\n"
        sheet = {"team/assessments/theirs/pat.self.yaml": "by: pat\ndate: 2026-10-01\nratings: {}\n"}
        assert self.lines(project, careerctl, self.files(fw__careerctl=SETTINGS + rounds) | sheet) == []

    def test_a_wrong_rule_name_is_placed_where_it_stands(self, project, careerctl):
        lines = self.lines(project, careerctl, self.files(fw__careerctl=SETTINGS + "rules: {nonsense: note}\n"))
        assert lines == ["../fw/careerctl.yaml:7:9: error[unknown-rule] no rule has the name 'nonsense'"]

    def test_a_question_is_not_answered_while_its_settings_are_broken(self, project, careerctl):
        broken = SETTINGS.replace("[One, Two, Three]", "[One, One]")
        code, out, err = careerctl("gap", "pat", cwd=project(self.files(fw__careerctl=broken)) / "team")
        assert (code, out) == (2, "")
        assert "../fw/careerctl.yaml:4:" in err

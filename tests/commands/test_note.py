"""`careerctl note`: ten seconds a week, in the writer's own file, read by both."""

import json

import pytest

TODAY = ("--today", "2026-11-02")
HEAD = "# $schema: ../schemas/note.json\n"
FILES = {
    "people/pat.yaml": "name: Pat Doe\ncalled: Pat\nrole: guide\nmanager: dana\nformerly: [patricia]\n",
    "people/dana.yaml": "name: Dana Roe\ncalled: Dana\n",
    "people/yuki.yaml": "name: Yuki Ito\n",
    "roles/guide.yaml": "name: Guide\nrequires: {coaching: 2}\n",
    "competencies/coaching.yaml": "name: Coaching\nasks: skill\nformerly: [mentoring]\n",
    "competencies/listening.yaml": "name: Listening\nasks: skill\n",
}
OWN = "# Kept weekly\n- {date: 2026-10-01, text: First, for: coaching}   # seen on tour\n"


@pytest.fixture
def root(project):
    return project(FILES)


class TestWriting:
    @pytest.mark.parametrize("by", ["dana", "people/dana.yaml", "dana.yaml"])
    @pytest.mark.parametrize(
        "competency", ["coaching", "coaching.yaml", "competencies/coaching.yaml", "mentoring"]
    )  # fmt: skip
    def test_a_note(self, root, careerctl, by, competency):
        ran = careerctl("note", "pat", "Let them find it out", "--for", competency, "--by", by, *TODAY, cwd=root)
        assert ran == (
            0,
            "Wrote a note for Coaching into notes/pat.dana.yaml. Read by Pat and Dana; never counted.\n",
            "",
        )
        file = root / "notes/pat.dana.yaml"
        assert file.read_text() == f"{HEAD}- date: 2026-11-02\n  text: Let them find it out\n  for: coaching\n"
        assert file.stat().st_mode & 0o777 == 0o600
        assert careerctl("check", *TODAY, "--fail-on", "note", cwd=root).code == 0

    def test_whoever_the_environment_names(self, root, careerctl, monkeypatch):
        monkeypatch.setenv("CAREERCTL_ME", "yuki")
        assert careerctl("note", "pat", "Kind", *TODAY, cwd=root).out == (
            "Wrote a note into notes/pat.yuki.yaml. Read by Pat and Dana; never counted.\n"
        )
        assert careerctl("note", "dana", "Kind", "--by", "pat", *TODAY, cwd=root).out == (
            "Wrote a note into notes/dana.pat.yaml. Read by Dana; never counted.\n"
        )

    def test_nobody_is_guessed(self, root, careerctl, monkeypatch):
        for name in ("USER", "LOGNAME", "GIT_AUTHOR_NAME"):
            monkeypatch.setenv(name, "dana")
        said = "careerctl: who writes? Add --by and your id, or set it once for all: export CAREERCTL_ME=your-id\n"
        assert careerctl("note", "pat", "Kind", *TODAY, cwd=root) == (2, "", said)
        monkeypatch.setenv("CAREERCTL_ME", "")
        assert careerctl("note", "pat", "Kind", *TODAY, cwd=root) == (2, "", said)

    def test_the_next_one_comes_at_the_end_and_the_rest_stays_as_it_was(self, project, careerctl):
        root = project(FILES | {"notes/north/pat.dana.yaml": OWN})
        careerctl("note", "pat", "Two\nlines: really", "--by", "dana", *TODAY, cwd=root)
        expected = f"{OWN}- date: 2026-11-02\n  text: |-\n    Two\n    lines: really\n"
        assert (root / "notes/north/pat.dana.yaml").read_text() == expected
        assert not (root / "notes/pat.dana.yaml").exists()

    def test_the_same_note_twice(self, root, careerctl):
        line = ("note", "pat", "Kind", "--for", "coaching", "--by", "dana", *TODAY)
        careerctl(*line, cwd=root)
        before = (root / "notes/pat.dana.yaml").stat()
        said = "This note is in notes/pat.dana.yaml already. Nothing was written.\n"
        assert careerctl(*line, cwd=root) == (0, said, "")
        after = (root / "notes/pat.dana.yaml").stat()
        assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
        for other in (("note", "pat", "Kind", "--by", "dana", *TODAY), (*line[:-1], "2026-11-03")):
            assert careerctl(*other, cwd=root).out.startswith("Wrote")

    def test_a_dry_run(self, root, careerctl):
        out = careerctl("note", "pat", "Kind", "--by", "dana", "--dry-run", *TODAY, cwd=root).out
        assert out.splitlines()[:2] == ["--- /dev/null", "+++ b/notes/pat.dana.yaml"]
        assert out.endswith("+- date: 2026-11-02\n+  text: Kind\n")
        assert not (root / "notes").exists()


REFUSED = {
    ("pat", "Kind", "--by", "dna"): (
        "no person has the id 'dna' in {root}. Did you mean 'dana'? That is who writes, from --by or CAREERCTL_ME."
    ),
    ("patt", "Kind", "--by", "dana"): "no person has the id 'patt' in {root}. Did you mean 'pat'?",
    ("pat", "Kind", "--by", "dana", "--for", "coching"): (
        "no competency has the id 'coching' in {root}. Did you mean 'coaching'?"
    ),
    ("pat", "Kind", "--by", "dana", "--for", "roles/guide.yaml"): (
        "roles/guide.yaml holds a role; this command takes competencies."
    ),
    ("pat", "", "--by", "dana"): "TEXT: there are no words in it.",
    ("pat", "Kind", "--by", "dana", "--format", "csv"): (
        "--format is for showing, and here something is to be written. Take it out."
    ),
    ("pat", "--for", "coaching"): "--for belongs to a new note. Say what you saw.",
    ("pat", "--dry-run"): "--dry-run belongs to a new note. Say what you saw.",
}


class TestRefusing:
    @pytest.mark.parametrize("line", REFUSED, ids=" ".join)
    def test_it_says_why_and_writes_nothing(self, root, careerctl, line):
        code, out, err = careerctl("note", *line, *TODAY, cwd=root)
        assert (code, out, err.splitlines()[0]) == (2, "", f"careerctl: {REFUSED[line].format(root=root)}")
        assert not (root / "notes").exists()

    @pytest.mark.parametrize("text", ["- {date: 2026-10-01, text: Secret\n", "- {date: 2026-10-01, txt: Secret}\n"])
    def test_a_file_that_is_broken_is_left_as_it_is(self, project, careerctl, text):
        root = project(FILES | {"notes/pat.dana.yaml": text})
        code, out, err = careerctl("note", "pat", "Kind", "--by", "dana", *TODAY, cwd=root)
        assert (code, out, "Secret" in err) == (2, "", False)
        assert "othing was written" in err
        assert (root / "notes/pat.dana.yaml").read_text() == text

    def test_a_person_outside_of_any_project_has_no_notes(self, root, careerctl, tmp_path_factory):
        file = tmp_path_factory.mktemp("elsewhere") / "sam.yaml"
        file.write_text("name: Sam\n")
        said = f"careerctl: {file} lies in no project, so that no notes lie beside it.\n"
        assert careerctl("note", file, "--root", root, cwd=root) == (2, "", said)


NOTES = {
    "notes/pat.dana.yaml": "- {date: 2026-10-01, text: Older, for: mentoring}\n- {date: 2026-10-20, text: Newer}\n",
    "notes/patricia.yuki.yaml": "- {date: 2026-10-10, text: Between}\n- {date: 2026-10-20, text: Colleague}\n",
    "notes/dana.pat.yaml": "- {date: 2026-10-10, text: Another}\n",
}


class TestShowing:
    def test_all_writers_the_newest_first(self, project, careerctl):
        out = careerctl("note", "pat", *TODAY, cwd=project(FILES | NOTES)).out
        assert [" ".join(line.split()) for line in out.splitlines()] == [
            "Pat Doe · notes", "", "20 October 2026 · Dana Newer", "20 October 2026 · Yuki Ito Colleague",
            "10 October 2026 · Yuki Ito Between", "1 October 2026 · Coaching · Dana Older",
        ]  # fmt: skip

    def test_none_yet(self, root, careerctl):
        assert careerctl("note", "pat", *TODAY, cwd=root).out == "Pat Doe · notes\nThere are none yet.\n"

    @pytest.mark.parametrize("reader", ["hr", "everyone"])
    @pytest.mark.parametrize("form", ["text", "markdown", "csv", "json"])
    def test_others_cannot_tell_whether_there_are_any(self, project, careerctl, reader, form):
        root = project(FILES)
        line = ("note", "pat", "--audience", reader, "--format", form, *TODAY)
        without = careerctl(*line, cwd=root)
        assert careerctl(*line, cwd=project(NOTES)) == without
        assert careerctl(*line, cwd=project({"notes/pat.dana.yaml": "- [broken\n"})) == without

    @pytest.mark.parametrize("reader", ["employee", "manager"])
    def test_for_machines(self, project, careerctl, reader):
        root = project(FILES | NOTES)
        line = ("note", "pat", "--audience", reader, *TODAY, "--format")
        result = json.loads(careerctl(*line, "json", cwd=root).out)
        assert (result["schema"], len(result["notes"])) == ("careerctl/note/1", 4)
        assert result["notes"][-1] == {
            "date": "2026-10-01", "by": "dana", "by_name": "Dana", "competency": "coaching",
            "competency_name": "Coaching", "text": "Older", "kept_back": False if reader == "employee" else None,
        }  # fmt: skip
        assert careerctl(*line, "csv", cwd=root).out.splitlines()[-1] == (
            "pat,2026-10-01,dana,Dana,coaching,Coaching,Older"
        )

    def test_a_broken_file_is_left_out_and_named(self, project, careerctl):
        root = project(FILES | NOTES | {"notes/patricia.yuki.yaml": "- {date: yesterday, text: Between}\n"})
        code, out, err = careerctl("note", "pat", *TODAY, cwd=root)
        assert (code, "Newer" in out, "Between" in out) == (0, True, False)
        assert err == "notes/patricia.yuki.yaml has 1 fault; `careerctl check` shows what to do.\n"

    def test_the_gap_neither_counts_nor_shows_them(self, project, careerctl):
        before = careerctl("gap", "pat", "--format", "json", *TODAY, cwd=project(FILES))
        assert careerctl("gap", "pat", "--format", "json", *TODAY, cwd=project(NOTES)) == before
